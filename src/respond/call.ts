import { randomBytes } from 'node:crypto';
import type { CallSpec, KeyAuth } from '../model/provider-api.ts';
import type { Dialogue } from './dialogue.ts';
import { pathAt, urlOf } from './endpoint.ts';
import type { Fault } from './fault.ts';
import { fillPath, fillValue, type Values } from './fill-template.ts';
import { type DoorRequest, passDoor } from './http-door.ts';
import { mentionsKey } from './key-text.ts';
import { Pacer } from './pacer.ts';
import { jsonBody, readAnswer } from './read-answer.ts';
import { retryAfter } from './retry-after.ts';

/** What came of a call. Without `means`, the answer was none that the provider documents. */
export interface Called<Meaning extends string> {
  readonly means?: Meaning;
  readonly detail?: string;
  readonly status?: number;
  readonly body?: unknown;
  readonly fault?: Fault;
  /** The provider may have acted on it. */
  readonly mayHaveActed: boolean;
  readonly requestId?: string;
}

export interface CallOptions {
  /** The credential to send, if the call carries one. */
  readonly key?: string;
  readonly values?: Values;
  readonly purpose: string;
  /** `ask`: reads only, short patience. `act`: changes something that must be brought to an end. `once`: must not be repeated blindly. */
  readonly manner: 'ask' | 'act' | 'once';
  readonly maxBytes?: number;
}

const BODY_BYTES = 64 * 1024;

/** Path at the server as people and logs may see it: `{key}` and `{part}` (of the key) stay as they are. */
export function shownPath({ endpoint }: Dialogue, spec: CallSpec<string>, values: Values = {}): string {
  const path = spec.path.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return name === 'key' || name === 'part' || typeof value !== 'string' ? whole : encodeURIComponent(value);
  });
  return pathAt(endpoint, spec.baseUrl, path);
}

function credentialHeaders(auth: KeyAuth, key: string): Record<string, string> {
  switch (auth.in) {
    case 'bearer':
      return { authorization: `Bearer ${key}` };
    case 'header':
      return { [auth.name.toLowerCase()]: auth.scheme === undefined ? key : `${auth.scheme} ${key}` };
    case 'basic':
      return {
        authorization: `Basic ${Buffer.from(auth.as === 'user' ? `${key}:` : `:${key}`).toString('base64')}`,
      };
    default:
      return {};
  }
}

/** The request of a call, or undefined if it can't be built: no host, or a placeholder without a value. */
function buildRequest(dialogue: Dialogue, spec: CallSpec<string>, options: CallOptions): DoorRequest | undefined {
  const { api, endpoint, session } = dialogue;
  const auth = spec.auth ?? api.auth;
  const values: Values = { ...options.values, key: options.key };
  // A Telegram token holds a colon, which is legal in a path segment and expected there.
  const path = fillPath(spec.path, values, (text) => encodeURIComponent(text).replaceAll('%3A', ':'));
  const url = path === undefined ? undefined : urlOf(endpoint, api, spec.baseUrl, path);
  if (url === undefined) return undefined;
  for (const [name, value] of Object.entries(spec.query ?? {})) {
    const filled = fillValue(value, values);
    if (filled !== undefined) url.searchParams.set(name, String(filled));
  }
  let body: string | undefined;
  if (spec.body !== undefined) {
    const fields = fillValue(spec.body.fields, values) as Record<string, string>;
    body = spec.body.as === 'json' ? JSON.stringify(fields) : new URLSearchParams(fields).toString();
  }
  const type = spec.body?.as === 'form' ? 'application/x-www-form-urlencoded' : 'application/json';
  return {
    method: spec.method,
    url,
    headers: {
      accept: 'application/json',
      'accept-encoding': 'identity',
      'user-agent': 'unleak',
      ...api.headers,
      ...(body === undefined ? {} : { 'content-type': type }),
      ...(body === undefined && spec.method === 'GET'
        ? {}
        : { 'content-length': String(Buffer.byteLength(body ?? '')) }),
      ...(options.key === undefined ? {} : credentialHeaders(auth, options.key)),
    },
    ...(body === undefined ? {} : { body }),
    reach: endpoint.reach,
    deadlineMs: session.limits.deadlineMs,
    maxBytes: options.maxBytes ?? BODY_BYTES,
    signal: session.signal,
    resolve: session.resolve,
  };
}

function requestIdOf(
  headers: Readonly<Record<string, string>>,
  body: unknown,
  spoken: ReadonlySet<string>,
): string | undefined {
  const meta = (body as { meta?: { request_id?: unknown } } | undefined)?.meta?.request_id;
  const said = headers['x-request-id'] ?? headers['request-id'] ?? meta;
  // What request ids look like: `req_…` or a UUID. Anything longer or freer could carry something else.
  if (typeof said !== 'string' || !/^(?:[a-z]{2,8}[_-])?[0-9A-Za-z-]{8,40}$/.test(said)) return undefined;
  return [...spoken].some((key) => mentionsKey(said, key)) ? undefined : said;
}

