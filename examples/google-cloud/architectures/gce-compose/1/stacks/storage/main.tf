resource "google_storage_bucket" "uploads" {
  project                     = var.upstream.project.id
  name                        = "${var.instance.id}-uploads"
  location                    = var.instance.region
  uniform_bucket_level_access = true
  public_access_prevention    = "enforced"
  force_destroy               = !try(var.instance.operations.deletionProtection, true)

  versioning {
    enabled = true
  }

  lifecycle_rule {
    action {
      type = "Delete"
    }
    condition {
      days_since_noncurrent_time = 30
    }
  }
}

resource "google_storage_bucket_iam_member" "vm" {
  bucket = google_storage_bucket.uploads.name
  role   = "roles/storage.objectUser"
  member = "serviceAccount:${var.upstream.project.vm_account}"
}

output "bucket" {
  value = google_storage_bucket.uploads.name
}
