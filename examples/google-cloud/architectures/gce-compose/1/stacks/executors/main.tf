# Executors run the customer's own jobs: on a machine of their own, without the rights of the app's.
locals {
  project = var.upstream.project.id
  zone    = "${var.instance.region}-b"
  wanted  = contains(try(var.instance.features, []), "executors")
}

resource "google_service_account" "executors" {
  count = local.wanted ? 1 : 0

  project      = local.project
  account_id   = "executors"
  display_name = "Executors"
}

resource "google_project_iam_member" "executors" {
  for_each = local.wanted ? toset(["roles/logging.logWriter", "roles/monitoring.metricWriter"]) : toset([])

  project = local.project
  role    = each.value
  member  = "serviceAccount:${google_service_account.executors[0].email}"
}

resource "google_compute_instance" "executors" {
  count = local.wanted ? 1 : 0

  project                   = local.project
  name                      = "executors"
  zone                      = local.zone
  machine_type              = { small = "e2-standard-2", large = "e2-standard-8" }[var.instance.size]
  allow_stopping_for_update = true

  boot_disk {
    initialize_params {
      image = var.environment.image
      size  = 100
    }
  }

  network_interface {
    subnetwork = var.upstream.network.subnetwork
  }

  service_account {
    email  = google_service_account.executors[0].email
    scopes = ["https://www.googleapis.com/auth/logging.write", "https://www.googleapis.com/auth/monitoring.write"]
  }

  metadata = {
    enable-oslogin = "TRUE"
    version        = var.instance.version
    external-url   = var.upstream.edge.url
  }
}
