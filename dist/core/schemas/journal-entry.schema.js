// schemas/journal-entry.schema.json
var journal_entry_schema_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "https://flotilla.dev/schemas/journal-entry.schema.json",
	title: "JournalEntry",
	description: "One line of journal.jsonl: what the engine job did, written and synced before and after it is done.",
	anyOf: [
		{
			"type": "object",
			"properties": {
				"event": { "const": "started" },
				"at": {
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
					"description": "An ISO 8601 instant with offset."
				},
				"environment": { "type": "string" },
				"id": {
					"type": "string",
					"pattern": "^[a-z][a-z0-9-]{2,62}$"
				},
				"stack": {
					"type": "string",
					"pattern": "^[a-z][a-z0-9-]{0,30}$"
				},
				"attempt": { "type": "string" },
				"fingerprint": {
					"type": "string",
					"pattern": "^sha256:[0-9a-f]{64}$"
				},
				"shape": {
					"type": "string",
					"pattern": "^sha256:[0-9a-f]{64}$"
				}
			},
			"required": [
				"event",
				"at",
				"environment",
				"id",
				"stack",
				"attempt",
				"fingerprint",
				"shape"
			],
			"additionalProperties": false
		},
		{
			"type": "object",
			"properties": {
				"event": { "const": "clean" },
				"at": {
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
					"description": "An ISO 8601 instant with offset."
				},
				"environment": { "type": "string" },
				"id": {
					"type": "string",
					"pattern": "^[a-z][a-z0-9-]{2,62}$"
				},
				"stack": {
					"type": "string",
					"pattern": "^[a-z][a-z0-9-]{0,30}$"
				},
				"attempt": { "type": "string" },
				"applied": {
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
				}
			},
			"required": [
				"event",
				"at",
				"environment",
				"id",
				"stack",
				"attempt",
				"applied"
			],
			"additionalProperties": false
		},
		{
			"type": "object",
			"properties": {
				"event": { "const": "failed" },
				"at": {
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
					"description": "An ISO 8601 instant with offset."
				},
				"environment": { "type": "string" },
				"id": {
					"type": "string",
					"pattern": "^[a-z][a-z0-9-]{2,62}$"
				},
				"stack": {
					"type": "string",
					"pattern": "^[a-z][a-z0-9-]{0,30}$"
				},
				"attempt": { "type": "string" },
				"error": { "type": "string" }
			},
			"required": [
				"event",
				"at",
				"environment",
				"id",
				"stack",
				"attempt",
				"error"
			],
			"additionalProperties": false
		},
		{
			"type": "object",
			"properties": {
				"event": { "const": "needs-confirmation" },
				"at": {
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
					"description": "An ISO 8601 instant with offset."
				},
				"environment": { "type": "string" },
				"id": {
					"type": "string",
					"pattern": "^[a-z][a-z0-9-]{2,62}$"
				},
				"stack": {
					"type": "string",
					"pattern": "^[a-z][a-z0-9-]{0,30}$"
				},
				"attempt": { "type": "string" },
				"fingerprint": {
					"type": "string",
					"pattern": "^sha256:[0-9a-f]{64}$"
				},
				"shape": {
					"type": "string",
					"pattern": "^sha256:[0-9a-f]{64}$"
				},
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
					}
				}
			},
			"required": [
				"event",
				"at",
				"environment",
				"id",
				"stack",
				"attempt",
				"fingerprint",
				"shape",
				"why"
			],
			"additionalProperties": false
		},
		{
			"type": "object",
			"properties": {
				"event": { "const": "not-started" },
				"at": {
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
					"description": "An ISO 8601 instant with offset."
				},
				"environment": { "type": "string" },
				"id": {
					"type": "string",
					"pattern": "^[a-z][a-z0-9-]{2,62}$"
				},
				"stack": {
					"type": "string",
					"pattern": "^[a-z][a-z0-9-]{0,30}$"
				},
				"attempt": { "type": "string" },
				"reason": { "type": "string" }
			},
			"required": [
				"event",
				"at",
				"environment",
				"id",
				"stack",
				"attempt",
				"reason"
			],
			"additionalProperties": false
		},
		{
			"type": "object",
			"properties": {
				"event": { "const": "maintenance" },
				"at": {
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
					"description": "An ISO 8601 instant with offset."
				},
				"environment": { "type": "string" },
				"id": {
					"type": "string",
					"pattern": "^[a-z][a-z0-9-]{2,62}$"
				},
				"target": {
					"type": "string",
					"pattern": "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$",
					"description": "major.minor.patch without a leading v."
				}
			},
			"required": [
				"event",
				"at",
				"environment",
				"id",
				"target"
			],
			"additionalProperties": false
		},
		{
			"type": "object",
			"properties": {
				"event": { "const": "backup" },
				"at": {
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
					"description": "An ISO 8601 instant with offset."
				},
				"environment": { "type": "string" },
				"id": {
					"type": "string",
					"pattern": "^[a-z][a-z0-9-]{2,62}$"
				},
				"evidence": {
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
				}
			},
			"required": [
				"event",
				"at",
				"environment",
				"id",
				"evidence"
			],
			"additionalProperties": false
		},
		{
			"type": "object",
			"properties": {
				"event": { "const": "health" },
				"at": {
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
					"description": "An ISO 8601 instant with offset."
				},
				"environment": { "type": "string" },
				"id": {
					"type": "string",
					"pattern": "^[a-z][a-z0-9-]{2,62}$"
				},
				"health": {
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
				}
			},
			"required": [
				"event",
				"at",
				"environment",
				"id",
				"health"
			],
			"additionalProperties": false
		}
	]
};

export { journal_entry_schema_default };
