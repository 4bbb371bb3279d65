// schemas/plan-report.schema.json
var plan_report_schema_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "https://flotilla.dev/schemas/plan-report.schema.json",
	title: "PlanReport",
	description: "Artifact of plan for report: what a pull request would change. Sensitive values never reach it.",
	type: "object",
	properties: {
		"head": {
			"type": "string",
			"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
			"description": "A git object id."
		},
		"base": {
			"type": "string",
			"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
			"description": "A git object id."
		},
		"mergeTree": {
			"type": "string",
			"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
			"description": "A git object id."
		},
		"pullRequest": { "type": "integer" },
		"run": { "type": "string" },
		"problems": {
			"type": "array",
			"items": { "type": "object" }
		},
		"stacks": {
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"environment": { "type": "string" },
					"id": {
						"type": "string",
						"pattern": "^[a-z][a-z0-9-]{2,62}$"
					},
					"stack": {
						"type": "string",
						"pattern": "^[a-z][a-z0-9-]{0,30}$"
					},
					"record": {
						"type": "object",
						"properties": {
							"keyId": { "type": "string" },
							"digest": {
								"type": "string",
								"pattern": "^sha256:[0-9a-f]{64}$"
							},
							"mode": { "enum": [
								"planned",
								"upstream-unknown",
								"deferred"
							] },
							"changes": {
								"type": "array",
								"items": {
									"type": "object",
									"properties": {
										"address": { "type": "string" },
										"previous": { "anyOf": [{ "type": "string" }, { "type": "null" }] },
										"actions": {
											"type": "array",
											"items": { "enum": [
												"create",
												"update",
												"delete",
												"read",
												"no-op",
												"forget"
											] },
											"minItems": 1,
											"description": "The engine's own order: [delete, create] and [create, delete] are replacements."
										},
										"attributes": {
											"type": "object",
											"additionalProperties": {
												"type": "string",
												"pattern": "^(hmac:[0-9a-f]{64}|unknown)$"
											},
											"description": "Changed leaf path -> HMAC of the value after, or unknown."
										}
									},
									"required": [
										"address",
										"previous",
										"actions",
										"attributes"
									],
									"additionalProperties": false
								}
							},
							"outputs": {
								"type": "object",
								"additionalProperties": {
									"type": "string",
									"pattern": "^(hmac:[0-9a-f]{64}|unknown)$"
								}
							}
						},
						"required": [
							"keyId",
							"digest",
							"mode",
							"changes",
							"outputs"
						],
						"additionalProperties": false
					},
					"shape": {
						"type": "string",
						"pattern": "^sha256:[0-9a-f]{64}$"
					},
					"fingerprint": {
						"type": "string",
						"pattern": "^sha256:[0-9a-f]{64}$"
					},
					"autoApply": { "type": "boolean" },
					"error": { "anyOf": [{ "type": "string" }, { "type": "null" }] },
					"display": {
						"type": "array",
						"items": {
							"type": "object",
							"properties": {
								"address": { "type": "string" },
								"actions": {
									"type": "array",
									"items": { "type": "string" }
								},
								"attributes": {
									"type": "array",
									"items": {
										"type": "object",
										"properties": {
											"path": { "type": "string" },
											"before": { "anyOf": [{ "type": "string" }, { "type": "null" }] },
											"after": { "anyOf": [{ "type": "string" }, { "type": "null" }] }
										},
										"required": [
											"path",
											"before",
											"after"
										],
										"additionalProperties": false
									},
									"description": "Redacted text for people; sensitive is shown as (sensitive), unknown as (known after apply)."
								}
							},
							"required": [
								"address",
								"actions",
								"attributes"
							],
							"additionalProperties": false
						}
					},
					"downtime": { "anyOf": [{ "type": "string" }, { "type": "null" }] },
					"protected": {
						"type": "array",
						"items": { "type": "string" }
					}
				},
				"required": [
					"environment",
					"id",
					"stack",
					"record",
					"shape",
					"fingerprint",
					"autoApply",
					"error",
					"display",
					"downtime",
					"protected"
				],
				"additionalProperties": false
			}
		}
	},
	required: [
		"head",
		"base",
		"mergeTree",
		"pullRequest",
		"run",
		"problems",
		"stacks"
	],
	additionalProperties: false
};

export { plan_report_schema_default };
