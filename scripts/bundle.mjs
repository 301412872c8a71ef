// Bundles the program into dist/: cli.js loads program.js or, for hooks, hook.js; action.js is the GitHub Action; packages are in dist/lib,
// loaded when first needed. Every commit waits for hook.js, so what it costs to load was measured: one file instead of thirty saves 25 ms of
// CPU, CommonJS instead of ES modules 9, Node's own modules looked up late 45, packages kept apart more. What a clean scan or hook has no use for is
// in files of their own (APART, LATE): V8 reads a file to its end before it runs the first line, 25 ms for a megabyte.
// `node scripts/bundle.mjs [folder]` writes elsewhere, which is how tests and CI compare without touching dist/.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

const SHARED = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  charset: 'ascii',
  legalComments: 'none',
  // Not minified: what is committed and run in other people's pipelines should be readable.
  minify: false,
  logLevel: 'warning',
  logOverride: { 'import-is-undefined': 'silent' },
};

export async function bundle(outdir) {
  rmSync(outdir, { recursive: true, force: true });
  const packages = new Set();
  const rules = await compileRules();
  await emit({
    ...SHARED,
    format: 'cjs',
    entryPoints: {
      program: `${root}src/cli/start-program.ts`,
      hook: `${root}src/cli/start-hook.ts`,
      action: `${root}src/action/main.ts`,
      ...Object.fromEntries(Object.keys(APART).map((name) => [name, `apart:${name}`])),
      ...Object.fromEntries(Object.entries(LATE).map(([name, module]) => [name, root + module])),
    },
    outdir,
    plugins: [rules.plugin, loadBuiltinsLate, keepPackagesApart(packages), keepRareApart, loadLate, hoistTheRest],
  });
  await emit({
    ...SHARED,
    format: 'cjs',
    // require() instead of import(): the loader of ES modules alone takes 9 ms.
    supported: { 'dynamic-import': false },
    entryPoints: { cli: `${root}src/cli/main.ts` },
    outdir,
    plugins: [keepProgramsApart],
  });
  await emit({
    ...SHARED,
    entryPoints: { rules: `${root}rules/index.ts` },
    outdir: join(outdir, 'lib'),
    outExtension: { '.js': '.mjs' },
  });
  writeFileSync(join(outdir, 'package.json'), '{ "type": "commonjs" }\n');
  for (const [name, text] of Object.entries(rules.files)) writeFileSync(join(outdir, name), toAscii(text));
  await emit({
    ...SHARED,
    entryPoints: Object.fromEntries([...packages].sort().map((name) => [fileNameOf(name), `stub:${name}`])),
    outdir: join(outdir, 'lib'),
    outExtension: { '.js': '.mjs' },
    plugins: [stubs],
    // CommonJS packages call require() for Node's own modules; an ES module has none of its own.
    banner: {
      js: "import { createRequire as createUnleakRequire } from 'node:module';\nconst require = createUnleakRequire(import.meta.url);",
    },
  });
}

/**
 * Scans get the rules as JSON and without their examples: rules.json holds what every scan needs, providers.json what is told of a key that was
 * found. Reading the same from JavaScript takes V8 15 ms more, half of them for expressions that most scans never try, so each is compiled when
 * it is first asked for. Whoever needs the examples imports the rules dynamically and gets them whole, from lib/rules.mjs.
 */
