import { __commonJSMin } from "../rolldown-runtime.js";

// node_modules/core-js/internals/fails.js
var require_fails = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function(exec) {
		try {
			return !!exec();
		} catch (error) {
			return true;
		}
	};
}));

// node_modules/core-js/internals/function-bind-native.js
var require_function_bind_native = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var fails = require_fails();
	module.exports = !fails(function() {
		var test = function() {}.bind();
		return typeof test != "function" || test.hasOwnProperty("prototype");
	});
}));

// node_modules/core-js/internals/function-uncurry-this.js
var require_function_uncurry_this = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var NATIVE_BIND = require_function_bind_native();
	var FunctionPrototype = Function.prototype;
	var call = FunctionPrototype.call;
	var uncurryThisWithBind = NATIVE_BIND && FunctionPrototype.bind.bind(call, call);
	module.exports = NATIVE_BIND ? uncurryThisWithBind : function(fn) {
		return function() {
			return call.apply(fn, arguments);
		};
	};
}));

// node_modules/core-js/internals/classof-raw.js
var require_classof_raw = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var uncurryThis = require_function_uncurry_this();
	var toString = uncurryThis({}.toString);
	var stringSlice = uncurryThis("".slice);
	module.exports = function(it) {
		return stringSlice(toString(it), 8, -1);
	};
}));

// node_modules/core-js/internals/indexed-object.js
var require_indexed_object = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var uncurryThis = require_function_uncurry_this();
	var fails = require_fails();
	var classof = require_classof_raw();
	var $Object = Object;
	var split = uncurryThis("".split);
	module.exports = fails(function() {
		return !$Object("z").propertyIsEnumerable(0);
	}) ? function(it) {
		return classof(it) === "String" ? split(it, "") : $Object(it);
	} : $Object;
}));

// node_modules/core-js/internals/is-null-or-undefined.js
var require_is_null_or_undefined = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function(it) {
		return it === null || it === void 0;
	};
}));

// node_modules/core-js/internals/require-object-coercible.js
var require_require_object_coercible = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var isNullOrUndefined = require_is_null_or_undefined();
	var $TypeError = TypeError;
	module.exports = function(it) {
		if (isNullOrUndefined(it)) throw new $TypeError("Can't call method on " + it);
		return it;
	};
}));

// node_modules/core-js/internals/to-indexed-object.js
var require_to_indexed_object = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var IndexedObject = require_indexed_object();
	var requireObjectCoercible = require_require_object_coercible();
	module.exports = function(it) {
		return IndexedObject(requireObjectCoercible(it));
	};
}));

// node_modules/core-js/internals/global-this.js
var require_global_this = /* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	var check = function(it) {
		return it && it.Math === Math && it;
	};
	module.exports = check(typeof globalThis == "object" && globalThis) || check(typeof window == "object" && window) || check(typeof self == "object" && self) || check(typeof global == "object" && global) || check(typeof this$1 == "object" && this$1) || (function() {
		return this;
	})() || Function("return this")();
}));

// node_modules/core-js/internals/is-pure.js
var require_is_pure = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = false;
}));

// node_modules/core-js/internals/define-global-property.js
var require_define_global_property = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var globalThis = require_global_this();
	var defineProperty = Object.defineProperty;
	module.exports = function(key, value) {
		try {
			defineProperty(globalThis, key, {
				value,
				configurable: true,
				writable: true
			});
		} catch (error) {
			globalThis[key] = value;
		}
		return value;
	};
}));

// node_modules/core-js/internals/shared-store.js
var require_shared_store = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var IS_PURE = require_is_pure();
	var globalThis = require_global_this();
	var defineGlobalProperty = require_define_global_property();
	var SHARED = "__core-js_shared__";
	var store = module.exports = globalThis[SHARED] || defineGlobalProperty(SHARED, {});
	(store.versions || (store.versions = [])).push({
		version: "3.50.0",
		mode: IS_PURE ? "pure" : "global",
		copyright: "© 2013–2025 Denis Pushkarev (zloirock.ru), 2025–2026 CoreJS Company (core-js.io). All rights reserved.",
		license: "https://github.com/zloirock/core-js/blob/v3.50.0/LICENSE",
		source: "https://github.com/zloirock/core-js"
	});
}));

// node_modules/core-js/internals/shared.js
var require_shared = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var store = require_shared_store();
	var create = Object.create || Object;
	module.exports = function(key, value) {
		return store[key] || (store[key] = value || create(null));
	};
}));

// node_modules/core-js/internals/to-object.js
var require_to_object = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var requireObjectCoercible = require_require_object_coercible();
	var $Object = Object;
	module.exports = function(argument) {
		return $Object(requireObjectCoercible(argument));
	};
}));

// node_modules/core-js/internals/has-own-property.js
var require_has_own_property = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var uncurryThis = require_function_uncurry_this();
	var toObject = require_to_object();
	var hasOwnProperty = uncurryThis({}.hasOwnProperty);
	module.exports = Object.hasOwn || function hasOwn(it, key) {
		return hasOwnProperty(toObject(it), key);
	};
}));

// node_modules/core-js/internals/uid.js
var require_uid = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var uncurryThis = require_function_uncurry_this();
	var id = 0;
	var postfix = Math.random();
	var toString = uncurryThis(1.1.toString);
	module.exports = function(key) {
		return "Symbol(" + (key === void 0 ? "" : key) + ")_" + toString(++id + postfix, 36);
	};
}));

// node_modules/core-js/internals/environment-user-agent.js
var require_environment_user_agent = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var navigator = require_global_this().navigator;
	var userAgent = navigator && navigator.userAgent;
	module.exports = userAgent ? String(userAgent) : "";
}));

// node_modules/core-js/internals/environment-v8-version.js
var require_environment_v8_version = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var globalThis = require_global_this();
	var userAgent = require_environment_user_agent();
	var process = globalThis.process;
	var Deno = globalThis.Deno;
	var versions = process && process.versions || Deno && Deno.version;
	var v8 = versions && versions.v8;
	var match;
	var version;
	if (v8) {
		match = v8.split(".");
		version = match[0] > 0 && match[0] < 4 ? 1 : +(match[0] + match[1]);
	}
	if (!version && userAgent) {
		match = userAgent.match(/Edge\/(\d+)/);
		if (!match || match[1] >= 74) {
			match = userAgent.match(/Chrome\/(\d+)/);
			if (match) version = +match[1];
		}
	}
	module.exports = version;
}));

// node_modules/core-js/internals/symbol-constructor-detection.js
var require_symbol_constructor_detection = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var V8_VERSION = require_environment_v8_version();
	var fails = require_fails();
	var $String = require_global_this().String;
	module.exports = !!Object.getOwnPropertySymbols && !fails(function() {
		var symbol = Symbol("symbol detection");
		return !$String(symbol) || !(Object(symbol) instanceof Symbol) || !Symbol.sham && V8_VERSION && V8_VERSION < 41;
	});
}));

// node_modules/core-js/internals/use-symbol-as-uid.js
var require_use_symbol_as_uid = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var NATIVE_SYMBOL = require_symbol_constructor_detection();
	module.exports = NATIVE_SYMBOL && !Symbol.sham && typeof Symbol.iterator == "symbol";
}));

// node_modules/core-js/internals/well-known-symbol.js
var require_well_known_symbol = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var globalThis = require_global_this();
	var shared = require_shared();
	var hasOwn = require_has_own_property();
	var uid = require_uid();
	var NATIVE_SYMBOL = require_symbol_constructor_detection();
	var USE_SYMBOL_AS_UID = require_use_symbol_as_uid();
	var Symbol = globalThis.Symbol;
	var WellKnownSymbolsStore = shared("wks");
	var createWellKnownSymbol = USE_SYMBOL_AS_UID ? Symbol["for"] || Symbol : Symbol && Symbol.withoutSetter || uid;
	module.exports = function(name) {
		if (!hasOwn(WellKnownSymbolsStore, name)) WellKnownSymbolsStore[name] = NATIVE_SYMBOL && hasOwn(Symbol, name) ? Symbol[name] : createWellKnownSymbol("Symbol." + name);
		return WellKnownSymbolsStore[name];
	};
}));

// node_modules/core-js/internals/is-callable.js
var require_is_callable = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var documentAll = typeof document == "object" && document.all;
	module.exports = typeof documentAll == "undefined" && documentAll !== void 0 ? function(argument) {
		return typeof argument == "function" || argument === documentAll;
	} : function(argument) {
		return typeof argument == "function";
	};
}));

// node_modules/core-js/internals/is-object.js
var require_is_object = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var isCallable = require_is_callable();
	module.exports = function(it) {
		return typeof it == "object" ? it !== null : isCallable(it);
	};
}));

// node_modules/core-js/internals/an-object.js
var require_an_object = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var isObject = require_is_object();
	var $String = String;
	var $TypeError = TypeError;
	module.exports = function(argument) {
		if (isObject(argument)) return argument;
		throw new $TypeError($String(argument) + " is not an object");
	};
}));

// node_modules/core-js/internals/descriptors.js
var require_descriptors = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var fails = require_fails();
	module.exports = !fails(function() {
		return Object.defineProperty({}, 1, { get: function() {
			return 7;
		} })[1] !== 7;
	});
}));

// node_modules/core-js/internals/v8-prototype-define-bug.js
var require_v8_prototype_define_bug = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var DESCRIPTORS = require_descriptors();
	var fails = require_fails();
	module.exports = DESCRIPTORS && fails(function() {
		return Object.defineProperty(function() {}, "prototype", {
			value: 42,
			writable: false
		}).prototype !== 42;
	});
}));

// node_modules/core-js/internals/document-create-element.js
var require_document_create_element = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var globalThis = require_global_this();
	var isObject = require_is_object();
	var document = globalThis.document;
	var EXISTS = isObject(document) && isObject(document.createElement);
	module.exports = function(it) {
		return EXISTS ? document.createElement(it) : {};
	};
}));

// node_modules/core-js/internals/ie8-dom-define.js
var require_ie8_dom_define = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var DESCRIPTORS = require_descriptors();
	var fails = require_fails();
	var createElement = require_document_create_element();
	module.exports = !DESCRIPTORS && !fails(function() {
		return Object.defineProperty(createElement("div"), "a", { get: function() {
			return 7;
		} }).a !== 7;
	});
}));

// node_modules/core-js/internals/function-call.js
var require_function_call = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var NATIVE_BIND = require_function_bind_native();
	var call = Function.prototype.call;
	module.exports = NATIVE_BIND ? call.bind(call) : function() {
		return call.apply(call, arguments);
	};
}));

// node_modules/core-js/internals/get-built-in.js
var require_get_built_in = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var globalThis = require_global_this();
	var isCallable = require_is_callable();
	var aFunction = function(argument) {
		return isCallable(argument) ? argument : void 0;
	};
	module.exports = function(namespace, method) {
		return arguments.length < 2 ? aFunction(globalThis[namespace]) : globalThis[namespace] && globalThis[namespace][method];
	};
}));

// node_modules/core-js/internals/object-is-prototype-of.js
var require_object_is_prototype_of = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var uncurryThis = require_function_uncurry_this();
	module.exports = uncurryThis({}.isPrototypeOf);
}));

// node_modules/core-js/internals/is-symbol.js
var require_is_symbol = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var getBuiltIn = require_get_built_in();
	var isCallable = require_is_callable();
	var isPrototypeOf = require_object_is_prototype_of();
	var USE_SYMBOL_AS_UID = require_use_symbol_as_uid();
	var $Object = Object;
	module.exports = USE_SYMBOL_AS_UID ? function(it) {
		return typeof it == "symbol";
	} : function(it) {
		var $Symbol = getBuiltIn("Symbol");
		return isCallable($Symbol) && isPrototypeOf($Symbol.prototype, $Object(it));
	};
}));

// node_modules/core-js/internals/try-to-string.js
var require_try_to_string = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var $String = String;
	module.exports = function(argument) {
		try {
			return $String(argument);
		} catch (error) {
			return "Object";
		}
	};
}));

// node_modules/core-js/internals/a-callable.js
var require_a_callable = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var isCallable = require_is_callable();
	var tryToString = require_try_to_string();
	var $TypeError = TypeError;
	module.exports = function(argument) {
		if (isCallable(argument)) return argument;
		throw new $TypeError(tryToString(argument) + " is not a function");
	};
}));

// node_modules/core-js/internals/get-method.js
var require_get_method = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var aCallable = require_a_callable();
	var isNullOrUndefined = require_is_null_or_undefined();
	module.exports = function(V, P) {
		var func = V[P];
		return isNullOrUndefined(func) ? void 0 : aCallable(func);
	};
}));

// node_modules/core-js/internals/ordinary-to-primitive.js
var require_ordinary_to_primitive = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var call = require_function_call();
	var isCallable = require_is_callable();
	var isObject = require_is_object();
	var $TypeError = TypeError;
	module.exports = function(input, pref) {
		var fn, val;
		if (pref === "string" && isCallable(fn = input.toString) && !isObject(val = call(fn, input))) return val;
		if (isCallable(fn = input.valueOf) && !isObject(val = call(fn, input))) return val;
		if (pref !== "string" && isCallable(fn = input.toString) && !isObject(val = call(fn, input))) return val;
		throw new $TypeError("Can't convert object to primitive value");
	};
}));

// node_modules/core-js/internals/to-primitive.js
var require_to_primitive = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var call = require_function_call();
	var isObject = require_is_object();
	var isSymbol = require_is_symbol();
	var getMethod = require_get_method();
	var ordinaryToPrimitive = require_ordinary_to_primitive();
	var wellKnownSymbol = require_well_known_symbol();
	var $TypeError = TypeError;
	var TO_PRIMITIVE = wellKnownSymbol("toPrimitive");
	module.exports = function(input, pref) {
		if (!isObject(input) || isSymbol(input)) return input;
		var exoticToPrim = getMethod(input, TO_PRIMITIVE);
		var result;
		if (exoticToPrim) {
			if (pref === void 0) pref = "default";
			result = call(exoticToPrim, input, pref);
			if (!isObject(result) || isSymbol(result)) return result;
			throw new $TypeError("Can't convert object to primitive value");
		}
		if (pref === void 0) pref = "number";
		return ordinaryToPrimitive(input, pref);
	};
}));

// node_modules/core-js/internals/to-property-key.js
var require_to_property_key = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var toPrimitive = require_to_primitive();
	var isSymbol = require_is_symbol();
	module.exports = function(argument) {
		var key = toPrimitive(argument, "string");
		return isSymbol(key) ? key : key + "";
	};
}));

// node_modules/core-js/internals/object-define-property.js
var require_object_define_property = /* @__PURE__ */ __commonJSMin(((exports) => {
	var DESCRIPTORS = require_descriptors();
	var IE8_DOM_DEFINE = require_ie8_dom_define();
	var V8_PROTOTYPE_DEFINE_BUG = require_v8_prototype_define_bug();
	var anObject = require_an_object();
	var toPropertyKey = require_to_property_key();
	var $TypeError = TypeError;
	var $defineProperty = Object.defineProperty;
	var $getOwnPropertyDescriptor = Object.getOwnPropertyDescriptor;
	var ENUMERABLE = "enumerable";
	var CONFIGURABLE = "configurable";
	var WRITABLE = "writable";
	exports.f = DESCRIPTORS ? V8_PROTOTYPE_DEFINE_BUG ? function defineProperty(O, P, Attributes) {
		anObject(O);
		P = toPropertyKey(P);
		anObject(Attributes);
		if (typeof O === "function" && P === "prototype" && "value" in Attributes && WRITABLE in Attributes && !Attributes[WRITABLE]) {
			var current = $getOwnPropertyDescriptor(O, P);
			if (current && current[WRITABLE]) {
				O[P] = Attributes.value;
				Attributes = {
					configurable: CONFIGURABLE in Attributes ? Attributes[CONFIGURABLE] : current[CONFIGURABLE],
					enumerable: ENUMERABLE in Attributes ? Attributes[ENUMERABLE] : current[ENUMERABLE],
					writable: false
				};
			}
		}
		return $defineProperty(O, P, Attributes);
	} : $defineProperty : function defineProperty(O, P, Attributes) {
		anObject(O);
		P = toPropertyKey(P);
		anObject(Attributes);
		if (IE8_DOM_DEFINE) try {
			return $defineProperty(O, P, Attributes);
		} catch (error) {}
		if ("get" in Attributes || "set" in Attributes) throw new $TypeError("Accessors not supported");
		if ("value" in Attributes) O[P] = Attributes.value;
		return O;
	};
}));

// node_modules/core-js/internals/math-trunc.js
var require_math_trunc = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var ceil = Math.ceil;
	var floor = Math.floor;
	module.exports = Math.trunc || function trunc(x) {
		var n = +x;
		return (n > 0 ? floor : ceil)(n);
	};
}));

// node_modules/core-js/internals/to-integer-or-infinity.js
var require_to_integer_or_infinity = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var trunc = require_math_trunc();
	module.exports = function(argument) {
		var number = +argument;
		return number !== number || number === 0 ? 0 : trunc(number);
	};
}));

// node_modules/core-js/internals/to-absolute-index.js
var require_to_absolute_index = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var toIntegerOrInfinity = require_to_integer_or_infinity();
	var max = Math.max;
	var min = Math.min;
	module.exports = function(index, length) {
		var integer = toIntegerOrInfinity(index);
		return integer < 0 ? max(integer + length, 0) : min(integer, length);
	};
}));

// node_modules/core-js/internals/to-length.js
var require_to_length = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var toIntegerOrInfinity = require_to_integer_or_infinity();
	var min = Math.min;
	module.exports = function(argument) {
		var len = toIntegerOrInfinity(argument);
		return len > 0 ? min(len, 9007199254740991) : 0;
	};
}));

// node_modules/core-js/internals/length-of-array-like.js
var require_length_of_array_like = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var toLength = require_to_length();
	module.exports = function(obj) {
		return toLength(obj.length);
	};
}));

// node_modules/core-js/internals/array-includes.js
var require_array_includes = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var toIndexedObject = require_to_indexed_object();
	var toAbsoluteIndex = require_to_absolute_index();
	var lengthOfArrayLike = require_length_of_array_like();
	var createMethod = function(IS_INCLUDES) {
		return function($this, el, fromIndex) {
			var O = toIndexedObject($this);
			var length = lengthOfArrayLike(O);
			if (length === 0) return !IS_INCLUDES && -1;
			var index = toAbsoluteIndex(fromIndex, length);
			var value;
			if (IS_INCLUDES && el !== el) while (length > index) {
				value = O[index++];
				if (value !== value) return true;
			}
			else for (; length > index; index++) if ((IS_INCLUDES || index in O) && O[index] === el) return IS_INCLUDES || index || 0;
			return !IS_INCLUDES && -1;
		};
	};
	module.exports = {
		includes: createMethod(true),
		indexOf: createMethod(false)
	};
}));

// node_modules/core-js/internals/hidden-keys.js
var require_hidden_keys = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {};
}));

// node_modules/core-js/internals/object-keys-internal.js
var require_object_keys_internal = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var uncurryThis = require_function_uncurry_this();
	var hasOwn = require_has_own_property();
	var toIndexedObject = require_to_indexed_object();
	var indexOf = require_array_includes().indexOf;
	var hiddenKeys = require_hidden_keys();
	var push = uncurryThis([].push);
	module.exports = function(object, names) {
		var O = toIndexedObject(object);
		var i = 0;
		var result = [];
		var key;
		for (key in O) !hasOwn(hiddenKeys, key) && hasOwn(O, key) && push(result, key);
		while (names.length > i) if (hasOwn(O, key = names[i++])) ~indexOf(result, key) || push(result, key);
		return result;
	};
}));

// node_modules/core-js/internals/enum-bug-keys.js
var require_enum_bug_keys = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = [
		"constructor",
		"hasOwnProperty",
		"isPrototypeOf",
		"propertyIsEnumerable",
		"toLocaleString",
		"toString",
		"valueOf"
	];
}));

// node_modules/core-js/internals/object-keys.js
var require_object_keys = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var internalObjectKeys = require_object_keys_internal();
	var enumBugKeys = require_enum_bug_keys();
	module.exports = Object.keys || function keys(O) {
		return internalObjectKeys(O, enumBugKeys);
	};
}));

// node_modules/core-js/internals/object-define-properties.js
var require_object_define_properties = /* @__PURE__ */ __commonJSMin(((exports) => {
	var DESCRIPTORS = require_descriptors();
	var V8_PROTOTYPE_DEFINE_BUG = require_v8_prototype_define_bug();
	var definePropertyModule = require_object_define_property();
	var anObject = require_an_object();
	var toIndexedObject = require_to_indexed_object();
	var objectKeys = require_object_keys();
	exports.f = DESCRIPTORS && !V8_PROTOTYPE_DEFINE_BUG ? Object.defineProperties : function defineProperties(O, Properties) {
		anObject(O);
		var props = toIndexedObject(Properties);
		var keys = objectKeys(Properties);
		var length = keys.length;
		var index = 0;
		var key;
		while (length > index) definePropertyModule.f(O, key = keys[index++], props[key]);
		return O;
	};
}));

// node_modules/core-js/internals/html.js
var require_html = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var getBuiltIn = require_get_built_in();
	module.exports = getBuiltIn("document", "documentElement");
}));

// node_modules/core-js/internals/shared-key.js
var require_shared_key = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var shared = require_shared();
	var uid = require_uid();
	var keys = shared("keys");
	module.exports = function(key) {
		return keys[key] || (keys[key] = uid(key));
	};
}));

// node_modules/core-js/internals/object-create.js
var require_object_create = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var anObject = require_an_object();
	var definePropertiesModule = require_object_define_properties();
	var enumBugKeys = require_enum_bug_keys();
	var hiddenKeys = require_hidden_keys();
	var html = require_html();
	var documentCreateElement = require_document_create_element();
	var sharedKey = require_shared_key();
	var GT = ">";
	var LT = "<";
	var PROTOTYPE = "prototype";
	var SCRIPT = "script";
	var IE_PROTO = sharedKey("IE_PROTO");
	var EmptyConstructor = function() {};
	var scriptTag = function(content) {
		return LT + SCRIPT + GT + content + LT + "/" + SCRIPT + GT;
	};
	var NullProtoObjectViaActiveX = function(activeXDocument) {
		activeXDocument.write(scriptTag(""));
		activeXDocument.close();
		var temp = activeXDocument.parentWindow.Object;
		activeXDocument = null;
		return temp;
	};
	var NullProtoObjectViaIFrame = function() {
		var iframe = documentCreateElement("iframe");
		var JS = "java" + SCRIPT + ":";
		var iframeDocument;
		iframe.style.display = "none";
		html.appendChild(iframe);
		iframe.src = String(JS);
		iframeDocument = iframe.contentWindow.document;
		iframeDocument.open();
		iframeDocument.write(scriptTag("document.F=Object"));
		iframeDocument.close();
		return iframeDocument.F;
	};
	var activeXDocument;
	var NullProtoObject = function() {
		try {
			activeXDocument = new ActiveXObject("htmlfile");
		} catch (error) {}
		NullProtoObject = typeof document != "undefined" ? document.domain && activeXDocument ? NullProtoObjectViaActiveX(activeXDocument) : NullProtoObjectViaIFrame() : NullProtoObjectViaActiveX(activeXDocument);
		var length = enumBugKeys.length;
		while (length--) delete NullProtoObject[PROTOTYPE][enumBugKeys[length]];
		return NullProtoObject();
	};
	hiddenKeys[IE_PROTO] = true;
	module.exports = Object.create || function create(O, Properties) {
		var result;
		if (O !== null) {
			EmptyConstructor[PROTOTYPE] = anObject(O);
			result = new EmptyConstructor();
			EmptyConstructor[PROTOTYPE] = null;
			result[IE_PROTO] = O;
		} else result = NullProtoObject();
		return Properties === void 0 ? result : definePropertiesModule.f(result, Properties);
	};
}));

// node_modules/core-js/internals/add-to-unscopables.js
var require_add_to_unscopables = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var wellKnownSymbol = require_well_known_symbol();
	var create = require_object_create();
	var defineProperty = require_object_define_property().f;
	var UNSCOPABLES = wellKnownSymbol("unscopables");
	var ArrayPrototype = Array.prototype;
	if (ArrayPrototype[UNSCOPABLES] === void 0) defineProperty(ArrayPrototype, UNSCOPABLES, {
		configurable: true,
		value: create(null)
	});
	module.exports = function(key) {
		ArrayPrototype[UNSCOPABLES][key] = true;
	};
}));

// node_modules/core-js/internals/iterators.js
var require_iterators = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = Object.create ? Object.create(null) : {};
}));

// node_modules/core-js/internals/weak-map-basic-detection.js
var require_weak_map_basic_detection = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var globalThis = require_global_this();
	var isCallable = require_is_callable();
	var WeakMap = globalThis.WeakMap;
	module.exports = isCallable(WeakMap) && /native code/.test(String(WeakMap));
}));

// node_modules/core-js/internals/create-property-descriptor.js
var require_create_property_descriptor = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function(bitmap, value) {
		return {
			enumerable: !(bitmap & 1),
			configurable: !(bitmap & 2),
			writable: !(bitmap & 4),
			value
		};
	};
}));

// node_modules/core-js/internals/create-non-enumerable-property.js
var require_create_non_enumerable_property = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var DESCRIPTORS = require_descriptors();
	var definePropertyModule = require_object_define_property();
	var createPropertyDescriptor = require_create_property_descriptor();
	module.exports = DESCRIPTORS ? function(object, key, value) {
		return definePropertyModule.f(object, key, createPropertyDescriptor(1, value));
	} : function(object, key, value) {
		object[key] = value;
		return object;
	};
}));

// node_modules/core-js/internals/internal-state.js
var require_internal_state = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var NATIVE_WEAK_MAP = require_weak_map_basic_detection();
	var globalThis = require_global_this();
	var isObject = require_is_object();
	var createNonEnumerableProperty = require_create_non_enumerable_property();
	var hasOwn = require_has_own_property();
	var shared = require_shared_store();
	var sharedKey = require_shared_key();
	var hiddenKeys = require_hidden_keys();
	var OBJECT_ALREADY_INITIALIZED = "Object already initialized";
	var TypeError = globalThis.TypeError;
	var WeakMap = globalThis.WeakMap;
	var set;
	var get;
	var has;
	var enforce = function(it) {
		return has(it) ? get(it) : set(it, {});
	};
	var getterFor = function(TYPE) {
		return function(it) {
			var state;
			if (!isObject(it) || (state = get(it)).type !== TYPE) throw new TypeError("Incompatible receiver, " + TYPE + " required");
			return state;
		};
	};
	if (NATIVE_WEAK_MAP || shared.state) {
		var store = shared.state || (shared.state = new WeakMap());
		store.get = store.get;
		store.has = store.has;
		store.set = store.set;
		set = function(it, metadata) {
			if (store.has(it)) throw new TypeError(OBJECT_ALREADY_INITIALIZED);
			metadata.facade = it;
			store.set(it, metadata);
			return metadata;
		};
		get = function(it) {
			return store.get(it) || {};
		};
		has = function(it) {
			return store.has(it);
		};
	} else {
		var STATE = sharedKey("state");
		hiddenKeys[STATE] = true;
		set = function(it, metadata) {
			if (hasOwn(it, STATE)) throw new TypeError(OBJECT_ALREADY_INITIALIZED);
			metadata.facade = it;
			createNonEnumerableProperty(it, STATE, metadata);
			return metadata;
		};
		get = function(it) {
			return hasOwn(it, STATE) ? it[STATE] : {};
		};
		has = function(it) {
			return hasOwn(it, STATE);
		};
	}
	module.exports = {
		set,
		get,
		has,
		enforce,
		getterFor
	};
}));

