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

/** Like `instanceof UserError`, and true of one that was thrown in another of the bundled files, which have a class of their own. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && typeof Reflect.get(error, 'code') === 'string' && USER_ERROR in error;
}

const USER_ERROR = Symbol.for('unleak.UserError');
Object.defineProperty(UserError.prototype, USER_ERROR, { value: true });
