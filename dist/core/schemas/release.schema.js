// schemas/release.schema.json
var release_schema_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "https://flotilla.dev/schemas/release.schema.json",
	title: "Release",
	description: "releases/<version>.yaml: one entry of the catalog.",
	type: "object",
	properties: {
		"apiVersion": { "const": "flotilla.dev/v1" },
		"kind": { "const": "Release" },
		"metadata": {
			"type": "object",
			"properties": { "name": {
				"type": "string",
				"pattern": "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$",
				"description": "major.minor.patch without a leading v."
			} },
			"required": ["name"],
			"additionalProperties": false
		},
		"spec": {
			"type": "object",
			"properties": {
				"date": {
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}$",
					"format": "date"
				},
				"kind": { "enum": [
					"major",
					"minor",
					"patch"
				] },
				"urgency": { "enum": ["normal", "emergency"] },
				"manualSteps": {
					"type": "array",
					"items": {
						"type": "string",
						"minLength": 1
					}
				},
				"artifacts": {
					"type": "object",
					"additionalProperties": {
						"type": "string",
						"pattern": "^sha256:[0-9a-f]{64}$"
					}
				},
				"notes": {
					"type": "string",
					"format": "uri"
				},
				"compatibleBack": {
					"type": "string",
					"pattern": "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$",
					"description": "major.minor.patch without a leading v."
				}
			},
			"required": [
				"date",
				"kind",
				"urgency"
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

export { release_schema_default };
