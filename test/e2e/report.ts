import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'vitest';
import type { Ran } from './run-unleak.ts';

const schema = JSON.parse(readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv2020({ strict: false, allErrors: true });
(addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
const validate = ajv.compile(schema);

export interface JsonLocation {
  source: string;
  path?: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  commit?: string;
  blob?: string;
  decoded?: string[];
  where?: string;
}

export interface JsonFinding {
  id: string;
  fingerprint: string;
  rule: string;
  provider: string | null;
  severity: string;
  masked: string;
  locations: JsonLocation[];
  exposure: { frontend?: { how: string; chain: string[] }; history?: Record<string, unknown> };
  introduced?: string;
}

export interface JsonReport {
  schemaVersion: number;
  complete: boolean;
  findings: JsonFinding[];
  advisories: { rule: string; severity: string; path: string; fix: string }[];
  suppressed: { fingerprint: string; by: string; reason: string }[];
  problems: { code: string; message: string; path?: string }[];
  stats: { seen: number; scanned: number; skipped: number; unreadable: number; bytes: number };
}

/** The JSON report on stdout, after everything that holds for any report has been checked. */
export function reportOf({ stdout, code, stderr }: Ran): JsonReport {
  let report: JsonReport;
  try {
    report = JSON.parse(stdout) as JsonReport;
  } catch {
    throw new Error(`no JSON on stdout (exit ${code}): ${stdout.slice(0, 300)} ${stderr.slice(0, 600)}`);
  }
  expect(validate(report) ? null : validate.errors).toBeNull();
  const { seen, scanned, skipped, unreadable } = report.stats;
  expect(seen).toBe(scanned + skipped + unreadable);
  expect(report.complete).toBe(report.problems.length === 0);
  if (unreadable > 0) expect(report.complete).toBe(false);
  const values = report.findings.map(({ rule, fingerprint }) => `${rule} ${fingerprint}`);
  expect(new Set(values).size).toBe(values.length);
  expect(new Set(report.findings.map(({ id }) => id)).size).toBe(report.findings.length);
  for (const { locations } of report.findings) expect(locations.length).toBeGreaterThan(0);
  expect(stderr).not.toMatch(/\n {4}at |internal error/);
  return report;
}
