import { __toESM } from "../../../../rolldown-runtime.js";
import { require_equal, require_formats, require_ucs2length } from "../../../../vendor/ajv-formats-runtime.js";

// src/schemas/generated/accepts/instance.ts
var import_ucs2length = /* @__PURE__ */ __toESM(require_ucs2length(), 1);
var import_equal = /* @__PURE__ */ __toESM(require_equal(), 1);
var import_formats = require_formats();
const accepts = validate20;
const schema31 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "https://flotilla.dev/schemas/instance.schema.json",
	"title": "Instance",
	"description": "environments/<env>/deployments/<id>/config.yaml: one tenant's deployment.",
	"type": "object",
	"properties": {
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
	"required": [
		"apiVersion",
		"kind",
		"metadata",
		"spec"
	],
	"additionalProperties": false
};
const pattern4 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]{2,62}$", "u");
const pattern5 = /* @__PURE__ */ new RegExp("^[a-zA-Z][a-zA-Z0-9._/-]{0,62}$", "u");
const pattern6 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]{1,29}$", "u");
const pattern7 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]*/[1-9][0-9]*$", "u");
const pattern8 = /* @__PURE__ */ new RegExp("^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$", "u");
const pattern9 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]*$", "u");
const pattern10 = /* @__PURE__ */ new RegExp("^([01][0-9]|2[0-3]):[0-5][0-9]$", "u");
const pattern12 = /* @__PURE__ */ new RegExp("^[1-9][0-9]*(s|m|h|d)$", "u");
const pattern13 = /* @__PURE__ */ new RegExp("^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$", "u");
const pattern14 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$", "u");
const pattern16 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}$", "u");
const func1 = import_ucs2length.default.default;
const func4 = Object.prototype.hasOwnProperty;
const func0 = import_equal.default.default;
const formats0 = /^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i;
const formats4 = import_formats.fullFormats.date;
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.apiVersion === void 0 && (missing0 = "apiVersion") || data.kind === void 0 && (missing0 = "kind") || data.metadata === void 0 && (missing0 = "metadata") || data.spec === void 0 && (missing0 = "spec")) {
				validate20.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 }
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec")) {
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
							if ("Instance" !== data.kind) {
								validate20.errors = [{
									instancePath: instancePath + "/kind",
									schemaPath: "#/properties/kind/const",
									keyword: "const",
									params: { allowedValue: "Instance" }
								}];
								return false;
							}
							var valid0 = _errs3 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.metadata !== void 0) {
								let data2 = data.metadata;
								const _errs4 = errors;
								if (errors === _errs4) {
									if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
										let missing1;
										if (data2.name === void 0 && (missing1 = "name") || data2.labels === void 0 && (missing1 = "labels")) {
											validate20.errors = [{
												instancePath: instancePath + "/metadata",
												schemaPath: "#/properties/metadata/required",
												keyword: "required",
												params: { missingProperty: missing1 }
											}];
											return false;
										} else {
											const _errs6 = errors;
											for (const key1 in data2) if (!(key1 === "name" || key1 === "labels" || key1 === "annotations")) {
												validate20.errors = [{
													instancePath: instancePath + "/metadata",
													schemaPath: "#/properties/metadata/additionalProperties",
													keyword: "additionalProperties",
													params: { additionalProperty: key1 }
												}];
												return false;
											}
											if (_errs6 === errors) {
												if (data2.name !== void 0) {
													let data3 = data2.name;
													const _errs7 = errors;
													if (errors === _errs7) {
														if (typeof data3 === "string") {
															if (!pattern4.test(data3)) {
																validate20.errors = [{
																	instancePath: instancePath + "/metadata/name",
																	schemaPath: "#/properties/metadata/properties/name/pattern",
																	keyword: "pattern",
																	params: { pattern: "^[a-z][a-z0-9-]{2,62}$" }
																}];
																return false;
															}
														} else {
															validate20.errors = [{
																instancePath: instancePath + "/metadata/name",
																schemaPath: "#/properties/metadata/properties/name/type",
																keyword: "type",
																params: { type: "string" }
															}];
															return false;
														}
													}
													var valid1 = _errs7 === errors;
												} else var valid1 = true;
												if (valid1) {
													if (data2.labels !== void 0) {
														let data4 = data2.labels;
														const _errs9 = errors;
														if (errors === _errs9) {
															if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
																let missing2;
																if (data4["instance-type"] === void 0 && (missing2 = "instance-type")) {
																	validate20.errors = [{
																		instancePath: instancePath + "/metadata/labels",
																		schemaPath: "#/properties/metadata/properties/labels/required",
																		keyword: "required",
																		params: { missingProperty: missing2 }
																	}];
																	return false;
																} else {
																	for (const key2 in data4) {
																		const _errs11 = errors;
																		if (typeof key2 === "string") {
																			if (!pattern5.test(key2)) {
																				const err0 = {
																					instancePath: instancePath + "/metadata/labels",
																					schemaPath: "#/properties/metadata/properties/labels/propertyNames/pattern",
																					keyword: "pattern",
																					params: { pattern: "^[a-zA-Z][a-zA-Z0-9._/-]{0,62}$" },
																					propertyName: key2
																				};
																				if (vErrors === null) vErrors = [err0];
																				else vErrors.push(err0);
																				errors++;
																			}
																		}
																		var valid2 = _errs11 === errors;
																		if (!valid2) {
																			const err1 = {
																				instancePath: instancePath + "/metadata/labels",
																				schemaPath: "#/properties/metadata/properties/labels/propertyNames",
																				keyword: "propertyNames",
																				params: { propertyName: key2 }
																			};
																			if (vErrors === null) vErrors = [err1];
																			else vErrors.push(err1);
																			errors++;
																			validate20.errors = vErrors;
																			return false;
																		}
																	}
																	if (valid2) {
																		const _errs12 = errors;
																		for (const key3 in data4) if (!(key3 === "instance-type")) {
																			let data5 = data4[key3];
																			const _errs13 = errors;
																			if (errors === _errs13) {
																				if (typeof data5 === "string") {
																					if (func1(data5) > 63) {
																						validate20.errors = [{
																							instancePath: instancePath + "/metadata/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
																							schemaPath: "#/properties/metadata/properties/labels/additionalProperties/maxLength",
																							keyword: "maxLength",
																							params: { limit: 63 }
																						}];
																						return false;
																					}
																				} else {
																					validate20.errors = [{
																						instancePath: instancePath + "/metadata/labels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
																						schemaPath: "#/properties/metadata/properties/labels/additionalProperties/type",
																						keyword: "type",
																						params: { type: "string" }
																					}];
																					return false;
																				}
																			}
																			if (!(_errs13 === errors)) break;
																		}
																		if (_errs12 === errors) {
																			if (data4["instance-type"] !== void 0) {
																				let data6 = data4["instance-type"];
																				if (!(data6 === "internal" || data6 === "trial" || data6 === "production")) {
																					validate20.errors = [{
																						instancePath: instancePath + "/metadata/labels/instance-type",
																						schemaPath: "#/properties/metadata/properties/labels/properties/instance-type/enum",
																						keyword: "enum",
																						params: { allowedValues: schema31.properties.metadata.properties.labels.properties["instance-type"].enum }
																					}];
																					return false;
																				}
																			}
																		}
																	}
																}
															} else {
																validate20.errors = [{
																	instancePath: instancePath + "/metadata/labels",
																	schemaPath: "#/properties/metadata/properties/labels/type",
																	keyword: "type",
																	params: { type: "object" }
																}];
																return false;
															}
														}
														var valid1 = _errs9 === errors;
													} else var valid1 = true;
													if (valid1) {
														if (data2.annotations !== void 0) {
															let data7 = data2.annotations;
															const _errs16 = errors;
															if (errors === _errs16) {
																if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
																	const _errs18 = errors;
																	for (const key4 in data7) if (!(key4 === "account")) {
																		let data8 = data7[key4];
																		const _errs19 = errors;
																		if (errors === _errs19) {
																			if (typeof data8 === "string") {
																				if (func1(data8) > 1024) {
																					validate20.errors = [{
																						instancePath: instancePath + "/metadata/annotations/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
																						schemaPath: "#/properties/metadata/properties/annotations/additionalProperties/maxLength",
																						keyword: "maxLength",
																						params: { limit: 1024 }
																					}];
																					return false;
																				}
																			} else {
																				validate20.errors = [{
																					instancePath: instancePath + "/metadata/annotations/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
																					schemaPath: "#/properties/metadata/properties/annotations/additionalProperties/type",
																					keyword: "type",
																					params: { type: "string" }
																				}];
																				return false;
																			}
																		}
																		if (!(_errs19 === errors)) break;
																	}
																	if (_errs18 === errors) {
																		if (data7.account !== void 0) {
																			let data9 = data7.account;
																			if (errors === errors) {
																				if (typeof data9 === "string") {
																					if (func1(data9) > 1024) {
																						validate20.errors = [{
																							instancePath: instancePath + "/metadata/annotations/account",
																							schemaPath: "#/properties/metadata/properties/annotations/properties/account/maxLength",
																							keyword: "maxLength",
																							params: { limit: 1024 }
																						}];
																						return false;
																					}
																				} else {
																					validate20.errors = [{
																						instancePath: instancePath + "/metadata/annotations/account",
																						schemaPath: "#/properties/metadata/properties/annotations/properties/account/type",
																						keyword: "type",
																						params: { type: "string" }
																					}];
																					return false;
																				}
																			}
																		}
																	}
																} else {
																	validate20.errors = [{
																		instancePath: instancePath + "/metadata/annotations",
																		schemaPath: "#/properties/metadata/properties/annotations/type",
																		keyword: "type",
																		params: { type: "object" }
																	}];
																	return false;
																}
															}
															var valid1 = _errs16 === errors;
														} else var valid1 = true;
													}
												}
											}
										}
									} else {
										validate20.errors = [{
											instancePath: instancePath + "/metadata",
											schemaPath: "#/properties/metadata/type",
											keyword: "type",
											params: { type: "object" }
										}];
										return false;
									}
								}
								var valid0 = _errs4 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.spec !== void 0) {
									let data10 = data.spec;
									const _errs23 = errors;
									if (errors === _errs23) {
										if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
											let missing3;
											if (data10.slug === void 0 && (missing3 = "slug") || data10.domain === void 0 && (missing3 = "domain") || data10.architecture === void 0 && (missing3 = "architecture") || data10.version === void 0 && (missing3 = "version") || data10.releaseChannel === void 0 && (missing3 = "releaseChannel") || data10.state === void 0 && (missing3 = "state") || data10.region === void 0 && (missing3 = "region") || data10.size === void 0 && (missing3 = "size")) {
												validate20.errors = [{
													instancePath: instancePath + "/spec",
													schemaPath: "#/properties/spec/required",
													keyword: "required",
													params: { missingProperty: missing3 }
												}];
												return false;
											} else {
												const _errs25 = errors;
												for (const key5 in data10) if (!func4.call(schema31.properties.spec.properties, key5)) {
													validate20.errors = [{
														instancePath: instancePath + "/spec",
														schemaPath: "#/properties/spec/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: key5 }
													}];
													return false;
												}
												if (_errs25 === errors) {
													if (data10.slug !== void 0) {
														let data11 = data10.slug;
														const _errs26 = errors;
														if (errors === _errs26) {
															if (typeof data11 === "string") {
																if (!pattern6.test(data11)) {
																	validate20.errors = [{
																		instancePath: instancePath + "/spec/slug",
																		schemaPath: "#/properties/spec/properties/slug/pattern",
																		keyword: "pattern",
																		params: { pattern: "^[a-z][a-z0-9-]{1,29}$" }
																	}];
																	return false;
																}
															} else {
																validate20.errors = [{
																	instancePath: instancePath + "/spec/slug",
																	schemaPath: "#/properties/spec/properties/slug/type",
																	keyword: "type",
																	params: { type: "string" }
																}];
																return false;
															}
														}
														var valid7 = _errs26 === errors;
													} else var valid7 = true;
													if (valid7) {
														if (data10.domain !== void 0) {
															let data12 = data10.domain;
															const _errs28 = errors;
															if (errors === _errs28) {
																if (errors === _errs28) {
																	if (typeof data12 === "string") {
																		if (func1(data12) > 253) {
																			validate20.errors = [{
																				instancePath: instancePath + "/spec/domain",
																				schemaPath: "#/properties/spec/properties/domain/maxLength",
																				keyword: "maxLength",
																				params: { limit: 253 }
																			}];
																			return false;
																		} else if (!formats0.test(data12)) {
																			validate20.errors = [{
																				instancePath: instancePath + "/spec/domain",
																				schemaPath: "#/properties/spec/properties/domain/format",
																				keyword: "format",
																				params: { format: "hostname" }
																			}];
																			return false;
																		}
																	} else {
																		validate20.errors = [{
																			instancePath: instancePath + "/spec/domain",
																			schemaPath: "#/properties/spec/properties/domain/type",
																			keyword: "type",
																			params: { type: "string" }
																		}];
																		return false;
																	}
																}
															}
															var valid7 = _errs28 === errors;
														} else var valid7 = true;
														if (valid7) {
															if (data10.customDomains !== void 0) {
																let data13 = data10.customDomains;
																const _errs30 = errors;
																if (errors === _errs30) {
																	if (Array.isArray(data13)) {
																		var valid8 = true;
																		const len0 = data13.length;
																		for (let i0 = 0; i0 < len0; i0++) {
																			let data14 = data13[i0];
																			const _errs32 = errors;
																			if (errors === _errs32) {
																				if (errors === _errs32) {
																					if (typeof data14 === "string") {
																						if (func1(data14) > 253) {
																							validate20.errors = [{
																								instancePath: instancePath + "/spec/customDomains/" + i0,
																								schemaPath: "#/properties/spec/properties/customDomains/items/maxLength",
																								keyword: "maxLength",
																								params: { limit: 253 }
																							}];
																							return false;
																						} else if (!formats0.test(data14)) {
																							validate20.errors = [{
																								instancePath: instancePath + "/spec/customDomains/" + i0,
																								schemaPath: "#/properties/spec/properties/customDomains/items/format",
																								keyword: "format",
																								params: { format: "hostname" }
																							}];
																							return false;
																						}
																					} else {
																						validate20.errors = [{
																							instancePath: instancePath + "/spec/customDomains/" + i0,
																							schemaPath: "#/properties/spec/properties/customDomains/items/type",
																							keyword: "type",
																							params: { type: "string" }
																						}];
																						return false;
																					}
																				}
																			}
																			var valid8 = _errs32 === errors;
																			if (!valid8) break;
																		}
																		if (valid8) {
																			let i1 = data13.length;
																			let j0;
																			if (i1 > 1) {
																				const indices0 = {};
																				for (; i1--;) {
																					let item0 = data13[i1];
																					if (typeof item0 !== "string") continue;
																					if (typeof indices0[item0] == "number") {
																						j0 = indices0[item0];
																						validate20.errors = [{
																							instancePath: instancePath + "/spec/customDomains",
																							schemaPath: "#/properties/spec/properties/customDomains/uniqueItems",
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
																			instancePath: instancePath + "/spec/customDomains",
																			schemaPath: "#/properties/spec/properties/customDomains/type",
																			keyword: "type",
																			params: { type: "array" }
																		}];
																		return false;
																	}
																}
																var valid7 = _errs30 === errors;
															} else var valid7 = true;
															if (valid7) {
																if (data10.architecture !== void 0) {
																	let data15 = data10.architecture;
																	const _errs34 = errors;
																	if (errors === _errs34) {
																		if (typeof data15 === "string") {
																			if (!pattern7.test(data15)) {
																				validate20.errors = [{
																					instancePath: instancePath + "/spec/architecture",
																					schemaPath: "#/properties/spec/properties/architecture/pattern",
																					keyword: "pattern",
																					params: { pattern: "^[a-z][a-z0-9-]*/[1-9][0-9]*$" }
																				}];
																				return false;
																			}
																		} else {
																			validate20.errors = [{
																				instancePath: instancePath + "/spec/architecture",
																				schemaPath: "#/properties/spec/properties/architecture/type",
																				keyword: "type",
																				params: { type: "string" }
																			}];
																			return false;
																		}
																	}
																	var valid7 = _errs34 === errors;
																} else var valid7 = true;
																if (valid7) {
																	if (data10.version !== void 0) {
																		let data16 = data10.version;
																		const _errs36 = errors;
																		if (errors === _errs36) {
																			if (typeof data16 === "string") {
																				if (!pattern8.test(data16)) {
																					validate20.errors = [{
																						instancePath: instancePath + "/spec/version",
																						schemaPath: "#/properties/spec/properties/version/pattern",
																						keyword: "pattern",
																						params: { pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$" }
																					}];
																					return false;
																				}
																			} else {
																				validate20.errors = [{
																					instancePath: instancePath + "/spec/version",
																					schemaPath: "#/properties/spec/properties/version/type",
																					keyword: "type",
																					params: { type: "string" }
																				}];
																				return false;
																			}
																		}
																		var valid7 = _errs36 === errors;
																	} else var valid7 = true;
																	if (valid7) {
																		if (data10.releaseChannel !== void 0) {
																			let data17 = data10.releaseChannel;
																			const _errs38 = errors;
																			if (!(data17 === "stable" || data17 === "insiders" || data17 === "pause")) {
																				validate20.errors = [{
																					instancePath: instancePath + "/spec/releaseChannel",
																					schemaPath: "#/properties/spec/properties/releaseChannel/enum",
																					keyword: "enum",
																					params: { allowedValues: schema31.properties.spec.properties.releaseChannel.enum }
																				}];
																				return false;
																			}
																			var valid7 = _errs38 === errors;
																		} else var valid7 = true;
																		if (valid7) {
																			if (data10.state !== void 0) {
																				let data18 = data10.state;
																				const _errs39 = errors;
																				if (!(data18 === "running" || data18 === "suspended" || data18 === "absent")) {
																					validate20.errors = [{
																						instancePath: instancePath + "/spec/state",
																						schemaPath: "#/properties/spec/properties/state/enum",
																						keyword: "enum",
																						params: { allowedValues: schema31.properties.spec.properties.state.enum }
																					}];
																					return false;
																				}
																				var valid7 = _errs39 === errors;
																			} else var valid7 = true;
																			if (valid7) {
																				if (data10.region !== void 0) {
																					let data19 = data10.region;
																					const _errs40 = errors;
																					if (errors === _errs40) {
																						if (typeof data19 === "string") {
																							if (func1(data19) > 63) {
																								validate20.errors = [{
																									instancePath: instancePath + "/spec/region",
																									schemaPath: "#/properties/spec/properties/region/maxLength",
																									keyword: "maxLength",
																									params: { limit: 63 }
																								}];
																								return false;
																							} else if (func1(data19) < 1) {
																								validate20.errors = [{
																									instancePath: instancePath + "/spec/region",
																									schemaPath: "#/properties/spec/properties/region/minLength",
																									keyword: "minLength",
																									params: { limit: 1 }
																								}];
																								return false;
																							}
																						} else {
																							validate20.errors = [{
																								instancePath: instancePath + "/spec/region",
																								schemaPath: "#/properties/spec/properties/region/type",
																								keyword: "type",
																								params: { type: "string" }
																							}];
																							return false;
																						}
																					}
																					var valid7 = _errs40 === errors;
																				} else var valid7 = true;
																				if (valid7) {
																					if (data10.size !== void 0) {
																						let data20 = data10.size;
																						const _errs42 = errors;
																						if (errors === _errs42) {
																							if (typeof data20 === "string") {
																								if (func1(data20) > 63) {
																									validate20.errors = [{
																										instancePath: instancePath + "/spec/size",
																										schemaPath: "#/properties/spec/properties/size/maxLength",
																										keyword: "maxLength",
																										params: { limit: 63 }
																									}];
																									return false;
																								} else if (func1(data20) < 1) {
																									validate20.errors = [{
																										instancePath: instancePath + "/spec/size",
																										schemaPath: "#/properties/spec/properties/size/minLength",
																										keyword: "minLength",
																										params: { limit: 1 }
																									}];
																									return false;
																								}
																							} else {
																								validate20.errors = [{
																									instancePath: instancePath + "/spec/size",
																									schemaPath: "#/properties/spec/properties/size/type",
																									keyword: "type",
																									params: { type: "string" }
																								}];
																								return false;
																							}
																						}
																						var valid7 = _errs42 === errors;
																					} else var valid7 = true;
																					if (valid7) {
																						if (data10.features !== void 0) {
																							let data21 = data10.features;
																							const _errs44 = errors;
																							if (errors === _errs44) {
																								if (Array.isArray(data21)) {
																									var valid10 = true;
																									const len1 = data21.length;
																									for (let i2 = 0; i2 < len1; i2++) {
																										let data22 = data21[i2];
																										const _errs46 = errors;
																										if (errors === _errs46) {
																											if (typeof data22 === "string") {
																												if (!pattern9.test(data22)) {
																													validate20.errors = [{
																														instancePath: instancePath + "/spec/features/" + i2,
																														schemaPath: "#/properties/spec/properties/features/items/pattern",
																														keyword: "pattern",
																														params: { pattern: "^[a-z][a-z0-9-]*$" }
																													}];
																													return false;
																												}
																											} else {
																												validate20.errors = [{
																													instancePath: instancePath + "/spec/features/" + i2,
																													schemaPath: "#/properties/spec/properties/features/items/type",
																													keyword: "type",
																													params: { type: "string" }
																												}];
																												return false;
																											}
																										}
																										var valid10 = _errs46 === errors;
																										if (!valid10) break;
																									}
																									if (valid10) {
																										let i3 = data21.length;
																										let j1;
																										if (i3 > 1) {
																											const indices1 = {};
																											for (; i3--;) {
																												let item1 = data21[i3];
																												if (typeof item1 !== "string") continue;
																												if (typeof indices1[item1] == "number") {
																													j1 = indices1[item1];
																													validate20.errors = [{
																														instancePath: instancePath + "/spec/features",
																														schemaPath: "#/properties/spec/properties/features/uniqueItems",
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
																										instancePath: instancePath + "/spec/features",
																										schemaPath: "#/properties/spec/properties/features/type",
																										keyword: "type",
																										params: { type: "array" }
																									}];
																									return false;
																								}
																							}
																							var valid7 = _errs44 === errors;
																						} else var valid7 = true;
																						if (valid7) {
																							if (data10.ingress !== void 0) {
																								let data23 = data10.ingress;
																								const _errs48 = errors;
																								if (errors === _errs48) {
																									if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
																										const _errs50 = errors;
																										for (const key6 in data23) if (!(key6 === "public" || key6 === "allowlist")) {
																											validate20.errors = [{
																												instancePath: instancePath + "/spec/ingress",
																												schemaPath: "#/properties/spec/properties/ingress/additionalProperties",
																												keyword: "additionalProperties",
																												params: { additionalProperty: key6 }
																											}];
																											return false;
																										}
																										if (_errs50 === errors) {
																											if (data23.public !== void 0) {
																												const _errs51 = errors;
																												if (typeof data23.public !== "boolean") {
																													validate20.errors = [{
																														instancePath: instancePath + "/spec/ingress/public",
																														schemaPath: "#/properties/spec/properties/ingress/properties/public/type",
																														keyword: "type",
																														params: { type: "boolean" }
																													}];
																													return false;
																												}
																												var valid12 = _errs51 === errors;
																											} else var valid12 = true;
																											if (valid12) {
																												if (data23.allowlist !== void 0) {
																													let data25 = data23.allowlist;
																													const _errs53 = errors;
																													if (errors === _errs53) {
																														if (Array.isArray(data25)) {
																															var valid13 = true;
																															const len2 = data25.length;
																															for (let i4 = 0; i4 < len2; i4++) {
																																const _errs55 = errors;
																																if (typeof data25[i4] !== "string") {
																																	validate20.errors = [{
																																		instancePath: instancePath + "/spec/ingress/allowlist/" + i4,
																																		schemaPath: "#/properties/spec/properties/ingress/properties/allowlist/items/type",
																																		keyword: "type",
																																		params: { type: "string" }
																																	}];
																																	return false;
																																}
																																var valid13 = _errs55 === errors;
																																if (!valid13) break;
																															}
																															if (valid13) {
																																let i5 = data25.length;
																																let j2;
																																if (i5 > 1) {
																																	const indices2 = {};
																																	for (; i5--;) {
																																		let item2 = data25[i5];
																																		if (typeof item2 !== "string") continue;
																																		if (typeof indices2[item2] == "number") {
																																			j2 = indices2[item2];
																																			validate20.errors = [{
																																				instancePath: instancePath + "/spec/ingress/allowlist",
																																				schemaPath: "#/properties/spec/properties/ingress/properties/allowlist/uniqueItems",
																																				keyword: "uniqueItems",
																																				params: {
																																					i: i5,
																																					j: j2
																																				}
																																			}];
																																			return false;
																																		}
																																		indices2[item2] = i5;
																																	}
																																}
																															}
																														} else {
																															validate20.errors = [{
																																instancePath: instancePath + "/spec/ingress/allowlist",
																																schemaPath: "#/properties/spec/properties/ingress/properties/allowlist/type",
																																keyword: "type",
																																params: { type: "array" }
																															}];
																															return false;
																														}
																													}
																													var valid12 = _errs53 === errors;
																												} else var valid12 = true;
																											}
																										}
																									} else {
																										validate20.errors = [{
																											instancePath: instancePath + "/spec/ingress",
																											schemaPath: "#/properties/spec/properties/ingress/type",
																											keyword: "type",
																											params: { type: "object" }
																										}];
																										return false;
																									}
																								}
																								var valid7 = _errs48 === errors;
																							} else var valid7 = true;
																							if (valid7) {
																								if (data10.maintenance !== void 0) {
																									let data27 = data10.maintenance;
																									const _errs57 = errors;
																									if (errors === _errs57) {
																										if (data27 && typeof data27 == "object" && !Array.isArray(data27)) {
																											const _errs59 = errors;
																											for (const key7 in data27) if (!(key7 === "windows" || key7 === "notice")) {
																												validate20.errors = [{
																													instancePath: instancePath + "/spec/maintenance",
																													schemaPath: "#/properties/spec/properties/maintenance/additionalProperties",
																													keyword: "additionalProperties",
																													params: { additionalProperty: key7 }
																												}];
																												return false;
																											}
																											if (_errs59 === errors) {
																												if (data27.windows !== void 0) {
																													let data28 = data27.windows;
																													const _errs60 = errors;
																													if (errors === _errs60) {
																														if (Array.isArray(data28)) {
																															const len3 = data28.length;
																															for (let i6 = 0; i6 < len3; i6++) {
																																let data29 = data28[i6];
																																const _errs62 = errors;
																																if (errors === _errs62) {
																																	if (data29 && typeof data29 == "object" && !Array.isArray(data29)) {
																																		let missing4;
																																		if (data29.days === void 0 && (missing4 = "days") || data29.from === void 0 && (missing4 = "from") || data29.to === void 0 && (missing4 = "to") || data29.timezone === void 0 && (missing4 = "timezone")) {
																																			validate20.errors = [{
																																				instancePath: instancePath + "/spec/maintenance/windows/" + i6,
																																				schemaPath: "#/properties/spec/properties/maintenance/properties/windows/items/required",
																																				keyword: "required",
																																				params: { missingProperty: missing4 }
																																			}];
																																			return false;
																																		} else {
																																			const _errs64 = errors;
																																			for (const key8 in data29) if (!(key8 === "days" || key8 === "from" || key8 === "to" || key8 === "timezone")) {
																																				validate20.errors = [{
																																					instancePath: instancePath + "/spec/maintenance/windows/" + i6,
																																					schemaPath: "#/properties/spec/properties/maintenance/properties/windows/items/additionalProperties",
																																					keyword: "additionalProperties",
																																					params: { additionalProperty: key8 }
																																				}];
																																				return false;
																																			}
																																			if (_errs64 === errors) {
																																				if (data29.days !== void 0) {
																																					let data30 = data29.days;
																																					const _errs65 = errors;
																																					if (errors === _errs65) {
																																						if (Array.isArray(data30)) {
																																							if (data30.length < 1) {
																																								validate20.errors = [{
																																									instancePath: instancePath + "/spec/maintenance/windows/" + i6 + "/days",
																																									schemaPath: "#/properties/spec/properties/maintenance/properties/windows/items/properties/days/minItems",
																																									keyword: "minItems",
																																									params: { limit: 1 }
																																								}];
																																								return false;
																																							} else {
																																								var valid18 = true;
																																								const len4 = data30.length;
																																								for (let i7 = 0; i7 < len4; i7++) {
																																									let data31 = data30[i7];
																																									const _errs67 = errors;
																																									if (!(data31 === "mon" || data31 === "tue" || data31 === "wed" || data31 === "thu" || data31 === "fri" || data31 === "sat" || data31 === "sun")) {
																																										validate20.errors = [{
																																											instancePath: instancePath + "/spec/maintenance/windows/" + i6 + "/days/" + i7,
																																											schemaPath: "#/properties/spec/properties/maintenance/properties/windows/items/properties/days/items/enum",
																																											keyword: "enum",
																																											params: { allowedValues: schema31.properties.spec.properties.maintenance.properties.windows.items.properties.days.items.enum }
																																										}];
																																										return false;
																																									}
																																									var valid18 = _errs67 === errors;
																																									if (!valid18) break;
																																								}
																																								if (valid18) {
																																									let i8 = data30.length;
																																									let j3;
																																									if (i8 > 1) {
																																										outer0: for (; i8--;) for (j3 = i8; j3--;) if (func0(data30[i8], data30[j3])) {
																																											validate20.errors = [{
																																												instancePath: instancePath + "/spec/maintenance/windows/" + i6 + "/days",
																																												schemaPath: "#/properties/spec/properties/maintenance/properties/windows/items/properties/days/uniqueItems",
																																												keyword: "uniqueItems",
																																												params: {
																																													i: i8,
																																													j: j3
																																												}
																																											}];
																																											return false;
																																										}
																																									}
																																								}
																																							}
																																						} else {
																																							validate20.errors = [{
																																								instancePath: instancePath + "/spec/maintenance/windows/" + i6 + "/days",
																																								schemaPath: "#/properties/spec/properties/maintenance/properties/windows/items/properties/days/type",
																																								keyword: "type",
																																								params: { type: "array" }
																																							}];
																																							return false;
																																						}
																																					}
																																					var valid17 = _errs65 === errors;
																																				} else var valid17 = true;
																																				if (valid17) {
																																					if (data29.from !== void 0) {
																																						let data32 = data29.from;
																																						const _errs68 = errors;
																																						if (errors === _errs68) {
																																							if (typeof data32 === "string") {
																																								if (!pattern10.test(data32)) {
																																									validate20.errors = [{
																																										instancePath: instancePath + "/spec/maintenance/windows/" + i6 + "/from",
																																										schemaPath: "#/properties/spec/properties/maintenance/properties/windows/items/properties/from/pattern",
																																										keyword: "pattern",
																																										params: { pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$" }
																																									}];
																																									return false;
																																								}
																																							} else {
																																								validate20.errors = [{
																																									instancePath: instancePath + "/spec/maintenance/windows/" + i6 + "/from",
																																									schemaPath: "#/properties/spec/properties/maintenance/properties/windows/items/properties/from/type",
																																									keyword: "type",
																																									params: { type: "string" }
																																								}];
																																								return false;
																																							}
																																						}
																																						var valid17 = _errs68 === errors;
																																					} else var valid17 = true;
																																					if (valid17) {
																																						if (data29.to !== void 0) {
																																							let data33 = data29.to;
																																							const _errs70 = errors;
																																							if (errors === _errs70) {
																																								if (typeof data33 === "string") {
																																									if (!pattern10.test(data33)) {
																																										validate20.errors = [{
																																											instancePath: instancePath + "/spec/maintenance/windows/" + i6 + "/to",
																																											schemaPath: "#/properties/spec/properties/maintenance/properties/windows/items/properties/to/pattern",
																																											keyword: "pattern",
																																											params: { pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$" }
																																										}];
																																										return false;
																																									}
																																								} else {
																																									validate20.errors = [{
																																										instancePath: instancePath + "/spec/maintenance/windows/" + i6 + "/to",
																																										schemaPath: "#/properties/spec/properties/maintenance/properties/windows/items/properties/to/type",
																																										keyword: "type",
																																										params: { type: "string" }
																																									}];
																																									return false;
																																								}
																																							}
																																							var valid17 = _errs70 === errors;
																																						} else var valid17 = true;
																																						if (valid17) {
																																							if (data29.timezone !== void 0) {
																																								const _errs72 = errors;
																																								if (typeof data29.timezone !== "string") {
																																									validate20.errors = [{
																																										instancePath: instancePath + "/spec/maintenance/windows/" + i6 + "/timezone",
																																										schemaPath: "#/properties/spec/properties/maintenance/properties/windows/items/properties/timezone/type",
																																										keyword: "type",
																																										params: { type: "string" }
																																									}];
																																									return false;
																																								}
																																								var valid17 = _errs72 === errors;
																																							} else var valid17 = true;
																																						}
																																					}
																																				}
																																			}
																																		}
																																	} else {
																																		validate20.errors = [{
																																			instancePath: instancePath + "/spec/maintenance/windows/" + i6,
																																			schemaPath: "#/properties/spec/properties/maintenance/properties/windows/items/type",
																																			keyword: "type",
																																			params: { type: "object" }
																																		}];
																																		return false;
																																	}
																																}
																																if (!(_errs62 === errors)) break;
																															}
																														} else {
																															validate20.errors = [{
																																instancePath: instancePath + "/spec/maintenance/windows",
																																schemaPath: "#/properties/spec/properties/maintenance/properties/windows/type",
																																keyword: "type",
																																params: { type: "array" }
																															}];
																															return false;
																														}
																													}
																													var valid15 = _errs60 === errors;
																												} else var valid15 = true;
																												if (valid15) {
																													if (data27.notice !== void 0) {
																														let data35 = data27.notice;
																														const _errs74 = errors;
																														if (errors === _errs74) {
																															if (typeof data35 === "string") {
																																if (!pattern12.test(data35)) {
																																	validate20.errors = [{
																																		instancePath: instancePath + "/spec/maintenance/notice",
																																		schemaPath: "#/properties/spec/properties/maintenance/properties/notice/pattern",
																																		keyword: "pattern",
																																		params: { pattern: "^[1-9][0-9]*(s|m|h|d)$" }
																																	}];
																																	return false;
																																}
																															} else {
																																validate20.errors = [{
																																	instancePath: instancePath + "/spec/maintenance/notice",
																																	schemaPath: "#/properties/spec/properties/maintenance/properties/notice/type",
																																	keyword: "type",
																																	params: { type: "string" }
																																}];
																																return false;
																															}
																														}
																														var valid15 = _errs74 === errors;
																													} else var valid15 = true;
																												}
																											}
																										} else {
																											validate20.errors = [{
																												instancePath: instancePath + "/spec/maintenance",
																												schemaPath: "#/properties/spec/properties/maintenance/type",
																												keyword: "type",
																												params: { type: "object" }
																											}];
																											return false;
																										}
																									}
																									var valid7 = _errs57 === errors;
																								} else var valid7 = true;
																								if (valid7) {
																									if (data10.hold !== void 0) {
																										let data36 = data10.hold;
																										const _errs76 = errors;
																										if (errors === _errs76) {
																											if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
																												let missing5;
																												if (data36.scope === void 0 && (missing5 = "scope") || data36.reason === void 0 && (missing5 = "reason") || data36.owner === void 0 && (missing5 = "owner") || data36.until === void 0 && (missing5 = "until")) {
																													validate20.errors = [{
																														instancePath: instancePath + "/spec/hold",
																														schemaPath: "#/properties/spec/properties/hold/required",
																														keyword: "required",
																														params: { missingProperty: missing5 }
																													}];
																													return false;
																												} else {
																													const _errs78 = errors;
																													for (const key9 in data36) if (!(key9 === "scope" || key9 === "reason" || key9 === "owner" || key9 === "until")) {
																														validate20.errors = [{
																															instancePath: instancePath + "/spec/hold",
																															schemaPath: "#/properties/spec/properties/hold/additionalProperties",
																															keyword: "additionalProperties",
																															params: { additionalProperty: key9 }
																														}];
																														return false;
																													}
																													if (_errs78 === errors) {
																														if (data36.scope !== void 0) {
																															let data37 = data36.scope;
																															const _errs79 = errors;
																															if (!(data37 === "upgrade" || data37 === "all")) {
																																validate20.errors = [{
																																	instancePath: instancePath + "/spec/hold/scope",
																																	schemaPath: "#/properties/spec/properties/hold/properties/scope/enum",
																																	keyword: "enum",
																																	params: { allowedValues: schema31.properties.spec.properties.hold.properties.scope.enum }
																																}];
																																return false;
																															}
																															var valid20 = _errs79 === errors;
																														} else var valid20 = true;
																														if (valid20) {
																															if (data36.reason !== void 0) {
																																let data38 = data36.reason;
																																const _errs80 = errors;
																																if (errors === _errs80) {
																																	if (typeof data38 === "string") {
																																		if (func1(data38) > 200) {
																																			validate20.errors = [{
																																				instancePath: instancePath + "/spec/hold/reason",
																																				schemaPath: "#/properties/spec/properties/hold/properties/reason/maxLength",
																																				keyword: "maxLength",
																																				params: { limit: 200 }
																																			}];
																																			return false;
																																		} else if (func1(data38) < 1) {
																																			validate20.errors = [{
																																				instancePath: instancePath + "/spec/hold/reason",
																																				schemaPath: "#/properties/spec/properties/hold/properties/reason/minLength",
																																				keyword: "minLength",
																																				params: { limit: 1 }
																																			}];
																																			return false;
																																		}
																																	} else {
																																		validate20.errors = [{
																																			instancePath: instancePath + "/spec/hold/reason",
																																			schemaPath: "#/properties/spec/properties/hold/properties/reason/type",
																																			keyword: "type",
																																			params: { type: "string" }
																																		}];
																																		return false;
																																	}
																																}
																																var valid20 = _errs80 === errors;
																															} else var valid20 = true;
																															if (valid20) {
																																if (data36.owner !== void 0) {
																																	let data39 = data36.owner;
																																	const _errs82 = errors;
																																	if (errors === _errs82) {
																																		if (typeof data39 === "string") {
																																			if (!pattern13.test(data39)) {
																																				validate20.errors = [{
																																					instancePath: instancePath + "/spec/hold/owner",
																																					schemaPath: "#/properties/spec/properties/hold/properties/owner/pattern",
																																					keyword: "pattern",
																																					params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
																																				}];
																																				return false;
																																			}
																																		} else {
																																			validate20.errors = [{
																																				instancePath: instancePath + "/spec/hold/owner",
																																				schemaPath: "#/properties/spec/properties/hold/properties/owner/type",
																																				keyword: "type",
																																				params: { type: "string" }
																																			}];
																																			return false;
																																		}
																																	}
																																	var valid20 = _errs82 === errors;
																																} else var valid20 = true;
																																if (valid20) {
																																	if (data36.until !== void 0) {
																																		let data40 = data36.until;
																																		const _errs84 = errors;
																																		if (errors === _errs84) {
																																			if (typeof data40 === "string") {
																																				if (!pattern14.test(data40)) {
																																					validate20.errors = [{
																																						instancePath: instancePath + "/spec/hold/until",
																																						schemaPath: "#/properties/spec/properties/hold/properties/until/pattern",
																																						keyword: "pattern",
																																						params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																																					}];
																																					return false;
																																				}
																																			} else {
																																				validate20.errors = [{
																																					instancePath: instancePath + "/spec/hold/until",
																																					schemaPath: "#/properties/spec/properties/hold/properties/until/type",
																																					keyword: "type",
																																					params: { type: "string" }
																																				}];
																																				return false;
																																			}
																																		}
																																		var valid20 = _errs84 === errors;
																																	} else var valid20 = true;
																																}
																															}
																														}
																													}
																												}
																											} else {
																												validate20.errors = [{
																													instancePath: instancePath + "/spec/hold",
																													schemaPath: "#/properties/spec/properties/hold/type",
																													keyword: "type",
																													params: { type: "object" }
																												}];
																												return false;
																											}
																										}
																										var valid7 = _errs76 === errors;
																									} else var valid7 = true;
																									if (valid7) {
																										if (data10.lease !== void 0) {
																											let data41 = data10.lease;
																											const _errs86 = errors;
																											if (errors === _errs86) {
																												if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
																													let missing6;
																													if (data41.owner === void 0 && (missing6 = "owner") || data41.expires === void 0 && (missing6 = "expires")) {
																														validate20.errors = [{
																															instancePath: instancePath + "/spec/lease",
																															schemaPath: "#/properties/spec/properties/lease/required",
																															keyword: "required",
																															params: { missingProperty: missing6 }
																														}];
																														return false;
																													} else {
																														const _errs88 = errors;
																														for (const key10 in data41) if (!(key10 === "owner" || key10 === "expires")) {
																															validate20.errors = [{
																																instancePath: instancePath + "/spec/lease",
																																schemaPath: "#/properties/spec/properties/lease/additionalProperties",
																																keyword: "additionalProperties",
																																params: { additionalProperty: key10 }
																															}];
																															return false;
																														}
																														if (_errs88 === errors) {
																															if (data41.owner !== void 0) {
																																let data42 = data41.owner;
																																const _errs89 = errors;
																																if (errors === _errs89) {
																																	if (typeof data42 === "string") {
																																		if (!pattern13.test(data42)) {
																																			validate20.errors = [{
																																				instancePath: instancePath + "/spec/lease/owner",
																																				schemaPath: "#/properties/spec/properties/lease/properties/owner/pattern",
																																				keyword: "pattern",
																																				params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
																																			}];
																																			return false;
																																		}
																																	} else {
																																		validate20.errors = [{
																																			instancePath: instancePath + "/spec/lease/owner",
																																			schemaPath: "#/properties/spec/properties/lease/properties/owner/type",
																																			keyword: "type",
																																			params: { type: "string" }
																																		}];
																																		return false;
																																	}
																																}
																																var valid21 = _errs89 === errors;
																															} else var valid21 = true;
																															if (valid21) {
																																if (data41.expires !== void 0) {
																																	let data43 = data41.expires;
																																	const _errs91 = errors;
																																	if (errors === _errs91) {
																																		if (errors === _errs91) {
																																			if (typeof data43 === "string") {
																																				if (!pattern16.test(data43)) {
																																					validate20.errors = [{
																																						instancePath: instancePath + "/spec/lease/expires",
																																						schemaPath: "#/properties/spec/properties/lease/properties/expires/pattern",
																																						keyword: "pattern",
																																						params: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" }
																																					}];
																																					return false;
																																				} else if (!formats4.validate(data43)) {
																																					validate20.errors = [{
																																						instancePath: instancePath + "/spec/lease/expires",
																																						schemaPath: "#/properties/spec/properties/lease/properties/expires/format",
																																						keyword: "format",
																																						params: { format: "date" }
																																					}];
																																					return false;
																																				}
																																			} else {
																																				validate20.errors = [{
																																					instancePath: instancePath + "/spec/lease/expires",
																																					schemaPath: "#/properties/spec/properties/lease/properties/expires/type",
																																					keyword: "type",
																																					params: { type: "string" }
																																				}];
																																				return false;
																																			}
																																		}
																																	}
																																	var valid21 = _errs91 === errors;
																																} else var valid21 = true;
																															}
																														}
																													}
																												} else {
																													validate20.errors = [{
																														instancePath: instancePath + "/spec/lease",
																														schemaPath: "#/properties/spec/properties/lease/type",
																														keyword: "type",
																														params: { type: "object" }
																													}];
																													return false;
																												}
																											}
																											var valid7 = _errs86 === errors;
																										} else var valid7 = true;
																										if (valid7) {
																											if (data10.trial !== void 0) {
																												let data44 = data10.trial;
																												const _errs93 = errors;
																												if (errors === _errs93) {
																													if (data44 && typeof data44 == "object" && !Array.isArray(data44)) {
																														let missing7;
																														if (data44.owner === void 0 && (missing7 = "owner") || data44.expires === void 0 && (missing7 = "expires")) {
																															validate20.errors = [{
																																instancePath: instancePath + "/spec/trial",
																																schemaPath: "#/properties/spec/properties/trial/required",
																																keyword: "required",
																																params: { missingProperty: missing7 }
																															}];
																															return false;
																														} else {
																															const _errs95 = errors;
																															for (const key11 in data44) if (!(key11 === "owner" || key11 === "expires")) {
																																validate20.errors = [{
																																	instancePath: instancePath + "/spec/trial",
																																	schemaPath: "#/properties/spec/properties/trial/additionalProperties",
																																	keyword: "additionalProperties",
																																	params: { additionalProperty: key11 }
																																}];
																																return false;
																															}
																															if (_errs95 === errors) {
																																if (data44.owner !== void 0) {
																																	let data45 = data44.owner;
																																	const _errs96 = errors;
																																	if (errors === _errs96) {
																																		if (typeof data45 === "string") {
																																			if (!pattern13.test(data45)) {
																																				validate20.errors = [{
																																					instancePath: instancePath + "/spec/trial/owner",
																																					schemaPath: "#/properties/spec/properties/trial/properties/owner/pattern",
																																					keyword: "pattern",
																																					params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
																																				}];
																																				return false;
																																			}
																																		} else {
																																			validate20.errors = [{
																																				instancePath: instancePath + "/spec/trial/owner",
																																				schemaPath: "#/properties/spec/properties/trial/properties/owner/type",
																																				keyword: "type",
																																				params: { type: "string" }
																																			}];
																																			return false;
																																		}
																																	}
																																	var valid22 = _errs96 === errors;
																																} else var valid22 = true;
																																if (valid22) {
																																	if (data44.expires !== void 0) {
																																		let data46 = data44.expires;
																																		const _errs98 = errors;
																																		if (errors === _errs98) {
																																			if (errors === _errs98) {
																																				if (typeof data46 === "string") {
																																					if (!pattern16.test(data46)) {
																																						validate20.errors = [{
																																							instancePath: instancePath + "/spec/trial/expires",
																																							schemaPath: "#/properties/spec/properties/trial/properties/expires/pattern",
																																							keyword: "pattern",
																																							params: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" }
																																						}];
																																						return false;
																																					} else if (!formats4.validate(data46)) {
																																						validate20.errors = [{
																																							instancePath: instancePath + "/spec/trial/expires",
																																							schemaPath: "#/properties/spec/properties/trial/properties/expires/format",
																																							keyword: "format",
																																							params: { format: "date" }
																																						}];
																																						return false;
																																					}
																																				} else {
																																					validate20.errors = [{
																																						instancePath: instancePath + "/spec/trial/expires",
																																						schemaPath: "#/properties/spec/properties/trial/properties/expires/type",
																																						keyword: "type",
																																						params: { type: "string" }
																																					}];
																																					return false;
																																				}
																																			}
																																		}
																																		var valid22 = _errs98 === errors;
																																	} else var valid22 = true;
																																}
																															}
																														}
																													} else {
																														validate20.errors = [{
																															instancePath: instancePath + "/spec/trial",
																															schemaPath: "#/properties/spec/properties/trial/type",
																															keyword: "type",
																															params: { type: "object" }
																														}];
																														return false;
																													}
																												}
																												var valid7 = _errs93 === errors;
																											} else var valid7 = true;
																											if (valid7) {
																												if (data10.hotpatch !== void 0) {
																													let data47 = data10.hotpatch;
																													const _errs100 = errors;
																													if (errors === _errs100) {
																														if (data47 && typeof data47 == "object" && !Array.isArray(data47)) {
																															let missing8;
																															if (data47.image === void 0 && (missing8 = "image") || data47.reason === void 0 && (missing8 = "reason") || data47.issue === void 0 && (missing8 = "issue")) {
																																validate20.errors = [{
																																	instancePath: instancePath + "/spec/hotpatch",
																																	schemaPath: "#/properties/spec/properties/hotpatch/required",
																																	keyword: "required",
																																	params: { missingProperty: missing8 }
																																}];
																																return false;
																															} else {
																																const _errs102 = errors;
																																for (const key12 in data47) if (!(key12 === "image" || key12 === "reason" || key12 === "issue")) {
																																	validate20.errors = [{
																																		instancePath: instancePath + "/spec/hotpatch",
																																		schemaPath: "#/properties/spec/properties/hotpatch/additionalProperties",
																																		keyword: "additionalProperties",
																																		params: { additionalProperty: key12 }
																																	}];
																																	return false;
																																}
																																if (_errs102 === errors) {
																																	if (data47.image !== void 0) {
																																		let data48 = data47.image;
																																		const _errs103 = errors;
																																		if (errors === _errs103) {
																																			if (typeof data48 === "string") {
																																				if (func1(data48) < 1) {
																																					validate20.errors = [{
																																						instancePath: instancePath + "/spec/hotpatch/image",
																																						schemaPath: "#/properties/spec/properties/hotpatch/properties/image/minLength",
																																						keyword: "minLength",
																																						params: { limit: 1 }
																																					}];
																																					return false;
																																				}
																																			} else {
																																				validate20.errors = [{
																																					instancePath: instancePath + "/spec/hotpatch/image",
																																					schemaPath: "#/properties/spec/properties/hotpatch/properties/image/type",
																																					keyword: "type",
																																					params: { type: "string" }
																																				}];
																																				return false;
																																			}
																																		}
																																		var valid23 = _errs103 === errors;
																																	} else var valid23 = true;
																																	if (valid23) {
																																		if (data47.reason !== void 0) {
																																			let data49 = data47.reason;
																																			const _errs105 = errors;
																																			if (errors === _errs105) {
																																				if (typeof data49 === "string") {
																																					if (func1(data49) < 1) {
																																						validate20.errors = [{
																																							instancePath: instancePath + "/spec/hotpatch/reason",
																																							schemaPath: "#/properties/spec/properties/hotpatch/properties/reason/minLength",
																																							keyword: "minLength",
																																							params: { limit: 1 }
																																						}];
																																						return false;
																																					}
																																				} else {
																																					validate20.errors = [{
																																						instancePath: instancePath + "/spec/hotpatch/reason",
																																						schemaPath: "#/properties/spec/properties/hotpatch/properties/reason/type",
																																						keyword: "type",
																																						params: { type: "string" }
																																					}];
																																					return false;
																																				}
																																			}
																																			var valid23 = _errs105 === errors;
																																		} else var valid23 = true;
																																		if (valid23) {
																																			if (data47.issue !== void 0) {
																																				let data50 = data47.issue;
																																				const _errs107 = errors;
																																				if (errors === _errs107) {
																																					if (typeof data50 === "string") {
																																						if (func1(data50) < 1) {
																																							validate20.errors = [{
																																								instancePath: instancePath + "/spec/hotpatch/issue",
																																								schemaPath: "#/properties/spec/properties/hotpatch/properties/issue/minLength",
																																								keyword: "minLength",
																																								params: { limit: 1 }
																																							}];
																																							return false;
																																						}
																																					} else {
																																						validate20.errors = [{
																																							instancePath: instancePath + "/spec/hotpatch/issue",
																																							schemaPath: "#/properties/spec/properties/hotpatch/properties/issue/type",
																																							keyword: "type",
																																							params: { type: "string" }
																																						}];
																																						return false;
																																					}
																																				}
																																				var valid23 = _errs107 === errors;
																																			} else var valid23 = true;
																																		}
																																	}
																																}
																															}
																														} else {
																															validate20.errors = [{
																																instancePath: instancePath + "/spec/hotpatch",
																																schemaPath: "#/properties/spec/properties/hotpatch/type",
																																keyword: "type",
																																params: { type: "object" }
																															}];
																															return false;
																														}
																													}
																													var valid7 = _errs100 === errors;
																												} else var valid7 = true;
																												if (valid7) {
																													if (data10.values !== void 0) {
																														let data51 = data10.values;
																														const _errs109 = errors;
																														if (!(data51 && typeof data51 == "object" && !Array.isArray(data51))) {
																															validate20.errors = [{
																																instancePath: instancePath + "/spec/values",
																																schemaPath: "#/properties/spec/properties/values/type",
																																keyword: "type",
																																params: { type: "object" }
																															}];
																															return false;
																														}
																														var valid7 = _errs109 === errors;
																													} else var valid7 = true;
																													if (valid7) {
																														if (data10.operations !== void 0) {
																															let data52 = data10.operations;
																															const _errs111 = errors;
																															if (errors === _errs111) {
																																if (data52 && typeof data52 == "object" && !Array.isArray(data52)) {
																																	const _errs113 = errors;
																																	for (const key13 in data52) if (!(key13 === "alerting" || key13 === "deletionProtection")) {
																																		validate20.errors = [{
																																			instancePath: instancePath + "/spec/operations",
																																			schemaPath: "#/properties/spec/properties/operations/additionalProperties",
																																			keyword: "additionalProperties",
																																			params: { additionalProperty: key13 }
																																		}];
																																		return false;
																																	}
																																	if (_errs113 === errors) {
																																		if (data52.alerting !== void 0) {
																																			const _errs114 = errors;
																																			if (typeof data52.alerting !== "boolean") {
																																				validate20.errors = [{
																																					instancePath: instancePath + "/spec/operations/alerting",
																																					schemaPath: "#/properties/spec/properties/operations/properties/alerting/type",
																																					keyword: "type",
																																					params: { type: "boolean" }
																																				}];
																																				return false;
																																			}
																																			var valid24 = _errs114 === errors;
																																		} else var valid24 = true;
																																		if (valid24) {
																																			if (data52.deletionProtection !== void 0) {
																																				const _errs116 = errors;
																																				if (typeof data52.deletionProtection !== "boolean") {
																																					validate20.errors = [{
																																						instancePath: instancePath + "/spec/operations/deletionProtection",
																																						schemaPath: "#/properties/spec/properties/operations/properties/deletionProtection/type",
																																						keyword: "type",
																																						params: { type: "boolean" }
																																					}];
																																					return false;
																																				}
																																				var valid24 = _errs116 === errors;
																																			} else var valid24 = true;
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
																															var valid7 = _errs111 === errors;
																														} else var valid7 = true;
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
											validate20.errors = [{
												instancePath: instancePath + "/spec",
												schemaPath: "#/properties/spec/type",
												keyword: "type",
												params: { type: "object" }
											}];
											return false;
										}
									}
									var valid0 = _errs23 === errors;
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
