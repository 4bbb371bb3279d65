import "./rolldown-runtime.js";
import { inflateSync, init_esm, strFromU8, unzipSync } from "./vendor.js";

init_esm();
export { unzipSync };
