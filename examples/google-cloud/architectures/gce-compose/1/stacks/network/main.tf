locals {
  project = var.upstream.project.id
}

resource "google_compute_network" "main" {
  project                 = local.project
  name                    = "main"
  auto_create_subnetworks = false
}

resource "google_compute_subnetwork" "main" {
  project                  = local.project
  name                     = "main"
  region                   = var.instance.region
  network                  = google_compute_network.main.id
  ip_cidr_range            = "10.0.0.0/20"
  private_ip_google_access = true
}

# Static addresses: customers allow them at their code hosts.
resource "google_compute_address" "nat" {
  count = 2

  project = local.project
  name    = "nat-${count.index}"
  region  = var.instance.region
}

resource "google_compute_router" "main" {
  project = local.project
  name    = "main"
  region  = var.instance.region
  network = google_compute_network.main.id
}

resource "google_compute_router_nat" "main" {
  project                            = local.project
  name                               = "main"
  region                             = var.instance.region
  router                             = google_compute_router.main.name
  nat_ip_allocate_option             = "MANUAL_ONLY"
  nat_ips                            = google_compute_address.nat[*].self_link
  source_subnetwork_ip_ranges_to_nat = "ALL_SUBNETWORKS_ALL_IP_RANGES"

  log_config {
    enable = true
    filter = "ERRORS_ONLY"
  }
}

# https://cloud.google.com/iap/docs/using-tcp-forwarding: the only way in for operators.
resource "google_compute_firewall" "iap" {
  project       = local.project
  name          = "allow-iap"
  network       = google_compute_network.main.id
  direction     = "INGRESS"
  source_ranges = ["35.235.240.0/20"]

  allow {
    protocol = "tcp"
    ports    = ["22"]
  }
}

# https://cloud.google.com/load-balancing/docs/health-check-concepts#ip-ranges: health checks and the load balancer itself.
resource "google_compute_firewall" "load_balancer" {
  project       = local.project
  name          = "allow-load-balancer"
  network       = google_compute_network.main.id
  direction     = "INGRESS"
  source_ranges = ["130.211.0.0/22", "35.191.0.0/16"]
  target_tags   = ["app"]

  allow {
    protocol = "tcp"
    ports    = ["80"]
  }
}

# Cloud SQL has private addresses from this range only.
resource "google_compute_global_address" "services" {
  project       = local.project
  name          = "services"
  purpose       = "VPC_PEERING"
  address_type  = "INTERNAL"
  prefix_length = 20
  network       = google_compute_network.main.id
}

resource "google_service_networking_connection" "services" {
  network                 = google_compute_network.main.id
  service                 = "servicenetworking.googleapis.com"
  reserved_peering_ranges = [google_compute_global_address.services.name]
}

output "network" {
  # A database can be created when the connection is there.
  value = google_compute_network.main.id

  depends_on = [google_service_networking_connection.services]
}

output "subnetwork" {
  value = google_compute_subnetwork.main.id
}

output "nat_addresses" {
  value = google_compute_address.nat[*].address
}
