import { readRegularFile } from '../files/read-regular-file.ts';
import { UserError } from '../model/user-error.ts';

/** What made the workflow run, as far as it says what to look at. Object ids are full; null where the event names none. */
export type Trigger =
  | {
      readonly kind: 'pull-request';
      readonly number: number;
      readonly head: string;
      /** Tip of the base branch, as far as GitHub said. */
      readonly base: string;
      /** Commits that the pull request has. */
      readonly commits: number;
      /** Former head, which a force push may have taken out. */
      readonly before: string | null;
      /** The workflow runs with the rights of the base repository (`pull_request_target`). */
      readonly privileged: boolean;
    }
  | {
      readonly kind: 'push';
      readonly before: string | null;
      readonly after: string;
      readonly commits: number;
      readonly defaultBranch: string | null;
      readonly isDefaultBranch: boolean;
    }
  | { readonly kind: 'merge-group'; readonly base: string; readonly head: string }
  /** The event leaves nothing to look at. */
  | { readonly kind: 'nothing'; readonly why: string }
  /** Nothing to compare with: everything is looked at. */
  | { readonly kind: 'audit'; readonly why: string };

const FULL = ['schedule', 'workflow_dispatch', 'release'];
/** GitHub's largest payload is 25 MB. */
const MAX_BYTES = 32 * 1024 * 1024;

/**
 * Reads the event from `GITHUB_EVENT_NAME` and the file `GITHUB_EVENT_PATH`.
 * @throws UserError `NO_EVENT` or `BAD_EVENT` if an event that names a range can't be understood
 */
export function readEvent(env: Readonly<Record<string, string | undefined>>): Trigger {
  const name = env['GITHUB_EVENT_NAME'];
  if (name === undefined || name === '')
    throw new UserError(
      'NO_EVENT',
      'GITHUB_EVENT_NAME is not set, so there is no event.',
      'Run it as a GitHub Action.',
    );
  if (FULL.includes(name)) return { kind: 'audit', why: `The event ${name} compares with nothing` };
  const read = READERS[name];
  if (read === undefined) return { kind: 'audit', why: `unleak knows no range for the event ${name.slice(0, 60)}` };
  return read(new Payload(readPayload(env['GITHUB_EVENT_PATH'], name), name));
}

const READERS: Readonly<Record<string, (event: Payload) => Trigger>> = {
  pull_request: (event) => pullRequest(event, false),
  pull_request_target: (event) => pullRequest(event, true),
  push(event) {
    const after = event.oid('after');
    if (after === null) return { kind: 'nothing', why: 'The branch or tag was deleted' };
    const defaultBranch = event.text('repository', 'default_branch');
    return {
      kind: 'push',
      before: event.oid('before'),
      after,
      commits: event.list('commits').length,
      defaultBranch,
      isDefaultBranch: defaultBranch !== null && event.text('ref') === `refs/heads/${defaultBranch}`,
    };
  },
  merge_group: (event) => ({
    kind: 'merge-group',
    base: event.requiredOid('merge_group', 'base_sha'),
    head: event.requiredOid('merge_group', 'head_sha'),
  }),
};

function pullRequest(event: Payload, privileged: boolean): Trigger {
  return {
    kind: 'pull-request',
    number: event.number('number') ?? event.number('pull_request', 'number') ?? 0,
    head: event.requiredOid('pull_request', 'head', 'sha'),
    base: event.requiredOid('pull_request', 'base', 'sha'),
    commits: event.number('pull_request', 'commits') ?? 0,
    before: event.text('action') === 'synchronize' ? event.oid('before') : null,
    privileged,
  };
}

function readPayload(path: string | undefined, name: string): unknown {
  const hint = 'The runner writes it; a container must mount it.';
  if (path === undefined || path === '')
    throw new UserError('NO_EVENT', `GITHUB_EVENT_PATH is not set, so the ${name} event can't be read.`, hint);
  const text = readRegularFile(path, 'the event file', MAX_BYTES);
  if (text === null) throw new UserError('NO_EVENT', `The event file of the ${name} event is not there.`, hint);
  try {
    return JSON.parse(text);
  } catch {
    // The parser's message quotes the file, which holds texts of strangers.
    throw new UserError('BAD_EVENT', `The event file of the ${name} event is not valid JSON.`, hint);
  }
}

/** A webhook payload, from which only numbers, object ids and names are taken, each checked. */
class Payload {
  readonly #value: unknown;
  readonly #name: string;

  constructor(value: unknown, name: string) {
    this.#value = value;
    this.#name = name;
  }

  text(...path: string[]): string | null {
    const found = this.#at(path);
    return typeof found === 'string' ? found : null;
  }

  number(...path: string[]): number | null {
    const found = this.#at(path);
    return Number.isSafeInteger(found) && (found as number) >= 0 ? (found as number) : null;
  }

  list(...path: string[]): readonly unknown[] {
    const found = this.#at(path);
    return Array.isArray(found) ? found : [];
  }

  /** Null for the id of nothing (all zeros), too. */
  oid(...path: string[]): string | null {
    const found = this.text(...path);
    return found !== null && /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(found) && !/^0+$/.test(found) ? found : null;
  }

  requiredOid(...path: string[]): string {
    const found = this.oid(...path);
    if (found !== null) return found;
    throw new UserError('BAD_EVENT', `The ${this.#name} event names no commit in ${path.join('.')}.`);
  }

  #at(path: readonly string[]): unknown {
    let value: unknown = this.#value;
    for (const name of path) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
      value = (value as Record<string, unknown>)[name];
    }
    return value;
  }
}
