import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Location } from '../../src/model/location.ts';
import { Secret } from '../../src/model/secret.ts';
import { buildCodeFrame, type FrameLine } from '../../src/report/code-frame.ts';
import { layoutFrame } from '../../src/report/formats/pretty-frame.ts';
import { createStyle } from '../../src/report/formats/style.ts';
import { createSecretFinder } from '../../src/report/redact.ts';
import { PLAIN, randomValue } from './sample-report.ts';

const VALUE = randomValue('sk_live_', 16);
const OTHER = randomValue('tb_', 16);
const SECRETS = [new Secret(VALUE, 'sk_live_…12ab'), new Secret(OTHER, 'tb_…34cd')];

function frame(text: string, fields: Partial<Location> & { value?: string } = {}): FrameLine[] | null {
  const { value = VALUE, ...rest } = fields;
  const lines = text.split('\n');
  const line = rest.line ?? lines.findIndex((one) => one.includes(value)) + 1;
  const column = rest.column ?? lines[line - 1]!.indexOf(value) + 1;
  const location: Location = {
    source: 'worktree',
    path: 'src/a.ts',
    line,
    column,
    endLine: line,
    endColumn: column + value.length,
    ...rest,
  };
  return buildCodeFrame(location, {
    ...PLAIN,
    readLines: (_, from, to) => lines.slice(from - 1, to),
    findSecrets: createSecretFinder(SECRETS).find,
  });
}

describe('buildCodeFrame', () => {
  it('shows the line with the mask marked, and its neighbours', () => {
    const lines = frame(`import a;\nconst k = "${VALUE}";\nuse(k);`)!;
    expect(lines.map(({ number, text }) => `${number} ${text}`)).toEqual([
      '1 import a;',
      '2 const k = "sk_live_…12ab";',
      '3 use(k);',
    ]);
    expect(lines[1]!.text.slice(lines[1]!.mark!.start, lines[1]!.mark!.end)).toBe('sk_live_…12ab');
  });
  it('masks other values of the report on the same line and beside it', () => {
    const shown = frame(`f("${OTHER}")\ng("${OTHER}", "${VALUE}", "${OTHER}")`)!
      .map((line) => line.text)
      .join('\n');
    expect(shown).toBe('f("tb_…34cd")\ng("tb_…34cd", "sk_live_…12ab", "tb_…34cd")');
  });
  it('masks what looks like a key though no rule knows it, and hides neighbours that speak of credentials', () => {
    const unknown = randomBytes(20).toString('base64url').replace(/^./, '7');
    const lines = frame(`const password = 'let me in';\nf("${unknown}", "${VALUE}")\ng("${unknown}")`)!;
    expect(lines.map((line) => line.text)).toEqual(['…', 'f("…", "sk_live_…12ab")', 'g("…")']);
  });
  it('shows no neighbours in env files', () => {
    expect(frame(`A=b\nKEY=${VALUE}\nC=d`, { path: 'config/.env.local' })!.map((line) => line.text)).toEqual([
      'KEY=sk_live_…12ab',
    ]);
  });
  it('shows nothing of the later lines of a value of many lines', () => {
    const shown = frame(`k = "${VALUE}\nrest of it"\nend`, { endLine: 2, endColumn: 11 })!.map((line) => line.text);
    expect(shown).toEqual(['k = "sk_live_…12ab', '…']);
  });
  it('shows no piece of a value that is put together, in its line or beside it', () => {
    const [one, two, three] = [VALUE.slice(0, 8), VALUE.slice(8, 15), VALUE.slice(15)];
    const line = `const a = '${two}'; export const key = '${one}' + a + '${three}';`;
    const shown = frame(`const other = '${two}';\n${line}\nuse('${three}');`, {
      line: 2,
      column: line.indexOf(`'${one}'`) + 1,
      endColumn: line.length,
      decoded: ['concat'],
    })!;
    expect(shown.map(({ text }) => text)).toEqual(['const a = …; export const key = …;']);
  });
  it('masks the place even if the text there is another by now', () => {
    const other = randomBytes(6).toString('hex');
    expect(frame(`x = ${other};`, { line: 1, column: 5, endColumn: 17 })![0]!.text).toBe('x = …;');
  });
  it('keeps the value in sight in a line of megabytes', () => {
    const line = `${'a();'.repeat(500_000)}k="${VALUE}";${'b();'.repeat(500_000)}`;
    const shown = layoutFrame(frame(line, { line: 1, endLine: 1 })!, 60, createStyle(false));
    expect(Math.max(...shown.map((text) => text.length))).toBeLessThanOrEqual(60);
    expect(shown[0]).toContain('sk_live_…12ab');
    expect(shown[1]!.indexOf('^')).toBe(shown[0]!.indexOf('sk_live_…12ab'));
    expect(shown[1]!.match(/\^/g)).toHaveLength('sk_live_…12ab'.length);
  });
  it('puts the carets under the mask behind tabs and escapes', () => {
    const shown = layoutFrame(frame(`\t\t/*\x1b*/ k = "${VALUE}"`)!, 80, createStyle(false));
    expect(shown[0]).toContain('/*\\x1b*/');
    expect(shown[1]!.indexOf('^')).toBe(shown[0]!.indexOf('sk_live_…12ab'));
  });
  it('shows nothing without a text to show', () => {
    expect(frame(`k=${VALUE}`, { where: 'commit-message' })).toBeNull();
    expect(frame(`k=${VALUE}`, { line: 9, column: 1 })).toBeNull();
  });
});
