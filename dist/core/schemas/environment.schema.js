// schemas/environment.schema.json
var environment_schema_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "https://flotilla.dev/schemas/environment.schema.json",
	title: "Environment",
	description: "environments/<env>/environment.yaml",
	type: "object",
	properties: {
		"apiVersion": { "const": "flotilla.dev/v1" },
		"kind": { "const": "Environment" },
		"spec": {
			"type": "object",
			"properties": {
				"kind": { "enum": ["local", "remote"] },
				"engine": {
					"type": "object",
					"properties": {
						"name": { "enum": ["tofu", "terraform"] },
						"version": {
							"type": "string",
							"minLength": 1
						},
						"env": {
							"type": "array",
							"items": {
								"type": "string",
								"description": "A variable's name that is neither FLOTILLA_KEY nor one of GITHUB_, RUNNER_, INPUT_ or STATE_",
								"pattern": "^(?!FLOTILLA_KEY$|(?:INPUT|STATE|GITHUB|RUNNER)_)[A-Za-z_][A-Za-z0-9_]*$"
							},
							"uniqueItems": true
						}
					},
					"required": ["name", "version"],
					"additionalProperties": false
				},
				"backend": {
					"type": "object",
					"properties": { "type": {
						"type": "string",
						"minLength": 1,
						"description": "Where states are kept. This version serves local."
					} },
					"required": ["type"],
					"additionalProperties": { "type": [
						"string",
						"number",
						"boolean"
					] }
				},
				"inputs": {
					"type": "object",
					"additionalProperties": {},
					"description": "What a stack may ask for as environment.<name>."
				},
				"apply": { "enum": ["on", "off"] },
				"policy": {
					"type": "object",
					"properties": {
						"review": { "enum": ["approved", "merged"] },
						"confirmers": {
							"type": "object",
							"properties": { "permission": { "enum": [
								"admin",
								"maintain",
								"write"
							] } },
							"required": ["permission"],
							"additionalProperties": false
						},
						"protectedTypes": {
							"type": "array",
							"items": {
								"type": "string",
								"pattern": "^[a-z][a-z0-9_]*$"
							},
							"uniqueItems": true
						},
						"failureBudget": {
							"type": "integer",
							"minimum": 0,
							"description": "Instances that may fail in one apply run before it opens nothing new."
						},
						"providers": {
							"type": "array",
							"items": {
								"type": "object",
								"properties": {
									"source": {
										"type": "string",
										"pattern": "^[a-z0-9.-]+/[a-z0-9-]+(/[a-z0-9-]+)?$"
									},
									"reattach": { "type": "boolean" }
								},
								"required": ["source"],
								"additionalProperties": false
							}
						},
						"leases": {
							"type": "object",
							"properties": {
								"required": { "type": "boolean" },
								"maximum": {
									"type": "string",
									"pattern": "^[1-9][0-9]*(s|m|h|d)$",
									"description": "A duration: a whole number and s, m, h or d."
								},
								"extension": {
									"type": "string",
									"pattern": "^[1-9][0-9]*(s|m|h|d)$",
									"description": "A duration: a whole number and s, m, h or d."
								}
							},
							"required": ["required"],
							"additionalProperties": false
						}
					},
					"required": [
						"review",
						"confirmers",
						"protectedTypes",
						"failureBudget",
						"providers"
					],
					"additionalProperties": false
				},
				"calendar": {
					"type": "object",
					"properties": {
						"timezone": { "type": "string" },
						"workingDays": {
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
						"holidays": {
							"type": "array",
							"items": {
								"type": "string",
								"pattern": "^\\d{4}-\\d{2}-\\d{2}$",
								"format": "date"
							},
							"uniqueItems": true
						}
					},
					"required": ["timezone", "workingDays"],
					"additionalProperties": false
				},
				"freezes": {
					"type": "array",
					"items": {
						"type": "object",
						"properties": {
							"from": {
								"type": "string",
								"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
								"description": "An ISO 8601 instant with offset."
							},
							"until": {
								"type": "string",
								"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
								"description": "An ISO 8601 instant with offset."
							},
							"reason": {
								"type": "string",
								"minLength": 1
							},
							"owner": {
								"type": "string",
								"pattern": "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$",
								"description": "A GitHub login."
							}
						},
						"required": [
							"from",
							"until",
							"reason",
							"owner"
						],
						"additionalProperties": false
					}
				},
				"rollouts": {
					"type": "object",
					"properties": {
						"patch": { "type": "string" },
						"minor": { "type": "string" },
						"major": { "type": "string" }
					},
					"required": [],
					"additionalProperties": false
				}
			},
			"required": [
				"kind",
				"engine",
				"backend",
				"apply",
				"policy"
			],
			"additionalProperties": false
		}
	},
	required: [
		"apiVersion",
		"kind",
		"spec"
	],
	additionalProperties: false
};

export { environment_schema_default };
