import type { Report } from '../../model/report.ts';
import { toJson } from '../escape/json.ts';
import { findingToJson } from '../report-json.ts';

/** The whole report as one document, `schemaVersion` 1; schema/report.schema.json describes it. One piece a finding. */
export default function* renderJson(report: Report): Generator<string> {
  const { name, version } = report.tool;
  yield `{\n  "schemaVersion": 1,\n  "tool": ${toJson({ name, version })},\n  "complete": ${report.complete},\n`;
  yield* list('findings', report.findings, findingToJson);
  yield* list('advisories', report.advisories);
  yield* list('suppressed', report.suppressed);
  yield* list('problems', report.problems);
  yield* list('notes', report.notes);
  yield `  "stats": ${toJson(report.stats)}\n}\n`;
}

function* list<T>(key: string, items: readonly T[], shape: (item: T) => unknown = (item) => item): Generator<string> {
  if (items.length === 0) {
    yield `  "${key}": [],\n`;
    return;
  }
  let separator = `  "${key}": [\n`;
  for (const item of items) {
    yield `${separator}    ${toJson(shape(item), 2).replaceAll('\n', '\n    ')}`;
    separator = ',\n';
  }
  yield '\n  ],\n';
}
