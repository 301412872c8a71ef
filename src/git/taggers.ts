import { joinLines } from './git-lines.ts';
import type { Repository } from './repository.ts';
import { runGit } from './run-git.ts';

/** Who made a tag and when, unchecked. */
export interface Tagger {
  readonly author: string;
  readonly email: string;
  /** ISO 8601 with the offset that was tagged. */
  readonly date: string;
}

const LF = 10;

/** Reads who made the given tags; one that doesn't say so, as very old ones don't, has no entry. */
export async function readTaggers(repo: Repository, tags: ReadonlySet<string>): Promise<Map<string, Tagger>> {
  const taggers = new Map<string, Tagger>();
  if (tags.size === 0) return taggers;
  const output = await runGit(repo, ['cat-file', '--batch', '--buffer'], { stdin: joinLines(tags) });
  // "<oid> SP tag SP <size> LF <content> LF" for each
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(LF, at);
    const [oid, , size] = output.toString('latin1', at, end).split(' ');
    const content = output.toString('utf8', end + 1, end + 1 + Number(size));
    at = end + 1 + Number(size) + 1;
    const line = /^tagger (.*) <([^\n]*)> (\d{1,12}) ([+-])(\d\d)(\d\d)$/m.exec(
      content.slice(0, content.indexOf('\n\n')),
    );
    if (line === null) continue;
    const [, author, email, seconds, sign, hours, minutes] = line as unknown as string[];
    const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60;
    const local = new Date((Number(seconds) + offset) * 1000).toISOString().slice(0, 19);
    taggers.set(oid!, { author: author!, email: email!, date: `${local}${sign}${hours}:${minutes}` });
  }
  return taggers;
}
