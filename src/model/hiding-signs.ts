/** What a quick look at a program's text says of literals that are put together or hidden in it. Too often yes, never no where there are any. */
export interface HidingSigns {
  /** Ways of hiding, or the beginning of a key in quotes. */
  readonly telling: boolean;
  /** Ways of putting literals together that ordinary code uses, too. */
  readonly common: boolean;
}
