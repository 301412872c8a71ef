import { cleanMessage } from './git-failure.ts';
import type { Repository } from './repository.ts';
import { streamGit } from './run-git.ts';

export type RefKind = 'head' | 'remote' | 'tag' | 'stash' | 'note' | 'other';

export interface Ref {
  /** Full name: `refs/heads/main`. */
  readonly name: string;
  readonly kind: RefKind;
  /** Object that the ref names; a tag object for annotated tags. */
  readonly oid: string;
  /** What the tag object leads to, for annotated tags. */
  readonly peeled?: string;
  /** Type of the object at the end: anything but a commit is rare. */
  readonly type: 'commit' | 'tree' | 'blob';
}

export interface Refs {
  readonly refs: readonly Ref[];
  /** Names of refs that lead nowhere: their file is damaged, or their object isn't there. */
  readonly broken: readonly string[];
}

/** Refs as they are listed, before anybody has looked where they lead. */
export interface RefList {
  readonly listed: readonly { readonly oid: string; readonly name: string }[];
  /** Names of refs whose file is damaged. */
  readonly broken: readonly string[];
}

/** Where ids lead: past tag objects. */
export type Ends = ReadonlyMap<string, { readonly oid: string; readonly type: Ref['type'] }>;

/** All refs. A broken one doesn't hide the others. Two git processes, whatever the number of refs. */
export async function listRefs(repo: Repository): Promise<Refs> {
  const list = await listRefNames(repo);
  return resolveRefs(list, await peel(repo, [...new Set(list.listed.map(({ oid }) => oid))]));
}

/** The names of all refs and what each one names, whether that is there or not. One git process. */
export async function listRefNames(repo: Repository): Promise<RefList> {
  const listed: { oid: string; name: string }[] = [];
  // Without fields of the objects themselves git opens none, so a missing object is no error here.
  const { text, stderr } = await lines(repo, ['for-each-ref', '--format=%(objectname) %(refname)']);
  for (const line of text)
    listed.push({ oid: line.slice(0, line.indexOf(' ')), name: line.slice(line.indexOf(' ') + 1) });
  const broken = [
    ...cleanMessage(stderr).matchAll(/^warning: ignoring (?:broken ref|dangling symref|ref with broken name) (.*)$/gm),
  ].map((match) => match[1]!);
  return { listed, broken };
}

export function resolveRefs({ listed, broken: damaged }: RefList, ends: Ends): Refs {
  const refs: Ref[] = [];
  const broken = [...damaged];
  for (const { oid, name } of listed) {
    const end = ends.get(oid);
    if (end === undefined) broken.push(name);
    else refs.push({ name, kind: kindOf(name), oid, type: end.type, ...(end.oid === oid ? {} : { peeled: end.oid }) });
  }
  return { refs, broken };
}

/** Follows tag objects to their end. Ids that lead nowhere have no entry. */
export async function peel(
  repo: Repository,
  oids: readonly string[],
): Promise<Map<string, { oid: string; type: Ref['type'] }>> {
  const ends = new Map<string, { oid: string; type: Ref['type'] }>();
  if (oids.length === 0) return ends;
  const { text } = await lines(
    repo,
    ['cat-file', '--batch-check=%(objectname) %(objecttype)', '--buffer'],
    `${oids.map((oid) => `${oid}^{}`).join('\n')}\n`,
  );
  // One line per question, in the same order: "<oid> commit", or "<question> missing".
  for (const [at, line] of text.entries()) {
    const [oid, type] = line.split(' ');
    if (type === 'commit' || type === 'tree' || type === 'blob') ends.set(oids[at]!, { oid: oid!, type });
  }
  return ends;
}

async function lines(repo: Repository, args: string[], stdin = ''): Promise<{ text: string[]; stderr: string }> {
  const chunks: Buffer[] = [];
  const { stderr } = await streamGit(repo, args, (chunk) => chunks.push(chunk), { stdin });
  const text = Buffer.concat(chunks).toString('utf8').split('\n');
  text.pop();
  return { text, stderr };
}

function kindOf(name: string): RefKind {
  if (name.startsWith('refs/heads/')) return 'head';
  if (name.startsWith('refs/remotes/')) return 'remote';
  if (name.startsWith('refs/tags/')) return 'tag';
  if (name === 'refs/stash') return 'stash';
  return name.startsWith('refs/notes/') ? 'note' : 'other';
}
