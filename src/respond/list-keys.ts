import type { CallSpec, Condition, KeyChoice, ListSpec, MoreSpec } from '../model/provider-api.ts';
import { call } from './call.ts';
import type { Dialogue } from './dialogue.ts';
import type { Values } from './fill-template.ts';
import { mentionsKey } from './key-text.ts';
import { firstAt, holds } from './read-answer.ts';

/** The keys that may speak for us in this dialogue. */
export interface Authority {
  readonly leaked: string | undefined;
  readonly management: string | undefined;
  /** The new key, once there is one: a replacement has the rights of the key that it replaces. */
  fresh?: string | undefined;
}

/** One key in the provider's list. */
export interface ListedKey {
  readonly id: string;
  /** Project or workspace that it was listed under. */
  readonly parent?: string;
  readonly hint: string;
  readonly ended: boolean;
  readonly name?: string;
  readonly scopes?: readonly string[];
  readonly environment?: string;
  readonly expiresAt?: string;
}

export type Listing =
  | { readonly keys: readonly ListedKey[] }
  | { readonly why: 'forbidden' | 'no-key' | 'unclear'; readonly status?: number | undefined };

const MORE_PAGES: Condition = {
  at: ['has_more', 'hasMore', 'data.has_more', 'meta.has_more', 'pagination.has_more'],
  equals: [true],
};
const PAGES = 100;
const LIST_BYTES = 1024 * 1024;

/** The keys to try for a call, best first. */
export function speakers(choice: KeyChoice, authority: Authority): string[] {
  const order = choice.split('-or-') as ('leaked' | 'management')[];
  return [...order.map((who) => authority[who]), authority.fresh].filter((key) => key !== undefined);
}

/** An id of the provider's that may stand in a path and be shown: plain characters, and no piece of a key. */
export function usableId(value: unknown, authority: Authority): string | undefined {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  if (typeof text !== 'string' || !/^[A-Za-z0-9_.-]{1,128}$/.test(text) || text === '.' || text === '..')
    return undefined;
  return isFree(text, authority) ? text : undefined;
}

/** True if a provider's text repeats no piece of a key: it may go into the journal. */
export function isFree(text: string, authority: Authority): boolean {
  const keys = [authority.leaked, authority.management, authority.fresh].filter((key) => key !== undefined);
  return !keys.some((key) => mentionsKey(text, key));
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Where a provider's answer shows a key's details. */
type DetailPaths = Pick<ListSpec, 'name' | 'scopes' | 'environment' | 'expiresAt'>;

/** Details of a key that a new one can take over; what repeats a key is left out. */
export function readDetails(
  item: unknown,
  paths: DetailPaths,
  authority: Authority,
): Pick<ListedKey, 'name' | 'scopes' | 'environment' | 'expiresAt'> {
  const one = (at: readonly string[] | undefined) => {
    const found = text(firstAt(item, at));
    return found !== undefined && found.length <= 500 && isFree(found, authority) ? found : undefined;
  };
  const [name, environment, expiresAt] = [one(paths.name), one(paths.environment), one(paths.expiresAt)];
  const scopes = firstAt(item, paths.scopes);
  const usable =
    Array.isArray(scopes) && scopes.every((scope) => typeof scope === 'string' && isFree(scope, authority));
  return {
    ...(name === undefined ? {} : { name }),
    ...(usable ? { scopes: scopes as string[] } : {}),
    ...(environment === undefined ? {} : { environment }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
}

function isPast(date: string | undefined, now: number): boolean {
  const time = date === undefined ? Number.NaN : Date.parse(date);
  return !Number.isNaN(time) && time < now;
}

/** All pages of a list, or why not. */
async function pages(
  dialogue: Dialogue,
  spec: { call: CallSpec<'listed' | 'forbidden'>; items: readonly string[]; more?: MoreSpec },
  key: string,
  values: Values,
): Promise<{ items: unknown[] } | { why: 'forbidden' | 'unclear'; status?: number | undefined }> {
  const items: unknown[] = [];
  let query: Record<string, string> = {};
  for (let page = 0; page < PAGES; page++) {
    const paged = { ...spec.call, query: { ...spec.call.query, ...query } };
    const called = await call(dialogue, paged, { key, values, purpose: 'list', manner: 'act', maxBytes: LIST_BYTES });
    if (called.means !== 'listed') return { why: called.means ?? 'unclear', status: called.status };
    const found = spec.items.map((path) => firstAt(called.body, [path])).find(Array.isArray);
    if (found === undefined) return { why: 'unclear', status: called.status };
    items.push(...found);
    // More pages than the documentation tells how to read: the key, or one like it, could stand there.
    if (spec.more === undefined && holds(MORE_PAGES, called.body)) return { why: 'unclear', status: called.status };
    if (spec.more === undefined || !holds(spec.more.when, called.body)) return { items };
    const cursor = firstAt(called.body, spec.more.cursor);
    if (typeof cursor !== 'string' && typeof cursor !== 'number') return { why: 'unclear' };
    query = { [spec.more.query]: String(cursor) };
  }
  return { why: 'unclear' };
}

function readItem(
  item: unknown,
  spec: ListSpec,
  parent: string | undefined,
  authority: Authority,
  now: number,
): ListedKey | undefined {
  const id = usableId(firstAt(item, spec.id), authority);
  if (id === undefined) return undefined;
  const details = readDetails(item, spec, authority);
  return {
    id,
    hint: text(firstAt(item, spec.hint)) ?? '',
    ended: isPast(details.expiresAt, now) || (spec.ended ?? []).some((condition) => holds(condition, item)),
    ...(parent === undefined ? {} : { parent }),
    ...details,
  };
}

async function listAs(dialogue: Dialogue, spec: ListSpec, key: string, authority: Authority): Promise<Listing> {
  const parents: (string | undefined)[] = [];
  if (spec.within === undefined) parents.push(undefined);
  else {
    const above = await pages(dialogue, spec.within, key, {});
    if ('why' in above) return above;
    for (const item of above.items) parents.push(usableId(firstAt(item, spec.within.id), authority));
  }
  const keys: ListedKey[] = [];
  for (const parent of parents) {
    const listed = await pages(dialogue, spec, key, { parent });
    if ('why' in listed) return listed;
    for (const item of listed.items) {
      const read = readItem(item, spec, parent, authority, dialogue.session.clock.now());
      // An entry without a usable id could be the key: a list that can't be read whole proves nothing.
      if (read === undefined) return { why: 'unclear' };
      keys.push(read);
    }
  }
  return { keys };
}

/**
 * The account's keys as the provider lists them, every page. Asked with the leaked key where it may, since then it is certain that the
 * list is of its own account.
 */
export async function listKeys(dialogue: Dialogue, authority: Authority): Promise<Listing> {
  const spec = dialogue.api.list;
  if (spec === undefined) return { why: 'unclear' };
  let last: Listing = { why: 'no-key' };
  for (const key of speakers(spec.by, authority)) {
    last = await listAs(dialogue, spec, key, authority);
    if ('keys' in last) return last;
  }
  return last;
}
