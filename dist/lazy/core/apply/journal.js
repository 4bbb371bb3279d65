import { openJournal, readJournal } from "../../../core/apply/journal.js";

export { openJournal, readJournal };