async function compileRules() {
  const { outputFiles } = await build({
    ...SHARED,
    entryPoints: [`${root}rules/index.ts`],
    write: false,
    outdir: root,
  });
  const { RULES, PROVIDERS } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
  const all = [...new Set([...RULES, ...PROVIDERS.flatMap(({ rules }) => rules)])];
  const positions = new Map(all.map((rule, index) => [rule, index]));
  const isExpression = ([, value]) => value instanceof RegExp;
  const expressionNames = [
    ...new Set(
      all.flatMap((rule) =>
        Object.entries(rule)
          .filter(isExpression)
          .map(([name]) => name),
      ),
    ),
  ];
  const sourceAndFlags = (_, value) => (value instanceof RegExp ? [value.source, value.flags] : value);
  const lines = (values) => `[\n${values.map((value) => JSON.stringify(value, sourceAndFlags)).join(',\n')}\n]`;
  const rules = all.map(({ examples, counterExamples, ...rule }) => ({
    ...Object.fromEntries(Object.entries(rule).filter((field) => !isExpression(field))),
    expressions: Object.fromEntries(Object.entries(rule).filter(isExpression)),
  }));
  const providers = PROVIDERS.map(({ source, dashboard, api, ...provider }) => ({
    ...provider,
    rules: provider.rules.map((rule) => positions.get(rule)),
  }));
  const details = PROVIDERS.map(({ id, source, dashboard, api }) => [id, { source, dashboard, api }]);
  const order = JSON.stringify(RULES.map((rule) => positions.get(rule)));
  return {
    files: {
      'rules.json': `{\n"rules": ${lines(rules)},\n"order": ${order},\n"providers": ${lines(providers)}\n}\n`,
      'providers.json': `${lines(details)}\n`,
    },
    plugin: {
      name: 'compile-rules',
      setup(context) {
        context.onResolve({ filter: /\/rules\/index\.ts$/ }, ({ kind }) =>
          kind === 'dynamic-import'
            ? { path: './lib/rules.mjs', external: true }
            : { path: 'rules', namespace: 'compiled' },
        );
        context.onLoad({ filter: /^/, namespace: 'compiled' }, () => ({ contents: rulesReader(expressionNames) }));
      },
    },
  };
}

/**
 * Getters of rules stand in a prototype, which a spread leaves out, so no rule may be copied: giving each its own took longer than reading the
 * file. Providers have their own, as operators' descriptions are merged with them.
 */
const rulesReader = (expressionNames) => `
const { readFileSync } = process.getBuiltinModule('node:fs');
const { join } = process.getBuiltinModule('node:path');
const read = (name) => JSON.parse(readFileSync(join(__dirname, name), 'latin1'));

const RULE = { examples: [], counterExamples: [] };
for (const name of ${JSON.stringify(expressionNames)}) {
  Object.defineProperty(RULE, name, {
    get() {
      const made = this.expressions[name];
      return Array.isArray(made) ? (this.expressions[name] = new RegExp(...made)) : made;
    },
  });
}
let details;
function detailsOf(id) {
  details ??= new Map(read('providers.json'));
  return details.get(id);
}

const { rules, order, providers } = read('rules.json');
for (const rule of rules) Object.setPrototypeOf(rule, RULE);
export const RULES = order.map((index) => rules[index]);
export const PROVIDERS = providers.map((provider) => {
  provider.rules = provider.rules.map((index) => rules[index]);
  for (const family of provider.families ?? []) {
    family.value = new RegExp(...family.value);
    if (family.prefix !== undefined) family.prefix = new RegExp(...family.prefix);
  }
  const { id } = provider;
  return {
    ...provider,
    get source() {
      return detailsOf(id).source;
    },
    get dashboard() {
      return detailsOf(id).dashboard;
    },
    get api() {
      return detailsOf(id).api;
    },
  };
});
`;

/**
 * Modules that are imported dynamically and that most runs don't need, by the file that holds them. Each file has copies of its own of
 * whatever they share with others, so no class may be compared across this border (`isUserError` is how to tell an error).
 */
const APART = {
  config: ['src/config/load-config.ts'],
  history: ['src/sources/read-history.ts', 'src/git/read-many.ts'],
  refusal: ['src/audit/change/judge-change.ts', 'src/audit/change/base.ts', 'src/hooks/run/explain-refusal.ts'],
  agent: ['src/hooks/agent/run-agent.ts'],
  review: [
    'src/audit/review.ts',
    'src/audit/review-exposure.ts',
    ...['sarif', 'html', 'csv', 'junit', 'github', 'gitlab', 'markdown'].map((name) => `src/report/formats/${name}.ts`),
  ],
  commands: [
    ...['hook', 'verify', 'revoke', 'rotate', 'fix', 'baseline', 'allow', 'rules', 'import'].map(
      (name) => `src/cli/commands/${name}.ts`,
    ),
    'src/cli/scan-change.ts',
    'src/cli/respond/verify-report.ts',
    'src/respond/operator-providers.ts',
  ],
};

/**
 * Modules of which one function is exported, called by scans that have come across more than a little, or something odd. Their callers can't
 * wait, so they are loaded in the middle of the call.
 */
const LATE = {
  fold: 'src/exposure/fold/fold-literals.ts',
  kernel: 'src/engine/kernel/wasm/wasm-kernel.ts',
};

