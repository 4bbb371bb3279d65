# Configuration and volumes of the cluster, daily; the database has backups of its own. Operations make one on demand before an upgrade.
resource "google_gke_backup_backup_plan" "daily" {
  project  = var.upstream.project.id
  name     = "daily"
  location = var.instance.region
  cluster  = var.upstream.cluster.id

  retention_policy {
    backup_retain_days      = 90
    backup_delete_lock_days = 7
  }

  backup_schedule {
    cron_schedule = "30 1 * * *"
  }

  backup_config {
    all_namespaces      = true
    include_secrets     = true
    include_volume_data = true
  }
}

output "plan" {
  value = google_gke_backup_backup_plan.daily.name
}
