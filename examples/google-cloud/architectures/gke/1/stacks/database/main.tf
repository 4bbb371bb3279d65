locals {
  project    = var.upstream.project.id
  protection = try(var.instance.operations.deletionProtection, true)
  # The user of a service account is its address without the last part: https://cloud.google.com/sql/docs/postgres/iam-logins
  user = trimsuffix(var.upstream.project.app_account, ".gserviceaccount.com")
}

resource "google_sql_database_instance" "main" {
  project             = local.project
  name                = "main"
  region              = var.instance.region
  database_version    = "POSTGRES_16"
  deletion_protection = local.protection

  settings {
    edition                     = "ENTERPRISE"
    tier                        = { small = "db-custom-2-7680", large = "db-custom-8-30720" }[var.instance.size]
    availability_type           = { small = "ZONAL", large = "REGIONAL" }[var.instance.size]
    disk_type                   = "PD_SSD"
    disk_autoresize             = true
    deletion_protection_enabled = local.protection

    backup_configuration {
      enabled                        = true
      start_time                     = "02:00"
      point_in_time_recovery_enabled = true
      transaction_log_retention_days = 7

      backup_retention_settings {
        retained_backups = 7
        retention_unit   = "COUNT"
      }
    }

    ip_configuration {
      ipv4_enabled    = false
      private_network = var.upstream.network.network
      ssl_mode        = "ENCRYPTED_ONLY"
    }

    # No password exists: the workloads' identity is the user.
    database_flags {
      name  = "cloudsql.iam_authentication"
      value = "on"
    }

    maintenance_window {
      day          = 7
      hour         = 3
      update_track = "stable"
    }
  }
}

resource "google_sql_database" "app" {
  project         = local.project
  name            = "app"
  instance        = google_sql_database_instance.main.name
  deletion_policy = local.protection ? "ABANDON" : "DELETE"
}

resource "google_sql_user" "app" {
  project  = local.project
  name     = local.user
  instance = google_sql_database_instance.main.name
  type     = "CLOUD_IAM_SERVICE_ACCOUNT"
}

output "name" {
  value = google_sql_database_instance.main.name
}

output "connection_name" {
  value = google_sql_database_instance.main.connection_name
}
