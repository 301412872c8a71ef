/** What isn't read here and is left to git, which knows more kinds and says what is wrong: one object, or the whole database. */
export class LeftToGit extends Error {}

/** Something lies in the object database that is no file: reading it could wait for ever, in git as well. */
export class NotRegular extends Error {}

/** Also for files that the system doesn't let us read. */
export function isLeftToGit(error: unknown): boolean {
  return error instanceof LeftToGit || typeof (error as NodeJS.ErrnoException).syscall === 'string';
}