function pacerOf(dialogue: Dialogue): Pacer | undefined {
  const { api, endpoint, provider, session } = dialogue;
  if (endpoint.given || api.rateLimit === undefined) return undefined;
  let pacer = session.pacers.get(provider.id);
  if (pacer === undefined) {
    pacer = new Pacer(session.clock, api.rateLimit);
    session.pacers.set(provider.id, pacer);
  }
  return pacer;
}

/** One exchange with its entries in the audit log and the list of requests. */
async function exchange<Meaning extends string>(
  dialogue: Dialogue,
  spec: CallSpec<Meaning>,
  request: DoorRequest,
  options: CallOptions,
): Promise<{ called: Called<Meaning>; wait: number | undefined; again: boolean }> {
  const { session } = dialogue;
  const path = shownPath(dialogue, spec, options.values);
  const shown = { method: spec.method, host: request.url.host, path };
  const fact = {
    provider: dialogue.provider.id,
    fingerprint: dialogue.fingerprint,
    purpose: options.purpose,
    ...shown,
  };
  if (options.key !== undefined) dialogue.spoken.add(options.key);
  await pacerOf(dialogue)?.turn(session.signal);
  await session.audit.write({ event: 'sending', ...fact });
  const answer = await passDoor(request);
  if (answer.kind === 'fault') {
    await session.audit.write({ event: 'answered', ...fact, fault: answer.fault });
    dialogue.requests.push(shown);
    session.faults.set(shown.host, (session.faults.get(shown.host) ?? 0) + 1);
    const again =
      answer.fault === 'CONNECTION_LOST' ||
      answer.fault === 'TIMED_OUT' ||
      answer.fault === 'DNS_FAILED' ||
      answer.fault === 'CONNECTION_REFUSED';
    return {
      called: { fault: answer.fault, mayHaveActed: answer.sent },
      wait: undefined,
      again: again && (options.manner !== 'once' || !answer.sent),
    };
  }
  session.faults.delete(shown.host);
  const body = jsonBody(answer.headers, answer.body);
  // The answer to a creation holds a key that we don't know yet: nothing of it is written down.
  const requestId = options.purpose === 'create' ? undefined : requestIdOf(answer.headers, body, dialogue.spoken);
  await session.audit.write({
    event: 'answered',
    ...fact,
    status: answer.status,
    ...(requestId === undefined ? {} : { requestId }),
  });
  dialogue.requests.push({ ...shown, status: answer.status });
  const read = readAnswer(spec.answers, answer.status, body);
  const called: Called<Meaning> = {
    ...(read === undefined ? {} : { means: read.means }),
    ...(read?.detail === undefined ? {} : { detail: read.detail }),
    status: answer.status,
    body,
    mayHaveActed: answer.status !== 429,
    ...(requestId === undefined ? {} : { requestId }),
  };
  const passing = answer.status === 429 || (answer.status >= 500 && options.manner !== 'once');
  // A limit that a table reads as a sign of life is still a limit: what must be brought to an end waits for it.
  const limited = answer.status === 429 && options.manner === 'act';
  const again = limited || (read === undefined && passing);
  return { called, wait: retryAfter(answer.headers, session.clock.now()), again };
}

/**
 * Makes a provider's call and reads the answer by the provider's own table. Repeats what is safe to repeat, with the wait that the
 * provider asks for or a jittered, growing one, within bounds.
 */
export async function call<Meaning extends string>(
  dialogue: Dialogue,
  spec: CallSpec<Meaning>,
  given: CallOptions,
): Promise<Called<Meaning>> {
  const { clock, limits, signal, faults } = dialogue.session;
  const options = { ...given, values: { ...given.values, random: randomBytes(12).toString('hex') } };
  const longest = options.manner === 'ask' ? limits.askWaitMs : limits.actWaitMs;
  for (let attempt = 1; ; attempt++) {
    const request = buildRequest(dialogue, spec, options);
    if (request === undefined) return { fault: 'REQUEST_INVALID', mayHaveActed: false };
    if (options.manner === 'ask' && (faults.get(request.url.host) ?? 0) >= 2 * limits.attempts)
      return { fault: 'GIVEN_UP', mayHaveActed: false };
    const { called, wait, again } = await exchange(dialogue, spec, request, options);
    if (!again || attempt >= limits.attempts || signal?.aborted) return called;
    const pause = wait ?? limits.backoffMs * 2 ** (attempt - 1) * (0.5 + Math.random());
    // A longer wait than that is no longer this run's business: the answer is "unknown", and a person may come back.
    if (pause > longest) return called;
    dialogue.session.progress?.(`waiting ${Math.ceil(pause / 1000)} s for ${request.url.host}`);
    await clock.sleep(pause, signal);
  }
}
