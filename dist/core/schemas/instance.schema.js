// schemas/instance.schema.json
var instance_schema_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "https://flotilla.dev/schemas/instance.schema.json",
	title: "Instance",
	description: "environments/<env>/deployments/<id>/config.yaml: one tenant's deployment.",
	type: "object",
	properties: {
		"apiVersion": { "const": "flotilla.dev/v1" },
		"kind": { "const": "Instance" },
		"metadata": {
			"type": "object",
			"properties": {
				"name": {
					"type": "string",
					"pattern": "^[a-z][a-z0-9-]{2,62}$"
				},
				"labels": {
					"type": "object",
					"additionalProperties": {
						"type": "string",
						"maxLength": 63
					},
					"propertyNames": { "pattern": "^[a-zA-Z][a-zA-Z0-9._/-]{0,62}$" },
					"properties": { "instance-type": { "enum": [
						"internal",
						"trial",
						"production"
					] } },
					"required": ["instance-type"]
				},
				"annotations": {
					"type": "object",
					"additionalProperties": {
						"type": "string",
						"maxLength": 1024
					},
					"properties": { "account": {
						"type": "string",
						"maxLength": 1024
					} }
				}
			},
			"required": ["name", "labels"],
			"additionalProperties": false
		},
		"spec": {
			"type": "object",
			"properties": {
				"slug": {
					"type": "string",
					"pattern": "^[a-z][a-z0-9-]{1,29}$"
				},
				"domain": {
					"type": "string",
					"format": "hostname",
					"maxLength": 253
				},
				"customDomains": {
					"type": "array",
					"items": {
						"type": "string",
						"format": "hostname",
						"maxLength": 253
					},
					"uniqueItems": true
				},
				"architecture": {
					"type": "string",
					"pattern": "^[a-z][a-z0-9-]*/[1-9][0-9]*$",
					"description": "family/revision"
				},
				"version": {
					"type": "string",
					"pattern": "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$",
					"description": "major.minor.patch without a leading v."
				},
				"releaseChannel": { "enum": [
					"stable",
					"insiders",
					"pause"
				] },
				"state": { "enum": [
					"running",
					"suspended",
					"absent"
				] },
				"region": {
					"type": "string",
					"minLength": 1,
					"maxLength": 63
				},
				"size": {
					"type": "string",
					"minLength": 1,
					"maxLength": 63
				},
				"features": {
					"type": "array",
					"items": {
						"type": "string",
						"pattern": "^[a-z][a-z0-9-]*$"
					},
					"uniqueItems": true
				},
				"ingress": {
					"type": "object",
					"properties": {
						"public": { "type": "boolean" },
						"allowlist": {
							"type": "array",
							"items": {
								"type": "string",
								"description": "A CIDR with no host bits set."
							},
							"uniqueItems": true
						}
					},
					"required": [],
					"additionalProperties": false
				},
				"maintenance": {
					"type": "object",
					"properties": {
						"windows": {
							"type": "array",
							"items": {
								"type": "object",
								"properties": {
									"days": {
										"type": "array",
										"items": { "enum": [
											"mon",
											"tue",
											"wed",
											"thu",
											"fri",
											"sat",
											"sun"
										] },
										"minItems": 1,
										"uniqueItems": true
									},
									"from": {
										"type": "string",
										"pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"
									},
									"to": {
										"type": "string",
										"pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"
									},
									"timezone": { "type": "string" }
								},
								"required": [
									"days",
									"from",
									"to",
									"timezone"
								],
								"additionalProperties": false
							}
						},
						"notice": {
							"type": "string",
							"pattern": "^[1-9][0-9]*(s|m|h|d)$",
							"description": "A duration: a whole number and s, m, h or d."
						}
					},
					"required": [],
					"additionalProperties": false
				},
				"hold": {
					"type": "object",
					"properties": {
						"scope": { "enum": ["upgrade", "all"] },
						"reason": {
							"type": "string",
							"minLength": 1,
							"maxLength": 200
						},
						"owner": {
							"type": "string",
							"pattern": "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$",
							"description": "A GitHub login."
						},
						"until": {
							"type": "string",
							"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
							"description": "An ISO 8601 instant with offset."
						}
					},
					"required": [
						"scope",
						"reason",
						"owner",
						"until"
					],
					"additionalProperties": false
				},
				"lease": {
					"type": "object",
					"properties": {
						"owner": {
							"type": "string",
							"pattern": "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$",
							"description": "A GitHub login."
						},
						"expires": {
							"type": "string",
							"pattern": "^\\d{4}-\\d{2}-\\d{2}$",
							"format": "date"
						}
					},
					"required": ["owner", "expires"],
					"additionalProperties": false
				},
				"trial": {
					"type": "object",
					"properties": {
						"owner": {
							"type": "string",
							"pattern": "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$",
							"description": "A GitHub login."
						},
						"expires": {
							"type": "string",
							"pattern": "^\\d{4}-\\d{2}-\\d{2}$",
							"format": "date"
						}
					},
					"required": ["owner", "expires"],
					"additionalProperties": false
				},
				"hotpatch": {
					"type": "object",
					"properties": {
						"image": {
							"type": "string",
							"minLength": 1
						},
						"reason": {
							"type": "string",
							"minLength": 1
						},
						"issue": {
							"type": "string",
							"minLength": 1
						}
					},
					"required": [
						"image",
						"reason",
						"issue"
					],
					"additionalProperties": false
				},
				"values": { "type": "object" },
				"operations": {
					"type": "object",
					"properties": {
						"alerting": { "type": "boolean" },
						"deletionProtection": { "type": "boolean" }
					},
					"required": [],
					"additionalProperties": false
				}
			},
			"required": [
				"slug",
				"domain",
				"architecture",
				"version",
				"releaseChannel",
				"state",
				"region",
				"size"
			],
			"additionalProperties": false
		}
	},
	required: [
		"apiVersion",
		"kind",
		"metadata",
		"spec"
	],
	additionalProperties: false
};

export { instance_schema_default };
