import type { AgentText } from './agent-call.ts';

/** What an edit takes away: a key may leave a file. */
const REMOVED = new Set(['old_string', 'old_str', 'oldString', 'old_text', 'oldText']);
/** What names things rather than carrying text. */
const NAMES = new Set(['file_path', 'path', 'filePath', 'cwd', 'type']);

/** Every string inside a value of a payload, in order, with the way to it. */
export function collectTexts(what: string, value: unknown, path?: string): AgentText[] {
  return collect(what, value, path).map(({ place: _, ...text }) => text);
}

/** The strings of a tool's answer, as they are, with the way to each, so that they can be masked in place. */
export function collectPlaced(what: string, value: unknown): AgentText[] {
  return collect(what, value, undefined, true);
}

function collect(what: string, value: unknown, path: string | undefined, answer = false): AgentText[] {
  const found: AgentText[] = [];
  const walk = (at: unknown, place: readonly (string | number)[], name: string | null): void => {
    if (typeof at === 'string') {
      const text = answer ? at : addedText(at);
      const before = name !== null && isBareValue(text) ? `${JSON.stringify(name)}: "` : '';
      if (text !== '')
        found.push({ what: nameOf(what, place), text, before, place, ...(path === undefined ? {} : { path }) });
    } else if (Array.isArray(at)) {
      at.forEach((item, index) => {
        // `["--api-key", "…"]`: the item before names it.
        const flag: unknown = at[index - 1];
        walk(item, [...place, index], typeof flag === 'string' && /^--?\w[\w-]{1,60}$/.test(flag) ? flag : name);
      });
    } else if (typeof at === 'object' && at !== null) {
      const called = nameBeside(at as Fields);
      for (const [key, item] of Object.entries(at)) {
        const itsName = key === 'value' && called !== null ? called : key;
        if (answer || !(REMOVED.has(key) || NAMES.has(key))) walk(item, [...place, key], itsName);
      }
    }
  };
  walk(value, [], null);
  return found;
}

type Fields = Readonly<Record<string, unknown>>;

/** `{ "name": "API_KEY", "value": "…" }`. */
function nameBeside(fields: Fields): string | null {
  const name = fields['name'] ?? fields['key'];
  return typeof name === 'string' && /^[\w.-]{1,100}$/.test(name) ? name : null;
}

/** A value and nothing else, with or without a scheme: a key without a prefix is known by the name of its field only. */
function isBareValue(text: string): boolean {
  return text.length <= 4096 && /^(?:[A-Za-z-]{1,20} )?[^\s"\\]+$/.test(text);
}

/** Of a patch in Codex's form, only the lines that it adds. */
function addedText(text: string): string {
  if (!/^\*\*\* Begin Patch$/m.test(text)) return text;
  return text
    .split('\n')
    .map((line) => (/^[- ]/.test(line) ? '' : line.replace(/^\+/, '')))
    .join('\n');
}

function nameOf(what: string, place: readonly (string | number)[]): string {
  if (what !== 'the tool’s input') return what;
  if (place.includes('command')) return 'the command';
  return place.some((key) =>
    ['content', 'new_string', 'new_str', 'new_source', 'file_text', 'edits'].includes(String(key)),
  )
    ? 'the text to write'
    : what;
}
