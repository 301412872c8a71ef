import { randomBytes } from 'node:crypto';
import type { Answer, Seen } from './stand-in-server.ts';

export interface ProductKey {
  readonly id: string;
  readonly text: string;
  readonly name: string;
  readonly permissions: readonly string[];
  readonly expiresAt: string | null;
  readonly createdAt: string;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** The Product/Tasks API as documented: three characters of a key in its list, 204 on deletion, no word on why a key is refused. */
export class ProductApi {
  keys: ProductKey[] = [];
  /** Requests an hour. */
  limit = 1000;
  #used = 0;

  mint(fields: Partial<ProductKey> = {}): ProductKey {
    const body = [...randomBytes(32)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
    const key: ProductKey = {
      id: `key_${randomBytes(6).toString('hex')}`,
      text: `sk_live_${body}`,
      name: 'Production App',
      permissions: ['tasks:read', 'tasks:write', 'admin:*'],
      expiresAt: null,
      createdAt: new Date().toISOString(),
      ...fields,
    };
    this.keys.push(key);
    return key;
  }

  readonly handle = (seen: Seen): Answer => {
    const by = this.keys.find(({ text }) => text === seen.key);
    const expired = by?.expiresAt != null && Date.parse(by.expiresAt) < Date.now();
    if (by === undefined || expired || seen.headers['x-api-key'] !== undefined) return refuse(401, 'Invalid API key');
    const left = this.limit - ++this.#used;
    const reset = Math.ceil(Date.now() / 1000) + 60;
    const headers = {
      'x-ratelimit-limit': String(this.limit),
      'x-ratelimit-remaining': String(left),
      'x-ratelimit-reset': String(reset),
    };
    if (left < 0) return { ...refuse(429, 'Too many requests'), headers };
    return { ...this.#answer(seen, by, reset), headers };
  };

  #answer(seen: Seen, by: ProductKey, reset: number): Answer {
    const admin = by.permissions.includes('admin:*');
    const remaining = this.limit - this.#used;
    if (seen.path === '/v1/rate-limit')
      return {
        status: 200,
        body: { limit: this.limit, remaining, reset, reset_at: new Date(reset * 1000).toISOString() },
      };
    if (!admin) return refuse(403, 'Insufficient permissions');
    const id = /^\/v1\/api-keys\/([^/?]+)$/.exec(seen.path)?.[1];
    const key = this.keys.find((one) => one.id === id);
    if (id !== undefined && key === undefined) return refuse(404, 'No such key');
    if (seen.path === '/v1/api-keys' && seen.method === 'GET')
      return { status: 200, body: { data: this.keys.map(shown) } };
    if (seen.path === '/v1/api-keys' && seen.method === 'POST') return this.#create(seen.body);
    if (key !== undefined && seen.method === 'GET')
      return { status: 200, body: { ...shown(key), permissions: key.permissions } };
    if (key !== undefined && seen.method === 'DELETE') {
      this.keys = this.keys.filter((one) => one !== key);
      return { status: 204 };
    }
    return refuse(404, 'Not found');
  }

  #create(text: string): Answer {
    const body = JSON.parse(text) as { name: string; permissions?: string[]; expires_at?: string };
    const key = this.mint({ name: body.name, permissions: body.permissions ?? [], expiresAt: body.expires_at ?? null });
    return { status: 201, body: { ...shown(key), permissions: key.permissions, key: key.text } };
  }
}

function shown(key: ProductKey) {
  const { id, name, createdAt, expiresAt } = key;
  return {
    id,
    name,
    prefix: `${key.text.slice(0, 11)}...`,
    last_used: null,
    created_at: createdAt,
    expires_at: expiresAt,
  };
}

function refuse(status: number, message: string): Answer {
  return { status, body: { error: { code: String(status), message, param: null, type: 'authentication_error' } } };
}
