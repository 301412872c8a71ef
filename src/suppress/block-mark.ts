import type { InlineMark } from '../model/location.ts';

const DIRECTIVE = /secretlint-(disable|enable)(?!-)(?![A-Za-z])([^\r\n]{0,300})/g;

/**
 * Finds the `secretlint-disable` block that a value stands in: from that word to `secretlint-enable`, or to the end of the file.
 * A block that names secretlint's rules counts for ours of the same name only (`@secretlint/secretlint-rule-github` for
 * `github-…`): a file-wide word about one provider must not hide another's key a thousand lines below.
 * Source: README of @secretlint/secretlint-rule-filter-comments.
 * @param textBefore the file's text up to the value
 */
export function findBlockMark(textBefore: string, ruleId: string): InlineMark | null {
  if (!textBefore.includes('secretlint-disable')) return null;
  let disabled = false;
  for (const [, directive, options] of textBefore.matchAll(DIRECTIVE)) {
    const named = [...options!.matchAll(/secretlint-rule-([a-z0-9-]+)/g)].map((match) => match[1]!);
    if (named.length === 0 || named.some((name) => isSameRule(name, ruleId))) disabled = directive === 'disable';
  }
  return disabled ? { mark: 'secretlint-disable', reason: 'marked with secretlint-disable' } : null;
}

function isSameRule(foreign: string, ours: string): boolean {
  return ours === foreign || ours.startsWith(`${foreign}-`);
}