// node_modules/core-js/internals/object-property-is-enumerable.js
var require_object_property_is_enumerable = /* @__PURE__ */ __commonJSMin(((exports) => {
	var $propertyIsEnumerable = {}.propertyIsEnumerable;
	var getOwnPropertyDescriptor = Object.getOwnPropertyDescriptor;
	var NASHORN_BUG = getOwnPropertyDescriptor && !$propertyIsEnumerable.call({ 1: 2 }, 1);
	exports.f = NASHORN_BUG ? function propertyIsEnumerable(V) {
		var descriptor = getOwnPropertyDescriptor(this, V);
		return !!descriptor && descriptor.enumerable;
	} : $propertyIsEnumerable;
}));

// node_modules/core-js/internals/object-get-own-property-descriptor.js
var require_object_get_own_property_descriptor = /* @__PURE__ */ __commonJSMin(((exports) => {
	var DESCRIPTORS = require_descriptors();
	var call = require_function_call();
	var propertyIsEnumerableModule = require_object_property_is_enumerable();
	var createPropertyDescriptor = require_create_property_descriptor();
	var toIndexedObject = require_to_indexed_object();
	var toPropertyKey = require_to_property_key();
	var hasOwn = require_has_own_property();
	var IE8_DOM_DEFINE = require_ie8_dom_define();
	var $getOwnPropertyDescriptor = Object.getOwnPropertyDescriptor;
	exports.f = DESCRIPTORS ? $getOwnPropertyDescriptor : function getOwnPropertyDescriptor(O, P) {
		O = toIndexedObject(O);
		P = toPropertyKey(P);
		if (IE8_DOM_DEFINE) try {
			return $getOwnPropertyDescriptor(O, P);
		} catch (error) {}
		if (hasOwn(O, P)) return createPropertyDescriptor(!call(propertyIsEnumerableModule.f, O, P), O[P]);
	};
}));

// node_modules/core-js/internals/function-name.js
var require_function_name = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var DESCRIPTORS = require_descriptors();
	var hasOwn = require_has_own_property();
	var FunctionPrototype = Function.prototype;
	var getDescriptor = DESCRIPTORS && Object.getOwnPropertyDescriptor;
	var EXISTS = hasOwn(FunctionPrototype, "name");
	var PROPER = EXISTS && function something() {}.name === "something";
	var CONFIGURABLE = EXISTS && (!DESCRIPTORS || DESCRIPTORS && getDescriptor(FunctionPrototype, "name").configurable);
	module.exports = {
		EXISTS,
		PROPER,
		CONFIGURABLE
	};
}));

// node_modules/core-js/internals/inspect-source.js
var require_inspect_source = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var uncurryThis = require_function_uncurry_this();
	var isCallable = require_is_callable();
	var store = require_shared_store();
	var functionToString = uncurryThis(Function.toString);
	if (!isCallable(store.inspectSource)) store.inspectSource = function(it) {
		return functionToString(it);
	};
	module.exports = store.inspectSource;
}));

// node_modules/core-js/internals/make-built-in.js
var require_make_built_in = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var uncurryThis = require_function_uncurry_this();
	var fails = require_fails();
	var isCallable = require_is_callable();
	var hasOwn = require_has_own_property();
	var DESCRIPTORS = require_descriptors();
	var CONFIGURABLE_FUNCTION_NAME = require_function_name().CONFIGURABLE;
	var inspectSource = require_inspect_source();
	var InternalStateModule = require_internal_state();
	var enforceInternalState = InternalStateModule.enforce;
	var getInternalState = InternalStateModule.get;
	var $String = String;
	var defineProperty = Object.defineProperty;
	var stringSlice = uncurryThis("".slice);
	var replace = uncurryThis("".replace);
	var join = uncurryThis([].join);
	var CONFIGURABLE_LENGTH = DESCRIPTORS && !fails(function() {
		return defineProperty(function() {}, "length", { value: 8 }).length !== 8;
	});
	var TEMPLATE = String(String).split("String");
	var makeBuiltIn = module.exports = function(value, name, options) {
		if (stringSlice($String(name), 0, 7) === "Symbol(") name = "[" + replace($String(name), /^Symbol\(([^)]*)\).*$/, "$1") + "]";
		if (options && options.getter) name = "get " + name;
		if (options && options.setter) name = "set " + name;
		if (!hasOwn(value, "name") || CONFIGURABLE_FUNCTION_NAME && value.name !== name) {
			if (DESCRIPTORS) defineProperty(value, "name", {
				value: name,
				configurable: true
			});
			else value.name = name;
		}
		if (CONFIGURABLE_LENGTH && options && hasOwn(options, "arity") && value.length !== options.arity) defineProperty(value, "length", { value: options.arity });
		try {
			if (options && hasOwn(options, "constructor") && options.constructor) {
				if (DESCRIPTORS) defineProperty(value, "prototype", { writable: false });
			} else if (value.prototype) value.prototype = void 0;
		} catch (error) {}
		var state = enforceInternalState(value);
		if (!hasOwn(state, "source")) state.source = join(TEMPLATE, typeof name == "string" ? name : "");
		return value;
	};
	Function.prototype.toString = makeBuiltIn(function toString() {
		return isCallable(this) && getInternalState(this).source || inspectSource(this);
	}, "toString");
}));

// node_modules/core-js/internals/define-built-in.js
var require_define_built_in = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var isCallable = require_is_callable();
	var definePropertyModule = require_object_define_property();
	var makeBuiltIn = require_make_built_in();
	var defineGlobalProperty = require_define_global_property();
	module.exports = function(O, key, value, options) {
		if (!options) options = {};
		var simple = options.enumerable;
		var name = options.name !== void 0 ? options.name : key;
		if (isCallable(value)) makeBuiltIn(value, name, options);
		if (options.global) {
			if (simple) O[key] = value;
			else defineGlobalProperty(key, value);
		} else {
			try {
				if (!options.unsafe) delete O[key];
				else if (O[key]) simple = true;
			} catch (error) {}
			if (simple) O[key] = value;
			else definePropertyModule.f(O, key, {
				value,
				enumerable: false,
				configurable: !options.nonConfigurable,
				writable: !options.nonWritable
			});
		}
		return O;
	};
}));

// node_modules/core-js/internals/object-get-own-property-names.js
var require_object_get_own_property_names = /* @__PURE__ */ __commonJSMin(((exports) => {
	var internalObjectKeys = require_object_keys_internal();
	var hiddenKeys = require_enum_bug_keys().concat("length", "prototype");
	exports.f = Object.getOwnPropertyNames || function getOwnPropertyNames(O) {
		return internalObjectKeys(O, hiddenKeys);
	};
}));

// node_modules/core-js/internals/object-get-own-property-symbols.js
var require_object_get_own_property_symbols = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.f = Object.getOwnPropertySymbols;
}));

// node_modules/core-js/internals/own-keys.js
var require_own_keys = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var getBuiltIn = require_get_built_in();
	var uncurryThis = require_function_uncurry_this();
	var getOwnPropertyNamesModule = require_object_get_own_property_names();
	var getOwnPropertySymbolsModule = require_object_get_own_property_symbols();
	var anObject = require_an_object();
	var concat = uncurryThis([].concat);
	module.exports = getBuiltIn("Reflect", "ownKeys") || function ownKeys(it) {
		var keys = getOwnPropertyNamesModule.f(anObject(it));
		var getOwnPropertySymbols = getOwnPropertySymbolsModule.f;
		return getOwnPropertySymbols ? concat(keys, getOwnPropertySymbols(it)) : keys;
	};
}));

// node_modules/core-js/internals/copy-constructor-properties.js
var require_copy_constructor_properties = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var hasOwn = require_has_own_property();
	var ownKeys = require_own_keys();
	var getOwnPropertyDescriptorModule = require_object_get_own_property_descriptor();
	var definePropertyModule = require_object_define_property();
	module.exports = function(target, source, exceptions) {
		var keys = ownKeys(source);
		var defineProperty = definePropertyModule.f;
		var getOwnPropertyDescriptor = getOwnPropertyDescriptorModule.f;
		for (var i = 0; i < keys.length; i++) {
			var key = keys[i];
			if (!hasOwn(target, key) && !(exceptions && hasOwn(exceptions, key))) defineProperty(target, key, getOwnPropertyDescriptor(source, key));
		}
	};
}));

// node_modules/core-js/internals/is-forced.js
var require_is_forced = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var fails = require_fails();
	var isCallable = require_is_callable();
	var replacement = /#|\.prototype\./;
	var isForced = function(feature, detection) {
		var value = data[normalize(feature)];
		return value === POLYFILL ? true : value === NATIVE ? false : isCallable(detection) ? fails(detection) : !!detection;
	};
	var normalize = isForced.normalize = function(string) {
		return String(string).replace(replacement, ".").toLowerCase();
	};
	var data = isForced.data = {};
	var NATIVE = isForced.NATIVE = "N";
	var POLYFILL = isForced.POLYFILL = "P";
	module.exports = isForced;
}));

// node_modules/core-js/internals/export.js
var require_export = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var globalThis = require_global_this();
	var getOwnPropertyDescriptor = require_object_get_own_property_descriptor().f;
	var createNonEnumerableProperty = require_create_non_enumerable_property();
	var defineBuiltIn = require_define_built_in();
	var defineGlobalProperty = require_define_global_property();
	var copyConstructorProperties = require_copy_constructor_properties();
	var isForced = require_is_forced();
	module.exports = function(options, source) {
		var TARGET = options.target;
		var GLOBAL = options.global;
		var STATIC = options.stat;
		var FORCED, target, key, targetProperty, sourceProperty, descriptor;
		if (GLOBAL) target = globalThis;
		else if (STATIC) target = globalThis[TARGET] || defineGlobalProperty(TARGET, {});
		else target = globalThis[TARGET] && globalThis[TARGET].prototype;
		if (target) for (key in source) {
			sourceProperty = source[key];
			if (options.dontCallGetSet) {
				descriptor = getOwnPropertyDescriptor(target, key);
				targetProperty = descriptor && descriptor.value;
			} else targetProperty = target[key];
			FORCED = isForced(GLOBAL ? key : TARGET + (STATIC ? "." : "#") + key, options.forced);
			if (!FORCED && targetProperty !== void 0) {
				if (typeof sourceProperty == typeof targetProperty) continue;
				copyConstructorProperties(sourceProperty, targetProperty);
			}
			if (options.sham || targetProperty && targetProperty.sham) createNonEnumerableProperty(sourceProperty, "sham", true);
			defineBuiltIn(target, key, sourceProperty, options);
		}
	};
}));

// node_modules/core-js/internals/correct-prototype-getter.js
var require_correct_prototype_getter = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var fails = require_fails();
	module.exports = !fails(function() {
		function F() {}
		F.prototype.constructor = null;
		return Object.getPrototypeOf(new F()) !== F.prototype;
	});
}));

// node_modules/core-js/internals/object-get-prototype-of.js
var require_object_get_prototype_of = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var hasOwn = require_has_own_property();
	var isCallable = require_is_callable();
	var toObject = require_to_object();
	var sharedKey = require_shared_key();
	var CORRECT_PROTOTYPE_GETTER = require_correct_prototype_getter();
	var IE_PROTO = sharedKey("IE_PROTO");
	var $Object = Object;
	var ObjectPrototype = $Object.prototype;
	module.exports = CORRECT_PROTOTYPE_GETTER ? $Object.getPrototypeOf : function(O) {
		var object = toObject(O);
		if (hasOwn(object, IE_PROTO)) return object[IE_PROTO];
		var constructor = object.constructor;
		if (isCallable(constructor) && object instanceof constructor) return constructor.prototype;
		return object instanceof $Object ? ObjectPrototype : null;
	};
}));

// node_modules/core-js/internals/iterators-core.js
var require_iterators_core = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var fails = require_fails();
	var isCallable = require_is_callable();
	var isObject = require_is_object();
	var create = require_object_create();
	var getPrototypeOf = require_object_get_prototype_of();
	var defineBuiltIn = require_define_built_in();
	var wellKnownSymbol = require_well_known_symbol();
	var IS_PURE = require_is_pure();
	var ITERATOR = wellKnownSymbol("iterator");
	var BUGGY_SAFARI_ITERATORS = false;
	var IteratorPrototype;
	var PrototypeOfArrayIteratorPrototype;
	var arrayIterator;
	if ([].keys) {
		arrayIterator = [].keys();
		if (!("next" in arrayIterator)) BUGGY_SAFARI_ITERATORS = true;
		else {
			PrototypeOfArrayIteratorPrototype = getPrototypeOf(getPrototypeOf(arrayIterator));
			if (PrototypeOfArrayIteratorPrototype !== Object.prototype) IteratorPrototype = PrototypeOfArrayIteratorPrototype;
		}
	}
	if (!isObject(IteratorPrototype) || fails(function() {
		var test = {};
		return IteratorPrototype[ITERATOR].call(test) !== test;
	})) IteratorPrototype = {};
	else if (IS_PURE) IteratorPrototype = create(IteratorPrototype);
	if (!isCallable(IteratorPrototype[ITERATOR])) defineBuiltIn(IteratorPrototype, ITERATOR, function() {
		return this;
	});
	module.exports = {
		IteratorPrototype,
		BUGGY_SAFARI_ITERATORS
	};
}));

// node_modules/core-js/internals/set-to-string-tag.js
var require_set_to_string_tag = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var defineProperty = require_object_define_property().f;
	var hasOwn = require_has_own_property();
	var TO_STRING_TAG = require_well_known_symbol()("toStringTag");
	module.exports = function(target, TAG, STATIC) {
		if (target && !STATIC) target = target.prototype;
		if (target && !hasOwn(target, TO_STRING_TAG)) defineProperty(target, TO_STRING_TAG, {
			configurable: true,
			value: TAG
		});
	};
}));

// node_modules/core-js/internals/iterator-create-constructor.js
var require_iterator_create_constructor = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var IteratorPrototype = require_iterators_core().IteratorPrototype;
	var create = require_object_create();
	var createPropertyDescriptor = require_create_property_descriptor();
	var setToStringTag = require_set_to_string_tag();
	var Iterators = require_iterators();
	var returnThis = function() {
		return this;
	};
	module.exports = function(IteratorConstructor, NAME, next, ENUMERABLE_NEXT) {
		var TO_STRING_TAG = NAME + " Iterator";
		IteratorConstructor.prototype = create(IteratorPrototype, { next: createPropertyDescriptor(+!ENUMERABLE_NEXT, next) });
		setToStringTag(IteratorConstructor, TO_STRING_TAG, false, true);
		Iterators[TO_STRING_TAG] = returnThis;
		return IteratorConstructor;
	};
}));

// node_modules/core-js/internals/function-uncurry-this-accessor.js
var require_function_uncurry_this_accessor = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var uncurryThis = require_function_uncurry_this();
	var aCallable = require_a_callable();
	module.exports = function(object, key, method) {
		try {
			return uncurryThis(aCallable(Object.getOwnPropertyDescriptor(object, key)[method]));
		} catch (error) {}
	};
}));

// node_modules/core-js/internals/is-possible-prototype.js
var require_is_possible_prototype = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var isObject = require_is_object();
	module.exports = function(argument) {
		return isObject(argument) || argument === null;
	};
}));

// node_modules/core-js/internals/a-possible-prototype.js
var require_a_possible_prototype = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var isPossiblePrototype = require_is_possible_prototype();
	var $String = String;
	var $TypeError = TypeError;
	module.exports = function(argument) {
		if (isPossiblePrototype(argument)) return argument;
		throw new $TypeError("Can't set " + $String(argument) + " as a prototype");
	};
}));

// node_modules/core-js/internals/object-set-prototype-of.js
var require_object_set_prototype_of = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var uncurryThisAccessor = require_function_uncurry_this_accessor();
	var isObject = require_is_object();
	var requireObjectCoercible = require_require_object_coercible();
	var aPossiblePrototype = require_a_possible_prototype();
	module.exports = Object.setPrototypeOf || ("__proto__" in {} ? function() {
		var CORRECT_SETTER = false;
		var test = {};
		var setter;
		try {
			setter = uncurryThisAccessor(Object.prototype, "__proto__", "set");
			setter(test, []);
			CORRECT_SETTER = test instanceof Array;
		} catch (error) {}
		return function setPrototypeOf(O, proto) {
			requireObjectCoercible(O);
			aPossiblePrototype(proto);
			if (!isObject(O)) return O;
			if (CORRECT_SETTER) setter(O, proto);
			else O.__proto__ = proto;
			return O;
		};
	}() : void 0);
}));

// node_modules/core-js/internals/iterator-define.js
var require_iterator_define = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var $ = require_export();
	var call = require_function_call();
	var IS_PURE = require_is_pure();
	var FunctionName = require_function_name();
	var isCallable = require_is_callable();
	var createIteratorConstructor = require_iterator_create_constructor();
	var getPrototypeOf = require_object_get_prototype_of();
	var setPrototypeOf = require_object_set_prototype_of();
	var setToStringTag = require_set_to_string_tag();
	var createNonEnumerableProperty = require_create_non_enumerable_property();
	var defineBuiltIn = require_define_built_in();
	var wellKnownSymbol = require_well_known_symbol();
	var Iterators = require_iterators();
	var IteratorsCore = require_iterators_core();
	var PROPER_FUNCTION_NAME = FunctionName.PROPER;
	var CONFIGURABLE_FUNCTION_NAME = FunctionName.CONFIGURABLE;
	var IteratorPrototype = IteratorsCore.IteratorPrototype;
	var BUGGY_SAFARI_ITERATORS = IteratorsCore.BUGGY_SAFARI_ITERATORS;
	var ITERATOR = wellKnownSymbol("iterator");
	var KEYS = "keys";
	var VALUES = "values";
	var ENTRIES = "entries";
	var returnThis = function() {
		return this;
	};
	module.exports = function(Iterable, NAME, IteratorConstructor, next, DEFAULT, IS_SET, FORCED) {
		createIteratorConstructor(IteratorConstructor, NAME, next);
		var getIterationMethod = function(KIND) {
			if (KIND === DEFAULT && defaultIterator) return defaultIterator;
			if (!BUGGY_SAFARI_ITERATORS && KIND && KIND in IterablePrototype) return IterablePrototype[KIND];
			switch (KIND) {
				case KEYS: return function keys() {
					return new IteratorConstructor(this, KIND);
				};
				case VALUES: return function values() {
					return new IteratorConstructor(this, KIND);
				};
				case ENTRIES: return function entries() {
					return new IteratorConstructor(this, KIND);
				};
			}
			return function() {
				return new IteratorConstructor(this);
			};
		};
		var TO_STRING_TAG = NAME + " Iterator";
		var INCORRECT_VALUES_NAME = false;
		var IterablePrototype = Iterable.prototype;
		var nativeIterator = IterablePrototype[ITERATOR] || IterablePrototype["@@iterator"] || DEFAULT && IterablePrototype[DEFAULT];
		var defaultIterator = !BUGGY_SAFARI_ITERATORS && nativeIterator || getIterationMethod(DEFAULT);
		var anyNativeIterator = NAME === "Array" ? IterablePrototype.entries || nativeIterator : nativeIterator;
		var CurrentIteratorPrototype, methods, KEY;
		if (anyNativeIterator) {
			CurrentIteratorPrototype = getPrototypeOf(anyNativeIterator.call(new Iterable()));
			if (CurrentIteratorPrototype !== Object.prototype && CurrentIteratorPrototype.next) {
				if (!IS_PURE && getPrototypeOf(CurrentIteratorPrototype) !== IteratorPrototype) {
					if (setPrototypeOf) setPrototypeOf(CurrentIteratorPrototype, IteratorPrototype);
					else if (!isCallable(CurrentIteratorPrototype[ITERATOR])) defineBuiltIn(CurrentIteratorPrototype, ITERATOR, returnThis);
				}
				setToStringTag(CurrentIteratorPrototype, TO_STRING_TAG, true, true);
				if (IS_PURE) Iterators[TO_STRING_TAG] = returnThis;
			}
		}
		if (PROPER_FUNCTION_NAME && DEFAULT === VALUES && nativeIterator && nativeIterator.name !== VALUES) {
			if (!IS_PURE && CONFIGURABLE_FUNCTION_NAME) createNonEnumerableProperty(IterablePrototype, "name", VALUES);
			else {
				INCORRECT_VALUES_NAME = true;
				defaultIterator = function values() {
					return call(nativeIterator, this);
				};
			}
		}
		if (DEFAULT) {
			methods = {
				values: getIterationMethod(VALUES),
				keys: IS_SET ? defaultIterator : getIterationMethod(KEYS),
				entries: getIterationMethod(ENTRIES)
			};
			if (FORCED) {
				for (KEY in methods) if (BUGGY_SAFARI_ITERATORS || INCORRECT_VALUES_NAME || !(KEY in IterablePrototype)) defineBuiltIn(IterablePrototype, KEY, methods[KEY]);
			} else $({
				target: NAME,
				proto: true,
				forced: BUGGY_SAFARI_ITERATORS || INCORRECT_VALUES_NAME
			}, methods);
		}
		if ((!IS_PURE || FORCED) && IterablePrototype[ITERATOR] !== defaultIterator) defineBuiltIn(IterablePrototype, ITERATOR, defaultIterator, { name: DEFAULT });
		Iterators[NAME] = defaultIterator;
		return methods;
	};
}));

// node_modules/core-js/internals/create-iter-result-object.js
var require_create_iter_result_object = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function(value, done) {
		return {
			value,
			done
		};
	};
}));

// node_modules/core-js/modules/es.array.iterator.js
var require_es_array_iterator = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var toIndexedObject = require_to_indexed_object();
	var addToUnscopables = require_add_to_unscopables();
	var Iterators = require_iterators();
	var InternalStateModule = require_internal_state();
	var defineProperty = require_object_define_property().f;
	var defineIterator = require_iterator_define();
	var createIterResultObject = require_create_iter_result_object();
	var IS_PURE = require_is_pure();
	var DESCRIPTORS = require_descriptors();
	var ARRAY_ITERATOR = "Array Iterator";
	var setInternalState = InternalStateModule.set;
	var getInternalState = InternalStateModule.getterFor(ARRAY_ITERATOR);
	module.exports = defineIterator(Array, "Array", function(iterated, kind) {
		setInternalState(this, {
			type: ARRAY_ITERATOR,
			target: toIndexedObject(iterated),
			index: 0,
			kind
		});
	}, function() {
		var state = getInternalState(this);
		var target = state.target;
		var index = state.index++;
		if (!target || index >= target.length) {
			state.target = null;
			return createIterResultObject(void 0, true);
		}
		switch (state.kind) {
			case "keys": return createIterResultObject(index, false);
			case "values": return createIterResultObject(target[index], false);
		}
		return createIterResultObject([index, target[index]], false);
	}, "values");
	var values = Iterators.Arguments = Iterators.Array;
	addToUnscopables("keys");
	addToUnscopables("values");
	addToUnscopables("entries");
	if (!IS_PURE && DESCRIPTORS && values.name !== "values") try {
		defineProperty(values, "name", { value: "values" });
	} catch (error) {}
}));

// node_modules/core-js/internals/function-uncurry-this-clause.js
var require_function_uncurry_this_clause = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var classofRaw = require_classof_raw();
	var uncurryThis = require_function_uncurry_this();
	module.exports = function(fn) {
		if (classofRaw(fn) === "Function") return uncurryThis(fn);
	};
}));

// node_modules/core-js/internals/function-bind-context.js
var require_function_bind_context = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var uncurryThis = require_function_uncurry_this_clause();
	var aCallable = require_a_callable();
	var NATIVE_BIND = require_function_bind_native();
	var bind = uncurryThis(uncurryThis.bind);
	module.exports = function(fn, that) {
		aCallable(fn);
		return that === void 0 ? fn : NATIVE_BIND ? bind(fn, that) : function() {
			return fn.apply(that, arguments);
		};
	};
}));

// node_modules/core-js/internals/to-string-tag-support.js
var require_to_string_tag_support = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var TO_STRING_TAG = require_well_known_symbol()("toStringTag");
	var test = {};
	test[TO_STRING_TAG] = "z";
	module.exports = String(test) === "[object z]";
}));

// node_modules/core-js/internals/classof.js
var require_classof = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var TO_STRING_TAG_SUPPORT = require_to_string_tag_support();
	var isCallable = require_is_callable();
	var classofRaw = require_classof_raw();
	var TO_STRING_TAG = require_well_known_symbol()("toStringTag");
	var $Object = Object;
	var CORRECT_ARGUMENTS = classofRaw(function() {
		return arguments;
	}()) === "Arguments";
	var tryGet = function(it, key) {
		try {
			return it[key];
		} catch (error) {}
	};
	module.exports = TO_STRING_TAG_SUPPORT ? classofRaw : function(it) {
		var O, tag, result;
		return it === void 0 ? "Undefined" : it === null ? "Null" : typeof (tag = tryGet(O = $Object(it), TO_STRING_TAG)) == "string" ? tag : CORRECT_ARGUMENTS ? classofRaw(O) : (result = classofRaw(O)) === "Object" && isCallable(O.callee) ? "Arguments" : result;
	};
}));

// node_modules/core-js/internals/is-constructor.js
var require_is_constructor = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var uncurryThis = require_function_uncurry_this();
	var fails = require_fails();
	var isCallable = require_is_callable();
	var classof = require_classof();
	var getBuiltIn = require_get_built_in();
	var inspectSource = require_inspect_source();
	var noop = function() {};
	var construct = getBuiltIn("Reflect", "construct");
	var constructorRegExp = /^\s*(?:class|function)\b/;
	var exec = uncurryThis(constructorRegExp.exec);
	var INCORRECT_TO_STRING = !constructorRegExp.test(noop);
	var isConstructorModern = function isConstructor(argument) {
		if (!isCallable(argument)) return false;
		try {
			construct(noop, [], argument);
			return true;
		} catch (error) {
			return false;
		}
	};
	var isConstructorLegacy = function isConstructor(argument) {
		if (!isCallable(argument)) return false;
		switch (classof(argument)) {
			case "AsyncFunction":
			case "GeneratorFunction":
			case "AsyncGeneratorFunction": return false;
		}
		try {
			return INCORRECT_TO_STRING || !!exec(constructorRegExp, inspectSource(argument));
		} catch (error) {
			return true;
		}
	};
	isConstructorLegacy.sham = true;
	module.exports = !construct || fails(function() {
		var called;
		return isConstructorModern(isConstructorModern.call) || !isConstructorModern(Object) || !isConstructorModern(function() {
			called = true;
		}) || called;
	}) ? isConstructorLegacy : isConstructorModern;
}));

// node_modules/core-js/internals/define-built-ins.js
var require_define_built_ins = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var defineBuiltIn = require_define_built_in();
	module.exports = function(target, src, options) {
		for (var key in src) defineBuiltIn(target, key, src[key], options);
		return target;
	};
}));

