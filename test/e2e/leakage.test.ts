import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withRepo } from '../support/git-fixture.ts';
import { freshKey, PROGRAM, runUnleak, withFolder } from './run-unleak.ts';

const FORMATS = ['pretty', 'json', 'jsonl', 'sarif', 'html', 'csv', 'junit', 'github', 'gitlab', 'markdown'];
/** So many letters of a key in a row are a leak: masks show four, and the prefix is no secret. */
const LEAK = 12;

/** Every way in which a value could get out unseen: plain, reversed, percent, and in base64 and hex at any offset. */
function spellings(value: string): string[] {
  const secret = value.slice('mem_live_'.length);
  const all: string[] = [];
  for (let at = 0; at + LEAK <= secret.length; at++) {
    const part = secret.slice(at, at + LEAK);
    const bytes = Buffer.from(part);
    all.push(part, [...part].reverse().join(''), bytes.toString('hex'), bytes.toString('utf16le'));
    all.push(
      [...bytes].map((byte) => `%${byte.toString(16)}`).join(''),
      [...part].map((char) => `\\u00${char.charCodeAt(0).toString(16)}`).join(''),
    );
    for (let lead = 0; lead < 3; lead++) {
      const text = Buffer.concat([Buffer.alloc(lead), bytes]).toString('base64');
      all.push(text.slice(lead === 0 ? 0 : 4, Math.floor(((lead + LEAK) * 4) / 3 / 4) * 4));
    }
  }
  return [...new Set(all)].filter((text) => text.length >= 8);
}

