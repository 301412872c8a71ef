// Recall and silence on the five API documentations: as printed nothing may be found; with every placeholder replaced by a generated key,
// every key must be. Usage: npx esbuild … or node --experimental-strip-types bench/recall.mts <folder of the documents> [keys per shape]
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROVIDERS, RULES } from '../rules/index.ts';
import { compileRules } from '../src/engine/compile-rules.ts';
import { createScanner } from '../src/engine/scanner.ts';
import { judge } from '../src/judge/judge.ts';
import { ASSIGNMENT_FORMS, fillForm } from '../test/judge/assignment-forms.ts';

const ALNUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const pick = (alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
const b64url = (length: number): string => pick(`${ALNUM}-_`, length);
const SHAPES: Record<string, () => string> = {
  hex32: () => randomBytes(16).toString('hex'),
  hex48: () => randomBytes(24).toString('hex'),
  hex64: () => randomBytes(32).toString('hex'),
  b64url22: () => b64url(22),
  b64url32: () => b64url(32),
  b64url43: () => b64url(43),
  b64url64: () => b64url(64),
  b64url86: () => b64url(86),
  alnum20: () => pick(ALNUM, 20),
  alnum24: () => pick(ALNUM, 24),
  alnum32: () => pick(ALNUM, 32),
  alnum42: () => pick(ALNUM, 42),
  alnum99: () => pick(ALNUM, 99),
  uuid: () => randomUUID(),
  base36_20: () => pick('abcdefghijklmnopqrstuvwxyz0123456789', 20),
  base36_24: () => pick('abcdefghijklmnopqrstuvwxyz0123456789', 24),
  base36_32: () => pick('abcdefghijklmnopqrstuvwxyz0123456789', 32),
  HEX64: () => randomBytes(32).toString('hex').toUpperCase(),
  UUID: () => randomUUID().toUpperCase(),
  b64_44: () => randomBytes(32).toString('base64'),
  b64_64: () => randomBytes(48).toString('base64'),
  dashes: () => `-_${b64url(38)}_-`,
  nanoid: () => b64url(21),
  dotted: () => `${b64url(24)}.${b64url(6)}.${b64url(27)}`,
  hex3: () => `${randomBytes(16).toString('hex')}-${randomBytes(4).toString('hex')}-${randomBytes(4).toString('hex')}`,
};

/** What the documents print where a key belongs: prefix kept, the rest replaced. */
const PLACEHOLDER =
  /\b((?:tb_|mem_(?:live|test)_|(?:twig)?sk_(?:live|test)_)?)(?:your_key_here|abc123(?:\.\.\.)?|xyz789\.\.\.|YOUR_API_KEY|EXISTING_API_KEY|ADMIN_KEY|your-api-key-here)(?![A-Za-z0-9])/g;

const [folder, count = '200'] = process.argv.slice(2);
const compiled = compileRules(RULES);
const dismissals = new Map<string, number>();
function find(text: string, path: string): Set<string> {
  const values = new Set<string>();
  const scanner = createScanner(compiled, (match, place) => {
    const all = (): string => place.topBytes.toString('latin1', 0, place.topLength);
    const verdict = judge(match, { nearby: all, file: all }, PROVIDERS);
    if (verdict.kind === 'accepted') values.add(verdict.value);
    else
      dismissals.set(
        `${match.rule.id}: ${verdict.reason}`,
        (dismissals.get(`${match.rule.id}: ${verdict.reason}`) ?? 0) + 1,
      );
    return verdict.kind === 'accepted' || verdict.final;
  });
  scanner.whole({ source: 'worktree', path }, Buffer.from(text));
  return values;
}

const documents = readdirSync(folder!)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, text: readFileSync(join(folder!, name), 'utf8') }));
const say = (line: string): void => void process.stdout.write(`${line}\n`);
for (const { name, text } of documents)
  say(`${name} as printed: ${find(text, name.replace('.txt', '.md')).size} found`);
