/** An instant of the ledger as people read it, `2026-11-20 08:01 UTC`; what is no instant stays as it is. */
export function moment(at: string): string {
  const time = Date.parse(at);
  return Number.isNaN(time) ? at : `${new Date(time).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long it is between two of them, in the two largest units: `29 min`, `3 h 5 min`, `2 d 4 h`; under a minute, or backwards, is `under 1 min`. */
export function span(from: string, to: string): string {
  const length = Date.parse(to) - Date.parse(from);
  if (!(length >= minute)) return "under 1 min";
  const days = Math.floor(length / day);
  const hours = Math.floor((length % day) / hour);
  const minutes = Math.floor((length % hour) / minute);
  const parts = [
    [days, "d"],
    [hours, "h"],
    [days > 0 ? 0 : minutes, "min"],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(" ");
}
