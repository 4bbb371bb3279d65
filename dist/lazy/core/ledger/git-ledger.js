import { openLedger } from "../../../core/ledger/git-ledger.js";

export { openLedger };
