import { createHash } from 'node:crypto';
import type { RawValue } from '../config/raw-value.ts';
import { excludeGlob } from './exclude-glob.ts';
import { field, list, text, texts } from './fields.ts';
import { left, type Wish } from './wish.ts';

/**
 * Names that GitGuardian's detectors give to a value; ggshield hashes the value together with one. A detector of several values (an id and
 * its secret) hashes them all, and those can't be found again.
 */
const MATCH_TYPES = [
  'apikey',
  'token',
  'secret',
  'password',
  'client_secret',
  'access_token',
  'private_key',
  'webhook',
];

/**
 * Reads `.gitguardian.yaml`, in the form of version 2 and the one before.
 * Source: `.gitguardian.example.yml` and `core/filter.py` of ggshield 1.56.
 */
export function ggshieldConfigWishes(document: RawValue): readonly Wish[] {
  const version2 = field(document, 'secret');
  const from = (now: string, before: string) => {
    const table = field(version2, now) === undefined ? document : version2;
    const name = table === document ? before : now;
    return { value: field(table, name), label: table === document ? name : `secret.${name}` };
  };
  const paths = from('ignored_paths', 'paths_ignore');
  const values = from('ignored_matches', 'matches_ignore');
  const detectors = from('ignored_detectors', 'banlisted_detectors');
  return [
    ...texts(paths.value).map((glob, index) => pathWish(`${paths.label}[${index}]`, glob)),
    ...list(values.value).map((item, index) => valueWish(`${values.label}[${index}]`, item)),
    ...texts(detectors.value).map((name, index) =>
      left(
        `${detectors.label}[${index}] ${name}`,
        'unleak has no rule that finds the same and no more: see unleak rules list and rules.disable',
      ),
    ),
  ];
}

/** ggshield's globs name files unless they end with `/`; `*` is one character or more; without `/` at the start they begin at any folder. */
function pathWish(label: string, pattern: string): Wish {
  if (/\*\*\*|\*\*[^/]|[^/]\*\*/.test(pattern)) return left(label, 'ggshield itself refuses this pattern');
  const text = pattern.split('/').map(segment).join('/');
  const below = /^(.*\/)?\*\*\/\*$/.exec(text);
  const shape = below ? `${below[1] ?? ''}` : text;
  if (shape === '') return left(label, 'it would leave nothing to scan');
  const glob = shape.startsWith('/') || shape.startsWith('**/') ? shape : `**/${shape}`;
  const short = /^\*\*\/[^/]+\/?$/.test(glob) ? glob.slice(3) : glob;
  const filesOnly = !glob.endsWith('/');
  const exclude = excludeGlob({ glob: short, filesOnly });
  if (exclude !== null) return { label, kind: 'path', glob: exclude, filesOnly };
  return left(label, 'it names files only, and exclude would take along the folders there');
}

/** A whole name that is `*` says the same in a glob; beside other characters it is one character at least. */
function segment(text: string): string {
  return text === '*' || text === '**' ? text : text.replace(/[\\?[\]{}!]/g, '\\$&').replaceAll('*', '?*');
}

function valueWish(label: string, item: RawValue): Wish {
  const match = text(item instanceof Map ? field(item, 'match') : item);
  if (match === undefined) return left(label, 'it has no match');
  if (!/^[0-9a-f]{64}$/i.test(match))
    return { label, kind: 'value', accepts: (value) => value === match, names: 'one' };
  const wanted = match.toLowerCase();
  const hashes = (value: string) => [value, ...MATCH_TYPES.map((type) => `${value},${type}`)].map(sha256);
  // A key that is 64 hexadecimal digits long may stand there itself.
  return {
    label,
    kind: 'value',
    accepts: (value) => value.toLowerCase() === wanted || hashes(value).includes(wanted),
    names: 'one',
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
