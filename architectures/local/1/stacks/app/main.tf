locals {
  features = try(var.instance.features, [])
  running  = try(var.instance.state, "running") == "running"
}

resource "local_service" "app" {
  name              = "${var.instance.id}-app"
  domain            = var.instance.domain
  version           = var.instance.version
  size              = var.instance.size
  features          = local.features
  replicas          = local.running ? 1 : 0
  database_url      = var.upstream.database.url
  database_password = var.upstream.database.password
  network_address   = var.upstream.network.address
}

# Executors run the customer's own jobs: beside the app, in the same version, under a name that only the fleet knows.
resource "local_service" "executors" {
  count = contains(local.features, "executors") ? 1 : 0

  name              = "${var.instance.id}-executors"
  domain            = "executors.${var.instance.id}.${var.environment.dnsZone}"
  version           = var.instance.version
  size              = var.instance.size
  replicas          = local.running ? 1 : 0
  database_url      = var.upstream.database.url
  database_password = var.upstream.database.password
  network_address   = var.upstream.network.address
}

output "url" {
  value = local_service.app.url
}
