/**
 * A credential's value, held so that it can't be shown by accident: it prints, serialises and inspects as its mask.
 * `structuredClone` turns it into `{}`, so workers hand over offsets and the main thread builds secrets.
 */
export class Secret {
  readonly #value: string;
  /** What a person may see of it: a fixed prefix, an ellipsis, at most four last characters. */
  readonly masked: string;

  constructor(value: string, masked: string) {
    this.#value = value;
    this.masked = masked;
  }

  /** The value itself. Who may call this is listed in test/architecture.test.ts. */
  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return this.masked;
  }

  toJSON(): string {
    return this.masked;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `Secret(${this.masked})`;
  }
}
