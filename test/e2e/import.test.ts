import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FixtureRepo, withRepo } from '../support/git-fixture.ts';
import { reportOf } from './report.ts';
import { freshKey, runUnleak, withFolder } from './run-unleak.ts';

interface Imported {
  kind: string;
  applied: boolean;
  counts: { entries: number; taken: number; present: number; left: number };
  entries: {
    label: string;
    result: string;
    into?: string;
    what?: string;
    reason?: string;
    findings?: { id: string; rule: string; liveType: boolean }[];
  }[];
  files: { path: string; created: boolean; diff: string }[];
}

const hash = (algorithm: string, text: string) => createHash(algorithm).update(text).digest('hex');

async function importJson(
  repo: FixtureRepo,
  file: string,
  ...args: string[]
): Promise<Imported & { code: number | null }> {
  const ran = await runUnleak(['import', file, '--format', 'json', ...args], { cwd: repo.root });
  expect(ran.stderr).toBe('');
  return { ...JSON.parse(ran.stdout), code: ran.code };
}

const findings = async (repo: FixtureRepo) =>
  reportOf(await runUnleak(['--format', 'json'], { cwd: repo.root })).findings;

const refused = async (args: readonly string[], cwd: string, message: RegExp) => {
  const ran = await runUnleak(['import', ...args], { cwd });
  expect([args, ran.code, ran.stdout]).toEqual([args, 2, '']);
  expect(ran.stderr).toMatch(message);
  expect(ran.stderr).not.toMatch(/\n {4}at |internal error/);
};

