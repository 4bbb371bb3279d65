import { __toESM } from "../../rolldown-runtime.js";
import { teller } from "./teller.js";
import { require_equal, require_formats, require_ucs2length } from "../../vendor/ajv-formats-runtime.js";
import { accepts as accepts$6 } from "./generated/accepts/instance.js";

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

// schemas/environment.schema.json
var environment_schema_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "https://flotilla.dev/schemas/environment.schema.json",
	title: "Environment",
	description: "environments/<env>/environment.yaml",
	type: "object",
	properties: {
		"apiVersion": { "const": "flotilla.dev/v1" },
		"kind": { "const": "Environment" },
		"spec": {
			"type": "object",
			"properties": {
				"kind": { "enum": ["local", "remote"] },
				"engine": {
					"type": "object",
					"properties": {
						"name": { "enum": ["tofu", "terraform"] },
						"version": {
							"type": "string",
							"minLength": 1
						},
						"env": {
							"type": "array",
							"items": {
								"type": "string",
								"description": "A variable's name that is neither FLOTILLA_KEY nor one of GITHUB_, RUNNER_, INPUT_ or STATE_",
								"pattern": "^(?!FLOTILLA_KEY$|(?:INPUT|STATE|GITHUB|RUNNER)_)[A-Za-z_][A-Za-z0-9_]*$"
							},
							"uniqueItems": true
						}
					},
					"required": ["name", "version"],
					"additionalProperties": false
				},
				"backend": {
					"type": "object",
					"properties": { "type": {
						"type": "string",
						"minLength": 1,
						"description": "Where states are kept. This version serves local."
					} },
					"required": ["type"],
					"additionalProperties": { "type": [
						"string",
						"number",
						"boolean"
					] }
				},
				"inputs": {
					"type": "object",
					"additionalProperties": {},
					"description": "What a stack may ask for as environment.<name>."
				},
				"apply": { "enum": ["on", "off"] },
				"policy": {
					"type": "object",
					"properties": {
						"review": { "enum": ["approved", "merged"] },
						"confirmers": {
							"type": "object",
							"properties": { "permission": { "enum": [
								"admin",
								"maintain",
								"write"
							] } },
							"required": ["permission"],
							"additionalProperties": false
						},
						"protectedTypes": {
							"type": "array",
							"items": {
								"type": "string",
								"pattern": "^[a-z][a-z0-9_]*$"
							},
							"uniqueItems": true
						},
						"failureBudget": {
							"type": "integer",
							"minimum": 0,
							"description": "Instances that may fail in one apply run before it opens nothing new."
						},
						"providers": {
							"type": "array",
							"items": {
								"type": "object",
								"properties": {
									"source": {
										"type": "string",
										"pattern": "^[a-z0-9.-]+/[a-z0-9-]+(/[a-z0-9-]+)?$"
									},
									"reattach": { "type": "boolean" }
								},
								"required": ["source"],
								"additionalProperties": false
							}
						},
						"leases": {
							"type": "object",
							"properties": {
								"required": { "type": "boolean" },
								"maximum": {
									"type": "string",
									"pattern": "^[1-9][0-9]*(s|m|h|d)$",
									"description": "A duration: a whole number and s, m, h or d."
								},
								"extension": {
									"type": "string",
									"pattern": "^[1-9][0-9]*(s|m|h|d)$",
									"description": "A duration: a whole number and s, m, h or d."
								}
							},
							"required": ["required"],
							"additionalProperties": false
						}
					},
					"required": [
						"review",
						"confirmers",
						"protectedTypes",
						"failureBudget",
						"providers"
					],
					"additionalProperties": false
				},
				"calendar": {
					"type": "object",
					"properties": {
						"timezone": { "type": "string" },
						"workingDays": {
							"type": "array",
							"items": { "enum": [
								"mon",
								"tue",
								"wed",
								"thu",
								"fri",
								"sat",
								"sun"
							] },
							"minItems": 1,
							"uniqueItems": true
						},
						"holidays": {
							"type": "array",
							"items": {
								"type": "string",
								"pattern": "^\\d{4}-\\d{2}-\\d{2}$",
								"format": "date"
							},
							"uniqueItems": true
						}
					},
					"required": ["timezone", "workingDays"],
					"additionalProperties": false
				},
				"freezes": {
					"type": "array",
					"items": {
						"type": "object",
						"properties": {
							"from": {
								"type": "string",
								"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
								"description": "An ISO 8601 instant with offset."
							},
							"until": {
								"type": "string",
								"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
								"description": "An ISO 8601 instant with offset."
							},
							"reason": {
								"type": "string",
								"minLength": 1
							},
							"owner": {
								"type": "string",
								"pattern": "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$",
								"description": "A GitHub login."
							}
						},
						"required": [
							"from",
							"until",
							"reason",
							"owner"
						],
						"additionalProperties": false
					}
				},
				"rollouts": {
					"type": "object",
					"properties": {
						"patch": { "type": "string" },
						"minor": { "type": "string" },
						"major": { "type": "string" }
					},
					"required": [],
					"additionalProperties": false
				}
			},
			"required": [
				"kind",
				"engine",
				"backend",
				"apply",
				"policy"
			],
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
					"description": "A branch below flotilla/, which only the App may write."
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

// schemas/instance.schema.json
var instance_schema_default = {
	$schema: "https://json-schema.org/draft/2020-12/schema",
	$id: "https://flotilla.dev/schemas/instance.schema.json",
	title: "Instance",
	description: "environments/<env>/deployments/<id>/config.yaml: one tenant's deployment.",
	type: "object",
	properties: {
		"apiVersion": { "const": "flotilla.dev/v1" },
		"kind": { "const": "Instance" },
		"metadata": {
			"type": "object",
			"properties": {
				"name": {
					"type": "string",
					"pattern": "^[a-z][a-z0-9-]{2,62}$"
				},
				"labels": {
					"type": "object",
					"additionalProperties": {
						"type": "string",
						"maxLength": 63
					},
					"propertyNames": { "pattern": "^[a-zA-Z][a-zA-Z0-9._/-]{0,62}$" },
					"properties": { "instance-type": { "enum": [
						"internal",
						"trial",
						"production"
					] } },
					"required": ["instance-type"]
				},
				"annotations": {
					"type": "object",
					"additionalProperties": {
						"type": "string",
						"maxLength": 1024
					},
					"properties": { "account": {
						"type": "string",
						"maxLength": 1024
					} }
				}
			},
			"required": ["name", "labels"],
			"additionalProperties": false
		},
		"spec": {
			"type": "object",
			"properties": {
				"slug": {
					"type": "string",
					"pattern": "^[a-z][a-z0-9-]{1,29}$"
				},
				"domain": {
					"type": "string",
					"format": "hostname",
					"maxLength": 253
				},
				"customDomains": {
					"type": "array",
					"items": {
						"type": "string",
						"format": "hostname",
						"maxLength": 253
					},
					"uniqueItems": true
				},
				"architecture": {
					"type": "string",
					"pattern": "^[a-z][a-z0-9-]*/[1-9][0-9]*$",
					"description": "family/revision"
				},
				"version": {
					"type": "string",
					"pattern": "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$",
					"description": "major.minor.patch without a leading v."
				},
				"releaseChannel": { "enum": [
					"stable",
					"insiders",
					"pause"
				] },
				"state": { "enum": [
					"running",
					"suspended",
					"absent"
				] },
				"region": {
					"type": "string",
					"minLength": 1,
					"maxLength": 63
				},
				"size": {
					"type": "string",
					"minLength": 1,
					"maxLength": 63
				},
				"features": {
					"type": "array",
					"items": {
						"type": "string",
						"pattern": "^[a-z][a-z0-9-]*$"
					},
					"uniqueItems": true
				},
				"ingress": {
					"type": "object",
					"properties": {
						"public": { "type": "boolean" },
						"allowlist": {
							"type": "array",
							"items": {
								"type": "string",
								"description": "A CIDR with no host bits set."
							},
							"uniqueItems": true
						}
					},
					"required": [],
					"additionalProperties": false
				},
				"maintenance": {
					"type": "object",
					"properties": {
						"windows": {
							"type": "array",
							"items": {
								"type": "object",
								"properties": {
									"days": {
										"type": "array",
										"items": { "enum": [
											"mon",
											"tue",
											"wed",
											"thu",
											"fri",
											"sat",
											"sun"
										] },
										"minItems": 1,
										"uniqueItems": true
									},
									"from": {
										"type": "string",
										"pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"
									},
									"to": {
										"type": "string",
										"pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"
									},
									"timezone": { "type": "string" }
								},
								"required": [
									"days",
									"from",
									"to",
									"timezone"
								],
								"additionalProperties": false
							}
						},
						"notice": {
							"type": "string",
							"pattern": "^[1-9][0-9]*(s|m|h|d)$",
							"description": "A duration: a whole number and s, m, h or d."
						}
					},
					"required": [],
					"additionalProperties": false
				},
				"hold": {
					"type": "object",
					"properties": {
						"scope": { "enum": ["upgrade", "all"] },
						"reason": {
							"type": "string",
							"minLength": 1,
							"maxLength": 200
						},
						"owner": {
							"type": "string",
							"pattern": "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$",
							"description": "A GitHub login."
						},
						"until": {
							"type": "string",
							"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
							"description": "An ISO 8601 instant with offset."
						}
					},
					"required": [
						"scope",
						"reason",
						"owner",
						"until"
					],
					"additionalProperties": false
				},
				"lease": {
					"type": "object",
					"properties": {
						"owner": {
							"type": "string",
							"pattern": "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$",
							"description": "A GitHub login."
						},
						"expires": {
							"type": "string",
							"pattern": "^\\d{4}-\\d{2}-\\d{2}$",
							"format": "date"
						}
					},
					"required": ["owner", "expires"],
					"additionalProperties": false
				},
				"trial": {
					"type": "object",
					"properties": {
						"owner": {
							"type": "string",
							"pattern": "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$",
							"description": "A GitHub login."
						},
						"expires": {
							"type": "string",
							"pattern": "^\\d{4}-\\d{2}-\\d{2}$",
							"format": "date"
						}
					},
					"required": ["owner", "expires"],
					"additionalProperties": false
				},
				"hotpatch": {
					"type": "object",
					"properties": {
						"image": {
							"type": "string",
							"minLength": 1
						},
						"reason": {
							"type": "string",
							"minLength": 1
						},
						"issue": {
							"type": "string",
							"minLength": 1
						}
					},
					"required": [
						"image",
						"reason",
						"issue"
					],
					"additionalProperties": false
				},
				"values": { "type": "object" },
				"operations": {
					"type": "object",
					"properties": {
						"alerting": { "type": "boolean" },
						"deletionProtection": { "type": "boolean" }
					},
					"required": [],
					"additionalProperties": false
				}
			},
			"required": [
				"slug",
				"domain",
				"architecture",
				"version",
				"releaseChannel",
				"state",
				"region",
				"size"
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

// src/schemas/generated/accepts/architecture.ts
var import_ucs2length = /* @__PURE__ */ __toESM(require_ucs2length(), 1);
const accepts$5 = validate20$5;
const schema31$3 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "https://flotilla.dev/schemas/architecture.schema.json",
	"title": "Architecture",
	"description": "architectures/<family>/<revision>/architecture.yaml: what an instance is made of.",
	"type": "object",
	"properties": {
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
	"required": [
		"apiVersion",
		"kind",
		"spec"
	],
	"additionalProperties": false
};
const pattern4$5 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]{0,30}$", "u");
const pattern6$4 = /* @__PURE__ */ new RegExp("^(spec|environment)\\.[A-Za-z][A-Za-z0-9.]*$", "u");
const pattern7$2 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9_]*$", "u");
const pattern8 = /* @__PURE__ */ new RegExp("^/", "u");
const pattern9$1 = /* @__PURE__ */ new RegExp("^[1-9][0-9]*(s|m|h|d)$", "u");
const func1$4 = import_ucs2length.default.default;
function validate20$5(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20$5.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.apiVersion === void 0 && (missing0 = "apiVersion") || data.kind === void 0 && (missing0 = "kind") || data.spec === void 0 && (missing0 = "spec")) {
				validate20$5.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 }
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "spec")) {
					validate20$5.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 }
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.apiVersion !== void 0) {
						const _errs2 = errors;
						if ("flotilla.dev/v1" !== data.apiVersion) {
							validate20$5.errors = [{
								instancePath: instancePath + "/apiVersion",
								schemaPath: "#/properties/apiVersion/const",
								keyword: "const",
								params: { allowedValue: "flotilla.dev/v1" }
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.kind !== void 0) {
							const _errs3 = errors;
							if ("Architecture" !== data.kind) {
								validate20$5.errors = [{
									instancePath: instancePath + "/kind",
									schemaPath: "#/properties/kind/const",
									keyword: "const",
									params: { allowedValue: "Architecture" }
								}];
								return false;
							}
							var valid0 = _errs3 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.spec !== void 0) {
								let data2 = data.spec;
								const _errs4 = errors;
								if (errors === _errs4) {
									if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
										let missing1;
										if (data2.stacks === void 0 && (missing1 = "stacks") || data2.health === void 0 && (missing1 = "health")) {
											validate20$5.errors = [{
												instancePath: instancePath + "/spec",
												schemaPath: "#/properties/spec/required",
												keyword: "required",
												params: { missingProperty: missing1 }
											}];
											return false;
										} else {
											const _errs6 = errors;
											for (const key1 in data2) if (!(key1 === "stacks" || key1 === "health" || key1 === "operations" || key1 === "downtime" || key1 === "hints")) {
												validate20$5.errors = [{
													instancePath: instancePath + "/spec",
													schemaPath: "#/properties/spec/additionalProperties",
													keyword: "additionalProperties",
													params: { additionalProperty: key1 }
												}];
												return false;
											}
											if (_errs6 === errors) {
												if (data2.stacks !== void 0) {
													let data3 = data2.stacks;
													const _errs7 = errors;
													if (errors === _errs7) {
														if (Array.isArray(data3)) {
															if (data3.length < 1) {
																validate20$5.errors = [{
																	instancePath: instancePath + "/spec/stacks",
																	schemaPath: "#/properties/spec/properties/stacks/minItems",
																	keyword: "minItems",
																	params: { limit: 1 }
																}];
																return false;
															} else {
																const len0 = data3.length;
																for (let i0 = 0; i0 < len0; i0++) {
																	let data4 = data3[i0];
																	const _errs9 = errors;
																	if (errors === _errs9) {
																		if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
																			let missing2;
																			if (data4.name === void 0 && (missing2 = "name") || data4.inputs === void 0 && (missing2 = "inputs")) {
																				validate20$5.errors = [{
																					instancePath: instancePath + "/spec/stacks/" + i0,
																					schemaPath: "#/properties/spec/properties/stacks/items/required",
																					keyword: "required",
																					params: { missingProperty: missing2 }
																				}];
																				return false;
																			} else {
																				const _errs11 = errors;
																				for (const key2 in data4) if (!(key2 === "name" || key2 === "needs" || key2 === "autoApply" || key2 === "inputs" || key2 === "outputs" || key2 === "volatile")) {
																					validate20$5.errors = [{
																						instancePath: instancePath + "/spec/stacks/" + i0,
																						schemaPath: "#/properties/spec/properties/stacks/items/additionalProperties",
																						keyword: "additionalProperties",
																						params: { additionalProperty: key2 }
																					}];
																					return false;
																				}
																				if (_errs11 === errors) {
																					if (data4.name !== void 0) {
																						let data5 = data4.name;
																						const _errs12 = errors;
																						if (errors === _errs12) {
																							if (typeof data5 === "string") {
																								if (!pattern4$5.test(data5)) {
																									validate20$5.errors = [{
																										instancePath: instancePath + "/spec/stacks/" + i0 + "/name",
																										schemaPath: "#/properties/spec/properties/stacks/items/properties/name/pattern",
																										keyword: "pattern",
																										params: { pattern: "^[a-z][a-z0-9-]{0,30}$" }
																									}];
																									return false;
																								}
																							} else {
																								validate20$5.errors = [{
																									instancePath: instancePath + "/spec/stacks/" + i0 + "/name",
																									schemaPath: "#/properties/spec/properties/stacks/items/properties/name/type",
																									keyword: "type",
																									params: { type: "string" }
																								}];
																								return false;
																							}
																						}
																						var valid3 = _errs12 === errors;
																					} else var valid3 = true;
																					if (valid3) {
																						if (data4.needs !== void 0) {
																							let data6 = data4.needs;
																							const _errs14 = errors;
																							if (errors === _errs14) {
																								if (Array.isArray(data6)) {
																									var valid4 = true;
																									const len1 = data6.length;
																									for (let i1 = 0; i1 < len1; i1++) {
																										let data7 = data6[i1];
																										const _errs16 = errors;
																										if (errors === _errs16) {
																											if (typeof data7 === "string") {
																												if (!pattern4$5.test(data7)) {
																													validate20$5.errors = [{
																														instancePath: instancePath + "/spec/stacks/" + i0 + "/needs/" + i1,
																														schemaPath: "#/properties/spec/properties/stacks/items/properties/needs/items/pattern",
																														keyword: "pattern",
																														params: { pattern: "^[a-z][a-z0-9-]{0,30}$" }
																													}];
																													return false;
																												}
																											} else {
																												validate20$5.errors = [{
																													instancePath: instancePath + "/spec/stacks/" + i0 + "/needs/" + i1,
																													schemaPath: "#/properties/spec/properties/stacks/items/properties/needs/items/type",
																													keyword: "type",
																													params: { type: "string" }
																												}];
																												return false;
																											}
																										}
																										var valid4 = _errs16 === errors;
																										if (!valid4) break;
																									}
																									if (valid4) {
																										let i2 = data6.length;
																										let j0;
																										if (i2 > 1) {
																											const indices0 = {};
																											for (; i2--;) {
																												let item0 = data6[i2];
																												if (typeof item0 !== "string") continue;
																												if (typeof indices0[item0] == "number") {
																													j0 = indices0[item0];
																													validate20$5.errors = [{
																														instancePath: instancePath + "/spec/stacks/" + i0 + "/needs",
																														schemaPath: "#/properties/spec/properties/stacks/items/properties/needs/uniqueItems",
																														keyword: "uniqueItems",
																														params: {
																															i: i2,
																															j: j0
																														}
																													}];
																													return false;
																												}
																												indices0[item0] = i2;
																											}
																										}
																									}
																								} else {
																									validate20$5.errors = [{
																										instancePath: instancePath + "/spec/stacks/" + i0 + "/needs",
																										schemaPath: "#/properties/spec/properties/stacks/items/properties/needs/type",
																										keyword: "type",
																										params: { type: "array" }
																									}];
																									return false;
																								}
																							}
																							var valid3 = _errs14 === errors;
																						} else var valid3 = true;
																						if (valid3) {
																							if (data4.autoApply !== void 0) {
																								const _errs18 = errors;
																								if (typeof data4.autoApply !== "boolean") {
																									validate20$5.errors = [{
																										instancePath: instancePath + "/spec/stacks/" + i0 + "/autoApply",
																										schemaPath: "#/properties/spec/properties/stacks/items/properties/autoApply/type",
																										keyword: "type",
																										params: { type: "boolean" }
																									}];
																									return false;
																								}
																								var valid3 = _errs18 === errors;
																							} else var valid3 = true;
																							if (valid3) {
																								if (data4.inputs !== void 0) {
																									let data9 = data4.inputs;
																									const _errs20 = errors;
																									if (errors === _errs20) {
																										if (Array.isArray(data9)) {
																											var valid6 = true;
																											const len2 = data9.length;
																											for (let i3 = 0; i3 < len2; i3++) {
																												let data10 = data9[i3];
																												const _errs22 = errors;
																												if (errors === _errs22) {
																													if (typeof data10 === "string") {
																														if (!pattern6$4.test(data10)) {
																															validate20$5.errors = [{
																																instancePath: instancePath + "/spec/stacks/" + i0 + "/inputs/" + i3,
																																schemaPath: "#/properties/spec/properties/stacks/items/properties/inputs/items/pattern",
																																keyword: "pattern",
																																params: { pattern: "^(spec|environment)\\.[A-Za-z][A-Za-z0-9.]*$" }
																															}];
																															return false;
																														}
																													} else {
																														validate20$5.errors = [{
																															instancePath: instancePath + "/spec/stacks/" + i0 + "/inputs/" + i3,
																															schemaPath: "#/properties/spec/properties/stacks/items/properties/inputs/items/type",
																															keyword: "type",
																															params: { type: "string" }
																														}];
																														return false;
																													}
																												}
																												var valid6 = _errs22 === errors;
																												if (!valid6) break;
																											}
																											if (valid6) {
																												let i4 = data9.length;
																												let j1;
																												if (i4 > 1) {
																													const indices1 = {};
																													for (; i4--;) {
																														let item1 = data9[i4];
																														if (typeof item1 !== "string") continue;
																														if (typeof indices1[item1] == "number") {
																															j1 = indices1[item1];
																															validate20$5.errors = [{
																																instancePath: instancePath + "/spec/stacks/" + i0 + "/inputs",
																																schemaPath: "#/properties/spec/properties/stacks/items/properties/inputs/uniqueItems",
																																keyword: "uniqueItems",
																																params: {
																																	i: i4,
																																	j: j1
																																}
																															}];
																															return false;
																														}
																														indices1[item1] = i4;
																													}
																												}
																											}
																										} else {
																											validate20$5.errors = [{
																												instancePath: instancePath + "/spec/stacks/" + i0 + "/inputs",
																												schemaPath: "#/properties/spec/properties/stacks/items/properties/inputs/type",
																												keyword: "type",
																												params: { type: "array" }
																											}];
																											return false;
																										}
																									}
																									var valid3 = _errs20 === errors;
																								} else var valid3 = true;
																								if (valid3) {
																									if (data4.outputs !== void 0) {
																										let data11 = data4.outputs;
																										const _errs24 = errors;
																										if (errors === _errs24) {
																											if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
																												for (const key3 in data11) {
																													const _errs26 = errors;
																													if (typeof key3 === "string") {
																														if (!pattern7$2.test(key3)) {
																															const err0 = {
																																instancePath: instancePath + "/spec/stacks/" + i0 + "/outputs",
																																schemaPath: "#/properties/spec/properties/stacks/items/properties/outputs/propertyNames/pattern",
																																keyword: "pattern",
																																params: { pattern: "^[a-z][a-z0-9_]*$" },
																																propertyName: key3
																															};
																															if (vErrors === null) vErrors = [err0];
																															else vErrors.push(err0);
																															errors++;
																														}
																													}
																													var valid8 = _errs26 === errors;
																													if (!valid8) {
																														const err1 = {
																															instancePath: instancePath + "/spec/stacks/" + i0 + "/outputs",
																															schemaPath: "#/properties/spec/properties/stacks/items/properties/outputs/propertyNames",
																															keyword: "propertyNames",
																															params: { propertyName: key3 }
																														};
																														if (vErrors === null) vErrors = [err1];
																														else vErrors.push(err1);
																														errors++;
																														validate20$5.errors = vErrors;
																														return false;
																													}
																												}
																												if (valid8) for (const key4 in data11) {
																													let data12 = data11[key4];
																													const _errs28 = errors;
																													if (errors === _errs28) {
																														if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
																															const _errs30 = errors;
																															for (const key5 in data12) if (!(key5 === "sensitive" || key5 === "type")) {
																																validate20$5.errors = [{
																																	instancePath: instancePath + "/spec/stacks/" + i0 + "/outputs/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
																																	schemaPath: "#/properties/spec/properties/stacks/items/properties/outputs/additionalProperties/additionalProperties",
																																	keyword: "additionalProperties",
																																	params: { additionalProperty: key5 }
																																}];
																																return false;
																															}
																															if (_errs30 === errors) {
																																if (data12.sensitive !== void 0) {
																																	const _errs31 = errors;
																																	if (typeof data12.sensitive !== "boolean") {
																																		validate20$5.errors = [{
																																			instancePath: instancePath + "/spec/stacks/" + i0 + "/outputs/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/sensitive",
																																			schemaPath: "#/properties/spec/properties/stacks/items/properties/outputs/additionalProperties/properties/sensitive/type",
																																			keyword: "type",
																																			params: { type: "boolean" }
																																		}];
																																		return false;
																																	}
																																	var valid10 = _errs31 === errors;
																																} else var valid10 = true;
																																if (valid10) {
																																	if (data12.type !== void 0) {
																																		let data14 = data12.type;
																																		const _errs33 = errors;
																																		if (!(data14 === "string" || data14 === "number" || data14 === "bool" || data14 === "list" || data14 === "map")) {
																																			validate20$5.errors = [{
																																				instancePath: instancePath + "/spec/stacks/" + i0 + "/outputs/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/type",
																																				schemaPath: "#/properties/spec/properties/stacks/items/properties/outputs/additionalProperties/properties/type/enum",
																																				keyword: "enum",
																																				params: { allowedValues: schema31$3.properties.spec.properties.stacks.items.properties.outputs.additionalProperties.properties.type.enum }
																																			}];
																																			return false;
																																		}
																																		var valid10 = _errs33 === errors;
																																	} else var valid10 = true;
																																}
																															}
																														} else {
																															validate20$5.errors = [{
																																instancePath: instancePath + "/spec/stacks/" + i0 + "/outputs/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
																																schemaPath: "#/properties/spec/properties/stacks/items/properties/outputs/additionalProperties/type",
																																keyword: "type",
																																params: { type: "object" }
																															}];
																															return false;
																														}
																													}
																													if (!(_errs28 === errors)) break;
																												}
																											} else {
																												validate20$5.errors = [{
																													instancePath: instancePath + "/spec/stacks/" + i0 + "/outputs",
																													schemaPath: "#/properties/spec/properties/stacks/items/properties/outputs/type",
																													keyword: "type",
																													params: { type: "object" }
																												}];
																												return false;
																											}
																										}
																										var valid3 = _errs24 === errors;
																									} else var valid3 = true;
																									if (valid3) {
																										if (data4.volatile !== void 0) {
																											let data15 = data4.volatile;
																											const _errs34 = errors;
																											if (errors === _errs34) {
																												if (Array.isArray(data15)) {
																													const len3 = data15.length;
																													for (let i5 = 0; i5 < len3; i5++) {
																														let data16 = data15[i5];
																														const _errs36 = errors;
																														if (errors === _errs36) {
																															if (typeof data16 === "string") {
																																if (func1$4(data16) < 1) {
																																	validate20$5.errors = [{
																																		instancePath: instancePath + "/spec/stacks/" + i0 + "/volatile/" + i5,
																																		schemaPath: "#/properties/spec/properties/stacks/items/properties/volatile/items/minLength",
																																		keyword: "minLength",
																																		params: { limit: 1 }
																																	}];
																																	return false;
																																}
																															} else {
																																validate20$5.errors = [{
																																	instancePath: instancePath + "/spec/stacks/" + i0 + "/volatile/" + i5,
																																	schemaPath: "#/properties/spec/properties/stacks/items/properties/volatile/items/type",
																																	keyword: "type",
																																	params: { type: "string" }
																																}];
																																return false;
																															}
																														}
																														if (!(_errs36 === errors)) break;
																													}
																												} else {
																													validate20$5.errors = [{
																														instancePath: instancePath + "/spec/stacks/" + i0 + "/volatile",
																														schemaPath: "#/properties/spec/properties/stacks/items/properties/volatile/type",
																														keyword: "type",
																														params: { type: "array" }
																													}];
																													return false;
																												}
																											}
																											var valid3 = _errs34 === errors;
																										} else var valid3 = true;
																									}
																								}
																							}
																						}
																					}
																				}
																			}
																		} else {
																			validate20$5.errors = [{
																				instancePath: instancePath + "/spec/stacks/" + i0,
																				schemaPath: "#/properties/spec/properties/stacks/items/type",
																				keyword: "type",
																				params: { type: "object" }
																			}];
																			return false;
																		}
																	}
																	if (!(_errs9 === errors)) break;
																}
															}
														} else {
															validate20$5.errors = [{
																instancePath: instancePath + "/spec/stacks",
																schemaPath: "#/properties/spec/properties/stacks/type",
																keyword: "type",
																params: { type: "array" }
															}];
															return false;
														}
													}
													var valid1 = _errs7 === errors;
												} else var valid1 = true;
												if (valid1) {
													if (data2.health !== void 0) {
														let data17 = data2.health;
														const _errs38 = errors;
														if (errors === _errs38) {
															if (Array.isArray(data17)) {
																const len4 = data17.length;
																for (let i6 = 0; i6 < len4; i6++) {
																	let data18 = data17[i6];
																	const _errs40 = errors;
																	const _errs41 = errors;
																	let valid13 = false;
																	const _errs42 = errors;
																	if (errors === _errs42) {
																		if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
																			let missing3;
																			if (data18.http === void 0 && (missing3 = "http") || data18.status === void 0 && (missing3 = "status") || data18.passes === void 0 && (missing3 = "passes") || data18.within === void 0 && (missing3 = "within")) {
																				const err2 = {
																					instancePath: instancePath + "/spec/health/" + i6,
																					schemaPath: "#/properties/spec/properties/health/items/anyOf/0/required",
																					keyword: "required",
																					params: { missingProperty: missing3 }
																				};
																				if (vErrors === null) vErrors = [err2];
																				else vErrors.push(err2);
																				errors++;
																			} else {
																				const _errs44 = errors;
																				for (const key6 in data18) if (!(key6 === "http" || key6 === "status" || key6 === "version" || key6 === "passes" || key6 === "within")) {
																					const err3 = {
																						instancePath: instancePath + "/spec/health/" + i6,
																						schemaPath: "#/properties/spec/properties/health/items/anyOf/0/additionalProperties",
																						keyword: "additionalProperties",
																						params: { additionalProperty: key6 }
																					};
																					if (vErrors === null) vErrors = [err3];
																					else vErrors.push(err3);
																					errors++;
																					break;
																				}
																				if (_errs44 === errors) {
																					if (data18.http !== void 0) {
																						let data19 = data18.http;
																						const _errs45 = errors;
																						if (errors === _errs45) {
																							if (typeof data19 === "string") {
																								if (func1$4(data19) < 1) {
																									const err4 = {
																										instancePath: instancePath + "/spec/health/" + i6 + "/http",
																										schemaPath: "#/properties/spec/properties/health/items/anyOf/0/properties/http/minLength",
																										keyword: "minLength",
																										params: { limit: 1 }
																									};
																									if (vErrors === null) vErrors = [err4];
																									else vErrors.push(err4);
																									errors++;
																								}
																							} else {
																								const err5 = {
																									instancePath: instancePath + "/spec/health/" + i6 + "/http",
																									schemaPath: "#/properties/spec/properties/health/items/anyOf/0/properties/http/type",
																									keyword: "type",
																									params: { type: "string" }
																								};
																								if (vErrors === null) vErrors = [err5];
																								else vErrors.push(err5);
																								errors++;
																							}
																						}
																						var valid14 = _errs45 === errors;
																					} else var valid14 = true;
																					if (valid14) {
																						if (data18.status !== void 0) {
																							let data20 = data18.status;
																							const _errs47 = errors;
																							if (!(typeof data20 == "number" && !(data20 % 1) && !isNaN(data20) && isFinite(data20))) {
																								const err6 = {
																									instancePath: instancePath + "/spec/health/" + i6 + "/status",
																									schemaPath: "#/properties/spec/properties/health/items/anyOf/0/properties/status/type",
																									keyword: "type",
																									params: { type: "integer" }
																								};
																								if (vErrors === null) vErrors = [err6];
																								else vErrors.push(err6);
																								errors++;
																							}
																							if (errors === _errs47) {
																								if (typeof data20 == "number" && isFinite(data20)) {
																									if (data20 > 599 || isNaN(data20)) {
																										const err7 = {
																											instancePath: instancePath + "/spec/health/" + i6 + "/status",
																											schemaPath: "#/properties/spec/properties/health/items/anyOf/0/properties/status/maximum",
																											keyword: "maximum",
																											params: {
																												comparison: "<=",
																												limit: 599
																											}
																										};
																										if (vErrors === null) vErrors = [err7];
																										else vErrors.push(err7);
																										errors++;
																									} else if (data20 < 100 || isNaN(data20)) {
																										const err8 = {
																											instancePath: instancePath + "/spec/health/" + i6 + "/status",
																											schemaPath: "#/properties/spec/properties/health/items/anyOf/0/properties/status/minimum",
																											keyword: "minimum",
																											params: {
																												comparison: ">=",
																												limit: 100
																											}
																										};
																										if (vErrors === null) vErrors = [err8];
																										else vErrors.push(err8);
																										errors++;
																									}
																								}
																							}
																							var valid14 = _errs47 === errors;
																						} else var valid14 = true;
																						if (valid14) {
																							if (data18.version !== void 0) {
																								let data21 = data18.version;
																								const _errs49 = errors;
																								if (errors === _errs49) {
																									if (typeof data21 === "string") {
																										if (!pattern8.test(data21)) {
																											const err9 = {
																												instancePath: instancePath + "/spec/health/" + i6 + "/version",
																												schemaPath: "#/properties/spec/properties/health/items/anyOf/0/properties/version/pattern",
																												keyword: "pattern",
																												params: { pattern: "^/" }
																											};
																											if (vErrors === null) vErrors = [err9];
																											else vErrors.push(err9);
																											errors++;
																										}
																									} else {
																										const err10 = {
																											instancePath: instancePath + "/spec/health/" + i6 + "/version",
																											schemaPath: "#/properties/spec/properties/health/items/anyOf/0/properties/version/type",
																											keyword: "type",
																											params: { type: "string" }
																										};
																										if (vErrors === null) vErrors = [err10];
																										else vErrors.push(err10);
																										errors++;
																									}
																								}
																								var valid14 = _errs49 === errors;
																							} else var valid14 = true;
																							if (valid14) {
																								if (data18.passes !== void 0) {
																									let data22 = data18.passes;
																									const _errs51 = errors;
																									if (!(typeof data22 == "number" && !(data22 % 1) && !isNaN(data22) && isFinite(data22))) {
																										const err11 = {
																											instancePath: instancePath + "/spec/health/" + i6 + "/passes",
																											schemaPath: "#/properties/spec/properties/health/items/anyOf/0/properties/passes/type",
																											keyword: "type",
																											params: { type: "integer" }
																										};
																										if (vErrors === null) vErrors = [err11];
																										else vErrors.push(err11);
																										errors++;
																									}
																									if (errors === _errs51) {
																										if (typeof data22 == "number" && isFinite(data22)) {
																											if (data22 < 1 || isNaN(data22)) {
																												const err12 = {
																													instancePath: instancePath + "/spec/health/" + i6 + "/passes",
																													schemaPath: "#/properties/spec/properties/health/items/anyOf/0/properties/passes/minimum",
																													keyword: "minimum",
																													params: {
																														comparison: ">=",
																														limit: 1
																													}
																												};
																												if (vErrors === null) vErrors = [err12];
																												else vErrors.push(err12);
																												errors++;
																											}
																										}
																									}
																									var valid14 = _errs51 === errors;
																								} else var valid14 = true;
																								if (valid14) {
																									if (data18.within !== void 0) {
																										let data23 = data18.within;
																										const _errs53 = errors;
																										if (errors === _errs53) {
																											if (typeof data23 === "string") {
																												if (!pattern9$1.test(data23)) {
																													const err13 = {
																														instancePath: instancePath + "/spec/health/" + i6 + "/within",
																														schemaPath: "#/properties/spec/properties/health/items/anyOf/0/properties/within/pattern",
																														keyword: "pattern",
																														params: { pattern: "^[1-9][0-9]*(s|m|h|d)$" }
																													};
																													if (vErrors === null) vErrors = [err13];
																													else vErrors.push(err13);
																													errors++;
																												}
																											} else {
																												const err14 = {
																													instancePath: instancePath + "/spec/health/" + i6 + "/within",
																													schemaPath: "#/properties/spec/properties/health/items/anyOf/0/properties/within/type",
																													keyword: "type",
																													params: { type: "string" }
																												};
																												if (vErrors === null) vErrors = [err14];
																												else vErrors.push(err14);
																												errors++;
																											}
																										}
																										var valid14 = _errs53 === errors;
																									} else var valid14 = true;
																								}
																							}
																						}
																					}
																				}
																			}
																		} else {
																			const err15 = {
																				instancePath: instancePath + "/spec/health/" + i6,
																				schemaPath: "#/properties/spec/properties/health/items/anyOf/0/type",
																				keyword: "type",
																				params: { type: "object" }
																			};
																			if (vErrors === null) vErrors = [err15];
																			else vErrors.push(err15);
																			errors++;
																		}
																	}
																	var _valid0 = _errs42 === errors;
																	valid13 = valid13 || _valid0;
																	if (_valid0) var props0 = true;
																	const _errs55 = errors;
																	if (errors === _errs55) {
																		if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
																			let missing4;
																			if (data18.operation === void 0 && (missing4 = "operation")) {
																				const err16 = {
																					instancePath: instancePath + "/spec/health/" + i6,
																					schemaPath: "#/properties/spec/properties/health/items/anyOf/1/required",
																					keyword: "required",
																					params: { missingProperty: missing4 }
																				};
																				if (vErrors === null) vErrors = [err16];
																				else vErrors.push(err16);
																				errors++;
																			} else {
																				const _errs57 = errors;
																				for (const key7 in data18) if (!(key7 === "operation")) {
																					const err17 = {
																						instancePath: instancePath + "/spec/health/" + i6,
																						schemaPath: "#/properties/spec/properties/health/items/anyOf/1/additionalProperties",
																						keyword: "additionalProperties",
																						params: { additionalProperty: key7 }
																					};
																					if (vErrors === null) vErrors = [err17];
																					else vErrors.push(err17);
																					errors++;
																					break;
																				}
																				if (_errs57 === errors) {
																					if (data18.operation !== void 0) {
																						if (typeof data18.operation !== "string") {
																							const err18 = {
																								instancePath: instancePath + "/spec/health/" + i6 + "/operation",
																								schemaPath: "#/properties/spec/properties/health/items/anyOf/1/properties/operation/type",
																								keyword: "type",
																								params: { type: "string" }
																							};
																							if (vErrors === null) vErrors = [err18];
																							else vErrors.push(err18);
																							errors++;
																						}
																					}
																				}
																			}
																		} else {
																			const err19 = {
																				instancePath: instancePath + "/spec/health/" + i6,
																				schemaPath: "#/properties/spec/properties/health/items/anyOf/1/type",
																				keyword: "type",
																				params: { type: "object" }
																			};
																			if (vErrors === null) vErrors = [err19];
																			else vErrors.push(err19);
																			errors++;
																		}
																	}
																	var _valid0 = _errs55 === errors;
																	valid13 = valid13 || _valid0;
																	if (_valid0) {
																		if (props0 !== true) props0 = true;
																	}
																	if (!valid13) {
																		const err20 = {
																			instancePath: instancePath + "/spec/health/" + i6,
																			schemaPath: "#/properties/spec/properties/health/items/anyOf",
																			keyword: "anyOf",
																			params: {}
																		};
																		if (vErrors === null) vErrors = [err20];
																		else vErrors.push(err20);
																		errors++;
																		validate20$5.errors = vErrors;
																		return false;
																	} else {
																		errors = _errs41;
																		if (vErrors !== null) {
																			if (_errs41) vErrors.length = _errs41;
																			else vErrors = null;
																		}
																	}
																	if (!(_errs40 === errors)) break;
																}
															} else {
																validate20$5.errors = [{
																	instancePath: instancePath + "/spec/health",
																	schemaPath: "#/properties/spec/properties/health/type",
																	keyword: "type",
																	params: { type: "array" }
																}];
																return false;
															}
														}
														var valid1 = _errs38 === errors;
													} else var valid1 = true;
													if (valid1) {
														if (data2.operations !== void 0) {
															let data25 = data2.operations;
															const _errs60 = errors;
															if (errors === _errs60) {
																if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
																	const _errs62 = errors;
																	for (const key8 in data25) if (!(key8 === "backup" || key8 === "probe")) {
																		validate20$5.errors = [{
																			instancePath: instancePath + "/spec/operations",
																			schemaPath: "#/properties/spec/properties/operations/additionalProperties",
																			keyword: "additionalProperties",
																			params: { additionalProperty: key8 }
																		}];
																		return false;
																	}
																	if (_errs62 === errors) {
																		if (data25.backup !== void 0) {
																			let data26 = data25.backup;
																			const _errs63 = errors;
																			if (errors === _errs63) {
																				if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
																					let missing5;
																					if (data26.run === void 0 && (missing5 = "run") || data26.within === void 0 && (missing5 = "within")) {
																						validate20$5.errors = [{
																							instancePath: instancePath + "/spec/operations/backup",
																							schemaPath: "#/properties/spec/properties/operations/properties/backup/required",
																							keyword: "required",
																							params: { missingProperty: missing5 }
																						}];
																						return false;
																					} else {
																						const _errs65 = errors;
																						for (const key9 in data26) if (!(key9 === "run" || key9 === "within")) {
																							validate20$5.errors = [{
																								instancePath: instancePath + "/spec/operations/backup",
																								schemaPath: "#/properties/spec/properties/operations/properties/backup/additionalProperties",
																								keyword: "additionalProperties",
																								params: { additionalProperty: key9 }
																							}];
																							return false;
																						}
																						if (_errs65 === errors) {
																							if (data26.run !== void 0) {
																								let data27 = data26.run;
																								const _errs66 = errors;
																								if (errors === _errs66) {
																									if (Array.isArray(data27)) {
																										if (data27.length < 1) {
																											validate20$5.errors = [{
																												instancePath: instancePath + "/spec/operations/backup/run",
																												schemaPath: "#/properties/spec/properties/operations/properties/backup/properties/run/minItems",
																												keyword: "minItems",
																												params: { limit: 1 }
																											}];
																											return false;
																										} else {
																											const len5 = data27.length;
																											for (let i7 = 0; i7 < len5; i7++) {
																												const _errs68 = errors;
																												if (typeof data27[i7] !== "string") {
																													validate20$5.errors = [{
																														instancePath: instancePath + "/spec/operations/backup/run/" + i7,
																														schemaPath: "#/properties/spec/properties/operations/properties/backup/properties/run/items/type",
																														keyword: "type",
																														params: { type: "string" }
																													}];
																													return false;
																												}
																												if (!(_errs68 === errors)) break;
																											}
																										}
																									} else {
																										validate20$5.errors = [{
																											instancePath: instancePath + "/spec/operations/backup/run",
																											schemaPath: "#/properties/spec/properties/operations/properties/backup/properties/run/type",
																											keyword: "type",
																											params: { type: "array" }
																										}];
																										return false;
																									}
																								}
																								var valid17 = _errs66 === errors;
																							} else var valid17 = true;
																							if (valid17) {
																								if (data26.within !== void 0) {
																									let data29 = data26.within;
																									const _errs70 = errors;
																									if (errors === _errs70) {
																										if (typeof data29 === "string") {
																											if (!pattern9$1.test(data29)) {
																												validate20$5.errors = [{
																													instancePath: instancePath + "/spec/operations/backup/within",
																													schemaPath: "#/properties/spec/properties/operations/properties/backup/properties/within/pattern",
																													keyword: "pattern",
																													params: { pattern: "^[1-9][0-9]*(s|m|h|d)$" }
																												}];
																												return false;
																											}
																										} else {
																											validate20$5.errors = [{
																												instancePath: instancePath + "/spec/operations/backup/within",
																												schemaPath: "#/properties/spec/properties/operations/properties/backup/properties/within/type",
																												keyword: "type",
																												params: { type: "string" }
																											}];
																											return false;
																										}
																									}
																									var valid17 = _errs70 === errors;
																								} else var valid17 = true;
																							}
																						}
																					}
																				} else {
																					validate20$5.errors = [{
																						instancePath: instancePath + "/spec/operations/backup",
																						schemaPath: "#/properties/spec/properties/operations/properties/backup/type",
																						keyword: "type",
																						params: { type: "object" }
																					}];
																					return false;
																				}
																			}
																			var valid16 = _errs63 === errors;
																		} else var valid16 = true;
																		if (valid16) {
																			if (data25.probe !== void 0) {
																				let data30 = data25.probe;
																				const _errs72 = errors;
																				if (errors === _errs72) {
																					if (data30 && typeof data30 == "object" && !Array.isArray(data30)) {
																						let missing6;
																						if (data30.run === void 0 && (missing6 = "run") || data30.within === void 0 && (missing6 = "within")) {
																							validate20$5.errors = [{
																								instancePath: instancePath + "/spec/operations/probe",
																								schemaPath: "#/properties/spec/properties/operations/properties/probe/required",
																								keyword: "required",
																								params: { missingProperty: missing6 }
																							}];
																							return false;
																						} else {
																							const _errs74 = errors;
																							for (const key10 in data30) if (!(key10 === "run" || key10 === "within")) {
																								validate20$5.errors = [{
																									instancePath: instancePath + "/spec/operations/probe",
																									schemaPath: "#/properties/spec/properties/operations/properties/probe/additionalProperties",
																									keyword: "additionalProperties",
																									params: { additionalProperty: key10 }
																								}];
																								return false;
																							}
																							if (_errs74 === errors) {
																								if (data30.run !== void 0) {
																									let data31 = data30.run;
																									const _errs75 = errors;
																									if (errors === _errs75) {
																										if (Array.isArray(data31)) {
																											if (data31.length < 1) {
																												validate20$5.errors = [{
																													instancePath: instancePath + "/spec/operations/probe/run",
																													schemaPath: "#/properties/spec/properties/operations/properties/probe/properties/run/minItems",
																													keyword: "minItems",
																													params: { limit: 1 }
																												}];
																												return false;
																											} else {
																												const len6 = data31.length;
																												for (let i8 = 0; i8 < len6; i8++) {
																													const _errs77 = errors;
																													if (typeof data31[i8] !== "string") {
																														validate20$5.errors = [{
																															instancePath: instancePath + "/spec/operations/probe/run/" + i8,
																															schemaPath: "#/properties/spec/properties/operations/properties/probe/properties/run/items/type",
																															keyword: "type",
																															params: { type: "string" }
																														}];
																														return false;
																													}
																													if (!(_errs77 === errors)) break;
																												}
																											}
																										} else {
																											validate20$5.errors = [{
																												instancePath: instancePath + "/spec/operations/probe/run",
																												schemaPath: "#/properties/spec/properties/operations/properties/probe/properties/run/type",
																												keyword: "type",
																												params: { type: "array" }
																											}];
																											return false;
																										}
																									}
																									var valid19 = _errs75 === errors;
																								} else var valid19 = true;
																								if (valid19) {
																									if (data30.within !== void 0) {
																										let data33 = data30.within;
																										const _errs79 = errors;
																										if (errors === _errs79) {
																											if (typeof data33 === "string") {
																												if (!pattern9$1.test(data33)) {
																													validate20$5.errors = [{
																														instancePath: instancePath + "/spec/operations/probe/within",
																														schemaPath: "#/properties/spec/properties/operations/properties/probe/properties/within/pattern",
																														keyword: "pattern",
																														params: { pattern: "^[1-9][0-9]*(s|m|h|d)$" }
																													}];
																													return false;
																												}
																											} else {
																												validate20$5.errors = [{
																													instancePath: instancePath + "/spec/operations/probe/within",
																													schemaPath: "#/properties/spec/properties/operations/properties/probe/properties/within/type",
																													keyword: "type",
																													params: { type: "string" }
																												}];
																												return false;
																											}
																										}
																										var valid19 = _errs79 === errors;
																									} else var valid19 = true;
																								}
																							}
																						}
																					} else {
																						validate20$5.errors = [{
																							instancePath: instancePath + "/spec/operations/probe",
																							schemaPath: "#/properties/spec/properties/operations/properties/probe/type",
																							keyword: "type",
																							params: { type: "object" }
																						}];
																						return false;
																					}
																				}
																				var valid16 = _errs72 === errors;
																			} else var valid16 = true;
																		}
																	}
																} else {
																	validate20$5.errors = [{
																		instancePath: instancePath + "/spec/operations",
																		schemaPath: "#/properties/spec/properties/operations/type",
																		keyword: "type",
																		params: { type: "object" }
																	}];
																	return false;
																}
															}
															var valid1 = _errs60 === errors;
														} else var valid1 = true;
														if (valid1) {
															if (data2.downtime !== void 0) {
																let data34 = data2.downtime;
																const _errs81 = errors;
																if (errors === _errs81) {
																	if (Array.isArray(data34)) {
																		const len7 = data34.length;
																		for (let i9 = 0; i9 < len7; i9++) {
																			let data35 = data34[i9];
																			const _errs83 = errors;
																			if (errors === _errs83) {
																				if (data35 && typeof data35 == "object" && !Array.isArray(data35)) {
																					let missing7;
																					if (data35.on === void 0 && (missing7 = "on") || data35.expect === void 0 && (missing7 = "expect")) {
																						validate20$5.errors = [{
																							instancePath: instancePath + "/spec/downtime/" + i9,
																							schemaPath: "#/properties/spec/properties/downtime/items/required",
																							keyword: "required",
																							params: { missingProperty: missing7 }
																						}];
																						return false;
																					} else {
																						const _errs85 = errors;
																						for (const key11 in data35) if (!(key11 === "on" || key11 === "expect")) {
																							validate20$5.errors = [{
																								instancePath: instancePath + "/spec/downtime/" + i9,
																								schemaPath: "#/properties/spec/properties/downtime/items/additionalProperties",
																								keyword: "additionalProperties",
																								params: { additionalProperty: key11 }
																							}];
																							return false;
																						}
																						if (_errs85 === errors) {
																							if (data35.on !== void 0) {
																								const _errs86 = errors;
																								if (typeof data35.on !== "string") {
																									validate20$5.errors = [{
																										instancePath: instancePath + "/spec/downtime/" + i9 + "/on",
																										schemaPath: "#/properties/spec/properties/downtime/items/properties/on/type",
																										keyword: "type",
																										params: { type: "string" }
																									}];
																									return false;
																								}
																								var valid22 = _errs86 === errors;
																							} else var valid22 = true;
																							if (valid22) {
																								if (data35.expect !== void 0) {
																									let data37 = data35.expect;
																									const _errs88 = errors;
																									if (errors === _errs88) {
																										if (typeof data37 === "string") {
																											if (!pattern9$1.test(data37)) {
																												validate20$5.errors = [{
																													instancePath: instancePath + "/spec/downtime/" + i9 + "/expect",
																													schemaPath: "#/properties/spec/properties/downtime/items/properties/expect/pattern",
																													keyword: "pattern",
																													params: { pattern: "^[1-9][0-9]*(s|m|h|d)$" }
																												}];
																												return false;
																											}
																										} else {
																											validate20$5.errors = [{
																												instancePath: instancePath + "/spec/downtime/" + i9 + "/expect",
																												schemaPath: "#/properties/spec/properties/downtime/items/properties/expect/type",
																												keyword: "type",
																												params: { type: "string" }
																											}];
																											return false;
																										}
																									}
																									var valid22 = _errs88 === errors;
																								} else var valid22 = true;
																							}
																						}
																					}
																				} else {
																					validate20$5.errors = [{
																						instancePath: instancePath + "/spec/downtime/" + i9,
																						schemaPath: "#/properties/spec/properties/downtime/items/type",
																						keyword: "type",
																						params: { type: "object" }
																					}];
																					return false;
																				}
																			}
																			if (!(_errs83 === errors)) break;
																		}
																	} else {
																		validate20$5.errors = [{
																			instancePath: instancePath + "/spec/downtime",
																			schemaPath: "#/properties/spec/properties/downtime/type",
																			keyword: "type",
																			params: { type: "array" }
																		}];
																		return false;
																	}
																}
																var valid1 = _errs81 === errors;
															} else var valid1 = true;
															if (valid1) {
																if (data2.hints !== void 0) {
																	let data38 = data2.hints;
																	const _errs90 = errors;
																	if (errors === _errs90) {
																		if (Array.isArray(data38)) {
																			const len8 = data38.length;
																			for (let i10 = 0; i10 < len8; i10++) {
																				let data39 = data38[i10];
																				const _errs92 = errors;
																				if (errors === _errs92) {
																					if (data39 && typeof data39 == "object" && !Array.isArray(data39)) {
																						let missing8;
																						if (data39.match === void 0 && (missing8 = "match") || data39.say === void 0 && (missing8 = "say")) {
																							validate20$5.errors = [{
																								instancePath: instancePath + "/spec/hints/" + i10,
																								schemaPath: "#/properties/spec/properties/hints/items/required",
																								keyword: "required",
																								params: { missingProperty: missing8 }
																							}];
																							return false;
																						} else {
																							const _errs94 = errors;
																							for (const key12 in data39) if (!(key12 === "match" || key12 === "say")) {
																								validate20$5.errors = [{
																									instancePath: instancePath + "/spec/hints/" + i10,
																									schemaPath: "#/properties/spec/properties/hints/items/additionalProperties",
																									keyword: "additionalProperties",
																									params: { additionalProperty: key12 }
																								}];
																								return false;
																							}
																							if (_errs94 === errors) {
																								if (data39.match !== void 0) {
																									const _errs95 = errors;
																									if (typeof data39.match !== "string") {
																										validate20$5.errors = [{
																											instancePath: instancePath + "/spec/hints/" + i10 + "/match",
																											schemaPath: "#/properties/spec/properties/hints/items/properties/match/type",
																											keyword: "type",
																											params: { type: "string" }
																										}];
																										return false;
																									}
																									var valid24 = _errs95 === errors;
																								} else var valid24 = true;
																								if (valid24) {
																									if (data39.say !== void 0) {
																										const _errs97 = errors;
																										if (typeof data39.say !== "string") {
																											validate20$5.errors = [{
																												instancePath: instancePath + "/spec/hints/" + i10 + "/say",
																												schemaPath: "#/properties/spec/properties/hints/items/properties/say/type",
																												keyword: "type",
																												params: { type: "string" }
																											}];
																											return false;
																										}
																										var valid24 = _errs97 === errors;
																									} else var valid24 = true;
																								}
																							}
																						}
																					} else {
																						validate20$5.errors = [{
																							instancePath: instancePath + "/spec/hints/" + i10,
																							schemaPath: "#/properties/spec/properties/hints/items/type",
																							keyword: "type",
																							params: { type: "object" }
																						}];
																						return false;
																					}
																				}
																				if (!(_errs92 === errors)) break;
																			}
																		} else {
																			validate20$5.errors = [{
																				instancePath: instancePath + "/spec/hints",
																				schemaPath: "#/properties/spec/properties/hints/type",
																				keyword: "type",
																				params: { type: "array" }
																			}];
																			return false;
																		}
																	}
																	var valid1 = _errs90 === errors;
																} else var valid1 = true;
															}
														}
													}
												}
											}
										}
									} else {
										validate20$5.errors = [{
											instancePath: instancePath + "/spec",
											schemaPath: "#/properties/spec/type",
											keyword: "type",
											params: { type: "object" }
										}];
										return false;
									}
								}
								var valid0 = _errs4 === errors;
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

