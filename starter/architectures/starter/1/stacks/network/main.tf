resource "terraform_data" "network" {
  input = {
    name   = "${var.instance.id}-network"
    region = var.instance.region
  }
}

output "address" {
  value = "${terraform_data.network.output.name}.internal"
}
