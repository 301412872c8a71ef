import type { Provider } from '../model/provider.ts';
import type { ProviderApi } from '../model/provider-api.ts';
import type { Rule } from '../model/rule.ts';
import type { Severity } from '../model/severity.ts';
import { SEVERITIES } from '../model/severity.ts';
import { UserError } from '../model/user-error.ts';
import { apiShape, dashboardShape } from './api-shape.ts';
import { operatorUrl } from './endpoint.ts';
import type { Shape } from './shape.ts';

const MOST_BYTES = 256 * 1024;
const ID = /^[a-z0-9][a-z0-9-]{0,40}$/;

type Table = Readonly<Record<string, unknown>>;

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string' && item !== '');
}

/** Complains about one place of the file. */
type Bad = (why: string) => UserError;

function expression(value: unknown, flags: string, bad: Bad): RegExp {
  if (typeof value !== 'string' || value.length > 1000) throw bad('an expression is no text, or a very long one');
  try {
    return new RegExp(value, flags);
  } catch {
    throw bad(`the expression ${JSON.stringify(value)} is not valid`);
  }
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function readRule(raw: unknown, provider: string, bad: Bad): Rule {
  if (!isTable(raw)) throw bad('a rule is no table');
  const { id, title, prefixes, keywords, pattern, severity = 'high' } = raw;
  if (typeof id !== 'string' || !ID.test(id)) throw bad('a rule needs an id of lower-case letters, digits and dashes');
  if (!SEVERITIES.includes(severity as Severity)) throw bad(`the rule ${id} has an unknown severity`);
  if (isTexts(prefixes) === isTexts(keywords))
    throw bad(`the rule ${id} needs either prefixes or keywords, as a list of texts`);
  return {
    id,
    title: typeof title === 'string' ? title : id,
    provider,
    trigger: isTexts(prefixes) ? { on: 'prefix', text: prefixes } : { on: 'token', keywords: keywords as string[] },
    pattern: expression(pattern, 'y', bad),
    // With a prefix, the operator's word is proof enough; among all tokens behind a keyword, the value must look random.
    body: isTexts(prefixes) ? 'exact' : 'weak',
    severity: severity as Severity,
    ...(isTexts(prefixes) ? { maskPrefix: new RegExp(`^(?:${prefixes.map(literally).join('|')})`) } : {}),
    examples: [],
    counterExamples: [],
  };
}

function checkShape(shape: Shape, value: unknown, at: string, bad: Bad): void {
  const complaint = shape(value, at);
  if (complaint !== undefined) throw bad(complaint);
}

function readApi(raw: unknown, id: string, bad: Bad): ProviderApi {
  checkShape(apiShape, raw, 'api', bad);
  const api = raw as ProviderApi;
  if (api.revoke?.id?.from === 'list' && api.list === undefined)
    throw bad('api.revoke.id.from is list, and there is no api.list');
  if (api.baseUrl === undefined) return { ...api, hosts: [] };
  return { ...api, hosts: [operatorUrl(id, api.baseUrl).url.hostname], ownServer: true };
}

function readProvider(raw: unknown, known: readonly Provider[], file: string): Provider {
  const id = isTable(raw) ? raw['id'] : undefined;
  const bad: Bad = (why) =>
    new UserError(
      'BAD_PROVIDERS_FILE',
      `${file}: provider ${JSON.stringify(id ?? '?')}: ${why}.`,
      'See docs/responding.md.',
    );
  if (!isTable(raw) || typeof id !== 'string' || !ID.test(id))
    throw bad('it needs an id of lower-case letters, digits and dashes');
  const { name, clues = {}, dashboard, rules = [], api } = raw;
  const builtIn = known.find((provider) => provider.id === id);
  if (!Array.isArray(rules)) throw bad('rules is no list');
  if (!isTable(clues)) throw bad('clues is no table');
  for (const kind of ['names', 'hosts', 'packages', 'schemes'])
    if (clues[kind] !== undefined && !isTexts(clues[kind])) throw bad(`clues.${kind} is a list of texts`);
  if (dashboard !== undefined) checkShape(dashboardShape, dashboard, 'dashboard', bad);
  const read = {
    ...(dashboard === undefined ? {} : { dashboard: dashboard as NonNullable<Provider['dashboard']> }),
    ...(api === undefined ? {} : { api: readApi(api, id, bad) }),
  };
  const own = rules.map((rule) => readRule(rule, id, bad));
  if (builtIn !== undefined) {
    const merged = Object.fromEntries(
      ['names', 'hosts', 'packages', 'schemes'].map((kind) => [
        kind,
        [...(builtIn.clues[kind as 'names'] ?? []), ...((clues[kind] as string[] | undefined) ?? [])],
      ]),
    );
    return { ...builtIn, ...read, clues: merged, rules: [...own, ...builtIn.rules] };
  }
  return {
    id,
    name: typeof name === 'string' ? name : id,
    source: file,
    rules: own,
    clues: clues as Provider['clues'],
    ...read,
  };
}

/**
 * Reads the operator's own providers: `{ "providers": [{ "id", "name", "rules", "clues", "dashboard", "api" }] }`, in the shape of rules/
 * (see src/model/provider-api.ts for `api`). One that has the id of a built-in provider adds to it and replaces its `api`.
 * @param file name for messages
 * @returns the providers of the file, complete
 * @throws UserError `BAD_PROVIDERS_FILE`
 */
export function readOperatorProviders(text: string, file: string, known: readonly Provider[]): Provider[] {
  const bad = (why: string) => new UserError('BAD_PROVIDERS_FILE', `${file}: ${why}.`, 'See docs/responding.md.');
  if (text.length > MOST_BYTES) throw bad('it is larger than 256 KiB');
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw bad('it is not JSON');
  }
  const list = Array.isArray(raw) ? raw : isTable(raw) ? raw['providers'] : undefined;
  if (!Array.isArray(list)) throw bad('it needs "providers", a list');
  return list.map((item) => readProvider(item, known, file));
}
