resource "local_uptime_check" "app" {
  name     = "${var.instance.id}-uptime"
  target   = "${var.upstream.app.url}/healthz"
  alerting = try(var.instance.operations.alerting, true)
}
