import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';

const require = createRequire(import.meta.url);
const addFormats = addFormatsModule as unknown as (ajv: Ajv) => void;

function validator(ajv: Ajv, schema: object): ValidateFunction {
  addFormats(ajv);
  return ajv.compile(schema);
}

/** The schema that is shipped with unleak. */
export const reportSchema: ValidateFunction = validator(
  new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }) as unknown as Ajv,
  JSON.parse(readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8')),
);

/** The official SARIF 2.1.0 schema, out of Microsoft's package. It is written in draft 4; of what draft 4 does differently it uses only `id`. */
export const sarifSchema: ValidateFunction = (() => {
  const path = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const { $schema: _draft, id, ...schema } = JSON.parse(readFileSync(path, 'utf8'));
  return validator(new Ajv({ allErrors: true, strict: false, unicodeRegExp: false }), { $id: id, ...schema });
})();

const text = { type: 'string', minLength: 1 };
const time = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}$' };
const scanner = {
  type: 'object',
  required: ['id', 'name', 'version', 'vendor'],
  properties: {
    id: text,
    name: text,
    version: text,
    vendor: { type: 'object', required: ['name'], properties: { name: text } },
  },
};

/**
 * What GitLab's secret detection report format 15.0.6 demands of the fields that unleak writes, put down from GitLab's published schema
 * (security-report-schemas, secret-detection-report-format.json); the schema itself is in no package.
 */
export const gitlabSchema: ValidateFunction = validator(new Ajv({ allErrors: true, strict: false }), {
  type: 'object',
  required: ['scan', 'version', 'vulnerabilities'],
  properties: {
    version: { const: '15.0.6' },
    scan: {
      type: 'object',
      required: ['analyzer', 'end_time', 'scanner', 'start_time', 'status', 'type'],
      properties: {
        analyzer: scanner,
        scanner,
        start_time: time,
        end_time: time,
        status: { enum: ['success', 'failure'] },
        type: { const: 'secret_detection' },
        messages: {
          type: 'array',
          items: {
            type: 'object',
            required: ['level', 'value'],
            properties: { level: { enum: ['info', 'warn', 'fatal'] }, value: text },
          },
        },
      },
    },
    vulnerabilities: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'identifiers', 'location'],
        properties: {
          id: { type: 'string', format: 'uuid' },
          name: { type: 'string', maxLength: 255 },
          description: { type: 'string', maxLength: 1048576 },
          severity: { enum: ['Info', 'Unknown', 'Low', 'Medium', 'High', 'Critical'] },
          solution: { type: 'string', maxLength: 7000 },
          identifiers: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              required: ['type', 'name', 'value'],
              properties: { type: text, name: text, value: text },
            },
          },
          location: {
            type: 'object',
            required: ['commit'],
            properties: {
              file: { type: 'string' },
              start_line: { type: 'number' },
              end_line: { type: 'number' },
              commit: {
                type: 'object',
                required: ['sha'],
                properties: {
                  sha: text,
                  author: { type: 'string' },
                  date: { type: 'string' },
                  message: { type: 'string' },
                },
              },
            },
          },
          raw_source_code_extract: { type: 'string' },
        },
      },
    },
  },
});
