import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanGitEnv, createRepo, type FixtureRepo } from '../support/git-fixture.ts';

export interface Demo {
  /** Runs a command line of a page and returns what it prints, with this run's random parts as the pages show them. */
  run(command: string): { readonly output: string; readonly code: number };
  remove(): void;
}

/** What the pages show in place of a random part. */
const SHOWN = { id: 'cqrw3u', tail: 'df58', commit: '40b02cb5', date: '2026-11-21' };

/** The repository of the README: a key committed in `src/client.ts`, removed in the next commit, still in `.env`, which nothing ignores. */
export function createDemo(bundle: string): Demo {
  const repo = createRepo();
  const key = `mem_live_${randomBytes(32).toString('hex')}`;
  const client = (value: string): string =>
    `import { MemoryClient } from '@memory-api/sdk';\n\nexport const memory = new MemoryClient({ apiKey: ${value} });\n`;
  repo.commit('Add the client', { '.gitignore': '.idea\n', 'src/client.ts': client(`'${key}'`) });
  const commit = repo.oid('HEAD');
  repo.commit('Read the key from the environment', { 'src/client.ts': client('process.env.MEMORY_API_KEY') });
  repo.write('.env', `MEMORY_API_KEY=${key}\n`);

  const env = environment(repo, bundle);
  const report = JSON.parse(
    spawnSync(process.execPath, [join(bundle, 'cli.js'), '--format', 'json'], { cwd: repo.root, env, encoding: 'utf8' })
      .stdout,
  );
  const { id, exposure } = report.findings[0] as { id: string; exposure: { history: { date: string } } };
  const replacements: [string, string][] = [
    [id, SHOWN.id],
    [`…${key.slice(-4)}`, `…${SHOWN.tail}`],
    [commit.slice(0, 8), SHOWN.commit],
    [exposure.history.date.slice(0, 10), SHOWN.date],
  ];
  return {
    run(command) {
      const real = command.replaceAll(SHOWN.id, id);
      const { stdout, stderr, status } = spawnSync('bash', ['-o', 'pipefail', '-c', real], {
        cwd: repo.root,
        env,
        encoding: 'utf8',
        input: '',
      });
      const printed = stdout + stderr;
      if (printed.includes(key)) throw new Error('a value was printed');
      return {
        output: replacements.reduce((text, [from, to]) => text.replaceAll(from, to), printed),
        code: status ?? -1,
      };
    },
    remove: () => repo.remove(),
  };
}

/** `unleak` as a command, as the pages write it. */
function environment(repo: FixtureRepo, bundle: string): Record<string, string> {
  const home = join(repo.gitDir, '..', '..', 'home-of-demo');
  const bin = join(repo.gitDir, 'bin-of-demo');
  mkdirSync(home, { recursive: true });
  mkdirSync(bin, { recursive: true });
  const shim = join(bin, 'unleak');
  writeFileSync(shim, `#!/bin/sh\nexec "${process.execPath}" "${join(bundle, 'cli.js')}" "$@"\n`);
  chmodSync(shim, 0o755);
  const env = cleanGitEnv(home);
  return { ...env, PATH: `${bin}:${join(process.execPath, '..')}:${env['PATH']}` };
}
