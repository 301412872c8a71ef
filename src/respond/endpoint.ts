import type { Provider } from '../model/provider.ts';
import type { ProviderApi } from '../model/provider-api.ts';
import { UserError } from '../model/user-error.ts';
import { addressKind, type Reach } from './addresses.ts';

/** Where a provider's calls go. */
export interface Endpoint {
  readonly base: URL | undefined;
  /** The operator named the server: its limits are not ours to know, and all calls go there. */
  readonly given: boolean;
  readonly reach: Reach;
}

// RFC 2606: documentation names. Real-looking examples point there; a key sent to one is lost to whoever answers.
const RESERVED = /(^|\.)(example\.(com|net|org)|example|invalid)$/;

/**
 * A URL that the operator gave for `name`, and where it may lead.
 * @throws UserError `BAD_PROVIDER_URL`, which never repeats the URL: it may hold a password
 */
export function operatorUrl(name: string, text: string): { readonly url: URL; readonly reach: Reach } {
  const bad = (why: string) =>
    new UserError(
      'BAD_PROVIDER_URL',
      `The URL given for ${name} can't be used: ${why}.`,
      `Give it as ${name}=https://host/path; plain http only for loopback addresses.`,
    );
  let url: URL;
  // The WHATWG parser drops tabs and line feeds and turns backslashes: what was typed must be what is called.
  if (/[\s\\\x00-\x1f\x7f]/.test(text)) throw bad('it holds white space, a backslash or control characters');
  try {
    url = new URL(text);
  } catch {
    throw bad('it is no URL');
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw bad('only https and http are known');
  if (url.username || url.password) throw bad('it holds a user name or password');
  if (/[?#]/.test(text)) throw bad('it holds a query or fragment');
  if (RESERVED.test(url.hostname)) throw bad('its host is a reserved example name');
  if (url.protocol === 'http:' && !isLoopbackName(url.hostname)) throw bad('plain http leaves this machine');
  return { url, reach: url.protocol === 'http:' ? 'loopback' : 'operator' };
}

function isLoopbackName(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  return host === 'localhost' || addressKind(host) === 'loopback';
}

/**
 * The endpoint of a provider: the operator's URL if one was given, else the compiled-in host.
 * @throws UserError if the operator's URL is unusable
 */
export function endpointOf(provider: Provider, givenUrls: ReadonlyMap<string, string> | undefined): Endpoint {
  const given = givenUrls?.get(provider.id);
  if (given !== undefined) {
    const { url, reach } = operatorUrl(provider.id, given);
    return { base: url, given: true, reach };
  }
  const { api } = provider;
  if (api?.baseUrl === undefined) return { base: undefined, given: false, reach: 'public' };
  if (api.ownServer === true) {
    const { url, reach } = operatorUrl(provider.id, api.baseUrl);
    return { base: url, given: false, reach };
  }
  return { base: new URL(api.baseUrl), given: false, reach: 'public' };
}

function baseOf(endpoint: Endpoint, callBase: string | undefined): URL | undefined {
  if (endpoint.base === undefined) return undefined;
  return endpoint.given || callBase === undefined ? endpoint.base : new URL(callBase);
}

/**
 * Path of one call at its server. The operator's URL may carry the version path or not: what overlaps is written once
 * (`…/v1` + `/v1/keys` → `…/v1/keys`).
 */
export function pathAt(endpoint: Endpoint, callBase: string | undefined, path: string): string {
  const have = baseOf(endpoint, callBase)?.pathname.split('/').filter(Boolean) ?? [];
  const want = path.split('/').slice(1);
  let overlap = Math.min(have.length, want.length);
  while (overlap > 0 && have.slice(-overlap).join('/') !== want.slice(0, overlap).join('/')) overlap--;
  return `/${[...have, ...want.slice(overlap)].join('/')}`;
}

/** The URL of one call; undefined where there is no server, or one that may not see the key. */
export function urlOf(
  endpoint: Endpoint,
  api: ProviderApi,
  callBase: string | undefined,
  path: string,
): URL | undefined {
  const base = baseOf(endpoint, callBase);
  if (base === undefined || (!endpoint.given && !api.hosts.includes(base.hostname))) return undefined;
  const [plain, query] = path.split('?') as [string, string | undefined];
  const url = new URL(base.origin);
  url.pathname = pathAt(endpoint, callBase, plain);
  if (query) url.search = query;
  return url;
}
