import { createHash } from 'node:crypto';
import { detectSecretsWishes } from './detect-secrets.ts';
import { field, tables, text } from './fields.ts';
import {
  type ForeignAllow,
  parseGitleaksIgnore,
  parseGitleaksReport,
  parseSecretlintIgnore,
  parseSecretsBaseline,
} from './foreign-ignores.ts';
import { ggshieldConfigWishes } from './ggshield-config.ts';
import { gitleaksConfigWishes } from './gitleaks-config.ts';
import { ignoreLineWishes, pathExpressionWishes } from './path-wishes.ts';
import type { ForeignFile } from './recognise.ts';
import { secretlintConfigWishes } from './secretlint-config.ts';
import { left, type Wish } from './wish.ts';

/**
 * What a recognised file asks for, one by one.
 * @param known ids of our rules
 * @throws UserError `IMPORT_INVALID` if the file isn't what its name says
 */
export function readWishes(file: ForeignFile, known: ReadonlySet<string>): readonly Wish[] {
  const { kind, name, text: content, document } = file;
  switch (kind) {
    case 'gitleaks-ignore': {
      const { entries, strange } = parseGitleaksIgnore(content);
      return [
        ...entries.map(placeWish),
        ...strange.map((line) => strangeWish(`line ${line}`, content.split('\n')[line - 1]!.trim())),
      ];
    }
    case 'gitleaks-report':
      return parseGitleaksReport(content, name).map(placeWish);
    case 'gitleaks-config':
      return gitleaksConfigWishes(document, known);
    case 'detect-secrets-baseline':
      return detectSecretsWishes(document, parseSecretsBaseline(content, name));
    case 'secretlint-ignore': {
      const { globs, takenBack } = parseSecretlintIgnore(content);
      return ignoreLineWishes(globs, takenBack);
    }
    case 'secretlint-config':
      return secretlintConfigWishes(document);
    case 'ggshield-config':
      return ggshieldConfigWishes(document);
    case 'trufflehog-exclude':
      return linesOf(content).flatMap(([line, number]) => pathExpressionWishes(`line ${number}`, line));
    case 'kingfisher-baseline':
      return tables(field(field(document, 'ExactFindings'), 'matches')).map((match, index) =>
        left(
          text(field(match, 'filepath')) ?? `matches[${index}]`,
          'kingfisher’s fingerprint can’t be compared with a value: accept what unleak finds there with unleak allow <finding-id>',
        ),
      );
  }
}

/** betterleaks 2 lists values by their SHA-256 and nothing else. */
function strangeWish(label: string, line: string): Wish {
  if (!/^[0-9a-f]{64}$/i.test(line)) return left(label, 'it is not of the form [commit:]path:rule:line');
  const wanted = line.toLowerCase();
  return { label, kind: 'value', names: 'one', accepts: (value) => sha256(value) === wanted };
}

function placeWish({ path, line, rule, commit, sha1 }: ForeignAllow): Wish {
  const label = [commit?.slice(0, 8), path, rule, line].filter((part) => part !== undefined).join(':');
  return {
    label,
    kind: 'place',
    path: path.replaceAll('\\', '/').replace(/^\.\//, ''),
    ...(line === undefined ? {} : { line }),
    ...(commit === undefined ? {} : { commit }),
    ...(sha1 === undefined ? {} : { sha1 }),
  };
}

function linesOf(content: string): (readonly [string, number])[] {
  return content
    .split(/\r?\n/)
    .map((line, index) => [line.trim(), index + 1] as const)
    .filter(([line]) => line !== '' && !line.startsWith('#'));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
