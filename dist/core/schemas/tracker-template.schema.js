// schemas/tracker-template.schema.json
var tracker_template_schema_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "https://flotilla.dev/schemas/tracker-template.schema.json",
	title: "TrackerTemplate",
	description: "The front matter of templates/tracker.md.",
	type: "object",
	properties: {
		"title": {
			"type": "string",
			"minLength": 1,
			"maxLength": 256
		},
		"labels": {
			"type": "array",
			"items": {
				"type": "string",
				"minLength": 1
			},
			"minItems": 1,
			"uniqueItems": true
		},
		"assignees": {
			"type": "array",
			"items": {
				"type": "string",
				"pattern": "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$",
				"description": "A GitHub login."
			}
		}
	},
	required: ["title", "labels"],
	additionalProperties: false
};

export { tracker_template_schema_default };
