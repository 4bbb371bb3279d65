locals {
  project  = var.upstream.project.id
  alerting = try(var.instance.operations.alerting, true)
}

# The environment's scoped project sees the metrics of all instances.
resource "google_monitoring_monitored_project" "scope" {
  metrics_scope = var.environment.monitoringProject
  name          = local.project
}

resource "google_monitoring_notification_channel" "operators" {
  project      = local.project
  display_name = "Operators"
  type         = "email"
  labels       = { email_address = var.environment.alertEmail }
}

resource "google_monitoring_uptime_check_config" "app" {
  project      = local.project
  display_name = "app"
  timeout      = "10s"
  period       = "60s"

  http_check {
    path         = "/healthz"
    port         = 443
    use_ssl      = true
    validate_ssl = true
  }

  monitored_resource {
    type = "uptime_url"
    labels = {
      project_id = local.project
      host       = var.instance.domain
    }
  }
}

resource "google_monitoring_alert_policy" "down" {
  project               = local.project
  display_name          = "The app does not answer"
  combiner              = "OR"
  enabled               = local.alerting
  notification_channels = [google_monitoring_notification_channel.operators.id]

  conditions {
    display_name = "uptime check fails from more than one region"
    condition_threshold {
      filter          = "resource.type = \"uptime_url\" AND metric.type = \"monitoring.googleapis.com/uptime_check/check_passed\" AND metric.labels.check_id = \"${google_monitoring_uptime_check_config.app.uptime_check_id}\""
      comparison      = "COMPARISON_GT"
      threshold_value = 1
      duration        = "120s"

      aggregations {
        alignment_period     = "60s"
        per_series_aligner   = "ALIGN_NEXT_OLDER"
        cross_series_reducer = "REDUCE_COUNT_FALSE"
        group_by_fields      = ["resource.label.host"]
      }
    }
  }
}

resource "google_monitoring_alert_policy" "disk" {
  project               = local.project
  display_name          = "The database's disk is nearly full"
  combiner              = "OR"
  enabled               = local.alerting
  notification_channels = [google_monitoring_notification_channel.operators.id]

  conditions {
    display_name = "more than 90 % used"
    condition_threshold {
      filter          = "resource.type = \"cloudsql_database\" AND metric.type = \"cloudsql.googleapis.com/database/disk/utilization\""
      comparison      = "COMPARISON_GT"
      threshold_value = 0.9
      duration        = "600s"

      aggregations {
        alignment_period   = "300s"
        per_series_aligner = "ALIGN_MEAN"
      }
    }
  }
}
