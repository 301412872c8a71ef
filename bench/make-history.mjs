// Writes a repository with a long history of source-like files into a folder: `node bench/make-history.mjs <folder> <commits> <files>`.
// Files are made of real-looking lines with a fixed seed; each commit edits one to four files in a few places, now and then adds one.
// Through git fast-import, then repacked as a clone would be.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const [folder, commits = '5000', files = '600'] = process.argv.slice(2);
let state = 12345;
const random = (limit) => {
  state = (state * 1103515245 + 12345) & 0x7fffffff;
  return state % limit;
};
const WORDS =
  'user account session request response handler config value index result error token count length option parser buffer stream client server route query update insert delete select table column string number object array promise callback event listener module export import default return function const async await class extends super render state props effect memo ref context provider'.split(
    ' ',
  );
const word = () => WORDS[random(WORDS.length)];
const camel = () => word() + word().replace(/^./, (c) => c.toUpperCase());
const line = () =>
  [
    () => `  const ${camel()} = ${camel()}(${word()}, ${random(1000)});`,
    () => `  if (${camel()}.${word()} !== ${random(50)}) return ${camel()};`,
    () => `import { ${camel()}, ${camel()} } from './${word()}/${word()}.js';`,
    () => `  // ${word()} ${word()} ${word()} ${word()} the ${word()} of ${word()}`,
    () => `export function ${camel()}(${word()}, ${word()}) {`,
    () => `  ${camel()}.${camel()}({ ${word()}: '${word()}-${word()}', ${word()}: ${random(9999)} });`,
    () => '}',
    () => '',
  ][random(8)]();

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const git = (args, options = {}) => {
  const done = spawnSync('git', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], ...options });
  if (done.status !== 0) throw new Error(`git ${args[0]} failed`);
};
git(['init', '-q', '-b', 'main', '.']);
const stream = join(folder, '.import');
const out = openSync(stream, 'w');
const tree = [];
const newFile = (index) => ({
  path: `src/${WORDS[index % 20]}/${WORDS[(index * 7) % 40]}/${camel()}-${index}.js`,
  lines: Array.from({ length: 80 + random(900) }, line),
});
for (let index = 0; index < Number(files); index++) tree.push(newFile(index));
for (let commit = 0; commit < Number(commits); commit++) {
  const touched = new Set();
  if (commit === 0) for (const file of tree) touched.add(file);
  else {
    for (let count = 1 + random(4); count > 0; count--) touched.add(tree[random(tree.length)]);
    if (random(10) === 0) {
      const file = newFile(tree.length);
      tree.push(file);
      touched.add(file);
    }
    for (const { lines } of touched) {
      for (let edit = 1 + random(5); edit > 0; edit--) {
        const at = random(lines.length);
        if (random(3) === 0) lines.splice(at, 1 + random(4));
        else lines.splice(at, random(2), line(), line());
      }
    }
  }
  const message = `${word()} ${word()} ${commit}`;
  let text = `commit refs/heads/main\ncommitter Bench <bench@example.com> ${1600000000 + commit * 3600} +0000\ndata ${message.length}\n${message}\n`;
  for (const { path, lines } of touched) {
    const body = `${lines.join('\n')}\n`;
    text += `M 100644 inline ${path}\ndata ${Buffer.byteLength(body)}\n${body}\n`;
  }
  writeSync(out, text);
}
closeSync(out);
git(['fast-import', '--quiet'], { stdio: [openSync(stream, 'r'), 'ignore', 'inherit'] });
rmSync(stream);
git(['repack', '-adfq', '--depth=50', '--window=10']);
git(['reset', '-q', '--hard', 'main']);
