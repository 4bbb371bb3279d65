// schemas/fleet.schema.json
var fleet_schema_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "https://flotilla.dev/schemas/fleet.schema.json",
	title: "Fleet",
	description: "flotilla.yaml: the root marker of a fleet.",
	type: "object",
	properties: {
		"apiVersion": { "const": "flotilla.dev/v1" },
		"kind": { "const": "Fleet" },
		"spec": {
			"type": "object",
			"properties": {
				"releases": {
					"type": "object",
					"properties": {
						"repository": {
							"type": "string",
							"pattern": "^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$"
						},
						"tag": {
							"type": "string",
							"pattern": "\\{\\{version\\}\\}",
							"description": "How a release's tag is made of its version."
						}
					},
					"required": ["repository", "tag"],
					"additionalProperties": false
				},
				"ledger": {
					"type": "string",
					"pattern": "^flotilla/[a-z0-9._/-]*[a-z0-9]$",
					"description": "A branch below flotilla/, which only the App may write,"
				},
				"notify": {
					"type": "object",
					"properties": { "mention": {
						"type": "string",
						"pattern": "^@[A-Za-z0-9-]+(/[A-Za-z0-9_.-]+)?$"
					} },
					"required": ["mention"],
					"additionalProperties": false
				}
			},
			"required": ["releases", "ledger"],
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

export { fleet_schema_default };
