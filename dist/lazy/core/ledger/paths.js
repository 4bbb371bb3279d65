import { confirmationFolder, confirmationPath, fanOf, instancePath, releasePath, reviewPath, rolloutPath, schemaOf } from "../../../core/ledger/paths.js";

export { confirmationPath, instancePath, rolloutPath };
