// schemas/plan-record.schema.json
var plan_record_schema_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "https://flotilla.dev/schemas/plan-record.schema.json",
	title: "PlanRecord",
	description: "What a plan would change, without a value.",
	type: "object",
	properties: {
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
	required: [
		"keyId",
		"digest",
		"mode",
		"changes",
		"outputs"
	],
	additionalProperties: false
};

export { plan_record_schema_default };