// src/schemas/generated/accepts/environment.ts
var import_equal = /* @__PURE__ */ __toESM(require_equal(), 1);
var import_formats = require_formats();
const accepts$4 = validate20$4;
const schema31$2 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "https://flotilla.dev/schemas/environment.schema.json",
	"title": "Environment",
	"description": "environments/<env>/environment.yaml",
	"type": "object",
	"properties": {
		"apiVersion": { "const": "flotilla.dev/v1" },
		"kind": { "const": "Environment" },
		"spec": {
			"type": "object",
			"properties": {
				"kind": { "enum": ["local", "remote"] },
				"engine": {
					"type": "object",
					"properties": {
						"name": { "enum": ["tofu", "terraform"] },
						"version": {
							"type": "string",
							"minLength": 1
						},
						"env": {
							"type": "array",
							"items": {
								"type": "string",
								"description": "A variable's name that is neither FLOTILLA_KEY nor one of GITHUB_, RUNNER_, INPUT_ or STATE_",
								"pattern": "^(?!FLOTILLA_KEY$|(?:INPUT|STATE|GITHUB|RUNNER)_)[A-Za-z_][A-Za-z0-9_]*$"
							},
							"uniqueItems": true
						}
					},
					"required": ["name", "version"],
					"additionalProperties": false
				},
				"backend": {
					"type": "object",
					"properties": { "type": {
						"type": "string",
						"minLength": 1,
						"description": "Where states are kept. This version serves local."
					} },
					"required": ["type"],
					"additionalProperties": { "type": [
						"string",
						"number",
						"boolean"
					] }
				},
				"inputs": {
					"type": "object",
					"additionalProperties": {},
					"description": "What a stack may ask for as environment.<name>."
				},
				"apply": { "enum": ["on", "off"] },
				"policy": {
					"type": "object",
					"properties": {
						"review": { "enum": ["approved", "merged"] },
						"confirmers": {
							"type": "object",
							"properties": { "permission": { "enum": [
								"admin",
								"maintain",
								"write"
							] } },
							"required": ["permission"],
							"additionalProperties": false
						},
						"protectedTypes": {
							"type": "array",
							"items": {
								"type": "string",
								"pattern": "^[a-z][a-z0-9_]*$"
							},
							"uniqueItems": true
						},
						"failureBudget": {
							"type": "integer",
							"minimum": 0,
							"description": "Instances that may fail in one apply run before it opens nothing new."
						},
						"providers": {
							"type": "array",
							"items": {
								"type": "object",
								"properties": {
									"source": {
										"type": "string",
										"pattern": "^[a-z0-9.-]+/[a-z0-9-]+(/[a-z0-9-]+)?$"
									},
									"reattach": { "type": "boolean" }
								},
								"required": ["source"],
								"additionalProperties": false
							}
						},
						"leases": {
							"type": "object",
							"properties": {
								"required": { "type": "boolean" },
								"maximum": {
									"type": "string",
									"pattern": "^[1-9][0-9]*(s|m|h|d)$",
									"description": "A duration: a whole number and s, m, h or d."
								},
								"extension": {
									"type": "string",
									"pattern": "^[1-9][0-9]*(s|m|h|d)$",
									"description": "A duration: a whole number and s, m, h or d."
								}
							},
							"required": ["required"],
							"additionalProperties": false
						}
					},
					"required": [
						"review",
						"confirmers",
						"protectedTypes",
						"failureBudget",
						"providers"
					],
					"additionalProperties": false
				},
				"calendar": {
					"type": "object",
					"properties": {
						"timezone": { "type": "string" },
						"workingDays": {
							"type": "array",
							"items": { "enum": [
								"mon",
								"tue",
								"wed",
								"thu",
								"fri",
								"sat",
								"sun"
							] },
							"minItems": 1,
							"uniqueItems": true
						},
						"holidays": {
							"type": "array",
							"items": {
								"type": "string",
								"pattern": "^\\d{4}-\\d{2}-\\d{2}$",
								"format": "date"
							},
							"uniqueItems": true
						}
					},
					"required": ["timezone", "workingDays"],
					"additionalProperties": false
				},
				"freezes": {
					"type": "array",
					"items": {
						"type": "object",
						"properties": {
							"from": {
								"type": "string",
								"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
								"description": "An ISO 8601 instant with offset."
							},
							"until": {
								"type": "string",
								"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
								"description": "An ISO 8601 instant with offset."
							},
							"reason": {
								"type": "string",
								"minLength": 1
							},
							"owner": {
								"type": "string",
								"pattern": "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$",
								"description": "A GitHub login."
							}
						},
						"required": [
							"from",
							"until",
							"reason",
							"owner"
						],
						"additionalProperties": false
					}
				},
				"rollouts": {
					"type": "object",
					"properties": {
						"patch": { "type": "string" },
						"minor": { "type": "string" },
						"major": { "type": "string" }
					},
					"required": [],
					"additionalProperties": false
				}
			},
			"required": [
				"kind",
				"engine",
				"backend",
				"apply",
				"policy"
			],
			"additionalProperties": false
		}
	},
	"required": [
		"apiVersion",
		"kind",
		"spec"
	],
	"additionalProperties": false
};
const func1$3 = Object.prototype.hasOwnProperty;
const func2 = import_ucs2length.default.default;
const func0$1 = import_equal.default.default;
const pattern4$4 = /* @__PURE__ */ new RegExp("^(?!FLOTILLA_KEY$|(?:INPUT|STATE|GITHUB|RUNNER)_)[A-Za-z_][A-Za-z0-9_]*$", "u");
const pattern5$3 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9_]*$", "u");
const pattern6$3 = /* @__PURE__ */ new RegExp("^[a-z0-9.-]+/[a-z0-9-]+(/[a-z0-9-]+)?$", "u");
const pattern7$1 = /* @__PURE__ */ new RegExp("^[1-9][0-9]*(s|m|h|d)$", "u");
const pattern9 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}$", "u");
const pattern10 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$", "u");
const pattern12 = /* @__PURE__ */ new RegExp("^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$", "u");
const formats0$1 = import_formats.fullFormats.date;
function validate20$4(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate20$4.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.apiVersion === void 0 && (missing0 = "apiVersion") || data.kind === void 0 && (missing0 = "kind") || data.spec === void 0 && (missing0 = "spec")) {
			validate20$4.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 }
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "spec")) {
				validate20$4.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 }
				}];
				return false;
			}
			if (data.apiVersion !== void 0) {
				if ("flotilla.dev/v1" !== data.apiVersion) {
					validate20$4.errors = [{
						instancePath: instancePath + "/apiVersion",
						schemaPath: "#/properties/apiVersion/const",
						keyword: "const",
						params: { allowedValue: "flotilla.dev/v1" }
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.kind !== void 0) {
					if ("Environment" !== data.kind) {
						validate20$4.errors = [{
							instancePath: instancePath + "/kind",
							schemaPath: "#/properties/kind/const",
							keyword: "const",
							params: { allowedValue: "Environment" }
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.spec !== void 0) {
						let data2 = data.spec;
						if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
							let missing1;
							if (data2.kind === void 0 && (missing1 = "kind") || data2.engine === void 0 && (missing1 = "engine") || data2.backend === void 0 && (missing1 = "backend") || data2.apply === void 0 && (missing1 = "apply") || data2.policy === void 0 && (missing1 = "policy")) {
								validate20$4.errors = [{
									instancePath: instancePath + "/spec",
									schemaPath: "#/properties/spec/required",
									keyword: "required",
									params: { missingProperty: missing1 }
								}];
								return false;
							} else {
								for (const key1 in data2) if (!func1$3.call(schema31$2.properties.spec.properties, key1)) {
									validate20$4.errors = [{
										instancePath: instancePath + "/spec",
										schemaPath: "#/properties/spec/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key1 }
									}];
									return false;
								}
								if (data2.kind !== void 0) {
									let data3 = data2.kind;
									if (!(data3 === "local" || data3 === "remote")) {
										validate20$4.errors = [{
											instancePath: instancePath + "/spec/kind",
											schemaPath: "#/properties/spec/properties/kind/enum",
											keyword: "enum",
											params: { allowedValues: schema31$2.properties.spec.properties.kind.enum }
										}];
										return false;
									}
									var valid1 = true;
								} else var valid1 = true;
								if (valid1) {
									if (data2.engine !== void 0) {
										let data4 = data2.engine;
										if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
											let missing2;
											if (data4.name === void 0 && (missing2 = "name") || data4.version === void 0 && (missing2 = "version")) {
												validate20$4.errors = [{
													instancePath: instancePath + "/spec/engine",
													schemaPath: "#/properties/spec/properties/engine/required",
													keyword: "required",
													params: { missingProperty: missing2 }
												}];
												return false;
											} else {
												for (const key2 in data4) if (!(key2 === "name" || key2 === "version" || key2 === "env")) {
													validate20$4.errors = [{
														instancePath: instancePath + "/spec/engine",
														schemaPath: "#/properties/spec/properties/engine/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: key2 }
													}];
													return false;
												}
												if (data4.name !== void 0) {
													let data5 = data4.name;
													if (!(data5 === "tofu" || data5 === "terraform")) {
														validate20$4.errors = [{
															instancePath: instancePath + "/spec/engine/name",
															schemaPath: "#/properties/spec/properties/engine/properties/name/enum",
															keyword: "enum",
															params: { allowedValues: schema31$2.properties.spec.properties.engine.properties.name.enum }
														}];
														return false;
													}
													var valid2 = true;
												} else var valid2 = true;
												if (valid2) {
													if (data4.version !== void 0) {
														let data6 = data4.version;
														if (typeof data6 === "string") {
															if (func2(data6) < 1) {
																validate20$4.errors = [{
																	instancePath: instancePath + "/spec/engine/version",
																	schemaPath: "#/properties/spec/properties/engine/properties/version/minLength",
																	keyword: "minLength",
																	params: { limit: 1 }
																}];
																return false;
															}
														} else {
															validate20$4.errors = [{
																instancePath: instancePath + "/spec/engine/version",
																schemaPath: "#/properties/spec/properties/engine/properties/version/type",
																keyword: "type",
																params: { type: "string" }
															}];
															return false;
														}
														var valid2 = true;
													} else var valid2 = true;
													if (valid2) {
														if (data4.env !== void 0) {
															let data7 = data4.env;
															if (Array.isArray(data7)) {
																var valid3 = true;
																const len0 = data7.length;
																for (let i0 = 0; i0 < len0; i0++) {
																	let data8 = data7[i0];
																	if (typeof data8 === "string") {
																		if (!pattern4$4.test(data8)) {
																			validate20$4.errors = [{
																				instancePath: instancePath + "/spec/engine/env/" + i0,
																				schemaPath: "#/properties/spec/properties/engine/properties/env/items/pattern",
																				keyword: "pattern",
																				params: { pattern: "^(?!FLOTILLA_KEY$|(?:INPUT|STATE|GITHUB|RUNNER)_)[A-Za-z_][A-Za-z0-9_]*$" }
																			}];
																			return false;
																		}
																	} else {
																		validate20$4.errors = [{
																			instancePath: instancePath + "/spec/engine/env/" + i0,
																			schemaPath: "#/properties/spec/properties/engine/properties/env/items/type",
																			keyword: "type",
																			params: { type: "string" }
																		}];
																		return false;
																	}
																	var valid3 = true;
																	if (!valid3) break;
																}
																if (valid3) {
																	let i1 = data7.length;
																	let j0;
																	if (i1 > 1) {
																		const indices0 = {};
																		for (; i1--;) {
																			let item0 = data7[i1];
																			if (typeof item0 !== "string") continue;
																			if (typeof indices0[item0] == "number") {
																				j0 = indices0[item0];
																				validate20$4.errors = [{
																					instancePath: instancePath + "/spec/engine/env",
																					schemaPath: "#/properties/spec/properties/engine/properties/env/uniqueItems",
																					keyword: "uniqueItems",
																					params: {
																						i: i1,
																						j: j0
																					}
																				}];
																				return false;
																			}
																			indices0[item0] = i1;
																		}
																	}
																}
															} else {
																validate20$4.errors = [{
																	instancePath: instancePath + "/spec/engine/env",
																	schemaPath: "#/properties/spec/properties/engine/properties/env/type",
																	keyword: "type",
																	params: { type: "array" }
																}];
																return false;
															}
															var valid2 = true;
														} else var valid2 = true;
													}
												}
											}
										} else {
											validate20$4.errors = [{
												instancePath: instancePath + "/spec/engine",
												schemaPath: "#/properties/spec/properties/engine/type",
												keyword: "type",
												params: { type: "object" }
											}];
											return false;
										}
										var valid1 = true;
									} else var valid1 = true;
									if (valid1) {
										if (data2.backend !== void 0) {
											let data9 = data2.backend;
											if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
												let missing3;
												if (data9.type === void 0 && (missing3 = "type")) {
													validate20$4.errors = [{
														instancePath: instancePath + "/spec/backend",
														schemaPath: "#/properties/spec/properties/backend/required",
														keyword: "required",
														params: { missingProperty: missing3 }
													}];
													return false;
												} else {
													for (const key3 in data9) if (!(key3 === "type")) {
														let data10 = data9[key3];
														if (typeof data10 !== "string" && !(typeof data10 == "number" && isFinite(data10)) && typeof data10 !== "boolean") {
															validate20$4.errors = [{
																instancePath: instancePath + "/spec/backend/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
																schemaPath: "#/properties/spec/properties/backend/additionalProperties/type",
																keyword: "type",
																params: { type: schema31$2.properties.spec.properties.backend.additionalProperties.type }
															}];
															return false;
														}
													}
													if (data9.type !== void 0) {
														let data11 = data9.type;
														if (typeof data11 === "string") {
															if (func2(data11) < 1) {
																validate20$4.errors = [{
																	instancePath: instancePath + "/spec/backend/type",
																	schemaPath: "#/properties/spec/properties/backend/properties/type/minLength",
																	keyword: "minLength",
																	params: { limit: 1 }
																}];
																return false;
															}
														} else {
															validate20$4.errors = [{
																instancePath: instancePath + "/spec/backend/type",
																schemaPath: "#/properties/spec/properties/backend/properties/type/type",
																keyword: "type",
																params: { type: "string" }
															}];
															return false;
														}
													}
												}
											} else {
												validate20$4.errors = [{
													instancePath: instancePath + "/spec/backend",
													schemaPath: "#/properties/spec/properties/backend/type",
													keyword: "type",
													params: { type: "object" }
												}];
												return false;
											}
											var valid1 = true;
										} else var valid1 = true;
										if (valid1) {
											if (data2.inputs !== void 0) {
												let data12 = data2.inputs;
												if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {} else {
													validate20$4.errors = [{
														instancePath: instancePath + "/spec/inputs",
														schemaPath: "#/properties/spec/properties/inputs/type",
														keyword: "type",
														params: { type: "object" }
													}];
													return false;
												}
												var valid1 = true;
											} else var valid1 = true;
											if (valid1) {
												if (data2.apply !== void 0) {
													let data13 = data2.apply;
													if (!(data13 === "on" || data13 === "off")) {
														validate20$4.errors = [{
															instancePath: instancePath + "/spec/apply",
															schemaPath: "#/properties/spec/properties/apply/enum",
															keyword: "enum",
															params: { allowedValues: schema31$2.properties.spec.properties.apply.enum }
														}];
														return false;
													}
													var valid1 = true;
												} else var valid1 = true;
												if (valid1) {
													if (data2.policy !== void 0) {
														let data14 = data2.policy;
														if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
															let missing4;
															if (data14.review === void 0 && (missing4 = "review") || data14.confirmers === void 0 && (missing4 = "confirmers") || data14.protectedTypes === void 0 && (missing4 = "protectedTypes") || data14.failureBudget === void 0 && (missing4 = "failureBudget") || data14.providers === void 0 && (missing4 = "providers")) {
																validate20$4.errors = [{
																	instancePath: instancePath + "/spec/policy",
																	schemaPath: "#/properties/spec/properties/policy/required",
																	keyword: "required",
																	params: { missingProperty: missing4 }
																}];
																return false;
															} else {
																for (const key4 in data14) if (!(key4 === "review" || key4 === "confirmers" || key4 === "protectedTypes" || key4 === "failureBudget" || key4 === "providers" || key4 === "leases")) {
																	validate20$4.errors = [{
																		instancePath: instancePath + "/spec/policy",
																		schemaPath: "#/properties/spec/properties/policy/additionalProperties",
																		keyword: "additionalProperties",
																		params: { additionalProperty: key4 }
																	}];
																	return false;
																}
																if (data14.review !== void 0) {
																	let data15 = data14.review;
																	if (!(data15 === "approved" || data15 === "merged")) {
																		validate20$4.errors = [{
																			instancePath: instancePath + "/spec/policy/review",
																			schemaPath: "#/properties/spec/properties/policy/properties/review/enum",
																			keyword: "enum",
																			params: { allowedValues: schema31$2.properties.spec.properties.policy.properties.review.enum }
																		}];
																		return false;
																	}
																	var valid7 = true;
																} else var valid7 = true;
																if (valid7) {
																	if (data14.confirmers !== void 0) {
																		let data16 = data14.confirmers;
																		if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
																			let missing5;
																			if (data16.permission === void 0 && (missing5 = "permission")) {
																				validate20$4.errors = [{
																					instancePath: instancePath + "/spec/policy/confirmers",
																					schemaPath: "#/properties/spec/properties/policy/properties/confirmers/required",
																					keyword: "required",
																					params: { missingProperty: missing5 }
																				}];
																				return false;
																			} else {
																				for (const key5 in data16) if (!(key5 === "permission")) {
																					validate20$4.errors = [{
																						instancePath: instancePath + "/spec/policy/confirmers",
																						schemaPath: "#/properties/spec/properties/policy/properties/confirmers/additionalProperties",
																						keyword: "additionalProperties",
																						params: { additionalProperty: key5 }
																					}];
																					return false;
																				}
																				if (data16.permission !== void 0) {
																					let data17 = data16.permission;
																					if (!(data17 === "admin" || data17 === "maintain" || data17 === "write")) {
																						validate20$4.errors = [{
																							instancePath: instancePath + "/spec/policy/confirmers/permission",
																							schemaPath: "#/properties/spec/properties/policy/properties/confirmers/properties/permission/enum",
																							keyword: "enum",
																							params: { allowedValues: schema31$2.properties.spec.properties.policy.properties.confirmers.properties.permission.enum }
																						}];
																						return false;
																					}
																				}
																			}
																		} else {
																			validate20$4.errors = [{
																				instancePath: instancePath + "/spec/policy/confirmers",
																				schemaPath: "#/properties/spec/properties/policy/properties/confirmers/type",
																				keyword: "type",
																				params: { type: "object" }
																			}];
																			return false;
																		}
																		var valid7 = true;
																	} else var valid7 = true;
																	if (valid7) {
																		if (data14.protectedTypes !== void 0) {
																			let data18 = data14.protectedTypes;
																			if (Array.isArray(data18)) {
																				var valid9 = true;
																				const len1 = data18.length;
																				for (let i2 = 0; i2 < len1; i2++) {
																					let data19 = data18[i2];
																					if (typeof data19 === "string") {
																						if (!pattern5$3.test(data19)) {
																							validate20$4.errors = [{
																								instancePath: instancePath + "/spec/policy/protectedTypes/" + i2,
																								schemaPath: "#/properties/spec/properties/policy/properties/protectedTypes/items/pattern",
																								keyword: "pattern",
																								params: { pattern: "^[a-z][a-z0-9_]*$" }
																							}];
																							return false;
																						}
																					} else {
																						validate20$4.errors = [{
																							instancePath: instancePath + "/spec/policy/protectedTypes/" + i2,
																							schemaPath: "#/properties/spec/properties/policy/properties/protectedTypes/items/type",
																							keyword: "type",
																							params: { type: "string" }
																						}];
																						return false;
																					}
																					var valid9 = true;
																					if (!valid9) break;
																				}
																				if (valid9) {
																					let i3 = data18.length;
																					let j1;
																					if (i3 > 1) {
																						const indices1 = {};
																						for (; i3--;) {
																							let item1 = data18[i3];
																							if (typeof item1 !== "string") continue;
																							if (typeof indices1[item1] == "number") {
																								j1 = indices1[item1];
																								validate20$4.errors = [{
																									instancePath: instancePath + "/spec/policy/protectedTypes",
																									schemaPath: "#/properties/spec/properties/policy/properties/protectedTypes/uniqueItems",
																									keyword: "uniqueItems",
																									params: {
																										i: i3,
																										j: j1
																									}
																								}];
																								return false;
																							}
																							indices1[item1] = i3;
																						}
																					}
																				}
																			} else {
																				validate20$4.errors = [{
																					instancePath: instancePath + "/spec/policy/protectedTypes",
																					schemaPath: "#/properties/spec/properties/policy/properties/protectedTypes/type",
																					keyword: "type",
																					params: { type: "array" }
																				}];
																				return false;
																			}
																			var valid7 = true;
																		} else var valid7 = true;
																		if (valid7) {
																			if (data14.failureBudget !== void 0) {
																				let data20 = data14.failureBudget;
																				if (!(typeof data20 == "number" && !(data20 % 1) && !isNaN(data20) && isFinite(data20))) {
																					validate20$4.errors = [{
																						instancePath: instancePath + "/spec/policy/failureBudget",
																						schemaPath: "#/properties/spec/properties/policy/properties/failureBudget/type",
																						keyword: "type",
																						params: { type: "integer" }
																					}];
																					return false;
																				}
																				if (typeof data20 == "number" && isFinite(data20)) {
																					if (data20 < 0 || isNaN(data20)) {
																						validate20$4.errors = [{
																							instancePath: instancePath + "/spec/policy/failureBudget",
																							schemaPath: "#/properties/spec/properties/policy/properties/failureBudget/minimum",
																							keyword: "minimum",
																							params: {
																								comparison: ">=",
																								limit: 0
																							}
																						}];
																						return false;
																					}
																				}
																				var valid7 = true;
																			} else var valid7 = true;
																			if (valid7) {
																				if (data14.providers !== void 0) {
																					let data21 = data14.providers;
																					if (Array.isArray(data21)) {
																						const len2 = data21.length;
																						for (let i4 = 0; i4 < len2; i4++) {
																							let data22 = data21[i4];
																							if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
																								let missing6;
																								if (data22.source === void 0 && (missing6 = "source")) {
																									validate20$4.errors = [{
																										instancePath: instancePath + "/spec/policy/providers/" + i4,
																										schemaPath: "#/properties/spec/properties/policy/properties/providers/items/required",
																										keyword: "required",
																										params: { missingProperty: missing6 }
																									}];
																									return false;
																								} else {
																									for (const key6 in data22) if (!(key6 === "source" || key6 === "reattach")) {
																										validate20$4.errors = [{
																											instancePath: instancePath + "/spec/policy/providers/" + i4,
																											schemaPath: "#/properties/spec/properties/policy/properties/providers/items/additionalProperties",
																											keyword: "additionalProperties",
																											params: { additionalProperty: key6 }
																										}];
																										return false;
																									}
																									if (data22.source !== void 0) {
																										let data23 = data22.source;
																										if (typeof data23 === "string") {
																											if (!pattern6$3.test(data23)) {
																												validate20$4.errors = [{
																													instancePath: instancePath + "/spec/policy/providers/" + i4 + "/source",
																													schemaPath: "#/properties/spec/properties/policy/properties/providers/items/properties/source/pattern",
																													keyword: "pattern",
																													params: { pattern: "^[a-z0-9.-]+/[a-z0-9-]+(/[a-z0-9-]+)?$" }
																												}];
																												return false;
																											}
																										} else {
																											validate20$4.errors = [{
																												instancePath: instancePath + "/spec/policy/providers/" + i4 + "/source",
																												schemaPath: "#/properties/spec/properties/policy/properties/providers/items/properties/source/type",
																												keyword: "type",
																												params: { type: "string" }
																											}];
																											return false;
																										}
																										var valid12 = true;
																									} else var valid12 = true;
																									if (valid12) {
																										if (data22.reattach !== void 0) {
																											if (typeof data22.reattach !== "boolean") {
																												validate20$4.errors = [{
																													instancePath: instancePath + "/spec/policy/providers/" + i4 + "/reattach",
																													schemaPath: "#/properties/spec/properties/policy/properties/providers/items/properties/reattach/type",
																													keyword: "type",
																													params: { type: "boolean" }
																												}];
																												return false;
																											}
																											var valid12 = true;
																										} else var valid12 = true;
																									}
																								}
																							} else {
																								validate20$4.errors = [{
																									instancePath: instancePath + "/spec/policy/providers/" + i4,
																									schemaPath: "#/properties/spec/properties/policy/properties/providers/items/type",
																									keyword: "type",
																									params: { type: "object" }
																								}];
																								return false;
																							}
																						}
																					} else {
																						validate20$4.errors = [{
																							instancePath: instancePath + "/spec/policy/providers",
																							schemaPath: "#/properties/spec/properties/policy/properties/providers/type",
																							keyword: "type",
																							params: { type: "array" }
																						}];
																						return false;
																					}
																					var valid7 = true;
																				} else var valid7 = true;
																				if (valid7) {
																					if (data14.leases !== void 0) {
																						let data25 = data14.leases;
																						if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
																							let missing7;
																							if (data25.required === void 0 && (missing7 = "required")) {
																								validate20$4.errors = [{
																									instancePath: instancePath + "/spec/policy/leases",
																									schemaPath: "#/properties/spec/properties/policy/properties/leases/required",
																									keyword: "required",
																									params: { missingProperty: missing7 }
																								}];
																								return false;
																							} else {
																								for (const key7 in data25) if (!(key7 === "required" || key7 === "maximum" || key7 === "extension")) {
																									validate20$4.errors = [{
																										instancePath: instancePath + "/spec/policy/leases",
																										schemaPath: "#/properties/spec/properties/policy/properties/leases/additionalProperties",
																										keyword: "additionalProperties",
																										params: { additionalProperty: key7 }
																									}];
																									return false;
																								}
																								if (data25.required !== void 0) {
																									if (typeof data25.required !== "boolean") {
																										validate20$4.errors = [{
																											instancePath: instancePath + "/spec/policy/leases/required",
																											schemaPath: "#/properties/spec/properties/policy/properties/leases/properties/required/type",
																											keyword: "type",
																											params: { type: "boolean" }
																										}];
																										return false;
																									}
																									var valid13 = true;
																								} else var valid13 = true;
																								if (valid13) {
																									if (data25.maximum !== void 0) {
																										let data27 = data25.maximum;
																										if (typeof data27 === "string") {
																											if (!pattern7$1.test(data27)) {
																												validate20$4.errors = [{
																													instancePath: instancePath + "/spec/policy/leases/maximum",
																													schemaPath: "#/properties/spec/properties/policy/properties/leases/properties/maximum/pattern",
																													keyword: "pattern",
																													params: { pattern: "^[1-9][0-9]*(s|m|h|d)$" }
																												}];
																												return false;
																											}
																										} else {
																											validate20$4.errors = [{
																												instancePath: instancePath + "/spec/policy/leases/maximum",
																												schemaPath: "#/properties/spec/properties/policy/properties/leases/properties/maximum/type",
																												keyword: "type",
																												params: { type: "string" }
																											}];
																											return false;
																										}
																										var valid13 = true;
																									} else var valid13 = true;
																									if (valid13) {
																										if (data25.extension !== void 0) {
																											let data28 = data25.extension;
																											if (typeof data28 === "string") {
																												if (!pattern7$1.test(data28)) {
																													validate20$4.errors = [{
																														instancePath: instancePath + "/spec/policy/leases/extension",
																														schemaPath: "#/properties/spec/properties/policy/properties/leases/properties/extension/pattern",
																														keyword: "pattern",
																														params: { pattern: "^[1-9][0-9]*(s|m|h|d)$" }
																													}];
																													return false;
																												}
																											} else {
																												validate20$4.errors = [{
																													instancePath: instancePath + "/spec/policy/leases/extension",
																													schemaPath: "#/properties/spec/properties/policy/properties/leases/properties/extension/type",
																													keyword: "type",
																													params: { type: "string" }
																												}];
																												return false;
																											}
																											var valid13 = true;
																										} else var valid13 = true;
																									}
																								}
																							}
																						} else {
																							validate20$4.errors = [{
																								instancePath: instancePath + "/spec/policy/leases",
																								schemaPath: "#/properties/spec/properties/policy/properties/leases/type",
																								keyword: "type",
																								params: { type: "object" }
																							}];
																							return false;
																						}
																						var valid7 = true;
																					} else var valid7 = true;
																				}
																			}
																		}
																	}
																}
															}
														} else {
															validate20$4.errors = [{
																instancePath: instancePath + "/spec/policy",
																schemaPath: "#/properties/spec/properties/policy/type",
																keyword: "type",
																params: { type: "object" }
															}];
															return false;
														}
														var valid1 = true;
													} else var valid1 = true;
													if (valid1) {
														if (data2.calendar !== void 0) {
															let data29 = data2.calendar;
															if (data29 && typeof data29 == "object" && !Array.isArray(data29)) {
																let missing8;
																if (data29.timezone === void 0 && (missing8 = "timezone") || data29.workingDays === void 0 && (missing8 = "workingDays")) {
																	validate20$4.errors = [{
																		instancePath: instancePath + "/spec/calendar",
																		schemaPath: "#/properties/spec/properties/calendar/required",
																		keyword: "required",
																		params: { missingProperty: missing8 }
																	}];
																	return false;
																} else {
																	for (const key8 in data29) if (!(key8 === "timezone" || key8 === "workingDays" || key8 === "holidays")) {
																		validate20$4.errors = [{
																			instancePath: instancePath + "/spec/calendar",
																			schemaPath: "#/properties/spec/properties/calendar/additionalProperties",
																			keyword: "additionalProperties",
																			params: { additionalProperty: key8 }
																		}];
																		return false;
																	}
																	if (data29.timezone !== void 0) {
																		if (typeof data29.timezone !== "string") {
																			validate20$4.errors = [{
																				instancePath: instancePath + "/spec/calendar/timezone",
																				schemaPath: "#/properties/spec/properties/calendar/properties/timezone/type",
																				keyword: "type",
																				params: { type: "string" }
																			}];
																			return false;
																		}
																		var valid14 = true;
																	} else var valid14 = true;
																	if (valid14) {
																		if (data29.workingDays !== void 0) {
																			let data31 = data29.workingDays;
																			if (Array.isArray(data31)) {
																				if (data31.length < 1) {
																					validate20$4.errors = [{
																						instancePath: instancePath + "/spec/calendar/workingDays",
																						schemaPath: "#/properties/spec/properties/calendar/properties/workingDays/minItems",
																						keyword: "minItems",
																						params: { limit: 1 }
																					}];
																					return false;
																				} else {
																					var valid15 = true;
																					const len3 = data31.length;
																					for (let i5 = 0; i5 < len3; i5++) {
																						let data32 = data31[i5];
																						if (!(data32 === "mon" || data32 === "tue" || data32 === "wed" || data32 === "thu" || data32 === "fri" || data32 === "sat" || data32 === "sun")) {
																							validate20$4.errors = [{
																								instancePath: instancePath + "/spec/calendar/workingDays/" + i5,
																								schemaPath: "#/properties/spec/properties/calendar/properties/workingDays/items/enum",
																								keyword: "enum",
																								params: { allowedValues: schema31$2.properties.spec.properties.calendar.properties.workingDays.items.enum }
																							}];
																							return false;
																						}
																						var valid15 = true;
																						if (!valid15) break;
																					}
																					if (valid15) {
																						let i6 = data31.length;
																						let j2;
																						if (i6 > 1) {
																							outer0: for (; i6--;) for (j2 = i6; j2--;) if (func0$1(data31[i6], data31[j2])) {
																								validate20$4.errors = [{
																									instancePath: instancePath + "/spec/calendar/workingDays",
																									schemaPath: "#/properties/spec/properties/calendar/properties/workingDays/uniqueItems",
																									keyword: "uniqueItems",
																									params: {
																										i: i6,
																										j: j2
																									}
																								}];
																								return false;
																							}
																						}
																					}
																				}
																			} else {
																				validate20$4.errors = [{
																					instancePath: instancePath + "/spec/calendar/workingDays",
																					schemaPath: "#/properties/spec/properties/calendar/properties/workingDays/type",
																					keyword: "type",
																					params: { type: "array" }
																				}];
																				return false;
																			}
																			var valid14 = true;
																		} else var valid14 = true;
																		if (valid14) {
																			if (data29.holidays !== void 0) {
																				let data33 = data29.holidays;
																				if (Array.isArray(data33)) {
																					var valid17 = true;
																					const len4 = data33.length;
																					for (let i7 = 0; i7 < len4; i7++) {
																						let data34 = data33[i7];
																						if (typeof data34 === "string") {
																							if (!pattern9.test(data34)) {
																								validate20$4.errors = [{
																									instancePath: instancePath + "/spec/calendar/holidays/" + i7,
																									schemaPath: "#/properties/spec/properties/calendar/properties/holidays/items/pattern",
																									keyword: "pattern",
																									params: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" }
																								}];
																								return false;
																							} else if (!formats0$1.validate(data34)) {
																								validate20$4.errors = [{
																									instancePath: instancePath + "/spec/calendar/holidays/" + i7,
																									schemaPath: "#/properties/spec/properties/calendar/properties/holidays/items/format",
																									keyword: "format",
																									params: { format: "date" }
																								}];
																								return false;
																							}
																						} else {
																							validate20$4.errors = [{
																								instancePath: instancePath + "/spec/calendar/holidays/" + i7,
																								schemaPath: "#/properties/spec/properties/calendar/properties/holidays/items/type",
																								keyword: "type",
																								params: { type: "string" }
																							}];
																							return false;
																						}
																						var valid17 = true;
																						if (!valid17) break;
																					}
																					if (valid17) {
																						let i8 = data33.length;
																						let j3;
																						if (i8 > 1) {
																							const indices2 = {};
																							for (; i8--;) {
																								let item2 = data33[i8];
																								if (typeof item2 !== "string") continue;
																								if (typeof indices2[item2] == "number") {
																									j3 = indices2[item2];
																									validate20$4.errors = [{
																										instancePath: instancePath + "/spec/calendar/holidays",
																										schemaPath: "#/properties/spec/properties/calendar/properties/holidays/uniqueItems",
																										keyword: "uniqueItems",
																										params: {
																											i: i8,
																											j: j3
																										}
																									}];
																									return false;
																								}
																								indices2[item2] = i8;
																							}
																						}
																					}
																				} else {
																					validate20$4.errors = [{
																						instancePath: instancePath + "/spec/calendar/holidays",
																						schemaPath: "#/properties/spec/properties/calendar/properties/holidays/type",
																						keyword: "type",
																						params: { type: "array" }
																					}];
																					return false;
																				}
																				var valid14 = true;
																			} else var valid14 = true;
																		}
																	}
																}
															} else {
																validate20$4.errors = [{
																	instancePath: instancePath + "/spec/calendar",
																	schemaPath: "#/properties/spec/properties/calendar/type",
																	keyword: "type",
																	params: { type: "object" }
																}];
																return false;
															}
															var valid1 = true;
														} else var valid1 = true;
														if (valid1) {
															if (data2.freezes !== void 0) {
																let data35 = data2.freezes;
																if (Array.isArray(data35)) {
																	const len5 = data35.length;
																	for (let i9 = 0; i9 < len5; i9++) {
																		let data36 = data35[i9];
																		if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
																			let missing9;
																			if (data36.from === void 0 && (missing9 = "from") || data36.until === void 0 && (missing9 = "until") || data36.reason === void 0 && (missing9 = "reason") || data36.owner === void 0 && (missing9 = "owner")) {
																				validate20$4.errors = [{
																					instancePath: instancePath + "/spec/freezes/" + i9,
																					schemaPath: "#/properties/spec/properties/freezes/items/required",
																					keyword: "required",
																					params: { missingProperty: missing9 }
																				}];
																				return false;
																			} else {
																				for (const key9 in data36) if (!(key9 === "from" || key9 === "until" || key9 === "reason" || key9 === "owner")) {
																					validate20$4.errors = [{
																						instancePath: instancePath + "/spec/freezes/" + i9,
																						schemaPath: "#/properties/spec/properties/freezes/items/additionalProperties",
																						keyword: "additionalProperties",
																						params: { additionalProperty: key9 }
																					}];
																					return false;
																				}
																				if (data36.from !== void 0) {
																					let data37 = data36.from;
																					if (typeof data37 === "string") {
																						if (!pattern10.test(data37)) {
																							validate20$4.errors = [{
																								instancePath: instancePath + "/spec/freezes/" + i9 + "/from",
																								schemaPath: "#/properties/spec/properties/freezes/items/properties/from/pattern",
																								keyword: "pattern",
																								params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																							}];
																							return false;
																						}
																					} else {
																						validate20$4.errors = [{
																							instancePath: instancePath + "/spec/freezes/" + i9 + "/from",
																							schemaPath: "#/properties/spec/properties/freezes/items/properties/from/type",
																							keyword: "type",
																							params: { type: "string" }
																						}];
																						return false;
																					}
																					var valid20 = true;
																				} else var valid20 = true;
																				if (valid20) {
																					if (data36.until !== void 0) {
																						let data38 = data36.until;
																						if (typeof data38 === "string") {
																							if (!pattern10.test(data38)) {
																								validate20$4.errors = [{
																									instancePath: instancePath + "/spec/freezes/" + i9 + "/until",
																									schemaPath: "#/properties/spec/properties/freezes/items/properties/until/pattern",
																									keyword: "pattern",
																									params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																								}];
																								return false;
																							}
																						} else {
																							validate20$4.errors = [{
																								instancePath: instancePath + "/spec/freezes/" + i9 + "/until",
																								schemaPath: "#/properties/spec/properties/freezes/items/properties/until/type",
																								keyword: "type",
																								params: { type: "string" }
																							}];
																							return false;
																						}
																						var valid20 = true;
																					} else var valid20 = true;
																					if (valid20) {
																						if (data36.reason !== void 0) {
																							let data39 = data36.reason;
																							if (typeof data39 === "string") {
																								if (func2(data39) < 1) {
																									validate20$4.errors = [{
																										instancePath: instancePath + "/spec/freezes/" + i9 + "/reason",
																										schemaPath: "#/properties/spec/properties/freezes/items/properties/reason/minLength",
																										keyword: "minLength",
																										params: { limit: 1 }
																									}];
																									return false;
																								}
																							} else {
																								validate20$4.errors = [{
																									instancePath: instancePath + "/spec/freezes/" + i9 + "/reason",
																									schemaPath: "#/properties/spec/properties/freezes/items/properties/reason/type",
																									keyword: "type",
																									params: { type: "string" }
																								}];
																								return false;
																							}
																							var valid20 = true;
																						} else var valid20 = true;
																						if (valid20) {
																							if (data36.owner !== void 0) {
																								let data40 = data36.owner;
																								if (typeof data40 === "string") {
																									if (!pattern12.test(data40)) {
																										validate20$4.errors = [{
																											instancePath: instancePath + "/spec/freezes/" + i9 + "/owner",
																											schemaPath: "#/properties/spec/properties/freezes/items/properties/owner/pattern",
																											keyword: "pattern",
																											params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
																										}];
																										return false;
																									}
																								} else {
																									validate20$4.errors = [{
																										instancePath: instancePath + "/spec/freezes/" + i9 + "/owner",
																										schemaPath: "#/properties/spec/properties/freezes/items/properties/owner/type",
																										keyword: "type",
																										params: { type: "string" }
																									}];
																									return false;
																								}
																								var valid20 = true;
																							} else var valid20 = true;
																						}
																					}
																				}
																			}
																		} else {
																			validate20$4.errors = [{
																				instancePath: instancePath + "/spec/freezes/" + i9,
																				schemaPath: "#/properties/spec/properties/freezes/items/type",
																				keyword: "type",
																				params: { type: "object" }
																			}];
																			return false;
																		}
																	}
																} else {
																	validate20$4.errors = [{
																		instancePath: instancePath + "/spec/freezes",
																		schemaPath: "#/properties/spec/properties/freezes/type",
																		keyword: "type",
																		params: { type: "array" }
																	}];
																	return false;
																}
																var valid1 = true;
															} else var valid1 = true;
															if (valid1) {
																if (data2.rollouts !== void 0) {
																	let data41 = data2.rollouts;
																	if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
																		for (const key10 in data41) if (!(key10 === "patch" || key10 === "minor" || key10 === "major")) {
																			validate20$4.errors = [{
																				instancePath: instancePath + "/spec/rollouts",
																				schemaPath: "#/properties/spec/properties/rollouts/additionalProperties",
																				keyword: "additionalProperties",
																				params: { additionalProperty: key10 }
																			}];
																			return false;
																		}
																		if (data41.patch !== void 0) {
																			if (typeof data41.patch !== "string") {
																				validate20$4.errors = [{
																					instancePath: instancePath + "/spec/rollouts/patch",
																					schemaPath: "#/properties/spec/properties/rollouts/properties/patch/type",
																					keyword: "type",
																					params: { type: "string" }
																				}];
																				return false;
																			}
																			var valid21 = true;
																		} else var valid21 = true;
																		if (valid21) {
																			if (data41.minor !== void 0) {
																				if (typeof data41.minor !== "string") {
																					validate20$4.errors = [{
																						instancePath: instancePath + "/spec/rollouts/minor",
																						schemaPath: "#/properties/spec/properties/rollouts/properties/minor/type",
																						keyword: "type",
																						params: { type: "string" }
																					}];
																					return false;
																				}
																				var valid21 = true;
																			} else var valid21 = true;
																			if (valid21) {
																				if (data41.major !== void 0) {
																					if (typeof data41.major !== "string") {
																						validate20$4.errors = [{
																							instancePath: instancePath + "/spec/rollouts/major",
																							schemaPath: "#/properties/spec/properties/rollouts/properties/major/type",
																							keyword: "type",
																							params: { type: "string" }
																						}];
																						return false;
																					}
																					var valid21 = true;
																				} else var valid21 = true;
																			}
																		}
																	} else {
																		validate20$4.errors = [{
																			instancePath: instancePath + "/spec/rollouts",
																			schemaPath: "#/properties/spec/properties/rollouts/type",
																			keyword: "type",
																			params: { type: "object" }
																		}];
																		return false;
																	}
																	var valid1 = true;
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
							validate20$4.errors = [{
								instancePath: instancePath + "/spec",
								schemaPath: "#/properties/spec/type",
								keyword: "type",
								params: { type: "object" }
							}];
							return false;
						}
						var valid0 = true;
					} else var valid0 = true;
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
	validate20$4.errors = vErrors;
	return true;
}
validate20$4.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};

// src/schemas/generated/accepts/fleet.ts
const accepts$3 = validate20$3;
const pattern4$3 = /* @__PURE__ */ new RegExp("^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$", "u");
const pattern5$2 = /* @__PURE__ */ new RegExp("\\{\\{version\\}\\}", "u");
const pattern6$2 = /* @__PURE__ */ new RegExp("^flotilla/[a-z0-9._/-]*[a-z0-9]$", "u");
const pattern7 = /* @__PURE__ */ new RegExp("^@[A-Za-z0-9-]+(/[A-Za-z0-9_.-]+)?$", "u");
function validate20$3(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate20$3.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.apiVersion === void 0 && (missing0 = "apiVersion") || data.kind === void 0 && (missing0 = "kind") || data.spec === void 0 && (missing0 = "spec")) {
			validate20$3.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 }
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "spec")) {
				validate20$3.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 }
				}];
				return false;
			}
			if (data.apiVersion !== void 0) {
				if ("flotilla.dev/v1" !== data.apiVersion) {
					validate20$3.errors = [{
						instancePath: instancePath + "/apiVersion",
						schemaPath: "#/properties/apiVersion/const",
						keyword: "const",
						params: { allowedValue: "flotilla.dev/v1" }
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.kind !== void 0) {
					if ("Fleet" !== data.kind) {
						validate20$3.errors = [{
							instancePath: instancePath + "/kind",
							schemaPath: "#/properties/kind/const",
							keyword: "const",
							params: { allowedValue: "Fleet" }
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.spec !== void 0) {
						let data2 = data.spec;
						if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
							let missing1;
							if (data2.releases === void 0 && (missing1 = "releases") || data2.ledger === void 0 && (missing1 = "ledger")) {
								validate20$3.errors = [{
									instancePath: instancePath + "/spec",
									schemaPath: "#/properties/spec/required",
									keyword: "required",
									params: { missingProperty: missing1 }
								}];
								return false;
							} else {
								for (const key1 in data2) if (!(key1 === "releases" || key1 === "ledger" || key1 === "notify")) {
									validate20$3.errors = [{
										instancePath: instancePath + "/spec",
										schemaPath: "#/properties/spec/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key1 }
									}];
									return false;
								}
								if (data2.releases !== void 0) {
									let data3 = data2.releases;
									if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
										let missing2;
										if (data3.repository === void 0 && (missing2 = "repository") || data3.tag === void 0 && (missing2 = "tag")) {
											validate20$3.errors = [{
												instancePath: instancePath + "/spec/releases",
												schemaPath: "#/properties/spec/properties/releases/required",
												keyword: "required",
												params: { missingProperty: missing2 }
											}];
											return false;
										} else {
											for (const key2 in data3) if (!(key2 === "repository" || key2 === "tag")) {
												validate20$3.errors = [{
													instancePath: instancePath + "/spec/releases",
													schemaPath: "#/properties/spec/properties/releases/additionalProperties",
													keyword: "additionalProperties",
													params: { additionalProperty: key2 }
												}];
												return false;
											}
											if (data3.repository !== void 0) {
												let data4 = data3.repository;
												if (typeof data4 === "string") {
													if (!pattern4$3.test(data4)) {
														validate20$3.errors = [{
															instancePath: instancePath + "/spec/releases/repository",
															schemaPath: "#/properties/spec/properties/releases/properties/repository/pattern",
															keyword: "pattern",
															params: { pattern: "^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$" }
														}];
														return false;
													}
												} else {
													validate20$3.errors = [{
														instancePath: instancePath + "/spec/releases/repository",
														schemaPath: "#/properties/spec/properties/releases/properties/repository/type",
														keyword: "type",
														params: { type: "string" }
													}];
													return false;
												}
												var valid2 = true;
											} else var valid2 = true;
											if (valid2) {
												if (data3.tag !== void 0) {
													let data5 = data3.tag;
													if (typeof data5 === "string") {
														if (!pattern5$2.test(data5)) {
															validate20$3.errors = [{
																instancePath: instancePath + "/spec/releases/tag",
																schemaPath: "#/properties/spec/properties/releases/properties/tag/pattern",
																keyword: "pattern",
																params: { pattern: "\\{\\{version\\}\\}" }
															}];
															return false;
														}
													} else {
														validate20$3.errors = [{
															instancePath: instancePath + "/spec/releases/tag",
															schemaPath: "#/properties/spec/properties/releases/properties/tag/type",
															keyword: "type",
															params: { type: "string" }
														}];
														return false;
													}
													var valid2 = true;
												} else var valid2 = true;
											}
										}
									} else {
										validate20$3.errors = [{
											instancePath: instancePath + "/spec/releases",
											schemaPath: "#/properties/spec/properties/releases/type",
											keyword: "type",
											params: { type: "object" }
										}];
										return false;
									}
									var valid1 = true;
								} else var valid1 = true;
								if (valid1) {
									if (data2.ledger !== void 0) {
										let data6 = data2.ledger;
										if (typeof data6 === "string") {
											if (!pattern6$2.test(data6)) {
												validate20$3.errors = [{
													instancePath: instancePath + "/spec/ledger",
													schemaPath: "#/properties/spec/properties/ledger/pattern",
													keyword: "pattern",
													params: { pattern: "^flotilla/[a-z0-9._/-]*[a-z0-9]$" }
												}];
												return false;
											}
										} else {
											validate20$3.errors = [{
												instancePath: instancePath + "/spec/ledger",
												schemaPath: "#/properties/spec/properties/ledger/type",
												keyword: "type",
												params: { type: "string" }
											}];
											return false;
										}
										var valid1 = true;
									} else var valid1 = true;
									if (valid1) {
										if (data2.notify !== void 0) {
											let data7 = data2.notify;
											if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
												let missing3;
												if (data7.mention === void 0 && (missing3 = "mention")) {
													validate20$3.errors = [{
														instancePath: instancePath + "/spec/notify",
														schemaPath: "#/properties/spec/properties/notify/required",
														keyword: "required",
														params: { missingProperty: missing3 }
													}];
													return false;
												} else {
													for (const key3 in data7) if (!(key3 === "mention")) {
														validate20$3.errors = [{
															instancePath: instancePath + "/spec/notify",
															schemaPath: "#/properties/spec/properties/notify/additionalProperties",
															keyword: "additionalProperties",
															params: { additionalProperty: key3 }
														}];
														return false;
													}
													if (data7.mention !== void 0) {
														let data8 = data7.mention;
														if (typeof data8 === "string") {
															if (!pattern7.test(data8)) {
																validate20$3.errors = [{
																	instancePath: instancePath + "/spec/notify/mention",
																	schemaPath: "#/properties/spec/properties/notify/properties/mention/pattern",
																	keyword: "pattern",
																	params: { pattern: "^@[A-Za-z0-9-]+(/[A-Za-z0-9_.-]+)?$" }
																}];
																return false;
															}
														} else {
															validate20$3.errors = [{
																instancePath: instancePath + "/spec/notify/mention",
																schemaPath: "#/properties/spec/properties/notify/properties/mention/type",
																keyword: "type",
																params: { type: "string" }
															}];
															return false;
														}
													}
												}
											} else {
												validate20$3.errors = [{
													instancePath: instancePath + "/spec/notify",
													schemaPath: "#/properties/spec/properties/notify/type",
													keyword: "type",
													params: { type: "object" }
												}];
												return false;
											}
											var valid1 = true;
										} else var valid1 = true;
									}
								}
							}
						} else {
							validate20$3.errors = [{
								instancePath: instancePath + "/spec",
								schemaPath: "#/properties/spec/type",
								keyword: "type",
								params: { type: "object" }
							}];
							return false;
						}
						var valid0 = true;
					} else var valid0 = true;
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
	validate20$3.errors = vErrors;
	return true;
}
validate20$3.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};

// src/schemas/generated/accepts/release.ts
const accepts$2 = validate20$2;
const schema31$1 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "https://flotilla.dev/schemas/release.schema.json",
	"title": "Release",
	"description": "releases/<version>.yaml: one entry of the catalog.",
	"type": "object",
	"properties": {
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
	"required": [
		"apiVersion",
		"kind",
		"metadata",
		"spec"
	],
	"additionalProperties": false
};
const pattern4$2 = /* @__PURE__ */ new RegExp("^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$", "u");
const pattern5$1 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}$", "u");
const pattern6$1 = /* @__PURE__ */ new RegExp("^sha256:[0-9a-f]{64}$", "u");
const formats0 = import_formats.fullFormats.date;
const formats2 = import_formats.fullFormats.uri;
const func1$2 = import_ucs2length.default.default;
function validate20$2(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate20$2.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.apiVersion === void 0 && (missing0 = "apiVersion") || data.kind === void 0 && (missing0 = "kind") || data.metadata === void 0 && (missing0 = "metadata") || data.spec === void 0 && (missing0 = "spec")) {
			validate20$2.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 }
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec")) {
				validate20$2.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 }
				}];
				return false;
			}
			if (data.apiVersion !== void 0) {
				if ("flotilla.dev/v1" !== data.apiVersion) {
					validate20$2.errors = [{
						instancePath: instancePath + "/apiVersion",
						schemaPath: "#/properties/apiVersion/const",
						keyword: "const",
						params: { allowedValue: "flotilla.dev/v1" }
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.kind !== void 0) {
					if ("Release" !== data.kind) {
						validate20$2.errors = [{
							instancePath: instancePath + "/kind",
							schemaPath: "#/properties/kind/const",
							keyword: "const",
							params: { allowedValue: "Release" }
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.metadata !== void 0) {
						let data2 = data.metadata;
						if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
							let missing1;
							if (data2.name === void 0 && (missing1 = "name")) {
								validate20$2.errors = [{
									instancePath: instancePath + "/metadata",
									schemaPath: "#/properties/metadata/required",
									keyword: "required",
									params: { missingProperty: missing1 }
								}];
								return false;
							} else {
								for (const key1 in data2) if (!(key1 === "name")) {
									validate20$2.errors = [{
										instancePath: instancePath + "/metadata",
										schemaPath: "#/properties/metadata/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key1 }
									}];
									return false;
								}
								if (data2.name !== void 0) {
									let data3 = data2.name;
									if (typeof data3 === "string") {
										if (!pattern4$2.test(data3)) {
											validate20$2.errors = [{
												instancePath: instancePath + "/metadata/name",
												schemaPath: "#/properties/metadata/properties/name/pattern",
												keyword: "pattern",
												params: { pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$" }
											}];
											return false;
										}
									} else {
										validate20$2.errors = [{
											instancePath: instancePath + "/metadata/name",
											schemaPath: "#/properties/metadata/properties/name/type",
											keyword: "type",
											params: { type: "string" }
										}];
										return false;
									}
								}
							}
						} else {
							validate20$2.errors = [{
								instancePath: instancePath + "/metadata",
								schemaPath: "#/properties/metadata/type",
								keyword: "type",
								params: { type: "object" }
							}];
							return false;
						}
						var valid0 = true;
					} else var valid0 = true;
					if (valid0) {
						if (data.spec !== void 0) {
							let data4 = data.spec;
							if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
								let missing2;
								if (data4.date === void 0 && (missing2 = "date") || data4.kind === void 0 && (missing2 = "kind") || data4.urgency === void 0 && (missing2 = "urgency")) {
									validate20$2.errors = [{
										instancePath: instancePath + "/spec",
										schemaPath: "#/properties/spec/required",
										keyword: "required",
										params: { missingProperty: missing2 }
									}];
									return false;
								} else {
									for (const key2 in data4) if (!(key2 === "date" || key2 === "kind" || key2 === "urgency" || key2 === "manualSteps" || key2 === "artifacts" || key2 === "notes" || key2 === "compatibleBack")) {
										validate20$2.errors = [{
											instancePath: instancePath + "/spec",
											schemaPath: "#/properties/spec/additionalProperties",
											keyword: "additionalProperties",
											params: { additionalProperty: key2 }
										}];
										return false;
									}
									if (data4.date !== void 0) {
										let data5 = data4.date;
										if (typeof data5 === "string") {
											if (!pattern5$1.test(data5)) {
												validate20$2.errors = [{
													instancePath: instancePath + "/spec/date",
													schemaPath: "#/properties/spec/properties/date/pattern",
													keyword: "pattern",
													params: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" }
												}];
												return false;
											} else if (!formats0.validate(data5)) {
												validate20$2.errors = [{
													instancePath: instancePath + "/spec/date",
													schemaPath: "#/properties/spec/properties/date/format",
													keyword: "format",
													params: { format: "date" }
												}];
												return false;
											}
										} else {
											validate20$2.errors = [{
												instancePath: instancePath + "/spec/date",
												schemaPath: "#/properties/spec/properties/date/type",
												keyword: "type",
												params: { type: "string" }
											}];
											return false;
										}
										var valid2 = true;
									} else var valid2 = true;
									if (valid2) {
										if (data4.kind !== void 0) {
											let data6 = data4.kind;
											if (!(data6 === "major" || data6 === "minor" || data6 === "patch")) {
												validate20$2.errors = [{
													instancePath: instancePath + "/spec/kind",
													schemaPath: "#/properties/spec/properties/kind/enum",
													keyword: "enum",
													params: { allowedValues: schema31$1.properties.spec.properties.kind.enum }
												}];
												return false;
											}
											var valid2 = true;
										} else var valid2 = true;
										if (valid2) {
											if (data4.urgency !== void 0) {
												let data7 = data4.urgency;
												if (!(data7 === "normal" || data7 === "emergency")) {
													validate20$2.errors = [{
														instancePath: instancePath + "/spec/urgency",
														schemaPath: "#/properties/spec/properties/urgency/enum",
														keyword: "enum",
														params: { allowedValues: schema31$1.properties.spec.properties.urgency.enum }
													}];
													return false;
												}
												var valid2 = true;
											} else var valid2 = true;
											if (valid2) {
												if (data4.manualSteps !== void 0) {
													let data8 = data4.manualSteps;
													if (Array.isArray(data8)) {
														const len0 = data8.length;
														for (let i0 = 0; i0 < len0; i0++) {
															let data9 = data8[i0];
															if (typeof data9 === "string") {
																if (func1$2(data9) < 1) {
																	validate20$2.errors = [{
																		instancePath: instancePath + "/spec/manualSteps/" + i0,
																		schemaPath: "#/properties/spec/properties/manualSteps/items/minLength",
																		keyword: "minLength",
																		params: { limit: 1 }
																	}];
																	return false;
																}
															} else {
																validate20$2.errors = [{
																	instancePath: instancePath + "/spec/manualSteps/" + i0,
																	schemaPath: "#/properties/spec/properties/manualSteps/items/type",
																	keyword: "type",
																	params: { type: "string" }
																}];
																return false;
															}
														}
													} else {
														validate20$2.errors = [{
															instancePath: instancePath + "/spec/manualSteps",
															schemaPath: "#/properties/spec/properties/manualSteps/type",
															keyword: "type",
															params: { type: "array" }
														}];
														return false;
													}
													var valid2 = true;
												} else var valid2 = true;
												if (valid2) {
													if (data4.artifacts !== void 0) {
														let data10 = data4.artifacts;
														if (data10 && typeof data10 == "object" && !Array.isArray(data10)) for (const key3 in data10) {
															let data11 = data10[key3];
															if (typeof data11 === "string") {
																if (!pattern6$1.test(data11)) {
																	validate20$2.errors = [{
																		instancePath: instancePath + "/spec/artifacts/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
																		schemaPath: "#/properties/spec/properties/artifacts/additionalProperties/pattern",
																		keyword: "pattern",
																		params: { pattern: "^sha256:[0-9a-f]{64}$" }
																	}];
																	return false;
																}
															} else {
																validate20$2.errors = [{
																	instancePath: instancePath + "/spec/artifacts/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
																	schemaPath: "#/properties/spec/properties/artifacts/additionalProperties/type",
																	keyword: "type",
																	params: { type: "string" }
																}];
																return false;
															}
														}
														else {
															validate20$2.errors = [{
																instancePath: instancePath + "/spec/artifacts",
																schemaPath: "#/properties/spec/properties/artifacts/type",
																keyword: "type",
																params: { type: "object" }
															}];
															return false;
														}
														var valid2 = true;
													} else var valid2 = true;
													if (valid2) {
														if (data4.notes !== void 0) {
															let data12 = data4.notes;
															if (typeof data12 === "string") {
																if (!formats2(data12)) {
																	validate20$2.errors = [{
																		instancePath: instancePath + "/spec/notes",
																		schemaPath: "#/properties/spec/properties/notes/format",
																		keyword: "format",
																		params: { format: "uri" }
																	}];
																	return false;
																}
															} else {
																validate20$2.errors = [{
																	instancePath: instancePath + "/spec/notes",
																	schemaPath: "#/properties/spec/properties/notes/type",
																	keyword: "type",
																	params: { type: "string" }
																}];
																return false;
															}
															var valid2 = true;
														} else var valid2 = true;
														if (valid2) {
															if (data4.compatibleBack !== void 0) {
																let data13 = data4.compatibleBack;
																if (typeof data13 === "string") {
																	if (!pattern4$2.test(data13)) {
																		validate20$2.errors = [{
																			instancePath: instancePath + "/spec/compatibleBack",
																			schemaPath: "#/properties/spec/properties/compatibleBack/pattern",
																			keyword: "pattern",
																			params: { pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$" }
																		}];
																		return false;
																	}
																} else {
																	validate20$2.errors = [{
																		instancePath: instancePath + "/spec/compatibleBack",
																		schemaPath: "#/properties/spec/properties/compatibleBack/type",
																		keyword: "type",
																		params: { type: "string" }
																	}];
																	return false;
																}
																var valid2 = true;
															} else var valid2 = true;
														}
													}
												}
											}
										}
									}
								}
							} else {
								validate20$2.errors = [{
									instancePath: instancePath + "/spec",
									schemaPath: "#/properties/spec/type",
									keyword: "type",
									params: { type: "object" }
								}];
								return false;
							}
							var valid0 = true;
						} else var valid0 = true;
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
	validate20$2.errors = vErrors;
	return true;
}
validate20$2.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};

// src/schemas/generated/accepts/rollout-strategy.ts
const accepts$1 = validate20$1;
const schema31 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "https://flotilla.dev/schemas/rollout-strategy.schema.json",
	"title": "RolloutStrategy",
	"description": "environments/<env>/rollouts/<name>.yaml",
	"type": "object",
	"properties": {
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
	"required": [
		"apiVersion",
		"kind",
		"spec"
	],
	"additionalProperties": false
};
const pattern4$1 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]{0,30}$", "u");
const pattern5 = /* @__PURE__ */ new RegExp("^[a-zA-Z][a-zA-Z0-9._/-]{0,62}$", "u");
const pattern6 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]{2,62}$", "u");
const func1$1 = import_ucs2length.default.default;
const func0 = import_equal.default.default;
function validate20$1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20$1.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.apiVersion === void 0 && (missing0 = "apiVersion") || data.kind === void 0 && (missing0 = "kind") || data.spec === void 0 && (missing0 = "spec")) {
				validate20$1.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 }
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "spec")) {
					validate20$1.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 }
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.apiVersion !== void 0) {
						const _errs2 = errors;
						if ("flotilla.dev/v1" !== data.apiVersion) {
							validate20$1.errors = [{
								instancePath: instancePath + "/apiVersion",
								schemaPath: "#/properties/apiVersion/const",
								keyword: "const",
								params: { allowedValue: "flotilla.dev/v1" }
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.kind !== void 0) {
							const _errs3 = errors;
							if ("RolloutStrategy" !== data.kind) {
								validate20$1.errors = [{
									instancePath: instancePath + "/kind",
									schemaPath: "#/properties/kind/const",
									keyword: "const",
									params: { allowedValue: "RolloutStrategy" }
								}];
								return false;
							}
							var valid0 = _errs3 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.spec !== void 0) {
								let data2 = data.spec;
								const _errs4 = errors;
								if (errors === _errs4) {
									if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
										let missing1;
										if (data2.batch === void 0 && (missing1 = "batch") || data2.stages === void 0 && (missing1 = "stages")) {
											validate20$1.errors = [{
												instancePath: instancePath + "/spec",
												schemaPath: "#/properties/spec/required",
												keyword: "required",
												params: { missingProperty: missing1 }
											}];
											return false;
										} else {
											const _errs6 = errors;
											for (const key1 in data2) if (!(key1 === "batch" || key1 === "stages")) {
												validate20$1.errors = [{
													instancePath: instancePath + "/spec",
													schemaPath: "#/properties/spec/additionalProperties",
													keyword: "additionalProperties",
													params: { additionalProperty: key1 }
												}];
												return false;
											}
											if (_errs6 === errors) {
												if (data2.batch !== void 0) {
													let data3 = data2.batch;
													const _errs7 = errors;
													if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
														validate20$1.errors = [{
															instancePath: instancePath + "/spec/batch",
															schemaPath: "#/properties/spec/properties/batch/type",
															keyword: "type",
															params: { type: "integer" }
														}];
														return false;
													}
													if (errors === _errs7) {
														if (typeof data3 == "number" && isFinite(data3)) {
															if (data3 > 50 || isNaN(data3)) {
																validate20$1.errors = [{
																	instancePath: instancePath + "/spec/batch",
																	schemaPath: "#/properties/spec/properties/batch/maximum",
																	keyword: "maximum",
																	params: {
																		comparison: "<=",
																		limit: 50
																	}
																}];
																return false;
															} else if (data3 < 1 || isNaN(data3)) {
																validate20$1.errors = [{
																	instancePath: instancePath + "/spec/batch",
																	schemaPath: "#/properties/spec/properties/batch/minimum",
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
													var valid1 = _errs7 === errors;
												} else var valid1 = true;
												if (valid1) {
													if (data2.stages !== void 0) {
														let data4 = data2.stages;
														const _errs9 = errors;
														if (errors === _errs9) {
															if (Array.isArray(data4)) {
																if (data4.length < 1) {
																	validate20$1.errors = [{
																		instancePath: instancePath + "/spec/stages",
																		schemaPath: "#/properties/spec/properties/stages/minItems",
																		keyword: "minItems",
																		params: { limit: 1 }
																	}];
																	return false;
																} else {
																	const len0 = data4.length;
																	for (let i0 = 0; i0 < len0; i0++) {
																		let data5 = data4[i0];
																		const _errs11 = errors;
																		if (errors === _errs11) {
																			if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
																				let missing2;
																				if (data5.name === void 0 && (missing2 = "name") || data5.members === void 0 && (missing2 = "members")) {
																					validate20$1.errors = [{
																						instancePath: instancePath + "/spec/stages/" + i0,
																						schemaPath: "#/properties/spec/properties/stages/items/required",
																						keyword: "required",
																						params: { missingProperty: missing2 }
																					}];
																					return false;
																				} else {
																					const _errs13 = errors;
																					for (const key2 in data5) if (!(key2 === "name" || key2 === "members" || key2 === "concurrency" || key2 === "failures" || key2 === "leastSuccesses" || key2 === "gates")) {
																						validate20$1.errors = [{
																							instancePath: instancePath + "/spec/stages/" + i0,
																							schemaPath: "#/properties/spec/properties/stages/items/additionalProperties",
																							keyword: "additionalProperties",
																							params: { additionalProperty: key2 }
																						}];
																						return false;
																					}
																					if (_errs13 === errors) {
																						if (data5.name !== void 0) {
																							let data6 = data5.name;
																							const _errs14 = errors;
																							if (errors === _errs14) {
																								if (typeof data6 === "string") {
																									if (!pattern4$1.test(data6)) {
																										validate20$1.errors = [{
																											instancePath: instancePath + "/spec/stages/" + i0 + "/name",
																											schemaPath: "#/properties/spec/properties/stages/items/properties/name/pattern",
																											keyword: "pattern",
																											params: { pattern: "^[a-z][a-z0-9-]{0,30}$" }
																										}];
																										return false;
																									}
																								} else {
																									validate20$1.errors = [{
																										instancePath: instancePath + "/spec/stages/" + i0 + "/name",
																										schemaPath: "#/properties/spec/properties/stages/items/properties/name/type",
																										keyword: "type",
																										params: { type: "string" }
																									}];
																									return false;
																								}
																							}
																							var valid3 = _errs14 === errors;
																						} else var valid3 = true;
																						if (valid3) {
																							if (data5.members !== void 0) {
																								let data7 = data5.members;
																								const _errs16 = errors;
																								if (errors === _errs16) {
																									if (Array.isArray(data7)) {
																										if (data7.length < 1) {
																											validate20$1.errors = [{
																												instancePath: instancePath + "/spec/stages/" + i0 + "/members",
																												schemaPath: "#/properties/spec/properties/stages/items/properties/members/minItems",
																												keyword: "minItems",
																												params: { limit: 1 }
																											}];
																											return false;
																										} else {
																											const len1 = data7.length;
																											for (let i1 = 0; i1 < len1; i1++) {
																												let data8 = data7[i1];
																												const _errs18 = errors;
																												if (errors === _errs18) {
																													if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
																														const _errs20 = errors;
																														for (const key3 in data8) if (!(key3 === "labels" || key3 === "ids" || key3 === "percent")) {
																															validate20$1.errors = [{
																																instancePath: instancePath + "/spec/stages/" + i0 + "/members/" + i1,
																																schemaPath: "#/properties/spec/properties/stages/items/properties/members/items/additionalProperties",
																																keyword: "additionalProperties",
																																params: { additionalProperty: key3 }
																															}];
																															return false;
																														}
																														if (_errs20 === errors) {
																															if (data8.labels !== void 0) {
																																let data9 = data8.labels;
																																const _errs21 = errors;
																																if (errors === _errs21) {
																																	if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
																																		for (const key4 in data9) {
																																			const _errs23 = errors;
																																			if (typeof key4 === "string") {
																																				if (!pattern5.test(key4)) {
																																					const err0 = {
																																						instancePath: instancePath + "/spec/stages/" + i0 + "/members/" + i1 + "/labels",
																																						schemaPath: "#/properties/spec/properties/stages/items/properties/members/items/properties/labels/propertyNames/pattern",
																																						keyword: "pattern",
																																						params: { pattern: "^[a-zA-Z][a-zA-Z0-9._/-]{0,62}$" },
																																						propertyName: key4
																																					};
																																					if (vErrors === null) vErrors = [err0];
																																					else vErrors.push(err0);
																																					errors++;
																																				}
																																			}
																																			var valid6 = _errs23 === errors;
																																			if (!valid6) {
																																				const err1 = {
																																					instancePath: instancePath + "/spec/stages/" + i0 + "/members/" + i1 + "/labels",
																																					schemaPath: "#/properties/spec/properties/stages/items/properties/members/items/properties/labels/propertyNames",
																																					keyword: "propertyNames",
																																					params: { propertyName: key4 }
																																				};
																																				if (vErrors === null) vErrors = [err1];
																																				else vErrors.push(err1);
																																				errors++;
																																				validate20$1.errors = vErrors;
																																				return false;
																																			}
																																		}
																																		if (valid6) for (const key5 in data9) {
																																			let data10 = data9[key5];
																																			const _errs25 = errors;
																																			if (errors === _errs25) {
																																				if (typeof data10 === "string") {
																																					if (func1$1(data10) > 63) {
																																						validate20$1.errors = [{
																																							instancePath: instancePath + "/spec/stages/" + i0 + "/members/" + i1 + "/labels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
																																							schemaPath: "#/properties/spec/properties/stages/items/properties/members/items/properties/labels/additionalProperties/maxLength",
																																							keyword: "maxLength",
																																							params: { limit: 63 }
																																						}];
																																						return false;
																																					}
																																				} else {
																																					validate20$1.errors = [{
																																						instancePath: instancePath + "/spec/stages/" + i0 + "/members/" + i1 + "/labels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
																																						schemaPath: "#/properties/spec/properties/stages/items/properties/members/items/properties/labels/additionalProperties/type",
																																						keyword: "type",
																																						params: { type: "string" }
																																					}];
																																					return false;
																																				}
																																			}
																																			if (!(_errs25 === errors)) break;
																																		}
																																	} else {
																																		validate20$1.errors = [{
																																			instancePath: instancePath + "/spec/stages/" + i0 + "/members/" + i1 + "/labels",
																																			schemaPath: "#/properties/spec/properties/stages/items/properties/members/items/properties/labels/type",
																																			keyword: "type",
																																			params: { type: "object" }
																																		}];
																																		return false;
																																	}
																																}
																																var valid5 = _errs21 === errors;
																															} else var valid5 = true;
																															if (valid5) {
																																if (data8.ids !== void 0) {
																																	let data11 = data8.ids;
																																	const _errs27 = errors;
																																	if (errors === _errs27) {
																																		if (Array.isArray(data11)) {
																																			if (data11.length < 1) {
																																				validate20$1.errors = [{
																																					instancePath: instancePath + "/spec/stages/" + i0 + "/members/" + i1 + "/ids",
																																					schemaPath: "#/properties/spec/properties/stages/items/properties/members/items/properties/ids/minItems",
																																					keyword: "minItems",
																																					params: { limit: 1 }
																																				}];
																																				return false;
																																			} else {
																																				var valid8 = true;
																																				const len2 = data11.length;
																																				for (let i2 = 0; i2 < len2; i2++) {
																																					let data12 = data11[i2];
																																					const _errs29 = errors;
																																					if (errors === _errs29) {
																																						if (typeof data12 === "string") {
																																							if (!pattern6.test(data12)) {
																																								validate20$1.errors = [{
																																									instancePath: instancePath + "/spec/stages/" + i0 + "/members/" + i1 + "/ids/" + i2,
																																									schemaPath: "#/properties/spec/properties/stages/items/properties/members/items/properties/ids/items/pattern",
																																									keyword: "pattern",
																																									params: { pattern: "^[a-z][a-z0-9-]{2,62}$" }
																																								}];
																																								return false;
																																							}
																																						} else {
																																							validate20$1.errors = [{
																																								instancePath: instancePath + "/spec/stages/" + i0 + "/members/" + i1 + "/ids/" + i2,
																																								schemaPath: "#/properties/spec/properties/stages/items/properties/members/items/properties/ids/items/type",
																																								keyword: "type",
																																								params: { type: "string" }
																																							}];
																																							return false;
																																						}
																																					}
																																					var valid8 = _errs29 === errors;
																																					if (!valid8) break;
																																				}
																																				if (valid8) {
																																					let i3 = data11.length;
																																					let j0;
																																					if (i3 > 1) {
																																						const indices0 = {};
																																						for (; i3--;) {
																																							let item0 = data11[i3];
																																							if (typeof item0 !== "string") continue;
																																							if (typeof indices0[item0] == "number") {
																																								j0 = indices0[item0];
																																								validate20$1.errors = [{
																																									instancePath: instancePath + "/spec/stages/" + i0 + "/members/" + i1 + "/ids",
																																									schemaPath: "#/properties/spec/properties/stages/items/properties/members/items/properties/ids/uniqueItems",
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
																																			validate20$1.errors = [{
																																				instancePath: instancePath + "/spec/stages/" + i0 + "/members/" + i1 + "/ids",
																																				schemaPath: "#/properties/spec/properties/stages/items/properties/members/items/properties/ids/type",
																																				keyword: "type",
																																				params: { type: "array" }
																																			}];
																																			return false;
																																		}
																																	}
																																	var valid5 = _errs27 === errors;
																																} else var valid5 = true;
																																if (valid5) {
																																	if (data8.percent !== void 0) {
																																		let data13 = data8.percent;
																																		const _errs31 = errors;
																																		if (!(typeof data13 == "number" && !(data13 % 1) && !isNaN(data13) && isFinite(data13))) {
																																			validate20$1.errors = [{
																																				instancePath: instancePath + "/spec/stages/" + i0 + "/members/" + i1 + "/percent",
																																				schemaPath: "#/properties/spec/properties/stages/items/properties/members/items/properties/percent/type",
																																				keyword: "type",
																																				params: { type: "integer" }
																																			}];
																																			return false;
																																		}
																																		if (errors === _errs31) {
																																			if (typeof data13 == "number" && isFinite(data13)) {
																																				if (data13 > 100 || isNaN(data13)) {
																																					validate20$1.errors = [{
																																						instancePath: instancePath + "/spec/stages/" + i0 + "/members/" + i1 + "/percent",
																																						schemaPath: "#/properties/spec/properties/stages/items/properties/members/items/properties/percent/maximum",
																																						keyword: "maximum",
																																						params: {
																																							comparison: "<=",
																																							limit: 100
																																						}
																																					}];
																																					return false;
																																				} else if (data13 < 1 || isNaN(data13)) {
																																					validate20$1.errors = [{
																																						instancePath: instancePath + "/spec/stages/" + i0 + "/members/" + i1 + "/percent",
																																						schemaPath: "#/properties/spec/properties/stages/items/properties/members/items/properties/percent/minimum",
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
																																		var valid5 = _errs31 === errors;
																																	} else var valid5 = true;
																																}
																															}
																														}
																													} else {
																														validate20$1.errors = [{
																															instancePath: instancePath + "/spec/stages/" + i0 + "/members/" + i1,
																															schemaPath: "#/properties/spec/properties/stages/items/properties/members/items/type",
																															keyword: "type",
																															params: { type: "object" }
																														}];
																														return false;
																													}
																												}
																												if (!(_errs18 === errors)) break;
																											}
																										}
																									} else {
																										validate20$1.errors = [{
																											instancePath: instancePath + "/spec/stages/" + i0 + "/members",
																											schemaPath: "#/properties/spec/properties/stages/items/properties/members/type",
																											keyword: "type",
																											params: { type: "array" }
																										}];
																										return false;
																									}
																								}
																								var valid3 = _errs16 === errors;
																							} else var valid3 = true;
																							if (valid3) {
																								if (data5.concurrency !== void 0) {
																									let data14 = data5.concurrency;
																									const _errs33 = errors;
																									if (!(typeof data14 == "number" && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
																										validate20$1.errors = [{
																											instancePath: instancePath + "/spec/stages/" + i0 + "/concurrency",
																											schemaPath: "#/properties/spec/properties/stages/items/properties/concurrency/type",
																											keyword: "type",
																											params: { type: "integer" }
																										}];
																										return false;
																									}
																									if (errors === _errs33) {
																										if (typeof data14 == "number" && isFinite(data14)) {
																											if (data14 < 1 || isNaN(data14)) {
																												validate20$1.errors = [{
																													instancePath: instancePath + "/spec/stages/" + i0 + "/concurrency",
																													schemaPath: "#/properties/spec/properties/stages/items/properties/concurrency/minimum",
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
																									var valid3 = _errs33 === errors;
																								} else var valid3 = true;
																								if (valid3) {
																									if (data5.failures !== void 0) {
																										let data15 = data5.failures;
																										const _errs35 = errors;
																										if (!(typeof data15 == "number" && !(data15 % 1) && !isNaN(data15) && isFinite(data15))) {
																											validate20$1.errors = [{
																												instancePath: instancePath + "/spec/stages/" + i0 + "/failures",
																												schemaPath: "#/properties/spec/properties/stages/items/properties/failures/type",
																												keyword: "type",
																												params: { type: "integer" }
																											}];
																											return false;
																										}
																										if (errors === _errs35) {
																											if (typeof data15 == "number" && isFinite(data15)) {
																												if (data15 < 0 || isNaN(data15)) {
																													validate20$1.errors = [{
																														instancePath: instancePath + "/spec/stages/" + i0 + "/failures",
																														schemaPath: "#/properties/spec/properties/stages/items/properties/failures/minimum",
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
																										var valid3 = _errs35 === errors;
																									} else var valid3 = true;
																									if (valid3) {
																										if (data5.leastSuccesses !== void 0) {
																											let data16 = data5.leastSuccesses;
																											const _errs37 = errors;
																											if (!(typeof data16 == "number" && !(data16 % 1) && !isNaN(data16) && isFinite(data16))) {
																												validate20$1.errors = [{
																													instancePath: instancePath + "/spec/stages/" + i0 + "/leastSuccesses",
																													schemaPath: "#/properties/spec/properties/stages/items/properties/leastSuccesses/type",
																													keyword: "type",
																													params: { type: "integer" }
																												}];
																												return false;
																											}
																											if (errors === _errs37) {
																												if (typeof data16 == "number" && isFinite(data16)) {
																													if (data16 < 0 || isNaN(data16)) {
																														validate20$1.errors = [{
																															instancePath: instancePath + "/spec/stages/" + i0 + "/leastSuccesses",
																															schemaPath: "#/properties/spec/properties/stages/items/properties/leastSuccesses/minimum",
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
																											var valid3 = _errs37 === errors;
																										} else var valid3 = true;
																										if (valid3) {
																											if (data5.gates !== void 0) {
																												let data17 = data5.gates;
																												const _errs39 = errors;
																												if (errors === _errs39) {
																													if (Array.isArray(data17)) {
																														var valid10 = true;
																														const len3 = data17.length;
																														for (let i4 = 0; i4 < len3; i4++) {
																															let data18 = data17[i4];
																															const _errs41 = errors;
																															if (!(data18 === "health" || data18 === "approval")) {
																																validate20$1.errors = [{
																																	instancePath: instancePath + "/spec/stages/" + i0 + "/gates/" + i4,
																																	schemaPath: "#/properties/spec/properties/stages/items/properties/gates/items/enum",
																																	keyword: "enum",
																																	params: { allowedValues: schema31.properties.spec.properties.stages.items.properties.gates.items.enum }
																																}];
																																return false;
																															}
																															var valid10 = _errs41 === errors;
																															if (!valid10) break;
																														}
																														if (valid10) {
																															let i5 = data17.length;
																															let j1;
																															if (i5 > 1) {
																																outer0: for (; i5--;) for (j1 = i5; j1--;) if (func0(data17[i5], data17[j1])) {
																																	validate20$1.errors = [{
																																		instancePath: instancePath + "/spec/stages/" + i0 + "/gates",
																																		schemaPath: "#/properties/spec/properties/stages/items/properties/gates/uniqueItems",
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
																														validate20$1.errors = [{
																															instancePath: instancePath + "/spec/stages/" + i0 + "/gates",
																															schemaPath: "#/properties/spec/properties/stages/items/properties/gates/type",
																															keyword: "type",
																															params: { type: "array" }
																														}];
																														return false;
																													}
																												}
																												var valid3 = _errs39 === errors;
																											} else var valid3 = true;
																										}
																									}
																								}
																							}
																						}
																					}
																				}
																			} else {
																				validate20$1.errors = [{
																					instancePath: instancePath + "/spec/stages/" + i0,
																					schemaPath: "#/properties/spec/properties/stages/items/type",
																					keyword: "type",
																					params: { type: "object" }
																				}];
																				return false;
																			}
																		}
																		if (!(_errs11 === errors)) break;
																	}
																}
															} else {
																validate20$1.errors = [{
																	instancePath: instancePath + "/spec/stages",
																	schemaPath: "#/properties/spec/properties/stages/type",
																	keyword: "type",
																	params: { type: "array" }
																}];
																return false;
															}
														}
														var valid1 = _errs9 === errors;
													} else var valid1 = true;
												}
											}
										}
									} else {
										validate20$1.errors = [{
											instancePath: instancePath + "/spec",
											schemaPath: "#/properties/spec/type",
											keyword: "type",
											params: { type: "object" }
										}];
										return false;
									}
								}
								var valid0 = _errs4 === errors;
							} else var valid0 = true;
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

// src/schemas/generated/accepts/tracker-template.ts
const accepts = validate20;
const func1 = import_ucs2length.default.default;
const pattern4 = /* @__PURE__ */ new RegExp("^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate20.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		let missing0;
		if (data.title === void 0 && (missing0 = "title") || data.labels === void 0 && (missing0 = "labels")) {
			validate20.errors = [{
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: missing0 }
			}];
			return false;
		} else {
			for (const key0 in data) if (!(key0 === "title" || key0 === "labels" || key0 === "assignees")) {
				validate20.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 }
				}];
				return false;
			}
			if (data.title !== void 0) {
				let data0 = data.title;
				if (typeof data0 === "string") {
					if (func1(data0) > 256) {
						validate20.errors = [{
							instancePath: instancePath + "/title",
							schemaPath: "#/properties/title/maxLength",
							keyword: "maxLength",
							params: { limit: 256 }
						}];
						return false;
					} else if (func1(data0) < 1) {
						validate20.errors = [{
							instancePath: instancePath + "/title",
							schemaPath: "#/properties/title/minLength",
							keyword: "minLength",
							params: { limit: 1 }
						}];
						return false;
					}
				} else {
					validate20.errors = [{
						instancePath: instancePath + "/title",
						schemaPath: "#/properties/title/type",
						keyword: "type",
						params: { type: "string" }
					}];
					return false;
				}
				var valid0 = true;
			} else var valid0 = true;
			if (valid0) {
				if (data.labels !== void 0) {
					let data1 = data.labels;
					if (Array.isArray(data1)) {
						if (data1.length < 1) {
							validate20.errors = [{
								instancePath: instancePath + "/labels",
								schemaPath: "#/properties/labels/minItems",
								keyword: "minItems",
								params: { limit: 1 }
							}];
							return false;
						} else {
							var valid1 = true;
							const len0 = data1.length;
							for (let i0 = 0; i0 < len0; i0++) {
								let data2 = data1[i0];
								if (typeof data2 === "string") {
									if (func1(data2) < 1) {
										validate20.errors = [{
											instancePath: instancePath + "/labels/" + i0,
											schemaPath: "#/properties/labels/items/minLength",
											keyword: "minLength",
											params: { limit: 1 }
										}];
										return false;
									}
								} else {
									validate20.errors = [{
										instancePath: instancePath + "/labels/" + i0,
										schemaPath: "#/properties/labels/items/type",
										keyword: "type",
										params: { type: "string" }
									}];
									return false;
								}
								var valid1 = true;
								if (!valid1) break;
							}
							if (valid1) {
								let i1 = data1.length;
								let j0;
								if (i1 > 1) {
									const indices0 = {};
									for (; i1--;) {
										let item0 = data1[i1];
										if (typeof item0 !== "string") continue;
										if (typeof indices0[item0] == "number") {
											j0 = indices0[item0];
											validate20.errors = [{
												instancePath: instancePath + "/labels",
												schemaPath: "#/properties/labels/uniqueItems",
												keyword: "uniqueItems",
												params: {
													i: i1,
													j: j0
												}
											}];
											return false;
										}
										indices0[item0] = i1;
									}
								}
							}
						}
					} else {
						validate20.errors = [{
							instancePath: instancePath + "/labels",
							schemaPath: "#/properties/labels/type",
							keyword: "type",
							params: { type: "array" }
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.assignees !== void 0) {
						let data3 = data.assignees;
						if (Array.isArray(data3)) {
							const len1 = data3.length;
							for (let i2 = 0; i2 < len1; i2++) {
								let data4 = data3[i2];
								if (typeof data4 === "string") {
									if (!pattern4.test(data4)) {
										validate20.errors = [{
											instancePath: instancePath + "/assignees/" + i2,
											schemaPath: "#/properties/assignees/items/pattern",
											keyword: "pattern",
											params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
										}];
										return false;
									}
								} else {
									validate20.errors = [{
										instancePath: instancePath + "/assignees/" + i2,
										schemaPath: "#/properties/assignees/items/type",
										keyword: "type",
										params: { type: "string" }
									}];
									return false;
								}
							}
						} else {
							validate20.errors = [{
								instancePath: instancePath + "/assignees",
								schemaPath: "#/properties/assignees/type",
								keyword: "type",
								params: { type: "array" }
							}];
							return false;
						}
						var valid0 = true;
					} else var valid0 = true;
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
	validate20.errors = vErrors;
	return true;
}
validate20.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};

// src/schemas/written.ts
const writtenSchemas = {
	Architecture: architecture_schema_default,
	Environment: environment_schema_default,
	Fleet: fleet_schema_default,
	Instance: instance_schema_default,
	Release: release_schema_default,
	RolloutStrategy: rollout_strategy_schema_default,
	TrackerTemplate: tracker_template_schema_default
};
const tell = teller(writtenSchemas, {
	Architecture: accepts$5,
	Environment: accepts$4,
	Fleet: accepts$3,
	Instance: accepts$6,
	Release: accepts$2,
	RolloutStrategy: accepts$1,
	TrackerTemplate: accepts
});
/** Checks what people have written against its kind's schema; empty where it fits. */
function schemaErrors(kind, value) {
	return tell(kind, value);
}

export { schemaErrors, writtenSchemas };
