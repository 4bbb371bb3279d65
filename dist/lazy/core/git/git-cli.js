import { openRepository } from "../../../core/git/git-cli.js";

export { openRepository };
