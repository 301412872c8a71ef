import { isDeepStrictEqual } from 'node:util';
import type { CustomRule } from '../config/config.ts';
import { parseToml } from '../config/parse-toml.ts';
import { UserError } from '../model/user-error.ts';
import type { Additions } from './plan-import.ts';
import { findTomlPlaces } from './toml-places.ts';

export interface EditOptions {
  /** Name of the file; `.json` at its end means JSON, all else TOML. */
  readonly file: string;
  /** Reason of `allow` entries, and what a comment says of new lists. */
  readonly reason: string;
}

type Table = Record<string, unknown>;

/**
 * The config's text with something added: in TOML nothing else changes, comments stay.
 * @throws UserError `CONFIG_NOT_EDITABLE` if it is written in a way that can't be added to
 */
export async function editConfig(text: string | null, additions: Additions, options: EditOptions): Promise<string> {
  const before = text ?? '';
  if (options.file.endsWith('.json')) return editJson(before, additions, options);
  const after = editToml(before, additions, options);
  const [old, now] = await Promise.all([parse(before), parse(after)]);
  if (now === null || !isDeepStrictEqual(now, merge(old ?? {}, additions, options.reason)))
    throw new UserError(
      'CONFIG_NOT_EDITABLE',
      `${options.file} is written in a way that unleak can't add to.`,
      'Write exclude and rules.disable as plain lists, allow and rules.custom as [[tables]].',
    );
  return after;
}

async function parse(text: string): Promise<Table | null> {
  try {
    return JSON.parse(JSON.stringify(await parseToml(text.replace(/^\uFEFF/, ''), 32))) as Table;
  } catch {
    // The old text was read before; a new one that can't be read is refused by the caller.
    return null;
  }
}

function merge(document: Table, { exclude, disable, custom, allow }: Additions, reason: string): Table {
  const rules = (document['rules'] ?? {}) as Table;
  const list = (value: unknown) => (value ?? []) as unknown[];
  const changed: Table = {
    ...rules,
    ...(disable.length > 0 ? { disable: [...disable, ...list(rules['disable'])] } : {}),
    ...(custom.length > 0 ? { custom: [...list(rules['custom']), ...custom.map(ruleTable)] } : {}),
  };
  return {
    ...document,
    ...(exclude.length > 0 ? { exclude: [...exclude, ...list(document['exclude'])] } : {}),
    ...(disable.length + custom.length > 0 ? { rules: changed } : {}),
    ...(allow.length > 0 ? { allow: [...list(document['allow']), ...allow.map((one) => ({ ...one, reason }))] } : {}),
  };
}

function ruleTable({ id, title, prefixes, charset, minLength, maxLength, severity }: CustomRule): Table {
  return { id, title, prefix: [...prefixes], charset, 'min-length': minLength, 'max-length': maxLength, severity };
}

function editJson(text: string, additions: Additions, { reason }: EditOptions): string {
  const old = JSON.parse(text.replace(/^\uFEFF/, '') || '{}') as Table;
  const indent = /^[ \t]+(?=")/m.exec(text)?.[0] ?? '  ';
  return `${JSON.stringify(merge(old, additions, reason), null, indent)}\n`;
}

function editToml(text: string, { exclude, disable, custom, allow }: Additions, { reason }: EditOptions): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  let edited = text;
  if (exclude.length > 0) edited = addToList(edited, '', 'exclude', exclude, reason);
  if (disable.length > 0) edited = addToList(edited, 'rules', 'disable', disable, reason);
  const tables = [
    ...custom.map((rule) => tableText('rules.custom', ruleTable(rule))),
    ...allow.map((one) => tableText('allow', { ...one, reason })),
  ];
  if (tables.length > 0) {
    if (edited !== '' && !edited.endsWith('\n')) edited += '\n';
    edited += `${edited === '' ? '' : '\n'}${tables.join('\n')}`;
  }
  return end === '\n' ? edited : edited.replace(/\r?\n/g, end);
}

function tableText(name: string, table: Table): string {
  return `[[${name}]]\n${Object.entries(table)
    .map(([key, value]) => `${key} = ${Array.isArray(value) ? `[${value.map(quote).join(', ')}]` : quote(value)}\n`)
    .join('')}`;
}

function quote(value: unknown): string {
  return JSON.stringify(value);
}

/** New items go to the front, where no comma or comment is in the way. */
function addToList(text: string, table: string, key: string, items: readonly string[], reason: string): string {
  const { settings, headers } = findTomlPlaces(text);
  const there = settings.find((setting) => setting.table === table && setting.key === key);
  const lines = items.map((item) => `  ${quote(item)},\n`).join('');
  if (there) {
    const inside = there.valueStart + 1;
    const rest = text.slice(inside);
    const isOneLine = /^[ \t]*[^\s#]/.test(rest);
    const isEmpty = /^\s*\]/.test(rest);
    const added = isOneLine
      ? `${items.map(quote).join(', ')}${isEmpty ? '' : ', '}`
      : `\n  # ${reason}\n${lines.trimEnd()}`;
    return text.slice(0, inside) + added + rest;
  }
  const setting = `${key} = [\n  # ${reason}\n${lines}]\n`;
  if (table !== '') {
    const header = headers.get(table);
    if (header !== undefined) return insertLine(text, Math.min(header, text.length), setting);
    return `${insertLine(text, text.length, `${text === '' ? '' : '\n'}[${table}]\n${setting}`)}`;
  }
  const last = settings.findLast((one) => one.table === '');
  if (last) return insertLine(text, nextLine(text, last.valueEnd), setting);
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return insertLine(text, start, text.slice(start) === '' ? setting : `${setting}\n`);
}

function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

function insertLine(text: string, at: number, line: string): string {
  const before = text.slice(0, at);
  return `${before}${before === '' || before.endsWith('\n') || before === '\uFEFF' ? '' : '\n'}${line}${text.slice(at)}`;
}
