// False positives on trees that hold no secrets of anybody's: scans every regular file under the folders given and prints one JSON line a
// finding (never the value), then one a folder with the counts. See quality.md for the method and the figures.
// Usage: npx esbuild bench/quality.mts --bundle --platform=node --format=esm --outfile=<file> && node <file> <folder>…
import { closeSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { PROVIDERS, RULES } from '../rules/index.ts';
import { compileRules } from '../src/engine/compile-rules.ts';
import { createScanner } from '../src/engine/scanner.ts';
import { judge } from '../src/judge/judge.ts';

const PIECE = 1024 * 1024;
const NEARBY = 1600;
const compiled = compileRules(RULES);
const piece = Buffer.allocUnsafe(PIECE);
const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

function* files(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else if (entry.isFile()) yield path;
  }
}

for (const folder of process.argv.slice(2)) {
  const total = { tree: folder, files: 0, bytes: 0, candidates: 0, findings: 0, values: 0 };
  const values = new Set<string>();
  const reasons = new Map<string, number>();
  const scanner = createScanner(compiled, (match, { topBytes, topLength, topStart, topEnd, locate }) => {
    total.candidates++;
    const nearby = (): string =>
      topBytes.toString('latin1', Math.max(0, topStart - NEARBY), Math.min(topLength, topEnd + NEARBY));
    const verdict = judge(match, { nearby, file: () => topBytes.toString('latin1', 0, topLength) }, PROVIDERS);
    if (verdict.kind === 'dismissed') {
      const reason = `${match.rule.id}: ${verdict.reason.replace(/^the name .*/, 'name')}`;
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      return verdict.final;
    }
    const { start } = locate();
    const { severity, confidence, name, candidates } = verdict;
    total.findings++;
    const fresh = !values.has(verdict.value);
    values.add(verdict.value);
    say({
      rule: match.rule.id,
      path: match.provenance.path,
      line: start.line,
      column: start.column,
      at: topStart,
      end: topEnd,
      fresh,
      severity,
      confidence,
      name,
      candidates,
      decoded: match.decoded,
    });
    return true;
  });
  for (const path of lstatSync(folder).isDirectory() ? files(folder) : [folder]) {
    let handle: number;
    try {
      handle = openSync(path, 'r');
    } catch (cause) {
      say({ unreadable: path, because: String(cause) });
      continue;
    }
    total.files++;
    scanner.open({ source: 'worktree', path });
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece)) {
      total.bytes += read;
      scanner.write(piece.subarray(0, read));
    }
    scanner.close();
    closeSync(handle);
  }
  say({
    ...total,
    values: values.size,
    reasons: Object.fromEntries([...reasons].sort((a, b) => b[1] - a[1]).slice(0, 30)),
  });
}
