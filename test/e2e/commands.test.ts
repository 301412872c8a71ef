import { existsSync, mkdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withRepo } from '../support/git-fixture.ts';
import { type JsonReport, reportOf } from './report.ts';
import { freshKey, runUnleak, withFolder } from './run-unleak.ts';

const FORMATS = ['pretty', 'json', 'jsonl', 'sarif', 'html', 'csv', 'junit', 'github', 'gitlab', 'markdown'];
const COMMANDS = ['audit', 'scan', 'verify', 'revoke', 'rotate', 'fix', 'hook', 'baseline', 'allow', 'import', 'rules'];

async function json(args: readonly string[], cwd: string, stdin = ''): Promise<JsonReport> {
  return reportOf(await runUnleak([...args, '--format', 'json'], { cwd, stdin }));
}

describe('help, version, completion', () => {
  it('answer, with examples, and exit 0', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(await runUnleak(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
    const all = await runUnleak(['--help']);
    expect(all.code).toBe(0);
    for (const command of COMMANDS) expect(all.stdout).toContain(command);
    for (const args of [['-h'], ['help'], ['scan', '-h'], ['help', 'scan'], ['completion', '-h'], ['./x', '-h']])
      expect((await runUnleak(args)).code).toBe(0);
    for (const command of COMMANDS) {
      const ran = await runUnleak([command, '--help']);
      expect([command, ran.code, ran.stderr]).toEqual([command, 0, '']);
      expect(ran.stdout).toContain(`unleak ${command === 'audit' ? '' : command}`);
      expect(ran.stdout).toMatch(/Examples:/);
    }
    const completion = await runUnleak(['completion']);
    expect(completion.code).toBe(0);
    expect(completion.stdout).toMatch(/compdef|complete /);
    expect((await runUnleak(['completion', 'zsh'], { env: { SHELL: '/bin/bash' } })).stdout).toContain('#compdef');
    expect((await runUnleak(['completion', 'bash'], { env: { SHELL: '/bin/zsh' } })).stdout).toContain('complete -o');
    const words = await runUnleak(['--get-yargs-completions', 'unleak', 'sc']);
    expect(words.stdout.split('\n')).toContainEqual(expect.stringMatching(/^scan/));
  });
});

describe('wrong usage', () => {
  const wrong: readonly (readonly [string[], RegExp])[] = [
    [['--no-such-flag'], /no flag --no-such-flag/],
    [['--formt', 'json'], /did you mean --format/],
    [['scna'], /did you mean scan/],
    [['--format'], /--format needs a value/],
    [['--format', 'xml'], /--format takes .*"xml"/],
    [['--format', 'json', '--format', 'csv'], /--format was given more than once/],
    [['--fail-on', 'severe'], /--fail-on takes/],
    [['--output', 'json'], /--output takes/],
    [['--output', 'nope:file'], /--output takes/],
    [['--output', 'json:'], /--output takes/],
    [['--output', 'json:a', '--output', 'csv:a'], /twice/],
    [['--max-file-size', 'huge'], /--max-file-size takes/],
    [['--max-file-size', '-1'], /--max-file-size/],
    [['--timeout', 'soon'], /--timeout takes/],
    [['--timeout', '0'], /--timeout takes/],
    [['--quiet=yes'], /--quiet takes no value/],
    [['./no/such/folder'], /no folder/],
    [['audit', ''], /./],
    [['audit', 'a', 'b'], /one path/],
    [['scan', 'no-such-file'], /no file or folder no-such-file/],
    [['scan', 'no/such/*.ts'], /Nothing matches/],
    [['scan', '--history', '--stdin'], /can't be combined/],
    [['scan', '--stdin', 'path'], /takes no paths/],
    [['scan', '--range', 'x'], /not in a git repository/],
    [['scan', '--history'], /not in a git repository/],
    [['scan', '--staged'], /not in a git repository/],
    [['scan', '--repo', './nowhere', '--history'], /nowhere/],
    [['rules', 'explain'], /needs the id/],
    [['rules', 'explain', 'no-such-rule'], /no rule/],
    [['rules', 'frobnicate'], /knows list, check and explain/],
    [['rules', 'list', '--format', 'csv'], /pretty and json/],
    [['allow'], /id of one finding/],
    [['allow', 'abcdef'], /--reason/],
    [['allow', 'abcdef', '--reason', 'x', '--expires', 'tomorrow'], /--expires takes/],
    [['allow', 'abcdef', '--reason', 'x'], /no finding/],
    [['baseline'], /--reason/],
    [['fix', '--format', 'csv'], /pretty and json/],
    [['--config', 'no-such.toml'], /no-such.toml/],
    [['--baseline', 'no-such.json'], /no-such.json/],
    [['hook', 'frobnicate'], /./],
    [['hook', 'doctor', 'pre-push'], /nothing more/],
    [['frobnicate', '--help'], /no command or folder "frobnicate"/],
    [['help', 'scna'], /did you mean scan/],
    [['completion', 'cmd'], /bash or zsh/],
    [['completion', 'zsh', 'x'], /bash or zsh/],
    [['--config', ''], /--config needs a value/],
    [['--baseline='], /--baseline needs a value/],
    [['scan', '--repo', ''], /--repo needs a value/],
    [['--quiet', '--verbose'], /can't be combined/],
    [['--output', 'json:-'], /takes a file/],
    [['--output', 'json:a', '--output', 'csv:./a'], /twice/],
    [['scan', '-'], /--stdin/],
    [['scan', '--stdin-filename', 'a.js'], /--stdin/],
    [['rules', 'list', 'memory-api-key'], /nothing more/],
    [['rules', 'check', '--stdin'], /rules explain/],
    [['rules', 'explain', 'memory-api-key', '--stdin-filename', 'a.js'], /--stdin/],
    [['rules', 'list', '--output', 'csv:a'], /pretty and json/],
    [['baseline', '--reason', 'x', '--format', 'csv'], /pretty and json/],
    [['baseline', '--reason', 'x', '--expires', '2020-01-01'], /over already/],
    [['--', '--format'], /--format/],
  ];
  it('exits 2 with one sentence that names the thing, and nothing on stdout', async () => {
    await withFolder(async (cwd) => {
      for (const [args, sentence] of wrong) {
        const ran = await runUnleak(args, { cwd });
        expect([args, ran.code, ran.stdout], ran.stderr).toEqual([args, 2, '']);
        expect(ran.stderr, args.join(' ')).toMatch(sentence);
        expect(ran.stderr).toMatch(/^unleak: .{5,400}\n$/);
        expect(ran.stderr).not.toMatch(/ at |internal error|node:/);
      }
    });
  });

  it('refuses a file where a folder is audited, and says what to use', async () => {
    await withFolder(async (cwd) => {
      writeFileSync(join(cwd, 'a.txt'), 'x');
      const ran = await runUnleak(['audit', 'a.txt'], { cwd });
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toContain('unleak scan');
    });
  });

  it('never repeats a value of the command line that holds a key', async () => {
    const key = freshKey();
    await withFolder(async (cwd) => {
      const places = [
        ['--format', key],
        ['--timeout', key],
        [`--${key}`],
        ['--max-file-size', key],
        ['--output', key],
        [key],
      ];
      places.push(['rules', key], ['rules', 'explain', key], ['allow', key, '--reason', 'x']);
      for (const args of places) {
        const ran = await runUnleak(args, { cwd });
        expect(ran.code).toBe(2);
        expect(ran.stdout + ran.stderr, args[0]!.slice(0, 20)).not.toContain(key.slice(0, 40));
      }
    });
  });
});

describe('exit codes', () => {
  it('0 clean, 1 found, 2 incomplete, and what the flags make of them', async () => {
    await withFolder(async (cwd) => {
      writeFileSync(join(cwd, 'clean.txt'), 'nothing');
      expect((await runUnleak(['scan', 'clean.txt'], { cwd })).code).toBe(0);
      writeFileSync(join(cwd, 'live.txt'), `MEMORY_API_KEY=${freshKey()}`);
      writeFileSync(join(cwd, 'test.txt'), `MEMORY_API_KEY=${freshKey().replace('live', 'test')}`);
      const expected: [string[], number][] = [
        [['scan', 'live.txt'], 1],
        [['scan', 'test.txt'], 1],
        [['scan', 'test.txt', '--fail-on', 'high'], 0],
        [['scan', 'live.txt', '--fail-on', 'high'], 1],
        [['scan', 'live.txt', '--fail-on', 'critical'], 0],
        [['scan', 'live.txt', '--fail-on', 'never'], 0],
        [['scan', 'live.txt', '--exit-zero'], 0],
        [['scan', '.', '--fail-on', 'low'], 1],
        [['scan', '--timeout', '30d', '.'], 1],
      ];
      for (const [args, code] of expected) {
        const ran = await runUnleak(args, { cwd });
        expect([args, ran.code], ran.stderr).toEqual([args, code]);
      }
    });
  });

  it('says TIMEOUT, and that it was not complete', async () => {
    await withFolder(async (cwd) => {
      writeFileSync(join(cwd, 'a.txt'), `k ${freshKey()}\n`);
      truncateSync(join(cwd, 'a.txt'), 40 * 2 ** 30);
      const report = await json(['audit', '--timeout', '300ms'], cwd);
      expect(report.findings.length).toBe(1);
      expect(report.stats.unreadable).toBe(1);
      expect(report.problems.map(({ code }) => code)).toContain('TIMEOUT');
    });
  });
});

describe('sources', () => {
  it('scan --stdin, with a name, in pieces, empty', async () => {
    const key = freshKey();
    const report = await json(['scan', '--stdin', '--stdin-filename', 'a.env'], '/', `A=1\nMEMORY_API_KEY=${key}\n`);
    expect(report.findings[0]?.locations).toEqual([
      { source: 'stdin', path: 'a.env', line: 2, column: 16, endLine: 2, endColumn: 16 + key.length },
    ]);
    const slow = await runUnleak(['scan', '--stdin', '--format', 'json'], {
      during(child) {
        const bytes = Buffer.from(`\ufeffkey=${key}\n`, 'utf16le');
        let at = 0;
        const timer = setInterval(() => {
          child.stdin?.write(bytes.subarray(at, ++at));
          if (at < 3) return;
          clearInterval(timer);
          child.stdin?.end(bytes.subarray(at));
        }, 5);
      },
    });
    expect(reportOf(slow).findings.length).toBe(1);
    const empty = await json(['scan', '--stdin'], '/');
    expect(empty.stats).toMatchObject({ seen: 1, scanned: 1, bytes: 0 });
  });

  it('scan of paths elsewhere reads each, whatever its name', async () => {
    await withFolder(async (folder) => {
      const keys = [freshKey(), freshKey(), freshKey(), freshKey()];
      for (const [index, path] of ['a/.env', 'b/.env', 'c/x/.env', 'd/x/.env'].entries()) {
        mkdirSync(join(folder, path, '..'), { recursive: true });
        writeFileSync(join(folder, path), `MEMORY_API_KEY=${keys[index]}\n`);
      }
      const cwd = join(folder, 'empty');
      mkdirSync(cwd);
      const report = await json(['scan', `${folder}/a/.env`, '../b/.env', join(folder, 'c'), '../d'], cwd);
      expect(report.stats).toMatchObject({ seen: 4, scanned: 4 });
      expect(report.findings.length).toBe(4);
      expect(new Set(report.findings.map(({ locations }) => locations[0]?.path)).size).toBe(4);
      const twice = await json(['scan', '../a', '../a/.env', `${folder}/a/../a`], cwd);
      expect(twice.stats.seen).toBe(1);
    });
  });

  it('paths that look like flags, and -- before them', async () => {
    await withFolder(async (cwd) => {
      for (const name of ['--format', '-rf', '--', '@file', '*', '[a]', '$(touch x)'])
        writeFileSync(join(cwd, name), `t ${freshKey()}`);
      expect((await json(['scan'], cwd)).findings.length).toBe(7);
      const named = await runUnleak(
        ['scan', '--format', 'json', '--', '--format', '-rf', '--', '@file', '*', '[a]', '$(touch x)'],
        { cwd },
      );
      expect(reportOf(named).findings.length).toBe(7);
      expect(existsSync(join(cwd, 'x'))).toBe(false);
    });
  });

  it('history, staged and range see what each is about', async () => {
    await withRepo({}, async (repo) => {
      const [old, key, staged, gone] = [freshKey(), freshKey(), freshKey(), freshKey()];
      const first = repo.commit('first', { 'a.txt': `k ${old}` });
      repo.commit('second', { 'a.txt': 'clean', 'b.txt': `k ${key}`, 'c.txt': `k ${gone}` });
      repo.commit('third', { 'c.txt': 'clean' });
      repo.write('d.txt', `k ${staged}`);
      repo.git('add', 'd.txt');
      repo.write('d.txt', 'clean again');
      const paths = (report: JsonReport) => report.findings.map(({ locations }) => locations[0]?.path).sort();
      expect(paths(await json(['scan'], repo.root))).toEqual(['b.txt']);
      expect(paths(await json(['scan', '--history'], repo.root))).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt']);
      expect(paths(await json(['audit'], repo.root))).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt']);
      expect(paths(await json(['scan', '--staged'], repo.root))).toEqual(['d.txt']);
      for (const range of [`${first}..HEAD`, `${first}...HEAD`, `${first}..`]) {
        const report = await json(['scan', '--range', range], repo.root);
        expect(paths(report)).toEqual(['b.txt', 'c.txt']);
        for (const { introduced } of report.findings) expect(introduced).toBe('new');
      }
      expect(paths(await json(['scan', '--staged', '--repo', repo.root], '/'))).toEqual(['d.txt']);
      expect(paths(await json(['audit', repo.root], '/'))).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt']);
      mkdirSync(join(repo.root, 'deep', 'er'), { recursive: true });
      expect(paths(await json([], join(repo.root, 'deep', 'er')))).toEqual(['a.txt', 'b.txt', 'c.txt', 'd.txt']);
      const none = await runUnleak(['scan', '--range', 'HEAD..HEAD'], { cwd: repo.root });
      expect(none.code).toBe(0);
      expect(none.stderr).toContain('nothing');
    });
  });

  it('one finding a value, with all its places; ids that outlive moves and renames', async () => {
    await withRepo({}, async (repo) => {
      const key = freshKey();
      repo.commit(`uses ${key}`, {
        'a.txt': `k ${key}`,
        'b/c.js': `x = ["${key}", "${key}"]`,
        'd.txt': Buffer.from(`k ${key}`).toString('base64'),
      });
      repo.commit('more', { 'a.txt': `\n\n\nk ${key}` });
      const [finding, ...others] = (await json(['audit'], repo.root)).findings;
      expect(others).toEqual([]);
      const where = finding!.locations.map(({ source, path, line }) => `${source} ${path ?? ''} ${line}`);
      expect(new Set(where).size).toBeGreaterThanOrEqual(6);
      expect(finding!.masked).not.toContain(key.slice(9, 60));
      renameSync(join(repo.root, 'a.txt'), join(repo.root, 'z.txt'));
      writeFileSync(join(repo.root, 'z.txt'), `\n\n\n\n\n\n    "${key}"`);
      const [moved] = (await json(['scan', 'z.txt'], repo.root)).findings;
      expect([moved!.id, moved!.fingerprint]).toEqual([finding!.id, finding!.fingerprint]);
    });
  });
});

describe('outputs', () => {
  it('every format, on stdout and in files, more than one at once', async () => {
    await withFolder(async (cwd) => {
      const key = freshKey();
      writeFileSync(join(cwd, 'a.txt'), `MEMORY_API_KEY=${key}`);
      const files = FORMATS.flatMap((format) => ['--output', `${format}:out/report.${format}`]);
      mkdirSync(join(cwd, 'out'));
      const ran = await runUnleak(['scan', 'a.txt', ...files], { cwd });
      expect(ran.code).toBe(1);
      for (const format of FORMATS) {
        const text = readFileSync(join(cwd, 'out', `report.${format}`), 'utf8');
        expect(text.length).toBeGreaterThan(10);
        expect(text).not.toContain(key.slice(9, -4));
        expect(text).not.toContain('\x1b');
        const printed = await runUnleak(['scan', 'a.txt', '--format', format], { cwd });
        expect(printed.code).toBe(1);
        expect(printed.stdout).toBe(text);
      }
      const sarif = JSON.parse(readFileSync(join(cwd, 'out', 'report.sarif'), 'utf8'));
      expect(sarif.version).toBe('2.1.0');
    });
  });

  it('colours when forced, never when refused', async () => {
    await withFolder(async (cwd) => {
      writeFileSync(join(cwd, 'a.txt'), freshKey());
      const colored = async (args: string[], env: Record<string, string>) =>
        (await runUnleak(['scan', ...args], { cwd, env })).stdout.includes('\x1b[');
      expect(await colored([], {})).toBe(false);
      expect(await colored([], { FORCE_COLOR: '1' })).toBe(true);
      expect(await colored([], { FORCE_COLOR: '0' })).toBe(false);
      expect(await colored(['--no-color'], { FORCE_COLOR: '1' })).toBe(false);
      expect(await colored(['--color'], {})).toBe(true);
      expect(await colored([], { NO_COLOR: '1' })).toBe(false);
    });
  });

  it('keeps the old file, still prints, and exits 2 when a file can not be written', async () => {
    await withFolder(async (cwd) => {
      writeFileSync(join(cwd, 'a.txt'), freshKey());
      mkdirSync(join(cwd, 'folder.json'));
      for (const target of ['json:no/such/dir/r.json', 'json:folder.json', 'json:/dev/full']) {
        const ran = await runUnleak(['scan', 'a.txt', '--output', target, '--output', 'csv:good.csv'], { cwd });
        expect([target, ran.code]).toEqual([target, 2]);
        expect(ran.stderr).toMatch(/^unleak: /m);
        expect(ran.stdout).toContain('a.txt');
        expect(readFileSync(join(cwd, 'good.csv'), 'utf8')).toContain('a.txt');
      }
    });
  });

  it('are the same bytes every time', async () => {
    await withRepo({}, async (repo) => {
      for (let index = 0; index < 6; index++)
        repo.commit(`c${index}`, {
          [`f${index % 3}.txt`]: `k ${freshKey()}\nk ${freshKey()}`,
          '.env': `A=${freshKey()}`,
        });
      for (const format of ['pretty', 'json', 'html']) {
        const runs = [];
        for (let round = 0; round < 2; round++)
          runs.push((await runUnleak(['--format', format], { cwd: repo.root })).stdout);
        expect(new Set(runs).size, format).toBe(1);
      }
    });
  });
});

describe('accepting', () => {
  it('baseline, allow and inline marks hide with a reason; what is new still counts', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('first', { 'a.txt': `k ${freshKey()}`, 'b.txt': `k ${freshKey()}` });
      const before = await json([], repo.root);
      expect(before.findings.length).toBe(2);
      const one = await runUnleak(['allow', before.findings[0]!.id, '--reason', 'sample'], { cwd: repo.root });
      expect(one.code).toBe(0);
      const after = await json([], repo.root);
      expect(after.findings.length).toBe(1);
      expect(after.suppressed).toEqual([
        expect.objectContaining({ fingerprint: before.findings[0]!.fingerprint, by: 'baseline', reason: 'sample' }),
      ]);
      expect((await runUnleak(['baseline', '--reason', 'old'], { cwd: repo.root })).code).toBe(0);
      expect((await runUnleak([], { cwd: repo.root })).code).toBe(0);
      repo.commit('second', { 'c.txt': `k ${freshKey()}` });
      expect((await json([], repo.root)).findings.length).toBe(1);
      writeFileSync(join(repo.root, 'd.txt'), `k ${freshKey()} # unleak:allow sandbox key\n`);
      const scanned = await json(['scan', 'd.txt'], repo.root);
      expect(scanned.findings.length + scanned.suppressed.length).toBe(1);
    });
  });

  it('fix shows, applies, and is then done', async () => {
    await withRepo({}, async (repo) => {
      repo.commit('first', { '.gitignore': 'node_modules\n' });
      repo.write('.env', `MEMORY_API_KEY=${freshKey()}\n`);
      expect((await json([], repo.root)).advisories.map(({ severity }) => severity)).toContain('high');
      const shown = await runUnleak(['fix'], { cwd: repo.root });
      expect(shown.code).toBe(1);
      expect(shown.stdout).toContain('+.env');
      expect(readFileSync(join(repo.root, '.gitignore'), 'utf8')).toBe('node_modules\n');
      expect((await runUnleak(['fix', '--yes'], { cwd: repo.root })).code).toBe(0);
      for (const name of ['.env', '.env.local', '.env.prod.local']) repo.git('check-ignore', name);
      expect(await runUnleak(['fix'], { cwd: repo.root })).toMatchObject({ code: 0, stdout: 'Nothing to fix.\n' });
      expect((await json([], repo.root)).advisories).toEqual([]);
    });
  });
});

