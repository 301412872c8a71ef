import {
  type Credential,
  type Depth,
  fetchEverything,
  fetchObjects,
  findRemoteRef,
  type Origin,
  readOrigin,
} from '../git/fetch.ts';
import type { Repository } from '../git/repository.ts';
import { isUserError } from '../model/user-error.ts';

/** Where the checkout came from, as the Action asks it for more. */
export interface Remote {
  /** Null if all went well, else why not, as a clause for a sentence. */
  fetch(wants: readonly string[], depth: Depth): Promise<string | null>;
  fetchEverything(): Promise<string | null>;
  /** Object id of a ref by its full name; null if there is none or the remote can't be asked. */
  find(ref: string): Promise<string | null>;
}

/** Opens nothing: the first question does. A checkout without a usable remote answers each with a reason. */
export async function remoteOf(repo: Repository, credential: Credential | null): Promise<Remote> {
  const origin = await readOrigin(repo);
  const attempt = async (work: (from: Origin) => Promise<void>): Promise<string | null> => {
    if (origin === null) return 'the checkout has no remote "origin" by https, ssh or file';
    try {
      await work(origin);
      return null;
    } catch (error) {
      if (!isUserError(error)) throw error;
      return error.message;
    }
  };
  return {
    fetch: (wants, depth) => attempt((from) => fetchObjects(repo, from, wants, depth, credential)),
    fetchEverything: () => attempt((from) => fetchEverything(repo, from, credential)),
    async find(ref) {
      let oid: string | null = null;
      await attempt(async (from) => {
        oid = await findRemoteRef(repo, from, ref, credential);
      });
      return oid;
    },
  };
}
