import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the stand-in saw it. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Bearer token or `X-API-Key`. */
  readonly key: string | undefined;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON; a string as it is. */
  readonly body?: unknown;
}

/** A fault in place of, or around, the documented answer. `lost`: the effect happens, the answer does not arrive. */
export type InjectedFault =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'reset' | 'lost' | 'slow' | 'drip' | 'huge' | 'gzip' | 'header-flood' | 'garbage' | 'truncated' }
  | { readonly kind: 'after-answer'; readonly run: () => void }
  | { readonly kind: 'before'; readonly run: () => void }
  | { readonly kind: 'after-effect'; readonly run: () => void };

export interface StandIn {
  readonly url: string;
  readonly seen: Seen[];
  /** Consulted for every request; undefined lets the documented answer through. */
  inject: (seen: Seen, index: number) => InjectedFault | undefined;
  close(): Promise<void>;
}

function send(response: ServerResponse, answer: Answer): void {
  const text =
    typeof answer.body === 'string' ? answer.body : answer.body === undefined ? '' : JSON.stringify(answer.body);
  const type = typeof answer.body === 'object' ? { 'content-type': 'application/json' } : {};
  response.writeHead(answer.status, { ...type, ...answer.headers });
  response.end(text);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

function misbehave(fault: InjectedFault, response: ServerResponse, answer: () => Answer): void {
  const socket = response.socket!;
  switch (fault.kind) {
    case 'answer':
      send(response, fault.answer);
      return;
    case 'reset':
      socket.resetAndDestroy();
      return;
    case 'lost':
      answer();
      socket.resetAndDestroy();
      return;
    case 'slow':
      return;
    case 'drip': {
      response.writeHead(200, { 'content-type': 'application/json' });
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
      return;
    }
    case 'huge': {
      response.writeHead(200, { 'content-type': 'application/json' });
      const piece = Buffer.alloc(64 * 1024, 0x20);
      const more = () => {
        while (!response.destroyed && response.write(piece));
      };
      response.on('drain', more);
      more();
      return;
    }
    case 'gzip':
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
      response.end(Buffer.from('1f8b08000000000000', 'hex'));
      return;
    case 'header-flood':
      socket.write('HTTP/1.1 200 OK\r\n');
      for (let i = 0; i < 2000; i++) socket.write(`x-${i}: ${'a'.repeat(100)}\r\n`);
      socket.end('\r\n');
      return;
    case 'garbage':
      socket.end('not http at all\r\n\r\n');
      return;
    case 'truncated':
      socket.end('HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{"success":true');
      return;
    case 'before':
      fault.run();
      return;
    case 'after-effect':
      answer();
      fault.run();
      return;
    case 'after-answer':
      send(response, answer());
      response.on('close', fault.run);
      return;
  }
}

/**
 * A provider on loopback. `handle` has the documented behaviour and keeps the state; faults are injected around it.
 */
export async function startStandIn(handle: (seen: Seen) => Answer): Promise<StandIn> {
  const seen: Seen[] = [];
  const standIn: { inject: StandIn['inject'] } = { inject: () => undefined };
  const server: Server = createServer((request, response) => {
    void bodyOf(request).then(
      (body) => {
        const headers = request.headers as Record<string, string>;
        const key = /^Bearer (.+)$/.exec(headers['authorization'] ?? '')?.[1] ?? headers['x-api-key'];
        const one: Seen = { method: request.method!, path: request.url!, headers, body, key };
        seen.push(one);
        const fault = standIn.inject(one, seen.length - 1);
        if (fault !== undefined) misbehave(fault, response, () => handle(one));
        else send(response, handle(one));
      },
      () => undefined,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(standIn, {
    url: `http://127.0.0.1:${port}`,
    seen,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}