// node_modules/core-js/internals/iterator-close.js
var require_iterator_close = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var call = require_function_call();
	var anObject = require_an_object();
	var getMethod = require_get_method();
	module.exports = function(iterator, kind, value) {
		var innerResult, innerError;
		anObject(iterator);
		try {
			innerResult = getMethod(iterator, "return");
			if (!innerResult) {
				if (kind === "throw") throw value;
				return value;
			}
			innerResult = call(innerResult, iterator);
		} catch (error) {
			innerError = true;
			innerResult = error;
		}
		if (kind === "throw") throw value;
		if (innerError) throw innerResult;
		anObject(innerResult);
		return value;
	};
}));

// node_modules/core-js/internals/async-iterator-prototype.js
var require_async_iterator_prototype = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var globalThis = require_global_this();
	var shared = require_shared_store();
	var isCallable = require_is_callable();
	var create = require_object_create();
	var getPrototypeOf = require_object_get_prototype_of();
	var defineBuiltIn = require_define_built_in();
	var wellKnownSymbol = require_well_known_symbol();
	var IS_PURE = require_is_pure();
	var USE_FUNCTION_CONSTRUCTOR = "USE_FUNCTION_CONSTRUCTOR";
	var ASYNC_ITERATOR = wellKnownSymbol("asyncIterator");
	var AsyncIterator = globalThis.AsyncIterator;
	var PassedAsyncIteratorPrototype = shared.AsyncIteratorPrototype;
	var AsyncIteratorPrototype;
	var prototype;
	if (PassedAsyncIteratorPrototype) AsyncIteratorPrototype = PassedAsyncIteratorPrototype;
	else if (isCallable(AsyncIterator)) AsyncIteratorPrototype = AsyncIterator.prototype;
	else if (shared[USE_FUNCTION_CONSTRUCTOR] || globalThis[USE_FUNCTION_CONSTRUCTOR]) try {
		prototype = getPrototypeOf(getPrototypeOf(getPrototypeOf(Function("return async function*(){}()")())));
		if (getPrototypeOf(prototype) === Object.prototype) AsyncIteratorPrototype = prototype;
	} catch (error) {}
	if (!AsyncIteratorPrototype) AsyncIteratorPrototype = {};
	else if (IS_PURE) AsyncIteratorPrototype = create(AsyncIteratorPrototype);
	if (!isCallable(AsyncIteratorPrototype[ASYNC_ITERATOR])) defineBuiltIn(AsyncIteratorPrototype, ASYNC_ITERATOR, function() {
		return this;
	});
	module.exports = AsyncIteratorPrototype;
}));

// node_modules/core-js/internals/async-from-sync-iterator.js
var require_async_from_sync_iterator = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var call = require_function_call();
	var anObject = require_an_object();
	var create = require_object_create();
	var getMethod = require_get_method();
	var defineBuiltIns = require_define_built_ins();
	var InternalStateModule = require_internal_state();
	var iteratorClose = require_iterator_close();
	var getBuiltIn = require_get_built_in();
	var AsyncIteratorPrototype = require_async_iterator_prototype();
	var createIterResultObject = require_create_iter_result_object();
	var Promise = getBuiltIn("Promise");
	var ASYNC_FROM_SYNC_ITERATOR = "AsyncFromSyncIterator";
	var setInternalState = InternalStateModule.set;
	var getInternalState = InternalStateModule.getterFor(ASYNC_FROM_SYNC_ITERATOR);
	var asyncFromSyncIteratorContinuation = function(result, resolve, reject, syncIterator, closeOnRejection) {
		var done = result.done;
		Promise.resolve(result.value).then(function(value) {
			resolve(createIterResultObject(value, done));
		}, function(error) {
			if (!done && closeOnRejection) try {
				iteratorClose(syncIterator, "throw", error);
			} catch (error2) {
				error = error2;
			}
			reject(error);
		});
	};
	var AsyncFromSyncIterator = function AsyncIterator(iteratorRecord) {
		iteratorRecord.type = ASYNC_FROM_SYNC_ITERATOR;
		setInternalState(this, iteratorRecord);
	};
	AsyncFromSyncIterator.prototype = defineBuiltIns(create(AsyncIteratorPrototype), {
		next: function next() {
			var state = getInternalState(this);
			var hasValue = arguments.length > 0;
			var value = hasValue ? arguments[0] : void 0;
			return new Promise(function(resolve, reject) {
				asyncFromSyncIteratorContinuation(anObject(hasValue ? call(state.next, state.iterator, value) : call(state.next, state.iterator)), resolve, reject, state.iterator, true);
			});
		},
		"return": function() {
			var iterator = getInternalState(this).iterator;
			var hasValue = arguments.length > 0;
			var value = hasValue ? arguments[0] : void 0;
			return new Promise(function(resolve, reject) {
				var $return = getMethod(iterator, "return");
				if ($return === void 0) return resolve(createIterResultObject(value, true));
				asyncFromSyncIteratorContinuation(anObject(hasValue ? call($return, iterator, value) : call($return, iterator)), resolve, reject, iterator);
			});
		},
		"throw": function() {
			var iterator = getInternalState(this).iterator;
			var hasValue = arguments.length > 0;
			var value = hasValue ? arguments[0] : void 0;
			return new Promise(function(resolve, reject) {
				var $throw = getMethod(iterator, "throw");
				if ($throw === void 0) {
					try {
						iteratorClose(iterator, "normal");
					} catch (error) {
						return reject(error);
					}
					return reject(/* @__PURE__ */ new TypeError("The iterator does not provide a throw method"));
				}
				asyncFromSyncIteratorContinuation(anObject(hasValue ? call($throw, iterator, value) : call($throw, iterator)), resolve, reject, iterator, true);
			});
		}
	});
	module.exports = AsyncFromSyncIterator;
}));

// node_modules/core-js/internals/get-iterator-method-internal.js
var require_get_iterator_method_internal = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var classof = require_classof_raw();
	var isNullOrUndefined = require_is_null_or_undefined();
	var getMethod = require_get_method();
	var ITERATOR = require_well_known_symbol()("iterator");
	var ArrayPrototype = Array.prototype;
	module.exports = function(it) {
		if (!isNullOrUndefined(it)) return getMethod(it, ITERATOR) || getMethod(it, "@@iterator") || (classof(it) === "Arguments" ? ArrayPrototype[ITERATOR] : void 0);
	};
}));

// node_modules/core-js/internals/get-iterator-internal.js
var require_get_iterator_internal = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var call = require_function_call();
	var isCallable = require_is_callable();
	var anObject = require_an_object();
	var tryToString = require_try_to_string();
	var getIteratorMethod = require_get_iterator_method_internal();
	var $TypeError = TypeError;
	module.exports = function(argument, usingIterator) {
		var iteratorMethod = arguments.length < 2 ? getIteratorMethod(argument) : usingIterator;
		if (isCallable(iteratorMethod)) return anObject(call(iteratorMethod, argument));
		throw new $TypeError(tryToString(argument) + " is not iterable");
	};
}));

// node_modules/core-js/internals/get-iterator-direct.js
var require_get_iterator_direct = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function(obj) {
		return {
			iterator: obj,
			next: obj.next,
			done: false
		};
	};
}));

// node_modules/core-js/internals/get-async-iterator.js
var require_get_async_iterator = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var call = require_function_call();
	var AsyncFromSyncIterator = require_async_from_sync_iterator();
	var anObject = require_an_object();
	var getIterator = require_get_iterator_internal();
	var getIteratorDirect = require_get_iterator_direct();
	var getMethod = require_get_method();
	var ASYNC_ITERATOR = require_well_known_symbol()("asyncIterator");
	module.exports = function(it, usingIterator) {
		var method = arguments.length < 2 ? getMethod(it, ASYNC_ITERATOR) : usingIterator;
		return method ? anObject(call(method, it)) : new AsyncFromSyncIterator(getIteratorDirect(getIterator(it)));
	};
}));

// node_modules/core-js/internals/get-built-in-prototype-method.js
var require_get_built_in_prototype_method = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var globalThis = require_global_this();
	module.exports = function(CONSTRUCTOR, METHOD) {
		var Constructor = globalThis[CONSTRUCTOR];
		var Prototype = Constructor && Constructor.prototype;
		return Prototype && Prototype[METHOD];
	};
}));

// node_modules/core-js/internals/does-not-exceed-safe-integer.js
var require_does_not_exceed_safe_integer = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var $TypeError = TypeError;
	var MAX_SAFE_INTEGER = 9007199254740991;
	module.exports = function(it) {
		if (it > MAX_SAFE_INTEGER) throw new $TypeError("Maximum allowed index exceeded");
		return it;
	};
}));

// node_modules/core-js/internals/create-property.js
var require_create_property = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var DESCRIPTORS = require_descriptors();
	var definePropertyModule = require_object_define_property();
	var createPropertyDescriptor = require_create_property_descriptor();
	module.exports = function(object, key, value) {
		if (DESCRIPTORS) definePropertyModule.f(object, key, createPropertyDescriptor(0, value));
		else object[key] = value;
	};
}));

// node_modules/core-js/internals/is-array.js
var require_is_array = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var classof = require_classof_raw();
	module.exports = Array.isArray || function isArray(argument) {
		return classof(argument) === "Array";
	};
}));

// node_modules/core-js/internals/array-set-length.js
var require_array_set_length = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var DESCRIPTORS = require_descriptors();
	var isArray = require_is_array();
	var $TypeError = TypeError;
	var getOwnPropertyDescriptor = Object.getOwnPropertyDescriptor;
	var SILENT_ON_NON_WRITABLE_LENGTH_SET = DESCRIPTORS && !function() {
		if (this !== void 0) return true;
		try {
			Object.defineProperty([], "length", { writable: false }).length = 1;
		} catch (error) {
			return error instanceof TypeError;
		}
	}();
	module.exports = SILENT_ON_NON_WRITABLE_LENGTH_SET ? function(O, length) {
		if (isArray(O) && !getOwnPropertyDescriptor(O, "length").writable) throw new $TypeError("Cannot set read only .length");
		return O.length = length;
	} : function(O, length) {
		return O.length = length;
	};
}));

// node_modules/core-js/internals/async-iterator-close.js
var require_async_iterator_close = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var call = require_function_call();
	var anObject = require_an_object();
	var getBuiltIn = require_get_built_in();
	var getMethod = require_get_method();
	module.exports = function(iterator, method, argument, reject) {
		try {
			var returnMethod = getMethod(iterator, "return");
			if (returnMethod) return getBuiltIn("Promise").resolve(call(returnMethod, iterator)).then(function(result) {
				try {
					if (method !== reject) anObject(result);
				} catch (error3) {
					reject(error3);
					return;
				}
				method(argument);
			}, function(error) {
				method === reject ? method(argument) : reject(error);
			});
		} catch (error2) {
			return method === reject ? reject(argument) : reject(error2);
		}
		method(argument);
	};
}));

// node_modules/core-js/internals/async-iterator-iteration.js
var require_async_iterator_iteration = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var call = require_function_call();
	var aCallable = require_a_callable();
	var anObject = require_an_object();
	var isObject = require_is_object();
	var doesNotExceedSafeInteger = require_does_not_exceed_safe_integer();
	var getBuiltIn = require_get_built_in();
	var createProperty = require_create_property();
	var setArrayLength = require_array_set_length();
	var getIteratorDirect = require_get_iterator_direct();
	var closeAsyncIteration = require_async_iterator_close();
	var createMethod = function(TYPE) {
		var IS_TO_ARRAY = TYPE === 0;
		var IS_FOR_EACH = TYPE === 1;
		var IS_EVERY = TYPE === 2;
		var IS_SOME = TYPE === 3;
		return function(object, fn, target) {
			anObject(object);
			var MAPPING = fn !== void 0;
			if (MAPPING || !IS_TO_ARRAY) aCallable(fn);
			var record = getIteratorDirect(object);
			var Promise = getBuiltIn("Promise");
			var iterator = record.iterator;
			var next = record.next;
			var counter = 0;
			return new Promise(function(resolve, reject) {
				var ifAbruptCloseAsyncIterator = function(error) {
					closeAsyncIteration(iterator, reject, error, reject);
				};
				var loop = function() {
					try {
						try {
							doesNotExceedSafeInteger(counter);
						} catch (error5) {
							return ifAbruptCloseAsyncIterator(error5);
						}
						Promise.resolve(anObject(call(next, iterator))).then(function(step) {
							try {
								if (anObject(step).done) {
									if (IS_TO_ARRAY) {
										setArrayLength(target, counter);
										resolve(target);
									} else resolve(IS_SOME ? false : IS_EVERY || void 0);
								} else {
									var value = step.value;
									try {
										if (MAPPING) {
											var index = counter++;
											var result = fn(value, index);
											var handler = function($result) {
												if (IS_FOR_EACH) loop();
												else if (IS_EVERY) $result ? loop() : closeAsyncIteration(iterator, resolve, false, reject);
												else if (IS_TO_ARRAY) try {
													createProperty(target, index, $result);
													loop();
												} catch (error4) {
													ifAbruptCloseAsyncIterator(error4);
												}
												else $result ? closeAsyncIteration(iterator, resolve, IS_SOME || value, reject) : loop();
											};
											if (isObject(result)) Promise.resolve(result).then(handler, ifAbruptCloseAsyncIterator);
											else handler(result);
										} else {
											createProperty(target, counter++, value);
											loop();
										}
									} catch (error3) {
										ifAbruptCloseAsyncIterator(error3);
									}
								}
							} catch (error2) {
								reject(error2);
							}
						}, reject);
					} catch (error) {
						reject(error);
					}
				};
				loop();
			});
		};
	};
	module.exports = {
		toArray: createMethod(0),
		forEach: createMethod(1),
		every: createMethod(2),
		some: createMethod(3),
		find: createMethod(4)
	};
}));

// node_modules/core-js/internals/array-from-async.js
var require_array_from_async = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var bind = require_function_bind_context();
	var uncurryThis = require_function_uncurry_this();
	var isConstructor = require_is_constructor();
	var getAsyncIterator = require_get_async_iterator();
	var getIterator = require_get_iterator_internal();
	var getIteratorDirect = require_get_iterator_direct();
	var getIteratorMethod = require_get_iterator_method_internal();
	var getMethod = require_get_method();
	var getBuiltIn = require_get_built_in();
	var getBuiltInPrototypeMethod = require_get_built_in_prototype_method();
	var wellKnownSymbol = require_well_known_symbol();
	var AsyncFromSyncIterator = require_async_from_sync_iterator();
	var toArray = require_async_iterator_iteration().toArray;
	var ASYNC_ITERATOR = wellKnownSymbol("asyncIterator");
	var arrayIterator = uncurryThis(getBuiltInPrototypeMethod("Array", "values"));
	var arrayIteratorNext = uncurryThis(arrayIterator([]).next);
	var safeArrayIterator = function() {
		return new SafeArrayIterator(this);
	};
	var SafeArrayIterator = function(O) {
		this.iterator = arrayIterator(O);
	};
	SafeArrayIterator.prototype.next = function() {
		return arrayIteratorNext(this.iterator);
	};
	module.exports = function fromAsync(items) {
		var C = this;
		var argumentsLength = arguments.length;
		var mapfn = argumentsLength > 1 ? arguments[1] : void 0;
		var thisArg = argumentsLength > 2 ? arguments[2] : void 0;
		return new (getBuiltIn("Promise"))(function(resolve) {
			if (mapfn !== void 0) mapfn = bind(mapfn, thisArg);
			var usingAsyncIterator = getMethod(items, ASYNC_ITERATOR);
			var usingSyncIterator = usingAsyncIterator ? void 0 : getIteratorMethod(items) || safeArrayIterator;
			var A = isConstructor(C) ? new C() : [];
			resolve(toArray(usingAsyncIterator ? getAsyncIterator(items, usingAsyncIterator) : new AsyncFromSyncIterator(getIteratorDirect(getIterator(items, usingSyncIterator))), mapfn, A));
		});
	};
}));

// node_modules/core-js/modules/es.array.from-async.js
var require_es_array_from_async = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var fromAsync = require_array_from_async();
	var fails = require_fails();
	var nativeFromAsync = Array.fromAsync;
	$({
		target: "Array",
		stat: true,
		forced: !nativeFromAsync || fails(function() {
			var counter = 0;
			nativeFromAsync.call(function() {
				counter++;
				return [];
			}, { length: 0 });
			return counter !== 1;
		})
	}, { fromAsync });
}));

// node_modules/core-js/internals/object-to-string.js
var require_object_to_string = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var TO_STRING_TAG_SUPPORT = require_to_string_tag_support();
	var classof = require_classof();
	module.exports = TO_STRING_TAG_SUPPORT ? {}.toString : function toString() {
		return "[object " + classof(this) + "]";
	};
}));

// node_modules/core-js/modules/es.object.to-string.js
var require_es_object_to_string = /* @__PURE__ */ __commonJSMin((() => {
	var TO_STRING_TAG_SUPPORT = require_to_string_tag_support();
	var defineBuiltIn = require_define_built_in();
	var toString = require_object_to_string();
	if (!TO_STRING_TAG_SUPPORT) defineBuiltIn(Object.prototype, "toString", toString, { unsafe: true });
}));

// node_modules/core-js/internals/environment.js
var require_environment = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var globalThis = require_global_this();
	var userAgent = require_environment_user_agent();
	var classof = require_classof_raw();
	var userAgentStartsWith = function(string) {
		return userAgent.slice(0, string.length) === string;
	};
	module.exports = (function() {
		if (userAgentStartsWith("Bun/")) return "BUN";
		if (userAgentStartsWith("Cloudflare-Workers")) return "CLOUDFLARE";
		if (userAgentStartsWith("Deno/")) return "DENO";
		if (userAgentStartsWith("Node.js/")) return "NODE";
		if (globalThis.Bun && typeof Bun.version == "string") return "BUN";
		if (globalThis.Deno && typeof Deno.version == "object") return "DENO";
		if (classof(globalThis.process) === "process") return "NODE";
		if (globalThis.window && globalThis.document) return "BROWSER";
		return "REST";
	})();
}));

// node_modules/core-js/internals/environment-is-node.js
var require_environment_is_node = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var ENVIRONMENT = require_environment();
	module.exports = ENVIRONMENT === "NODE";
}));

// node_modules/core-js/internals/path.js
var require_path = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var globalThis = require_global_this();
	module.exports = globalThis;
}));

// node_modules/core-js/internals/define-built-in-accessor.js
var require_define_built_in_accessor = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var makeBuiltIn = require_make_built_in();
	var defineProperty = require_object_define_property();
	module.exports = function(target, name, descriptor) {
		if (descriptor.get) makeBuiltIn(descriptor.get, name, { getter: true });
		if (descriptor.set) makeBuiltIn(descriptor.set, name, { setter: true });
		return defineProperty.f(target, name, descriptor);
	};
}));

// node_modules/core-js/internals/set-species.js
var require_set_species = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var getBuiltIn = require_get_built_in();
	var defineBuiltInAccessor = require_define_built_in_accessor();
	var wellKnownSymbol = require_well_known_symbol();
	var DESCRIPTORS = require_descriptors();
	var SPECIES = wellKnownSymbol("species");
	module.exports = function(CONSTRUCTOR_NAME) {
		var Constructor = getBuiltIn(CONSTRUCTOR_NAME);
		if (DESCRIPTORS && Constructor && !Constructor[SPECIES]) defineBuiltInAccessor(Constructor, SPECIES, {
			configurable: true,
			get: function() {
				return this;
			}
		});
	};
}));

// node_modules/core-js/internals/an-instance.js
var require_an_instance = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var isPrototypeOf = require_object_is_prototype_of();
	var $TypeError = TypeError;
	module.exports = function(it, Prototype) {
		if (isPrototypeOf(Prototype, it)) return it;
		throw new $TypeError("Incorrect invocation");
	};
}));

// node_modules/core-js/internals/a-constructor.js
var require_a_constructor = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var isConstructor = require_is_constructor();
	var tryToString = require_try_to_string();
	var $TypeError = TypeError;
	module.exports = function(argument) {
		if (isConstructor(argument)) return argument;
		throw new $TypeError(tryToString(argument) + " is not a constructor");
	};
}));

// node_modules/core-js/internals/species-constructor.js
var require_species_constructor = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var anObject = require_an_object();
	var aConstructor = require_a_constructor();
	var isNullOrUndefined = require_is_null_or_undefined();
	var SPECIES = require_well_known_symbol()("species");
	module.exports = function(O, defaultConstructor) {
		var C = anObject(O).constructor;
		var S;
		return C === void 0 || isNullOrUndefined(S = anObject(C)[SPECIES]) ? defaultConstructor : aConstructor(S);
	};
}));

// node_modules/core-js/internals/function-apply.js
var require_function_apply = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var NATIVE_BIND = require_function_bind_native();
	var FunctionPrototype = Function.prototype;
	var apply = FunctionPrototype.apply;
	var call = FunctionPrototype.call;
	module.exports = typeof Reflect == "object" && Reflect.apply || (NATIVE_BIND ? call.bind(apply) : function() {
		return call.apply(apply, arguments);
	});
}));

// node_modules/core-js/internals/array-slice.js
var require_array_slice = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var uncurryThis = require_function_uncurry_this();
	module.exports = uncurryThis([].slice);
}));

// node_modules/core-js/internals/validate-arguments-length.js
var require_validate_arguments_length = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var $TypeError = TypeError;
	module.exports = function(passed, required) {
		if (passed < required) throw new $TypeError("Not enough arguments");
		return passed;
	};
}));

// node_modules/core-js/internals/environment-is-ios.js
var require_environment_is_ios = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var userAgent = require_environment_user_agent();
	module.exports = /ipad|iphone|ipod/i.test(userAgent) && /applewebkit/i.test(userAgent);
}));

// node_modules/core-js/internals/task.js
var require_task = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var globalThis = require_global_this();
	var apply = require_function_apply();
	var bind = require_function_bind_context();
	var isCallable = require_is_callable();
	var hasOwn = require_has_own_property();
	var fails = require_fails();
	var html = require_html();
	var arraySlice = require_array_slice();
	var createElement = require_document_create_element();
	var validateArgumentsLength = require_validate_arguments_length();
	var IS_IOS = require_environment_is_ios();
	var IS_NODE = require_environment_is_node();
	var set = globalThis.setImmediate;
	var clear = globalThis.clearImmediate;
	var process = globalThis.process;
	var Dispatch = globalThis.Dispatch;
	var Function = globalThis.Function;
	var MessageChannel = globalThis.MessageChannel;
	var String = globalThis.String;
	var counter = 0;
	var queue = {};
	var ONREADYSTATECHANGE = "onreadystatechange";
	var $location;
	var defer;
	var channel;
	var port;
	fails(function() {
		$location = globalThis.location;
	});
	var run = function(id) {
		if (hasOwn(queue, id)) {
			var fn = queue[id];
			delete queue[id];
			fn();
		}
	};
	var runner = function(id) {
		return function() {
			run(id);
		};
	};
	var eventListener = function(event) {
		run(event.data);
	};
	var globalPostMessageDefer = function(id) {
		globalThis.postMessage(String(id), $location.protocol + "//" + $location.host);
	};
	if (!set || !clear) {
		set = function setImmediate(handler) {
			validateArgumentsLength(arguments.length, 1);
			var fn = isCallable(handler) ? handler : Function(handler);
			var args = arraySlice(arguments, 1);
			queue[++counter] = function() {
				apply(fn, void 0, args);
			};
			defer(counter);
			return counter;
		};
		clear = function clearImmediate(id) {
			delete queue[id];
		};
		if (IS_NODE) defer = function(id) {
			process.nextTick(runner(id));
		};
		else if (Dispatch && Dispatch.now) defer = function(id) {
			Dispatch.now(runner(id));
		};
		else if (MessageChannel && !IS_IOS) {
			channel = new MessageChannel();
			port = channel.port2;
			channel.port1.onmessage = eventListener;
			defer = bind(port.postMessage, port);
		} else if (globalThis.addEventListener && isCallable(globalThis.postMessage) && !globalThis.importScripts && $location && $location.protocol !== "file:" && !fails(globalPostMessageDefer)) {
			defer = globalPostMessageDefer;
			globalThis.addEventListener("message", eventListener, false);
		} else if (ONREADYSTATECHANGE in createElement("script")) defer = function(id) {
			html.appendChild(createElement("script"))[ONREADYSTATECHANGE] = function() {
				html.removeChild(this);
				run(id);
			};
		};
		else defer = function(id) {
			setTimeout(runner(id), 0);
		};
	}
	module.exports = {
		set,
		clear
	};
}));

// node_modules/core-js/internals/safe-get-built-in.js
var require_safe_get_built_in = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var globalThis = require_global_this();
	var DESCRIPTORS = require_descriptors();
	var getOwnPropertyDescriptor = Object.getOwnPropertyDescriptor;
	module.exports = function(name) {
		if (!DESCRIPTORS) return globalThis[name];
		var descriptor = getOwnPropertyDescriptor(globalThis, name);
		return descriptor && descriptor.value;
	};
}));

// node_modules/core-js/internals/queue.js
var require_queue = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var Queue = function() {
		this.head = null;
		this.tail = null;
	};
	Queue.prototype = {
		add: function(item) {
			var entry = {
				item,
				next: null
			};
			var tail = this.tail;
			if (tail) tail.next = entry;
			else this.head = entry;
			this.tail = entry;
		},
		get: function() {
			var entry = this.head;
			if (entry) {
				if ((this.head = entry.next) === null) this.tail = null;
				return entry.item;
			}
		}
	};
	module.exports = Queue;
}));

// node_modules/core-js/internals/environment-is-ios-pebble.js
var require_environment_is_ios_pebble = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var userAgent = require_environment_user_agent();
	module.exports = /ipad|iphone|ipod/i.test(userAgent) && typeof Pebble != "undefined";
}));

// node_modules/core-js/internals/environment-is-webos-webkit.js
var require_environment_is_webos_webkit = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var userAgent = require_environment_user_agent();
	module.exports = /web0s(?!.*chrome)/i.test(userAgent);
}));

// node_modules/core-js/internals/microtask.js
var require_microtask = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var globalThis = require_global_this();
	var safeGetBuiltIn = require_safe_get_built_in();
	var bind = require_function_bind_context();
	var macrotask = require_task().set;
	var Queue = require_queue();
	var IS_IOS = require_environment_is_ios();
	var IS_IOS_PEBBLE = require_environment_is_ios_pebble();
	var IS_WEBOS_WEBKIT = require_environment_is_webos_webkit();
	var IS_NODE = require_environment_is_node();
	var MutationObserver = globalThis.MutationObserver || globalThis.WebKitMutationObserver;
	var document = globalThis.document;
	var process = globalThis.process;
	var Promise = globalThis.Promise;
	var microtask = safeGetBuiltIn("queueMicrotask");
	var notify;
	var toggle;
	var node;
	var promise;
	var then;
	if (!microtask) {
		var queue = new Queue();
		var flush = function() {
			var parent, fn;
			if (IS_NODE && (parent = process.domain)) parent.exit();
			while (fn = queue.get()) try {
				fn();
			} catch (error) {
				if (queue.head) notify();
				throw error;
			}
			if (parent) parent.enter();
		};
		if (!IS_IOS && !IS_NODE && !IS_WEBOS_WEBKIT && MutationObserver && document) {
			toggle = true;
			node = document.createTextNode("");
			new MutationObserver(flush).observe(node, { characterData: true });
			notify = function() {
				node.data = toggle = !toggle;
			};
		} else if (!IS_IOS_PEBBLE && Promise && Promise.resolve) {
			promise = Promise.resolve(void 0);
			promise.constructor = Promise;
			then = bind(promise.then, promise);
			notify = function() {
				then(flush);
			};
		} else if (IS_NODE) notify = function() {
			process.nextTick(flush);
		};
		else {
			macrotask = bind(macrotask, globalThis);
			notify = function() {
				macrotask(flush);
			};
		}
		microtask = function(fn) {
			if (!queue.head) notify();
			queue.add(fn);
		};
	}
	module.exports = microtask;
}));

