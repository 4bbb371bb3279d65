// src/schemas/generated/accepts/plan-record.ts
const accepts = validate20;
const schema31 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "https://flotilla.dev/schemas/plan-record.schema.json",
	"title": "PlanRecord",
	"description": "What a plan would change, without a value.",
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
};
const pattern4 = /* @__PURE__ */ new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern5 = /* @__PURE__ */ new RegExp("^(hmac:[0-9a-f]{64}|unknown)$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.keyId === void 0 && (missing0 = "keyId") || data.digest === void 0 && (missing0 = "digest") || data.mode === void 0 && (missing0 = "mode") || data.changes === void 0 && (missing0 = "changes") || data.outputs === void 0 && (missing0 = "outputs")) {
				validate20.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 }
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "keyId" || key0 === "digest" || key0 === "mode" || key0 === "changes" || key0 === "outputs")) {
					validate20.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 }
					}];
					return false;
				}
				if (_errs1 === errors) {
					if (data.keyId !== void 0) {
						const _errs2 = errors;
						if (typeof data.keyId !== "string") {
							validate20.errors = [{
								instancePath: instancePath + "/keyId",
								schemaPath: "#/properties/keyId/type",
								keyword: "type",
								params: { type: "string" }
							}];
							return false;
						}
						var valid0 = _errs2 === errors;
					} else var valid0 = true;
					if (valid0) {
						if (data.digest !== void 0) {
							let data1 = data.digest;
							const _errs4 = errors;
							if (errors === _errs4) {
								if (typeof data1 === "string") {
									if (!pattern4.test(data1)) {
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
							var valid0 = _errs4 === errors;
						} else var valid0 = true;
						if (valid0) {
							if (data.mode !== void 0) {
								let data2 = data.mode;
								const _errs6 = errors;
								if (!(data2 === "planned" || data2 === "upstream-unknown" || data2 === "deferred")) {
									validate20.errors = [{
										instancePath: instancePath + "/mode",
										schemaPath: "#/properties/mode/enum",
										keyword: "enum",
										params: { allowedValues: schema31.properties.mode.enum }
									}];
									return false;
								}
								var valid0 = _errs6 === errors;
							} else var valid0 = true;
							if (valid0) {
								if (data.changes !== void 0) {
									let data3 = data.changes;
									const _errs7 = errors;
									if (errors === _errs7) {
										if (Array.isArray(data3)) {
											const len0 = data3.length;
											for (let i0 = 0; i0 < len0; i0++) {
												let data4 = data3[i0];
												const _errs9 = errors;
												if (errors === _errs9) {
													if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
														let missing1;
														if (data4.address === void 0 && (missing1 = "address") || data4.previous === void 0 && (missing1 = "previous") || data4.actions === void 0 && (missing1 = "actions") || data4.attributes === void 0 && (missing1 = "attributes")) {
															validate20.errors = [{
																instancePath: instancePath + "/changes/" + i0,
																schemaPath: "#/properties/changes/items/required",
																keyword: "required",
																params: { missingProperty: missing1 }
															}];
															return false;
														} else {
															const _errs11 = errors;
															for (const key1 in data4) if (!(key1 === "address" || key1 === "previous" || key1 === "actions" || key1 === "attributes")) {
																validate20.errors = [{
																	instancePath: instancePath + "/changes/" + i0,
																	schemaPath: "#/properties/changes/items/additionalProperties",
																	keyword: "additionalProperties",
																	params: { additionalProperty: key1 }
																}];
																return false;
															}
															if (_errs11 === errors) {
																if (data4.address !== void 0) {
																	const _errs12 = errors;
																	if (typeof data4.address !== "string") {
																		validate20.errors = [{
																			instancePath: instancePath + "/changes/" + i0 + "/address",
																			schemaPath: "#/properties/changes/items/properties/address/type",
																			keyword: "type",
																			params: { type: "string" }
																		}];
																		return false;
																	}
																	var valid2 = _errs12 === errors;
																} else var valid2 = true;
																if (valid2) {
																	if (data4.previous !== void 0) {
																		let data6 = data4.previous;
																		const _errs14 = errors;
																		const _errs15 = errors;
																		let valid3 = false;
																		const _errs16 = errors;
																		if (typeof data6 !== "string") {
																			const err0 = {
																				instancePath: instancePath + "/changes/" + i0 + "/previous",
																				schemaPath: "#/properties/changes/items/properties/previous/anyOf/0/type",
																				keyword: "type",
																				params: { type: "string" }
																			};
																			if (vErrors === null) vErrors = [err0];
																			else vErrors.push(err0);
																			errors++;
																		}
																		var _valid0 = _errs16 === errors;
																		valid3 = valid3 || _valid0;
																		const _errs18 = errors;
																		if (data6 !== null) {
																			const err1 = {
																				instancePath: instancePath + "/changes/" + i0 + "/previous",
																				schemaPath: "#/properties/changes/items/properties/previous/anyOf/1/type",
																				keyword: "type",
																				params: { type: "null" }
																			};
																			if (vErrors === null) vErrors = [err1];
																			else vErrors.push(err1);
																			errors++;
																		}
																		var _valid0 = _errs18 === errors;
																		valid3 = valid3 || _valid0;
																		if (!valid3) {
																			const err2 = {
																				instancePath: instancePath + "/changes/" + i0 + "/previous",
																				schemaPath: "#/properties/changes/items/properties/previous/anyOf",
																				keyword: "anyOf",
																				params: {}
																			};
																			if (vErrors === null) vErrors = [err2];
																			else vErrors.push(err2);
																			errors++;
																			validate20.errors = vErrors;
																			return false;
																		} else {
																			errors = _errs15;
																			if (vErrors !== null) {
																				if (_errs15) vErrors.length = _errs15;
																				else vErrors = null;
																			}
																		}
																		var valid2 = _errs14 === errors;
																	} else var valid2 = true;
																	if (valid2) {
																		if (data4.actions !== void 0) {
																			let data7 = data4.actions;
																			const _errs20 = errors;
																			if (errors === _errs20) {
																				if (Array.isArray(data7)) {
																					if (data7.length < 1) {
																						validate20.errors = [{
																							instancePath: instancePath + "/changes/" + i0 + "/actions",
																							schemaPath: "#/properties/changes/items/properties/actions/minItems",
																							keyword: "minItems",
																							params: { limit: 1 }
																						}];
																						return false;
																					} else {
																						const len1 = data7.length;
																						for (let i1 = 0; i1 < len1; i1++) {
																							let data8 = data7[i1];
																							const _errs22 = errors;
																							if (!(data8 === "create" || data8 === "update" || data8 === "delete" || data8 === "read" || data8 === "no-op" || data8 === "forget")) {
																								validate20.errors = [{
																									instancePath: instancePath + "/changes/" + i0 + "/actions/" + i1,
																									schemaPath: "#/properties/changes/items/properties/actions/items/enum",
																									keyword: "enum",
																									params: { allowedValues: schema31.properties.changes.items.properties.actions.items.enum }
																								}];
																								return false;
																							}
																							if (!(_errs22 === errors)) break;
																						}
																					}
																				} else {
																					validate20.errors = [{
																						instancePath: instancePath + "/changes/" + i0 + "/actions",
																						schemaPath: "#/properties/changes/items/properties/actions/type",
																						keyword: "type",
																						params: { type: "array" }
																					}];
																					return false;
																				}
																			}
																			var valid2 = _errs20 === errors;
																		} else var valid2 = true;
																		if (valid2) {
																			if (data4.attributes !== void 0) {
																				let data9 = data4.attributes;
																				const _errs23 = errors;
																				if (errors === _errs23) {
																					if (data9 && typeof data9 == "object" && !Array.isArray(data9)) for (const key2 in data9) {
																						let data10 = data9[key2];
																						const _errs26 = errors;
																						if (errors === _errs26) {
																							if (typeof data10 === "string") {
																								if (!pattern5.test(data10)) {
																									validate20.errors = [{
																										instancePath: instancePath + "/changes/" + i0 + "/attributes/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
																										schemaPath: "#/properties/changes/items/properties/attributes/additionalProperties/pattern",
																										keyword: "pattern",
																										params: { pattern: "^(hmac:[0-9a-f]{64}|unknown)$" }
																									}];
																									return false;
																								}
																							} else {
																								validate20.errors = [{
																									instancePath: instancePath + "/changes/" + i0 + "/attributes/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
																									schemaPath: "#/properties/changes/items/properties/attributes/additionalProperties/type",
																									keyword: "type",
																									params: { type: "string" }
																								}];
																								return false;
																							}
																						}
																						if (!(_errs26 === errors)) break;
																					}
																					else {
																						validate20.errors = [{
																							instancePath: instancePath + "/changes/" + i0 + "/attributes",
																							schemaPath: "#/properties/changes/items/properties/attributes/type",
																							keyword: "type",
																							params: { type: "object" }
																						}];
																						return false;
																					}
																				}
																				var valid2 = _errs23 === errors;
																			} else var valid2 = true;
																		}
																	}
																}
															}
														}
													} else {
														validate20.errors = [{
															instancePath: instancePath + "/changes/" + i0,
															schemaPath: "#/properties/changes/items/type",
															keyword: "type",
															params: { type: "object" }
														}];
														return false;
													}
												}
												if (!(_errs9 === errors)) break;
											}
										} else {
											validate20.errors = [{
												instancePath: instancePath + "/changes",
												schemaPath: "#/properties/changes/type",
												keyword: "type",
												params: { type: "array" }
											}];
											return false;
										}
									}
									var valid0 = _errs7 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.outputs !== void 0) {
										let data11 = data.outputs;
										const _errs28 = errors;
										if (errors === _errs28) {
											if (data11 && typeof data11 == "object" && !Array.isArray(data11)) for (const key3 in data11) {
												let data12 = data11[key3];
												const _errs31 = errors;
												if (errors === _errs31) {
													if (typeof data12 === "string") {
														if (!pattern5.test(data12)) {
															validate20.errors = [{
																instancePath: instancePath + "/outputs/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
																schemaPath: "#/properties/outputs/additionalProperties/pattern",
																keyword: "pattern",
																params: { pattern: "^(hmac:[0-9a-f]{64}|unknown)$" }
															}];
															return false;
														}
													} else {
														validate20.errors = [{
															instancePath: instancePath + "/outputs/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
															schemaPath: "#/properties/outputs/additionalProperties/type",
															keyword: "type",
															params: { type: "string" }
														}];
														return false;
													}
												}
												if (!(_errs31 === errors)) break;
											}
											else {
												validate20.errors = [{
													instancePath: instancePath + "/outputs",
													schemaPath: "#/properties/outputs/type",
													keyword: "type",
													params: { type: "object" }
												}];
												return false;
											}
										}
										var valid0 = _errs28 === errors;
									} else var valid0 = true;
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
