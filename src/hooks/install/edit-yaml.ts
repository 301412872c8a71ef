import { isDeepStrictEqual } from 'node:util';
import type { Document } from 'yaml';
import type { MarkNote } from './marked-lines.ts';
import { marksFor } from './marked-lines.ts';

/**
 * Puts marked lines into YAML without touching another byte: the `yaml` package says where things stand, the text is cut and joined
 * here. The only file that imports `yaml`; never on the path of a running hook. Texts are latin1 views of bytes.
 */
export interface YamlEditor {
  /** The parsed value, or undefined if the text is no single YAML document without errors. */
  readonly value: unknown;
  /** Where the entries of the map or list at `path` begin and how far they are indented; null if it isn't written in block style. */
  childrenOf(path: readonly string[]): { offset: number; indent: number } | null;
  /** Line and indentation of a key. */
  keyAt(path: readonly string[]): { offset: number; indent: number } | null;
}

const BOM = 'ï»¿';

export async function openYaml(text: string): Promise<YamlEditor | null> {
  const yaml = await import('yaml');
  // Same length in bytes, so that offsets hold.
  const readable = text.startsWith(BOM) ? `   ${text.slice(3)}` : text;
  const documents = yaml.parseAllDocuments(readable, { prettyErrors: false, logLevel: 'silent' });
  if ('empty' in documents || documents.length !== 1) return null;
  const document = documents[0] as Document.Parsed;
  if (document.errors.length > 0) return null;
  const pairAt = (path: readonly string[]) => {
    const map = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    if (!yaml.isMap(map) || map.flow === true) return undefined;
    return map.items.find((pair) => yaml.isScalar(pair.key) && pair.key.value === path.at(-1));
  };
  const lineStart = (offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
  const indentAt = (offset: number): number => /^ */.exec(readable.slice(lineStart(offset)))?.[0].length ?? 0;
  const nextLine = (offset: number): number => {
    const end = text.indexOf('\n', offset);
    return end === -1 ? text.length : end + 1;
  };
  const keyAt = (path: readonly string[]) => {
    const key = pairAt(path)?.key;
    const offset = yaml.isNode(key) ? key.range?.[0] : undefined;
    return offset === undefined ? null : { offset: nextLine(offset), indent: indentAt(offset) };
  };
  return {
    value: document.toJS(),
    keyAt,
    childrenOf(path) {
      const value = pairAt(path)?.value;
      const key = keyAt(path);
      if (
        key === null ||
        !yaml.isCollection(value) ||
        value.flow === true ||
        value.items.length === 0 ||
        value.anchor !== undefined
      )
        return null;
      const first = yaml.isMap(value) ? value.items[0]?.key : value.items[0];
      const offset = yaml.isNode(first) ? first.range?.[0] : undefined;
      return offset === undefined || offset < key.offset ? null : { offset: key.offset, indent: indentAt(offset) };
    },
  };
}

/** The text with marked lines at an offset that begins a line, or at the end of the file. */
export function insertMarked(
  text: string,
  at: { offset: number; indent: number },
  name: string,
  lines: readonly string[],
): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const missing = at.offset > 0 && text[at.offset - 1] !== '\n';
  const notes: MarkNote[] = missing ? ['no final newline'] : [];
  const { open, close } = marksFor(name, notes);
  const block = [open, ...lines, close].map((line) => ' '.repeat(at.indent) + line + end).join('');
  return text.slice(0, at.offset) + (missing ? end : '') + block + text.slice(at.offset);
}

/** True if the edited text still says all that it said before: with our entries left out, the values are equal. */
export async function saysTheSame(
  before: string,
  after: string,
  without: (value: unknown) => unknown,
): Promise<boolean> {
  const [old, now] = [await openYaml(before), await openYaml(after)];
  return old !== null && now !== null && isDeepStrictEqual(without(now.value), without(old.value));
}
