/** The check run's name: what the rollout waits for and a branch rule may name. */
export const planCheck = "plan";
