# Who read and who changed what: kept in the environment's bucket, where the instance's own operators cannot remove it.
resource "google_project_iam_audit_config" "all" {
  project = var.upstream.project.id
  service = "allServices"

  dynamic "audit_log_config" {
    for_each = ["ADMIN_READ", "DATA_READ", "DATA_WRITE"]
    content {
      log_type = audit_log_config.value
    }
  }
}

resource "google_logging_project_sink" "audit" {
  project                = var.upstream.project.id
  name                   = "audit"
  destination            = "storage.googleapis.com/${var.environment.auditBucket}"
  filter                 = "logName:\"cloudaudit.googleapis.com\""
  unique_writer_identity = true
}

resource "google_storage_bucket_iam_member" "audit" {
  bucket = var.environment.auditBucket
  role   = "roles/storage.objectCreator"
  member = google_logging_project_sink.audit.writer_identity
}
