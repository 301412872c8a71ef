import type { Verdict } from './ask.ts';
import type { Dialogue } from './dialogue.ts';
import type { OldKey } from './journal.ts';
import { type Authority, listKeys, usableId } from './list-keys.ts';
import { matchListedKey } from './match-listed-key.ts';
import { firstAt } from './read-answer.ts';

export type FoundId =
  | {
      readonly kind: 'found';
      readonly old: OldKey /** Part of the key's own text that stands in the path. */;
      readonly part?: string;
    }
  | { readonly kind: 'ambiguous'; readonly why: string }
  | { readonly kind: 'unavailable'; readonly code: string; readonly why: string };

/** The leaked key in the provider's list: exactly one, or none. */
export async function findInList(dialogue: Dialogue, authority: Authority): Promise<FoundId> {
  const { name } = dialogue.provider;
  const listing = await listKeys(dialogue, authority);
  if (!('keys' in listing)) {
    const why = {
      forbidden: `${name} does not let the keys at hand list the account's keys`,
      'no-key': `a management key is needed to list the account's keys`,
      unclear: `${name} gave no usable list of keys${listing.status === undefined ? '' : ` (HTTP ${listing.status})`}`,
    }[listing.why];
    const code = listing.why === 'unclear' ? 'NO_KEY_LIST' : 'MANAGEMENT_KEY_MISSING';
    return { kind: 'unavailable', code, why };
  }
  const matched = matchListedKey(listing.keys, authority.leaked!);
  if (matched.kind === 'several')
    return { kind: 'ambiguous', why: `${matched.count} keys of the account look like this one in ${name}'s list` };
  if (matched.kind === 'none' && matched.ended)
    return {
      kind: 'unavailable',
      code: 'KEY_LISTED_AS_ENDED',
      why: `${name} lists the key as revoked or expired and still accepts it: run the same command again in a few minutes`,
    };
  if (matched.kind === 'none')
    return {
      kind: 'unavailable',
      code: 'KEY_NOT_LISTED',
      why: `${name}'s list shows no key like this one, which may belong to another account`,
    };
  const { id, parent, name: keyName, scopes, expiresAt } = matched.key;
  const inKey = dialogue.api.create?.environmentIn;
  const environment = matched.key.environment ?? (inKey && new RegExp(inKey).exec(authority.leaked!)?.[1]);
  return {
    kind: 'found',
    old: {
      id,
      ...(parent === undefined ? {} : { parent }),
      ...(keyName === undefined ? {} : { name: keyName }),
      ...(scopes === undefined ? {} : { scopes }),
      ...(environment === undefined ? {} : { environment }),
      ...(expiresAt === undefined ? {} : { expiresAt }),
    },
  };
}

/** What the revoking call needs to know of the key. */
export async function findKeyId(dialogue: Dialogue, authority: Authority, verdict: Verdict): Promise<FoundId> {
  const spec = dialogue.api.revoke?.id;
  if (spec === undefined) return { kind: 'found', old: {} };
  if (spec.from === 'list') return findInList(dialogue, authority);
  if (spec.from === 'key') {
    const part = new RegExp(spec.pattern).exec(authority.leaked ?? '')?.[1];
    if (part !== undefined && /^[A-Za-z0-9_-]+$/.test(part)) return { kind: 'found', old: {}, part };
    return { kind: 'unavailable', code: 'NO_KEY_ID', why: 'the key does not hold its id in the documented form' };
  }
  const id = usableId(firstAt(verdict.decidedBy?.body, spec.at), authority);
  if (id !== undefined) return { kind: 'found', old: { id } };
  return { kind: 'unavailable', code: 'NO_KEY_ID', why: `${dialogue.provider.name} did not tell the key's id` };
}
