locals {
  project    = var.upstream.project.id
  protection = try(var.instance.operations.deletionProtection, true)
  running    = try(var.instance.state, "running") == "running"
  # <location>-docker.pkg.dev/<project>/<repository>: https://cloud.google.com/artifact-registry/docs/docker/names
  images = regex("^(?P<location>[a-z0-9-]+)-docker[.]pkg[.]dev/(?P<project>[^/]+)/(?P<repository>[^/]+)", var.environment.images)
}

resource "google_service_account" "nodes" {
  project      = local.project
  account_id   = "cluster-nodes"
  display_name = "Nodes of the cluster"
}

# https://cloud.google.com/kubernetes-engine/docs/how-to/service-accounts#default-gke-service-agent
resource "google_project_iam_member" "nodes" {
  project = local.project
  role    = "roles/container.defaultNodeServiceAccount"
  member  = "serviceAccount:${google_service_account.nodes.email}"
}

# The node takes images for its pods with its own identity, from the environment's repository.
resource "google_artifact_registry_repository_iam_member" "nodes" {
  project    = local.images.project
  location   = local.images.location
  repository = local.images.repository
  role       = "roles/artifactregistry.reader"
  member     = "serviceAccount:${google_service_account.nodes.email}"
}

resource "google_container_cluster" "main" {
  project                  = local.project
  name                     = "main"
  location                 = var.instance.region
  network                  = var.upstream.network.network
  subnetwork               = var.upstream.network.subnetwork
  networking_mode          = "VPC_NATIVE"
  node_locations           = [for zone in try(var.instance.values.zones, ["b", "c"]) : "${var.instance.region}-${zone}"]
  datapath_provider        = "ADVANCED_DATAPATH"
  remove_default_node_pool = true
  initial_node_count       = 1
  deletion_protection      = local.protection

  ip_allocation_policy {
    cluster_secondary_range_name  = "pods"
    services_secondary_range_name = "services"
  }

  private_cluster_config {
    enable_private_nodes = true
  }

  # Reached by its name with the caller's identity, from nowhere by address: https://cloud.google.com/kubernetes-engine/docs/concepts/network-isolation
  control_plane_endpoints_config {
    dns_endpoint_config {
      allow_external_traffic = true
    }
    ip_endpoints_config {
      enabled = false
    }
  }

  workload_identity_config {
    workload_pool = "${local.project}.svc.id.goog"
  }

  release_channel {
    channel = "STABLE"
  }

  addons_config {
    gke_backup_agent_config {
      enabled = true
    }
  }

  maintenance_policy {
    recurring_window {
      start_time = "2026-01-04T02:00:00Z"
      end_time   = "2026-01-04T08:00:00Z"
      recurrence = "FREQ=WEEKLY;BYDAY=SA,SU"
    }
  }
}

resource "google_container_node_pool" "main" {
  project  = local.project
  name     = "main"
  location = var.instance.region
  cluster  = google_container_cluster.main.name

  # By zone: the network endpoint group of a zone, which the stack output names, is made when the zone has a node.
  initial_node_count = 1

  autoscaling {
    min_node_count  = local.running ? 1 : 0
    max_node_count  = { small = 2, large = 6 }[var.instance.size]
    location_policy = "BALANCED"
  }

  management {
    auto_repair  = true
    auto_upgrade = true
  }

  node_config {
    machine_type    = { small = "e2-standard-4", large = "n2-standard-8" }[var.instance.size]
    service_account = google_service_account.nodes.email
    oauth_scopes    = ["https://www.googleapis.com/auth/cloud-platform"]
    tags            = ["nodes"]

    shielded_instance_config {
      enable_secure_boot = true
    }
    workload_metadata_config {
      mode = "GKE_METADATA"
    }
  }

  upgrade_settings {
    max_surge       = 1
    max_unavailable = 0
  }
}

output "id" {
  value = google_container_cluster.main.id
}

output "name" {
  value = google_container_cluster.main.name
}

output "endpoint" {
  value = google_container_cluster.main.control_plane_endpoints_config[0].dns_endpoint_config[0].endpoint

  # Workloads find nodes, and nodes their images.
  depends_on = [google_artifact_registry_repository_iam_member.nodes, google_container_node_pool.main]
}
