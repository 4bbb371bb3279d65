resource "terraform_data" "app" {
  input = {
    name    = "${var.instance.id}-app"
    domain  = var.instance.domain
    version = var.instance.version
    size    = var.instance.size
    network = var.upstream.network.address
  }
}

output "url" {
  value = "https://${terraform_data.app.output.domain}"
}