for (const [shape, generate] of Object.entries(SHAPES)) {
  let planted = 0;
  let found = 0;
  const missed = new Map<string, number>();
  while (planted < Number(count)) {
    for (const { name, text } of documents) {
      const keys: { key: string; context: string }[] = [];
      const mutated = text.replace(PLACEHOLDER, (whole, prefix: string, at: number) => {
        const line = text.slice(text.lastIndexOf('\n', at) + 1, text.indexOf('\n', at));
        // The documents' own example of a malformed header: too short to be a key.
        if (whole === 'abc123' || /identification/.test(line)) return whole;
        const key = prefix + generate();
        keys.push({ key, context: `${name.slice(0, 3)} ${line.trim()}` });
        return key;
      });
      const values = find(mutated, name.replace('.txt', '.md'));
      for (const { key, context } of keys) {
        planted++;
        if (values.has(key)) found++;
        else missed.set(context, (missed.get(context) ?? 0) + 1);
      }
    }
  }
  const worst = [...missed]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 4)
    .map(([context, times]) => `${times}× ${context}`);
  say(
    `${shape.padEnd(10)} ${((found / planted) * 100).toFixed(2)} % of ${planted}${worst.length > 0 ? `   missed: ${worst.join(' | ')}` : ''}`,
  );
}

/** Second table: a key without a prefix in every form that gives it a name. */
const BARE_SHAPES: Record<string, () => string> = {
  hex32: () => randomBytes(16).toString('hex'),
  hex40: () => randomBytes(20).toString('hex'),
  hex48: () => randomBytes(24).toString('hex'),
  hex64: () => randomBytes(32).toString('hex'),
  b64_24: () => randomBytes(16).toString('base64'),
  b64_32: () => randomBytes(24).toString('base64'),
  b64_44: () => randomBytes(32).toString('base64'),
  b64_88: () => randomBytes(64).toString('base64'),
  b64url22: () => b64url(22),
  b64url32: () => b64url(32),
  b64url43: () => b64url(43),
  b64url64: () => b64url(64),
  b64url86: () => b64url(86),
  alnum20: () => pick(ALNUM, 20),
  alnum24: () => pick(ALNUM, 24),
  alnum32: () => pick(ALNUM, 32),
  alnum40: () => pick(ALNUM, 40),
  alnum64: () => pick(ALNUM, 64),
  alnum99: () => pick(ALNUM, 99),
  uuid: () => randomUUID(),
  base36_24: () => pick('abcdefghijklmnopqrstuvwxyz0123456789', 24),
  base36_32: () => pick('abcdefghijklmnopqrstuvwxyz0123456789', 32),
  words_hex48: () => `acme_live_${randomBytes(24).toString('hex')}`,
  words_uuid: () => `acme-${randomUUID()}`,
};
const missedForms = new Map<string, Map<string, number>>();
const rounds = Math.max(1, Math.round(Number(count) / ASSIGNMENT_FORMS.length));
say(`\nwithout a prefix, ${ASSIGNMENT_FORMS.length} forms, ${rounds} keys a form:`);
for (const [shape, generate] of Object.entries(BARE_SHAPES)) {
  let planted = 0;
  let found = 0;
  for (const form of ASSIGNMENT_FORMS) {
    if (form.urlSafe === true && shape.startsWith('b64_')) continue;
    for (let round = 0; round < rounds; round++) {
      const key = generate();
      planted++;
      if (find(fillForm(form, key), form.path).has(key)) found++;
      else {
        const shapes = missedForms.get(form.form) ?? new Map<string, number>();
        missedForms.set(form.form, shapes.set(shape, (shapes.get(shape) ?? 0) + 1));
      }
    }
  }
  say(`${shape.padEnd(10)} ${((found / planted) * 100).toFixed(2)} % of ${planted}`);
}
const sum = (shapes: Map<string, number>): number => [...shapes.values()].reduce((all, times) => all + times, 0);
for (const [form, shapes] of [...missedForms].sort((a, b) => sum(b[1]) - sum(a[1])).slice(0, 60))
  say(`  ${String(sum(shapes)).padStart(5)}× missed: ${form} (${[...shapes.keys()].slice(0, 6).join(' ')})`);
say(
  [...dismissals]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 20)
    .map(([reason, times]) => `${times} ${reason}`)
    .join('\n'),
);
