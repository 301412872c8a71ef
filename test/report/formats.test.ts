import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { FORMATS, type Format, type RenderOptions, renderReport } from '../../src/report/index.ts';
import { finding, fullReport, PLAIN, report } from './sample-report.ts';
import { gitlabSchema, reportSchema, sarifSchema } from './schemas.ts';

const ALL = Object.keys(FORMATS) as Format[];
const OPTIONS: RenderOptions = {
  ...PLAIN,
  verbose: true,
  ruleTitle: (rule) => (rule === 'memory-api-key' ? 'Memory API key' : undefined),
  providerName: (provider) => (provider === 'memory-api' ? 'Memory API' : undefined),
  readLines: (_, from, to) => ['import x from "y";', 'const mine = read();', 'use(mine);'].slice(from - 1, to),
};

async function render(input: Report, format: Format, options: RenderOptions = OPTIONS): Promise<string> {
  return [...(await renderReport(input, format, options))].join('');
}

const CLEAN = report();
const EMPTY = report({ stats: { seen: 0, scanned: 0, skipped: 0, unreadable: 0, bytes: 0 } });
const CUT = report({ complete: false });

describe('golden files', () => {
  for (const format of ALL) {
    it(`${format}: a report with everything, whatever order it comes in`, async () => {
      const input = fullReport();
      const output = await render(input, format);
      await expect(output).toMatchFileSnapshot(`golden/full.${format}.txt`);
      const turned = {
        ...input,
        findings: input.findings.map((one) => ({ ...one, locations: one.locations.toReversed() })).reverse(),
      };
      expect(await render(turned, format)).toBe(output);
    });
    it(`${format}: nothing found`, async () => {
      await expect(await render(CLEAN, format, PLAIN)).toMatchFileSnapshot(`golden/clean.${format}.txt`);
    });
  }
});

describe('what a report says about itself', () => {
  const SAYS_CLEAN = /no leaked keys|✓|✅|"good"/i;
  for (const format of ALL) {
    it(`${format} never shows an incomplete scan as clean, not even without a problem to name`, async () => {
      const output = await render(CUT, format);
      expect(output).not.toMatch(SAYS_CLEAN);
      expect(output).toMatch(/incomplete|"complete": ?false|"status": "failure"/i);
    });
  }
  it('control: a complete report without findings does say so', async () => {
    for (const format of ['pretty', 'markdown', 'html', 'junit', 'github'] as const) {
      expect(await render(CLEAN, format)).toMatch(SAYS_CLEAN);
    }
  });
  it('says that there was nothing to look at', async () => {
    expect(await render(EMPTY, 'pretty', PLAIN)).toBe(
      '! There was nothing to look at: 0 files and objects in scope.\n',
    );
  });
  it('is one line if all is well', async () => {
    expect((await render(CLEAN, 'pretty', PLAIN)).split('\n')).toHaveLength(2);
  });
  it('is one line a finding if quiet', async () => {
    const lines = (
      await render(report({ findings: [finding(), finding()] }), 'pretty', { ...PLAIN, quiet: true })
    ).split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toBe('k7f3q2  HIGH  memory-api-key  mem_live_…9f3c  src/a.ts:3:14');
  });
});

describe('schemas', () => {
  const reports = { full: fullReport(), clean: CLEAN, empty: EMPTY, cut: CUT };
  for (const [name, input] of Object.entries(reports)) {
    it(`json: ${name} is valid by the shipped schema`, async () => {
      reportSchema(JSON.parse(await render(input, 'json')));
      expect(reportSchema.errors ?? []).toEqual([]);
    });
    it(`sarif: ${name} is valid by the official schema`, async () => {
      sarifSchema(JSON.parse(await render(input, 'sarif')));
      expect(sarifSchema.errors ?? []).toEqual([]);
    });
    it(`gitlab: ${name} is valid by GitLab's rules`, async () => {
      gitlabSchema(JSON.parse(await render(input, 'gitlab')));
      expect(gitlabSchema.errors ?? []).toEqual([]);
    });
  }
  it('control: each schema refuses a document with one wrong field', async () => {
    const json = JSON.parse(await render(fullReport(), 'json'));
    expect(reportSchema({ ...json, findings: [{ ...json.findings[0], severity: 'urgent' }] })).toBe(false);
    expect(reportSchema({ ...json, complete: undefined })).toBe(false);
    const sarif = JSON.parse(await render(fullReport(), 'sarif'));
    expect(sarifSchema({ ...sarif, runs: [{ ...sarif.runs[0], columnKind: 'bytes' }] })).toBe(false);
    const gitlab = JSON.parse(await render(fullReport(), 'gitlab'));
    expect(gitlabSchema({ ...gitlab, vulnerabilities: [{ id: '1' }] })).toBe(false);
  });
});

