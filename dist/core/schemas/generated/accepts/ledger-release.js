// src/schemas/generated/accepts/ledger-release.ts
const accepts = validate20;
const pattern4 = /* @__PURE__ */ new RegExp("^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$", "u");
const pattern5 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.environment === void 0 && (missing0 = "environment") || data.version === void 0 && (missing0 = "version") || data.verified === void 0 && (missing0 = "verified")) {
				validate20.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 }
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "environment" || key0 === "version" || key0 === "verified")) {
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
						if (data.version !== void 0) {
							let data1 = data.version;
							const _errs4 = errors;
							if (errors === _errs4) {
								if (typeof data1 === "string") {
									if (!pattern4.test(data1)) {
										validate20.errors = [{
											instancePath: instancePath + "/version",
											schemaPath: "#/properties/version/pattern",
											keyword: "pattern",
											params: { pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$" }
										}];
										return false;
									}
								} else {
									validate20.errors = [{
										instancePath: instancePath + "/version",
										schemaPath: "#/properties/version/type",
										keyword: "type",
										params: { type: "string" }
									}];
									return false;
								}
							}
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.verified !== void 0) {
								let data2 = data.verified;
								const _errs6 = errors;
								const _errs7 = errors;
								let valid1 = false;
								const _errs8 = errors;
								if (errors === _errs8) {
									if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
										let missing1;
										if (data2.at === void 0 && (missing1 = "at") || data2.stage === void 0 && (missing1 = "stage")) {
											const err0 = {
												instancePath: instancePath + "/verified",
												schemaPath: "#/properties/verified/anyOf/0/required",
												keyword: "required",
												params: { missingProperty: missing1 }
											};
											if (vErrors === null) vErrors = [err0];
											else vErrors.push(err0);
											errors++;
										} else {
											const _errs10 = errors;
											for (const key1 in data2) if (!(key1 === "at" || key1 === "stage")) {
												const err1 = {
													instancePath: instancePath + "/verified",
													schemaPath: "#/properties/verified/anyOf/0/additionalProperties",
													keyword: "additionalProperties",
													params: { additionalProperty: key1 }
												};
												if (vErrors === null) vErrors = [err1];
												else vErrors.push(err1);
												errors++;
												break;
											}
											if (_errs10 === errors) {
												if (data2.at !== void 0) {
													let data3 = data2.at;
													const _errs11 = errors;
													if (errors === _errs11) {
														if (typeof data3 === "string") {
															if (!pattern5.test(data3)) {
																const err2 = {
																	instancePath: instancePath + "/verified/at",
																	schemaPath: "#/properties/verified/anyOf/0/properties/at/pattern",
																	keyword: "pattern",
																	params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																};
																if (vErrors === null) vErrors = [err2];
																else vErrors.push(err2);
																errors++;
															}
														} else {
															const err3 = {
																instancePath: instancePath + "/verified/at",
																schemaPath: "#/properties/verified/anyOf/0/properties/at/type",
																keyword: "type",
																params: { type: "string" }
															};
															if (vErrors === null) vErrors = [err3];
															else vErrors.push(err3);
															errors++;
														}
													}
													var valid2 = _errs11 === errors;
												} else var valid2 = true;
												if (valid2) {
													if (data2.stage !== void 0) {
														const _errs13 = errors;
														if (typeof data2.stage !== "string") {
															const err4 = {
																instancePath: instancePath + "/verified/stage",
																schemaPath: "#/properties/verified/anyOf/0/properties/stage/type",
																keyword: "type",
																params: { type: "string" }
															};
															if (vErrors === null) vErrors = [err4];
															else vErrors.push(err4);
															errors++;
														}
														var valid2 = _errs13 === errors;
													} else var valid2 = true;
												}
											}
										}
									} else {
										const err5 = {
											instancePath: instancePath + "/verified",
											schemaPath: "#/properties/verified/anyOf/0/type",
											keyword: "type",
											params: { type: "object" }
										};
										if (vErrors === null) vErrors = [err5];
										else vErrors.push(err5);
										errors++;
									}
								}
								var _valid0 = _errs8 === errors;
								valid1 = valid1 || _valid0;
								const _errs15 = errors;
								if (data2 !== null) {
									const err6 = {
										instancePath: instancePath + "/verified",
										schemaPath: "#/properties/verified/anyOf/1/type",
										keyword: "type",
										params: { type: "null" }
									};
									if (vErrors === null) vErrors = [err6];
									else vErrors.push(err6);
									errors++;
								}
								var _valid0 = _errs15 === errors;
								valid1 = valid1 || _valid0;
								if (!valid1) {
									const err7 = {
										instancePath: instancePath + "/verified",
										schemaPath: "#/properties/verified/anyOf",
										keyword: "anyOf",
										params: {}
									};
									if (vErrors === null) vErrors = [err7];
									else vErrors.push(err7);
									errors++;
									validate20.errors = vErrors;
									return false;
								} else {
									errors = _errs7;
									if (vErrors !== null) {
										if (_errs7) vErrors.length = _errs7;
										else vErrors = null;
									}
								}
								var valid0 = _errs6 === errors;
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