describe('rules', () => {
  it('lists, checks and explains', async () => {
    const list = await runUnleak(['rules', 'list', '--format', 'json']);
    const { rules } = JSON.parse(list.stdout) as { rules: { id: string }[] };
    expect(rules.length).toBeGreaterThan(100);
    const check = await runUnleak(['rules', 'check', '--format', 'json']);
    expect(JSON.parse(check.stdout)).toMatchObject({ schemaVersion: 1 });
    for (const { id } of rules.slice(0, 5)) expect((await runUnleak(['rules', 'explain', id])).code).toBe(0);
    const key = freshKey();
    const why = await runUnleak(['rules', 'explain', '--stdin'], {
      stdin: `a\nMEMORY_API_KEY=${key}\nb = "mem_live_your_key_here"`,
    });
    expect(why.code).toBe(0);
    expect(why.stdout).toMatch(/2:16/);
    expect(why.stdout).not.toContain(key.slice(9, -4));
  });

  it('explains what a scan keeps silent, and what no rule was asked about', async () => {
    const google = `AI${'za'}${freshKey().slice(9, 44)}`;
    const lines = [
      `<script src="https://maps.googleapis.com/maps/api/js?key=${google}">`,
      'apiKey: 7f3a99',
      'sk_live_abc123...',
    ];
    const { stdout } = await runUnleak(['rules', 'explain', '--stdin', '--format', 'json'], {
      stdin: lines.join('\n'),
    });
    const { places } = JSON.parse(stdout) as { places: { line: number; finding: boolean; reason: string }[] };
    expect(places.map(({ line, finding, reason }) => [line, finding, reason])).toEqual([
      [1, false, expect.stringMatching(/public by design/)],
      [2, false, expect.stringMatching(/shorter than 16/)],
      [3, false, expect.stringMatching(/too short a body/)],
    ]);
  });
});
