terraform {
  required_providers {
    google = {
      source  = "hashicorp/google"
      version = "~> 7.0"
    }
  }
}

variable "instance" {
  description = "The id, and the fields of spec that architecture.yaml declares for this stack."
  type        = any
}

variable "environment" {
  description = "The environment's inputs that architecture.yaml declares for this stack."
  type        = any
}

variable "upstream" {
  description = "The declared outputs of the stacks that this one needs, by stack."
  type        = any
}
