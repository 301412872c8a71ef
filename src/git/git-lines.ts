import type { Repository } from './repository.ts';
import { type GitOptions, streamGit } from './run-git.ts';

/** Runs git and hands over its output line by line, as latin1 text without the line end. For object ids and other plain ASCII. */
export async function streamLines(
  repo: Repository,
  args: readonly string[],
  onLine: (line: string) => void,
  options: GitOptions = {},
): Promise<void> {
  let rest = '';
  await streamGit(
    repo,
    args,
    (chunk) => {
      const lines = (rest + chunk.toString('latin1')).split('\n');
      rest = lines.pop()!;
      for (const line of lines) onLine(line);
    },
    options,
  );
  if (rest !== '') onLine(rest);
}

/** Lines for stdin, some thousand to a piece. Can be gone through again, for a second try. */
export function joinLines(lines: Iterable<string>): Iterable<string> {
  return { [Symbol.iterator]: () => pieces(lines) };
}

function* pieces(lines: Iterable<string>): Generator<string> {
  let piece: string[] = [];
  for (const line of lines) {
    piece.push(line);
    if (piece.length < 4096) continue;
    yield `${piece.join('\n')}\n`;
    piece = [];
  }
  if (piece.length > 0) yield `${piece.join('\n')}\n`;
}
