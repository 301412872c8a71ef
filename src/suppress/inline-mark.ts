import type { InlineMark } from '../model/location.ts';

export interface InlineMarkOptions {
  /** Marks of other scanners count too. */
  readonly foreign: boolean;
  /** The value found on the line; taken out of the reason, should it stand there. */
  readonly value?: string;
}

/**
 * Finds the mark with which a person allowed a value in its place: ours with a rule and a reason, or another scanner's.
 *
 *     key = "…"  # unleak:allow <rule>[,<rule>] -- why        (also `*` for every rule)
 *     # unleak:allow-next-line <rule> -- why
 *
 * @param lineText the line that the value starts on, or of a very long line a part around the value
 * @param previousLineText the line before, empty for the first
 */
export function findInlineMark(
  lineText: string,
  previousLineText: string,
  ruleId: string,
  options: InlineMarkOptions,
): InlineMark | null {
  const own = [...readMarks(lineText, false), ...readMarks(previousLineText, true)];
  for (const { mark, rules, reason } of own) {
    if (reason !== '' && (rules.includes('*') || rules.includes(ruleId))) {
      return { mark, reason: options.value ? reason.replaceAll(options.value, '…') : reason };
    }
  }
  return options.foreign ? findForeignMark(lineText, previousLineText) : null;
}

/**
 * The reason why a mark of ours on these lines doesn't count, as a sentence for a note; null if there is none or it is complete.
 * It says nothing of a mark that names other rules: that one is meant for them.
 */
export function findIncompleteMark(lineText: string, previousLineText: string): string | null {
  for (const { mark, rules, reason } of [...readMarks(lineText, false), ...readMarks(previousLineText, true)]) {
    if (rules.length === 0)
      return `The mark ${mark} names no rule, so it doesn't count. Write: ${mark} <rule> -- <reason>`;
    if (reason === '')
      return `The mark ${mark} gives no reason, so it doesn't count. Write: ${mark} <rule> -- <reason>`;
  }
  return null;
}

interface OwnMark {
  readonly mark: string;
  readonly rules: readonly string[];
  readonly reason: string;
}

const OWN = /(?<![\w:-])unleak:allow(-next-line)?(?![\w:-])/g;
/** What ends a comment on the same line, or the text in a JSON file: nothing after it belongs to the reason. */
const COMMENT_END = /\*\/|--%?>|[#%}]\}|%>|\*\}|"\s*[,}\]:]/;
const RULES_AND_REASON = /^\s+(\*|[a-z0-9][a-z0-9-]*(?:\s*,\s*[a-z0-9][a-z0-9-]*)*)?(?:\s*(?:--|—)\s*(.*))?/;
const MAX_REASON = 200;

function readMarks(line: string, nextLine: boolean): OwnMark[] {
  const found = [...line.matchAll(OWN)];
  return found
    .map((match, index) => ({ match, rest: line.slice(match.index + match[0].length, found[index + 1]?.index) }))
    .filter(({ match }) => (match[1] !== undefined) === nextLine)
    .map(({ match, rest }) => {
      const comment = rest.slice(0, 2 * MAX_REASON).split(COMMENT_END, 1)[0]!;
      const parts = RULES_AND_REASON.exec(comment);
      const rules = parts?.[1]?.split(',').map((rule) => rule.trim()) ?? [];
      return { mark: match[0], rules, reason: cleanReason(parts?.[2] ?? '') };
    });
}

function cleanReason(text: string): string {
  return text
    .replace(/[\0-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, ' ')
    .replace(/["'`\s]+$/, '')
    .trim()
    .slice(0, MAX_REASON);
}

/** Other scanners' marks, as their documentation spells them; all of them look at the text of the line alone, not for a comment. */
const ON_LINE: readonly RegExp[] = [
  /(?<![\w-])gitleaks:allow(?![\w-])/i,
  /(?<![\w-])betterleaks:allow(?![\w-])/i,
  /(?<![\w-])trufflehog:ignore(?![\w-])/i,
  /(?<![\w-])ggignore(?![\w-])/i,
  /(?<![\w-])pragma: ?(?:allow|white)list secret(?![\w-])/i,
  /(?<![\w-])secretlint-disable-line(?![\w-])/i,
  /(?<![\w-])kingfisher:(?:ignore|allow)(?![\w-])/i,
];
const ON_PREVIOUS_LINE: readonly RegExp[] = [
  /(?<![\w-])pragma: ?(?:allow|white)list nextline secret(?![\w-])/i,
  /(?<![\w-])secretlint-disable-next-line(?![\w-])/i,
];

/** A rule that such a mark names is the other scanner's; a person looked at this very line, so it counts for whatever we find there. */
function findForeignMark(lineText: string, previousLineText: string): InlineMark | null {
  const found =
    ON_LINE.map((mark) => mark.exec(lineText)).find(Boolean) ??
    ON_PREVIOUS_LINE.map((mark) => mark.exec(previousLineText)).find(Boolean);
  return found ? { mark: found[0], reason: `marked with ${found[0]}` } : null;
}
