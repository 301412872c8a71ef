import type { Provider } from '../model/provider.ts';
import type { ProviderApi } from '../model/provider-api.ts';
import type { Rule } from '../model/rule.ts';
import type { Severity } from '../model/severity.ts';
import { SEVERITIES } from '../model/severity.ts';
import { UserError } from '../model/user-error.ts';
import { operatorUrl } from './endpoint.ts';

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

const CALLS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const PLACES = ['bearer', 'header', 'basic', 'path', 'body', 'none'];
const CHOICES = ['leaked', 'management', 'leaked-or-management', 'management-or-leaked'];

/** What each call may answer with: `Meaning` of src/model/provider-api.ts. */
const MEANINGS = {
  verify: ['active', 'active-limited', 'inactive', 'expired', 'unknown'],
  list: ['listed', 'forbidden'],
  describe: ['described'],
  create: ['created', 'forbidden'],
  revoke: ['revoked', 'accepted', 'gone', 'itself', 'forbidden'],
};

function checkAuth(auth: unknown, bad: Bad): void {
  if (!isTable(auth) || !PLACES.includes(String(auth['in']))) throw bad(`auth.in is one of ${PLACES.join(', ')}`);
  if (auth['in'] === 'header' && !/^[A-Za-z0-9-]{1,64}$/.test(String(auth['name'])))
    throw bad('auth needs the name of a header');
}

function checkCall(call: unknown, what: keyof typeof MEANINGS, bad: Bad): void {
  if (!isTable(call)) throw bad(`${what} needs a call`);
  if (!CALLS.includes(String(call['method']))) throw bad(`the method of ${what} is one of ${CALLS.join(', ')}`);
  if (typeof call['path'] !== 'string' || !/^\/[\w{}/.:~-]*$/.test(call['path']))
    throw bad(`the path of ${what} starts with / and has plain characters`);
  if (call['auth'] !== undefined) checkAuth(call['auth'], bad);
  if (!Array.isArray(call['answers']) || call['answers'].length === 0) throw bad(`${what} needs a list of answers`);
  for (const answer of call['answers'] as unknown[]) {
    if (!isTable(answer) || !Array.isArray(answer['status']) || !answer['status'].every(Number.isInteger))
      throw bad(`an answer of ${what} needs status, a list of numbers`);
    if (!MEANINGS[what].includes(String(answer['means'])))
      throw bad(`an answer of ${what} means one of ${MEANINGS[what].join(', ')}`);
    const where = answer['where'] ?? [];
    if (!Array.isArray(where) || !where.every((condition) => isTable(condition) && Array.isArray(condition['at'])))
      throw bad(`"where" of ${what} is a list of conditions with "at"`);
    // Without a look at the body, a gateway's page would be believed.
    if (what === 'verify' && where.length === 0)
      throw bad('an answer of verify needs a condition on its body ("where")');
  }
}

function readApi(raw: unknown, id: string, bad: Bad): ProviderApi {
  if (!isTable(raw)) throw bad('api is no table');
  checkAuth(raw['auth'], bad);
  const { baseUrl, verify, list, describe, create, revoke, keys } = raw as Record<string, Table | undefined>;
  if (keys !== undefined) expression(keys, '', bad);
  for (const call of (verify?.['calls'] as unknown[] | undefined) ?? []) checkCall(call, 'verify', bad);
  for (const [name, spec] of Object.entries({ list, describe, create, revoke })) {
    if (spec !== undefined) checkCall(spec['call'], name as keyof typeof MEANINGS, bad);
  }
  for (const spec of [list, revoke])
    if (spec !== undefined && !CHOICES.includes(String(spec['by']))) throw bad(`"by" is one of ${CHOICES.join(', ')}`);
  for (const name of ['items', 'id', 'hint'])
    if (list !== undefined && !isTexts(list[name])) throw bad(`list.${name} is a list of paths`);
  for (const name of ['key', 'id'])
    if (create !== undefined && !isTexts(create[name])) throw bad(`create.${name} is a list of paths`);
  const rest = { ...(raw as unknown as ProviderApi) };
  if (typeof baseUrl !== 'string') return { ...rest, hosts: [] };
  return { ...rest, hosts: [operatorUrl(id, baseUrl).url.hostname], ownServer: true };
}

function readProvider(raw: unknown, known: readonly Provider[], file: string): Provider {
  const id = isTable(raw) ? raw['id'] : undefined;
  const bad: Bad = (why) =>
    new UserError(
      'BAD_PROVIDERS_FILE',
      `${file}: provider ${JSON.stringify(id ?? '?')}: ${why}.`,
      'See docs/adding-a-provider.md.',
    );
  if (!isTable(raw) || typeof id !== 'string' || !ID.test(id))
    throw bad('it needs an id of lower-case letters, digits and dashes');
  const { name, clues = {}, dashboard, rules = [], api } = raw;
  const builtIn = known.find((provider) => provider.id === id);
  if (!Array.isArray(rules)) throw bad('rules is no list');
  if (!isTable(clues)) throw bad('clues is no table');
  for (const kind of ['names', 'hosts', 'packages', 'schemes'])
    if (clues[kind] !== undefined && !isTexts(clues[kind])) throw bad(`clues.${kind} is a list of texts`);
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
  const bad = (why: string) =>
    new UserError('BAD_PROVIDERS_FILE', `${file}: ${why}.`, 'See docs/adding-a-provider.md.');
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
