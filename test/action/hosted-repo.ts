import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRepo, type FixtureRepo } from '../support/git-fixture.ts';

/** A repository as GitHub hosts it: a bare remote, and a developer's clone that pushes to it. */
export interface HostedRepo {
  readonly url: string;
  /** The developer's clone; branch `main` is checked out at first. */
  readonly dev: FixtureRepo;
  readonly remote: FixtureRepo;
  readonly folder: string;
  /** Pushes a branch and keeps `refs/pull/<n>/head` and `…/merge` up to date, as GitHub does. */
  push(branch: string, pull?: { readonly number: number; readonly base?: string; readonly force?: boolean }): PullState;
  /** Adds commits to the branch that is checked out, each with the files that `filesOf` gives; fast, in one process. */
  commitMany(count: number, filesOf: (at: number) => Record<string, string>): void;
  /** A fresh workspace, as actions/checkout leaves it: shallow, one ref, detached HEAD. Returns its folder. */
  checkout(ref: string, options?: { readonly depth?: number; readonly origin?: string }): string;
  remove(): void;
}

export interface PullState {
  readonly head: string;
  readonly base: string;
  readonly merge: string;
  readonly commits: number;
}

export function hostRepo(): HostedRepo {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'unleak-hosted-')));
  const remote = createRepo({ bare: true, at: join(folder, 'remote.git') });
  const dev = createRepo({ at: join(folder, 'dev') });
  const url = `file://${remote.root}`;
  dev.git('remote', 'add', 'origin', url);
  let checkouts = 0;

  return {
    url,
    dev,
    remote,
    folder,
    push(branch, pull) {
      dev.git('push', '-q', ...(pull?.force ? ['--force'] : []), 'origin', `${branch}:refs/heads/${branch}`);
      const base = dev.oid(pull?.base ?? 'main');
      const head = dev.oid(branch);
      if (pull === undefined) return { head, base, merge: head, commits: 0 };
      // Pull request refs outlive force pushes only as objects: GitHub serves any commit by its id.
      dev.git('push', '-q', '--force', 'origin', `${branch}:refs/pull/${pull.number}/head`);
      const unrelated = dev.run(['rev-list', '--max-parents=0', base, head]).toString().trim().includes('\n');
      // GitHub makes no merge of what has nothing in common.
      if (unrelated)
        return { head, base, merge: head, commits: Number(dev.git('rev-list', '--count', `${base}..${head}`)) };
      const tree = dev.run(['merge-tree', '--write-tree', base, head]).toString().split('\n')[0]!;
      const merge = dev.git('commit-tree', tree, '-p', base, '-p', head, '-m', `Merge ${head} into ${base}`);
      dev.git('push', '-q', '--force', 'origin', `${merge}:refs/pull/${pull.number}/merge`);
      return { head, base, merge, commits: Number(dev.git('rev-list', '--count', `${base}..${head}`)) };
    },
    commitMany(count, filesOf) {
      const branch = dev.git('symbolic-ref', 'HEAD');
      const when = 'Ada Fixture <ada@example.test> 1700090000 +0200';
      let stream = '';
      const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
      for (let at = 0; at < count; at++) {
        stream += `commit ${branch}\nauthor ${when}\ncommitter ${when}\n${data(`commit ${at}`)}`;
        if (at === 0) stream += `from ${dev.oid('HEAD')}\n`;
        for (const [path, text] of Object.entries(filesOf(at))) stream += `M 100644 inline ${path}\n${data(text)}`;
      }
      dev.run(['fast-import', '--quiet', '--force'], { stdin: stream });
      dev.git('reset', '-q', '--hard');
    },
    checkout(ref, { depth = 1, origin = url } = {}) {
      const workspace = join(folder, `workspace-${++checkouts}`);
      mkdirSync(workspace);
      const git = (...args: string[]) => dev.run(args, { cwd: workspace });
      git('init', '-q');
      git('remote', 'add', 'origin', origin);
      git('config', '--local', 'gc.auto', '0');
      const local = ref.startsWith('refs/heads/')
        ? ref.replace('refs/heads/', 'refs/remotes/origin/')
        : ref.replace('refs/', 'refs/remotes/');
      const history = depth === 0 ? ['+refs/heads/*:refs/remotes/origin/*'] : [];
      const limit = depth === 0 ? [] : [`--depth=${depth}`];
      git('fetch', '-q', '--no-tags', '--no-recurse-submodules', ...limit, 'origin', ...history, `+${ref}:${local}`);
      git('checkout', '-q', '--force', '--detach', local);
      return workspace;
    },
    remove() {
      remote.remove();
      dev.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
