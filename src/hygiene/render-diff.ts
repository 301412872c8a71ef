import type { FilePatch } from './plan-fixes.ts';

const CONTEXT = 3;

/** One line of a diff: in both texts, only in the old, only in the new. */
interface Line {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
}

/** A patch as a unified diff, which `git apply` and `patch` take. */
export function renderDiff({ path, before, after }: FilePatch): string {
  const lines = compareLines(splitLines(before ?? ''), splitLines(after));
  const name = quotePath(path);
  return [`--- ${before === null ? '/dev/null' : name('a/')}\n`, `+++ ${name('b/')}\n`, ...hunks(lines)].join('');
}

/**
 * Lines that both texts have in the same order are kept. A line of the old text is looked for further down in the new one, which is right where
 * lines were added, and gives a correct diff, if not the shortest, everywhere else.
 */
function compareLines(old: readonly string[], now: readonly string[]): readonly Line[] {
  const places = new Map<string, number[]>();
  now.forEach((text, index) => {
    const known = places.get(text);
    if (known) known.push(index);
    else places.set(text, [index]);
  });
  const lines: Line[] = [];
  let at = 0;
  for (const text of old) {
    const found = text === now[at] ? at : places.get(text)?.find((index) => index >= at);
    if (found === undefined) lines.push({ sign: '-', text });
    else {
      for (; at < found; at++) lines.push({ sign: '+', text: now[at]! });
      lines.push({ sign: ' ', text });
      at++;
    }
  }
  for (; at < now.length; at++) lines.push({ sign: '+', text: now[at]! });
  return lines;
}

/** Changed lines with the lines around them; changes close to each other share a hunk. */
function* hunks(lines: readonly Line[]): Generator<string> {
  let oldLine = 0;
  let newLine = 0;
  let at = 0;
  const isChange = (index: number) => lines[index]?.sign !== ' ' && index < lines.length;
  while (at < lines.length) {
    let first = at;
    while (first < lines.length && !isChange(first)) first++;
    if (first === lines.length) return;
    const from = Math.max(at, first - CONTEXT);
    let last = first;
    for (let index = first; index < lines.length && index <= last + 2 * CONTEXT; index++)
      if (isChange(index)) last = index;
    const to = Math.min(lines.length, last + 1 + CONTEXT);
    oldLine += from - at;
    newLine += from - at;
    const hunk = lines.slice(from, to);
    const olds = hunk.filter(({ sign }) => sign !== '+').length;
    const news = hunk.filter(({ sign }) => sign !== '-').length;
    yield `@@ -${range(oldLine, olds)} +${range(newLine, news)} @@\n`;
    for (const { sign, text } of hunk)
      yield text.endsWith('\n') ? `${sign}${text}` : `${sign}${text}\n\\ No newline at end of file\n`;
    oldLine += olds;
    newLine += news;
    at = to;
  }
}

/** Lines with their ends, so that a missing last one is seen. */
function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** First line and number of lines; an empty side names the line before it. */
function range(from: number, count: number): string {
  return `${count === 0 ? from : from + 1},${count}`;
}

/** Names with control characters, quotes or backslashes are quoted as in C, which is how git writes them. */
function quotePath(path: string): (side: string) => string {
  return (side) => (/[\0-\x1f\x7f"\\]/.test(path) ? JSON.stringify(side + path) : side + path);
}
