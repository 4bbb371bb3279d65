// src/clock/clock.ts
const systemClock = () => Date.now();

export { systemClock };
