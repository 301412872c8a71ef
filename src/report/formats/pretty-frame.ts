import type { FrameLine } from '../code-frame.ts';
import { escapeTerminal } from '../escape/terminal.ts';
import type { Style } from './style.ts';

const TAB = '  ';

/** A code frame as terminal lines with a caret line under the value, cut to `width` columns so that the value stays in sight. */
export function layoutFrame(frame: readonly FrameLine[], width: number, style: Style): string[] {
  const gutter = Math.max(...frame.map((line) => String(line.number).length));
  const room = Math.max(20, width - gutter - 7);
  return frame.flatMap((line) => {
    const { text, start, end } = fitLine(line, room);
    const number = style.dim(`  ${String(line.number).padStart(gutter)} │`);
    if (start === end) return [`${number} ${style.dim(text)}`];
    const carets = `${' '.repeat(start)}${style.red('^'.repeat(end - start))}`;
    return [`${number} ${text}`, `${style.dim(`  ${' '.repeat(gutter)} │`)} ${carets}`];
  });
}

function fitLine(line: FrameLine, room: number): { text: string; start: number; end: number } {
  const mark = line.mark ?? { start: 0, end: 0 };
  const before = show(line.text.slice(0, mark.start));
  const value = show(line.text.slice(mark.start, mark.end));
  const after = show(line.text.slice(mark.end));
  const text = before + value + after;
  if (text.length <= room) return { text, start: before.length, end: before.length + value.length };
  const from = Math.max(0, Math.min(before.length - Math.floor(room / 4), text.length - room));
  const cut = `${from > 0 ? '…' : ''}${text.slice(from + (from > 0 ? 1 : 0), from + room - 1)}…`;
  const start = before.length - from;
  return { text: cut, start, end: Math.min(start + value.length, cut.length) };
}

function show(text: string): string {
  return escapeTerminal(text.replaceAll('\t', TAB));
}
