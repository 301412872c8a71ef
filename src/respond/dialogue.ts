import type { Problem } from '../model/problem.ts';
import type { Provider } from '../model/provider.ts';
import type { KeyState, ProviderApi } from '../model/provider-api.ts';
import { type Endpoint, endpointOf } from './endpoint.ts';
import type { LeakedKey, SentRequest, Session } from './session.ts';

/** The conversation with one provider about one key: where to, on whose behalf, and what was said so far. */
export interface Dialogue {
  readonly session: Session;
  readonly provider: Provider;
  readonly api: ProviderApi;
  readonly endpoint: Endpoint;
  readonly fingerprint: string;
  readonly requests: SentRequest[];
  readonly problems: Problem[];
  /** Every key of this conversation: a server's text that repeats one is not passed on. */
  readonly spoken: Set<string>;
  /** What the provider last said about the leaked key. */
  seen?: KeyState;
}

/**
 * Opens the conversation, or says why there can be none: a key of several possible issuers goes to none of them.
 * @throws UserError if the operator's URL is unusable
 */
export function openDialogue(
  key: Pick<LeakedKey, 'candidates' | 'provider' | 'fingerprint'>,
  session: Session,
): Dialogue | Problem {
  const only = key.candidates.length === 1 ? key.candidates[0]! : key.provider;
  if (key.candidates.length > 1 || only === null || only === undefined) {
    const names = key.candidates.length > 0 ? key.candidates.join(', ') : 'nobody in particular';
    return {
      code: 'AMBIGUOUS_PROVIDER',
      message: `The key could have been issued by ${names}; it is sent to none of them.`,
    };
  }
  const provider = session.providers.find(({ id }) => id === only);
  if (provider?.api === undefined) {
    return { code: 'NO_PROVIDER_API', message: `unleak knows no way to ask ${only} about a key.` };
  }
  if (provider.api.verify === undefined && provider.api.revoke === undefined) {
    const message = `${provider.name} documents no call about keys: describe your service's calls in a --providers file.`;
    return { code: 'NO_PROVIDER_API', message };
  }
  const endpoint = endpointOf(provider, session.providerUrls);
  if (endpoint.base === undefined) {
    return {
      code: 'NO_PROVIDER_URL',
      message: `${provider.name} has no public address: give it by --provider-url ${only}=https://…`,
    };
  }
  const { api } = provider;
  return {
    session,
    provider,
    api,
    endpoint,
    fingerprint: key.fingerprint,
    requests: [],
    problems: [],
    spoken: new Set(),
  };
}

/** The host that keys of this dialogue go to, for people to read before anything is sent. */
export function hostOf(dialogue: Dialogue): string {
  return dialogue.endpoint.base?.host ?? '';
}
