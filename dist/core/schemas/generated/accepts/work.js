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

export { accepts };
