// schemas/rollout-strategy.schema.json
var rollout_strategy_schema_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "https://flotilla.dev/schemas/rollout-strategy.schema.json",
	title: "RolloutStrategy",
	description: "environments/<env>/rollouts/<name>.yaml",
	type: "object",
	properties: {
		"apiVersion": { "const": "flotilla.dev/v1" },
		"kind": { "const": "RolloutStrategy" },
		"spec": {
			"type": "object",
			"properties": {
				"batch": {
					"type": "integer",
					"minimum": 1,
					"maximum": 50,
					"description": "Instances per pull request."
				},
				"stages": {
					"type": "array",
					"items": {
						"type": "object",
						"properties": {
							"name": {
								"type": "string",
								"pattern": "^[a-z][a-z0-9-]{0,30}$"
							},
							"members": {
								"type": "array",
								"items": {
									"type": "object",
									"properties": {
										"labels": {
											"type": "object",
											"additionalProperties": {
												"type": "string",
												"maxLength": 63
											},
											"propertyNames": { "pattern": "^[a-zA-Z][a-zA-Z0-9._/-]{0,62}$" }
										},
										"ids": {
											"type": "array",
											"items": {
												"type": "string",
												"pattern": "^[a-z][a-z0-9-]{2,62}$"
											},
											"minItems": 1,
											"uniqueItems": true
										},
										"percent": {
											"type": "integer",
											"minimum": 1,
											"maximum": 100,
											"description": "Cumulative inside its group: ceil, at least 1, in the order of sha256(id)."
										}
									},
									"required": [],
									"additionalProperties": false
								},
								"minItems": 1
							},
							"concurrency": {
								"type": "integer",
								"minimum": 1,
								"default": 1
							},
							"failures": {
								"type": "integer",
								"minimum": 0,
								"default": 0
							},
							"leastSuccesses": {
								"type": "integer",
								"minimum": 0,
								"default": 0
							},
							"gates": {
								"type": "array",
								"items": { "enum": ["health", "approval"] },
								"uniqueItems": true
							}
						},
						"required": ["name", "members"],
						"additionalProperties": false
					},
					"minItems": 1
				}
			},
			"required": ["batch", "stages"],
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

export { rollout_strategy_schema_default };
