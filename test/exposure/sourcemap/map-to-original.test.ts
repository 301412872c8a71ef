import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expandMap } from '../../../src/exposure/sourcemap/expand-map.ts';
import { mapToOriginal } from '../../../src/exposure/sourcemap/map-to-original.ts';
import { sourcePath } from '../../../src/exposure/sourcemap/parse-map.ts';
import { freshKey, tempProject } from '../temp-project.ts';

const SOURCE = (value: string): Record<string, string> => ({
  'src/main.ts': 'import { pay } from "./lib/pay";\nconsole.log(pay());\n',
  'src/lib/pay.ts': `type A = { b: string };\n\nconst a: A = { b: "é" };\nexport function pay(): string {\n  return a.b + "${value}";\n}\n`,
});

/** Builds for real, minified, in the given way. */
function built(value: string, sourcemap: 'external' | 'inline' | 'linked', sourcesContent: boolean) {
  const project = tempProject(SOURCE(value));
  buildSync({
    absWorkingDir: project.root,
    entryPoints: ['src/main.ts'],
    bundle: true,
    minify: true,
    sourcemap,
    sourcesContent,
    outfile: 'dist/main.js',
    logLevel: 'silent',
  });
  return project;
}

describe('a value in a bundle is found in its original file', () => {
  for (const sourcemap of ['external', 'inline', 'linked'] as const) {
    for (const contents of [true, false]) {
      test(`${sourcemap} map, ${contents ? 'with' : 'without'} contents`, () => {
        const value = freshKey();
        const project = built(value, sourcemap, contents);
        const site = project.sites(value).find(({ path }) => path === 'dist/main.js')!;
        expect(site).toBeDefined();
        const place = mapToOriginal(project.view(), site, value);
        expect(place).toMatchObject({ path: 'src/lib/pay.ts', line: 5 });
        if (contents) expect(place?.column).toBe(17);
        expect(mapToOriginal(project.view(), site)).toMatchObject({ path: 'src/lib/pay.ts', line: 5 });
        project.remove();
      });
    }
  }

  test('a value in the map itself', () => {
    const value = freshKey();
    const project = built(value, 'external', true);
    const site = project.sites(value).find(({ path }) => path.endsWith('.map'))!;
    expect(mapToOriginal(project.view(), site, value)).toEqual({
      path: 'src/lib/pay.ts',
      line: 5,
      column: 17,
      map: 'dist/main.js.map',
    });
    project.remove();
  });

  test('an indexed map', () => {
    const value = freshKey();
    const project = built(value, 'external', true);
    const map = JSON.parse(String(project.view().read('dist/main.js.map')));
    const indexed = {
      version: 3,
      sections: [
        { offset: { line: 0, column: 0 }, map: { version: 3, sources: [], mappings: '' } },
        { offset: { line: 2, column: 0 }, map },
      ],
    };
    const code = `\n\n${String(project.view().read('dist/main.js'))}`;
    const other = tempProject({
      'dist/main.js': code,
      'dist/main.js.map': JSON.stringify(indexed),
      'src/lib/pay.ts': 'x',
    });
    const site = other.sites(value).find(({ path }) => path === 'dist/main.js')!;
    expect(mapToOriginal(other.view(), site)).toMatchObject({ path: 'src/lib/pay.ts', line: 5 });
    project.remove();
    other.remove();
  });
});

describe('bad maps', () => {
  const cases: Record<string, string> = {
    'no JSON': '{',
    'not a map': '[]',
    'mappings beyond the source': JSON.stringify({
      version: 3,
      sources: ['a.ts'],
      sourcesContent: ['1'],
      mappings: 'AA+9gCA',
    }),
    'source that is not there': JSON.stringify({ version: 3, sources: [], mappings: 'AAAA' }),
    'negative line': JSON.stringify({ version: 3, sources: ['a.ts'], mappings: 'AADA' }),
    'fields of a wrong kind': JSON.stringify({ version: 3, sources: [1, null], sourcesContent: 'x', mappings: 7 }),
    'sections of a wrong kind': JSON.stringify({ version: 3, sections: [1, { offset: 1, map: [] }] }),
  };
  for (const [what, map] of Object.entries(cases)) {
    test(what, () => {
      const value = freshKey();
      const project = tempProject({ 'dist/a.js': `x="${value}"`, 'dist/a.js.map': map });
      const place = mapToOriginal(project.view(), project.sites(value)[0]!, value);
      if (place) expect(place).toMatchObject({ path: 'dist/a.ts', line: 1, column: 1 });
      expect(() => expandMap('dist/a.js.map', map, () => false)).not.toThrow();
      project.remove();
    });
  }

  test('sources never lead out of the root', () => {
    const hostile = fc.oneof(
      fc.constantFrom(
        '../../../etc/passwd',
        '/etc/passwd',
        'file:///etc/passwd',
        'webpack://x/../../../../etc/passwd',
        'C:\\x\\y',
        '..',
        '/',
        '',
        '..\\..\\a',
        './../.././..//a',
      ),
      fc.stringMatching(/^[./a\\:?#]{0,30}$/),
    );
    fc.assert(
      fc.property(hostile, fc.constantFrom('a.map', 'dist/a.map', 'a/b/c/d.map'), (source, map) => {
        const path = sourcePath(map, source, () => true);
        expect(path === '' || path.startsWith('/') || path.split('/').includes('..')).toBe(false);
      }),
    );
  });

  test('a map that names a file outside is answered without reading it', () => {
    const value = freshKey();
    const outside = tempProject({ 'secret.ts': `const k = "${value}"` });
    const map = { version: 3, sources: [`${outside.root}/secret.ts`], mappings: 'AAAA' };
    const project = tempProject({ 'dist/a.js': 'x', 'dist/a.js.map': JSON.stringify(map) });
    const place = mapToOriginal(project.view(), { path: 'dist/a.js', line: 1, column: 1 }, value);
    expect(place?.path.startsWith('/')).toBe(false);
    expect(project.view().read(`../${outside.root.split('/').at(-1)}/secret.ts`)).toBeNull();
    project.remove();
    outside.remove();
  });
});

test('the texts in a map are expanded under their own paths, packages left out', () => {
  const value = freshKey();
  const map = JSON.stringify({
    version: 3,
    sourceRoot: '../',
    sources: ['src/a.ts', '../node_modules/x/index.js', 'webpack://app/./src/b.ts?1a'],
    sourcesContent: [`line\n"${value}"`, 'x', 'y'],
    mappings: '',
  });
  const exists = (path: string): boolean => path.startsWith('src/');
  expect(expandMap('dist/a.js.map', map, exists)).toEqual([
    { path: 'src/a.ts', text: `line\n"${value}"`, map: 'dist/a.js.map' },
    { path: 'src/b.ts', text: 'y', map: 'dist/a.js.map' },
  ]);
});
