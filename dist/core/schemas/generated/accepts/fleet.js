// src/schemas/generated/accepts/fleet.ts
const accepts = validate20;
const pattern4 = /* @__PURE__ */ new RegExp("^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$", "u");
const pattern5 = /* @__PURE__ */ new RegExp("\\{\\{version\\}\\}", "u");
const pattern6 = /* @__PURE__ */ new RegExp("^flotilla/[a-z0-9._/-]*[a-z0-9]$", "u");
const pattern7 = /* @__PURE__ */ new RegExp("^@[A-Za-z0-9-]+(/[A-Za-z0-9_.-]+)?$", "u");
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
					if ("Fleet" !== data.kind) {
						validate20.errors = [{
							instancePath: instancePath + "/kind",
							schemaPath: "#/properties/kind/const",
							keyword: "const",
							params: { allowedValue: "Fleet" }
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
							if (data2.releases === void 0 && (missing1 = "releases") || data2.ledger === void 0 && (missing1 = "ledger")) {
								validate20.errors = [{
									instancePath: instancePath + "/spec",
									schemaPath: "#/properties/spec/required",
									keyword: "required",
									params: { missingProperty: missing1 }
								}];
								return false;
							} else {
								for (const key1 in data2) if (!(key1 === "releases" || key1 === "ledger" || key1 === "notify")) {
									validate20.errors = [{
										instancePath: instancePath + "/spec",
										schemaPath: "#/properties/spec/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key1 }
									}];
									return false;
								}
								if (data2.releases !== void 0) {
									let data3 = data2.releases;
									if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
										let missing2;
										if (data3.repository === void 0 && (missing2 = "repository") || data3.tag === void 0 && (missing2 = "tag")) {
											validate20.errors = [{
												instancePath: instancePath + "/spec/releases",
												schemaPath: "#/properties/spec/properties/releases/required",
												keyword: "required",
												params: { missingProperty: missing2 }
											}];
											return false;
										} else {
											for (const key2 in data3) if (!(key2 === "repository" || key2 === "tag")) {
												validate20.errors = [{
													instancePath: instancePath + "/spec/releases",
													schemaPath: "#/properties/spec/properties/releases/additionalProperties",
													keyword: "additionalProperties",
													params: { additionalProperty: key2 }
												}];
												return false;
											}
											if (data3.repository !== void 0) {
												let data4 = data3.repository;
												if (typeof data4 === "string") {
													if (!pattern4.test(data4)) {
														validate20.errors = [{
															instancePath: instancePath + "/spec/releases/repository",
															schemaPath: "#/properties/spec/properties/releases/properties/repository/pattern",
															keyword: "pattern",
															params: { pattern: "^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$" }
														}];
														return false;
													}
												} else {
													validate20.errors = [{
														instancePath: instancePath + "/spec/releases/repository",
														schemaPath: "#/properties/spec/properties/releases/properties/repository/type",
														keyword: "type",
														params: { type: "string" }
													}];
													return false;
												}
												var valid2 = true;
											} else var valid2 = true;
											if (valid2) {
												if (data3.tag !== void 0) {
													let data5 = data3.tag;
													if (typeof data5 === "string") {
														if (!pattern5.test(data5)) {
															validate20.errors = [{
																instancePath: instancePath + "/spec/releases/tag",
																schemaPath: "#/properties/spec/properties/releases/properties/tag/pattern",
																keyword: "pattern",
																params: { pattern: "\\{\\{version\\}\\}" }
															}];
															return false;
														}
													} else {
														validate20.errors = [{
															instancePath: instancePath + "/spec/releases/tag",
															schemaPath: "#/properties/spec/properties/releases/properties/tag/type",
															keyword: "type",
															params: { type: "string" }
														}];
														return false;
													}
													var valid2 = true;
												} else var valid2 = true;
											}
										}
									} else {
										validate20.errors = [{
											instancePath: instancePath + "/spec/releases",
											schemaPath: "#/properties/spec/properties/releases/type",
											keyword: "type",
											params: { type: "object" }
										}];
										return false;
									}
									var valid1 = true;
								} else var valid1 = true;
								if (valid1) {
									if (data2.ledger !== void 0) {
										let data6 = data2.ledger;
										if (typeof data6 === "string") {
											if (!pattern6.test(data6)) {
												validate20.errors = [{
													instancePath: instancePath + "/spec/ledger",
													schemaPath: "#/properties/spec/properties/ledger/pattern",
													keyword: "pattern",
													params: { pattern: "^flotilla/[a-z0-9._/-]*[a-z0-9]$" }
												}];
												return false;
											}
										} else {
											validate20.errors = [{
												instancePath: instancePath + "/spec/ledger",
												schemaPath: "#/properties/spec/properties/ledger/type",
												keyword: "type",
												params: { type: "string" }
											}];
											return false;
										}
										var valid1 = true;
									} else var valid1 = true;
									if (valid1) {
										if (data2.notify !== void 0) {
											let data7 = data2.notify;
											if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
												let missing3;
												if (data7.mention === void 0 && (missing3 = "mention")) {
													validate20.errors = [{
														instancePath: instancePath + "/spec/notify",
														schemaPath: "#/properties/spec/properties/notify/required",
														keyword: "required",
														params: { missingProperty: missing3 }
													}];
													return false;
												} else {
													for (const key3 in data7) if (!(key3 === "mention")) {
														validate20.errors = [{
															instancePath: instancePath + "/spec/notify",
															schemaPath: "#/properties/spec/properties/notify/additionalProperties",
															keyword: "additionalProperties",
															params: { additionalProperty: key3 }
														}];
														return false;
													}
													if (data7.mention !== void 0) {
														let data8 = data7.mention;
														if (typeof data8 === "string") {
															if (!pattern7.test(data8)) {
																validate20.errors = [{
																	instancePath: instancePath + "/spec/notify/mention",
																	schemaPath: "#/properties/spec/properties/notify/properties/mention/pattern",
																	keyword: "pattern",
																	params: { pattern: "^@[A-Za-z0-9-]+(/[A-Za-z0-9_.-]+)?$" }
																}];
																return false;
															}
														} else {
															validate20.errors = [{
																instancePath: instancePath + "/spec/notify/mention",
																schemaPath: "#/properties/spec/properties/notify/properties/mention/type",
																keyword: "type",
																params: { type: "string" }
															}];
															return false;
														}
													}
												}
											} else {
												validate20.errors = [{
													instancePath: instancePath + "/spec/notify",
													schemaPath: "#/properties/spec/properties/notify/type",
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