/** What an import leads to, as a path from the root. */
const moduleOf = (folder, specifier) => relative(root, join(folder, specifier)).replaceAll('\\', '/');

const loadLate = {
  name: 'load-late',
  setup(context) {
    context.onResolve({ filter: /^\..*\.ts$/ }, ({ path, kind, resolveDir }) => {
      if (kind !== 'import-statement') return;
      const module = moduleOf(resolveDir, path);
      const file = Object.keys(LATE).find((name) => LATE[name] === module);
      return file === undefined ? undefined : { path: module, namespace: 'late', pluginData: file };
    });
    context.onResolve({ filter: /^\.\/\w+\.js$/ }, ({ path, namespace }) =>
      namespace === 'late' ? { path, external: true } : undefined,
    );
    context.onLoad({ filter: /^/, namespace: 'late' }, ({ path, pluginData }) => {
      const names = [
        ...readFileSync(join(root, path), 'utf8').matchAll(/^export (?:async )?(?!interface|type)\w+ (\w+)/gm),
      ];
      if (names.length !== 1) return { errors: [{ text: `${path} exports more than one function` }] };
      const [[, name]] = names;
      return { contents: `export const ${name} = (...given) => require("./${pluginData}.js").${name}(...given);\n` };
    });
  },
};

const keepRareApart = {
  name: 'keep-rare-apart',
  setup(context) {
    context.onResolve({ filter: /^apart:/ }, ({ path }) => ({ path: path.slice('apart:'.length), namespace: 'apart' }));
    context.onLoad({ filter: /^/, namespace: 'apart' }, ({ path }) => ({
      contents: `export function load(path) {\n  switch (path) {\n${APART[path]
        .map((module) => `    case ${JSON.stringify(module)}:\n      return require(${JSON.stringify(`./${module}`)});`)
        .join('\n')}\n  }\n}\n`,
      resolveDir: root,
    }));
    context.onResolve({ filter: /^\..*\.ts$/ }, ({ path, kind, resolveDir }) => {
      if (kind !== 'dynamic-import') return;
      const module = moduleOf(resolveDir, path);
      const file = Object.keys(APART).find((name) => APART[name].includes(module));
      return file === undefined ? undefined : { path: module, namespace: 'link', pluginData: file };
    });
    context.onResolve({ filter: /^\.\/\w+\.js$/ }, ({ path, namespace }) =>
      namespace === 'link' ? { path, external: true } : undefined,
    );
    context.onLoad({ filter: /^/, namespace: 'link' }, ({ path, pluginData }) => ({
      // What a CommonJS module exports is the default of its import, as Node has it.
      contents: `const found = require("./${pluginData}.js").load(${JSON.stringify(path)});\nmodule.exports = "default" in found ? found.default : found;\n`,
    }));
  },
};

/**
 * What is imported dynamically and stands in the same file anyway is imported statically there. Else esbuild puts every module that it may need
 * into a function of its own, which V8 reads twice: once to find its end, once to run it.
 */
const hoistTheRest = {
  name: 'hoist-the-rest',
  setup(context) {
    context.onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => {
      const imports = new Map();
      const contents = readFileSync(path, 'utf8').replace(/\bimport\('(\.[^']+\.ts)'\)/g, (whole, specifier) => {
        const module = moduleOf(dirname(path), specifier);
        if (module === 'rules/index.ts' || Object.values(APART).flat().includes(module)) return whole;
        const name = imports.get(specifier) ?? `hoisted${imports.size}`;
        imports.set(specifier, name);
        return `Promise.resolve(${name})`;
      });
      if (imports.size === 0) return;
      const lines = [...imports].map(([specifier, name]) => `import * as ${name} from '${specifier}';`);
      return { contents: `${lines.join(' ')} ${contents}`, loader: 'ts' };
    });
  },
};

/** cli.js only chooses which of the others to load. */
const keepProgramsApart = {
  name: 'keep-programs-apart',
  setup(context) {
    context.onResolve({ filter: /^\.\/start-(?:program|hook)\.ts$/ }, ({ path }) => ({
      path: path.replace(/start-(\w+)\.ts$/, '$1.js'),
      external: true,
    }));
  },
};

/**
 * Builds and writes, in pure ASCII: V8 keeps a file with a single other character in two bytes a character and takes longer over it. esbuild
 * leaves them in regular expressions and comments, where an escape means the same.
 */
