import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, test } from 'vitest';
import { knownRules } from '../../src/audit/known-rules.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { ADVISORY_RULES } from '../../src/model/advisory.ts';
import { createDemo } from './demo.ts';
import { findDifference, readBlocks, readLinks, readSteps } from './document.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
].sort();
const read = (page: string): string => readFileSync(join(root, page), 'utf8');
const blocks = pages.flatMap((page) => readBlocks(read(page)).map((block) => ({ page, ...block })));
const blocksOf = (language: string): [string, string][] =>
  blocks.filter((block) => block.language === language).map(({ page, line, text }) => [`${page}:${line}`, text]);

describe('the pages', () => {
  test.each(blocksOf('console'))('%s prints what it shows', (_place, text) => {
    const demo = createDemo(inject('bundle'));
    try {
      const steps = readSteps(text);
      expect(steps.length).toBeGreaterThan(0);
      for (const { command, expected } of steps) {
        const { output, code } = demo.run(command);
        expect([0, 1], `${command}\n${output}`).toContain(code);
        expect(findDifference(expected, output), `${command}\n${output}`).toBeNull();
      }
    } finally {
      demo.remove();
    }
  });

  test.each([
    ...blocksOf('toml').map((block) => [...block, 'page.toml'] as const),
    ...blocksOf('json').map((block) => [...block, 'page.json'] as const),
  ])('%s is a config that loads', async (_place, text, path) => {
    const config = await loadConfig(text, { path, knownRules: knownRules() });
    expect(config.allow.length).toBeGreaterThan(0);
  });

  test.each(pages)('%s links to files that are there', (page) => {
    expect(readLinks(read(page)).filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
  });

  test('name the commands and flags that there are', () => {
    const named = [...read('README.md').matchAll(/^\| `unleak \[?([a-z]+)/gm)].map((match) => match[1]!);
    expect(named.sort()).toEqual([...COMMANDS.map(({ name }) => name), 'completion'].sort());

    const known = new Set(COMMANDS.flatMap(({ options }) => Object.keys(options)));
    const flags = ['README.md', 'docs/configuration.md', 'docs/output-formats.md'].flatMap((page) =>
      [...read(page).matchAll(/`[^`\n]*`/g)].flatMap(([code]) =>
        /\b(?:git|npm) /.test(code) ? [] : (code.match(/(?<![\w-])--[a-z][a-z-]*/g) ?? []),
      ),
    );
    expect(flags.length).toBeGreaterThan(10);
    expect([...new Set(flags)].filter((flag) => !known.has(flag.slice(2)))).toEqual([]);
  });

  test('name only formats that there are', async () => {
    const { FORMATS } = await import('../../src/report/index.ts');
    const table = [...read('docs/output-formats.md').matchAll(/^\| `([a-z]+)` \| /gm)].map((match) => match[1]!);
    expect(table.filter((name) => name in FORMATS).sort()).toEqual(Object.keys(FORMATS).sort());
  });

  test('hold every dependency', () => {
    const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
    const page = read('docs/dependencies.md');
    expect(Object.keys(devDependencies).filter((name) => !page.includes(`| \`${name}\` |`))).toEqual([]);
    const listed = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]!);
    expect(listed.filter((name) => !(name in devDependencies))).toEqual([]);
  });
});

test('the page on configuration names each remark that can be switched off', () => {
  const page = read('docs/configuration.md');
  expect(ADVISORY_RULES.filter((id) => !page.includes(`\`${id}\``))).toEqual([]);
});

describe('the checks themselves', () => {
  test('find output that differs', () => {
    expect(findDifference(['a', 'b'], 'a\nb\n')).toBeNull();
    expect(findDifference(['a', '…', 'd'], 'a\nb\nc\nd\n')).toBeNull();
    expect(findDifference(['a', '…'], 'a\nb\n')).toBeNull();
    expect(findDifference(['a', 'c'], 'a\nb\n')).toBe('c');
    expect(findDifference(['a'], 'a\nb\n')).toContain('b');
    expect(findDifference(['…', 'c'], 'a\nb\n')).toBe('c');
  });

  test('find commands and links', () => {
    expect(readSteps('$ unleak\nx\n$ y')).toEqual([
      { command: 'unleak', expected: ['x'] },
      { command: 'y', expected: [] },
    ]);
    expect(readLinks('[a](b.md#c) [d](https://e.test) [f](#g)')).toEqual(['b.md']);
  });
});
