import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { FORMATS, type Format, renderReport } from '../../src/report/index.ts';
import { finding, PLAIN, report } from './sample-report.ts';
import { gitlabSchema, reportSchema, sarifSchema } from './schemas.ts';

const ALL = Object.keys(FORMATS) as Format[];
const PIECES = [
  '\x1b]8;;x\x07',
  '\x1b[2J',
  '\x9b1m',
  '\u202e',
  '\u200b',
  '\ufeff',
  '\r\n',
  '\n::error::x',
  '\n::add-mask::x',
  '##[group]x',
  '%0A::warning::x',
  '</code><script>alert(1)</script>',
  '<img src=x onerror=y>',
  ']]>',
  '<!--',
  '"',
  "'",
  '`',
  '|',
  '\n# big',
  '[a](javascript:b)',
  '![](x)',
  '@team',
  '=cmd|x',
  '\t=1',
  '$(id)',
  '; rm x',
  '--output=x',
  '\ud800',
  '\ufffe',
  '../../x',
  '//host/x',
  'C:\\x',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary' })), { maxLength: 6 })
  .map((parts) => parts.join(''));
const path = text.map((value) => value || 'x');

const hostileReport: fc.Arbitrary<Report> = fc
  .record({ path, message: text, author: text, note: text, complete: fc.boolean() })
  .map((one) =>
    report({
      complete: one.complete,
      findings: [
        finding({
          message: one.message,
          locations: [{ source: 'worktree', path: one.path, line: 1, column: 1, endLine: 1, endColumn: 5 }],
          exposure: {
            frontend: { how: 'bundle', chain: [one.path, one.message] },
            history: {
              author: one.author,
              date: one.note,
              firstCommit: 'a'.repeat(40),
              inHead: true,
              reachable: true,
              pushed: 'no',
            },
          },
        }),
      ],
      advisories: [
        { rule: 'gitignore-env', severity: 'medium', path: one.path, message: one.message, fix: one.author },
      ],
      suppressed: [{ fingerprint: 'ab', rule: 'x-key', by: 'inline', reason: one.note }],
      problems: one.complete ? [] : [{ code: 'UNREADABLE_FILE', message: one.message, path: one.path }],
      notes: [one.note],
    }),
  );

/** What each output must be, whatever stands in paths, messages and names. */
const CHECKS: Readonly<Record<Format, (output: string) => void>> = {
  pretty: noControls,
  json: (output) => valid(reportSchema, output),
  jsonl: (output) => {
    noControls(output);
    for (const line of output.trimEnd().split('\n')) JSON.parse(line);
  },
  sarif: (output) => valid(sarifSchema, output),
  gitlab: (output) => valid(gitlabSchema, output),
  html: (output) => {
    noControls(output);
    const elements = [...output.matchAll(/<\/?([a-z0-9]+)/gi)].map((match) => match[1]!.toLowerCase());
    const known =
      'html head meta title style body h1 h2 h3 p b code article span dl dt dd br pre mark details summary'.split(' ');
    expect(elements.filter((name) => !known.includes(name))).toEqual([]);
    expect(output).not.toMatch(/<[^>]*\s(on\w+|src|href)=/i);
  },
  junit: (output) => {
    noControls(output);
    expect(
      output.replace(/<\/?(testsuites|testsuite|testcase|failure|error|skipped)( [\w]+="[^"<>]*")*\/?>/g, ''),
    ).not.toMatch(/[<]\w/);
    expect(output.match(/<testcase /g)!.length).toBe(output.match(/<\/testcase>/g)!.length);
  },
  csv: (output) => {
    for (const row of output.trimEnd().split('\r\n')) expect(row).toMatch(/^("([^"\r\n]|"")*",?){22}$/);
    for (const [, field] of output.matchAll(/"((?:[^"]|"")*)"(?:,|\r\n)/g)) expect(field).not.toMatch(/^\s*[=+\-@|]/);
  },
  github: (output) => {
    noControls(output);
    for (const line of output.trimEnd().split('\n')) expect(line).toMatch(/^::(error|warning|notice) [^\r\n]*$/);
    expect(output.trimEnd().split('\n').length).toBeLessThanOrEqual(6);
  },
  markdown: (output) => {
    noControls(output);
    expect(output).not.toMatch(/<(?!\/?(code|br|details|summary)>)|@|https?:|javascript:|\]\(|!\[/);
    expect(output.match(/^#+ /gm)!.length).toBe(3);
  },
};

function noControls(output: string): void {
  expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
}

function valid(schema: typeof reportSchema, output: string): void {
  noControls(output);
  schema(JSON.parse(output));
  expect(schema.errors ?? []).toEqual([]);
}

describe('text out of a hostile repository', () => {
  for (const format of ALL) {
    it(`does not get out of its place in ${format}`, async () => {
      await fc.assert(
        fc.asyncProperty(hostileReport, async (input) => {
          CHECKS[format]([...(await renderReport(input, format, { ...PLAIN, verbose: true }))].join(''));
        }),
        { numRuns: 200 },
      );
    });
  }
  it('control: the checks refuse text that was not escaped', () => {
    expect(() => CHECKS.pretty('a\x1b[2J')).toThrow();
    expect(() => CHECKS.html('<p><script>x</script></p>')).toThrow();
    expect(() => CHECKS.github('::notice ::a\n::add-mask::b')).toThrow();
    expect(() => CHECKS.markdown('# a\n## b\n### c\n@team')).toThrow();
    expect(() => CHECKS.csv(`${'"=1",'.repeat(22)}\r\n`)).toThrow();
  });
});
