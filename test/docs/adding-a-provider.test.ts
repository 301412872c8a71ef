import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expandExample } from '../../src/audit/expand-example.ts';
import { readBlocks } from './document.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [provider, importLine, entry] = readBlocks(readFileSync(join(root, 'docs/adding-a-provider.md'), 'utf8'))
  .filter(({ language }) => language === 'ts')
  .map(({ text }) => text);

/** Does to a copy of the repository what the page says, and builds it. */
describe('the page about adding a provider', () => {
  let copy = '';

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), 'unleak-provider-'));
    for (const name of ['src', 'rules', 'scripts', 'package.json', 'tsconfig.json'])
      cpSync(join(root, name), join(copy, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    writeFileSync(join(copy, 'rules/acme.ts'), `${provider}\n`);
    const index = readFileSync(join(copy, 'rules/others.ts'), 'utf8');
    writeFileSync(
      join(copy, 'rules/others.ts'),
      index
        .replace('import { adafruit }', `${importLine}\nimport { adafruit }`)
        .replace('\n  adafruit,', `\n${entry}\n  adafruit,`),
    );
    build(copy);
  });

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test('leads to rules that hold', () => {
    expect(run(copy, ['rules', 'check'])).toMatchObject({ status: 0, stdout: expect.stringContaining(' 0 faults') });
    expect(run(copy, ['rules', 'list']).stdout).toContain('acme-api-key');
  });

  test('leads to findings', () => {
    const input = expandExample('ACME_API_KEY=acme_live_{{alnum:40}}\n');
    const { status, stdout } = run(copy, ['scan', '--stdin', '--format', 'json'], input);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).findings).toMatchObject([{ rule: 'acme-api-key', provider: 'acme', severity: 'high' }]);
  });

  test('relies on a check that fails for a wrong rule', () => {
    writeFileSync(join(copy, 'rules/acme.ts'), `${provider!.replace('[A-Za-z0-9]{40}', '[A-Za-z0-9]{41}')}\n`);
    build(copy);
    const { status, stdout } = run(copy, ['rules', 'check']);
    expect(status).toBe(1);
    expect(stdout).toContain('acme-api-key: missed: ACME_API_KEY=acme_live_{{alnum:40}}');
  });
});

function build(folder: string): void {
  execFileSync(process.execPath, [join(folder, 'scripts/bundle.mjs')], { cwd: folder, stdio: 'pipe' });
}

function run(folder: string, args: readonly string[], input = ''): { status: number | null; stdout: string } {
  return spawnSync(process.execPath, [join(folder, 'dist/cli.js'), ...args], { cwd: folder, input, encoding: 'utf8' });
}
