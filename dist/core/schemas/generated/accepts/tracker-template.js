import { __toESM } from "../../../../rolldown-runtime.js";
import { require_ucs2length } from "../../../../vendor/ajv-runtime.js";

// src/schemas/generated/accepts/tracker-template.ts
var import_ucs2length = /* @__PURE__ */ __toESM(require_ucs2length(), 1);
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

export { accepts };
