import "../rolldown-runtime.js";
import { require_escape, require_from_async, require_group_by as require_group_by$1, require_group_by$1 as require_group_by, require_iterator, require_set, require_try, require_with_resolvers } from "../vendor/core-js.js";

// src/cli/older-node.ts
var import_from_async = require_from_async();
var import_iterator = require_iterator();
var import_group_by = require_group_by();
var import_group_by$1 = require_group_by$1();
var import_try = require_try();
var import_with_resolvers = require_with_resolvers();
var import_escape = require_escape();
var import_set = require_set();

export {  };
