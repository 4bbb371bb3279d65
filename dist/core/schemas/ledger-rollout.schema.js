// schemas/ledger-rollout.schema.json
var ledger_rollout_schema_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "https://flotilla.dev/schemas/ledger-rollout.schema.json",
	title: "LedgerRollout",
	description: "rollouts/<env>/<target>.json: a rollout's snapshot and what people said to it. What can be observed is not kept here.",
	type: "object",
	properties: {
		"environment": { "type": "string" },
		"target": {
			"type": "string",
			"pattern": "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$",
			"description": "major.minor.patch without a leading v."
		},
		"strategyName": { "type": "string" },
		"strategy": {
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
		},
		"tracker": { "anyOf": [{ "type": "integer" }, { "type": "null" }] },
		"openedAt": {
			"type": "string",
			"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
			"description": "An ISO 8601 instant with offset."
		},
		"state": { "enum": [
			"opened",
			"running",
			"paused",
			"finished",
			"aborted"
		] },
		"started": { "anyOf": [{
			"type": "object",
			"properties": {
				"by": {
					"type": "string",
					"pattern": "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$",
					"description": "A GitHub login."
				},
				"at": {
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
					"description": "An ISO 8601 instant with offset."
				}
			},
			"required": ["by", "at"],
			"additionalProperties": false
		}, { "type": "null" }] },
		"finishedAt": { "anyOf": [{
			"type": "string",
			"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
			"description": "An ISO 8601 instant with offset."
		}, { "type": "null" }] },
		"members": {
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"id": {
						"type": "string",
						"pattern": "^[a-z][a-z0-9-]{2,62}$"
					},
					"stage": { "type": "string" },
					"excluded": { "anyOf": [{ "enum": [
						"already-there",
						"insiders",
						"paused",
						"held",
						"suspended",
						"absent",
						"too-far-behind",
						"not-selected"
					] }, { "type": "null" }] },
					"pullRequest": { "anyOf": [{ "type": "integer" }, { "type": "null" }] },
					"healthyAt": { "anyOf": [{
						"type": "string",
						"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
						"description": "An ISO 8601 instant with offset."
					}, { "type": "null" }] },
					"shapes": {
						"type": "array",
						"items": {
							"type": "string",
							"pattern": "^sha256:[0-9a-f]{64}$"
						},
						"description": "Shapes of the stacks that this member's upgrade changed, once it was seen healthy."
					},
					"skipped": { "anyOf": [{
						"type": "object",
						"properties": {
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
							"reason": { "type": "string" }
						},
						"required": [
							"by",
							"at",
							"reason"
						],
						"additionalProperties": false
					}, { "type": "null" }] },
					"failures": {
						"type": "array",
						"items": {
							"type": "object",
							"properties": {
								"at": {
									"type": "string",
									"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
									"description": "An ISO 8601 instant with offset."
								},
								"reason": { "type": "string" },
								"retried": { "anyOf": [{
									"type": "object",
									"properties": {
										"by": {
											"type": "string",
											"pattern": "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$",
											"description": "A GitHub login."
										},
										"at": {
											"type": "string",
											"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
											"description": "An ISO 8601 instant with offset."
										}
									},
									"required": ["by", "at"],
									"additionalProperties": false
								}, { "type": "null" }] }
							},
							"required": [
								"at",
								"reason",
								"retried"
							],
							"additionalProperties": false
						}
					},
					"alone": {
						"type": "boolean",
						"description": "Left its batch: its upgrade gets a pull request of its own."
					},
					"retry": {
						"type": "object",
						"description": "A person asked to build its pull request again: done once its head is another one than this.",
						"properties": {
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
							"comment": { "anyOf": [{ "type": "integer" }, { "type": "null" }] },
							"head": {
								"type": "string",
								"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
								"description": "A git object id."
							},
							"count": {
								"type": "integer",
								"minimum": 1
							}
						},
						"required": [
							"by",
							"at",
							"comment",
							"head",
							"count"
						],
						"additionalProperties": false
					}
				},
				"required": [
					"id",
					"stage",
					"excluded",
					"pullRequest",
					"healthyAt",
					"shapes",
					"skipped",
					"failures"
				],
				"additionalProperties": false
			}
		},
		"approvedShapes": {
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"shape": {
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
				"required": [
					"shape",
					"by",
					"at",
					"comment"
				],
				"additionalProperties": false
			}
		},
		"notified": {
			"type": "array",
			"items": { "type": "string" },
			"uniqueItems": true,
			"description": "Natural keys of events somebody was mentioned for."
		},
		"labelledAt": {
			"type": "string",
			"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
			"description": "When the App had set the template's labels; absent until then."
		},
		"approvedStages": {
			"type": "array",
			"description": "Stages whose approval gate a person opened.",
			"items": {
				"type": "object",
				"properties": {
					"stage": { "type": "string" },
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
				"required": [
					"stage",
					"by",
					"at",
					"comment"
				],
				"additionalProperties": false
			}
		},
		"commands": {
			"type": "array",
			"description": "Comments that were acted on: each is acted on once.",
			"items": {
				"type": "object",
				"properties": {
					"comment": { "type": "integer" },
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
					"line": { "type": "string" }
				},
				"required": [
					"comment",
					"by",
					"at",
					"line"
				],
				"additionalProperties": false
			}
		}
	},
	required: [
		"environment",
		"target",
		"strategyName",
		"strategy",
		"tracker",
		"openedAt",
		"state",
		"started",
		"finishedAt",
		"members",
		"approvedShapes",
		"notified"
	],
	additionalProperties: false
};

export { ledger_rollout_schema_default };
