// src/schemas/generated/accepts/ledger-instance.ts
const accepts = validate20;
const schema31 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "https://flotilla.dev/schemas/ledger-instance.schema.json",
	"title": "LedgerInstance",
	"description": "instances/<env>/<2 hex>/<id>.json: what has happened to one instance.",
	"type": "object",
	"properties": {
		"environment": { "type": "string" },
		"id": {
			"type": "string",
			"pattern": "^[a-z][a-z0-9-]{2,62}$"
		},
		"inputs": { "anyOf": [{
			"type": "object",
			"properties": {
				"config": {
					"type": "string",
					"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
					"description": "A git object id."
				},
				"environment": {
					"type": "string",
					"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
					"description": "A git object id."
				},
				"architecture": {
					"type": "string",
					"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
					"description": "A git object id."
				},
				"revision": {
					"type": "string",
					"pattern": "^[a-z][a-z0-9-]*/[1-9][0-9]*$",
					"description": "The architecture revision whose tree `architecture` is."
				}
			},
			"required": [
				"config",
				"environment",
				"architecture"
			],
			"additionalProperties": false,
			"description": "Object ids for which every stack was clean: equal ids need no look."
		}, { "type": "null" }] },
		"version": { "anyOf": [{
			"type": "string",
			"pattern": "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$",
			"description": "spec.version of the last apply that left every stack clean."
		}, { "type": "null" }] },
		"health": { "anyOf": [{
			"type": "object",
			"properties": {
				"state": { "enum": [
					"healthy",
					"unhealthy",
					"unknown"
				] },
				"version": { "anyOf": [{ "type": "string" }, { "type": "null" }] },
				"at": {
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
					"description": "An ISO 8601 instant with offset."
				},
				"detail": { "anyOf": [{ "type": "string" }, { "type": "null" }] }
			},
			"required": [
				"state",
				"version",
				"at",
				"detail"
			],
			"additionalProperties": false
		}, { "type": "null" }] },
		"maintenance": { "anyOf": [{
			"type": "object",
			"properties": {
				"target": {
					"type": "string",
					"pattern": "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$",
					"description": "major.minor.patch without a leading v."
				},
				"since": {
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
					"description": "An ISO 8601 instant with offset."
				},
				"backup": { "anyOf": [{
					"type": "object",
					"properties": {
						"id": { "type": "string" },
						"at": {
							"type": "string",
							"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
							"description": "An ISO 8601 instant with offset."
						},
						"size": {
							"type": "integer",
							"minimum": 0
						}
					},
					"required": [
						"id",
						"at",
						"size"
					],
					"additionalProperties": false
				}, { "type": "null" }] }
			},
			"required": [
				"target",
				"since",
				"backup"
			],
			"additionalProperties": false
		}, { "type": "null" }] },
		"retry": { "anyOf": [{
			"type": "object",
			"properties": {
				"by": {
					"type": "string",
					"pattern": "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$",
					"description": "A GitHub login."
				},
				"at": {
					"type": "string",
					"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
					"description": "An ISO 8601 instant with offset."
				},
				"comment": { "anyOf": [{ "type": "integer" }, { "type": "null" }] }
			},
			"required": [
				"by",
				"at",
				"comment"
			],
			"additionalProperties": false,
			"description": "Somebody asked to probe again and to try failed stacks again; cleared when that was done."
		}, { "type": "null" }] },
		"stacks": {
			"type": "object",
			"additionalProperties": {
				"type": "object",
				"properties": {
					"applied": { "anyOf": [{
						"type": "object",
						"properties": {
							"digest": {
								"type": "string",
								"pattern": "^sha256:[0-9a-f]{64}$"
							},
							"commit": {
								"type": "string",
								"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
								"description": "A git object id."
							},
							"fingerprint": {
								"type": "string",
								"pattern": "^sha256:[0-9a-f]{64}$"
							},
							"reviewedFingerprint": { "anyOf": [{
								"type": "string",
								"pattern": "^sha256:[0-9a-f]{64}$"
							}, { "type": "null" }] },
							"run": { "type": "string" },
							"engine": { "type": "string" },
							"backend": { "type": "string" },
							"startedAt": {
								"type": "string",
								"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
								"description": "An ISO 8601 instant with offset."
							},
							"at": {
								"type": "string",
								"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
								"description": "An ISO 8601 instant with offset."
							},
							"version": {
								"type": "string",
								"pattern": "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$",
								"description": "major.minor.patch without a leading v."
							},
							"outputs": {
								"type": "object",
								"additionalProperties": {},
								"description": "Outputs that are not sensitive, in clear."
							},
							"hashes": {
								"type": "object",
								"additionalProperties": {
									"type": "string",
									"pattern": "^(hmac:[0-9a-f]{64}|unknown)$"
								},
								"description": "HMAC of every declared output, sensitive ones included."
							},
							"consumed": {
								"type": "object",
								"additionalProperties": {
									"type": "string",
									"pattern": "^(hmac:[0-9a-f]{64}|unknown)$"
								},
								"description": "<stack>.<output> -> HMAC of the value this apply consumed."
							},
							"pullRequest": { "anyOf": [{ "type": "integer" }, { "type": "null" }] },
							"author": { "anyOf": [{
								"type": "string",
								"pattern": "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$",
								"description": "A GitHub login."
							}, { "type": "null" }] },
							"approvers": {
								"type": "array",
								"items": {
									"type": "string",
									"pattern": "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$",
									"description": "A GitHub login."
								}
							},
							"confirmer": { "anyOf": [{
								"type": "string",
								"pattern": "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$",
								"description": "A GitHub login."
							}, { "type": "null" }] },
							"backup": { "anyOf": [{ "type": "string" }, { "type": "null" }] }
						},
						"required": [
							"digest",
							"commit",
							"fingerprint",
							"reviewedFingerprint",
							"run",
							"engine",
							"backend",
							"startedAt",
							"at",
							"version",
							"outputs",
							"hashes",
							"consumed",
							"pullRequest",
							"author",
							"approvers",
							"confirmer",
							"backup"
						],
						"additionalProperties": false
					}, { "type": "null" }] },
					"attempt": { "anyOf": [{
						"type": "object",
						"properties": {
							"id": { "type": "string" },
							"digest": {
								"type": "string",
								"pattern": "^sha256:[0-9a-f]{64}$"
							},
							"commit": {
								"type": "string",
								"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
								"description": "A git object id."
							},
							"run": { "type": "string" },
							"at": {
								"type": "string",
								"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$",
								"description": "An ISO 8601 instant with offset."
							},
							"state": { "enum": [
								"claimed",
								"not-started",
								"started",
								"clean",
								"failed",
								"interrupted",
								"needs-confirmation"
							] },
							"error": { "anyOf": [{
								"type": "string",
								"description": "The engine's redacted message."
							}, { "type": "null" }] },
							"fingerprint": { "anyOf": [{
								"type": "string",
								"pattern": "^sha256:[0-9a-f]{64}$"
							}, { "type": "null" }] },
							"shape": { "anyOf": [{
								"type": "string",
								"pattern": "^sha256:[0-9a-f]{64}$"
							}, { "type": "null" }] },
							"why": {
								"type": "array",
								"items": {
									"type": "object",
									"properties": {
										"code": { "type": "string" },
										"address": { "anyOf": [{ "type": "string" }, { "type": "null" }] },
										"message": { "type": "string" }
									},
									"required": [
										"code",
										"address",
										"message"
									],
									"additionalProperties": false
								},
								"description": "Why it needs confirmation."
							},
							"reason": {
								"enum": [
									"never-applied",
									"changed",
									"interrupted",
									"failed",
									"upstream"
								],
								"description": "Why it was claimed."
							},
							"takes": {
								"type": "integer",
								"minimum": 0,
								"description": "How many attempts before this one, in a row, have no end."
							},
							"inputs": {
								"type": "object",
								"properties": {
									"config": {
										"type": "string",
										"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
										"description": "A git object id."
									},
									"environment": {
										"type": "string",
										"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
										"description": "A git object id."
									},
									"architecture": {
										"type": "string",
										"pattern": "^[0-9a-f]{40}([0-9a-f]{24})?$",
										"description": "A git object id."
									}
								},
								"required": [
									"config",
									"environment",
									"architecture"
								],
								"additionalProperties": false,
								"description": "Object ids the attempt was made for: a failed one is tried again by itself when they change."
							},
							"facts": {
								"type": "string",
								"pattern": "^sha256:[0-9a-f]{64}$",
								"description": "Hash of the reviews and their trust it was judged by: a change of them is a reason to plan again."
							}
						},
						"required": [
							"id",
							"digest",
							"commit",
							"run",
							"at",
							"state",
							"error",
							"fingerprint",
							"shape",
							"why"
						],
						"additionalProperties": false
					}, { "type": "null" }] }
				},
				"required": ["applied", "attempt"],
				"additionalProperties": false
			}
		}
	},
	"required": [
		"environment",
		"id",
		"inputs",
		"version",
		"health",
		"maintenance",
		"retry",
		"stacks"
	],
	"additionalProperties": false
};
const pattern4 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]{2,62}$", "u");
const pattern5 = /* @__PURE__ */ new RegExp("^[0-9a-f]{40}([0-9a-f]{24})?$", "u");
const pattern8 = /* @__PURE__ */ new RegExp("^[a-z][a-z0-9-]*/[1-9][0-9]*$", "u");
const pattern9 = /* @__PURE__ */ new RegExp("^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$", "u");
const pattern10 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$", "u");
const pattern14 = /* @__PURE__ */ new RegExp("^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$", "u");
const pattern16 = /* @__PURE__ */ new RegExp("^sha256:[0-9a-f]{64}$", "u");
const pattern23 = /* @__PURE__ */ new RegExp("^(hmac:[0-9a-f]{64}|unknown)$", "u");
const func1 = Object.prototype.hasOwnProperty;
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (errors === 0) {
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.environment === void 0 && (missing0 = "environment") || data.id === void 0 && (missing0 = "id") || data.inputs === void 0 && (missing0 = "inputs") || data.version === void 0 && (missing0 = "version") || data.health === void 0 && (missing0 = "health") || data.maintenance === void 0 && (missing0 = "maintenance") || data.retry === void 0 && (missing0 = "retry") || data.stacks === void 0 && (missing0 = "stacks")) {
				validate20.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 }
				}];
				return false;
			} else {
				const _errs1 = errors;
				for (const key0 in data) if (!(key0 === "environment" || key0 === "id" || key0 === "inputs" || key0 === "version" || key0 === "health" || key0 === "maintenance" || key0 === "retry" || key0 === "stacks")) {
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
							if (data.inputs !== void 0) {
								let data2 = data.inputs;
								const _errs6 = errors;
								const _errs7 = errors;
								let valid1 = false;
								const _errs8 = errors;
								if (errors === _errs8) {
									if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
										let missing1;
										if (data2.config === void 0 && (missing1 = "config") || data2.environment === void 0 && (missing1 = "environment") || data2.architecture === void 0 && (missing1 = "architecture")) {
											const err0 = {
												instancePath: instancePath + "/inputs",
												schemaPath: "#/properties/inputs/anyOf/0/required",
												keyword: "required",
												params: { missingProperty: missing1 }
											};
											if (vErrors === null) vErrors = [err0];
											else vErrors.push(err0);
											errors++;
										} else {
											const _errs10 = errors;
											for (const key1 in data2) if (!(key1 === "config" || key1 === "environment" || key1 === "architecture" || key1 === "revision")) {
												const err1 = {
													instancePath: instancePath + "/inputs",
													schemaPath: "#/properties/inputs/anyOf/0/additionalProperties",
													keyword: "additionalProperties",
													params: { additionalProperty: key1 }
												};
												if (vErrors === null) vErrors = [err1];
												else vErrors.push(err1);
												errors++;
												break;
											}
											if (_errs10 === errors) {
												if (data2.config !== void 0) {
													let data3 = data2.config;
													const _errs11 = errors;
													if (errors === _errs11) {
														if (typeof data3 === "string") {
															if (!pattern5.test(data3)) {
																const err2 = {
																	instancePath: instancePath + "/inputs/config",
																	schemaPath: "#/properties/inputs/anyOf/0/properties/config/pattern",
																	keyword: "pattern",
																	params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
																};
																if (vErrors === null) vErrors = [err2];
																else vErrors.push(err2);
																errors++;
															}
														} else {
															const err3 = {
																instancePath: instancePath + "/inputs/config",
																schemaPath: "#/properties/inputs/anyOf/0/properties/config/type",
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
													if (data2.environment !== void 0) {
														let data4 = data2.environment;
														const _errs13 = errors;
														if (errors === _errs13) {
															if (typeof data4 === "string") {
																if (!pattern5.test(data4)) {
																	const err4 = {
																		instancePath: instancePath + "/inputs/environment",
																		schemaPath: "#/properties/inputs/anyOf/0/properties/environment/pattern",
																		keyword: "pattern",
																		params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
																	};
																	if (vErrors === null) vErrors = [err4];
																	else vErrors.push(err4);
																	errors++;
																}
															} else {
																const err5 = {
																	instancePath: instancePath + "/inputs/environment",
																	schemaPath: "#/properties/inputs/anyOf/0/properties/environment/type",
																	keyword: "type",
																	params: { type: "string" }
																};
																if (vErrors === null) vErrors = [err5];
																else vErrors.push(err5);
																errors++;
															}
														}
														var valid2 = _errs13 === errors;
													} else var valid2 = true;
													if (valid2) {
														if (data2.architecture !== void 0) {
															let data5 = data2.architecture;
															const _errs15 = errors;
															if (errors === _errs15) {
																if (typeof data5 === "string") {
																	if (!pattern5.test(data5)) {
																		const err6 = {
																			instancePath: instancePath + "/inputs/architecture",
																			schemaPath: "#/properties/inputs/anyOf/0/properties/architecture/pattern",
																			keyword: "pattern",
																			params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
																		};
																		if (vErrors === null) vErrors = [err6];
																		else vErrors.push(err6);
																		errors++;
																	}
																} else {
																	const err7 = {
																		instancePath: instancePath + "/inputs/architecture",
																		schemaPath: "#/properties/inputs/anyOf/0/properties/architecture/type",
																		keyword: "type",
																		params: { type: "string" }
																	};
																	if (vErrors === null) vErrors = [err7];
																	else vErrors.push(err7);
																	errors++;
																}
															}
															var valid2 = _errs15 === errors;
														} else var valid2 = true;
														if (valid2) {
															if (data2.revision !== void 0) {
																let data6 = data2.revision;
																const _errs17 = errors;
																if (errors === _errs17) {
																	if (typeof data6 === "string") {
																		if (!pattern8.test(data6)) {
																			const err8 = {
																				instancePath: instancePath + "/inputs/revision",
																				schemaPath: "#/properties/inputs/anyOf/0/properties/revision/pattern",
																				keyword: "pattern",
																				params: { pattern: "^[a-z][a-z0-9-]*/[1-9][0-9]*$" }
																			};
																			if (vErrors === null) vErrors = [err8];
																			else vErrors.push(err8);
																			errors++;
																		}
																	} else {
																		const err9 = {
																			instancePath: instancePath + "/inputs/revision",
																			schemaPath: "#/properties/inputs/anyOf/0/properties/revision/type",
																			keyword: "type",
																			params: { type: "string" }
																		};
																		if (vErrors === null) vErrors = [err9];
																		else vErrors.push(err9);
																		errors++;
																	}
																}
																var valid2 = _errs17 === errors;
															} else var valid2 = true;
														}
													}
												}
											}
										}
									} else {
										const err10 = {
											instancePath: instancePath + "/inputs",
											schemaPath: "#/properties/inputs/anyOf/0/type",
											keyword: "type",
											params: { type: "object" }
										};
										if (vErrors === null) vErrors = [err10];
										else vErrors.push(err10);
										errors++;
									}
								}
								var _valid0 = _errs8 === errors;
								valid1 = valid1 || _valid0;
								const _errs19 = errors;
								if (data2 !== null) {
									const err11 = {
										instancePath: instancePath + "/inputs",
										schemaPath: "#/properties/inputs/anyOf/1/type",
										keyword: "type",
										params: { type: "null" }
									};
									if (vErrors === null) vErrors = [err11];
									else vErrors.push(err11);
									errors++;
								}
								var _valid0 = _errs19 === errors;
								valid1 = valid1 || _valid0;
								if (!valid1) {
									const err12 = {
										instancePath: instancePath + "/inputs",
										schemaPath: "#/properties/inputs/anyOf",
										keyword: "anyOf",
										params: {}
									};
									if (vErrors === null) vErrors = [err12];
									else vErrors.push(err12);
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
							if (valid0) {
								if (data.version !== void 0) {
									let data7 = data.version;
									const _errs21 = errors;
									const _errs22 = errors;
									let valid3 = false;
									const _errs23 = errors;
									if (errors === _errs23) {
										if (typeof data7 === "string") {
											if (!pattern9.test(data7)) {
												const err13 = {
													instancePath: instancePath + "/version",
													schemaPath: "#/properties/version/anyOf/0/pattern",
													keyword: "pattern",
													params: { pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$" }
												};
												if (vErrors === null) vErrors = [err13];
												else vErrors.push(err13);
												errors++;
											}
										} else {
											const err14 = {
												instancePath: instancePath + "/version",
												schemaPath: "#/properties/version/anyOf/0/type",
												keyword: "type",
												params: { type: "string" }
											};
											if (vErrors === null) vErrors = [err14];
											else vErrors.push(err14);
											errors++;
										}
									}
									var _valid1 = _errs23 === errors;
									valid3 = valid3 || _valid1;
									const _errs25 = errors;
									if (data7 !== null) {
										const err15 = {
											instancePath: instancePath + "/version",
											schemaPath: "#/properties/version/anyOf/1/type",
											keyword: "type",
											params: { type: "null" }
										};
										if (vErrors === null) vErrors = [err15];
										else vErrors.push(err15);
										errors++;
									}
									var _valid1 = _errs25 === errors;
									valid3 = valid3 || _valid1;
									if (!valid3) {
										const err16 = {
											instancePath: instancePath + "/version",
											schemaPath: "#/properties/version/anyOf",
											keyword: "anyOf",
											params: {}
										};
										if (vErrors === null) vErrors = [err16];
										else vErrors.push(err16);
										errors++;
										validate20.errors = vErrors;
										return false;
									} else {
										errors = _errs22;
										if (vErrors !== null) {
											if (_errs22) vErrors.length = _errs22;
											else vErrors = null;
										}
									}
									var valid0 = _errs21 === errors;
								} else var valid0 = true;
								if (valid0) {
									if (data.health !== void 0) {
										let data8 = data.health;
										const _errs27 = errors;
										const _errs28 = errors;
										let valid4 = false;
										const _errs29 = errors;
										if (errors === _errs29) {
											if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
												let missing2;
												if (data8.state === void 0 && (missing2 = "state") || data8.version === void 0 && (missing2 = "version") || data8.at === void 0 && (missing2 = "at") || data8.detail === void 0 && (missing2 = "detail")) {
													const err17 = {
														instancePath: instancePath + "/health",
														schemaPath: "#/properties/health/anyOf/0/required",
														keyword: "required",
														params: { missingProperty: missing2 }
													};
													if (vErrors === null) vErrors = [err17];
													else vErrors.push(err17);
													errors++;
												} else {
													const _errs31 = errors;
													for (const key2 in data8) if (!(key2 === "state" || key2 === "version" || key2 === "at" || key2 === "detail")) {
														const err18 = {
															instancePath: instancePath + "/health",
															schemaPath: "#/properties/health/anyOf/0/additionalProperties",
															keyword: "additionalProperties",
															params: { additionalProperty: key2 }
														};
														if (vErrors === null) vErrors = [err18];
														else vErrors.push(err18);
														errors++;
														break;
													}
													if (_errs31 === errors) {
														if (data8.state !== void 0) {
															let data9 = data8.state;
															const _errs32 = errors;
															if (!(data9 === "healthy" || data9 === "unhealthy" || data9 === "unknown")) {
																const err19 = {
																	instancePath: instancePath + "/health/state",
																	schemaPath: "#/properties/health/anyOf/0/properties/state/enum",
																	keyword: "enum",
																	params: { allowedValues: schema31.properties.health.anyOf[0].properties.state.enum }
																};
																if (vErrors === null) vErrors = [err19];
																else vErrors.push(err19);
																errors++;
															}
															var valid5 = _errs32 === errors;
														} else var valid5 = true;
														if (valid5) {
															if (data8.version !== void 0) {
																let data10 = data8.version;
																const _errs33 = errors;
																const _errs34 = errors;
																let valid6 = false;
																const _errs35 = errors;
																if (typeof data10 !== "string") {
																	const err20 = {
																		instancePath: instancePath + "/health/version",
																		schemaPath: "#/properties/health/anyOf/0/properties/version/anyOf/0/type",
																		keyword: "type",
																		params: { type: "string" }
																	};
																	if (vErrors === null) vErrors = [err20];
																	else vErrors.push(err20);
																	errors++;
																}
																var _valid3 = _errs35 === errors;
																valid6 = valid6 || _valid3;
																const _errs37 = errors;
																if (data10 !== null) {
																	const err21 = {
																		instancePath: instancePath + "/health/version",
																		schemaPath: "#/properties/health/anyOf/0/properties/version/anyOf/1/type",
																		keyword: "type",
																		params: { type: "null" }
																	};
																	if (vErrors === null) vErrors = [err21];
																	else vErrors.push(err21);
																	errors++;
																}
																var _valid3 = _errs37 === errors;
																valid6 = valid6 || _valid3;
																if (!valid6) {
																	const err22 = {
																		instancePath: instancePath + "/health/version",
																		schemaPath: "#/properties/health/anyOf/0/properties/version/anyOf",
																		keyword: "anyOf",
																		params: {}
																	};
																	if (vErrors === null) vErrors = [err22];
																	else vErrors.push(err22);
																	errors++;
																} else {
																	errors = _errs34;
																	if (vErrors !== null) {
																		if (_errs34) vErrors.length = _errs34;
																		else vErrors = null;
																	}
																}
																var valid5 = _errs33 === errors;
															} else var valid5 = true;
															if (valid5) {
																if (data8.at !== void 0) {
																	let data11 = data8.at;
																	const _errs39 = errors;
																	if (errors === _errs39) {
																		if (typeof data11 === "string") {
																			if (!pattern10.test(data11)) {
																				const err23 = {
																					instancePath: instancePath + "/health/at",
																					schemaPath: "#/properties/health/anyOf/0/properties/at/pattern",
																					keyword: "pattern",
																					params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																				};
																				if (vErrors === null) vErrors = [err23];
																				else vErrors.push(err23);
																				errors++;
																			}
																		} else {
																			const err24 = {
																				instancePath: instancePath + "/health/at",
																				schemaPath: "#/properties/health/anyOf/0/properties/at/type",
																				keyword: "type",
																				params: { type: "string" }
																			};
																			if (vErrors === null) vErrors = [err24];
																			else vErrors.push(err24);
																			errors++;
																		}
																	}
																	var valid5 = _errs39 === errors;
																} else var valid5 = true;
																if (valid5) {
																	if (data8.detail !== void 0) {
																		let data12 = data8.detail;
																		const _errs41 = errors;
																		const _errs42 = errors;
																		let valid7 = false;
																		const _errs43 = errors;
																		if (typeof data12 !== "string") {
																			const err25 = {
																				instancePath: instancePath + "/health/detail",
																				schemaPath: "#/properties/health/anyOf/0/properties/detail/anyOf/0/type",
																				keyword: "type",
																				params: { type: "string" }
																			};
																			if (vErrors === null) vErrors = [err25];
																			else vErrors.push(err25);
																			errors++;
																		}
																		var _valid4 = _errs43 === errors;
																		valid7 = valid7 || _valid4;
																		const _errs45 = errors;
																		if (data12 !== null) {
																			const err26 = {
																				instancePath: instancePath + "/health/detail",
																				schemaPath: "#/properties/health/anyOf/0/properties/detail/anyOf/1/type",
																				keyword: "type",
																				params: { type: "null" }
																			};
																			if (vErrors === null) vErrors = [err26];
																			else vErrors.push(err26);
																			errors++;
																		}
																		var _valid4 = _errs45 === errors;
																		valid7 = valid7 || _valid4;
																		if (!valid7) {
																			const err27 = {
																				instancePath: instancePath + "/health/detail",
																				schemaPath: "#/properties/health/anyOf/0/properties/detail/anyOf",
																				keyword: "anyOf",
																				params: {}
																			};
																			if (vErrors === null) vErrors = [err27];
																			else vErrors.push(err27);
																			errors++;
																		} else {
																			errors = _errs42;
																			if (vErrors !== null) {
																				if (_errs42) vErrors.length = _errs42;
																				else vErrors = null;
																			}
																		}
																		var valid5 = _errs41 === errors;
																	} else var valid5 = true;
																}
															}
														}
													}
												}
											} else {
												const err28 = {
													instancePath: instancePath + "/health",
													schemaPath: "#/properties/health/anyOf/0/type",
													keyword: "type",
													params: { type: "object" }
												};
												if (vErrors === null) vErrors = [err28];
												else vErrors.push(err28);
												errors++;
											}
										}
										var _valid2 = _errs29 === errors;
										valid4 = valid4 || _valid2;
										const _errs47 = errors;
										if (data8 !== null) {
											const err29 = {
												instancePath: instancePath + "/health",
												schemaPath: "#/properties/health/anyOf/1/type",
												keyword: "type",
												params: { type: "null" }
											};
											if (vErrors === null) vErrors = [err29];
											else vErrors.push(err29);
											errors++;
										}
										var _valid2 = _errs47 === errors;
										valid4 = valid4 || _valid2;
										if (!valid4) {
											const err30 = {
												instancePath: instancePath + "/health",
												schemaPath: "#/properties/health/anyOf",
												keyword: "anyOf",
												params: {}
											};
											if (vErrors === null) vErrors = [err30];
											else vErrors.push(err30);
											errors++;
											validate20.errors = vErrors;
											return false;
										} else {
											errors = _errs28;
											if (vErrors !== null) {
												if (_errs28) vErrors.length = _errs28;
												else vErrors = null;
											}
										}
										var valid0 = _errs27 === errors;
									} else var valid0 = true;
									if (valid0) {
										if (data.maintenance !== void 0) {
											let data13 = data.maintenance;
											const _errs49 = errors;
											const _errs50 = errors;
											let valid8 = false;
											const _errs51 = errors;
											if (errors === _errs51) {
												if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
													let missing3;
													if (data13.target === void 0 && (missing3 = "target") || data13.since === void 0 && (missing3 = "since") || data13.backup === void 0 && (missing3 = "backup")) {
														const err31 = {
															instancePath: instancePath + "/maintenance",
															schemaPath: "#/properties/maintenance/anyOf/0/required",
															keyword: "required",
															params: { missingProperty: missing3 }
														};
														if (vErrors === null) vErrors = [err31];
														else vErrors.push(err31);
														errors++;
													} else {
														const _errs53 = errors;
														for (const key3 in data13) if (!(key3 === "target" || key3 === "since" || key3 === "backup")) {
															const err32 = {
																instancePath: instancePath + "/maintenance",
																schemaPath: "#/properties/maintenance/anyOf/0/additionalProperties",
																keyword: "additionalProperties",
																params: { additionalProperty: key3 }
															};
															if (vErrors === null) vErrors = [err32];
															else vErrors.push(err32);
															errors++;
															break;
														}
														if (_errs53 === errors) {
															if (data13.target !== void 0) {
																let data14 = data13.target;
																const _errs54 = errors;
																if (errors === _errs54) {
																	if (typeof data14 === "string") {
																		if (!pattern9.test(data14)) {
																			const err33 = {
																				instancePath: instancePath + "/maintenance/target",
																				schemaPath: "#/properties/maintenance/anyOf/0/properties/target/pattern",
																				keyword: "pattern",
																				params: { pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$" }
																			};
																			if (vErrors === null) vErrors = [err33];
																			else vErrors.push(err33);
																			errors++;
																		}
																	} else {
																		const err34 = {
																			instancePath: instancePath + "/maintenance/target",
																			schemaPath: "#/properties/maintenance/anyOf/0/properties/target/type",
																			keyword: "type",
																			params: { type: "string" }
																		};
																		if (vErrors === null) vErrors = [err34];
																		else vErrors.push(err34);
																		errors++;
																	}
																}
																var valid9 = _errs54 === errors;
															} else var valid9 = true;
															if (valid9) {
																if (data13.since !== void 0) {
																	let data15 = data13.since;
																	const _errs56 = errors;
																	if (errors === _errs56) {
																		if (typeof data15 === "string") {
																			if (!pattern10.test(data15)) {
																				const err35 = {
																					instancePath: instancePath + "/maintenance/since",
																					schemaPath: "#/properties/maintenance/anyOf/0/properties/since/pattern",
																					keyword: "pattern",
																					params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																				};
																				if (vErrors === null) vErrors = [err35];
																				else vErrors.push(err35);
																				errors++;
																			}
																		} else {
																			const err36 = {
																				instancePath: instancePath + "/maintenance/since",
																				schemaPath: "#/properties/maintenance/anyOf/0/properties/since/type",
																				keyword: "type",
																				params: { type: "string" }
																			};
																			if (vErrors === null) vErrors = [err36];
																			else vErrors.push(err36);
																			errors++;
																		}
																	}
																	var valid9 = _errs56 === errors;
																} else var valid9 = true;
																if (valid9) {
																	if (data13.backup !== void 0) {
																		let data16 = data13.backup;
																		const _errs58 = errors;
																		const _errs59 = errors;
																		let valid10 = false;
																		const _errs60 = errors;
																		if (errors === _errs60) {
																			if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
																				let missing4;
																				if (data16.id === void 0 && (missing4 = "id") || data16.at === void 0 && (missing4 = "at") || data16.size === void 0 && (missing4 = "size")) {
																					const err37 = {
																						instancePath: instancePath + "/maintenance/backup",
																						schemaPath: "#/properties/maintenance/anyOf/0/properties/backup/anyOf/0/required",
																						keyword: "required",
																						params: { missingProperty: missing4 }
																					};
																					if (vErrors === null) vErrors = [err37];
																					else vErrors.push(err37);
																					errors++;
																				} else {
																					const _errs62 = errors;
																					for (const key4 in data16) if (!(key4 === "id" || key4 === "at" || key4 === "size")) {
																						const err38 = {
																							instancePath: instancePath + "/maintenance/backup",
																							schemaPath: "#/properties/maintenance/anyOf/0/properties/backup/anyOf/0/additionalProperties",
																							keyword: "additionalProperties",
																							params: { additionalProperty: key4 }
																						};
																						if (vErrors === null) vErrors = [err38];
																						else vErrors.push(err38);
																						errors++;
																						break;
																					}
																					if (_errs62 === errors) {
																						if (data16.id !== void 0) {
																							const _errs63 = errors;
																							if (typeof data16.id !== "string") {
																								const err39 = {
																									instancePath: instancePath + "/maintenance/backup/id",
																									schemaPath: "#/properties/maintenance/anyOf/0/properties/backup/anyOf/0/properties/id/type",
																									keyword: "type",
																									params: { type: "string" }
																								};
																								if (vErrors === null) vErrors = [err39];
																								else vErrors.push(err39);
																								errors++;
																							}
																							var valid11 = _errs63 === errors;
																						} else var valid11 = true;
																						if (valid11) {
																							if (data16.at !== void 0) {
																								let data18 = data16.at;
																								const _errs65 = errors;
																								if (errors === _errs65) {
																									if (typeof data18 === "string") {
																										if (!pattern10.test(data18)) {
																											const err40 = {
																												instancePath: instancePath + "/maintenance/backup/at",
																												schemaPath: "#/properties/maintenance/anyOf/0/properties/backup/anyOf/0/properties/at/pattern",
																												keyword: "pattern",
																												params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																											};
																											if (vErrors === null) vErrors = [err40];
																											else vErrors.push(err40);
																											errors++;
																										}
																									} else {
																										const err41 = {
																											instancePath: instancePath + "/maintenance/backup/at",
																											schemaPath: "#/properties/maintenance/anyOf/0/properties/backup/anyOf/0/properties/at/type",
																											keyword: "type",
																											params: { type: "string" }
																										};
																										if (vErrors === null) vErrors = [err41];
																										else vErrors.push(err41);
																										errors++;
																									}
																								}
																								var valid11 = _errs65 === errors;
																							} else var valid11 = true;
																							if (valid11) {
																								if (data16.size !== void 0) {
																									let data19 = data16.size;
																									const _errs67 = errors;
																									if (!(typeof data19 == "number" && !(data19 % 1) && !isNaN(data19) && isFinite(data19))) {
																										const err42 = {
																											instancePath: instancePath + "/maintenance/backup/size",
																											schemaPath: "#/properties/maintenance/anyOf/0/properties/backup/anyOf/0/properties/size/type",
																											keyword: "type",
																											params: { type: "integer" }
																										};
																										if (vErrors === null) vErrors = [err42];
																										else vErrors.push(err42);
																										errors++;
																									}
																									if (errors === _errs67) {
																										if (typeof data19 == "number" && isFinite(data19)) {
																											if (data19 < 0 || isNaN(data19)) {
																												const err43 = {
																													instancePath: instancePath + "/maintenance/backup/size",
																													schemaPath: "#/properties/maintenance/anyOf/0/properties/backup/anyOf/0/properties/size/minimum",
																													keyword: "minimum",
																													params: {
																														comparison: ">=",
																														limit: 0
																													}
																												};
																												if (vErrors === null) vErrors = [err43];
																												else vErrors.push(err43);
																												errors++;
																											}
																										}
																									}
																									var valid11 = _errs67 === errors;
																								} else var valid11 = true;
																							}
																						}
																					}
																				}
																			} else {
																				const err44 = {
																					instancePath: instancePath + "/maintenance/backup",
																					schemaPath: "#/properties/maintenance/anyOf/0/properties/backup/anyOf/0/type",
																					keyword: "type",
																					params: { type: "object" }
																				};
																				if (vErrors === null) vErrors = [err44];
																				else vErrors.push(err44);
																				errors++;
																			}
																		}
																		var _valid6 = _errs60 === errors;
																		valid10 = valid10 || _valid6;
																		const _errs69 = errors;
																		if (data16 !== null) {
																			const err45 = {
																				instancePath: instancePath + "/maintenance/backup",
																				schemaPath: "#/properties/maintenance/anyOf/0/properties/backup/anyOf/1/type",
																				keyword: "type",
																				params: { type: "null" }
																			};
																			if (vErrors === null) vErrors = [err45];
																			else vErrors.push(err45);
																			errors++;
																		}
																		var _valid6 = _errs69 === errors;
																		valid10 = valid10 || _valid6;
																		if (!valid10) {
																			const err46 = {
																				instancePath: instancePath + "/maintenance/backup",
																				schemaPath: "#/properties/maintenance/anyOf/0/properties/backup/anyOf",
																				keyword: "anyOf",
																				params: {}
																			};
																			if (vErrors === null) vErrors = [err46];
																			else vErrors.push(err46);
																			errors++;
																		} else {
																			errors = _errs59;
																			if (vErrors !== null) {
																				if (_errs59) vErrors.length = _errs59;
																				else vErrors = null;
																			}
																		}
																		var valid9 = _errs58 === errors;
																	} else var valid9 = true;
																}
															}
														}
													}
												} else {
													const err47 = {
														instancePath: instancePath + "/maintenance",
														schemaPath: "#/properties/maintenance/anyOf/0/type",
														keyword: "type",
														params: { type: "object" }
													};
													if (vErrors === null) vErrors = [err47];
													else vErrors.push(err47);
													errors++;
												}
											}
											var _valid5 = _errs51 === errors;
											valid8 = valid8 || _valid5;
											const _errs71 = errors;
											if (data13 !== null) {
												const err48 = {
													instancePath: instancePath + "/maintenance",
													schemaPath: "#/properties/maintenance/anyOf/1/type",
													keyword: "type",
													params: { type: "null" }
												};
												if (vErrors === null) vErrors = [err48];
												else vErrors.push(err48);
												errors++;
											}
											var _valid5 = _errs71 === errors;
											valid8 = valid8 || _valid5;
											if (!valid8) {
												const err49 = {
													instancePath: instancePath + "/maintenance",
													schemaPath: "#/properties/maintenance/anyOf",
													keyword: "anyOf",
													params: {}
												};
												if (vErrors === null) vErrors = [err49];
												else vErrors.push(err49);
												errors++;
												validate20.errors = vErrors;
												return false;
											} else {
												errors = _errs50;
												if (vErrors !== null) {
													if (_errs50) vErrors.length = _errs50;
													else vErrors = null;
												}
											}
											var valid0 = _errs49 === errors;
										} else var valid0 = true;
										if (valid0) {
											if (data.retry !== void 0) {
												let data20 = data.retry;
												const _errs73 = errors;
												const _errs74 = errors;
												let valid12 = false;
												const _errs75 = errors;
												if (errors === _errs75) {
													if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
														let missing5;
														if (data20.by === void 0 && (missing5 = "by") || data20.at === void 0 && (missing5 = "at") || data20.comment === void 0 && (missing5 = "comment")) {
															const err50 = {
																instancePath: instancePath + "/retry",
																schemaPath: "#/properties/retry/anyOf/0/required",
																keyword: "required",
																params: { missingProperty: missing5 }
															};
															if (vErrors === null) vErrors = [err50];
															else vErrors.push(err50);
															errors++;
														} else {
															const _errs77 = errors;
															for (const key5 in data20) if (!(key5 === "by" || key5 === "at" || key5 === "comment")) {
																const err51 = {
																	instancePath: instancePath + "/retry",
																	schemaPath: "#/properties/retry/anyOf/0/additionalProperties",
																	keyword: "additionalProperties",
																	params: { additionalProperty: key5 }
																};
																if (vErrors === null) vErrors = [err51];
																else vErrors.push(err51);
																errors++;
																break;
															}
															if (_errs77 === errors) {
																if (data20.by !== void 0) {
																	let data21 = data20.by;
																	const _errs78 = errors;
																	if (errors === _errs78) {
																		if (typeof data21 === "string") {
																			if (!pattern14.test(data21)) {
																				const err52 = {
																					instancePath: instancePath + "/retry/by",
																					schemaPath: "#/properties/retry/anyOf/0/properties/by/pattern",
																					keyword: "pattern",
																					params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
																				};
																				if (vErrors === null) vErrors = [err52];
																				else vErrors.push(err52);
																				errors++;
																			}
																		} else {
																			const err53 = {
																				instancePath: instancePath + "/retry/by",
																				schemaPath: "#/properties/retry/anyOf/0/properties/by/type",
																				keyword: "type",
																				params: { type: "string" }
																			};
																			if (vErrors === null) vErrors = [err53];
																			else vErrors.push(err53);
																			errors++;
																		}
																	}
																	var valid13 = _errs78 === errors;
																} else var valid13 = true;
																if (valid13) {
																	if (data20.at !== void 0) {
																		let data22 = data20.at;
																		const _errs80 = errors;
																		if (errors === _errs80) {
																			if (typeof data22 === "string") {
																				if (!pattern10.test(data22)) {
																					const err54 = {
																						instancePath: instancePath + "/retry/at",
																						schemaPath: "#/properties/retry/anyOf/0/properties/at/pattern",
																						keyword: "pattern",
																						params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																					};
																					if (vErrors === null) vErrors = [err54];
																					else vErrors.push(err54);
																					errors++;
																				}
																			} else {
																				const err55 = {
																					instancePath: instancePath + "/retry/at",
																					schemaPath: "#/properties/retry/anyOf/0/properties/at/type",
																					keyword: "type",
																					params: { type: "string" }
																				};
																				if (vErrors === null) vErrors = [err55];
																				else vErrors.push(err55);
																				errors++;
																			}
																		}
																		var valid13 = _errs80 === errors;
																	} else var valid13 = true;
																	if (valid13) {
																		if (data20.comment !== void 0) {
																			let data23 = data20.comment;
																			const _errs82 = errors;
																			const _errs83 = errors;
																			let valid14 = false;
																			const _errs84 = errors;
																			if (!(typeof data23 == "number" && !(data23 % 1) && !isNaN(data23) && isFinite(data23))) {
																				const err56 = {
																					instancePath: instancePath + "/retry/comment",
																					schemaPath: "#/properties/retry/anyOf/0/properties/comment/anyOf/0/type",
																					keyword: "type",
																					params: { type: "integer" }
																				};
																				if (vErrors === null) vErrors = [err56];
																				else vErrors.push(err56);
																				errors++;
																			}
																			var _valid8 = _errs84 === errors;
																			valid14 = valid14 || _valid8;
																			const _errs86 = errors;
																			if (data23 !== null) {
																				const err57 = {
																					instancePath: instancePath + "/retry/comment",
																					schemaPath: "#/properties/retry/anyOf/0/properties/comment/anyOf/1/type",
																					keyword: "type",
																					params: { type: "null" }
																				};
																				if (vErrors === null) vErrors = [err57];
																				else vErrors.push(err57);
																				errors++;
																			}
																			var _valid8 = _errs86 === errors;
																			valid14 = valid14 || _valid8;
																			if (!valid14) {
																				const err58 = {
																					instancePath: instancePath + "/retry/comment",
																					schemaPath: "#/properties/retry/anyOf/0/properties/comment/anyOf",
																					keyword: "anyOf",
																					params: {}
																				};
																				if (vErrors === null) vErrors = [err58];
																				else vErrors.push(err58);
																				errors++;
																			} else {
																				errors = _errs83;
																				if (vErrors !== null) {
																					if (_errs83) vErrors.length = _errs83;
																					else vErrors = null;
																				}
																			}
																			var valid13 = _errs82 === errors;
																		} else var valid13 = true;
																	}
																}
															}
														}
													} else {
														const err59 = {
															instancePath: instancePath + "/retry",
															schemaPath: "#/properties/retry/anyOf/0/type",
															keyword: "type",
															params: { type: "object" }
														};
														if (vErrors === null) vErrors = [err59];
														else vErrors.push(err59);
														errors++;
													}
												}
												var _valid7 = _errs75 === errors;
												valid12 = valid12 || _valid7;
												const _errs88 = errors;
												if (data20 !== null) {
													const err60 = {
														instancePath: instancePath + "/retry",
														schemaPath: "#/properties/retry/anyOf/1/type",
														keyword: "type",
														params: { type: "null" }
													};
													if (vErrors === null) vErrors = [err60];
													else vErrors.push(err60);
													errors++;
												}
												var _valid7 = _errs88 === errors;
												valid12 = valid12 || _valid7;
												if (!valid12) {
													const err61 = {
														instancePath: instancePath + "/retry",
														schemaPath: "#/properties/retry/anyOf",
														keyword: "anyOf",
														params: {}
													};
													if (vErrors === null) vErrors = [err61];
													else vErrors.push(err61);
													errors++;
													validate20.errors = vErrors;
													return false;
												} else {
													errors = _errs74;
													if (vErrors !== null) {
														if (_errs74) vErrors.length = _errs74;
														else vErrors = null;
													}
												}
												var valid0 = _errs73 === errors;
											} else var valid0 = true;
											if (valid0) {
												if (data.stacks !== void 0) {
													let data24 = data.stacks;
													const _errs90 = errors;
													if (errors === _errs90) {
														if (data24 && typeof data24 == "object" && !Array.isArray(data24)) for (const key6 in data24) {
															let data25 = data24[key6];
															const _errs93 = errors;
															if (errors === _errs93) {
																if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
																	let missing6;
																	if (data25.applied === void 0 && (missing6 = "applied") || data25.attempt === void 0 && (missing6 = "attempt")) {
																		validate20.errors = [{
																			instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),
																			schemaPath: "#/properties/stacks/additionalProperties/required",
																			keyword: "required",
																			params: { missingProperty: missing6 }
																		}];
																		return false;
																	} else {
																		const _errs95 = errors;
																		for (const key7 in data25) if (!(key7 === "applied" || key7 === "attempt")) {
																			validate20.errors = [{
																				instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),
																				schemaPath: "#/properties/stacks/additionalProperties/additionalProperties",
																				keyword: "additionalProperties",
																				params: { additionalProperty: key7 }
																			}];
																			return false;
																		}
																		if (_errs95 === errors) {
																			if (data25.applied !== void 0) {
																				let data26 = data25.applied;
																				const _errs96 = errors;
																				const _errs97 = errors;
																				let valid17 = false;
																				const _errs98 = errors;
																				if (errors === _errs98) {
																					if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
																						let missing7;
																						if (data26.digest === void 0 && (missing7 = "digest") || data26.commit === void 0 && (missing7 = "commit") || data26.fingerprint === void 0 && (missing7 = "fingerprint") || data26.reviewedFingerprint === void 0 && (missing7 = "reviewedFingerprint") || data26.run === void 0 && (missing7 = "run") || data26.engine === void 0 && (missing7 = "engine") || data26.backend === void 0 && (missing7 = "backend") || data26.startedAt === void 0 && (missing7 = "startedAt") || data26.at === void 0 && (missing7 = "at") || data26.version === void 0 && (missing7 = "version") || data26.outputs === void 0 && (missing7 = "outputs") || data26.hashes === void 0 && (missing7 = "hashes") || data26.consumed === void 0 && (missing7 = "consumed") || data26.pullRequest === void 0 && (missing7 = "pullRequest") || data26.author === void 0 && (missing7 = "author") || data26.approvers === void 0 && (missing7 = "approvers") || data26.confirmer === void 0 && (missing7 = "confirmer") || data26.backup === void 0 && (missing7 = "backup")) {
																							const err62 = {
																								instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied",
																								schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/required",
																								keyword: "required",
																								params: { missingProperty: missing7 }
																							};
																							if (vErrors === null) vErrors = [err62];
																							else vErrors.push(err62);
																							errors++;
																						} else {
																							const _errs100 = errors;
																							for (const key8 in data26) if (!func1.call(schema31.properties.stacks.additionalProperties.properties.applied.anyOf[0].properties, key8)) {
																								const err63 = {
																									instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied",
																									schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/additionalProperties",
																									keyword: "additionalProperties",
																									params: { additionalProperty: key8 }
																								};
																								if (vErrors === null) vErrors = [err63];
																								else vErrors.push(err63);
																								errors++;
																								break;
																							}
																							if (_errs100 === errors) {
																								if (data26.digest !== void 0) {
																									let data27 = data26.digest;
																									const _errs101 = errors;
																									if (errors === _errs101) {
																										if (typeof data27 === "string") {
																											if (!pattern16.test(data27)) {
																												const err64 = {
																													instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/digest",
																													schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/digest/pattern",
																													keyword: "pattern",
																													params: { pattern: "^sha256:[0-9a-f]{64}$" }
																												};
																												if (vErrors === null) vErrors = [err64];
																												else vErrors.push(err64);
																												errors++;
																											}
																										} else {
																											const err65 = {
																												instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/digest",
																												schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/digest/type",
																												keyword: "type",
																												params: { type: "string" }
																											};
																											if (vErrors === null) vErrors = [err65];
																											else vErrors.push(err65);
																											errors++;
																										}
																									}
																									var valid18 = _errs101 === errors;
																								} else var valid18 = true;
																								if (valid18) {
																									if (data26.commit !== void 0) {
																										let data28 = data26.commit;
																										const _errs103 = errors;
																										if (errors === _errs103) {
																											if (typeof data28 === "string") {
																												if (!pattern5.test(data28)) {
																													const err66 = {
																														instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/commit",
																														schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/commit/pattern",
																														keyword: "pattern",
																														params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
																													};
																													if (vErrors === null) vErrors = [err66];
																													else vErrors.push(err66);
																													errors++;
																												}
																											} else {
																												const err67 = {
																													instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/commit",
																													schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/commit/type",
																													keyword: "type",
																													params: { type: "string" }
																												};
																												if (vErrors === null) vErrors = [err67];
																												else vErrors.push(err67);
																												errors++;
																											}
																										}
																										var valid18 = _errs103 === errors;
																									} else var valid18 = true;
																									if (valid18) {
																										if (data26.fingerprint !== void 0) {
																											let data29 = data26.fingerprint;
																											const _errs105 = errors;
																											if (errors === _errs105) {
																												if (typeof data29 === "string") {
																													if (!pattern16.test(data29)) {
																														const err68 = {
																															instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/fingerprint",
																															schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/fingerprint/pattern",
																															keyword: "pattern",
																															params: { pattern: "^sha256:[0-9a-f]{64}$" }
																														};
																														if (vErrors === null) vErrors = [err68];
																														else vErrors.push(err68);
																														errors++;
																													}
																												} else {
																													const err69 = {
																														instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/fingerprint",
																														schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/fingerprint/type",
																														keyword: "type",
																														params: { type: "string" }
																													};
																													if (vErrors === null) vErrors = [err69];
																													else vErrors.push(err69);
																													errors++;
																												}
																											}
																											var valid18 = _errs105 === errors;
																										} else var valid18 = true;
																										if (valid18) {
																											if (data26.reviewedFingerprint !== void 0) {
																												let data30 = data26.reviewedFingerprint;
																												const _errs107 = errors;
																												const _errs108 = errors;
																												let valid19 = false;
																												const _errs109 = errors;
																												if (errors === _errs109) {
																													if (typeof data30 === "string") {
																														if (!pattern16.test(data30)) {
																															const err70 = {
																																instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/reviewedFingerprint",
																																schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/reviewedFingerprint/anyOf/0/pattern",
																																keyword: "pattern",
																																params: { pattern: "^sha256:[0-9a-f]{64}$" }
																															};
																															if (vErrors === null) vErrors = [err70];
																															else vErrors.push(err70);
																															errors++;
																														}
																													} else {
																														const err71 = {
																															instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/reviewedFingerprint",
																															schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/reviewedFingerprint/anyOf/0/type",
																															keyword: "type",
																															params: { type: "string" }
																														};
																														if (vErrors === null) vErrors = [err71];
																														else vErrors.push(err71);
																														errors++;
																													}
																												}
																												var _valid10 = _errs109 === errors;
																												valid19 = valid19 || _valid10;
																												const _errs111 = errors;
																												if (data30 !== null) {
																													const err72 = {
																														instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/reviewedFingerprint",
																														schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/reviewedFingerprint/anyOf/1/type",
																														keyword: "type",
																														params: { type: "null" }
																													};
																													if (vErrors === null) vErrors = [err72];
																													else vErrors.push(err72);
																													errors++;
																												}
																												var _valid10 = _errs111 === errors;
																												valid19 = valid19 || _valid10;
																												if (!valid19) {
																													const err73 = {
																														instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/reviewedFingerprint",
																														schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/reviewedFingerprint/anyOf",
																														keyword: "anyOf",
																														params: {}
																													};
																													if (vErrors === null) vErrors = [err73];
																													else vErrors.push(err73);
																													errors++;
																												} else {
																													errors = _errs108;
																													if (vErrors !== null) {
																														if (_errs108) vErrors.length = _errs108;
																														else vErrors = null;
																													}
																												}
																												var valid18 = _errs107 === errors;
																											} else var valid18 = true;
																											if (valid18) {
																												if (data26.run !== void 0) {
																													const _errs113 = errors;
																													if (typeof data26.run !== "string") {
																														const err74 = {
																															instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/run",
																															schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/run/type",
																															keyword: "type",
																															params: { type: "string" }
																														};
																														if (vErrors === null) vErrors = [err74];
																														else vErrors.push(err74);
																														errors++;
																													}
																													var valid18 = _errs113 === errors;
																												} else var valid18 = true;
																												if (valid18) {
																													if (data26.engine !== void 0) {
																														const _errs115 = errors;
																														if (typeof data26.engine !== "string") {
																															const err75 = {
																																instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/engine",
																																schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/engine/type",
																																keyword: "type",
																																params: { type: "string" }
																															};
																															if (vErrors === null) vErrors = [err75];
																															else vErrors.push(err75);
																															errors++;
																														}
																														var valid18 = _errs115 === errors;
																													} else var valid18 = true;
																													if (valid18) {
																														if (data26.backend !== void 0) {
																															const _errs117 = errors;
																															if (typeof data26.backend !== "string") {
																																const err76 = {
																																	instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/backend",
																																	schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/backend/type",
																																	keyword: "type",
																																	params: { type: "string" }
																																};
																																if (vErrors === null) vErrors = [err76];
																																else vErrors.push(err76);
																																errors++;
																															}
																															var valid18 = _errs117 === errors;
																														} else var valid18 = true;
																														if (valid18) {
																															if (data26.startedAt !== void 0) {
																																let data34 = data26.startedAt;
																																const _errs119 = errors;
																																if (errors === _errs119) {
																																	if (typeof data34 === "string") {
																																		if (!pattern10.test(data34)) {
																																			const err77 = {
																																				instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/startedAt",
																																				schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/startedAt/pattern",
																																				keyword: "pattern",
																																				params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																																			};
																																			if (vErrors === null) vErrors = [err77];
																																			else vErrors.push(err77);
																																			errors++;
																																		}
																																	} else {
																																		const err78 = {
																																			instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/startedAt",
																																			schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/startedAt/type",
																																			keyword: "type",
																																			params: { type: "string" }
																																		};
																																		if (vErrors === null) vErrors = [err78];
																																		else vErrors.push(err78);
																																		errors++;
																																	}
																																}
																																var valid18 = _errs119 === errors;
																															} else var valid18 = true;
																															if (valid18) {
																																if (data26.at !== void 0) {
																																	let data35 = data26.at;
																																	const _errs121 = errors;
																																	if (errors === _errs121) {
																																		if (typeof data35 === "string") {
																																			if (!pattern10.test(data35)) {
																																				const err79 = {
																																					instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/at",
																																					schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/at/pattern",
																																					keyword: "pattern",
																																					params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																																				};
																																				if (vErrors === null) vErrors = [err79];
																																				else vErrors.push(err79);
																																				errors++;
																																			}
																																		} else {
																																			const err80 = {
																																				instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/at",
																																				schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/at/type",
																																				keyword: "type",
																																				params: { type: "string" }
																																			};
																																			if (vErrors === null) vErrors = [err80];
																																			else vErrors.push(err80);
																																			errors++;
																																		}
																																	}
																																	var valid18 = _errs121 === errors;
																																} else var valid18 = true;
																																if (valid18) {
																																	if (data26.version !== void 0) {
																																		let data36 = data26.version;
																																		const _errs123 = errors;
																																		if (errors === _errs123) {
																																			if (typeof data36 === "string") {
																																				if (!pattern9.test(data36)) {
																																					const err81 = {
																																						instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/version",
																																						schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/version/pattern",
																																						keyword: "pattern",
																																						params: { pattern: "^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]{0,4})$" }
																																					};
																																					if (vErrors === null) vErrors = [err81];
																																					else vErrors.push(err81);
																																					errors++;
																																				}
																																			} else {
																																				const err82 = {
																																					instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/version",
																																					schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/version/type",
																																					keyword: "type",
																																					params: { type: "string" }
																																				};
																																				if (vErrors === null) vErrors = [err82];
																																				else vErrors.push(err82);
																																				errors++;
																																			}
																																		}
																																		var valid18 = _errs123 === errors;
																																	} else var valid18 = true;
																																	if (valid18) {
																																		if (data26.outputs !== void 0) {
																																			let data37 = data26.outputs;
																																			const _errs125 = errors;
																																			if (errors === _errs125) {
																																				if (data37 && typeof data37 == "object" && !Array.isArray(data37)) {} else {
																																					const err83 = {
																																						instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/outputs",
																																						schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/outputs/type",
																																						keyword: "type",
																																						params: { type: "object" }
																																					};
																																					if (vErrors === null) vErrors = [err83];
																																					else vErrors.push(err83);
																																					errors++;
																																				}
																																			}
																																			var valid18 = _errs125 === errors;
																																		} else var valid18 = true;
																																		if (valid18) {
																																			if (data26.hashes !== void 0) {
																																				let data38 = data26.hashes;
																																				const _errs128 = errors;
																																				if (errors === _errs128) {
																																					if (data38 && typeof data38 == "object" && !Array.isArray(data38)) for (const key9 in data38) {
																																						let data39 = data38[key9];
																																						const _errs131 = errors;
																																						if (errors === _errs131) {
																																							if (typeof data39 === "string") {
																																								if (!pattern23.test(data39)) {
																																									const err84 = {
																																										instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/hashes/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),
																																										schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/hashes/additionalProperties/pattern",
																																										keyword: "pattern",
																																										params: { pattern: "^(hmac:[0-9a-f]{64}|unknown)$" }
																																									};
																																									if (vErrors === null) vErrors = [err84];
																																									else vErrors.push(err84);
																																									errors++;
																																								}
																																							} else {
																																								const err85 = {
																																									instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/hashes/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),
																																									schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/hashes/additionalProperties/type",
																																									keyword: "type",
																																									params: { type: "string" }
																																								};
																																								if (vErrors === null) vErrors = [err85];
																																								else vErrors.push(err85);
																																								errors++;
																																							}
																																						}
																																						if (!(_errs131 === errors)) break;
																																					}
																																					else {
																																						const err86 = {
																																							instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/hashes",
																																							schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/hashes/type",
																																							keyword: "type",
																																							params: { type: "object" }
																																						};
																																						if (vErrors === null) vErrors = [err86];
																																						else vErrors.push(err86);
																																						errors++;
																																					}
																																				}
																																				var valid18 = _errs128 === errors;
																																			} else var valid18 = true;
																																			if (valid18) {
																																				if (data26.consumed !== void 0) {
																																					let data40 = data26.consumed;
																																					const _errs133 = errors;
																																					if (errors === _errs133) {
																																						if (data40 && typeof data40 == "object" && !Array.isArray(data40)) for (const key10 in data40) {
																																							let data41 = data40[key10];
																																							const _errs136 = errors;
																																							if (errors === _errs136) {
																																								if (typeof data41 === "string") {
																																									if (!pattern23.test(data41)) {
																																										const err87 = {
																																											instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/consumed/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																																											schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/consumed/additionalProperties/pattern",
																																											keyword: "pattern",
																																											params: { pattern: "^(hmac:[0-9a-f]{64}|unknown)$" }
																																										};
																																										if (vErrors === null) vErrors = [err87];
																																										else vErrors.push(err87);
																																										errors++;
																																									}
																																								} else {
																																									const err88 = {
																																										instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/consumed/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																																										schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/consumed/additionalProperties/type",
																																										keyword: "type",
																																										params: { type: "string" }
																																									};
																																									if (vErrors === null) vErrors = [err88];
																																									else vErrors.push(err88);
																																									errors++;
																																								}
																																							}
																																							if (!(_errs136 === errors)) break;
																																						}
																																						else {
																																							const err89 = {
																																								instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/consumed",
																																								schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/consumed/type",
																																								keyword: "type",
																																								params: { type: "object" }
																																							};
																																							if (vErrors === null) vErrors = [err89];
																																							else vErrors.push(err89);
																																							errors++;
																																						}
																																					}
																																					var valid18 = _errs133 === errors;
																																				} else var valid18 = true;
																																				if (valid18) {
																																					if (data26.pullRequest !== void 0) {
																																						let data42 = data26.pullRequest;
																																						const _errs138 = errors;
																																						const _errs139 = errors;
																																						let valid22 = false;
																																						const _errs140 = errors;
																																						if (!(typeof data42 == "number" && !(data42 % 1) && !isNaN(data42) && isFinite(data42))) {
																																							const err90 = {
																																								instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/pullRequest",
																																								schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/pullRequest/anyOf/0/type",
																																								keyword: "type",
																																								params: { type: "integer" }
																																							};
																																							if (vErrors === null) vErrors = [err90];
																																							else vErrors.push(err90);
																																							errors++;
																																						}
																																						var _valid11 = _errs140 === errors;
																																						valid22 = valid22 || _valid11;
																																						const _errs142 = errors;
																																						if (data42 !== null) {
																																							const err91 = {
																																								instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/pullRequest",
																																								schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/pullRequest/anyOf/1/type",
																																								keyword: "type",
																																								params: { type: "null" }
																																							};
																																							if (vErrors === null) vErrors = [err91];
																																							else vErrors.push(err91);
																																							errors++;
																																						}
																																						var _valid11 = _errs142 === errors;
																																						valid22 = valid22 || _valid11;
																																						if (!valid22) {
																																							const err92 = {
																																								instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/pullRequest",
																																								schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/pullRequest/anyOf",
																																								keyword: "anyOf",
																																								params: {}
																																							};
																																							if (vErrors === null) vErrors = [err92];
																																							else vErrors.push(err92);
																																							errors++;
																																						} else {
																																							errors = _errs139;
																																							if (vErrors !== null) {
																																								if (_errs139) vErrors.length = _errs139;
																																								else vErrors = null;
																																							}
																																						}
																																						var valid18 = _errs138 === errors;
																																					} else var valid18 = true;
																																					if (valid18) {
																																						if (data26.author !== void 0) {
																																							let data43 = data26.author;
																																							const _errs144 = errors;
																																							const _errs145 = errors;
																																							let valid23 = false;
																																							const _errs146 = errors;
																																							if (errors === _errs146) {
																																								if (typeof data43 === "string") {
																																									if (!pattern14.test(data43)) {
																																										const err93 = {
																																											instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/author",
																																											schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/author/anyOf/0/pattern",
																																											keyword: "pattern",
																																											params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
																																										};
																																										if (vErrors === null) vErrors = [err93];
																																										else vErrors.push(err93);
																																										errors++;
																																									}
																																								} else {
																																									const err94 = {
																																										instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/author",
																																										schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/author/anyOf/0/type",
																																										keyword: "type",
																																										params: { type: "string" }
																																									};
																																									if (vErrors === null) vErrors = [err94];
																																									else vErrors.push(err94);
																																									errors++;
																																								}
																																							}
																																							var _valid12 = _errs146 === errors;
																																							valid23 = valid23 || _valid12;
																																							const _errs148 = errors;
																																							if (data43 !== null) {
																																								const err95 = {
																																									instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/author",
																																									schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/author/anyOf/1/type",
																																									keyword: "type",
																																									params: { type: "null" }
																																								};
																																								if (vErrors === null) vErrors = [err95];
																																								else vErrors.push(err95);
																																								errors++;
																																							}
																																							var _valid12 = _errs148 === errors;
																																							valid23 = valid23 || _valid12;
																																							if (!valid23) {
																																								const err96 = {
																																									instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/author",
																																									schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/author/anyOf",
																																									keyword: "anyOf",
																																									params: {}
																																								};
																																								if (vErrors === null) vErrors = [err96];
																																								else vErrors.push(err96);
																																								errors++;
																																							} else {
																																								errors = _errs145;
																																								if (vErrors !== null) {
																																									if (_errs145) vErrors.length = _errs145;
																																									else vErrors = null;
																																								}
																																							}
																																							var valid18 = _errs144 === errors;
																																						} else var valid18 = true;
																																						if (valid18) {
																																							if (data26.approvers !== void 0) {
																																								let data44 = data26.approvers;
																																								const _errs150 = errors;
																																								if (errors === _errs150) {
																																									if (Array.isArray(data44)) {
																																										const len0 = data44.length;
																																										for (let i0 = 0; i0 < len0; i0++) {
																																											let data45 = data44[i0];
																																											const _errs152 = errors;
																																											if (errors === _errs152) {
																																												if (typeof data45 === "string") {
																																													if (!pattern14.test(data45)) {
																																														const err97 = {
																																															instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/approvers/" + i0,
																																															schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/approvers/items/pattern",
																																															keyword: "pattern",
																																															params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
																																														};
																																														if (vErrors === null) vErrors = [err97];
																																														else vErrors.push(err97);
																																														errors++;
																																													}
																																												} else {
																																													const err98 = {
																																														instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/approvers/" + i0,
																																														schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/approvers/items/type",
																																														keyword: "type",
																																														params: { type: "string" }
																																													};
																																													if (vErrors === null) vErrors = [err98];
																																													else vErrors.push(err98);
																																													errors++;
																																												}
																																											}
																																											if (!(_errs152 === errors)) break;
																																										}
																																									} else {
																																										const err99 = {
																																											instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/approvers",
																																											schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/approvers/type",
																																											keyword: "type",
																																											params: { type: "array" }
																																										};
																																										if (vErrors === null) vErrors = [err99];
																																										else vErrors.push(err99);
																																										errors++;
																																									}
																																								}
																																								var valid18 = _errs150 === errors;
																																							} else var valid18 = true;
																																							if (valid18) {
																																								if (data26.confirmer !== void 0) {
																																									let data46 = data26.confirmer;
																																									const _errs154 = errors;
																																									const _errs155 = errors;
																																									let valid25 = false;
																																									const _errs156 = errors;
																																									if (errors === _errs156) {
																																										if (typeof data46 === "string") {
																																											if (!pattern14.test(data46)) {
																																												const err100 = {
																																													instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/confirmer",
																																													schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/confirmer/anyOf/0/pattern",
																																													keyword: "pattern",
																																													params: { pattern: "^[A-Za-z0-9][A-Za-z0-9-]{0,38}(\\[bot\\])?$" }
																																												};
																																												if (vErrors === null) vErrors = [err100];
																																												else vErrors.push(err100);
																																												errors++;
																																											}
																																										} else {
																																											const err101 = {
																																												instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/confirmer",
																																												schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/confirmer/anyOf/0/type",
																																												keyword: "type",
																																												params: { type: "string" }
																																											};
																																											if (vErrors === null) vErrors = [err101];
																																											else vErrors.push(err101);
																																											errors++;
																																										}
																																									}
																																									var _valid13 = _errs156 === errors;
																																									valid25 = valid25 || _valid13;
																																									const _errs158 = errors;
																																									if (data46 !== null) {
																																										const err102 = {
																																											instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/confirmer",
																																											schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/confirmer/anyOf/1/type",
																																											keyword: "type",
																																											params: { type: "null" }
																																										};
																																										if (vErrors === null) vErrors = [err102];
																																										else vErrors.push(err102);
																																										errors++;
																																									}
																																									var _valid13 = _errs158 === errors;
																																									valid25 = valid25 || _valid13;
																																									if (!valid25) {
																																										const err103 = {
																																											instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/confirmer",
																																											schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/confirmer/anyOf",
																																											keyword: "anyOf",
																																											params: {}
																																										};
																																										if (vErrors === null) vErrors = [err103];
																																										else vErrors.push(err103);
																																										errors++;
																																									} else {
																																										errors = _errs155;
																																										if (vErrors !== null) {
																																											if (_errs155) vErrors.length = _errs155;
																																											else vErrors = null;
																																										}
																																									}
																																									var valid18 = _errs154 === errors;
																																								} else var valid18 = true;
																																								if (valid18) {
																																									if (data26.backup !== void 0) {
																																										let data47 = data26.backup;
																																										const _errs160 = errors;
																																										const _errs161 = errors;
																																										let valid26 = false;
																																										const _errs162 = errors;
																																										if (typeof data47 !== "string") {
																																											const err104 = {
																																												instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/backup",
																																												schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/backup/anyOf/0/type",
																																												keyword: "type",
																																												params: { type: "string" }
																																											};
																																											if (vErrors === null) vErrors = [err104];
																																											else vErrors.push(err104);
																																											errors++;
																																										}
																																										var _valid14 = _errs162 === errors;
																																										valid26 = valid26 || _valid14;
																																										const _errs164 = errors;
																																										if (data47 !== null) {
																																											const err105 = {
																																												instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/backup",
																																												schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/backup/anyOf/1/type",
																																												keyword: "type",
																																												params: { type: "null" }
																																											};
																																											if (vErrors === null) vErrors = [err105];
																																											else vErrors.push(err105);
																																											errors++;
																																										}
																																										var _valid14 = _errs164 === errors;
																																										valid26 = valid26 || _valid14;
																																										if (!valid26) {
																																											const err106 = {
																																												instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied/backup",
																																												schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/properties/backup/anyOf",
																																												keyword: "anyOf",
																																												params: {}
																																											};
																																											if (vErrors === null) vErrors = [err106];
																																											else vErrors.push(err106);
																																											errors++;
																																										} else {
																																											errors = _errs161;
																																											if (vErrors !== null) {
																																												if (_errs161) vErrors.length = _errs161;
																																												else vErrors = null;
																																											}
																																										}
																																										var valid18 = _errs160 === errors;
																																									} else var valid18 = true;
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
																						const err107 = {
																							instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied",
																							schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/0/type",
																							keyword: "type",
																							params: { type: "object" }
																						};
																						if (vErrors === null) vErrors = [err107];
																						else vErrors.push(err107);
																						errors++;
																					}
																				}
																				var _valid9 = _errs98 === errors;
																				valid17 = valid17 || _valid9;
																				const _errs166 = errors;
																				if (data26 !== null) {
																					const err108 = {
																						instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied",
																						schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf/1/type",
																						keyword: "type",
																						params: { type: "null" }
																					};
																					if (vErrors === null) vErrors = [err108];
																					else vErrors.push(err108);
																					errors++;
																				}
																				var _valid9 = _errs166 === errors;
																				valid17 = valid17 || _valid9;
																				if (!valid17) {
																					const err109 = {
																						instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/applied",
																						schemaPath: "#/properties/stacks/additionalProperties/properties/applied/anyOf",
																						keyword: "anyOf",
																						params: {}
																					};
																					if (vErrors === null) vErrors = [err109];
																					else vErrors.push(err109);
																					errors++;
																					validate20.errors = vErrors;
																					return false;
																				} else {
																					errors = _errs97;
																					if (vErrors !== null) {
																						if (_errs97) vErrors.length = _errs97;
																						else vErrors = null;
																					}
																				}
																				var valid16 = _errs96 === errors;
																			} else var valid16 = true;
																			if (valid16) {
																				if (data25.attempt !== void 0) {
																					let data48 = data25.attempt;
																					const _errs168 = errors;
																					const _errs169 = errors;
																					let valid27 = false;
																					const _errs170 = errors;
																					if (errors === _errs170) {
																						if (data48 && typeof data48 == "object" && !Array.isArray(data48)) {
																							let missing8;
																							if (data48.id === void 0 && (missing8 = "id") || data48.digest === void 0 && (missing8 = "digest") || data48.commit === void 0 && (missing8 = "commit") || data48.run === void 0 && (missing8 = "run") || data48.at === void 0 && (missing8 = "at") || data48.state === void 0 && (missing8 = "state") || data48.error === void 0 && (missing8 = "error") || data48.fingerprint === void 0 && (missing8 = "fingerprint") || data48.shape === void 0 && (missing8 = "shape") || data48.why === void 0 && (missing8 = "why")) {
																								const err110 = {
																									instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt",
																									schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/required",
																									keyword: "required",
																									params: { missingProperty: missing8 }
																								};
																								if (vErrors === null) vErrors = [err110];
																								else vErrors.push(err110);
																								errors++;
																							} else {
																								const _errs172 = errors;
																								for (const key11 in data48) if (!func1.call(schema31.properties.stacks.additionalProperties.properties.attempt.anyOf[0].properties, key11)) {
																									const err111 = {
																										instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt",
																										schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/additionalProperties",
																										keyword: "additionalProperties",
																										params: { additionalProperty: key11 }
																									};
																									if (vErrors === null) vErrors = [err111];
																									else vErrors.push(err111);
																									errors++;
																									break;
																								}
																								if (_errs172 === errors) {
																									if (data48.id !== void 0) {
																										const _errs173 = errors;
																										if (typeof data48.id !== "string") {
																											const err112 = {
																												instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/id",
																												schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/id/type",
																												keyword: "type",
																												params: { type: "string" }
																											};
																											if (vErrors === null) vErrors = [err112];
																											else vErrors.push(err112);
																											errors++;
																										}
																										var valid28 = _errs173 === errors;
																									} else var valid28 = true;
																									if (valid28) {
																										if (data48.digest !== void 0) {
																											let data50 = data48.digest;
																											const _errs175 = errors;
																											if (errors === _errs175) {
																												if (typeof data50 === "string") {
																													if (!pattern16.test(data50)) {
																														const err113 = {
																															instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/digest",
																															schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/digest/pattern",
																															keyword: "pattern",
																															params: { pattern: "^sha256:[0-9a-f]{64}$" }
																														};
																														if (vErrors === null) vErrors = [err113];
																														else vErrors.push(err113);
																														errors++;
																													}
																												} else {
																													const err114 = {
																														instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/digest",
																														schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/digest/type",
																														keyword: "type",
																														params: { type: "string" }
																													};
																													if (vErrors === null) vErrors = [err114];
																													else vErrors.push(err114);
																													errors++;
																												}
																											}
																											var valid28 = _errs175 === errors;
																										} else var valid28 = true;
																										if (valid28) {
																											if (data48.commit !== void 0) {
																												let data51 = data48.commit;
																												const _errs177 = errors;
																												if (errors === _errs177) {
																													if (typeof data51 === "string") {
																														if (!pattern5.test(data51)) {
																															const err115 = {
																																instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/commit",
																																schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/commit/pattern",
																																keyword: "pattern",
																																params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
																															};
																															if (vErrors === null) vErrors = [err115];
																															else vErrors.push(err115);
																															errors++;
																														}
																													} else {
																														const err116 = {
																															instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/commit",
																															schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/commit/type",
																															keyword: "type",
																															params: { type: "string" }
																														};
																														if (vErrors === null) vErrors = [err116];
																														else vErrors.push(err116);
																														errors++;
																													}
																												}
																												var valid28 = _errs177 === errors;
																											} else var valid28 = true;
																											if (valid28) {
																												if (data48.run !== void 0) {
																													const _errs179 = errors;
																													if (typeof data48.run !== "string") {
																														const err117 = {
																															instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/run",
																															schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/run/type",
																															keyword: "type",
																															params: { type: "string" }
																														};
																														if (vErrors === null) vErrors = [err117];
																														else vErrors.push(err117);
																														errors++;
																													}
																													var valid28 = _errs179 === errors;
																												} else var valid28 = true;
																												if (valid28) {
																													if (data48.at !== void 0) {
																														let data53 = data48.at;
																														const _errs181 = errors;
																														if (errors === _errs181) {
																															if (typeof data53 === "string") {
																																if (!pattern10.test(data53)) {
																																	const err118 = {
																																		instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/at",
																																		schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/at/pattern",
																																		keyword: "pattern",
																																		params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$" }
																																	};
																																	if (vErrors === null) vErrors = [err118];
																																	else vErrors.push(err118);
																																	errors++;
																																}
																															} else {
																																const err119 = {
																																	instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/at",
																																	schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/at/type",
																																	keyword: "type",
																																	params: { type: "string" }
																																};
																																if (vErrors === null) vErrors = [err119];
																																else vErrors.push(err119);
																																errors++;
																															}
																														}
																														var valid28 = _errs181 === errors;
																													} else var valid28 = true;
																													if (valid28) {
																														if (data48.state !== void 0) {
																															let data54 = data48.state;
																															const _errs183 = errors;
																															if (!(data54 === "claimed" || data54 === "not-started" || data54 === "started" || data54 === "clean" || data54 === "failed" || data54 === "interrupted" || data54 === "needs-confirmation")) {
																																const err120 = {
																																	instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/state",
																																	schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/state/enum",
																																	keyword: "enum",
																																	params: { allowedValues: schema31.properties.stacks.additionalProperties.properties.attempt.anyOf[0].properties.state.enum }
																																};
																																if (vErrors === null) vErrors = [err120];
																																else vErrors.push(err120);
																																errors++;
																															}
																															var valid28 = _errs183 === errors;
																														} else var valid28 = true;
																														if (valid28) {
																															if (data48.error !== void 0) {
																																let data55 = data48.error;
																																const _errs184 = errors;
																																const _errs185 = errors;
																																let valid29 = false;
																																const _errs186 = errors;
																																if (typeof data55 !== "string") {
																																	const err121 = {
																																		instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/error",
																																		schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/error/anyOf/0/type",
																																		keyword: "type",
																																		params: { type: "string" }
																																	};
																																	if (vErrors === null) vErrors = [err121];
																																	else vErrors.push(err121);
																																	errors++;
																																}
																																var _valid16 = _errs186 === errors;
																																valid29 = valid29 || _valid16;
																																const _errs188 = errors;
																																if (data55 !== null) {
																																	const err122 = {
																																		instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/error",
																																		schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/error/anyOf/1/type",
																																		keyword: "type",
																																		params: { type: "null" }
																																	};
																																	if (vErrors === null) vErrors = [err122];
																																	else vErrors.push(err122);
																																	errors++;
																																}
																																var _valid16 = _errs188 === errors;
																																valid29 = valid29 || _valid16;
																																if (!valid29) {
																																	const err123 = {
																																		instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/error",
																																		schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/error/anyOf",
																																		keyword: "anyOf",
																																		params: {}
																																	};
																																	if (vErrors === null) vErrors = [err123];
																																	else vErrors.push(err123);
																																	errors++;
																																} else {
																																	errors = _errs185;
																																	if (vErrors !== null) {
																																		if (_errs185) vErrors.length = _errs185;
																																		else vErrors = null;
																																	}
																																}
																																var valid28 = _errs184 === errors;
																															} else var valid28 = true;
																															if (valid28) {
																																if (data48.fingerprint !== void 0) {
																																	let data56 = data48.fingerprint;
																																	const _errs190 = errors;
																																	const _errs191 = errors;
																																	let valid30 = false;
																																	const _errs192 = errors;
																																	if (errors === _errs192) {
																																		if (typeof data56 === "string") {
																																			if (!pattern16.test(data56)) {
																																				const err124 = {
																																					instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/fingerprint",
																																					schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/fingerprint/anyOf/0/pattern",
																																					keyword: "pattern",
																																					params: { pattern: "^sha256:[0-9a-f]{64}$" }
																																				};
																																				if (vErrors === null) vErrors = [err124];
																																				else vErrors.push(err124);
																																				errors++;
																																			}
																																		} else {
																																			const err125 = {
																																				instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/fingerprint",
																																				schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/fingerprint/anyOf/0/type",
																																				keyword: "type",
																																				params: { type: "string" }
																																			};
																																			if (vErrors === null) vErrors = [err125];
																																			else vErrors.push(err125);
																																			errors++;
																																		}
																																	}
																																	var _valid17 = _errs192 === errors;
																																	valid30 = valid30 || _valid17;
																																	const _errs194 = errors;
																																	if (data56 !== null) {
																																		const err126 = {
																																			instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/fingerprint",
																																			schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/fingerprint/anyOf/1/type",
																																			keyword: "type",
																																			params: { type: "null" }
																																		};
																																		if (vErrors === null) vErrors = [err126];
																																		else vErrors.push(err126);
																																		errors++;
																																	}
																																	var _valid17 = _errs194 === errors;
																																	valid30 = valid30 || _valid17;
																																	if (!valid30) {
																																		const err127 = {
																																			instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/fingerprint",
																																			schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/fingerprint/anyOf",
																																			keyword: "anyOf",
																																			params: {}
																																		};
																																		if (vErrors === null) vErrors = [err127];
																																		else vErrors.push(err127);
																																		errors++;
																																	} else {
																																		errors = _errs191;
																																		if (vErrors !== null) {
																																			if (_errs191) vErrors.length = _errs191;
																																			else vErrors = null;
																																		}
																																	}
																																	var valid28 = _errs190 === errors;
																																} else var valid28 = true;
																																if (valid28) {
																																	if (data48.shape !== void 0) {
																																		let data57 = data48.shape;
																																		const _errs196 = errors;
																																		const _errs197 = errors;
																																		let valid31 = false;
																																		const _errs198 = errors;
																																		if (errors === _errs198) {
																																			if (typeof data57 === "string") {
																																				if (!pattern16.test(data57)) {
																																					const err128 = {
																																						instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/shape",
																																						schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/shape/anyOf/0/pattern",
																																						keyword: "pattern",
																																						params: { pattern: "^sha256:[0-9a-f]{64}$" }
																																					};
																																					if (vErrors === null) vErrors = [err128];
																																					else vErrors.push(err128);
																																					errors++;
																																				}
																																			} else {
																																				const err129 = {
																																					instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/shape",
																																					schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/shape/anyOf/0/type",
																																					keyword: "type",
																																					params: { type: "string" }
																																				};
																																				if (vErrors === null) vErrors = [err129];
																																				else vErrors.push(err129);
																																				errors++;
																																			}
																																		}
																																		var _valid18 = _errs198 === errors;
																																		valid31 = valid31 || _valid18;
																																		const _errs200 = errors;
																																		if (data57 !== null) {
																																			const err130 = {
																																				instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/shape",
																																				schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/shape/anyOf/1/type",
																																				keyword: "type",
																																				params: { type: "null" }
																																			};
																																			if (vErrors === null) vErrors = [err130];
																																			else vErrors.push(err130);
																																			errors++;
																																		}
																																		var _valid18 = _errs200 === errors;
																																		valid31 = valid31 || _valid18;
																																		if (!valid31) {
																																			const err131 = {
																																				instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/shape",
																																				schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/shape/anyOf",
																																				keyword: "anyOf",
																																				params: {}
																																			};
																																			if (vErrors === null) vErrors = [err131];
																																			else vErrors.push(err131);
																																			errors++;
																																		} else {
																																			errors = _errs197;
																																			if (vErrors !== null) {
																																				if (_errs197) vErrors.length = _errs197;
																																				else vErrors = null;
																																			}
																																		}
																																		var valid28 = _errs196 === errors;
																																	} else var valid28 = true;
																																	if (valid28) {
																																		if (data48.why !== void 0) {
																																			let data58 = data48.why;
																																			const _errs202 = errors;
																																			if (errors === _errs202) {
																																				if (Array.isArray(data58)) {
																																					const len1 = data58.length;
																																					for (let i1 = 0; i1 < len1; i1++) {
																																						let data59 = data58[i1];
																																						const _errs204 = errors;
																																						if (errors === _errs204) {
																																							if (data59 && typeof data59 == "object" && !Array.isArray(data59)) {
																																								let missing9;
																																								if (data59.code === void 0 && (missing9 = "code") || data59.address === void 0 && (missing9 = "address") || data59.message === void 0 && (missing9 = "message")) {
																																									const err132 = {
																																										instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/why/" + i1,
																																										schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/why/items/required",
																																										keyword: "required",
																																										params: { missingProperty: missing9 }
																																									};
																																									if (vErrors === null) vErrors = [err132];
																																									else vErrors.push(err132);
																																									errors++;
																																								} else {
																																									const _errs206 = errors;
																																									for (const key12 in data59) if (!(key12 === "code" || key12 === "address" || key12 === "message")) {
																																										const err133 = {
																																											instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/why/" + i1,
																																											schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/why/items/additionalProperties",
																																											keyword: "additionalProperties",
																																											params: { additionalProperty: key12 }
																																										};
																																										if (vErrors === null) vErrors = [err133];
																																										else vErrors.push(err133);
																																										errors++;
																																										break;
																																									}
																																									if (_errs206 === errors) {
																																										if (data59.code !== void 0) {
																																											const _errs207 = errors;
																																											if (typeof data59.code !== "string") {
																																												const err134 = {
																																													instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/why/" + i1 + "/code",
																																													schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/why/items/properties/code/type",
																																													keyword: "type",
																																													params: { type: "string" }
																																												};
																																												if (vErrors === null) vErrors = [err134];
																																												else vErrors.push(err134);
																																												errors++;
																																											}
																																											var valid33 = _errs207 === errors;
																																										} else var valid33 = true;
																																										if (valid33) {
																																											if (data59.address !== void 0) {
																																												let data61 = data59.address;
																																												const _errs209 = errors;
																																												const _errs210 = errors;
																																												let valid34 = false;
																																												const _errs211 = errors;
																																												if (typeof data61 !== "string") {
																																													const err135 = {
																																														instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/why/" + i1 + "/address",
																																														schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/why/items/properties/address/anyOf/0/type",
																																														keyword: "type",
																																														params: { type: "string" }
																																													};
																																													if (vErrors === null) vErrors = [err135];
																																													else vErrors.push(err135);
																																													errors++;
																																												}
																																												var _valid19 = _errs211 === errors;
																																												valid34 = valid34 || _valid19;
																																												const _errs213 = errors;
																																												if (data61 !== null) {
																																													const err136 = {
																																														instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/why/" + i1 + "/address",
																																														schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/why/items/properties/address/anyOf/1/type",
																																														keyword: "type",
																																														params: { type: "null" }
																																													};
																																													if (vErrors === null) vErrors = [err136];
																																													else vErrors.push(err136);
																																													errors++;
																																												}
																																												var _valid19 = _errs213 === errors;
																																												valid34 = valid34 || _valid19;
																																												if (!valid34) {
																																													const err137 = {
																																														instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/why/" + i1 + "/address",
																																														schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/why/items/properties/address/anyOf",
																																														keyword: "anyOf",
																																														params: {}
																																													};
																																													if (vErrors === null) vErrors = [err137];
																																													else vErrors.push(err137);
																																													errors++;
																																												} else {
																																													errors = _errs210;
																																													if (vErrors !== null) {
																																														if (_errs210) vErrors.length = _errs210;
																																														else vErrors = null;
																																													}
																																												}
																																												var valid33 = _errs209 === errors;
																																											} else var valid33 = true;
																																											if (valid33) {
																																												if (data59.message !== void 0) {
																																													const _errs215 = errors;
																																													if (typeof data59.message !== "string") {
																																														const err138 = {
																																															instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/why/" + i1 + "/message",
																																															schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/why/items/properties/message/type",
																																															keyword: "type",
																																															params: { type: "string" }
																																														};
																																														if (vErrors === null) vErrors = [err138];
																																														else vErrors.push(err138);
																																														errors++;
																																													}
																																													var valid33 = _errs215 === errors;
																																												} else var valid33 = true;
																																											}
																																										}
																																									}
																																								}
																																							} else {
																																								const err139 = {
																																									instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/why/" + i1,
																																									schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/why/items/type",
																																									keyword: "type",
																																									params: { type: "object" }
																																								};
																																								if (vErrors === null) vErrors = [err139];
																																								else vErrors.push(err139);
																																								errors++;
																																							}
																																						}
																																						if (!(_errs204 === errors)) break;
																																					}
																																				} else {
																																					const err140 = {
																																						instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/why",
																																						schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/why/type",
																																						keyword: "type",
																																						params: { type: "array" }
																																					};
																																					if (vErrors === null) vErrors = [err140];
																																					else vErrors.push(err140);
																																					errors++;
																																				}
																																			}
																																			var valid28 = _errs202 === errors;
																																		} else var valid28 = true;
																																		if (valid28) {
																																			if (data48.reason !== void 0) {
																																				let data63 = data48.reason;
																																				const _errs217 = errors;
																																				if (!(data63 === "never-applied" || data63 === "changed" || data63 === "interrupted" || data63 === "failed" || data63 === "upstream")) {
																																					const err141 = {
																																						instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/reason",
																																						schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/reason/enum",
																																						keyword: "enum",
																																						params: { allowedValues: schema31.properties.stacks.additionalProperties.properties.attempt.anyOf[0].properties.reason.enum }
																																					};
																																					if (vErrors === null) vErrors = [err141];
																																					else vErrors.push(err141);
																																					errors++;
																																				}
																																				var valid28 = _errs217 === errors;
																																			} else var valid28 = true;
																																			if (valid28) {
																																				if (data48.takes !== void 0) {
																																					let data64 = data48.takes;
																																					const _errs218 = errors;
																																					if (!(typeof data64 == "number" && !(data64 % 1) && !isNaN(data64) && isFinite(data64))) {
																																						const err142 = {
																																							instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/takes",
																																							schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/takes/type",
																																							keyword: "type",
																																							params: { type: "integer" }
																																						};
																																						if (vErrors === null) vErrors = [err142];
																																						else vErrors.push(err142);
																																						errors++;
																																					}
																																					if (errors === _errs218) {
																																						if (typeof data64 == "number" && isFinite(data64)) {
																																							if (data64 < 0 || isNaN(data64)) {
																																								const err143 = {
																																									instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/takes",
																																									schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/takes/minimum",
																																									keyword: "minimum",
																																									params: {
																																										comparison: ">=",
																																										limit: 0
																																									}
																																								};
																																								if (vErrors === null) vErrors = [err143];
																																								else vErrors.push(err143);
																																								errors++;
																																							}
																																						}
																																					}
																																					var valid28 = _errs218 === errors;
																																				} else var valid28 = true;
																																				if (valid28) {
																																					if (data48.inputs !== void 0) {
																																						let data65 = data48.inputs;
																																						const _errs220 = errors;
																																						if (errors === _errs220) {
																																							if (data65 && typeof data65 == "object" && !Array.isArray(data65)) {
																																								let missing10;
																																								if (data65.config === void 0 && (missing10 = "config") || data65.environment === void 0 && (missing10 = "environment") || data65.architecture === void 0 && (missing10 = "architecture")) {
																																									const err144 = {
																																										instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/inputs",
																																										schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/inputs/required",
																																										keyword: "required",
																																										params: { missingProperty: missing10 }
																																									};
																																									if (vErrors === null) vErrors = [err144];
																																									else vErrors.push(err144);
																																									errors++;
																																								} else {
																																									const _errs222 = errors;
																																									for (const key13 in data65) if (!(key13 === "config" || key13 === "environment" || key13 === "architecture")) {
																																										const err145 = {
																																											instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/inputs",
																																											schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/inputs/additionalProperties",
																																											keyword: "additionalProperties",
																																											params: { additionalProperty: key13 }
																																										};
																																										if (vErrors === null) vErrors = [err145];
																																										else vErrors.push(err145);
																																										errors++;
																																										break;
																																									}
																																									if (_errs222 === errors) {
																																										if (data65.config !== void 0) {
																																											let data66 = data65.config;
																																											const _errs223 = errors;
																																											if (errors === _errs223) {
																																												if (typeof data66 === "string") {
																																													if (!pattern5.test(data66)) {
																																														const err146 = {
																																															instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/inputs/config",
																																															schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/inputs/properties/config/pattern",
																																															keyword: "pattern",
																																															params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
																																														};
																																														if (vErrors === null) vErrors = [err146];
																																														else vErrors.push(err146);
																																														errors++;
																																													}
																																												} else {
																																													const err147 = {
																																														instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/inputs/config",
																																														schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/inputs/properties/config/type",
																																														keyword: "type",
																																														params: { type: "string" }
																																													};
																																													if (vErrors === null) vErrors = [err147];
																																													else vErrors.push(err147);
																																													errors++;
																																												}
																																											}
																																											var valid35 = _errs223 === errors;
																																										} else var valid35 = true;
																																										if (valid35) {
																																											if (data65.environment !== void 0) {
																																												let data67 = data65.environment;
																																												const _errs225 = errors;
																																												if (errors === _errs225) {
																																													if (typeof data67 === "string") {
																																														if (!pattern5.test(data67)) {
																																															const err148 = {
																																																instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/inputs/environment",
																																																schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/inputs/properties/environment/pattern",
																																																keyword: "pattern",
																																																params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
																																															};
																																															if (vErrors === null) vErrors = [err148];
																																															else vErrors.push(err148);
																																															errors++;
																																														}
																																													} else {
																																														const err149 = {
																																															instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/inputs/environment",
																																															schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/inputs/properties/environment/type",
																																															keyword: "type",
																																															params: { type: "string" }
																																														};
																																														if (vErrors === null) vErrors = [err149];
																																														else vErrors.push(err149);
																																														errors++;
																																													}
																																												}
																																												var valid35 = _errs225 === errors;
																																											} else var valid35 = true;
																																											if (valid35) {
																																												if (data65.architecture !== void 0) {
																																													let data68 = data65.architecture;
																																													const _errs227 = errors;
																																													if (errors === _errs227) {
																																														if (typeof data68 === "string") {
																																															if (!pattern5.test(data68)) {
																																																const err150 = {
																																																	instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/inputs/architecture",
																																																	schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/inputs/properties/architecture/pattern",
																																																	keyword: "pattern",
																																																	params: { pattern: "^[0-9a-f]{40}([0-9a-f]{24})?$" }
																																																};
																																																if (vErrors === null) vErrors = [err150];
																																																else vErrors.push(err150);
																																																errors++;
																																															}
																																														} else {
																																															const err151 = {
																																																instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/inputs/architecture",
																																																schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/inputs/properties/architecture/type",
																																																keyword: "type",
																																																params: { type: "string" }
																																															};
																																															if (vErrors === null) vErrors = [err151];
																																															else vErrors.push(err151);
																																															errors++;
																																														}
																																													}
																																													var valid35 = _errs227 === errors;
																																												} else var valid35 = true;
																																											}
																																										}
																																									}
																																								}
																																							} else {
																																								const err152 = {
																																									instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/inputs",
																																									schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/inputs/type",
																																									keyword: "type",
																																									params: { type: "object" }
																																								};
																																								if (vErrors === null) vErrors = [err152];
																																								else vErrors.push(err152);
																																								errors++;
																																							}
																																						}
																																						var valid28 = _errs220 === errors;
																																					} else var valid28 = true;
																																					if (valid28) {
																																						if (data48.facts !== void 0) {
																																							let data69 = data48.facts;
																																							const _errs229 = errors;
																																							if (errors === _errs229) {
																																								if (typeof data69 === "string") {
																																									if (!pattern16.test(data69)) {
																																										const err153 = {
																																											instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/facts",
																																											schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/facts/pattern",
																																											keyword: "pattern",
																																											params: { pattern: "^sha256:[0-9a-f]{64}$" }
																																										};
																																										if (vErrors === null) vErrors = [err153];
																																										else vErrors.push(err153);
																																										errors++;
																																									}
																																								} else {
																																									const err154 = {
																																										instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt/facts",
																																										schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/properties/facts/type",
																																										keyword: "type",
																																										params: { type: "string" }
																																									};
																																									if (vErrors === null) vErrors = [err154];
																																									else vErrors.push(err154);
																																									errors++;
																																								}
																																							}
																																							var valid28 = _errs229 === errors;
																																						} else var valid28 = true;
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
																							const err155 = {
																								instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt",
																								schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/0/type",
																								keyword: "type",
																								params: { type: "object" }
																							};
																							if (vErrors === null) vErrors = [err155];
																							else vErrors.push(err155);
																							errors++;
																						}
																					}
																					var _valid15 = _errs170 === errors;
																					valid27 = valid27 || _valid15;
																					const _errs231 = errors;
																					if (data48 !== null) {
																						const err156 = {
																							instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt",
																							schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf/1/type",
																							keyword: "type",
																							params: { type: "null" }
																						};
																						if (vErrors === null) vErrors = [err156];
																						else vErrors.push(err156);
																						errors++;
																					}
																					var _valid15 = _errs231 === errors;
																					valid27 = valid27 || _valid15;
																					if (!valid27) {
																						const err157 = {
																							instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/attempt",
																							schemaPath: "#/properties/stacks/additionalProperties/properties/attempt/anyOf",
																							keyword: "anyOf",
																							params: {}
																						};
																						if (vErrors === null) vErrors = [err157];
																						else vErrors.push(err157);
																						errors++;
																						validate20.errors = vErrors;
																						return false;
																					} else {
																						errors = _errs169;
																						if (vErrors !== null) {
																							if (_errs169) vErrors.length = _errs169;
																							else vErrors = null;
																						}
																					}
																					var valid16 = _errs168 === errors;
																				} else var valid16 = true;
																			}
																		}
																	}
																} else {
																	validate20.errors = [{
																		instancePath: instancePath + "/stacks/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),
																		schemaPath: "#/properties/stacks/additionalProperties/type",
																		keyword: "type",
																		params: { type: "object" }
																	}];
																	return false;
																}
															}
															if (!(_errs93 === errors)) break;
														}
														else {
															validate20.errors = [{
																instancePath: instancePath + "/stacks",
																schemaPath: "#/properties/stacks/type",
																keyword: "type",
																params: { type: "object" }
															}];
															return false;
														}
													}
													var valid0 = _errs90 === errors;
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
