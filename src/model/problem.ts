/** Something that kept us from looking at all that was in scope. One problem makes the report incomplete (exit code 2). */
export interface Problem {
  /** Upper-case name, such as `UNREADABLE_OBJECT`. */
  readonly code: string;
  /** One sentence for a person; never holds a secret. */
  readonly message: string;
  readonly path?: string;
}
