import type { RawValue } from '../config/raw-value.ts';
import { field, list, tables, text, texts } from './fields.ts';
import type { ForeignAllow } from './foreign-ignores.ts';
import { pathExpressionWishes } from './path-wishes.ts';
import { expressionWish } from './value-wishes.ts';
import { left, type Wish } from './wish.ts';

/** The values of a baseline of detect-secrets, and what it excludes by its filters. Source: its README and `detect_secrets/filters/regex.py`, 1.5. */
export function detectSecretsWishes(document: RawValue, entries: readonly ForeignAllow[]): readonly Wish[] {
  return [
    ...entries.map(entryWish),
    ...tables(field(document, 'filters_used')).flatMap(filterWishes),
    ...oldExclude(document),
  ];
}

function entryWish({ path, line, rule, sha1, isSecret }: ForeignAllow): Wish {
  const said =
    isSecret === undefined ? undefined : isSecret ? 'audited there as a real secret' : 'audited there as no secret';
  return {
    label: `${path}${line === undefined ? '' : `:${line}`}${rule === undefined ? '' : ` ${rule}`}`,
    kind: 'place',
    path,
    ...(sha1 === undefined ? {} : { sha1 }),
    ...(said === undefined ? {} : { said }),
  };
}

function filterWishes(filter: RawValue): readonly Wish[] {
  const name = (text(field(filter, 'path')) ?? '').split('.').at(-1)!;
  const patterns = texts(field(filter, 'pattern'));
  return patterns.flatMap((pattern, index): readonly Wish[] => {
    const label = `filters_used ${name} pattern[${index}]`;
    if (name === 'should_exclude_file') return pathExpressionWishes(label, pattern);
    if (name === 'should_exclude_secret') return [expressionWish(label, pattern)];
    return [left(label, 'it looks at the line around the value; unleak accepts a place with the mark unleak:allow')];
  });
}

/** Before version 1.0 there was one expression for files and one for lines. */
function oldExclude(document: RawValue): readonly Wish[] {
  const exclude = field(document, 'exclude');
  const [files] = list(field(exclude, 'files'));
  const [lines] = list(field(exclude, 'lines'));
  return [
    ...(typeof files === 'string' ? pathExpressionWishes('exclude.files', files) : []),
    ...(typeof lines === 'string' ? [left('exclude.lines', 'it looks at the line around the value')] : []),
  ];
}
