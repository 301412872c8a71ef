import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { privateFolder, replaceDurably } from '../durable-file.ts';
import type { Sink } from './sink.ts';

/**
 * A file of its own, mode 0600, that hands a replacement key to the user: used when an account's only admin key is revoked, which the
 * provider allows to no one but another admin key.
 * @param path absolute
 */
export function keyFileSink(path: string): Sink {
  const temporary = `${path}.new`;
  return {
    name: path,
    async prepare() {
      privateFolder(dirname(path));
      rmSync(temporary, { force: true });
    },
    async store(_old, fresh) {
      rmSync(temporary, { force: true });
      replaceDurably(path, temporary, Buffer.from(`${fresh}\n`), 0o600);
      chmodSync(path, 0o600);
    },
    async find(isIt) {
      if (!existsSync(path)) return undefined;
      const text = readFileSync(path, 'utf8').trim();
      return isIt(text) ? text : undefined;
    },
  };
}
