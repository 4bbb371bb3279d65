// schemas/ledger-instance.schema.json
var ledger_instance_schema_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "https://flotilla.dev/schemas/ledger-instance.schema.json",
	title: "LedgerInstance",
	description: "instances/<env>/<2 hex>/<id>.json: what has happened to one instance.",
	type: "object",
	properties: {
		"environment": { "type": "string" },
		"id": {
			"type": "string",
			"pattern": "^[a-z][a-z0-9-]{2,62}$"
		},
		"inputs": { "anyOf": [{
			"type": "object",
			"properties": {
				"config": {
					"type": "string",
					"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
					"description": "A git object id."
				},
				"environment": {
					"type": "string",
					"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
					"description": "A git object id."
				},
				"architecture": {
					"type": "string",
					"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
					"description": "A git object id."
				},
				"revision": {
					"type": "string",
					"pattern": "^[a-z][a-z0-9-]*/[1-9][0-9]*$",
					"description": "The architecture revision whose tree `architecture` is."
				}
			},
			"required": [
				"config",
				"environment",
				"architecture"
			],
			"additionalProperties": false,
			"description": "Object ids for which every stack was clean: equal ids need no look."
		}, { "type": "null" }] },
		"version": { "anyOf": [{
			"type": "string",
			"pattern": "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$",
			"description": "spec.version of the last apply that left every stack clean."
		}, { "type": "null" }] },
		"health": { "anyOf": [{
			"type": "object",
			"properties": {
				"state": { "enum": [
					"healthy",
					"unhealthy",
					"unknown"
				] },
				"version": { "anyOf": [{ "type": "string" }, { "type": "null" }] },
				"at": {
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
					"description": "An ISO 8601 instant with offset."
				},
				"detail": { "anyOf": [{ "type": "string" }, { "type": "null" }] }
			},
			"required": [
				"state",
				"version",
				"at",
				"detail"
			],
			"additionalProperties": false
		}, { "type": "null" }] },
		"maintenance": { "anyOf": [{
			"type": "object",
			"properties": {
				"target": {
					"type": "string",
					"pattern": "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$",
					"description": "major.minor.patch without a leading v."
				},
				"since": {
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
					"description": "An ISO 8601 instant with offset."
				},
				"backup": { "anyOf": [{
					"type": "object",
					"properties": {
						"id": { "type": "string" },
						"at": {
							"type": "string",
							"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
							"description": "An ISO 8601 instant with offset."
						},
						"size": {
							"type": "integer",
							"minimum": 0
						}
					},
					"required": [
						"id",
						"at",
						"size"
					],
					"additionalProperties": false
				}, { "type": "null" }] }
			},
			"required": [
				"target",
				"since",
				"backup"
			],
			"additionalProperties": false
		}, { "type": "null" }] },
		"retry": { "anyOf": [{
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
				"comment": { "anyOf": [{ "type": "integer" }, { "type": "null" }] }
			},
			"required": [
				"by",
				"at",
				"comment"
			],
			"additionalProperties": false,
			"description": "Somebody asked to probe again and to try failed stacks again; cleared when that was done."
		}, { "type": "null" }] },
		"stacks": {
			"type": "object",
			"additionalProperties": {
				"type": "object",
				"properties": {
					"applied": { "anyOf": [{
						"type": "object",
						"properties": {
							"digest": {
								"type": "string",
								"pattern": "^sha256:[0-9a-f]{64}$"
							},
							"commit": {
								"type": "string",
								"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
								"description": "A git object id."
							},
							"fingerprint": {
								"type": "string",
								"pattern": "^sha256:[0-9a-f]{64}$"
							},
							"reviewedFingerprint": { "anyOf": [{
								"type": "string",
								"pattern": "^sha256:[0-9a-f]{64}$"
							}, { "type": "null" }] },
							"run": { "type": "string" },
							"engine": { "type": "string" },
							"backend": { "type": "string" },
							"startedAt": {
								"type": "string",
								"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
								"description": "An ISO 8601 instant with offset."
							},
							"at": {
								"type": "string",
								"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
								"description": "An ISO 8601 instant with offset."
							},
							"version": {
								"type": "string",
								"pattern": "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$",
								"description": "major.minor.patch without a leading v."
							},
							"outputs": {
								"type": "object",
								"additionalProperties": {},
								"description": "Outputs that are not sensitive, in clear."
							},
							"hashes": {
								"type": "object",
								"additionalProperties": {
									"type": "string",
									"pattern": "^(hmac:[0-9a-f]{64}|unknown)$"
								},
								"description": "HMAC of every declared output, sensitive ones included."
							},
							"consumed": {
								"type": "object",
								"additionalProperties": {
									"type": "string",
									"pattern": "^(hmac:[0-9a-f]{64}|unknown)$"
								},
								"description": "<stack>.<output> -> HMAC of the value this apply consumed."
							},
							"pullRequest": { "anyOf": [{ "type": "integer" }, { "type": "null" }] },
							"author": { "anyOf": [{
								"type": "string",
								"pattern": "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$",
								"description": "A GitHub login."
							}, { "type": "null" }] },
							"approvers": {
								"type": "array",
								"items": {
									"type": "string",
									"pattern": "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$",
									"description": "A GitHub login."
								}
							},
							"confirmer": { "anyOf": [{
								"type": "string",
								"pattern": "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$",
								"description": "A GitHub login."
							}, { "type": "null" }] },
							"backup": { "anyOf": [{ "type": "string" }, { "type": "null" }] }
						},
						"required": [
							"digest",
							"commit",
							"fingerprint",
							"reviewedFingerprint",
							"run",
							"engine",
							"backend",
							"startedAt",
							"at",
							"version",
							"outputs",
							"hashes",
							"consumed",
							"pullRequest",
							"author",
							"approvers",
							"confirmer",
							"backup"
						],
						"additionalProperties": false
					}, { "type": "null" }] },
					"attempt": { "anyOf": [{
						"type": "object",
						"properties": {
							"id": { "type": "string" },
							"digest": {
								"type": "string",
								"pattern": "^sha256:[0-9a-f]{64}$"
							},
							"commit": {
								"type": "string",
								"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
								"description": "A git object id."
							},
							"run": { "type": "string" },
							"at": {
								"type": "string",
								"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
								"description": "An ISO 8601 instant with offset."
							},
							"state": { "enum": [
								"claimed",
								"not-started",
								"started",
								"clean",
								"failed",
								"interrupted",
								"needs-confirmation"
							] },
							"error": { "anyOf": [{
								"type": "string",
								"description": "The engine's redacted message."
							}, { "type": "null" }] },
							"fingerprint": { "anyOf": [{
								"type": "string",
								"pattern": "^sha256:[0-9a-f]{64}$"
							}, { "type": "null" }] },
							"shape": { "anyOf": [{
								"type": "string",
								"pattern": "^sha256:[0-9a-f]{64}$"
							}, { "type": "null" }] },
							"why": {
								"type": "array",
								"items": {
									"type": "object",
									"properties": {
										"code": { "type": "string" },
										"address": { "anyOf": [{ "type": "string" }, { "type": "null" }] },
										"message": { "type": "string" }
									},
									"required": [
										"code",
										"address",
										"message"
									],
									"additionalProperties": false
								},
								"description": "Why it needs confirmation."
							},
							"reason": {
								"enum": [
									"never-applied",
									"changed",
									"interrupted",
									"failed",
									"upstream"
								],
								"description": "Why it was claimed."
							},
							"takes": {
								"type": "integer",
								"minimum": 0,
								"description": "How many attempts before this one, in a row, have no end."
							},
							"inputs": {
								"type": "object",
								"properties": {
									"config": {
										"type": "string",
										"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
										"description": "A git object id."
									},
									"environment": {
										"type": "string",
										"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
										"description": "A git object id."
									},
									"architecture": {
										"type": "string",
										"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
										"description": "A git object id."
									}
								},
								"required": [
									"config",
									"environment",
									"architecture"
								],
								"additionalProperties": false,
								"description": "Object ids the attempt was made for: a failed one is tried again by itself when they change."
							},
							"facts": {
								"type": "string",
								"pattern": "^sha256:[0-9a-f]{64}$",
								"description": "Hash of the reviews and their trust it was judged by: a change of them is a reason to plan again."
							}
						},
						"required": [
							"id",
							"digest",
							"commit",
							"run",
							"at",
							"state",
							"error",
							"fingerprint",
							"shape",
							"why"
						],
						"additionalProperties": false
					}, { "type": "null" }] }
				},
				"required": ["applied", "attempt"],
				"additionalProperties": false
			}
		}
	},
	required: [
		"environment",
		"id",
		"inputs",
		"version",
		"health",
		"maintenance",
		"retry",
		"stacks"
	],
	additionalProperties: false
};

export { ledger_instance_schema_default };
