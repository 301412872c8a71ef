/** Where `git commit --verbose` starts to show the diff, below which nothing becomes part of the message (wt-status.c, "scissors"). */
const SCISSORS = /^. -+ >8 -+\r?$/m;

/**
 * What of the message file can become the commit's message. Comment lines stay: whether they are taken out depends on `commit.cleanup`,
 * and git's own hold no key.
 */
export function messageText(file: Buffer): Buffer {
  const cut = SCISSORS.exec(file.toString('latin1'));
  return cut === null ? file : file.subarray(0, cut.index);
}
