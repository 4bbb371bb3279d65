import { __toESM } from "../../../../rolldown-runtime.js";
import { require_formats } from "../../../../vendor/ajv-formats-runtime.js";
import { require_ucs2length } from "../../../../vendor/ajv-runtime.js";

// src/schemas/generated/accepts/release.ts
var import_formats = require_formats();
var import_ucs2length = /* @__PURE__ */ __toESM(require_ucs2length(), 1);
const accepts = validate20;
const schema31 = {
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
const pattern4 = /* @__PURE__ */ new RegExp("^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$", "u");
const pattern5 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}$", "u");
const pattern6 = /* @__PURE__ */ new RegExp("^sha256:[0-9a-f]{64}$", "u");
const formats0 = import_formats.fullFormats.date;
const formats2 = import_formats.fullFormats.uri;
const func1 = import_ucs2length.default.default;
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	const evaluated0 = validate20.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
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
			for (const key0 in data) if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec")) {
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
					if ("Release" !== data.kind) {
						validate20.errors = [{
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
								validate20.errors = [{
									instancePath: instancePath + "/metadata",
									schemaPath: "#/properties/metadata/required",
									keyword: "required",
									params: { missingProperty: missing1 }
								}];
								return false;
							} else {
								for (const key1 in data2) if (!(key1 === "name")) {
									validate20.errors = [{
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
										if (!pattern4.test(data3)) {
											validate20.errors = [{
												instancePath: instancePath + "/metadata/name",
												schemaPath: "#/properties/metadata/properties/name/pattern",
												keyword: "pattern",
												params: { pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$" }
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
						var valid0 = true;
					} else var valid0 = true;
					if (valid0) {
						if (data.spec !== void 0) {
							let data4 = data.spec;
							if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
								let missing2;
								if (data4.date === void 0 && (missing2 = "date") || data4.kind === void 0 && (missing2 = "kind") || data4.urgency === void 0 && (missing2 = "urgency")) {
									validate20.errors = [{
										instancePath: instancePath + "/spec",
										schemaPath: "#/properties/spec/required",
										keyword: "required",
										params: { missingProperty: missing2 }
									}];
									return false;
								} else {
									for (const key2 in data4) if (!(key2 === "date" || key2 === "kind" || key2 === "urgency" || key2 === "manualSteps" || key2 === "artifacts" || key2 === "notes" || key2 === "compatibleBack")) {
										validate20.errors = [{
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
											if (!pattern5.test(data5)) {
												validate20.errors = [{
													instancePath: instancePath + "/spec/date",
													schemaPath: "#/properties/spec/properties/date/pattern",
													keyword: "pattern",
													params: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" }
												}];
												return false;
											} else if (!formats0.validate(data5)) {
												validate20.errors = [{
													instancePath: instancePath + "/spec/date",
													schemaPath: "#/properties/spec/properties/date/format",
													keyword: "format",
													params: { format: "date" }
												}];
												return false;
											}
										} else {
											validate20.errors = [{
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
												validate20.errors = [{
													instancePath: instancePath + "/spec/kind",
													schemaPath: "#/properties/spec/properties/kind/enum",
													keyword: "enum",
													params: { allowedValues: schema31.properties.spec.properties.kind.enum }
												}];
												return false;
											}
											var valid2 = true;
										} else var valid2 = true;
										if (valid2) {
											if (data4.urgency !== void 0) {
												let data7 = data4.urgency;
												if (!(data7 === "normal" || data7 === "emergency")) {
													validate20.errors = [{
														instancePath: instancePath + "/spec/urgency",
														schemaPath: "#/properties/spec/properties/urgency/enum",
														keyword: "enum",
														params: { allowedValues: schema31.properties.spec.properties.urgency.enum }
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
																if (func1(data9) < 1) {
																	validate20.errors = [{
																		instancePath: instancePath + "/spec/manualSteps/" + i0,
																		schemaPath: "#/properties/spec/properties/manualSteps/items/minLength",
																		keyword: "minLength",
																		params: { limit: 1 }
																	}];
																	return false;
																}
															} else {
																validate20.errors = [{
																	instancePath: instancePath + "/spec/manualSteps/" + i0,
																	schemaPath: "#/properties/spec/properties/manualSteps/items/type",
																	keyword: "type",
																	params: { type: "string" }
																}];
																return false;
															}
														}
													} else {
														validate20.errors = [{
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
																if (!pattern6.test(data11)) {
																	validate20.errors = [{
																		instancePath: instancePath + "/spec/artifacts/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
																		schemaPath: "#/properties/spec/properties/artifacts/additionalProperties/pattern",
																		keyword: "pattern",
																		params: { pattern: "^sha256:[0-9a-f]{64}$" }
																	}];
																	return false;
																}
															} else {
																validate20.errors = [{
																	instancePath: instancePath + "/spec/artifacts/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
																	schemaPath: "#/properties/spec/properties/artifacts/additionalProperties/type",
																	keyword: "type",
																	params: { type: "string" }
																}];
																return false;
															}
														}
														else {
															validate20.errors = [{
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
																	validate20.errors = [{
																		instancePath: instancePath + "/spec/notes",
																		schemaPath: "#/properties/spec/properties/notes/format",
																		keyword: "format",
																		params: { format: "uri" }
																	}];
																	return false;
																}
															} else {
																validate20.errors = [{
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
																	if (!pattern4.test(data13)) {
																		validate20.errors = [{
																			instancePath: instancePath + "/spec/compatibleBack",
																			schemaPath: "#/properties/spec/properties/compatibleBack/pattern",
																			keyword: "pattern",
																			params: { pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$" }
																		}];
																		return false;
																	}
																} else {
																	validate20.errors = [{
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