// node_modules/core-js/internals/host-report-errors.js
var require_host_report_errors = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function(a, b) {
		try {
			arguments.length === 1 ? console.error(a) : console.error(a, b);
		} catch (error) {}
	};
}));

// node_modules/core-js/internals/perform.js
var require_perform = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function(exec) {
		try {
			return {
				error: false,
				value: exec()
			};
		} catch (error) {
			return {
				error: true,
				value: error
			};
		}
	};
}));

// node_modules/core-js/internals/promise-native-constructor.js
var require_promise_native_constructor = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var globalThis = require_global_this();
	module.exports = globalThis.Promise;
}));

// node_modules/core-js/internals/promise-constructor-detection.js
var require_promise_constructor_detection = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var globalThis = require_global_this();
	var NativePromiseConstructor = require_promise_native_constructor();
	var isCallable = require_is_callable();
	var isForced = require_is_forced();
	var inspectSource = require_inspect_source();
	var wellKnownSymbol = require_well_known_symbol();
	var ENVIRONMENT = require_environment();
	var IS_PURE = require_is_pure();
	var V8_VERSION = require_environment_v8_version();
	var NativePromisePrototype = NativePromiseConstructor && NativePromiseConstructor.prototype;
	var SPECIES = wellKnownSymbol("species");
	var SUBCLASSING = false;
	var NATIVE_PROMISE_REJECTION_EVENT = isCallable(globalThis.PromiseRejectionEvent);
	var FORCED_PROMISE_CONSTRUCTOR = isForced("Promise", function() {
		var PROMISE_CONSTRUCTOR_SOURCE = inspectSource(NativePromiseConstructor);
		var GLOBAL_CORE_JS_PROMISE = PROMISE_CONSTRUCTOR_SOURCE !== String(NativePromiseConstructor);
		if (!GLOBAL_CORE_JS_PROMISE && V8_VERSION === 66) return true;
		if (IS_PURE && !(NativePromisePrototype["catch"] && NativePromisePrototype["finally"])) return true;
		if (!V8_VERSION || V8_VERSION < 51 || !/native code/.test(PROMISE_CONSTRUCTOR_SOURCE)) {
			var promise = new NativePromiseConstructor(function(resolve) {
				resolve(1);
			});
			var FakePromise = function(exec) {
				exec(function() {}, function() {});
			};
			var constructor = promise.constructor = {};
			constructor[SPECIES] = FakePromise;
			SUBCLASSING = promise.then(function() {}) instanceof FakePromise;
			if (!SUBCLASSING) return true;
		}
		return !GLOBAL_CORE_JS_PROMISE && (ENVIRONMENT === "BROWSER" || ENVIRONMENT === "DENO") && !NATIVE_PROMISE_REJECTION_EVENT;
	});
	module.exports = {
		CONSTRUCTOR: FORCED_PROMISE_CONSTRUCTOR,
		REJECTION_EVENT: NATIVE_PROMISE_REJECTION_EVENT,
		SUBCLASSING
	};
}));

// node_modules/core-js/internals/new-promise-capability.js
var require_new_promise_capability = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var aCallable = require_a_callable();
	var $TypeError = TypeError;
	var PromiseCapability = function(C) {
		var resolve, reject;
		this.promise = new C(function($$resolve, $$reject) {
			if (resolve !== void 0 || reject !== void 0) throw new $TypeError("Bad Promise constructor");
			resolve = $$resolve;
			reject = $$reject;
		});
		this.resolve = aCallable(resolve);
		this.reject = aCallable(reject);
	};
	module.exports.f = function(C) {
		return new PromiseCapability(C);
	};
}));

// node_modules/core-js/modules/es.promise.constructor.js
var require_es_promise_constructor = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var IS_PURE = require_is_pure();
	var IS_NODE = require_environment_is_node();
	var globalThis = require_global_this();
	var path = require_path();
	var call = require_function_call();
	var defineBuiltIn = require_define_built_in();
	var setPrototypeOf = require_object_set_prototype_of();
	var setToStringTag = require_set_to_string_tag();
	var setSpecies = require_set_species();
	var aCallable = require_a_callable();
	var isCallable = require_is_callable();
	var isObject = require_is_object();
	var anInstance = require_an_instance();
	var speciesConstructor = require_species_constructor();
	var task = require_task().set;
	var microtask = require_microtask();
	var hostReportErrors = require_host_report_errors();
	var perform = require_perform();
	var Queue = require_queue();
	var InternalStateModule = require_internal_state();
	var NativePromiseConstructor = require_promise_native_constructor();
	var PromiseConstructorDetection = require_promise_constructor_detection();
	var newPromiseCapabilityModule = require_new_promise_capability();
	var PROMISE = "Promise";
	var FORCED_PROMISE_CONSTRUCTOR = PromiseConstructorDetection.CONSTRUCTOR;
	var NATIVE_PROMISE_REJECTION_EVENT = PromiseConstructorDetection.REJECTION_EVENT;
	var NATIVE_PROMISE_SUBCLASSING = PromiseConstructorDetection.SUBCLASSING;
	var getInternalPromiseState = InternalStateModule.getterFor(PROMISE);
	var setInternalState = InternalStateModule.set;
	var NativePromisePrototype = NativePromiseConstructor && NativePromiseConstructor.prototype;
	var PromiseConstructor = NativePromiseConstructor;
	var PromisePrototype = NativePromisePrototype;
	var TypeError = globalThis.TypeError;
	var document = globalThis.document;
	var process = globalThis.process;
	var newPromiseCapability = newPromiseCapabilityModule.f;
	var newGenericPromiseCapability = newPromiseCapability;
	var DISPATCH_EVENT = !!(document && document.createEvent && globalThis.dispatchEvent);
	var UNHANDLED_REJECTION = "unhandledrejection";
	var REJECTION_HANDLED = "rejectionhandled";
	var PENDING = 0;
	var FULFILLED = 1;
	var REJECTED = 2;
	var HANDLED = 1;
	var UNHANDLED = 2;
	var Internal;
	var OwnPromiseCapability;
	var PromiseWrapper;
	var nativeThen;
	var isThenable = function(it) {
		var then;
		return isObject(it) && isCallable(then = it.then) ? then : false;
	};
	var callReaction = function(reaction, state) {
		var value = state.value;
		var ok = state.state === FULFILLED;
		var handler = ok ? reaction.ok : reaction.fail;
		var resolve = reaction.resolve;
		var reject = reaction.reject;
		var domain = reaction.domain;
		var result, then, exited;
		try {
			if (handler) {
				if (!ok) {
					if (state.rejection === UNHANDLED) onHandleUnhandled(state);
					state.rejection = HANDLED;
				}
				if (handler === true) result = value;
				else {
					if (domain) domain.enter();
					result = handler(value);
					if (domain) {
						domain.exit();
						exited = true;
					}
				}
				if (result === reaction.promise) reject(new TypeError("Promise-chain cycle"));
				else if (then = isThenable(result)) call(then, result, resolve, reject);
				else resolve(result);
			} else reject(value);
		} catch (error) {
			if (domain && !exited) domain.exit();
			reject(error);
		}
	};
	var notify = function(state, isReject) {
		if (state.notified) return;
		state.notified = true;
		microtask(function() {
			var reactions = state.reactions;
			var reaction;
			while (reaction = reactions.get()) callReaction(reaction, state);
			state.notified = false;
			if (isReject && !state.rejection) onUnhandled(state);
		});
	};
	var dispatchEvent = function(name, promise, reason) {
		var event, handler;
		if (DISPATCH_EVENT) {
			event = document.createEvent("Event");
			event.promise = promise;
			event.reason = reason;
			event.initEvent(name, false, true);
			globalThis.dispatchEvent(event);
		} else event = {
			promise,
			reason
		};
		if (!NATIVE_PROMISE_REJECTION_EVENT && (handler = globalThis["on" + name])) handler(event);
		else if (name === UNHANDLED_REJECTION) hostReportErrors("Unhandled promise rejection", reason);
	};
	var onUnhandled = function(state) {
		call(task, globalThis, function() {
			var promise = state.facade;
			var value = state.value;
			var IS_UNHANDLED = isUnhandled(state);
			var result;
			if (IS_UNHANDLED) {
				result = perform(function() {
					if (IS_NODE) process.emit("unhandledRejection", value, promise);
					else dispatchEvent(UNHANDLED_REJECTION, promise, value);
				});
				state.rejection = IS_NODE || isUnhandled(state) ? UNHANDLED : HANDLED;
				if (result.error) throw result.value;
			}
		});
	};
	var isUnhandled = function(state) {
		return state.rejection !== HANDLED && !state.parent;
	};
	var onHandleUnhandled = function(state) {
		call(task, globalThis, function() {
			var promise = state.facade;
			if (IS_NODE) process.emit("rejectionHandled", promise);
			else dispatchEvent(REJECTION_HANDLED, promise, state.value);
		});
	};
	var bind = function(fn, state, unwrap) {
		return function(value) {
			fn(state, value, unwrap);
		};
	};
	var internalReject = function(state, value, unwrap) {
		if (state.done) return;
		state.done = true;
		if (unwrap) state = unwrap;
		state.value = value;
		state.state = REJECTED;
		notify(state, true);
	};
	var internalResolve = function(state, value, unwrap) {
		if (state.done) return;
		state.done = true;
		if (unwrap) state = unwrap;
		try {
			if (state.facade === value) throw new TypeError("Promise can't be resolved itself");
			var then = isThenable(value);
			if (then) microtask(function() {
				var wrapper = { done: false };
				try {
					call(then, value, bind(internalResolve, wrapper, state), bind(internalReject, wrapper, state));
				} catch (error) {
					internalReject(wrapper, error, state);
				}
			});
			else {
				state.value = value;
				state.state = FULFILLED;
				notify(state, false);
			}
		} catch (error) {
			internalReject({ done: false }, error, state);
		}
	};
	if (FORCED_PROMISE_CONSTRUCTOR) {
		PromiseConstructor = function Promise(executor) {
			anInstance(this, PromisePrototype);
			aCallable(executor);
			call(Internal, this);
			var state = getInternalPromiseState(this);
			try {
				executor(bind(internalResolve, state), bind(internalReject, state));
			} catch (error) {
				internalReject(state, error);
			}
		};
		PromisePrototype = PromiseConstructor.prototype;
		Internal = function Promise(executor) {
			setInternalState(this, {
				type: PROMISE,
				done: false,
				notified: false,
				parent: false,
				reactions: new Queue(),
				rejection: false,
				state: PENDING,
				value: null
			});
		};
		Internal.prototype = defineBuiltIn(PromisePrototype, "then", function then(onFulfilled, onRejected) {
			var state = getInternalPromiseState(this);
			var reaction = newPromiseCapability(speciesConstructor(this, PromiseConstructor));
			state.parent = true;
			reaction.ok = isCallable(onFulfilled) ? onFulfilled : true;
			reaction.fail = isCallable(onRejected) && onRejected;
			reaction.domain = IS_NODE ? process.domain : void 0;
			if (state.state === PENDING) state.reactions.add(reaction);
			else microtask(function() {
				callReaction(reaction, state);
			});
			return reaction.promise;
		});
		OwnPromiseCapability = function() {
			var promise = new Internal();
			var state = getInternalPromiseState(promise);
			this.promise = promise;
			this.resolve = bind(internalResolve, state);
			this.reject = bind(internalReject, state);
		};
		newPromiseCapabilityModule.f = newPromiseCapability = function(C) {
			return C === PromiseConstructor || C === PromiseWrapper ? new OwnPromiseCapability(C) : newGenericPromiseCapability(C);
		};
		if (!IS_PURE && isCallable(NativePromiseConstructor) && NativePromisePrototype !== Object.prototype) {
			nativeThen = NativePromisePrototype.then;
			if (!NATIVE_PROMISE_SUBCLASSING) defineBuiltIn(NativePromisePrototype, "then", function then(onFulfilled, onRejected) {
				var that = this;
				return new PromiseConstructor(function(resolve, reject) {
					call(nativeThen, that, resolve, reject);
				}).then(onFulfilled, onRejected);
			}, { unsafe: true });
			try {
				delete NativePromisePrototype.constructor;
			} catch (error) {}
			if (setPrototypeOf) setPrototypeOf(NativePromisePrototype, PromisePrototype);
		}
	}
	$({
		global: true,
		constructor: true,
		wrap: true,
		forced: FORCED_PROMISE_CONSTRUCTOR
	}, { Promise: PromiseConstructor });
	PromiseWrapper = path.Promise;
	setToStringTag(PromiseConstructor, PROMISE, false, true);
	setSpecies(PROMISE);
}));

// node_modules/core-js/internals/is-array-iterator-method.js
var require_is_array_iterator_method = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var wellKnownSymbol = require_well_known_symbol();
	var Iterators = require_iterators();
	var ITERATOR = wellKnownSymbol("iterator");
	var ArrayPrototype = Array.prototype;
	module.exports = function(it) {
		return it !== void 0 && (Iterators.Array === it || ArrayPrototype[ITERATOR] === it);
	};
}));

// node_modules/core-js/internals/iterate.js
var require_iterate = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var bind = require_function_bind_context();
	var call = require_function_call();
	var anObject = require_an_object();
	var tryToString = require_try_to_string();
	var isArrayIteratorMethod = require_is_array_iterator_method();
	var lengthOfArrayLike = require_length_of_array_like();
	var isPrototypeOf = require_object_is_prototype_of();
	var getIterator = require_get_iterator_internal();
	var getIteratorMethod = require_get_iterator_method_internal();
	var iteratorClose = require_iterator_close();
	var $TypeError = TypeError;
	var Result = function(stopped, result) {
		this.stopped = stopped;
		this.result = result;
	};
	var ResultPrototype = Result.prototype;
	module.exports = function(iterable, unboundFunction, options) {
		var that = options && options.that;
		var AS_ENTRIES = !!(options && options.AS_ENTRIES);
		var IS_RECORD = !!(options && options.IS_RECORD);
		var IS_ITERATOR = !!(options && options.IS_ITERATOR);
		var INTERRUPTED = !!(options && options.INTERRUPTED);
		var fn = bind(unboundFunction, that);
		var iterator, iterFn, index, length, result, next, step;
		var stop = function(condition) {
			var $iterator = iterator;
			iterator = void 0;
			if ($iterator) iteratorClose($iterator, "normal");
			return new Result(true, condition);
		};
		var callFn = function(value) {
			if (AS_ENTRIES) {
				anObject(value);
				return INTERRUPTED ? fn(value[0], value[1], stop) : fn(value[0], value[1]);
			}
			return INTERRUPTED ? fn(value, stop) : fn(value);
		};
		if (IS_RECORD) iterator = iterable.iterator;
		else if (IS_ITERATOR) iterator = iterable;
		else {
			iterFn = getIteratorMethod(iterable);
			if (!iterFn) throw new $TypeError(tryToString(iterable) + " is not iterable");
			if (isArrayIteratorMethod(iterFn)) {
				for (index = 0, length = lengthOfArrayLike(iterable); length > index; index++) {
					result = callFn(iterable[index]);
					if (result && isPrototypeOf(ResultPrototype, result)) return result;
				}
				return new Result(false);
			}
			iterator = getIterator(iterable, iterFn);
		}
		next = IS_RECORD ? iterable.next : iterator.next;
		while (!(step = call(next, iterator)).done) {
			var value = step.value;
			try {
				result = callFn(value);
			} catch (error) {
				if (iterator) iteratorClose(iterator, "throw", error);
				else throw error;
			}
			if (typeof result == "object" && result && isPrototypeOf(ResultPrototype, result)) return result;
		}
		return new Result(false);
	};
}));

// node_modules/core-js/internals/check-correctness-of-iteration.js
var require_check_correctness_of_iteration = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var ITERATOR = require_well_known_symbol()("iterator");
	var SAFE_CLOSING = false;
	try {
		var called = 0;
		var iteratorWithReturn = {
			next: function() {
				return { done: !!called++ };
			},
			"return": function() {
				SAFE_CLOSING = true;
			}
		};
		iteratorWithReturn[ITERATOR] = function() {
			return this;
		};
		Array.from(iteratorWithReturn, function() {
			throw 2;
		});
	} catch (error) {}
	module.exports = function(exec, SKIP_CLOSING) {
		try {
			if (!SKIP_CLOSING && !SAFE_CLOSING) return false;
		} catch (error) {
			return false;
		}
		var ITERATION_SUPPORT = false;
		try {
			var object = {};
			object[ITERATOR] = function() {
				return { next: function() {
					return { done: ITERATION_SUPPORT = true };
				} };
			};
			exec(object);
		} catch (error) {}
		return ITERATION_SUPPORT;
	};
}));

// node_modules/core-js/internals/promise-statics-incorrect-iteration.js
var require_promise_statics_incorrect_iteration = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var NativePromiseConstructor = require_promise_native_constructor();
	var checkCorrectnessOfIteration = require_check_correctness_of_iteration();
	var FORCED_PROMISE_CONSTRUCTOR = require_promise_constructor_detection().CONSTRUCTOR;
	module.exports = FORCED_PROMISE_CONSTRUCTOR || !checkCorrectnessOfIteration(function(iterable) {
		NativePromiseConstructor.all(iterable).then(void 0, function() {});
	});
}));

// node_modules/core-js/modules/es.promise.all.js
var require_es_promise_all = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var call = require_function_call();
	var aCallable = require_a_callable();
	var newPromiseCapabilityModule = require_new_promise_capability();
	var perform = require_perform();
	var iterate = require_iterate();
	$({
		target: "Promise",
		stat: true,
		forced: require_promise_statics_incorrect_iteration()
	}, { all: function all(iterable) {
		var C = this;
		var capability = newPromiseCapabilityModule.f(C);
		var resolve = capability.resolve;
		var reject = capability.reject;
		var result = perform(function() {
			var $promiseResolve = aCallable(C.resolve);
			var values = [];
			var counter = 0;
			var remaining = 1;
			iterate(iterable, function(promise) {
				var index = counter++;
				var alreadyCalled = false;
				remaining++;
				call($promiseResolve, C, promise).then(function(value) {
					if (alreadyCalled) return;
					alreadyCalled = true;
					values[index] = value;
					--remaining || resolve(values);
				}, reject);
			});
			--remaining || resolve(values);
		});
		if (result.error) reject(result.value);
		return capability.promise;
	} });
}));

// node_modules/core-js/modules/es.promise.catch.js
var require_es_promise_catch = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var IS_PURE = require_is_pure();
	var FORCED_PROMISE_CONSTRUCTOR = require_promise_constructor_detection().CONSTRUCTOR;
	var NativePromiseConstructor = require_promise_native_constructor();
	var getBuiltIn = require_get_built_in();
	var isCallable = require_is_callable();
	var defineBuiltIn = require_define_built_in();
	var NativePromisePrototype = NativePromiseConstructor && NativePromiseConstructor.prototype;
	$({
		target: "Promise",
		proto: true,
		forced: FORCED_PROMISE_CONSTRUCTOR,
		real: true
	}, { "catch": function(onRejected) {
		return this.then(void 0, onRejected);
	} });
	if (!IS_PURE && isCallable(NativePromiseConstructor)) {
		var method = getBuiltIn("Promise").prototype["catch"];
		if (NativePromisePrototype["catch"] !== method) defineBuiltIn(NativePromisePrototype, "catch", method, { unsafe: true });
	}
}));

// node_modules/core-js/modules/es.promise.race.js
var require_es_promise_race = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var call = require_function_call();
	var aCallable = require_a_callable();
	var newPromiseCapabilityModule = require_new_promise_capability();
	var perform = require_perform();
	var iterate = require_iterate();
	$({
		target: "Promise",
		stat: true,
		forced: require_promise_statics_incorrect_iteration()
	}, { race: function race(iterable) {
		var C = this;
		var capability = newPromiseCapabilityModule.f(C);
		var reject = capability.reject;
		var result = perform(function() {
			var $promiseResolve = aCallable(C.resolve);
			iterate(iterable, function(promise) {
				call($promiseResolve, C, promise).then(capability.resolve, reject);
			});
		});
		if (result.error) reject(result.value);
		return capability.promise;
	} });
}));

// node_modules/core-js/modules/es.promise.reject.js
var require_es_promise_reject = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var newPromiseCapabilityModule = require_new_promise_capability();
	var FORCED_PROMISE_CONSTRUCTOR = require_promise_constructor_detection().CONSTRUCTOR;
	$({
		target: "Promise",
		stat: true,
		forced: FORCED_PROMISE_CONSTRUCTOR
	}, { reject: function reject(r) {
		var capability = newPromiseCapabilityModule.f(this);
		var capabilityReject = capability.reject;
		capabilityReject(r);
		return capability.promise;
	} });
}));

// node_modules/core-js/internals/promise-resolve.js
var require_promise_resolve = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var anObject = require_an_object();
	var isObject = require_is_object();
	var newPromiseCapability = require_new_promise_capability();
	module.exports = function(C, x) {
		anObject(C);
		if (isObject(x) && x.constructor === C) return x;
		var promiseCapability = newPromiseCapability.f(C);
		var resolve = promiseCapability.resolve;
		resolve(x);
		return promiseCapability.promise;
	};
}));

// node_modules/core-js/modules/es.promise.resolve.js
var require_es_promise_resolve = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var getBuiltIn = require_get_built_in();
	var IS_PURE = require_is_pure();
	var NativePromiseConstructor = require_promise_native_constructor();
	var FORCED_PROMISE_CONSTRUCTOR = require_promise_constructor_detection().CONSTRUCTOR;
	var promiseResolve = require_promise_resolve();
	var PromiseConstructorWrapper = getBuiltIn("Promise");
	var CHECK_WRAPPER = IS_PURE && !FORCED_PROMISE_CONSTRUCTOR;
	$({
		target: "Promise",
		stat: true,
		forced: IS_PURE || FORCED_PROMISE_CONSTRUCTOR
	}, { resolve: function resolve(x) {
		return promiseResolve(CHECK_WRAPPER && this === PromiseConstructorWrapper ? NativePromiseConstructor : this, x);
	} });
}));

// node_modules/core-js/modules/es.promise.js
var require_es_promise = /* @__PURE__ */ __commonJSMin((() => {
	require_es_promise_constructor();
	require_es_promise_all();
	require_es_promise_catch();
	require_es_promise_race();
	require_es_promise_reject();
	require_es_promise_resolve();
}));

// node_modules/core-js/internals/to-string.js
var require_to_string = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var classof = require_classof();
	var $String = String;
	module.exports = function(argument) {
		if (classof(argument) === "Symbol") throw new TypeError("Cannot convert a Symbol value to a string");
		return $String(argument);
	};
}));

// node_modules/core-js/internals/string-multibyte.js
var require_string_multibyte = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var uncurryThis = require_function_uncurry_this();
	var toIntegerOrInfinity = require_to_integer_or_infinity();
	var toString = require_to_string();
	var requireObjectCoercible = require_require_object_coercible();
	var charAt = uncurryThis("".charAt);
	var charCodeAt = uncurryThis("".charCodeAt);
	var stringSlice = uncurryThis("".slice);
	var createMethod = function(CONVERT_TO_STRING) {
		return function($this, pos) {
			var S = toString(requireObjectCoercible($this));
			var position = toIntegerOrInfinity(pos);
			var size = S.length;
			var first, second;
			if (position < 0 || position >= size) return CONVERT_TO_STRING ? "" : void 0;
			first = charCodeAt(S, position);
			return first < 55296 || first > 56319 || position + 1 === size || (second = charCodeAt(S, position + 1)) < 56320 || second > 57343 ? CONVERT_TO_STRING ? charAt(S, position) : first : CONVERT_TO_STRING ? stringSlice(S, position, position + 2) : (first - 55296 << 10) + (second - 56320) + 65536;
		};
	};
	module.exports = {
		codeAt: createMethod(false),
		charAt: createMethod(true)
	};
}));

// node_modules/core-js/modules/es.string.iterator.js
var require_es_string_iterator = /* @__PURE__ */ __commonJSMin((() => {
	var charAt = require_string_multibyte().charAt;
	var toString = require_to_string();
	var InternalStateModule = require_internal_state();
	var defineIterator = require_iterator_define();
	var createIterResultObject = require_create_iter_result_object();
	var STRING_ITERATOR = "String Iterator";
	var setInternalState = InternalStateModule.set;
	var getInternalState = InternalStateModule.getterFor(STRING_ITERATOR);
	defineIterator(String, "String", function(iterated) {
		setInternalState(this, {
			type: STRING_ITERATOR,
			string: toString(iterated),
			index: 0
		});
	}, function next() {
		var state = getInternalState(this);
		var string = state.string;
		var index = state.index;
		var point;
		if (index >= string.length) return createIterResultObject(void 0, true);
		point = charAt(string, index);
		state.index += point.length;
		return createIterResultObject(point, false);
	});
}));

// node_modules/core-js/es/array/from-async.js
var require_from_async$2 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	require_es_array_iterator();
	require_es_array_from_async();
	require_es_object_to_string();
	require_es_promise();
	require_es_string_iterator();
	var path = require_path();
	module.exports = path.Array.fromAsync;
}));

// node_modules/core-js/stable/array/from-async.js
var require_from_async$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var parent = require_from_async$2();
	module.exports = parent;
}));

// node_modules/core-js/modules/esnext.array.from-async.js
var require_esnext_array_from_async = /* @__PURE__ */ __commonJSMin((() => {
	require_es_array_from_async();
}));

// node_modules/core-js/actual/array/from-async.js
var require_from_async = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var parent = require_from_async$1();
	require_esnext_array_from_async();
	module.exports = parent;
}));

// node_modules/core-js/modules/es.object.create.js
var require_es_object_create = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var DESCRIPTORS = require_descriptors();
	var create = require_object_create();
	$({
		target: "Object",
		stat: true,
		sham: !DESCRIPTORS
	}, { create });
}));

// node_modules/core-js/modules/es.reflect.own-keys.js
var require_es_reflect_own_keys = /* @__PURE__ */ __commonJSMin((() => {
	require_export()({
		target: "Reflect",
		stat: true
	}, { ownKeys: require_own_keys() });
}));

