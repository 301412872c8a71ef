import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/model/user-error.ts';
import {
  addToBaseline,
  type BaselineEntry,
  EMPTY_BASELINE,
  parseBaseline,
  serialiseBaseline,
} from '../../src/suppress/baseline.ts';
import { readBaselineFile, readNamedBaseline, writeBaselineFile } from '../../src/suppress/baseline-file.ts';

const ENTRY: BaselineEntry = {
  fingerprint: 'ab'.repeat(16),
  rule: 'twig-api-key',
  masked: 'sk_live_…9f3c',
  reason: 'revoked on Monday',
  expires: '2027-12-31',
  addedAt: '2027-06-01',
  by: 'Ada <ada@example.test>',
};
const { expires: _expires, by: _by, ...SHORT } = ENTRY;

describe('the text of a baseline', () => {
  it('is the same however the entries came in, and reads back', () => {
    const entries = [ENTRY, { ...SHORT, fingerprint: 'cd'.repeat(16) }, { ...SHORT, rule: 'a-key' }];
    const text = serialiseBaseline({ version: 1, entries });
    expect(serialiseBaseline({ version: 1, entries: [...entries].reverse() })).toBe(text);
    expect(text.endsWith('}\n')).toBe(true);
    expect(parseBaseline(text, 'b.json').entries).toEqual([entries[2], entries[0], entries[1]]);
    expect(serialiseBaseline(parseBaseline(text, 'b.json'))).toBe(text);
  });

  it.each([
    ['no JSON', '<<<<<<< HEAD', 'not valid JSON'],
    ['a list', '[]', 'must be a table'],
    ['no version', '{"entries": []}', 'version must be 1'],
    ['a newer version', '{"version": 2, "entries": []}', 'version must be 1'],
    ['a path as identity', JSON.stringify({ version: 1, entries: [{ ...ENTRY, path: 'a' }] }), 'entries[0].path'],
    ['a missing reason', JSON.stringify({ version: 1, entries: [{ ...ENTRY, reason: '' }] }), 'entries[0].reason'],
    ['a strange date', JSON.stringify({ version: 1, entries: [{ ...ENTRY, expires: 'soon' }] }), 'entries[0].expires'],
    [
      'no fingerprint',
      JSON.stringify({ version: 1, entries: [{ ...ENTRY, fingerprint: 'x*' }] }),
      'entries[0].fingerprint',
    ],
    ['deep nesting', `{"version":1,"entries":${'['.repeat(60)}${']'.repeat(60)}}`, 'deeper than'],
  ])('refuses %s', (_, text, message) => {
    expect(() => parseBaseline(text, 'b.json')).toThrow(message);
    expect(() => parseBaseline(text, 'b.json')).toThrow(UserError);
  });

  it('takes any JSON for a baseline or a mistake', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), (text) => {
        expect(() => parseBaseline(text, 'b.json')).toThrow(UserError);
      }),
    );
  });
});

it('addToBaseline replaces an entry of the same finding', () => {
  const once = addToBaseline(EMPTY_BASELINE, [ENTRY]);
  const again = addToBaseline(once, [
    { ...ENTRY, reason: 'looked at it again' },
    { ...ENTRY, rule: 'other-key' },
  ]);
  expect(again.entries.map(({ rule, reason }) => [rule, reason])).toEqual([
    ['twig-api-key', 'looked at it again'],
    ['other-key', 'revoked on Monday'],
  ]);
});

describe('the file of a baseline', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'unleak-baseline-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('is written and read', () => {
    expect(readBaselineFile(root, '.unleak-baseline.json')).toBe(EMPTY_BASELINE);
    const file = join(root, '.unleak-baseline.json');
    writeBaselineFile(file, { version: 1, entries: [ENTRY] });
    expect(readBaselineFile(root, '.unleak-baseline.json').entries).toEqual([ENTRY]);
    expect(readNamedBaseline(file).entries).toEqual([ENTRY]);
    expect(readFileSync(file, 'utf8').endsWith('\n')).toBe(true);
  });

  it('must exist if the operator names it', () => {
    expect(() => readNamedBaseline(join(root, 'none.json'))).toThrow(
      expect.objectContaining({ code: 'BASELINE_NOT_FOUND' }),
    );
  });

  it('is not read through links', () => {
    const outside = mkdtempSync(join(tmpdir(), 'unleak-outside-'));
    try {
      writeFileSync(join(outside, 'b.json'), serialiseBaseline({ version: 1, entries: [ENTRY] }));
      symlinkSync(outside, join(root, 'folder'));
      symlinkSync(join(outside, 'b.json'), join(root, 'link.json'));
      expect(() => readBaselineFile(root, 'folder/b.json')).toThrow(
        expect.objectContaining({ code: 'OUTSIDE_REPOSITORY' }),
      );
      expect(() => readBaselineFile(root, 'link.json')).toThrow(expect.objectContaining({ code: 'FILE_NOT_REGULAR' }));
      mkdirSync(join(root, 'inside'));
      writeFileSync(join(root, 'inside', 'b.json'), serialiseBaseline({ version: 1, entries: [ENTRY] }));
      expect(readBaselineFile(root, 'inside/b.json').entries).toHaveLength(1);
      expect(readBaselineFile(root, 'none/b.json')).toBe(EMPTY_BASELINE);
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  });
});
