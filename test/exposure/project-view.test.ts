import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { classifySites } from '../../src/exposure/classify-sites.ts';
import { isForeign } from '../../src/exposure/graph/workspace.ts';
import { listBuiltOutput } from '../../src/exposure/places/list-built-output.ts';
import { listShipped } from '../../src/exposure/ships/list-shipped.ts';
import { freshKey, PROVIDERS, tempProject } from './temp-project.ts';

describe('nothing outside the root is read', () => {
  const canary = freshKey();
  const outside = tempProject({ 'secret.txt': canary, 'dir/index.js': canary });
  const project = tempProject({ 'a.txt': 'inside', 'sub/b.txt': 'b' });
  symlinkSync(join(outside.root, 'secret.txt'), join(project.root, 'link.txt'));
  symlinkSync(join(outside.root, 'dir'), join(project.root, 'linked'));
  symlinkSync(join(outside.root, 'dir'), join(project.root, 'dist'));
  symlinkSync('a.txt', join(project.root, 'inner.txt'));
  const view = project.view();

  test('control: what is inside is read', () => {
    expect(String(view.read('a.txt'))).toBe('inside');
    expect(String(view.read('sub/b.txt'))).toBe('b');
    expect(view.exists('sub/b.txt')).toBe(true);
  });

  test.each([
    'link.txt',
    'linked/index.js',
    'dist/index.js',
    'inner.txt',
    '../x',
    'sub/../../x',
    '/etc/passwd',
    '',
    '.',
    'sub',
    'a\0.txt',
    `${outside.root}/secret.txt`,
  ])('%s', (path) => {
    expect(view.read(path)).toBeNull();
    expect(view.exists(path)).toBe(false);
  });

  test('a linked output folder is not walked', () => {
    expect(listBuiltOutput(view).files).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('a named pipe does not hold us', () => {
    execFileSync('mkfifo', [join(project.root, 'pipe')]);
    expect(view.read('pipe')).toBeNull();
  });
});

describe('built output', () => {
  test('what browsers get is listed although it is ignored, what servers run is not', () => {
    const project = tempProject({
      'package.json': '{"devDependencies":{"vite":"*"}}',
      'dist/index.html': '',
      'dist/assets/a.js': '',
      'dist/assets/a.js.map': '',
      'dist/logo.png': '',
      'dist/server/entry.js': '',
      'web/package.json': '{"dependencies":{"next":"*"}}',
      'web/.next/static/chunks/a.js': '',
      'web/.next/server/app/index.html': '',
      'web/.next/server/chunks/a.js': '',
      'web/.next/cache/a.js': '',
      'nuxt/package.json': '{}',
      'nuxt/.output/public/_nuxt/a.js': '',
      'nuxt/.output/server/a.mjs': '',
      'kit/package.json': '{}',
      'kit/.svelte-kit/output/client/a.js': '',
      'kit/.svelte-kit/output/server/a.js': '',
      'api/package.json': '{"dependencies":{"express":"*"},"scripts":{"start":"node dist/main.js"}}',
      'api/dist/main.js': '',
    });
    expect(
      listBuiltOutput(project.view(['dist', 'web/.next', 'nuxt/.output', 'kit/.svelte-kit', 'api/dist'])).files,
    ).toEqual([
      'dist/assets/a.js',
      'dist/assets/a.js.map',
      'dist/index.html',
      'kit/.svelte-kit/output/client/a.js',
      'nuxt/.output/public/_nuxt/a.js',
      'web/.next/server/app/index.html',
      'web/.next/static/chunks/a.js',
    ]);
    project.remove();
  });
});

describe('bad input', () => {
  test('a bundle of 50 MB, broken JSON everywhere, thousands of folders deep', async () => {
    const value = freshKey();
    const deep = Array.from({ length: 200 }, () => 'd').join('/');
    const project = tempProject({
      'package.json': '{"workspaces": [',
      'a/package.json': '[1]',
      'b/package.json': '{"name":7,"dependencies":[],"browser":{"./x":{}},"exports":{"./*":[null,{"import":3}]}}',
      'tsconfig.json':
        '{"extends":["./tsconfig.json","../../x","/etc/passwd"],"compilerOptions":{"paths":{"*":["*"],"a/*":"b","../*":["../../*"]},"baseUrl":"../.."}}',
      'index.html': '<script type="module" src="/src/main.ts"></script><script src="../../../x.js"></script><script',
      'src/main.ts': `import "./a"; import "../../../../etc/passwd"; import "/etc/passwd"; import "${'x'.repeat(5000)}"; import "*"; import.meta.glob("../../**/*")`,
      'src/a.ts': `<<<<<<< HEAD\nconst k = "${value}"\n=======\n`,
      'manifest.json': '{"manifest_version":"x"',
      'angular.json': '[]',
      'app.json': '{"expo":{"extra":',
      'vercel.json': '\0\0',
      [`${deep}/package.json`]: '{}',
      'dist/app.js': Buffer.concat([Buffer.alloc(50 * 1024 * 1024, 'x='), Buffer.from(`\n"${value}"`)]),
    });
    const { frontend } = await classifySites(
      project.view(),
      [
        { path: 'src/a.ts', line: 2, column: 12 },
        { path: 'dist/app.js', line: 2, column: 2 },
        { path: 'gone.ts', line: 9, column: 9 },
      ],
      PROVIDERS,
    );
    expect(frontend.map((one) => one?.how)).toEqual(['reachable', 'bundle', undefined]);
    expect((await listShipped(project.view())).files).toEqual([]);
    project.remove();
  });

  test('a folder that cannot be read', () => {
    const project = tempProject({ 'package.json': '{}', 'dist/a.js': '' });
    mkdirSync(join(project.root, 'dist/x'), { mode: 0 });
    expect(() => listBuiltOutput(project.view())).not.toThrow();
    project.remove();
  });

  test("other people's code is told from the project's", () => {
    expect(isForeign('node_modules/x/a.js')).toBe(true);
    expect(isForeign('src/node_modules.ts')).toBe(false);
  });
});
