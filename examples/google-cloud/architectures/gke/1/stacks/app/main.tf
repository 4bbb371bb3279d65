locals {
  project   = var.upstream.project.id
  namespace = "app"
  image     = try(var.instance.hotpatch.image, "${var.environment.images}/app:${var.instance.version}")
  replicas  = try(var.instance.state, "running") == "running" ? { small = 2, large = 6 }[var.instance.size] : 0
  settings = {
    VERSION      = var.instance.version
    EXTERNAL_URL = "https://${var.instance.domain}"
    DATABASE     = var.upstream.database.connection_name
  }
}

data "google_client_config" "caller" {}

# The cluster has a name of its own, with a certificate that everybody knows; who may do what is decided by the caller's identity.
provider "kubernetes" {
  host  = "https://${var.upstream.cluster.endpoint}"
  token = data.google_client_config.caller.access_token
}

resource "kubernetes_namespace_v1" "app" {
  metadata {
    name = local.namespace
  }
}

resource "kubernetes_service_account_v1" "app" {
  metadata {
    name        = "app"
    namespace   = kubernetes_namespace_v1.app.metadata[0].name
    annotations = { "iam.gke.io/gcp-service-account" = var.upstream.project.app_account }
  }
}

# https://cloud.google.com/kubernetes-engine/docs/how-to/workload-identity
resource "google_service_account_iam_member" "app" {
  service_account_id = "projects/${local.project}/serviceAccounts/${var.upstream.project.app_account}"
  role               = "roles/iam.workloadIdentityUser"
  member             = "serviceAccount:${local.project}.svc.id.goog[${local.namespace}/app]"
}

# The database first: a job for each version. Where it fails, the workloads are as they were.
resource "kubernetes_job_v1" "migrate" {
  metadata {
    name      = "migrate-${replace(var.instance.version, ".", "-")}"
    namespace = kubernetes_namespace_v1.app.metadata[0].name
  }

  spec {
    backoff_limit = 2

    template {
      metadata {}
      spec {
        service_account_name = kubernetes_service_account_v1.app.metadata[0].name
        restart_policy       = "Never"

        container {
          name    = "migrate"
          image   = local.image
          command = ["/app/migrate"]

          dynamic "env" {
            for_each = local.settings
            content {
              name  = env.key
              value = env.value
            }
          }
        }
      }
    }
  }

  wait_for_completion = true

  timeouts {
    create = "30m"
    update = "30m"
  }

  depends_on = [google_service_account_iam_member.app]
}

resource "kubernetes_deployment_v1" "app" {
  metadata {
    name      = "app"
    namespace = kubernetes_namespace_v1.app.metadata[0].name
  }

  spec {
    replicas = local.replicas

    selector {
      match_labels = { app = "app" }
    }

    strategy {
      type = "RollingUpdate"
      rolling_update {
        max_surge       = "1"
        max_unavailable = "0"
      }
    }

    template {
      metadata {
        labels = { app = "app" }
      }
      spec {
        service_account_name = kubernetes_service_account_v1.app.metadata[0].name

        container {
          name  = "app"
          image = local.image

          port {
            container_port = 8080
          }

          dynamic "env" {
            for_each = local.settings
            content {
              name  = env.key
              value = env.value
            }
          }

          # There while an upgrade is under way: operations/maintenance.mjs.
          volume_mount {
            name       = "maintenance"
            mount_path = "/etc/app/maintenance"
          }

          readiness_probe {
            http_get {
              path = "/healthz"
              port = "8080"
            }
          }
        }

        volume {
          name = "maintenance"
          config_map {
            name     = "maintenance"
            optional = true
          }
        }
      }
    }
  }

  wait_for_rollout = true

  depends_on = [kubernetes_job_v1.migrate]
}

# GKE makes a network endpoint group of this name in every zone: https://cloud.google.com/kubernetes-engine/docs/how-to/standalone-neg
resource "kubernetes_service_v1" "app" {
  metadata {
    name        = "app"
    namespace   = kubernetes_namespace_v1.app.metadata[0].name
    annotations = { "cloud.google.com/neg" = jsonencode({ exposed_ports = { "80" = { name = "app" } } }) }
  }

  spec {
    selector = { app = "app" }

    port {
      port        = 80
      target_port = "8080"
    }
  }

  lifecycle {
    # GKE notes there what it made.
    ignore_changes = [metadata[0].annotations["cloud.google.com/neg-status"]]
  }
}

output "endpoint_group" {
  value = "app"

  depends_on = [kubernetes_service_v1.app]
}
