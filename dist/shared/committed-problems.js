import "./rolldown-runtime.js";
import { committedProblems, differenceLines, init_committed_problems, rootProblems } from "./flotilla.js";

init_committed_problems();
export { committedProblems };
