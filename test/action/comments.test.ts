import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pullRequestEvent } from './events.ts';
import { type FakeGithub, patchOf, startGithub } from './fake-github.ts';
import { type HostedRepo, hostRepo } from './hosted-repo.ts';
import { freshKey, keyLine } from './keys.ts';
import { type ActionRun, commandsIn, runAction } from './run-action.ts';

const MARKER = '<!-- unleak:comment: -->';
const TOKEN = `ghs_${'x'.repeat(36)}`;

let hosted: HostedRepo;
let github: FakeGithub;

beforeEach(async () => {
  github = await startGithub();
  hosted = hostRepo();
  hosted.dev.commit('first', { 'README.md': '# App\n', 'src/main.ts': 'export const one = 1;\n' });
  hosted.push('main');
  hosted.dev.git('checkout', '-q', '-b', 'feature');
});
afterEach(async () => {
  hosted.remove();
  await github.close();
});

function run(more: { inputs?: Record<string, string>; node?: string; force?: boolean } = {}): Promise<ActionRun> {
  const pull = hosted.push('feature', { number: 7, force: more.force ?? false });
  return runAction({
    workspace: hosted.checkout('refs/pull/7/merge'),
    event: 'pull_request',
    payload: pullRequestEvent(7, pull),
    inputs: { token: TOKEN, ...more.inputs },
    env: { GITHUB_API_URL: github.url },
    ...(more.node === undefined ? {} : { node: more.node }),
  });
}

function show(path: string, ...ranges: (readonly [number, number])[]): void {
  github.files.push({ filename: path, patch: patchOf(...ranges) });
}

const notices = (done: ActionRun): string[] =>
  commandsIn(done.log)
    .filter(({ name }) => name === 'notice')
    .map(({ text }) => text);
