import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseGitleaksIgnore,
  parseGitleaksReport,
  parseSecretlintIgnore,
  parseSecretsBaseline,
} from '../../src/migrate/foreign-ignores.ts';
import { UserError } from '../../src/model/user-error.ts';

const COMMIT = randomBytes(20).toString('hex');

it('parseGitleaksIgnore', () => {
  const text = `# accepted\n${COMMIT}:src/a.ts:generic-api-key:12\r\n\nsrc/b.ts:some-rule:1\nC:/x:y.ts:some-rule:2\nnonsense\n${COMMIT.slice(0, 7)}:c:r:3`;
  expect(parseGitleaksIgnore(text)).toEqual({
    entries: [
      { commit: COMMIT, path: 'src/a.ts', rule: 'generic-api-key', line: 12 },
      { path: 'src/b.ts', rule: 'some-rule', line: 1 },
      { path: 'C:/x:y.ts', rule: 'some-rule', line: 2 },
      { commit: COMMIT.slice(0, 7), path: 'c', rule: 'r', line: 3 },
    ],
    strange: [6],
  });
});

describe('parseGitleaksReport', () => {
  it('keeps places and hashes, no values', () => {
    const value = randomBytes(20).toString('base64url');
    const item = { RuleID: 'r', File: 'a.ts', StartLine: 3, Commit: COMMIT, Secret: value, Match: `k=${value}` };
    const read = parseGitleaksReport(JSON.stringify([item, { ...item, Secret: 'REDACTED', Commit: '' }]), 'r.json');
    const sha1 = createHash('sha1').update(value).digest('hex');
    expect(read).toEqual([
      { path: 'a.ts', rule: 'r', commit: COMMIT, line: 3, sha1 },
      { path: 'a.ts', rule: 'r', line: 3 },
    ]);
    expect(JSON.stringify(read)).not.toContain(value);
  });
  it.each(['{}', 'no', '[{}]', '[1]'])('refuses %s', (text) => {
    expect(() => parseGitleaksReport(text, 'r.json')).toThrow(expect.objectContaining({ code: 'IMPORT_INVALID' }));
  });
});

describe('parseSecretsBaseline', () => {
  it('reads hashes and verdicts', () => {
    const hash = randomBytes(20).toString('hex');
    const results = { 'a\\b.py': [{ type: 'Secret Keyword', hashed_secret: hash, line_number: 10, is_secret: false }] };
    expect(parseSecretsBaseline(JSON.stringify({ version: '1.5.0', results }), 'b')).toEqual([
      { path: 'a/b.py', rule: 'Secret Keyword', sha1: hash, line: 10, isSecret: false },
    ]);
  });
  it.each(['[]', '{"results": []}', '{"results": {"a": {}}}', '{"results": {"a": [{"hashed_secret": "x"}]}}'])(
    'refuses %s',
    (text) => {
      expect(() => parseSecretsBaseline(text, 'b')).toThrow(expect.objectContaining({ code: 'IMPORT_INVALID' }));
    },
  );
});

it('parseSecretlintIgnore', () => {
  expect(parseSecretlintIgnore('# x\n\nvendor/\n!vendor/keep\n*.lock\r\n')).toEqual({
    globs: ['vendor/', '*.lock'],
    takenBack: ['!vendor/keep'],
  });
});

it('reads any text, or complains', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json({ maxDepth: 4 })), (text) => {
      parseGitleaksIgnore(text);
      parseSecretlintIgnore(text);
      for (const parse of [parseGitleaksReport, parseSecretsBaseline]) {
        try {
          parse(text, 'f');
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }
    }),
    { numRuns: 500 },
  );
});
