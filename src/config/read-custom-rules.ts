import { SEVERITIES } from '../model/severity.ts';
import { CHARSETS, type CustomRule } from './config.ts';
import type { RawValue } from './raw-value.ts';
import { TableReader } from './table-reader.ts';

const NAMES = ['id', 'title', 'prefix', 'charset', 'min-length', 'max-length', 'severity'];

/** The engine looks at runs of 16 or more key characters only. */
const SHORTEST_KEY = 16;
/** Together with a prefix it stays inside the window of 256 bytes that a rule's verdict may depend on. */
const LONGEST_BODY = 200;

/**
 * Reads the shapes of home-made keys (`rules.custom`).
 * @param taken ids of the built-in rules
 * @throws UserError for a shape that could match half of all code, or an id that is taken
 */
export function readCustomRules(
  entries: readonly RawValue[],
  file: string,
  taken: readonly string[],
): readonly CustomRule[] {
  const ids = new Set(taken);
  return entries.map((entry, index) => {
    const fields = new TableReader(entry, NAMES, file, `rules.custom[${index}]`);
    const id = fields.requiredString('id', 'reports name the rule by it', 64);
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(id)) fields.fail('id', 'must be of the form our-api-key, in lower case');
    if (ids.has(id)) fields.fail('id', 'is the id of another rule already');
    ids.add(id);

    const prefixes = readPrefixes(fields);
    const charset = fields.oneOf('charset', CHARSETS) ?? fields.fail('charset', `is missing: ${CHARSETS.join(', ')}`);
    const minLength = fields.integer('min-length', 1, LONGEST_BODY) ?? fields.fail('min-length', 'is missing');
    const maxLength = fields.integer('max-length', minLength, LONGEST_BODY) ?? minLength;
    if (Math.min(...prefixes.map((prefix) => prefix.length)) + minLength < SHORTEST_KEY) {
      fields.fail(
        'min-length',
        `makes a key shorter than ${SHORTEST_KEY} characters with its prefix: too many words look like that`,
      );
    }
    const title = fields.string('title', 100) ?? `Key ${prefixes[0]}…`;
    if (/:\/\/|\bwww\./i.test(title)) {
      fields.fail('title', 'must not hold an address', 'Addresses come from the operator, never from a repository.');
    }
    return {
      id,
      title,
      prefixes,
      charset,
      minLength,
      maxLength,
      severity: fields.oneOf('severity', SEVERITIES) ?? 'high',
    };
  });
}

/** One prefix or several, each with a letter and three characters or more. */
function readPrefixes(fields: TableReader): readonly string[] {
  const raw = fields.get('prefix');
  const prefixes = typeof raw === 'string' ? [raw] : fields.strings('prefix', 16);
  if (prefixes.length === 0) fields.fail('prefix', 'is missing: a key without a prefix is found by the generic rule');
  for (const prefix of prefixes) {
    if (!/^(?=.*[A-Za-z])[A-Za-z0-9_-]{3,40}$/.test(prefix)) {
      fields.fail('prefix', 'must be 3 to 40 letters, digits, "_" or "-", with at least one letter');
    }
  }
  return [...new Set(prefixes)];
}
