# The zone that the names of all instances are in. Its name servers go to whoever has the domain above it.
resource "google_dns_managed_zone" "fleet" {
  project  = var.environment.dnsProject
  name     = "fleet"
  dns_name = "${var.instance.values.domain}."

  dnssec_config {
    state = "on"
  }
}

output "project" {
  value = google_dns_managed_zone.fleet.project
}

output "zone" {
  value = google_dns_managed_zone.fleet.name
}