async function emit(options) {
  const { outputFiles } = await build({ ...options, write: false });
  for (const { path, text } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    const ascii = toAscii(text);
    writeFileSync(path, ascii, { mode: ascii.startsWith('#!') ? 0o755 : 0o644 });
  }
}

function toAscii(text) {
  return text.replace(/[^\0-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Entry points that stand in no file, so that no path of the machine gets into the output: it must be the same bytes everywhere. */
const stubs = {
  name: 'stubs',
  setup(context) {
    context.onResolve({ filter: /^stub:/ }, ({ path }) => ({ path: path.slice('stub:'.length), namespace: 'stub' }));
    context.onLoad({ filter: /^/, namespace: 'stub' }, async ({ path }) => ({
      contents: await stubOf(path),
      resolveDir: root,
    }));
  },
};

/**
 * Node's own modules are looked up where the module that imports them is first needed. As static imports they would all be loaded at every
 * start, TLS for a scan included, each with a facade for its exports: 45 ms.
 */
const loadBuiltinsLate = {
  name: 'load-builtins-late',
  setup(context) {
    const used = findBuiltinNames();
    context.onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: 'builtin' }));
    context.onLoad({ filter: /^/, namespace: 'builtin' }, ({ path }) => {
      const names = [...(used.get(path) ?? [])].sort();
      const module = `process.getBuiltinModule(${JSON.stringify(path)})`;
      // Functions of modules that Node itself has no need of at its start; what is a constant or a class has to be there.
      if (!STARTED_WITH.has(path) && names.every((name) => isFunction(path, name)))
        return {
          contents: names
            .map((name) => `export function ${name}(...given) {\n  return ${module}.${name}(...given);\n}\n`)
            .join(''),
        };
      const lines = names.map((name) => `export const ${name} = builtin.${name};`);
      return { contents: `const builtin = ${module};\n${lines.join('\n')}\nexport default builtin;\n` };
    });
  },
};

function isFunction(path, name) {
  return typeof process.getBuiltinModule(path)[name] === 'function' && /^[a-z]/.test(name);
}

/** Loaded before our first line is run. */
const STARTED_WITH = new Set(['node:buffer', 'node:fs', 'node:path', 'node:util']);

/** The names that our own sources import from Node's modules: what this Node has to offer besides depends on its version. */
function findBuiltinNames() {
  const used = new Map();
  for (const folder of ['src', 'rules']) {
    for (const file of readdirSync(join(root, folder), { recursive: true })) {
      if (!file.endsWith('.ts')) continue;
      const text = readFileSync(join(root, folder, file), 'utf8');
      for (const [, names, module] of text.matchAll(/^import (?!type)(?:\w+, )?\{([^}]*)\} from '(node:[\w/]+)'/gm)) {
        const known = used.get(module) ?? used.set(module, new Set()).get(module);
        for (const name of names.split(',').map((part) => part.trim())) {
          if (name !== '' && !name.startsWith('type ')) known.add(name.split(' as ')[0]);
        }
      }
    }
  }
  return used;
}

/** Packages are imported from ./lib; a static import would load one at every start, so it is refused. */
function keepPackagesApart(packages) {
  return {
    name: 'keep-packages-apart',
    setup(context) {
      context.onResolve({ filter: /^[^./]/ }, ({ path, kind, importer }) => {
        if (kind === 'entry-point' || path.startsWith('node:') || builtinModules.includes(path)) return;
        if (kind !== 'dynamic-import')
          return { errors: [{ text: `${importer} imports ${path} statically: use await import()` }] };
        packages.add(path);
        return { path: `./lib/${fileNameOf(path)}.mjs`, external: true };
      });
    },
  };
}

function fileNameOf(name) {
  return name.replace(/^@/, '').replace(/\.js$/, '').replaceAll('/', '-');
}

/** Re-exports a package under the names that Node gives it; a bundler can't see those of CommonJS packages. */
async function stubOf(name) {
  const names = Object.keys(await import(name)).filter((key) => key !== 'default' && /^[A-Za-z_$][\w$]*$/.test(key));
  const lines = names.map((key) => `export const ${key} = all.${key} ?? all.default?.${key};`);
  return `import * as all from ${JSON.stringify(name)};\n${lines.join('\n')}\nexport default all.default;\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle(process.argv[2] ?? `${root}dist`);
