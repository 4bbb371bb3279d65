// src/schemas/generated/accepts/plan-report.ts
const accepts = validate20;
const schema31 = {
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
const pattern4 = /* @__PURE__ */ new RegExp("^[0-9a-f]{40}([0-9a-f]{24})?$", "u");
const pattern7 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]{2,62}$", "u");
const pattern8 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]{0,30}$", "u");
const pattern9 = /* @__PURE__ */ new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern10 = /* @__PURE__ */ new RegExp("^(hmac:[0-9a-f]{64}|unknown)$", "u");
const func1 = Object.prototype.hasOwnProperty;
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.head === void 0 && (missing0 = "head") || data.base === void 0 && (missing0 = "base") || data.mergeTree === void 0 && (missing0 = "mergeTree") || data.pullRequest === void 0 && (missing0 = "pullRequest") || data.run === void 0 && (missing0 = "run") || data.problems === void 0 && (missing0 = "problems") || data.stacks === void 0 && (missing0 = "stacks")) {
				validate20.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 }
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "head" || key0 === "base" || key0 === "mergeTree" || key0 === "pullRequest" || key0 === "run" || key0 === "problems" || key0 === "stacks")) {
					validate20.errors = [{
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
								if (!pattern4.test(data0)) {
									validate20.errors = [{
										instancePath: instancePath + "/head",
										schemaPath: "#/properties/head/pattern",
										keyword: "pattern",
										params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
									}];
									return false;
								}
							} else {
								validate20.errors = [{
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
									if (!pattern4.test(data1)) {
										validate20.errors = [{
											instancePath: instancePath + "/base",
											schemaPath: "#/properties/base/pattern",
											keyword: "pattern",
											params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
										}];
										return false;
									}
								} else {
									validate20.errors = [{
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
										if (!pattern4.test(data2)) {
											validate20.errors = [{
												instancePath: instancePath + "/mergeTree",
												schemaPath: "#/properties/mergeTree/pattern",
												keyword: "pattern",
												params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
											}];
											return false;
										}
									} else {
										validate20.errors = [{
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
										validate20.errors = [{
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
											validate20.errors = [{
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
															validate20.errors = [{
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
													validate20.errors = [{
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
																		validate20.errors = [{
																			instancePath: instancePath + "/stacks/" + i1,
																			schemaPath: "#/properties/stacks/items/required",
																			keyword: "required",
																			params: { missingProperty: missing1 }
																		}];
																		return false;
																	} else {
																		const _errs20 = errors;
																		for (const key1 in data8) if (!func1.call(schema31.properties.stacks.items.properties, key1)) {
																			validate20.errors = [{
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
																					validate20.errors = [{
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
																							if (!pattern7.test(data10)) {
																								validate20.errors = [{
																									instancePath: instancePath + "/stacks/" + i1 + "/id",
																									schemaPath: "#/properties/stacks/items/properties/id/pattern",
																									keyword: "pattern",
																									params: { pattern: "^[a-z][a-z0-9-]{2,62}$" }
																								}];
																								return false;
																							}
																						} else {
																							validate20.errors = [{
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
																								if (!pattern8.test(data11)) {
																									validate20.errors = [{
																										instancePath: instancePath + "/stacks/" + i1 + "/stack",
																										schemaPath: "#/properties/stacks/items/properties/stack/pattern",
																										keyword: "pattern",
																										params: { pattern: "^[a-z][a-z0-9-]{0,30}$" }
																									}];
																									return false;
																								}
																							} else {
																								validate20.errors = [{
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
																										validate20.errors = [{
																											instancePath: instancePath + "/stacks/" + i1 + "/record",
																											schemaPath: "#/properties/stacks/items/properties/record/required",
																											keyword: "required",
																											params: { missingProperty: missing2 }
																										}];
																										return false;
																									} else {
																										const _errs29 = errors;
																										for (const key2 in data12) if (!(key2 === "keyId" || key2 === "digest" || key2 === "mode" || key2 === "changes" || key2 === "outputs")) {
																											validate20.errors = [{
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
																													validate20.errors = [{
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
																																validate20.errors = [{
																																	instancePath: instancePath + "/stacks/" + i1 + "/record/digest",
																																	schemaPath: "#/properties/stacks/items/properties/record/properties/digest/pattern",
																																	keyword: "pattern",
																																	params: { pattern: "^sha256:[0-9a-f]{64}$" }
																																}];
																																return false;
																															}
																														} else {
																															validate20.errors = [{
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
																															validate20.errors = [{
																																instancePath: instancePath + "/stacks/" + i1 + "/record/mode",
																																schemaPath: "#/properties/stacks/items/properties/record/properties/mode/enum",
																																keyword: "enum",
																																params: { allowedValues: schema31.properties.stacks.items.properties.record.properties.mode.enum }
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
																																					validate20.errors = [{
																																						instancePath: instancePath + "/stacks/" + i1 + "/record/changes/" + i2,
																																						schemaPath: "#/properties/stacks/items/properties/record/properties/changes/items/required",
																																						keyword: "required",
																																						params: { missingProperty: missing3 }
																																					}];
																																					return false;
																																				} else {
																																					const _errs39 = errors;
																																					for (const key3 in data17) if (!(key3 === "address" || key3 === "previous" || key3 === "actions" || key3 === "attributes")) {
																																						validate20.errors = [{
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
																																								validate20.errors = [{
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
																																									validate20.errors = vErrors;
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
																																												validate20.errors = [{
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
																																														validate20.errors = [{
																																															instancePath: instancePath + "/stacks/" + i1 + "/record/changes/" + i2 + "/actions/" + i3,
																																															schemaPath: "#/properties/stacks/items/properties/record/properties/changes/items/properties/actions/items/enum",
																																															keyword: "enum",
																																															params: { allowedValues: schema31.properties.stacks.items.properties.record.properties.changes.items.properties.actions.items.enum }
																																														}];
																																														return false;
																																													}
																																													if (!(_errs50 === errors)) break;
																																												}
																																											}
																																										} else {
																																											validate20.errors = [{
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
																																														if (!pattern10.test(data23)) {
																																															validate20.errors = [{
																																																instancePath: instancePath + "/stacks/" + i1 + "/record/changes/" + i2 + "/attributes/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
																																																schemaPath: "#/properties/stacks/items/properties/record/properties/changes/items/properties/attributes/additionalProperties/pattern",
																																																keyword: "pattern",
																																																params: { pattern: "^(hmac:[0-9a-f]{64}|unknown)$" }
																																															}];
																																															return false;
																																														}
																																													} else {
																																														validate20.errors = [{
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
																																												validate20.errors = [{
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
																																				validate20.errors = [{
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
																																	validate20.errors = [{
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
																																				if (!pattern10.test(data25)) {
																																					validate20.errors = [{
																																						instancePath: instancePath + "/stacks/" + i1 + "/record/outputs/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
																																						schemaPath: "#/properties/stacks/items/properties/record/properties/outputs/additionalProperties/pattern",
																																						keyword: "pattern",
																																						params: { pattern: "^(hmac:[0-9a-f]{64}|unknown)$" }
																																					}];
																																					return false;
																																				}
																																			} else {
																																				validate20.errors = [{
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
																																		validate20.errors = [{
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
																									validate20.errors = [{
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
																											validate20.errors = [{
																												instancePath: instancePath + "/stacks/" + i1 + "/shape",
																												schemaPath: "#/properties/stacks/items/properties/shape/pattern",
																												keyword: "pattern",
																												params: { pattern: "^sha256:[0-9a-f]{64}$" }
																											}];
																											return false;
																										}
																									} else {
																										validate20.errors = [{
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
																												validate20.errors = [{
																													instancePath: instancePath + "/stacks/" + i1 + "/fingerprint",
																													schemaPath: "#/properties/stacks/items/properties/fingerprint/pattern",
																													keyword: "pattern",
																													params: { pattern: "^sha256:[0-9a-f]{64}$" }
																												}];
																												return false;
																											}
																										} else {
																											validate20.errors = [{
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
																											validate20.errors = [{
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
																												validate20.errors = vErrors;
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
																																		validate20.errors = [{
																																			instancePath: instancePath + "/stacks/" + i1 + "/display/" + i4,
																																			schemaPath: "#/properties/stacks/items/properties/display/items/required",
																																			keyword: "required",
																																			params: { missingProperty: missing4 }
																																		}];
																																		return false;
																																	} else {
																																		const _errs77 = errors;
																																		for (const key6 in data31) if (!(key6 === "address" || key6 === "actions" || key6 === "attributes")) {
																																			validate20.errors = [{
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
																																					validate20.errors = [{
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
																																									validate20.errors = [{
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
																																							validate20.errors = [{
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
																																												validate20.errors = [{
																																													instancePath: instancePath + "/stacks/" + i1 + "/display/" + i4 + "/attributes/" + i6,
																																													schemaPath: "#/properties/stacks/items/properties/display/items/properties/attributes/items/required",
																																													keyword: "required",
																																													params: { missingProperty: missing5 }
																																												}];
																																												return false;
																																											} else {
																																												const _errs88 = errors;
																																												for (const key7 in data36) if (!(key7 === "path" || key7 === "before" || key7 === "after")) {
																																													validate20.errors = [{
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
																																															validate20.errors = [{
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
																																																validate20.errors = vErrors;
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
																																																	validate20.errors = vErrors;
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
																																											validate20.errors = [{
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
																																								validate20.errors = [{
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
																																	validate20.errors = [{
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
																														validate20.errors = [{
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
																														validate20.errors = vErrors;
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
																																		validate20.errors = [{
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
																																validate20.errors = [{
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
																	validate20.errors = [{
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
														validate20.errors = [{
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
