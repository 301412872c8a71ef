import { describe, expect, test } from 'vitest';
import { attributeObjects } from '../../src/git/attribute.ts';
import { type FixtureRepo, plant, withRepo } from '../support/git-fixture.ts';
import { open } from './read-everything.ts';

const COMMITS = 40;

/** Small numbers that are the same on every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A history of branches, merges and octopuses, whose clocks run backwards now and then, in which secrets come, move and go. */
function buildHistory(repo: FixtureRepo, seed: number, secrets: readonly string[]): void {
  const next = seeded(seed);
  const trees: Map<string, string>[] = [];
  let stream = '';
  for (let index = 0; index < COMMITS; index++) {
    const parents = new Set<number>();
    if (index > 0 && next(15) > 0) parents.add(index - 1 - next(Math.min(index, 4)));
    while (index > 3 && parents.size > 0 && parents.size < 3 && next(4) === 0) parents.add(next(index));
    const [first = -1] = parents;
    const tree = new Map(trees[first] ?? []);
    for (const parent of parents) for (const [path, text] of trees[parent]!) if (next(2) === 0) tree.set(path, text);
    for (let change = next(3); change >= 0; change--) {
      const path = ['a', 'b ', 'dir/c', 'dir/d'][next(4)]!;
      if (next(3) === 0) tree.delete(path);
      else tree.set(path, next(2) === 0 ? secrets[next(secrets.length)]! : `filler ${next(5)}`);
    }
    tree.set('dir/always', 'there');
    trees.push(tree);
    const when = 1_700_000_000 + index * 60 - (next(6) === 0 ? next(100_000) : 0);
    stream += `commit refs/heads/${next(3) === 0 ? `side${next(4)}` : 'main'}\nmark :${index + 1}\n`;
    stream += `committer Author ${index} <a@example.test> ${when} +0000\ndata 1\nm\n`;
    // A commit without `from` would go on from its branch.
    stream += [...parents].map((parent, at) => `${at === 0 ? 'from' : 'merge'} :${parent + 1}\n`).join('');
    if (parents.size === 0)
      stream = stream.replace(
        /commit refs\/heads\/\S+(?=\nmark :\d+\n[^\n]+\n[^\n]+\nm\n$)/,
        `commit refs/heads/root${index}`,
      );
    stream += 'deleteall\n';
    for (const [path, text] of tree) stream += `M 100644 inline ${path}\ndata ${text.length}\n${text}\n`;
    stream += '\n';
  }
  repo.run(['fast-import', '--force', '--quiet'], { stdin: stream });
}

describe('compared with a look into every commit', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('history %d', async (seed) => {
    await withRepo({}, async (repo) => {
      const secrets = [plant(), plant(), plant()];
      buildHistory(repo, seed, secrets);
      const commits = repo.git('rev-list', '--all', '--date-order').split('\n');
      const listing = (commit: string) =>
        `${repo.git('rev-parse', `${commit}^{tree}`)}\n${repo.git('ls-tree', '-r', '-t', commit)}`;
      const listings = commits.map(listing);
      const inHead = listing('HEAD');
      const blobs = secrets.map((secret) =>
        repo.run(['hash-object', '-w', '--stdin'], { stdin: secret }).toString().trim(),
      );
      // Folders and root trees are followed in another way, so they are asked about in a question of their own.
      const trees = commits
        .filter((_commit, index) => index % 5 === 0)
        .flatMap((commit) => [repo.git('rev-parse', `${commit}^{tree}`), repo.git('rev-parse', `${commit}:dir`)]);
      for (const oids of [blobs, [...blobs, ...new Set(trees)]]) {
        const { facts } = await attributeObjects(await open(repo.root), oids);
        for (const oid of oids) {
          const holders = commits.filter((_commit, index) => listings[index]!.includes(oid));
          expect(facts.get(oid)).toMatchObject({
            ...(holders.length === 0 ? {} : { firstCommit: holders.at(-1), lastCommit: holders[0] }),
            reachable: holders.length > 0,
            inHead: inHead.includes(oid),
          });
        }
      }
    });
  });
});
