// schemas/ledger-review.schema.json
var ledger_review_schema_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "https://flotilla.dev/schemas/ledger-review.schema.json",
	title: "LedgerReview",
	description: "reviews/<env>/<2 hex>/<id>/<stack>/<digest>.json: the plans of one stack and digest that people were shown, one per pull request head.",
	type: "object",
	properties: {
		"environment": { "type": "string" },
		"id": {
			"type": "string",
			"pattern": "^[a-z][a-z0-9-]{2,62}$"
		},
		"stack": {
			"type": "string",
			"pattern": "^[a-z][a-z0-9-]{0,30}$"
		},
		"digest": {
			"type": "string",
			"pattern": "^sha256:[0-9a-f]{64}$"
		},
		"reviews": {
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
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
					"pullRequest": { "type": "integer" },
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
					"at": {
						"type": "string",
						"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
						"description": "An ISO 8601 instant with offset."
					},
					"run": { "type": "string" }
				},
				"required": [
					"record",
					"pullRequest",
					"head",
					"base",
					"mergeTree",
					"at",
					"run"
				],
				"additionalProperties": false
			}
		}
	},
	required: [
		"environment",
		"id",
		"stack",
		"digest",
		"reviews"
	],
	additionalProperties: false
};

export { ledger_review_schema_default };
