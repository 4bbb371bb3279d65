resource "local_network" "main" {
  name      = "${var.instance.id}-network"
  region    = var.instance.region
  public    = try(var.instance.ingress.public, false)
  allowlist = try(var.instance.ingress.allowlist, [])
}

output "address" {
  value = local_network.main.address
}
