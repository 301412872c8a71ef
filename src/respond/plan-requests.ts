import type { CallSpec } from '../model/provider-api.ts';
import { shownPath } from './call.ts';
import type { Dialogue } from './dialogue.ts';
import { urlOf } from './endpoint.ts';
import type { Operation } from './journal.ts';
import type { Authority } from './list-keys.ts';
import type { SentRequest } from './session.ts';

/** True if the leaked key would have to create its successor first, since no other key is at hand and it can't revoke itself. */
export function needsSuccessor({ api }: Dialogue, { management }: Authority): boolean {
  return api.revoke?.by === 'management' && api.revoke.replaceFirst !== undefined && management === undefined;
}

/** The requests that an operation would make, each once and in order, with `{key}` and `{id}` where such would stand. */
export function planRequests(dialogue: Dialogue, operation: Operation, authority: Authority): SentRequest[] {
  const { api, endpoint } = dialogue;
  const creates = operation === 'rotate' || needsSuccessor(dialogue, authority);
  const needsList = creates || api.revoke?.id?.from === 'list';
  const specs: (CallSpec<string> | undefined)[] = [
    api.verify?.calls[0],
    ...(needsList ? [api.list?.within?.call, api.list?.call] : []),
    ...(operation === 'rotate' ? [api.describe?.call] : []),
    ...(creates ? [api.create?.call] : []),
    api.revoke?.call,
  ];
  return specs.flatMap((spec) => {
    if (spec === undefined) return [];
    const url = urlOf(endpoint, api, spec.baseUrl, '/');
    return [{ method: spec.method, host: url?.host ?? '', path: shownPath(dialogue, spec) }];
  });
}
