import type { FilePatch } from './plan-fixes.ts';

const CONTEXT = 3;

/** A patch as a unified diff with one hunk, which `git apply` and `patch` take. Fixes change one run of lines, so one hunk is enough. */
export function renderDiff({ path, before, after }: FilePatch): string {
  const [old, now] = [splitLines(before ?? ''), splitLines(after)];
  const shorter = Math.min(old.length, now.length);
  let same = 0;
  while (same < shorter && old[same] === now[same]) same++;
  let tail = 0;
  while (tail < shorter - same && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;

  const from = Math.max(0, same - CONTEXT);
  const rest = old.slice(old.length - tail, old.length - tail + CONTEXT);
  const hunk = [
    ...old.slice(from, same).map((line) => ` ${line}`),
    ...old.slice(same, old.length - tail).map((line) => `-${line}`),
    ...now.slice(same, now.length - tail).map((line) => `+${line}`),
    ...rest.map((line) => ` ${line}`),
  ];
  const count = (sign: string) => hunk.filter((line) => line.startsWith(' ') || line.startsWith(sign)).length;
  const name = quotePath(path);
  return [
    `--- ${before === null ? '/dev/null' : name('a/')}\n`,
    `+++ ${name('b/')}\n`,
    `@@ -${range(from, count('-'))} +${range(from, count('+'))} @@\n`,
    ...hunk.map((line) => (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`)),
  ].join('');
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
