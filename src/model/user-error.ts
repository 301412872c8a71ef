/** An error that the user can do something about: printed as one sentence and a hint, exit code 2, never a stack trace. */
export class UserError extends Error {
  readonly code: string;
  readonly hint: string | undefined;

  /**
   * @param code upper-case name that scripts can rely on, such as `NOT_A_REPOSITORY`
   * @param message one sentence naming the thing that is wrong; never holds a secret
   * @param hint what to do about it
   */
  constructor(code: string, message: string, hint?: string) {
    super(message);
    this.name = 'UserError';
    this.code = code;
    this.hint = hint;
  }
}
