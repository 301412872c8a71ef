import type { Answer, Seen } from './stand-in-server.ts';

/** TinyBrain as documented: "Invalid API key" for wrong or revoked keys, "Unauthorized" for a missing scope. */
export class TinyBrain {
  readonly keys = new Map<string, readonly string[]>();

  readonly handle = (seen: Seen): Answer => {
    const scopes = this.keys.get(seen.key ?? '');
    if (scopes === undefined) return refuse(401, 'UNAUTHORIZED', 'Invalid API key');
    const may = (scope: string) => scopes.includes(scope) || scopes.includes('*');
    if (seen.path === '/api/v1/intelligence/vips')
      return may('intelligence:read')
        ? { status: 200, body: { success: true, data: [] } }
        : refuse(401, 'UNAUTHORIZED', 'Unauthorized');
    if (seen.path.startsWith('/api/v1/memories/') && seen.method === 'GET')
      return may('memories:read')
        ? refuse(404, 'NOT_FOUND', 'Memory not found')
        : refuse(401, 'UNAUTHORIZED', 'Unauthorized');
    return refuse(404, 'NOT_FOUND', 'No such route');
  };
}

function refuse(status: number, code: string, message: string): Answer {
  return { status, body: { success: false, error: { code, message, details: {} } } };
}
