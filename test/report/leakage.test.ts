import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { Secret } from '../../src/model/secret.ts';
import { escapeHtml } from '../../src/report/escape/html.ts';
import { FORMATS, type Format, renderReport } from '../../src/report/index.ts';
import { finding, PLAIN, report } from './sample-report.ts';

const ALL = Object.keys(FORMATS) as Format[];

/** Written here once more, apart from the code under test: what must not be in any output. */
function traces(value: string): string[] {
  const bytes = Buffer.from(value, 'utf8');
  // The characters of base64 that depend on the value alone, at each alignment.
  const cores = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    return encoded.slice(shift === 0 ? 0 : 4, Math.floor((shift + bytes.length) / 3) * 4);
  });
  const percent = bytes.toString('hex').replace(/../g, '%$&');
  const json = JSON.stringify(value).slice(1, -1);
  const url = cores.map((core) => core.replaceAll('+', '-').replaceAll('/', '_'));
  return [value, json, escapeHtml(value), encodeURIComponent(value), percent, bytes.toString('hex'), ...cores, ...url];
}

function leaksIn(output: string, values: readonly string[]): string[] {
  return values.flatMap((value) => traces(value).filter((trace) => output.toLowerCase().includes(trace.toLowerCase())));
}

function hostile(values: readonly string[]): Report {
  const everywhere = values
    .flatMap((value) => [
      value,
      `x${Buffer.from(`a${value}`).toString('base64')}`,
      Buffer.from(value).toString('hex'),
      encodeURIComponent(value),
    ])
    .join(' ');
  const findings = values.map((value, index) =>
    finding({
      id: `id${index}`,
      fingerprint: String(index).padStart(32, '0'),
      value,
      mask: `mask…${index}`,
      message: `message ${everywhere}`,
      locations: [
        { source: 'worktree', path: `dir/${everywhere}`, line: 1, column: 9, endLine: 1, endColumn: 9 + value.length },
        {
          source: 'object',
          path: `${everywhere}/x.ts`,
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 2,
          where: 'tree-entry',
        },
      ],
      exposure: {
        frontend: { how: 'bundle', chain: [everywhere] },
        history: { author: everywhere, firstCommit: 'a'.repeat(40), inHead: true, reachable: true, pushed: 'no' },
      },
      verification: { state: 'unknown', detail: everywhere },
    }),
  );
  return report({
    complete: false,
    findings,
    advisories: [{ rule: 'gitignore-env', severity: 'high', path: everywhere, message: everywhere, fix: everywhere }],
    suppressed: [{ fingerprint: 'ab', rule: 'x-key', by: 'inline', reason: everywhere }],
    problems: [{ code: 'UNREADABLE_FILE', message: everywhere, path: everywhere }],
    notes: [everywhere],
  });
}

describe('no format lets a value out', () => {
  const random = (bytes: number) => randomBytes(bytes).toString('base64url');
  const values = [
    `sk_live_${random(24)}`,
    `mem_live_${random(32)}`,
    `tb_${random(16)}`,
    random(30),
    `p"<&'w\\${random(9)}`,
  ];
  const hidden = `sk_test_${random(24)}`;
  const options = {
    ...PLAIN,
    verbose: true,
    alsoHide: [new Secret(hidden, 'sk_test_…')],
    readLines: () => [`const a="${values.join(' ')} ${hidden}"`, values.join(','), `b = '${hidden}'`],
  };
  for (const format of ALL) {
    it(format, async () => {
      const output = [...(await renderReport(hostile(values), format, options))].join('');
      expect(leaksIn(output, [...values, hidden])).toEqual([]);
      expect(output).toContain('mask');
    });
    it(`${format}: in no single piece, nor the halves of a value in two of them`, async () => {
      for (const piece of await renderReport(hostile(values), format, options)) {
        expect(
          leaksIn(
            piece,
            values.map((value) => value.slice(0, 14)),
          ),
        ).toEqual([]);
      }
    });
  }
  it('control: the same search finds values in a report that was not masked', () => {
    expect(leaksIn(JSON.stringify(hostile(values)), values).length).toBeGreaterThan(10);
  });

  it('a repository can not break a format by leaking one of its words', async () => {
    const words = [
      'findings',
      'fingerprint',
      'partialFingerprints',
      'executionSuccessful',
      'utf16CodeUnits',
      'worktree',
      'vulnerabilities',
    ];
    const leaking = (values: readonly string[]) =>
      report({
        findings: values.map((value, index) =>
          finding({ id: `id${index}`, fingerprint: `${index}`, value, mask: '«redacted»' }),
        ),
      });
    for (const format of ALL) {
      const output = [...(await renderReport(leaking(words), format, PLAIN))].join('');
      const usual = [...(await renderReport(leaking(words.map(() => random(30))), format, PLAIN))].join('');
      expect(output).toBe(usual);
    }
  });
});