// node_modules/core-js/modules/es.iterator.constructor.js
var require_es_iterator_constructor = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var globalThis = require_global_this();
	var anInstance = require_an_instance();
	var anObject = require_an_object();
	var isCallable = require_is_callable();
	var getPrototypeOf = require_object_get_prototype_of();
	var defineBuiltInAccessor = require_define_built_in_accessor();
	var createProperty = require_create_property();
	var fails = require_fails();
	var hasOwn = require_has_own_property();
	var wellKnownSymbol = require_well_known_symbol();
	var IteratorPrototype = require_iterators_core().IteratorPrototype;
	var DESCRIPTORS = require_descriptors();
	var IS_PURE = require_is_pure();
	var CONSTRUCTOR = "constructor";
	var ITERATOR = "Iterator";
	var TO_STRING_TAG = wellKnownSymbol("toStringTag");
	var $TypeError = TypeError;
	var NativeIterator = globalThis[ITERATOR];
	var FORCED = IS_PURE || !isCallable(NativeIterator) || NativeIterator.prototype !== IteratorPrototype || !fails(function() {
		NativeIterator({});
	});
	var IteratorConstructor = function Iterator() {
		anInstance(this, IteratorPrototype);
		if (getPrototypeOf(this) === IteratorPrototype) throw new $TypeError("Abstract class Iterator not directly constructable");
	};
	var defineIteratorPrototypeAccessor = function(key, value) {
		if (DESCRIPTORS) defineBuiltInAccessor(IteratorPrototype, key, {
			configurable: true,
			get: function() {
				return value;
			},
			set: function(replacement) {
				anObject(this);
				if (this === IteratorPrototype) throw new $TypeError("You can't redefine this property");
				if (hasOwn(this, key)) this[key] = replacement;
				else createProperty(this, key, replacement);
			}
		});
		else IteratorPrototype[key] = value;
	};
	if (!hasOwn(IteratorPrototype, TO_STRING_TAG)) defineIteratorPrototypeAccessor(TO_STRING_TAG, ITERATOR);
	if (FORCED || !hasOwn(IteratorPrototype, CONSTRUCTOR) || IteratorPrototype[CONSTRUCTOR] === Object) defineIteratorPrototypeAccessor(CONSTRUCTOR, IteratorConstructor);
	IteratorConstructor.prototype = IteratorPrototype;
	$({
		global: true,
		constructor: true,
		forced: FORCED
	}, { Iterator: IteratorConstructor });
}));

// node_modules/core-js/internals/iterator-close-all.js
var require_iterator_close_all = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var iteratorClose = require_iterator_close();
	module.exports = function(iters, kind, value) {
		for (var i = iters.length - 1; i >= 0; i--) {
			if (iters[i] === void 0) continue;
			try {
				value = iteratorClose(iters[i].iterator, kind, value);
			} catch (error) {
				kind = "throw";
				value = error;
			}
		}
		if (kind === "throw") throw value;
		return value;
	};
}));

// node_modules/core-js/internals/iterator-cleanup-state.js
var require_iterator_cleanup_state = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function(state) {
		state.iterator = state.next = state.nextHandler = state.mapper = state.predicate = state.inner = state.iterables = state.iters = state.openIters = state.padding = state.finishResults = state.buffer = null;
	};
}));

// node_modules/core-js/internals/iterator-create-proxy.js
var require_iterator_create_proxy = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var call = require_function_call();
	var create = require_object_create();
	var createNonEnumerableProperty = require_create_non_enumerable_property();
	var defineBuiltIns = require_define_built_ins();
	var wellKnownSymbol = require_well_known_symbol();
	var InternalStateModule = require_internal_state();
	var getMethod = require_get_method();
	var IteratorPrototype = require_iterators_core().IteratorPrototype;
	var createIterResultObject = require_create_iter_result_object();
	var iteratorClose = require_iterator_close();
	var iteratorCloseAll = require_iterator_close_all();
	var cleanupState = require_iterator_cleanup_state();
	var TO_STRING_TAG = wellKnownSymbol("toStringTag");
	var ITERATOR_HELPER = "IteratorHelper";
	var WRAP_FOR_VALID_ITERATOR = "WrapForValidIterator";
	var NORMAL = "normal";
	var THROW = "throw";
	var setInternalState = InternalStateModule.set;
	var createIteratorProxyPrototype = function(IS_ITERATOR) {
		var getInternalState = InternalStateModule.getterFor(IS_ITERATOR ? WRAP_FOR_VALID_ITERATOR : ITERATOR_HELPER);
		return defineBuiltIns(create(IteratorPrototype), {
			next: function next() {
				var state = getInternalState(this);
				if (IS_ITERATOR) return state.nextHandler();
				if (state.done) return createIterResultObject(void 0, true);
				try {
					var result = state.nextHandler();
					if (state.done) cleanupState(state);
					return state.returnHandlerResult ? result : createIterResultObject(result, state.done);
				} catch (error) {
					state.done = true;
					cleanupState(state);
					throw error;
				}
			},
			"return": function() {
				var state = getInternalState(this);
				var iterator = state.iterator;
				var inner = state.inner;
				var openIters = state.openIters;
				var done = state.done;
				state.done = true;
				if (IS_ITERATOR) {
					var returnMethod = getMethod(iterator, "return");
					return returnMethod ? call(returnMethod, iterator) : createIterResultObject(void 0, true);
				}
				cleanupState(state);
				if (done) return createIterResultObject(void 0, true);
				if (inner) try {
					iteratorClose(inner.iterator, NORMAL);
				} catch (error) {
					return iteratorClose(iterator, THROW, error);
				}
				if (openIters) try {
					iteratorCloseAll(openIters, NORMAL);
				} catch (error) {
					if (iterator) return iteratorClose(iterator, THROW, error);
					throw error;
				}
				if (iterator) iteratorClose(iterator, NORMAL);
				return createIterResultObject(void 0, true);
			}
		});
	};
	var WrapForValidIteratorPrototype = createIteratorProxyPrototype(true);
	var IteratorHelperPrototype = createIteratorProxyPrototype(false);
	createNonEnumerableProperty(IteratorHelperPrototype, TO_STRING_TAG, "Iterator Helper");
	module.exports = function(nextHandler, IS_ITERATOR, RETURN_HANDLER_RESULT) {
		var IteratorProxy = function Iterator(record, state) {
			if (state) {
				state.iterator = record.iterator;
				state.next = record.next;
			} else state = record;
			state.type = IS_ITERATOR ? WRAP_FOR_VALID_ITERATOR : ITERATOR_HELPER;
			state.returnHandlerResult = !!RETURN_HANDLER_RESULT;
			state.nextHandler = nextHandler;
			state.counter = 0;
			state.done = false;
			setInternalState(this, state);
		};
		IteratorProxy.prototype = IS_ITERATOR ? WrapForValidIteratorPrototype : IteratorHelperPrototype;
		return IteratorProxy;
	};
}));

// node_modules/core-js/modules/es.iterator.concat.js
var require_es_iterator_concat = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var call = require_function_call();
	var aCallable = require_a_callable();
	var anObject = require_an_object();
	var getIteratorMethod = require_get_iterator_method_internal();
	var createIteratorProxy = require_iterator_create_proxy();
	var IS_PURE = require_is_pure();
	var $Array = Array;
	var IteratorProxy = createIteratorProxy(function() {
		while (true) {
			var iterator = this.iterator;
			if (!iterator) {
				var iterableIndex = this.nextIterableIndex++;
				var iterables = this.iterables;
				if (iterableIndex >= iterables.length) {
					this.done = true;
					return;
				}
				var entry = iterables[iterableIndex];
				this.iterables[iterableIndex] = null;
				iterator = this.iterator = anObject(call(entry.method, entry.iterable));
				this.next = iterator.next;
			}
			var result = anObject(call(this.next, iterator));
			if (result.done) {
				this.iterator = null;
				this.next = null;
				continue;
			}
			return result.value;
		}
	});
	$({
		target: "Iterator",
		stat: true,
		forced: IS_PURE
	}, { concat: function concat() {
		var length = arguments.length;
		var iterables = $Array(length);
		for (var index = 0; index < length; index++) {
			var item = anObject(arguments[index]);
			iterables[index] = {
				iterable: item,
				method: aCallable(getIteratorMethod(item))
			};
		}
		return new IteratorProxy({
			iterables,
			nextIterableIndex: 0,
			iterator: null,
			next: null
		});
	} });
}));

// node_modules/core-js/modules/es.iterator.dispose.js
var require_es_iterator_dispose = /* @__PURE__ */ __commonJSMin((() => {
	var call = require_function_call();
	var defineBuiltIn = require_define_built_in();
	var getMethod = require_get_method();
	var hasOwn = require_has_own_property();
	var wellKnownSymbol = require_well_known_symbol();
	var IteratorPrototype = require_iterators_core().IteratorPrototype;
	var DISPOSE = wellKnownSymbol("dispose");
	if (!hasOwn(IteratorPrototype, DISPOSE)) defineBuiltIn(IteratorPrototype, DISPOSE, function() {
		var $return = getMethod(this, "return");
		if ($return) call($return, this);
	});
}));

// node_modules/core-js/internals/not-a-nan.js
var require_not_a_nan = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var $RangeError = RangeError;
	module.exports = function(it) {
		if (it === it) return it;
		throw new $RangeError("NaN is not allowed");
	};
}));

// node_modules/core-js/internals/to-positive-integer.js
var require_to_positive_integer = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var toIntegerOrInfinity = require_to_integer_or_infinity();
	var $RangeError = RangeError;
	module.exports = function(it) {
		var result = toIntegerOrInfinity(it);
		if (result < 0) throw new $RangeError("The argument can't be less than 0");
		return result;
	};
}));

// node_modules/core-js/internals/iterator-helper-throws-on-invalid-iterator.js
var require_iterator_helper_throws_on_invalid_iterator = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function(methodName, argument) {
		var method = typeof Iterator == "function" && Iterator.prototype[methodName];
		if (method) try {
			method.call({ next: null }, argument).next();
		} catch (error) {
			return true;
		}
	};
}));

// node_modules/core-js/internals/iterator-helper-without-closing-on-early-error.js
var require_iterator_helper_without_closing_on_early_error = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var globalThis = require_global_this();
	module.exports = function(METHOD_NAME, ExpectedError) {
		var Iterator = globalThis.Iterator;
		var IteratorPrototype = Iterator && Iterator.prototype;
		var method = IteratorPrototype && IteratorPrototype[METHOD_NAME];
		var CLOSED = false;
		if (method) try {
			method.call({
				next: function() {
					return { done: true };
				},
				"return": function() {
					CLOSED = true;
				}
			}, -1);
		} catch (error) {
			if (!(error instanceof ExpectedError)) CLOSED = false;
		}
		if (!CLOSED) return method;
	};
}));

// node_modules/core-js/modules/es.iterator.drop.js
var require_es_iterator_drop = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var call = require_function_call();
	var anObject = require_an_object();
	var getIteratorDirect = require_get_iterator_direct();
	var notANaN = require_not_a_nan();
	var toPositiveInteger = require_to_positive_integer();
	var iteratorClose = require_iterator_close();
	var createIteratorProxy = require_iterator_create_proxy();
	var iteratorHelperThrowsOnInvalidIterator = require_iterator_helper_throws_on_invalid_iterator();
	var iteratorHelperWithoutClosingOnEarlyError = require_iterator_helper_without_closing_on_early_error();
	var IS_PURE = require_is_pure();
	var $RangeError = RangeError;
	var $Infinity = 1e400;
	var DROP_WITHOUT_THROWING_ON_INVALID_ITERATOR = !IS_PURE && !iteratorHelperThrowsOnInvalidIterator("drop", 0);
	var dropWithoutClosingOnEarlyError = !IS_PURE && !DROP_WITHOUT_THROWING_ON_INVALID_ITERATOR && iteratorHelperWithoutClosingOnEarlyError("drop", RangeError);
	var FORCED = IS_PURE || DROP_WITHOUT_THROWING_ON_INVALID_ITERATOR || dropWithoutClosingOnEarlyError || !function() {
		try {
			Iterator.prototype.drop.call({ next: function() {
				return { done: true };
			} }, 9007199254740992);
		} catch (error) {
			return error instanceof $RangeError;
		}
	}();
	var IteratorProxy = createIteratorProxy(function() {
		var iterator = this.iterator;
		var next = this.next;
		var result, done;
		while (this.remaining) {
			this.remaining--;
			result = anObject(call(next, iterator));
			done = this.done = !!result.done;
			if (done) return;
		}
		result = anObject(call(next, iterator));
		done = this.done = !!result.done;
		if (!done) return result.value;
	});
	$({
		target: "Iterator",
		proto: true,
		real: true,
		forced: FORCED
	}, { drop: function drop(limit) {
		anObject(this);
		var remaining;
		try {
			remaining = toPositiveInteger(notANaN(+limit));
			if (remaining > 9007199254740991 && remaining !== $Infinity) throw new $RangeError("The argument should be a safe integer");
		} catch (error) {
			iteratorClose(this, "throw", error);
		}
		if (dropWithoutClosingOnEarlyError) return call(dropWithoutClosingOnEarlyError, this, remaining);
		return new IteratorProxy(getIteratorDirect(this), { remaining });
	} });
}));

// node_modules/core-js/modules/es.iterator.every.js
var require_es_iterator_every = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var call = require_function_call();
	var iterate = require_iterate();
	var aCallable = require_a_callable();
	var anObject = require_an_object();
	var getIteratorDirect = require_get_iterator_direct();
	var iteratorClose = require_iterator_close();
	var everyWithoutClosingOnEarlyError = require_iterator_helper_without_closing_on_early_error()("every", TypeError);
	$({
		target: "Iterator",
		proto: true,
		real: true,
		forced: everyWithoutClosingOnEarlyError
	}, { every: function every(predicate) {
		anObject(this);
		try {
			aCallable(predicate);
		} catch (error) {
			iteratorClose(this, "throw", error);
		}
		if (everyWithoutClosingOnEarlyError) return call(everyWithoutClosingOnEarlyError, this, predicate);
		var record = getIteratorDirect(this);
		var counter = 0;
		return !iterate(record, function(value, stop) {
			if (!predicate(value, counter++)) return stop();
		}, {
			IS_RECORD: true,
			INTERRUPTED: true
		}).stopped;
	} });
}));

// node_modules/core-js/internals/call-with-safe-iteration-closing.js
var require_call_with_safe_iteration_closing = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var anObject = require_an_object();
	var iteratorClose = require_iterator_close();
	module.exports = function(iterator, fn, value, ENTRIES) {
		try {
			return ENTRIES ? fn(anObject(value)[0], value[1]) : fn(value);
		} catch (error) {
			iteratorClose(iterator, "throw", error);
		}
	};
}));

// node_modules/core-js/modules/es.iterator.filter.js
var require_es_iterator_filter = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var call = require_function_call();
	var aCallable = require_a_callable();
	var anObject = require_an_object();
	var getIteratorDirect = require_get_iterator_direct();
	var createIteratorProxy = require_iterator_create_proxy();
	var callWithSafeIterationClosing = require_call_with_safe_iteration_closing();
	var IS_PURE = require_is_pure();
	var iteratorClose = require_iterator_close();
	var iteratorHelperThrowsOnInvalidIterator = require_iterator_helper_throws_on_invalid_iterator();
	var iteratorHelperWithoutClosingOnEarlyError = require_iterator_helper_without_closing_on_early_error();
	var FILTER_WITHOUT_THROWING_ON_INVALID_ITERATOR = !IS_PURE && !iteratorHelperThrowsOnInvalidIterator("filter", function() {});
	var filterWithoutClosingOnEarlyError = !IS_PURE && !FILTER_WITHOUT_THROWING_ON_INVALID_ITERATOR && iteratorHelperWithoutClosingOnEarlyError("filter", TypeError);
	var FORCED = IS_PURE || FILTER_WITHOUT_THROWING_ON_INVALID_ITERATOR || filterWithoutClosingOnEarlyError;
	var IteratorProxy = createIteratorProxy(function() {
		var iterator = this.iterator;
		var predicate = this.predicate;
		var next = this.next;
		var result, done, value;
		while (true) {
			result = anObject(call(next, iterator));
			done = this.done = !!result.done;
			if (done) return;
			value = result.value;
			if (callWithSafeIterationClosing(iterator, predicate, [value, this.counter++], true)) return value;
		}
	});
	$({
		target: "Iterator",
		proto: true,
		real: true,
		forced: FORCED
	}, { filter: function filter(predicate) {
		anObject(this);
		try {
			aCallable(predicate);
		} catch (error) {
			iteratorClose(this, "throw", error);
		}
		if (filterWithoutClosingOnEarlyError) return call(filterWithoutClosingOnEarlyError, this, predicate);
		return new IteratorProxy(getIteratorDirect(this), { predicate });
	} });
}));

// node_modules/core-js/modules/es.iterator.find.js
var require_es_iterator_find = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var call = require_function_call();
	var iterate = require_iterate();
	var aCallable = require_a_callable();
	var anObject = require_an_object();
	var getIteratorDirect = require_get_iterator_direct();
	var iteratorClose = require_iterator_close();
	var findWithoutClosingOnEarlyError = require_iterator_helper_without_closing_on_early_error()("find", TypeError);
	$({
		target: "Iterator",
		proto: true,
		real: true,
		forced: findWithoutClosingOnEarlyError
	}, { find: function find(predicate) {
		anObject(this);
		try {
			aCallable(predicate);
		} catch (error) {
			iteratorClose(this, "throw", error);
		}
		if (findWithoutClosingOnEarlyError) return call(findWithoutClosingOnEarlyError, this, predicate);
		var record = getIteratorDirect(this);
		var counter = 0;
		return iterate(record, function(value, stop) {
			if (predicate(value, counter++)) return stop(value);
		}, {
			IS_RECORD: true,
			INTERRUPTED: true
		}).result;
	} });
}));

// node_modules/core-js/internals/get-iterator-flattenable.js
var require_get_iterator_flattenable = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var call = require_function_call();
	var anObject = require_an_object();
	var getIteratorDirect = require_get_iterator_direct();
	var getIteratorMethod = require_get_iterator_method_internal();
	module.exports = function(obj, stringHandling) {
		if (!stringHandling || typeof obj !== "string") anObject(obj);
		var method = getIteratorMethod(obj);
		return getIteratorDirect(anObject(method !== void 0 ? call(method, obj) : obj));
	};
}));

// node_modules/core-js/modules/es.iterator.flat-map.js
var require_es_iterator_flat_map = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var call = require_function_call();
	var aCallable = require_a_callable();
	var anObject = require_an_object();
	var getIteratorDirect = require_get_iterator_direct();
	var getIteratorFlattenable = require_get_iterator_flattenable();
	var createIteratorProxy = require_iterator_create_proxy();
	var iteratorClose = require_iterator_close();
	var fails = require_fails();
	var IS_PURE = require_is_pure();
	var iteratorHelperThrowsOnInvalidIterator = require_iterator_helper_throws_on_invalid_iterator();
	var iteratorHelperWithoutClosingOnEarlyError = require_iterator_helper_without_closing_on_early_error();
	var THROWS_ON_ITERATOR_WITHOUT_RETURN = !IS_PURE && fails(function() {
		return [1].values().flatMap(function() {
			return [1];
		}).find(function() {
			return true;
		}) !== 1;
	});
	var FLAT_MAP_WITHOUT_THROWING_ON_INVALID_ITERATOR = !IS_PURE && !THROWS_ON_ITERATOR_WITHOUT_RETURN && !iteratorHelperThrowsOnInvalidIterator("flatMap", function() {});
	var flatMapWithoutClosingOnEarlyError = !IS_PURE && !THROWS_ON_ITERATOR_WITHOUT_RETURN && !FLAT_MAP_WITHOUT_THROWING_ON_INVALID_ITERATOR && iteratorHelperWithoutClosingOnEarlyError("flatMap", TypeError);
	var FORCED = IS_PURE || THROWS_ON_ITERATOR_WITHOUT_RETURN || FLAT_MAP_WITHOUT_THROWING_ON_INVALID_ITERATOR || flatMapWithoutClosingOnEarlyError;
	var IteratorProxy = createIteratorProxy(function() {
		var iterator = this.iterator;
		var mapper = this.mapper;
		var result, inner;
		while (true) {
			if (inner = this.inner) try {
				result = anObject(call(inner.next, inner.iterator));
				if (!result.done) return result.value;
				this.inner = null;
			} catch (error) {
				iteratorClose(iterator, "throw", error);
			}
			result = anObject(call(this.next, iterator));
			if (this.done = !!result.done) return;
			try {
				this.inner = getIteratorFlattenable(mapper(result.value, this.counter++), false);
			} catch (error) {
				iteratorClose(iterator, "throw", error);
			}
		}
	});
	$({
		target: "Iterator",
		proto: true,
		real: true,
		forced: FORCED
	}, { flatMap: function flatMap(mapper) {
		anObject(this);
		try {
			aCallable(mapper);
		} catch (error) {
			iteratorClose(this, "throw", error);
		}
		if (flatMapWithoutClosingOnEarlyError) return call(flatMapWithoutClosingOnEarlyError, this, mapper);
		return new IteratorProxy(getIteratorDirect(this), {
			mapper,
			inner: null
		});
	} });
}));

// node_modules/core-js/modules/es.iterator.for-each.js
var require_es_iterator_for_each = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var call = require_function_call();
	var iterate = require_iterate();
	var aCallable = require_a_callable();
	var anObject = require_an_object();
	var getIteratorDirect = require_get_iterator_direct();
	var iteratorClose = require_iterator_close();
	var forEachWithoutClosingOnEarlyError = require_iterator_helper_without_closing_on_early_error()("forEach", TypeError);
	$({
		target: "Iterator",
		proto: true,
		real: true,
		forced: forEachWithoutClosingOnEarlyError
	}, { forEach: function forEach(fn) {
		anObject(this);
		try {
			aCallable(fn);
		} catch (error) {
			iteratorClose(this, "throw", error);
		}
		if (forEachWithoutClosingOnEarlyError) return call(forEachWithoutClosingOnEarlyError, this, fn);
		var record = getIteratorDirect(this);
		var counter = 0;
		iterate(record, function(value) {
			fn(value, counter++);
		}, { IS_RECORD: true });
	} });
}));

// node_modules/core-js/modules/es.iterator.from.js
var require_es_iterator_from = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var call = require_function_call();
	var toObject = require_to_object();
	var isPrototypeOf = require_object_is_prototype_of();
	var IteratorPrototype = require_iterators_core().IteratorPrototype;
	var createIteratorProxy = require_iterator_create_proxy();
	var getIteratorFlattenable = require_get_iterator_flattenable();
	var FORCED = require_is_pure() || function() {
		try {
			Iterator.from({ "return": null })["return"]();
		} catch (error) {
			return true;
		}
	}();
	var IteratorProxy = createIteratorProxy(function() {
		return call(this.next, this.iterator);
	}, true);
	$({
		target: "Iterator",
		stat: true,
		forced: FORCED
	}, { from: function from(O) {
		var iteratorRecord = getIteratorFlattenable(typeof O == "string" ? toObject(O) : O, true);
		return isPrototypeOf(IteratorPrototype, iteratorRecord.iterator) ? iteratorRecord.iterator : new IteratorProxy(iteratorRecord);
	} });
}));

// node_modules/core-js/modules/es.iterator.map.js
var require_es_iterator_map = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var call = require_function_call();
	var aCallable = require_a_callable();
	var anObject = require_an_object();
	var getIteratorDirect = require_get_iterator_direct();
	var createIteratorProxy = require_iterator_create_proxy();
	var callWithSafeIterationClosing = require_call_with_safe_iteration_closing();
	var iteratorClose = require_iterator_close();
	var iteratorHelperThrowsOnInvalidIterator = require_iterator_helper_throws_on_invalid_iterator();
	var iteratorHelperWithoutClosingOnEarlyError = require_iterator_helper_without_closing_on_early_error();
	var IS_PURE = require_is_pure();
	var MAP_WITHOUT_THROWING_ON_INVALID_ITERATOR = !IS_PURE && !iteratorHelperThrowsOnInvalidIterator("map", function() {});
	var mapWithoutClosingOnEarlyError = !IS_PURE && !MAP_WITHOUT_THROWING_ON_INVALID_ITERATOR && iteratorHelperWithoutClosingOnEarlyError("map", TypeError);
	var FORCED = IS_PURE || MAP_WITHOUT_THROWING_ON_INVALID_ITERATOR || mapWithoutClosingOnEarlyError;
	var IteratorProxy = createIteratorProxy(function() {
		var iterator = this.iterator;
		var result = anObject(call(this.next, iterator));
		if (!(this.done = !!result.done)) return callWithSafeIterationClosing(iterator, this.mapper, [result.value, this.counter++], true);
	});
	$({
		target: "Iterator",
		proto: true,
		real: true,
		forced: FORCED
	}, { map: function map(mapper) {
		anObject(this);
		try {
			aCallable(mapper);
		} catch (error) {
			iteratorClose(this, "throw", error);
		}
		if (mapWithoutClosingOnEarlyError) return call(mapWithoutClosingOnEarlyError, this, mapper);
		return new IteratorProxy(getIteratorDirect(this), { mapper });
	} });
}));

// node_modules/core-js/modules/es.iterator.reduce.js
var require_es_iterator_reduce = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var iterate = require_iterate();
	var aCallable = require_a_callable();
	var anObject = require_an_object();
	var getIteratorDirect = require_get_iterator_direct();
	var iteratorClose = require_iterator_close();
	var iteratorHelperWithoutClosingOnEarlyError = require_iterator_helper_without_closing_on_early_error();
	var apply = require_function_apply();
	var fails = require_fails();
	var $TypeError = TypeError;
	var FAILS_ON_INITIAL_UNDEFINED = fails(function() {
		[].keys().reduce(function() {}, void 0);
	});
	var reduceWithoutClosingOnEarlyError = !FAILS_ON_INITIAL_UNDEFINED && iteratorHelperWithoutClosingOnEarlyError("reduce", $TypeError);
	$({
		target: "Iterator",
		proto: true,
		real: true,
		forced: FAILS_ON_INITIAL_UNDEFINED || reduceWithoutClosingOnEarlyError
	}, { reduce: function reduce(reducer) {
		anObject(this);
		try {
			aCallable(reducer);
		} catch (error) {
			iteratorClose(this, "throw", error);
		}
		var noInitial = arguments.length < 2;
		var accumulator = noInitial ? void 0 : arguments[1];
		if (reduceWithoutClosingOnEarlyError) return apply(reduceWithoutClosingOnEarlyError, this, noInitial ? [reducer] : [reducer, accumulator]);
		var record = getIteratorDirect(this);
		var counter = 0;
		iterate(record, function(value) {
			if (noInitial) {
				noInitial = false;
				accumulator = value;
			} else accumulator = reducer(accumulator, value, counter);
			counter++;
		}, { IS_RECORD: true });
		if (noInitial) throw new $TypeError("Reduce of empty iterator with no initial value");
		return accumulator;
	} });
}));

