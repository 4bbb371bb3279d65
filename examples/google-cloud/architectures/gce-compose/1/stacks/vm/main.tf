locals {
  project = var.upstream.project.id
  zone    = "${var.instance.region}-${try(var.instance.values.zone, "b")}"
  running = try(var.instance.state, "running") == "running"
}

resource "google_compute_disk" "data" {
  project = local.project
  name    = "data"
  zone    = local.zone
  type    = "pd-ssd"
  size    = try(var.instance.values.diskGb, 100)

  lifecycle {
    # Whoever makes a smaller disk wants another one, and loses what is on it.
    prevent_destroy = true
  }
}

resource "google_compute_resource_policy" "snapshots" {
  project = local.project
  name    = "daily-snapshots"
  region  = var.instance.region

  snapshot_schedule_policy {
    schedule {
      daily_schedule {
        days_in_cycle = 1
        start_time    = "01:00"
      }
    }
    retention_policy {
      max_retention_days    = 14
      on_source_disk_delete = "KEEP_AUTO_SNAPSHOTS"
    }
  }
}

resource "google_compute_disk_resource_policy_attachment" "snapshots" {
  project = local.project
  name    = google_compute_resource_policy.snapshots.name
  disk    = google_compute_disk.data.name
  zone    = local.zone
}

# Where the machine takes the compose file of its version from: the environment's, outside of the instance's project.
resource "google_storage_bucket_iam_member" "releases" {
  bucket = var.environment.releases
  role   = "roles/storage.objectViewer"
  member = "serviceAccount:${var.upstream.project.vm_account}"
}

resource "google_compute_instance" "main" {
  project                   = local.project
  name                      = "main"
  zone                      = local.zone
  machine_type              = { small = "e2-standard-4", large = "n2-standard-16" }[var.instance.size]
  tags                      = ["app"]
  desired_status            = local.running ? "RUNNING" : "TERMINATED"
  deletion_protection       = false
  allow_stopping_for_update = true

  boot_disk {
    initialize_params {
      image = var.environment.image
      size  = 20
    }
  }

  attached_disk {
    source      = google_compute_disk.data.self_link
    device_name = "data"
  }

  network_interface {
    subnetwork = var.upstream.network.subnetwork
  }

  service_account {
    email  = var.upstream.project.vm_account
    scopes = ["cloud-platform"]
  }

  shielded_instance_config {
    enable_secure_boot = true
  }

  # What changes from version to version is metadata: a program on the machine waits for it, takes the compose file of the version from the bucket of
  # releases, and brings it up. The machine stays.
  metadata = {
    enable-oslogin = "TRUE"
    compose-file   = "gs://${var.environment.releases}/golden/docker-compose.${var.instance.version}.yaml"
    version        = var.instance.version
    external-url   = "https://${var.instance.domain}"
    database       = var.upstream.database.connection_name
    uploads        = var.upstream.storage.bucket
    hotpatch-image = try(var.instance.hotpatch.image, "")
  }

  # Another script is another machine: see downtime in architecture.yaml.
  metadata_startup_script = file("${path.module}/startup.sh")

  depends_on = [google_storage_bucket_iam_member.releases]
}

output "name" {
  value = google_compute_instance.main.name
}

output "zone" {
  value = local.zone
}

output "disk" {
  value = google_compute_disk.data.name
}

output "address" {
  value = google_compute_instance.main.network_interface[0].network_ip
}
