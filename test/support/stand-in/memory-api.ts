import { randomBytes } from 'node:crypto';
import type { Answer, Seen } from './stand-in-server.ts';

export interface MemoryKey {
  readonly id: string;
  readonly text: string;
  readonly name: string;
  readonly environment: string;
  readonly scopes: readonly string[];
  readonly expiresAt: string | null;
  readonly createdAt: string;
  active: boolean;
}

/** Memory API as its documentation and public server source describe it: scopes, limits after authentication, one-time display. */
export class MemoryApi {
  readonly keys: MemoryKey[] = [];
  /** `docs`: `error.code`; `server`: FastAPI's `detail.code`. */
  shape: 'docs' | 'server' = 'server';
  /** Requests a minute that are let through after authentication. */
  limit = Number.POSITIVE_INFINITY;
  #used = 0;

  mint(fields: Partial<Omit<MemoryKey, 'id'>> = {}): MemoryKey {
    const environment = fields.environment ?? 'live';
    const key: MemoryKey = {
      id: `key_${randomBytes(8).toString('hex')}`,
      text: `mem_${environment}_${randomBytes(32).toString('hex')}`,
      name: 'Default Key',
      scopes: ['read', 'write', 'delete', 'admin'],
      expiresAt: null,
      createdAt: new Date().toISOString(),
      active: true,
      ...fields,
      environment,
    };
    this.keys.push(key);
    return key;
  }

  living(): MemoryKey[] {
    return this.keys.filter(({ active }) => active);
  }

  readonly handle = (seen: Seen): Answer => {
    if (seen.path === '/health') return { status: 200, body: { status: 'ok' } };
    const known = this.keys.find(({ text }) => text === seen.key);
    if (seen.key === undefined) return this.#refuse(401, 'MISSING_API_KEY');
    if (!/^mem_(live|test)_/.test(seen.key)) return this.#refuse(401, 'INVALID_API_KEY_FORMAT');
    if (known === undefined) return this.#refuse(401, 'INVALID_API_KEY');
    if (!known.active) return this.#refuse(401, 'API_KEY_DISABLED');
    if (known.expiresAt !== null && Date.parse(known.expiresAt) < Date.now())
      return this.#refuse(401, 'API_KEY_EXPIRED');
    this.#used++;
    if (this.#used > this.limit) return this.#refuse(429, 'RATE_LIMIT_EXCEEDED', { 'retry-after': '60' });
    return this.#answer(seen, known);
  };

  #answer(seen: Seen, by: MemoryKey): Answer {
    const path = seen.path.split('?')[0]!;
    const needs = (scope: string) =>
      by.scopes.includes(scope) ? undefined : this.#refuse(403, 'INSUFFICIENT_PERMISSIONS');
    if (path === '/v1/account/api-keys' && seen.method === 'GET')
      return needs('read') ?? this.#ok(200, this.keys.map((key) => this.#shown(key)).reverse());
    if (path === '/v1/account/api-keys' && seen.method === 'POST') return needs('admin') ?? this.#create(seen.body);
    const id = /^\/v1\/account\/api-keys\/([^/]+)$/.exec(path)?.[1];
    if (id !== undefined && seen.method === 'DELETE') return needs('admin') ?? this.#revoke(id, by);
    return { status: 404, body: { detail: 'Not Found' } };
  }

  #create(text: string): Answer {
    const body = JSON.parse(text) as {
      name: string;
      environment?: string;
      scopes?: string[];
      expires_in_days?: number;
    };
    const extra = Object.keys(body).filter(
      (name) => !['name', 'environment', 'scopes', 'expires_in_days'].includes(name),
    );
    const days = body.expires_in_days;
    if (extra.length > 0 || !body.name || body.name.length > 100 || (days !== undefined && (days < 1 || days > 365)))
      return this.#refuse(400, 'VALIDATION_ERROR');
    const key = this.mint({
      name: body.name,
      environment: body.environment ?? 'live',
      scopes: body.scopes ?? ['read', 'write'],
      expiresAt: days === undefined ? null : new Date(Date.now() + days * 86_400_000).toISOString(),
    });
    return this.#ok(201, { ...this.#shown(key), key: key.text });
  }

  #revoke(id: string, by: MemoryKey): Answer {
    const key = this.keys.find((one) => one.id === id);
    if (key === undefined) return this.#refuse(404, 'API_KEY_NOT_FOUND');
    if (key === by) return this.#refuse(400, 'CANNOT_REVOKE_CURRENT_KEY');
    key.active = false;
    return this.#ok(200, { revoked: true, key_id: id });
  }

  #shown(key: MemoryKey) {
    return {
      id: key.id,
      name: key.name,
      key_prefix: key.text.slice(0, 21),
      environment: key.environment,
      scopes: key.scopes,
      is_active: key.active,
      created_at: key.createdAt,
      expires_at: key.expiresAt,
      last_used_at: null,
    };
  }

  #ok(status: number, data: unknown): Answer {
    return { status, body: { success: true, data, meta: { request_id: `req_${randomBytes(8).toString('hex')}` } } };
  }

  #refuse(status: number, code: string, headers: Record<string, string> = {}): Answer {
    const error = { code, message: `refused: ${code}` };
    return { status, headers, body: this.shape === 'docs' ? { success: false, error } : { detail: error } };
  }
}