describe('ignore files and reports', () => {
  it('bind what a commit, file and line name to the value', () =>
    withRepo({}, async (repo) => {
      const [gone, kept, other] = [freshKey(), freshKey(), freshKey()];
      const commit = repo.commit('one', {
        'a.js': `// x\nconst k = "${kept}";\n`,
        '.env.old': `A=1\nMEMORY_API_KEY=${gone}\n`,
        'b.js': `const o = "${other}";\n`,
      });
      repo.git('rm', '-q', '.env.old');
      repo.commit('two', { 'a.js': `// more\n// x\n// y\nconst k = "${kept}";\n` });
      repo.write(
        '.gitleaksignore',
        `# accepted\n${commit}:a.js:generic-api-key:2\n${commit.slice(0, 10)}:.env.old:generic-api-key:2\nb.js:generic-api-key:7\n${'0'.repeat(40)}:a.js:x-y:2\nwhatever\n`,
      );
      const shown = await importJson(repo, '.gitleaksignore');
      expect(shown).toMatchObject({
        code: 1,
        applied: false,
        kind: 'gitleaks-ignore',
        counts: { entries: 5, taken: 2, present: 0, left: 3 },
      });
      expect(shown.entries.filter(({ result }) => result === 'left').map(({ reason }) => reason)).toEqual([
        'unleak finds nothing there',
        'this repository has no such commit, or no such file in it',
        expect.stringContaining('not of the form'),
      ]);
      expect(shown.entries[0]!.findings).toEqual([expect.objectContaining({ rule: 'memory-api-key', liveType: true })]);
      expect(existsSync(join(repo.root, '.unleak-baseline.json'))).toBe(false);

      const done = await importJson(repo, '.gitleaksignore', '--yes', '--expires', '2099-01-01');
      expect(done).toMatchObject({ code: 0, applied: true });
      const text = readFileSync(join(repo.root, '.unleak-baseline.json'), 'utf8');
      expect(JSON.parse(text).entries).toHaveLength(2);
      expect(text).toContain('"imported from .gitleaksignore"');
      expect(text).toContain('"expires": "2099-01-01"');
      for (const key of [gone, kept, other]) expect(text + JSON.stringify([shown, done])).not.toContain(key);
      // The control: what no entry names is still found.
      expect((await findings(repo)).map(({ locations }) => locations[0]!.path)).toEqual(['b.js']);
      expect(await importJson(repo, '.gitleaksignore')).toMatchObject({
        code: 0,
        counts: { taken: 0, present: 2, left: 3 },
      });
    }));

  it('don’t accept a value that stands elsewhere, too, nor one of several on a line', () =>
    withRepo({}, async (repo) => {
      const [spread, one, two] = [freshKey(), freshKey(), freshKey()];
      repo.commit('one', {
        'test/a.js': `k("${spread}");\n`,
        'src/b.js': `k("${spread}");\n`,
        'c.js': `k("${one}", "${two}");\n`,
      });
      repo.write('.gitleaksignore', 'test/a.js:generic-api-key:1\nc.js:generic-api-key:1\n');
      const { counts, entries } = await importJson(repo, '.gitleaksignore', '--yes');
      expect(counts).toMatchObject({ taken: 0, left: 2 });
      expect(entries[0]!.reason).toContain('also stands in src/b.js');
      expect(entries[1]!.reason).toContain('several values');
      expect(await findings(repo)).toHaveLength(3);
      // With both places accepted there, it may be accepted here.
      repo.write('.gitleaksignore', 'test/a.js:generic-api-key:1\nsrc/b.js:generic-api-key:1\n');
      expect((await importJson(repo, '.gitleaksignore', '--yes')).counts).toMatchObject({ taken: 2 });
      expect(await findings(repo)).toHaveLength(2);
    }));

  it('compare the values of a report and of detect-secrets by hash', () =>
    withRepo({}, async (repo) => {
      const [first, second, third, fourth] = [
        freshKey(),
        freshKey(),
        freshKey(),
        `sk_live_${randomBytes(24).toString('hex')}`,
      ];
      const commit = repo.commit('one', {
        'a.js': `k("${first}");\n`,
        'b.js': `k("${second}");\n`,
        'c.js': `k("${third}");\n`,
        'd.js': `stripe("${fourth}");\n`,
      });
      const item = {
        RuleID: 'generic-api-key',
        File: 'a.js',
        StartLine: 1,
        Commit: commit,
        Secret: first,
        Fingerprint: 'x',
      };
      repo.write(
        'report.json',
        JSON.stringify([
          item,
          { ...item, File: 'b.js', Secret: 'REDACTED' },
          { ...item, File: 'c.js', Secret: freshKey() },
        ]),
      );
      const report = await importJson(repo, 'report.json', '--reason', 'looked at in May');
      expect(report).toMatchObject({ kind: 'gitleaks-report', counts: { taken: 2, left: 1 } });
      expect(report.entries[2]!.reason).toContain('no such value');
      expect(report.files[0]!.diff).toContain('looked at in May');

      rmSync(join(repo.root, 'report.json'));

      // detect-secrets' Stripe rule ends after 24 characters, whatever follows.
      const entry = (type: string, value: string, isSecret?: boolean) => ({
        type,
        hashed_secret: hash('sha1', value),
        line_number: 1,
        ...(isSecret === undefined ? {} : { is_secret: isSecret }),
      });
      const results = {
        'a.js': [entry('Secret Keyword', first, false)],
        'b.js': [entry('Secret Keyword', second, true)],
        'c.js': [entry('Secret Keyword', first)],
        'd.js': [entry('Stripe Access Key', fourth.slice(0, 32))],
      };
      repo.write(
        '.secrets.baseline',
        JSON.stringify({
          version: '1.5.0',
          plugins_used: [],
          filters_used: [{ path: 'detect_secrets.filters.regex.should_exclude_file', pattern: ['^vendor/'] }],
          results,
        }),
      );
      const baseline = await importJson(repo, '.secrets.baseline', '--yes');
      expect(baseline).toMatchObject({ kind: 'detect-secrets-baseline', counts: { taken: 4, left: 1 } });
      const reasons = JSON.parse(readFileSync(join(repo.root, '.unleak-baseline.json'), 'utf8')).entries.map(
        ({ reason }: { reason: string }) => reason,
      );
      expect(reasons.sort()).toEqual([
        'imported from .secrets.baseline',
        'imported from .secrets.baseline; audited there as a real secret',
        'imported from .secrets.baseline; audited there as no secret',
      ]);
      expect(readFileSync(join(repo.root, '.unleak.toml'), 'utf8')).toContain('"/vendor/"');
      expect((await findings(repo)).map(({ locations }) => locations[0]!.path)).toEqual(['c.js']);
    }));
});

describe('betterleaks 2', () => {
  it('names values by SHA-256 in its ignore file, and places in its report otherwise', () =>
    withRepo({}, async (repo) => {
      const [hashed, reported, kept] = [freshKey(), freshKey(), freshKey()];
      repo.commit('one', { 'a.js': `k("${hashed}");\n`, 'b.js': `k("${reported}");\n`, 'c.js': `k("${kept}");\n` });
      repo.write('.betterleaksignore', `${hash('sha256', hashed)}\n${hash('sha256', freshKey())}\n`);
      expect((await importJson(repo, '.betterleaksignore', '--yes')).counts).toMatchObject({ taken: 1, left: 1 });
      const finding = (path: string, secret: string) => ({
        ruleID: 'generic-api-key',
        secret,
        location: { startLine: 1 },
        attributes: { path },
      });
      repo.write('r.json', JSON.stringify([finding('b.js', reported), finding('c.js', freshKey())]));
      expect(await importJson(repo, 'r.json', '--yes')).toMatchObject({
        kind: 'gitleaks-report',
        counts: { taken: 1, left: 1 },
        holdsValues: true,
      });
      rmSync(join(repo.root, 'r.json'));
      expect((await findings(repo)).map(({ locations }) => locations[0]!.path)).toEqual(['c.js']);
    }));
});

