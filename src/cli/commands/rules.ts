import { checkRules, type Explained, explainText } from '../../audit/check-rules.ts';
import { explainUnseen } from '../../audit/explain-unseen.ts';
import { nearestName } from '../../config/nearest-name.ts';
import type { Provider } from '../../model/provider.ts';
import type { Rule } from '../../model/rule.ts';
import { UserError } from '../../model/user-error.ts';
import { type Answer, answerFormat, giveAnswer } from '../answer.ts';
import type { Run } from '../commands.ts';
import { type Arguments, parseArguments, quoteBriefly, shorten, usage } from '../parse-arguments.ts';
import type { Terminal } from '../program.ts';
import { readStdin } from '../read-stdin.ts';

export const run: Run = async (terminal, argv, command) => {
  const args = parseArguments(argv, command.options, command.name);
  answerFormat(args, command.name);
  const [action = 'list', id, ...more] = args.positionals;
  if (more.length > 0) throw usage('rules takes one action and one rule.', command.name);
  if (action !== 'explain') {
    if (id !== undefined) throw usage(`rules ${shorten(action)} takes nothing more.`, command.name);
    if (args.flag('stdin')) throw usage('--stdin belongs to rules explain.', command.name);
  }
  if (args.text('stdin-filename') !== undefined && !args.flag('stdin'))
    throw usage('--stdin-filename names what comes with --stdin.', command.name);
  // Dynamically, so that the bundle knows that the examples are wanted: scans do without them.
  const known = await import('../../../rules/index.ts');
  switch (action) {
    case 'list':
      giveAnswer(terminal, args, list(known));
      return 0;
    case 'check':
      return check(terminal, args, known);
    case 'explain':
      giveAnswer(terminal, args, await explain(terminal, args, id, known));
      return 0;
    default:
      throw usage(`rules knows list, check and explain; not ${quoteBriefly(action)}.`, command.name);
  }
};

interface Known {
  readonly RULES: readonly Rule[];
  readonly PROVIDERS: readonly Provider[];
}

function list({ RULES, PROVIDERS }: Known): Answer {
  const width = Math.max(...RULES.map(({ id }) => id.length));
  return {
    text: RULES.map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(8)}  ${title}\n`).join(''),
    json: { rules: RULES.map((rule) => describe(rule, PROVIDERS)) },
  };
}

function describe(rule: Rule, providers: readonly Provider[]): object {
  const { id, title, provider, severity, message } = rule;
  const issuers =
    rule.family === undefined
      ? []
      : providers.filter(({ families }) => families?.some(({ family }) => family === rule.family));
  return {
    id,
    title,
    provider,
    severity,
    ...(message ? { message } : {}),
    ...(issuers.length > 0 ? { issuers: issuers.map((issuer) => issuer.id) } : {}),
  };
}

function check(terminal: Terminal, args: Arguments, { RULES }: Known): number {
  const faults = checkRules(RULES);
  const examples = RULES.reduce((sum, rule) => sum + rule.examples.length + rule.counterExamples.length, 0);
  const told = faults.map(({ rule, kind, example, detail }) => `${rule}: ${kind}: ${example} (${detail})\n`);
  giveAnswer(terminal, args, {
    text: `${told.join('')}${RULES.length} rules, ${examples} examples, ${faults.length} faults.\n`,
    json: { rules: RULES.length, examples, faults },
  });
  return faults.length > 0 ? 1 : 0;
}

async function explain(
  terminal: Terminal,
  args: Arguments,
  id: string | undefined,
  { RULES, PROVIDERS }: Known,
): Promise<Answer> {
  const rule = RULES.find((one) => one.id === id);
  if (rule === undefined && (id !== undefined || !args.flag('stdin'))) {
    const near =
      id === undefined
        ? undefined
        : nearestName(
            id,
            RULES.map((one) => one.id),
          );
    throw new UserError(
      'UNKNOWN_RULE',
      id === undefined ? 'explain needs the id of a rule.' : `There is no rule ${quoteBriefly(id)}.`,
      near ? `Did you mean ${near}?` : 'See unleak rules list.',
    );
  }
  const explained = args.flag('stdin')
    ? explainAll(await readStdin(terminal), args.text('stdin-filename'), rule?.id)
    : [];
  const places = explained.length === 0 ? [NO_PLACE] : explained.map((one) => `${sentence(one)}\n`);
  return {
    text: `${rule === undefined ? '' : explainRule(rule)}${args.flag('stdin') ? places.join('') : ''}`,
    json: { ...(rule ? { rule: describe(rule, PROVIDERS) } : {}), places: explained.map(placeOf) },
  };
}

/** What the rules said, and, unless one rule is asked about, what none was asked about. */
function explainAll(text: string, path: string | undefined, only: string | undefined): Explained[] {
  const said = explainText(text, path, only);
  return only === undefined
    ? [...said, ...explainUnseen(text, said)].sort((a, b) => a.line - b.line || a.column - b.column)
    : said;
}

const NO_PLACE =
  'Nothing in the text has the shape that this looks for: a known prefix, or a random value under a telling name.\n';

function explainRule(rule: Rule): string {
  const lines = [`${rule.id}: ${rule.title} (${rule.severity})`, rule.message ?? ''];
  lines.push('found, for example:', ...rule.examples.map(({ text }) => `  ${text}`));
  lines.push('silent, for example:', ...rule.counterExamples.map(({ text }) => `  ${text}`), '');
  return lines.join('\n');
}

/** Why a place is no finding; null if it is one. */
function whyNone({ verdict, publicAs }: Explained): string | null {
  if (verdict.kind === 'dismissed') return verdict.reason;
  return publicAs === null ? null : `public by design: ${publicAs}`;
}

function placeOf(explained: Explained): object {
  const { rule, line, column, length, verdict } = explained;
  const reason = whyNone(explained);
  const said =
    verdict.kind === 'accepted' && reason === null
      ? {
          finding: true,
          masked: verdict.masked,
          provider: verdict.provider,
          candidates: verdict.candidates,
          confidence: verdict.confidence,
          severity: verdict.severity,
        }
      : { finding: false, reason };
  return { rule, line, column, length, ...said };
}

function sentence(explained: Explained): string {
  const { rule, line, column, length, verdict } = explained;
  const reason = whyNone(explained);
  const place = `${line}:${column} (${length} characters) ${rule}:`;
  if (verdict.kind === 'dismissed' || reason !== null) return `${place} no finding: ${reason}`;
  return `${place} finding ${verdict.masked}, ${verdict.candidates.join(' or ') || 'issuer unknown'}, severity ${verdict.severity}, confidence ${verdict.confidence}`;
}
