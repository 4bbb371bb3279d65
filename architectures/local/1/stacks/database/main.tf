resource "local_database" "main" {
  name            = "${var.instance.id}-database"
  region          = var.instance.region
  zone            = try(var.instance.values.zone, null)
  size            = var.instance.size
  network_address = var.upstream.network.address

  # Data is protected unless somebody says otherwise in so many words.
  deletion_protection = try(var.instance.operations.deletionProtection, true)
}

output "url" {
  value = local_database.main.url
}

output "password" {
  value     = local_database.main.password
  sensitive = true
}
