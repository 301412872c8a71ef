import { isExpiry } from '../config/expiry.ts';
import { type RawValue, toRawValue } from '../config/raw-value.ts';
import { TableReader } from '../config/table-reader.ts';
import { UserError } from '../model/user-error.ts';

/** A finding that a person accepted, with the reason. Holds nothing that leads back to the value. */
export interface BaselineEntry {
  readonly fingerprint: string;
  readonly rule: string;
  /** What a person may see of the value, to recognise it. */
  readonly masked: string;
  readonly reason: string;
  /** Last day (UTC) on which it applies, or an instant; ISO 8601. */
  readonly expires?: string;
  /** Day on which it was accepted; ISO 8601. */
  readonly addedAt: string;
  /** Who accepted it. */
  readonly by?: string;
}

export interface Baseline {
  readonly version: 1;
  readonly entries: readonly BaselineEntry[];
}

export const EMPTY_BASELINE: Baseline = { version: 1, entries: [] };

const MAX_ENTRIES = 200_000;
const NAMES = ['fingerprint', 'rule', 'masked', 'reason', 'expires', 'addedAt', 'by'];

/**
 * Reads a baseline file's text. Touches nothing outside: the Action calls it with the base commit's blob.
 * @param file name for messages
 * @throws UserError `CONFIG_INVALID` or `CONFIG_UNKNOWN_KEY` with the place in the file
 */
export function parseBaseline(text: string, file: string): Baseline {
  const document = new TableReader(parseJson(text, file), ['version', 'entries'], file, '');
  if (document.get('version') !== 1) {
    document.fail('version', 'must be 1', 'It may be of a newer unleak: update, or write the baseline anew.');
  }
  return {
    version: 1,
    entries: document.list('entries', MAX_ENTRIES).map((entry, index) => readEntry(entry, file, index)),
  };
}

function readEntry(entry: RawValue, file: string, index: number): BaselineEntry {
  const fields = new TableReader(entry, NAMES, file, `entries[${index}]`);
  const fingerprint = fields.requiredString('fingerprint', 'it is what the entry accepts', 64);
  if (!/^[0-9a-f]{5,64}$/.test(fingerprint)) fields.fail('fingerprint', 'must be 5 to 64 hexadecimal digits');
  const expires = fields.string('expires', 40);
  if (expires !== undefined && !isExpiry(expires)) fields.fail('expires', 'must be a date such as 2027-01-31');
  const addedAt = fields.requiredString('addedAt', 'say when it was accepted', 40);
  if (!isExpiry(addedAt)) fields.fail('addedAt', 'must be a date such as 2027-01-31');
  const by = fields.string('by', 200);
  return {
    fingerprint,
    rule: fields.requiredString('rule', 'name the rule of the finding', 100),
    masked: fields.string('masked', 200) ?? '',
    reason: fields.requiredString('reason', 'say why this may stay', 500),
    ...(expires === undefined ? {} : { expires }),
    addedAt,
    ...(by === undefined ? {} : { by }),
  };
}

function parseJson(text: string, file: string): RawValue {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // The parser's message quotes the text.
    throw new UserError(
      'CONFIG_INVALID',
      `${file} is not valid JSON.`,
      'After a merge, look for conflict marks in it.',
    );
  }
  return toRawValue(value, file);
}

/** The file's text: entries sorted and one value a line, so that two people's additions merge and a change shows as what it is. */
export function serialiseBaseline(baseline: Baseline): string {
  const entries = [...baseline.entries]
    .sort((a, b) => compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint))
    .map((entry) =>
      Object.fromEntries(NAMES.filter((name) => name in entry).map((name) => [name, entry[name as 'rule']])),
    );
  return `${JSON.stringify({ version: 1, entries }, null, 2)}\n`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A baseline with these entries added; one with the same rule and fingerprint is replaced. */
export function addToBaseline(baseline: Baseline, added: readonly BaselineEntry[]): Baseline {
  const entries = new Map(baseline.entries.map((entry) => [keyOf(entry), entry]));
  for (const entry of added) entries.set(keyOf(entry), entry);
  return { version: 1, entries: [...entries.values()] };
}

function keyOf({ rule, fingerprint }: BaselineEntry): string {
  return `${rule}\0${fingerprint}`;
}
