import type { Location } from '../model/location.ts';

const SHORT_ID = 8;

/** A place in words, for a person; plain text, to be escaped for its target. `src/a.ts:3:14`, `message of commit 1a2b3c4d`. */
export function placeLabel(location: Location): string {
  const decoded = location.decoded?.length ? ` (${location.decoded.join(', in it ')})` : '';
  return `${placeName(location)}${placeOrigin(location)}${decoded}`;
}

/** First characters of an object id. */
export function shortId(id: string): string {
  return id.slice(0, SHORT_ID);
}

function placeName(location: Location): string {
  const id = location.commit ?? location.blob;
  const of = id ? ` ${shortId(id)}` : '';
  switch (location.where) {
    case 'commit-message':
      return `message of commit${of}`;
    case 'tag-message':
      return `message of tag${of}`;
    case 'author':
      return `author or committer of${of || ' a commit'}`;
    case 'ref-name':
      return 'name of a branch or tag';
    case 'tree-entry':
    case 'path':
      return location.path === undefined ? `name of a file in${of || ' a tree'}` : `name of the file ${location.path}`;
    default:
      if (location.path !== undefined) return `${location.path}:${location.line}:${location.column}`;
      if (location.source === 'stdin') return `standard input:${location.line}:${location.column}`;
      return `object${of}:${location.line}:${location.column}`;
  }
}

function placeOrigin(location: Location): string {
  if (location.source === 'index') return ' (staged)';
  if (location.source === 'package') return ' (in the package)';
  const isHistory = location.source === 'commit' || location.source === 'object';
  if (!isHistory || location.where === 'commit-message' || location.where === 'tag-message') return '';
  if (location.commit) return ` in commit ${shortId(location.commit)}`;
  return location.blob && location.path !== undefined ? ` in object ${shortId(location.blob)}` : '';
}
