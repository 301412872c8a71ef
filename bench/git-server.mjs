// A git server by https on loopback, for bench/action.mjs: `node bench/git-server.mjs <folder> <certificate> <key>`. Prints its port. It runs in
// a process of its own, so that what a remote does (reading, packing) isn't counted as work of the Action, as it isn't on GitHub.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';

const [folder, certificate, key] = process.argv.slice(2);

createServer({ cert: readFileSync(certificate), key: readFileSync(key) }, answer).listen(0, '127.0.0.1', function () {
  process.stdout.write(`${this.address().port}\n`);
});

// Whoever started it holds the other end, and lets go of it however it ends.
process.stdin.resume().on('end', () => process.exit());

/** One request through `git http-backend`, by the rules of CGI. */
function answer(request, response) {
  const [path, query = ''] = request.url.split('?');
  const { 'content-type': type, 'content-encoding': encoding, 'git-protocol': protocol } = request.headers;
  const backend = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: '1',
      REQUEST_METHOD: request.method,
      PATH_INFO: path,
      QUERY_STRING: query,
      ...(type !== undefined && { CONTENT_TYPE: type }),
      ...(encoding !== undefined && { HTTP_CONTENT_ENCODING: encoding }),
      ...(protocol !== undefined && { GIT_PROTOCOL: protocol }),
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  request.pipe(backend.stdin);
  let head = Buffer.alloc(0);
  const readHead = (chunk) => {
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end < 0) return;
    const fields = head
      .toString('latin1', 0, end)
      .split('\r\n')
      .map((line) => line.split(': ', 2));
    const status = fields.find(([name]) => name === 'Status')?.[1] ?? '200';
    response.writeHead(Number.parseInt(status, 10), Object.fromEntries(fields.filter(([name]) => name !== 'Status')));
    response.write(head.subarray(end + 4));
    backend.stdout.off('data', readHead);
    backend.stdout.pipe(response);
  };
  backend.stdout.on('data', readHead);
}
