import type { Delivery, ForgeEvent, Rerun } from "./contract.ts";

type Listener<T> = (event: T) => void;

/** Hands the forge's events to its listeners. An exception in a listener fails the request that caused the event. */
export class EventDelivery {
  readonly #listeners = new Set<Listener<ForgeEvent>>();
  readonly #rerunListeners = new Set<Listener<Rerun>>();
  readonly #fate: (event: ForgeEvent) => Delivery;
  /** Events that come after the next one. */
  #late: ForgeEvent[] = [];
  #last: Promise<void> = Promise.resolve();

  /** `fate`: what becomes of an event; each comes once where absent. */
  constructor(fate: (event: ForgeEvent) => Delivery = () => "once") {
    this.#fate = fate;
  }

  /** Delivers in the order of the calls. Resolves when every listener was called. */
  send(event: Promise<ForgeEvent>): Promise<void> {
    const delivery = this.#deliver(this.#last, event);
    this.#last = delivery.catch(() => undefined);
    return delivery;
  }

  sendRerun(rerun: Rerun): void {
    for (const listener of this.#rerunListeners) listener(rerun);
  }

  /** Resolves when everything sent so far is delivered. */
  delivered(): Promise<void> {
    return this.#last;
  }

  /** Returns a function that removes the listener. */
  onEvent(listener: Listener<ForgeEvent>): () => void {
    return added(this.#listeners, listener);
  }

  onRerun(listener: Listener<Rerun>): () => void {
    return added(this.#rerunListeners, listener);
  }

  async #deliver(previous: Promise<void>, coming: Promise<ForgeEvent>): Promise<void> {
    const [event] = await Promise.all([coming, previous]);
    const fate = this.#fate(event);
    if (fate === "lost") return;
    if (fate === "late") {
      this.#late.push(event);
      return;
    }
    const late = this.#late.splice(0);
    for (const one of [event, ...(fate === "twice" ? [event] : []), ...late]) for (const listener of this.#listeners) listener(one);
  }
}

function added<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