// node_modules/core-js/modules/es.iterator.some.js
var require_es_iterator_some = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var call = require_function_call();
	var iterate = require_iterate();
	var aCallable = require_a_callable();
	var anObject = require_an_object();
	var getIteratorDirect = require_get_iterator_direct();
	var iteratorClose = require_iterator_close();
	var someWithoutClosingOnEarlyError = require_iterator_helper_without_closing_on_early_error()("some", TypeError);
	$({
		target: "Iterator",
		proto: true,
		real: true,
		forced: someWithoutClosingOnEarlyError
	}, { some: function some(predicate) {
		anObject(this);
		try {
			aCallable(predicate);
		} catch (error) {
			iteratorClose(this, "throw", error);
		}
		if (someWithoutClosingOnEarlyError) return call(someWithoutClosingOnEarlyError, this, predicate);
		var record = getIteratorDirect(this);
		var counter = 0;
		return iterate(record, function(value, stop) {
			if (predicate(value, counter++)) return stop();
		}, {
			IS_RECORD: true,
			INTERRUPTED: true
		}).stopped;
	} });
}));

// node_modules/core-js/modules/es.iterator.take.js
var require_es_iterator_take = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var call = require_function_call();
	var anObject = require_an_object();
	var getIteratorDirect = require_get_iterator_direct();
	var notANaN = require_not_a_nan();
	var toPositiveInteger = require_to_positive_integer();
	var createIteratorProxy = require_iterator_create_proxy();
	var iteratorClose = require_iterator_close();
	var iteratorHelperThrowsOnInvalidIterator = require_iterator_helper_throws_on_invalid_iterator();
	var iteratorHelperWithoutClosingOnEarlyError = require_iterator_helper_without_closing_on_early_error();
	var IS_PURE = require_is_pure();
	var $RangeError = RangeError;
	var $Infinity = 1e400;
	var TAKE_WITHOUT_THROWING_ON_INVALID_ITERATOR = !IS_PURE && !iteratorHelperThrowsOnInvalidIterator("take", 1);
	var takeWithoutClosingOnEarlyError = !IS_PURE && !TAKE_WITHOUT_THROWING_ON_INVALID_ITERATOR && iteratorHelperWithoutClosingOnEarlyError("take", RangeError);
	var FORCED = IS_PURE || TAKE_WITHOUT_THROWING_ON_INVALID_ITERATOR || takeWithoutClosingOnEarlyError || !function() {
		try {
			Iterator.prototype.take.call({ next: function() {
				return { done: true };
			} }, 9007199254740992);
		} catch (error) {
			return error instanceof $RangeError;
		}
	}();
	var IteratorProxy = createIteratorProxy(function() {
		var iterator = this.iterator;
		if (!this.remaining--) {
			this.done = true;
			return iteratorClose(iterator, "normal", void 0);
		}
		var result = anObject(call(this.next, iterator));
		if (!(this.done = !!result.done)) return result.value;
	});
	$({
		target: "Iterator",
		proto: true,
		real: true,
		forced: FORCED
	}, { take: function take(limit) {
		anObject(this);
		var remaining;
		try {
			remaining = toPositiveInteger(notANaN(+limit));
			if (remaining > 9007199254740991 && remaining !== $Infinity) throw new $RangeError("The argument should be a safe integer");
		} catch (error) {
			iteratorClose(this, "throw", error);
		}
		if (takeWithoutClosingOnEarlyError) return call(takeWithoutClosingOnEarlyError, this, remaining);
		return new IteratorProxy(getIteratorDirect(this), { remaining });
	} });
}));

// node_modules/core-js/modules/es.iterator.to-array.js
var require_es_iterator_to_array = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var anObject = require_an_object();
	var createProperty = require_create_property();
	var iterate = require_iterate();
	var getIteratorDirect = require_get_iterator_direct();
	$({
		target: "Iterator",
		proto: true,
		real: true
	}, { toArray: function toArray() {
		var result = [];
		var index = 0;
		iterate(getIteratorDirect(anObject(this)), function(element) {
			createProperty(result, index++, element);
		}, { IS_RECORD: true });
		return result;
	} });
}));

// node_modules/core-js/internals/an-object-or-undefined.js
var require_an_object_or_undefined = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var isObject = require_is_object();
	var $String = String;
	var $TypeError = TypeError;
	module.exports = function(argument) {
		if (argument === void 0 || isObject(argument)) return argument;
		throw new $TypeError($String(argument) + " is not an object or undefined");
	};
}));

// node_modules/core-js/internals/get-iterator-record.js
var require_get_iterator_record = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var getIterator = require_get_iterator_internal();
	var getIteratorDirect = require_get_iterator_direct();
	module.exports = function(argument) {
		return getIteratorDirect(getIterator(argument));
	};
}));

// node_modules/core-js/internals/get-mode-option.js
var require_get_mode_option = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var $TypeError = TypeError;
	module.exports = function(options) {
		var mode = options && options.mode;
		if (mode === void 0 || mode === "shortest" || mode === "longest" || mode === "strict") return mode || "shortest";
		throw new $TypeError("Incorrect `mode` option");
	};
}));

// node_modules/core-js/internals/iterator-zip.js
var require_iterator_zip = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var call = require_function_call();
	var uncurryThis = require_function_uncurry_this();
	var anObject = require_an_object();
	var createIteratorProxy = require_iterator_create_proxy();
	var iteratorCloseAll = require_iterator_close_all();
	var $TypeError = TypeError;
	var slice = uncurryThis([].slice);
	var push = uncurryThis([].push);
	var ITERATOR_IS_EXHAUSTED = "Iterator is exhausted";
	var THROW = "throw";
	var IteratorProxy = createIteratorProxy(function() {
		var iterCount = this.iterCount;
		if (!iterCount) {
			this.done = true;
			return;
		}
		var openIters = this.openIters;
		var iters = this.iters;
		var padding = this.padding;
		var mode = this.mode;
		var finishResults = this.finishResults;
		var results = [];
		var result, done;
		for (var i = 0; i < iterCount; i++) {
			var iter = iters[i];
			if (iter === null) result = padding[i];
			else {
				try {
					result = anObject(call(iter.next, iter.iterator));
					done = result.done;
					result = result.value;
				} catch (error) {
					openIters[i] = void 0;
					return iteratorCloseAll(openIters, THROW, error);
				}
				if (done) {
					openIters[i] = void 0;
					this.openItersCount--;
					if (mode === "shortest") {
						this.done = true;
						return iteratorCloseAll(openIters, "normal", void 0);
					}
					if (mode === "strict") {
						if (i) return iteratorCloseAll(openIters, THROW, new $TypeError(ITERATOR_IS_EXHAUSTED));
						var open, openDone;
						for (var k = 1; k < iterCount; k++) {
							try {
								open = anObject(call(iters[k].next, iters[k].iterator));
								openDone = open.done;
								open = open.value;
							} catch (error) {
								openIters[k] = void 0;
								return iteratorCloseAll(openIters, THROW, error);
							}
							if (openDone) {
								openIters[k] = void 0;
								this.openItersCount--;
							} else return iteratorCloseAll(openIters, THROW, new $TypeError(ITERATOR_IS_EXHAUSTED));
						}
						this.done = true;
						return;
					}
					if (!this.openItersCount) {
						this.done = true;
						return;
					}
					iters[i] = null;
					result = padding[i];
				}
			}
			push(results, result);
		}
		return finishResults ? finishResults(results) : results;
	});
	module.exports = function(iters, mode, padding, finishResults) {
		var iterCount = iters.length;
		return new IteratorProxy({
			iters,
			iterCount,
			openIters: slice(iters, 0),
			openItersCount: iterCount,
			mode,
			padding,
			finishResults
		});
	};
}));

// node_modules/core-js/modules/es.iterator.zip.js
var require_es_iterator_zip = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var anObject = require_an_object();
	var anObjectOrUndefined = require_an_object_or_undefined();
	var call = require_function_call();
	var uncurryThis = require_function_uncurry_this();
	var getIteratorRecord = require_get_iterator_record();
	var getIteratorFlattenable = require_get_iterator_flattenable();
	var getModeOption = require_get_mode_option();
	var iteratorClose = require_iterator_close();
	var iteratorCloseAll = require_iterator_close_all();
	var iteratorZip = require_iterator_zip();
	var IS_PURE = require_is_pure();
	var concat = uncurryThis([].concat);
	var push = uncurryThis([].push);
	var THROW = "throw";
	$({
		target: "Iterator",
		stat: true,
		forced: IS_PURE
	}, { zip: function zip(iterables) {
		anObject(iterables);
		var options = arguments.length > 1 ? anObjectOrUndefined(arguments[1]) : void 0;
		var mode = getModeOption(options);
		var paddingOption = mode === "longest" ? anObjectOrUndefined(options && options.padding) : void 0;
		var iters = [];
		var padding = [];
		var inputIter = getIteratorRecord(iterables);
		var iter, done, next;
		while (!done) {
			try {
				next = anObject(call(inputIter.next, inputIter.iterator));
				done = next.done;
			} catch (error) {
				return iteratorCloseAll(iters, THROW, error);
			}
			if (!done) {
				try {
					iter = getIteratorFlattenable(next.value, false);
				} catch (error) {
					return iteratorCloseAll(concat([inputIter], iters), THROW, error);
				}
				push(iters, iter);
			}
		}
		var iterCount = iters.length;
		var i, paddingDone, paddingIter;
		if (mode === "longest") {
			if (paddingOption === void 0) for (i = 0; i < iterCount; i++) push(padding, void 0);
			else {
				try {
					paddingIter = getIteratorRecord(paddingOption);
				} catch (error) {
					return iteratorCloseAll(iters, THROW, error);
				}
				var usingIterator = true;
				for (i = 0; i < iterCount; i++) if (usingIterator) {
					try {
						next = anObject(call(paddingIter.next, paddingIter.iterator));
						paddingDone = next.done;
						next = next.value;
					} catch (error) {
						return iteratorCloseAll(iters, THROW, error);
					}
					if (paddingDone) usingIterator = false;
					else push(padding, next);
				} else push(padding, void 0);
				if (usingIterator) try {
					iteratorClose(paddingIter.iterator, "normal");
				} catch (error) {
					return iteratorCloseAll(iters, THROW, error);
				}
			}
		}
		return iteratorZip(iters, mode, padding);
	} });
}));

// node_modules/core-js/modules/es.iterator.zip-keyed.js
var require_es_iterator_zip_keyed = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var anObject = require_an_object();
	var anObjectOrUndefined = require_an_object_or_undefined();
	var createProperty = require_create_property();
	var call = require_function_call();
	var uncurryThis = require_function_uncurry_this();
	var getBuiltIn = require_get_built_in();
	var propertyIsEnumerableModule = require_object_property_is_enumerable();
	var getIteratorFlattenable = require_get_iterator_flattenable();
	var getModeOption = require_get_mode_option();
	var iteratorCloseAll = require_iterator_close_all();
	var iteratorZip = require_iterator_zip();
	var IS_PURE = require_is_pure();
	var push = uncurryThis([].push);
	var THROW = "throw";
	$({
		target: "Iterator",
		stat: true,
		forced: IS_PURE
	}, { zipKeyed: function zipKeyed(iterables) {
		anObject(iterables);
		var options = arguments.length > 1 ? anObjectOrUndefined(arguments[1]) : void 0;
		var mode = getModeOption(options);
		var paddingOption = mode === "longest" ? anObjectOrUndefined(options && options.padding) : void 0;
		var iters = [];
		var padding = [];
		var allKeys = getBuiltIn("Reflect", "ownKeys")(iterables);
		var keys = [];
		var propertyIsEnumerable = propertyIsEnumerableModule.f;
		var i = 0, key, value;
		for (; i < allKeys.length; i++) try {
			key = allKeys[i];
			if (!call(propertyIsEnumerable, iterables, key)) continue;
			value = iterables[key];
			if (value !== void 0) {
				push(keys, key);
				push(iters, getIteratorFlattenable(value, false));
			}
		} catch (error) {
			return iteratorCloseAll(iters, THROW, error);
		}
		var iterCount = iters.length;
		if (mode === "longest") {
			if (paddingOption === void 0) for (i = 0; i < iterCount; i++) push(padding, void 0);
			else for (i = 0; i < keys.length; i++) {
				try {
					value = paddingOption[keys[i]];
				} catch (error) {
					return iteratorCloseAll(iters, THROW, error);
				}
				push(padding, value);
			}
		}
		return iteratorZip(iters, mode, padding, function(results) {
			var obj = getBuiltIn("Object", "create")(null);
			for (var j = 0; j < iterCount; j++) createProperty(obj, keys[j], results[j]);
			return obj;
		});
	} });
}));

// node_modules/core-js/es/iterator/index.js
var require_iterator$2 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	require_es_array_iterator();
	require_es_object_create();
	require_es_object_to_string();
	require_es_reflect_own_keys();
	require_es_string_iterator();
	require_es_iterator_constructor();
	require_es_iterator_concat();
	require_es_iterator_dispose();
	require_es_iterator_drop();
	require_es_iterator_every();
	require_es_iterator_filter();
	require_es_iterator_find();
	require_es_iterator_flat_map();
	require_es_iterator_for_each();
	require_es_iterator_from();
	require_es_iterator_map();
	require_es_iterator_reduce();
	require_es_iterator_some();
	require_es_iterator_take();
	require_es_iterator_to_array();
	require_es_iterator_zip();
	require_es_iterator_zip_keyed();
	var path = require_path();
	module.exports = path.Iterator;
}));

// node_modules/core-js/internals/dom-iterables.js
var require_dom_iterables = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		CSSRuleList: 0,
		CSSStyleDeclaration: 0,
		CSSValueList: 0,
		ClientRectList: 0,
		DOMRectList: 0,
		DOMStringList: 0,
		DOMTokenList: 1,
		DataTransferItemList: 0,
		FileList: 0,
		HTMLAllCollection: 0,
		HTMLCollection: 0,
		HTMLFormElement: 0,
		HTMLSelectElement: 0,
		MediaList: 0,
		MimeTypeArray: 0,
		NamedNodeMap: 0,
		NodeList: 1,
		PaintRequestList: 0,
		Plugin: 0,
		PluginArray: 0,
		SVGLengthList: 0,
		SVGNumberList: 0,
		SVGPathSegList: 0,
		SVGPointList: 0,
		SVGStringList: 0,
		SVGTransformList: 0,
		SourceBufferList: 0,
		StyleSheetList: 0,
		TextTrackCueList: 0,
		TextTrackList: 0,
		TouchList: 0
	};
}));

// node_modules/core-js/internals/dom-token-list-prototype.js
var require_dom_token_list_prototype = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var classList = require_document_create_element()("span").classList;
	var DOMTokenListPrototype = classList && classList.constructor && classList.constructor.prototype;
	module.exports = DOMTokenListPrototype === Object.prototype ? void 0 : DOMTokenListPrototype;
}));

// node_modules/core-js/modules/web.dom-collections.iterator.js
var require_web_dom_collections_iterator = /* @__PURE__ */ __commonJSMin((() => {
	var globalThis = require_global_this();
	var DOMIterables = require_dom_iterables();
	var DOMTokenListPrototype = require_dom_token_list_prototype();
	var ArrayIteratorMethods = require_es_array_iterator();
	var createNonEnumerableProperty = require_create_non_enumerable_property();
	var setToStringTag = require_set_to_string_tag();
	var ITERATOR = require_well_known_symbol()("iterator");
	var ArrayValues = ArrayIteratorMethods.values;
	var handlePrototype = function(CollectionPrototype, COLLECTION_NAME) {
		if (CollectionPrototype) {
			if (CollectionPrototype[ITERATOR] !== ArrayValues) try {
				createNonEnumerableProperty(CollectionPrototype, ITERATOR, ArrayValues);
			} catch (error) {
				CollectionPrototype[ITERATOR] = ArrayValues;
			}
			setToStringTag(CollectionPrototype, COLLECTION_NAME, true);
			if (DOMIterables[COLLECTION_NAME]) {
				for (var METHOD_NAME in ArrayIteratorMethods) if (CollectionPrototype[METHOD_NAME] !== ArrayIteratorMethods[METHOD_NAME]) try {
					createNonEnumerableProperty(CollectionPrototype, METHOD_NAME, ArrayIteratorMethods[METHOD_NAME]);
				} catch (error) {
					CollectionPrototype[METHOD_NAME] = ArrayIteratorMethods[METHOD_NAME];
				}
			}
		}
	};
	for (var COLLECTION_NAME in DOMIterables) handlePrototype(globalThis[COLLECTION_NAME] && globalThis[COLLECTION_NAME].prototype, COLLECTION_NAME);
	handlePrototype(DOMTokenListPrototype, "DOMTokenList");
}));

// node_modules/core-js/stable/iterator/index.js
var require_iterator$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var parent = require_iterator$2();
	require_web_dom_collections_iterator();
	module.exports = parent;
}));

// node_modules/core-js/modules/esnext.iterator.constructor.js
var require_esnext_iterator_constructor = /* @__PURE__ */ __commonJSMin((() => {
	require_es_iterator_constructor();
}));

// node_modules/core-js/internals/is-integral-number.js
var require_is_integral_number = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var isObject = require_is_object();
	var floor = Math.floor;
	module.exports = Number.isInteger || function isInteger(it) {
		return !isObject(it) && isFinite(it) && floor(it) === it;
	};
}));

// node_modules/core-js/internals/iterator-chunk-size-validation.js
var require_iterator_chunk_size_validation = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var isIntegralNumber = require_is_integral_number();
	var iteratorClose = require_iterator_close();
	var $RangeError = RangeError;
	var $TypeError = TypeError;
	var CHUNK_SIZE_VALIDATION_ERROR = "Chunk size must be an integer in [1, 2^32-1]";
	module.exports = function(chunkSize, iterator) {
		if (typeof chunkSize != "number" || !isIntegralNumber(chunkSize)) return iteratorClose(iterator, "throw", new $TypeError(CHUNK_SIZE_VALIDATION_ERROR));
		if (chunkSize === 0 || chunkSize >>> 0 !== chunkSize) return iteratorClose(iterator, "throw", new $RangeError(CHUNK_SIZE_VALIDATION_ERROR));
	};
}));

// node_modules/core-js/modules/esnext.iterator.chunks.js
var require_esnext_iterator_chunks = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var anObject = require_an_object();
	var call = require_function_call();
	var createIteratorProxy = require_iterator_create_proxy();
	var getIteratorDirect = require_get_iterator_direct();
	var chunkSizeValidation = require_iterator_chunk_size_validation();
	var uncurryThis = require_function_uncurry_this();
	var IS_PURE = require_is_pure();
	var push = uncurryThis([].push);
	var IteratorProxy = createIteratorProxy(function() {
		var iterator = this.iterator;
		var next = this.next;
		var chunkSize = this.chunkSize;
		var buffer = [];
		var result, done;
		while (true) {
			result = anObject(call(next, iterator));
			done = !!result.done;
			if (done) {
				if (buffer.length) return buffer;
				this.done = true;
				return;
			}
			push(buffer, result.value);
			if (buffer.length === chunkSize) return buffer;
		}
	});
	$({
		target: "Iterator",
		proto: true,
		real: true,
		forced: IS_PURE
	}, { chunks: function chunks(chunkSize) {
		anObject(this);
		chunkSizeValidation(chunkSize, this);
		return new IteratorProxy(getIteratorDirect(this), { chunkSize });
	} });
}));

// node_modules/core-js/modules/esnext.iterator.concat.js
var require_esnext_iterator_concat = /* @__PURE__ */ __commonJSMin((() => {
	require_es_iterator_concat();
}));

// node_modules/core-js/modules/esnext.iterator.dispose.js
var require_esnext_iterator_dispose = /* @__PURE__ */ __commonJSMin((() => {
	require_es_iterator_dispose();
}));

// node_modules/core-js/modules/esnext.iterator.drop.js
var require_esnext_iterator_drop = /* @__PURE__ */ __commonJSMin((() => {
	require_es_iterator_drop();
}));

// node_modules/core-js/modules/esnext.iterator.every.js
var require_esnext_iterator_every = /* @__PURE__ */ __commonJSMin((() => {
	require_es_iterator_every();
}));

// node_modules/core-js/modules/esnext.iterator.filter.js
var require_esnext_iterator_filter = /* @__PURE__ */ __commonJSMin((() => {
	require_es_iterator_filter();
}));

// node_modules/core-js/modules/esnext.iterator.find.js
var require_esnext_iterator_find = /* @__PURE__ */ __commonJSMin((() => {
	require_es_iterator_find();
}));

// node_modules/core-js/modules/esnext.iterator.flat-map.js
var require_esnext_iterator_flat_map = /* @__PURE__ */ __commonJSMin((() => {
	require_es_iterator_flat_map();
}));

// node_modules/core-js/modules/esnext.iterator.for-each.js
var require_esnext_iterator_for_each = /* @__PURE__ */ __commonJSMin((() => {
	require_es_iterator_for_each();
}));

// node_modules/core-js/modules/esnext.iterator.from.js
var require_esnext_iterator_from = /* @__PURE__ */ __commonJSMin((() => {
	require_es_iterator_from();
}));

// node_modules/core-js/internals/same-value-zero.js
var require_same_value_zero = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function(x, y) {
		return x === y || x !== x && y !== y;
	};
}));

// node_modules/core-js/modules/esnext.iterator.includes.js
var require_esnext_iterator_includes = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var anObject = require_an_object();
	var isIntegralNumber = require_is_integral_number();
	var iterate = require_iterate();
	var iteratorClose = require_iterator_close();
	var sameValueZero = require_same_value_zero();
	var IS_PURE = require_is_pure();
	var $RangeError = RangeError;
	var $TypeError = TypeError;
	var $Infinity = 1e400;
	var INVALID_SKIPPED_ELEMENTS = "skippedElements should be a positive safe integer";
	$({
		target: "Iterator",
		proto: true,
		real: true,
		forced: IS_PURE
	}, { includes: function includes(searchElement) {
		anObject(this);
		var skippedElements = arguments.length > 1 ? arguments[1] : void 0;
		var skipped = 0;
		var toSkip;
		try {
			if (skippedElements === void 0) toSkip = 0;
			else if (skippedElements === $Infinity || skippedElements === -$Infinity || isIntegralNumber(skippedElements)) toSkip = skippedElements;
			else throw new $TypeError(INVALID_SKIPPED_ELEMENTS);
			if (toSkip < 0 || toSkip !== $Infinity && toSkip > 9007199254740991) throw new $RangeError(INVALID_SKIPPED_ELEMENTS);
		} catch (error) {
			iteratorClose(this, "throw", error);
		}
		return iterate(this, function(value, stop) {
			if (skipped < toSkip) skipped++;
			else if (sameValueZero(value, searchElement)) return stop();
		}, {
			IS_ITERATOR: true,
			INTERRUPTED: true
		}).stopped;
	} });
}));

// node_modules/core-js/modules/esnext.iterator.join.js
var require_esnext_iterator_join = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var $toString = require_to_string();
	var anObject = require_an_object();
	var isNullOrUndefined = require_is_null_or_undefined();
	var iterate = require_iterate();
	var iteratorClose = require_iterator_close();
	var uncurryThis = require_function_uncurry_this();
	var IS_PURE = require_is_pure();
	var $join = uncurryThis([].join);
	var push = uncurryThis([].push);
	$({
		target: "Iterator",
		proto: true,
		real: true,
		forced: IS_PURE
	}, { join: function join(separator) {
		anObject(this);
		var sep;
		try {
			sep = separator === void 0 ? "," : $toString(separator);
		} catch (error) {
			iteratorClose(this, "throw", error);
		}
		var result = [];
		iterate(this, function(value) {
			push(result, isNullOrUndefined(value) ? "" : $toString(value));
		}, { IS_ITERATOR: true });
		return $join(result, sep);
	} });
}));

// node_modules/core-js/modules/esnext.iterator.map.js
var require_esnext_iterator_map = /* @__PURE__ */ __commonJSMin((() => {
	require_es_iterator_map();
}));

// node_modules/core-js/modules/esnext.iterator.reduce.js
var require_esnext_iterator_reduce = /* @__PURE__ */ __commonJSMin((() => {
	require_es_iterator_reduce();
}));

// node_modules/core-js/modules/esnext.iterator.some.js
var require_esnext_iterator_some = /* @__PURE__ */ __commonJSMin((() => {
	require_es_iterator_some();
}));

// node_modules/core-js/modules/esnext.iterator.take.js
var require_esnext_iterator_take = /* @__PURE__ */ __commonJSMin((() => {
	require_es_iterator_take();
}));

// node_modules/core-js/modules/esnext.iterator.to-array.js
var require_esnext_iterator_to_array = /* @__PURE__ */ __commonJSMin((() => {
	require_es_iterator_to_array();
}));

// node_modules/core-js/internals/async-iterator-create-proxy.js
var require_async_iterator_create_proxy = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var call = require_function_call();
	var perform = require_perform();
	var anObject = require_an_object();
	var create = require_object_create();
	var createNonEnumerableProperty = require_create_non_enumerable_property();
	var defineBuiltIns = require_define_built_ins();
	var wellKnownSymbol = require_well_known_symbol();
	var InternalStateModule = require_internal_state();
	var getBuiltIn = require_get_built_in();
	var getMethod = require_get_method();
	var AsyncIteratorPrototype = require_async_iterator_prototype();
	var createIterResultObject = require_create_iter_result_object();
	var cleanupState = require_iterator_cleanup_state();
	var Promise = getBuiltIn("Promise");
	var TO_STRING_TAG = wellKnownSymbol("toStringTag");
	var ASYNC_ITERATOR_HELPER = "AsyncIteratorHelper";
	var WRAP_FOR_VALID_ASYNC_ITERATOR = "WrapForValidAsyncIterator";
	var setInternalState = InternalStateModule.set;
	var createAsyncIteratorProxyPrototype = function(IS_ITERATOR) {
		var IS_GENERATOR = !IS_ITERATOR;
		var getInternalState = InternalStateModule.getterFor(IS_ITERATOR ? WRAP_FOR_VALID_ASYNC_ITERATOR : ASYNC_ITERATOR_HELPER);
		var getStateOrEarlyExit = function(that) {
			var stateCompletion = perform(function() {
				return getInternalState(that);
			});
			var stateError = stateCompletion.error;
			var state = stateCompletion.value;
			if (stateError || IS_GENERATOR && state.done) return {
				exit: true,
				value: stateError ? Promise.reject(state) : Promise.resolve(createIterResultObject(void 0, true))
			};
			return {
				exit: false,
				value: state
			};
		};
		return defineBuiltIns(create(AsyncIteratorPrototype), {
			next: function next() {
				var stateCompletion = getStateOrEarlyExit(this);
				var state = stateCompletion.value;
				if (stateCompletion.exit) return state;
				var handlerCompletion = perform(function() {
					return anObject(state.nextHandler(Promise));
				});
				var handlerError = handlerCompletion.error;
				var value = handlerCompletion.value;
				if (handlerError) {
					state.done = true;
					if (IS_GENERATOR) cleanupState(state);
					return Promise.reject(value);
				}
				return IS_GENERATOR ? Promise.resolve(value).then(function(result) {
					if (state.done) cleanupState(state);
					return result;
				}, function(error) {
					cleanupState(state);
					throw error;
				}) : Promise.resolve(value);
			},
			"return": function() {
				var stateCompletion = getStateOrEarlyExit(this);
				var state = stateCompletion.value;
				if (stateCompletion.exit) return state;
				state.done = true;
				var iterator = state.iterator;
				var inner = state.inner;
				if (IS_GENERATOR) cleanupState(state);
				var returnMethod, result;
				var closeOuterIterator = function() {
					var completion = perform(function() {
						return getMethod(iterator, "return");
					});
					returnMethod = result = completion.value;
					if (completion.error) return Promise.reject(result);
					if (returnMethod === void 0) return Promise.resolve(createIterResultObject(void 0, true));
					completion = perform(function() {
						return call(returnMethod, iterator);
					});
					result = completion.value;
					if (completion.error) return Promise.reject(result);
					return IS_ITERATOR ? Promise.resolve(result) : Promise.resolve(result).then(function(resolved) {
						anObject(resolved);
						return createIterResultObject(void 0, true);
					});
				};
				var closeAndReject = function(error) {
					return closeOuterIterator().then(function() {
						throw error;
					}, function() {
						throw error;
					});
				};
				if (inner) {
					var innerIterator = inner.iterator;
					var innerReturn;
					var completion = perform(function() {
						innerReturn = getMethod(innerIterator, "return");
						if (innerReturn) return call(innerReturn, innerIterator);
					});
					if (completion.error) return closeAndReject(completion.value);
					if (innerReturn) return Promise.resolve(completion.value).then(function(innerResult) {
						try {
							anObject(innerResult);
						} catch (error) {
							return closeAndReject(error);
						}
						return closeOuterIterator();
					}, closeAndReject);
				}
				return closeOuterIterator();
			}
		});
	};
	var WrapForValidAsyncIteratorPrototype = createAsyncIteratorProxyPrototype(true);
	var AsyncIteratorHelperPrototype = createAsyncIteratorProxyPrototype(false);
	createNonEnumerableProperty(AsyncIteratorHelperPrototype, TO_STRING_TAG, "Async Iterator Helper");
	module.exports = function(nextHandler, IS_ITERATOR) {
		var AsyncIteratorProxy = function AsyncIterator(record, state) {
			if (state) {
				state.iterator = record.iterator;
				state.next = record.next;
			} else state = record;
			state.type = IS_ITERATOR ? WRAP_FOR_VALID_ASYNC_ITERATOR : ASYNC_ITERATOR_HELPER;
			state.nextHandler = nextHandler;
			state.counter = 0;
			state.done = false;
			setInternalState(this, state);
		};
		AsyncIteratorProxy.prototype = IS_ITERATOR ? WrapForValidAsyncIteratorPrototype : AsyncIteratorHelperPrototype;
		return AsyncIteratorProxy;
	};
}));

