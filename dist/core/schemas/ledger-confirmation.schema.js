// schemas/ledger-confirmation.schema.json
var ledger_confirmation_schema_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "https://flotilla.dev/schemas/ledger-confirmation.schema.json",
	title: "LedgerConfirmation",
	description: "confirmations/<env>/<2 hex>/<id>/<stack>/<fingerprint hex>.json: a person's word for exactly one plan.",
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
		"fingerprint": {
			"type": "string",
			"pattern": "^sha256:[0-9a-f]{64}$"
		},
		"digest": {
			"type": "string",
			"pattern": "^sha256:[0-9a-f]{64}$"
		},
		"by": {
			"type": "string",
			"pattern": "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$",
			"description": "A GitHub login."
		},
		"at": {
			"type": "string",
			"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
			"description": "An ISO 8601 instant with offset."
		},
		"comment": { "anyOf": [{ "type": "integer" }, { "type": "null" }] }
	},
	required: [
		"environment",
		"id",
		"stack",
		"fingerprint",
		"digest",
		"by",
		"at",
		"comment"
	],
	additionalProperties: false
};

export { ledger_confirmation_schema_default };
