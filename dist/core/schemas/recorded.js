import { __toESM } from "../../rolldown-runtime.js";
import { teller } from "./teller.js";
import { require_equal, require_ucs2length } from "../../vendor/ajv-formats-runtime.js";

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

// schemas/ledger-review.schema.json
var ledger_review_schema_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "https://flotilla.dev/schemas/ledger-review.schema.json",
	title: "LedgerReview",
	description: "reviews/<env>/<2 hex>/<id>/<stack>/<digest>.json: the plans of one stack and digest that people were shown, one per pull request head.",
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
		"digest": {
			"type": "string",
			"pattern": "^sha256:[0-9a-f]{64}$"
		},
		"reviews": {
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"record": {
						"type": "object",
						"properties": {
							"keyId": { "type": "string" },
							"digest": {
								"type": "string",
								"pattern": "^sha256:[0-9a-f]{64}$"
							},
							"mode": { "enum": [
								"planned",
								"upstream-unknown",
								"deferred"
							] },
							"changes": {
								"type": "array",
								"items": {
									"type": "object",
									"properties": {
										"address": { "type": "string" },
										"previous": { "anyOf": [{ "type": "string" }, { "type": "null" }] },
										"actions": {
											"type": "array",
											"items": { "enum": [
												"create",
												"update",
												"delete",
												"read",
												"no-op",
												"forget"
											] },
											"minItems": 1,
											"description": "The engine's own order: [delete, create] and [create, delete] are replacements."
										},
										"attributes": {
											"type": "object",
											"additionalProperties": {
												"type": "string",
												"pattern": "^(hmac:[0-9a-f]{64}|unknown)$"
											},
											"description": "Changed leaf path -> HMAC of the value after, or unknown."
										}
									},
									"required": [
										"address",
										"previous",
										"actions",
										"attributes"
									],
									"additionalProperties": false
								}
							},
							"outputs": {
								"type": "object",
								"additionalProperties": {
									"type": "string",
									"pattern": "^(hmac:[0-9a-f]{64}|unknown)$"
								}
							}
						},
						"required": [
							"keyId",
							"digest",
							"mode",
							"changes",
							"outputs"
						],
						"additionalProperties": false
					},
					"pullRequest": { "type": "integer" },
					"head": {
						"type": "string",
						"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
						"description": "A git object id."
					},
					"base": {
						"type": "string",
						"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
						"description": "A git object id."
					},
					"mergeTree": {
						"type": "string",
						"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
						"description": "A git object id."
					},
					"at": {
						"type": "string",
						"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
						"description": "An ISO 8601 instant with offset."
					},
					"run": { "type": "string" }
				},
				"required": [
					"record",
					"pullRequest",
					"head",
					"base",
					"mergeTree",
					"at",
					"run"
				],
				"additionalProperties": false
			}
		}
	},
	required: [
		"environment",
		"id",
		"stack",
		"digest",
		"reviews"
	],
	additionalProperties: false
};

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

// schemas/plan-record.schema.json
var plan_record_schema_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "https://flotilla.dev/schemas/plan-record.schema.json",
	title: "PlanRecord",
	description: "What a plan would change, without a value.",
	type: "object",
	properties: {
		"keyId": { "type": "string" },
		"digest": {
			"type": "string",
			"pattern": "^sha256:[0-9a-f]{64}$"
		},
		"mode": { "enum": [
			"planned",
			"upstream-unknown",
			"deferred"
		] },
		"changes": {
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"address": { "type": "string" },
					"previous": { "anyOf": [{ "type": "string" }, { "type": "null" }] },
					"actions": {
						"type": "array",
						"items": { "enum": [
							"create",
							"update",
							"delete",
							"read",
							"no-op",
							"forget"
						] },
						"minItems": 1,
						"description": "The engine's own order: [delete, create] and [create, delete] are replacements."
					},
					"attributes": {
						"type": "object",
						"additionalProperties": {
							"type": "string",
							"pattern": "^(hmac:[0-9a-f]{64}|unknown)$"
						},
						"description": "Changed leaf path -> HMAC of the value after, or unknown."
					}
				},
				"required": [
					"address",
					"previous",
					"actions",
					"attributes"
				],
				"additionalProperties": false
			}
		},
		"outputs": {
			"type": "object",
			"additionalProperties": {
				"type": "string",
				"pattern": "^(hmac:[0-9a-f]{64}|unknown)$"
			}
		}
	},
	required: [
		"keyId",
		"digest",
		"mode",
		"changes",
		"outputs"
	],
	additionalProperties: false
};

// schemas/plan-report.schema.json
var plan_report_schema_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "https://flotilla.dev/schemas/plan-report.schema.json",
	title: "PlanReport",
	description: "Artifact of plan for report: what a pull request would change. Sensitive values never reach it.",
	type: "object",
	properties: {
		"head": {
			"type": "string",
			"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
			"description": "A git object id."
		},
		"base": {
			"type": "string",
			"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
			"description": "A git object id."
		},
		"mergeTree": {
			"type": "string",
			"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
			"description": "A git object id."
		},
		"pullRequest": { "type": "integer" },
		"run": { "type": "string" },
		"problems": {
			"type": "array",
			"items": { "type": "object" }
		},
		"stacks": {
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"environment": { "type": "string" },
					"id": {
						"type": "string",
						"pattern": "^[a-z][a-z0-9-]{2,62}$"
					},
					"stack": {
						"type": "string",
						"pattern": "^[a-z][a-z0-9-]{0,30}$"
					},
					"record": {
						"type": "object",
						"properties": {
							"keyId": { "type": "string" },
							"digest": {
								"type": "string",
								"pattern": "^sha256:[0-9a-f]{64}$"
							},
							"mode": { "enum": [
								"planned",
								"upstream-unknown",
								"deferred"
							] },
							"changes": {
								"type": "array",
								"items": {
									"type": "object",
									"properties": {
										"address": { "type": "string" },
										"previous": { "anyOf": [{ "type": "string" }, { "type": "null" }] },
										"actions": {
											"type": "array",
											"items": { "enum": [
												"create",
												"update",
												"delete",
												"read",
												"no-op",
												"forget"
											] },
											"minItems": 1,
											"description": "The engine's own order: [delete, create] and [create, delete] are replacements."
										},
										"attributes": {
											"type": "object",
											"additionalProperties": {
												"type": "string",
												"pattern": "^(hmac:[0-9a-f]{64}|unknown)$"
											},
											"description": "Changed leaf path -> HMAC of the value after, or unknown."
										}
									},
									"required": [
										"address",
										"previous",
										"actions",
										"attributes"
									],
									"additionalProperties": false
								}
							},
							"outputs": {
								"type": "object",
								"additionalProperties": {
									"type": "string",
									"pattern": "^(hmac:[0-9a-f]{64}|unknown)$"
								}
							}
						},
						"required": [
							"keyId",
							"digest",
							"mode",
							"changes",
							"outputs"
						],
						"additionalProperties": false
					},
					"shape": {
						"type": "string",
						"pattern": "^sha256:[0-9a-f]{64}$"
					},
					"fingerprint": {
						"type": "string",
						"pattern": "^sha256:[0-9a-f]{64}$"
					},
					"autoApply": { "type": "boolean" },
					"error": { "anyOf": [{ "type": "string" }, { "type": "null" }] },
					"display": {
						"type": "array",
						"items": {
							"type": "object",
							"properties": {
								"address": { "type": "string" },
								"actions": {
									"type": "array",
									"items": { "type": "string" }
								},
								"attributes": {
									"type": "array",
									"items": {
										"type": "object",
										"properties": {
											"path": { "type": "string" },
											"before": { "anyOf": [{ "type": "string" }, { "type": "null" }] },
											"after": { "anyOf": [{ "type": "string" }, { "type": "null" }] }
										},
										"required": [
											"path",
											"before",
											"after"
										],
										"additionalProperties": false
									},
									"description": "Redacted text for people; sensitive is shown as (sensitive), unknown as (known after apply)."
								}
							},
							"required": [
								"address",
								"actions",
								"attributes"
							],
							"additionalProperties": false
						}
					},
					"downtime": { "anyOf": [{ "type": "string" }, { "type": "null" }] },
					"protected": {
						"type": "array",
						"items": { "type": "string" }
					}
				},
				"required": [
					"environment",
					"id",
					"stack",
					"record",
					"shape",
					"fingerprint",
					"autoApply",
					"error",
					"display",
					"downtime",
					"protected"
				],
				"additionalProperties": false
			}
		}
	},
	required: [
		"head",
		"base",
		"mergeTree",
		"pullRequest",
		"run",
		"problems",
		"stacks"
	],
	additionalProperties: false
};

// schemas/work.schema.json
var work_schema_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "https://flotilla.dev/schemas/work.schema.json",
	title: "Work",
	description: "Artifact of find for engine: what this run has claimed, with everything the engine job needs to judge a plan.",
	type: "object",
	properties: {
		"run": { "type": "string" },
		"commit": {
			"type": "string",
			"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
			"description": "A git object id."
		},
		"deadline": {
			"type": "string",
			"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
			"description": "An ISO 8601 instant with offset."
		},
		"instances": {
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"environment": { "type": "string" },
					"id": {
						"type": "string",
						"pattern": "^[a-z][a-z0-9-]{2,62}$"
					},
					"probe": { "type": "boolean" },
					"ledger": {
						"type": "object",
						"description": "The instance's ledger file with the claims in it."
					},
					"stacks": {
						"type": "array",
						"items": {
							"type": "object",
							"properties": {
								"name": {
									"type": "string",
									"pattern": "^[a-z][a-z0-9-]{0,30}$"
								},
								"attempt": { "type": "string" },
								"digest": {
									"type": "string",
									"pattern": "^sha256:[0-9a-f]{64}$"
								},
								"reason": { "enum": [
									"never-applied",
									"changed",
									"interrupted",
									"failed",
									"upstream"
								] },
								"reviews": {
									"type": "array",
									"items": {
										"type": "object",
										"properties": {
											"review": {
												"type": "object",
												"properties": {
													"record": {
														"type": "object",
														"properties": {
															"keyId": { "type": "string" },
															"digest": {
																"type": "string",
																"pattern": "^sha256:[0-9a-f]{64}$"
															},
															"mode": { "enum": [
																"planned",
																"upstream-unknown",
																"deferred"
															] },
															"changes": {
																"type": "array",
																"items": {
																	"type": "object",
																	"properties": {
																		"address": { "type": "string" },
																		"previous": { "anyOf": [{ "type": "string" }, { "type": "null" }] },
																		"actions": {
																			"type": "array",
																			"items": { "enum": [
																				"create",
																				"update",
																				"delete",
																				"read",
																				"no-op",
																				"forget"
																			] },
																			"minItems": 1,
																			"description": "The engine's own order: [delete, create] and [create, delete] are replacements."
																		},
																		"attributes": {
																			"type": "object",
																			"additionalProperties": {
																				"type": "string",
																				"pattern": "^(hmac:[0-9a-f]{64}|unknown)$"
																			},
																			"description": "Changed leaf path -> HMAC of the value after, or unknown."
																		}
																	},
																	"required": [
																		"address",
																		"previous",
																		"actions",
																		"attributes"
																	],
																	"additionalProperties": false
																}
															},
															"outputs": {
																"type": "object",
																"additionalProperties": {
																	"type": "string",
																	"pattern": "^(hmac:[0-9a-f]{64}|unknown)$"
																}
															}
														},
														"required": [
															"keyId",
															"digest",
															"mode",
															"changes",
															"outputs"
														],
														"additionalProperties": false
													},
													"pullRequest": { "type": "integer" },
													"head": {
														"type": "string",
														"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
														"description": "A git object id."
													},
													"base": {
														"type": "string",
														"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
														"description": "A git object id."
													},
													"mergeTree": {
														"type": "string",
														"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
														"description": "A git object id."
													},
													"at": {
														"type": "string",
														"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
														"description": "An ISO 8601 instant with offset."
													},
													"run": { "type": "string" }
												},
												"required": [
													"record",
													"pullRequest",
													"head",
													"base",
													"mergeTree",
													"at",
													"run"
												],
												"additionalProperties": false
											},
											"merged": {
												"type": "boolean",
												"description": "The pull request was merged after review.at (a plan recorded later was seen by no reviewer), and main's tip descends from its merge commit."
											},
											"author": {
												"type": "string",
												"pattern": "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$",
												"description": "A GitHub login."
											},
											"approvers": {
												"type": "array",
												"items": {
													"type": "string",
													"pattern": "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$",
													"description": "A GitHub login."
												},
												"description": "People other than author and committers who approved exactly review.head."
											},
											"approvedShapes": { "anyOf": [{
												"type": "array",
												"items": {
													"type": "string",
													"pattern": "^sha256:[0-9a-f]{64}$"
												},
												"description": "Where the pull request belongs to a rollout: the shapes that rollout may apply."
											}, { "type": "null" }] }
										},
										"required": [
											"review",
											"merged",
											"author",
											"approvers",
											"approvedShapes"
										],
										"additionalProperties": false
									}
								},
								"confirmations": {
									"type": "array",
									"items": {
										"type": "object",
										"properties": {
											"fingerprint": {
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
											}
										},
										"required": [
											"fingerprint",
											"by",
											"at"
										],
										"additionalProperties": false
									}
								}
							},
							"required": [
								"name",
								"attempt",
								"digest",
								"reason",
								"reviews",
								"confirmations"
							],
							"additionalProperties": false
						}
					}
				},
				"required": [
					"environment",
					"id",
					"probe",
					"ledger",
					"stacks"
				],
				"additionalProperties": false
			}
		}
	},
	required: [
		"run",
		"commit",
		"deadline",
		"instances"
	],
	additionalProperties: false
};

// src/schemas/generated/accepts/journal-entry.ts
const accepts$8 = validate20$8;
const schema31$6 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "https://flotilla.dev/schemas/journal-entry.schema.json",
	"title": "JournalEntry",
	"description": "One line of journal.jsonl: what the engine job did, written and synced before and after it is done.",
	"anyOf": [
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
const pattern4$8 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$", "u");
const pattern5$7 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]{2,62}$", "u");
const pattern6$4 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]{0,30}$", "u");
const pattern7$3 = /* @__PURE__ */ new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern13$1 = /* @__PURE__ */ new RegExp("^[0-9a-f]{40}([0-9a-f]{24})?$", "u");
const pattern18 = /* @__PURE__ */ new RegExp("^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$", "u");
const pattern19 = /* @__PURE__ */ new RegExp("^(hmac:[0-9a-f]{64}|unknown)$", "u");
const pattern21 = /* @__PURE__ */ new RegExp("^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$", "u");
const func1$3 = Object.prototype.hasOwnProperty;
function validate20$8(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20$8.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	const _errs0 = errors;
	let valid0 = false;
	const _errs1 = errors;
	if (errors === _errs1) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.event === void 0 && (missing0 = "event") || data.at === void 0 && (missing0 = "at") || data.environment === void 0 && (missing0 = "environment") || data.id === void 0 && (missing0 = "id") || data.stack === void 0 && (missing0 = "stack") || data.attempt === void 0 && (missing0 = "attempt") || data.fingerprint === void 0 && (missing0 = "fingerprint") || data.shape === void 0 && (missing0 = "shape")) {
				const err0 = {
					instancePath,
					schemaPath: "#/anyOf/0/required",
					keyword: "required",
					params: { missingProperty: missing0 }
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			} else {
				const _errs3 = errors;
				for (const key0 in data) if (!(key0 === "event" || key0 === "at" || key0 === "environment" || key0 === "id" || key0 === "stack" || key0 === "attempt" || key0 === "fingerprint" || key0 === "shape")) {
					const err1 = {
						instancePath,
						schemaPath: "#/anyOf/0/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 }
					};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
					break;
				}
				if (_errs3 === errors) {
					if (data.event !== void 0) {
						const _errs4 = errors;
						if ("started" !== data.event) {
							const err2 = {
								instancePath: instancePath + "/event",
								schemaPath: "#/anyOf/0/properties/event/const",
								keyword: "const",
								params: { allowedValue: "started" }
							};
							if (vErrors === null) vErrors = [err2];
							else vErrors.push(err2);
							errors++;
						}
						var valid1 = _errs4 === errors;
					} else var valid1 = true;
					if (valid1) {
						if (data.at !== void 0) {
							let data1 = data.at;
							const _errs5 = errors;
							if (errors === _errs5) {
								if (typeof data1 === "string") {
									if (!pattern4$8.test(data1)) {
										const err3 = {
											instancePath: instancePath + "/at",
											schemaPath: "#/anyOf/0/properties/at/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
										};
										if (vErrors === null) vErrors = [err3];
										else vErrors.push(err3);
										errors++;
									}
								} else {
									const err4 = {
										instancePath: instancePath + "/at",
										schemaPath: "#/anyOf/0/properties/at/type",
										keyword: "type",
										params: { type: "string" }
									};
									if (vErrors === null) vErrors = [err4];
									else vErrors.push(err4);
									errors++;
								}
							}
							var valid1 = _errs5 === errors;
						} else var valid1 = true;
						if (valid1) {
							if (data.environment !== void 0) {
								const _errs7 = errors;
								if (typeof data.environment !== "string") {
									const err5 = {
										instancePath: instancePath + "/environment",
										schemaPath: "#/anyOf/0/properties/environment/type",
										keyword: "type",
										params: { type: "string" }
									};
									if (vErrors === null) vErrors = [err5];
									else vErrors.push(err5);
									errors++;
								}
								var valid1 = _errs7 === errors;
							} else var valid1 = true;
							if (valid1) {
								if (data.id !== void 0) {
									let data3 = data.id;
									const _errs9 = errors;
									if (errors === _errs9) {
										if (typeof data3 === "string") {
											if (!pattern5$7.test(data3)) {
												const err6 = {
													instancePath: instancePath + "/id",
													schemaPath: "#/anyOf/0/properties/id/pattern",
													keyword: "pattern",
													params: { pattern: "^[a-z][a-z0-9-]{2,62}$" }
												};
												if (vErrors === null) vErrors = [err6];
												else vErrors.push(err6);
												errors++;
											}
										} else {
											const err7 = {
												instancePath: instancePath + "/id",
												schemaPath: "#/anyOf/0/properties/id/type",
												keyword: "type",
												params: { type: "string" }
											};
											if (vErrors === null) vErrors = [err7];
											else vErrors.push(err7);
											errors++;
										}
									}
									var valid1 = _errs9 === errors;
								} else var valid1 = true;
								if (valid1) {
									if (data.stack !== void 0) {
										let data4 = data.stack;
										const _errs11 = errors;
										if (errors === _errs11) {
											if (typeof data4 === "string") {
												if (!pattern6$4.test(data4)) {
													const err8 = {
														instancePath: instancePath + "/stack",
														schemaPath: "#/anyOf/0/properties/stack/pattern",
														keyword: "pattern",
														params: { pattern: "^[a-z][a-z0-9-]{0,30}$" }
													};
													if (vErrors === null) vErrors = [err8];
													else vErrors.push(err8);
													errors++;
												}
											} else {
												const err9 = {
													instancePath: instancePath + "/stack",
													schemaPath: "#/anyOf/0/properties/stack/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err9];
												else vErrors.push(err9);
												errors++;
											}
										}
										var valid1 = _errs11 === errors;
									} else var valid1 = true;
									if (valid1) {
										if (data.attempt !== void 0) {
											const _errs13 = errors;
											if (typeof data.attempt !== "string") {
												const err10 = {
													instancePath: instancePath + "/attempt",
													schemaPath: "#/anyOf/0/properties/attempt/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err10];
												else vErrors.push(err10);
												errors++;
											}
											var valid1 = _errs13 === errors;
										} else var valid1 = true;
										if (valid1) {
											if (data.fingerprint !== void 0) {
												let data6 = data.fingerprint;
												const _errs15 = errors;
												if (errors === _errs15) {
													if (typeof data6 === "string") {
														if (!pattern7$3.test(data6)) {
															const err11 = {
																instancePath: instancePath + "/fingerprint",
																schemaPath: "#/anyOf/0/properties/fingerprint/pattern",
																keyword: "pattern",
																params: { pattern: "^sha256:[0-9a-f]{64}$" }
															};
															if (vErrors === null) vErrors = [err11];
															else vErrors.push(err11);
															errors++;
														}
													} else {
														const err12 = {
															instancePath: instancePath + "/fingerprint",
															schemaPath: "#/anyOf/0/properties/fingerprint/type",
															keyword: "type",
															params: { type: "string" }
														};
														if (vErrors === null) vErrors = [err12];
														else vErrors.push(err12);
														errors++;
													}
												}
												var valid1 = _errs15 === errors;
											} else var valid1 = true;
											if (valid1) {
												if (data.shape !== void 0) {
													let data7 = data.shape;
													const _errs17 = errors;
													if (errors === _errs17) {
														if (typeof data7 === "string") {
															if (!pattern7$3.test(data7)) {
																const err13 = {
																	instancePath: instancePath + "/shape",
																	schemaPath: "#/anyOf/0/properties/shape/pattern",
																	keyword: "pattern",
																	params: { pattern: "^sha256:[0-9a-f]{64}$" }
																};
																if (vErrors === null) vErrors = [err13];
																else vErrors.push(err13);
																errors++;
															}
														} else {
															const err14 = {
																instancePath: instancePath + "/shape",
																schemaPath: "#/anyOf/0/properties/shape/type",
																keyword: "type",
																params: { type: "string" }
															};
															if (vErrors === null) vErrors = [err14];
															else vErrors.push(err14);
															errors++;
														}
													}
													var valid1 = _errs17 === errors;
												} else var valid1 = true;
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			const err15 = {
				instancePath,
				schemaPath: "#/anyOf/0/type",
				keyword: "type",
				params: { type: "object" }
			};
			if (vErrors === null) vErrors = [err15];
			else vErrors.push(err15);
			errors++;
		}
	}
	var _valid0 = _errs1 === errors;
	valid0 = valid0 || _valid0;
	if (_valid0) var props0 = true;
	const _errs19 = errors;
	if (errors === _errs19) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing1;
			if (data.event === void 0 && (missing1 = "event") || data.at === void 0 && (missing1 = "at") || data.environment === void 0 && (missing1 = "environment") || data.id === void 0 && (missing1 = "id") || data.stack === void 0 && (missing1 = "stack") || data.attempt === void 0 && (missing1 = "attempt") || data.applied === void 0 && (missing1 = "applied")) {
				const err16 = {
					instancePath,
					schemaPath: "#/anyOf/1/required",
					keyword: "required",
					params: { missingProperty: missing1 }
				};
				if (vErrors === null) vErrors = [err16];
				else vErrors.push(err16);
				errors++;
			} else {
				const _errs21 = errors;
				for (const key1 in data) if (!(key1 === "event" || key1 === "at" || key1 === "environment" || key1 === "id" || key1 === "stack" || key1 === "attempt" || key1 === "applied")) {
					const err17 = {
						instancePath,
						schemaPath: "#/anyOf/1/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 }
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
					break;
				}
				if (_errs21 === errors) {
					if (data.event !== void 0) {
						const _errs22 = errors;
						if ("clean" !== data.event) {
							const err18 = {
								instancePath: instancePath + "/event",
								schemaPath: "#/anyOf/1/properties/event/const",
								keyword: "const",
								params: { allowedValue: "clean" }
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
						var valid2 = _errs22 === errors;
					} else var valid2 = true;
					if (valid2) {
						if (data.at !== void 0) {
							let data9 = data.at;
							const _errs23 = errors;
							if (errors === _errs23) {
								if (typeof data9 === "string") {
									if (!pattern4$8.test(data9)) {
										const err19 = {
											instancePath: instancePath + "/at",
											schemaPath: "#/anyOf/1/properties/at/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
										};
										if (vErrors === null) vErrors = [err19];
										else vErrors.push(err19);
										errors++;
									}
								} else {
									const err20 = {
										instancePath: instancePath + "/at",
										schemaPath: "#/anyOf/1/properties/at/type",
										keyword: "type",
										params: { type: "string" }
									};
									if (vErrors === null) vErrors = [err20];
									else vErrors.push(err20);
									errors++;
								}
							}
							var valid2 = _errs23 === errors;
						} else var valid2 = true;
						if (valid2) {
							if (data.environment !== void 0) {
								const _errs25 = errors;
								if (typeof data.environment !== "string") {
									const err21 = {
										instancePath: instancePath + "/environment",
										schemaPath: "#/anyOf/1/properties/environment/type",
										keyword: "type",
										params: { type: "string" }
									};
									if (vErrors === null) vErrors = [err21];
									else vErrors.push(err21);
									errors++;
								}
								var valid2 = _errs25 === errors;
							} else var valid2 = true;
							if (valid2) {
								if (data.id !== void 0) {
									let data11 = data.id;
									const _errs27 = errors;
									if (errors === _errs27) {
										if (typeof data11 === "string") {
											if (!pattern5$7.test(data11)) {
												const err22 = {
													instancePath: instancePath + "/id",
													schemaPath: "#/anyOf/1/properties/id/pattern",
													keyword: "pattern",
													params: { pattern: "^[a-z][a-z0-9-]{2,62}$" }
												};
												if (vErrors === null) vErrors = [err22];
												else vErrors.push(err22);
												errors++;
											}
										} else {
											const err23 = {
												instancePath: instancePath + "/id",
												schemaPath: "#/anyOf/1/properties/id/type",
												keyword: "type",
												params: { type: "string" }
											};
											if (vErrors === null) vErrors = [err23];
											else vErrors.push(err23);
											errors++;
										}
									}
									var valid2 = _errs27 === errors;
								} else var valid2 = true;
								if (valid2) {
									if (data.stack !== void 0) {
										let data12 = data.stack;
										const _errs29 = errors;
										if (errors === _errs29) {
											if (typeof data12 === "string") {
												if (!pattern6$4.test(data12)) {
													const err24 = {
														instancePath: instancePath + "/stack",
														schemaPath: "#/anyOf/1/properties/stack/pattern",
														keyword: "pattern",
														params: { pattern: "^[a-z][a-z0-9-]{0,30}$" }
													};
													if (vErrors === null) vErrors = [err24];
													else vErrors.push(err24);
													errors++;
												}
											} else {
												const err25 = {
													instancePath: instancePath + "/stack",
													schemaPath: "#/anyOf/1/properties/stack/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err25];
												else vErrors.push(err25);
												errors++;
											}
										}
										var valid2 = _errs29 === errors;
									} else var valid2 = true;
									if (valid2) {
										if (data.attempt !== void 0) {
											const _errs31 = errors;
											if (typeof data.attempt !== "string") {
												const err26 = {
													instancePath: instancePath + "/attempt",
													schemaPath: "#/anyOf/1/properties/attempt/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err26];
												else vErrors.push(err26);
												errors++;
											}
											var valid2 = _errs31 === errors;
										} else var valid2 = true;
										if (valid2) {
											if (data.applied !== void 0) {
												let data14 = data.applied;
												const _errs33 = errors;
												if (errors === _errs33) {
													if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
														let missing2;
														if (data14.digest === void 0 && (missing2 = "digest") || data14.commit === void 0 && (missing2 = "commit") || data14.fingerprint === void 0 && (missing2 = "fingerprint") || data14.reviewedFingerprint === void 0 && (missing2 = "reviewedFingerprint") || data14.run === void 0 && (missing2 = "run") || data14.engine === void 0 && (missing2 = "engine") || data14.backend === void 0 && (missing2 = "backend") || data14.startedAt === void 0 && (missing2 = "startedAt") || data14.at === void 0 && (missing2 = "at") || data14.version === void 0 && (missing2 = "version") || data14.outputs === void 0 && (missing2 = "outputs") || data14.hashes === void 0 && (missing2 = "hashes") || data14.consumed === void 0 && (missing2 = "consumed") || data14.pullRequest === void 0 && (missing2 = "pullRequest") || data14.author === void 0 && (missing2 = "author") || data14.approvers === void 0 && (missing2 = "approvers") || data14.confirmer === void 0 && (missing2 = "confirmer") || data14.backup === void 0 && (missing2 = "backup")) {
															const err27 = {
																instancePath: instancePath + "/applied",
																schemaPath: "#/anyOf/1/properties/applied/required",
																keyword: "required",
																params: { missingProperty: missing2 }
															};
															if (vErrors === null) vErrors = [err27];
															else vErrors.push(err27);
															errors++;
														} else {
															const _errs35 = errors;
															for (const key2 in data14) if (!func1$3.call(schema31$6.anyOf[1].properties.applied.properties, key2)) {
																const err28 = {
																	instancePath: instancePath + "/applied",
																	schemaPath: "#/anyOf/1/properties/applied/additionalProperties",
																	keyword: "additionalProperties",
																	params: { additionalProperty: key2 }
																};
																if (vErrors === null) vErrors = [err28];
																else vErrors.push(err28);
																errors++;
																break;
															}
															if (_errs35 === errors) {
																if (data14.digest !== void 0) {
																	let data15 = data14.digest;
																	const _errs36 = errors;
																	if (errors === _errs36) {
																		if (typeof data15 === "string") {
																			if (!pattern7$3.test(data15)) {
																				const err29 = {
																					instancePath: instancePath + "/applied/digest",
																					schemaPath: "#/anyOf/1/properties/applied/properties/digest/pattern",
																					keyword: "pattern",
																					params: { pattern: "^sha256:[0-9a-f]{64}$" }
																				};
																				if (vErrors === null) vErrors = [err29];
																				else vErrors.push(err29);
																				errors++;
																			}
																		} else {
																			const err30 = {
																				instancePath: instancePath + "/applied/digest",
																				schemaPath: "#/anyOf/1/properties/applied/properties/digest/type",
																				keyword: "type",
																				params: { type: "string" }
																			};
																			if (vErrors === null) vErrors = [err30];
																			else vErrors.push(err30);
																			errors++;
																		}
																	}
																	var valid3 = _errs36 === errors;
																} else var valid3 = true;
																if (valid3) {
																	if (data14.commit !== void 0) {
																		let data16 = data14.commit;
																		const _errs38 = errors;
																		if (errors === _errs38) {
																			if (typeof data16 === "string") {
																				if (!pattern13$1.test(data16)) {
																					const err31 = {
																						instancePath: instancePath + "/applied/commit",
																						schemaPath: "#/anyOf/1/properties/applied/properties/commit/pattern",
																						keyword: "pattern",
																						params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
																					};
																					if (vErrors === null) vErrors = [err31];
																					else vErrors.push(err31);
																					errors++;
																				}
																			} else {
																				const err32 = {
																					instancePath: instancePath + "/applied/commit",
																					schemaPath: "#/anyOf/1/properties/applied/properties/commit/type",
																					keyword: "type",
																					params: { type: "string" }
																				};
																				if (vErrors === null) vErrors = [err32];
																				else vErrors.push(err32);
																				errors++;
																			}
																		}
																		var valid3 = _errs38 === errors;
																	} else var valid3 = true;
																	if (valid3) {
																		if (data14.fingerprint !== void 0) {
																			let data17 = data14.fingerprint;
																			const _errs40 = errors;
																			if (errors === _errs40) {
																				if (typeof data17 === "string") {
																					if (!pattern7$3.test(data17)) {
																						const err33 = {
																							instancePath: instancePath + "/applied/fingerprint",
																							schemaPath: "#/anyOf/1/properties/applied/properties/fingerprint/pattern",
																							keyword: "pattern",
																							params: { pattern: "^sha256:[0-9a-f]{64}$" }
																						};
																						if (vErrors === null) vErrors = [err33];
																						else vErrors.push(err33);
																						errors++;
																					}
																				} else {
																					const err34 = {
																						instancePath: instancePath + "/applied/fingerprint",
																						schemaPath: "#/anyOf/1/properties/applied/properties/fingerprint/type",
																						keyword: "type",
																						params: { type: "string" }
																					};
																					if (vErrors === null) vErrors = [err34];
																					else vErrors.push(err34);
																					errors++;
																				}
																			}
																			var valid3 = _errs40 === errors;
																		} else var valid3 = true;
																		if (valid3) {
																			if (data14.reviewedFingerprint !== void 0) {
																				let data18 = data14.reviewedFingerprint;
																				const _errs42 = errors;
																				const _errs43 = errors;
																				let valid4 = false;
																				const _errs44 = errors;
																				if (errors === _errs44) {
																					if (typeof data18 === "string") {
																						if (!pattern7$3.test(data18)) {
																							const err35 = {
																								instancePath: instancePath + "/applied/reviewedFingerprint",
																								schemaPath: "#/anyOf/1/properties/applied/properties/reviewedFingerprint/anyOf/0/pattern",
																								keyword: "pattern",
																								params: { pattern: "^sha256:[0-9a-f]{64}$" }
																							};
																							if (vErrors === null) vErrors = [err35];
																							else vErrors.push(err35);
																							errors++;
																						}
																					} else {
																						const err36 = {
																							instancePath: instancePath + "/applied/reviewedFingerprint",
																							schemaPath: "#/anyOf/1/properties/applied/properties/reviewedFingerprint/anyOf/0/type",
																							keyword: "type",
																							params: { type: "string" }
																						};
																						if (vErrors === null) vErrors = [err36];
																						else vErrors.push(err36);
																						errors++;
																					}
																				}
																				var _valid1 = _errs44 === errors;
																				valid4 = valid4 || _valid1;
																				const _errs46 = errors;
																				if (data18 !== null) {
																					const err37 = {
																						instancePath: instancePath + "/applied/reviewedFingerprint",
																						schemaPath: "#/anyOf/1/properties/applied/properties/reviewedFingerprint/anyOf/1/type",
																						keyword: "type",
																						params: { type: "null" }
																					};
																					if (vErrors === null) vErrors = [err37];
																					else vErrors.push(err37);
																					errors++;
																				}
																				var _valid1 = _errs46 === errors;
																				valid4 = valid4 || _valid1;
																				if (!valid4) {
																					const err38 = {
																						instancePath: instancePath + "/applied/reviewedFingerprint",
																						schemaPath: "#/anyOf/1/properties/applied/properties/reviewedFingerprint/anyOf",
																						keyword: "anyOf",
																						params: {}
																					};
																					if (vErrors === null) vErrors = [err38];
																					else vErrors.push(err38);
																					errors++;
																				} else {
																					errors = _errs43;
																					if (vErrors !== null) {
																						if (_errs43) vErrors.length = _errs43;
																						else vErrors = null;
																					}
																				}
																				var valid3 = _errs42 === errors;
																			} else var valid3 = true;
																			if (valid3) {
																				if (data14.run !== void 0) {
																					const _errs48 = errors;
																					if (typeof data14.run !== "string") {
																						const err39 = {
																							instancePath: instancePath + "/applied/run",
																							schemaPath: "#/anyOf/1/properties/applied/properties/run/type",
																							keyword: "type",
																							params: { type: "string" }
																						};
																						if (vErrors === null) vErrors = [err39];
																						else vErrors.push(err39);
																						errors++;
																					}
																					var valid3 = _errs48 === errors;
																				} else var valid3 = true;
																				if (valid3) {
																					if (data14.engine !== void 0) {
																						const _errs50 = errors;
																						if (typeof data14.engine !== "string") {
																							const err40 = {
																								instancePath: instancePath + "/applied/engine",
																								schemaPath: "#/anyOf/1/properties/applied/properties/engine/type",
																								keyword: "type",
																								params: { type: "string" }
																							};
																							if (vErrors === null) vErrors = [err40];
																							else vErrors.push(err40);
																							errors++;
																						}
																						var valid3 = _errs50 === errors;
																					} else var valid3 = true;
																					if (valid3) {
																						if (data14.backend !== void 0) {
																							const _errs52 = errors;
																							if (typeof data14.backend !== "string") {
																								const err41 = {
																									instancePath: instancePath + "/applied/backend",
																									schemaPath: "#/anyOf/1/properties/applied/properties/backend/type",
																									keyword: "type",
																									params: { type: "string" }
																								};
																								if (vErrors === null) vErrors = [err41];
																								else vErrors.push(err41);
																								errors++;
																							}
																							var valid3 = _errs52 === errors;
																						} else var valid3 = true;
																						if (valid3) {
																							if (data14.startedAt !== void 0) {
																								let data22 = data14.startedAt;
																								const _errs54 = errors;
																								if (errors === _errs54) {
																									if (typeof data22 === "string") {
																										if (!pattern4$8.test(data22)) {
																											const err42 = {
																												instancePath: instancePath + "/applied/startedAt",
																												schemaPath: "#/anyOf/1/properties/applied/properties/startedAt/pattern",
																												keyword: "pattern",
																												params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																											};
																											if (vErrors === null) vErrors = [err42];
																											else vErrors.push(err42);
																											errors++;
																										}
																									} else {
																										const err43 = {
																											instancePath: instancePath + "/applied/startedAt",
																											schemaPath: "#/anyOf/1/properties/applied/properties/startedAt/type",
																											keyword: "type",
																											params: { type: "string" }
																										};
																										if (vErrors === null) vErrors = [err43];
																										else vErrors.push(err43);
																										errors++;
																									}
																								}
																								var valid3 = _errs54 === errors;
																							} else var valid3 = true;
																							if (valid3) {
																								if (data14.at !== void 0) {
																									let data23 = data14.at;
																									const _errs56 = errors;
																									if (errors === _errs56) {
																										if (typeof data23 === "string") {
																											if (!pattern4$8.test(data23)) {
																												const err44 = {
																													instancePath: instancePath + "/applied/at",
																													schemaPath: "#/anyOf/1/properties/applied/properties/at/pattern",
																													keyword: "pattern",
																													params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																												};
																												if (vErrors === null) vErrors = [err44];
																												else vErrors.push(err44);
																												errors++;
																											}
																										} else {
																											const err45 = {
																												instancePath: instancePath + "/applied/at",
																												schemaPath: "#/anyOf/1/properties/applied/properties/at/type",
																												keyword: "type",
																												params: { type: "string" }
																											};
																											if (vErrors === null) vErrors = [err45];
																											else vErrors.push(err45);
																											errors++;
																										}
																									}
																									var valid3 = _errs56 === errors;
																								} else var valid3 = true;
																								if (valid3) {
																									if (data14.version !== void 0) {
																										let data24 = data14.version;
																										const _errs58 = errors;
																										if (errors === _errs58) {
																											if (typeof data24 === "string") {
																												if (!pattern18.test(data24)) {
																													const err46 = {
																														instancePath: instancePath + "/applied/version",
																														schemaPath: "#/anyOf/1/properties/applied/properties/version/pattern",
																														keyword: "pattern",
																														params: { pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$" }
																													};
																													if (vErrors === null) vErrors = [err46];
																													else vErrors.push(err46);
																													errors++;
																												}
																											} else {
																												const err47 = {
																													instancePath: instancePath + "/applied/version",
																													schemaPath: "#/anyOf/1/properties/applied/properties/version/type",
																													keyword: "type",
																													params: { type: "string" }
																												};
																												if (vErrors === null) vErrors = [err47];
																												else vErrors.push(err47);
																												errors++;
																											}
																										}
																										var valid3 = _errs58 === errors;
																									} else var valid3 = true;
																									if (valid3) {
																										if (data14.outputs !== void 0) {
																											let data25 = data14.outputs;
																											const _errs60 = errors;
																											if (errors === _errs60) {
																												if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {} else {
																													const err48 = {
																														instancePath: instancePath + "/applied/outputs",
																														schemaPath: "#/anyOf/1/properties/applied/properties/outputs/type",
																														keyword: "type",
																														params: { type: "object" }
																													};
																													if (vErrors === null) vErrors = [err48];
																													else vErrors.push(err48);
																													errors++;
																												}
																											}
																											var valid3 = _errs60 === errors;
																										} else var valid3 = true;
																										if (valid3) {
																											if (data14.hashes !== void 0) {
																												let data26 = data14.hashes;
																												const _errs63 = errors;
																												if (errors === _errs63) {
																													if (data26 && typeof data26 == "object" && !Array.isArray(data26)) for (const key3 in data26) {
																														let data27 = data26[key3];
																														const _errs66 = errors;
																														if (errors === _errs66) {
																															if (typeof data27 === "string") {
																																if (!pattern19.test(data27)) {
																																	const err49 = {
																																		instancePath: instancePath + "/applied/hashes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
																																		schemaPath: "#/anyOf/1/properties/applied/properties/hashes/additionalProperties/pattern",
																																		keyword: "pattern",
																																		params: { pattern: "^(hmac:[0-9a-f]{64}|unknown)$" }
																																	};
																																	if (vErrors === null) vErrors = [err49];
																																	else vErrors.push(err49);
																																	errors++;
																																}
																															} else {
																																const err50 = {
																																	instancePath: instancePath + "/applied/hashes/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
																																	schemaPath: "#/anyOf/1/properties/applied/properties/hashes/additionalProperties/type",
																																	keyword: "type",
																																	params: { type: "string" }
																																};
																																if (vErrors === null) vErrors = [err50];
																																else vErrors.push(err50);
																																errors++;
																															}
																														}
																														if (!(_errs66 === errors)) break;
																													}
																													else {
																														const err51 = {
																															instancePath: instancePath + "/applied/hashes",
																															schemaPath: "#/anyOf/1/properties/applied/properties/hashes/type",
																															keyword: "type",
																															params: { type: "object" }
																														};
																														if (vErrors === null) vErrors = [err51];
																														else vErrors.push(err51);
																														errors++;
																													}
																												}
																												var valid3 = _errs63 === errors;
																											} else var valid3 = true;
																											if (valid3) {
																												if (data14.consumed !== void 0) {
																													let data28 = data14.consumed;
																													const _errs68 = errors;
																													if (errors === _errs68) {
																														if (data28 && typeof data28 == "object" && !Array.isArray(data28)) for (const key4 in data28) {
																															let data29 = data28[key4];
																															const _errs71 = errors;
																															if (errors === _errs71) {
																																if (typeof data29 === "string") {
																																	if (!pattern19.test(data29)) {
																																		const err52 = {
																																			instancePath: instancePath + "/applied/consumed/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
																																			schemaPath: "#/anyOf/1/properties/applied/properties/consumed/additionalProperties/pattern",
																																			keyword: "pattern",
																																			params: { pattern: "^(hmac:[0-9a-f]{64}|unknown)$" }
																																		};
																																		if (vErrors === null) vErrors = [err52];
																																		else vErrors.push(err52);
																																		errors++;
																																	}
																																} else {
																																	const err53 = {
																																		instancePath: instancePath + "/applied/consumed/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
																																		schemaPath: "#/anyOf/1/properties/applied/properties/consumed/additionalProperties/type",
																																		keyword: "type",
																																		params: { type: "string" }
																																	};
																																	if (vErrors === null) vErrors = [err53];
																																	else vErrors.push(err53);
																																	errors++;
																																}
																															}
																															if (!(_errs71 === errors)) break;
																														}
																														else {
																															const err54 = {
																																instancePath: instancePath + "/applied/consumed",
																																schemaPath: "#/anyOf/1/properties/applied/properties/consumed/type",
																																keyword: "type",
																																params: { type: "object" }
																															};
																															if (vErrors === null) vErrors = [err54];
																															else vErrors.push(err54);
																															errors++;
																														}
																													}
																													var valid3 = _errs68 === errors;
																												} else var valid3 = true;
																												if (valid3) {
																													if (data14.pullRequest !== void 0) {
																														let data30 = data14.pullRequest;
																														const _errs73 = errors;
																														const _errs74 = errors;
																														let valid7 = false;
																														const _errs75 = errors;
																														if (!(typeof data30 == "number" && !(data30 % 1) && !isNaN(data30) && isFinite(data30))) {
																															const err55 = {
																																instancePath: instancePath + "/applied/pullRequest",
																																schemaPath: "#/anyOf/1/properties/applied/properties/pullRequest/anyOf/0/type",
																																keyword: "type",
																																params: { type: "integer" }
																															};
																															if (vErrors === null) vErrors = [err55];
																															else vErrors.push(err55);
																															errors++;
																														}
																														var _valid2 = _errs75 === errors;
																														valid7 = valid7 || _valid2;
																														const _errs77 = errors;
																														if (data30 !== null) {
																															const err56 = {
																																instancePath: instancePath + "/applied/pullRequest",
																																schemaPath: "#/anyOf/1/properties/applied/properties/pullRequest/anyOf/1/type",
																																keyword: "type",
																																params: { type: "null" }
																															};
																															if (vErrors === null) vErrors = [err56];
																															else vErrors.push(err56);
																															errors++;
																														}
																														var _valid2 = _errs77 === errors;
																														valid7 = valid7 || _valid2;
																														if (!valid7) {
																															const err57 = {
																																instancePath: instancePath + "/applied/pullRequest",
																																schemaPath: "#/anyOf/1/properties/applied/properties/pullRequest/anyOf",
																																keyword: "anyOf",
																																params: {}
																															};
																															if (vErrors === null) vErrors = [err57];
																															else vErrors.push(err57);
																															errors++;
																														} else {
																															errors = _errs74;
																															if (vErrors !== null) {
																																if (_errs74) vErrors.length = _errs74;
																																else vErrors = null;
																															}
																														}
																														var valid3 = _errs73 === errors;
																													} else var valid3 = true;
																													if (valid3) {
																														if (data14.author !== void 0) {
																															let data31 = data14.author;
																															const _errs79 = errors;
																															const _errs80 = errors;
																															let valid8 = false;
																															const _errs81 = errors;
																															if (errors === _errs81) {
																																if (typeof data31 === "string") {
																																	if (!pattern21.test(data31)) {
																																		const err58 = {
																																			instancePath: instancePath + "/applied/author",
																																			schemaPath: "#/anyOf/1/properties/applied/properties/author/anyOf/0/pattern",
																																			keyword: "pattern",
																																			params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
																																		};
																																		if (vErrors === null) vErrors = [err58];
																																		else vErrors.push(err58);
																																		errors++;
																																	}
																																} else {
																																	const err59 = {
																																		instancePath: instancePath + "/applied/author",
																																		schemaPath: "#/anyOf/1/properties/applied/properties/author/anyOf/0/type",
																																		keyword: "type",
																																		params: { type: "string" }
																																	};
																																	if (vErrors === null) vErrors = [err59];
																																	else vErrors.push(err59);
																																	errors++;
																																}
																															}
																															var _valid3 = _errs81 === errors;
																															valid8 = valid8 || _valid3;
																															const _errs83 = errors;
																															if (data31 !== null) {
																																const err60 = {
																																	instancePath: instancePath + "/applied/author",
																																	schemaPath: "#/anyOf/1/properties/applied/properties/author/anyOf/1/type",
																																	keyword: "type",
																																	params: { type: "null" }
																																};
																																if (vErrors === null) vErrors = [err60];
																																else vErrors.push(err60);
																																errors++;
																															}
																															var _valid3 = _errs83 === errors;
																															valid8 = valid8 || _valid3;
																															if (!valid8) {
																																const err61 = {
																																	instancePath: instancePath + "/applied/author",
																																	schemaPath: "#/anyOf/1/properties/applied/properties/author/anyOf",
																																	keyword: "anyOf",
																																	params: {}
																																};
																																if (vErrors === null) vErrors = [err61];
																																else vErrors.push(err61);
																																errors++;
																															} else {
																																errors = _errs80;
																																if (vErrors !== null) {
																																	if (_errs80) vErrors.length = _errs80;
																																	else vErrors = null;
																																}
																															}
																															var valid3 = _errs79 === errors;
																														} else var valid3 = true;
																														if (valid3) {
																															if (data14.approvers !== void 0) {
																																let data32 = data14.approvers;
																																const _errs85 = errors;
																																if (errors === _errs85) {
																																	if (Array.isArray(data32)) {
																																		const len0 = data32.length;
																																		for (let i0 = 0; i0 < len0; i0++) {
																																			let data33 = data32[i0];
																																			const _errs87 = errors;
																																			if (errors === _errs87) {
																																				if (typeof data33 === "string") {
																																					if (!pattern21.test(data33)) {
																																						const err62 = {
																																							instancePath: instancePath + "/applied/approvers/" + i0,
																																							schemaPath: "#/anyOf/1/properties/applied/properties/approvers/items/pattern",
																																							keyword: "pattern",
																																							params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
																																						};
																																						if (vErrors === null) vErrors = [err62];
																																						else vErrors.push(err62);
																																						errors++;
																																					}
																																				} else {
																																					const err63 = {
																																						instancePath: instancePath + "/applied/approvers/" + i0,
																																						schemaPath: "#/anyOf/1/properties/applied/properties/approvers/items/type",
																																						keyword: "type",
																																						params: { type: "string" }
																																					};
																																					if (vErrors === null) vErrors = [err63];
																																					else vErrors.push(err63);
																																					errors++;
																																				}
																																			}
																																			if (!(_errs87 === errors)) break;
																																		}
																																	} else {
																																		const err64 = {
																																			instancePath: instancePath + "/applied/approvers",
																																			schemaPath: "#/anyOf/1/properties/applied/properties/approvers/type",
																																			keyword: "type",
																																			params: { type: "array" }
																																		};
																																		if (vErrors === null) vErrors = [err64];
																																		else vErrors.push(err64);
																																		errors++;
																																	}
																																}
																																var valid3 = _errs85 === errors;
																															} else var valid3 = true;
																															if (valid3) {
																																if (data14.confirmer !== void 0) {
																																	let data34 = data14.confirmer;
																																	const _errs89 = errors;
																																	const _errs90 = errors;
																																	let valid10 = false;
																																	const _errs91 = errors;
																																	if (errors === _errs91) {
																																		if (typeof data34 === "string") {
																																			if (!pattern21.test(data34)) {
																																				const err65 = {
																																					instancePath: instancePath + "/applied/confirmer",
																																					schemaPath: "#/anyOf/1/properties/applied/properties/confirmer/anyOf/0/pattern",
																																					keyword: "pattern",
																																					params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
																																				};
																																				if (vErrors === null) vErrors = [err65];
																																				else vErrors.push(err65);
																																				errors++;
																																			}
																																		} else {
																																			const err66 = {
																																				instancePath: instancePath + "/applied/confirmer",
																																				schemaPath: "#/anyOf/1/properties/applied/properties/confirmer/anyOf/0/type",
																																				keyword: "type",
																																				params: { type: "string" }
																																			};
																																			if (vErrors === null) vErrors = [err66];
																																			else vErrors.push(err66);
																																			errors++;
																																		}
																																	}
																																	var _valid4 = _errs91 === errors;
																																	valid10 = valid10 || _valid4;
																																	const _errs93 = errors;
																																	if (data34 !== null) {
																																		const err67 = {
																																			instancePath: instancePath + "/applied/confirmer",
																																			schemaPath: "#/anyOf/1/properties/applied/properties/confirmer/anyOf/1/type",
																																			keyword: "type",
																																			params: { type: "null" }
																																		};
																																		if (vErrors === null) vErrors = [err67];
																																		else vErrors.push(err67);
																																		errors++;
																																	}
																																	var _valid4 = _errs93 === errors;
																																	valid10 = valid10 || _valid4;
																																	if (!valid10) {
																																		const err68 = {
																																			instancePath: instancePath + "/applied/confirmer",
																																			schemaPath: "#/anyOf/1/properties/applied/properties/confirmer/anyOf",
																																			keyword: "anyOf",
																																			params: {}
																																		};
																																		if (vErrors === null) vErrors = [err68];
																																		else vErrors.push(err68);
																																		errors++;
																																	} else {
																																		errors = _errs90;
																																		if (vErrors !== null) {
																																			if (_errs90) vErrors.length = _errs90;
																																			else vErrors = null;
																																		}
																																	}
																																	var valid3 = _errs89 === errors;
																																} else var valid3 = true;
																																if (valid3) {
																																	if (data14.backup !== void 0) {
																																		let data35 = data14.backup;
																																		const _errs95 = errors;
																																		const _errs96 = errors;
																																		let valid11 = false;
																																		const _errs97 = errors;
																																		if (typeof data35 !== "string") {
																																			const err69 = {
																																				instancePath: instancePath + "/applied/backup",
																																				schemaPath: "#/anyOf/1/properties/applied/properties/backup/anyOf/0/type",
																																				keyword: "type",
																																				params: { type: "string" }
																																			};
																																			if (vErrors === null) vErrors = [err69];
																																			else vErrors.push(err69);
																																			errors++;
																																		}
																																		var _valid5 = _errs97 === errors;
																																		valid11 = valid11 || _valid5;
																																		const _errs99 = errors;
																																		if (data35 !== null) {
																																			const err70 = {
																																				instancePath: instancePath + "/applied/backup",
																																				schemaPath: "#/anyOf/1/properties/applied/properties/backup/anyOf/1/type",
																																				keyword: "type",
																																				params: { type: "null" }
																																			};
																																			if (vErrors === null) vErrors = [err70];
																																			else vErrors.push(err70);
																																			errors++;
																																		}
																																		var _valid5 = _errs99 === errors;
																																		valid11 = valid11 || _valid5;
																																		if (!valid11) {
																																			const err71 = {
																																				instancePath: instancePath + "/applied/backup",
																																				schemaPath: "#/anyOf/1/properties/applied/properties/backup/anyOf",
																																				keyword: "anyOf",
																																				params: {}
																																			};
																																			if (vErrors === null) vErrors = [err71];
																																			else vErrors.push(err71);
																																			errors++;
																																		} else {
																																			errors = _errs96;
																																			if (vErrors !== null) {
																																				if (_errs96) vErrors.length = _errs96;
																																				else vErrors = null;
																																			}
																																		}
																																		var valid3 = _errs95 === errors;
																																	} else var valid3 = true;
																																}
																															}
																														}
																													}
																												}
																											}
																										}
																									}
																								}
																							}
																						}
																					}
																				}
																			}
																		}
																	}
																}
															}
														}
													} else {
														const err72 = {
															instancePath: instancePath + "/applied",
															schemaPath: "#/anyOf/1/properties/applied/type",
															keyword: "type",
															params: { type: "object" }
														};
														if (vErrors === null) vErrors = [err72];
														else vErrors.push(err72);
														errors++;
													}
												}
												var valid2 = _errs33 === errors;
											} else var valid2 = true;
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			const err73 = {
				instancePath,
				schemaPath: "#/anyOf/1/type",
				keyword: "type",
				params: { type: "object" }
			};
			if (vErrors === null) vErrors = [err73];
			else vErrors.push(err73);
			errors++;
		}
	}
	var _valid0 = _errs19 === errors;
	valid0 = valid0 || _valid0;
	if (_valid0) {
		if (props0 !== true) props0 = true;
	}
	const _errs101 = errors;
	if (errors === _errs101) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing3;
			if (data.event === void 0 && (missing3 = "event") || data.at === void 0 && (missing3 = "at") || data.environment === void 0 && (missing3 = "environment") || data.id === void 0 && (missing3 = "id") || data.stack === void 0 && (missing3 = "stack") || data.attempt === void 0 && (missing3 = "attempt") || data.error === void 0 && (missing3 = "error")) {
				const err74 = {
					instancePath,
					schemaPath: "#/anyOf/2/required",
					keyword: "required",
					params: { missingProperty: missing3 }
				};
				if (vErrors === null) vErrors = [err74];
				else vErrors.push(err74);
				errors++;
			} else {
				const _errs103 = errors;
				for (const key5 in data) if (!(key5 === "event" || key5 === "at" || key5 === "environment" || key5 === "id" || key5 === "stack" || key5 === "attempt" || key5 === "error")) {
					const err75 = {
						instancePath,
						schemaPath: "#/anyOf/2/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key5 }
					};
					if (vErrors === null) vErrors = [err75];
					else vErrors.push(err75);
					errors++;
					break;
				}
				if (_errs103 === errors) {
					if (data.event !== void 0) {
						const _errs104 = errors;
						if ("failed" !== data.event) {
							const err76 = {
								instancePath: instancePath + "/event",
								schemaPath: "#/anyOf/2/properties/event/const",
								keyword: "const",
								params: { allowedValue: "failed" }
							};
							if (vErrors === null) vErrors = [err76];
							else vErrors.push(err76);
							errors++;
						}
						var valid12 = _errs104 === errors;
					} else var valid12 = true;
					if (valid12) {
						if (data.at !== void 0) {
							let data37 = data.at;
							const _errs105 = errors;
							if (errors === _errs105) {
								if (typeof data37 === "string") {
									if (!pattern4$8.test(data37)) {
										const err77 = {
											instancePath: instancePath + "/at",
											schemaPath: "#/anyOf/2/properties/at/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
										};
										if (vErrors === null) vErrors = [err77];
										else vErrors.push(err77);
										errors++;
									}
								} else {
									const err78 = {
										instancePath: instancePath + "/at",
										schemaPath: "#/anyOf/2/properties/at/type",
										keyword: "type",
										params: { type: "string" }
									};
									if (vErrors === null) vErrors = [err78];
									else vErrors.push(err78);
									errors++;
								}
							}
							var valid12 = _errs105 === errors;
						} else var valid12 = true;
						if (valid12) {
							if (data.environment !== void 0) {
								const _errs107 = errors;
								if (typeof data.environment !== "string") {
									const err79 = {
										instancePath: instancePath + "/environment",
										schemaPath: "#/anyOf/2/properties/environment/type",
										keyword: "type",
										params: { type: "string" }
									};
									if (vErrors === null) vErrors = [err79];
									else vErrors.push(err79);
									errors++;
								}
								var valid12 = _errs107 === errors;
							} else var valid12 = true;
							if (valid12) {
								if (data.id !== void 0) {
									let data39 = data.id;
									const _errs109 = errors;
									if (errors === _errs109) {
										if (typeof data39 === "string") {
											if (!pattern5$7.test(data39)) {
												const err80 = {
													instancePath: instancePath + "/id",
													schemaPath: "#/anyOf/2/properties/id/pattern",
													keyword: "pattern",
													params: { pattern: "^[a-z][a-z0-9-]{2,62}$" }
												};
												if (vErrors === null) vErrors = [err80];
												else vErrors.push(err80);
												errors++;
											}
										} else {
											const err81 = {
												instancePath: instancePath + "/id",
												schemaPath: "#/anyOf/2/properties/id/type",
												keyword: "type",
												params: { type: "string" }
											};
											if (vErrors === null) vErrors = [err81];
											else vErrors.push(err81);
											errors++;
										}
									}
									var valid12 = _errs109 === errors;
								} else var valid12 = true;
								if (valid12) {
									if (data.stack !== void 0) {
										let data40 = data.stack;
										const _errs111 = errors;
										if (errors === _errs111) {
											if (typeof data40 === "string") {
												if (!pattern6$4.test(data40)) {
													const err82 = {
														instancePath: instancePath + "/stack",
														schemaPath: "#/anyOf/2/properties/stack/pattern",
														keyword: "pattern",
														params: { pattern: "^[a-z][a-z0-9-]{0,30}$" }
													};
													if (vErrors === null) vErrors = [err82];
													else vErrors.push(err82);
													errors++;
												}
											} else {
												const err83 = {
													instancePath: instancePath + "/stack",
													schemaPath: "#/anyOf/2/properties/stack/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err83];
												else vErrors.push(err83);
												errors++;
											}
										}
										var valid12 = _errs111 === errors;
									} else var valid12 = true;
									if (valid12) {
										if (data.attempt !== void 0) {
											const _errs113 = errors;
											if (typeof data.attempt !== "string") {
												const err84 = {
													instancePath: instancePath + "/attempt",
													schemaPath: "#/anyOf/2/properties/attempt/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err84];
												else vErrors.push(err84);
												errors++;
											}
											var valid12 = _errs113 === errors;
										} else var valid12 = true;
										if (valid12) {
											if (data.error !== void 0) {
												const _errs115 = errors;
												if (typeof data.error !== "string") {
													const err85 = {
														instancePath: instancePath + "/error",
														schemaPath: "#/anyOf/2/properties/error/type",
														keyword: "type",
														params: { type: "string" }
													};
													if (vErrors === null) vErrors = [err85];
													else vErrors.push(err85);
													errors++;
												}
												var valid12 = _errs115 === errors;
											} else var valid12 = true;
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			const err86 = {
				instancePath,
				schemaPath: "#/anyOf/2/type",
				keyword: "type",
				params: { type: "object" }
			};
			if (vErrors === null) vErrors = [err86];
			else vErrors.push(err86);
			errors++;
		}
	}
	var _valid0 = _errs101 === errors;
	valid0 = valid0 || _valid0;
	if (_valid0) {
		if (props0 !== true) props0 = true;
	}
	const _errs117 = errors;
	if (errors === _errs117) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing4;
			if (data.event === void 0 && (missing4 = "event") || data.at === void 0 && (missing4 = "at") || data.environment === void 0 && (missing4 = "environment") || data.id === void 0 && (missing4 = "id") || data.stack === void 0 && (missing4 = "stack") || data.attempt === void 0 && (missing4 = "attempt") || data.fingerprint === void 0 && (missing4 = "fingerprint") || data.shape === void 0 && (missing4 = "shape") || data.why === void 0 && (missing4 = "why")) {
				const err87 = {
					instancePath,
					schemaPath: "#/anyOf/3/required",
					keyword: "required",
					params: { missingProperty: missing4 }
				};
				if (vErrors === null) vErrors = [err87];
				else vErrors.push(err87);
				errors++;
			} else {
				const _errs119 = errors;
				for (const key6 in data) if (!func1$3.call(schema31$6.anyOf[3].properties, key6)) {
					const err88 = {
						instancePath,
						schemaPath: "#/anyOf/3/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key6 }
					};
					if (vErrors === null) vErrors = [err88];
					else vErrors.push(err88);
					errors++;
					break;
				}
				if (_errs119 === errors) {
					if (data.event !== void 0) {
						const _errs120 = errors;
						if ("needs-confirmation" !== data.event) {
							const err89 = {
								instancePath: instancePath + "/event",
								schemaPath: "#/anyOf/3/properties/event/const",
								keyword: "const",
								params: { allowedValue: "needs-confirmation" }
							};
							if (vErrors === null) vErrors = [err89];
							else vErrors.push(err89);
							errors++;
						}
						var valid13 = _errs120 === errors;
					} else var valid13 = true;
					if (valid13) {
						if (data.at !== void 0) {
							let data44 = data.at;
							const _errs121 = errors;
							if (errors === _errs121) {
								if (typeof data44 === "string") {
									if (!pattern4$8.test(data44)) {
										const err90 = {
											instancePath: instancePath + "/at",
											schemaPath: "#/anyOf/3/properties/at/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
										};
										if (vErrors === null) vErrors = [err90];
										else vErrors.push(err90);
										errors++;
									}
								} else {
									const err91 = {
										instancePath: instancePath + "/at",
										schemaPath: "#/anyOf/3/properties/at/type",
										keyword: "type",
										params: { type: "string" }
									};
									if (vErrors === null) vErrors = [err91];
									else vErrors.push(err91);
									errors++;
								}
							}
							var valid13 = _errs121 === errors;
						} else var valid13 = true;
						if (valid13) {
							if (data.environment !== void 0) {
								const _errs123 = errors;
								if (typeof data.environment !== "string") {
									const err92 = {
										instancePath: instancePath + "/environment",
										schemaPath: "#/anyOf/3/properties/environment/type",
										keyword: "type",
										params: { type: "string" }
									};
									if (vErrors === null) vErrors = [err92];
									else vErrors.push(err92);
									errors++;
								}
								var valid13 = _errs123 === errors;
							} else var valid13 = true;
							if (valid13) {
								if (data.id !== void 0) {
									let data46 = data.id;
									const _errs125 = errors;
									if (errors === _errs125) {
										if (typeof data46 === "string") {
											if (!pattern5$7.test(data46)) {
												const err93 = {
													instancePath: instancePath + "/id",
													schemaPath: "#/anyOf/3/properties/id/pattern",
													keyword: "pattern",
													params: { pattern: "^[a-z][a-z0-9-]{2,62}$" }
												};
												if (vErrors === null) vErrors = [err93];
												else vErrors.push(err93);
												errors++;
											}
										} else {
											const err94 = {
												instancePath: instancePath + "/id",
												schemaPath: "#/anyOf/3/properties/id/type",
												keyword: "type",
												params: { type: "string" }
											};
											if (vErrors === null) vErrors = [err94];
											else vErrors.push(err94);
											errors++;
										}
									}
									var valid13 = _errs125 === errors;
								} else var valid13 = true;
								if (valid13) {
									if (data.stack !== void 0) {
										let data47 = data.stack;
										const _errs127 = errors;
										if (errors === _errs127) {
											if (typeof data47 === "string") {
												if (!pattern6$4.test(data47)) {
													const err95 = {
														instancePath: instancePath + "/stack",
														schemaPath: "#/anyOf/3/properties/stack/pattern",
														keyword: "pattern",
														params: { pattern: "^[a-z][a-z0-9-]{0,30}$" }
													};
													if (vErrors === null) vErrors = [err95];
													else vErrors.push(err95);
													errors++;
												}
											} else {
												const err96 = {
													instancePath: instancePath + "/stack",
													schemaPath: "#/anyOf/3/properties/stack/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err96];
												else vErrors.push(err96);
												errors++;
											}
										}
										var valid13 = _errs127 === errors;
									} else var valid13 = true;
									if (valid13) {
										if (data.attempt !== void 0) {
											const _errs129 = errors;
											if (typeof data.attempt !== "string") {
												const err97 = {
													instancePath: instancePath + "/attempt",
													schemaPath: "#/anyOf/3/properties/attempt/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err97];
												else vErrors.push(err97);
												errors++;
											}
											var valid13 = _errs129 === errors;
										} else var valid13 = true;
										if (valid13) {
											if (data.fingerprint !== void 0) {
												let data49 = data.fingerprint;
												const _errs131 = errors;
												if (errors === _errs131) {
													if (typeof data49 === "string") {
														if (!pattern7$3.test(data49)) {
															const err98 = {
																instancePath: instancePath + "/fingerprint",
																schemaPath: "#/anyOf/3/properties/fingerprint/pattern",
																keyword: "pattern",
																params: { pattern: "^sha256:[0-9a-f]{64}$" }
															};
															if (vErrors === null) vErrors = [err98];
															else vErrors.push(err98);
															errors++;
														}
													} else {
														const err99 = {
															instancePath: instancePath + "/fingerprint",
															schemaPath: "#/anyOf/3/properties/fingerprint/type",
															keyword: "type",
															params: { type: "string" }
														};
														if (vErrors === null) vErrors = [err99];
														else vErrors.push(err99);
														errors++;
													}
												}
												var valid13 = _errs131 === errors;
											} else var valid13 = true;
											if (valid13) {
												if (data.shape !== void 0) {
													let data50 = data.shape;
													const _errs133 = errors;
													if (errors === _errs133) {
														if (typeof data50 === "string") {
															if (!pattern7$3.test(data50)) {
																const err100 = {
																	instancePath: instancePath + "/shape",
																	schemaPath: "#/anyOf/3/properties/shape/pattern",
																	keyword: "pattern",
																	params: { pattern: "^sha256:[0-9a-f]{64}$" }
																};
																if (vErrors === null) vErrors = [err100];
																else vErrors.push(err100);
																errors++;
															}
														} else {
															const err101 = {
																instancePath: instancePath + "/shape",
																schemaPath: "#/anyOf/3/properties/shape/type",
																keyword: "type",
																params: { type: "string" }
															};
															if (vErrors === null) vErrors = [err101];
															else vErrors.push(err101);
															errors++;
														}
													}
													var valid13 = _errs133 === errors;
												} else var valid13 = true;
												if (valid13) {
													if (data.why !== void 0) {
														let data51 = data.why;
														const _errs135 = errors;
														if (errors === _errs135) {
															if (Array.isArray(data51)) {
																const len1 = data51.length;
																for (let i1 = 0; i1 < len1; i1++) {
																	let data52 = data51[i1];
																	const _errs137 = errors;
																	if (errors === _errs137) {
																		if (data52 && typeof data52 == "object" && !Array.isArray(data52)) {
																			let missing5;
																			if (data52.code === void 0 && (missing5 = "code") || data52.address === void 0 && (missing5 = "address") || data52.message === void 0 && (missing5 = "message")) {
																				const err102 = {
																					instancePath: instancePath + "/why/" + i1,
																					schemaPath: "#/anyOf/3/properties/why/items/required",
																					keyword: "required",
																					params: { missingProperty: missing5 }
																				};
																				if (vErrors === null) vErrors = [err102];
																				else vErrors.push(err102);
																				errors++;
																			} else {
																				const _errs139 = errors;
																				for (const key7 in data52) if (!(key7 === "code" || key7 === "address" || key7 === "message")) {
																					const err103 = {
																						instancePath: instancePath + "/why/" + i1,
																						schemaPath: "#/anyOf/3/properties/why/items/additionalProperties",
																						keyword: "additionalProperties",
																						params: { additionalProperty: key7 }
																					};
																					if (vErrors === null) vErrors = [err103];
																					else vErrors.push(err103);
																					errors++;
																					break;
																				}
																				if (_errs139 === errors) {
																					if (data52.code !== void 0) {
																						const _errs140 = errors;
																						if (typeof data52.code !== "string") {
																							const err104 = {
																								instancePath: instancePath + "/why/" + i1 + "/code",
																								schemaPath: "#/anyOf/3/properties/why/items/properties/code/type",
																								keyword: "type",
																								params: { type: "string" }
																							};
																							if (vErrors === null) vErrors = [err104];
																							else vErrors.push(err104);
																							errors++;
																						}
																						var valid15 = _errs140 === errors;
																					} else var valid15 = true;
																					if (valid15) {
																						if (data52.address !== void 0) {
																							let data54 = data52.address;
																							const _errs142 = errors;
																							const _errs143 = errors;
																							let valid16 = false;
																							const _errs144 = errors;
																							if (typeof data54 !== "string") {
																								const err105 = {
																									instancePath: instancePath + "/why/" + i1 + "/address",
																									schemaPath: "#/anyOf/3/properties/why/items/properties/address/anyOf/0/type",
																									keyword: "type",
																									params: { type: "string" }
																								};
																								if (vErrors === null) vErrors = [err105];
																								else vErrors.push(err105);
																								errors++;
																							}
																							var _valid6 = _errs144 === errors;
																							valid16 = valid16 || _valid6;
																							const _errs146 = errors;
																							if (data54 !== null) {
																								const err106 = {
																									instancePath: instancePath + "/why/" + i1 + "/address",
																									schemaPath: "#/anyOf/3/properties/why/items/properties/address/anyOf/1/type",
																									keyword: "type",
																									params: { type: "null" }
																								};
																								if (vErrors === null) vErrors = [err106];
																								else vErrors.push(err106);
																								errors++;
																							}
																							var _valid6 = _errs146 === errors;
																							valid16 = valid16 || _valid6;
																							if (!valid16) {
																								const err107 = {
																									instancePath: instancePath + "/why/" + i1 + "/address",
																									schemaPath: "#/anyOf/3/properties/why/items/properties/address/anyOf",
																									keyword: "anyOf",
																									params: {}
																								};
																								if (vErrors === null) vErrors = [err107];
																								else vErrors.push(err107);
																								errors++;
																							} else {
																								errors = _errs143;
																								if (vErrors !== null) {
																									if (_errs143) vErrors.length = _errs143;
																									else vErrors = null;
																								}
																							}
																							var valid15 = _errs142 === errors;
																						} else var valid15 = true;
																						if (valid15) {
																							if (data52.message !== void 0) {
																								const _errs148 = errors;
																								if (typeof data52.message !== "string") {
																									const err108 = {
																										instancePath: instancePath + "/why/" + i1 + "/message",
																										schemaPath: "#/anyOf/3/properties/why/items/properties/message/type",
																										keyword: "type",
																										params: { type: "string" }
																									};
																									if (vErrors === null) vErrors = [err108];
																									else vErrors.push(err108);
																									errors++;
																								}
																								var valid15 = _errs148 === errors;
																							} else var valid15 = true;
																						}
																					}
																				}
																			}
																		} else {
																			const err109 = {
																				instancePath: instancePath + "/why/" + i1,
																				schemaPath: "#/anyOf/3/properties/why/items/type",
																				keyword: "type",
																				params: { type: "object" }
																			};
																			if (vErrors === null) vErrors = [err109];
																			else vErrors.push(err109);
																			errors++;
																		}
																	}
																	if (!(_errs137 === errors)) break;
																}
															} else {
																const err110 = {
																	instancePath: instancePath + "/why",
																	schemaPath: "#/anyOf/3/properties/why/type",
																	keyword: "type",
																	params: { type: "array" }
																};
																if (vErrors === null) vErrors = [err110];
																else vErrors.push(err110);
																errors++;
															}
														}
														var valid13 = _errs135 === errors;
													} else var valid13 = true;
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			const err111 = {
				instancePath,
				schemaPath: "#/anyOf/3/type",
				keyword: "type",
				params: { type: "object" }
			};
			if (vErrors === null) vErrors = [err111];
			else vErrors.push(err111);
			errors++;
		}
	}
	var _valid0 = _errs117 === errors;
	valid0 = valid0 || _valid0;
	if (_valid0) {
		if (props0 !== true) props0 = true;
	}
	const _errs150 = errors;
	if (errors === _errs150) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing6;
			if (data.event === void 0 && (missing6 = "event") || data.at === void 0 && (missing6 = "at") || data.environment === void 0 && (missing6 = "environment") || data.id === void 0 && (missing6 = "id") || data.stack === void 0 && (missing6 = "stack") || data.attempt === void 0 && (missing6 = "attempt") || data.reason === void 0 && (missing6 = "reason")) {
				const err112 = {
					instancePath,
					schemaPath: "#/anyOf/4/required",
					keyword: "required",
					params: { missingProperty: missing6 }
				};
				if (vErrors === null) vErrors = [err112];
				else vErrors.push(err112);
				errors++;
			} else {
				const _errs152 = errors;
				for (const key8 in data) if (!(key8 === "event" || key8 === "at" || key8 === "environment" || key8 === "id" || key8 === "stack" || key8 === "attempt" || key8 === "reason")) {
					const err113 = {
						instancePath,
						schemaPath: "#/anyOf/4/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key8 }
					};
					if (vErrors === null) vErrors = [err113];
					else vErrors.push(err113);
					errors++;
					break;
				}
				if (_errs152 === errors) {
					if (data.event !== void 0) {
						const _errs153 = errors;
						if ("not-started" !== data.event) {
							const err114 = {
								instancePath: instancePath + "/event",
								schemaPath: "#/anyOf/4/properties/event/const",
								keyword: "const",
								params: { allowedValue: "not-started" }
							};
							if (vErrors === null) vErrors = [err114];
							else vErrors.push(err114);
							errors++;
						}
						var valid17 = _errs153 === errors;
					} else var valid17 = true;
					if (valid17) {
						if (data.at !== void 0) {
							let data57 = data.at;
							const _errs154 = errors;
							if (errors === _errs154) {
								if (typeof data57 === "string") {
									if (!pattern4$8.test(data57)) {
										const err115 = {
											instancePath: instancePath + "/at",
											schemaPath: "#/anyOf/4/properties/at/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
										};
										if (vErrors === null) vErrors = [err115];
										else vErrors.push(err115);
										errors++;
									}
								} else {
									const err116 = {
										instancePath: instancePath + "/at",
										schemaPath: "#/anyOf/4/properties/at/type",
										keyword: "type",
										params: { type: "string" }
									};
									if (vErrors === null) vErrors = [err116];
									else vErrors.push(err116);
									errors++;
								}
							}
							var valid17 = _errs154 === errors;
						} else var valid17 = true;
						if (valid17) {
							if (data.environment !== void 0) {
								const _errs156 = errors;
								if (typeof data.environment !== "string") {
									const err117 = {
										instancePath: instancePath + "/environment",
										schemaPath: "#/anyOf/4/properties/environment/type",
										keyword: "type",
										params: { type: "string" }
									};
									if (vErrors === null) vErrors = [err117];
									else vErrors.push(err117);
									errors++;
								}
								var valid17 = _errs156 === errors;
							} else var valid17 = true;
							if (valid17) {
								if (data.id !== void 0) {
									let data59 = data.id;
									const _errs158 = errors;
									if (errors === _errs158) {
										if (typeof data59 === "string") {
											if (!pattern5$7.test(data59)) {
												const err118 = {
													instancePath: instancePath + "/id",
													schemaPath: "#/anyOf/4/properties/id/pattern",
													keyword: "pattern",
													params: { pattern: "^[a-z][a-z0-9-]{2,62}$" }
												};
												if (vErrors === null) vErrors = [err118];
												else vErrors.push(err118);
												errors++;
											}
										} else {
											const err119 = {
												instancePath: instancePath + "/id",
												schemaPath: "#/anyOf/4/properties/id/type",
												keyword: "type",
												params: { type: "string" }
											};
											if (vErrors === null) vErrors = [err119];
											else vErrors.push(err119);
											errors++;
										}
									}
									var valid17 = _errs158 === errors;
								} else var valid17 = true;
								if (valid17) {
									if (data.stack !== void 0) {
										let data60 = data.stack;
										const _errs160 = errors;
										if (errors === _errs160) {
											if (typeof data60 === "string") {
												if (!pattern6$4.test(data60)) {
													const err120 = {
														instancePath: instancePath + "/stack",
														schemaPath: "#/anyOf/4/properties/stack/pattern",
														keyword: "pattern",
														params: { pattern: "^[a-z][a-z0-9-]{0,30}$" }
													};
													if (vErrors === null) vErrors = [err120];
													else vErrors.push(err120);
													errors++;
												}
											} else {
												const err121 = {
													instancePath: instancePath + "/stack",
													schemaPath: "#/anyOf/4/properties/stack/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err121];
												else vErrors.push(err121);
												errors++;
											}
										}
										var valid17 = _errs160 === errors;
									} else var valid17 = true;
									if (valid17) {
										if (data.attempt !== void 0) {
											const _errs162 = errors;
											if (typeof data.attempt !== "string") {
												const err122 = {
													instancePath: instancePath + "/attempt",
													schemaPath: "#/anyOf/4/properties/attempt/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err122];
												else vErrors.push(err122);
												errors++;
											}
											var valid17 = _errs162 === errors;
										} else var valid17 = true;
										if (valid17) {
											if (data.reason !== void 0) {
												const _errs164 = errors;
												if (typeof data.reason !== "string") {
													const err123 = {
														instancePath: instancePath + "/reason",
														schemaPath: "#/anyOf/4/properties/reason/type",
														keyword: "type",
														params: { type: "string" }
													};
													if (vErrors === null) vErrors = [err123];
													else vErrors.push(err123);
													errors++;
												}
												var valid17 = _errs164 === errors;
											} else var valid17 = true;
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			const err124 = {
				instancePath,
				schemaPath: "#/anyOf/4/type",
				keyword: "type",
				params: { type: "object" }
			};
			if (vErrors === null) vErrors = [err124];
			else vErrors.push(err124);
			errors++;
		}
	}
	var _valid0 = _errs150 === errors;
	valid0 = valid0 || _valid0;
	if (_valid0) {
		if (props0 !== true) props0 = true;
	}
	const _errs166 = errors;
	if (errors === _errs166) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing7;
			if (data.event === void 0 && (missing7 = "event") || data.at === void 0 && (missing7 = "at") || data.environment === void 0 && (missing7 = "environment") || data.id === void 0 && (missing7 = "id") || data.target === void 0 && (missing7 = "target")) {
				const err125 = {
					instancePath,
					schemaPath: "#/anyOf/5/required",
					keyword: "required",
					params: { missingProperty: missing7 }
				};
				if (vErrors === null) vErrors = [err125];
				else vErrors.push(err125);
				errors++;
			} else {
				const _errs168 = errors;
				for (const key9 in data) if (!(key9 === "event" || key9 === "at" || key9 === "environment" || key9 === "id" || key9 === "target")) {
					const err126 = {
						instancePath,
						schemaPath: "#/anyOf/5/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key9 }
					};
					if (vErrors === null) vErrors = [err126];
					else vErrors.push(err126);
					errors++;
					break;
				}
				if (_errs168 === errors) {
					if (data.event !== void 0) {
						const _errs169 = errors;
						if ("maintenance" !== data.event) {
							const err127 = {
								instancePath: instancePath + "/event",
								schemaPath: "#/anyOf/5/properties/event/const",
								keyword: "const",
								params: { allowedValue: "maintenance" }
							};
							if (vErrors === null) vErrors = [err127];
							else vErrors.push(err127);
							errors++;
						}
						var valid18 = _errs169 === errors;
					} else var valid18 = true;
					if (valid18) {
						if (data.at !== void 0) {
							let data64 = data.at;
							const _errs170 = errors;
							if (errors === _errs170) {
								if (typeof data64 === "string") {
									if (!pattern4$8.test(data64)) {
										const err128 = {
											instancePath: instancePath + "/at",
											schemaPath: "#/anyOf/5/properties/at/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
										};
										if (vErrors === null) vErrors = [err128];
										else vErrors.push(err128);
										errors++;
									}
								} else {
									const err129 = {
										instancePath: instancePath + "/at",
										schemaPath: "#/anyOf/5/properties/at/type",
										keyword: "type",
										params: { type: "string" }
									};
									if (vErrors === null) vErrors = [err129];
									else vErrors.push(err129);
									errors++;
								}
							}
							var valid18 = _errs170 === errors;
						} else var valid18 = true;
						if (valid18) {
							if (data.environment !== void 0) {
								const _errs172 = errors;
								if (typeof data.environment !== "string") {
									const err130 = {
										instancePath: instancePath + "/environment",
										schemaPath: "#/anyOf/5/properties/environment/type",
										keyword: "type",
										params: { type: "string" }
									};
									if (vErrors === null) vErrors = [err130];
									else vErrors.push(err130);
									errors++;
								}
								var valid18 = _errs172 === errors;
							} else var valid18 = true;
							if (valid18) {
								if (data.id !== void 0) {
									let data66 = data.id;
									const _errs174 = errors;
									if (errors === _errs174) {
										if (typeof data66 === "string") {
											if (!pattern5$7.test(data66)) {
												const err131 = {
													instancePath: instancePath + "/id",
													schemaPath: "#/anyOf/5/properties/id/pattern",
													keyword: "pattern",
													params: { pattern: "^[a-z][a-z0-9-]{2,62}$" }
												};
												if (vErrors === null) vErrors = [err131];
												else vErrors.push(err131);
												errors++;
											}
										} else {
											const err132 = {
												instancePath: instancePath + "/id",
												schemaPath: "#/anyOf/5/properties/id/type",
												keyword: "type",
												params: { type: "string" }
											};
											if (vErrors === null) vErrors = [err132];
											else vErrors.push(err132);
											errors++;
										}
									}
									var valid18 = _errs174 === errors;
								} else var valid18 = true;
								if (valid18) {
									if (data.target !== void 0) {
										let data67 = data.target;
										const _errs176 = errors;
										if (errors === _errs176) {
											if (typeof data67 === "string") {
												if (!pattern18.test(data67)) {
													const err133 = {
														instancePath: instancePath + "/target",
														schemaPath: "#/anyOf/5/properties/target/pattern",
														keyword: "pattern",
														params: { pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$" }
													};
													if (vErrors === null) vErrors = [err133];
													else vErrors.push(err133);
													errors++;
												}
											} else {
												const err134 = {
													instancePath: instancePath + "/target",
													schemaPath: "#/anyOf/5/properties/target/type",
													keyword: "type",
													params: { type: "string" }
												};
												if (vErrors === null) vErrors = [err134];
												else vErrors.push(err134);
												errors++;
											}
										}
										var valid18 = _errs176 === errors;
									} else var valid18 = true;
								}
							}
						}
					}
				}
			}
		} else {
			const err135 = {
				instancePath,
				schemaPath: "#/anyOf/5/type",
				keyword: "type",
				params: { type: "object" }
			};
			if (vErrors === null) vErrors = [err135];
			else vErrors.push(err135);
			errors++;
		}
	}
	var _valid0 = _errs166 === errors;
	valid0 = valid0 || _valid0;
	if (_valid0) {
		if (props0 !== true) props0 = true;
	}
	const _errs178 = errors;
	if (errors === _errs178) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing8;
			if (data.event === void 0 && (missing8 = "event") || data.at === void 0 && (missing8 = "at") || data.environment === void 0 && (missing8 = "environment") || data.id === void 0 && (missing8 = "id") || data.evidence === void 0 && (missing8 = "evidence")) {
				const err136 = {
					instancePath,
					schemaPath: "#/anyOf/6/required",
					keyword: "required",
					params: { missingProperty: missing8 }
				};
				if (vErrors === null) vErrors = [err136];
				else vErrors.push(err136);
				errors++;
			} else {
				const _errs180 = errors;
				for (const key10 in data) if (!(key10 === "event" || key10 === "at" || key10 === "environment" || key10 === "id" || key10 === "evidence")) {
					const err137 = {
						instancePath,
						schemaPath: "#/anyOf/6/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key10 }
					};
					if (vErrors === null) vErrors = [err137];
					else vErrors.push(err137);
					errors++;
					break;
				}
				if (_errs180 === errors) {
					if (data.event !== void 0) {
						const _errs181 = errors;
						if ("backup" !== data.event) {
							const err138 = {
								instancePath: instancePath + "/event",
								schemaPath: "#/anyOf/6/properties/event/const",
								keyword: "const",
								params: { allowedValue: "backup" }
							};
							if (vErrors === null) vErrors = [err138];
							else vErrors.push(err138);
							errors++;
						}
						var valid19 = _errs181 === errors;
					} else var valid19 = true;
					if (valid19) {
						if (data.at !== void 0) {
							let data69 = data.at;
							const _errs182 = errors;
							if (errors === _errs182) {
								if (typeof data69 === "string") {
									if (!pattern4$8.test(data69)) {
										const err139 = {
											instancePath: instancePath + "/at",
											schemaPath: "#/anyOf/6/properties/at/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
										};
										if (vErrors === null) vErrors = [err139];
										else vErrors.push(err139);
										errors++;
									}
								} else {
									const err140 = {
										instancePath: instancePath + "/at",
										schemaPath: "#/anyOf/6/properties/at/type",
										keyword: "type",
										params: { type: "string" }
									};
									if (vErrors === null) vErrors = [err140];
									else vErrors.push(err140);
									errors++;
								}
							}
							var valid19 = _errs182 === errors;
						} else var valid19 = true;
						if (valid19) {
							if (data.environment !== void 0) {
								const _errs184 = errors;
								if (typeof data.environment !== "string") {
									const err141 = {
										instancePath: instancePath + "/environment",
										schemaPath: "#/anyOf/6/properties/environment/type",
										keyword: "type",
										params: { type: "string" }
									};
									if (vErrors === null) vErrors = [err141];
									else vErrors.push(err141);
									errors++;
								}
								var valid19 = _errs184 === errors;
							} else var valid19 = true;
							if (valid19) {
								if (data.id !== void 0) {
									let data71 = data.id;
									const _errs186 = errors;
									if (errors === _errs186) {
										if (typeof data71 === "string") {
											if (!pattern5$7.test(data71)) {
												const err142 = {
													instancePath: instancePath + "/id",
													schemaPath: "#/anyOf/6/properties/id/pattern",
													keyword: "pattern",
													params: { pattern: "^[a-z][a-z0-9-]{2,62}$" }
												};
												if (vErrors === null) vErrors = [err142];
												else vErrors.push(err142);
												errors++;
											}
										} else {
											const err143 = {
												instancePath: instancePath + "/id",
												schemaPath: "#/anyOf/6/properties/id/type",
												keyword: "type",
												params: { type: "string" }
											};
											if (vErrors === null) vErrors = [err143];
											else vErrors.push(err143);
											errors++;
										}
									}
									var valid19 = _errs186 === errors;
								} else var valid19 = true;
								if (valid19) {
									if (data.evidence !== void 0) {
										let data72 = data.evidence;
										const _errs188 = errors;
										if (errors === _errs188) {
											if (data72 && typeof data72 == "object" && !Array.isArray(data72)) {
												let missing9;
												if (data72.id === void 0 && (missing9 = "id") || data72.at === void 0 && (missing9 = "at") || data72.size === void 0 && (missing9 = "size")) {
													const err144 = {
														instancePath: instancePath + "/evidence",
														schemaPath: "#/anyOf/6/properties/evidence/required",
														keyword: "required",
														params: { missingProperty: missing9 }
													};
													if (vErrors === null) vErrors = [err144];
													else vErrors.push(err144);
													errors++;
												} else {
													const _errs190 = errors;
													for (const key11 in data72) if (!(key11 === "id" || key11 === "at" || key11 === "size")) {
														const err145 = {
															instancePath: instancePath + "/evidence",
															schemaPath: "#/anyOf/6/properties/evidence/additionalProperties",
															keyword: "additionalProperties",
															params: { additionalProperty: key11 }
														};
														if (vErrors === null) vErrors = [err145];
														else vErrors.push(err145);
														errors++;
														break;
													}
													if (_errs190 === errors) {
														if (data72.id !== void 0) {
															const _errs191 = errors;
															if (typeof data72.id !== "string") {
																const err146 = {
																	instancePath: instancePath + "/evidence/id",
																	schemaPath: "#/anyOf/6/properties/evidence/properties/id/type",
																	keyword: "type",
																	params: { type: "string" }
																};
																if (vErrors === null) vErrors = [err146];
																else vErrors.push(err146);
																errors++;
															}
															var valid20 = _errs191 === errors;
														} else var valid20 = true;
														if (valid20) {
															if (data72.at !== void 0) {
																let data74 = data72.at;
																const _errs193 = errors;
																if (errors === _errs193) {
																	if (typeof data74 === "string") {
																		if (!pattern4$8.test(data74)) {
																			const err147 = {
																				instancePath: instancePath + "/evidence/at",
																				schemaPath: "#/anyOf/6/properties/evidence/properties/at/pattern",
																				keyword: "pattern",
																				params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																			};
																			if (vErrors === null) vErrors = [err147];
																			else vErrors.push(err147);
																			errors++;
																		}
																	} else {
																		const err148 = {
																			instancePath: instancePath + "/evidence/at",
																			schemaPath: "#/anyOf/6/properties/evidence/properties/at/type",
																			keyword: "type",
																			params: { type: "string" }
																		};
																		if (vErrors === null) vErrors = [err148];
																		else vErrors.push(err148);
																		errors++;
																	}
																}
																var valid20 = _errs193 === errors;
															} else var valid20 = true;
															if (valid20) {
																if (data72.size !== void 0) {
																	let data75 = data72.size;
																	const _errs195 = errors;
																	if (!(typeof data75 == "number" && !(data75 % 1) && !isNaN(data75) && isFinite(data75))) {
																		const err149 = {
																			instancePath: instancePath + "/evidence/size",
																			schemaPath: "#/anyOf/6/properties/evidence/properties/size/type",
																			keyword: "type",
																			params: { type: "integer" }
																		};
																		if (vErrors === null) vErrors = [err149];
																		else vErrors.push(err149);
																		errors++;
																	}
																	if (errors === _errs195) {
																		if (typeof data75 == "number" && isFinite(data75)) {
																			if (data75 < 0 || isNaN(data75)) {
																				const err150 = {
																					instancePath: instancePath + "/evidence/size",
																					schemaPath: "#/anyOf/6/properties/evidence/properties/size/minimum",
																					keyword: "minimum",
																					params: {
																						comparison: ">=",
																						limit: 0
																					}
																				};
																				if (vErrors === null) vErrors = [err150];
																				else vErrors.push(err150);
																				errors++;
																			}
																		}
																	}
																	var valid20 = _errs195 === errors;
																} else var valid20 = true;
															}
														}
													}
												}
											} else {
												const err151 = {
													instancePath: instancePath + "/evidence",
													schemaPath: "#/anyOf/6/properties/evidence/type",
													keyword: "type",
													params: { type: "object" }
												};
												if (vErrors === null) vErrors = [err151];
												else vErrors.push(err151);
												errors++;
											}
										}
										var valid19 = _errs188 === errors;
									} else var valid19 = true;
								}
							}
						}
					}
				}
			}
		} else {
			const err152 = {
				instancePath,
				schemaPath: "#/anyOf/6/type",
				keyword: "type",
				params: { type: "object" }
			};
			if (vErrors === null) vErrors = [err152];
			else vErrors.push(err152);
			errors++;
		}
	}
	var _valid0 = _errs178 === errors;
	valid0 = valid0 || _valid0;
	if (_valid0) {
		if (props0 !== true) props0 = true;
	}
	const _errs197 = errors;
	if (errors === _errs197) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing10;
			if (data.event === void 0 && (missing10 = "event") || data.at === void 0 && (missing10 = "at") || data.environment === void 0 && (missing10 = "environment") || data.id === void 0 && (missing10 = "id") || data.health === void 0 && (missing10 = "health")) {
				const err153 = {
					instancePath,
					schemaPath: "#/anyOf/7/required",
					keyword: "required",
					params: { missingProperty: missing10 }
				};
				if (vErrors === null) vErrors = [err153];
				else vErrors.push(err153);
				errors++;
			} else {
				const _errs199 = errors;
				for (const key12 in data) if (!(key12 === "event" || key12 === "at" || key12 === "environment" || key12 === "id" || key12 === "health")) {
					const err154 = {
						instancePath,
						schemaPath: "#/anyOf/7/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key12 }
					};
					if (vErrors === null) vErrors = [err154];
					else vErrors.push(err154);
					errors++;
					break;
				}
				if (_errs199 === errors) {
					if (data.event !== void 0) {
						const _errs200 = errors;
						if ("health" !== data.event) {
							const err155 = {
								instancePath: instancePath + "/event",
								schemaPath: "#/anyOf/7/properties/event/const",
								keyword: "const",
								params: { allowedValue: "health" }
							};
							if (vErrors === null) vErrors = [err155];
							else vErrors.push(err155);
							errors++;
						}
						var valid21 = _errs200 === errors;
					} else var valid21 = true;
					if (valid21) {
						if (data.at !== void 0) {
							let data77 = data.at;
							const _errs201 = errors;
							if (errors === _errs201) {
								if (typeof data77 === "string") {
									if (!pattern4$8.test(data77)) {
										const err156 = {
											instancePath: instancePath + "/at",
											schemaPath: "#/anyOf/7/properties/at/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
										};
										if (vErrors === null) vErrors = [err156];
										else vErrors.push(err156);
										errors++;
									}
								} else {
									const err157 = {
										instancePath: instancePath + "/at",
										schemaPath: "#/anyOf/7/properties/at/type",
										keyword: "type",
										params: { type: "string" }
									};
									if (vErrors === null) vErrors = [err157];
									else vErrors.push(err157);
									errors++;
								}
							}
							var valid21 = _errs201 === errors;
						} else var valid21 = true;
						if (valid21) {
							if (data.environment !== void 0) {
								const _errs203 = errors;
								if (typeof data.environment !== "string") {
									const err158 = {
										instancePath: instancePath + "/environment",
										schemaPath: "#/anyOf/7/properties/environment/type",
										keyword: "type",
										params: { type: "string" }
									};
									if (vErrors === null) vErrors = [err158];
									else vErrors.push(err158);
									errors++;
								}
								var valid21 = _errs203 === errors;
							} else var valid21 = true;
							if (valid21) {
								if (data.id !== void 0) {
									let data79 = data.id;
									const _errs205 = errors;
									if (errors === _errs205) {
										if (typeof data79 === "string") {
											if (!pattern5$7.test(data79)) {
												const err159 = {
													instancePath: instancePath + "/id",
													schemaPath: "#/anyOf/7/properties/id/pattern",
													keyword: "pattern",
													params: { pattern: "^[a-z][a-z0-9-]{2,62}$" }
												};
												if (vErrors === null) vErrors = [err159];
												else vErrors.push(err159);
												errors++;
											}
										} else {
											const err160 = {
												instancePath: instancePath + "/id",
												schemaPath: "#/anyOf/7/properties/id/type",
												keyword: "type",
												params: { type: "string" }
											};
											if (vErrors === null) vErrors = [err160];
											else vErrors.push(err160);
											errors++;
										}
									}
									var valid21 = _errs205 === errors;
								} else var valid21 = true;
								if (valid21) {
									if (data.health !== void 0) {
										let data80 = data.health;
										const _errs207 = errors;
										if (errors === _errs207) {
											if (data80 && typeof data80 == "object" && !Array.isArray(data80)) {
												let missing11;
												if (data80.state === void 0 && (missing11 = "state") || data80.version === void 0 && (missing11 = "version") || data80.at === void 0 && (missing11 = "at") || data80.detail === void 0 && (missing11 = "detail")) {
													const err161 = {
														instancePath: instancePath + "/health",
														schemaPath: "#/anyOf/7/properties/health/required",
														keyword: "required",
														params: { missingProperty: missing11 }
													};
													if (vErrors === null) vErrors = [err161];
													else vErrors.push(err161);
													errors++;
												} else {
													const _errs209 = errors;
													for (const key13 in data80) if (!(key13 === "state" || key13 === "version" || key13 === "at" || key13 === "detail")) {
														const err162 = {
															instancePath: instancePath + "/health",
															schemaPath: "#/anyOf/7/properties/health/additionalProperties",
															keyword: "additionalProperties",
															params: { additionalProperty: key13 }
														};
														if (vErrors === null) vErrors = [err162];
														else vErrors.push(err162);
														errors++;
														break;
													}
													if (_errs209 === errors) {
														if (data80.state !== void 0) {
															let data81 = data80.state;
															const _errs210 = errors;
															if (!(data81 === "healthy" || data81 === "unhealthy" || data81 === "unknown")) {
																const err163 = {
																	instancePath: instancePath + "/health/state",
																	schemaPath: "#/anyOf/7/properties/health/properties/state/enum",
																	keyword: "enum",
																	params: { allowedValues: schema31$6.anyOf[7].properties.health.properties.state.enum }
																};
																if (vErrors === null) vErrors = [err163];
																else vErrors.push(err163);
																errors++;
															}
															var valid22 = _errs210 === errors;
														} else var valid22 = true;
														if (valid22) {
															if (data80.version !== void 0) {
																let data82 = data80.version;
																const _errs211 = errors;
																const _errs212 = errors;
																let valid23 = false;
																const _errs213 = errors;
																if (typeof data82 !== "string") {
																	const err164 = {
																		instancePath: instancePath + "/health/version",
																		schemaPath: "#/anyOf/7/properties/health/properties/version/anyOf/0/type",
																		keyword: "type",
																		params: { type: "string" }
																	};
																	if (vErrors === null) vErrors = [err164];
																	else vErrors.push(err164);
																	errors++;
																}
																var _valid7 = _errs213 === errors;
																valid23 = valid23 || _valid7;
																const _errs215 = errors;
																if (data82 !== null) {
																	const err165 = {
																		instancePath: instancePath + "/health/version",
																		schemaPath: "#/anyOf/7/properties/health/properties/version/anyOf/1/type",
																		keyword: "type",
																		params: { type: "null" }
																	};
																	if (vErrors === null) vErrors = [err165];
																	else vErrors.push(err165);
																	errors++;
																}
																var _valid7 = _errs215 === errors;
																valid23 = valid23 || _valid7;
																if (!valid23) {
																	const err166 = {
																		instancePath: instancePath + "/health/version",
																		schemaPath: "#/anyOf/7/properties/health/properties/version/anyOf",
																		keyword: "anyOf",
																		params: {}
																	};
																	if (vErrors === null) vErrors = [err166];
																	else vErrors.push(err166);
																	errors++;
																} else {
																	errors = _errs212;
																	if (vErrors !== null) {
																		if (_errs212) vErrors.length = _errs212;
																		else vErrors = null;
																	}
																}
																var valid22 = _errs211 === errors;
															} else var valid22 = true;
															if (valid22) {
																if (data80.at !== void 0) {
																	let data83 = data80.at;
																	const _errs217 = errors;
																	if (errors === _errs217) {
																		if (typeof data83 === "string") {
																			if (!pattern4$8.test(data83)) {
																				const err167 = {
																					instancePath: instancePath + "/health/at",
																					schemaPath: "#/anyOf/7/properties/health/properties/at/pattern",
																					keyword: "pattern",
																					params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																				};
																				if (vErrors === null) vErrors = [err167];
																				else vErrors.push(err167);
																				errors++;
																			}
																		} else {
																			const err168 = {
																				instancePath: instancePath + "/health/at",
																				schemaPath: "#/anyOf/7/properties/health/properties/at/type",
																				keyword: "type",
																				params: { type: "string" }
																			};
																			if (vErrors === null) vErrors = [err168];
																			else vErrors.push(err168);
																			errors++;
																		}
																	}
																	var valid22 = _errs217 === errors;
																} else var valid22 = true;
																if (valid22) {
																	if (data80.detail !== void 0) {
																		let data84 = data80.detail;
																		const _errs219 = errors;
																		const _errs220 = errors;
																		let valid24 = false;
																		const _errs221 = errors;
																		if (typeof data84 !== "string") {
																			const err169 = {
																				instancePath: instancePath + "/health/detail",
																				schemaPath: "#/anyOf/7/properties/health/properties/detail/anyOf/0/type",
																				keyword: "type",
																				params: { type: "string" }
																			};
																			if (vErrors === null) vErrors = [err169];
																			else vErrors.push(err169);
																			errors++;
																		}
																		var _valid8 = _errs221 === errors;
																		valid24 = valid24 || _valid8;
																		const _errs223 = errors;
																		if (data84 !== null) {
																			const err170 = {
																				instancePath: instancePath + "/health/detail",
																				schemaPath: "#/anyOf/7/properties/health/properties/detail/anyOf/1/type",
																				keyword: "type",
																				params: { type: "null" }
																			};
																			if (vErrors === null) vErrors = [err170];
																			else vErrors.push(err170);
																			errors++;
																		}
																		var _valid8 = _errs223 === errors;
																		valid24 = valid24 || _valid8;
																		if (!valid24) {
																			const err171 = {
																				instancePath: instancePath + "/health/detail",
																				schemaPath: "#/anyOf/7/properties/health/properties/detail/anyOf",
																				keyword: "anyOf",
																				params: {}
																			};
																			if (vErrors === null) vErrors = [err171];
																			else vErrors.push(err171);
																			errors++;
																		} else {
																			errors = _errs220;
																			if (vErrors !== null) {
																				if (_errs220) vErrors.length = _errs220;
																				else vErrors = null;
																			}
																		}
																		var valid22 = _errs219 === errors;
																	} else var valid22 = true;
																}
															}
														}
													}
												}
											} else {
												const err172 = {
													instancePath: instancePath + "/health",
													schemaPath: "#/anyOf/7/properties/health/type",
													keyword: "type",
													params: { type: "object" }
												};
												if (vErrors === null) vErrors = [err172];
												else vErrors.push(err172);
												errors++;
											}
										}
										var valid21 = _errs207 === errors;
									} else var valid21 = true;
								}
							}
						}
					}
				}
			}
		} else {
			const err173 = {
				instancePath,
				schemaPath: "#/anyOf/7/type",
				keyword: "type",
				params: { type: "object" }
			};
			if (vErrors === null) vErrors = [err173];
			else vErrors.push(err173);
			errors++;
		}
	}
	var _valid0 = _errs197 === errors;
	valid0 = valid0 || _valid0;
	if (_valid0) {
		if (props0 !== true) props0 = true;
	}
	if (!valid0) {
		const err174 = {
			instancePath,
			schemaPath: "#/anyOf",
			keyword: "anyOf",
			params: {}
		};
		if (vErrors === null) vErrors = [err174];
		else vErrors.push(err174);
		errors++;
		validate20$8.errors = vErrors;
		return false;
	} else {
		errors = _errs0;
		if (vErrors !== null) {
			if (_errs0) vErrors.length = _errs0;
			else vErrors = null;
		}
	}
	validate20$8.errors = vErrors;
	evaluated0.props = props0;
	return errors === 0;
}
validate20$8.evaluated = {
	"dynamicProps": true,
	"dynamicItems": false
};

// src/schemas/generated/accepts/ledger-confirmation.ts
const accepts$7 = validate20$7;
const pattern4$7 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]{2,62}$", "u");
const pattern5$6 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]{0,30}$", "u");
const pattern6$3 = /* @__PURE__ */ new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern8$5 = /* @__PURE__ */ new RegExp("^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$", "u");
const pattern9$3 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$", "u");
function validate20$7(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20$7.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.environment === void 0 && (missing0 = "environment") || data.id === void 0 && (missing0 = "id") || data.stack === void 0 && (missing0 = "stack") || data.fingerprint === void 0 && (missing0 = "fingerprint") || data.digest === void 0 && (missing0 = "digest") || data.by === void 0 && (missing0 = "by") || data.at === void 0 && (missing0 = "at") || data.comment === void 0 && (missing0 = "comment")) {
				validate20$7.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 }
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "environment" || key0 === "id" || key0 === "stack" || key0 === "fingerprint" || key0 === "digest" || key0 === "by" || key0 === "at" || key0 === "comment")) {
					validate20$7.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 }
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.environment !== void 0) {
						const _errs2 = errors;
						if (typeof data.environment !== "string") {
							validate20$7.errors = [{
								instancePath: instancePath + "/environment",
								schemaPath: "#/properties/environment/type",
								keyword: "type",
								params: { type: "string" }
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.id !== void 0) {
							let data1 = data.id;
							const _errs4 = errors;
							if (errors === _errs4) {
								if (typeof data1 === "string") {
									if (!pattern4$7.test(data1)) {
										validate20$7.errors = [{
											instancePath: instancePath + "/id",
											schemaPath: "#/properties/id/pattern",
											keyword: "pattern",
											params: { pattern: "^[a-z][a-z0-9-]{2,62}$" }
										}];
										return false;
									}
								} else {
									validate20$7.errors = [{
										instancePath: instancePath + "/id",
										schemaPath: "#/properties/id/type",
										keyword: "type",
										params: { type: "string" }
									}];
									return false;
								}
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.stack !== void 0) {
								let data2 = data.stack;
								const _errs6 = errors;
								if (errors === _errs6) {
									if (typeof data2 === "string") {
										if (!pattern5$6.test(data2)) {
											validate20$7.errors = [{
												instancePath: instancePath + "/stack",
												schemaPath: "#/properties/stack/pattern",
												keyword: "pattern",
												params: { pattern: "^[a-z][a-z0-9-]{0,30}$" }
											}];
											return false;
										}
									} else {
										validate20$7.errors = [{
											instancePath: instancePath + "/stack",
											schemaPath: "#/properties/stack/type",
											keyword: "type",
											params: { type: "string" }
										}];
										return false;
									}
								}
								var valid0 = _errs6 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.fingerprint !== void 0) {
									let data3 = data.fingerprint;
									const _errs8 = errors;
									if (errors === _errs8) {
										if (typeof data3 === "string") {
											if (!pattern6$3.test(data3)) {
												validate20$7.errors = [{
													instancePath: instancePath + "/fingerprint",
													schemaPath: "#/properties/fingerprint/pattern",
													keyword: "pattern",
													params: { pattern: "^sha256:[0-9a-f]{64}$" }
												}];
												return false;
											}
										} else {
											validate20$7.errors = [{
												instancePath: instancePath + "/fingerprint",
												schemaPath: "#/properties/fingerprint/type",
												keyword: "type",
												params: { type: "string" }
											}];
											return false;
										}
									}
									var valid0 = _errs8 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.digest !== void 0) {
										let data4 = data.digest;
										const _errs10 = errors;
										if (errors === _errs10) {
											if (typeof data4 === "string") {
												if (!pattern6$3.test(data4)) {
													validate20$7.errors = [{
														instancePath: instancePath + "/digest",
														schemaPath: "#/properties/digest/pattern",
														keyword: "pattern",
														params: { pattern: "^sha256:[0-9a-f]{64}$" }
													}];
													return false;
												}
											} else {
												validate20$7.errors = [{
													instancePath: instancePath + "/digest",
													schemaPath: "#/properties/digest/type",
													keyword: "type",
													params: { type: "string" }
												}];
												return false;
											}
										}
										var valid0 = _errs10 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.by !== void 0) {
											let data5 = data.by;
											const _errs12 = errors;
											if (errors === _errs12) {
												if (typeof data5 === "string") {
													if (!pattern8$5.test(data5)) {
														validate20$7.errors = [{
															instancePath: instancePath + "/by",
															schemaPath: "#/properties/by/pattern",
															keyword: "pattern",
															params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
														}];
														return false;
													}
												} else {
													validate20$7.errors = [{
														instancePath: instancePath + "/by",
														schemaPath: "#/properties/by/type",
														keyword: "type",
														params: { type: "string" }
													}];
													return false;
												}
											}
											var valid0 = _errs12 === errors;
										} else var valid0 = true;
										if (valid0) {
											if (data.at !== void 0) {
												let data6 = data.at;
												const _errs14 = errors;
												if (errors === _errs14) {
													if (typeof data6 === "string") {
														if (!pattern9$3.test(data6)) {
															validate20$7.errors = [{
																instancePath: instancePath + "/at",
																schemaPath: "#/properties/at/pattern",
																keyword: "pattern",
																params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
															}];
															return false;
														}
													} else {
														validate20$7.errors = [{
															instancePath: instancePath + "/at",
															schemaPath: "#/properties/at/type",
															keyword: "type",
															params: { type: "string" }
														}];
														return false;
													}
												}
												var valid0 = _errs14 === errors;
											} else var valid0 = true;
											if (valid0) {
												if (data.comment !== void 0) {
													let data7 = data.comment;
													const _errs16 = errors;
													const _errs17 = errors;
													let valid1 = false;
													const _errs18 = errors;
													if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
														const err0 = {
															instancePath: instancePath + "/comment",
															schemaPath: "#/properties/comment/anyOf/0/type",
															keyword: "type",
															params: { type: "integer" }
														};
														if (vErrors === null) vErrors = [err0];
														else vErrors.push(err0);
														errors++;
													}
													var _valid0 = _errs18 === errors;
													valid1 = valid1 || _valid0;
													const _errs20 = errors;
													if (data7 !== null) {
														const err1 = {
															instancePath: instancePath + "/comment",
															schemaPath: "#/properties/comment/anyOf/1/type",
															keyword: "type",
															params: { type: "null" }
														};
														if (vErrors === null) vErrors = [err1];
														else vErrors.push(err1);
														errors++;
													}
													var _valid0 = _errs20 === errors;
													valid1 = valid1 || _valid0;
													if (!valid1) {
														const err2 = {
															instancePath: instancePath + "/comment",
															schemaPath: "#/properties/comment/anyOf",
															keyword: "anyOf",
															params: {}
														};
														if (vErrors === null) vErrors = [err2];
														else vErrors.push(err2);
														errors++;
														validate20$7.errors = vErrors;
														return false;
													} else {
														errors = _errs17;
														if (vErrors !== null) {
															if (_errs17) vErrors.length = _errs17;
															else vErrors = null;
														}
													}
													var valid0 = _errs16 === errors;
												} else var valid0 = true;
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate20$7.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" }
			}];
			return false;
		}
	}
	validate20$7.errors = vErrors;
	return errors === 0;
}
validate20$7.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};

// src/schemas/generated/accepts/ledger-instance.ts
const accepts$6 = validate20$6;
const schema31$5 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "https://flotilla.dev/schemas/ledger-instance.schema.json",
	"title": "LedgerInstance",
	"description": "instances/<env>/<2 hex>/<id>.json: what has happened to one instance.",
	"type": "object",
	"properties": {
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
	"required": [
		"environment",
		"id",
		"inputs",
		"version",
		"health",
		"maintenance",
		"retry",
		"stacks"
	],
	"additionalProperties": false
};
const pattern4$6 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]{2,62}$", "u");
const pattern5$5 = /* @__PURE__ */ new RegExp("^[0-9a-f]{40}([0-9a-f]{24})?$", "u");
const pattern8$4 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]*/[1-9][0-9]*$", "u");
const pattern9$2 = /* @__PURE__ */ new RegExp("^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$", "u");
const pattern10$3 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$", "u");
const pattern14$1 = /* @__PURE__ */ new RegExp("^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$", "u");
const pattern16$1 = /* @__PURE__ */ new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern23 = /* @__PURE__ */ new RegExp("^(hmac:[0-9a-f]{64}|unknown)$", "u");
const func1$2 = Object.prototype.hasOwnProperty;
function validate20$6(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20$6.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.environment === void 0 && (missing0 = "environment") || data.id === void 0 && (missing0 = "id") || data.inputs === void 0 && (missing0 = "inputs") || data.version === void 0 && (missing0 = "version") || data.health === void 0 && (missing0 = "health") || data.maintenance === void 0 && (missing0 = "maintenance") || data.retry === void 0 && (missing0 = "retry") || data.stacks === void 0 && (missing0 = "stacks")) {
				validate20$6.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 }
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "environment" || key0 === "id" || key0 === "inputs" || key0 === "version" || key0 === "health" || key0 === "maintenance" || key0 === "retry" || key0 === "stacks")) {
					validate20$6.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 }
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.environment !== void 0) {
						const _errs2 = errors;
						if (typeof data.environment !== "string") {
							validate20$6.errors = [{
								instancePath: instancePath + "/environment",
								schemaPath: "#/properties/environment/type",
								keyword: "type",
								params: { type: "string" }
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.id !== void 0) {
							let data1 = data.id;
							const _errs4 = errors;
							if (errors === _errs4) {
								if (typeof data1 === "string") {
									if (!pattern4$6.test(data1)) {
										validate20$6.errors = [{
											instancePath: instancePath + "/id",
											schemaPath: "#/properties/id/pattern",
											keyword: "pattern",
											params: { pattern: "^[a-z][a-z0-9-]{2,62}$" }
										}];
										return false;
									}
								} else {
									validate20$6.errors = [{
										instancePath: instancePath + "/id",
										schemaPath: "#/properties/id/type",
										keyword: "type",
										params: { type: "string" }
									}];
									return false;
								}
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.inputs !== void 0) {
								let data2 = data.inputs;
								const _errs6 = errors;
								const _errs7 = errors;
								let valid1 = false;
								const _errs8 = errors;
								if (errors === _errs8) {
									if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
										let missing1;
										if (data2.config === void 0 && (missing1 = "config") || data2.environment === void 0 && (missing1 = "environment") || data2.architecture === void 0 && (missing1 = "architecture")) {
											const err0 = {
												instancePath: instancePath + "/inputs",
												schemaPath: "#/properties/inputs/anyOf/0/required",
												keyword: "required",
												params: { missingProperty: missing1 }
											};
											if (vErrors === null) vErrors = [err0];
											else vErrors.push(err0);
											errors++;
										} else {
											const _errs10 = errors;
											for (const key1 in data2) if (!(key1 === "config" || key1 === "environment" || key1 === "architecture" || key1 === "revision")) {
												const err1 = {
													instancePath: instancePath + "/inputs",
													schemaPath: "#/properties/inputs/anyOf/0/additionalProperties",
													keyword: "additionalProperties",
													params: { additionalProperty: key1 }
												};
												if (vErrors === null) vErrors = [err1];
												else vErrors.push(err1);
												errors++;
												break;
											}
											if (_errs10 === errors) {
												if (data2.config !== void 0) {
													let data3 = data2.config;
													const _errs11 = errors;
													if (errors === _errs11) {
														if (typeof data3 === "string") {
															if (!pattern5$5.test(data3)) {
																const err2 = {
																	instancePath: instancePath + "/inputs/config",
																	schemaPath: "#/properties/inputs/anyOf/0/properties/config/pattern",
																	keyword: "pattern",
																	params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
																};
																if (vErrors === null) vErrors = [err2];
																else vErrors.push(err2);
																errors++;
															}
														} else {
															const err3 = {
																instancePath: instancePath + "/inputs/config",
																schemaPath: "#/properties/inputs/anyOf/0/properties/config/type",
																keyword: "type",
																params: { type: "string" }
															};
															if (vErrors === null) vErrors = [err3];
															else vErrors.push(err3);
															errors++;
														}
													}
													var valid2 = _errs11 === errors;
												} else var valid2 = true;
												if (valid2) {
													if (data2.environment !== void 0) {
														let data4 = data2.environment;
														const _errs13 = errors;
														if (errors === _errs13) {
															if (typeof data4 === "string") {
																if (!pattern5$5.test(data4)) {
																	const err4 = {
																		instancePath: instancePath + "/inputs/environment",
																		schemaPath: "#/properties/inputs/anyOf/0/properties/environment/pattern",
																		keyword: "pattern",
																		params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
																	};
																	if (vErrors === null) vErrors = [err4];
																	else vErrors.push(err4);
																	errors++;
																}
															} else {
																const err5 = {
																	instancePath: instancePath + "/inputs/environment",
																	schemaPath: "#/properties/inputs/anyOf/0/properties/environment/type",
																	keyword: "type",
																	params: { type: "string" }
																};
																if (vErrors === null) vErrors = [err5];
																else vErrors.push(err5);
																errors++;
															}
														}
														var valid2 = _errs13 === errors;
													} else var valid2 = true;
													if (valid2) {
														if (data2.architecture !== void 0) {
															let data5 = data2.architecture;
															const _errs15 = errors;
															if (errors === _errs15) {
																if (typeof data5 === "string") {
																	if (!pattern5$5.test(data5)) {
																		const err6 = {
																			instancePath: instancePath + "/inputs/architecture",
																			schemaPath: "#/properties/inputs/anyOf/0/properties/architecture/pattern",
																			keyword: "pattern",
																			params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
																		};
																		if (vErrors === null) vErrors = [err6];
																		else vErrors.push(err6);
																		errors++;
																	}
																} else {
																	const err7 = {
																		instancePath: instancePath + "/inputs/architecture",
																		schemaPath: "#/properties/inputs/anyOf/0/properties/architecture/type",
																		keyword: "type",
																		params: { type: "string" }
																	};
																	if (vErrors === null) vErrors = [err7];
																	else vErrors.push(err7);
																	errors++;
																}
															}
															var valid2 = _errs15 === errors;
														} else var valid2 = true;
														if (valid2) {
															if (data2.revision !== void 0) {
																let data6 = data2.revision;
																const _errs17 = errors;
																if (errors === _errs17) {
																	if (typeof data6 === "string") {
																		if (!pattern8$4.test(data6)) {
																			const err8 = {
																				instancePath: instancePath + "/inputs/revision",
																				schemaPath: "#/properties/inputs/anyOf/0/properties/revision/pattern",
																				keyword: "pattern",
																				params: { pattern: "^[a-z][a-z0-9-]*/[1-9][0-9]*$" }
																			};
																			if (vErrors === null) vErrors = [err8];
																			else vErrors.push(err8);
																			errors++;
																		}
																	} else {
																		const err9 = {
																			instancePath: instancePath + "/inputs/revision",
																			schemaPath: "#/properties/inputs/anyOf/0/properties/revision/type",
																			keyword: "type",
																			params: { type: "string" }
																		};
																		if (vErrors === null) vErrors = [err9];
																		else vErrors.push(err9);
																		errors++;
																	}
																}
																var valid2 = _errs17 === errors;
															} else var valid2 = true;
														}
													}
												}
											}
										}
									} else {
										const err10 = {
											instancePath: instancePath + "/inputs",
											schemaPath: "#/properties/inputs/anyOf/0/type",
											keyword: "type",
											params: { type: "object" }
										};
										if (vErrors === null) vErrors = [err10];
										else vErrors.push(err10);
										errors++;
									}
								}
								var _valid0 = _errs8 === errors;
								valid1 = valid1 || _valid0;
								const _errs19 = errors;
								if (data2 !== null) {
									const err11 = {
										instancePath: instancePath + "/inputs",
										schemaPath: "#/properties/inputs/anyOf/1/type",
										keyword: "type",
										params: { type: "null" }
									};
									if (vErrors === null) vErrors = [err11];
									else vErrors.push(err11);
									errors++;
								}
								var _valid0 = _errs19 === errors;
								valid1 = valid1 || _valid0;
								if (!valid1) {
									const err12 = {
										instancePath: instancePath + "/inputs",
										schemaPath: "#/properties/inputs/anyOf",
										keyword: "anyOf",
										params: {}
									};
									if (vErrors === null) vErrors = [err12];
									else vErrors.push(err12);
									errors++;
									validate20$6.errors = vErrors;
									return false;
								} else {
									errors = _errs7;
									if (vErrors !== null) {
										if (_errs7) vErrors.length = _errs7;
										else vErrors = null;
									}
								}
								var valid0 = _errs6 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.version !== void 0) {
									let data7 = data.version;
									const _errs21 = errors;
									const _errs22 = errors;
									let valid3 = false;
									const _errs23 = errors;
									if (errors === _errs23) {
										if (typeof data7 === "string") {
											if (!pattern9$2.test(data7)) {
												const err13 = {
													instancePath: instancePath + "/version",
													schemaPath: "#/properties/version/anyOf/0/pattern",
													keyword: "pattern",
													params: { pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$" }
												};
												if (vErrors === null) vErrors = [err13];
												else vErrors.push(err13);
												errors++;
											}
										} else {
											const err14 = {
												instancePath: instancePath + "/version",
												schemaPath: "#/properties/version/anyOf/0/type",
												keyword: "type",
												params: { type: "string" }
											};
											if (vErrors === null) vErrors = [err14];
											else vErrors.push(err14);
											errors++;
										}
									}
									var _valid1 = _errs23 === errors;
									valid3 = valid3 || _valid1;
									const _errs25 = errors;
									if (data7 !== null) {
										const err15 = {
											instancePath: instancePath + "/version",
											schemaPath: "#/properties/version/anyOf/1/type",
											keyword: "type",
											params: { type: "null" }
										};
										if (vErrors === null) vErrors = [err15];
										else vErrors.push(err15);
										errors++;
									}
									var _valid1 = _errs25 === errors;
									valid3 = valid3 || _valid1;
									if (!valid3) {
										const err16 = {
											instancePath: instancePath + "/version",
											schemaPath: "#/properties/version/anyOf",
											keyword: "anyOf",
											params: {}
										};
										if (vErrors === null) vErrors = [err16];
										else vErrors.push(err16);
										errors++;
										validate20$6.errors = vErrors;
										return false;
									} else {
										errors = _errs22;
										if (vErrors !== null) {
											if (_errs22) vErrors.length = _errs22;
											else vErrors = null;
										}
									}
									var valid0 = _errs21 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.health !== void 0) {
										let data8 = data.health;
										const _errs27 = errors;
										const _errs28 = errors;
										let valid4 = false;
										const _errs29 = errors;
										if (errors === _errs29) {
											if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
												let missing2;
												if (data8.state === void 0 && (missing2 = "state") || data8.version === void 0 && (missing2 = "version") || data8.at === void 0 && (missing2 = "at") || data8.detail === void 0 && (missing2 = "detail")) {
													const err17 = {
														instancePath: instancePath + "/health",
														schemaPath: "#/properties/health/anyOf/0/required",
														keyword: "required",
														params: { missingProperty: missing2 }
													};
													if (vErrors === null) vErrors = [err17];
													else vErrors.push(err17);
													errors++;
												} else {
													const _errs31 = errors;
													for (const key2 in data8) if (!(key2 === "state" || key2 === "version" || key2 === "at" || key2 === "detail")) {
														const err18 = {
															instancePath: instancePath + "/health",
															schemaPath: "#/properties/health/anyOf/0/additionalProperties",
															keyword: "additionalProperties",
															params: { additionalProperty: key2 }
														};
														if (vErrors === null) vErrors = [err18];
														else vErrors.push(err18);
														errors++;
														break;
													}
													if (_errs31 === errors) {
														if (data8.state !== void 0) {
															let data9 = data8.state;
															const _errs32 = errors;
															if (!(data9 === "healthy" || data9 === "unhealthy" || data9 === "unknown")) {
																const err19 = {
																	instancePath: instancePath + "/health/state",
																	schemaPath: "#/properties/health/anyOf/0/properties/state/enum",
																	keyword: "enum",
																	params: { allowedValues: schema31$5.properties.health.anyOf[0].properties.state.enum }
																};
																if (vErrors === null) vErrors = [err19];
																else vErrors.push(err19);
																errors++;
															}
															var valid5 = _errs32 === errors;
														} else var valid5 = true;
														if (valid5) {
															if (data8.version !== void 0) {
																let data10 = data8.version;
																const _errs33 = errors;
																const _errs34 = errors;
																let valid6 = false;
																const _errs35 = errors;
																if (typeof data10 !== "string") {
																	const err20 = {
																		instancePath: instancePath + "/health/version",
																		schemaPath: "#/properties/health/anyOf/0/properties/version/anyOf/0/type",
																		keyword: "type",
																		params: { type: "string" }
																	};
																	if (vErrors === null) vErrors = [err20];
																	else vErrors.push(err20);
																	errors++;
																}
																var _valid3 = _errs35 === errors;
																valid6 = valid6 || _valid3;
																const _errs37 = errors;
																if (data10 !== null) {
																	const err21 = {
																		instancePath: instancePath + "/health/version",
																		schemaPath: "#/properties/health/anyOf/0/properties/version/anyOf/1/type",
																		keyword: "type",
																		params: { type: "null" }
																	};
																	if (vErrors === null) vErrors = [err21];
																	else vErrors.push(err21);
																	errors++;
																}
																var _valid3 = _errs37 === errors;
																valid6 = valid6 || _valid3;
																if (!valid6) {
																	const err22 = {
																		instancePath: instancePath + "/health/version",
																		schemaPath: "#/properties/health/anyOf/0/properties/version/anyOf",
																		keyword: "anyOf",
																		params: {}
																	};
																	if (vErrors === null) vErrors = [err22];
																	else vErrors.push(err22);
																	errors++;
																} else {
																	errors = _errs34;
																	if (vErrors !== null) {
																		if (_errs34) vErrors.length = _errs34;
																		else vErrors = null;
																	}
																}
																var valid5 = _errs33 === errors;
															} else var valid5 = true;
															if (valid5) {
																if (data8.at !== void 0) {
																	let data11 = data8.at;
																	const _errs39 = errors;
																	if (errors === _errs39) {
																		if (typeof data11 === "string") {
																			if (!pattern10$3.test(data11)) {
																				const err23 = {
																					instancePath: instancePath + "/health/at",
																					schemaPath: "#/properties/health/anyOf/0/properties/at/pattern",
																					keyword: "pattern",
																					params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																				};
																				if (vErrors === null) vErrors = [err23];
																				else vErrors.push(err23);
																				errors++;
																			}
																		} else {
																			const err24 = {
																				instancePath: instancePath + "/health/at",
																				schemaPath: "#/properties/health/anyOf/0/properties/at/type",
																				keyword: "type",
																				params: { type: "string" }
																			};
																			if (vErrors === null) vErrors = [err24];
																			else vErrors.push(err24);
																			errors++;
																		}
																	}
																	var valid5 = _errs39 === errors;
																} else var valid5 = true;
																if (valid5) {
																	if (data8.detail !== void 0) {
																		let data12 = data8.detail;
																		const _errs41 = errors;
																		const _errs42 = errors;
																		let valid7 = false;
																		const _errs43 = errors;
																		if (typeof data12 !== "string") {
																			const err25 = {
																				instancePath: instancePath + "/health/detail",
																				schemaPath: "#/properties/health/anyOf/0/properties/detail/anyOf/0/type",
																				keyword: "type",
																				params: { type: "string" }
																			};
																			if (vErrors === null) vErrors = [err25];
																			else vErrors.push(err25);
																			errors++;
																		}
																		var _valid4 = _errs43 === errors;
																		valid7 = valid7 || _valid4;
																		const _errs45 = errors;
																		if (data12 !== null) {
																			const err26 = {
																				instancePath: instancePath + "/health/detail",
																				schemaPath: "#/properties/health/anyOf/0/properties/detail/anyOf/1/type",
																				keyword: "type",
																				params: { type: "null" }
																			};
																			if (vErrors === null) vErrors = [err26];
																			else vErrors.push(err26);
																			errors++;
																		}
																		var _valid4 = _errs45 === errors;
																		valid7 = valid7 || _valid4;
																		if (!valid7) {
																			const err27 = {
																				instancePath: instancePath + "/health/detail",
																				schemaPath: "#/properties/health/anyOf/0/properties/detail/anyOf",
																				keyword: "anyOf",
																				params: {}
																			};
																			if (vErrors === null) vErrors = [err27];
																			else vErrors.push(err27);
																			errors++;
																		} else {
																			errors = _errs42;
																			if (vErrors !== null) {
																				if (_errs42) vErrors.length = _errs42;
																				else vErrors = null;
																			}
																		}
																		var valid5 = _errs41 === errors;
																	} else var valid5 = true;
																}
															}
														}
													}
												}
											} else {
												const err28 = {
													instancePath: instancePath + "/health",
													schemaPath: "#/properties/health/anyOf/0/type",
													keyword: "type",
													params: { type: "object" }
												};
												if (vErrors === null) vErrors = [err28];
												else vErrors.push(err28);
												errors++;
											}
										}
										var _valid2 = _errs29 === errors;
										valid4 = valid4 || _valid2;
										const _errs47 = errors;
										if (data8 !== null) {
											const err29 = {
												instancePath: instancePath + "/health",
												schemaPath: "#/properties/health/anyOf/1/type",
												keyword: "type",
												params: { type: "null" }
											};
											if (vErrors === null) vErrors = [err29];
											else vErrors.push(err29);
											errors++;
										}
										var _valid2 = _errs47 === errors;
										valid4 = valid4 || _valid2;
										if (!valid4) {
											const err30 = {
												instancePath: instancePath + "/health",
												schemaPath: "#/properties/health/anyOf",
												keyword: "anyOf",
												params: {}
											};
											if (vErrors === null) vErrors = [err30];
											else vErrors.push(err30);
											errors++;
											validate20$6.errors = vErrors;
											return false;
										} else {
											errors = _errs28;
											if (vErrors !== null) {
												if (_errs28) vErrors.length = _errs28;
												else vErrors = null;
											}
										}
										var valid0 = _errs27 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.maintenance !== void 0) {
											let data13 = data.maintenance;
											const _errs49 = errors;
											const _errs50 = errors;
											let valid8 = false;
											const _errs51 = errors;
											if (errors === _errs51) {
												if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
													let missing3;
													if (data13.target === void 0 && (missing3 = "target") || data13.since === void 0 && (missing3 = "since") || data13.backup === void 0 && (missing3 = "backup")) {
														const err31 = {
															instancePath: instancePath + "/maintenance",
															schemaPath: "#/properties/maintenance/anyOf/0/required",
															keyword: "required",
															params: { missingProperty: missing3 }
														};
														if (vErrors === null) vErrors = [err31];
														else vErrors.push(err31);
														errors++;
													} else {
														const _errs53 = errors;
														for (const key3 in data13) if (!(key3 === "target" || key3 === "since" || key3 === "backup")) {
															const err32 = {
																instancePath: instancePath + "/maintenance",
																schemaPath: "#/properties/maintenance/anyOf/0/additionalProperties",
																keyword: "additionalProperties",
																params: { additionalProperty: key3 }
															};
															if (vErrors === null) vErrors = [err32];
															else vErrors.push(err32);
															errors++;
															break;
														}
														if (_errs53 === errors) {
															if (data13.target !== void 0) {
																let data14 = data13.target;
																const _errs54 = errors;
																if (errors === _errs54) {
																	if (typeof data14 === "string") {
																		if (!pattern9$2.test(data14)) {
																			const err33 = {
																				instancePath: instancePath + "/maintenance/target",
																				schemaPath: "#/properties/maintenance/anyOf/0/properties/target/pattern",
																				keyword: "pattern",
																				params: { pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$" }
																			};
																			if (vErrors === null) vErrors = [err33];
																			else vErrors.push(err33);
																			errors++;
																		}
																	} else {
																		const err34 = {
																			instancePath: instancePath + "/maintenance/target",
																			schemaPath: "#/properties/maintenance/anyOf/0/properties/target/type",
																			keyword: "type",
																			params: { type: "string" }
																		};
																		if (vErrors === null) vErrors = [err34];
																		else vErrors.push(err34);
																		errors++;
																	}
																}
																var valid9 = _errs54 === errors;
															} else var valid9 = true;
															if (valid9) {
																if (data13.since !== void 0) {
																	let data15 = data13.since;
																	const _errs56 = errors;
																	if (errors === _errs56) {
																		if (typeof data15 === "string") {
																			if (!pattern10$3.test(data15)) {
																				const err35 = {
																					instancePath: instancePath + "/maintenance/since",
																					schemaPath: "#/properties/maintenance/anyOf/0/properties/since/pattern",
																					keyword: "pattern",
																					params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																				};
																				if (vErrors === null) vErrors = [err35];
																				else vErrors.push(err35);
																				errors++;
																			}
																		} else {
																			const err36 = {
																				instancePath: instancePath + "/maintenance/since",
																				schemaPath: "#/properties/maintenance/anyOf/0/properties/since/type",
																				keyword: "type",
																				params: { type: "string" }
																			};
																			if (vErrors === null) vErrors = [err36];
																			else vErrors.push(err36);
																			errors++;
																		}
																	}
																	var valid9 = _errs56 === errors;
																} else var valid9 = true;
																if (valid9) {
																	if (data13.backup !== void 0) {
																		let data16 = data13.backup;
																		const _errs58 = errors;
																		const _errs59 = errors;
																		let valid10 = false;
																		const _errs60 = errors;
																		if (errors === _errs60) {
																			if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
																				let missing4;
																				if (data16.id === void 0 && (missing4 = "id") || data16.at === void 0 && (missing4 = "at") || data16.size === void 0 && (missing4 = "size")) {
																					const err37 = {
																						instancePath: instancePath + "/maintenance/backup",
																						schemaPath: "#/properties/maintenance/anyOf/0/properties/backup/anyOf/0/required",
																						keyword: "required",
																						params: { missingProperty: missing4 }
																					};
																					if (vErrors === null) vErrors = [err37];
																					else vErrors.push(err37);
																					errors++;
																				} else {
																					const _errs62 = errors;
																					for (const key4 in data16) if (!(key4 === "id" || key4 === "at" || key4 === "size")) {
																						const err38 = {
																							instancePath: instancePath + "/maintenance/backup",
																							schemaPath: "#/properties/maintenance/anyOf/0/properties/backup/anyOf/0/additionalProperties",
																							keyword: "additionalProperties",
																							params: { additionalProperty: key4 }
																						};
																						if (vErrors === null) vErrors = [err38];
																						else vErrors.push(err38);
																						errors++;
																						break;
																					}
																					if (_errs62 === errors) {
																						if (data16.id !== void 0) {
																							const _errs63 = errors;
																							if (typeof data16.id !== "string") {
																								const err39 = {
																									instancePath: instancePath + "/maintenance/backup/id",
																									schemaPath: "#/properties/maintenance/anyOf/0/properties/backup/anyOf/0/properties/id/type",
																									keyword: "type",
																									params: { type: "string" }
																								};
																								if (vErrors === null) vErrors = [err39];
																								else vErrors.push(err39);
																								errors++;
																							}
																							var valid11 = _errs63 === errors;
																						} else var valid11 = true;
																						if (valid11) {
																							if (data16.at !== void 0) {
																								let data18 = data16.at;
																								const _errs65 = errors;
																								if (errors === _errs65) {
																									if (typeof data18 === "string") {
																										if (!pattern10$3.test(data18)) {
																											const err40 = {
																												instancePath: instancePath + "/maintenance/backup/at",
																												schemaPath: "#/properties/maintenance/anyOf/0/properties/backup/anyOf/0/properties/at/pattern",
																												keyword: "pattern",
																												params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																											};
																											if (vErrors === null) vErrors = [err40];
																											else vErrors.push(err40);
																											errors++;
																										}
																									} else {
																										const err41 = {
																											instancePath: instancePath + "/maintenance/backup/at",
																											schemaPath: "#/properties/maintenance/anyOf/0/properties/backup/anyOf/0/properties/at/type",
																											keyword: "type",
																											params: { type: "string" }
																										};
																										if (vErrors === null) vErrors = [err41];
																										else vErrors.push(err41);
																										errors++;
																									}
																								}
																								var valid11 = _errs65 === errors;
																							} else var valid11 = true;
																							if (valid11) {
																								if (data16.size !== void 0) {
																									let data19 = data16.size;
																									const _errs67 = errors;
																									if (!(typeof data19 == "number" && !(data19 % 1) && !isNaN(data19) && isFinite(data19))) {
																										const err42 = {
																											instancePath: instancePath + "/maintenance/backup/size",
																											schemaPath: "#/properties/maintenance/anyOf/0/properties/backup/anyOf/0/properties/size/type",
																											keyword: "type",
																											params: { type: "integer" }
																										};
																										if (vErrors === null) vErrors = [err42];
																										else vErrors.push(err42);
																										errors++;
																									}
																									if (errors === _errs67) {
																										if (typeof data19 == "number" && isFinite(data19)) {
																											if (data19 < 0 || isNaN(data19)) {
																												const err43 = {
																													instancePath: instancePath + "/maintenance/backup/size",
																													schemaPath: "#/properties/maintenance/anyOf/0/properties/backup/anyOf/0/properties/size/minimum",
																													keyword: "minimum",
																													params: {
																														comparison: ">=",
																														limit: 0
																													}
																												};
																												if (vErrors === null) vErrors = [err43];
																												else vErrors.push(err43);
																												errors++;
																											}
																										}
																									}
																									var valid11 = _errs67 === errors;
																								} else var valid11 = true;
																							}
																						}
																					}
																				}
																			} else {
																				const err44 = {
																					instancePath: instancePath + "/maintenance/backup",
																					schemaPath: "#/properties/maintenance/anyOf/0/properties/backup/anyOf/0/type",
																					keyword: "type",
																					params: { type: "object" }
																				};
																				if (vErrors === null) vErrors = [err44];
																				else vErrors.push(err44);
																				errors++;
																			}
																		}
																		var _valid6 = _errs60 === errors;
																		valid10 = valid10 || _valid6;
																		const _errs69 = errors;
																		if (data16 !== null) {
																			const err45 = {
																				instancePath: instancePath + "/maintenance/backup",
																				schemaPath: "#/properties/maintenance/anyOf/0/properties/backup/anyOf/1/type",
																				keyword: "type",
																				params: { type: "null" }
																			};
																			if (vErrors === null) vErrors = [err45];
																			else vErrors.push(err45);
																			errors++;
																		}
																		var _valid6 = _errs69 === errors;
																		valid10 = valid10 || _valid6;
																		if (!valid10) {
																			const err46 = {
																				instancePath: instancePath + "/maintenance/backup",
																				schemaPath: "#/properties/maintenance/anyOf/0/properties/backup/anyOf",
																				keyword: "anyOf",
																				params: {}
																			};
																			if (vErrors === null) vErrors = [err46];
																			else vErrors.push(err46);
																			errors++;
																		} else {
																			errors = _errs59;
																			if (vErrors !== null) {
																				if (_errs59) vErrors.length = _errs59;
																				else vErrors = null;
																			}
																		}
																		var valid9 = _errs58 === errors;
																	} else var valid9 = true;
																}
															}
														}
													}
												} else {
													const err47 = {
														instancePath: instancePath + "/maintenance",
														schemaPath: "#/properties/maintenance/anyOf/0/type",
														keyword: "type",
														params: { type: "object" }
													};
													if (vErrors === null) vErrors = [err47];
													else vErrors.push(err47);
													errors++;
												}
											}
											var _valid5 = _errs51 === errors;
											valid8 = valid8 || _valid5;
											const _errs71 = errors;
											if (data13 !== null) {
												const err48 = {
													instancePath: instancePath + "/maintenance",
													schemaPath: "#/properties/maintenance/anyOf/1/type",
													keyword: "type",
													params: { type: "null" }
												};
												if (vErrors === null) vErrors = [err48];
												else vErrors.push(err48);
												errors++;
											}
											var _valid5 = _errs71 === errors;
											valid8 = valid8 || _valid5;
											if (!valid8) {
												const err49 = {
													instancePath: instancePath + "/maintenance",
													schemaPath: "#/properties/maintenance/anyOf",
													keyword: "anyOf",
													params: {}
												};
												if (vErrors === null) vErrors = [err49];
												else vErrors.push(err49);
												errors++;
												validate20$6.errors = vErrors;
												return false;
											} else {
												errors = _errs50;
												if (vErrors !== null) {
													if (_errs50) vErrors.length = _errs50;
													else vErrors = null;
												}
											}
											var valid0 = _errs49 === errors;
										} else var valid0 = true;
										if (valid0) {
											if (data.retry !== void 0) {
												let data20 = data.retry;
												const _errs73 = errors;
												const _errs74 = errors;
												let valid12 = false;
												const _errs75 = errors;
												if (errors === _errs75) {
													if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
														let missing5;
														if (data20.by === void 0 && (missing5 = "by") || data20.at === void 0 && (missing5 = "at") || data20.comment === void 0 && (missing5 = "comment")) {
															const err50 = {
																instancePath: instancePath + "/retry",
																schemaPath: "#/properties/retry/anyOf/0/required",
																keyword: "required",
																params: { missingProperty: missing5 }
															};
															if (vErrors === null) vErrors = [err50];
															else vErrors.push(err50);
															errors++;
														} else {
															const _errs77 = errors;
															for (const key5 in data20) if (!(key5 === "by" || key5 === "at" || key5 === "comment")) {
																const err51 = {
																	instancePath: instancePath + "/retry",
																	schemaPath: "#/properties/retry/anyOf/0/additionalProperties",
																	keyword: "additionalProperties",
																	params: { additionalProperty: key5 }
																};
																if (vErrors === null) vErrors = [err51];
																else vErrors.push(err51);
																errors++;
																break;
															}
															if (_errs77 === errors) {
																if (data20.by !== void 0) {
																	let data21 = data20.by;
																	const _errs78 = errors;
																	if (errors === _errs78) {
																		if (typeof data21 === "string") {
																			if (!pattern14$1.test(data21)) {
																				const err52 = {
																					instancePath: instancePath + "/retry/by",
																					schemaPath: "#/properties/retry/anyOf/0/properties/by/pattern",
																					keyword: "pattern",
																					params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
																				};
																				if (vErrors === null) vErrors = [err52];
																				else vErrors.push(err52);
																				errors++;
																			}
																		} else {
																			const err53 = {
																				instancePath: instancePath + "/retry/by",
																				schemaPath: "#/properties/retry/anyOf/0/properties/by/type",
																				keyword: "type",
																				params: { type: "string" }
																			};
																			if (vErrors === null) vErrors = [err53];
																			else vErrors.push(err53);
																			errors++;
																		}
																	}
																	var valid13 = _errs78 === errors;
																} else var valid13 = true;
																if (valid13) {
																	if (data20.at !== void 0) {
																		let data22 = data20.at;
																		const _errs80 = errors;
																		if (errors === _errs80) {
																			if (typeof data22 === "string") {
																				if (!pattern10$3.test(data22)) {
																					const err54 = {
																						instancePath: instancePath + "/retry/at",
																						schemaPath: "#/properties/retry/anyOf/0/properties/at/pattern",
																						keyword: "pattern",
																						params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																					};
																					if (vErrors === null) vErrors = [err54];
																					else vErrors.push(err54);
																					errors++;
																				}
																			} else {
																				const err55 = {
																					instancePath: instancePath + "/retry/at",
																					schemaPath: "#/properties/retry/anyOf/0/properties/at/type",
																					keyword: "type",
																					params: { type: "string" }
																				};
																				if (vErrors === null) vErrors = [err55];
																				else vErrors.push(err55);
																				errors++;
																			}
																		}
																		var valid13 = _errs80 === errors;
																	} else var valid13 = true;
																	if (valid13) {
																		if (data20.comment !== void 0) {
																			let data23 = data20.comment;
																			const _errs82 = errors;
																			const _errs83 = errors;
																			let valid14 = false;
																			const _errs84 = errors;
																			if (!(typeof data23 == "number" && !(data23 % 1) && !isNaN(data23) && isFinite(data23))) {
																				const err56 = {
																					instancePath: instancePath + "/retry/comment",
																					schemaPath: "#/properties/retry/anyOf/0/properties/comment/anyOf/0/type",
																					keyword: "type",
																					params: { type: "integer" }
																				};
																				if (vErrors === null) vErrors = [err56];
																				else vErrors.push(err56);
																				errors++;
																			}
																			var _valid8 = _errs84 === errors;
																			valid14 = valid14 || _valid8;
																			const _errs86 = errors;
																			if (data23 !== null) {
																				const err57 = {
																					instancePath: instancePath + "/retry/comment",
																					schemaPath: "#/properties/retry/anyOf/0/properties/comment/anyOf/1/type",
																					keyword: "type",
																					params: { type: "null" }
																				};
																				if (vErrors === null) vErrors = [err57];
																				else vErrors.push(err57);
																				errors++;
																			}
																			var _valid8 = _errs86 === errors;
																			valid14 = valid14 || _valid8;
																			if (!valid14) {
																				const err58 = {
																					instancePath: instancePath + "/retry/comment",
																					schemaPath: "#/properties/retry/anyOf/0/properties/comment/anyOf",
																					keyword: "anyOf",
																					params: {}
																				};
																				if (vErrors === null) vErrors = [err58];
																				else vErrors.push(err58);
																				errors++;
																			} else {
																				errors = _errs83;
																				if (vErrors !== null) {
																					if (_errs83) vErrors.length = _errs83;
																					else vErrors = null;
																				}
																			}
																			var valid13 = _errs82 === errors;
																		} else var valid13 = true;
																	}
																}
															}
														}
													} else {
														const err59 = {
															instancePath: instancePath + "/retry",
															schemaPath: "#/properties/retry/anyOf/0/type",
															keyword: "type",
															params: { type: "object" }
														};
														if (vErrors === null) vErrors = [err59];
														else vErrors.push(err59);
														errors++;
													}
												}
												var _valid7 = _errs75 === errors;
												valid12 = valid12 || _valid7;
												const _errs88 = errors;
												if (data20 !== null) {
													const err60 = {
														instancePath: instancePath + "/retry",
														schemaPath: "#/properties/retry/anyOf/1/type",
														keyword: "type",
														params: { type: "null" }
													};
													if (vErrors === null) vErrors = [err60];
													else vErrors.push(err60);
													errors++;
												}
												var _valid7 = _errs88 === errors;
												valid12 = valid12 || _valid7;
												if (!valid12) {
													const err61 = {
														instancePath: instancePath + "/retry",
														schemaPath: "#/properties/retry/anyOf",
														keyword: "anyOf",
														params: {}
													};
													if (vErrors === null) vErrors = [err61];
													else vErrors.push(err61);
													errors++;
													validate20$6.errors = vErrors;
													return false;
												} else {
													errors = _errs74;
													if (vErrors !== null) {
														if (_errs74) vErrors.length = _errs74;
														else vErrors = null;
													}
												}
												var valid0 = _errs73 === errors;
											} else var valid0 = true;
											if (valid0) {
												if (data.stacks !== void 0) {
													let data24 = data.stacks;
													const _errs90 = errors;
													if (errors === _errs90) {
														if (data24 && typeof data24 == "object" && !Array.isArray(data24)) for (const key6 in data24) {
															let data25 = data24[key6];
															const _errs93 = errors;
															if (errors === _errs93) {
																if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
																	let missing6;
																	if (data25.applied === void 0 && (missing6 = "applied") || data25.attempt === void 0 && (missing6 = "attempt")) {
																		validate20$6.errors = [{
																			instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),
																			schemaPath: "#/properties/stacks/additionalProperties/required",
																			keyword: "required",
																			params: { missingProperty: missing6 }
																		}];
																		return false;
																	} else {
																		const _errs95 = errors;
																		for (const key7 in data25) if (!(key7 === "applied" || key7 === "attempt")) {
																			validate20$6.errors = [{
																				instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),
																				schemaPath: "#/properties/stacks/additionalProperties/additionalProperties",
																				keyword: "additionalProperties",
																				params: { additionalProperty: key7 }
																			}];
																			return false;
																		}
																		if (_errs95 === errors) {
																			if (data25.applied !== void 0) {
																				let data26 = data25.applied;
																				const _errs96 = errors;
																				const _errs97 = errors;
																				let valid17 = false;
																				const _errs98 = errors;
																				if (errors === _errs98) {
																					if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
																						let missing7;
																						if (data26.digest === void 0 && (missing7 = "digest") || data26.commit === void 0 && (missing7 = "commit") || data26.fingerprint === void 0 && (missing7 = "fingerprint") || data26.reviewedFingerprint === void 0 && (missing7 = "reviewedFingerprint") || data26.run === void 0 && (missing7 = "run") || data26.engine === void 0 && (missing7 = "engine") || data26.backend === void 0 && (missing7 = "backend") || data26.startedAt === void 0 && (missing7 = "startedAt") || data26.at === void 0 && (missing7 = "at") || data26.version === void 0 && (missing7 = "version") || data26.outputs === void 0 && (missing7 = "outputs") || data26.hashes === void 0 && (missing7 = "hashes") || data26.consumed === void 0 && (missing7 = "consumed") || data26.pullRequest === void 0 && (missing7 = "pullRequest") || data26.author === void 0 && (missing7 = "author") || data26.approvers === void 0 && (missing7 = "approvers") || data26.confirmer === void 0 && (missing7 = "confirmer") || data26.backup === void 0 && (missing7 = "backup")) {
																							const err62 = {
																								instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied",
																								schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/required",
																								keyword: "required",
																								params: { missingProperty: missing7 }
																							};
																							if (vErrors === null) vErrors = [err62];
																							else vErrors.push(err62);
																							errors++;
																						} else {
																							const _errs100 = errors;
																							for (const key8 in data26) if (!func1$2.call(schema31$5.properties.stacks.additionalProperties.properties.applied.anyOf[0].properties, key8)) {
																								const err63 = {
																									instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied",
																									schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/additionalProperties",
																									keyword: "additionalProperties",
																									params: { additionalProperty: key8 }
																								};
																								if (vErrors === null) vErrors = [err63];
																								else vErrors.push(err63);
																								errors++;
																								break;
																							}
																							if (_errs100 === errors) {
																								if (data26.digest !== void 0) {
																									let data27 = data26.digest;
																									const _errs101 = errors;
																									if (errors === _errs101) {
																										if (typeof data27 === "string") {
																											if (!pattern16$1.test(data27)) {
																												const err64 = {
																													instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/digest",
																													schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/digest/pattern",
																													keyword: "pattern",
																													params: { pattern: "^sha256:[0-9a-f]{64}$" }
																												};
																												if (vErrors === null) vErrors = [err64];
																												else vErrors.push(err64);
																												errors++;
																											}
																										} else {
																											const err65 = {
																												instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/digest",
																												schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/digest/type",
																												keyword: "type",
																												params: { type: "string" }
																											};
																											if (vErrors === null) vErrors = [err65];
																											else vErrors.push(err65);
																											errors++;
																										}
																									}
																									var valid18 = _errs101 === errors;
																								} else var valid18 = true;
																								if (valid18) {
																									if (data26.commit !== void 0) {
																										let data28 = data26.commit;
																										const _errs103 = errors;
																										if (errors === _errs103) {
																											if (typeof data28 === "string") {
																												if (!pattern5$5.test(data28)) {
																													const err66 = {
																														instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/commit",
																														schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/commit/pattern",
																														keyword: "pattern",
																														params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
																													};
																													if (vErrors === null) vErrors = [err66];
																													else vErrors.push(err66);
																													errors++;
																												}
																											} else {
																												const err67 = {
																													instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/commit",
																													schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/commit/type",
																													keyword: "type",
																													params: { type: "string" }
																												};
																												if (vErrors === null) vErrors = [err67];
																												else vErrors.push(err67);
																												errors++;
																											}
																										}
																										var valid18 = _errs103 === errors;
																									} else var valid18 = true;
																									if (valid18) {
																										if (data26.fingerprint !== void 0) {
																											let data29 = data26.fingerprint;
																											const _errs105 = errors;
																											if (errors === _errs105) {
																												if (typeof data29 === "string") {
																													if (!pattern16$1.test(data29)) {
																														const err68 = {
																															instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/fingerprint",
																															schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/fingerprint/pattern",
																															keyword: "pattern",
																															params: { pattern: "^sha256:[0-9a-f]{64}$" }
																														};
																														if (vErrors === null) vErrors = [err68];
																														else vErrors.push(err68);
																														errors++;
																													}
																												} else {
																													const err69 = {
																														instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/fingerprint",
																														schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/fingerprint/type",
																														keyword: "type",
																														params: { type: "string" }
																													};
																													if (vErrors === null) vErrors = [err69];
																													else vErrors.push(err69);
																													errors++;
																												}
																											}
																											var valid18 = _errs105 === errors;
																										} else var valid18 = true;
																										if (valid18) {
																											if (data26.reviewedFingerprint !== void 0) {
																												let data30 = data26.reviewedFingerprint;
																												const _errs107 = errors;
																												const _errs108 = errors;
																												let valid19 = false;
																												const _errs109 = errors;
																												if (errors === _errs109) {
																													if (typeof data30 === "string") {
																														if (!pattern16$1.test(data30)) {
																															const err70 = {
																																instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/reviewedFingerprint",
																																schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/reviewedFingerprint/anyOf/0/pattern",
																																keyword: "pattern",
																																params: { pattern: "^sha256:[0-9a-f]{64}$" }
																															};
																															if (vErrors === null) vErrors = [err70];
																															else vErrors.push(err70);
																															errors++;
																														}
																													} else {
																														const err71 = {
																															instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/reviewedFingerprint",
																															schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/reviewedFingerprint/anyOf/0/type",
																															keyword: "type",
																															params: { type: "string" }
																														};
																														if (vErrors === null) vErrors = [err71];
																														else vErrors.push(err71);
																														errors++;
																													}
																												}
																												var _valid10 = _errs109 === errors;
																												valid19 = valid19 || _valid10;
																												const _errs111 = errors;
																												if (data30 !== null) {
																													const err72 = {
																														instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/reviewedFingerprint",
																														schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/reviewedFingerprint/anyOf/1/type",
																														keyword: "type",
																														params: { type: "null" }
																													};
																													if (vErrors === null) vErrors = [err72];
																													else vErrors.push(err72);
																													errors++;
																												}
																												var _valid10 = _errs111 === errors;
																												valid19 = valid19 || _valid10;
																												if (!valid19) {
																													const err73 = {
																														instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/reviewedFingerprint",
																														schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/reviewedFingerprint/anyOf",
																														keyword: "anyOf",
																														params: {}
																													};
																													if (vErrors === null) vErrors = [err73];
																													else vErrors.push(err73);
																													errors++;
																												} else {
																													errors = _errs108;
																													if (vErrors !== null) {
																														if (_errs108) vErrors.length = _errs108;
																														else vErrors = null;
																													}
																												}
																												var valid18 = _errs107 === errors;
																											} else var valid18 = true;
																											if (valid18) {
																												if (data26.run !== void 0) {
																													const _errs113 = errors;
																													if (typeof data26.run !== "string") {
																														const err74 = {
																															instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/run",
																															schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/run/type",
																															keyword: "type",
																															params: { type: "string" }
																														};
																														if (vErrors === null) vErrors = [err74];
																														else vErrors.push(err74);
																														errors++;
																													}
																													var valid18 = _errs113 === errors;
																												} else var valid18 = true;
																												if (valid18) {
																													if (data26.engine !== void 0) {
																														const _errs115 = errors;
																														if (typeof data26.engine !== "string") {
																															const err75 = {
																																instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/engine",
																																schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/engine/type",
																																keyword: "type",
																																params: { type: "string" }
																															};
																															if (vErrors === null) vErrors = [err75];
																															else vErrors.push(err75);
																															errors++;
																														}
																														var valid18 = _errs115 === errors;
																													} else var valid18 = true;
																													if (valid18) {
																														if (data26.backend !== void 0) {
																															const _errs117 = errors;
																															if (typeof data26.backend !== "string") {
																																const err76 = {
																																	instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/backend",
																																	schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/backend/type",
																																	keyword: "type",
																																	params: { type: "string" }
																																};
																																if (vErrors === null) vErrors = [err76];
																																else vErrors.push(err76);
																																errors++;
																															}
																															var valid18 = _errs117 === errors;
																														} else var valid18 = true;
																														if (valid18) {
																															if (data26.startedAt !== void 0) {
																																let data34 = data26.startedAt;
																																const _errs119 = errors;
																																if (errors === _errs119) {
																																	if (typeof data34 === "string") {
																																		if (!pattern10$3.test(data34)) {
																																			const err77 = {
																																				instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/startedAt",
																																				schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/startedAt/pattern",
																																				keyword: "pattern",
																																				params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																																			};
																																			if (vErrors === null) vErrors = [err77];
																																			else vErrors.push(err77);
																																			errors++;
																																		}
																																	} else {
																																		const err78 = {
																																			instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/startedAt",
																																			schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/startedAt/type",
																																			keyword: "type",
																																			params: { type: "string" }
																																		};
																																		if (vErrors === null) vErrors = [err78];
																																		else vErrors.push(err78);
																																		errors++;
																																	}
																																}
																																var valid18 = _errs119 === errors;
																															} else var valid18 = true;
																															if (valid18) {
																																if (data26.at !== void 0) {
																																	let data35 = data26.at;
																																	const _errs121 = errors;
																																	if (errors === _errs121) {
																																		if (typeof data35 === "string") {
																																			if (!pattern10$3.test(data35)) {
																																				const err79 = {
																																					instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/at",
																																					schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/at/pattern",
																																					keyword: "pattern",
																																					params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																																				};
																																				if (vErrors === null) vErrors = [err79];
																																				else vErrors.push(err79);
																																				errors++;
																																			}
																																		} else {
																																			const err80 = {
																																				instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/at",
																																				schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/at/type",
																																				keyword: "type",
																																				params: { type: "string" }
																																			};
																																			if (vErrors === null) vErrors = [err80];
																																			else vErrors.push(err80);
																																			errors++;
																																		}
																																	}
																																	var valid18 = _errs121 === errors;
																																} else var valid18 = true;
																																if (valid18) {
																																	if (data26.version !== void 0) {
																																		let data36 = data26.version;
																																		const _errs123 = errors;
																																		if (errors === _errs123) {
																																			if (typeof data36 === "string") {
																																				if (!pattern9$2.test(data36)) {
																																					const err81 = {
																																						instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/version",
																																						schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/version/pattern",
																																						keyword: "pattern",
																																						params: { pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$" }
																																					};
																																					if (vErrors === null) vErrors = [err81];
																																					else vErrors.push(err81);
																																					errors++;
																																				}
																																			} else {
																																				const err82 = {
																																					instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/version",
																																					schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/version/type",
																																					keyword: "type",
																																					params: { type: "string" }
																																				};
																																				if (vErrors === null) vErrors = [err82];
																																				else vErrors.push(err82);
																																				errors++;
																																			}
																																		}
																																		var valid18 = _errs123 === errors;
																																	} else var valid18 = true;
																																	if (valid18) {
																																		if (data26.outputs !== void 0) {
																																			let data37 = data26.outputs;
																																			const _errs125 = errors;
																																			if (errors === _errs125) {
																																				if (data37 && typeof data37 == "object" && !Array.isArray(data37)) {} else {
																																					const err83 = {
																																						instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/outputs",
																																						schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/outputs/type",
																																						keyword: "type",
																																						params: { type: "object" }
																																					};
																																					if (vErrors === null) vErrors = [err83];
																																					else vErrors.push(err83);
																																					errors++;
																																				}
																																			}
																																			var valid18 = _errs125 === errors;
																																		} else var valid18 = true;
																																		if (valid18) {
																																			if (data26.hashes !== void 0) {
																																				let data38 = data26.hashes;
																																				const _errs128 = errors;
																																				if (errors === _errs128) {
																																					if (data38 && typeof data38 == "object" && !Array.isArray(data38)) for (const key9 in data38) {
																																						let data39 = data38[key9];
																																						const _errs131 = errors;
																																						if (errors === _errs131) {
																																							if (typeof data39 === "string") {
																																								if (!pattern23.test(data39)) {
																																									const err84 = {
																																										instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/hashes/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),
																																										schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/hashes/additionalProperties/pattern",
																																										keyword: "pattern",
																																										params: { pattern: "^(hmac:[0-9a-f]{64}|unknown)$" }
																																									};
																																									if (vErrors === null) vErrors = [err84];
																																									else vErrors.push(err84);
																																									errors++;
																																								}
																																							} else {
																																								const err85 = {
																																									instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/hashes/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),
																																									schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/hashes/additionalProperties/type",
																																									keyword: "type",
																																									params: { type: "string" }
																																								};
																																								if (vErrors === null) vErrors = [err85];
																																								else vErrors.push(err85);
																																								errors++;
																																							}
																																						}
																																						if (!(_errs131 === errors)) break;
																																					}
																																					else {
																																						const err86 = {
																																							instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/hashes",
																																							schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/hashes/type",
																																							keyword: "type",
																																							params: { type: "object" }
																																						};
																																						if (vErrors === null) vErrors = [err86];
																																						else vErrors.push(err86);
																																						errors++;
																																					}
																																				}
																																				var valid18 = _errs128 === errors;
																																			} else var valid18 = true;
																																			if (valid18) {
																																				if (data26.consumed !== void 0) {
																																					let data40 = data26.consumed;
																																					const _errs133 = errors;
																																					if (errors === _errs133) {
																																						if (data40 && typeof data40 == "object" && !Array.isArray(data40)) for (const key10 in data40) {
																																							let data41 = data40[key10];
																																							const _errs136 = errors;
																																							if (errors === _errs136) {
																																								if (typeof data41 === "string") {
																																									if (!pattern23.test(data41)) {
																																										const err87 = {
																																											instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/consumed/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																																											schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/consumed/additionalProperties/pattern",
																																											keyword: "pattern",
																																											params: { pattern: "^(hmac:[0-9a-f]{64}|unknown)$" }
																																										};
																																										if (vErrors === null) vErrors = [err87];
																																										else vErrors.push(err87);
																																										errors++;
																																									}
																																								} else {
																																									const err88 = {
																																										instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/consumed/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																																										schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/consumed/additionalProperties/type",
																																										keyword: "type",
																																										params: { type: "string" }
																																									};
																																									if (vErrors === null) vErrors = [err88];
																																									else vErrors.push(err88);
																																									errors++;
																																								}
																																							}
																																							if (!(_errs136 === errors)) break;
																																						}
																																						else {
																																							const err89 = {
																																								instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/consumed",
																																								schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/consumed/type",
																																								keyword: "type",
																																								params: { type: "object" }
																																							};
																																							if (vErrors === null) vErrors = [err89];
																																							else vErrors.push(err89);
																																							errors++;
																																						}
																																					}
																																					var valid18 = _errs133 === errors;
																																				} else var valid18 = true;
																																				if (valid18) {
																																					if (data26.pullRequest !== void 0) {
																																						let data42 = data26.pullRequest;
																																						const _errs138 = errors;
																																						const _errs139 = errors;
																																						let valid22 = false;
																																						const _errs140 = errors;
																																						if (!(typeof data42 == "number" && !(data42 % 1) && !isNaN(data42) && isFinite(data42))) {
																																							const err90 = {
																																								instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/pullRequest",
																																								schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/pullRequest/anyOf/0/type",
																																								keyword: "type",
																																								params: { type: "integer" }
																																							};
																																							if (vErrors === null) vErrors = [err90];
																																							else vErrors.push(err90);
																																							errors++;
																																						}
																																						var _valid11 = _errs140 === errors;
																																						valid22 = valid22 || _valid11;
																																						const _errs142 = errors;
																																						if (data42 !== null) {
																																							const err91 = {
																																								instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/pullRequest",
																																								schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/pullRequest/anyOf/1/type",
																																								keyword: "type",
																																								params: { type: "null" }
																																							};
																																							if (vErrors === null) vErrors = [err91];
																																							else vErrors.push(err91);
																																							errors++;
																																						}
																																						var _valid11 = _errs142 === errors;
																																						valid22 = valid22 || _valid11;
																																						if (!valid22) {
																																							const err92 = {
																																								instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/pullRequest",
																																								schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/pullRequest/anyOf",
																																								keyword: "anyOf",
																																								params: {}
																																							};
																																							if (vErrors === null) vErrors = [err92];
																																							else vErrors.push(err92);
																																							errors++;
																																						} else {
																																							errors = _errs139;
																																							if (vErrors !== null) {
																																								if (_errs139) vErrors.length = _errs139;
																																								else vErrors = null;
																																							}
																																						}
																																						var valid18 = _errs138 === errors;
																																					} else var valid18 = true;
																																					if (valid18) {
																																						if (data26.author !== void 0) {
																																							let data43 = data26.author;
																																							const _errs144 = errors;
																																							const _errs145 = errors;
																																							let valid23 = false;
																																							const _errs146 = errors;
																																							if (errors === _errs146) {
																																								if (typeof data43 === "string") {
																																									if (!pattern14$1.test(data43)) {
																																										const err93 = {
																																											instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/author",
																																											schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/author/anyOf/0/pattern",
																																											keyword: "pattern",
																																											params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
																																										};
																																										if (vErrors === null) vErrors = [err93];
																																										else vErrors.push(err93);
																																										errors++;
																																									}
																																								} else {
																																									const err94 = {
																																										instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/author",
																																										schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/author/anyOf/0/type",
																																										keyword: "type",
																																										params: { type: "string" }
																																									};
																																									if (vErrors === null) vErrors = [err94];
																																									else vErrors.push(err94);
																																									errors++;
																																								}
																																							}
																																							var _valid12 = _errs146 === errors;
																																							valid23 = valid23 || _valid12;
																																							const _errs148 = errors;
																																							if (data43 !== null) {
																																								const err95 = {
																																									instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/author",
																																									schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/author/anyOf/1/type",
																																									keyword: "type",
																																									params: { type: "null" }
																																								};
																																								if (vErrors === null) vErrors = [err95];
																																								else vErrors.push(err95);
																																								errors++;
																																							}
																																							var _valid12 = _errs148 === errors;
																																							valid23 = valid23 || _valid12;
																																							if (!valid23) {
																																								const err96 = {
																																									instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/author",
																																									schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/author/anyOf",
																																									keyword: "anyOf",
																																									params: {}
																																								};
																																								if (vErrors === null) vErrors = [err96];
																																								else vErrors.push(err96);
																																								errors++;
																																							} else {
																																								errors = _errs145;
																																								if (vErrors !== null) {
																																									if (_errs145) vErrors.length = _errs145;
																																									else vErrors = null;
																																								}
																																							}
																																							var valid18 = _errs144 === errors;
																																						} else var valid18 = true;
																																						if (valid18) {
																																							if (data26.approvers !== void 0) {
																																								let data44 = data26.approvers;
																																								const _errs150 = errors;
																																								if (errors === _errs150) {
																																									if (Array.isArray(data44)) {
																																										const len0 = data44.length;
																																										for (let i0 = 0; i0 < len0; i0++) {
																																											let data45 = data44[i0];
																																											const _errs152 = errors;
																																											if (errors === _errs152) {
																																												if (typeof data45 === "string") {
																																													if (!pattern14$1.test(data45)) {
																																														const err97 = {
																																															instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/approvers/" + i0,
																																															schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/approvers/items/pattern",
																																															keyword: "pattern",
																																															params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
																																														};
																																														if (vErrors === null) vErrors = [err97];
																																														else vErrors.push(err97);
																																														errors++;
																																													}
																																												} else {
																																													const err98 = {
																																														instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/approvers/" + i0,
																																														schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/approvers/items/type",
																																														keyword: "type",
																																														params: { type: "string" }
																																													};
																																													if (vErrors === null) vErrors = [err98];
																																													else vErrors.push(err98);
																																													errors++;
																																												}
																																											}
																																											if (!(_errs152 === errors)) break;
																																										}
																																									} else {
																																										const err99 = {
																																											instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/approvers",
																																											schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/approvers/type",
																																											keyword: "type",
																																											params: { type: "array" }
																																										};
																																										if (vErrors === null) vErrors = [err99];
																																										else vErrors.push(err99);
																																										errors++;
																																									}
																																								}
																																								var valid18 = _errs150 === errors;
																																							} else var valid18 = true;
																																							if (valid18) {
																																								if (data26.confirmer !== void 0) {
																																									let data46 = data26.confirmer;
																																									const _errs154 = errors;
																																									const _errs155 = errors;
																																									let valid25 = false;
																																									const _errs156 = errors;
																																									if (errors === _errs156) {
																																										if (typeof data46 === "string") {
																																											if (!pattern14$1.test(data46)) {
																																												const err100 = {
																																													instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/confirmer",
																																													schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/confirmer/anyOf/0/pattern",
																																													keyword: "pattern",
																																													params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
																																												};
																																												if (vErrors === null) vErrors = [err100];
																																												else vErrors.push(err100);
																																												errors++;
																																											}
																																										} else {
																																											const err101 = {
																																												instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/confirmer",
																																												schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/confirmer/anyOf/0/type",
																																												keyword: "type",
																																												params: { type: "string" }
																																											};
																																											if (vErrors === null) vErrors = [err101];
																																											else vErrors.push(err101);
																																											errors++;
																																										}
																																									}
																																									var _valid13 = _errs156 === errors;
																																									valid25 = valid25 || _valid13;
																																									const _errs158 = errors;
																																									if (data46 !== null) {
																																										const err102 = {
																																											instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/confirmer",
																																											schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/confirmer/anyOf/1/type",
																																											keyword: "type",
																																											params: { type: "null" }
																																										};
																																										if (vErrors === null) vErrors = [err102];
																																										else vErrors.push(err102);
																																										errors++;
																																									}
																																									var _valid13 = _errs158 === errors;
																																									valid25 = valid25 || _valid13;
																																									if (!valid25) {
																																										const err103 = {
																																											instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/confirmer",
																																											schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/confirmer/anyOf",
																																											keyword: "anyOf",
																																											params: {}
																																										};
																																										if (vErrors === null) vErrors = [err103];
																																										else vErrors.push(err103);
																																										errors++;
																																									} else {
																																										errors = _errs155;
																																										if (vErrors !== null) {
																																											if (_errs155) vErrors.length = _errs155;
																																											else vErrors = null;
																																										}
																																									}
																																									var valid18 = _errs154 === errors;
																																								} else var valid18 = true;
																																								if (valid18) {
																																									if (data26.backup !== void 0) {
																																										let data47 = data26.backup;
																																										const _errs160 = errors;
																																										const _errs161 = errors;
																																										let valid26 = false;
																																										const _errs162 = errors;
																																										if (typeof data47 !== "string") {
																																											const err104 = {
																																												instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/backup",
																																												schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/backup/anyOf/0/type",
																																												keyword: "type",
																																												params: { type: "string" }
																																											};
																																											if (vErrors === null) vErrors = [err104];
																																											else vErrors.push(err104);
																																											errors++;
																																										}
																																										var _valid14 = _errs162 === errors;
																																										valid26 = valid26 || _valid14;
																																										const _errs164 = errors;
																																										if (data47 !== null) {
																																											const err105 = {
																																												instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/backup",
																																												schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/backup/anyOf/1/type",
																																												keyword: "type",
																																												params: { type: "null" }
																																											};
																																											if (vErrors === null) vErrors = [err105];
																																											else vErrors.push(err105);
																																											errors++;
																																										}
																																										var _valid14 = _errs164 === errors;
																																										valid26 = valid26 || _valid14;
																																										if (!valid26) {
																																											const err106 = {
																																												instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/backup",
																																												schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/backup/anyOf",
																																												keyword: "anyOf",
																																												params: {}
																																											};
																																											if (vErrors === null) vErrors = [err106];
																																											else vErrors.push(err106);
																																											errors++;
																																										} else {
																																											errors = _errs161;
																																											if (vErrors !== null) {
																																												if (_errs161) vErrors.length = _errs161;
																																												else vErrors = null;
																																											}
																																										}
																																										var valid18 = _errs160 === errors;
																																									} else var valid18 = true;
																																								}
																																							}
																																						}
																																					}
																																				}
																																			}
																																		}
																																	}
																																}
																															}
																														}
																													}
																												}
																											}
																										}
																									}
																								}
																							}
																						}
																					} else {
																						const err107 = {
																							instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied",
																							schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/type",
																							keyword: "type",
																							params: { type: "object" }
																						};
																						if (vErrors === null) vErrors = [err107];
																						else vErrors.push(err107);
																						errors++;
																					}
																				}
																				var _valid9 = _errs98 === errors;
																				valid17 = valid17 || _valid9;
																				const _errs166 = errors;
																				if (data26 !== null) {
																					const err108 = {
																						instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied",
																						schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/1/type",
																						keyword: "type",
																						params: { type: "null" }
																					};
																					if (vErrors === null) vErrors = [err108];
																					else vErrors.push(err108);
																					errors++;
																				}
																				var _valid9 = _errs166 === errors;
																				valid17 = valid17 || _valid9;
																				if (!valid17) {
																					const err109 = {
																						instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied",
																						schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf",
																						keyword: "anyOf",
																						params: {}
																					};
																					if (vErrors === null) vErrors = [err109];
																					else vErrors.push(err109);
																					errors++;
																					validate20$6.errors = vErrors;
																					return false;
																				} else {
																					errors = _errs97;
																					if (vErrors !== null) {
																						if (_errs97) vErrors.length = _errs97;
																						else vErrors = null;
																					}
																				}
																				var valid16 = _errs96 === errors;
																			} else var valid16 = true;
																			if (valid16) {
																				if (data25.attempt !== void 0) {
																					let data48 = data25.attempt;
																					const _errs168 = errors;
																					const _errs169 = errors;
																					let valid27 = false;
																					const _errs170 = errors;
																					if (errors === _errs170) {
																						if (data48 && typeof data48 == "object" && !Array.isArray(data48)) {
																							let missing8;
																							if (data48.id === void 0 && (missing8 = "id") || data48.digest === void 0 && (missing8 = "digest") || data48.commit === void 0 && (missing8 = "commit") || data48.run === void 0 && (missing8 = "run") || data48.at === void 0 && (missing8 = "at") || data48.state === void 0 && (missing8 = "state") || data48.error === void 0 && (missing8 = "error") || data48.fingerprint === void 0 && (missing8 = "fingerprint") || data48.shape === void 0 && (missing8 = "shape") || data48.why === void 0 && (missing8 = "why")) {
																								const err110 = {
																									instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt",
																									schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/required",
																									keyword: "required",
																									params: { missingProperty: missing8 }
																								};
																								if (vErrors === null) vErrors = [err110];
																								else vErrors.push(err110);
																								errors++;
																							} else {
																								const _errs172 = errors;
																								for (const key11 in data48) if (!func1$2.call(schema31$5.properties.stacks.additionalProperties.properties.attempt.anyOf[0].properties, key11)) {
																									const err111 = {
																										instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt",
																										schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/additionalProperties",
																										keyword: "additionalProperties",
																										params: { additionalProperty: key11 }
																									};
																									if (vErrors === null) vErrors = [err111];
																									else vErrors.push(err111);
																									errors++;
																									break;
																								}
																								if (_errs172 === errors) {
																									if (data48.id !== void 0) {
																										const _errs173 = errors;
																										if (typeof data48.id !== "string") {
																											const err112 = {
																												instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/id",
																												schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/id/type",
																												keyword: "type",
																												params: { type: "string" }
																											};
																											if (vErrors === null) vErrors = [err112];
																											else vErrors.push(err112);
																											errors++;
																										}
																										var valid28 = _errs173 === errors;
																									} else var valid28 = true;
																									if (valid28) {
																										if (data48.digest !== void 0) {
																											let data50 = data48.digest;
																											const _errs175 = errors;
																											if (errors === _errs175) {
																												if (typeof data50 === "string") {
																													if (!pattern16$1.test(data50)) {
																														const err113 = {
																															instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/digest",
																															schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/digest/pattern",
																															keyword: "pattern",
																															params: { pattern: "^sha256:[0-9a-f]{64}$" }
																														};
																														if (vErrors === null) vErrors = [err113];
																														else vErrors.push(err113);
																														errors++;
																													}
																												} else {
																													const err114 = {
																														instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/digest",
																														schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/digest/type",
																														keyword: "type",
																														params: { type: "string" }
																													};
																													if (vErrors === null) vErrors = [err114];
																													else vErrors.push(err114);
																													errors++;
																												}
																											}
																											var valid28 = _errs175 === errors;
																										} else var valid28 = true;
																										if (valid28) {
																											if (data48.commit !== void 0) {
																												let data51 = data48.commit;
																												const _errs177 = errors;
																												if (errors === _errs177) {
																													if (typeof data51 === "string") {
																														if (!pattern5$5.test(data51)) {
																															const err115 = {
																																instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/commit",
																																schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/commit/pattern",
																																keyword: "pattern",
																																params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
																															};
																															if (vErrors === null) vErrors = [err115];
																															else vErrors.push(err115);
																															errors++;
																														}
																													} else {
																														const err116 = {
																															instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/commit",
																															schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/commit/type",
																															keyword: "type",
																															params: { type: "string" }
																														};
																														if (vErrors === null) vErrors = [err116];
																														else vErrors.push(err116);
																														errors++;
																													}
																												}
																												var valid28 = _errs177 === errors;
																											} else var valid28 = true;
																											if (valid28) {
																												if (data48.run !== void 0) {
																													const _errs179 = errors;
																													if (typeof data48.run !== "string") {
																														const err117 = {
																															instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/run",
																															schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/run/type",
																															keyword: "type",
																															params: { type: "string" }
																														};
																														if (vErrors === null) vErrors = [err117];
																														else vErrors.push(err117);
																														errors++;
																													}
																													var valid28 = _errs179 === errors;
																												} else var valid28 = true;
																												if (valid28) {
																													if (data48.at !== void 0) {
																														let data53 = data48.at;
																														const _errs181 = errors;
																														if (errors === _errs181) {
																															if (typeof data53 === "string") {
																																if (!pattern10$3.test(data53)) {
																																	const err118 = {
																																		instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/at",
																																		schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/at/pattern",
																																		keyword: "pattern",
																																		params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																																	};
																																	if (vErrors === null) vErrors = [err118];
																																	else vErrors.push(err118);
																																	errors++;
																																}
																															} else {
																																const err119 = {
																																	instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/at",
																																	schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/at/type",
																																	keyword: "type",
																																	params: { type: "string" }
																																};
																																if (vErrors === null) vErrors = [err119];
																																else vErrors.push(err119);
																																errors++;
																															}
																														}
																														var valid28 = _errs181 === errors;
																													} else var valid28 = true;
																													if (valid28) {
																														if (data48.state !== void 0) {
																															let data54 = data48.state;
																															const _errs183 = errors;
																															if (!(data54 === "claimed" || data54 === "not-started" || data54 === "started" || data54 === "clean" || data54 === "failed" || data54 === "interrupted" || data54 === "needs-confirmation")) {
																																const err120 = {
																																	instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/state",
																																	schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/state/enum",
																																	keyword: "enum",
																																	params: { allowedValues: schema31$5.properties.stacks.additionalProperties.properties.attempt.anyOf[0].properties.state.enum }
																																};
																																if (vErrors === null) vErrors = [err120];
																																else vErrors.push(err120);
																																errors++;
																															}
																															var valid28 = _errs183 === errors;
																														} else var valid28 = true;
																														if (valid28) {
																															if (data48.error !== void 0) {
																																let data55 = data48.error;
																																const _errs184 = errors;
																																const _errs185 = errors;
																																let valid29 = false;
																																const _errs186 = errors;
																																if (typeof data55 !== "string") {
																																	const err121 = {
																																		instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/error",
																																		schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/error/anyOf/0/type",
																																		keyword: "type",
																																		params: { type: "string" }
																																	};
																																	if (vErrors === null) vErrors = [err121];
																																	else vErrors.push(err121);
																																	errors++;
																																}
																																var _valid16 = _errs186 === errors;
																																valid29 = valid29 || _valid16;
																																const _errs188 = errors;
																																if (data55 !== null) {
																																	const err122 = {
																																		instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/error",
																																		schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/error/anyOf/1/type",
																																		keyword: "type",
																																		params: { type: "null" }
																																	};
																																	if (vErrors === null) vErrors = [err122];
																																	else vErrors.push(err122);
																																	errors++;
																																}
																																var _valid16 = _errs188 === errors;
																																valid29 = valid29 || _valid16;
																																if (!valid29) {
																																	const err123 = {
																																		instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/error",
																																		schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/error/anyOf",
																																		keyword: "anyOf",
																																		params: {}
																																	};
																																	if (vErrors === null) vErrors = [err123];
																																	else vErrors.push(err123);
																																	errors++;
																																} else {
																																	errors = _errs185;
																																	if (vErrors !== null) {
																																		if (_errs185) vErrors.length = _errs185;
																																		else vErrors = null;
																																	}
																																}
																																var valid28 = _errs184 === errors;
																															} else var valid28 = true;
																															if (valid28) {
																																if (data48.fingerprint !== void 0) {
																																	let data56 = data48.fingerprint;
																																	const _errs190 = errors;
																																	const _errs191 = errors;
																																	let valid30 = false;
																																	const _errs192 = errors;
																																	if (errors === _errs192) {
																																		if (typeof data56 === "string") {
																																			if (!pattern16$1.test(data56)) {
																																				const err124 = {
																																					instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/fingerprint",
																																					schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/fingerprint/anyOf/0/pattern",
																																					keyword: "pattern",
																																					params: { pattern: "^sha256:[0-9a-f]{64}$" }
																																				};
																																				if (vErrors === null) vErrors = [err124];
																																				else vErrors.push(err124);
																																				errors++;
																																			}
																																		} else {
																																			const err125 = {
																																				instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/fingerprint",
																																				schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/fingerprint/anyOf/0/type",
																																				keyword: "type",
																																				params: { type: "string" }
																																			};
																																			if (vErrors === null) vErrors = [err125];
																																			else vErrors.push(err125);
																																			errors++;
																																		}
																																	}
																																	var _valid17 = _errs192 === errors;
																																	valid30 = valid30 || _valid17;
																																	const _errs194 = errors;
																																	if (data56 !== null) {
																																		const err126 = {
																																			instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/fingerprint",
																																			schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/fingerprint/anyOf/1/type",
																																			keyword: "type",
																																			params: { type: "null" }
																																		};
																																		if (vErrors === null) vErrors = [err126];
																																		else vErrors.push(err126);
																																		errors++;
																																	}
																																	var _valid17 = _errs194 === errors;
																																	valid30 = valid30 || _valid17;
																																	if (!valid30) {
																																		const err127 = {
																																			instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/fingerprint",
																																			schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/fingerprint/anyOf",
																																			keyword: "anyOf",
																																			params: {}
																																		};
																																		if (vErrors === null) vErrors = [err127];
																																		else vErrors.push(err127);
																																		errors++;
																																	} else {
																																		errors = _errs191;
																																		if (vErrors !== null) {
																																			if (_errs191) vErrors.length = _errs191;
																																			else vErrors = null;
																																		}
																																	}
																																	var valid28 = _errs190 === errors;
																																} else var valid28 = true;
																																if (valid28) {
																																	if (data48.shape !== void 0) {
																																		let data57 = data48.shape;
																																		const _errs196 = errors;
																																		const _errs197 = errors;
																																		let valid31 = false;
																																		const _errs198 = errors;
																																		if (errors === _errs198) {
																																			if (typeof data57 === "string") {
																																				if (!pattern16$1.test(data57)) {
																																					const err128 = {
																																						instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/shape",
																																						schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/shape/anyOf/0/pattern",
																																						keyword: "pattern",
																																						params: { pattern: "^sha256:[0-9a-f]{64}$" }
																																					};
																																					if (vErrors === null) vErrors = [err128];
																																					else vErrors.push(err128);
																																					errors++;
																																				}
																																			} else {
																																				const err129 = {
																																					instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/shape",
																																					schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/shape/anyOf/0/type",
																																					keyword: "type",
																																					params: { type: "string" }
																																				};
																																				if (vErrors === null) vErrors = [err129];
																																				else vErrors.push(err129);
																																				errors++;
																																			}
																																		}
																																		var _valid18 = _errs198 === errors;
																																		valid31 = valid31 || _valid18;
																																		const _errs200 = errors;
																																		if (data57 !== null) {
																																			const err130 = {
																																				instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/shape",
																																				schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/shape/anyOf/1/type",
																																				keyword: "type",
																																				params: { type: "null" }
																																			};
																																			if (vErrors === null) vErrors = [err130];
																																			else vErrors.push(err130);
																																			errors++;
																																		}
																																		var _valid18 = _errs200 === errors;
																																		valid31 = valid31 || _valid18;
																																		if (!valid31) {
																																			const err131 = {
																																				instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/shape",
																																				schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/shape/anyOf",
																																				keyword: "anyOf",
																																				params: {}
																																			};
																																			if (vErrors === null) vErrors = [err131];
																																			else vErrors.push(err131);
																																			errors++;
																																		} else {
																																			errors = _errs197;
																																			if (vErrors !== null) {
																																				if (_errs197) vErrors.length = _errs197;
																																				else vErrors = null;
																																			}
																																		}
																																		var valid28 = _errs196 === errors;
																																	} else var valid28 = true;
																																	if (valid28) {
																																		if (data48.why !== void 0) {
																																			let data58 = data48.why;
																																			const _errs202 = errors;
																																			if (errors === _errs202) {
																																				if (Array.isArray(data58)) {
																																					const len1 = data58.length;
																																					for (let i1 = 0; i1 < len1; i1++) {
																																						let data59 = data58[i1];
																																						const _errs204 = errors;
																																						if (errors === _errs204) {
																																							if (data59 && typeof data59 == "object" && !Array.isArray(data59)) {
																																								let missing9;
																																								if (data59.code === void 0 && (missing9 = "code") || data59.address === void 0 && (missing9 = "address") || data59.message === void 0 && (missing9 = "message")) {
																																									const err132 = {
																																										instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/why/" + i1,
																																										schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/why/items/required",
																																										keyword: "required",
																																										params: { missingProperty: missing9 }
																																									};
																																									if (vErrors === null) vErrors = [err132];
																																									else vErrors.push(err132);
																																									errors++;
																																								} else {
																																									const _errs206 = errors;
																																									for (const key12 in data59) if (!(key12 === "code" || key12 === "address" || key12 === "message")) {
																																										const err133 = {
																																											instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/why/" + i1,
																																											schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/why/items/additionalProperties",
																																											keyword: "additionalProperties",
																																											params: { additionalProperty: key12 }
																																										};
																																										if (vErrors === null) vErrors = [err133];
																																										else vErrors.push(err133);
																																										errors++;
																																										break;
																																									}
																																									if (_errs206 === errors) {
																																										if (data59.code !== void 0) {
																																											const _errs207 = errors;
																																											if (typeof data59.code !== "string") {
																																												const err134 = {
																																													instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/why/" + i1 + "/code",
																																													schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/why/items/properties/code/type",
																																													keyword: "type",
																																													params: { type: "string" }
																																												};
																																												if (vErrors === null) vErrors = [err134];
																																												else vErrors.push(err134);
																																												errors++;
																																											}
																																											var valid33 = _errs207 === errors;
																																										} else var valid33 = true;
																																										if (valid33) {
																																											if (data59.address !== void 0) {
																																												let data61 = data59.address;
																																												const _errs209 = errors;
																																												const _errs210 = errors;
																																												let valid34 = false;
																																												const _errs211 = errors;
																																												if (typeof data61 !== "string") {
																																													const err135 = {
																																														instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/why/" + i1 + "/address",
																																														schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/why/items/properties/address/anyOf/0/type",
																																														keyword: "type",
																																														params: { type: "string" }
																																													};
																																													if (vErrors === null) vErrors = [err135];
																																													else vErrors.push(err135);
																																													errors++;
																																												}
																																												var _valid19 = _errs211 === errors;
																																												valid34 = valid34 || _valid19;
																																												const _errs213 = errors;
																																												if (data61 !== null) {
																																													const err136 = {
																																														instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/why/" + i1 + "/address",
																																														schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/why/items/properties/address/anyOf/1/type",
																																														keyword: "type",
																																														params: { type: "null" }
																																													};
																																													if (vErrors === null) vErrors = [err136];
																																													else vErrors.push(err136);
																																													errors++;
																																												}
																																												var _valid19 = _errs213 === errors;
																																												valid34 = valid34 || _valid19;
																																												if (!valid34) {
																																													const err137 = {
																																														instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/why/" + i1 + "/address",
																																														schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/why/items/properties/address/anyOf",
																																														keyword: "anyOf",
																																														params: {}
																																													};
																																													if (vErrors === null) vErrors = [err137];
																																													else vErrors.push(err137);
																																													errors++;
																																												} else {
																																													errors = _errs210;
																																													if (vErrors !== null) {
																																														if (_errs210) vErrors.length = _errs210;
																																														else vErrors = null;
																																													}
																																												}
																																												var valid33 = _errs209 === errors;
																																											} else var valid33 = true;
																																											if (valid33) {
																																												if (data59.message !== void 0) {
																																													const _errs215 = errors;
																																													if (typeof data59.message !== "string") {
																																														const err138 = {
																																															instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/why/" + i1 + "/message",
																																															schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/why/items/properties/message/type",
																																															keyword: "type",
																																															params: { type: "string" }
																																														};
																																														if (vErrors === null) vErrors = [err138];
																																														else vErrors.push(err138);
																																														errors++;
																																													}
																																													var valid33 = _errs215 === errors;
																																												} else var valid33 = true;
																																											}
																																										}
																																									}
																																								}
																																							} else {
																																								const err139 = {
																																									instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/why/" + i1,
																																									schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/why/items/type",
																																									keyword: "type",
																																									params: { type: "object" }
																																								};
																																								if (vErrors === null) vErrors = [err139];
																																								else vErrors.push(err139);
																																								errors++;
																																							}
																																						}
																																						if (!(_errs204 === errors)) break;
																																					}
																																				} else {
																																					const err140 = {
																																						instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/why",
																																						schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/why/type",
																																						keyword: "type",
																																						params: { type: "array" }
																																					};
																																					if (vErrors === null) vErrors = [err140];
																																					else vErrors.push(err140);
																																					errors++;
																																				}
																																			}
																																			var valid28 = _errs202 === errors;
																																		} else var valid28 = true;
																																		if (valid28) {
																																			if (data48.reason !== void 0) {
																																				let data63 = data48.reason;
																																				const _errs217 = errors;
																																				if (!(data63 === "never-applied" || data63 === "changed" || data63 === "interrupted" || data63 === "failed" || data63 === "upstream")) {
																																					const err141 = {
																																						instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/reason",
																																						schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/reason/enum",
																																						keyword: "enum",
																																						params: { allowedValues: schema31$5.properties.stacks.additionalProperties.properties.attempt.anyOf[0].properties.reason.enum }
																																					};
																																					if (vErrors === null) vErrors = [err141];
																																					else vErrors.push(err141);
																																					errors++;
																																				}
																																				var valid28 = _errs217 === errors;
																																			} else var valid28 = true;
																																			if (valid28) {
																																				if (data48.takes !== void 0) {
																																					let data64 = data48.takes;
																																					const _errs218 = errors;
																																					if (!(typeof data64 == "number" && !(data64 % 1) && !isNaN(data64) && isFinite(data64))) {
																																						const err142 = {
																																							instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/takes",
																																							schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/takes/type",
																																							keyword: "type",
																																							params: { type: "integer" }
																																						};
																																						if (vErrors === null) vErrors = [err142];
																																						else vErrors.push(err142);
																																						errors++;
																																					}
																																					if (errors === _errs218) {
																																						if (typeof data64 == "number" && isFinite(data64)) {
																																							if (data64 < 0 || isNaN(data64)) {
																																								const err143 = {
																																									instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/takes",
																																									schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/takes/minimum",
																																									keyword: "minimum",
																																									params: {
																																										comparison: ">=",
																																										limit: 0
																																									}
																																								};
																																								if (vErrors === null) vErrors = [err143];
																																								else vErrors.push(err143);
																																								errors++;
																																							}
																																						}
																																					}
																																					var valid28 = _errs218 === errors;
																																				} else var valid28 = true;
																																				if (valid28) {
																																					if (data48.inputs !== void 0) {
																																						let data65 = data48.inputs;
																																						const _errs220 = errors;
																																						if (errors === _errs220) {
																																							if (data65 && typeof data65 == "object" && !Array.isArray(data65)) {
																																								let missing10;
																																								if (data65.config === void 0 && (missing10 = "config") || data65.environment === void 0 && (missing10 = "environment") || data65.architecture === void 0 && (missing10 = "architecture")) {
																																									const err144 = {
																																										instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/inputs",
																																										schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/inputs/required",
																																										keyword: "required",
																																										params: { missingProperty: missing10 }
																																									};
																																									if (vErrors === null) vErrors = [err144];
																																									else vErrors.push(err144);
																																									errors++;
																																								} else {
																																									const _errs222 = errors;
																																									for (const key13 in data65) if (!(key13 === "config" || key13 === "environment" || key13 === "architecture")) {
																																										const err145 = {
																																											instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/inputs",
																																											schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/inputs/additionalProperties",
																																											keyword: "additionalProperties",
																																											params: { additionalProperty: key13 }
																																										};
																																										if (vErrors === null) vErrors = [err145];
																																										else vErrors.push(err145);
																																										errors++;
																																										break;
																																									}
																																									if (_errs222 === errors) {
																																										if (data65.config !== void 0) {
																																											let data66 = data65.config;
																																											const _errs223 = errors;
																																											if (errors === _errs223) {
																																												if (typeof data66 === "string") {
																																													if (!pattern5$5.test(data66)) {
																																														const err146 = {
																																															instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/inputs/config",
																																															schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/inputs/properties/config/pattern",
																																															keyword: "pattern",
																																															params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
																																														};
																																														if (vErrors === null) vErrors = [err146];
																																														else vErrors.push(err146);
																																														errors++;
																																													}
																																												} else {
																																													const err147 = {
																																														instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/inputs/config",
																																														schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/inputs/properties/config/type",
																																														keyword: "type",
																																														params: { type: "string" }
																																													};
																																													if (vErrors === null) vErrors = [err147];
																																													else vErrors.push(err147);
																																													errors++;
																																												}
																																											}
																																											var valid35 = _errs223 === errors;
																																										} else var valid35 = true;
																																										if (valid35) {
																																											if (data65.environment !== void 0) {
																																												let data67 = data65.environment;
																																												const _errs225 = errors;
																																												if (errors === _errs225) {
																																													if (typeof data67 === "string") {
																																														if (!pattern5$5.test(data67)) {
																																															const err148 = {
																																																instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/inputs/environment",
																																																schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/inputs/properties/environment/pattern",
																																																keyword: "pattern",
																																																params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
																																															};
																																															if (vErrors === null) vErrors = [err148];
																																															else vErrors.push(err148);
																																															errors++;
																																														}
																																													} else {
																																														const err149 = {
																																															instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/inputs/environment",
																																															schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/inputs/properties/environment/type",
																																															keyword: "type",
																																															params: { type: "string" }
																																														};
																																														if (vErrors === null) vErrors = [err149];
																																														else vErrors.push(err149);
																																														errors++;
																																													}
																																												}
																																												var valid35 = _errs225 === errors;
																																											} else var valid35 = true;
																																											if (valid35) {
																																												if (data65.architecture !== void 0) {
																																													let data68 = data65.architecture;
																																													const _errs227 = errors;
																																													if (errors === _errs227) {
																																														if (typeof data68 === "string") {
																																															if (!pattern5$5.test(data68)) {
																																																const err150 = {
																																																	instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/inputs/architecture",
																																																	schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/inputs/properties/architecture/pattern",
																																																	keyword: "pattern",
																																																	params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
																																																};
																																																if (vErrors === null) vErrors = [err150];
																																																else vErrors.push(err150);
																																																errors++;
																																															}
																																														} else {
																																															const err151 = {
																																																instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/inputs/architecture",
																																																schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/inputs/properties/architecture/type",
																																																keyword: "type",
																																																params: { type: "string" }
																																															};
																																															if (vErrors === null) vErrors = [err151];
																																															else vErrors.push(err151);
																																															errors++;
																																														}
																																													}
																																													var valid35 = _errs227 === errors;
																																												} else var valid35 = true;
																																											}
																																										}
																																									}
																																								}
																																							} else {
																																								const err152 = {
																																									instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/inputs",
																																									schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/inputs/type",
																																									keyword: "type",
																																									params: { type: "object" }
																																								};
																																								if (vErrors === null) vErrors = [err152];
																																								else vErrors.push(err152);
																																								errors++;
																																							}
																																						}
																																						var valid28 = _errs220 === errors;
																																					} else var valid28 = true;
																																					if (valid28) {
																																						if (data48.facts !== void 0) {
																																							let data69 = data48.facts;
																																							const _errs229 = errors;
																																							if (errors === _errs229) {
																																								if (typeof data69 === "string") {
																																									if (!pattern16$1.test(data69)) {
																																										const err153 = {
																																											instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/facts",
																																											schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/facts/pattern",
																																											keyword: "pattern",
																																											params: { pattern: "^sha256:[0-9a-f]{64}$" }
																																										};
																																										if (vErrors === null) vErrors = [err153];
																																										else vErrors.push(err153);
																																										errors++;
																																									}
																																								} else {
																																									const err154 = {
																																										instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/facts",
																																										schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/facts/type",
																																										keyword: "type",
																																										params: { type: "string" }
																																									};
																																									if (vErrors === null) vErrors = [err154];
																																									else vErrors.push(err154);
																																									errors++;
																																								}
																																							}
																																							var valid28 = _errs229 === errors;
																																						} else var valid28 = true;
																																					}
																																				}
																																			}
																																		}
																																	}
																																}
																															}
																														}
																													}
																												}
																											}
																										}
																									}
																								}
																							}
																						} else {
																							const err155 = {
																								instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt",
																								schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/type",
																								keyword: "type",
																								params: { type: "object" }
																							};
																							if (vErrors === null) vErrors = [err155];
																							else vErrors.push(err155);
																							errors++;
																						}
																					}
																					var _valid15 = _errs170 === errors;
																					valid27 = valid27 || _valid15;
																					const _errs231 = errors;
																					if (data48 !== null) {
																						const err156 = {
																							instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt",
																							schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/1/type",
																							keyword: "type",
																							params: { type: "null" }
																						};
																						if (vErrors === null) vErrors = [err156];
																						else vErrors.push(err156);
																						errors++;
																					}
																					var _valid15 = _errs231 === errors;
																					valid27 = valid27 || _valid15;
																					if (!valid27) {
																						const err157 = {
																							instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt",
																							schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf",
																							keyword: "anyOf",
																							params: {}
																						};
																						if (vErrors === null) vErrors = [err157];
																						else vErrors.push(err157);
																						errors++;
																						validate20$6.errors = vErrors;
																						return false;
																					} else {
																						errors = _errs169;
																						if (vErrors !== null) {
																							if (_errs169) vErrors.length = _errs169;
																							else vErrors = null;
																						}
																					}
																					var valid16 = _errs168 === errors;
																				} else var valid16 = true;
																			}
																		}
																	}
																} else {
																	validate20$6.errors = [{
																		instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),
																		schemaPath: "#/properties/stacks/additionalProperties/type",
																		keyword: "type",
																		params: { type: "object" }
																	}];
																	return false;
																}
															}
															if (!(_errs93 === errors)) break;
														}
														else {
															validate20$6.errors = [{
																instancePath: instancePath + "/stacks",
																schemaPath: "#/properties/stacks/type",
																keyword: "type",
																params: { type: "object" }
															}];
															return false;
														}
													}
													var valid0 = _errs90 === errors;
												} else var valid0 = true;
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate20$6.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" }
			}];
			return false;
		}
	}
	validate20$6.errors = vErrors;
	return errors === 0;
}
validate20$6.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};

// src/schemas/generated/accepts/ledger-release.ts
const accepts$5 = validate20$5;
const pattern4$5 = /* @__PURE__ */ new RegExp("^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$", "u");
const pattern5$4 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$", "u");
function validate20$5(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20$5.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.environment === void 0 && (missing0 = "environment") || data.version === void 0 && (missing0 = "version") || data.verified === void 0 && (missing0 = "verified")) {
				validate20$5.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 }
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "environment" || key0 === "version" || key0 === "verified")) {
					validate20$5.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 }
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.environment !== void 0) {
						const _errs2 = errors;
						if (typeof data.environment !== "string") {
							validate20$5.errors = [{
								instancePath: instancePath + "/environment",
								schemaPath: "#/properties/environment/type",
								keyword: "type",
								params: { type: "string" }
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.version !== void 0) {
							let data1 = data.version;
							const _errs4 = errors;
							if (errors === _errs4) {
								if (typeof data1 === "string") {
									if (!pattern4$5.test(data1)) {
										validate20$5.errors = [{
											instancePath: instancePath + "/version",
											schemaPath: "#/properties/version/pattern",
											keyword: "pattern",
											params: { pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$" }
										}];
										return false;
									}
								} else {
									validate20$5.errors = [{
										instancePath: instancePath + "/version",
										schemaPath: "#/properties/version/type",
										keyword: "type",
										params: { type: "string" }
									}];
									return false;
								}
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.verified !== void 0) {
								let data2 = data.verified;
								const _errs6 = errors;
								const _errs7 = errors;
								let valid1 = false;
								const _errs8 = errors;
								if (errors === _errs8) {
									if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
										let missing1;
										if (data2.at === void 0 && (missing1 = "at") || data2.stage === void 0 && (missing1 = "stage")) {
											const err0 = {
												instancePath: instancePath + "/verified",
												schemaPath: "#/properties/verified/anyOf/0/required",
												keyword: "required",
												params: { missingProperty: missing1 }
											};
											if (vErrors === null) vErrors = [err0];
											else vErrors.push(err0);
											errors++;
										} else {
											const _errs10 = errors;
											for (const key1 in data2) if (!(key1 === "at" || key1 === "stage")) {
												const err1 = {
													instancePath: instancePath + "/verified",
													schemaPath: "#/properties/verified/anyOf/0/additionalProperties",
													keyword: "additionalProperties",
													params: { additionalProperty: key1 }
												};
												if (vErrors === null) vErrors = [err1];
												else vErrors.push(err1);
												errors++;
												break;
											}
											if (_errs10 === errors) {
												if (data2.at !== void 0) {
													let data3 = data2.at;
													const _errs11 = errors;
													if (errors === _errs11) {
														if (typeof data3 === "string") {
															if (!pattern5$4.test(data3)) {
																const err2 = {
																	instancePath: instancePath + "/verified/at",
																	schemaPath: "#/properties/verified/anyOf/0/properties/at/pattern",
																	keyword: "pattern",
																	params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																};
																if (vErrors === null) vErrors = [err2];
																else vErrors.push(err2);
																errors++;
															}
														} else {
															const err3 = {
																instancePath: instancePath + "/verified/at",
																schemaPath: "#/properties/verified/anyOf/0/properties/at/type",
																keyword: "type",
																params: { type: "string" }
															};
															if (vErrors === null) vErrors = [err3];
															else vErrors.push(err3);
															errors++;
														}
													}
													var valid2 = _errs11 === errors;
												} else var valid2 = true;
												if (valid2) {
													if (data2.stage !== void 0) {
														const _errs13 = errors;
														if (typeof data2.stage !== "string") {
															const err4 = {
																instancePath: instancePath + "/verified/stage",
																schemaPath: "#/properties/verified/anyOf/0/properties/stage/type",
																keyword: "type",
																params: { type: "string" }
															};
															if (vErrors === null) vErrors = [err4];
															else vErrors.push(err4);
															errors++;
														}
														var valid2 = _errs13 === errors;
													} else var valid2 = true;
												}
											}
										}
									} else {
										const err5 = {
											instancePath: instancePath + "/verified",
											schemaPath: "#/properties/verified/anyOf/0/type",
											keyword: "type",
											params: { type: "object" }
										};
										if (vErrors === null) vErrors = [err5];
										else vErrors.push(err5);
										errors++;
									}
								}
								var _valid0 = _errs8 === errors;
								valid1 = valid1 || _valid0;
								const _errs15 = errors;
								if (data2 !== null) {
									const err6 = {
										instancePath: instancePath + "/verified",
										schemaPath: "#/properties/verified/anyOf/1/type",
										keyword: "type",
										params: { type: "null" }
									};
									if (vErrors === null) vErrors = [err6];
									else vErrors.push(err6);
									errors++;
								}
								var _valid0 = _errs15 === errors;
								valid1 = valid1 || _valid0;
								if (!valid1) {
									const err7 = {
										instancePath: instancePath + "/verified",
										schemaPath: "#/properties/verified/anyOf",
										keyword: "anyOf",
										params: {}
									};
									if (vErrors === null) vErrors = [err7];
									else vErrors.push(err7);
									errors++;
									validate20$5.errors = vErrors;
									return false;
								} else {
									errors = _errs7;
									if (vErrors !== null) {
										if (_errs7) vErrors.length = _errs7;
										else vErrors = null;
									}
								}
								var valid0 = _errs6 === errors;
							} else var valid0 = true;
						}
					}
				}
			}
		} else {
			validate20$5.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" }
			}];
			return false;
		}
	}
	validate20$5.errors = vErrors;
	return errors === 0;
}
validate20$5.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};

// src/schemas/generated/accepts/ledger-review.ts
const accepts$4 = validate20$4;
const schema31$4 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "https://flotilla.dev/schemas/ledger-review.schema.json",
	"title": "LedgerReview",
	"description": "reviews/<env>/<2 hex>/<id>/<stack>/<digest>.json: the plans of one stack and digest that people were shown, one per pull request head.",
	"type": "object",
	"properties": {
		"environment": { "type": "string" },
		"id": {
			"type": "string",
			"pattern": "^[a-z][a-z0-9-]{2,62}$"
		},
		"stack": {
			"type": "string",
			"pattern": "^[a-z][a-z0-9-]{0,30}$"
		},
		"digest": {
			"type": "string",
			"pattern": "^sha256:[0-9a-f]{64}$"
		},
		"reviews": {
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"record": {
						"type": "object",
						"properties": {
							"keyId": { "type": "string" },
							"digest": {
								"type": "string",
								"pattern": "^sha256:[0-9a-f]{64}$"
							},
							"mode": { "enum": [
								"planned",
								"upstream-unknown",
								"deferred"
							] },
							"changes": {
								"type": "array",
								"items": {
									"type": "object",
									"properties": {
										"address": { "type": "string" },
										"previous": { "anyOf": [{ "type": "string" }, { "type": "null" }] },
										"actions": {
											"type": "array",
											"items": { "enum": [
												"create",
												"update",
												"delete",
												"read",
												"no-op",
												"forget"
											] },
											"minItems": 1,
											"description": "The engine's own order: [delete, create] and [create, delete] are replacements."
										},
										"attributes": {
											"type": "object",
											"additionalProperties": {
												"type": "string",
												"pattern": "^(hmac:[0-9a-f]{64}|unknown)$"
											},
											"description": "Changed leaf path -> HMAC of the value after, or unknown."
										}
									},
									"required": [
										"address",
										"previous",
										"actions",
										"attributes"
									],
									"additionalProperties": false
								}
							},
							"outputs": {
								"type": "object",
								"additionalProperties": {
									"type": "string",
									"pattern": "^(hmac:[0-9a-f]{64}|unknown)$"
								}
							}
						},
						"required": [
							"keyId",
							"digest",
							"mode",
							"changes",
							"outputs"
						],
						"additionalProperties": false
					},
					"pullRequest": { "type": "integer" },
					"head": {
						"type": "string",
						"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
						"description": "A git object id."
					},
					"base": {
						"type": "string",
						"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
						"description": "A git object id."
					},
					"mergeTree": {
						"type": "string",
						"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
						"description": "A git object id."
					},
					"at": {
						"type": "string",
						"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
						"description": "An ISO 8601 instant with offset."
					},
					"run": { "type": "string" }
				},
				"required": [
					"record",
					"pullRequest",
					"head",
					"base",
					"mergeTree",
					"at",
					"run"
				],
				"additionalProperties": false
			}
		}
	},
	"required": [
		"environment",
		"id",
		"stack",
		"digest",
		"reviews"
	],
	"additionalProperties": false
};
const pattern4$4 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]{2,62}$", "u");
const pattern5$3 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]{0,30}$", "u");
const pattern6$2 = /* @__PURE__ */ new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern8$3 = /* @__PURE__ */ new RegExp("^(hmac:[0-9a-f]{64}|unknown)$", "u");
const pattern10$2 = /* @__PURE__ */ new RegExp("^[0-9a-f]{40}([0-9a-f]{24})?$", "u");
const pattern13 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$", "u");
function validate20$4(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20$4.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.environment === void 0 && (missing0 = "environment") || data.id === void 0 && (missing0 = "id") || data.stack === void 0 && (missing0 = "stack") || data.digest === void 0 && (missing0 = "digest") || data.reviews === void 0 && (missing0 = "reviews")) {
				validate20$4.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 }
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "environment" || key0 === "id" || key0 === "stack" || key0 === "digest" || key0 === "reviews")) {
					validate20$4.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 }
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.environment !== void 0) {
						const _errs2 = errors;
						if (typeof data.environment !== "string") {
							validate20$4.errors = [{
								instancePath: instancePath + "/environment",
								schemaPath: "#/properties/environment/type",
								keyword: "type",
								params: { type: "string" }
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.id !== void 0) {
							let data1 = data.id;
							const _errs4 = errors;
							if (errors === _errs4) {
								if (typeof data1 === "string") {
									if (!pattern4$4.test(data1)) {
										validate20$4.errors = [{
											instancePath: instancePath + "/id",
											schemaPath: "#/properties/id/pattern",
											keyword: "pattern",
											params: { pattern: "^[a-z][a-z0-9-]{2,62}$" }
										}];
										return false;
									}
								} else {
									validate20$4.errors = [{
										instancePath: instancePath + "/id",
										schemaPath: "#/properties/id/type",
										keyword: "type",
										params: { type: "string" }
									}];
									return false;
								}
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.stack !== void 0) {
								let data2 = data.stack;
								const _errs6 = errors;
								if (errors === _errs6) {
									if (typeof data2 === "string") {
										if (!pattern5$3.test(data2)) {
											validate20$4.errors = [{
												instancePath: instancePath + "/stack",
												schemaPath: "#/properties/stack/pattern",
												keyword: "pattern",
												params: { pattern: "^[a-z][a-z0-9-]{0,30}$" }
											}];
											return false;
										}
									} else {
										validate20$4.errors = [{
											instancePath: instancePath + "/stack",
											schemaPath: "#/properties/stack/type",
											keyword: "type",
											params: { type: "string" }
										}];
										return false;
									}
								}
								var valid0 = _errs6 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.digest !== void 0) {
									let data3 = data.digest;
									const _errs8 = errors;
									if (errors === _errs8) {
										if (typeof data3 === "string") {
											if (!pattern6$2.test(data3)) {
												validate20$4.errors = [{
													instancePath: instancePath + "/digest",
													schemaPath: "#/properties/digest/pattern",
													keyword: "pattern",
													params: { pattern: "^sha256:[0-9a-f]{64}$" }
												}];
												return false;
											}
										} else {
											validate20$4.errors = [{
												instancePath: instancePath + "/digest",
												schemaPath: "#/properties/digest/type",
												keyword: "type",
												params: { type: "string" }
											}];
											return false;
										}
									}
									var valid0 = _errs8 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.reviews !== void 0) {
										let data4 = data.reviews;
										const _errs10 = errors;
										if (errors === _errs10) {
											if (Array.isArray(data4)) {
												const len0 = data4.length;
												for (let i0 = 0; i0 < len0; i0++) {
													let data5 = data4[i0];
													const _errs12 = errors;
													if (errors === _errs12) {
														if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
															let missing1;
															if (data5.record === void 0 && (missing1 = "record") || data5.pullRequest === void 0 && (missing1 = "pullRequest") || data5.head === void 0 && (missing1 = "head") || data5.base === void 0 && (missing1 = "base") || data5.mergeTree === void 0 && (missing1 = "mergeTree") || data5.at === void 0 && (missing1 = "at") || data5.run === void 0 && (missing1 = "run")) {
																validate20$4.errors = [{
																	instancePath: instancePath + "/reviews/" + i0,
																	schemaPath: "#/properties/reviews/items/required",
																	keyword: "required",
																	params: { missingProperty: missing1 }
																}];
																return false;
															} else {
																const _errs14 = errors;
																for (const key1 in data5) if (!(key1 === "record" || key1 === "pullRequest" || key1 === "head" || key1 === "base" || key1 === "mergeTree" || key1 === "at" || key1 === "run")) {
																	validate20$4.errors = [{
																		instancePath: instancePath + "/reviews/" + i0,
																		schemaPath: "#/properties/reviews/items/additionalProperties",
																		keyword: "additionalProperties",
																		params: { additionalProperty: key1 }
																	}];
																	return false;
																}
																if (_errs14 === errors) {
																	if (data5.record !== void 0) {
																		let data6 = data5.record;
																		const _errs15 = errors;
																		if (errors === _errs15) {
																			if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
																				let missing2;
																				if (data6.keyId === void 0 && (missing2 = "keyId") || data6.digest === void 0 && (missing2 = "digest") || data6.mode === void 0 && (missing2 = "mode") || data6.changes === void 0 && (missing2 = "changes") || data6.outputs === void 0 && (missing2 = "outputs")) {
																					validate20$4.errors = [{
																						instancePath: instancePath + "/reviews/" + i0 + "/record",
																						schemaPath: "#/properties/reviews/items/properties/record/required",
																						keyword: "required",
																						params: { missingProperty: missing2 }
																					}];
																					return false;
																				} else {
																					const _errs17 = errors;
																					for (const key2 in data6) if (!(key2 === "keyId" || key2 === "digest" || key2 === "mode" || key2 === "changes" || key2 === "outputs")) {
																						validate20$4.errors = [{
																							instancePath: instancePath + "/reviews/" + i0 + "/record",
																							schemaPath: "#/properties/reviews/items/properties/record/additionalProperties",
																							keyword: "additionalProperties",
																							params: { additionalProperty: key2 }
																						}];
																						return false;
																					}
																					if (_errs17 === errors) {
																						if (data6.keyId !== void 0) {
																							const _errs18 = errors;
																							if (typeof data6.keyId !== "string") {
																								validate20$4.errors = [{
																									instancePath: instancePath + "/reviews/" + i0 + "/record/keyId",
																									schemaPath: "#/properties/reviews/items/properties/record/properties/keyId/type",
																									keyword: "type",
																									params: { type: "string" }
																								}];
																								return false;
																							}
																							var valid3 = _errs18 === errors;
																						} else var valid3 = true;
																						if (valid3) {
																							if (data6.digest !== void 0) {
																								let data8 = data6.digest;
																								const _errs20 = errors;
																								if (errors === _errs20) {
																									if (typeof data8 === "string") {
																										if (!pattern6$2.test(data8)) {
																											validate20$4.errors = [{
																												instancePath: instancePath + "/reviews/" + i0 + "/record/digest",
																												schemaPath: "#/properties/reviews/items/properties/record/properties/digest/pattern",
																												keyword: "pattern",
																												params: { pattern: "^sha256:[0-9a-f]{64}$" }
																											}];
																											return false;
																										}
																									} else {
																										validate20$4.errors = [{
																											instancePath: instancePath + "/reviews/" + i0 + "/record/digest",
																											schemaPath: "#/properties/reviews/items/properties/record/properties/digest/type",
																											keyword: "type",
																											params: { type: "string" }
																										}];
																										return false;
																									}
																								}
																								var valid3 = _errs20 === errors;
																							} else var valid3 = true;
																							if (valid3) {
																								if (data6.mode !== void 0) {
																									let data9 = data6.mode;
																									const _errs22 = errors;
																									if (!(data9 === "planned" || data9 === "upstream-unknown" || data9 === "deferred")) {
																										validate20$4.errors = [{
																											instancePath: instancePath + "/reviews/" + i0 + "/record/mode",
																											schemaPath: "#/properties/reviews/items/properties/record/properties/mode/enum",
																											keyword: "enum",
																											params: { allowedValues: schema31$4.properties.reviews.items.properties.record.properties.mode.enum }
																										}];
																										return false;
																									}
																									var valid3 = _errs22 === errors;
																								} else var valid3 = true;
																								if (valid3) {
																									if (data6.changes !== void 0) {
																										let data10 = data6.changes;
																										const _errs23 = errors;
																										if (errors === _errs23) {
																											if (Array.isArray(data10)) {
																												const len1 = data10.length;
																												for (let i1 = 0; i1 < len1; i1++) {
																													let data11 = data10[i1];
																													const _errs25 = errors;
																													if (errors === _errs25) {
																														if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
																															let missing3;
																															if (data11.address === void 0 && (missing3 = "address") || data11.previous === void 0 && (missing3 = "previous") || data11.actions === void 0 && (missing3 = "actions") || data11.attributes === void 0 && (missing3 = "attributes")) {
																																validate20$4.errors = [{
																																	instancePath: instancePath + "/reviews/" + i0 + "/record/changes/" + i1,
																																	schemaPath: "#/properties/reviews/items/properties/record/properties/changes/items/required",
																																	keyword: "required",
																																	params: { missingProperty: missing3 }
																																}];
																																return false;
																															} else {
																																const _errs27 = errors;
																																for (const key3 in data11) if (!(key3 === "address" || key3 === "previous" || key3 === "actions" || key3 === "attributes")) {
																																	validate20$4.errors = [{
																																		instancePath: instancePath + "/reviews/" + i0 + "/record/changes/" + i1,
																																		schemaPath: "#/properties/reviews/items/properties/record/properties/changes/items/additionalProperties",
																																		keyword: "additionalProperties",
																																		params: { additionalProperty: key3 }
																																	}];
																																	return false;
																																}
																																if (_errs27 === errors) {
																																	if (data11.address !== void 0) {
																																		const _errs28 = errors;
																																		if (typeof data11.address !== "string") {
																																			validate20$4.errors = [{
																																				instancePath: instancePath + "/reviews/" + i0 + "/record/changes/" + i1 + "/address",
																																				schemaPath: "#/properties/reviews/items/properties/record/properties/changes/items/properties/address/type",
																																				keyword: "type",
																																				params: { type: "string" }
																																			}];
																																			return false;
																																		}
																																		var valid5 = _errs28 === errors;
																																	} else var valid5 = true;
																																	if (valid5) {
																																		if (data11.previous !== void 0) {
																																			let data13 = data11.previous;
																																			const _errs30 = errors;
																																			const _errs31 = errors;
																																			let valid6 = false;
																																			const _errs32 = errors;
																																			if (typeof data13 !== "string") {
																																				const err0 = {
																																					instancePath: instancePath + "/reviews/" + i0 + "/record/changes/" + i1 + "/previous",
																																					schemaPath: "#/properties/reviews/items/properties/record/properties/changes/items/properties/previous/anyOf/0/type",
																																					keyword: "type",
																																					params: { type: "string" }
																																				};
																																				if (vErrors === null) vErrors = [err0];
																																				else vErrors.push(err0);
																																				errors++;
																																			}
																																			var _valid0 = _errs32 === errors;
																																			valid6 = valid6 || _valid0;
																																			const _errs34 = errors;
																																			if (data13 !== null) {
																																				const err1 = {
																																					instancePath: instancePath + "/reviews/" + i0 + "/record/changes/" + i1 + "/previous",
																																					schemaPath: "#/properties/reviews/items/properties/record/properties/changes/items/properties/previous/anyOf/1/type",
																																					keyword: "type",
																																					params: { type: "null" }
																																				};
																																				if (vErrors === null) vErrors = [err1];
																																				else vErrors.push(err1);
																																				errors++;
																																			}
																																			var _valid0 = _errs34 === errors;
																																			valid6 = valid6 || _valid0;
																																			if (!valid6) {
																																				const err2 = {
																																					instancePath: instancePath + "/reviews/" + i0 + "/record/changes/" + i1 + "/previous",
																																					schemaPath: "#/properties/reviews/items/properties/record/properties/changes/items/properties/previous/anyOf",
																																					keyword: "anyOf",
																																					params: {}
																																				};
																																				if (vErrors === null) vErrors = [err2];
																																				else vErrors.push(err2);
																																				errors++;
																																				validate20$4.errors = vErrors;
																																				return false;
																																			} else {
																																				errors = _errs31;
																																				if (vErrors !== null) {
																																					if (_errs31) vErrors.length = _errs31;
																																					else vErrors = null;
																																				}
																																			}
																																			var valid5 = _errs30 === errors;
																																		} else var valid5 = true;
																																		if (valid5) {
																																			if (data11.actions !== void 0) {
																																				let data14 = data11.actions;
																																				const _errs36 = errors;
																																				if (errors === _errs36) {
																																					if (Array.isArray(data14)) {
																																						if (data14.length < 1) {
																																							validate20$4.errors = [{
																																								instancePath: instancePath + "/reviews/" + i0 + "/record/changes/" + i1 + "/actions",
																																								schemaPath: "#/properties/reviews/items/properties/record/properties/changes/items/properties/actions/minItems",
																																								keyword: "minItems",
																																								params: { limit: 1 }
																																							}];
																																							return false;
																																						} else {
																																							const len2 = data14.length;
																																							for (let i2 = 0; i2 < len2; i2++) {
																																								let data15 = data14[i2];
																																								const _errs38 = errors;
																																								if (!(data15 === "create" || data15 === "update" || data15 === "delete" || data15 === "read" || data15 === "no-op" || data15 === "forget")) {
																																									validate20$4.errors = [{
																																										instancePath: instancePath + "/reviews/" + i0 + "/record/changes/" + i1 + "/actions/" + i2,
																																										schemaPath: "#/properties/reviews/items/properties/record/properties/changes/items/properties/actions/items/enum",
																																										keyword: "enum",
																																										params: { allowedValues: schema31$4.properties.reviews.items.properties.record.properties.changes.items.properties.actions.items.enum }
																																									}];
																																									return false;
																																								}
																																								if (!(_errs38 === errors)) break;
																																							}
																																						}
																																					} else {
																																						validate20$4.errors = [{
																																							instancePath: instancePath + "/reviews/" + i0 + "/record/changes/" + i1 + "/actions",
																																							schemaPath: "#/properties/reviews/items/properties/record/properties/changes/items/properties/actions/type",
																																							keyword: "type",
																																							params: { type: "array" }
																																						}];
																																						return false;
																																					}
																																				}
																																				var valid5 = _errs36 === errors;
																																			} else var valid5 = true;
																																			if (valid5) {
																																				if (data11.attributes !== void 0) {
																																					let data16 = data11.attributes;
																																					const _errs39 = errors;
																																					if (errors === _errs39) {
																																						if (data16 && typeof data16 == "object" && !Array.isArray(data16)) for (const key4 in data16) {
																																							let data17 = data16[key4];
																																							const _errs42 = errors;
																																							if (errors === _errs42) {
																																								if (typeof data17 === "string") {
																																									if (!pattern8$3.test(data17)) {
																																										validate20$4.errors = [{
																																											instancePath: instancePath + "/reviews/" + i0 + "/record/changes/" + i1 + "/attributes/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
																																											schemaPath: "#/properties/reviews/items/properties/record/properties/changes/items/properties/attributes/additionalProperties/pattern",
																																											keyword: "pattern",
																																											params: { pattern: "^(hmac:[0-9a-f]{64}|unknown)$" }
																																										}];
																																										return false;
																																									}
																																								} else {
																																									validate20$4.errors = [{
																																										instancePath: instancePath + "/reviews/" + i0 + "/record/changes/" + i1 + "/attributes/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
																																										schemaPath: "#/properties/reviews/items/properties/record/properties/changes/items/properties/attributes/additionalProperties/type",
																																										keyword: "type",
																																										params: { type: "string" }
																																									}];
																																									return false;
																																								}
																																							}
																																							if (!(_errs42 === errors)) break;
																																						}
																																						else {
																																							validate20$4.errors = [{
																																								instancePath: instancePath + "/reviews/" + i0 + "/record/changes/" + i1 + "/attributes",
																																								schemaPath: "#/properties/reviews/items/properties/record/properties/changes/items/properties/attributes/type",
																																								keyword: "type",
																																								params: { type: "object" }
																																							}];
																																							return false;
																																						}
																																					}
																																					var valid5 = _errs39 === errors;
																																				} else var valid5 = true;
																																			}
																																		}
																																	}
																																}
																															}
																														} else {
																															validate20$4.errors = [{
																																instancePath: instancePath + "/reviews/" + i0 + "/record/changes/" + i1,
																																schemaPath: "#/properties/reviews/items/properties/record/properties/changes/items/type",
																																keyword: "type",
																																params: { type: "object" }
																															}];
																															return false;
																														}
																													}
																													if (!(_errs25 === errors)) break;
																												}
																											} else {
																												validate20$4.errors = [{
																													instancePath: instancePath + "/reviews/" + i0 + "/record/changes",
																													schemaPath: "#/properties/reviews/items/properties/record/properties/changes/type",
																													keyword: "type",
																													params: { type: "array" }
																												}];
																												return false;
																											}
																										}
																										var valid3 = _errs23 === errors;
																									} else var valid3 = true;
																									if (valid3) {
																										if (data6.outputs !== void 0) {
																											let data18 = data6.outputs;
																											const _errs44 = errors;
																											if (errors === _errs44) {
																												if (data18 && typeof data18 == "object" && !Array.isArray(data18)) for (const key5 in data18) {
																													let data19 = data18[key5];
																													const _errs47 = errors;
																													if (errors === _errs47) {
																														if (typeof data19 === "string") {
																															if (!pattern8$3.test(data19)) {
																																validate20$4.errors = [{
																																	instancePath: instancePath + "/reviews/" + i0 + "/record/outputs/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
																																	schemaPath: "#/properties/reviews/items/properties/record/properties/outputs/additionalProperties/pattern",
																																	keyword: "pattern",
																																	params: { pattern: "^(hmac:[0-9a-f]{64}|unknown)$" }
																																}];
																																return false;
																															}
																														} else {
																															validate20$4.errors = [{
																																instancePath: instancePath + "/reviews/" + i0 + "/record/outputs/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
																																schemaPath: "#/properties/reviews/items/properties/record/properties/outputs/additionalProperties/type",
																																keyword: "type",
																																params: { type: "string" }
																															}];
																															return false;
																														}
																													}
																													if (!(_errs47 === errors)) break;
																												}
																												else {
																													validate20$4.errors = [{
																														instancePath: instancePath + "/reviews/" + i0 + "/record/outputs",
																														schemaPath: "#/properties/reviews/items/properties/record/properties/outputs/type",
																														keyword: "type",
																														params: { type: "object" }
																													}];
																													return false;
																												}
																											}
																											var valid3 = _errs44 === errors;
																										} else var valid3 = true;
																									}
																								}
																							}
																						}
																					}
																				}
																			} else {
																				validate20$4.errors = [{
																					instancePath: instancePath + "/reviews/" + i0 + "/record",
																					schemaPath: "#/properties/reviews/items/properties/record/type",
																					keyword: "type",
																					params: { type: "object" }
																				}];
																				return false;
																			}
																		}
																		var valid2 = _errs15 === errors;
																	} else var valid2 = true;
																	if (valid2) {
																		if (data5.pullRequest !== void 0) {
																			let data20 = data5.pullRequest;
																			const _errs49 = errors;
																			if (!(typeof data20 == "number" && !(data20 % 1) && !isNaN(data20) && isFinite(data20))) {
																				validate20$4.errors = [{
																					instancePath: instancePath + "/reviews/" + i0 + "/pullRequest",
																					schemaPath: "#/properties/reviews/items/properties/pullRequest/type",
																					keyword: "type",
																					params: { type: "integer" }
																				}];
																				return false;
																			}
																			var valid2 = _errs49 === errors;
																		} else var valid2 = true;
																		if (valid2) {
																			if (data5.head !== void 0) {
																				let data21 = data5.head;
																				const _errs51 = errors;
																				if (errors === _errs51) {
																					if (typeof data21 === "string") {
																						if (!pattern10$2.test(data21)) {
																							validate20$4.errors = [{
																								instancePath: instancePath + "/reviews/" + i0 + "/head",
																								schemaPath: "#/properties/reviews/items/properties/head/pattern",
																								keyword: "pattern",
																								params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
																							}];
																							return false;
																						}
																					} else {
																						validate20$4.errors = [{
																							instancePath: instancePath + "/reviews/" + i0 + "/head",
																							schemaPath: "#/properties/reviews/items/properties/head/type",
																							keyword: "type",
																							params: { type: "string" }
																						}];
																						return false;
																					}
																				}
																				var valid2 = _errs51 === errors;
																			} else var valid2 = true;
																			if (valid2) {
																				if (data5.base !== void 0) {
																					let data22 = data5.base;
																					const _errs53 = errors;
																					if (errors === _errs53) {
																						if (typeof data22 === "string") {
																							if (!pattern10$2.test(data22)) {
																								validate20$4.errors = [{
																									instancePath: instancePath + "/reviews/" + i0 + "/base",
																									schemaPath: "#/properties/reviews/items/properties/base/pattern",
																									keyword: "pattern",
																									params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
																								}];
																								return false;
																							}
																						} else {
																							validate20$4.errors = [{
																								instancePath: instancePath + "/reviews/" + i0 + "/base",
																								schemaPath: "#/properties/reviews/items/properties/base/type",
																								keyword: "type",
																								params: { type: "string" }
																							}];
																							return false;
																						}
																					}
																					var valid2 = _errs53 === errors;
																				} else var valid2 = true;
																				if (valid2) {
																					if (data5.mergeTree !== void 0) {
																						let data23 = data5.mergeTree;
																						const _errs55 = errors;
																						if (errors === _errs55) {
																							if (typeof data23 === "string") {
																								if (!pattern10$2.test(data23)) {
																									validate20$4.errors = [{
																										instancePath: instancePath + "/reviews/" + i0 + "/mergeTree",
																										schemaPath: "#/properties/reviews/items/properties/mergeTree/pattern",
																										keyword: "pattern",
																										params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
																									}];
																									return false;
																								}
																							} else {
																								validate20$4.errors = [{
																									instancePath: instancePath + "/reviews/" + i0 + "/mergeTree",
																									schemaPath: "#/properties/reviews/items/properties/mergeTree/type",
																									keyword: "type",
																									params: { type: "string" }
																								}];
																								return false;
																							}
																						}
																						var valid2 = _errs55 === errors;
																					} else var valid2 = true;
																					if (valid2) {
																						if (data5.at !== void 0) {
																							let data24 = data5.at;
																							const _errs57 = errors;
																							if (errors === _errs57) {
																								if (typeof data24 === "string") {
																									if (!pattern13.test(data24)) {
																										validate20$4.errors = [{
																											instancePath: instancePath + "/reviews/" + i0 + "/at",
																											schemaPath: "#/properties/reviews/items/properties/at/pattern",
																											keyword: "pattern",
																											params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																										}];
																										return false;
																									}
																								} else {
																									validate20$4.errors = [{
																										instancePath: instancePath + "/reviews/" + i0 + "/at",
																										schemaPath: "#/properties/reviews/items/properties/at/type",
																										keyword: "type",
																										params: { type: "string" }
																									}];
																									return false;
																								}
																							}
																							var valid2 = _errs57 === errors;
																						} else var valid2 = true;
																						if (valid2) {
																							if (data5.run !== void 0) {
																								const _errs59 = errors;
																								if (typeof data5.run !== "string") {
																									validate20$4.errors = [{
																										instancePath: instancePath + "/reviews/" + i0 + "/run",
																										schemaPath: "#/properties/reviews/items/properties/run/type",
																										keyword: "type",
																										params: { type: "string" }
																									}];
																									return false;
																								}
																								var valid2 = _errs59 === errors;
																							} else var valid2 = true;
																						}
																					}
																				}
																			}
																		}
																	}
																}
															}
														} else {
															validate20$4.errors = [{
																instancePath: instancePath + "/reviews/" + i0,
																schemaPath: "#/properties/reviews/items/type",
																keyword: "type",
																params: { type: "object" }
															}];
															return false;
														}
													}
													if (!(_errs12 === errors)) break;
												}
											} else {
												validate20$4.errors = [{
													instancePath: instancePath + "/reviews",
													schemaPath: "#/properties/reviews/type",
													keyword: "type",
													params: { type: "array" }
												}];
												return false;
											}
										}
										var valid0 = _errs10 === errors;
									} else var valid0 = true;
								}
							}
						}
					}
				}
			}
		} else {
			validate20$4.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" }
			}];
			return false;
		}
	}
	validate20$4.errors = vErrors;
	return errors === 0;
}
validate20$4.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};

// src/schemas/generated/accepts/ledger-rollout.ts
var import_ucs2length = /* @__PURE__ */ __toESM(require_ucs2length(), 1);
var import_equal = /* @__PURE__ */ __toESM(require_equal(), 1);
const accepts$3 = validate20$3;
const schema31$3 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "https://flotilla.dev/schemas/ledger-rollout.schema.json",
	"title": "LedgerRollout",
	"description": "rollouts/<env>/<target>.json: a rollout's snapshot and what people said to it. What can be observed is not kept here.",
	"type": "object",
	"properties": {
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
	"required": [
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
	"additionalProperties": false
};
const func1$1 = Object.prototype.hasOwnProperty;
const func2 = import_ucs2length.default.default;
const func0 = import_equal.default.default;
const pattern4$3 = /* @__PURE__ */ new RegExp("^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$", "u");
const pattern5$2 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]{0,30}$", "u");
const pattern6$1 = /* @__PURE__ */ new RegExp("^[a-zA-Z][a-zA-Z0-9._/-]{0,62}$", "u");
const pattern7$2 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]{2,62}$", "u");
const pattern8$2 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$", "u");
const pattern9$1 = /* @__PURE__ */ new RegExp("^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$", "u");
const pattern14 = /* @__PURE__ */ new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern22 = /* @__PURE__ */ new RegExp("^[0-9a-f]{40}([0-9a-f]{24})?$", "u");
function validate20$3(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20$3.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.environment === void 0 && (missing0 = "environment") || data.target === void 0 && (missing0 = "target") || data.strategyName === void 0 && (missing0 = "strategyName") || data.strategy === void 0 && (missing0 = "strategy") || data.tracker === void 0 && (missing0 = "tracker") || data.openedAt === void 0 && (missing0 = "openedAt") || data.state === void 0 && (missing0 = "state") || data.started === void 0 && (missing0 = "started") || data.finishedAt === void 0 && (missing0 = "finishedAt") || data.members === void 0 && (missing0 = "members") || data.approvedShapes === void 0 && (missing0 = "approvedShapes") || data.notified === void 0 && (missing0 = "notified")) {
				validate20$3.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 }
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!func1$1.call(schema31$3.properties, key0)) {
					validate20$3.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 }
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.environment !== void 0) {
						const _errs2 = errors;
						if (typeof data.environment !== "string") {
							validate20$3.errors = [{
								instancePath: instancePath + "/environment",
								schemaPath: "#/properties/environment/type",
								keyword: "type",
								params: { type: "string" }
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.target !== void 0) {
							let data1 = data.target;
							const _errs4 = errors;
							if (errors === _errs4) {
								if (typeof data1 === "string") {
									if (!pattern4$3.test(data1)) {
										validate20$3.errors = [{
											instancePath: instancePath + "/target",
											schemaPath: "#/properties/target/pattern",
											keyword: "pattern",
											params: { pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$" }
										}];
										return false;
									}
								} else {
									validate20$3.errors = [{
										instancePath: instancePath + "/target",
										schemaPath: "#/properties/target/type",
										keyword: "type",
										params: { type: "string" }
									}];
									return false;
								}
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.strategyName !== void 0) {
								const _errs6 = errors;
								if (typeof data.strategyName !== "string") {
									validate20$3.errors = [{
										instancePath: instancePath + "/strategyName",
										schemaPath: "#/properties/strategyName/type",
										keyword: "type",
										params: { type: "string" }
									}];
									return false;
								}
								var valid0 = _errs6 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.strategy !== void 0) {
									let data3 = data.strategy;
									const _errs8 = errors;
									if (errors === _errs8) {
										if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
											let missing1;
											if (data3.batch === void 0 && (missing1 = "batch") || data3.stages === void 0 && (missing1 = "stages")) {
												validate20$3.errors = [{
													instancePath: instancePath + "/strategy",
													schemaPath: "#/properties/strategy/required",
													keyword: "required",
													params: { missingProperty: missing1 }
												}];
												return false;
											} else {
												const _errs10 = errors;
												for (const key1 in data3) if (!(key1 === "batch" || key1 === "stages")) {
													validate20$3.errors = [{
														instancePath: instancePath + "/strategy",
														schemaPath: "#/properties/strategy/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: key1 }
													}];
													return false;
												}
												if (_errs10 === errors) {
													if (data3.batch !== void 0) {
														let data4 = data3.batch;
														const _errs11 = errors;
														if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
															validate20$3.errors = [{
																instancePath: instancePath + "/strategy/batch",
																schemaPath: "#/properties/strategy/properties/batch/type",
																keyword: "type",
																params: { type: "integer" }
															}];
															return false;
														}
														if (errors === _errs11) {
															if (typeof data4 == "number" && isFinite(data4)) {
																if (data4 > 50 || isNaN(data4)) {
																	validate20$3.errors = [{
																		instancePath: instancePath + "/strategy/batch",
																		schemaPath: "#/properties/strategy/properties/batch/maximum",
																		keyword: "maximum",
																		params: {
																			comparison: "<=",
																			limit: 50
																		}
																	}];
																	return false;
																} else if (data4 < 1 || isNaN(data4)) {
																	validate20$3.errors = [{
																		instancePath: instancePath + "/strategy/batch",
																		schemaPath: "#/properties/strategy/properties/batch/minimum",
																		keyword: "minimum",
																		params: {
																			comparison: ">=",
																			limit: 1
																		}
																	}];
																	return false;
																}
															}
														}
														var valid1 = _errs11 === errors;
													} else var valid1 = true;
													if (valid1) {
														if (data3.stages !== void 0) {
															let data5 = data3.stages;
															const _errs13 = errors;
															if (errors === _errs13) {
																if (Array.isArray(data5)) {
																	if (data5.length < 1) {
																		validate20$3.errors = [{
																			instancePath: instancePath + "/strategy/stages",
																			schemaPath: "#/properties/strategy/properties/stages/minItems",
																			keyword: "minItems",
																			params: { limit: 1 }
																		}];
																		return false;
																	} else {
																		const len0 = data5.length;
																		for (let i0 = 0; i0 < len0; i0++) {
																			let data6 = data5[i0];
																			const _errs15 = errors;
																			if (errors === _errs15) {
																				if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
																					let missing2;
																					if (data6.name === void 0 && (missing2 = "name") || data6.members === void 0 && (missing2 = "members")) {
																						validate20$3.errors = [{
																							instancePath: instancePath + "/strategy/stages/" + i0,
																							schemaPath: "#/properties/strategy/properties/stages/items/required",
																							keyword: "required",
																							params: { missingProperty: missing2 }
																						}];
																						return false;
																					} else {
																						const _errs17 = errors;
																						for (const key2 in data6) if (!(key2 === "name" || key2 === "members" || key2 === "concurrency" || key2 === "failures" || key2 === "leastSuccesses" || key2 === "gates")) {
																							validate20$3.errors = [{
																								instancePath: instancePath + "/strategy/stages/" + i0,
																								schemaPath: "#/properties/strategy/properties/stages/items/additionalProperties",
																								keyword: "additionalProperties",
																								params: { additionalProperty: key2 }
																							}];
																							return false;
																						}
																						if (_errs17 === errors) {
																							if (data6.name !== void 0) {
																								let data7 = data6.name;
																								const _errs18 = errors;
																								if (errors === _errs18) {
																									if (typeof data7 === "string") {
																										if (!pattern5$2.test(data7)) {
																											validate20$3.errors = [{
																												instancePath: instancePath + "/strategy/stages/" + i0 + "/name",
																												schemaPath: "#/properties/strategy/properties/stages/items/properties/name/pattern",
																												keyword: "pattern",
																												params: { pattern: "^[a-z][a-z0-9-]{0,30}$" }
																											}];
																											return false;
																										}
																									} else {
																										validate20$3.errors = [{
																											instancePath: instancePath + "/strategy/stages/" + i0 + "/name",
																											schemaPath: "#/properties/strategy/properties/stages/items/properties/name/type",
																											keyword: "type",
																											params: { type: "string" }
																										}];
																										return false;
																									}
																								}
																								var valid3 = _errs18 === errors;
																							} else var valid3 = true;
																							if (valid3) {
																								if (data6.members !== void 0) {
																									let data8 = data6.members;
																									const _errs20 = errors;
																									if (errors === _errs20) {
																										if (Array.isArray(data8)) {
																											if (data8.length < 1) {
																												validate20$3.errors = [{
																													instancePath: instancePath + "/strategy/stages/" + i0 + "/members",
																													schemaPath: "#/properties/strategy/properties/stages/items/properties/members/minItems",
																													keyword: "minItems",
																													params: { limit: 1 }
																												}];
																												return false;
																											} else {
																												const len1 = data8.length;
																												for (let i1 = 0; i1 < len1; i1++) {
																													let data9 = data8[i1];
																													const _errs22 = errors;
																													if (errors === _errs22) {
																														if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
																															const _errs24 = errors;
																															for (const key3 in data9) if (!(key3 === "labels" || key3 === "ids" || key3 === "percent")) {
																																validate20$3.errors = [{
																																	instancePath: instancePath + "/strategy/stages/" + i0 + "/members/" + i1,
																																	schemaPath: "#/properties/strategy/properties/stages/items/properties/members/items/additionalProperties",
																																	keyword: "additionalProperties",
																																	params: { additionalProperty: key3 }
																																}];
																																return false;
																															}
																															if (_errs24 === errors) {
																																if (data9.labels !== void 0) {
																																	let data10 = data9.labels;
																																	const _errs25 = errors;
																																	if (errors === _errs25) {
																																		if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
																																			for (const key4 in data10) {
																																				const _errs27 = errors;
																																				if (typeof key4 === "string") {
																																					if (!pattern6$1.test(key4)) {
																																						const err0 = {
																																							instancePath: instancePath + "/strategy/stages/" + i0 + "/members/" + i1 + "/labels",
																																							schemaPath: "#/properties/strategy/properties/stages/items/properties/members/items/properties/labels/propertyNames/pattern",
																																							keyword: "pattern",
																																							params: { pattern: "^[a-zA-Z][a-zA-Z0-9._/-]{0,62}$" },
																																							propertyName: key4
																																						};
																																						if (vErrors === null) vErrors = [err0];
																																						else vErrors.push(err0);
																																						errors++;
																																					}
																																				}
																																				var valid6 = _errs27 === errors;
																																				if (!valid6) {
																																					const err1 = {
																																						instancePath: instancePath + "/strategy/stages/" + i0 + "/members/" + i1 + "/labels",
																																						schemaPath: "#/properties/strategy/properties/stages/items/properties/members/items/properties/labels/propertyNames",
																																						keyword: "propertyNames",
																																						params: { propertyName: key4 }
																																					};
																																					if (vErrors === null) vErrors = [err1];
																																					else vErrors.push(err1);
																																					errors++;
																																					validate20$3.errors = vErrors;
																																					return false;
																																				}
																																			}
																																			if (valid6) for (const key5 in data10) {
																																				let data11 = data10[key5];
																																				const _errs29 = errors;
																																				if (errors === _errs29) {
																																					if (typeof data11 === "string") {
																																						if (func2(data11) > 63) {
																																							validate20$3.errors = [{
																																								instancePath: instancePath + "/strategy/stages/" + i0 + "/members/" + i1 + "/labels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
																																								schemaPath: "#/properties/strategy/properties/stages/items/properties/members/items/properties/labels/additionalProperties/maxLength",
																																								keyword: "maxLength",
																																								params: { limit: 63 }
																																							}];
																																							return false;
																																						}
																																					} else {
																																						validate20$3.errors = [{
																																							instancePath: instancePath + "/strategy/stages/" + i0 + "/members/" + i1 + "/labels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
																																							schemaPath: "#/properties/strategy/properties/stages/items/properties/members/items/properties/labels/additionalProperties/type",
																																							keyword: "type",
																																							params: { type: "string" }
																																						}];
																																						return false;
																																					}
																																				}
																																				if (!(_errs29 === errors)) break;
																																			}
																																		} else {
																																			validate20$3.errors = [{
																																				instancePath: instancePath + "/strategy/stages/" + i0 + "/members/" + i1 + "/labels",
																																				schemaPath: "#/properties/strategy/properties/stages/items/properties/members/items/properties/labels/type",
																																				keyword: "type",
																																				params: { type: "object" }
																																			}];
																																			return false;
																																		}
																																	}
																																	var valid5 = _errs25 === errors;
																																} else var valid5 = true;
																																if (valid5) {
																																	if (data9.ids !== void 0) {
																																		let data12 = data9.ids;
																																		const _errs31 = errors;
																																		if (errors === _errs31) {
																																			if (Array.isArray(data12)) {
																																				if (data12.length < 1) {
																																					validate20$3.errors = [{
																																						instancePath: instancePath + "/strategy/stages/" + i0 + "/members/" + i1 + "/ids",
																																						schemaPath: "#/properties/strategy/properties/stages/items/properties/members/items/properties/ids/minItems",
																																						keyword: "minItems",
																																						params: { limit: 1 }
																																					}];
																																					return false;
																																				} else {
																																					var valid8 = true;
																																					const len2 = data12.length;
																																					for (let i2 = 0; i2 < len2; i2++) {
																																						let data13 = data12[i2];
																																						const _errs33 = errors;
																																						if (errors === _errs33) {
																																							if (typeof data13 === "string") {
																																								if (!pattern7$2.test(data13)) {
																																									validate20$3.errors = [{
																																										instancePath: instancePath + "/strategy/stages/" + i0 + "/members/" + i1 + "/ids/" + i2,
																																										schemaPath: "#/properties/strategy/properties/stages/items/properties/members/items/properties/ids/items/pattern",
																																										keyword: "pattern",
																																										params: { pattern: "^[a-z][a-z0-9-]{2,62}$" }
																																									}];
																																									return false;
																																								}
																																							} else {
																																								validate20$3.errors = [{
																																									instancePath: instancePath + "/strategy/stages/" + i0 + "/members/" + i1 + "/ids/" + i2,
																																									schemaPath: "#/properties/strategy/properties/stages/items/properties/members/items/properties/ids/items/type",
																																									keyword: "type",
																																									params: { type: "string" }
																																								}];
																																								return false;
																																							}
																																						}
																																						var valid8 = _errs33 === errors;
																																						if (!valid8) break;
																																					}
																																					if (valid8) {
																																						let i3 = data12.length;
																																						let j0;
																																						if (i3 > 1) {
																																							const indices0 = {};
																																							for (; i3--;) {
																																								let item0 = data12[i3];
																																								if (typeof item0 !== "string") continue;
																																								if (typeof indices0[item0] == "number") {
																																									j0 = indices0[item0];
																																									validate20$3.errors = [{
																																										instancePath: instancePath + "/strategy/stages/" + i0 + "/members/" + i1 + "/ids",
																																										schemaPath: "#/properties/strategy/properties/stages/items/properties/members/items/properties/ids/uniqueItems",
																																										keyword: "uniqueItems",
																																										params: {
																																											i: i3,
																																											j: j0
																																										}
																																									}];
																																									return false;
																																								}
																																								indices0[item0] = i3;
																																							}
																																						}
																																					}
																																				}
																																			} else {
																																				validate20$3.errors = [{
																																					instancePath: instancePath + "/strategy/stages/" + i0 + "/members/" + i1 + "/ids",
																																					schemaPath: "#/properties/strategy/properties/stages/items/properties/members/items/properties/ids/type",
																																					keyword: "type",
																																					params: { type: "array" }
																																				}];
																																				return false;
																																			}
																																		}
																																		var valid5 = _errs31 === errors;
																																	} else var valid5 = true;
																																	if (valid5) {
																																		if (data9.percent !== void 0) {
																																			let data14 = data9.percent;
																																			const _errs35 = errors;
																																			if (!(typeof data14 == "number" && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
																																				validate20$3.errors = [{
																																					instancePath: instancePath + "/strategy/stages/" + i0 + "/members/" + i1 + "/percent",
																																					schemaPath: "#/properties/strategy/properties/stages/items/properties/members/items/properties/percent/type",
																																					keyword: "type",
																																					params: { type: "integer" }
																																				}];
																																				return false;
																																			}
																																			if (errors === _errs35) {
																																				if (typeof data14 == "number" && isFinite(data14)) {
																																					if (data14 > 100 || isNaN(data14)) {
																																						validate20$3.errors = [{
																																							instancePath: instancePath + "/strategy/stages/" + i0 + "/members/" + i1 + "/percent",
																																							schemaPath: "#/properties/strategy/properties/stages/items/properties/members/items/properties/percent/maximum",
																																							keyword: "maximum",
																																							params: {
																																								comparison: "<=",
																																								limit: 100
																																							}
																																						}];
																																						return false;
																																					} else if (data14 < 1 || isNaN(data14)) {
																																						validate20$3.errors = [{
																																							instancePath: instancePath + "/strategy/stages/" + i0 + "/members/" + i1 + "/percent",
																																							schemaPath: "#/properties/strategy/properties/stages/items/properties/members/items/properties/percent/minimum",
																																							keyword: "minimum",
																																							params: {
																																								comparison: ">=",
																																								limit: 1
																																							}
																																						}];
																																						return false;
																																					}
																																				}
																																			}
																																			var valid5 = _errs35 === errors;
																																		} else var valid5 = true;
																																	}
																																}
																															}
																														} else {
																															validate20$3.errors = [{
																																instancePath: instancePath + "/strategy/stages/" + i0 + "/members/" + i1,
																																schemaPath: "#/properties/strategy/properties/stages/items/properties/members/items/type",
																																keyword: "type",
																																params: { type: "object" }
																															}];
																															return false;
																														}
																													}
																													if (!(_errs22 === errors)) break;
																												}
																											}
																										} else {
																											validate20$3.errors = [{
																												instancePath: instancePath + "/strategy/stages/" + i0 + "/members",
																												schemaPath: "#/properties/strategy/properties/stages/items/properties/members/type",
																												keyword: "type",
																												params: { type: "array" }
																											}];
																											return false;
																										}
																									}
																									var valid3 = _errs20 === errors;
																								} else var valid3 = true;
																								if (valid3) {
																									if (data6.concurrency !== void 0) {
																										let data15 = data6.concurrency;
																										const _errs37 = errors;
																										if (!(typeof data15 == "number" && !(data15 % 1) && !isNaN(data15) && isFinite(data15))) {
																											validate20$3.errors = [{
																												instancePath: instancePath + "/strategy/stages/" + i0 + "/concurrency",
																												schemaPath: "#/properties/strategy/properties/stages/items/properties/concurrency/type",
																												keyword: "type",
																												params: { type: "integer" }
																											}];
																											return false;
																										}
																										if (errors === _errs37) {
																											if (typeof data15 == "number" && isFinite(data15)) {
																												if (data15 < 1 || isNaN(data15)) {
																													validate20$3.errors = [{
																														instancePath: instancePath + "/strategy/stages/" + i0 + "/concurrency",
																														schemaPath: "#/properties/strategy/properties/stages/items/properties/concurrency/minimum",
																														keyword: "minimum",
																														params: {
																															comparison: ">=",
																															limit: 1
																														}
																													}];
																													return false;
																												}
																											}
																										}
																										var valid3 = _errs37 === errors;
																									} else var valid3 = true;
																									if (valid3) {
																										if (data6.failures !== void 0) {
																											let data16 = data6.failures;
																											const _errs39 = errors;
																											if (!(typeof data16 == "number" && !(data16 % 1) && !isNaN(data16) && isFinite(data16))) {
																												validate20$3.errors = [{
																													instancePath: instancePath + "/strategy/stages/" + i0 + "/failures",
																													schemaPath: "#/properties/strategy/properties/stages/items/properties/failures/type",
																													keyword: "type",
																													params: { type: "integer" }
																												}];
																												return false;
																											}
																											if (errors === _errs39) {
																												if (typeof data16 == "number" && isFinite(data16)) {
																													if (data16 < 0 || isNaN(data16)) {
																														validate20$3.errors = [{
																															instancePath: instancePath + "/strategy/stages/" + i0 + "/failures",
																															schemaPath: "#/properties/strategy/properties/stages/items/properties/failures/minimum",
																															keyword: "minimum",
																															params: {
																																comparison: ">=",
																																limit: 0
																															}
																														}];
																														return false;
																													}
																												}
																											}
																											var valid3 = _errs39 === errors;
																										} else var valid3 = true;
																										if (valid3) {
																											if (data6.leastSuccesses !== void 0) {
																												let data17 = data6.leastSuccesses;
																												const _errs41 = errors;
																												if (!(typeof data17 == "number" && !(data17 % 1) && !isNaN(data17) && isFinite(data17))) {
																													validate20$3.errors = [{
																														instancePath: instancePath + "/strategy/stages/" + i0 + "/leastSuccesses",
																														schemaPath: "#/properties/strategy/properties/stages/items/properties/leastSuccesses/type",
																														keyword: "type",
																														params: { type: "integer" }
																													}];
																													return false;
																												}
																												if (errors === _errs41) {
																													if (typeof data17 == "number" && isFinite(data17)) {
																														if (data17 < 0 || isNaN(data17)) {
																															validate20$3.errors = [{
																																instancePath: instancePath + "/strategy/stages/" + i0 + "/leastSuccesses",
																																schemaPath: "#/properties/strategy/properties/stages/items/properties/leastSuccesses/minimum",
																																keyword: "minimum",
																																params: {
																																	comparison: ">=",
																																	limit: 0
																																}
																															}];
																															return false;
																														}
																													}
																												}
																												var valid3 = _errs41 === errors;
																											} else var valid3 = true;
																											if (valid3) {
																												if (data6.gates !== void 0) {
																													let data18 = data6.gates;
																													const _errs43 = errors;
																													if (errors === _errs43) {
																														if (Array.isArray(data18)) {
																															var valid10 = true;
																															const len3 = data18.length;
																															for (let i4 = 0; i4 < len3; i4++) {
																																let data19 = data18[i4];
																																const _errs45 = errors;
																																if (!(data19 === "health" || data19 === "approval")) {
																																	validate20$3.errors = [{
																																		instancePath: instancePath + "/strategy/stages/" + i0 + "/gates/" + i4,
																																		schemaPath: "#/properties/strategy/properties/stages/items/properties/gates/items/enum",
																																		keyword: "enum",
																																		params: { allowedValues: schema31$3.properties.strategy.properties.stages.items.properties.gates.items.enum }
																																	}];
																																	return false;
																																}
																																var valid10 = _errs45 === errors;
																																if (!valid10) break;
																															}
																															if (valid10) {
																																let i5 = data18.length;
																																let j1;
																																if (i5 > 1) {
																																	outer0: for (; i5--;) for (j1 = i5; j1--;) if (func0(data18[i5], data18[j1])) {
																																		validate20$3.errors = [{
																																			instancePath: instancePath + "/strategy/stages/" + i0 + "/gates",
																																			schemaPath: "#/properties/strategy/properties/stages/items/properties/gates/uniqueItems",
																																			keyword: "uniqueItems",
																																			params: {
																																				i: i5,
																																				j: j1
																																			}
																																		}];
																																		return false;
																																	}
																																}
																															}
																														} else {
																															validate20$3.errors = [{
																																instancePath: instancePath + "/strategy/stages/" + i0 + "/gates",
																																schemaPath: "#/properties/strategy/properties/stages/items/properties/gates/type",
																																keyword: "type",
																																params: { type: "array" }
																															}];
																															return false;
																														}
																													}
																													var valid3 = _errs43 === errors;
																												} else var valid3 = true;
																											}
																										}
																									}
																								}
																							}
																						}
																					}
																				} else {
																					validate20$3.errors = [{
																						instancePath: instancePath + "/strategy/stages/" + i0,
																						schemaPath: "#/properties/strategy/properties/stages/items/type",
																						keyword: "type",
																						params: { type: "object" }
																					}];
																					return false;
																				}
																			}
																			if (!(_errs15 === errors)) break;
																		}
																	}
																} else {
																	validate20$3.errors = [{
																		instancePath: instancePath + "/strategy/stages",
																		schemaPath: "#/properties/strategy/properties/stages/type",
																		keyword: "type",
																		params: { type: "array" }
																	}];
																	return false;
																}
															}
															var valid1 = _errs13 === errors;
														} else var valid1 = true;
													}
												}
											}
										} else {
											validate20$3.errors = [{
												instancePath: instancePath + "/strategy",
												schemaPath: "#/properties/strategy/type",
												keyword: "type",
												params: { type: "object" }
											}];
											return false;
										}
									}
									var valid0 = _errs8 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.tracker !== void 0) {
										let data20 = data.tracker;
										const _errs46 = errors;
										const _errs47 = errors;
										let valid12 = false;
										const _errs48 = errors;
										if (!(typeof data20 == "number" && !(data20 % 1) && !isNaN(data20) && isFinite(data20))) {
											const err2 = {
												instancePath: instancePath + "/tracker",
												schemaPath: "#/properties/tracker/anyOf/0/type",
												keyword: "type",
												params: { type: "integer" }
											};
											if (vErrors === null) vErrors = [err2];
											else vErrors.push(err2);
											errors++;
										}
										var _valid0 = _errs48 === errors;
										valid12 = valid12 || _valid0;
										const _errs50 = errors;
										if (data20 !== null) {
											const err3 = {
												instancePath: instancePath + "/tracker",
												schemaPath: "#/properties/tracker/anyOf/1/type",
												keyword: "type",
												params: { type: "null" }
											};
											if (vErrors === null) vErrors = [err3];
											else vErrors.push(err3);
											errors++;
										}
										var _valid0 = _errs50 === errors;
										valid12 = valid12 || _valid0;
										if (!valid12) {
											const err4 = {
												instancePath: instancePath + "/tracker",
												schemaPath: "#/properties/tracker/anyOf",
												keyword: "anyOf",
												params: {}
											};
											if (vErrors === null) vErrors = [err4];
											else vErrors.push(err4);
											errors++;
											validate20$3.errors = vErrors;
											return false;
										} else {
											errors = _errs47;
											if (vErrors !== null) {
												if (_errs47) vErrors.length = _errs47;
												else vErrors = null;
											}
										}
										var valid0 = _errs46 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.openedAt !== void 0) {
											let data21 = data.openedAt;
											const _errs52 = errors;
											if (errors === _errs52) {
												if (typeof data21 === "string") {
													if (!pattern8$2.test(data21)) {
														validate20$3.errors = [{
															instancePath: instancePath + "/openedAt",
															schemaPath: "#/properties/openedAt/pattern",
															keyword: "pattern",
															params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
														}];
														return false;
													}
												} else {
													validate20$3.errors = [{
														instancePath: instancePath + "/openedAt",
														schemaPath: "#/properties/openedAt/type",
														keyword: "type",
														params: { type: "string" }
													}];
													return false;
												}
											}
											var valid0 = _errs52 === errors;
										} else var valid0 = true;
										if (valid0) {
											if (data.state !== void 0) {
												let data22 = data.state;
												const _errs54 = errors;
												if (!(data22 === "opened" || data22 === "running" || data22 === "paused" || data22 === "finished" || data22 === "aborted")) {
													validate20$3.errors = [{
														instancePath: instancePath + "/state",
														schemaPath: "#/properties/state/enum",
														keyword: "enum",
														params: { allowedValues: schema31$3.properties.state.enum }
													}];
													return false;
												}
												var valid0 = _errs54 === errors;
											} else var valid0 = true;
											if (valid0) {
												if (data.started !== void 0) {
													let data23 = data.started;
													const _errs55 = errors;
													const _errs56 = errors;
													let valid13 = false;
													const _errs57 = errors;
													if (errors === _errs57) {
														if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
															let missing3;
															if (data23.by === void 0 && (missing3 = "by") || data23.at === void 0 && (missing3 = "at")) {
																const err5 = {
																	instancePath: instancePath + "/started",
																	schemaPath: "#/properties/started/anyOf/0/required",
																	keyword: "required",
																	params: { missingProperty: missing3 }
																};
																if (vErrors === null) vErrors = [err5];
																else vErrors.push(err5);
																errors++;
															} else {
																const _errs59 = errors;
																for (const key6 in data23) if (!(key6 === "by" || key6 === "at")) {
																	const err6 = {
																		instancePath: instancePath + "/started",
																		schemaPath: "#/properties/started/anyOf/0/additionalProperties",
																		keyword: "additionalProperties",
																		params: { additionalProperty: key6 }
																	};
																	if (vErrors === null) vErrors = [err6];
																	else vErrors.push(err6);
																	errors++;
																	break;
																}
																if (_errs59 === errors) {
																	if (data23.by !== void 0) {
																		let data24 = data23.by;
																		const _errs60 = errors;
																		if (errors === _errs60) {
																			if (typeof data24 === "string") {
																				if (!pattern9$1.test(data24)) {
																					const err7 = {
																						instancePath: instancePath + "/started/by",
																						schemaPath: "#/properties/started/anyOf/0/properties/by/pattern",
																						keyword: "pattern",
																						params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
																					};
																					if (vErrors === null) vErrors = [err7];
																					else vErrors.push(err7);
																					errors++;
																				}
																			} else {
																				const err8 = {
																					instancePath: instancePath + "/started/by",
																					schemaPath: "#/properties/started/anyOf/0/properties/by/type",
																					keyword: "type",
																					params: { type: "string" }
																				};
																				if (vErrors === null) vErrors = [err8];
																				else vErrors.push(err8);
																				errors++;
																			}
																		}
																		var valid14 = _errs60 === errors;
																	} else var valid14 = true;
																	if (valid14) {
																		if (data23.at !== void 0) {
																			let data25 = data23.at;
																			const _errs62 = errors;
																			if (errors === _errs62) {
																				if (typeof data25 === "string") {
																					if (!pattern8$2.test(data25)) {
																						const err9 = {
																							instancePath: instancePath + "/started/at",
																							schemaPath: "#/properties/started/anyOf/0/properties/at/pattern",
																							keyword: "pattern",
																							params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																						};
																						if (vErrors === null) vErrors = [err9];
																						else vErrors.push(err9);
																						errors++;
																					}
																				} else {
																					const err10 = {
																						instancePath: instancePath + "/started/at",
																						schemaPath: "#/properties/started/anyOf/0/properties/at/type",
																						keyword: "type",
																						params: { type: "string" }
																					};
																					if (vErrors === null) vErrors = [err10];
																					else vErrors.push(err10);
																					errors++;
																				}
																			}
																			var valid14 = _errs62 === errors;
																		} else var valid14 = true;
																	}
																}
															}
														} else {
															const err11 = {
																instancePath: instancePath + "/started",
																schemaPath: "#/properties/started/anyOf/0/type",
																keyword: "type",
																params: { type: "object" }
															};
															if (vErrors === null) vErrors = [err11];
															else vErrors.push(err11);
															errors++;
														}
													}
													var _valid1 = _errs57 === errors;
													valid13 = valid13 || _valid1;
													const _errs64 = errors;
													if (data23 !== null) {
														const err12 = {
															instancePath: instancePath + "/started",
															schemaPath: "#/properties/started/anyOf/1/type",
															keyword: "type",
															params: { type: "null" }
														};
														if (vErrors === null) vErrors = [err12];
														else vErrors.push(err12);
														errors++;
													}
													var _valid1 = _errs64 === errors;
													valid13 = valid13 || _valid1;
													if (!valid13) {
														const err13 = {
															instancePath: instancePath + "/started",
															schemaPath: "#/properties/started/anyOf",
															keyword: "anyOf",
															params: {}
														};
														if (vErrors === null) vErrors = [err13];
														else vErrors.push(err13);
														errors++;
														validate20$3.errors = vErrors;
														return false;
													} else {
														errors = _errs56;
														if (vErrors !== null) {
															if (_errs56) vErrors.length = _errs56;
															else vErrors = null;
														}
													}
													var valid0 = _errs55 === errors;
												} else var valid0 = true;
												if (valid0) {
													if (data.finishedAt !== void 0) {
														let data26 = data.finishedAt;
														const _errs66 = errors;
														const _errs67 = errors;
														let valid15 = false;
														const _errs68 = errors;
														if (errors === _errs68) {
															if (typeof data26 === "string") {
																if (!pattern8$2.test(data26)) {
																	const err14 = {
																		instancePath: instancePath + "/finishedAt",
																		schemaPath: "#/properties/finishedAt/anyOf/0/pattern",
																		keyword: "pattern",
																		params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																	};
																	if (vErrors === null) vErrors = [err14];
																	else vErrors.push(err14);
																	errors++;
																}
															} else {
																const err15 = {
																	instancePath: instancePath + "/finishedAt",
																	schemaPath: "#/properties/finishedAt/anyOf/0/type",
																	keyword: "type",
																	params: { type: "string" }
																};
																if (vErrors === null) vErrors = [err15];
																else vErrors.push(err15);
																errors++;
															}
														}
														var _valid2 = _errs68 === errors;
														valid15 = valid15 || _valid2;
														const _errs70 = errors;
														if (data26 !== null) {
															const err16 = {
																instancePath: instancePath + "/finishedAt",
																schemaPath: "#/properties/finishedAt/anyOf/1/type",
																keyword: "type",
																params: { type: "null" }
															};
															if (vErrors === null) vErrors = [err16];
															else vErrors.push(err16);
															errors++;
														}
														var _valid2 = _errs70 === errors;
														valid15 = valid15 || _valid2;
														if (!valid15) {
															const err17 = {
																instancePath: instancePath + "/finishedAt",
																schemaPath: "#/properties/finishedAt/anyOf",
																keyword: "anyOf",
																params: {}
															};
															if (vErrors === null) vErrors = [err17];
															else vErrors.push(err17);
															errors++;
															validate20$3.errors = vErrors;
															return false;
														} else {
															errors = _errs67;
															if (vErrors !== null) {
																if (_errs67) vErrors.length = _errs67;
																else vErrors = null;
															}
														}
														var valid0 = _errs66 === errors;
													} else var valid0 = true;
													if (valid0) {
														if (data.members !== void 0) {
															let data27 = data.members;
															const _errs72 = errors;
															if (errors === _errs72) {
																if (Array.isArray(data27)) {
																	const len4 = data27.length;
																	for (let i6 = 0; i6 < len4; i6++) {
																		let data28 = data27[i6];
																		const _errs74 = errors;
																		if (errors === _errs74) {
																			if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
																				let missing4;
																				if (data28.id === void 0 && (missing4 = "id") || data28.stage === void 0 && (missing4 = "stage") || data28.excluded === void 0 && (missing4 = "excluded") || data28.pullRequest === void 0 && (missing4 = "pullRequest") || data28.healthyAt === void 0 && (missing4 = "healthyAt") || data28.shapes === void 0 && (missing4 = "shapes") || data28.skipped === void 0 && (missing4 = "skipped") || data28.failures === void 0 && (missing4 = "failures")) {
																					validate20$3.errors = [{
																						instancePath: instancePath + "/members/" + i6,
																						schemaPath: "#/properties/members/items/required",
																						keyword: "required",
																						params: { missingProperty: missing4 }
																					}];
																					return false;
																				} else {
																					const _errs76 = errors;
																					for (const key7 in data28) if (!func1$1.call(schema31$3.properties.members.items.properties, key7)) {
																						validate20$3.errors = [{
																							instancePath: instancePath + "/members/" + i6,
																							schemaPath: "#/properties/members/items/additionalProperties",
																							keyword: "additionalProperties",
																							params: { additionalProperty: key7 }
																						}];
																						return false;
																					}
																					if (_errs76 === errors) {
																						if (data28.id !== void 0) {
																							let data29 = data28.id;
																							const _errs77 = errors;
																							if (errors === _errs77) {
																								if (typeof data29 === "string") {
																									if (!pattern7$2.test(data29)) {
																										validate20$3.errors = [{
																											instancePath: instancePath + "/members/" + i6 + "/id",
																											schemaPath: "#/properties/members/items/properties/id/pattern",
																											keyword: "pattern",
																											params: { pattern: "^[a-z][a-z0-9-]{2,62}$" }
																										}];
																										return false;
																									}
																								} else {
																									validate20$3.errors = [{
																										instancePath: instancePath + "/members/" + i6 + "/id",
																										schemaPath: "#/properties/members/items/properties/id/type",
																										keyword: "type",
																										params: { type: "string" }
																									}];
																									return false;
																								}
																							}
																							var valid17 = _errs77 === errors;
																						} else var valid17 = true;
																						if (valid17) {
																							if (data28.stage !== void 0) {
																								const _errs79 = errors;
																								if (typeof data28.stage !== "string") {
																									validate20$3.errors = [{
																										instancePath: instancePath + "/members/" + i6 + "/stage",
																										schemaPath: "#/properties/members/items/properties/stage/type",
																										keyword: "type",
																										params: { type: "string" }
																									}];
																									return false;
																								}
																								var valid17 = _errs79 === errors;
																							} else var valid17 = true;
																							if (valid17) {
																								if (data28.excluded !== void 0) {
																									let data31 = data28.excluded;
																									const _errs81 = errors;
																									const _errs82 = errors;
																									let valid18 = false;
																									const _errs83 = errors;
																									if (!(data31 === "already-there" || data31 === "insiders" || data31 === "paused" || data31 === "held" || data31 === "suspended" || data31 === "absent" || data31 === "too-far-behind" || data31 === "not-selected")) {
																										const err18 = {
																											instancePath: instancePath + "/members/" + i6 + "/excluded",
																											schemaPath: "#/properties/members/items/properties/excluded/anyOf/0/enum",
																											keyword: "enum",
																											params: { allowedValues: schema31$3.properties.members.items.properties.excluded.anyOf[0].enum }
																										};
																										if (vErrors === null) vErrors = [err18];
																										else vErrors.push(err18);
																										errors++;
																									}
																									var _valid3 = _errs83 === errors;
																									valid18 = valid18 || _valid3;
																									const _errs84 = errors;
																									if (data31 !== null) {
																										const err19 = {
																											instancePath: instancePath + "/members/" + i6 + "/excluded",
																											schemaPath: "#/properties/members/items/properties/excluded/anyOf/1/type",
																											keyword: "type",
																											params: { type: "null" }
																										};
																										if (vErrors === null) vErrors = [err19];
																										else vErrors.push(err19);
																										errors++;
																									}
																									var _valid3 = _errs84 === errors;
																									valid18 = valid18 || _valid3;
																									if (!valid18) {
																										const err20 = {
																											instancePath: instancePath + "/members/" + i6 + "/excluded",
																											schemaPath: "#/properties/members/items/properties/excluded/anyOf",
																											keyword: "anyOf",
																											params: {}
																										};
																										if (vErrors === null) vErrors = [err20];
																										else vErrors.push(err20);
																										errors++;
																										validate20$3.errors = vErrors;
																										return false;
																									} else {
																										errors = _errs82;
																										if (vErrors !== null) {
																											if (_errs82) vErrors.length = _errs82;
																											else vErrors = null;
																										}
																									}
																									var valid17 = _errs81 === errors;
																								} else var valid17 = true;
																								if (valid17) {
																									if (data28.pullRequest !== void 0) {
																										let data32 = data28.pullRequest;
																										const _errs86 = errors;
																										const _errs87 = errors;
																										let valid19 = false;
																										const _errs88 = errors;
																										if (!(typeof data32 == "number" && !(data32 % 1) && !isNaN(data32) && isFinite(data32))) {
																											const err21 = {
																												instancePath: instancePath + "/members/" + i6 + "/pullRequest",
																												schemaPath: "#/properties/members/items/properties/pullRequest/anyOf/0/type",
																												keyword: "type",
																												params: { type: "integer" }
																											};
																											if (vErrors === null) vErrors = [err21];
																											else vErrors.push(err21);
																											errors++;
																										}
																										var _valid4 = _errs88 === errors;
																										valid19 = valid19 || _valid4;
																										const _errs90 = errors;
																										if (data32 !== null) {
																											const err22 = {
																												instancePath: instancePath + "/members/" + i6 + "/pullRequest",
																												schemaPath: "#/properties/members/items/properties/pullRequest/anyOf/1/type",
																												keyword: "type",
																												params: { type: "null" }
																											};
																											if (vErrors === null) vErrors = [err22];
																											else vErrors.push(err22);
																											errors++;
																										}
																										var _valid4 = _errs90 === errors;
																										valid19 = valid19 || _valid4;
																										if (!valid19) {
																											const err23 = {
																												instancePath: instancePath + "/members/" + i6 + "/pullRequest",
																												schemaPath: "#/properties/members/items/properties/pullRequest/anyOf",
																												keyword: "anyOf",
																												params: {}
																											};
																											if (vErrors === null) vErrors = [err23];
																											else vErrors.push(err23);
																											errors++;
																											validate20$3.errors = vErrors;
																											return false;
																										} else {
																											errors = _errs87;
																											if (vErrors !== null) {
																												if (_errs87) vErrors.length = _errs87;
																												else vErrors = null;
																											}
																										}
																										var valid17 = _errs86 === errors;
																									} else var valid17 = true;
																									if (valid17) {
																										if (data28.healthyAt !== void 0) {
																											let data33 = data28.healthyAt;
																											const _errs92 = errors;
																											const _errs93 = errors;
																											let valid20 = false;
																											const _errs94 = errors;
																											if (errors === _errs94) {
																												if (typeof data33 === "string") {
																													if (!pattern8$2.test(data33)) {
																														const err24 = {
																															instancePath: instancePath + "/members/" + i6 + "/healthyAt",
																															schemaPath: "#/properties/members/items/properties/healthyAt/anyOf/0/pattern",
																															keyword: "pattern",
																															params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																														};
																														if (vErrors === null) vErrors = [err24];
																														else vErrors.push(err24);
																														errors++;
																													}
																												} else {
																													const err25 = {
																														instancePath: instancePath + "/members/" + i6 + "/healthyAt",
																														schemaPath: "#/properties/members/items/properties/healthyAt/anyOf/0/type",
																														keyword: "type",
																														params: { type: "string" }
																													};
																													if (vErrors === null) vErrors = [err25];
																													else vErrors.push(err25);
																													errors++;
																												}
																											}
																											var _valid5 = _errs94 === errors;
																											valid20 = valid20 || _valid5;
																											const _errs96 = errors;
																											if (data33 !== null) {
																												const err26 = {
																													instancePath: instancePath + "/members/" + i6 + "/healthyAt",
																													schemaPath: "#/properties/members/items/properties/healthyAt/anyOf/1/type",
																													keyword: "type",
																													params: { type: "null" }
																												};
																												if (vErrors === null) vErrors = [err26];
																												else vErrors.push(err26);
																												errors++;
																											}
																											var _valid5 = _errs96 === errors;
																											valid20 = valid20 || _valid5;
																											if (!valid20) {
																												const err27 = {
																													instancePath: instancePath + "/members/" + i6 + "/healthyAt",
																													schemaPath: "#/properties/members/items/properties/healthyAt/anyOf",
																													keyword: "anyOf",
																													params: {}
																												};
																												if (vErrors === null) vErrors = [err27];
																												else vErrors.push(err27);
																												errors++;
																												validate20$3.errors = vErrors;
																												return false;
																											} else {
																												errors = _errs93;
																												if (vErrors !== null) {
																													if (_errs93) vErrors.length = _errs93;
																													else vErrors = null;
																												}
																											}
																											var valid17 = _errs92 === errors;
																										} else var valid17 = true;
																										if (valid17) {
																											if (data28.shapes !== void 0) {
																												let data34 = data28.shapes;
																												const _errs98 = errors;
																												if (errors === _errs98) {
																													if (Array.isArray(data34)) {
																														const len5 = data34.length;
																														for (let i7 = 0; i7 < len5; i7++) {
																															let data35 = data34[i7];
																															const _errs100 = errors;
																															if (errors === _errs100) {
																																if (typeof data35 === "string") {
																																	if (!pattern14.test(data35)) {
																																		validate20$3.errors = [{
																																			instancePath: instancePath + "/members/" + i6 + "/shapes/" + i7,
																																			schemaPath: "#/properties/members/items/properties/shapes/items/pattern",
																																			keyword: "pattern",
																																			params: { pattern: "^sha256:[0-9a-f]{64}$" }
																																		}];
																																		return false;
																																	}
																																} else {
																																	validate20$3.errors = [{
																																		instancePath: instancePath + "/members/" + i6 + "/shapes/" + i7,
																																		schemaPath: "#/properties/members/items/properties/shapes/items/type",
																																		keyword: "type",
																																		params: { type: "string" }
																																	}];
																																	return false;
																																}
																															}
																															if (!(_errs100 === errors)) break;
																														}
																													} else {
																														validate20$3.errors = [{
																															instancePath: instancePath + "/members/" + i6 + "/shapes",
																															schemaPath: "#/properties/members/items/properties/shapes/type",
																															keyword: "type",
																															params: { type: "array" }
																														}];
																														return false;
																													}
																												}
																												var valid17 = _errs98 === errors;
																											} else var valid17 = true;
																											if (valid17) {
																												if (data28.skipped !== void 0) {
																													let data36 = data28.skipped;
																													const _errs102 = errors;
																													const _errs103 = errors;
																													let valid22 = false;
																													const _errs104 = errors;
																													if (errors === _errs104) {
																														if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
																															let missing5;
																															if (data36.by === void 0 && (missing5 = "by") || data36.at === void 0 && (missing5 = "at") || data36.reason === void 0 && (missing5 = "reason")) {
																																const err28 = {
																																	instancePath: instancePath + "/members/" + i6 + "/skipped",
																																	schemaPath: "#/properties/members/items/properties/skipped/anyOf/0/required",
																																	keyword: "required",
																																	params: { missingProperty: missing5 }
																																};
																																if (vErrors === null) vErrors = [err28];
																																else vErrors.push(err28);
																																errors++;
																															} else {
																																const _errs106 = errors;
																																for (const key8 in data36) if (!(key8 === "by" || key8 === "at" || key8 === "reason")) {
																																	const err29 = {
																																		instancePath: instancePath + "/members/" + i6 + "/skipped",
																																		schemaPath: "#/properties/members/items/properties/skipped/anyOf/0/additionalProperties",
																																		keyword: "additionalProperties",
																																		params: { additionalProperty: key8 }
																																	};
																																	if (vErrors === null) vErrors = [err29];
																																	else vErrors.push(err29);
																																	errors++;
																																	break;
																																}
																																if (_errs106 === errors) {
																																	if (data36.by !== void 0) {
																																		let data37 = data36.by;
																																		const _errs107 = errors;
																																		if (errors === _errs107) {
																																			if (typeof data37 === "string") {
																																				if (!pattern9$1.test(data37)) {
																																					const err30 = {
																																						instancePath: instancePath + "/members/" + i6 + "/skipped/by",
																																						schemaPath: "#/properties/members/items/properties/skipped/anyOf/0/properties/by/pattern",
																																						keyword: "pattern",
																																						params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
																																					};
																																					if (vErrors === null) vErrors = [err30];
																																					else vErrors.push(err30);
																																					errors++;
																																				}
																																			} else {
																																				const err31 = {
																																					instancePath: instancePath + "/members/" + i6 + "/skipped/by",
																																					schemaPath: "#/properties/members/items/properties/skipped/anyOf/0/properties/by/type",
																																					keyword: "type",
																																					params: { type: "string" }
																																				};
																																				if (vErrors === null) vErrors = [err31];
																																				else vErrors.push(err31);
																																				errors++;
																																			}
																																		}
																																		var valid23 = _errs107 === errors;
																																	} else var valid23 = true;
																																	if (valid23) {
																																		if (data36.at !== void 0) {
																																			let data38 = data36.at;
																																			const _errs109 = errors;
																																			if (errors === _errs109) {
																																				if (typeof data38 === "string") {
																																					if (!pattern8$2.test(data38)) {
																																						const err32 = {
																																							instancePath: instancePath + "/members/" + i6 + "/skipped/at",
																																							schemaPath: "#/properties/members/items/properties/skipped/anyOf/0/properties/at/pattern",
																																							keyword: "pattern",
																																							params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																																						};
																																						if (vErrors === null) vErrors = [err32];
																																						else vErrors.push(err32);
																																						errors++;
																																					}
																																				} else {
																																					const err33 = {
																																						instancePath: instancePath + "/members/" + i6 + "/skipped/at",
																																						schemaPath: "#/properties/members/items/properties/skipped/anyOf/0/properties/at/type",
																																						keyword: "type",
																																						params: { type: "string" }
																																					};
																																					if (vErrors === null) vErrors = [err33];
																																					else vErrors.push(err33);
																																					errors++;
																																				}
																																			}
																																			var valid23 = _errs109 === errors;
																																		} else var valid23 = true;
																																		if (valid23) {
																																			if (data36.reason !== void 0) {
																																				const _errs111 = errors;
																																				if (typeof data36.reason !== "string") {
																																					const err34 = {
																																						instancePath: instancePath + "/members/" + i6 + "/skipped/reason",
																																						schemaPath: "#/properties/members/items/properties/skipped/anyOf/0/properties/reason/type",
																																						keyword: "type",
																																						params: { type: "string" }
																																					};
																																					if (vErrors === null) vErrors = [err34];
																																					else vErrors.push(err34);
																																					errors++;
																																				}
																																				var valid23 = _errs111 === errors;
																																			} else var valid23 = true;
																																		}
																																	}
																																}
																															}
																														} else {
																															const err35 = {
																																instancePath: instancePath + "/members/" + i6 + "/skipped",
																																schemaPath: "#/properties/members/items/properties/skipped/anyOf/0/type",
																																keyword: "type",
																																params: { type: "object" }
																															};
																															if (vErrors === null) vErrors = [err35];
																															else vErrors.push(err35);
																															errors++;
																														}
																													}
																													var _valid6 = _errs104 === errors;
																													valid22 = valid22 || _valid6;
																													const _errs113 = errors;
																													if (data36 !== null) {
																														const err36 = {
																															instancePath: instancePath + "/members/" + i6 + "/skipped",
																															schemaPath: "#/properties/members/items/properties/skipped/anyOf/1/type",
																															keyword: "type",
																															params: { type: "null" }
																														};
																														if (vErrors === null) vErrors = [err36];
																														else vErrors.push(err36);
																														errors++;
																													}
																													var _valid6 = _errs113 === errors;
																													valid22 = valid22 || _valid6;
																													if (!valid22) {
																														const err37 = {
																															instancePath: instancePath + "/members/" + i6 + "/skipped",
																															schemaPath: "#/properties/members/items/properties/skipped/anyOf",
																															keyword: "anyOf",
																															params: {}
																														};
																														if (vErrors === null) vErrors = [err37];
																														else vErrors.push(err37);
																														errors++;
																														validate20$3.errors = vErrors;
																														return false;
																													} else {
																														errors = _errs103;
																														if (vErrors !== null) {
																															if (_errs103) vErrors.length = _errs103;
																															else vErrors = null;
																														}
																													}
																													var valid17 = _errs102 === errors;
																												} else var valid17 = true;
																												if (valid17) {
																													if (data28.failures !== void 0) {
																														let data40 = data28.failures;
																														const _errs115 = errors;
																														if (errors === _errs115) {
																															if (Array.isArray(data40)) {
																																const len6 = data40.length;
																																for (let i8 = 0; i8 < len6; i8++) {
																																	let data41 = data40[i8];
																																	const _errs117 = errors;
																																	if (errors === _errs117) {
																																		if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
																																			let missing6;
																																			if (data41.at === void 0 && (missing6 = "at") || data41.reason === void 0 && (missing6 = "reason") || data41.retried === void 0 && (missing6 = "retried")) {
																																				validate20$3.errors = [{
																																					instancePath: instancePath + "/members/" + i6 + "/failures/" + i8,
																																					schemaPath: "#/properties/members/items/properties/failures/items/required",
																																					keyword: "required",
																																					params: { missingProperty: missing6 }
																																				}];
																																				return false;
																																			} else {
																																				const _errs119 = errors;
																																				for (const key9 in data41) if (!(key9 === "at" || key9 === "reason" || key9 === "retried")) {
																																					validate20$3.errors = [{
																																						instancePath: instancePath + "/members/" + i6 + "/failures/" + i8,
																																						schemaPath: "#/properties/members/items/properties/failures/items/additionalProperties",
																																						keyword: "additionalProperties",
																																						params: { additionalProperty: key9 }
																																					}];
																																					return false;
																																				}
																																				if (_errs119 === errors) {
																																					if (data41.at !== void 0) {
																																						let data42 = data41.at;
																																						const _errs120 = errors;
																																						if (errors === _errs120) {
																																							if (typeof data42 === "string") {
																																								if (!pattern8$2.test(data42)) {
																																									validate20$3.errors = [{
																																										instancePath: instancePath + "/members/" + i6 + "/failures/" + i8 + "/at",
																																										schemaPath: "#/properties/members/items/properties/failures/items/properties/at/pattern",
																																										keyword: "pattern",
																																										params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																																									}];
																																									return false;
																																								}
																																							} else {
																																								validate20$3.errors = [{
																																									instancePath: instancePath + "/members/" + i6 + "/failures/" + i8 + "/at",
																																									schemaPath: "#/properties/members/items/properties/failures/items/properties/at/type",
																																									keyword: "type",
																																									params: { type: "string" }
																																								}];
																																								return false;
																																							}
																																						}
																																						var valid25 = _errs120 === errors;
																																					} else var valid25 = true;
																																					if (valid25) {
																																						if (data41.reason !== void 0) {
																																							const _errs122 = errors;
																																							if (typeof data41.reason !== "string") {
																																								validate20$3.errors = [{
																																									instancePath: instancePath + "/members/" + i6 + "/failures/" + i8 + "/reason",
																																									schemaPath: "#/properties/members/items/properties/failures/items/properties/reason/type",
																																									keyword: "type",
																																									params: { type: "string" }
																																								}];
																																								return false;
																																							}
																																							var valid25 = _errs122 === errors;
																																						} else var valid25 = true;
																																						if (valid25) {
																																							if (data41.retried !== void 0) {
																																								let data44 = data41.retried;
																																								const _errs124 = errors;
																																								const _errs125 = errors;
																																								let valid26 = false;
																																								const _errs126 = errors;
																																								if (errors === _errs126) {
																																									if (data44 && typeof data44 == "object" && !Array.isArray(data44)) {
																																										let missing7;
																																										if (data44.by === void 0 && (missing7 = "by") || data44.at === void 0 && (missing7 = "at")) {
																																											const err38 = {
																																												instancePath: instancePath + "/members/" + i6 + "/failures/" + i8 + "/retried",
																																												schemaPath: "#/properties/members/items/properties/failures/items/properties/retried/anyOf/0/required",
																																												keyword: "required",
																																												params: { missingProperty: missing7 }
																																											};
																																											if (vErrors === null) vErrors = [err38];
																																											else vErrors.push(err38);
																																											errors++;
																																										} else {
																																											const _errs128 = errors;
																																											for (const key10 in data44) if (!(key10 === "by" || key10 === "at")) {
																																												const err39 = {
																																													instancePath: instancePath + "/members/" + i6 + "/failures/" + i8 + "/retried",
																																													schemaPath: "#/properties/members/items/properties/failures/items/properties/retried/anyOf/0/additionalProperties",
																																													keyword: "additionalProperties",
																																													params: { additionalProperty: key10 }
																																												};
																																												if (vErrors === null) vErrors = [err39];
																																												else vErrors.push(err39);
																																												errors++;
																																												break;
																																											}
																																											if (_errs128 === errors) {
																																												if (data44.by !== void 0) {
																																													let data45 = data44.by;
																																													const _errs129 = errors;
																																													if (errors === _errs129) {
																																														if (typeof data45 === "string") {
																																															if (!pattern9$1.test(data45)) {
																																																const err40 = {
																																																	instancePath: instancePath + "/members/" + i6 + "/failures/" + i8 + "/retried/by",
																																																	schemaPath: "#/properties/members/items/properties/failures/items/properties/retried/anyOf/0/properties/by/pattern",
																																																	keyword: "pattern",
																																																	params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
																																																};
																																																if (vErrors === null) vErrors = [err40];
																																																else vErrors.push(err40);
																																																errors++;
																																															}
																																														} else {
																																															const err41 = {
																																																instancePath: instancePath + "/members/" + i6 + "/failures/" + i8 + "/retried/by",
																																																schemaPath: "#/properties/members/items/properties/failures/items/properties/retried/anyOf/0/properties/by/type",
																																																keyword: "type",
																																																params: { type: "string" }
																																															};
																																															if (vErrors === null) vErrors = [err41];
																																															else vErrors.push(err41);
																																															errors++;
																																														}
																																													}
																																													var valid27 = _errs129 === errors;
																																												} else var valid27 = true;
																																												if (valid27) {
																																													if (data44.at !== void 0) {
																																														let data46 = data44.at;
																																														const _errs131 = errors;
																																														if (errors === _errs131) {
																																															if (typeof data46 === "string") {
																																																if (!pattern8$2.test(data46)) {
																																																	const err42 = {
																																																		instancePath: instancePath + "/members/" + i6 + "/failures/" + i8 + "/retried/at",
																																																		schemaPath: "#/properties/members/items/properties/failures/items/properties/retried/anyOf/0/properties/at/pattern",
																																																		keyword: "pattern",
																																																		params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																																																	};
																																																	if (vErrors === null) vErrors = [err42];
																																																	else vErrors.push(err42);
																																																	errors++;
																																																}
																																															} else {
																																																const err43 = {
																																																	instancePath: instancePath + "/members/" + i6 + "/failures/" + i8 + "/retried/at",
																																																	schemaPath: "#/properties/members/items/properties/failures/items/properties/retried/anyOf/0/properties/at/type",
																																																	keyword: "type",
																																																	params: { type: "string" }
																																																};
																																																if (vErrors === null) vErrors = [err43];
																																																else vErrors.push(err43);
																																																errors++;
																																															}
																																														}
																																														var valid27 = _errs131 === errors;
																																													} else var valid27 = true;
																																												}
																																											}
																																										}
																																									} else {
																																										const err44 = {
																																											instancePath: instancePath + "/members/" + i6 + "/failures/" + i8 + "/retried",
																																											schemaPath: "#/properties/members/items/properties/failures/items/properties/retried/anyOf/0/type",
																																											keyword: "type",
																																											params: { type: "object" }
																																										};
																																										if (vErrors === null) vErrors = [err44];
																																										else vErrors.push(err44);
																																										errors++;
																																									}
																																								}
																																								var _valid7 = _errs126 === errors;
																																								valid26 = valid26 || _valid7;
																																								const _errs133 = errors;
																																								if (data44 !== null) {
																																									const err45 = {
																																										instancePath: instancePath + "/members/" + i6 + "/failures/" + i8 + "/retried",
																																										schemaPath: "#/properties/members/items/properties/failures/items/properties/retried/anyOf/1/type",
																																										keyword: "type",
																																										params: { type: "null" }
																																									};
																																									if (vErrors === null) vErrors = [err45];
																																									else vErrors.push(err45);
																																									errors++;
																																								}
																																								var _valid7 = _errs133 === errors;
																																								valid26 = valid26 || _valid7;
																																								if (!valid26) {
																																									const err46 = {
																																										instancePath: instancePath + "/members/" + i6 + "/failures/" + i8 + "/retried",
																																										schemaPath: "#/properties/members/items/properties/failures/items/properties/retried/anyOf",
																																										keyword: "anyOf",
																																										params: {}
																																									};
																																									if (vErrors === null) vErrors = [err46];
																																									else vErrors.push(err46);
																																									errors++;
																																									validate20$3.errors = vErrors;
																																									return false;
																																								} else {
																																									errors = _errs125;
																																									if (vErrors !== null) {
																																										if (_errs125) vErrors.length = _errs125;
																																										else vErrors = null;
																																									}
																																								}
																																								var valid25 = _errs124 === errors;
																																							} else var valid25 = true;
																																						}
																																					}
																																				}
																																			}
																																		} else {
																																			validate20$3.errors = [{
																																				instancePath: instancePath + "/members/" + i6 + "/failures/" + i8,
																																				schemaPath: "#/properties/members/items/properties/failures/items/type",
																																				keyword: "type",
																																				params: { type: "object" }
																																			}];
																																			return false;
																																		}
																																	}
																																	if (!(_errs117 === errors)) break;
																																}
																															} else {
																																validate20$3.errors = [{
																																	instancePath: instancePath + "/members/" + i6 + "/failures",
																																	schemaPath: "#/properties/members/items/properties/failures/type",
																																	keyword: "type",
																																	params: { type: "array" }
																																}];
																																return false;
																															}
																														}
																														var valid17 = _errs115 === errors;
																													} else var valid17 = true;
																													if (valid17) {
																														if (data28.alone !== void 0) {
																															const _errs135 = errors;
																															if (typeof data28.alone !== "boolean") {
																																validate20$3.errors = [{
																																	instancePath: instancePath + "/members/" + i6 + "/alone",
																																	schemaPath: "#/properties/members/items/properties/alone/type",
																																	keyword: "type",
																																	params: { type: "boolean" }
																																}];
																																return false;
																															}
																															var valid17 = _errs135 === errors;
																														} else var valid17 = true;
																														if (valid17) {
																															if (data28.retry !== void 0) {
																																let data48 = data28.retry;
																																const _errs137 = errors;
																																if (errors === _errs137) {
																																	if (data48 && typeof data48 == "object" && !Array.isArray(data48)) {
																																		let missing8;
																																		if (data48.by === void 0 && (missing8 = "by") || data48.at === void 0 && (missing8 = "at") || data48.comment === void 0 && (missing8 = "comment") || data48.head === void 0 && (missing8 = "head") || data48.count === void 0 && (missing8 = "count")) {
																																			validate20$3.errors = [{
																																				instancePath: instancePath + "/members/" + i6 + "/retry",
																																				schemaPath: "#/properties/members/items/properties/retry/required",
																																				keyword: "required",
																																				params: { missingProperty: missing8 }
																																			}];
																																			return false;
																																		} else {
																																			const _errs139 = errors;
																																			for (const key11 in data48) if (!(key11 === "by" || key11 === "at" || key11 === "comment" || key11 === "head" || key11 === "count")) {
																																				validate20$3.errors = [{
																																					instancePath: instancePath + "/members/" + i6 + "/retry",
																																					schemaPath: "#/properties/members/items/properties/retry/additionalProperties",
																																					keyword: "additionalProperties",
																																					params: { additionalProperty: key11 }
																																				}];
																																				return false;
																																			}
																																			if (_errs139 === errors) {
																																				if (data48.by !== void 0) {
																																					let data49 = data48.by;
																																					const _errs140 = errors;
																																					if (errors === _errs140) {
																																						if (typeof data49 === "string") {
																																							if (!pattern9$1.test(data49)) {
																																								validate20$3.errors = [{
																																									instancePath: instancePath + "/members/" + i6 + "/retry/by",
																																									schemaPath: "#/properties/members/items/properties/retry/properties/by/pattern",
																																									keyword: "pattern",
																																									params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
																																								}];
																																								return false;
																																							}
																																						} else {
																																							validate20$3.errors = [{
																																								instancePath: instancePath + "/members/" + i6 + "/retry/by",
																																								schemaPath: "#/properties/members/items/properties/retry/properties/by/type",
																																								keyword: "type",
																																								params: { type: "string" }
																																							}];
																																							return false;
																																						}
																																					}
																																					var valid28 = _errs140 === errors;
																																				} else var valid28 = true;
																																				if (valid28) {
																																					if (data48.at !== void 0) {
																																						let data50 = data48.at;
																																						const _errs142 = errors;
																																						if (errors === _errs142) {
																																							if (typeof data50 === "string") {
																																								if (!pattern8$2.test(data50)) {
																																									validate20$3.errors = [{
																																										instancePath: instancePath + "/members/" + i6 + "/retry/at",
																																										schemaPath: "#/properties/members/items/properties/retry/properties/at/pattern",
																																										keyword: "pattern",
																																										params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																																									}];
																																									return false;
																																								}
																																							} else {
																																								validate20$3.errors = [{
																																									instancePath: instancePath + "/members/" + i6 + "/retry/at",
																																									schemaPath: "#/properties/members/items/properties/retry/properties/at/type",
																																									keyword: "type",
																																									params: { type: "string" }
																																								}];
																																								return false;
																																							}
																																						}
																																						var valid28 = _errs142 === errors;
																																					} else var valid28 = true;
																																					if (valid28) {
																																						if (data48.comment !== void 0) {
																																							let data51 = data48.comment;
																																							const _errs144 = errors;
																																							const _errs145 = errors;
																																							let valid29 = false;
																																							const _errs146 = errors;
																																							if (!(typeof data51 == "number" && !(data51 % 1) && !isNaN(data51) && isFinite(data51))) {
																																								const err47 = {
																																									instancePath: instancePath + "/members/" + i6 + "/retry/comment",
																																									schemaPath: "#/properties/members/items/properties/retry/properties/comment/anyOf/0/type",
																																									keyword: "type",
																																									params: { type: "integer" }
																																								};
																																								if (vErrors === null) vErrors = [err47];
																																								else vErrors.push(err47);
																																								errors++;
																																							}
																																							var _valid8 = _errs146 === errors;
																																							valid29 = valid29 || _valid8;
																																							const _errs148 = errors;
																																							if (data51 !== null) {
																																								const err48 = {
																																									instancePath: instancePath + "/members/" + i6 + "/retry/comment",
																																									schemaPath: "#/properties/members/items/properties/retry/properties/comment/anyOf/1/type",
																																									keyword: "type",
																																									params: { type: "null" }
																																								};
																																								if (vErrors === null) vErrors = [err48];
																																								else vErrors.push(err48);
																																								errors++;
																																							}
																																							var _valid8 = _errs148 === errors;
																																							valid29 = valid29 || _valid8;
																																							if (!valid29) {
																																								const err49 = {
																																									instancePath: instancePath + "/members/" + i6 + "/retry/comment",
																																									schemaPath: "#/properties/members/items/properties/retry/properties/comment/anyOf",
																																									keyword: "anyOf",
																																									params: {}
																																								};
																																								if (vErrors === null) vErrors = [err49];
																																								else vErrors.push(err49);
																																								errors++;
																																								validate20$3.errors = vErrors;
																																								return false;
																																							} else {
																																								errors = _errs145;
																																								if (vErrors !== null) {
																																									if (_errs145) vErrors.length = _errs145;
																																									else vErrors = null;
																																								}
																																							}
																																							var valid28 = _errs144 === errors;
																																						} else var valid28 = true;
																																						if (valid28) {
																																							if (data48.head !== void 0) {
																																								let data52 = data48.head;
																																								const _errs150 = errors;
																																								if (errors === _errs150) {
																																									if (typeof data52 === "string") {
																																										if (!pattern22.test(data52)) {
																																											validate20$3.errors = [{
																																												instancePath: instancePath + "/members/" + i6 + "/retry/head",
																																												schemaPath: "#/properties/members/items/properties/retry/properties/head/pattern",
																																												keyword: "pattern",
																																												params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
																																											}];
																																											return false;
																																										}
																																									} else {
																																										validate20$3.errors = [{
																																											instancePath: instancePath + "/members/" + i6 + "/retry/head",
																																											schemaPath: "#/properties/members/items/properties/retry/properties/head/type",
																																											keyword: "type",
																																											params: { type: "string" }
																																										}];
																																										return false;
																																									}
																																								}
																																								var valid28 = _errs150 === errors;
																																							} else var valid28 = true;
																																							if (valid28) {
																																								if (data48.count !== void 0) {
																																									let data53 = data48.count;
																																									const _errs152 = errors;
																																									if (!(typeof data53 == "number" && !(data53 % 1) && !isNaN(data53) && isFinite(data53))) {
																																										validate20$3.errors = [{
																																											instancePath: instancePath + "/members/" + i6 + "/retry/count",
																																											schemaPath: "#/properties/members/items/properties/retry/properties/count/type",
																																											keyword: "type",
																																											params: { type: "integer" }
																																										}];
																																										return false;
																																									}
																																									if (errors === _errs152) {
																																										if (typeof data53 == "number" && isFinite(data53)) {
																																											if (data53 < 1 || isNaN(data53)) {
																																												validate20$3.errors = [{
																																													instancePath: instancePath + "/members/" + i6 + "/retry/count",
																																													schemaPath: "#/properties/members/items/properties/retry/properties/count/minimum",
																																													keyword: "minimum",
																																													params: {
																																														comparison: ">=",
																																														limit: 1
																																													}
																																												}];
																																												return false;
																																											}
																																										}
																																									}
																																									var valid28 = _errs152 === errors;
																																								} else var valid28 = true;
																																							}
																																						}
																																					}
																																				}
																																			}
																																		}
																																	} else {
																																		validate20$3.errors = [{
																																			instancePath: instancePath + "/members/" + i6 + "/retry",
																																			schemaPath: "#/properties/members/items/properties/retry/type",
																																			keyword: "type",
																																			params: { type: "object" }
																																		}];
																																		return false;
																																	}
																																}
																																var valid17 = _errs137 === errors;
																															} else var valid17 = true;
																														}
																													}
																												}
																											}
																										}
																									}
																								}
																							}
																						}
																					}
																				}
																			} else {
																				validate20$3.errors = [{
																					instancePath: instancePath + "/members/" + i6,
																					schemaPath: "#/properties/members/items/type",
																					keyword: "type",
																					params: { type: "object" }
																				}];
																				return false;
																			}
																		}
																		if (!(_errs74 === errors)) break;
																	}
																} else {
																	validate20$3.errors = [{
																		instancePath: instancePath + "/members",
																		schemaPath: "#/properties/members/type",
																		keyword: "type",
																		params: { type: "array" }
																	}];
																	return false;
																}
															}
															var valid0 = _errs72 === errors;
														} else var valid0 = true;
														if (valid0) {
															if (data.approvedShapes !== void 0) {
																let data54 = data.approvedShapes;
																const _errs154 = errors;
																if (errors === _errs154) {
																	if (Array.isArray(data54)) {
																		const len7 = data54.length;
																		for (let i9 = 0; i9 < len7; i9++) {
																			let data55 = data54[i9];
																			const _errs156 = errors;
																			if (errors === _errs156) {
																				if (data55 && typeof data55 == "object" && !Array.isArray(data55)) {
																					let missing9;
																					if (data55.shape === void 0 && (missing9 = "shape") || data55.by === void 0 && (missing9 = "by") || data55.at === void 0 && (missing9 = "at") || data55.comment === void 0 && (missing9 = "comment")) {
																						validate20$3.errors = [{
																							instancePath: instancePath + "/approvedShapes/" + i9,
																							schemaPath: "#/properties/approvedShapes/items/required",
																							keyword: "required",
																							params: { missingProperty: missing9 }
																						}];
																						return false;
																					} else {
																						const _errs158 = errors;
																						for (const key12 in data55) if (!(key12 === "shape" || key12 === "by" || key12 === "at" || key12 === "comment")) {
																							validate20$3.errors = [{
																								instancePath: instancePath + "/approvedShapes/" + i9,
																								schemaPath: "#/properties/approvedShapes/items/additionalProperties",
																								keyword: "additionalProperties",
																								params: { additionalProperty: key12 }
																							}];
																							return false;
																						}
																						if (_errs158 === errors) {
																							if (data55.shape !== void 0) {
																								let data56 = data55.shape;
																								const _errs159 = errors;
																								if (errors === _errs159) {
																									if (typeof data56 === "string") {
																										if (!pattern14.test(data56)) {
																											validate20$3.errors = [{
																												instancePath: instancePath + "/approvedShapes/" + i9 + "/shape",
																												schemaPath: "#/properties/approvedShapes/items/properties/shape/pattern",
																												keyword: "pattern",
																												params: { pattern: "^sha256:[0-9a-f]{64}$" }
																											}];
																											return false;
																										}
																									} else {
																										validate20$3.errors = [{
																											instancePath: instancePath + "/approvedShapes/" + i9 + "/shape",
																											schemaPath: "#/properties/approvedShapes/items/properties/shape/type",
																											keyword: "type",
																											params: { type: "string" }
																										}];
																										return false;
																									}
																								}
																								var valid31 = _errs159 === errors;
																							} else var valid31 = true;
																							if (valid31) {
																								if (data55.by !== void 0) {
																									let data57 = data55.by;
																									const _errs161 = errors;
																									if (errors === _errs161) {
																										if (typeof data57 === "string") {
																											if (!pattern9$1.test(data57)) {
																												validate20$3.errors = [{
																													instancePath: instancePath + "/approvedShapes/" + i9 + "/by",
																													schemaPath: "#/properties/approvedShapes/items/properties/by/pattern",
																													keyword: "pattern",
																													params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
																												}];
																												return false;
																											}
																										} else {
																											validate20$3.errors = [{
																												instancePath: instancePath + "/approvedShapes/" + i9 + "/by",
																												schemaPath: "#/properties/approvedShapes/items/properties/by/type",
																												keyword: "type",
																												params: { type: "string" }
																											}];
																											return false;
																										}
																									}
																									var valid31 = _errs161 === errors;
																								} else var valid31 = true;
																								if (valid31) {
																									if (data55.at !== void 0) {
																										let data58 = data55.at;
																										const _errs163 = errors;
																										if (errors === _errs163) {
																											if (typeof data58 === "string") {
																												if (!pattern8$2.test(data58)) {
																													validate20$3.errors = [{
																														instancePath: instancePath + "/approvedShapes/" + i9 + "/at",
																														schemaPath: "#/properties/approvedShapes/items/properties/at/pattern",
																														keyword: "pattern",
																														params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																													}];
																													return false;
																												}
																											} else {
																												validate20$3.errors = [{
																													instancePath: instancePath + "/approvedShapes/" + i9 + "/at",
																													schemaPath: "#/properties/approvedShapes/items/properties/at/type",
																													keyword: "type",
																													params: { type: "string" }
																												}];
																												return false;
																											}
																										}
																										var valid31 = _errs163 === errors;
																									} else var valid31 = true;
																									if (valid31) {
																										if (data55.comment !== void 0) {
																											let data59 = data55.comment;
																											const _errs165 = errors;
																											const _errs166 = errors;
																											let valid32 = false;
																											const _errs167 = errors;
																											if (!(typeof data59 == "number" && !(data59 % 1) && !isNaN(data59) && isFinite(data59))) {
																												const err50 = {
																													instancePath: instancePath + "/approvedShapes/" + i9 + "/comment",
																													schemaPath: "#/properties/approvedShapes/items/properties/comment/anyOf/0/type",
																													keyword: "type",
																													params: { type: "integer" }
																												};
																												if (vErrors === null) vErrors = [err50];
																												else vErrors.push(err50);
																												errors++;
																											}
																											var _valid9 = _errs167 === errors;
																											valid32 = valid32 || _valid9;
																											const _errs169 = errors;
																											if (data59 !== null) {
																												const err51 = {
																													instancePath: instancePath + "/approvedShapes/" + i9 + "/comment",
																													schemaPath: "#/properties/approvedShapes/items/properties/comment/anyOf/1/type",
																													keyword: "type",
																													params: { type: "null" }
																												};
																												if (vErrors === null) vErrors = [err51];
																												else vErrors.push(err51);
																												errors++;
																											}
																											var _valid9 = _errs169 === errors;
																											valid32 = valid32 || _valid9;
																											if (!valid32) {
																												const err52 = {
																													instancePath: instancePath + "/approvedShapes/" + i9 + "/comment",
																													schemaPath: "#/properties/approvedShapes/items/properties/comment/anyOf",
																													keyword: "anyOf",
																													params: {}
																												};
																												if (vErrors === null) vErrors = [err52];
																												else vErrors.push(err52);
																												errors++;
																												validate20$3.errors = vErrors;
																												return false;
																											} else {
																												errors = _errs166;
																												if (vErrors !== null) {
																													if (_errs166) vErrors.length = _errs166;
																													else vErrors = null;
																												}
																											}
																											var valid31 = _errs165 === errors;
																										} else var valid31 = true;
																									}
																								}
																							}
																						}
																					}
																				} else {
																					validate20$3.errors = [{
																						instancePath: instancePath + "/approvedShapes/" + i9,
																						schemaPath: "#/properties/approvedShapes/items/type",
																						keyword: "type",
																						params: { type: "object" }
																					}];
																					return false;
																				}
																			}
																			if (!(_errs156 === errors)) break;
																		}
																	} else {
																		validate20$3.errors = [{
																			instancePath: instancePath + "/approvedShapes",
																			schemaPath: "#/properties/approvedShapes/type",
																			keyword: "type",
																			params: { type: "array" }
																		}];
																		return false;
																	}
																}
																var valid0 = _errs154 === errors;
															} else var valid0 = true;
															if (valid0) {
																if (data.notified !== void 0) {
																	let data60 = data.notified;
																	const _errs171 = errors;
																	if (errors === _errs171) {
																		if (Array.isArray(data60)) {
																			var valid33 = true;
																			const len8 = data60.length;
																			for (let i10 = 0; i10 < len8; i10++) {
																				const _errs173 = errors;
																				if (typeof data60[i10] !== "string") {
																					validate20$3.errors = [{
																						instancePath: instancePath + "/notified/" + i10,
																						schemaPath: "#/properties/notified/items/type",
																						keyword: "type",
																						params: { type: "string" }
																					}];
																					return false;
																				}
																				var valid33 = _errs173 === errors;
																				if (!valid33) break;
																			}
																			if (valid33) {
																				let i11 = data60.length;
																				let j2;
																				if (i11 > 1) {
																					const indices1 = {};
																					for (; i11--;) {
																						let item1 = data60[i11];
																						if (typeof item1 !== "string") continue;
																						if (typeof indices1[item1] == "number") {
																							j2 = indices1[item1];
																							validate20$3.errors = [{
																								instancePath: instancePath + "/notified",
																								schemaPath: "#/properties/notified/uniqueItems",
																								keyword: "uniqueItems",
																								params: {
																									i: i11,
																									j: j2
																								}
																							}];
																							return false;
																						}
																						indices1[item1] = i11;
																					}
																				}
																			}
																		} else {
																			validate20$3.errors = [{
																				instancePath: instancePath + "/notified",
																				schemaPath: "#/properties/notified/type",
																				keyword: "type",
																				params: { type: "array" }
																			}];
																			return false;
																		}
																	}
																	var valid0 = _errs171 === errors;
																} else var valid0 = true;
																if (valid0) {
																	if (data.labelledAt !== void 0) {
																		let data62 = data.labelledAt;
																		const _errs175 = errors;
																		if (errors === _errs175) {
																			if (typeof data62 === "string") {
																				if (!pattern8$2.test(data62)) {
																					validate20$3.errors = [{
																						instancePath: instancePath + "/labelledAt",
																						schemaPath: "#/properties/labelledAt/pattern",
																						keyword: "pattern",
																						params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																					}];
																					return false;
																				}
																			} else {
																				validate20$3.errors = [{
																					instancePath: instancePath + "/labelledAt",
																					schemaPath: "#/properties/labelledAt/type",
																					keyword: "type",
																					params: { type: "string" }
																				}];
																				return false;
																			}
																		}
																		var valid0 = _errs175 === errors;
																	} else var valid0 = true;
																	if (valid0) {
																		if (data.approvedStages !== void 0) {
																			let data63 = data.approvedStages;
																			const _errs177 = errors;
																			if (errors === _errs177) {
																				if (Array.isArray(data63)) {
																					const len9 = data63.length;
																					for (let i12 = 0; i12 < len9; i12++) {
																						let data64 = data63[i12];
																						const _errs179 = errors;
																						if (errors === _errs179) {
																							if (data64 && typeof data64 == "object" && !Array.isArray(data64)) {
																								let missing10;
																								if (data64.stage === void 0 && (missing10 = "stage") || data64.by === void 0 && (missing10 = "by") || data64.at === void 0 && (missing10 = "at") || data64.comment === void 0 && (missing10 = "comment")) {
																									validate20$3.errors = [{
																										instancePath: instancePath + "/approvedStages/" + i12,
																										schemaPath: "#/properties/approvedStages/items/required",
																										keyword: "required",
																										params: { missingProperty: missing10 }
																									}];
																									return false;
																								} else {
																									const _errs181 = errors;
																									for (const key13 in data64) if (!(key13 === "stage" || key13 === "by" || key13 === "at" || key13 === "comment")) {
																										validate20$3.errors = [{
																											instancePath: instancePath + "/approvedStages/" + i12,
																											schemaPath: "#/properties/approvedStages/items/additionalProperties",
																											keyword: "additionalProperties",
																											params: { additionalProperty: key13 }
																										}];
																										return false;
																									}
																									if (_errs181 === errors) {
																										if (data64.stage !== void 0) {
																											const _errs182 = errors;
																											if (typeof data64.stage !== "string") {
																												validate20$3.errors = [{
																													instancePath: instancePath + "/approvedStages/" + i12 + "/stage",
																													schemaPath: "#/properties/approvedStages/items/properties/stage/type",
																													keyword: "type",
																													params: { type: "string" }
																												}];
																												return false;
																											}
																											var valid36 = _errs182 === errors;
																										} else var valid36 = true;
																										if (valid36) {
																											if (data64.by !== void 0) {
																												let data66 = data64.by;
																												const _errs184 = errors;
																												if (errors === _errs184) {
																													if (typeof data66 === "string") {
																														if (!pattern9$1.test(data66)) {
																															validate20$3.errors = [{
																																instancePath: instancePath + "/approvedStages/" + i12 + "/by",
																																schemaPath: "#/properties/approvedStages/items/properties/by/pattern",
																																keyword: "pattern",
																																params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
																															}];
																															return false;
																														}
																													} else {
																														validate20$3.errors = [{
																															instancePath: instancePath + "/approvedStages/" + i12 + "/by",
																															schemaPath: "#/properties/approvedStages/items/properties/by/type",
																															keyword: "type",
																															params: { type: "string" }
																														}];
																														return false;
																													}
																												}
																												var valid36 = _errs184 === errors;
																											} else var valid36 = true;
																											if (valid36) {
																												if (data64.at !== void 0) {
																													let data67 = data64.at;
																													const _errs186 = errors;
																													if (errors === _errs186) {
																														if (typeof data67 === "string") {
																															if (!pattern8$2.test(data67)) {
																																validate20$3.errors = [{
																																	instancePath: instancePath + "/approvedStages/" + i12 + "/at",
																																	schemaPath: "#/properties/approvedStages/items/properties/at/pattern",
																																	keyword: "pattern",
																																	params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																																}];
																																return false;
																															}
																														} else {
																															validate20$3.errors = [{
																																instancePath: instancePath + "/approvedStages/" + i12 + "/at",
																																schemaPath: "#/properties/approvedStages/items/properties/at/type",
																																keyword: "type",
																																params: { type: "string" }
																															}];
																															return false;
																														}
																													}
																													var valid36 = _errs186 === errors;
																												} else var valid36 = true;
																												if (valid36) {
																													if (data64.comment !== void 0) {
																														let data68 = data64.comment;
																														const _errs188 = errors;
																														const _errs189 = errors;
																														let valid37 = false;
																														const _errs190 = errors;
																														if (!(typeof data68 == "number" && !(data68 % 1) && !isNaN(data68) && isFinite(data68))) {
																															const err53 = {
																																instancePath: instancePath + "/approvedStages/" + i12 + "/comment",
																																schemaPath: "#/properties/approvedStages/items/properties/comment/anyOf/0/type",
																																keyword: "type",
																																params: { type: "integer" }
																															};
																															if (vErrors === null) vErrors = [err53];
																															else vErrors.push(err53);
																															errors++;
																														}
																														var _valid10 = _errs190 === errors;
																														valid37 = valid37 || _valid10;
																														const _errs192 = errors;
																														if (data68 !== null) {
																															const err54 = {
																																instancePath: instancePath + "/approvedStages/" + i12 + "/comment",
																																schemaPath: "#/properties/approvedStages/items/properties/comment/anyOf/1/type",
																																keyword: "type",
																																params: { type: "null" }
																															};
																															if (vErrors === null) vErrors = [err54];
																															else vErrors.push(err54);
																															errors++;
																														}
																														var _valid10 = _errs192 === errors;
																														valid37 = valid37 || _valid10;
																														if (!valid37) {
																															const err55 = {
																																instancePath: instancePath + "/approvedStages/" + i12 + "/comment",
																																schemaPath: "#/properties/approvedStages/items/properties/comment/anyOf",
																																keyword: "anyOf",
																																params: {}
																															};
																															if (vErrors === null) vErrors = [err55];
																															else vErrors.push(err55);
																															errors++;
																															validate20$3.errors = vErrors;
																															return false;
																														} else {
																															errors = _errs189;
																															if (vErrors !== null) {
																																if (_errs189) vErrors.length = _errs189;
																																else vErrors = null;
																															}
																														}
																														var valid36 = _errs188 === errors;
																													} else var valid36 = true;
																												}
																											}
																										}
																									}
																								}
																							} else {
																								validate20$3.errors = [{
																									instancePath: instancePath + "/approvedStages/" + i12,
																									schemaPath: "#/properties/approvedStages/items/type",
																									keyword: "type",
																									params: { type: "object" }
																								}];
																								return false;
																							}
																						}
																						if (!(_errs179 === errors)) break;
																					}
																				} else {
																					validate20$3.errors = [{
																						instancePath: instancePath + "/approvedStages",
																						schemaPath: "#/properties/approvedStages/type",
																						keyword: "type",
																						params: { type: "array" }
																					}];
																					return false;
																				}
																			}
																			var valid0 = _errs177 === errors;
																		} else var valid0 = true;
																		if (valid0) {
																			if (data.commands !== void 0) {
																				let data69 = data.commands;
																				const _errs194 = errors;
																				if (errors === _errs194) {
																					if (Array.isArray(data69)) {
																						const len10 = data69.length;
																						for (let i13 = 0; i13 < len10; i13++) {
																							let data70 = data69[i13];
																							const _errs196 = errors;
																							if (errors === _errs196) {
																								if (data70 && typeof data70 == "object" && !Array.isArray(data70)) {
																									let missing11;
																									if (data70.comment === void 0 && (missing11 = "comment") || data70.by === void 0 && (missing11 = "by") || data70.at === void 0 && (missing11 = "at") || data70.line === void 0 && (missing11 = "line")) {
																										validate20$3.errors = [{
																											instancePath: instancePath + "/commands/" + i13,
																											schemaPath: "#/properties/commands/items/required",
																											keyword: "required",
																											params: { missingProperty: missing11 }
																										}];
																										return false;
																									} else {
																										const _errs198 = errors;
																										for (const key14 in data70) if (!(key14 === "comment" || key14 === "by" || key14 === "at" || key14 === "line")) {
																											validate20$3.errors = [{
																												instancePath: instancePath + "/commands/" + i13,
																												schemaPath: "#/properties/commands/items/additionalProperties",
																												keyword: "additionalProperties",
																												params: { additionalProperty: key14 }
																											}];
																											return false;
																										}
																										if (_errs198 === errors) {
																											if (data70.comment !== void 0) {
																												let data71 = data70.comment;
																												const _errs199 = errors;
																												if (!(typeof data71 == "number" && !(data71 % 1) && !isNaN(data71) && isFinite(data71))) {
																													validate20$3.errors = [{
																														instancePath: instancePath + "/commands/" + i13 + "/comment",
																														schemaPath: "#/properties/commands/items/properties/comment/type",
																														keyword: "type",
																														params: { type: "integer" }
																													}];
																													return false;
																												}
																												var valid39 = _errs199 === errors;
																											} else var valid39 = true;
																											if (valid39) {
																												if (data70.by !== void 0) {
																													let data72 = data70.by;
																													const _errs201 = errors;
																													if (errors === _errs201) {
																														if (typeof data72 === "string") {
																															if (!pattern9$1.test(data72)) {
																																validate20$3.errors = [{
																																	instancePath: instancePath + "/commands/" + i13 + "/by",
																																	schemaPath: "#/properties/commands/items/properties/by/pattern",
																																	keyword: "pattern",
																																	params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
																																}];
																																return false;
																															}
																														} else {
																															validate20$3.errors = [{
																																instancePath: instancePath + "/commands/" + i13 + "/by",
																																schemaPath: "#/properties/commands/items/properties/by/type",
																																keyword: "type",
																																params: { type: "string" }
																															}];
																															return false;
																														}
																													}
																													var valid39 = _errs201 === errors;
																												} else var valid39 = true;
																												if (valid39) {
																													if (data70.at !== void 0) {
																														let data73 = data70.at;
																														const _errs203 = errors;
																														if (errors === _errs203) {
																															if (typeof data73 === "string") {
																																if (!pattern8$2.test(data73)) {
																																	validate20$3.errors = [{
																																		instancePath: instancePath + "/commands/" + i13 + "/at",
																																		schemaPath: "#/properties/commands/items/properties/at/pattern",
																																		keyword: "pattern",
																																		params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																																	}];
																																	return false;
																																}
																															} else {
																																validate20$3.errors = [{
																																	instancePath: instancePath + "/commands/" + i13 + "/at",
																																	schemaPath: "#/properties/commands/items/properties/at/type",
																																	keyword: "type",
																																	params: { type: "string" }
																																}];
																																return false;
																															}
																														}
																														var valid39 = _errs203 === errors;
																													} else var valid39 = true;
																													if (valid39) {
																														if (data70.line !== void 0) {
																															const _errs205 = errors;
																															if (typeof data70.line !== "string") {
																																validate20$3.errors = [{
																																	instancePath: instancePath + "/commands/" + i13 + "/line",
																																	schemaPath: "#/properties/commands/items/properties/line/type",
																																	keyword: "type",
																																	params: { type: "string" }
																																}];
																																return false;
																															}
																															var valid39 = _errs205 === errors;
																														} else var valid39 = true;
																													}
																												}
																											}
																										}
																									}
																								} else {
																									validate20$3.errors = [{
																										instancePath: instancePath + "/commands/" + i13,
																										schemaPath: "#/properties/commands/items/type",
																										keyword: "type",
																										params: { type: "object" }
																									}];
																									return false;
																								}
																							}
																							if (!(_errs196 === errors)) break;
																						}
																					} else {
																						validate20$3.errors = [{
																							instancePath: instancePath + "/commands",
																							schemaPath: "#/properties/commands/type",
																							keyword: "type",
																							params: { type: "array" }
																						}];
																						return false;
																					}
																				}
																				var valid0 = _errs194 === errors;
																			} else var valid0 = true;
																		}
																	}
																}
															}
														}
													}
												}
											}
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate20$3.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" }
			}];
			return false;
		}
	}
	validate20$3.errors = vErrors;
	return errors === 0;
}
validate20$3.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};

// src/schemas/generated/accepts/plan-record.ts
const accepts$2 = validate20$2;
const schema31$2 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "https://flotilla.dev/schemas/plan-record.schema.json",
	"title": "PlanRecord",
	"description": "What a plan would change, without a value.",
	"type": "object",
	"properties": {
		"keyId": { "type": "string" },
		"digest": {
			"type": "string",
			"pattern": "^sha256:[0-9a-f]{64}$"
		},
		"mode": { "enum": [
			"planned",
			"upstream-unknown",
			"deferred"
		] },
		"changes": {
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"address": { "type": "string" },
					"previous": { "anyOf": [{ "type": "string" }, { "type": "null" }] },
					"actions": {
						"type": "array",
						"items": { "enum": [
							"create",
							"update",
							"delete",
							"read",
							"no-op",
							"forget"
						] },
						"minItems": 1,
						"description": "The engine's own order: [delete, create] and [create, delete] are replacements."
					},
					"attributes": {
						"type": "object",
						"additionalProperties": {
							"type": "string",
							"pattern": "^(hmac:[0-9a-f]{64}|unknown)$"
						},
						"description": "Changed leaf path -> HMAC of the value after, or unknown."
					}
				},
				"required": [
					"address",
					"previous",
					"actions",
					"attributes"
				],
				"additionalProperties": false
			}
		},
		"outputs": {
			"type": "object",
			"additionalProperties": {
				"type": "string",
				"pattern": "^(hmac:[0-9a-f]{64}|unknown)$"
			}
		}
	},
	"required": [
		"keyId",
		"digest",
		"mode",
		"changes",
		"outputs"
	],
	"additionalProperties": false
};
const pattern4$2 = /* @__PURE__ */ new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern5$1 = /* @__PURE__ */ new RegExp("^(hmac:[0-9a-f]{64}|unknown)$", "u");
function validate20$2(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20$2.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.keyId === void 0 && (missing0 = "keyId") || data.digest === void 0 && (missing0 = "digest") || data.mode === void 0 && (missing0 = "mode") || data.changes === void 0 && (missing0 = "changes") || data.outputs === void 0 && (missing0 = "outputs")) {
				validate20$2.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 }
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "keyId" || key0 === "digest" || key0 === "mode" || key0 === "changes" || key0 === "outputs")) {
					validate20$2.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 }
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.keyId !== void 0) {
						const _errs2 = errors;
						if (typeof data.keyId !== "string") {
							validate20$2.errors = [{
								instancePath: instancePath + "/keyId",
								schemaPath: "#/properties/keyId/type",
								keyword: "type",
								params: { type: "string" }
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.digest !== void 0) {
							let data1 = data.digest;
							const _errs4 = errors;
							if (errors === _errs4) {
								if (typeof data1 === "string") {
									if (!pattern4$2.test(data1)) {
										validate20$2.errors = [{
											instancePath: instancePath + "/digest",
											schemaPath: "#/properties/digest/pattern",
											keyword: "pattern",
											params: { pattern: "^sha256:[0-9a-f]{64}$" }
										}];
										return false;
									}
								} else {
									validate20$2.errors = [{
										instancePath: instancePath + "/digest",
										schemaPath: "#/properties/digest/type",
										keyword: "type",
										params: { type: "string" }
									}];
									return false;
								}
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.mode !== void 0) {
								let data2 = data.mode;
								const _errs6 = errors;
								if (!(data2 === "planned" || data2 === "upstream-unknown" || data2 === "deferred")) {
									validate20$2.errors = [{
										instancePath: instancePath + "/mode",
										schemaPath: "#/properties/mode/enum",
										keyword: "enum",
										params: { allowedValues: schema31$2.properties.mode.enum }
									}];
									return false;
								}
								var valid0 = _errs6 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.changes !== void 0) {
									let data3 = data.changes;
									const _errs7 = errors;
									if (errors === _errs7) {
										if (Array.isArray(data3)) {
											const len0 = data3.length;
											for (let i0 = 0; i0 < len0; i0++) {
												let data4 = data3[i0];
												const _errs9 = errors;
												if (errors === _errs9) {
													if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
														let missing1;
														if (data4.address === void 0 && (missing1 = "address") || data4.previous === void 0 && (missing1 = "previous") || data4.actions === void 0 && (missing1 = "actions") || data4.attributes === void 0 && (missing1 = "attributes")) {
															validate20$2.errors = [{
																instancePath: instancePath + "/changes/" + i0,
																schemaPath: "#/properties/changes/items/required",
																keyword: "required",
																params: { missingProperty: missing1 }
															}];
															return false;
														} else {
															const _errs11 = errors;
															for (const key1 in data4) if (!(key1 === "address" || key1 === "previous" || key1 === "actions" || key1 === "attributes")) {
																validate20$2.errors = [{
																	instancePath: instancePath + "/changes/" + i0,
																	schemaPath: "#/properties/changes/items/additionalProperties",
																	keyword: "additionalProperties",
																	params: { additionalProperty: key1 }
																}];
																return false;
															}
															if (_errs11 === errors) {
																if (data4.address !== void 0) {
																	const _errs12 = errors;
																	if (typeof data4.address !== "string") {
																		validate20$2.errors = [{
																			instancePath: instancePath + "/changes/" + i0 + "/address",
																			schemaPath: "#/properties/changes/items/properties/address/type",
																			keyword: "type",
																			params: { type: "string" }
																		}];
																		return false;
																	}
																	var valid2 = _errs12 === errors;
																} else var valid2 = true;
																if (valid2) {
																	if (data4.previous !== void 0) {
																		let data6 = data4.previous;
																		const _errs14 = errors;
																		const _errs15 = errors;
																		let valid3 = false;
																		const _errs16 = errors;
																		if (typeof data6 !== "string") {
																			const err0 = {
																				instancePath: instancePath + "/changes/" + i0 + "/previous",
																				schemaPath: "#/properties/changes/items/properties/previous/anyOf/0/type",
																				keyword: "type",
																				params: { type: "string" }
																			};
																			if (vErrors === null) vErrors = [err0];
																			else vErrors.push(err0);
																			errors++;
																		}
																		var _valid0 = _errs16 === errors;
																		valid3 = valid3 || _valid0;
																		const _errs18 = errors;
																		if (data6 !== null) {
																			const err1 = {
																				instancePath: instancePath + "/changes/" + i0 + "/previous",
																				schemaPath: "#/properties/changes/items/properties/previous/anyOf/1/type",
																				keyword: "type",
																				params: { type: "null" }
																			};
																			if (vErrors === null) vErrors = [err1];
																			else vErrors.push(err1);
																			errors++;
																		}
																		var _valid0 = _errs18 === errors;
																		valid3 = valid3 || _valid0;
																		if (!valid3) {
																			const err2 = {
																				instancePath: instancePath + "/changes/" + i0 + "/previous",
																				schemaPath: "#/properties/changes/items/properties/previous/anyOf",
																				keyword: "anyOf",
																				params: {}
																			};
																			if (vErrors === null) vErrors = [err2];
																			else vErrors.push(err2);
																			errors++;
																			validate20$2.errors = vErrors;
																			return false;
																		} else {
																			errors = _errs15;
																			if (vErrors !== null) {
																				if (_errs15) vErrors.length = _errs15;
																				else vErrors = null;
																			}
																		}
																		var valid2 = _errs14 === errors;
																	} else var valid2 = true;
																	if (valid2) {
																		if (data4.actions !== void 0) {
																			let data7 = data4.actions;
																			const _errs20 = errors;
																			if (errors === _errs20) {
																				if (Array.isArray(data7)) {
																					if (data7.length < 1) {
																						validate20$2.errors = [{
																							instancePath: instancePath + "/changes/" + i0 + "/actions",
																							schemaPath: "#/properties/changes/items/properties/actions/minItems",
																							keyword: "minItems",
																							params: { limit: 1 }
																						}];
																						return false;
																					} else {
																						const len1 = data7.length;
																						for (let i1 = 0; i1 < len1; i1++) {
																							let data8 = data7[i1];
																							const _errs22 = errors;
																							if (!(data8 === "create" || data8 === "update" || data8 === "delete" || data8 === "read" || data8 === "no-op" || data8 === "forget")) {
																								validate20$2.errors = [{
																									instancePath: instancePath + "/changes/" + i0 + "/actions/" + i1,
																									schemaPath: "#/properties/changes/items/properties/actions/items/enum",
																									keyword: "enum",
																									params: { allowedValues: schema31$2.properties.changes.items.properties.actions.items.enum }
																								}];
																								return false;
																							}
																							if (!(_errs22 === errors)) break;
																						}
																					}
																				} else {
																					validate20$2.errors = [{
																						instancePath: instancePath + "/changes/" + i0 + "/actions",
																						schemaPath: "#/properties/changes/items/properties/actions/type",
																						keyword: "type",
																						params: { type: "array" }
																					}];
																					return false;
																				}
																			}
																			var valid2 = _errs20 === errors;
																		} else var valid2 = true;
																		if (valid2) {
																			if (data4.attributes !== void 0) {
																				let data9 = data4.attributes;
																				const _errs23 = errors;
																				if (errors === _errs23) {
																					if (data9 && typeof data9 == "object" && !Array.isArray(data9)) for (const key2 in data9) {
																						let data10 = data9[key2];
																						const _errs26 = errors;
																						if (errors === _errs26) {
																							if (typeof data10 === "string") {
																								if (!pattern5$1.test(data10)) {
																									validate20$2.errors = [{
																										instancePath: instancePath + "/changes/" + i0 + "/attributes/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
																										schemaPath: "#/properties/changes/items/properties/attributes/additionalProperties/pattern",
																										keyword: "pattern",
																										params: { pattern: "^(hmac:[0-9a-f]{64}|unknown)$" }
																									}];
																									return false;
																								}
																							} else {
																								validate20$2.errors = [{
																									instancePath: instancePath + "/changes/" + i0 + "/attributes/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
																									schemaPath: "#/properties/changes/items/properties/attributes/additionalProperties/type",
																									keyword: "type",
																									params: { type: "string" }
																								}];
																								return false;
																							}
																						}
																						if (!(_errs26 === errors)) break;
																					}
																					else {
																						validate20$2.errors = [{
																							instancePath: instancePath + "/changes/" + i0 + "/attributes",
																							schemaPath: "#/properties/changes/items/properties/attributes/type",
																							keyword: "type",
																							params: { type: "object" }
																						}];
																						return false;
																					}
																				}
																				var valid2 = _errs23 === errors;
																			} else var valid2 = true;
																		}
																	}
																}
															}
														}
													} else {
														validate20$2.errors = [{
															instancePath: instancePath + "/changes/" + i0,
															schemaPath: "#/properties/changes/items/type",
															keyword: "type",
															params: { type: "object" }
														}];
														return false;
													}
												}
												if (!(_errs9 === errors)) break;
											}
										} else {
											validate20$2.errors = [{
												instancePath: instancePath + "/changes",
												schemaPath: "#/properties/changes/type",
												keyword: "type",
												params: { type: "array" }
											}];
											return false;
										}
									}
									var valid0 = _errs7 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.outputs !== void 0) {
										let data11 = data.outputs;
										const _errs28 = errors;
										if (errors === _errs28) {
											if (data11 && typeof data11 == "object" && !Array.isArray(data11)) for (const key3 in data11) {
												let data12 = data11[key3];
												const _errs31 = errors;
												if (errors === _errs31) {
													if (typeof data12 === "string") {
														if (!pattern5$1.test(data12)) {
															validate20$2.errors = [{
																instancePath: instancePath + "/outputs/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
																schemaPath: "#/properties/outputs/additionalProperties/pattern",
																keyword: "pattern",
																params: { pattern: "^(hmac:[0-9a-f]{64}|unknown)$" }
															}];
															return false;
														}
													} else {
														validate20$2.errors = [{
															instancePath: instancePath + "/outputs/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
															schemaPath: "#/properties/outputs/additionalProperties/type",
															keyword: "type",
															params: { type: "string" }
														}];
														return false;
													}
												}
												if (!(_errs31 === errors)) break;
											}
											else {
												validate20$2.errors = [{
													instancePath: instancePath + "/outputs",
													schemaPath: "#/properties/outputs/type",
													keyword: "type",
													params: { type: "object" }
												}];
												return false;
											}
										}
										var valid0 = _errs28 === errors;
									} else var valid0 = true;
								}
							}
						}
					}
				}
			}
		} else {
			validate20$2.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" }
			}];
			return false;
		}
	}
	validate20$2.errors = vErrors;
	return errors === 0;
}
validate20$2.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};

// src/schemas/generated/accepts/plan-report.ts
const accepts$1 = validate20$1;
const schema31$1 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "https://flotilla.dev/schemas/plan-report.schema.json",
	"title": "PlanReport",
	"description": "Artifact of plan for report: what a pull request would change. Sensitive values never reach it.",
	"type": "object",
	"properties": {
		"head": {
			"type": "string",
			"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
			"description": "A git object id."
		},
		"base": {
			"type": "string",
			"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
			"description": "A git object id."
		},
		"mergeTree": {
			"type": "string",
			"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
			"description": "A git object id."
		},
		"pullRequest": { "type": "integer" },
		"run": { "type": "string" },
		"problems": {
			"type": "array",
			"items": { "type": "object" }
		},
		"stacks": {
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"environment": { "type": "string" },
					"id": {
						"type": "string",
						"pattern": "^[a-z][a-z0-9-]{2,62}$"
					},
					"stack": {
						"type": "string",
						"pattern": "^[a-z][a-z0-9-]{0,30}$"
					},
					"record": {
						"type": "object",
						"properties": {
							"keyId": { "type": "string" },
							"digest": {
								"type": "string",
								"pattern": "^sha256:[0-9a-f]{64}$"
							},
							"mode": { "enum": [
								"planned",
								"upstream-unknown",
								"deferred"
							] },
							"changes": {
								"type": "array",
								"items": {
									"type": "object",
									"properties": {
										"address": { "type": "string" },
										"previous": { "anyOf": [{ "type": "string" }, { "type": "null" }] },
										"actions": {
											"type": "array",
											"items": { "enum": [
												"create",
												"update",
												"delete",
												"read",
												"no-op",
												"forget"
											] },
											"minItems": 1,
											"description": "The engine's own order: [delete, create] and [create, delete] are replacements."
										},
										"attributes": {
											"type": "object",
											"additionalProperties": {
												"type": "string",
												"pattern": "^(hmac:[0-9a-f]{64}|unknown)$"
											},
											"description": "Changed leaf path -> HMAC of the value after, or unknown."
										}
									},
									"required": [
										"address",
										"previous",
										"actions",
										"attributes"
									],
									"additionalProperties": false
								}
							},
							"outputs": {
								"type": "object",
								"additionalProperties": {
									"type": "string",
									"pattern": "^(hmac:[0-9a-f]{64}|unknown)$"
								}
							}
						},
						"required": [
							"keyId",
							"digest",
							"mode",
							"changes",
							"outputs"
						],
						"additionalProperties": false
					},
					"shape": {
						"type": "string",
						"pattern": "^sha256:[0-9a-f]{64}$"
					},
					"fingerprint": {
						"type": "string",
						"pattern": "^sha256:[0-9a-f]{64}$"
					},
					"autoApply": { "type": "boolean" },
					"error": { "anyOf": [{ "type": "string" }, { "type": "null" }] },
					"display": {
						"type": "array",
						"items": {
							"type": "object",
							"properties": {
								"address": { "type": "string" },
								"actions": {
									"type": "array",
									"items": { "type": "string" }
								},
								"attributes": {
									"type": "array",
									"items": {
										"type": "object",
										"properties": {
											"path": { "type": "string" },
											"before": { "anyOf": [{ "type": "string" }, { "type": "null" }] },
											"after": { "anyOf": [{ "type": "string" }, { "type": "null" }] }
										},
										"required": [
											"path",
											"before",
											"after"
										],
										"additionalProperties": false
									},
									"description": "Redacted text for people; sensitive is shown as (sensitive), unknown as (known after apply)."
								}
							},
							"required": [
								"address",
								"actions",
								"attributes"
							],
							"additionalProperties": false
						}
					},
					"downtime": { "anyOf": [{ "type": "string" }, { "type": "null" }] },
					"protected": {
						"type": "array",
						"items": { "type": "string" }
					}
				},
				"required": [
					"environment",
					"id",
					"stack",
					"record",
					"shape",
					"fingerprint",
					"autoApply",
					"error",
					"display",
					"downtime",
					"protected"
				],
				"additionalProperties": false
			}
		}
	},
	"required": [
		"head",
		"base",
		"mergeTree",
		"pullRequest",
		"run",
		"problems",
		"stacks"
	],
	"additionalProperties": false
};
const pattern4$1 = /* @__PURE__ */ new RegExp("^[0-9a-f]{40}([0-9a-f]{24})?$", "u");
const pattern7$1 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]{2,62}$", "u");
const pattern8$1 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]{0,30}$", "u");
const pattern9 = /* @__PURE__ */ new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern10$1 = /* @__PURE__ */ new RegExp("^(hmac:[0-9a-f]{64}|unknown)$", "u");
const func1 = Object.prototype.hasOwnProperty;
function validate20$1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20$1.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.head === void 0 && (missing0 = "head") || data.base === void 0 && (missing0 = "base") || data.mergeTree === void 0 && (missing0 = "mergeTree") || data.pullRequest === void 0 && (missing0 = "pullRequest") || data.run === void 0 && (missing0 = "run") || data.problems === void 0 && (missing0 = "problems") || data.stacks === void 0 && (missing0 = "stacks")) {
				validate20$1.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 }
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "head" || key0 === "base" || key0 === "mergeTree" || key0 === "pullRequest" || key0 === "run" || key0 === "problems" || key0 === "stacks")) {
					validate20$1.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 }
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.head !== void 0) {
						let data0 = data.head;
						const _errs2 = errors;
						if (errors === _errs2) {
							if (typeof data0 === "string") {
								if (!pattern4$1.test(data0)) {
									validate20$1.errors = [{
										instancePath: instancePath + "/head",
										schemaPath: "#/properties/head/pattern",
										keyword: "pattern",
										params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
									}];
									return false;
								}
							} else {
								validate20$1.errors = [{
									instancePath: instancePath + "/head",
									schemaPath: "#/properties/head/type",
									keyword: "type",
									params: { type: "string" }
								}];
								return false;
							}
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.base !== void 0) {
							let data1 = data.base;
							const _errs4 = errors;
							if (errors === _errs4) {
								if (typeof data1 === "string") {
									if (!pattern4$1.test(data1)) {
										validate20$1.errors = [{
											instancePath: instancePath + "/base",
											schemaPath: "#/properties/base/pattern",
											keyword: "pattern",
											params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
										}];
										return false;
									}
								} else {
									validate20$1.errors = [{
										instancePath: instancePath + "/base",
										schemaPath: "#/properties/base/type",
										keyword: "type",
										params: { type: "string" }
									}];
									return false;
								}
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.mergeTree !== void 0) {
								let data2 = data.mergeTree;
								const _errs6 = errors;
								if (errors === _errs6) {
									if (typeof data2 === "string") {
										if (!pattern4$1.test(data2)) {
											validate20$1.errors = [{
												instancePath: instancePath + "/mergeTree",
												schemaPath: "#/properties/mergeTree/pattern",
												keyword: "pattern",
												params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
											}];
											return false;
										}
									} else {
										validate20$1.errors = [{
											instancePath: instancePath + "/mergeTree",
											schemaPath: "#/properties/mergeTree/type",
											keyword: "type",
											params: { type: "string" }
										}];
										return false;
									}
								}
								var valid0 = _errs6 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.pullRequest !== void 0) {
									let data3 = data.pullRequest;
									const _errs8 = errors;
									if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
										validate20$1.errors = [{
											instancePath: instancePath + "/pullRequest",
											schemaPath: "#/properties/pullRequest/type",
											keyword: "type",
											params: { type: "integer" }
										}];
										return false;
									}
									var valid0 = _errs8 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.run !== void 0) {
										const _errs10 = errors;
										if (typeof data.run !== "string") {
											validate20$1.errors = [{
												instancePath: instancePath + "/run",
												schemaPath: "#/properties/run/type",
												keyword: "type",
												params: { type: "string" }
											}];
											return false;
										}
										var valid0 = _errs10 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.problems !== void 0) {
											let data5 = data.problems;
											const _errs12 = errors;
											if (errors === _errs12) {
												if (Array.isArray(data5)) {
													const len0 = data5.length;
													for (let i0 = 0; i0 < len0; i0++) {
														let data6 = data5[i0];
														const _errs14 = errors;
														if (!(data6 && typeof data6 == "object" && !Array.isArray(data6))) {
															validate20$1.errors = [{
																instancePath: instancePath + "/problems/" + i0,
																schemaPath: "#/properties/problems/items/type",
																keyword: "type",
																params: { type: "object" }
															}];
															return false;
														}
														if (!(_errs14 === errors)) break;
													}
												} else {
													validate20$1.errors = [{
														instancePath: instancePath + "/problems",
														schemaPath: "#/properties/problems/type",
														keyword: "type",
														params: { type: "array" }
													}];
													return false;
												}
											}
											var valid0 = _errs12 === errors;
										} else var valid0 = true;
										if (valid0) {
											if (data.stacks !== void 0) {
												let data7 = data.stacks;
												const _errs16 = errors;
												if (errors === _errs16) {
													if (Array.isArray(data7)) {
														const len1 = data7.length;
														for (let i1 = 0; i1 < len1; i1++) {
															let data8 = data7[i1];
															const _errs18 = errors;
															if (errors === _errs18) {
																if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
																	let missing1;
																	if (data8.environment === void 0 && (missing1 = "environment") || data8.id === void 0 && (missing1 = "id") || data8.stack === void 0 && (missing1 = "stack") || data8.record === void 0 && (missing1 = "record") || data8.shape === void 0 && (missing1 = "shape") || data8.fingerprint === void 0 && (missing1 = "fingerprint") || data8.autoApply === void 0 && (missing1 = "autoApply") || data8.error === void 0 && (missing1 = "error") || data8.display === void 0 && (missing1 = "display") || data8.downtime === void 0 && (missing1 = "downtime") || data8.protected === void 0 && (missing1 = "protected")) {
																		validate20$1.errors = [{
																			instancePath: instancePath + "/stacks/" + i1,
																			schemaPath: "#/properties/stacks/items/required",
																			keyword: "required",
																			params: { missingProperty: missing1 }
																		}];
																		return false;
																	} else {
																		const _errs20 = errors;
																		for (const key1 in data8) if (!func1.call(schema31$1.properties.stacks.items.properties, key1)) {
																			validate20$1.errors = [{
																				instancePath: instancePath + "/stacks/" + i1,
																				schemaPath: "#/properties/stacks/items/additionalProperties",
																				keyword: "additionalProperties",
																				params: { additionalProperty: key1 }
																			}];
																			return false;
																		}
																		if (_errs20 === errors) {
																			if (data8.environment !== void 0) {
																				const _errs21 = errors;
																				if (typeof data8.environment !== "string") {
																					validate20$1.errors = [{
																						instancePath: instancePath + "/stacks/" + i1 + "/environment",
																						schemaPath: "#/properties/stacks/items/properties/environment/type",
																						keyword: "type",
																						params: { type: "string" }
																					}];
																					return false;
																				}
																				var valid3 = _errs21 === errors;
																			} else var valid3 = true;
																			if (valid3) {
																				if (data8.id !== void 0) {
																					let data10 = data8.id;
																					const _errs23 = errors;
																					if (errors === _errs23) {
																						if (typeof data10 === "string") {
																							if (!pattern7$1.test(data10)) {
																								validate20$1.errors = [{
																									instancePath: instancePath + "/stacks/" + i1 + "/id",
																									schemaPath: "#/properties/stacks/items/properties/id/pattern",
																									keyword: "pattern",
																									params: { pattern: "^[a-z][a-z0-9-]{2,62}$" }
																								}];
																								return false;
																							}
																						} else {
																							validate20$1.errors = [{
																								instancePath: instancePath + "/stacks/" + i1 + "/id",
																								schemaPath: "#/properties/stacks/items/properties/id/type",
																								keyword: "type",
																								params: { type: "string" }
																							}];
																							return false;
																						}
																					}
																					var valid3 = _errs23 === errors;
																				} else var valid3 = true;
																				if (valid3) {
																					if (data8.stack !== void 0) {
																						let data11 = data8.stack;
																						const _errs25 = errors;
																						if (errors === _errs25) {
																							if (typeof data11 === "string") {
																								if (!pattern8$1.test(data11)) {
																									validate20$1.errors = [{
																										instancePath: instancePath + "/stacks/" + i1 + "/stack",
																										schemaPath: "#/properties/stacks/items/properties/stack/pattern",
																										keyword: "pattern",
																										params: { pattern: "^[a-z][a-z0-9-]{0,30}$" }
																									}];
																									return false;
																								}
																							} else {
																								validate20$1.errors = [{
																									instancePath: instancePath + "/stacks/" + i1 + "/stack",
																									schemaPath: "#/properties/stacks/items/properties/stack/type",
																									keyword: "type",
																									params: { type: "string" }
																								}];
																								return false;
																							}
																						}
																						var valid3 = _errs25 === errors;
																					} else var valid3 = true;
																					if (valid3) {
																						if (data8.record !== void 0) {
																							let data12 = data8.record;
																							const _errs27 = errors;
																							if (errors === _errs27) {
																								if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
																									let missing2;
																									if (data12.keyId === void 0 && (missing2 = "keyId") || data12.digest === void 0 && (missing2 = "digest") || data12.mode === void 0 && (missing2 = "mode") || data12.changes === void 0 && (missing2 = "changes") || data12.outputs === void 0 && (missing2 = "outputs")) {
																										validate20$1.errors = [{
																											instancePath: instancePath + "/stacks/" + i1 + "/record",
																											schemaPath: "#/properties/stacks/items/properties/record/required",
																											keyword: "required",
																											params: { missingProperty: missing2 }
																										}];
																										return false;
																									} else {
																										const _errs29 = errors;
																										for (const key2 in data12) if (!(key2 === "keyId" || key2 === "digest" || key2 === "mode" || key2 === "changes" || key2 === "outputs")) {
																											validate20$1.errors = [{
																												instancePath: instancePath + "/stacks/" + i1 + "/record",
																												schemaPath: "#/properties/stacks/items/properties/record/additionalProperties",
																												keyword: "additionalProperties",
																												params: { additionalProperty: key2 }
																											}];
																											return false;
																										}
																										if (_errs29 === errors) {
																											if (data12.keyId !== void 0) {
																												const _errs30 = errors;
																												if (typeof data12.keyId !== "string") {
																													validate20$1.errors = [{
																														instancePath: instancePath + "/stacks/" + i1 + "/record/keyId",
																														schemaPath: "#/properties/stacks/items/properties/record/properties/keyId/type",
																														keyword: "type",
																														params: { type: "string" }
																													}];
																													return false;
																												}
																												var valid4 = _errs30 === errors;
																											} else var valid4 = true;
																											if (valid4) {
																												if (data12.digest !== void 0) {
																													let data14 = data12.digest;
																													const _errs32 = errors;
																													if (errors === _errs32) {
																														if (typeof data14 === "string") {
																															if (!pattern9.test(data14)) {
																																validate20$1.errors = [{
																																	instancePath: instancePath + "/stacks/" + i1 + "/record/digest",
																																	schemaPath: "#/properties/stacks/items/properties/record/properties/digest/pattern",
																																	keyword: "pattern",
																																	params: { pattern: "^sha256:[0-9a-f]{64}$" }
																																}];
																																return false;
																															}
																														} else {
																															validate20$1.errors = [{
																																instancePath: instancePath + "/stacks/" + i1 + "/record/digest",
																																schemaPath: "#/properties/stacks/items/properties/record/properties/digest/type",
																																keyword: "type",
																																params: { type: "string" }
																															}];
																															return false;
																														}
																													}
																													var valid4 = _errs32 === errors;
																												} else var valid4 = true;
																												if (valid4) {
																													if (data12.mode !== void 0) {
																														let data15 = data12.mode;
																														const _errs34 = errors;
																														if (!(data15 === "planned" || data15 === "upstream-unknown" || data15 === "deferred")) {
																															validate20$1.errors = [{
																																instancePath: instancePath + "/stacks/" + i1 + "/record/mode",
																																schemaPath: "#/properties/stacks/items/properties/record/properties/mode/enum",
																																keyword: "enum",
																																params: { allowedValues: schema31$1.properties.stacks.items.properties.record.properties.mode.enum }
																															}];
																															return false;
																														}
																														var valid4 = _errs34 === errors;
																													} else var valid4 = true;
																													if (valid4) {
																														if (data12.changes !== void 0) {
																															let data16 = data12.changes;
																															const _errs35 = errors;
																															if (errors === _errs35) {
																																if (Array.isArray(data16)) {
																																	const len2 = data16.length;
																																	for (let i2 = 0; i2 < len2; i2++) {
																																		let data17 = data16[i2];
																																		const _errs37 = errors;
																																		if (errors === _errs37) {
																																			if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
																																				let missing3;
																																				if (data17.address === void 0 && (missing3 = "address") || data17.previous === void 0 && (missing3 = "previous") || data17.actions === void 0 && (missing3 = "actions") || data17.attributes === void 0 && (missing3 = "attributes")) {
																																					validate20$1.errors = [{
																																						instancePath: instancePath + "/stacks/" + i1 + "/record/changes/" + i2,
																																						schemaPath: "#/properties/stacks/items/properties/record/properties/changes/items/required",
																																						keyword: "required",
																																						params: { missingProperty: missing3 }
																																					}];
																																					return false;
																																				} else {
																																					const _errs39 = errors;
																																					for (const key3 in data17) if (!(key3 === "address" || key3 === "previous" || key3 === "actions" || key3 === "attributes")) {
																																						validate20$1.errors = [{
																																							instancePath: instancePath + "/stacks/" + i1 + "/record/changes/" + i2,
																																							schemaPath: "#/properties/stacks/items/properties/record/properties/changes/items/additionalProperties",
																																							keyword: "additionalProperties",
																																							params: { additionalProperty: key3 }
																																						}];
																																						return false;
																																					}
																																					if (_errs39 === errors) {
																																						if (data17.address !== void 0) {
																																							const _errs40 = errors;
																																							if (typeof data17.address !== "string") {
																																								validate20$1.errors = [{
																																									instancePath: instancePath + "/stacks/" + i1 + "/record/changes/" + i2 + "/address",
																																									schemaPath: "#/properties/stacks/items/properties/record/properties/changes/items/properties/address/type",
																																									keyword: "type",
																																									params: { type: "string" }
																																								}];
																																								return false;
																																							}
																																							var valid6 = _errs40 === errors;
																																						} else var valid6 = true;
																																						if (valid6) {
																																							if (data17.previous !== void 0) {
																																								let data19 = data17.previous;
																																								const _errs42 = errors;
																																								const _errs43 = errors;
																																								let valid7 = false;
																																								const _errs44 = errors;
																																								if (typeof data19 !== "string") {
																																									const err0 = {
																																										instancePath: instancePath + "/stacks/" + i1 + "/record/changes/" + i2 + "/previous",
																																										schemaPath: "#/properties/stacks/items/properties/record/properties/changes/items/properties/previous/anyOf/0/type",
																																										keyword: "type",
																																										params: { type: "string" }
																																									};
																																									if (vErrors === null) vErrors = [err0];
																																									else vErrors.push(err0);
																																									errors++;
																																								}
																																								var _valid0 = _errs44 === errors;
																																								valid7 = valid7 || _valid0;
																																								const _errs46 = errors;
																																								if (data19 !== null) {
																																									const err1 = {
																																										instancePath: instancePath + "/stacks/" + i1 + "/record/changes/" + i2 + "/previous",
																																										schemaPath: "#/properties/stacks/items/properties/record/properties/changes/items/properties/previous/anyOf/1/type",
																																										keyword: "type",
																																										params: { type: "null" }
																																									};
																																									if (vErrors === null) vErrors = [err1];
																																									else vErrors.push(err1);
																																									errors++;
																																								}
																																								var _valid0 = _errs46 === errors;
																																								valid7 = valid7 || _valid0;
																																								if (!valid7) {
																																									const err2 = {
																																										instancePath: instancePath + "/stacks/" + i1 + "/record/changes/" + i2 + "/previous",
																																										schemaPath: "#/properties/stacks/items/properties/record/properties/changes/items/properties/previous/anyOf",
																																										keyword: "anyOf",
																																										params: {}
																																									};
																																									if (vErrors === null) vErrors = [err2];
																																									else vErrors.push(err2);
																																									errors++;
																																									validate20$1.errors = vErrors;
																																									return false;
																																								} else {
																																									errors = _errs43;
																																									if (vErrors !== null) {
																																										if (_errs43) vErrors.length = _errs43;
																																										else vErrors = null;
																																									}
																																								}
																																								var valid6 = _errs42 === errors;
																																							} else var valid6 = true;
																																							if (valid6) {
																																								if (data17.actions !== void 0) {
																																									let data20 = data17.actions;
																																									const _errs48 = errors;
																																									if (errors === _errs48) {
																																										if (Array.isArray(data20)) {
																																											if (data20.length < 1) {
																																												validate20$1.errors = [{
																																													instancePath: instancePath + "/stacks/" + i1 + "/record/changes/" + i2 + "/actions",
																																													schemaPath: "#/properties/stacks/items/properties/record/properties/changes/items/properties/actions/minItems",
																																													keyword: "minItems",
																																													params: { limit: 1 }
																																												}];
																																												return false;
																																											} else {
																																												const len3 = data20.length;
																																												for (let i3 = 0; i3 < len3; i3++) {
																																													let data21 = data20[i3];
																																													const _errs50 = errors;
																																													if (!(data21 === "create" || data21 === "update" || data21 === "delete" || data21 === "read" || data21 === "no-op" || data21 === "forget")) {
																																														validate20$1.errors = [{
																																															instancePath: instancePath + "/stacks/" + i1 + "/record/changes/" + i2 + "/actions/" + i3,
																																															schemaPath: "#/properties/stacks/items/properties/record/properties/changes/items/properties/actions/items/enum",
																																															keyword: "enum",
																																															params: { allowedValues: schema31$1.properties.stacks.items.properties.record.properties.changes.items.properties.actions.items.enum }
																																														}];
																																														return false;
																																													}
																																													if (!(_errs50 === errors)) break;
																																												}
																																											}
																																										} else {
																																											validate20$1.errors = [{
																																												instancePath: instancePath + "/stacks/" + i1 + "/record/changes/" + i2 + "/actions",
																																												schemaPath: "#/properties/stacks/items/properties/record/properties/changes/items/properties/actions/type",
																																												keyword: "type",
																																												params: { type: "array" }
																																											}];
																																											return false;
																																										}
																																									}
																																									var valid6 = _errs48 === errors;
																																								} else var valid6 = true;
																																								if (valid6) {
																																									if (data17.attributes !== void 0) {
																																										let data22 = data17.attributes;
																																										const _errs51 = errors;
																																										if (errors === _errs51) {
																																											if (data22 && typeof data22 == "object" && !Array.isArray(data22)) for (const key4 in data22) {
																																												let data23 = data22[key4];
																																												const _errs54 = errors;
																																												if (errors === _errs54) {
																																													if (typeof data23 === "string") {
																																														if (!pattern10$1.test(data23)) {
																																															validate20$1.errors = [{
																																																instancePath: instancePath + "/stacks/" + i1 + "/record/changes/" + i2 + "/attributes/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
																																																schemaPath: "#/properties/stacks/items/properties/record/properties/changes/items/properties/attributes/additionalProperties/pattern",
																																																keyword: "pattern",
																																																params: { pattern: "^(hmac:[0-9a-f]{64}|unknown)$" }
																																															}];
																																															return false;
																																														}
																																													} else {
																																														validate20$1.errors = [{
																																															instancePath: instancePath + "/stacks/" + i1 + "/record/changes/" + i2 + "/attributes/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
																																															schemaPath: "#/properties/stacks/items/properties/record/properties/changes/items/properties/attributes/additionalProperties/type",
																																															keyword: "type",
																																															params: { type: "string" }
																																														}];
																																														return false;
																																													}
																																												}
																																												if (!(_errs54 === errors)) break;
																																											}
																																											else {
																																												validate20$1.errors = [{
																																													instancePath: instancePath + "/stacks/" + i1 + "/record/changes/" + i2 + "/attributes",
																																													schemaPath: "#/properties/stacks/items/properties/record/properties/changes/items/properties/attributes/type",
																																													keyword: "type",
																																													params: { type: "object" }
																																												}];
																																												return false;
																																											}
																																										}
																																										var valid6 = _errs51 === errors;
																																									} else var valid6 = true;
																																								}
																																							}
																																						}
																																					}
																																				}
																																			} else {
																																				validate20$1.errors = [{
																																					instancePath: instancePath + "/stacks/" + i1 + "/record/changes/" + i2,
																																					schemaPath: "#/properties/stacks/items/properties/record/properties/changes/items/type",
																																					keyword: "type",
																																					params: { type: "object" }
																																				}];
																																				return false;
																																			}
																																		}
																																		if (!(_errs37 === errors)) break;
																																	}
																																} else {
																																	validate20$1.errors = [{
																																		instancePath: instancePath + "/stacks/" + i1 + "/record/changes",
																																		schemaPath: "#/properties/stacks/items/properties/record/properties/changes/type",
																																		keyword: "type",
																																		params: { type: "array" }
																																	}];
																																	return false;
																																}
																															}
																															var valid4 = _errs35 === errors;
																														} else var valid4 = true;
																														if (valid4) {
																															if (data12.outputs !== void 0) {
																																let data24 = data12.outputs;
																																const _errs56 = errors;
																																if (errors === _errs56) {
																																	if (data24 && typeof data24 == "object" && !Array.isArray(data24)) for (const key5 in data24) {
																																		let data25 = data24[key5];
																																		const _errs59 = errors;
																																		if (errors === _errs59) {
																																			if (typeof data25 === "string") {
																																				if (!pattern10$1.test(data25)) {
																																					validate20$1.errors = [{
																																						instancePath: instancePath + "/stacks/" + i1 + "/record/outputs/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
																																						schemaPath: "#/properties/stacks/items/properties/record/properties/outputs/additionalProperties/pattern",
																																						keyword: "pattern",
																																						params: { pattern: "^(hmac:[0-9a-f]{64}|unknown)$" }
																																					}];
																																					return false;
																																				}
																																			} else {
																																				validate20$1.errors = [{
																																					instancePath: instancePath + "/stacks/" + i1 + "/record/outputs/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
																																					schemaPath: "#/properties/stacks/items/properties/record/properties/outputs/additionalProperties/type",
																																					keyword: "type",
																																					params: { type: "string" }
																																				}];
																																				return false;
																																			}
																																		}
																																		if (!(_errs59 === errors)) break;
																																	}
																																	else {
																																		validate20$1.errors = [{
																																			instancePath: instancePath + "/stacks/" + i1 + "/record/outputs",
																																			schemaPath: "#/properties/stacks/items/properties/record/properties/outputs/type",
																																			keyword: "type",
																																			params: { type: "object" }
																																		}];
																																		return false;
																																	}
																																}
																																var valid4 = _errs56 === errors;
																															} else var valid4 = true;
																														}
																													}
																												}
																											}
																										}
																									}
																								} else {
																									validate20$1.errors = [{
																										instancePath: instancePath + "/stacks/" + i1 + "/record",
																										schemaPath: "#/properties/stacks/items/properties/record/type",
																										keyword: "type",
																										params: { type: "object" }
																									}];
																									return false;
																								}
																							}
																							var valid3 = _errs27 === errors;
																						} else var valid3 = true;
																						if (valid3) {
																							if (data8.shape !== void 0) {
																								let data26 = data8.shape;
																								const _errs61 = errors;
																								if (errors === _errs61) {
																									if (typeof data26 === "string") {
																										if (!pattern9.test(data26)) {
																											validate20$1.errors = [{
																												instancePath: instancePath + "/stacks/" + i1 + "/shape",
																												schemaPath: "#/properties/stacks/items/properties/shape/pattern",
																												keyword: "pattern",
																												params: { pattern: "^sha256:[0-9a-f]{64}$" }
																											}];
																											return false;
																										}
																									} else {
																										validate20$1.errors = [{
																											instancePath: instancePath + "/stacks/" + i1 + "/shape",
																											schemaPath: "#/properties/stacks/items/properties/shape/type",
																											keyword: "type",
																											params: { type: "string" }
																										}];
																										return false;
																									}
																								}
																								var valid3 = _errs61 === errors;
																							} else var valid3 = true;
																							if (valid3) {
																								if (data8.fingerprint !== void 0) {
																									let data27 = data8.fingerprint;
																									const _errs63 = errors;
																									if (errors === _errs63) {
																										if (typeof data27 === "string") {
																											if (!pattern9.test(data27)) {
																												validate20$1.errors = [{
																													instancePath: instancePath + "/stacks/" + i1 + "/fingerprint",
																													schemaPath: "#/properties/stacks/items/properties/fingerprint/pattern",
																													keyword: "pattern",
																													params: { pattern: "^sha256:[0-9a-f]{64}$" }
																												}];
																												return false;
																											}
																										} else {
																											validate20$1.errors = [{
																												instancePath: instancePath + "/stacks/" + i1 + "/fingerprint",
																												schemaPath: "#/properties/stacks/items/properties/fingerprint/type",
																												keyword: "type",
																												params: { type: "string" }
																											}];
																											return false;
																										}
																									}
																									var valid3 = _errs63 === errors;
																								} else var valid3 = true;
																								if (valid3) {
																									if (data8.autoApply !== void 0) {
																										const _errs65 = errors;
																										if (typeof data8.autoApply !== "boolean") {
																											validate20$1.errors = [{
																												instancePath: instancePath + "/stacks/" + i1 + "/autoApply",
																												schemaPath: "#/properties/stacks/items/properties/autoApply/type",
																												keyword: "type",
																												params: { type: "boolean" }
																											}];
																											return false;
																										}
																										var valid3 = _errs65 === errors;
																									} else var valid3 = true;
																									if (valid3) {
																										if (data8.error !== void 0) {
																											let data29 = data8.error;
																											const _errs67 = errors;
																											const _errs68 = errors;
																											let valid11 = false;
																											const _errs69 = errors;
																											if (typeof data29 !== "string") {
																												const err3 = {
																													instancePath: instancePath + "/stacks/" + i1 + "/error",
																													schemaPath: "#/properties/stacks/items/properties/error/anyOf/0/type",
																													keyword: "type",
																													params: { type: "string" }
																												};
																												if (vErrors === null) vErrors = [err3];
																												else vErrors.push(err3);
																												errors++;
																											}
																											var _valid1 = _errs69 === errors;
																											valid11 = valid11 || _valid1;
																											const _errs71 = errors;
																											if (data29 !== null) {
																												const err4 = {
																													instancePath: instancePath + "/stacks/" + i1 + "/error",
																													schemaPath: "#/properties/stacks/items/properties/error/anyOf/1/type",
																													keyword: "type",
																													params: { type: "null" }
																												};
																												if (vErrors === null) vErrors = [err4];
																												else vErrors.push(err4);
																												errors++;
																											}
																											var _valid1 = _errs71 === errors;
																											valid11 = valid11 || _valid1;
																											if (!valid11) {
																												const err5 = {
																													instancePath: instancePath + "/stacks/" + i1 + "/error",
																													schemaPath: "#/properties/stacks/items/properties/error/anyOf",
																													keyword: "anyOf",
																													params: {}
																												};
																												if (vErrors === null) vErrors = [err5];
																												else vErrors.push(err5);
																												errors++;
																												validate20$1.errors = vErrors;
																												return false;
																											} else {
																												errors = _errs68;
																												if (vErrors !== null) {
																													if (_errs68) vErrors.length = _errs68;
																													else vErrors = null;
																												}
																											}
																											var valid3 = _errs67 === errors;
																										} else var valid3 = true;
																										if (valid3) {
																											if (data8.display !== void 0) {
																												let data30 = data8.display;
																												const _errs73 = errors;
																												if (errors === _errs73) {
																													if (Array.isArray(data30)) {
																														const len4 = data30.length;
																														for (let i4 = 0; i4 < len4; i4++) {
																															let data31 = data30[i4];
																															const _errs75 = errors;
																															if (errors === _errs75) {
																																if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
																																	let missing4;
																																	if (data31.address === void 0 && (missing4 = "address") || data31.actions === void 0 && (missing4 = "actions") || data31.attributes === void 0 && (missing4 = "attributes")) {
																																		validate20$1.errors = [{
																																			instancePath: instancePath + "/stacks/" + i1 + "/display/" + i4,
																																			schemaPath: "#/properties/stacks/items/properties/display/items/required",
																																			keyword: "required",
																																			params: { missingProperty: missing4 }
																																		}];
																																		return false;
																																	} else {
																																		const _errs77 = errors;
																																		for (const key6 in data31) if (!(key6 === "address" || key6 === "actions" || key6 === "attributes")) {
																																			validate20$1.errors = [{
																																				instancePath: instancePath + "/stacks/" + i1 + "/display/" + i4,
																																				schemaPath: "#/properties/stacks/items/properties/display/items/additionalProperties",
																																				keyword: "additionalProperties",
																																				params: { additionalProperty: key6 }
																																			}];
																																			return false;
																																		}
																																		if (_errs77 === errors) {
																																			if (data31.address !== void 0) {
																																				const _errs78 = errors;
																																				if (typeof data31.address !== "string") {
																																					validate20$1.errors = [{
																																						instancePath: instancePath + "/stacks/" + i1 + "/display/" + i4 + "/address",
																																						schemaPath: "#/properties/stacks/items/properties/display/items/properties/address/type",
																																						keyword: "type",
																																						params: { type: "string" }
																																					}];
																																					return false;
																																				}
																																				var valid13 = _errs78 === errors;
																																			} else var valid13 = true;
																																			if (valid13) {
																																				if (data31.actions !== void 0) {
																																					let data33 = data31.actions;
																																					const _errs80 = errors;
																																					if (errors === _errs80) {
																																						if (Array.isArray(data33)) {
																																							const len5 = data33.length;
																																							for (let i5 = 0; i5 < len5; i5++) {
																																								const _errs82 = errors;
																																								if (typeof data33[i5] !== "string") {
																																									validate20$1.errors = [{
																																										instancePath: instancePath + "/stacks/" + i1 + "/display/" + i4 + "/actions/" + i5,
																																										schemaPath: "#/properties/stacks/items/properties/display/items/properties/actions/items/type",
																																										keyword: "type",
																																										params: { type: "string" }
																																									}];
																																									return false;
																																								}
																																								if (!(_errs82 === errors)) break;
																																							}
																																						} else {
																																							validate20$1.errors = [{
																																								instancePath: instancePath + "/stacks/" + i1 + "/display/" + i4 + "/actions",
																																								schemaPath: "#/properties/stacks/items/properties/display/items/properties/actions/type",
																																								keyword: "type",
																																								params: { type: "array" }
																																							}];
																																							return false;
																																						}
																																					}
																																					var valid13 = _errs80 === errors;
																																				} else var valid13 = true;
																																				if (valid13) {
																																					if (data31.attributes !== void 0) {
																																						let data35 = data31.attributes;
																																						const _errs84 = errors;
																																						if (errors === _errs84) {
																																							if (Array.isArray(data35)) {
																																								const len6 = data35.length;
																																								for (let i6 = 0; i6 < len6; i6++) {
																																									let data36 = data35[i6];
																																									const _errs86 = errors;
																																									if (errors === _errs86) {
																																										if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
																																											let missing5;
																																											if (data36.path === void 0 && (missing5 = "path") || data36.before === void 0 && (missing5 = "before") || data36.after === void 0 && (missing5 = "after")) {
																																												validate20$1.errors = [{
																																													instancePath: instancePath + "/stacks/" + i1 + "/display/" + i4 + "/attributes/" + i6,
																																													schemaPath: "#/properties/stacks/items/properties/display/items/properties/attributes/items/required",
																																													keyword: "required",
																																													params: { missingProperty: missing5 }
																																												}];
																																												return false;
																																											} else {
																																												const _errs88 = errors;
																																												for (const key7 in data36) if (!(key7 === "path" || key7 === "before" || key7 === "after")) {
																																													validate20$1.errors = [{
																																														instancePath: instancePath + "/stacks/" + i1 + "/display/" + i4 + "/attributes/" + i6,
																																														schemaPath: "#/properties/stacks/items/properties/display/items/properties/attributes/items/additionalProperties",
																																														keyword: "additionalProperties",
																																														params: { additionalProperty: key7 }
																																													}];
																																													return false;
																																												}
																																												if (_errs88 === errors) {
																																													if (data36.path !== void 0) {
																																														const _errs89 = errors;
																																														if (typeof data36.path !== "string") {
																																															validate20$1.errors = [{
																																																instancePath: instancePath + "/stacks/" + i1 + "/display/" + i4 + "/attributes/" + i6 + "/path",
																																																schemaPath: "#/properties/stacks/items/properties/display/items/properties/attributes/items/properties/path/type",
																																																keyword: "type",
																																																params: { type: "string" }
																																															}];
																																															return false;
																																														}
																																														var valid16 = _errs89 === errors;
																																													} else var valid16 = true;
																																													if (valid16) {
																																														if (data36.before !== void 0) {
																																															let data38 = data36.before;
																																															const _errs91 = errors;
																																															const _errs92 = errors;
																																															let valid17 = false;
																																															const _errs93 = errors;
																																															if (typeof data38 !== "string") {
																																																const err6 = {
																																																	instancePath: instancePath + "/stacks/" + i1 + "/display/" + i4 + "/attributes/" + i6 + "/before",
																																																	schemaPath: "#/properties/stacks/items/properties/display/items/properties/attributes/items/properties/before/anyOf/0/type",
																																																	keyword: "type",
																																																	params: { type: "string" }
																																																};
																																																if (vErrors === null) vErrors = [err6];
																																																else vErrors.push(err6);
																																																errors++;
																																															}
																																															var _valid2 = _errs93 === errors;
																																															valid17 = valid17 || _valid2;
																																															const _errs95 = errors;
																																															if (data38 !== null) {
																																																const err7 = {
																																																	instancePath: instancePath + "/stacks/" + i1 + "/display/" + i4 + "/attributes/" + i6 + "/before",
																																																	schemaPath: "#/properties/stacks/items/properties/display/items/properties/attributes/items/properties/before/anyOf/1/type",
																																																	keyword: "type",
																																																	params: { type: "null" }
																																																};
																																																if (vErrors === null) vErrors = [err7];
																																																else vErrors.push(err7);
																																																errors++;
																																															}
																																															var _valid2 = _errs95 === errors;
																																															valid17 = valid17 || _valid2;
																																															if (!valid17) {
																																																const err8 = {
																																																	instancePath: instancePath + "/stacks/" + i1 + "/display/" + i4 + "/attributes/" + i6 + "/before",
																																																	schemaPath: "#/properties/stacks/items/properties/display/items/properties/attributes/items/properties/before/anyOf",
																																																	keyword: "anyOf",
																																																	params: {}
																																																};
																																																if (vErrors === null) vErrors = [err8];
																																																else vErrors.push(err8);
																																																errors++;
																																																validate20$1.errors = vErrors;
																																																return false;
																																															} else {
																																																errors = _errs92;
																																																if (vErrors !== null) {
																																																	if (_errs92) vErrors.length = _errs92;
																																																	else vErrors = null;
																																																}
																																															}
																																															var valid16 = _errs91 === errors;
																																														} else var valid16 = true;
																																														if (valid16) {
																																															if (data36.after !== void 0) {
																																																let data39 = data36.after;
																																																const _errs97 = errors;
																																																const _errs98 = errors;
																																																let valid18 = false;
																																																const _errs99 = errors;
																																																if (typeof data39 !== "string") {
																																																	const err9 = {
																																																		instancePath: instancePath + "/stacks/" + i1 + "/display/" + i4 + "/attributes/" + i6 + "/after",
																																																		schemaPath: "#/properties/stacks/items/properties/display/items/properties/attributes/items/properties/after/anyOf/0/type",
																																																		keyword: "type",
																																																		params: { type: "string" }
																																																	};
																																																	if (vErrors === null) vErrors = [err9];
																																																	else vErrors.push(err9);
																																																	errors++;
																																																}
																																																var _valid3 = _errs99 === errors;
																																																valid18 = valid18 || _valid3;
																																																const _errs101 = errors;
																																																if (data39 !== null) {
																																																	const err10 = {
																																																		instancePath: instancePath + "/stacks/" + i1 + "/display/" + i4 + "/attributes/" + i6 + "/after",
																																																		schemaPath: "#/properties/stacks/items/properties/display/items/properties/attributes/items/properties/after/anyOf/1/type",
																																																		keyword: "type",
																																																		params: { type: "null" }
																																																	};
																																																	if (vErrors === null) vErrors = [err10];
																																																	else vErrors.push(err10);
																																																	errors++;
																																																}
																																																var _valid3 = _errs101 === errors;
																																																valid18 = valid18 || _valid3;
																																																if (!valid18) {
																																																	const err11 = {
																																																		instancePath: instancePath + "/stacks/" + i1 + "/display/" + i4 + "/attributes/" + i6 + "/after",
																																																		schemaPath: "#/properties/stacks/items/properties/display/items/properties/attributes/items/properties/after/anyOf",
																																																		keyword: "anyOf",
																																																		params: {}
																																																	};
																																																	if (vErrors === null) vErrors = [err11];
																																																	else vErrors.push(err11);
																																																	errors++;
																																																	validate20$1.errors = vErrors;
																																																	return false;
																																																} else {
																																																	errors = _errs98;
																																																	if (vErrors !== null) {
																																																		if (_errs98) vErrors.length = _errs98;
																																																		else vErrors = null;
																																																	}
																																																}
																																																var valid16 = _errs97 === errors;
																																															} else var valid16 = true;
																																														}
																																													}
																																												}
																																											}
																																										} else {
																																											validate20$1.errors = [{
																																												instancePath: instancePath + "/stacks/" + i1 + "/display/" + i4 + "/attributes/" + i6,
																																												schemaPath: "#/properties/stacks/items/properties/display/items/properties/attributes/items/type",
																																												keyword: "type",
																																												params: { type: "object" }
																																											}];
																																											return false;
																																										}
																																									}
																																									if (!(_errs86 === errors)) break;
																																								}
																																							} else {
																																								validate20$1.errors = [{
																																									instancePath: instancePath + "/stacks/" + i1 + "/display/" + i4 + "/attributes",
																																									schemaPath: "#/properties/stacks/items/properties/display/items/properties/attributes/type",
																																									keyword: "type",
																																									params: { type: "array" }
																																								}];
																																								return false;
																																							}
																																						}
																																						var valid13 = _errs84 === errors;
																																					} else var valid13 = true;
																																				}
																																			}
																																		}
																																	}
																																} else {
																																	validate20$1.errors = [{
																																		instancePath: instancePath + "/stacks/" + i1 + "/display/" + i4,
																																		schemaPath: "#/properties/stacks/items/properties/display/items/type",
																																		keyword: "type",
																																		params: { type: "object" }
																																	}];
																																	return false;
																																}
																															}
																															if (!(_errs75 === errors)) break;
																														}
																													} else {
																														validate20$1.errors = [{
																															instancePath: instancePath + "/stacks/" + i1 + "/display",
																															schemaPath: "#/properties/stacks/items/properties/display/type",
																															keyword: "type",
																															params: { type: "array" }
																														}];
																														return false;
																													}
																												}
																												var valid3 = _errs73 === errors;
																											} else var valid3 = true;
																											if (valid3) {
																												if (data8.downtime !== void 0) {
																													let data40 = data8.downtime;
																													const _errs103 = errors;
																													const _errs104 = errors;
																													let valid19 = false;
																													const _errs105 = errors;
																													if (typeof data40 !== "string") {
																														const err12 = {
																															instancePath: instancePath + "/stacks/" + i1 + "/downtime",
																															schemaPath: "#/properties/stacks/items/properties/downtime/anyOf/0/type",
																															keyword: "type",
																															params: { type: "string" }
																														};
																														if (vErrors === null) vErrors = [err12];
																														else vErrors.push(err12);
																														errors++;
																													}
																													var _valid4 = _errs105 === errors;
																													valid19 = valid19 || _valid4;
																													const _errs107 = errors;
																													if (data40 !== null) {
																														const err13 = {
																															instancePath: instancePath + "/stacks/" + i1 + "/downtime",
																															schemaPath: "#/properties/stacks/items/properties/downtime/anyOf/1/type",
																															keyword: "type",
																															params: { type: "null" }
																														};
																														if (vErrors === null) vErrors = [err13];
																														else vErrors.push(err13);
																														errors++;
																													}
																													var _valid4 = _errs107 === errors;
																													valid19 = valid19 || _valid4;
																													if (!valid19) {
																														const err14 = {
																															instancePath: instancePath + "/stacks/" + i1 + "/downtime",
																															schemaPath: "#/properties/stacks/items/properties/downtime/anyOf",
																															keyword: "anyOf",
																															params: {}
																														};
																														if (vErrors === null) vErrors = [err14];
																														else vErrors.push(err14);
																														errors++;
																														validate20$1.errors = vErrors;
																														return false;
																													} else {
																														errors = _errs104;
																														if (vErrors !== null) {
																															if (_errs104) vErrors.length = _errs104;
																															else vErrors = null;
																														}
																													}
																													var valid3 = _errs103 === errors;
																												} else var valid3 = true;
																												if (valid3) {
																													if (data8.protected !== void 0) {
																														let data41 = data8.protected;
																														const _errs109 = errors;
																														if (errors === _errs109) {
																															if (Array.isArray(data41)) {
																																const len7 = data41.length;
																																for (let i7 = 0; i7 < len7; i7++) {
																																	const _errs111 = errors;
																																	if (typeof data41[i7] !== "string") {
																																		validate20$1.errors = [{
																																			instancePath: instancePath + "/stacks/" + i1 + "/protected/" + i7,
																																			schemaPath: "#/properties/stacks/items/properties/protected/items/type",
																																			keyword: "type",
																																			params: { type: "string" }
																																		}];
																																		return false;
																																	}
																																	if (!(_errs111 === errors)) break;
																																}
																															} else {
																																validate20$1.errors = [{
																																	instancePath: instancePath + "/stacks/" + i1 + "/protected",
																																	schemaPath: "#/properties/stacks/items/properties/protected/type",
																																	keyword: "type",
																																	params: { type: "array" }
																																}];
																																return false;
																															}
																														}
																														var valid3 = _errs109 === errors;
																													} else var valid3 = true;
																												}
																											}
																										}
																									}
																								}
																							}
																						}
																					}
																				}
																			}
																		}
																	}
																} else {
																	validate20$1.errors = [{
																		instancePath: instancePath + "/stacks/" + i1,
																		schemaPath: "#/properties/stacks/items/type",
																		keyword: "type",
																		params: { type: "object" }
																	}];
																	return false;
																}
															}
															if (!(_errs18 === errors)) break;
														}
													} else {
														validate20$1.errors = [{
															instancePath: instancePath + "/stacks",
															schemaPath: "#/properties/stacks/type",
															keyword: "type",
															params: { type: "array" }
														}];
														return false;
													}
												}
												var valid0 = _errs16 === errors;
											} else var valid0 = true;
										}
									}
								}
							}
						}
					}
				}
			}
		} else {
			validate20$1.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" }
			}];
			return false;
		}
	}
	validate20$1.errors = vErrors;
	return errors === 0;
}
validate20$1.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};

// src/schemas/generated/accepts/work.ts
const accepts = validate20;
const schema31 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "https://flotilla.dev/schemas/work.schema.json",
	"title": "Work",
	"description": "Artifact of find for engine: what this run has claimed, with everything the engine job needs to judge a plan.",
	"type": "object",
	"properties": {
		"run": { "type": "string" },
		"commit": {
			"type": "string",
			"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
			"description": "A git object id."
		},
		"deadline": {
			"type": "string",
			"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
			"description": "An ISO 8601 instant with offset."
		},
		"instances": {
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"environment": { "type": "string" },
					"id": {
						"type": "string",
						"pattern": "^[a-z][a-z0-9-]{2,62}$"
					},
					"probe": { "type": "boolean" },
					"ledger": {
						"type": "object",
						"description": "The instance's ledger file with the claims in it."
					},
					"stacks": {
						"type": "array",
						"items": {
							"type": "object",
							"properties": {
								"name": {
									"type": "string",
									"pattern": "^[a-z][a-z0-9-]{0,30}$"
								},
								"attempt": { "type": "string" },
								"digest": {
									"type": "string",
									"pattern": "^sha256:[0-9a-f]{64}$"
								},
								"reason": { "enum": [
									"never-applied",
									"changed",
									"interrupted",
									"failed",
									"upstream"
								] },
								"reviews": {
									"type": "array",
									"items": {
										"type": "object",
										"properties": {
											"review": {
												"type": "object",
												"properties": {
													"record": {
														"type": "object",
														"properties": {
															"keyId": { "type": "string" },
															"digest": {
																"type": "string",
																"pattern": "^sha256:[0-9a-f]{64}$"
															},
															"mode": { "enum": [
																"planned",
																"upstream-unknown",
																"deferred"
															] },
															"changes": {
																"type": "array",
																"items": {
																	"type": "object",
																	"properties": {
																		"address": { "type": "string" },
																		"previous": { "anyOf": [{ "type": "string" }, { "type": "null" }] },
																		"actions": {
																			"type": "array",
																			"items": { "enum": [
																				"create",
																				"update",
																				"delete",
																				"read",
																				"no-op",
																				"forget"
																			] },
																			"minItems": 1,
																			"description": "The engine's own order: [delete, create] and [create, delete] are replacements."
																		},
																		"attributes": {
																			"type": "object",
																			"additionalProperties": {
																				"type": "string",
																				"pattern": "^(hmac:[0-9a-f]{64}|unknown)$"
																			},
																			"description": "Changed leaf path -> HMAC of the value after, or unknown."
																		}
																	},
																	"required": [
																		"address",
																		"previous",
																		"actions",
																		"attributes"
																	],
																	"additionalProperties": false
																}
															},
															"outputs": {
																"type": "object",
																"additionalProperties": {
																	"type": "string",
																	"pattern": "^(hmac:[0-9a-f]{64}|unknown)$"
																}
															}
														},
														"required": [
															"keyId",
															"digest",
															"mode",
															"changes",
															"outputs"
														],
														"additionalProperties": false
													},
													"pullRequest": { "type": "integer" },
													"head": {
														"type": "string",
														"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
														"description": "A git object id."
													},
													"base": {
														"type": "string",
														"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
														"description": "A git object id."
													},
													"mergeTree": {
														"type": "string",
														"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
														"description": "A git object id."
													},
													"at": {
														"type": "string",
														"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
														"description": "An ISO 8601 instant with offset."
													},
													"run": { "type": "string" }
												},
												"required": [
													"record",
													"pullRequest",
													"head",
													"base",
													"mergeTree",
													"at",
													"run"
												],
												"additionalProperties": false
											},
											"merged": {
												"type": "boolean",
												"description": "The pull request was merged after review.at (a plan recorded later was seen by no reviewer), and main's tip descends from its merge commit."
											},
											"author": {
												"type": "string",
												"pattern": "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$",
												"description": "A GitHub login."
											},
											"approvers": {
												"type": "array",
												"items": {
													"type": "string",
													"pattern": "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$",
													"description": "A GitHub login."
												},
												"description": "People other than author and committers who approved exactly review.head."
											},
											"approvedShapes": { "anyOf": [{
												"type": "array",
												"items": {
													"type": "string",
													"pattern": "^sha256:[0-9a-f]{64}$"
												},
												"description": "Where the pull request belongs to a rollout: the shapes that rollout may apply."
											}, { "type": "null" }] }
										},
										"required": [
											"review",
											"merged",
											"author",
											"approvers",
											"approvedShapes"
										],
										"additionalProperties": false
									}
								},
								"confirmations": {
									"type": "array",
									"items": {
										"type": "object",
										"properties": {
											"fingerprint": {
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
											}
										},
										"required": [
											"fingerprint",
											"by",
											"at"
										],
										"additionalProperties": false
									}
								}
							},
							"required": [
								"name",
								"attempt",
								"digest",
								"reason",
								"reviews",
								"confirmations"
							],
							"additionalProperties": false
						}
					}
				},
				"required": [
					"environment",
					"id",
					"probe",
					"ledger",
					"stacks"
				],
				"additionalProperties": false
			}
		}
	},
	"required": [
		"run",
		"commit",
		"deadline",
		"instances"
	],
	"additionalProperties": false
};
const pattern4 = /* @__PURE__ */ new RegExp("^[0-9a-f]{40}([0-9a-f]{24})?$", "u");
const pattern5 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$", "u");
const pattern6 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]{2,62}$", "u");
const pattern7 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]{0,30}$", "u");
const pattern8 = /* @__PURE__ */ new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern10 = /* @__PURE__ */ new RegExp("^(hmac:[0-9a-f]{64}|unknown)$", "u");
const pattern16 = /* @__PURE__ */ new RegExp("^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.run === void 0 && (missing0 = "run") || data.commit === void 0 && (missing0 = "commit") || data.deadline === void 0 && (missing0 = "deadline") || data.instances === void 0 && (missing0 = "instances")) {
				validate20.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 }
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "run" || key0 === "commit" || key0 === "deadline" || key0 === "instances")) {
					validate20.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 }
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.run !== void 0) {
						const _errs2 = errors;
						if (typeof data.run !== "string") {
							validate20.errors = [{
								instancePath: instancePath + "/run",
								schemaPath: "#/properties/run/type",
								keyword: "type",
								params: { type: "string" }
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.commit !== void 0) {
							let data1 = data.commit;
							const _errs4 = errors;
							if (errors === _errs4) {
								if (typeof data1 === "string") {
									if (!pattern4.test(data1)) {
										validate20.errors = [{
											instancePath: instancePath + "/commit",
											schemaPath: "#/properties/commit/pattern",
											keyword: "pattern",
											params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
										}];
										return false;
									}
								} else {
									validate20.errors = [{
										instancePath: instancePath + "/commit",
										schemaPath: "#/properties/commit/type",
										keyword: "type",
										params: { type: "string" }
									}];
									return false;
								}
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.deadline !== void 0) {
								let data2 = data.deadline;
								const _errs6 = errors;
								if (errors === _errs6) {
									if (typeof data2 === "string") {
										if (!pattern5.test(data2)) {
											validate20.errors = [{
												instancePath: instancePath + "/deadline",
												schemaPath: "#/properties/deadline/pattern",
												keyword: "pattern",
												params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
											}];
											return false;
										}
									} else {
										validate20.errors = [{
											instancePath: instancePath + "/deadline",
											schemaPath: "#/properties/deadline/type",
											keyword: "type",
											params: { type: "string" }
										}];
										return false;
									}
								}
								var valid0 = _errs6 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.instances !== void 0) {
									let data3 = data.instances;
									const _errs8 = errors;
									if (errors === _errs8) {
										if (Array.isArray(data3)) {
											const len0 = data3.length;
											for (let i0 = 0; i0 < len0; i0++) {
												let data4 = data3[i0];
												const _errs10 = errors;
												if (errors === _errs10) {
													if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
														let missing1;
														if (data4.environment === void 0 && (missing1 = "environment") || data4.id === void 0 && (missing1 = "id") || data4.probe === void 0 && (missing1 = "probe") || data4.ledger === void 0 && (missing1 = "ledger") || data4.stacks === void 0 && (missing1 = "stacks")) {
															validate20.errors = [{
																instancePath: instancePath + "/instances/" + i0,
																schemaPath: "#/properties/instances/items/required",
																keyword: "required",
																params: { missingProperty: missing1 }
															}];
															return false;
														} else {
															const _errs12 = errors;
															for (const key1 in data4) if (!(key1 === "environment" || key1 === "id" || key1 === "probe" || key1 === "ledger" || key1 === "stacks")) {
																validate20.errors = [{
																	instancePath: instancePath + "/instances/" + i0,
																	schemaPath: "#/properties/instances/items/additionalProperties",
																	keyword: "additionalProperties",
																	params: { additionalProperty: key1 }
																}];
																return false;
															}
															if (_errs12 === errors) {
																if (data4.environment !== void 0) {
																	const _errs13 = errors;
																	if (typeof data4.environment !== "string") {
																		validate20.errors = [{
																			instancePath: instancePath + "/instances/" + i0 + "/environment",
																			schemaPath: "#/properties/instances/items/properties/environment/type",
																			keyword: "type",
																			params: { type: "string" }
																		}];
																		return false;
																	}
																	var valid2 = _errs13 === errors;
																} else var valid2 = true;
																if (valid2) {
																	if (data4.id !== void 0) {
																		let data6 = data4.id;
																		const _errs15 = errors;
																		if (errors === _errs15) {
																			if (typeof data6 === "string") {
																				if (!pattern6.test(data6)) {
																					validate20.errors = [{
																						instancePath: instancePath + "/instances/" + i0 + "/id",
																						schemaPath: "#/properties/instances/items/properties/id/pattern",
																						keyword: "pattern",
																						params: { pattern: "^[a-z][a-z0-9-]{2,62}$" }
																					}];
																					return false;
																				}
																			} else {
																				validate20.errors = [{
																					instancePath: instancePath + "/instances/" + i0 + "/id",
																					schemaPath: "#/properties/instances/items/properties/id/type",
																					keyword: "type",
																					params: { type: "string" }
																				}];
																				return false;
																			}
																		}
																		var valid2 = _errs15 === errors;
																	} else var valid2 = true;
																	if (valid2) {
																		if (data4.probe !== void 0) {
																			const _errs17 = errors;
																			if (typeof data4.probe !== "boolean") {
																				validate20.errors = [{
																					instancePath: instancePath + "/instances/" + i0 + "/probe",
																					schemaPath: "#/properties/instances/items/properties/probe/type",
																					keyword: "type",
																					params: { type: "boolean" }
																				}];
																				return false;
																			}
																			var valid2 = _errs17 === errors;
																		} else var valid2 = true;
																		if (valid2) {
																			if (data4.ledger !== void 0) {
																				let data8 = data4.ledger;
																				const _errs19 = errors;
																				if (!(data8 && typeof data8 == "object" && !Array.isArray(data8))) {
																					validate20.errors = [{
																						instancePath: instancePath + "/instances/" + i0 + "/ledger",
																						schemaPath: "#/properties/instances/items/properties/ledger/type",
																						keyword: "type",
																						params: { type: "object" }
																					}];
																					return false;
																				}
																				var valid2 = _errs19 === errors;
																			} else var valid2 = true;
																			if (valid2) {
																				if (data4.stacks !== void 0) {
																					let data9 = data4.stacks;
																					const _errs21 = errors;
																					if (errors === _errs21) {
																						if (Array.isArray(data9)) {
																							const len1 = data9.length;
																							for (let i1 = 0; i1 < len1; i1++) {
																								let data10 = data9[i1];
																								const _errs23 = errors;
																								if (errors === _errs23) {
																									if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
																										let missing2;
																										if (data10.name === void 0 && (missing2 = "name") || data10.attempt === void 0 && (missing2 = "attempt") || data10.digest === void 0 && (missing2 = "digest") || data10.reason === void 0 && (missing2 = "reason") || data10.reviews === void 0 && (missing2 = "reviews") || data10.confirmations === void 0 && (missing2 = "confirmations")) {
																											validate20.errors = [{
																												instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1,
																												schemaPath: "#/properties/instances/items/properties/stacks/items/required",
																												keyword: "required",
																												params: { missingProperty: missing2 }
																											}];
																											return false;
																										} else {
																											const _errs25 = errors;
																											for (const key2 in data10) if (!(key2 === "name" || key2 === "attempt" || key2 === "digest" || key2 === "reason" || key2 === "reviews" || key2 === "confirmations")) {
																												validate20.errors = [{
																													instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1,
																													schemaPath: "#/properties/instances/items/properties/stacks/items/additionalProperties",
																													keyword: "additionalProperties",
																													params: { additionalProperty: key2 }
																												}];
																												return false;
																											}
																											if (_errs25 === errors) {
																												if (data10.name !== void 0) {
																													let data11 = data10.name;
																													const _errs26 = errors;
																													if (errors === _errs26) {
																														if (typeof data11 === "string") {
																															if (!pattern7.test(data11)) {
																																validate20.errors = [{
																																	instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/name",
																																	schemaPath: "#/properties/instances/items/properties/stacks/items/properties/name/pattern",
																																	keyword: "pattern",
																																	params: { pattern: "^[a-z][a-z0-9-]{0,30}$" }
																																}];
																																return false;
																															}
																														} else {
																															validate20.errors = [{
																																instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/name",
																																schemaPath: "#/properties/instances/items/properties/stacks/items/properties/name/type",
																																keyword: "type",
																																params: { type: "string" }
																															}];
																															return false;
																														}
																													}
																													var valid4 = _errs26 === errors;
																												} else var valid4 = true;
																												if (valid4) {
																													if (data10.attempt !== void 0) {
																														const _errs28 = errors;
																														if (typeof data10.attempt !== "string") {
																															validate20.errors = [{
																																instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/attempt",
																																schemaPath: "#/properties/instances/items/properties/stacks/items/properties/attempt/type",
																																keyword: "type",
																																params: { type: "string" }
																															}];
																															return false;
																														}
																														var valid4 = _errs28 === errors;
																													} else var valid4 = true;
																													if (valid4) {
																														if (data10.digest !== void 0) {
																															let data13 = data10.digest;
																															const _errs30 = errors;
																															if (errors === _errs30) {
																																if (typeof data13 === "string") {
																																	if (!pattern8.test(data13)) {
																																		validate20.errors = [{
																																			instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/digest",
																																			schemaPath: "#/properties/instances/items/properties/stacks/items/properties/digest/pattern",
																																			keyword: "pattern",
																																			params: { pattern: "^sha256:[0-9a-f]{64}$" }
																																		}];
																																		return false;
																																	}
																																} else {
																																	validate20.errors = [{
																																		instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/digest",
																																		schemaPath: "#/properties/instances/items/properties/stacks/items/properties/digest/type",
																																		keyword: "type",
																																		params: { type: "string" }
																																	}];
																																	return false;
																																}
																															}
																															var valid4 = _errs30 === errors;
																														} else var valid4 = true;
																														if (valid4) {
																															if (data10.reason !== void 0) {
																																let data14 = data10.reason;
																																const _errs32 = errors;
																																if (!(data14 === "never-applied" || data14 === "changed" || data14 === "interrupted" || data14 === "failed" || data14 === "upstream")) {
																																	validate20.errors = [{
																																		instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reason",
																																		schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reason/enum",
																																		keyword: "enum",
																																		params: { allowedValues: schema31.properties.instances.items.properties.stacks.items.properties.reason.enum }
																																	}];
																																	return false;
																																}
																																var valid4 = _errs32 === errors;
																															} else var valid4 = true;
																															if (valid4) {
																																if (data10.reviews !== void 0) {
																																	let data15 = data10.reviews;
																																	const _errs33 = errors;
																																	if (errors === _errs33) {
																																		if (Array.isArray(data15)) {
																																			const len2 = data15.length;
																																			for (let i2 = 0; i2 < len2; i2++) {
																																				let data16 = data15[i2];
																																				const _errs35 = errors;
																																				if (errors === _errs35) {
																																					if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
																																						let missing3;
																																						if (data16.review === void 0 && (missing3 = "review") || data16.merged === void 0 && (missing3 = "merged") || data16.author === void 0 && (missing3 = "author") || data16.approvers === void 0 && (missing3 = "approvers") || data16.approvedShapes === void 0 && (missing3 = "approvedShapes")) {
																																							validate20.errors = [{
																																								instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2,
																																								schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/required",
																																								keyword: "required",
																																								params: { missingProperty: missing3 }
																																							}];
																																							return false;
																																						} else {
																																							const _errs37 = errors;
																																							for (const key3 in data16) if (!(key3 === "review" || key3 === "merged" || key3 === "author" || key3 === "approvers" || key3 === "approvedShapes")) {
																																								validate20.errors = [{
																																									instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2,
																																									schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/additionalProperties",
																																									keyword: "additionalProperties",
																																									params: { additionalProperty: key3 }
																																								}];
																																								return false;
																																							}
																																							if (_errs37 === errors) {
																																								if (data16.review !== void 0) {
																																									let data17 = data16.review;
																																									const _errs38 = errors;
																																									if (errors === _errs38) {
																																										if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
																																											let missing4;
																																											if (data17.record === void 0 && (missing4 = "record") || data17.pullRequest === void 0 && (missing4 = "pullRequest") || data17.head === void 0 && (missing4 = "head") || data17.base === void 0 && (missing4 = "base") || data17.mergeTree === void 0 && (missing4 = "mergeTree") || data17.at === void 0 && (missing4 = "at") || data17.run === void 0 && (missing4 = "run")) {
																																												validate20.errors = [{
																																													instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review",
																																													schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/required",
																																													keyword: "required",
																																													params: { missingProperty: missing4 }
																																												}];
																																												return false;
																																											} else {
																																												const _errs40 = errors;
																																												for (const key4 in data17) if (!(key4 === "record" || key4 === "pullRequest" || key4 === "head" || key4 === "base" || key4 === "mergeTree" || key4 === "at" || key4 === "run")) {
																																													validate20.errors = [{
																																														instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review",
																																														schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/additionalProperties",
																																														keyword: "additionalProperties",
																																														params: { additionalProperty: key4 }
																																													}];
																																													return false;
																																												}
																																												if (_errs40 === errors) {
																																													if (data17.record !== void 0) {
																																														let data18 = data17.record;
																																														const _errs41 = errors;
																																														if (errors === _errs41) {
																																															if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
																																																let missing5;
																																																if (data18.keyId === void 0 && (missing5 = "keyId") || data18.digest === void 0 && (missing5 = "digest") || data18.mode === void 0 && (missing5 = "mode") || data18.changes === void 0 && (missing5 = "changes") || data18.outputs === void 0 && (missing5 = "outputs")) {
																																																	validate20.errors = [{
																																																		instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/record",
																																																		schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/record/required",
																																																		keyword: "required",
																																																		params: { missingProperty: missing5 }
																																																	}];
																																																	return false;
																																																} else {
																																																	const _errs43 = errors;
																																																	for (const key5 in data18) if (!(key5 === "keyId" || key5 === "digest" || key5 === "mode" || key5 === "changes" || key5 === "outputs")) {
																																																		validate20.errors = [{
																																																			instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/record",
																																																			schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/record/additionalProperties",
																																																			keyword: "additionalProperties",
																																																			params: { additionalProperty: key5 }
																																																		}];
																																																		return false;
																																																	}
																																																	if (_errs43 === errors) {
																																																		if (data18.keyId !== void 0) {
																																																			const _errs44 = errors;
																																																			if (typeof data18.keyId !== "string") {
																																																				validate20.errors = [{
																																																					instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/record/keyId",
																																																					schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/record/properties/keyId/type",
																																																					keyword: "type",
																																																					params: { type: "string" }
																																																				}];
																																																				return false;
																																																			}
																																																			var valid8 = _errs44 === errors;
																																																		} else var valid8 = true;
																																																		if (valid8) {
																																																			if (data18.digest !== void 0) {
																																																				let data20 = data18.digest;
																																																				const _errs46 = errors;
																																																				if (errors === _errs46) {
																																																					if (typeof data20 === "string") {
																																																						if (!pattern8.test(data20)) {
																																																							validate20.errors = [{
																																																								instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/record/digest",
																																																								schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/record/properties/digest/pattern",
																																																								keyword: "pattern",
																																																								params: { pattern: "^sha256:[0-9a-f]{64}$" }
																																																							}];
																																																							return false;
																																																						}
																																																					} else {
																																																						validate20.errors = [{
																																																							instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/record/digest",
																																																							schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/record/properties/digest/type",
																																																							keyword: "type",
																																																							params: { type: "string" }
																																																						}];
																																																						return false;
																																																					}
																																																				}
																																																				var valid8 = _errs46 === errors;
																																																			} else var valid8 = true;
																																																			if (valid8) {
																																																				if (data18.mode !== void 0) {
																																																					let data21 = data18.mode;
																																																					const _errs48 = errors;
																																																					if (!(data21 === "planned" || data21 === "upstream-unknown" || data21 === "deferred")) {
																																																						validate20.errors = [{
																																																							instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/record/mode",
																																																							schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/record/properties/mode/enum",
																																																							keyword: "enum",
																																																							params: { allowedValues: schema31.properties.instances.items.properties.stacks.items.properties.reviews.items.properties.review.properties.record.properties.mode.enum }
																																																						}];
																																																						return false;
																																																					}
																																																					var valid8 = _errs48 === errors;
																																																				} else var valid8 = true;
																																																				if (valid8) {
																																																					if (data18.changes !== void 0) {
																																																						let data22 = data18.changes;
																																																						const _errs49 = errors;
																																																						if (errors === _errs49) {
																																																							if (Array.isArray(data22)) {
																																																								const len3 = data22.length;
																																																								for (let i3 = 0; i3 < len3; i3++) {
																																																									let data23 = data22[i3];
																																																									const _errs51 = errors;
																																																									if (errors === _errs51) {
																																																										if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
																																																											let missing6;
																																																											if (data23.address === void 0 && (missing6 = "address") || data23.previous === void 0 && (missing6 = "previous") || data23.actions === void 0 && (missing6 = "actions") || data23.attributes === void 0 && (missing6 = "attributes")) {
																																																												validate20.errors = [{
																																																													instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/record/changes/" + i3,
																																																													schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/record/properties/changes/items/required",
																																																													keyword: "required",
																																																													params: { missingProperty: missing6 }
																																																												}];
																																																												return false;
																																																											} else {
																																																												const _errs53 = errors;
																																																												for (const key6 in data23) if (!(key6 === "address" || key6 === "previous" || key6 === "actions" || key6 === "attributes")) {
																																																													validate20.errors = [{
																																																														instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/record/changes/" + i3,
																																																														schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/record/properties/changes/items/additionalProperties",
																																																														keyword: "additionalProperties",
																																																														params: { additionalProperty: key6 }
																																																													}];
																																																													return false;
																																																												}
																																																												if (_errs53 === errors) {
																																																													if (data23.address !== void 0) {
																																																														const _errs54 = errors;
																																																														if (typeof data23.address !== "string") {
																																																															validate20.errors = [{
																																																																instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/record/changes/" + i3 + "/address",
																																																																schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/record/properties/changes/items/properties/address/type",
																																																																keyword: "type",
																																																																params: { type: "string" }
																																																															}];
																																																															return false;
																																																														}
																																																														var valid10 = _errs54 === errors;
																																																													} else var valid10 = true;
																																																													if (valid10) {
																																																														if (data23.previous !== void 0) {
																																																															let data25 = data23.previous;
																																																															const _errs56 = errors;
																																																															const _errs57 = errors;
																																																															let valid11 = false;
																																																															const _errs58 = errors;
																																																															if (typeof data25 !== "string") {
																																																																const err0 = {
																																																																	instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/record/changes/" + i3 + "/previous",
																																																																	schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/record/properties/changes/items/properties/previous/anyOf/0/type",
																																																																	keyword: "type",
																																																																	params: { type: "string" }
																																																																};
																																																																if (vErrors === null) vErrors = [err0];
																																																																else vErrors.push(err0);
																																																																errors++;
																																																															}
																																																															var _valid0 = _errs58 === errors;
																																																															valid11 = valid11 || _valid0;
																																																															const _errs60 = errors;
																																																															if (data25 !== null) {
																																																																const err1 = {
																																																																	instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/record/changes/" + i3 + "/previous",
																																																																	schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/record/properties/changes/items/properties/previous/anyOf/1/type",
																																																																	keyword: "type",
																																																																	params: { type: "null" }
																																																																};
																																																																if (vErrors === null) vErrors = [err1];
																																																																else vErrors.push(err1);
																																																																errors++;
																																																															}
																																																															var _valid0 = _errs60 === errors;
																																																															valid11 = valid11 || _valid0;
																																																															if (!valid11) {
																																																																const err2 = {
																																																																	instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/record/changes/" + i3 + "/previous",
																																																																	schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/record/properties/changes/items/properties/previous/anyOf",
																																																																	keyword: "anyOf",
																																																																	params: {}
																																																																};
																																																																if (vErrors === null) vErrors = [err2];
																																																																else vErrors.push(err2);
																																																																errors++;
																																																																validate20.errors = vErrors;
																																																																return false;
																																																															} else {
																																																																errors = _errs57;
																																																																if (vErrors !== null) {
																																																																	if (_errs57) vErrors.length = _errs57;
																																																																	else vErrors = null;
																																																																}
																																																															}
																																																															var valid10 = _errs56 === errors;
																																																														} else var valid10 = true;
																																																														if (valid10) {
																																																															if (data23.actions !== void 0) {
																																																																let data26 = data23.actions;
																																																																const _errs62 = errors;
																																																																if (errors === _errs62) {
																																																																	if (Array.isArray(data26)) {
																																																																		if (data26.length < 1) {
																																																																			validate20.errors = [{
																																																																				instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/record/changes/" + i3 + "/actions",
																																																																				schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/record/properties/changes/items/properties/actions/minItems",
																																																																				keyword: "minItems",
																																																																				params: { limit: 1 }
																																																																			}];
																																																																			return false;
																																																																		} else {
																																																																			const len4 = data26.length;
																																																																			for (let i4 = 0; i4 < len4; i4++) {
																																																																				let data27 = data26[i4];
																																																																				const _errs64 = errors;
																																																																				if (!(data27 === "create" || data27 === "update" || data27 === "delete" || data27 === "read" || data27 === "no-op" || data27 === "forget")) {
																																																																					validate20.errors = [{
																																																																						instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/record/changes/" + i3 + "/actions/" + i4,
																																																																						schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/record/properties/changes/items/properties/actions/items/enum",
																																																																						keyword: "enum",
																																																																						params: { allowedValues: schema31.properties.instances.items.properties.stacks.items.properties.reviews.items.properties.review.properties.record.properties.changes.items.properties.actions.items.enum }
																																																																					}];
																																																																					return false;
																																																																				}
																																																																				if (!(_errs64 === errors)) break;
																																																																			}
																																																																		}
																																																																	} else {
																																																																		validate20.errors = [{
																																																																			instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/record/changes/" + i3 + "/actions",
																																																																			schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/record/properties/changes/items/properties/actions/type",
																																																																			keyword: "type",
																																																																			params: { type: "array" }
																																																																		}];
																																																																		return false;
																																																																	}
																																																																}
																																																																var valid10 = _errs62 === errors;
																																																															} else var valid10 = true;
																																																															if (valid10) {
																																																																if (data23.attributes !== void 0) {
																																																																	let data28 = data23.attributes;
																																																																	const _errs65 = errors;
																																																																	if (errors === _errs65) {
																																																																		if (data28 && typeof data28 == "object" && !Array.isArray(data28)) for (const key7 in data28) {
																																																																			let data29 = data28[key7];
																																																																			const _errs68 = errors;
																																																																			if (errors === _errs68) {
																																																																				if (typeof data29 === "string") {
																																																																					if (!pattern10.test(data29)) {
																																																																						validate20.errors = [{
																																																																							instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/record/changes/" + i3 + "/attributes/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
																																																																							schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/record/properties/changes/items/properties/attributes/additionalProperties/pattern",
																																																																							keyword: "pattern",
																																																																							params: { pattern: "^(hmac:[0-9a-f]{64}|unknown)$" }
																																																																						}];
																																																																						return false;
																																																																					}
																																																																				} else {
																																																																					validate20.errors = [{
																																																																						instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/record/changes/" + i3 + "/attributes/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
																																																																						schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/record/properties/changes/items/properties/attributes/additionalProperties/type",
																																																																						keyword: "type",
																																																																						params: { type: "string" }
																																																																					}];
																																																																					return false;
																																																																				}
																																																																			}
																																																																			if (!(_errs68 === errors)) break;
																																																																		}
																																																																		else {
																																																																			validate20.errors = [{
																																																																				instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/record/changes/" + i3 + "/attributes",
																																																																				schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/record/properties/changes/items/properties/attributes/type",
																																																																				keyword: "type",
																																																																				params: { type: "object" }
																																																																			}];
																																																																			return false;
																																																																		}
																																																																	}
																																																																	var valid10 = _errs65 === errors;
																																																																} else var valid10 = true;
																																																															}
																																																														}
																																																													}
																																																												}
																																																											}
																																																										} else {
																																																											validate20.errors = [{
																																																												instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/record/changes/" + i3,
																																																												schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/record/properties/changes/items/type",
																																																												keyword: "type",
																																																												params: { type: "object" }
																																																											}];
																																																											return false;
																																																										}
																																																									}
																																																									if (!(_errs51 === errors)) break;
																																																								}
																																																							} else {
																																																								validate20.errors = [{
																																																									instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/record/changes",
																																																									schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/record/properties/changes/type",
																																																									keyword: "type",
																																																									params: { type: "array" }
																																																								}];
																																																								return false;
																																																							}
																																																						}
																																																						var valid8 = _errs49 === errors;
																																																					} else var valid8 = true;
																																																					if (valid8) {
																																																						if (data18.outputs !== void 0) {
																																																							let data30 = data18.outputs;
																																																							const _errs70 = errors;
																																																							if (errors === _errs70) {
																																																								if (data30 && typeof data30 == "object" && !Array.isArray(data30)) for (const key8 in data30) {
																																																									let data31 = data30[key8];
																																																									const _errs73 = errors;
																																																									if (errors === _errs73) {
																																																										if (typeof data31 === "string") {
																																																											if (!pattern10.test(data31)) {
																																																												validate20.errors = [{
																																																													instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/record/outputs/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),
																																																													schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/record/properties/outputs/additionalProperties/pattern",
																																																													keyword: "pattern",
																																																													params: { pattern: "^(hmac:[0-9a-f]{64}|unknown)$" }
																																																												}];
																																																												return false;
																																																											}
																																																										} else {
																																																											validate20.errors = [{
																																																												instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/record/outputs/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),
																																																												schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/record/properties/outputs/additionalProperties/type",
																																																												keyword: "type",
																																																												params: { type: "string" }
																																																											}];
																																																											return false;
																																																										}
																																																									}
																																																									if (!(_errs73 === errors)) break;
																																																								}
																																																								else {
																																																									validate20.errors = [{
																																																										instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/record/outputs",
																																																										schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/record/properties/outputs/type",
																																																										keyword: "type",
																																																										params: { type: "object" }
																																																									}];
																																																									return false;
																																																								}
																																																							}
																																																							var valid8 = _errs70 === errors;
																																																						} else var valid8 = true;
																																																					}
																																																				}
																																																			}
																																																		}
																																																	}
																																																}
																																															} else {
																																																validate20.errors = [{
																																																	instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/record",
																																																	schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/record/type",
																																																	keyword: "type",
																																																	params: { type: "object" }
																																																}];
																																																return false;
																																															}
																																														}
																																														var valid7 = _errs41 === errors;
																																													} else var valid7 = true;
																																													if (valid7) {
																																														if (data17.pullRequest !== void 0) {
																																															let data32 = data17.pullRequest;
																																															const _errs75 = errors;
																																															if (!(typeof data32 == "number" && !(data32 % 1) && !isNaN(data32) && isFinite(data32))) {
																																																validate20.errors = [{
																																																	instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/pullRequest",
																																																	schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/pullRequest/type",
																																																	keyword: "type",
																																																	params: { type: "integer" }
																																																}];
																																																return false;
																																															}
																																															var valid7 = _errs75 === errors;
																																														} else var valid7 = true;
																																														if (valid7) {
																																															if (data17.head !== void 0) {
																																																let data33 = data17.head;
																																																const _errs77 = errors;
																																																if (errors === _errs77) {
																																																	if (typeof data33 === "string") {
																																																		if (!pattern4.test(data33)) {
																																																			validate20.errors = [{
																																																				instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/head",
																																																				schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/head/pattern",
																																																				keyword: "pattern",
																																																				params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
																																																			}];
																																																			return false;
																																																		}
																																																	} else {
																																																		validate20.errors = [{
																																																			instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/head",
																																																			schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/head/type",
																																																			keyword: "type",
																																																			params: { type: "string" }
																																																		}];
																																																		return false;
																																																	}
																																																}
																																																var valid7 = _errs77 === errors;
																																															} else var valid7 = true;
																																															if (valid7) {
																																																if (data17.base !== void 0) {
																																																	let data34 = data17.base;
																																																	const _errs79 = errors;
																																																	if (errors === _errs79) {
																																																		if (typeof data34 === "string") {
																																																			if (!pattern4.test(data34)) {
																																																				validate20.errors = [{
																																																					instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/base",
																																																					schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/base/pattern",
																																																					keyword: "pattern",
																																																					params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
																																																				}];
																																																				return false;
																																																			}
																																																		} else {
																																																			validate20.errors = [{
																																																				instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/base",
																																																				schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/base/type",
																																																				keyword: "type",
																																																				params: { type: "string" }
																																																			}];
																																																			return false;
																																																		}
																																																	}
																																																	var valid7 = _errs79 === errors;
																																																} else var valid7 = true;
																																																if (valid7) {
																																																	if (data17.mergeTree !== void 0) {
																																																		let data35 = data17.mergeTree;
																																																		const _errs81 = errors;
																																																		if (errors === _errs81) {
																																																			if (typeof data35 === "string") {
																																																				if (!pattern4.test(data35)) {
																																																					validate20.errors = [{
																																																						instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/mergeTree",
																																																						schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/mergeTree/pattern",
																																																						keyword: "pattern",
																																																						params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
																																																					}];
																																																					return false;
																																																				}
																																																			} else {
																																																				validate20.errors = [{
																																																					instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/mergeTree",
																																																					schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/mergeTree/type",
																																																					keyword: "type",
																																																					params: { type: "string" }
																																																				}];
																																																				return false;
																																																			}
																																																		}
																																																		var valid7 = _errs81 === errors;
																																																	} else var valid7 = true;
																																																	if (valid7) {
																																																		if (data17.at !== void 0) {
																																																			let data36 = data17.at;
																																																			const _errs83 = errors;
																																																			if (errors === _errs83) {
																																																				if (typeof data36 === "string") {
																																																					if (!pattern5.test(data36)) {
																																																						validate20.errors = [{
																																																							instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/at",
																																																							schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/at/pattern",
																																																							keyword: "pattern",
																																																							params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																																																						}];
																																																						return false;
																																																					}
																																																				} else {
																																																					validate20.errors = [{
																																																						instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/at",
																																																						schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/at/type",
																																																						keyword: "type",
																																																						params: { type: "string" }
																																																					}];
																																																					return false;
																																																				}
																																																			}
																																																			var valid7 = _errs83 === errors;
																																																		} else var valid7 = true;
																																																		if (valid7) {
																																																			if (data17.run !== void 0) {
																																																				const _errs85 = errors;
																																																				if (typeof data17.run !== "string") {
																																																					validate20.errors = [{
																																																						instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review/run",
																																																						schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/properties/run/type",
																																																						keyword: "type",
																																																						params: { type: "string" }
																																																					}];
																																																					return false;
																																																				}
																																																				var valid7 = _errs85 === errors;
																																																			} else var valid7 = true;
																																																		}
																																																	}
																																																}
																																															}
																																														}
																																													}
																																												}
																																											}
																																										} else {
																																											validate20.errors = [{
																																												instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/review",
																																												schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/review/type",
																																												keyword: "type",
																																												params: { type: "object" }
																																											}];
																																											return false;
																																										}
																																									}
																																									var valid6 = _errs38 === errors;
																																								} else var valid6 = true;
																																								if (valid6) {
																																									if (data16.merged !== void 0) {
																																										const _errs87 = errors;
																																										if (typeof data16.merged !== "boolean") {
																																											validate20.errors = [{
																																												instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/merged",
																																												schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/merged/type",
																																												keyword: "type",
																																												params: { type: "boolean" }
																																											}];
																																											return false;
																																										}
																																										var valid6 = _errs87 === errors;
																																									} else var valid6 = true;
																																									if (valid6) {
																																										if (data16.author !== void 0) {
																																											let data39 = data16.author;
																																											const _errs89 = errors;
																																											if (errors === _errs89) {
																																												if (typeof data39 === "string") {
																																													if (!pattern16.test(data39)) {
																																														validate20.errors = [{
																																															instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/author",
																																															schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/author/pattern",
																																															keyword: "pattern",
																																															params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
																																														}];
																																														return false;
																																													}
																																												} else {
																																													validate20.errors = [{
																																														instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/author",
																																														schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/author/type",
																																														keyword: "type",
																																														params: { type: "string" }
																																													}];
																																													return false;
																																												}
																																											}
																																											var valid6 = _errs89 === errors;
																																										} else var valid6 = true;
																																										if (valid6) {
																																											if (data16.approvers !== void 0) {
																																												let data40 = data16.approvers;
																																												const _errs91 = errors;
																																												if (errors === _errs91) {
																																													if (Array.isArray(data40)) {
																																														const len5 = data40.length;
																																														for (let i5 = 0; i5 < len5; i5++) {
																																															let data41 = data40[i5];
																																															const _errs93 = errors;
																																															if (errors === _errs93) {
																																																if (typeof data41 === "string") {
																																																	if (!pattern16.test(data41)) {
																																																		validate20.errors = [{
																																																			instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/approvers/" + i5,
																																																			schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/approvers/items/pattern",
																																																			keyword: "pattern",
																																																			params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
																																																		}];
																																																		return false;
																																																	}
																																																} else {
																																																	validate20.errors = [{
																																																		instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/approvers/" + i5,
																																																		schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/approvers/items/type",
																																																		keyword: "type",
																																																		params: { type: "string" }
																																																	}];
																																																	return false;
																																																}
																																															}
																																															if (!(_errs93 === errors)) break;
																																														}
																																													} else {
																																														validate20.errors = [{
																																															instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/approvers",
																																															schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/approvers/type",
																																															keyword: "type",
																																															params: { type: "array" }
																																														}];
																																														return false;
																																													}
																																												}
																																												var valid6 = _errs91 === errors;
																																											} else var valid6 = true;
																																											if (valid6) {
																																												if (data16.approvedShapes !== void 0) {
																																													let data42 = data16.approvedShapes;
																																													const _errs95 = errors;
																																													const _errs96 = errors;
																																													let valid16 = false;
																																													const _errs97 = errors;
																																													if (errors === _errs97) {
																																														if (Array.isArray(data42)) {
																																															const len6 = data42.length;
																																															for (let i6 = 0; i6 < len6; i6++) {
																																																let data43 = data42[i6];
																																																const _errs99 = errors;
																																																if (errors === _errs99) {
																																																	if (typeof data43 === "string") {
																																																		if (!pattern8.test(data43)) {
																																																			const err3 = {
																																																				instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/approvedShapes/" + i6,
																																																				schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/approvedShapes/anyOf/0/items/pattern",
																																																				keyword: "pattern",
																																																				params: { pattern: "^sha256:[0-9a-f]{64}$" }
																																																			};
																																																			if (vErrors === null) vErrors = [err3];
																																																			else vErrors.push(err3);
																																																			errors++;
																																																		}
																																																	} else {
																																																		const err4 = {
																																																			instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/approvedShapes/" + i6,
																																																			schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/approvedShapes/anyOf/0/items/type",
																																																			keyword: "type",
																																																			params: { type: "string" }
																																																		};
																																																		if (vErrors === null) vErrors = [err4];
																																																		else vErrors.push(err4);
																																																		errors++;
																																																	}
																																																}
																																																if (!(_errs99 === errors)) break;
																																															}
																																														} else {
																																															const err5 = {
																																																instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/approvedShapes",
																																																schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/approvedShapes/anyOf/0/type",
																																																keyword: "type",
																																																params: { type: "array" }
																																															};
																																															if (vErrors === null) vErrors = [err5];
																																															else vErrors.push(err5);
																																															errors++;
																																														}
																																													}
																																													var _valid1 = _errs97 === errors;
																																													valid16 = valid16 || _valid1;
																																													const _errs101 = errors;
																																													if (data42 !== null) {
																																														const err6 = {
																																															instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/approvedShapes",
																																															schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/approvedShapes/anyOf/1/type",
																																															keyword: "type",
																																															params: { type: "null" }
																																														};
																																														if (vErrors === null) vErrors = [err6];
																																														else vErrors.push(err6);
																																														errors++;
																																													}
																																													var _valid1 = _errs101 === errors;
																																													valid16 = valid16 || _valid1;
																																													if (!valid16) {
																																														const err7 = {
																																															instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2 + "/approvedShapes",
																																															schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/properties/approvedShapes/anyOf",
																																															keyword: "anyOf",
																																															params: {}
																																														};
																																														if (vErrors === null) vErrors = [err7];
																																														else vErrors.push(err7);
																																														errors++;
																																														validate20.errors = vErrors;
																																														return false;
																																													} else {
																																														errors = _errs96;
																																														if (vErrors !== null) {
																																															if (_errs96) vErrors.length = _errs96;
																																															else vErrors = null;
																																														}
																																													}
																																													var valid6 = _errs95 === errors;
																																												} else var valid6 = true;
																																											}
																																										}
																																									}
																																								}
																																							}
																																						}
																																					} else {
																																						validate20.errors = [{
																																							instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews/" + i2,
																																							schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/items/type",
																																							keyword: "type",
																																							params: { type: "object" }
																																						}];
																																						return false;
																																					}
																																				}
																																				if (!(_errs35 === errors)) break;
																																			}
																																		} else {
																																			validate20.errors = [{
																																				instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/reviews",
																																				schemaPath: "#/properties/instances/items/properties/stacks/items/properties/reviews/type",
																																				keyword: "type",
																																				params: { type: "array" }
																																			}];
																																			return false;
																																		}
																																	}
																																	var valid4 = _errs33 === errors;
																																} else var valid4 = true;
																																if (valid4) {
																																	if (data10.confirmations !== void 0) {
																																		let data44 = data10.confirmations;
																																		const _errs103 = errors;
																																		if (errors === _errs103) {
																																			if (Array.isArray(data44)) {
																																				const len7 = data44.length;
																																				for (let i7 = 0; i7 < len7; i7++) {
																																					let data45 = data44[i7];
																																					const _errs105 = errors;
																																					if (errors === _errs105) {
																																						if (data45 && typeof data45 == "object" && !Array.isArray(data45)) {
																																							let missing7;
																																							if (data45.fingerprint === void 0 && (missing7 = "fingerprint") || data45.by === void 0 && (missing7 = "by") || data45.at === void 0 && (missing7 = "at")) {
																																								validate20.errors = [{
																																									instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/confirmations/" + i7,
																																									schemaPath: "#/properties/instances/items/properties/stacks/items/properties/confirmations/items/required",
																																									keyword: "required",
																																									params: { missingProperty: missing7 }
																																								}];
																																								return false;
																																							} else {
																																								const _errs107 = errors;
																																								for (const key9 in data45) if (!(key9 === "fingerprint" || key9 === "by" || key9 === "at")) {
																																									validate20.errors = [{
																																										instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/confirmations/" + i7,
																																										schemaPath: "#/properties/instances/items/properties/stacks/items/properties/confirmations/items/additionalProperties",
																																										keyword: "additionalProperties",
																																										params: { additionalProperty: key9 }
																																									}];
																																									return false;
																																								}
																																								if (_errs107 === errors) {
																																									if (data45.fingerprint !== void 0) {
																																										let data46 = data45.fingerprint;
																																										const _errs108 = errors;
																																										if (errors === _errs108) {
																																											if (typeof data46 === "string") {
																																												if (!pattern8.test(data46)) {
																																													validate20.errors = [{
																																														instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/confirmations/" + i7 + "/fingerprint",
																																														schemaPath: "#/properties/instances/items/properties/stacks/items/properties/confirmations/items/properties/fingerprint/pattern",
																																														keyword: "pattern",
																																														params: { pattern: "^sha256:[0-9a-f]{64}$" }
																																													}];
																																													return false;
																																												}
																																											} else {
																																												validate20.errors = [{
																																													instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/confirmations/" + i7 + "/fingerprint",
																																													schemaPath: "#/properties/instances/items/properties/stacks/items/properties/confirmations/items/properties/fingerprint/type",
																																													keyword: "type",
																																													params: { type: "string" }
																																												}];
																																												return false;
																																											}
																																										}
																																										var valid19 = _errs108 === errors;
																																									} else var valid19 = true;
																																									if (valid19) {
																																										if (data45.by !== void 0) {
																																											let data47 = data45.by;
																																											const _errs110 = errors;
																																											if (errors === _errs110) {
																																												if (typeof data47 === "string") {
																																													if (!pattern16.test(data47)) {
																																														validate20.errors = [{
																																															instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/confirmations/" + i7 + "/by",
																																															schemaPath: "#/properties/instances/items/properties/stacks/items/properties/confirmations/items/properties/by/pattern",
																																															keyword: "pattern",
																																															params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
																																														}];
																																														return false;
																																													}
																																												} else {
																																													validate20.errors = [{
																																														instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/confirmations/" + i7 + "/by",
																																														schemaPath: "#/properties/instances/items/properties/stacks/items/properties/confirmations/items/properties/by/type",
																																														keyword: "type",
																																														params: { type: "string" }
																																													}];
																																													return false;
																																												}
																																											}
																																											var valid19 = _errs110 === errors;
																																										} else var valid19 = true;
																																										if (valid19) {
																																											if (data45.at !== void 0) {
																																												let data48 = data45.at;
																																												const _errs112 = errors;
																																												if (errors === _errs112) {
																																													if (typeof data48 === "string") {
																																														if (!pattern5.test(data48)) {
																																															validate20.errors = [{
																																																instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/confirmations/" + i7 + "/at",
																																																schemaPath: "#/properties/instances/items/properties/stacks/items/properties/confirmations/items/properties/at/pattern",
																																																keyword: "pattern",
																																																params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																																															}];
																																															return false;
																																														}
																																													} else {
																																														validate20.errors = [{
																																															instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/confirmations/" + i7 + "/at",
																																															schemaPath: "#/properties/instances/items/properties/stacks/items/properties/confirmations/items/properties/at/type",
																																															keyword: "type",
																																															params: { type: "string" }
																																														}];
																																														return false;
																																													}
																																												}
																																												var valid19 = _errs112 === errors;
																																											} else var valid19 = true;
																																										}
																																									}
																																								}
																																							}
																																						} else {
																																							validate20.errors = [{
																																								instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/confirmations/" + i7,
																																								schemaPath: "#/properties/instances/items/properties/stacks/items/properties/confirmations/items/type",
																																								keyword: "type",
																																								params: { type: "object" }
																																							}];
																																							return false;
																																						}
																																					}
																																					if (!(_errs105 === errors)) break;
																																				}
																																			} else {
																																				validate20.errors = [{
																																					instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1 + "/confirmations",
																																					schemaPath: "#/properties/instances/items/properties/stacks/items/properties/confirmations/type",
																																					keyword: "type",
																																					params: { type: "array" }
																																				}];
																																				return false;
																																			}
																																		}
																																		var valid4 = _errs103 === errors;
																																	} else var valid4 = true;
																																}
																															}
																														}
																													}
																												}
																											}
																										}
																									} else {
																										validate20.errors = [{
																											instancePath: instancePath + "/instances/" + i0 + "/stacks/" + i1,
																											schemaPath: "#/properties/instances/items/properties/stacks/items/type",
																											keyword: "type",
																											params: { type: "object" }
																										}];
																										return false;
																									}
																								}
																								if (!(_errs23 === errors)) break;
																							}
																						} else {
																							validate20.errors = [{
																								instancePath: instancePath + "/instances/" + i0 + "/stacks",
																								schemaPath: "#/properties/instances/items/properties/stacks/type",
																								keyword: "type",
																								params: { type: "array" }
																							}];
																							return false;
																						}
																					}
																					var valid2 = _errs21 === errors;
																				} else var valid2 = true;
																			}
																		}
																	}
																}
															}
														}
													} else {
														validate20.errors = [{
															instancePath: instancePath + "/instances/" + i0,
															schemaPath: "#/properties/instances/items/type",
															keyword: "type",
															params: { type: "object" }
														}];
														return false;
													}
												}
												if (!(_errs10 === errors)) break;
											}
										} else {
											validate20.errors = [{
												instancePath: instancePath + "/instances",
												schemaPath: "#/properties/instances/type",
												keyword: "type",
												params: { type: "array" }
											}];
											return false;
										}
									}
									var valid0 = _errs8 === errors;
								} else var valid0 = true;
							}
						}
					}
				}
			}
		} else {
			validate20.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" }
			}];
			return false;
		}
	}
	validate20.errors = vErrors;
	return errors === 0;
}
validate20.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};

// src/schemas/recorded.ts
const recordedSchemas = {
	JournalEntry: journal_entry_schema_default,
	LedgerConfirmation: ledger_confirmation_schema_default,
	LedgerInstance: ledger_instance_schema_default,
	LedgerRelease: ledger_release_schema_default,
	LedgerReview: ledger_review_schema_default,
	LedgerRollout: ledger_rollout_schema_default,
	PlanRecord: plan_record_schema_default,
	PlanReport: plan_report_schema_default,
	Work: work_schema_default
};
const tell = teller(recordedSchemas, {
	JournalEntry: accepts$8,
	LedgerConfirmation: accepts$7,
	LedgerInstance: accepts$6,
	LedgerRelease: accepts$5,
	LedgerReview: accepts$4,
	LedgerRollout: accepts$3,
	PlanRecord: accepts$2,
	PlanReport: accepts$1,
	Work: accepts
});
/** Checks a record against its kind's schema; empty where it fits. */
function recordErrors(kind, value) {
	return tell(kind, value);
}
/**
* A value that came from outside (an artifact, a ledger file) as its kind. Throws with the first mismatch where the schema does not accept it:
* such a file was made by Flotilla, so what does not fit is a bug, a newer version's file, or a forgery.
*/
function checked(kind, value, name) {
	const [error] = recordErrors(kind, value);
	if (error !== void 0) throw new Error(`${name} is no ${kind}: ${error.instancePath === "" ? "/" : error.instancePath} ${error.message ?? ""}`);
	return value;
}

export { checked, recordErrors };
