# A project of its own for every instance: what one tenant's identity may do ends at its border.
locals {
  services = [
    "cloudresourcemanager.googleapis.com",
    "compute.googleapis.com",
    "iam.googleapis.com",
    "iap.googleapis.com",
    "logging.googleapis.com",
    "monitoring.googleapis.com",
    "servicenetworking.googleapis.com",
    "sqladmin.googleapis.com",
    "container.googleapis.com",
    "gkebackup.googleapis.com",
    "iamcredentials.googleapis.com",
  ]
  roles = [
    "roles/cloudsql.client",
    "roles/cloudsql.instanceUser",
    "roles/logging.logWriter",
    "roles/monitoring.metricWriter",
  ]
}

resource "google_project" "main" {
  project_id          = var.instance.id
  name                = var.instance.id
  folder_id           = var.environment.folder
  billing_account     = var.environment.billingAccount
  auto_create_network = false
  deletion_policy     = try(var.instance.operations.deletionProtection, true) ? "PREVENT" : "DELETE"

  lifecycle {
    # https://cloud.google.com/resource-manager/docs/creating-managing-projects
    precondition {
      condition     = can(regex("^[a-z][-a-z0-9]{4,28}[a-z0-9]$", var.instance.id))
      error_message = "The id of the instance is the id of its project: 6 to 30 lower-case letters, digits and hyphens, beginning with a letter."
    }
  }
}

resource "google_project_service" "used" {
  for_each = toset(local.services)

  project            = google_project.main.project_id
  service            = each.value
  disable_on_destroy = false
}

resource "google_service_account" "app" {
  project = google_project.main.project_id
  # 6 to 30 characters: https://cloud.google.com/iam/docs/reference/rest/v1/projects.serviceAccounts/create
  account_id   = "workloads"
  display_name = "The workloads of the instance"

  depends_on = [google_project_service.used]
}

resource "google_project_iam_member" "app" {
  for_each = toset(local.roles)

  project = google_project.main.project_id
  role    = each.value
  member  = "serviceAccount:${google_service_account.app.email}"
}

output "id" {
  # Other stacks begin when the services are there.
  value = google_project.main.project_id

  depends_on = [google_project_service.used]
}

output "app_account" {
  value = google_service_account.app.email
}
