// schemas/ledger-release.schema.json
var ledger_release_schema_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "https://flotilla.dev/schemas/ledger-release.schema.json",
	title: "LedgerRelease",
	description: "releases/<env>/<version>.json: what the fleet has seen of a release.",
	type: "object",
	properties: {
		"environment": { "type": "string" },
		"version": {
			"type": "string",
			"pattern": "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$",
			"description": "major.minor.patch without a leading v."
		},
		"verified": { "anyOf": [{
			"type": "object",
			"properties": {
				"at": {
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
					"description": "An ISO 8601 instant with offset."
				},
				"stage": { "type": "string" }
			},
			"required": ["at", "stage"],
			"additionalProperties": false
		}, { "type": "null" }] }
	},
	required: [
		"environment",
		"version",
		"verified"
	],
	additionalProperties: false
};

export { ledger_release_schema_default };
