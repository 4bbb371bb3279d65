import { answerQuery } from "./graphql/answer.ts";
import { type ForgeRoute, type Route, route } from "./route.ts";
import { actionRoutes } from "./routes/actions.ts";
import { appRoutes } from "./routes/app.ts";
import { checkRoutes } from "./routes/checks.ts";
import { commentRoutes } from "./routes/comments.ts";
import { commitRoutes } from "./routes/commits.ts";
import { gitDataRoutes } from "./routes/git-data.ts";
import { issueRoutes } from "./routes/issues.ts";
import { labelRoutes } from "./routes/labels.ts";
import { pullMergeRoutes } from "./routes/pull-merge.ts";
import { pullRoutes } from "./routes/pulls.ts";
import { refRoutes } from "./routes/refs.ts";
import { releaseRoutes } from "./routes/releases.ts";
import { repositoryRoutes } from "./routes/repository.ts";
import { reviewRoutes } from "./routes/reviews.ts";
import { settingsChangeRoutes } from "./routes/settings-changes.ts";
import { settingsRoutes } from "./routes/settings.ts";
import { statusRoutes } from "./routes/statuses.ts";

/** All routes of GitHub's REST API that the forge serves. */
export const routes: readonly Route[] = [
  ...appRoutes,
  ...repositoryRoutes,
  ...settingsRoutes,
  ...settingsChangeRoutes,
  ...refRoutes,
  ...commitRoutes,
  ...gitDataRoutes,
  ...pullRoutes,
  ...pullMergeRoutes,
  ...reviewRoutes,
  ...issueRoutes,
  ...commentRoutes,
  ...labelRoutes,
  ...checkRoutes,
  ...statusRoutes,
  ...releaseRoutes,
  ...actionRoutes,
];

/** GraphQL: one address, and each field has its own permission. */
export const graphqlRoute: Route = route("POST /graphql", [], "none", (call) => answerQuery(call));

/** The routes with the permissions of which one is enough. */
export const forgeRoutes: readonly ForgeRoute[] = routes.map(({ method, template, needs }) => ({ method, template, needs }));
