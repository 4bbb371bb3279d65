import { __toESM } from "../../../../rolldown-runtime.js";
import { require_ucs2length } from "../../../../vendor/ajv-runtime.js";

// src/schemas/generated/accepts/architecture.ts
var import_ucs2length = /* @__PURE__ */ __toESM(require_ucs2length(), 1);
const accepts = validate20;
const schema31 = {
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
const pattern4 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]{0,30}$", "u");
const pattern6 = /* @__PURE__ */ new RegExp("^(spec|environment)\\.[A-Za-z][A-Za-z0-9.]*$", "u");
const pattern7 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9_]*$", "u");
const pattern8 = /* @__PURE__ */ new RegExp("^/", "u");
const pattern9 = /* @__PURE__ */ new RegExp("^[1-9][0-9]*(s|m|h|d)$", "u");
const func1 = import_ucs2length.default.default;
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
							if ("Architecture" !== data.kind) {
								validate20.errors = [{
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
											validate20.errors = [{
												instancePath: instancePath + "/spec",
												schemaPath: "#/properties/spec/required",
												keyword: "required",
												params: { missingProperty: missing1 }
											}];
											return false;
										} else {
											const _errs6 = errors;
											for (const key1 in data2) if (!(key1 === "stacks" || key1 === "health" || key1 === "operations" || key1 === "downtime" || key1 === "hints")) {
												validate20.errors = [{
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
																validate20.errors = [{
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
																				validate20.errors = [{
																					instancePath: instancePath + "/spec/stacks/" + i0,
																					schemaPath: "#/properties/spec/properties/stacks/items/required",
																					keyword: "required",
																					params: { missingProperty: missing2 }
																				}];
																				return false;
																			} else {
																				const _errs11 = errors;
																				for (const key2 in data4) if (!(key2 === "name" || key2 === "needs" || key2 === "autoApply" || key2 === "inputs" || key2 === "outputs" || key2 === "volatile")) {
																					validate20.errors = [{
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
																								if (!pattern4.test(data5)) {
																									validate20.errors = [{
																										instancePath: instancePath + "/spec/stacks/" + i0 + "/name",
																										schemaPath: "#/properties/spec/properties/stacks/items/properties/name/pattern",
																										keyword: "pattern",
																										params: { pattern: "^[a-z][a-z0-9-]{0,30}$" }
																									}];
																									return false;
																								}
																							} else {
																								validate20.errors = [{
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
																												if (!pattern4.test(data7)) {
																													validate20.errors = [{
																														instancePath: instancePath + "/spec/stacks/" + i0 + "/needs/" + i1,
																														schemaPath: "#/properties/spec/properties/stacks/items/properties/needs/items/pattern",
																														keyword: "pattern",
																														params: { pattern: "^[a-z][a-z0-9-]{0,30}$" }
																													}];
																													return false;
																												}
																											} else {
																												validate20.errors = [{
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
																													validate20.errors = [{
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
																									validate20.errors = [{
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
																									validate20.errors = [{
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
																														if (!pattern6.test(data10)) {
																															validate20.errors = [{
																																instancePath: instancePath + "/spec/stacks/" + i0 + "/inputs/" + i3,
																																schemaPath: "#/properties/spec/properties/stacks/items/properties/inputs/items/pattern",
																																keyword: "pattern",
																																params: { pattern: "^(spec|environment)\\.[A-Za-z][A-Za-z0-9.]*$" }
																															}];
																															return false;
																														}
																													} else {
																														validate20.errors = [{
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
																															validate20.errors = [{
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
																											validate20.errors = [{
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
																														if (!pattern7.test(key3)) {
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
																														validate20.errors = vErrors;
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
																																validate20.errors = [{
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
																																		validate20.errors = [{
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
																																			validate20.errors = [{
																																				instancePath: instancePath + "/spec/stacks/" + i0 + "/outputs/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/type",
																																				schemaPath: "#/properties/spec/properties/stacks/items/properties/outputs/additionalProperties/properties/type/enum",
																																				keyword: "enum",
																																				params: { allowedValues: schema31.properties.spec.properties.stacks.items.properties.outputs.additionalProperties.properties.type.enum }
																																			}];
																																			return false;
																																		}
																																		var valid10 = _errs33 === errors;
																																	} else var valid10 = true;
																																}
																															}
																														} else {
																															validate20.errors = [{
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
																												validate20.errors = [{
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
																																if (func1(data16) < 1) {
																																	validate20.errors = [{
																																		instancePath: instancePath + "/spec/stacks/" + i0 + "/volatile/" + i5,
																																		schemaPath: "#/properties/spec/properties/stacks/items/properties/volatile/items/minLength",
																																		keyword: "minLength",
																																		params: { limit: 1 }
																																	}];
																																	return false;
																																}
																															} else {
																																validate20.errors = [{
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
																													validate20.errors = [{
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
																			validate20.errors = [{
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
															validate20.errors = [{
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
																								if (func1(data19) < 1) {
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
																												if (!pattern9.test(data23)) {
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
																		validate20.errors = vErrors;
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
																validate20.errors = [{
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
																		validate20.errors = [{
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
																						validate20.errors = [{
																							instancePath: instancePath + "/spec/operations/backup",
																							schemaPath: "#/properties/spec/properties/operations/properties/backup/required",
																							keyword: "required",
																							params: { missingProperty: missing5 }
																						}];
																						return false;
																					} else {
																						const _errs65 = errors;
																						for (const key9 in data26) if (!(key9 === "run" || key9 === "within")) {
																							validate20.errors = [{
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
																											validate20.errors = [{
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
																													validate20.errors = [{
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
																										validate20.errors = [{
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
																											if (!pattern9.test(data29)) {
																												validate20.errors = [{
																													instancePath: instancePath + "/spec/operations/backup/within",
																													schemaPath: "#/properties/spec/properties/operations/properties/backup/properties/within/pattern",
																													keyword: "pattern",
																													params: { pattern: "^[1-9][0-9]*(s|m|h|d)$" }
																												}];
																												return false;
																											}
																										} else {
																											validate20.errors = [{
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
																					validate20.errors = [{
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
																							validate20.errors = [{
																								instancePath: instancePath + "/spec/operations/probe",
																								schemaPath: "#/properties/spec/properties/operations/properties/probe/required",
																								keyword: "required",
																								params: { missingProperty: missing6 }
																							}];
																							return false;
																						} else {
																							const _errs74 = errors;
																							for (const key10 in data30) if (!(key10 === "run" || key10 === "within")) {
																								validate20.errors = [{
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
																												validate20.errors = [{
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
																														validate20.errors = [{
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
																											validate20.errors = [{
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
																												if (!pattern9.test(data33)) {
																													validate20.errors = [{
																														instancePath: instancePath + "/spec/operations/probe/within",
																														schemaPath: "#/properties/spec/properties/operations/properties/probe/properties/within/pattern",
																														keyword: "pattern",
																														params: { pattern: "^[1-9][0-9]*(s|m|h|d)$" }
																													}];
																													return false;
																												}
																											} else {
																												validate20.errors = [{
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
																						validate20.errors = [{
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
																	validate20.errors = [{
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
																						validate20.errors = [{
																							instancePath: instancePath + "/spec/downtime/" + i9,
																							schemaPath: "#/properties/spec/properties/downtime/items/required",
																							keyword: "required",
																							params: { missingProperty: missing7 }
																						}];
																						return false;
																					} else {
																						const _errs85 = errors;
																						for (const key11 in data35) if (!(key11 === "on" || key11 === "expect")) {
																							validate20.errors = [{
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
																									validate20.errors = [{
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
																											if (!pattern9.test(data37)) {
																												validate20.errors = [{
																													instancePath: instancePath + "/spec/downtime/" + i9 + "/expect",
																													schemaPath: "#/properties/spec/properties/downtime/items/properties/expect/pattern",
																													keyword: "pattern",
																													params: { pattern: "^[1-9][0-9]*(s|m|h|d)$" }
																												}];
																												return false;
																											}
																										} else {
																											validate20.errors = [{
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
																					validate20.errors = [{
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
																		validate20.errors = [{
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
																							validate20.errors = [{
																								instancePath: instancePath + "/spec/hints/" + i10,
																								schemaPath: "#/properties/spec/properties/hints/items/required",
																								keyword: "required",
																								params: { missingProperty: missing8 }
																							}];
																							return false;
																						} else {
																							const _errs94 = errors;
																							for (const key12 in data39) if (!(key12 === "match" || key12 === "say")) {
																								validate20.errors = [{
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
																										validate20.errors = [{
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
																											validate20.errors = [{
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
																						validate20.errors = [{
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
																			validate20.errors = [{
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
