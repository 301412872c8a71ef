import type { CallSpec } from '../model/provider-api.ts';
import { shownPath } from './call.ts';
import type { Dialogue } from './dialogue.ts';
import { urlOf } from './endpoint.ts';
import type { Operation } from './journal.ts';
import type { SentRequest } from './session.ts';

/** The requests that an operation would make, each once and in order, with `{key}` and `{id}` where such would stand. */
export function planRequests(dialogue: Dialogue, operation: Operation): SentRequest[] {
  const { api, endpoint } = dialogue;
  const needsList = operation === 'rotate' || api.revoke?.id?.from === 'list';
  const specs: (CallSpec<string> | undefined)[] = [
    api.verify?.calls[0],
    ...(needsList ? [api.list?.within?.call, api.list?.call] : []),
    ...(operation === 'rotate' ? [api.describe?.call, api.create?.call] : []),
    api.revoke?.call,
  ];
  return specs.flatMap((spec) => {
    if (spec === undefined) return [];
    const url = urlOf(endpoint, api, spec.baseUrl, '/');
    return [{ method: spec.method, host: url?.host ?? '', path: shownPath(spec) }];
  });
}
