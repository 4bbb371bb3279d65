// schemas/architecture.schema.json
var architecture_schema_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "https://flotilla.dev/schemas/architecture.schema.json",
	title: "Architecture",
	description: "architectures/<family>/<revision>/architecture.yaml: what an instance is made of.",
	type: "object",
	properties: {
		"apiVersion": { "const": "flotilla.dev/v1" },
		"kind": { "const": "Architecture" },
		"spec": {
			"type": "object",
			"properties": {
				"stacks": {
					"type": "array",
					"items": {
						"type": "object",
						"properties": {
							"name": {
								"type": "string",
								"pattern": "^[a-z][a-z0-9-]{0,30}$"
							},
							"needs": {
								"type": "array",
								"items": {
									"type": "string",
									"pattern": "^[a-z][a-z0-9-]{0,30}$"
								},
								"uniqueItems": true
							},
							"autoApply": { "type": "boolean" },
							"inputs": {
								"type": "array",
								"items": {
									"type": "string",
									"pattern": "^(spec|environment)\\.[A-Za-z][A-Za-z0-9.]*$"
								},
								"uniqueItems": true
							},
							"outputs": {
								"type": "object",
								"additionalProperties": {
									"type": "object",
									"properties": {
										"sensitive": { "type": "boolean" },
										"type": { "enum": [
											"string",
											"number",
											"bool",
											"list",
											"map"
										] }
									},
									"required": [],
									"additionalProperties": false
								},
								"propertyNames": { "pattern": "^[a-z][a-z0-9_]*$" }
							},
							"volatile": {
								"type": "array",
								"items": {
									"type": "string",
									"minLength": 1
								},
								"description": "Attribute paths, as <type>.<path>, that are left out of plan records."
							}
						},
						"required": ["name", "inputs"],
						"additionalProperties": false
					},
					"minItems": 1
				},
				"health": {
					"type": "array",
					"items": { "anyOf": [{
						"type": "object",
						"properties": {
							"http": {
								"type": "string",
								"minLength": 1
							},
							"status": {
								"type": "integer",
								"minimum": 100,
								"maximum": 599
							},
							"version": {
								"type": "string",
								"pattern": "^/",
								"description": "A JSON pointer to the running version in the answer."
							},
							"passes": {
								"type": "integer",
								"minimum": 1
							},
							"within": {
								"type": "string",
								"pattern": "^[1-9][0-9]*(s|m|h|d)$",
								"description": "A duration: a whole number and s, m, h or d."
							}
						},
						"required": [
							"http",
							"status",
							"passes",
							"within"
						],
						"additionalProperties": false
					}, {
						"type": "object",
						"properties": { "operation": { "type": "string" } },
						"required": ["operation"],
						"additionalProperties": false
					}] }
				},
				"operations": {
					"type": "object",
					"properties": {
						"backup": {
							"type": "object",
							"properties": {
								"run": {
									"type": "array",
									"items": { "type": "string" },
									"minItems": 1
								},
								"within": {
									"type": "string",
									"pattern": "^[1-9][0-9]*(s|m|h|d)$",
									"description": "A duration: a whole number and s, m, h or d."
								}
							},
							"required": ["run", "within"],
							"additionalProperties": false
						},
						"probe": {
							"type": "object",
							"properties": {
								"run": {
									"type": "array",
									"items": { "type": "string" },
									"minItems": 1
								},
								"within": {
									"type": "string",
									"pattern": "^[1-9][0-9]*(s|m|h|d)$",
									"description": "A duration: a whole number and s, m, h or d."
								}
							},
							"required": ["run", "within"],
							"additionalProperties": false
						}
					},
					"required": [],
					"additionalProperties": false
				},
				"downtime": {
					"type": "array",
					"items": {
						"type": "object",
						"properties": {
							"on": { "type": "string" },
							"expect": {
								"type": "string",
								"pattern": "^[1-9][0-9]*(s|m|h|d)$",
								"description": "A duration: a whole number and s, m, h or d."
							}
						},
						"required": ["on", "expect"],
						"additionalProperties": false
					}
				},
				"hints": {
					"type": "array",
					"items": {
						"type": "object",
						"properties": {
							"match": { "type": "string" },
							"say": { "type": "string" }
						},
						"required": ["match", "say"],
						"additionalProperties": false
					}
				}
			},
			"required": ["stacks", "health"],
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

export { architecture_schema_default };
