import { type ChildProcess, execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isPlaceholder } from '../../src/judge/is-placeholder.ts';
import { withRepo } from '../support/git-fixture.ts';
import { type JsonReport, reportOf } from './report.ts';
import { freshKey, runUnleak, withFolder } from './run-unleak.ts';

const MIB = 1 << 20;
const HALF_GIB = 512 * MIB;

interface Measured {
  readonly report: JsonReport;
  /** Largest resident size of the program, in bytes. */
  readonly peak: number;
  readonly seconds: number;
}

async function measure(args: readonly string[], cwd: string): Promise<Measured> {
  let peak = 0;
  const started = performance.now();
  const watch = (child: ChildProcess): void => {
    const timer = setInterval(() => {
      try {
        const kib = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${child.pid}/status`, 'latin1'))?.[1];
        peak = Math.max(peak, Number(kib ?? 0) * 1024);
      } catch {
        clearInterval(timer);
      }
    }, 20);
    child.stdin?.end();
  };
  const ran = await runUnleak([...args, '--format', 'json'], { cwd, during: watch, timeout: 600_000 });
  const report = reportOf(ran);
  const seconds = (performance.now() - started) / 1000;
  process.stderr.write(
    `  ${args.join(' ')}: ${(peak / MIB).toFixed(0)} MiB, ${seconds.toFixed(1)} s, ${report.stats.seen} seen\n`,
  );
  return { report, peak, seconds };
}

/** Of 100,000 random keys the judge takes one or two for placeholders, which is too many where each is counted. */
function certainKey(): string {
  for (;;) {
    const key = freshKey();
    if (!isPlaceholder(key.slice('mem_live_'.length))) return key;
  }
}

describe.skipIf(process.platform !== 'linux')('scale', () => {
  it('a file of 4 GiB, with keys at its start, in its middle and at its end', async () => {
    await withFolder(async (cwd) => {
      const path = join(cwd, 'large.bin');
      const size = 4 * 1024 * MIB + 4321;
      writeFileSync(path, '');
      truncateSync(path, size);
      const file = openSync(path, 'r+');
      for (const at of [0, size / 2 + 17, size - 100]) writeSync(file, `\nk ${freshKey()}\n`, Math.floor(at));
      closeSync(file);
      const { report, peak } = await measure(['scan'], cwd);
      expect(report.findings.length).toBe(3);
      expect(report.complete).toBe(true);
      expect(report.stats.bytes).toBe(size);
      expect(peak).toBeLessThan(200 * MIB);
    });
  });

  it('one line of 100 MB, code, base64 and nothing but letters', async () => {
    await withFolder(async (cwd) => {
      const [one, two, three] = [freshKey(), freshKey(), freshKey()];
      writeFileSync(
        join(cwd, 'code.js'),
        `${'function a(b){return b+1};'.repeat(4e6)}k="${one}";${'var c=[1,2];'.repeat(1000)}`,
      );
      writeFileSync(
        join(cwd, 'map.js'),
        `//# x;base64,${Buffer.from(`${'{"a":"b c d"},'.repeat(5e6)}"${two}"${'{"a":"b c d"},'.repeat(1e5)}`).toString('base64')}`,
      );
      writeFileSync(join(cwd, 'word.txt'), `${'abcdefghij'.repeat(1e7)}\n${three}`);
      const { report, peak } = await measure(['scan'], cwd);
      expect(report.findings.length).toBe(3);
      const place = report.findings.flatMap(({ locations }) => locations).find(({ path }) => path === 'code.js');
      expect(place).toMatchObject({ line: 1, column: 26 * 4e6 + 4 });
      expect(peak).toBeLessThan(HALF_GIB);
    });
  });

  it('100,000 findings, and one value in 100,000 places', async () => {
    await withFolder(async (cwd) => {
      writeFileSync(
        join(cwd, 'many.txt'),
        Array.from({ length: 1e5 }, (_, index) => `key_${index} = ${certainKey()}`).join('\n'),
      );
      const { report, peak } = await measure(['scan', 'many.txt'], cwd);
      expect(report.findings.length).toBe(1e5);
      expect(peak).toBeLessThan(1024 * MIB);
      writeFileSync(join(cwd, 'same.txt'), `key = ${freshKey()}\n`.repeat(1e5));
      const same = await measure(['scan', 'same.txt'], cwd);
      expect(same.report.findings.length).toBe(1);
      expect(same.report.findings[0]!.locations.length).toBe(1e5);
      expect(same.peak).toBeLessThan(HALF_GIB);
    });
  });

  it('100,000 refs', async () => {
    await withRepo({}, async (repo) => {
      const key = freshKey();
      const oid = repo.commit('first', { 'a.txt': `k ${key}` });
      const refs = Array.from({ length: 1e5 }, (_, index) => `${oid} refs/heads/b${String(index).padStart(6, '0')}`);
      writeFileSync(
        join(repo.gitDir, 'packed-refs'),
        `# pack-refs with: peeled fully-peeled sorted \n${refs.join('\n')}\n${oid} refs/tags/t/${freshKey()}\n`,
      );
      const { report, peak } = await measure([], repo.root);
      expect(report.findings.length).toBe(2);
      expect(report.complete).toBe(true);
      expect(peak).toBeLessThan(HALF_GIB);
    });
  });

  it('a tree of 200,000 entries', async () => {
    await withRepo({}, async (repo) => {
      const blob = repo
        .run(['hash-object', '-w', '--stdin'], { stdin: `k ${freshKey()}` })
        .toString()
        .trim();
      const env = repo.run(['hash-object', '-w', '--stdin'], { stdin: 'A=1' }).toString().trim();
      const entries = Array.from(
        { length: 2e5 },
        (_, index) => `100644 blob ${index === 150_000 ? blob : env}\tfile-${String(index).padStart(6, '0')}`,
      );
      const tree = repo
        .run(['mktree'], { stdin: `${[`100644 blob ${env}\t.env`, ...entries].join('\n')}\n` })
        .toString()
        .trim();
      const commit = repo.run(['commit-tree', '-m', 'x', tree]).toString().trim();
      repo.git('update-ref', 'refs/heads/main', commit);
      const { report, peak } = await measure(['scan', '--history'], repo.root);
      expect(report.findings.length).toBe(1);
      expect(peak).toBeLessThan(HALF_GIB);
    });
  });

  it('a bomb of 10^10 paths from a dozen objects', async () => {
    await withRepo({}, async (repo) => {
      const blob = repo
        .run(['hash-object', '-w', '--stdin'], { stdin: `k ${freshKey()}` })
        .toString()
        .trim();
      let object = blob;
      for (let depth = 0; depth < 10; depth++) {
        const kind = depth === 0 ? '100644 blob' : '040000 tree';
        const entries = Array.from({ length: 10 }, (_, index) => `${kind} ${object}\td${index}`);
        object = repo
          .run(['mktree'], { stdin: `${entries.join('\n')}\n` })
          .toString()
          .trim();
      }
      const commit = repo.run(['commit-tree', '-m', 'bomb', object]).toString().trim();
      repo.git('update-ref', 'refs/heads/main', commit);
      for (const command of [['scan', '--history'], []]) {
        const { report, peak } = await measure(command, repo.root);
        expect(report.findings.length).toBe(1);
        expect(peak).toBeLessThan(HALF_GIB);
      }
    });
  });

  it('a tree of 1 GB in 20,000 files', async () => {
    await withFolder(async (cwd) => {
      const text = 'export function add(first, second) {\n  return first + second; // and so on\n}\n'.repeat(600);
      for (let folder = 0; folder < 200; folder++) {
        mkdirSync(join(cwd, `d${folder}`));
        for (let file = 0; file < 100; file++)
          writeFileSync(
            join(cwd, `d${folder}`, `f${file}.js`),
            text + (file === 50 ? `k = "${freshKey()}"` : `// ${folder} ${file}`),
          );
      }
      for (const command of [['scan'], []]) {
        const { report, peak } = await measure(command, cwd);
        expect(report.findings.length).toBe(200);
        expect(report.stats.seen).toBe(20_000);
        expect(peak).toBeLessThan(command.length === 0 ? HALF_GIB : 200 * MIB);
      }
    });
  });

  it('folders 1,000 deep, names of 250 characters, and a path longer than the system takes', async () => {
    await withFolder(async (cwd) => {
      const script =
        'import os,sys\nos.chdir(sys.argv[1])\nfor i in range(int(sys.argv[2])):\n  os.mkdir(sys.argv[3]); os.chdir(sys.argv[3])\nopen("k.txt","w").write(sys.stdin.read())';
      execFileSync('python3', ['-c', script, cwd, '1000', 'd'], { input: `k ${freshKey()}` });
      execFileSync('python3', ['-c', script, cwd, '10', 'n'.repeat(250)], { input: `k ${freshKey()}` });
      const { report } = await measure(['scan'], cwd);
      expect(report.findings.length).toBe(2);
      execFileSync('python3', ['-c', script, cwd, '30', 'm'.repeat(250)], { input: `k ${freshKey()}` });
      const long = await measure(['scan'], cwd);
      expect(long.report.findings.length).toBe(2);
      expect(long.report.complete).toBe(false);
      execFileSync('rm', ['-rf', cwd]);
    });
  });
});
