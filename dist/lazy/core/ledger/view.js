import { emptyView, viewAt } from "../../../core/ledger/view.js";

export { viewAt };
