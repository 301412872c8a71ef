import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { readDockerIgnore } from '../../../src/exposure/ships/docker-ignore.ts';
import { copiedPaths } from '../../../src/exposure/ships/dockerfile.ts';
import { listShipped } from '../../../src/exposure/ships/list-shipped.ts';
import { tempProject } from '../temp-project.ts';

const MANIFEST = { name: 'x', version: '1.0.0' };

/** What npm itself would pack. */
function npmPack(root: string): string[] {
  const out = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=silent'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const parsed = JSON.parse(out) as { files: { path: string }[] }[] | Record<string, { files: { path: string }[] }>;
  return Object.values(parsed)[0]!
    .files.map(({ path }) => path)
    .sort();
}

describe('npm: the same list as npm pack', () => {
  const cases: Record<string, Record<string, string>> = {
    'no list': {
      'package.json': JSON.stringify(MANIFEST),
      'a.js': '',
      '.env': 'A=1',
      'dist/a.js': '',
      '.gitignore': 'dist\n',
    },
    'ignored by git': { 'package.json': JSON.stringify(MANIFEST), 'a.js': '', '.env': 'A=1', '.gitignore': '.env\n' },
    '.npmignore replaces .gitignore': {
      'package.json': JSON.stringify(MANIFEST),
      'a.js': '',
      '.env': 'A=1',
      '.gitignore': '.env\n',
      '.npmignore': 'test\n',
      'test/a.js': '',
    },
    'list of files': {
      'package.json': JSON.stringify({ ...MANIFEST, files: ['dist', 'config/*.json', '!dist/x.map'], bin: './cli.js' }),
      'cli.js': '',
      'src/a.ts': '',
      'dist/a.js': '',
      'dist/x.map': '',
      'config/a.json': '',
      '.gitignore': 'dist\n',
      '.env': 'A=1',
    },
    'list with the env file': {
      'package.json': JSON.stringify({ ...MANIFEST, files: ['.env', 'a.js'] }),
      'a.js': '',
      '.env': 'A=1',
    },
  };
  for (const [what, files] of Object.entries(cases)) {
    test(what, async () => {
      const project = tempProject(files);
      const { files: shipped, notes } = await listShipped(project.view());
      expect(
        shipped
          .filter(({ ships }) => ships.includes('npm'))
          .map(({ path }) => path)
          .sort(),
      ).toEqual(npmPack(project.root));
      expect(notes).toEqual([]);
      project.remove();
    });
  }

  test('env files that would be published are advisories; scripts of the project are not run', async () => {
    const project = tempProject({
      'package.json': JSON.stringify({ ...MANIFEST, scripts: { prepack: 'touch ran' } }),
      '.npmignore': 'test\n',
      '.env.production': 'A=1',
      '.env.example': 'A=',
    });
    const { advisories, files } = await listShipped(project.view());
    expect(advisories.map(({ rule, path, severity }) => [rule, path, severity])).toEqual([
      ['ships-env-npm', '.env.production', 'high'],
    ]);
    expect(files.find(({ path }) => path === '.env.production')?.strangers).toBe(true);
    expect(project.view().exists('ran')).toBe(false);
    project.remove();
  });

  test('a private package ships nothing, an app that only lacks "private" ships to nobody in particular', async () => {
    const secret = tempProject({
      'package.json': JSON.stringify({ ...MANIFEST, private: true, files: ['a.js'] }),
      'a.js': '',
    });
    expect((await listShipped(secret.view())).files).toEqual([]);
    const app = tempProject({
      'package.json': JSON.stringify({ ...MANIFEST, type: 'module' }),
      'a.js': '',
      '.env': 'A=1',
    });
    const shipped = await listShipped(app.view());
    expect(shipped.files.map(({ path, strangers }) => [path, strangers])).toEqual([
      ['.env', false],
      ['a.js', false],
      ['package.json', false],
    ]);
    expect(shipped.advisories).toEqual([]);
    secret.remove();
    app.remove();
  });

  test('a manifest of wrong kinds is no crash', async () => {
    const project = tempProject({
      'package.json': JSON.stringify({
        ...MANIFEST,
        files: [1, {}, '../..', '/etc', 'a.js'],
        bin: [1],
        main: 7,
        workspaces: 3,
      }),
      'a.js': '',
    });
    const { files } = await listShipped(project.view());
    for (const { path } of files) expect(path).not.toContain('..');
    project.remove();
  });
});

describe('docker', () => {
  test.each([
    ['COPY . .', ['.']],
    ['COPY --chown=a:b ./ /app', ['.']],
    ['COPY ["src", "package.json", "/app/"]', ['src', 'package.json']],
    ['COPY --from=build /app /app', []],
    ['copy a \\\n# c\n b /x/', ['a', 'b']],
    ['ADD https://a.b/c.tgz /x', []],
    ['RUN cp . .', []],
  ])('%s', (text, expected) => expect(copiedPaths(text)).toEqual(expected));

  test('the ignore file is read as Docker reads it', () => {
    const ignored = readDockerIgnore('# c\n*.md\n!README.md\n**/.env*\nnode_modules\n/dist/\n!**/.env.example\n');
    for (const path of ['a.md', '.env', 'a/b/.env.local', 'node_modules/x/y', 'dist/a'])
      expect(ignored(path), path).toBe(true);
    for (const path of ['README.md', 'sub/a.md', 'src/node_modules', 'a/.env.example', 'x'])
      expect(ignored(path), path).toBe(false);
  });

  test('what COPY takes, by context and ignore file', async () => {
    const project = tempProject({
      'web/Dockerfile': 'FROM a\nCOPY package.json src ./\nCOPY config/*.json ./',
      'web/package.json': '{}',
      'web/src/a.ts': '',
      'web/.env': 'A=1',
      'web/config/a.json': '',
      'web/config/b.txt': '',
      'api/Dockerfile': 'FROM a\nCOPY . .',
      'api/.dockerignore': 'tmp',
      'api/.env': 'A=1',
      'api/tmp/x': '',
      'docker/job.Dockerfile': 'FROM a\nCOPY jobs ./',
      'jobs/a.py': '',
      'compose.yml': 'services:\n  a:\n    build:\n      context: .\n      dockerfile: docker/job.Dockerfile\n',
    });
    const { files, advisories } = await listShipped(project.view());
    const docker = files.filter(({ ships }) => ships.includes('docker')).map(({ path }) => path);
    expect(docker).toEqual([
      'api/.dockerignore',
      'api/.env',
      'api/Dockerfile',
      'jobs/a.py',
      'web/config/a.json',
      'web/package.json',
      'web/src/a.ts',
    ]);
    expect(advisories.map(({ rule, path }) => [rule, path])).toEqual([['ships-env-docker', 'api/.env']]);
    project.remove();
  });
});

test('VS Code extension: by .vscodeignore, with defaults', async () => {
  const project = tempProject({
    'package.json': JSON.stringify({ ...MANIFEST, engines: { vscode: '*' }, publisher: 'p' }),
    '.vscodeignore': 'src/**\n**/*.map\n!keep.map\n',
    'src/a.ts': '',
    'out/a.js': '',
    'out/a.js.map': '',
    'keep.map': '',
    '.env': 'A=1',
    '.github/workflows/a.yml': '',
    'README.md': '',
  });
  const { files, advisories } = await listShipped(project.view());
  expect(files.map(({ path }) => path)).toEqual(['.env', 'README.md', 'keep.map', 'out/a.js', 'package.json']);
  expect(advisories.map(({ rule }) => rule)).toEqual(['ships-env-vsce']);
  project.remove();
});
