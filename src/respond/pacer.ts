import type { Clock } from './clock.ts';

/** Keeps a provider's documented limit: `requests` in any window of `perSeconds`, as a burst if they come as one. */
export class Pacer {
  readonly #clock: Clock;
  readonly #requests: number;
  readonly #windowMs: number;
  readonly #sent: number[] = [];

  constructor(clock: Clock, limit: { readonly requests: number; readonly perSeconds: number }) {
    this.#clock = clock;
    this.#requests = limit.requests;
    this.#windowMs = limit.perSeconds * 1000;
  }

  /** Returns when the next request may go. */
  async turn(signal?: AbortSignal): Promise<void> {
    for (;;) {
      const now = this.#clock.now();
      while (this.#sent.length > 0 && this.#sent[0]! <= now - this.#windowMs) this.#sent.shift();
      if (this.#sent.length < this.#requests) {
        this.#sent.push(now);
        return;
      }
      await this.#clock.sleep(this.#sent[0]! + this.#windowMs - now, signal);
      if (signal?.aborted) return;
    }
  }
}
