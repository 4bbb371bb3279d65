locals {
  project = var.upstream.project.id
  domains = concat([var.instance.domain], try(var.instance.customDomains, []))
  # Where the customer allows somebody only: them, and who has to reach every instance (code hosts, uptime checks, Flotilla's health checks).
  listed  = try(var.instance.ingress.allowlist, [])
  public  = try(var.instance.ingress.public, true) && length(local.listed) == 0
  zones   = [for zone in try(var.instance.values.zones, ["b", "c"]) : "${var.instance.region}-${zone}"]
  allowed = local.public ? [] : concat(local.listed, var.environment.allowlist)
}

resource "google_compute_health_check" "app" {
  project            = local.project
  name               = "app"
  check_interval_sec = 10
  timeout_sec        = 5

  http_health_check {
    port_specification = "USE_SERVING_PORT"
    request_path       = "/healthz"
  }
}

resource "google_compute_security_policy" "app" {
  project = local.project
  name    = "app"

  # At most 10 ranges fit into one rule: https://cloud.google.com/armor/quotas
  dynamic "rule" {
    for_each = chunklist(local.allowed, 10)
    content {
      action   = "allow"
      priority = 1000 + rule.key
      match {
        versioned_expr = "SRC_IPS_V1"
        config {
          src_ip_ranges = rule.value
        }
      }
    }
  }

  rule {
    action   = "deny(403)"
    priority = 900
    match {
      expr {
        expression = "evaluatePreconfiguredWaf('cve-canary')"
      }
    }
  }

  rule {
    action   = local.public ? "allow" : "deny(403)"
    priority = 2147483647
    match {
      versioned_expr = "SRC_IPS_V1"
      config {
        src_ip_ranges = ["*"]
      }
    }
  }
}

resource "google_compute_backend_service" "app" {
  project               = local.project
  name                  = "app"
  protocol              = "HTTP"
  load_balancing_scheme = "EXTERNAL_MANAGED"
  security_policy       = google_compute_security_policy.app.id
  health_checks         = [google_compute_health_check.app.id]

  dynamic "backend" {
    for_each = local.zones
    content {
      group                 = "projects/${local.project}/zones/${backend.value}/networkEndpointGroups/${var.upstream.app.endpoint_group}"
      balancing_mode        = "RATE"
      max_rate_per_endpoint = 1000
    }
  }

  log_config {
    enable      = true
    sample_rate = 1
  }
}

resource "google_compute_url_map" "app" {
  project         = local.project
  name            = "app"
  default_service = google_compute_backend_service.app.id
}

# A certificate cannot be changed: other domains are another one, made before the old one goes.
resource "google_compute_managed_ssl_certificate" "app" {
  project = local.project
  name    = "app-${substr(sha256(join(",", local.domains)), 0, 8)}"

  managed {
    domains = local.domains
  }

  lifecycle {
    create_before_destroy = true
  }
}

resource "google_compute_target_https_proxy" "app" {
  project          = local.project
  name             = "app"
  url_map          = google_compute_url_map.app.id
  ssl_certificates = [google_compute_managed_ssl_certificate.app.id]
}

resource "google_compute_global_address" "app" {
  project = local.project
  name    = "app"
}

resource "google_compute_global_forwarding_rule" "app" {
  project               = local.project
  name                  = "app"
  target                = google_compute_target_https_proxy.app.id
  ip_address            = google_compute_global_address.app.id
  port_range            = "443"
  load_balancing_scheme = "EXTERNAL_MANAGED"
}

resource "google_dns_record_set" "app" {
  project      = var.environment.outputs.dns.project
  managed_zone = var.environment.outputs.dns.zone
  name         = "${var.instance.domain}."
  type         = "A"
  ttl          = 300
  rrdatas      = [google_compute_global_address.app.address]
}

output "url" {
  value = "https://${var.instance.domain}"
}

output "address" {
  value = google_compute_global_address.app.address
}
