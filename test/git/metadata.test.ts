import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findHooksFolder, listRemotes } from '../../src/git/metadata.ts';
import { openRepository } from '../../src/git/open-repository.ts';
import { plant, withRepo } from '../support/git-fixture.ts';

test('remotes come without the credentials in their addresses', async () => {
  await withRepo({}, async (repo) => {
    const password = plant();
    repo.git('remote', 'add', 'origin', `https://bot:${password}@example.test/team/app.git`);
    repo.git('remote', 'add', 'mirror', 'git@example.test:team/app.git');
    const opened = (await openRepository(repo.root))!;
    expect(await listRemotes(opened)).toEqual([
      { name: 'mirror', url: 'git@example.test:team/app.git' },
      { name: 'origin', url: 'https://example.test/team/app.git' },
    ]);
  });
});

test('the hooks folder follows core.hooksPath', async () => {
  await withRepo({}, async (repo) => {
    const opened = (await openRepository(repo.root))!;
    expect(await findHooksFolder(opened)).toBe(join(repo.root, '.git', 'hooks'));
    repo.git('config', 'core.hooksPath', '.husky/_');
    expect(await findHooksFolder(opened)).toBe(join(repo.root, '.husky', '_'));
  });
});

test('an error of simple-git never repeats what git wrote', async () => {
  await withRepo({}, async (repo) => {
    const password = plant();
    const opened = (await openRepository(repo.root))!;
    repo.write('.git/config', `[remote "origin"]\n\turl = https://x:${password}@example.test/\n[broken ${password}\n`);
    const error = await listRemotes(opened).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'GIT_FAILED' });
    expect(JSON.stringify(error) + String(error) + String((error as Error).stack)).not.toContain(password);
  });
});
