// src/schemas/generated/accepts/ledger-review.ts
const accepts = validate20;
const schema31 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "https://flotilla.dev/schemas/ledger-review.schema.json",
	"title": "LedgerReview",
	"description": "reviews/<env>/<2 hex>/<id>/<stack>/<digest>.json: the plans of one stack and digest that people were shown, one per pull request head.",
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
		"digest": {
			"type": "string",
			"pattern": "^sha256:[0-9a-f]{64}$"
		},
		"reviews": {
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
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
					"pullRequest": { "type": "integer" },
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
					"at": {
						"type": "string",
						"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
						"description": "An ISO 8601 instant with offset."
					},
					"run": { "type": "string" }
				},
				"required": [
					"record",
					"pullRequest",
					"head",
					"base",
					"mergeTree",
					"at",
					"run"
				],
				"additionalProperties": false
			}
		}
	},
	"required": [
		"environment",
		"id",
		"stack",
		"digest",
		"reviews"
	],
	"additionalProperties": false
};
const pattern4 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]{2,62}$", "u");
const pattern5 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]{0,30}$", "u");
const pattern6 = /* @__PURE__ */ new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern8 = /* @__PURE__ */ new RegExp("^(hmac:[0-9a-f]{64}|unknown)$", "u");
const pattern10 = /* @__PURE__ */ new RegExp("^[0-9a-f]{40}([0-9a-f]{24})?$", "u");
const pattern13 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.environment === void 0 && (missing0 = "environment") || data.id === void 0 && (missing0 = "id") || data.stack === void 0 && (missing0 = "stack") || data.digest === void 0 && (missing0 = "digest") || data.reviews === void 0 && (missing0 = "reviews")) {
				validate20.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 }
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "environment" || key0 === "id" || key0 === "stack" || key0 === "digest" || key0 === "reviews")) {
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
								if (data.digest !== void 0) {
									let data3 = data.digest;
									const _errs8 = errors;
									if (errors === _errs8) {
										if (typeof data3 === "string") {
											if (!pattern6.test(data3)) {
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
									var valid0 = _errs8 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.reviews !== void 0) {
										let data4 = data.reviews;
										const _errs10 = errors;
										if (errors === _errs10) {
											if (Array.isArray(data4)) {
												const len0 = data4.length;
												for (let i0 = 0; i0 < len0; i0++) {
													let data5 = data4[i0];
													const _errs12 = errors;
													if (errors === _errs12) {
														if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
															let missing1;
															if (data5.record === void 0 && (missing1 = "record") || data5.pullRequest === void 0 && (missing1 = "pullRequest") || data5.head === void 0 && (missing1 = "head") || data5.base === void 0 && (missing1 = "base") || data5.mergeTree === void 0 && (missing1 = "mergeTree") || data5.at === void 0 && (missing1 = "at") || data5.run === void 0 && (missing1 = "run")) {
																validate20.errors = [{
																	instancePath: instancePath + "/reviews/" + i0,
																	schemaPath: "#/properties/reviews/items/required",
																	keyword: "required",
																	params: { missingProperty: missing1 }
																}];
																return false;
															} else {
																const _errs14 = errors;
																for (const key1 in data5) if (!(key1 === "record" || key1 === "pullRequest" || key1 === "head" || key1 === "base" || key1 === "mergeTree" || key1 === "at" || key1 === "run")) {
																	validate20.errors = [{
																		instancePath: instancePath + "/reviews/" + i0,
																		schemaPath: "#/properties/reviews/items/additionalProperties",
																		keyword: "additionalProperties",
																		params: { additionalProperty: key1 }
																	}];
																	return false;
																}
																if (_errs14 === errors) {
																	if (data5.record !== void 0) {
																		let data6 = data5.record;
																		const _errs15 = errors;
																		if (errors === _errs15) {
																			if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
																				let missing2;
																				if (data6.keyId === void 0 && (missing2 = "keyId") || data6.digest === void 0 && (missing2 = "digest") || data6.mode === void 0 && (missing2 = "mode") || data6.changes === void 0 && (missing2 = "changes") || data6.outputs === void 0 && (missing2 = "outputs")) {
																					validate20.errors = [{
																						instancePath: instancePath + "/reviews/" + i0 + "/record",
																						schemaPath: "#/properties/reviews/items/properties/record/required",
																						keyword: "required",
																						params: { missingProperty: missing2 }
																					}];
																					return false;
																				} else {
																					const _errs17 = errors;
																					for (const key2 in data6) if (!(key2 === "keyId" || key2 === "digest" || key2 === "mode" || key2 === "changes" || key2 === "outputs")) {
																						validate20.errors = [{
																							instancePath: instancePath + "/reviews/" + i0 + "/record",
																							schemaPath: "#/properties/reviews/items/properties/record/additionalProperties",
																							keyword: "additionalProperties",
																							params: { additionalProperty: key2 }
																						}];
																						return false;
																					}
																					if (_errs17 === errors) {
																						if (data6.keyId !== void 0) {
																							const _errs18 = errors;
																							if (typeof data6.keyId !== "string") {
																								validate20.errors = [{
																									instancePath: instancePath + "/reviews/" + i0 + "/record/keyId",
																									schemaPath: "#/properties/reviews/items/properties/record/properties/keyId/type",
																									keyword: "type",
																									params: { type: "string" }
																								}];
																								return false;
																							}
																							var valid3 = _errs18 === errors;
																						} else var valid3 = true;
																						if (valid3) {
																							if (data6.digest !== void 0) {
																								let data8 = data6.digest;
																								const _errs20 = errors;
																								if (errors === _errs20) {
																									if (typeof data8 === "string") {
																										if (!pattern6.test(data8)) {
																											validate20.errors = [{
																												instancePath: instancePath + "/reviews/" + i0 + "/record/digest",
																												schemaPath: "#/properties/reviews/items/properties/record/properties/digest/pattern",
																												keyword: "pattern",
																												params: { pattern: "^sha256:[0-9a-f]{64}$" }
																											}];
																											return false;
																										}
																									} else {
																										validate20.errors = [{
																											instancePath: instancePath + "/reviews/" + i0 + "/record/digest",
																											schemaPath: "#/properties/reviews/items/properties/record/properties/digest/type",
																											keyword: "type",
																											params: { type: "string" }
																										}];
																										return false;
																									}
																								}
																								var valid3 = _errs20 === errors;
																							} else var valid3 = true;
																							if (valid3) {
																								if (data6.mode !== void 0) {
																									let data9 = data6.mode;
																									const _errs22 = errors;
																									if (!(data9 === "planned" || data9 === "upstream-unknown" || data9 === "deferred")) {
																										validate20.errors = [{
																											instancePath: instancePath + "/reviews/" + i0 + "/record/mode",
																											schemaPath: "#/properties/reviews/items/properties/record/properties/mode/enum",
																											keyword: "enum",
																											params: { allowedValues: schema31.properties.reviews.items.properties.record.properties.mode.enum }
																										}];
																										return false;
																									}
																									var valid3 = _errs22 === errors;
																								} else var valid3 = true;
																								if (valid3) {
																									if (data6.changes !== void 0) {
																										let data10 = data6.changes;
																										const _errs23 = errors;
																										if (errors === _errs23) {
																											if (Array.isArray(data10)) {
																												const len1 = data10.length;
																												for (let i1 = 0; i1 < len1; i1++) {
																													let data11 = data10[i1];
																													const _errs25 = errors;
																													if (errors === _errs25) {
																														if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
																															let missing3;
																															if (data11.address === void 0 && (missing3 = "address") || data11.previous === void 0 && (missing3 = "previous") || data11.actions === void 0 && (missing3 = "actions") || data11.attributes === void 0 && (missing3 = "attributes")) {
																																validate20.errors = [{
																																	instancePath: instancePath + "/reviews/" + i0 + "/record/changes/" + i1,
																																	schemaPath: "#/properties/reviews/items/properties/record/properties/changes/items/required",
																																	keyword: "required",
																																	params: { missingProperty: missing3 }
																																}];
																																return false;
																															} else {
																																const _errs27 = errors;
																																for (const key3 in data11) if (!(key3 === "address" || key3 === "previous" || key3 === "actions" || key3 === "attributes")) {
																																	validate20.errors = [{
																																		instancePath: instancePath + "/reviews/" + i0 + "/record/changes/" + i1,
																																		schemaPath: "#/properties/reviews/items/properties/record/properties/changes/items/additionalProperties",
																																		keyword: "additionalProperties",
																																		params: { additionalProperty: key3 }
																																	}];
																																	return false;
																																}
																																if (_errs27 === errors) {
																																	if (data11.address !== void 0) {
																																		const _errs28 = errors;
																																		if (typeof data11.address !== "string") {
																																			validate20.errors = [{
																																				instancePath: instancePath + "/reviews/" + i0 + "/record/changes/" + i1 + "/address",
																																				schemaPath: "#/properties/reviews/items/properties/record/properties/changes/items/properties/address/type",
																																				keyword: "type",
																																				params: { type: "string" }
																																			}];
																																			return false;
																																		}
																																		var valid5 = _errs28 === errors;
																																	} else var valid5 = true;
																																	if (valid5) {
																																		if (data11.previous !== void 0) {
																																			let data13 = data11.previous;
																																			const _errs30 = errors;
																																			const _errs31 = errors;
																																			let valid6 = false;
																																			const _errs32 = errors;
																																			if (typeof data13 !== "string") {
																																				const err0 = {
																																					instancePath: instancePath + "/reviews/" + i0 + "/record/changes/" + i1 + "/previous",
																																					schemaPath: "#/properties/reviews/items/properties/record/properties/changes/items/properties/previous/anyOf/0/type",
																																					keyword: "type",
																																					params: { type: "string" }
																																				};
																																				if (vErrors === null) vErrors = [err0];
																																				else vErrors.push(err0);
																																				errors++;
																																			}
																																			var _valid0 = _errs32 === errors;
																																			valid6 = valid6 || _valid0;
																																			const _errs34 = errors;
																																			if (data13 !== null) {
																																				const err1 = {
																																					instancePath: instancePath + "/reviews/" + i0 + "/record/changes/" + i1 + "/previous",
																																					schemaPath: "#/properties/reviews/items/properties/record/properties/changes/items/properties/previous/anyOf/1/type",
																																					keyword: "type",
																																					params: { type: "null" }
																																				};
																																				if (vErrors === null) vErrors = [err1];
																																				else vErrors.push(err1);
																																				errors++;
																																			}
																																			var _valid0 = _errs34 === errors;
																																			valid6 = valid6 || _valid0;
																																			if (!valid6) {
																																				const err2 = {
																																					instancePath: instancePath + "/reviews/" + i0 + "/record/changes/" + i1 + "/previous",
																																					schemaPath: "#/properties/reviews/items/properties/record/properties/changes/items/properties/previous/anyOf",
																																					keyword: "anyOf",
																																					params: {}
																																				};
																																				if (vErrors === null) vErrors = [err2];
																																				else vErrors.push(err2);
																																				errors++;
																																				validate20.errors = vErrors;
																																				return false;
																																			} else {
																																				errors = _errs31;
																																				if (vErrors !== null) {
																																					if (_errs31) vErrors.length = _errs31;
																																					else vErrors = null;
																																				}
																																			}
																																			var valid5 = _errs30 === errors;
																																		} else var valid5 = true;
																																		if (valid5) {
																																			if (data11.actions !== void 0) {
																																				let data14 = data11.actions;
																																				const _errs36 = errors;
																																				if (errors === _errs36) {
																																					if (Array.isArray(data14)) {
																																						if (data14.length < 1) {
																																							validate20.errors = [{
																																								instancePath: instancePath + "/reviews/" + i0 + "/record/changes/" + i1 + "/actions",
																																								schemaPath: "#/properties/reviews/items/properties/record/properties/changes/items/properties/actions/minItems",
																																								keyword: "minItems",
																																								params: { limit: 1 }
																																							}];
																																							return false;
																																						} else {
																																							const len2 = data14.length;
																																							for (let i2 = 0; i2 < len2; i2++) {
																																								let data15 = data14[i2];
																																								const _errs38 = errors;
																																								if (!(data15 === "create" || data15 === "update" || data15 === "delete" || data15 === "read" || data15 === "no-op" || data15 === "forget")) {
																																									validate20.errors = [{
																																										instancePath: instancePath + "/reviews/" + i0 + "/record/changes/" + i1 + "/actions/" + i2,
																																										schemaPath: "#/properties/reviews/items/properties/record/properties/changes/items/properties/actions/items/enum",
																																										keyword: "enum",
																																										params: { allowedValues: schema31.properties.reviews.items.properties.record.properties.changes.items.properties.actions.items.enum }
																																									}];
																																									return false;
																																								}
																																								if (!(_errs38 === errors)) break;
																																							}
																																						}
																																					} else {
																																						validate20.errors = [{
																																							instancePath: instancePath + "/reviews/" + i0 + "/record/changes/" + i1 + "/actions",
																																							schemaPath: "#/properties/reviews/items/properties/record/properties/changes/items/properties/actions/type",
																																							keyword: "type",
																																							params: { type: "array" }
																																						}];
																																						return false;
																																					}
																																				}
																																				var valid5 = _errs36 === errors;
																																			} else var valid5 = true;
																																			if (valid5) {
																																				if (data11.attributes !== void 0) {
																																					let data16 = data11.attributes;
																																					const _errs39 = errors;
																																					if (errors === _errs39) {
																																						if (data16 && typeof data16 == "object" && !Array.isArray(data16)) for (const key4 in data16) {
																																							let data17 = data16[key4];
																																							const _errs42 = errors;
																																							if (errors === _errs42) {
																																								if (typeof data17 === "string") {
																																									if (!pattern8.test(data17)) {
																																										validate20.errors = [{
																																											instancePath: instancePath + "/reviews/" + i0 + "/record/changes/" + i1 + "/attributes/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
																																											schemaPath: "#/properties/reviews/items/properties/record/properties/changes/items/properties/attributes/additionalProperties/pattern",
																																											keyword: "pattern",
																																											params: { pattern: "^(hmac:[0-9a-f]{64}|unknown)$" }
																																										}];
																																										return false;
																																									}
																																								} else {
																																									validate20.errors = [{
																																										instancePath: instancePath + "/reviews/" + i0 + "/record/changes/" + i1 + "/attributes/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
																																										schemaPath: "#/properties/reviews/items/properties/record/properties/changes/items/properties/attributes/additionalProperties/type",
																																										keyword: "type",
																																										params: { type: "string" }
																																									}];
																																									return false;
																																								}
																																							}
																																							if (!(_errs42 === errors)) break;
																																						}
																																						else {
																																							validate20.errors = [{
																																								instancePath: instancePath + "/reviews/" + i0 + "/record/changes/" + i1 + "/attributes",
																																								schemaPath: "#/properties/reviews/items/properties/record/properties/changes/items/properties/attributes/type",
																																								keyword: "type",
																																								params: { type: "object" }
																																							}];
																																							return false;
																																						}
																																					}
																																					var valid5 = _errs39 === errors;
																																				} else var valid5 = true;
																																			}
																																		}
																																	}
																																}
																															}
																														} else {
																															validate20.errors = [{
																																instancePath: instancePath + "/reviews/" + i0 + "/record/changes/" + i1,
																																schemaPath: "#/properties/reviews/items/properties/record/properties/changes/items/type",
																																keyword: "type",
																																params: { type: "object" }
																															}];
																															return false;
																														}
																													}
																													if (!(_errs25 === errors)) break;
																												}
																											} else {
																												validate20.errors = [{
																													instancePath: instancePath + "/reviews/" + i0 + "/record/changes",
																													schemaPath: "#/properties/reviews/items/properties/record/properties/changes/type",
																													keyword: "type",
																													params: { type: "array" }
																												}];
																												return false;
																											}
																										}
																										var valid3 = _errs23 === errors;
																									} else var valid3 = true;
																									if (valid3) {
																										if (data6.outputs !== void 0) {
																											let data18 = data6.outputs;
																											const _errs44 = errors;
																											if (errors === _errs44) {
																												if (data18 && typeof data18 == "object" && !Array.isArray(data18)) for (const key5 in data18) {
																													let data19 = data18[key5];
																													const _errs47 = errors;
																													if (errors === _errs47) {
																														if (typeof data19 === "string") {
																															if (!pattern8.test(data19)) {
																																validate20.errors = [{
																																	instancePath: instancePath + "/reviews/" + i0 + "/record/outputs/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
																																	schemaPath: "#/properties/reviews/items/properties/record/properties/outputs/additionalProperties/pattern",
																																	keyword: "pattern",
																																	params: { pattern: "^(hmac:[0-9a-f]{64}|unknown)$" }
																																}];
																																return false;
																															}
																														} else {
																															validate20.errors = [{
																																instancePath: instancePath + "/reviews/" + i0 + "/record/outputs/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
																																schemaPath: "#/properties/reviews/items/properties/record/properties/outputs/additionalProperties/type",
																																keyword: "type",
																																params: { type: "string" }
																															}];
																															return false;
																														}
																													}
																													if (!(_errs47 === errors)) break;
																												}
																												else {
																													validate20.errors = [{
																														instancePath: instancePath + "/reviews/" + i0 + "/record/outputs",
																														schemaPath: "#/properties/reviews/items/properties/record/properties/outputs/type",
																														keyword: "type",
																														params: { type: "object" }
																													}];
																													return false;
																												}
																											}
																											var valid3 = _errs44 === errors;
																										} else var valid3 = true;
																									}
																								}
																							}
																						}
																					}
																				}
																			} else {
																				validate20.errors = [{
																					instancePath: instancePath + "/reviews/" + i0 + "/record",
																					schemaPath: "#/properties/reviews/items/properties/record/type",
																					keyword: "type",
																					params: { type: "object" }
																				}];
																				return false;
																			}
																		}
																		var valid2 = _errs15 === errors;
																	} else var valid2 = true;
																	if (valid2) {
																		if (data5.pullRequest !== void 0) {
																			let data20 = data5.pullRequest;
																			const _errs49 = errors;
																			if (!(typeof data20 == "number" && !(data20 % 1) && !isNaN(data20) && isFinite(data20))) {
																				validate20.errors = [{
																					instancePath: instancePath + "/reviews/" + i0 + "/pullRequest",
																					schemaPath: "#/properties/reviews/items/properties/pullRequest/type",
																					keyword: "type",
																					params: { type: "integer" }
																				}];
																				return false;
																			}
																			var valid2 = _errs49 === errors;
																		} else var valid2 = true;
																		if (valid2) {
																			if (data5.head !== void 0) {
																				let data21 = data5.head;
																				const _errs51 = errors;
																				if (errors === _errs51) {
																					if (typeof data21 === "string") {
																						if (!pattern10.test(data21)) {
																							validate20.errors = [{
																								instancePath: instancePath + "/reviews/" + i0 + "/head",
																								schemaPath: "#/properties/reviews/items/properties/head/pattern",
																								keyword: "pattern",
																								params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
																							}];
																							return false;
																						}
																					} else {
																						validate20.errors = [{
																							instancePath: instancePath + "/reviews/" + i0 + "/head",
																							schemaPath: "#/properties/reviews/items/properties/head/type",
																							keyword: "type",
																							params: { type: "string" }
																						}];
																						return false;
																					}
																				}
																				var valid2 = _errs51 === errors;
																			} else var valid2 = true;
																			if (valid2) {
																				if (data5.base !== void 0) {
																					let data22 = data5.base;
																					const _errs53 = errors;
																					if (errors === _errs53) {
																						if (typeof data22 === "string") {
																							if (!pattern10.test(data22)) {
																								validate20.errors = [{
																									instancePath: instancePath + "/reviews/" + i0 + "/base",
																									schemaPath: "#/properties/reviews/items/properties/base/pattern",
																									keyword: "pattern",
																									params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
																								}];
																								return false;
																							}
																						} else {
																							validate20.errors = [{
																								instancePath: instancePath + "/reviews/" + i0 + "/base",
																								schemaPath: "#/properties/reviews/items/properties/base/type",
																								keyword: "type",
																								params: { type: "string" }
																							}];
																							return false;
																						}
																					}
																					var valid2 = _errs53 === errors;
																				} else var valid2 = true;
																				if (valid2) {
																					if (data5.mergeTree !== void 0) {
																						let data23 = data5.mergeTree;
																						const _errs55 = errors;
																						if (errors === _errs55) {
																							if (typeof data23 === "string") {
																								if (!pattern10.test(data23)) {
																									validate20.errors = [{
																										instancePath: instancePath + "/reviews/" + i0 + "/mergeTree",
																										schemaPath: "#/properties/reviews/items/properties/mergeTree/pattern",
																										keyword: "pattern",
																										params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
																									}];
																									return false;
																								}
																							} else {
																								validate20.errors = [{
																									instancePath: instancePath + "/reviews/" + i0 + "/mergeTree",
																									schemaPath: "#/properties/reviews/items/properties/mergeTree/type",
																									keyword: "type",
																									params: { type: "string" }
																								}];
																								return false;
																							}
																						}
																						var valid2 = _errs55 === errors;
																					} else var valid2 = true;
																					if (valid2) {
																						if (data5.at !== void 0) {
																							let data24 = data5.at;
																							const _errs57 = errors;
																							if (errors === _errs57) {
																								if (typeof data24 === "string") {
																									if (!pattern13.test(data24)) {
																										validate20.errors = [{
																											instancePath: instancePath + "/reviews/" + i0 + "/at",
																											schemaPath: "#/properties/reviews/items/properties/at/pattern",
																											keyword: "pattern",
																											params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																										}];
																										return false;
																									}
																								} else {
																									validate20.errors = [{
																										instancePath: instancePath + "/reviews/" + i0 + "/at",
																										schemaPath: "#/properties/reviews/items/properties/at/type",
																										keyword: "type",
																										params: { type: "string" }
																									}];
																									return false;
																								}
																							}
																							var valid2 = _errs57 === errors;
																						} else var valid2 = true;
																						if (valid2) {
																							if (data5.run !== void 0) {
																								const _errs59 = errors;
																								if (typeof data5.run !== "string") {
																									validate20.errors = [{
																										instancePath: instancePath + "/reviews/" + i0 + "/run",
																										schemaPath: "#/properties/reviews/items/properties/run/type",
																										keyword: "type",
																										params: { type: "string" }
																									}];
																									return false;
																								}
																								var valid2 = _errs59 === errors;
																							} else var valid2 = true;
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
																instancePath: instancePath + "/reviews/" + i0,
																schemaPath: "#/properties/reviews/items/type",
																keyword: "type",
																params: { type: "object" }
															}];
															return false;
														}
													}
													if (!(_errs12 === errors)) break;
												}
											} else {
												validate20.errors = [{
													instancePath: instancePath + "/reviews",
													schemaPath: "#/properties/reviews/type",
													keyword: "type",
													params: { type: "array" }
												}];
												return false;
											}
										}
										var valid0 = _errs10 === errors;
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
