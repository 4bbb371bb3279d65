import { actionRoutes } from "./routes/actions.js";
import { appRoutes } from "./routes/app.js";
import { checkRoutes } from "./routes/checks.js";
import { commentRoutes } from "./routes/comments.js";
import { commitRoutes } from "./routes/commits.js";
import { issueRoutes } from "./routes/issues.js";
import { labelRoutes } from "./routes/labels.js";
import { pullMergeRoutes } from "./routes/pull-merge.js";
import { pullRoutes } from "./routes/pulls.js";
import { refRoutes } from "./routes/refs.js";
import { releaseRoutes } from "./routes/releases.js";
import { repositoryRoutes } from "./routes/repository.js";
import { reviewRoutes } from "./routes/reviews.js";

// src/local/forge/routes.ts
/** Everything of GitHub's REST API that the forge serves. */
const routes = [
	...appRoutes,
	...repositoryRoutes,
	...refRoutes,
	...commitRoutes,
	...pullRoutes,
	...pullMergeRoutes,
	...reviewRoutes,
	...issueRoutes,
	...commentRoutes,
	...labelRoutes,
	...checkRoutes,
	...releaseRoutes,
	...actionRoutes
];
/** The table without those who answer: which routes there are and which permission each one takes, any of several being enough. */
const forgeRoutes = routes.map(({ method, template, needs }) => ({
	method,
	template,
	needs
}));

export { routes };