const bot = (body: string, login = 'github-actions[bot]', at = github.comments.length) => ({
  id: at + 1,
  node_id: `IC_${at + 1}`,
  body,
  user: { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' },
});

describe('comments', () => {
  test('one sticky comment and one review comment a key, however often it runs; a key that goes settles its comment', async () => {
    const [key, other] = [freshKey(), freshKey()];
    hosted.dev.commit('leak', { 'src/api.ts': `// api\n${keyLine(key)}`, 'src/b.ts': keyLine(other) });
    show('src/api.ts', [1, 2]);
    show('src/b.ts', [1, 1]);
    const first = await run();
    expect(first.code).toBe(1);
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toMatch(new RegExp(`^${MARKER}\n## ❌ unleak: 2 new leaked keys`));
    expect(github.reviews).toHaveLength(1);
    expect(github.reviews[0]).toMatchObject({ event: 'COMMENT', commit_id: hosted.dev.oid('feature') });
    expect(github.threads.map(({ comment: { path, line } }) => [path, line])).toEqual([
      ['src/api.ts', 2],
      ['src/b.ts', 1],
    ]);
    expect([...github.tokens]).toEqual([`token ${TOKEN}`]);

    await run();
    expect(github.comments).toHaveLength(1);
    expect(github.threads).toHaveLength(2);

    // Taken out of the file, but still in the history: the line has no comment any more, the sticky one tells of it.
    hosted.dev.commit('fix', { 'src/b.ts': 'export const b = process.env.B;\n' });
    github.threads[1]!.isOutdated = true;
    const third = await run();
    expect(third.code).toBe(1);
    expect(third.report?.findings).toHaveLength(2);
    expect(github.threads.map(({ comment }) => comment.isMinimized)).toEqual([false, true]);

    // Nothing is said twice, and a key that comes back gets a new comment.
    hosted.dev.commit('again', { 'src/b.ts': `// b\n${keyLine(other)}` });
    github.files[1] = { filename: 'src/b.ts', patch: patchOf([1, 2]) };
    await run();
    expect(github.threads.map(({ comment: { path, line } }) => [path, line])).toEqual([
      ['src/api.ts', 2],
      ['src/b.ts', 1],
      ['src/b.ts', 2],
    ]);

    hosted.dev.git('reset', '-q', '--hard', 'main');
    hosted.dev.commit('clean', { 'src/api.ts': 'export const api = 1;\n' });
    const last = await run({ force: true });
    expect(last.code).toBe(0);
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain('✅ unleak: no new leaked keys');
    expect(github.threads.every(({ comment }) => comment.isMinimized)).toBe(true);
    for (const { body } of [...github.comments, ...github.reviews]) {
      expect(body).not.toContain(key.slice(12, 40));
      expect(body).not.toContain(other.slice(12, 40));
    }
    expect(first.everything).not.toContain(TOKEN);
  });

  test('a token that may push resolves the conversation', async () => {
    github.may = 'push';
    hosted.dev.commit('leak', { 'src/api.ts': keyLine(freshKey()) });
    show('src/api.ts', [1, 1]);
    await run();
    hosted.dev.commit('fix', { 'src/api.ts': 'export const api = 1;\n' });
    await run();
    expect(github.threads.map(({ isResolved, comment }) => [isResolved, comment.isMinimized])).toEqual([[true, false]]);
  });

  test('a clean pull request gets none, unless the workflow wants one', async () => {
    hosted.dev.commit('fine', { 'src/two.ts': 'export const two = 2;\n' });
    expect((await run()).code).toBe(0);
    expect(github.comments).toEqual([]);
    await run({ inputs: { comment: 'true' } });
    expect(github.comments).toHaveLength(1);
    await run({ inputs: { comment: 'false' } });
    expect(github.calls.filter((call) => call.startsWith('POST /repos'))).toHaveLength(1);
  });

  test('finds its comment on the third page, and is not fooled by strangers who wrote the marker', async () => {
    for (let at = 0; at < 230; at++)
      github.comments.push(bot(at === 5 ? `${MARKER}\nall is well` : 'hello', 'stranger'));
    github.comments.push(bot(`${MARKER}\nold`));
    hosted.dev.commit('leak', { 'src/api.ts': keyLine(freshKey()) });
    await run();
    expect(github.calls.filter((call) => call.startsWith('GET') && call.endsWith('/comments'))).toHaveLength(3);
    expect(github.comments).toHaveLength(231);
    expect(github.comments[5]?.body).toBe(`${MARKER}\nall is well`);
    expect(github.comments[230]?.body).toContain('1 new leaked key');
  });

  test('finds its comment behind more than a hundred with its marker', async () => {
    for (let at = 0; at < 120; at++) github.comments.push(bot(`${MARKER}\nall is well`, 'stranger'));
    github.comments.push(bot(`${MARKER}\nold`));
    hosted.dev.commit('leak', { 'src/api.ts': keyLine(freshKey()) });
    await run();
    expect(github.comments).toHaveLength(121);
    expect(github.comments[120]?.body).toContain('1 new leaked key');
  });

  test('takes away the second of two comments that two runs made at once', async () => {
    github.comments.push(bot(`${MARKER}\nold`), bot(`${MARKER}\nolder`, 'github-actions[bot]', 1));
    hosted.dev.commit('leak', { 'src/api.ts': keyLine(freshKey()) });
    await run();
    expect(github.comments.map(({ id }) => id)).toEqual([1]);
  });

  test('finds its conversations on the second page', async () => {
    hosted.dev.commit('leak', { 'src/api.ts': keyLine(freshKey()) });
    show('src/api.ts', [1, 1]);
    await run();
    const [own] = github.threads.splice(0);
    for (let at = 0; at < 120; at++)
      github.threads.push({
        ...own!,
        id: `T${at}`,
        comment: { ...own!.comment, id: `C${at}`, body: 'hello', mine: false },
      });
    github.threads.push(own!);
    await run();
    expect(github.threads).toHaveLength(121);
  });

  test('comments only on lines that the diff of GitHub shows, also beyond the 100th file', async () => {
    hosted.dev.commit('leak', {
      'src/api.ts': keyLine(freshKey()),
      'src/big.ts': keyLine(freshKey()),
      'src/z.ts': keyLine(freshKey()),
    });
    for (let at = 0; at < 150; at++) show(`src/file-${at}.ts`, [1, 1]);
    show('src/api.ts', [40, 3]);
    github.files.push({ filename: 'src/big.ts' });
    show('src/z.ts', [1, 1]);
    await run();
    expect(github.threads.map(({ comment }) => comment.path)).toEqual(['src/z.ts']);
    expect(github.comments[0]?.body).toContain('3 new leaked keys');
  });
});

describe('a GitHub that refuses', () => {
  beforeEach(() => {
    hosted.dev.commit('leak', { 'src/api.ts': keyLine(freshKey()) });
    show('src/api.ts', [1, 1]);
  });

  test.each(['read', 'nothing'] as const)('a token that may %s (fork): a notice, and the same verdict', async (may) => {
    github.may = may;
    const done = await run();
    expect(done.code).toBe(1);
    expect(done.outputs).toMatchObject({ findings: '1', conclusion: 'failure' });
    expect(notices(done).join('\n')).toMatch(/GitHub answered 403.*fork/);
    expect(github.comments).toEqual([]);
  });

  test('a secondary rate limit: waits as long as GitHub says, once', async () => {
    github.failNext('POST /repos/octo/app/issues', {
      status: 403,
      headers: { 'retry-after': '1' },
      body: {
        message: 'You have exceeded a secondary rate limit.',
        documentation_url:
          'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits',
      },
    });
    const done = await run();
    expect(github.comments).toHaveLength(1);
    expect(github.threads).toHaveLength(1);
    expect(notices(done).join('\n')).not.toContain('GitHub');
  });

  test('a 429 without words: waits as long as GitHub says', async () => {
    github.failNext('GET /repos/octo/app/issues', { status: 429, headers: { 'retry-after': '1' } });
    const done = await run();
    expect(github.comments).toHaveLength(1);
    expect(notices(done).join('\n')).not.toContain('GitHub');
  });

  test('the hourly limit is not taken for a missing permission', async () => {
    const reset = String(Math.floor(Date.now() / 1000) + 900);
    github.failNext('GET /repos/octo/app/issues', {
      status: 403,
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset },
      body: { message: 'API rate limit exceeded' },
    });
    expect(notices(await run()).join('\n')).toContain('GitHub answered 403: too many requests');
  });

  test.each([
    ['GraphQL', '/api/graphql', { data: null }],
    ['the files', '/pulls/7/files', [null, { filename: 3 }]],
  ])('an answer about %s that makes no sense: a notice, and the same verdict', async (_what, part, body) => {
    github.failNext(part, { status: 200, body });
    const done = await run();
    expect(done.code).toBe(1);
    expect(done.outputs).toMatchObject({ findings: '1', conclusion: 'failure' });
    expect(notices(done).join('\n')).toContain('was not understood');
  });

  test('a rate limit that is too long to wait for: a notice', async () => {
    github.failNext('GET /repos/octo/app/issues', {
      status: 429,
      headers: { 'retry-after': '900' },
      body: { message: 'You have exceeded a secondary rate limit.' },
    });
    const done = await run();
    expect(done.code).toBe(1);
    expect(notices(done).join('\n')).toContain('GitHub answered 429');
  });

  test('502: tries again', async () => {
    github.failNext('GET /repos/octo/app/issues', { status: 502 });
    await run();
    expect(github.comments).toHaveLength(1);
  });

  test('422 for the review: a notice; the sticky comment is there', async () => {
    github.failNext('/reviews', { status: 422, body: { message: 'Unprocessable Entity' } });
    const done = await run();
    expect(done.code).toBe(1);
    expect(notices(done).join('\n')).toContain('GitHub answered 422');
    expect(github.comments).toHaveLength(1);
  });

  test('no answer: a notice', async () => {
    const pull = hosted.push('feature', { number: 7 });
    const done = await runAction({
      workspace: hosted.checkout('refs/pull/7/merge'),
      event: 'pull_request',
      payload: pullRequestEvent(7, pull),
      inputs: { token: TOKEN },
      env: { GITHUB_API_URL: 'http://127.0.0.1:9' },
    });
    expect(done.code).toBe(1);
    expect(notices(done).join('\n')).toContain('GitHub did not answer');
    expect(done.stderr).toBe('');
  });
});