function leaksIn(text: string, values: readonly string[]): string[] {
  return values.flatMap((value) => spellings(value).filter((spelling) => text.includes(spelling)));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

describe('a key', () => {
  it('leaves in no output of any command, in no spelling', async () => {
    await withRepo({}, async (repo) => {
      const places = [
        'content',
        'env',
        'path',
        'message',
        'author',
        'branch',
        'tag',
        'stdin',
        'base64',
        'hex',
        'twice',
        'long',
        'accepted',
        'problem',
        'bundle',
        'staged',
      ] as const;
      const keys = Object.fromEntries(places.map((name) => [name, freshKey()])) as Record<
        (typeof places)[number],
        string
      >;
      const values = Object.values(keys);
      repo.commit('first', {
        'src/a.js': `const key = "${keys.content}"; // ${keys.twice} and ${keys.twice}\nfetch("https://x.test/?k=${keys.twice}")\n`,
        [`docs/${keys.path}/read.md`]: `see ${keys.path}\n`,
        'b64.txt': `${Buffer.from(`a=${keys.base64}`).toString('base64')}\n${Buffer.from(`a=${keys.hex}`).toString('hex')}\n`,
        'long.js': `${'x();'.repeat(400)}"${keys.long}"${'y();'.repeat(400)}`,
        'accepted.txt': `k ${keys.accepted} # unleak:allow only for this test\n`,
        'dist/index.html': `<script>const k = "${keys.bundle}"</script>`,
        'package.json': '{"name":"x"}',
      });
      repo.run(['commit', '-q', '--allow-empty', '-m', `remove ${keys.message}`], {
        env: { GIT_AUTHOR_NAME: keys.author },
      });
      repo.git('branch', `fix-${keys.branch}`.replace('fix-', 'fix/'));
      repo.git('tag', '-a', 'v1', '-m', `tag ${keys.tag}`);
      repo.write('.env', `MEMORY_API_KEY=${keys.env}\n`);
      repo.write('staged.txt', `k ${keys.staged}\n`);
      repo.git('add', 'staged.txt');
      mkdirSync(join(repo.root, keys.problem));
      execFileSync('mkfifo', [join(repo.root, keys.problem, 'pipe')]);
      writeFileSync(join(repo.gitDir, 'refs', 'heads', keys.problem), 'garbage\n');
      const home = join(repo.root, '..', 'home');
      mkdirSync(home);
      const out = join(repo.root, '..', 'out');
      mkdirSync(out);
      const env = { HOME: home, XDG_STATE_HOME: join(home, 'state'), XDG_CONFIG_HOME: join(home, 'config') };

      const said: string[] = [];
      let found = 0;
      const run = async (args: string[], stdin = ''): Promise<void> => {
        const ran = await runUnleak(args, { cwd: repo.root, stdin, env });
        found += ran.code === 1 || ran.code === 2 ? 1 : 0;
        for (const [stream, text] of [
          ['stdout', ran.stdout],
          ['stderr', ran.stderr],
        ] as const) {
          if (leaksIn(text, values).length > 0)
            said.push(`${args.join(' ').replaceAll(/mem_live_\w+/g, 'KEY')} ${stream}`);
        }
      };
      for (const format of FORMATS) {
        await run(['--format', format, '--verbose', '--output', `${format}:${out}/audit.${format}`]);
        await run(
          ['scan', '--stdin', '--stdin-filename', `${keys.stdin}.txt`, '--format', format],
          `k ${keys.stdin}\n`,
        );
        await run(['scan', '--staged', '--format', format]);
      }
      for (const args of [
        ['--color', '--verbose'],
        ['--quiet'],
        ['scan'],
        ['scan', '--history', '--verbose'],
        ['scan', '--range', 'HEAD~1..HEAD'],
        ['scan', `docs/${keys.path}`],
        ['scan', `docs/${keys.path}/nothing`],
        ['fix'],
        ['fix', '--yes'],
        ['hook', 'run', 'pre-commit'],
        ['rules', 'explain', '--stdin'],
        ['rules', 'explain', '--stdin', '--format', 'json'],
        ['baseline', '--reason', 'test'],
      ]) {
        await run(args, `k ${keys.stdin}\n`);
      }
      expect(said).toEqual([]);
      expect(found).toBeGreaterThan(30);
      const written = [...filesBelow(out), ...filesBelow(home), join(repo.root, '.gitignore')];
      expect(written.filter((path) => leaksIn(readFileSync(path, 'latin1'), values).length > 0)).toEqual([]);
      const baseline = filesBelow(repo.root).filter((path) => path.endsWith('.unleak-baseline.json'));
      for (const path of baseline) expect(leaksIn(readFileSync(path, 'latin1'), values)).toEqual([]);
    });
  });

  it('in the name of a folder above, or in the words of a command line, is masked by every command', async () => {
    const key = freshKey();
    await withFolder(async (folder) => {
      await withRepo({ at: join(folder, key, 'repo') }, async (repo) => {
        repo.commit('first', { 'a.txt': 'a' });
        repo.write('.env', 'A=1\n');
        const plain = join(folder, key, 'plain');
        mkdirSync(plain);
        const seen: string[] = [];
        const run = async (args: string[], cwd = repo.root): Promise<void> => {
          const { stdout, stderr } = await runUnleak(args, { cwd });
          seen.push(`${args.join(' ').replaceAll(key, '')} ${stdout}${stderr}`);
        };
        for (const format of FORMATS) await run(['--format', format, '-v'], plain);
        for (const action of ['install', 'doctor', 'uninstall']) await run(['hook', action]);
        await run(['hook', 'run', 'commit-msg', key]);
        await run(['hook', 'run', key]);
        await run(['fix']);
        await run(['--output', `json:nowhere/${key}`]);
        repo.write('b.txt', `k ${freshKey()}`);
        await run(['baseline', '--reason', `not ${key}`, '--format', 'json']);
        expect(leaksIn(readFileSync(join(repo.root, '.unleak-baseline.json'), 'utf8'), [key])).toEqual([]);
        repo.remove();
        mkdirSync(join(repo.root, '.git'), { recursive: true });
        await run([]);
        for (const text of seen) expect([text, leaksIn(text, [key])]).toEqual([text, []]);
        // Control: the places are named, with a mask.
        expect(seen.filter((text) => text.includes('mem_live_…')).length).toBeGreaterThan(FORMATS.length);
      });
    });
  });

  it('that a broken copy of the program prints is seen by this very test', async () => {
    await withRepo({}, async (repo) => {
      const key = freshKey();
      repo.write('a.txt', `k ${key}\n`);
      const folder = join(repo.root, '..', 'broken');
      execFileSync('cp', ['-r', join(PROGRAM(), '..'), folder]);
      const program = readdirSync(folder)
        .filter((name) => /\.[cm]?js$/.test(name))
        .map((name) => join(folder, name));
      let broken = 0;
      for (const path of program) {
        const text = readFileSync(path, 'utf8');
        // The mask shows the value, and nothing takes it out again on its way.
        const changed = text.replaceAll('this.masked = masked;', () => {
          broken++;
          return "this.masked = Buffer.from(value).toString('base64').split('').reverse().join('');";
        });
        writeFileSync(path, changed);
      }
      expect(broken).toBeGreaterThan(0);
      const text = execFileSync(
        'sh',
        ['-c', `"${process.execPath}" "${join(folder, 'cli.js')}" scan --format json a.txt || true`],
        { cwd: repo.root },
      ).toString();
      const turned = text
        .split('"')
        .map((part) => [...part].reverse().join(''))
        .join('"');
      expect(leaksIn(turned, [key]).length).toBeGreaterThan(0);
      expect(leaksIn(`log: ${key}`, [key]).length).toBeGreaterThan(0);
    });
  });
});
