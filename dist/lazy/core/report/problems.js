import { headline, problemsAsJson, problemsAsMarkdown, problemsAsText } from "../../../core/report/problems.js";

export { headline, problemsAsJson, problemsAsText };
