import { checkApp, checkIdentity, checkMachine } from "./doctor-app.ts";
import { checkEnvironments, checkSecrets, checkVariables } from "./doctor-environments.ts";
import { type DoctorFacts, type Finding } from "./doctor-finding.ts";
import { checkActions, checkLabels, checkRepository, checkRunners, checkWorkflows } from "./doctor-repository.ts";
import { checkAppBranches, checkMainRules, checkProtections, checkRulesets } from "./doctor-rules.ts";

/** Everything that is wrong, errors first; empty where the fleet can be run. */
export function findingsOf(facts: DoctorFacts): readonly Finding[] {
  const checks = [
    checkRepository,
    checkActions,
    checkWorkflows,
    checkLabels,
    checkRunners,
    checkEnvironments,
    checkSecrets,
    checkVariables,
    checkMainRules,
    checkAppBranches,
    checkProtections,
    checkRulesets,
    checkApp,
    checkIdentity,
    checkMachine,
  ];
  const order = ["error", "warning", "unknown"];
  return checks.flatMap((check) => check(facts)).toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}
