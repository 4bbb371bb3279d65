import { expect, test } from "vitest";
import { codeOwners } from "../../src/fleet/code-owners.ts";

// The examples of https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
test.for<readonly [pattern: string, path: string, owned: boolean]>([
  ["*", "architectures/gke/7/architecture.yaml", true],
  ["*.js", "a/b/c.js", true],
  ["*.js", "a/b/c.jsx", false],
  ["/build/logs/", "build/logs/a/b", true],
  ["/build/logs/", "x/build/logs/a", false],
  ["/build/logs/", "build/logs", false],
  ["docs/*", "docs/getting-started.md", true],
  ["docs/*", "docs/build-app/troubleshooting.md", false],
  ["apps/", "x/apps/y/z", true],
  ["/docs/", "docs/a/b", true],
  ["/docs/", "x/docs/a", false],
  ["**/logs", "deeply/nested/logs/a", true],
  ["**/logs", "logs/a", true],
  ["/apps/github", "apps/github/a", true],
  ["/apps/github", "apps/github2/a", false],
  ["/architectures/**", "architectures/gke/7/a", true],
  ["/architectures/*/7/", "architectures/gke/7/a", true],
  ["/architectures/*/7/", "architectures/a/b/7/a", false],
  ["/architectures/**/*.tf", "architectures/gke/7/stacks/app/main.tf", true],
  ["/Architectures/", "architectures/gke/7/a", false],
  ["/architectures/gk?/", "architectures/gke/7/a", true],
  ["!/architectures/", "architectures/gke/7/a", false],
  ["/architectures/[a-z]*/", "architectures/gke/7/a", false],
  ["a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac", false],
])("%s of %s", ([pattern, path, owned]) => {
  expect(codeOwners(`${pattern} @octocat`)(path)).toEqual(owned ? ["@octocat"] : []);
});

test("the last pattern that matches decides, also where it names nobody; comments are none", () => {
  const owners = codeOwners("# all\r\n* @mona\n/architectures/ @octocat @example/cloud # those who own modules\n/architectures/free/\n");
  expect(owners("README.md")).toEqual(["@mona"]);
  expect(owners("architectures/gke/7/architecture.yaml")).toEqual(["@octocat", "@example/cloud"]);
  expect(owners("architectures/free/1/architecture.yaml")).toEqual([]);
});
