// Slow patterns: for every rule, texts built from what sets it off, 16 KiB long, through engine and judge; the
// slowest again with 64 and 128 KiB. Prints those, and how their time grows when the text doubles. Usage: npx esbuild bench/redos.mts --bundle --platform=node --format=esm --outfile=<file> && node <file>
import { performance } from 'node:perf_hooks';
import { PROVIDERS, RULES } from '../rules/index.ts';
import { expandExample } from '../src/audit/expand-example.ts';
import { compileRules } from '../src/engine/compile-rules.ts';
import { createScanner } from '../src/engine/scanner.ts';
import { judge } from '../src/judge/judge.ts';
import type { Rule } from '../src/model/rule.ts';
import { ASSIGNMENT_FORMS } from '../test/judge/assignment-forms.ts';

const QUICK = 16 * 1024;
const LONG = 64 * 1024;
const CHOSEN = 40;
const scanner = createScanner(compileRules(RULES), (match, { topBytes, topLength, topStart, topEnd }) => {
  const nearby = (): string =>
    topBytes.toString('latin1', Math.max(0, topStart - 1600), Math.min(topLength, topEnd + 1600));
  const verdict = judge(match, { nearby, file: () => topBytes.toString('latin1', 0, topLength) }, PROVIDERS);
  return verdict.kind === 'accepted' || verdict.final;
});

function milliseconds(piece: string, size: number, rounds: number): number {
  const bytes = Buffer.from(piece.repeat(Math.ceil(size / piece.length)).slice(0, size), 'latin1');
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    scanner.whole({ source: 'stdin', path: 'a.js' }, bytes);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** Pieces that, repeated, come close to matching: the trigger alone, before long runs, and examples cut short. */
function pieces({ trigger, examples }: Rule): string[] {
  const starts = trigger.on === 'token' ? trigger.keywords.map((word) => `${word}="`) : [...trigger.text];
  const fill = [
    '',
    'a',
    'aB3',
    'A'.repeat(60),
    'a1B2'.repeat(60),
    ' '.repeat(30),
    '_-'.repeat(30),
    '.'.repeat(30),
    '="'.repeat(20),
    '://a:b'.repeat(6),
  ];
  const near = examples.flatMap(({ text }) => {
    const full = expandExample(text);
    return [full.slice(0, -1), `${full}!`, full.slice(0, Math.floor(full.length / 2))];
  });
  return [...starts.flatMap((start) => fill.map((rest) => start + rest)), ...near];
}

const quick: { what: string; piece: string; time: number }[] = [];
const measure = (what: string, piece: string): void =>
  void quick.push({ what, piece, time: milliseconds(piece, QUICK, 1) });
milliseconds('warm up ', LONG, 5);
for (const rule of RULES) for (const [index, piece] of pieces(rule).entries()) measure(`${rule.id} #${index}`, piece);
for (const { form, text } of ASSIGNMENT_FORMS) {
  measure(`form ${form}`, `${text.replace('@', expandExample('{{alnum:40}}'))} `);
  measure(`form ${form}, cut`, text.slice(0, text.indexOf('@')) || 'a');
}
const say = (line: string): void => void process.stdout.write(`${line}\n`);
say(
  `${quick.length} texts of 16 KiB, ${Math.round(quick.reduce((sum, { time }) => sum + time, 0))} ms in all; the slowest ${CHOSEN} with 64 KiB and twice that:`,
);
const slowest = quick
  .sort((a, b) => b.time - a.time)
  .slice(0, CHOSEN)
  .map(({ what, piece }) => {
    const small = milliseconds(piece, LONG, 3);
    return { what, small, ratio: milliseconds(piece, LONG * 2, 3) / small };
  });
for (const { what, small, ratio } of slowest.sort((a, b) => b.small - a.small))
  say(`${small.toFixed(1).padStart(8)} ms  ×${ratio.toFixed(1)}  ${what}`);
