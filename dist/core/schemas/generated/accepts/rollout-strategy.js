import { __toESM } from "../../../../rolldown-runtime.js";
import { require_equal, require_ucs2length } from "../../../../vendor/ajv-runtime.js";

// src/schemas/generated/accepts/rollout-strategy.ts
var import_ucs2length = /* @__PURE__ */ __toESM(require_ucs2length(), 1);
var import_equal = /* @__PURE__ */ __toESM(require_equal(), 1);
const accepts = validate20;
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
const pattern4 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]{0,30}$", "u");
const pattern5 = /* @__PURE__ */ new RegExp("^[a-zA-Z][a-zA-Z0-9._/-]{0,62}$", "u");
const pattern6 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]{2,62}$", "u");
const func1 = import_ucs2length.default.default;
const func0 = import_equal.default.default;
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.apiVersion === void 0 && (missing0 = "apiVersion") || data.kind === void 0 && (missing0 = "kind") || data.spec === void 0 && (missing0 = "spec")) {
				validate20.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 }
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "spec")) {
					validate20.errors = [{
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
							validate20.errors = [{
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
								validate20.errors = [{
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
											validate20.errors = [{
												instancePath: instancePath + "/spec",
												schemaPath: "#/properties/spec/required",
												keyword: "required",
												params: { missingProperty: missing1 }
											}];
											return false;
										} else {
											const _errs6 = errors;
											for (const key1 in data2) if (!(key1 === "batch" || key1 === "stages")) {
												validate20.errors = [{
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
														validate20.errors = [{
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
																validate20.errors = [{
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
																validate20.errors = [{
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
																	validate20.errors = [{
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
																					validate20.errors = [{
																						instancePath: instancePath + "/spec/stages/" + i0,
																						schemaPath: "#/properties/spec/properties/stages/items/required",
																						keyword: "required",
																						params: { missingProperty: missing2 }
																					}];
																					return false;
																				} else {
																					const _errs13 = errors;
																					for (const key2 in data5) if (!(key2 === "name" || key2 === "members" || key2 === "concurrency" || key2 === "failures" || key2 === "leastSuccesses" || key2 === "gates")) {
																						validate20.errors = [{
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
																									if (!pattern4.test(data6)) {
																										validate20.errors = [{
																											instancePath: instancePath + "/spec/stages/" + i0 + "/name",
																											schemaPath: "#/properties/spec/properties/stages/items/properties/name/pattern",
																											keyword: "pattern",
																											params: { pattern: "^[a-z][a-z0-9-]{0,30}$" }
																										}];
																										return false;
																									}
																								} else {
																									validate20.errors = [{
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
																											validate20.errors = [{
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
																															validate20.errors = [{
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
																																				validate20.errors = vErrors;
																																				return false;
																																			}
																																		}
																																		if (valid6) for (const key5 in data9) {
																																			let data10 = data9[key5];
																																			const _errs25 = errors;
																																			if (errors === _errs25) {
																																				if (typeof data10 === "string") {
																																					if (func1(data10) > 63) {
																																						validate20.errors = [{
																																							instancePath: instancePath + "/spec/stages/" + i0 + "/members/" + i1 + "/labels/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
																																							schemaPath: "#/properties/spec/properties/stages/items/properties/members/items/properties/labels/additionalProperties/maxLength",
																																							keyword: "maxLength",
																																							params: { limit: 63 }
																																						}];
																																						return false;
																																					}
																																				} else {
																																					validate20.errors = [{
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
																																		validate20.errors = [{
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
																																				validate20.errors = [{
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
																																								validate20.errors = [{
																																									instancePath: instancePath + "/spec/stages/" + i0 + "/members/" + i1 + "/ids/" + i2,
																																									schemaPath: "#/properties/spec/properties/stages/items/properties/members/items/properties/ids/items/pattern",
																																									keyword: "pattern",
																																									params: { pattern: "^[a-z][a-z0-9-]{2,62}$" }
																																								}];
																																								return false;
																																							}
																																						} else {
																																							validate20.errors = [{
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
																																								validate20.errors = [{
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
																																			validate20.errors = [{
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
																																			validate20.errors = [{
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
																																					validate20.errors = [{
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
																																					validate20.errors = [{
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
																														validate20.errors = [{
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
																										validate20.errors = [{
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
																										validate20.errors = [{
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
																												validate20.errors = [{
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
																											validate20.errors = [{
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
																													validate20.errors = [{
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
																												validate20.errors = [{
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
																														validate20.errors = [{
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
																																validate20.errors = [{
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
																																	validate20.errors = [{
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
																														validate20.errors = [{
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
																				validate20.errors = [{
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
																validate20.errors = [{
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
										validate20.errors = [{
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
