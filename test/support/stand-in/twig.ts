import type { Answer, Seen } from './stand-in-server.ts';

/** Twig as documented: keys by state, agents under one of two paths, no call that lists or revokes keys. */
export class Twig {
  readonly keys = new Map<string, 'live' | 'expired' | 'no-scope'>();
  path = '/api/agents';

  readonly handle = (seen: Seen): Answer => {
    if (seen.path !== this.path)
      return { status: 404, body: { error: { code: 'not_found', message: 'Not found' }, status: 404 } };
    const state = this.keys.get(seen.key ?? '');
    if (state === undefined) return refuse(401, 'invalid_api_key', 'The API key provided is invalid');
    if (state === 'expired') return refuse(401, 'expired_api_key', 'API key expired on 2024-12-31');
    if (state === 'no-scope') return refuse(403, 'insufficient_scope', 'API key lacks required scope: agents:read');
    return { status: 200, body: { agents: [] } };
  };
}

function refuse(status: number, code: string, message: string): Answer {
  return { status, body: { error: { code, message }, status } };
}
