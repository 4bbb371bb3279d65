import "./rolldown-runtime.js";
import { committedProblems, differenceLines, init_committed_problems } from "./flotilla.js";

init_committed_problems();
export { committedProblems };
