/** A place that uses the key and takes the new one. */
export interface Sink {
  /** Shown to people and kept in the journal: a path, `github-actions:NAME`, `command`. */
  readonly name: string;
  /**
   * Makes sure, before a new key exists, that storing can work.
   * @throws UserError if not
   */
  prepare(): Promise<void>;
  /**
   * Puts the new key in the place of the old one. Storing twice does no harm.
   * @param old absent when resuming after the old value is gone
   * @throws UserError if it can't be stored
   */
  store(old: string | undefined, fresh: string): Promise<void>;
  /**
   * Reads back what is stored: the text that `isIt` recognises. `write-only` where the place can't be read.
   */
  find(isIt: (text: string) => boolean): Promise<string | undefined | 'write-only'>;
}
