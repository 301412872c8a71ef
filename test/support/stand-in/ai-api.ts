import { randomBytes } from 'node:crypto';
import type { Answer, Seen } from './stand-in-server.ts';

/** A home-made service in the manner of the prefixless AI API: its own error codes, and key management that an operator describes. */
export class AiApi {
  readonly keys: { id: string; text: string; label: string; status: 'on' | 'off' | 'expired' | 'read-only' }[] = [];

  mint(label = 'service', status: 'on' | 'off' | 'expired' | 'read-only' = 'on') {
    const key = { id: randomBytes(4).toString('hex'), text: randomBytes(24).toString('hex'), label, status };
    this.keys.push(key);
    return key;
  }

  readonly handle = (seen: Seen): Answer => {
    const by = this.keys.find(({ text }) => text === seen.key);
    if (by === undefined) return refuse(401, 'INVALID_API_KEY');
    if (by.status === 'off') return refuse(401, 'REVOKED_API_KEY');
    if (by.status === 'expired') return refuse(401, 'EXPIRED_API_KEY');
    if (by.status === 'read-only') return refuse(403, 'INSUFFICIENT_PERMISSIONS');
    if (seen.path === '/v1/me') return { status: 200, body: { success: true, data: { plan: 'free' } } };
    if (seen.path === '/v1/keys' && seen.method === 'GET') {
      const keys = this.keys.map(({ id, text, label, status }) => ({
        id,
        label,
        status,
        shown: `${text.slice(0, 6)}…${text.slice(-4)}`,
      }));
      return { status: 200, body: { keys } };
    }
    if (seen.path === '/v1/keys' && seen.method === 'POST') {
      const key = this.mint((JSON.parse(seen.body) as { label: string }).label);
      return { status: 201, body: { id: key.id, secret: key.text } };
    }
    const target = this.keys.find(({ id }) => seen.path === `/v1/keys/${id}/disable`);
    if (target === undefined) return refuse(404, 'NOT_FOUND');
    target.status = 'off';
    return { status: 200, body: { success: true } };
  };
}

function refuse(status: number, code: string): Answer {
  return {
    status,
    body: { success: false, error: { code, message: code, details: {} }, meta: { request_id: 'req_1' } },
  };
}