// node_modules/core-js/internals/async-iterator-wrap.js
var require_async_iterator_wrap = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var call = require_function_call();
	var createAsyncIteratorProxy = require_async_iterator_create_proxy();
	module.exports = createAsyncIteratorProxy(function() {
		return call(this.next, this.iterator);
	}, true);
}));

// node_modules/core-js/modules/esnext.iterator.to-async.js
var require_esnext_iterator_to_async = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var anObject = require_an_object();
	var AsyncFromSyncIterator = require_async_from_sync_iterator();
	var WrapAsyncIterator = require_async_iterator_wrap();
	var getIteratorDirect = require_get_iterator_direct();
	$({
		target: "Iterator",
		proto: true,
		real: true,
		forced: true
	}, { toAsync: function toAsync() {
		return new WrapAsyncIterator(getIteratorDirect(new AsyncFromSyncIterator(getIteratorDirect(anObject(this)))));
	} });
}));

// node_modules/core-js/internals/iterator-window.js
var require_iterator_window = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var anObject = require_an_object();
	var call = require_function_call();
	var createIteratorProxy = require_iterator_create_proxy();
	var createIterResultObject = require_create_iter_result_object();
	var getIteratorDirect = require_get_iterator_direct();
	var iteratorClose = require_iterator_close();
	var chunkSizeValidation = require_iterator_chunk_size_validation();
	var uncurryThis = require_function_uncurry_this();
	var $TypeError = TypeError;
	var push = uncurryThis([].push);
	var slice = uncurryThis([].slice);
	var ALLOW_PARTIAL = "allow-partial";
	var IteratorProxy = createIteratorProxy(function() {
		var iterator = this.iterator;
		var next = this.next;
		var buffer = this.buffer;
		var windowSize = this.windowSize;
		var allowPartial = this.allowPartial;
		var result, done;
		while (true) {
			result = anObject(call(next, iterator));
			done = this.done = !!result.done;
			if (allowPartial && done && buffer.length && buffer.length < windowSize) return createIterResultObject(slice(buffer, 0), false);
			if (done) return createIterResultObject(void 0, true);
			if (buffer.length === windowSize) this.buffer = buffer = slice(buffer, 1);
			push(buffer, result.value);
			if (buffer.length === windowSize) return createIterResultObject(slice(buffer, 0), false);
		}
	}, false, true);
	module.exports = function(O, windowSize, undersized) {
		anObject(O);
		chunkSizeValidation(windowSize, O);
		if (undersized !== void 0 && undersized !== "only-full" && undersized !== ALLOW_PARTIAL) return iteratorClose(O, "throw", new $TypeError("Incorrect `undersized` argument"));
		return new IteratorProxy(getIteratorDirect(O), {
			windowSize,
			buffer: [],
			allowPartial: undersized === ALLOW_PARTIAL
		});
	};
}));

// node_modules/core-js/modules/esnext.iterator.windows.js
var require_esnext_iterator_windows = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var iteratorWindow = require_iterator_window();
	$({
		target: "Iterator",
		proto: true,
		real: true,
		forced: require_is_pure()
	}, { windows: function windows(windowSize) {
		return iteratorWindow(this, windowSize, arguments.length < 2 ? void 0 : arguments[1]);
	} });
}));

// node_modules/core-js/modules/esnext.iterator.zip.js
var require_esnext_iterator_zip = /* @__PURE__ */ __commonJSMin((() => {
	require_es_iterator_zip();
}));

// node_modules/core-js/modules/esnext.iterator.zip-keyed.js
var require_esnext_iterator_zip_keyed = /* @__PURE__ */ __commonJSMin((() => {
	require_es_iterator_zip_keyed();
}));

// node_modules/core-js/actual/iterator/index.js
var require_iterator = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var parent = require_iterator$1();
	require_es_promise();
	require_esnext_iterator_constructor();
	require_esnext_iterator_chunks();
	require_esnext_iterator_concat();
	require_esnext_iterator_dispose();
	require_esnext_iterator_drop();
	require_esnext_iterator_every();
	require_esnext_iterator_filter();
	require_esnext_iterator_find();
	require_esnext_iterator_flat_map();
	require_esnext_iterator_for_each();
	require_esnext_iterator_from();
	require_esnext_iterator_includes();
	require_esnext_iterator_join();
	require_esnext_iterator_map();
	require_esnext_iterator_reduce();
	require_esnext_iterator_some();
	require_esnext_iterator_take();
	require_esnext_iterator_to_array();
	require_esnext_iterator_to_async();
	require_esnext_iterator_windows();
	require_esnext_iterator_zip();
	require_esnext_iterator_zip_keyed();
	module.exports = parent;
}));

// node_modules/core-js/internals/object-get-own-property-names-external.js
var require_object_get_own_property_names_external = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var classof = require_classof_raw();
	var toIndexedObject = require_to_indexed_object();
	var $getOwnPropertyNames = require_object_get_own_property_names().f;
	var arraySlice = require_array_slice();
	var windowNames = typeof window == "object" && window && Object.getOwnPropertyNames ? Object.getOwnPropertyNames(window) : [];
	var getWindowNames = function(it) {
		try {
			return $getOwnPropertyNames(it);
		} catch (error) {
			return arraySlice(windowNames);
		}
	};
	module.exports.f = function getOwnPropertyNames(it) {
		return windowNames && classof(it) === "Window" ? getWindowNames(it) : $getOwnPropertyNames(toIndexedObject(it));
	};
}));

// node_modules/core-js/internals/array-buffer-non-extensible.js
var require_array_buffer_non_extensible = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var fails = require_fails();
	module.exports = fails(function() {
		if (typeof ArrayBuffer == "function") {
			var buffer = /* @__PURE__ */ new ArrayBuffer(8);
			if (Object.isExtensible(buffer)) Object.defineProperty(buffer, "a", { value: 8 });
		}
	});
}));

// node_modules/core-js/internals/object-is-extensible.js
var require_object_is_extensible = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var fails = require_fails();
	var isObject = require_is_object();
	var classof = require_classof_raw();
	var ARRAY_BUFFER_NON_EXTENSIBLE = require_array_buffer_non_extensible();
	var $isExtensible = Object.isExtensible;
	var FAILS_ON_PRIMITIVES = fails(function() {
		$isExtensible(1);
	});
	module.exports = FAILS_ON_PRIMITIVES || ARRAY_BUFFER_NON_EXTENSIBLE ? function isExtensible(it) {
		if (!isObject(it)) return false;
		if (ARRAY_BUFFER_NON_EXTENSIBLE && classof(it) === "ArrayBuffer") return false;
		return $isExtensible ? $isExtensible(it) : true;
	} : $isExtensible;
}));

// node_modules/core-js/internals/freezing.js
var require_freezing = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var fails = require_fails();
	module.exports = !fails(function() {
		return Object.isExtensible(Object.preventExtensions({}));
	});
}));

// node_modules/core-js/internals/internal-metadata.js
var require_internal_metadata = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var $ = require_export();
	var uncurryThis = require_function_uncurry_this();
	var hiddenKeys = require_hidden_keys();
	var isObject = require_is_object();
	var hasOwn = require_has_own_property();
	var defineProperty = require_object_define_property().f;
	var getOwnPropertyNamesModule = require_object_get_own_property_names();
	var getOwnPropertyNamesExternalModule = require_object_get_own_property_names_external();
	var isExtensible = require_object_is_extensible();
	var uid = require_uid();
	var FREEZING = require_freezing();
	var REQUIRED = false;
	var METADATA = uid("meta");
	var id = 0;
	var setMetadata = function(it) {
		defineProperty(it, METADATA, { value: {
			objectID: "O" + id++,
			weakData: {}
		} });
	};
	var fastKey = function(it, create) {
		if (!isObject(it)) return typeof it == "symbol" ? it : (typeof it == "string" ? "S" : "P") + it;
		if (!hasOwn(it, METADATA)) {
			if (!isExtensible(it)) return "F";
			if (!create) return "E";
			setMetadata(it);
		}
		return it[METADATA].objectID;
	};
	var getWeakData = function(it, create) {
		if (!hasOwn(it, METADATA)) {
			if (!isExtensible(it)) return true;
			if (!create) return false;
			setMetadata(it);
		}
		return it[METADATA].weakData;
	};
	var onFreeze = function(it) {
		if (FREEZING && REQUIRED && isExtensible(it) && !hasOwn(it, METADATA)) setMetadata(it);
		return it;
	};
	var enable = function() {
		meta.enable = function() {};
		REQUIRED = true;
		var getOwnPropertyNames = getOwnPropertyNamesModule.f;
		var splice = uncurryThis([].splice);
		var test = {};
		test[METADATA] = 1;
		if (getOwnPropertyNames(test).length) {
			getOwnPropertyNamesModule.f = function(it) {
				var result = getOwnPropertyNames(it);
				for (var i = 0, length = result.length; i < length; i++) if (result[i] === METADATA) {
					splice(result, i, 1);
					break;
				}
				return result;
			};
			$({
				target: "Object",
				stat: true,
				forced: true
			}, { getOwnPropertyNames: getOwnPropertyNamesExternalModule.f });
		}
	};
	var meta = module.exports = {
		enable,
		fastKey,
		getWeakData,
		onFreeze
	};
	hiddenKeys[METADATA] = true;
}));

// node_modules/core-js/internals/inherit-if-required.js
var require_inherit_if_required = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var isCallable = require_is_callable();
	var isObject = require_is_object();
	var setPrototypeOf = require_object_set_prototype_of();
	module.exports = function($this, dummy, Wrapper) {
		var NewTarget, NewTargetPrototype;
		if (setPrototypeOf && isCallable(NewTarget = dummy.constructor) && NewTarget !== Wrapper && isObject(NewTargetPrototype = NewTarget.prototype) && NewTargetPrototype !== Wrapper.prototype) setPrototypeOf($this, NewTargetPrototype);
		return $this;
	};
}));

// node_modules/core-js/internals/collection.js
var require_collection = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var $ = require_export();
	var globalThis = require_global_this();
	var uncurryThis = require_function_uncurry_this();
	var isForced = require_is_forced();
	var defineBuiltIn = require_define_built_in();
	var InternalMetadataModule = require_internal_metadata();
	var iterate = require_iterate();
	var anInstance = require_an_instance();
	var isCallable = require_is_callable();
	var isNullOrUndefined = require_is_null_or_undefined();
	var isObject = require_is_object();
	var fails = require_fails();
	var checkCorrectnessOfIteration = require_check_correctness_of_iteration();
	var setToStringTag = require_set_to_string_tag();
	var inheritIfRequired = require_inherit_if_required();
	module.exports = function(CONSTRUCTOR_NAME, wrapper, common) {
		var IS_MAP = CONSTRUCTOR_NAME.indexOf("Map") !== -1;
		var IS_WEAK = CONSTRUCTOR_NAME.indexOf("Weak") !== -1;
		var ADDER = IS_MAP ? "set" : "add";
		var NativeConstructor = globalThis[CONSTRUCTOR_NAME];
		var NativePrototype = NativeConstructor && NativeConstructor.prototype;
		var Constructor = NativeConstructor;
		var exported = {};
		var fixMethod = function(KEY) {
			var uncurriedNativeMethod = uncurryThis(NativePrototype[KEY]);
			defineBuiltIn(NativePrototype, KEY, KEY === "add" ? function add(value) {
				uncurriedNativeMethod(this, value === 0 ? 0 : value);
				return this;
			} : KEY === "delete" ? function(key) {
				return IS_WEAK && !isObject(key) ? false : uncurriedNativeMethod(this, key === 0 ? 0 : key);
			} : KEY === "get" ? function get(key) {
				return IS_WEAK && !isObject(key) ? void 0 : uncurriedNativeMethod(this, key === 0 ? 0 : key);
			} : KEY === "has" ? function has(key) {
				return IS_WEAK && !isObject(key) ? false : uncurriedNativeMethod(this, key === 0 ? 0 : key);
			} : function set(key, value) {
				uncurriedNativeMethod(this, key === 0 ? 0 : key, value);
				return this;
			});
		};
		if (isForced(CONSTRUCTOR_NAME, !isCallable(NativeConstructor) || !(IS_WEAK || NativePrototype.forEach && !fails(function() {
			new NativeConstructor().entries().next();
		})))) {
			Constructor = common.getConstructor(wrapper, CONSTRUCTOR_NAME, IS_MAP, ADDER);
			InternalMetadataModule.enable();
		} else if (isForced(CONSTRUCTOR_NAME, true)) {
			var instance = new Constructor();
			var HASNT_CHAINING = instance[ADDER](IS_WEAK ? {} : -0, 1) !== instance;
			var THROWS_ON_PRIMITIVES = fails(function() {
				instance.has(1);
			});
			var ACCEPT_ITERABLES = checkCorrectnessOfIteration(function(iterable) {
				new NativeConstructor(iterable);
			});
			var BUGGY_ZERO = !IS_WEAK && fails(function() {
				var $instance = new NativeConstructor();
				var index = 5;
				while (index--) $instance[ADDER](index, index);
				return !$instance.has(-0);
			});
			if (!ACCEPT_ITERABLES) {
				Constructor = wrapper(function(dummy, iterable) {
					anInstance(dummy, NativePrototype);
					var that = inheritIfRequired(new NativeConstructor(), dummy, Constructor);
					if (!isNullOrUndefined(iterable)) iterate(iterable, that[ADDER], {
						that,
						AS_ENTRIES: IS_MAP
					});
					return that;
				});
				Constructor.prototype = NativePrototype;
				NativePrototype.constructor = Constructor;
			}
			if (THROWS_ON_PRIMITIVES || BUGGY_ZERO) {
				fixMethod("delete");
				fixMethod("has");
				IS_MAP && fixMethod("get");
			}
			if (BUGGY_ZERO || HASNT_CHAINING) fixMethod(ADDER);
			if (IS_WEAK && NativePrototype.clear) delete NativePrototype.clear;
		}
		exported[CONSTRUCTOR_NAME] = Constructor;
		$({
			global: true,
			constructor: true,
			forced: Constructor !== NativeConstructor
		}, exported);
		setToStringTag(Constructor, CONSTRUCTOR_NAME);
		if (!IS_WEAK) common.setStrong(Constructor, CONSTRUCTOR_NAME, IS_MAP);
		return Constructor;
	};
}));

// node_modules/core-js/internals/collection-strong.js
var require_collection_strong = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var create = require_object_create();
	var defineBuiltInAccessor = require_define_built_in_accessor();
	var defineBuiltIns = require_define_built_ins();
	var bind = require_function_bind_context();
	var anInstance = require_an_instance();
	var isNullOrUndefined = require_is_null_or_undefined();
	var iterate = require_iterate();
	var defineIterator = require_iterator_define();
	var createIterResultObject = require_create_iter_result_object();
	var setSpecies = require_set_species();
	var DESCRIPTORS = require_descriptors();
	var fastKey = require_internal_metadata().fastKey;
	var InternalStateModule = require_internal_state();
	var setInternalState = InternalStateModule.set;
	var internalStateGetterFor = InternalStateModule.getterFor;
	module.exports = {
		getConstructor: function(wrapper, CONSTRUCTOR_NAME, IS_MAP, ADDER) {
			var Constructor = wrapper(function(that, iterable) {
				anInstance(that, Prototype);
				setInternalState(that, {
					type: CONSTRUCTOR_NAME,
					index: create(null),
					first: null,
					last: null,
					size: 0
				});
				if (!DESCRIPTORS) that.size = 0;
				if (!isNullOrUndefined(iterable)) iterate(iterable, that[ADDER], {
					that,
					AS_ENTRIES: IS_MAP
				});
			});
			var Prototype = Constructor.prototype;
			var getInternalState = internalStateGetterFor(CONSTRUCTOR_NAME);
			var define = function(that, key, value) {
				var state = getInternalState(that);
				var entry = getEntry(that, key);
				var previous, index;
				if (entry) entry.value = value;
				else {
					state.last = entry = {
						index: index = fastKey(key, true),
						key,
						value,
						previous: previous = state.last,
						next: null,
						removed: false
					};
					if (!state.first) state.first = entry;
					if (previous) previous.next = entry;
					if (DESCRIPTORS) state.size++;
					else that.size++;
					if (index !== "F") state.index[index] = entry;
				}
				return that;
			};
			var getEntry = function(that, key) {
				var state = getInternalState(that);
				var index = fastKey(key);
				var entry;
				if (index !== "F") return state.index[index];
				for (entry = state.first; entry; entry = entry.next) if (entry.key === key) return entry;
			};
			defineBuiltIns(Prototype, {
				clear: function clear() {
					var that = this;
					var state = getInternalState(that);
					var entry = state.first;
					while (entry) {
						entry.removed = true;
						if (entry.previous) entry.previous = entry.previous.next = null;
						entry = entry.next;
					}
					state.first = state.last = null;
					state.index = create(null);
					if (DESCRIPTORS) state.size = 0;
					else that.size = 0;
				},
				"delete": function(key) {
					var that = this;
					var state = getInternalState(that);
					var entry = getEntry(that, key);
					if (entry) {
						var next = entry.next;
						var prev = entry.previous;
						delete state.index[entry.index];
						entry.removed = true;
						if (prev) prev.next = next;
						if (next) next.previous = prev;
						if (state.first === entry) state.first = next;
						if (state.last === entry) state.last = prev;
						if (DESCRIPTORS) state.size--;
						else that.size--;
					}
					return !!entry;
				},
				forEach: function forEach(callbackfn) {
					var state = getInternalState(this);
					var boundFunction = bind(callbackfn, arguments.length > 1 ? arguments[1] : void 0);
					var entry;
					while (entry = entry ? entry.next : state.first) {
						boundFunction(entry.value, entry.key, this);
						while (entry && entry.removed) entry = entry.previous;
					}
				},
				has: function has(key) {
					return !!getEntry(this, key);
				}
			});
			defineBuiltIns(Prototype, IS_MAP ? {
				get: function get(key) {
					var entry = getEntry(this, key);
					return entry && entry.value;
				},
				set: function set(key, value) {
					return define(this, key === 0 ? 0 : key, value);
				}
			} : { add: function add(value) {
				return define(this, value = value === 0 ? 0 : value, value);
			} });
			if (DESCRIPTORS) defineBuiltInAccessor(Prototype, "size", {
				configurable: true,
				get: function() {
					return getInternalState(this).size;
				}
			});
			return Constructor;
		},
		setStrong: function(Constructor, CONSTRUCTOR_NAME, IS_MAP) {
			var ITERATOR_NAME = CONSTRUCTOR_NAME + " Iterator";
			var getInternalCollectionState = internalStateGetterFor(CONSTRUCTOR_NAME);
			var getInternalIteratorState = internalStateGetterFor(ITERATOR_NAME);
			defineIterator(Constructor, CONSTRUCTOR_NAME, function(iterated, kind) {
				setInternalState(this, {
					type: ITERATOR_NAME,
					target: iterated,
					state: getInternalCollectionState(iterated),
					kind,
					last: null
				});
			}, function() {
				var state = getInternalIteratorState(this);
				var kind = state.kind;
				var entry = state.last;
				while (entry && entry.removed) entry = entry.previous;
				if (!state.target || !(state.last = entry = entry ? entry.next : state.state.first)) {
					state.target = null;
					return createIterResultObject(void 0, true);
				}
				if (kind === "keys") return createIterResultObject(entry.key, false);
				if (kind === "values") return createIterResultObject(entry.value, false);
				return createIterResultObject([entry.key, entry.value], false);
			}, IS_MAP ? "entries" : "values", !IS_MAP, true);
			setSpecies(CONSTRUCTOR_NAME);
		}
	};
}));

// node_modules/core-js/modules/es.map.constructor.js
var require_es_map_constructor = /* @__PURE__ */ __commonJSMin((() => {
	require_collection()("Map", function(init) {
		return function Map() {
			return init(this, arguments.length ? arguments[0] : void 0);
		};
	}, require_collection_strong());
}));

// node_modules/core-js/modules/es.map.js
var require_es_map = /* @__PURE__ */ __commonJSMin((() => {
	require_es_map_constructor();
}));

// node_modules/core-js/internals/map-helpers.js
var require_map_helpers = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var uncurryThis = require_function_uncurry_this();
	var MapPrototype = Map.prototype;
	module.exports = {
		Map,
		set: uncurryThis(MapPrototype.set),
		get: uncurryThis(MapPrototype.get),
		has: uncurryThis(MapPrototype.has),
		remove: uncurryThis(MapPrototype["delete"]),
		proto: MapPrototype
	};
}));

// node_modules/core-js/modules/es.map.group-by.js
var require_es_map_group_by = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var uncurryThis = require_function_uncurry_this();
	var aCallable = require_a_callable();
	var requireObjectCoercible = require_require_object_coercible();
	var iterate = require_iterate();
	var doesNotExceedSafeInteger = require_does_not_exceed_safe_integer();
	var MapHelpers = require_map_helpers();
	var IS_PURE = require_is_pure();
	var fails = require_fails();
	var Map = MapHelpers.Map;
	var has = MapHelpers.has;
	var get = MapHelpers.get;
	var set = MapHelpers.set;
	var push = uncurryThis([].push);
	var DOES_NOT_WORK_WITH_PRIMITIVES = IS_PURE || fails(function() {
		return Map.groupBy("ab", function(it) {
			return it;
		}).get("a").length !== 1;
	});
	$({
		target: "Map",
		stat: true,
		forced: IS_PURE || DOES_NOT_WORK_WITH_PRIMITIVES
	}, { groupBy: function groupBy(items, callbackfn) {
		requireObjectCoercible(items);
		aCallable(callbackfn);
		var map = new Map();
		var k = 0;
		iterate(items, function(value) {
			doesNotExceedSafeInteger(k);
			var key = callbackfn(value, k++);
			if (!has(map, key)) set(map, key, [value]);
			else push(get(map, key), value);
		});
		return map;
	} });
}));

// node_modules/core-js/modules/es.map.get-or-insert.js
var require_es_map_get_or_insert = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var MapHelpers = require_map_helpers();
	var IS_PURE = require_is_pure();
	var get = MapHelpers.get;
	var has = MapHelpers.has;
	var set = MapHelpers.set;
	$({
		target: "Map",
		proto: true,
		real: true,
		forced: IS_PURE
	}, { getOrInsert: function getOrInsert(key, value) {
		if (has(this, key)) return get(this, key);
		set(this, key, value);
		return value;
	} });
}));

// node_modules/core-js/modules/es.map.get-or-insert-computed.js
var require_es_map_get_or_insert_computed = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var aCallable = require_a_callable();
	var MapHelpers = require_map_helpers();
	var IS_PURE = require_is_pure();
	var get = MapHelpers.get;
	var has = MapHelpers.has;
	var set = MapHelpers.set;
	$({
		target: "Map",
		proto: true,
		real: true,
		forced: IS_PURE
	}, { getOrInsertComputed: function getOrInsertComputed(key, callbackfn) {
		var hasKey = has(this, key);
		aCallable(callbackfn);
		if (hasKey) return get(this, key);
		if (key === 0 && 1 / key === -1e400) key = 0;
		var value = callbackfn(key);
		set(this, key, value);
		return value;
	} });
}));

// node_modules/core-js/es/map/group-by.js
var require_group_by$5 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	require_es_object_to_string();
	require_es_map();
	require_es_map_group_by();
	require_es_map_get_or_insert();
	require_es_map_get_or_insert_computed();
	var path = require_path();
	module.exports = path.Map.groupBy;
}));

// node_modules/core-js/stable/map/group-by.js
var require_group_by$4 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var parent = require_group_by$5();
	module.exports = parent;
}));

// node_modules/core-js/modules/esnext.map.group-by.js
var require_esnext_map_group_by = /* @__PURE__ */ __commonJSMin((() => {
	require_es_map_group_by();
}));

// node_modules/core-js/modules/esnext.map.get-or-insert.js
var require_esnext_map_get_or_insert = /* @__PURE__ */ __commonJSMin((() => {
	require_es_map_get_or_insert();
}));

// node_modules/core-js/modules/esnext.map.get-or-insert-computed.js
var require_esnext_map_get_or_insert_computed = /* @__PURE__ */ __commonJSMin((() => {
	require_es_map_get_or_insert_computed();
}));

// node_modules/core-js/actual/map/group-by.js
var require_group_by$3 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var parent = require_group_by$4();
	require_esnext_map_group_by();
	require_esnext_map_get_or_insert();
	require_esnext_map_get_or_insert_computed();
	module.exports = parent;
}));

