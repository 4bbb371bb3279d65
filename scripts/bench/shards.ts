// 500 upgrades of a minute on 25 slots, and 5,000 plans of 20 seconds on 60, by the schedulers that find, the engine job and the plan jobs have, against the work divided by the
// slots. An engine that sleeps by a virtual clock stands in for the real one; what GitHub and a job's start take is added as seconds per job.
import { Ends } from "../../src/apply/apply-work.ts";
import { deal, type Candidate } from "../../src/fleet/deal.ts";
import { mapLimited } from "../../src/process/map-limited.ts";

const minute = 60_000;
/** Milliseconds from one job's end to the next one's first command of its own: pick-up, checkout, token. */
const jobStart = 45_000;
const slice = 30 * minute;

/** Time that goes on when everybody waits for it. */
class VirtualClock {
  now = 0;
  readonly #timers: { readonly at: number; readonly wake: () => void }[] = [];

  sleep(time: number): Promise<void> {
    return new Promise((wake) => void this.#timers.push({ at: this.now + time, wake }));
  }

  async run(work: Promise<unknown>): Promise<number> {
    let ended = false;
    void work.then(() => (ended = true));
    for (;;) {
      await new Promise(setImmediate);
      if (ended) return this.now;
      const next = Math.min(...this.#timers.map(({ at }) => at));
      if (next === Infinity) throw new Error("everybody waits, and nobody for the clock");
      this.now = next;
      for (const timer of this.#timers.splice(0)) {
        if (timer.at <= next) timer.wake();
        else this.#timers.push(timer);
      }
    }
  }
}

/** Runs of apply until nothing of a rollout is pending: `find`, then per shard an engine and a record job, each of which starts the next `find`. */
async function apply(clock: VirtualClock, list: readonly Candidate[], plan: { jobs: number; lanes: number; failures: number }) {
  const pending = new Set(list);
  const claimed = new Set<Candidate>();
  const counts = { runs: 0, shards: 0 };
  let busy = 0;
  const find = async (): Promise<void> => {
    await clock.sleep(jobStart);
    const free = [...pending].filter((one) => !claimed.has(one));
    const places = { planOf: () => plan, jobsOf: () => busy, isStopped: () => false, heldOf: () => 0, slice, limit: 2_000 };
    const { shards } = deal(free, places);
    counts.runs += 1;
    counts.shards += shards.length;
    busy += shards.length;
    for (const one of shards.flat()) claimed.add(one);
    await Promise.all(shards.map(shard));
  };
  const shard = async (work: readonly Candidate[]): Promise<void> => {
    await clock.sleep(jobStart);
    const [end, ends] = [clock.now + slice, new Ends(list.length - pending.size)];
    const limits = [
      { key: "environment", most: plan.lanes },
      { key: "trust", most: () => ends.mostAtWork(plan.failures) },
    ];
    await mapLimited(
      work,
      () => limits,
      async (one) => {
        if (clock.now >= end) return;
        await clock.sleep(one.duration);
        ends.others += 1;
        pending.delete(one);
      },
    );
    await clock.sleep(jobStart);
    for (const one of work) claimed.delete(one);
    busy -= 1;
    if ([...pending].some((one) => !claimed.has(one))) await find();
  };
  await find();
  return counts;
}

/** The jobs of one plan.yml: the first one counts and hands over, the parts plan, report puts them together. */
async function plan(clock: VirtualClock, list: readonly Candidate[], jobs: { jobs: number; lanes: number; failures: number }) {
  const places = { planOf: () => jobs, jobsOf: () => 0, isStopped: () => false, heldOf: () => 0, slice: Infinity, limit: Infinity };
  const { shards } = deal(list, places);
  await clock.sleep(jobStart);
  await Promise.all(
    shards.map(async (shard) => {
      await clock.sleep(jobStart);
      await mapLimited(
        shard,
        () => [{ key: "environment", most: jobs.lanes }],
        (one) => clock.sleep(one.duration),
      );
    }),
  );
  await clock.sleep(jobStart);
  return { runs: 1, shards: shards.length };
}

const instances = (count: number, duration: number): readonly Candidate[] =>
  Array.from({ length: count }, () => ({ environment: "prod", isUrgent: false, duration, mutexes: [] }));

let missed = 0;
for (const { what, count, duration, jobs, play } of [
  { what: "upgrades of 60 s", count: 500, duration: minute, jobs: { jobs: 5, lanes: 5, failures: 0 }, play: apply },
  { what: "upgrades of 10 min", count: 500, duration: 10 * minute, jobs: { jobs: 5, lanes: 5, failures: 0 }, play: apply },
  { what: "plans of 20 s", count: 5_000, duration: 20_000, jobs: { jobs: 6, lanes: 10, failures: 5 }, play: plan },
]) {
  const clock = new VirtualClock();
  const ran = play(clock, instances(count, duration), jobs);
  const took = await clock.run(ran);
  const { runs, shards } = await ran;
  const ideal = (count * duration) / (jobs.jobs * jobs.lanes);
  // Each slice of a job begins with a find, an engine's start and a record before it.
  const slices = Math.ceil(shards / jobs.jobs);
  const bar = 1.15 * ideal + slices * 3 * jobStart;
  const held = took <= bar;
  if (!held) missed += 1;
  console.log(
    `${count} ${what} on ${jobs.jobs} x ${jobs.lanes} slots: ${(took / minute).toFixed(1)} min, work / slots ${(ideal / minute).toFixed(1)} min, bar ${(bar / minute).toFixed(1)} min: ${held ? "held" : "MISSED"} (${runs} runs, ${shards} shards)`,
  );
}
process.exitCode = missed === 0 ? 0 : 1;
