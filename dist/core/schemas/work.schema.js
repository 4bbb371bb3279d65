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

export { work_schema_default };