describe('configs', () => {
  it('.gitleaks.toml: rules, allow lists, paths, switched-off rules', () =>
    withRepo({}, async (repo) => {
      const acme = `acme_live_${randomBytes(16).toString('hex')}`;
      const [allowed, word, kept] = [freshKey(), `mem_test_${randomBytes(28).toString('hex')}feedbeef`, freshKey()];
      const commit = repo.commit('one', {
        'vendor/a.js': `k("${freshKey()}");\n`,
        'src/vendor.js': `k("${kept}");\nk("${acme}");\n`,
        'b.js': `k("${allowed}");\n`,
        'd.js': `k("${word}");\n`,
      });
      repo.commit('two', { 'e.js': `k("${freshKey()}");\n` });
      repo.write('.unleak.toml', '# ours\nexclude = ["dist"] # built\n');
      repo.write(
        '.gitleaks.toml',
        [
          'title = "t"',
          '[extend]\nuseDefault = true\ndisabledRules = ["jwt", "stripe-access-token"]',
          '[[rules]]\nid = "acme-token"\ndescription = "Acme"\nregex = \'\'\'\\b(acme_(?:live|test)_[a-z0-9]{32})\\b\'\'\'\nkeywords = ["acme_"]\nentropy = 3.0',
          "[[rules]]\nid = \"evil\"\nregex = '''(a+)+$'''\n[[rules.allowlists]]\npaths = ['''^evil/''']",
          "[[rules]]\nid = \"own\"\nregex = '''mem_live_[0-9a-f]{64}'''",
          `[[allowlists]]\npaths = ['''^vendor/''', '''(.*?)(png|doc)$''', '''.*''']\nregexes = ['''^${allowed.slice(0, 20)}''', '''(x+x+)+y''']\nstopwords = ["FEEDbeef"]`,
          '[[allowlists]]\ntargetRules = ["stripe-access-token"]\nregexes = ["."]',
        ].join('\n'),
      );
      const shown = await importJson(repo, '.gitleaks.toml', '--yes');
      expect(shown.kind).toBe('gitleaks-config');
      const config = readFileSync(join(repo.root, '.unleak.toml'), 'utf8');
      expect(config).toMatch(/^# ours\nexclude = \["\/vendor\/", "\*\.png", "\*\.doc", "dist"\] # built\n/);
      expect(config).toContain('disable = [\n  # imported from .gitleaks.toml\n  "jwt-token",\n]');
      const left = shown.entries.filter(({ result }) => result === 'left').map(({ label }) => label);
      expect(left).toEqual([
        'rules[1] evil',
        'rules[2] own',
        'rules[1].allowlists[0].paths[0]',
        'allowlists[0].paths[2]',
        'allowlists[0].regexes[1]',
        'allowlists[1]',
        'extend.disabledRules stripe-access-token',
      ]);
      const found = await findings(repo);
      expect(found.map(({ rule, locations }) => [rule, locations[0]!.path]).sort()).toEqual([
        ['acme-token', 'src/vendor.js'],
        ['memory-api-key', 'e.js'],
        ['memory-api-key', 'src/vendor.js'],
      ]);
      // Again: nothing is added twice.
      expect((await importJson(repo, '.gitleaks.toml')).files).toEqual([]);

      // A whole commit: what it brought is accepted where it brought it; what came later isn't.
      repo.write('.gitleaks.toml', `[allowlist]\ncommits = ["${commit}"]\n`);
      expect((await importJson(repo, '.gitleaks.toml', '--yes')).counts).toMatchObject({ taken: 1 });
      expect((await findings(repo)).map(({ locations }) => locations[0]!.path)).toEqual(['e.js']);
    }));

  it('.gitguardian.yaml: paths, and values by hash or as they are', () =>
    withRepo({}, async (repo) => {
      const [plain, hashed, typed, kept] = [freshKey(), freshKey(), freshKey(), freshKey()];
      repo.commit('one', {
        'a.js': `k("${plain}");\nk("${hashed}");\nk("${typed}");\nk("${kept}");\n`,
        'fixtures/x/y.js': `k("${freshKey()}");\n`,
        'doc/deep/z.js': `k("${freshKey()}");\n`,
      });
      repo.write(
        '.gitguardian.yaml',
        `version: 2\nsecret:\n  ignored_paths:\n    - '**/fixtures/**/*'\n    - 'doc/*'\n    - LICENSE\n  ignored-matches:\n    - name: x\n      match: ${plain}\n    - name: y\n      match: ${hash('sha256', hashed)}\n    - match: ${hash('sha256', `${typed},apikey`)}\n    - match: ${'0'.repeat(64)}\n`,
      );
      const { counts, files, entries } = await importJson(repo, '.gitguardian.yaml', '--yes');
      expect(counts).toEqual({ entries: 7, taken: 5, present: 0, left: 2 });
      expect(entries.filter(({ into }) => into === 'exclude').map(({ what }) => what)).toEqual([
        'fixtures/',
        'LICENSE',
      ]);
      for (const key of [plain, hashed, typed]) expect(JSON.stringify([files, entries])).not.toContain(key);
      // ggshield's `doc/*` are the files right there: a folder below is still looked at.
      expect((await findings(repo)).map(({ locations }) => locations[0]!.path)).toEqual(['a.js', 'doc/deep/z.js']);
      repo.write('.gitguardian.yml', `paths-ignore:\n  - old/\nmatches-ignore:\n  - ${hash('sha256', kept)}\n`);
      expect((await importJson(repo, '.gitguardian.yml', '--yes')).counts).toMatchObject({ taken: 2, left: 0 });
    }));

  it('.secretlintignore and .secretlintrc.json', () =>
    withRepo({}, async (repo) => {
      const [allowed, kept] = [freshKey(), freshKey()];
      repo.commit('one', {
        'a.js': `k("${allowed}");\nk("${kept}");\n`,
        'build/b.js': `k("${freshKey()}");\n`,
        'x/build': `k("${freshKey()}");\n`,
      });
      repo.write('.secretlintignore', '# c\nbuild/\n*.lock\n!yarn.lock\n/docs/api\n!/src/keep\n**\n');
      const ignore = await importJson(repo, '.secretlintignore', '--yes');
      expect(ignore.entries.filter(({ result }) => result === 'taken').map(({ what }) => what)).toEqual([
        'build/',
        '/docs/api',
      ]);
      repo.write('.secretlintignore', 'build/\n');
      await importJson(repo, '.secretlintignore', '--yes');
      expect((await findings(repo)).map(({ locations }) => locations[0]!.path).sort()).toEqual([
        'a.js',
        'a.js',
        'x/build',
      ]);
      const rules = [
        {
          id: '@secretlint/secretlint-rule-preset-recommend',
          rules: [
            {
              id: '@secretlint/secretlint-rule-aws',
              disabled: true,
              options: { allows: [`/^${allowed.slice(0, 24).toUpperCase()}/i`, 'no such value', '/(?=x)/'] },
            },
          ],
        },
      ];
      repo.write('.secretlintrc.json', JSON.stringify({ rules }));
      const config = await importJson(repo, '.secretlintrc.json', '--yes');
      expect(config.counts).toEqual({ entries: 4, taken: 1, present: 0, left: 3 });
      expect((await findings(repo)).map(({ locations }) => locations[0]!.path).sort()).toEqual(['a.js', 'x/build']);
    }));

  it('leaves a pattern for files where a folder has such a name', () =>
    withRepo({}, async (repo) => {
      repo.commit('one', { 'lib/chart.js/a.txt': `k("${freshKey()}");\n`, 'b.png': '1\n' });
      repo.write('.trufflehog-exclude', '\\.js$\n\\.png$\n');
      const { entries } = await importJson(repo, '.trufflehog-exclude', '--yes');
      expect(entries.map(({ result }) => result)).toEqual(['left', 'taken']);
      expect(entries[0]!.reason).toContain('folder lib/chart.js');
      expect(await findings(repo)).toHaveLength(1);
    }));

  it('lists of path expressions, and kingfisher’s baseline, which it can’t compare', () =>
    withRepo({}, async (repo) => {
      repo.commit('one', { 'node_modules/a.js': `k("${freshKey()}");\n`, 'b.js': `k("${freshKey()}");\n` });
      repo.write('paths.txt', '# c\n(^|/)node_modules/\n');
      await refused(['paths.txt'], repo.root, /no file of another scanner.*--from/);
      expect((await importJson(repo, 'paths.txt', '--from', 'trufflehog-exclude', '--yes')).counts).toMatchObject({
        taken: 1,
      });
      expect((await findings(repo)).map(({ locations }) => locations[0]!.path)).toEqual(['b.js']);
      repo.write(
        'known.yml',
        "ExactFindings:\n  matches:\n  - filepath: b.js/\n    fingerprint: '389162583612032034'\n    linenum: 1\n",
      );
      expect(await importJson(repo, 'known.yml')).toMatchObject({
        kind: 'kingfisher-baseline',
        code: 0,
        counts: { taken: 0, left: 1 },
      });
    }));
});

describe('what is wrong with a file', () => {
  it('is said in a sentence, exit code 2, and nothing is written', () =>
    withRepo({}, async (repo) => {
      repo.commit('one', { 'a.js': '1\n' });
      const key = freshKey();
      const files: [string, string, RegExp][] = [
        ['.gitleaks.toml', `x = "${key}`, /not valid TOML at line 1/],
        ['.gitleaks.toml', `# ${'x'.repeat(300_000)}`, /larger than 256 KiB/],
        ['.gitleaks.toml', `a = ${'['.repeat(5000)}${']'.repeat(5000)}`, /not valid TOML|nested deeper/],
        ['.gitguardian.yaml', `a: ${'['.repeat(20_000)}`, /not valid YAML|nested deeper/],
        [
          '.gitguardian.yaml',
          `a: &a [x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c]\n`,
          /not valid YAML/,
        ],
        ['.secrets.baseline', `{"results": "${key}"`, /not valid JSON/],
        ['.secrets.baseline', '{"results": {"a": [{"hashed_secret": "x"}]}}', /no SHA-1/],
        ['report.json', `{"a": ${'['.repeat(100)}${']'.repeat(100)}}`, /nested deeper/],
        ['report.json', '[{"RuleID": "x"}]', /no file of another scanner/],
        ['.unleak.toml', 'exclude = ["a"]\n', /no file of another scanner/],
        ['empty.txt', '', /no file of another scanner/],
      ];
      for (const [name, text, message] of files) {
        writeFileSync(join(repo.root, name), text);
        await refused([name, '--yes'], repo.root, message);
        const { stderr } = await runUnleak(['import', name], { cwd: repo.root });
        expect(stderr).not.toContain(key);
        rmSync(join(repo.root, name));
      }
      symlinkSync('/etc/passwd', join(repo.root, '.gitleaksignore'));
      await refused(['.gitleaksignore'], repo.root, /not a regular file/);
      execFileSync('mkfifo', [join(repo.root, '.secretlintignore')]);
      await refused(['.secretlintignore'], repo.root, /not a regular file/);
      await refused(['.'], repo.root, /not a regular file/);
      await refused(['nowhere'], repo.root, /no file nowhere/);
      await refused([], repo.root, /takes one file/);
      await refused(['a', 'b'], repo.root, /takes one file/);
      await refused(['a.js', '--format', 'csv'], repo.root, /pretty and json/);
      await refused(['a.js', '--from', 'nothing'], repo.root, /--from takes/);
      await refused(['a.js', '--expires', 'soon'], repo.root, /--expires takes/);
      expect(repo.git('status', '--porcelain')).not.toContain('unleak');
    }));

  it('an empty ignore file holds nothing, a scan that couldn’t look accepts nothing', () =>
    withRepo({}, async (repo) => {
      repo.commit('one', { 'a.js': `k("${freshKey()}");\n` });
      repo.write('.gitleaksignore', '');
      expect(await importJson(repo, '.gitleaksignore')).toMatchObject({ code: 0, counts: { entries: 0 } });
      repo.write('.gitleaksignore', 'a.js:x-y:1\n');
      const oid = repo.oid('HEAD:a.js');
      rmSync(join(repo.gitDir, 'objects', oid.slice(0, 2), oid.slice(2)), { force: true });
      await refused(['.gitleaksignore', '--yes'], repo.root, /Nothing was imported/);
    }));

  it('works on a plain folder, and in a bare repository not at all', async () => {
    await withFolder(async (folder) => {
      const key = freshKey();
      writeFileSync(join(folder, 'a.js'), `k("${key}");\n`);
      writeFileSync(join(folder, '.gitleaksignore'), `${folder}/a.js:x-y:1\n`);
      const ran = await runUnleak(['import', '.gitleaksignore', '--yes'], { cwd: folder });
      expect(ran).toMatchObject({ code: 0 });
      expect(ran.stdout).toMatch(/live type/);
      expect(ran.stdout).not.toContain(key);
      expect(reportOf(await runUnleak(['--format', 'json'], { cwd: folder })).findings).toEqual([]);
    });
    await withRepo({ bare: true }, async (repo) => {
      writeFileSync(join(repo.root, '.gitleaksignore'), 'a:x-y:1\n');
      await refused(['.gitleaksignore'], repo.root, /bare repository/);
    });
  });
});
