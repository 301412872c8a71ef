import { type FixtureRepo, plant } from '../../support/git-fixture.ts';

/** Numbers that are the same in every run. */
export function createRandom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % limit;
  };
}

/**
 * Fills a repository with a history of edited files, so that packs get long chains of deltas: through fast-import, since every commit by hand
 * would take two git processes. With an annotated tag, a tag of a tag, a submodule's entry, a note, an empty file and one of 300 KB.
 */
export function fillLively(repo: FixtureRepo, commits: number, seed = 1): void {
  const random = createRandom(seed);
  const files = Array.from({ length: 8 }, (_, at) => ({
    path: `src/${at % 3}/file-${at}.txt`,
    lines: Array.from({ length: 40 + random(120) }, () => plant('line')),
  }));
  const large = Array.from({ length: 8000 }, (_, at) => `${at} ${at * 7919} the same again`);
  const parts: string[] = [];
  const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;
  for (let commit = 0; commit < commits; commit++) {
    parts.push(`commit refs/heads/main\ncommitter Ada <ada@example.test> ${1_700_000_000 + commit * 60} +0000\n`);
    parts.push(data(`commit ${commit}`));
    for (const file of files) {
      if (commit > 0 && random(3) > 0) continue;
      const at = random(file.lines.length);
      if (commit > 0) file.lines.splice(at, random(3), ...Array.from({ length: random(3) }, () => plant('line')));
      parts.push(`M 100644 inline ${file.path}\n${data(file.lines.join('\n'))}`);
    }
    if (commit === 0) {
      parts.push(`M 100644 inline empty\n${data('')}`);
      parts.push(`M 160000 ${'9'.repeat(40)} module\n`);
    }
    if (commit % 20 === 0) {
      large[random(large.length)] = plant('large');
      parts.push(`M 100644 inline large\n${data(large.join('\n'))}`);
    }
  }
  repo.run(['fast-import', '--quiet'], { stdin: parts.join('') });
  repo.git('reset', '-q', '--hard', 'main');
  repo.git('tag', '-a', 'v1', '-m', 'one');
  repo.git('tag', '-a', 'v2', '-m', 'two', 'v1');
  repo.git('tag', 'tree', 'HEAD^{tree}');
  repo.git('notes', 'add', '-m', 'a note');
}
