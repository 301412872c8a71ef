import { lookup as systemLookup } from 'node:dns';
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { mayConnect, type Reach } from './addresses.ts';
import { type Fault, faultOf } from './fault.ts';

export type Resolve = (host: string) => Promise<readonly string[]>;

export interface DoorRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  readonly reach: Reach;
  /** Time for the whole exchange, in milliseconds. */
  readonly deadlineMs: number;
  /** Most bytes of the answer's body. */
  readonly maxBytes: number;
  readonly signal?: AbortSignal | undefined;
  readonly resolve?: Resolve | undefined;
}

export type DoorAnswer =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Buffer;
    }
  /** `sent`: the request may have reached the server and had its effect. */
  | { readonly kind: 'fault'; readonly fault: Fault; readonly sent: boolean };

const HEADER_BYTES = 16 * 1024;

/** All addresses that the system knows for a name. */
export const resolveBySystem: Resolve = (host) =>
  new Promise((resolve, reject) => {
    systemLookup(host, { all: true, verbatim: true }, (error, addresses) => {
      if (error) reject(error);
      else resolve(addresses.map(({ address }) => address));
    });
  });

/**
 * The name resolution of the very connection, so that a name can't lead elsewhere between check and use. One address out of bounds
 * refuses the name: a mixed answer is what a rebinding attack looks like.
 */
function guardedLookup(reach: Reach, resolve: Resolve): LookupFunction {
  return (host, options, done) => {
    const refuse = (code: string) => done(Object.assign(new Error(code), { code }), '', 0);
    resolve(host).then(
      (addresses) => {
        if (addresses.length === 0) return refuse('ENOTFOUND');
        if (!addresses.every((address) => mayConnect(address, reach))) return refuse('ADDRESS_REFUSED');
        const found = addresses.map((address) => ({ address, family: isIP(address) }));
        if (options.all) done(null, found);
        else done(null, found[0]!.address, found[0]!.family);
      },
      () => refuse('DNS_FAILED'),
    );
  };
}

function plainHeaders(answer: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(answer.headers))
    headers[name] = Array.isArray(value) ? value.join(', ') : (value ?? '');
  return headers;
}

/**
 * The only way out to the network: one HTTP exchange over a fresh connection. Follows no redirect, uses no proxy, decodes nothing,
 * checks the address that it connects to, and never throws: what goes wrong is a fault from our own table.
 */
export function passDoor(request: DoorRequest): Promise<DoorAnswer> {
  const { url, reach, signal } = request;
  const secure = url.protocol === 'https:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  let sent = false;
  return new Promise((settle) => {
    const fail = (fault: Fault) => settle({ kind: 'fault', fault, sent });
    if (!secure && reach !== 'loopback') return fail('ADDRESS_REFUSED');
    // Node does not call `lookup` for IP literals.
    if (isIP(host) !== 0 && !mayConnect(host, reach)) return fail('ADDRESS_REFUSED');
    if (signal?.aborted) return fail('CANCELLED');

    const options: RequestOptions = {
      method: request.method,
      hostname: host,
      port: url.port || (secure ? 443 : 80),
      path: url.pathname + url.search,
      headers: request.headers,
      lookup: guardedLookup(reach, request.resolve ?? resolveBySystem),
      maxHeaderSize: HEADER_BYTES,
      insecureHTTPParser: false,
      // A fresh agent: no kept connection, no proxy from the environment.
      agent: secure
        ? new HttpsAgent({ keepAlive: false, rejectUnauthorized: true, minVersion: 'TLSv1.2' })
        : new HttpAgent({ keepAlive: false }),
    };
    let outgoing: ReturnType<typeof httpRequest> | undefined;
    const stop = (fault: Fault) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      fail(fault);
      outgoing?.destroy();
    };
    const cancel = () => stop('CANCELLED');
    const timer = setTimeout(() => stop('TIMED_OUT'), request.deadlineMs);
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      outgoing = (secure ? httpsRequest : httpRequest)(options);
    } catch (error) {
      return stop(faultOf((error as NodeJS.ErrnoException).code));
    }
    outgoing.on('error', (error: NodeJS.ErrnoException) => stop(faultOf(error.code)));
    outgoing.on('upgrade', () => stop('ANSWER_BROKEN'));
    outgoing.on('socket', (socket) => {
      socket.once(secure ? 'secureConnect' : 'connect', () => {
        sent = true;
      });
    });
    outgoing.on('response', (answer) => {
      const encoding = answer.headers['content-encoding'];
      if (encoding !== undefined && encoding !== 'identity') return stop('ANSWER_ENCODED');
      const pieces: Buffer[] = [];
      let size = 0;
      answer.on('data', (piece: Buffer) => {
        size += piece.length;
        if (size > request.maxBytes) stop('ANSWER_TOO_LARGE');
        else pieces.push(piece);
      });
      answer.on('error', () => stop('CONNECTION_LOST'));
      answer.on('aborted', () => stop('CONNECTION_LOST'));
      answer.on('end', () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', cancel);
        if (!answer.complete) return fail('CONNECTION_LOST');
        settle({
          kind: 'answer',
          status: answer.statusCode ?? 0,
          headers: plainHeaders(answer),
          body: Buffer.concat(pieces),
        });
      });
    });
    outgoing.end(request.body);
  });
}
