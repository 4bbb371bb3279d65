# Executors run the customer's own jobs: on nodes of their own, which nothing else is scheduled on, without the rights of the app's.
locals {
  project = var.upstream.project.id
  wanted  = contains(try(var.instance.features, []), "executors")
  # <location>-docker.pkg.dev/<project>/<repository>: https://cloud.google.com/artifact-registry/docs/docker/names
  images = regex("^(?P<location>[a-z0-9-]+)-docker[.]pkg[.]dev/(?P<project>[^/]+)/(?P<repository>[^/]+)", var.environment.images)
}

resource "google_service_account" "executors" {
  count = local.wanted ? 1 : 0

  project      = local.project
  account_id   = "executors"
  display_name = "Executors"
}

resource "google_project_iam_member" "executors" {
  count = local.wanted ? 1 : 0

  project = local.project
  role    = "roles/container.defaultNodeServiceAccount"
  member  = "serviceAccount:${google_service_account.executors[0].email}"
}

# The node takes images for its pods with its own identity, from the environment's repository.
resource "google_artifact_registry_repository_iam_member" "executors" {
  count = local.wanted ? 1 : 0

  project    = local.images.project
  location   = local.images.location
  repository = local.images.repository
  role       = "roles/artifactregistry.reader"
  member     = "serviceAccount:${google_service_account.executors[0].email}"
}

resource "google_container_node_pool" "executors" {
  count = local.wanted ? 1 : 0

  project  = local.project
  name     = "executors"
  location = var.instance.region
  cluster  = var.upstream.cluster.name

  autoscaling {
    total_min_node_count = 0
    total_max_node_count = { small = 3, large = 12 }[var.instance.size]
    location_policy      = "ANY"
  }

  node_config {
    machine_type    = { small = "e2-standard-4", large = "e2-standard-16" }[var.instance.size]
    service_account = google_service_account.executors[0].email
    oauth_scopes    = ["https://www.googleapis.com/auth/cloud-platform"]
    spot            = true

    taint {
      key    = "executors"
      value  = "true"
      effect = "NO_SCHEDULE"
    }
    workload_metadata_config {
      mode = "GKE_METADATA"
    }
  }
}