// node_modules/core-js/modules/es.object.group-by.js
var require_es_object_group_by = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var createProperty = require_create_property();
	var getBuiltIn = require_get_built_in();
	var uncurryThis = require_function_uncurry_this();
	var aCallable = require_a_callable();
	var requireObjectCoercible = require_require_object_coercible();
	var toPropertyKey = require_to_property_key();
	var iterate = require_iterate();
	var doesNotExceedSafeInteger = require_does_not_exceed_safe_integer();
	var fails = require_fails();
	var nativeGroupBy = Object.groupBy;
	var create = getBuiltIn("Object", "create");
	var push = uncurryThis([].push);
	$({
		target: "Object",
		stat: true,
		forced: !nativeGroupBy || fails(function() {
			return nativeGroupBy("ab", function(it) {
				return it;
			}).a.length !== 1;
		})
	}, { groupBy: function groupBy(items, callbackfn) {
		requireObjectCoercible(items);
		aCallable(callbackfn);
		var obj = create(null);
		var k = 0;
		iterate(items, function(value) {
			doesNotExceedSafeInteger(k);
			var key = toPropertyKey(callbackfn(value, k++));
			if (key in obj) push(obj[key], value);
			else createProperty(obj, key, [value]);
		});
		return obj;
	} });
}));

// node_modules/core-js/es/object/group-by.js
var require_group_by$2 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	require_es_object_create();
	require_es_object_group_by();
	var path = require_path();
	module.exports = path.Object.groupBy;
}));

// node_modules/core-js/stable/object/group-by.js
var require_group_by$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var parent = require_group_by$2();
	module.exports = parent;
}));

// node_modules/core-js/modules/esnext.object.group-by.js
var require_esnext_object_group_by = /* @__PURE__ */ __commonJSMin((() => {
	require_es_object_group_by();
}));

// node_modules/core-js/actual/object/group-by.js
var require_group_by = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var parent = require_group_by$1();
	require_esnext_object_group_by();
	module.exports = parent;
}));

// node_modules/core-js/modules/es.promise.try.js
var require_es_promise_try = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var globalThis = require_global_this();
	var apply = require_function_apply();
	var slice = require_array_slice();
	var promiseResolve = require_promise_resolve();
	var newPromiseCapabilityModule = require_new_promise_capability();
	var aCallable = require_a_callable();
	var perform = require_perform();
	var fails = require_fails();
	var Promise = globalThis.Promise;
	var ACCEPT_ARGUMENTS = false;
	$({
		target: "Promise",
		stat: true,
		forced: !Promise || !Promise["try"] || fails(function() {
			var p = Promise.resolve();
			return Promise["try"](function(argument) {
				ACCEPT_ARGUMENTS = argument === 8;
				return p;
			}, 8) !== p;
		}) || !ACCEPT_ARGUMENTS
	}, { "try": function(callbackfn) {
		var args = arguments.length > 1 ? slice(arguments, 1) : [];
		var result = perform(function() {
			return apply(aCallable(callbackfn), void 0, args);
		});
		if (!result.error) return promiseResolve(this, result.value);
		var promiseCapability = newPromiseCapabilityModule.f(this);
		var reject = promiseCapability.reject;
		reject(result.value);
		return promiseCapability.promise;
	} });
}));

// node_modules/core-js/es/promise/try.js
var require_try$2 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	require_es_object_to_string();
	require_es_promise();
	require_es_promise_try();
	var apply = require_function_apply();
	var isCallable = require_is_callable();
	var Promise = require_path().Promise;
	var $try = Promise["try"];
	module.exports = { "try": function(callbackfn) {
		return apply($try, isCallable(this) ? this : Promise, arguments);
	} }["try"];
}));

// node_modules/core-js/stable/promise/try.js
var require_try$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var parent = require_try$2();
	module.exports = parent;
}));

// node_modules/core-js/modules/esnext.promise.try.js
var require_esnext_promise_try = /* @__PURE__ */ __commonJSMin((() => {
	require_es_promise_try();
}));

// node_modules/core-js/actual/promise/try.js
var require_try = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var parent = require_try$1();
	require_esnext_promise_try();
	module.exports = parent;
}));

// node_modules/core-js/modules/es.promise.with-resolvers.js
var require_es_promise_with_resolvers = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var newPromiseCapabilityModule = require_new_promise_capability();
	$({
		target: "Promise",
		stat: true
	}, { withResolvers: function withResolvers() {
		var promiseCapability = newPromiseCapabilityModule.f(this);
		return {
			promise: promiseCapability.promise,
			resolve: promiseCapability.resolve,
			reject: promiseCapability.reject
		};
	} });
}));

// node_modules/core-js/es/promise/with-resolvers.js
var require_with_resolvers$2 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	require_es_promise();
	require_es_promise_with_resolvers();
	var call = require_function_call();
	var isCallable = require_is_callable();
	var Promise = require_path().Promise;
	var promiseWithResolvers = Promise.withResolvers;
	module.exports = function withResolvers() {
		return call(promiseWithResolvers, isCallable(this) ? this : Promise);
	};
}));

// node_modules/core-js/stable/promise/with-resolvers.js
var require_with_resolvers$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var parent = require_with_resolvers$2();
	module.exports = parent;
}));

// node_modules/core-js/modules/esnext.promise.with-resolvers.js
var require_esnext_promise_with_resolvers = /* @__PURE__ */ __commonJSMin((() => {
	require_es_promise_with_resolvers();
}));

// node_modules/core-js/actual/promise/with-resolvers.js
var require_with_resolvers = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var parent = require_with_resolvers$1();
	require_esnext_promise_with_resolvers();
	module.exports = parent;
}));

// node_modules/core-js/internals/a-string.js
var require_a_string = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var $TypeError = TypeError;
	module.exports = function(argument) {
		if (typeof argument == "string") return argument;
		throw new $TypeError("Argument is not a string");
	};
}));

// node_modules/core-js/internals/string-repeat.js
var require_string_repeat = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var toIntegerOrInfinity = require_to_integer_or_infinity();
	var toString = require_to_string();
	var requireObjectCoercible = require_require_object_coercible();
	var $RangeError = RangeError;
	var floor = Math.floor;
	module.exports = function repeat(count) {
		var str = toString(requireObjectCoercible(this));
		var result = "";
		var n = toIntegerOrInfinity(count);
		if (n < 0 || n === 1e400) throw new $RangeError("Wrong number of repetitions");
		for (; n > 0; (n = floor(n / 2)) && (str += str)) if (n % 2) result += str;
		return result;
	};
}));

// node_modules/core-js/internals/string-pad.js
var require_string_pad = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var uncurryThis = require_function_uncurry_this();
	var toLength = require_to_length();
	var toString = require_to_string();
	var $repeat = require_string_repeat();
	var requireObjectCoercible = require_require_object_coercible();
	var repeat = uncurryThis($repeat);
	var stringSlice = uncurryThis("".slice);
	var ceil = Math.ceil;
	var createMethod = function(IS_END) {
		return function($this, maxLength, fillString) {
			var S = toString(requireObjectCoercible($this));
			var intMaxLength = toLength(maxLength);
			var stringLength = S.length;
			if (intMaxLength <= stringLength) return S;
			var fillStr = fillString === void 0 ? " " : toString(fillString);
			var fillLen, stringFiller;
			if (fillStr === "") return S;
			fillLen = intMaxLength - stringLength;
			stringFiller = repeat(fillStr, ceil(fillLen / fillStr.length));
			if (stringFiller.length > fillLen) stringFiller = stringSlice(stringFiller, 0, fillLen);
			return IS_END ? S + stringFiller : stringFiller + S;
		};
	};
	module.exports = {
		start: createMethod(false),
		end: createMethod(true)
	};
}));

// node_modules/core-js/internals/whitespaces.js
var require_whitespaces = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = "	\n\v\f\r \xA0              　\u2028\u2029﻿";
}));

// node_modules/core-js/modules/es.regexp.escape.js
var require_es_regexp_escape = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var uncurryThis = require_function_uncurry_this();
	var aString = require_a_string();
	var hasOwn = require_has_own_property();
	var padStart = require_string_pad().start;
	var WHITESPACES = require_whitespaces();
	var $Array = Array;
	var $escape = RegExp.escape;
	var charAt = uncurryThis("".charAt);
	var charCodeAt = uncurryThis("".charCodeAt);
	var numberToString = uncurryThis(1.1.toString);
	var join = uncurryThis([].join);
	var FIRST_DIGIT_OR_ASCII = /^[0-9a-z]/i;
	var SYNTAX_SOLIDUS = /^[$()*+./?[\\\]^{|}]/;
	var OTHER_PUNCTUATORS_AND_WHITESPACES = RegExp("^[!\"#%&',\\-:;<=>@`~" + WHITESPACES + "]");
	var exec = uncurryThis(FIRST_DIGIT_OR_ASCII.exec);
	var ControlEscape = {
		"	": "t",
		"\n": "n",
		"\v": "v",
		"\f": "f",
		"\r": "r"
	};
	var escapeChar = function(chr) {
		var hex = numberToString(charCodeAt(chr, 0), 16);
		return hex.length < 3 ? "\\x" + padStart(hex, 2, "0") : "\\u" + padStart(hex, 4, "0");
	};
	$({
		target: "RegExp",
		stat: true,
		forced: !$escape || $escape("ab") !== "\\x61b"
	}, { escape: function escape(S) {
		aString(S);
		var length = S.length;
		var result = $Array(length);
		for (var i = 0; i < length; i++) {
			var chr = charAt(S, i);
			if (i === 0 && exec(FIRST_DIGIT_OR_ASCII, chr)) result[i] = escapeChar(chr);
			else if (hasOwn(ControlEscape, chr)) result[i] = "\\" + ControlEscape[chr];
			else if (exec(SYNTAX_SOLIDUS, chr)) result[i] = "\\" + chr;
			else if (exec(OTHER_PUNCTUATORS_AND_WHITESPACES, chr)) result[i] = escapeChar(chr);
			else {
				var charCode = charCodeAt(chr, 0);
				if ((charCode & 63488) !== 55296) result[i] = chr;
				else if (charCode >= 56320 || i + 1 >= length || (charCodeAt(S, i + 1) & 64512) !== 56320) result[i] = escapeChar(chr);
				else {
					result[i] = chr;
					result[++i] = charAt(S, i);
				}
			}
		}
		return join(result, "");
	} });
}));

// node_modules/core-js/es/regexp/escape.js
var require_escape$2 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	require_es_regexp_escape();
	var path = require_path();
	module.exports = path.RegExp.escape;
}));

// node_modules/core-js/stable/regexp/escape.js
var require_escape$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var parent = require_escape$2();
	module.exports = parent;
}));

// node_modules/core-js/modules/esnext.regexp.escape.js
var require_esnext_regexp_escape = /* @__PURE__ */ __commonJSMin((() => {
	require_es_regexp_escape();
}));

// node_modules/core-js/actual/regexp/escape.js
var require_escape = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var parent = require_escape$1();
	require_esnext_regexp_escape();
	module.exports = parent;
}));

// node_modules/core-js/modules/es.set.constructor.js
var require_es_set_constructor = /* @__PURE__ */ __commonJSMin((() => {
	require_collection()("Set", function(init) {
		return function Set() {
			return init(this, arguments.length ? arguments[0] : void 0);
		};
	}, require_collection_strong());
}));

// node_modules/core-js/modules/es.set.js
var require_es_set = /* @__PURE__ */ __commonJSMin((() => {
	require_es_set_constructor();
}));

// node_modules/core-js/internals/set-helpers.js
var require_set_helpers = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var uncurryThis = require_function_uncurry_this();
	var SetPrototype = Set.prototype;
	module.exports = {
		Set,
		add: uncurryThis(SetPrototype.add),
		has: uncurryThis(SetPrototype.has),
		remove: uncurryThis(SetPrototype["delete"]),
		proto: SetPrototype
	};
}));

// node_modules/core-js/internals/a-set.js
var require_a_set = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var has = require_set_helpers().has;
	module.exports = function(it) {
		has(it);
		return it;
	};
}));

// node_modules/core-js/internals/iterate-simple.js
var require_iterate_simple = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var call = require_function_call();
	module.exports = function(record, fn, ITERATOR_INSTEAD_OF_RECORD) {
		var iterator = ITERATOR_INSTEAD_OF_RECORD ? record : record.iterator;
		var next = record.next;
		var step, result;
		while (!(step = call(next, iterator)).done) {
			result = fn(step.value);
			if (result !== void 0) return result;
		}
	};
}));

// node_modules/core-js/internals/set-iterate.js
var require_set_iterate = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var uncurryThis = require_function_uncurry_this();
	var iterateSimple = require_iterate_simple();
	var SetHelpers = require_set_helpers();
	var Set = SetHelpers.Set;
	var SetPrototype = SetHelpers.proto;
	var forEach = uncurryThis(SetPrototype.forEach);
	var keys = uncurryThis(SetPrototype.keys);
	var next = keys(new Set()).next;
	module.exports = function(set, fn, interruptible) {
		return interruptible ? iterateSimple({
			iterator: keys(set),
			next
		}, fn) : forEach(set, fn);
	};
}));

// node_modules/core-js/internals/set-clone.js
var require_set_clone = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var SetHelpers = require_set_helpers();
	var iterate = require_set_iterate();
	var Set = SetHelpers.Set;
	var add = SetHelpers.add;
	module.exports = function(set) {
		var result = new Set();
		iterate(set, function(it) {
			add(result, it);
		});
		return result;
	};
}));

// node_modules/core-js/internals/set-size.js
var require_set_size = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var uncurryThisAccessor = require_function_uncurry_this_accessor();
	var SetHelpers = require_set_helpers();
	module.exports = uncurryThisAccessor(SetHelpers.proto, "size", "get") || function(set) {
		return set.size;
	};
}));

// node_modules/core-js/internals/get-set-record.js
var require_get_set_record = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var aCallable = require_a_callable();
	var anObject = require_an_object();
	var call = require_function_call();
	var toIntegerOrInfinity = require_to_integer_or_infinity();
	var getIteratorDirect = require_get_iterator_direct();
	var INVALID_SIZE = "Invalid size";
	var $RangeError = RangeError;
	var $TypeError = TypeError;
	var max = Math.max;
	var SetRecord = function(set, intSize) {
		this.set = set;
		this.size = max(intSize, 0);
		this.has = aCallable(set.has);
		this.keys = aCallable(set.keys);
	};
	SetRecord.prototype = {
		getIterator: function() {
			return getIteratorDirect(anObject(call(this.keys, this.set)));
		},
		includes: function(it) {
			return call(this.has, this.set, it);
		}
	};
	module.exports = function(obj) {
		anObject(obj);
		var numSize = +obj.size;
		if (numSize !== numSize) throw new $TypeError(INVALID_SIZE);
		var intSize = toIntegerOrInfinity(numSize);
		if (intSize < 0) throw new $RangeError(INVALID_SIZE);
		return new SetRecord(obj, intSize);
	};
}));

// node_modules/core-js/internals/set-difference.js
var require_set_difference = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var aSet = require_a_set();
	var SetHelpers = require_set_helpers();
	var clone = require_set_clone();
	var size = require_set_size();
	var getSetRecord = require_get_set_record();
	var iterateSet = require_set_iterate();
	var iterateSimple = require_iterate_simple();
	var has = SetHelpers.has;
	var remove = SetHelpers.remove;
	module.exports = function difference(other) {
		var O = aSet(this);
		var otherRec = getSetRecord(other);
		var result = clone(O);
		if (size(result) <= otherRec.size) iterateSet(result, function(e) {
			if (otherRec.includes(e)) remove(result, e);
		});
		else iterateSimple(otherRec.getIterator(), function(e) {
			if (has(result, e)) remove(result, e);
		});
		return result;
	};
}));

// node_modules/core-js/internals/set-method-accept-set-like.js
var require_set_method_accept_set_like = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var getBuiltIn = require_get_built_in();
	var createSetLike = function(size) {
		return {
			size,
			has: function() {
				return false;
			},
			keys: function() {
				return { next: function() {
					return { done: true };
				} };
			}
		};
	};
	var createSetLikeWithInfinitySize = function(size) {
		return {
			size,
			has: function() {
				return true;
			},
			keys: function() {
				throw new Error("e");
			}
		};
	};
	module.exports = function(name, callback) {
		var Set = getBuiltIn("Set");
		try {
			new Set()[name](createSetLike(0));
			try {
				new Set()[name](createSetLike(-1));
				return false;
			} catch (error2) {
				if (!callback) return true;
				try {
					new Set()[name](createSetLikeWithInfinitySize(-1e400));
					return false;
				} catch (error) {
					return callback(new Set([1, 2])[name](createSetLikeWithInfinitySize(1e400)));
				}
			}
		} catch (error) {
			return false;
		}
	};
}));

// node_modules/core-js/modules/es.set.difference.v2.js
var require_es_set_difference_v2 = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var difference = require_set_difference();
	var fails = require_fails();
	$({
		target: "Set",
		proto: true,
		real: true,
		forced: !require_set_method_accept_set_like()("difference", function(result) {
			return result.size === 0;
		}) || fails(function() {
			var setLike = {
				size: 1,
				has: function() {
					return true;
				},
				keys: function() {
					var index = 0;
					return { next: function() {
						var done = index++ > 1;
						if (baseSet.has(1)) baseSet.clear();
						return {
							done,
							value: 2
						};
					} };
				}
			};
			var baseSet = /* @__PURE__ */ new Set([
				1,
				2,
				3,
				4
			]);
			return baseSet.difference(setLike).size !== 3;
		})
	}, { difference });
}));

// node_modules/core-js/internals/set-intersection.js
var require_set_intersection = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var aSet = require_a_set();
	var SetHelpers = require_set_helpers();
	var size = require_set_size();
	var getSetRecord = require_get_set_record();
	var iterateSet = require_set_iterate();
	var iterateSimple = require_iterate_simple();
	var Set = SetHelpers.Set;
	var add = SetHelpers.add;
	var has = SetHelpers.has;
	module.exports = function intersection(other) {
		var O = aSet(this);
		var otherRec = getSetRecord(other);
		var result = new Set();
		if (size(O) > otherRec.size) iterateSimple(otherRec.getIterator(), function(e) {
			if (has(O, e)) add(result, e);
		});
		else iterateSet(O, function(e) {
			if (otherRec.includes(e)) add(result, e);
		});
		return result;
	};
}));

// node_modules/core-js/modules/es.set.intersection.v2.js
var require_es_set_intersection_v2 = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var fails = require_fails();
	var intersection = require_set_intersection();
	$({
		target: "Set",
		proto: true,
		real: true,
		forced: !require_set_method_accept_set_like()("intersection", function(result) {
			return result.size === 2 && result.has(1) && result.has(2);
		}) || fails(function() {
			return String(Array.from((/* @__PURE__ */ new Set([
				1,
				2,
				3
			])).intersection(/* @__PURE__ */ new Set([3, 2])))) !== "3,2";
		})
	}, { intersection });
}));

// node_modules/core-js/internals/set-is-disjoint-from.js
var require_set_is_disjoint_from = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var aSet = require_a_set();
	var has = require_set_helpers().has;
	var size = require_set_size();
	var getSetRecord = require_get_set_record();
	var iterateSet = require_set_iterate();
	var iterateSimple = require_iterate_simple();
	var iteratorClose = require_iterator_close();
	module.exports = function isDisjointFrom(other) {
		var O = aSet(this);
		var otherRec = getSetRecord(other);
		if (size(O) <= otherRec.size) return iterateSet(O, function(e) {
			if (otherRec.includes(e)) return false;
		}, true) !== false;
		var iterator = otherRec.getIterator();
		return iterateSimple(iterator, function(e) {
			if (has(O, e)) return iteratorClose(iterator.iterator, "normal", false);
		}) !== false;
	};
}));

// node_modules/core-js/modules/es.set.is-disjoint-from.v2.js
var require_es_set_is_disjoint_from_v2 = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var isDisjointFrom = require_set_is_disjoint_from();
	$({
		target: "Set",
		proto: true,
		real: true,
		forced: !require_set_method_accept_set_like()("isDisjointFrom", function(result) {
			return !result;
		})
	}, { isDisjointFrom });
}));

// node_modules/core-js/internals/set-is-subset-of.js
var require_set_is_subset_of = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var aSet = require_a_set();
	var size = require_set_size();
	var iterate = require_set_iterate();
	var getSetRecord = require_get_set_record();
	module.exports = function isSubsetOf(other) {
		var O = aSet(this);
		var otherRec = getSetRecord(other);
		if (size(O) > otherRec.size) return false;
		return iterate(O, function(e) {
			if (!otherRec.includes(e)) return false;
		}, true) !== false;
	};
}));

// node_modules/core-js/modules/es.set.is-subset-of.v2.js
var require_es_set_is_subset_of_v2 = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var isSubsetOf = require_set_is_subset_of();
	$({
		target: "Set",
		proto: true,
		real: true,
		forced: !require_set_method_accept_set_like()("isSubsetOf", function(result) {
			return result;
		})
	}, { isSubsetOf });
}));

// node_modules/core-js/internals/set-is-superset-of.js
var require_set_is_superset_of = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var aSet = require_a_set();
	var has = require_set_helpers().has;
	var size = require_set_size();
	var getSetRecord = require_get_set_record();
	var iterateSimple = require_iterate_simple();
	var iteratorClose = require_iterator_close();
	module.exports = function isSupersetOf(other) {
		var O = aSet(this);
		var otherRec = getSetRecord(other);
		if (size(O) < otherRec.size) return false;
		var iterator = otherRec.getIterator();
		return iterateSimple(iterator, function(e) {
			if (!has(O, e)) return iteratorClose(iterator.iterator, "normal", false);
		}) !== false;
	};
}));

// node_modules/core-js/modules/es.set.is-superset-of.v2.js
var require_es_set_is_superset_of_v2 = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var isSupersetOf = require_set_is_superset_of();
	$({
		target: "Set",
		proto: true,
		real: true,
		forced: !require_set_method_accept_set_like()("isSupersetOf", function(result) {
			return !result;
		})
	}, { isSupersetOf });
}));

// node_modules/core-js/internals/set-symmetric-difference.js
var require_set_symmetric_difference = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var aSet = require_a_set();
	var SetHelpers = require_set_helpers();
	var clone = require_set_clone();
	var getSetRecord = require_get_set_record();
	var iterateSimple = require_iterate_simple();
	var add = SetHelpers.add;
	var has = SetHelpers.has;
	var remove = SetHelpers.remove;
	module.exports = function symmetricDifference(other) {
		var O = aSet(this);
		var keysIter = getSetRecord(other).getIterator();
		var result = clone(O);
		iterateSimple(keysIter, function(e) {
			if (has(O, e)) remove(result, e);
			else add(result, e);
		});
		return result;
	};
}));

// node_modules/core-js/internals/set-method-get-keys-before-cloning-detection.js
var require_set_method_get_keys_before_cloning_detection = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = function(METHOD_NAME) {
		try {
			var baseSet = /* @__PURE__ */ new Set();
			var result = baseSet[METHOD_NAME]({
				size: 0,
				has: function() {
					return true;
				},
				keys: function() {
					return Object.defineProperty({}, "next", { get: function() {
						baseSet.clear();
						baseSet.add(4);
						return function() {
							return { done: true };
						};
					} });
				}
			});
			return result.size === 1 && result.values().next().value === 4;
		} catch (error) {
			return false;
		}
	};
}));

// node_modules/core-js/modules/es.set.symmetric-difference.v2.js
var require_es_set_symmetric_difference_v2 = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var symmetricDifference = require_set_symmetric_difference();
	var setMethodGetKeysBeforeCloning = require_set_method_get_keys_before_cloning_detection();
	$({
		target: "Set",
		proto: true,
		real: true,
		forced: !require_set_method_accept_set_like()("symmetricDifference") || !setMethodGetKeysBeforeCloning("symmetricDifference")
	}, { symmetricDifference });
}));

// node_modules/core-js/internals/set-union.js
var require_set_union = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var aSet = require_a_set();
	var add = require_set_helpers().add;
	var clone = require_set_clone();
	var getSetRecord = require_get_set_record();
	var iterateSimple = require_iterate_simple();
	module.exports = function union(other) {
		var O = aSet(this);
		var keysIter = getSetRecord(other).getIterator();
		var result = clone(O);
		iterateSimple(keysIter, function(it) {
			add(result, it);
		});
		return result;
	};
}));

// node_modules/core-js/modules/es.set.union.v2.js
var require_es_set_union_v2 = /* @__PURE__ */ __commonJSMin((() => {
	var $ = require_export();
	var union = require_set_union();
	var setMethodGetKeysBeforeCloning = require_set_method_get_keys_before_cloning_detection();
	$({
		target: "Set",
		proto: true,
		real: true,
		forced: !require_set_method_accept_set_like()("union") || !setMethodGetKeysBeforeCloning("union")
	}, { union });
}));

// node_modules/core-js/es/set/index.js
var require_set$2 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	require_es_array_iterator();
	require_es_object_to_string();
	require_es_set();
	require_es_set_difference_v2();
	require_es_set_intersection_v2();
	require_es_set_is_disjoint_from_v2();
	require_es_set_is_subset_of_v2();
	require_es_set_is_superset_of_v2();
	require_es_set_symmetric_difference_v2();
	require_es_set_union_v2();
	require_es_string_iterator();
	var path = require_path();
	module.exports = path.Set;
}));

// node_modules/core-js/stable/set/index.js
var require_set$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var parent = require_set$2();
	require_web_dom_collections_iterator();
	module.exports = parent;
}));

// node_modules/core-js/modules/esnext.set.difference.v2.js
var require_esnext_set_difference_v2 = /* @__PURE__ */ __commonJSMin((() => {
	require_es_set_difference_v2();
}));

// node_modules/core-js/modules/esnext.set.intersection.v2.js
var require_esnext_set_intersection_v2 = /* @__PURE__ */ __commonJSMin((() => {
	require_es_set_intersection_v2();
}));

// node_modules/core-js/modules/esnext.set.is-disjoint-from.v2.js
var require_esnext_set_is_disjoint_from_v2 = /* @__PURE__ */ __commonJSMin((() => {
	require_es_set_is_disjoint_from_v2();
}));

// node_modules/core-js/modules/esnext.set.is-subset-of.v2.js
var require_esnext_set_is_subset_of_v2 = /* @__PURE__ */ __commonJSMin((() => {
	require_es_set_is_subset_of_v2();
}));

// node_modules/core-js/modules/esnext.set.is-superset-of.v2.js
var require_esnext_set_is_superset_of_v2 = /* @__PURE__ */ __commonJSMin((() => {
	require_es_set_is_superset_of_v2();
}));

// node_modules/core-js/modules/esnext.set.symmetric-difference.v2.js
var require_esnext_set_symmetric_difference_v2 = /* @__PURE__ */ __commonJSMin((() => {
	require_es_set_symmetric_difference_v2();
}));

// node_modules/core-js/modules/esnext.set.union.v2.js
var require_esnext_set_union_v2 = /* @__PURE__ */ __commonJSMin((() => {
	require_es_set_union_v2();
}));

// node_modules/core-js/actual/set/index.js
var require_set = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var parent = require_set$1();
	require_esnext_set_difference_v2();
	require_esnext_set_intersection_v2();
	require_esnext_set_is_disjoint_from_v2();
	require_esnext_set_is_subset_of_v2();
	require_esnext_set_is_superset_of_v2();
	require_esnext_set_symmetric_difference_v2();
	require_esnext_set_union_v2();
	module.exports = parent;
}));

export { require_escape, require_from_async, require_group_by, require_group_by$3 as require_group_by$1, require_iterator, require_set, require_try, require_with_resolvers };
