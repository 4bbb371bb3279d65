import { __toESM } from "../../../../rolldown-runtime.js";
import { require_equal, require_ucs2length } from "../../../../vendor/ajv-runtime.js";

// src/schemas/generated/accepts/ledger-rollout.ts
var import_ucs2length = /* @__PURE__ */ __toESM(require_ucs2length(), 1);
var import_equal = /* @__PURE__ */ __toESM(require_equal(), 1);
const accepts = validate20;
const schema31 = {
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
const func1 = Object.prototype.hasOwnProperty;
const func2 = import_ucs2length.default.default;
const func0 = import_equal.default.default;
const pattern4 = /* @__PURE__ */ new RegExp("^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$", "u");
const pattern5 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]{0,30}$", "u");
const pattern6 = /* @__PURE__ */ new RegExp("^[a-zA-Z][a-zA-Z0-9._/-]{0,62}$", "u");
const pattern7 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]{2,62}$", "u");
const pattern8 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$", "u");
const pattern9 = /* @__PURE__ */ new RegExp("^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$", "u");
const pattern14 = /* @__PURE__ */ new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern22 = /* @__PURE__ */ new RegExp("^[0-9a-f]{40}([0-9a-f]{24})?$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.environment === void 0 && (missing0 = "environment") || data.target === void 0 && (missing0 = "target") || data.strategyName === void 0 && (missing0 = "strategyName") || data.strategy === void 0 && (missing0 = "strategy") || data.tracker === void 0 && (missing0 = "tracker") || data.openedAt === void 0 && (missing0 = "openedAt") || data.state === void 0 && (missing0 = "state") || data.started === void 0 && (missing0 = "started") || data.finishedAt === void 0 && (missing0 = "finishedAt") || data.members === void 0 && (missing0 = "members") || data.approvedShapes === void 0 && (missing0 = "approvedShapes") || data.notified === void 0 && (missing0 = "notified")) {
				validate20.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 }
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!func1.call(schema31.properties, key0)) {
					validate20.errors = [{
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
							validate20.errors = [{
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
									if (!pattern4.test(data1)) {
										validate20.errors = [{
											instancePath: instancePath + "/target",
											schemaPath: "#/properties/target/pattern",
											keyword: "pattern",
											params: { pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$" }
										}];
										return false;
									}
								} else {
									validate20.errors = [{
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
									validate20.errors = [{
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
												validate20.errors = [{
													instancePath: instancePath + "/strategy",
													schemaPath: "#/properties/strategy/required",
													keyword: "required",
													params: { missingProperty: missing1 }
												}];
												return false;
											} else {
												const _errs10 = errors;
												for (const key1 in data3) if (!(key1 === "batch" || key1 === "stages")) {
													validate20.errors = [{
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
															validate20.errors = [{
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
																	validate20.errors = [{
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
																	validate20.errors = [{
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
																		validate20.errors = [{
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
																						validate20.errors = [{
																							instancePath: instancePath + "/strategy/stages/" + i0,
																							schemaPath: "#/properties/strategy/properties/stages/items/required",
																							keyword: "required",
																							params: { missingProperty: missing2 }
																						}];
																						return false;
																					} else {
																						const _errs17 = errors;
																						for (const key2 in data6) if (!(key2 === "name" || key2 === "members" || key2 === "concurrency" || key2 === "failures" || key2 === "leastSuccesses" || key2 === "gates")) {
																							validate20.errors = [{
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
																										if (!pattern5.test(data7)) {
																											validate20.errors = [{
																												instancePath: instancePath + "/strategy/stages/" + i0 + "/name",
																												schemaPath: "#/properties/strategy/properties/stages/items/properties/name/pattern",
																												keyword: "pattern",
																												params: { pattern: "^[a-z][a-z0-9-]{0,30}$" }
																											}];
																											return false;
																										}
																									} else {
																										validate20.errors = [{
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
																												validate20.errors = [{
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
																																validate20.errors = [{
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
																																					if (!pattern6.test(key4)) {
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
																																					validate20.errors = vErrors;
																																					return false;
																																				}
																																			}
																																			if (valid6) for (const key5 in data10) {
																																				let data11 = data10[key5];
																																				const _errs29 = errors;
																																				if (errors === _errs29) {
																																					if (typeof data11 === "string") {
																																						if (func2(data11) > 63) {
																																							validate20.errors = [{
																																								instancePath: instancePath + "/strategy/stages/" + i0 + "/members/" + i1 + "/labels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
																																								schemaPath: "#/properties/strategy/properties/stages/items/properties/members/items/properties/labels/additionalProperties/maxLength",
																																								keyword: "maxLength",
																																								params: { limit: 63 }
																																							}];
																																							return false;
																																						}
																																					} else {
																																						validate20.errors = [{
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
																																			validate20.errors = [{
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
																																					validate20.errors = [{
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
																																								if (!pattern7.test(data13)) {
																																									validate20.errors = [{
																																										instancePath: instancePath + "/strategy/stages/" + i0 + "/members/" + i1 + "/ids/" + i2,
																																										schemaPath: "#/properties/strategy/properties/stages/items/properties/members/items/properties/ids/items/pattern",
																																										keyword: "pattern",
																																										params: { pattern: "^[a-z][a-z0-9-]{2,62}$" }
																																									}];
																																									return false;
																																								}
																																							} else {
																																								validate20.errors = [{
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
																																									validate20.errors = [{
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
																																				validate20.errors = [{
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
																																				validate20.errors = [{
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
																																						validate20.errors = [{
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
																																						validate20.errors = [{
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
																															validate20.errors = [{
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
																											validate20.errors = [{
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
																											validate20.errors = [{
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
																													validate20.errors = [{
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
																												validate20.errors = [{
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
																														validate20.errors = [{
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
																													validate20.errors = [{
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
																															validate20.errors = [{
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
																																	validate20.errors = [{
																																		instancePath: instancePath + "/strategy/stages/" + i0 + "/gates/" + i4,
																																		schemaPath: "#/properties/strategy/properties/stages/items/properties/gates/items/enum",
																																		keyword: "enum",
																																		params: { allowedValues: schema31.properties.strategy.properties.stages.items.properties.gates.items.enum }
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
																																		validate20.errors = [{
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
																															validate20.errors = [{
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
																					validate20.errors = [{
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
																	validate20.errors = [{
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
											validate20.errors = [{
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
											validate20.errors = vErrors;
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
													if (!pattern8.test(data21)) {
														validate20.errors = [{
															instancePath: instancePath + "/openedAt",
															schemaPath: "#/properties/openedAt/pattern",
															keyword: "pattern",
															params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
														}];
														return false;
													}
												} else {
													validate20.errors = [{
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
													validate20.errors = [{
														instancePath: instancePath + "/state",
														schemaPath: "#/properties/state/enum",
														keyword: "enum",
														params: { allowedValues: schema31.properties.state.enum }
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
																				if (!pattern9.test(data24)) {
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
																					if (!pattern8.test(data25)) {
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
														validate20.errors = vErrors;
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
																if (!pattern8.test(data26)) {
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
															validate20.errors = vErrors;
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
																					validate20.errors = [{
																						instancePath: instancePath + "/members/" + i6,
																						schemaPath: "#/properties/members/items/required",
																						keyword: "required",
																						params: { missingProperty: missing4 }
																					}];
																					return false;
																				} else {
																					const _errs76 = errors;
																					for (const key7 in data28) if (!func1.call(schema31.properties.members.items.properties, key7)) {
																						validate20.errors = [{
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
																									if (!pattern7.test(data29)) {
																										validate20.errors = [{
																											instancePath: instancePath + "/members/" + i6 + "/id",
																											schemaPath: "#/properties/members/items/properties/id/pattern",
																											keyword: "pattern",
																											params: { pattern: "^[a-z][a-z0-9-]{2,62}$" }
																										}];
																										return false;
																									}
																								} else {
																									validate20.errors = [{
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
																									validate20.errors = [{
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
																											params: { allowedValues: schema31.properties.members.items.properties.excluded.anyOf[0].enum }
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
																										validate20.errors = vErrors;
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
																											validate20.errors = vErrors;
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
																													if (!pattern8.test(data33)) {
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
																												validate20.errors = vErrors;
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
																																		validate20.errors = [{
																																			instancePath: instancePath + "/members/" + i6 + "/shapes/" + i7,
																																			schemaPath: "#/properties/members/items/properties/shapes/items/pattern",
																																			keyword: "pattern",
																																			params: { pattern: "^sha256:[0-9a-f]{64}$" }
																																		}];
																																		return false;
																																	}
																																} else {
																																	validate20.errors = [{
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
																														validate20.errors = [{
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
																																				if (!pattern9.test(data37)) {
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
																																					if (!pattern8.test(data38)) {
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
																														validate20.errors = vErrors;
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
																																				validate20.errors = [{
																																					instancePath: instancePath + "/members/" + i6 + "/failures/" + i8,
																																					schemaPath: "#/properties/members/items/properties/failures/items/required",
																																					keyword: "required",
																																					params: { missingProperty: missing6 }
																																				}];
																																				return false;
																																			} else {
																																				const _errs119 = errors;
																																				for (const key9 in data41) if (!(key9 === "at" || key9 === "reason" || key9 === "retried")) {
																																					validate20.errors = [{
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
																																								if (!pattern8.test(data42)) {
																																									validate20.errors = [{
																																										instancePath: instancePath + "/members/" + i6 + "/failures/" + i8 + "/at",
																																										schemaPath: "#/properties/members/items/properties/failures/items/properties/at/pattern",
																																										keyword: "pattern",
																																										params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																																									}];
																																									return false;
																																								}
																																							} else {
																																								validate20.errors = [{
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
																																								validate20.errors = [{
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
																																															if (!pattern9.test(data45)) {
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
																																																if (!pattern8.test(data46)) {
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
																																									validate20.errors = vErrors;
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
																																			validate20.errors = [{
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
																																validate20.errors = [{
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
																																validate20.errors = [{
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
																																			validate20.errors = [{
																																				instancePath: instancePath + "/members/" + i6 + "/retry",
																																				schemaPath: "#/properties/members/items/properties/retry/required",
																																				keyword: "required",
																																				params: { missingProperty: missing8 }
																																			}];
																																			return false;
																																		} else {
																																			const _errs139 = errors;
																																			for (const key11 in data48) if (!(key11 === "by" || key11 === "at" || key11 === "comment" || key11 === "head" || key11 === "count")) {
																																				validate20.errors = [{
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
																																							if (!pattern9.test(data49)) {
																																								validate20.errors = [{
																																									instancePath: instancePath + "/members/" + i6 + "/retry/by",
																																									schemaPath: "#/properties/members/items/properties/retry/properties/by/pattern",
																																									keyword: "pattern",
																																									params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
																																								}];
																																								return false;
																																							}
																																						} else {
																																							validate20.errors = [{
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
																																								if (!pattern8.test(data50)) {
																																									validate20.errors = [{
																																										instancePath: instancePath + "/members/" + i6 + "/retry/at",
																																										schemaPath: "#/properties/members/items/properties/retry/properties/at/pattern",
																																										keyword: "pattern",
																																										params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																																									}];
																																									return false;
																																								}
																																							} else {
																																								validate20.errors = [{
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
																																								validate20.errors = vErrors;
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
																																											validate20.errors = [{
																																												instancePath: instancePath + "/members/" + i6 + "/retry/head",
																																												schemaPath: "#/properties/members/items/properties/retry/properties/head/pattern",
																																												keyword: "pattern",
																																												params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
																																											}];
																																											return false;
																																										}
																																									} else {
																																										validate20.errors = [{
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
																																										validate20.errors = [{
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
																																												validate20.errors = [{
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
																																		validate20.errors = [{
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
																				validate20.errors = [{
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
																	validate20.errors = [{
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
																						validate20.errors = [{
																							instancePath: instancePath + "/approvedShapes/" + i9,
																							schemaPath: "#/properties/approvedShapes/items/required",
																							keyword: "required",
																							params: { missingProperty: missing9 }
																						}];
																						return false;
																					} else {
																						const _errs158 = errors;
																						for (const key12 in data55) if (!(key12 === "shape" || key12 === "by" || key12 === "at" || key12 === "comment")) {
																							validate20.errors = [{
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
																											validate20.errors = [{
																												instancePath: instancePath + "/approvedShapes/" + i9 + "/shape",
																												schemaPath: "#/properties/approvedShapes/items/properties/shape/pattern",
																												keyword: "pattern",
																												params: { pattern: "^sha256:[0-9a-f]{64}$" }
																											}];
																											return false;
																										}
																									} else {
																										validate20.errors = [{
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
																											if (!pattern9.test(data57)) {
																												validate20.errors = [{
																													instancePath: instancePath + "/approvedShapes/" + i9 + "/by",
																													schemaPath: "#/properties/approvedShapes/items/properties/by/pattern",
																													keyword: "pattern",
																													params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
																												}];
																												return false;
																											}
																										} else {
																											validate20.errors = [{
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
																												if (!pattern8.test(data58)) {
																													validate20.errors = [{
																														instancePath: instancePath + "/approvedShapes/" + i9 + "/at",
																														schemaPath: "#/properties/approvedShapes/items/properties/at/pattern",
																														keyword: "pattern",
																														params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																													}];
																													return false;
																												}
																											} else {
																												validate20.errors = [{
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
																												validate20.errors = vErrors;
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
																					validate20.errors = [{
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
																		validate20.errors = [{
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
																					validate20.errors = [{
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
																							validate20.errors = [{
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
																			validate20.errors = [{
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
																				if (!pattern8.test(data62)) {
																					validate20.errors = [{
																						instancePath: instancePath + "/labelledAt",
																						schemaPath: "#/properties/labelledAt/pattern",
																						keyword: "pattern",
																						params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																					}];
																					return false;
																				}
																			} else {
																				validate20.errors = [{
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
																									validate20.errors = [{
																										instancePath: instancePath + "/approvedStages/" + i12,
																										schemaPath: "#/properties/approvedStages/items/required",
																										keyword: "required",
																										params: { missingProperty: missing10 }
																									}];
																									return false;
																								} else {
																									const _errs181 = errors;
																									for (const key13 in data64) if (!(key13 === "stage" || key13 === "by" || key13 === "at" || key13 === "comment")) {
																										validate20.errors = [{
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
																												validate20.errors = [{
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
																														if (!pattern9.test(data66)) {
																															validate20.errors = [{
																																instancePath: instancePath + "/approvedStages/" + i12 + "/by",
																																schemaPath: "#/properties/approvedStages/items/properties/by/pattern",
																																keyword: "pattern",
																																params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
																															}];
																															return false;
																														}
																													} else {
																														validate20.errors = [{
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
																															if (!pattern8.test(data67)) {
																																validate20.errors = [{
																																	instancePath: instancePath + "/approvedStages/" + i12 + "/at",
																																	schemaPath: "#/properties/approvedStages/items/properties/at/pattern",
																																	keyword: "pattern",
																																	params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																																}];
																																return false;
																															}
																														} else {
																															validate20.errors = [{
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
																															validate20.errors = vErrors;
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
																								validate20.errors = [{
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
																					validate20.errors = [{
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
																										validate20.errors = [{
																											instancePath: instancePath + "/commands/" + i13,
																											schemaPath: "#/properties/commands/items/required",
																											keyword: "required",
																											params: { missingProperty: missing11 }
																										}];
																										return false;
																									} else {
																										const _errs198 = errors;
																										for (const key14 in data70) if (!(key14 === "comment" || key14 === "by" || key14 === "at" || key14 === "line")) {
																											validate20.errors = [{
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
																													validate20.errors = [{
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
																															if (!pattern9.test(data72)) {
																																validate20.errors = [{
																																	instancePath: instancePath + "/commands/" + i13 + "/by",
																																	schemaPath: "#/properties/commands/items/properties/by/pattern",
																																	keyword: "pattern",
																																	params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
																																}];
																																return false;
																															}
																														} else {
																															validate20.errors = [{
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
																																if (!pattern8.test(data73)) {
																																	validate20.errors = [{
																																		instancePath: instancePath + "/commands/" + i13 + "/at",
																																		schemaPath: "#/properties/commands/items/properties/at/pattern",
																																		keyword: "pattern",
																																		params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																																	}];
																																	return false;
																																}
																															} else {
																																validate20.errors = [{
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
																																validate20.errors = [{
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
																									validate20.errors = [{
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
																						validate20.errors = [{
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

export { accepts };
