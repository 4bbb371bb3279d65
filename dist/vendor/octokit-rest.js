import { Octokit as Octokit$1 } from "./octokit-core.js";
import { requestLog } from "./octokit-plugin-request-log.js";
import { paginateRest } from "./octokit-plugin-paginate-rest.js";
import { legacyRestEndpointMethods } from "./octokit-plugin-rest-endpoint-methods.js";

// node_modules/@octokit/rest/dist-src/version.js
const VERSION = "22.0.1";

// node_modules/@octokit/rest/dist-src/index.js
const Octokit = Octokit$1.plugin(requestLog, legacyRestEndpointMethods, paginateRest).defaults({ userAgent: `octokit-rest.js/${VERSION}` });

export { Octokit };
