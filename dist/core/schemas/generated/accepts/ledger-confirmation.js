// src/schemas/generated/accepts/ledger-confirmation.ts
const accepts = validate20;
const pattern4 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]{2,62}$", "u");
const pattern5 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]{0,30}$", "u");
const pattern6 = /* @__PURE__ */ new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern8 = /* @__PURE__ */ new RegExp("^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$", "u");
const pattern9 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.environment === void 0 && (missing0 = "environment") || data.id === void 0 && (missing0 = "id") || data.stack === void 0 && (missing0 = "stack") || data.fingerprint === void 0 && (missing0 = "fingerprint") || data.digest === void 0 && (missing0 = "digest") || data.by === void 0 && (missing0 = "by") || data.at === void 0 && (missing0 = "at") || data.comment === void 0 && (missing0 = "comment")) {
				validate20.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 }
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "environment" || key0 === "id" || key0 === "stack" || key0 === "fingerprint" || key0 === "digest" || key0 === "by" || key0 === "at" || key0 === "comment")) {
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
						if (data.id !== void 0) {
							let data1 = data.id;
							const _errs4 = errors;
							if (errors === _errs4) {
								if (typeof data1 === "string") {
									if (!pattern4.test(data1)) {
										validate20.errors = [{
											instancePath: instancePath + "/id",
											schemaPath: "#/properties/id/pattern",
											keyword: "pattern",
											params: { pattern: "^[a-z][a-z0-9-]{2,62}$" }
										}];
										return false;
									}
								} else {
									validate20.errors = [{
										instancePath: instancePath + "/id",
										schemaPath: "#/properties/id/type",
										keyword: "type",
										params: { type: "string" }
									}];
									return false;
								}
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.stack !== void 0) {
								let data2 = data.stack;
								const _errs6 = errors;
								if (errors === _errs6) {
									if (typeof data2 === "string") {
										if (!pattern5.test(data2)) {
											validate20.errors = [{
												instancePath: instancePath + "/stack",
												schemaPath: "#/properties/stack/pattern",
												keyword: "pattern",
												params: { pattern: "^[a-z][a-z0-9-]{0,30}$" }
											}];
											return false;
										}
									} else {
										validate20.errors = [{
											instancePath: instancePath + "/stack",
											schemaPath: "#/properties/stack/type",
											keyword: "type",
											params: { type: "string" }
										}];
										return false;
									}
								}
								var valid0 = _errs6 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.fingerprint !== void 0) {
									let data3 = data.fingerprint;
									const _errs8 = errors;
									if (errors === _errs8) {
										if (typeof data3 === "string") {
											if (!pattern6.test(data3)) {
												validate20.errors = [{
													instancePath: instancePath + "/fingerprint",
													schemaPath: "#/properties/fingerprint/pattern",
													keyword: "pattern",
													params: { pattern: "^sha256:[0-9a-f]{64}$" }
												}];
												return false;
											}
										} else {
											validate20.errors = [{
												instancePath: instancePath + "/fingerprint",
												schemaPath: "#/properties/fingerprint/type",
												keyword: "type",
												params: { type: "string" }
											}];
											return false;
										}
									}
									var valid0 = _errs8 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.digest !== void 0) {
										let data4 = data.digest;
										const _errs10 = errors;
										if (errors === _errs10) {
											if (typeof data4 === "string") {
												if (!pattern6.test(data4)) {
													validate20.errors = [{
														instancePath: instancePath + "/digest",
														schemaPath: "#/properties/digest/pattern",
														keyword: "pattern",
														params: { pattern: "^sha256:[0-9a-f]{64}$" }
													}];
													return false;
												}
											} else {
												validate20.errors = [{
													instancePath: instancePath + "/digest",
													schemaPath: "#/properties/digest/type",
													keyword: "type",
													params: { type: "string" }
												}];
												return false;
											}
										}
										var valid0 = _errs10 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.by !== void 0) {
											let data5 = data.by;
											const _errs12 = errors;
											if (errors === _errs12) {
												if (typeof data5 === "string") {
													if (!pattern8.test(data5)) {
														validate20.errors = [{
															instancePath: instancePath + "/by",
															schemaPath: "#/properties/by/pattern",
															keyword: "pattern",
															params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
														}];
														return false;
													}
												} else {
													validate20.errors = [{
														instancePath: instancePath + "/by",
														schemaPath: "#/properties/by/type",
														keyword: "type",
														params: { type: "string" }
													}];
													return false;
												}
											}
											var valid0 = _errs12 === errors;
										} else var valid0 = true;
										if (valid0) {
											if (data.at !== void 0) {
												let data6 = data.at;
												const _errs14 = errors;
												if (errors === _errs14) {
													if (typeof data6 === "string") {
														if (!pattern9.test(data6)) {
															validate20.errors = [{
																instancePath: instancePath + "/at",
																schemaPath: "#/properties/at/pattern",
																keyword: "pattern",
																params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
															}];
															return false;
														}
													} else {
														validate20.errors = [{
															instancePath: instancePath + "/at",
															schemaPath: "#/properties/at/type",
															keyword: "type",
															params: { type: "string" }
														}];
														return false;
													}
												}
												var valid0 = _errs14 === errors;
											} else var valid0 = true;
											if (valid0) {
												if (data.comment !== void 0) {
													let data7 = data.comment;
													const _errs16 = errors;
													const _errs17 = errors;
													let valid1 = false;
													const _errs18 = errors;
													if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
														const err0 = {
															instancePath: instancePath + "/comment",
															schemaPath: "#/properties/comment/anyOf/0/type",
															keyword: "type",
															params: { type: "integer" }
														};
														if (vErrors === null) vErrors = [err0];
														else vErrors.push(err0);
														errors++;
													}
													var _valid0 = _errs18 === errors;
													valid1 = valid1 || _valid0;
													const _errs20 = errors;
													if (data7 !== null) {
														const err1 = {
															instancePath: instancePath + "/comment",
															schemaPath: "#/properties/comment/anyOf/1/type",
															keyword: "type",
															params: { type: "null" }
														};
														if (vErrors === null) vErrors = [err1];
														else vErrors.push(err1);
														errors++;
													}
													var _valid0 = _errs20 === errors;
													valid1 = valid1 || _valid0;
													if (!valid1) {
														const err2 = {
															instancePath: instancePath + "/comment",
															schemaPath: "#/properties/comment/anyOf",
															keyword: "anyOf",
															params: {}
														};
														if (vErrors === null) vErrors = [err2];
														else vErrors.push(err2);
														errors++;
														validate20.errors = vErrors;
														return false;
													} else {
														errors = _errs17;
														if (vErrors !== null) {
															if (_errs17) vErrors.length = _errs17;
															else vErrors = null;
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