describe('jsonl', () => {
  it('is one object a line and ends with a summary', async () => {
    const lines = (await render(fullReport(), 'jsonl'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => line.type)).toEqual([
      'finding',
      'finding',
      'advisory',
      'suppressed',
      'problem',
      'note',
      'summary',
    ]);
    expect(lines.at(-1)).toMatchObject({ schemaVersion: 1, complete: false, findings: 2 });
  });
});

describe('sarif, for GitHub', () => {
  it('gives every result a physical location, a stable fingerprint and a rule of the list', async () => {
    const [run] = JSON.parse(await render(fullReport(), 'sarif')).runs;
    for (const result of run.results) {
      expect(result.locations[0].physicalLocation.artifactLocation.uri).toMatch(/^[\w./%-]+$/);
      expect(result.partialFingerprints.primaryLocationLineHash).toMatch(/^[0-9a-f]{32}:1$/);
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    }
    expect(run.results.every((result: object) => !('suppressions' in result))).toBe(true);
  });
  it('keeps the fingerprint when the value moves', async () => {
    const moved = finding({
      locations: [{ source: 'worktree', path: 'else.ts', line: 1, column: 1, endLine: 1, endColumn: 9 }],
    });
    const prints = [];
    for (const one of [finding(), moved]) {
      prints.push(
        JSON.parse(await render(report({ findings: [one] }), 'sarif')).runs[0].results[0].partialFingerprints,
      );
    }
    expect(prints[0]).toEqual(prints[1]);
  });
});

describe('github', () => {
  it('gives ten errors and ten warnings, the most severe first, and counts the rest', async () => {
    const many = [...Array(30).keys()].map((n) =>
      finding({
        id: `id${n}`,
        fingerprint: String(n).padStart(32, '0'),
        severity: n % 2 ? 'medium' : n === 28 ? 'critical' : 'high',
      }),
    );
    const lines = (await render(report({ findings: many }), 'github')).trimEnd().split('\n');
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(10);
    expect(lines[0]).toContain('(id28)');
    expect(lines.at(-1)).toContain('10 more annotations not shown here');
  });
});

describe('markdown', () => {
  it('stays under its limit and counts what it left out', async () => {
    const long = 'x'.repeat(4096);
    const many = Array.from({ length: 3000 }, (_, n) =>
      finding({
        fingerprint: String(n).padStart(32, '0'),
        message: long,
        locations: [{ source: 'worktree', path: `${long}${n}`, line: 1, column: 1, endLine: 1, endColumn: 2 }],
      }),
    );
    for (const maxBytes of [undefined, 65_000]) {
      const output = await render(report({ findings: many }), 'markdown', { ...PLAIN, maxBytes });
      expect(Buffer.byteLength(output)).toBeLessThan(maxBytes ?? 900_000);
      expect(output).toMatch(/\*\*[\d,]+ more entries left out/);
    }
  });
});

describe('pretty', () => {
  it('colours only if told to, and then only with SGR codes', async () => {
    expect(await render(fullReport(), 'pretty', { ...OPTIONS, color: false })).not.toContain('\x1b');
    const colored = await render(fullReport(), 'pretty', { ...OPTIONS, color: true });
    expect(colored).toContain('\x1b[');
    expect(colored.replace(/\x1b\[[\d;]*m/g, '')).toBe(await render(fullReport(), 'pretty', OPTIONS));
  });
  it('links to files if the terminal can', async () => {
    const output = await render(fullReport(), 'pretty', { ...OPTIONS, hyperlinks: true, root: '/home/me/a b' });
    expect(output).toContain('\x1b]8;;file:///home/me/a%20b/src/config.ts\x1b\\src/config.ts:2:14\x1b]8;;\x1b\\');
  });
});
