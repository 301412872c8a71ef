/**
 * Milliseconds since some moment in the past, never going back: for durations. Node's own `performance` says the same, but loading it takes
 * 2 ms of a start.
 */
export function monotonicNow(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1000 + nanoseconds / 1e6;
}
