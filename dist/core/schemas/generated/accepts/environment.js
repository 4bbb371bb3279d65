import { __toESM } from "../../../../rolldown-runtime.js";
import { require_equal, require_ucs2length } from "../../../../vendor/ajv-runtime.js";
import { require_formats } from "../../../../vendor/ajv-formats-runtime.js";

// src/schemas/generated/accepts/environment.ts
var import_ucs2length = /* @__PURE__ */ __toESM(require_ucs2length(), 1);
var import_equal = /* @__PURE__ */ __toESM(require_equal(), 1);
var import_formats = require_formats();
const accepts = validate20;
const schema31 = {
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
const func1 = Object.prototype.hasOwnProperty;
const func2 = import_ucs2length.default.default;
const func0 = import_equal.default.default;
const pattern4 = /* @__PURE__ */ new RegExp("^(?!FLOTILLA_KEY$|(?:INPUT|STATE|GITHUB|RUNNER)_)[A-Za-z_][A-Za-z0-9_]*$", "u");
const pattern5 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9_]*$", "u");
const pattern6 = /* @__PURE__ */ new RegExp("^[a-z0-9.-]+/[a-z0-9-]+(/[a-z0-9-]+)?$", "u");
const pattern7 = /* @__PURE__ */ new RegExp("^[1-9][0-9]*(s|m|h|d)$", "u");
const pattern9 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}$", "u");
const pattern10 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$", "u");
const pattern12 = /* @__PURE__ */ new RegExp("^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$", "u");
const formats0 = import_formats.fullFormats.date;
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate20.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
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
			for (const key0 in data) if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "spec")) {
				validate20.errors = [{
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 }
				}];
				return false;
			}
			if (data.apiVersion !== void 0) {
				if ("flotilla.dev/v1" !== data.apiVersion) {
					validate20.errors = [{
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
						validate20.errors = [{
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
								validate20.errors = [{
									instancePath: instancePath + "/spec",
									schemaPath: "#/properties/spec/required",
									keyword: "required",
									params: { missingProperty: missing1 }
								}];
								return false;
							} else {
								for (const key1 in data2) if (!func1.call(schema31.properties.spec.properties, key1)) {
									validate20.errors = [{
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
										validate20.errors = [{
											instancePath: instancePath + "/spec/kind",
											schemaPath: "#/properties/spec/properties/kind/enum",
											keyword: "enum",
											params: { allowedValues: schema31.properties.spec.properties.kind.enum }
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
												validate20.errors = [{
													instancePath: instancePath + "/spec/engine",
													schemaPath: "#/properties/spec/properties/engine/required",
													keyword: "required",
													params: { missingProperty: missing2 }
												}];
												return false;
											} else {
												for (const key2 in data4) if (!(key2 === "name" || key2 === "version" || key2 === "env")) {
													validate20.errors = [{
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
														validate20.errors = [{
															instancePath: instancePath + "/spec/engine/name",
															schemaPath: "#/properties/spec/properties/engine/properties/name/enum",
															keyword: "enum",
															params: { allowedValues: schema31.properties.spec.properties.engine.properties.name.enum }
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
																validate20.errors = [{
																	instancePath: instancePath + "/spec/engine/version",
																	schemaPath: "#/properties/spec/properties/engine/properties/version/minLength",
																	keyword: "minLength",
																	params: { limit: 1 }
																}];
																return false;
															}
														} else {
															validate20.errors = [{
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
																		if (!pattern4.test(data8)) {
																			validate20.errors = [{
																				instancePath: instancePath + "/spec/engine/env/" + i0,
																				schemaPath: "#/properties/spec/properties/engine/properties/env/items/pattern",
																				keyword: "pattern",
																				params: { pattern: "^(?!FLOTILLA_KEY$|(?:INPUT|STATE|GITHUB|RUNNER)_)[A-Za-z_][A-Za-z0-9_]*$" }
																			}];
																			return false;
																		}
																	} else {
																		validate20.errors = [{
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
																				validate20.errors = [{
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
																validate20.errors = [{
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
											validate20.errors = [{
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
													validate20.errors = [{
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
															validate20.errors = [{
																instancePath: instancePath + "/spec/backend/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
																schemaPath: "#/properties/spec/properties/backend/additionalProperties/type",
																keyword: "type",
																params: { type: schema31.properties.spec.properties.backend.additionalProperties.type }
															}];
															return false;
														}
													}
													if (data9.type !== void 0) {
														let data11 = data9.type;
														if (typeof data11 === "string") {
															if (func2(data11) < 1) {
																validate20.errors = [{
																	instancePath: instancePath + "/spec/backend/type",
																	schemaPath: "#/properties/spec/properties/backend/properties/type/minLength",
																	keyword: "minLength",
																	params: { limit: 1 }
																}];
																return false;
															}
														} else {
															validate20.errors = [{
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
												validate20.errors = [{
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
													validate20.errors = [{
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
														validate20.errors = [{
															instancePath: instancePath + "/spec/apply",
															schemaPath: "#/properties/spec/properties/apply/enum",
															keyword: "enum",
															params: { allowedValues: schema31.properties.spec.properties.apply.enum }
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
																validate20.errors = [{
																	instancePath: instancePath + "/spec/policy",
																	schemaPath: "#/properties/spec/properties/policy/required",
																	keyword: "required",
																	params: { missingProperty: missing4 }
																}];
																return false;
															} else {
																for (const key4 in data14) if (!(key4 === "review" || key4 === "confirmers" || key4 === "protectedTypes" || key4 === "failureBudget" || key4 === "providers" || key4 === "leases")) {
																	validate20.errors = [{
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
																		validate20.errors = [{
																			instancePath: instancePath + "/spec/policy/review",
																			schemaPath: "#/properties/spec/properties/policy/properties/review/enum",
																			keyword: "enum",
																			params: { allowedValues: schema31.properties.spec.properties.policy.properties.review.enum }
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
																				validate20.errors = [{
																					instancePath: instancePath + "/spec/policy/confirmers",
																					schemaPath: "#/properties/spec/properties/policy/properties/confirmers/required",
																					keyword: "required",
																					params: { missingProperty: missing5 }
																				}];
																				return false;
																			} else {
																				for (const key5 in data16) if (!(key5 === "permission")) {
																					validate20.errors = [{
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
																						validate20.errors = [{
																							instancePath: instancePath + "/spec/policy/confirmers/permission",
																							schemaPath: "#/properties/spec/properties/policy/properties/confirmers/properties/permission/enum",
																							keyword: "enum",
																							params: { allowedValues: schema31.properties.spec.properties.policy.properties.confirmers.properties.permission.enum }
																						}];
																						return false;
																					}
																				}
																			}
																		} else {
																			validate20.errors = [{
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
																						if (!pattern5.test(data19)) {
																							validate20.errors = [{
																								instancePath: instancePath + "/spec/policy/protectedTypes/" + i2,
																								schemaPath: "#/properties/spec/properties/policy/properties/protectedTypes/items/pattern",
																								keyword: "pattern",
																								params: { pattern: "^[a-z][a-z0-9_]*$" }
																							}];
																							return false;
																						}
																					} else {
																						validate20.errors = [{
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
																								validate20.errors = [{
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
																				validate20.errors = [{
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
																					validate20.errors = [{
																						instancePath: instancePath + "/spec/policy/failureBudget",
																						schemaPath: "#/properties/spec/properties/policy/properties/failureBudget/type",
																						keyword: "type",
																						params: { type: "integer" }
																					}];
																					return false;
																				}
																				if (typeof data20 == "number" && isFinite(data20)) {
																					if (data20 < 0 || isNaN(data20)) {
																						validate20.errors = [{
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
																									validate20.errors = [{
																										instancePath: instancePath + "/spec/policy/providers/" + i4,
																										schemaPath: "#/properties/spec/properties/policy/properties/providers/items/required",
																										keyword: "required",
																										params: { missingProperty: missing6 }
																									}];
																									return false;
																								} else {
																									for (const key6 in data22) if (!(key6 === "source" || key6 === "reattach")) {
																										validate20.errors = [{
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
																											if (!pattern6.test(data23)) {
																												validate20.errors = [{
																													instancePath: instancePath + "/spec/policy/providers/" + i4 + "/source",
																													schemaPath: "#/properties/spec/properties/policy/properties/providers/items/properties/source/pattern",
																													keyword: "pattern",
																													params: { pattern: "^[a-z0-9.-]+/[a-z0-9-]+(/[a-z0-9-]+)?$" }
																												}];
																												return false;
																											}
																										} else {
																											validate20.errors = [{
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
																												validate20.errors = [{
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
																								validate20.errors = [{
																									instancePath: instancePath + "/spec/policy/providers/" + i4,
																									schemaPath: "#/properties/spec/properties/policy/properties/providers/items/type",
																									keyword: "type",
																									params: { type: "object" }
																								}];
																								return false;
																							}
																						}
																					} else {
																						validate20.errors = [{
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
																								validate20.errors = [{
																									instancePath: instancePath + "/spec/policy/leases",
																									schemaPath: "#/properties/spec/properties/policy/properties/leases/required",
																									keyword: "required",
																									params: { missingProperty: missing7 }
																								}];
																								return false;
																							} else {
																								for (const key7 in data25) if (!(key7 === "required" || key7 === "maximum" || key7 === "extension")) {
																									validate20.errors = [{
																										instancePath: instancePath + "/spec/policy/leases",
																										schemaPath: "#/properties/spec/properties/policy/properties/leases/additionalProperties",
																										keyword: "additionalProperties",
																										params: { additionalProperty: key7 }
																									}];
																									return false;
																								}
																								if (data25.required !== void 0) {
																									if (typeof data25.required !== "boolean") {
																										validate20.errors = [{
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
																											if (!pattern7.test(data27)) {
																												validate20.errors = [{
																													instancePath: instancePath + "/spec/policy/leases/maximum",
																													schemaPath: "#/properties/spec/properties/policy/properties/leases/properties/maximum/pattern",
																													keyword: "pattern",
																													params: { pattern: "^[1-9][0-9]*(s|m|h|d)$" }
																												}];
																												return false;
																											}
																										} else {
																											validate20.errors = [{
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
																												if (!pattern7.test(data28)) {
																													validate20.errors = [{
																														instancePath: instancePath + "/spec/policy/leases/extension",
																														schemaPath: "#/properties/spec/properties/policy/properties/leases/properties/extension/pattern",
																														keyword: "pattern",
																														params: { pattern: "^[1-9][0-9]*(s|m|h|d)$" }
																													}];
																													return false;
																												}
																											} else {
																												validate20.errors = [{
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
																							validate20.errors = [{
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
															validate20.errors = [{
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
																	validate20.errors = [{
																		instancePath: instancePath + "/spec/calendar",
																		schemaPath: "#/properties/spec/properties/calendar/required",
																		keyword: "required",
																		params: { missingProperty: missing8 }
																	}];
																	return false;
																} else {
																	for (const key8 in data29) if (!(key8 === "timezone" || key8 === "workingDays" || key8 === "holidays")) {
																		validate20.errors = [{
																			instancePath: instancePath + "/spec/calendar",
																			schemaPath: "#/properties/spec/properties/calendar/additionalProperties",
																			keyword: "additionalProperties",
																			params: { additionalProperty: key8 }
																		}];
																		return false;
																	}
																	if (data29.timezone !== void 0) {
																		if (typeof data29.timezone !== "string") {
																			validate20.errors = [{
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
																					validate20.errors = [{
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
																							validate20.errors = [{
																								instancePath: instancePath + "/spec/calendar/workingDays/" + i5,
																								schemaPath: "#/properties/spec/properties/calendar/properties/workingDays/items/enum",
																								keyword: "enum",
																								params: { allowedValues: schema31.properties.spec.properties.calendar.properties.workingDays.items.enum }
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
																							outer0: for (; i6--;) for (j2 = i6; j2--;) if (func0(data31[i6], data31[j2])) {
																								validate20.errors = [{
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
																				validate20.errors = [{
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
																								validate20.errors = [{
																									instancePath: instancePath + "/spec/calendar/holidays/" + i7,
																									schemaPath: "#/properties/spec/properties/calendar/properties/holidays/items/pattern",
																									keyword: "pattern",
																									params: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" }
																								}];
																								return false;
																							} else if (!formats0.validate(data34)) {
																								validate20.errors = [{
																									instancePath: instancePath + "/spec/calendar/holidays/" + i7,
																									schemaPath: "#/properties/spec/properties/calendar/properties/holidays/items/format",
																									keyword: "format",
																									params: { format: "date" }
																								}];
																								return false;
																							}
																						} else {
																							validate20.errors = [{
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
																									validate20.errors = [{
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
																					validate20.errors = [{
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
																validate20.errors = [{
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
																				validate20.errors = [{
																					instancePath: instancePath + "/spec/freezes/" + i9,
																					schemaPath: "#/properties/spec/properties/freezes/items/required",
																					keyword: "required",
																					params: { missingProperty: missing9 }
																				}];
																				return false;
																			} else {
																				for (const key9 in data36) if (!(key9 === "from" || key9 === "until" || key9 === "reason" || key9 === "owner")) {
																					validate20.errors = [{
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
																							validate20.errors = [{
																								instancePath: instancePath + "/spec/freezes/" + i9 + "/from",
																								schemaPath: "#/properties/spec/properties/freezes/items/properties/from/pattern",
																								keyword: "pattern",
																								params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																							}];
																							return false;
																						}
																					} else {
																						validate20.errors = [{
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
																								validate20.errors = [{
																									instancePath: instancePath + "/spec/freezes/" + i9 + "/until",
																									schemaPath: "#/properties/spec/properties/freezes/items/properties/until/pattern",
																									keyword: "pattern",
																									params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																								}];
																								return false;
																							}
																						} else {
																							validate20.errors = [{
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
																									validate20.errors = [{
																										instancePath: instancePath + "/spec/freezes/" + i9 + "/reason",
																										schemaPath: "#/properties/spec/properties/freezes/items/properties/reason/minLength",
																										keyword: "minLength",
																										params: { limit: 1 }
																									}];
																									return false;
																								}
																							} else {
																								validate20.errors = [{
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
																										validate20.errors = [{
																											instancePath: instancePath + "/spec/freezes/" + i9 + "/owner",
																											schemaPath: "#/properties/spec/properties/freezes/items/properties/owner/pattern",
																											keyword: "pattern",
																											params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
																										}];
																										return false;
																									}
																								} else {
																									validate20.errors = [{
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
																			validate20.errors = [{
																				instancePath: instancePath + "/spec/freezes/" + i9,
																				schemaPath: "#/properties/spec/properties/freezes/items/type",
																				keyword: "type",
																				params: { type: "object" }
																			}];
																			return false;
																		}
																	}
																} else {
																	validate20.errors = [{
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
																			validate20.errors = [{
																				instancePath: instancePath + "/spec/rollouts",
																				schemaPath: "#/properties/spec/properties/rollouts/additionalProperties",
																				keyword: "additionalProperties",
																				params: { additionalProperty: key10 }
																			}];
																			return false;
																		}
																		if (data41.patch !== void 0) {
																			if (typeof data41.patch !== "string") {
																				validate20.errors = [{
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
																					validate20.errors = [{
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
																						validate20.errors = [{
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
																		validate20.errors = [{
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
							validate20.errors = [{
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

export { accepts };
