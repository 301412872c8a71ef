import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { BatchReading } from '../../../src/git/batch-reading.ts';
import { findGit } from '../../../src/git/find-git.ts';
import { listMissingObjects } from '../../../src/git/missing-objects.ts';
import { listRefs } from '../../../src/git/refs.ts';
import type { Repository } from '../../../src/git/repository.ts';
import { type Everything, keepEverything } from '../read-everything.ts';

/** What the reading through `git cat-file` and `git rev-list` gives: the oracle of the direct one. */
export async function readThroughGit(repo: Repository): Promise<Everything> {
  const kept = keepEverything();
  const batch = new BatchReading(repo, kept.sink, undefined);
  await batch.readAll();
  const refs = await listRefs(repo);
  for (const name of refs.broken) batch.reportMissing('', `the ref ${name} leads nowhere`);
  for (const { oid, why } of await listMissingObjects(repo, refs)) batch.reportMissing(oid, why);
  return { ...kept.everything(), totals: batch.totals() };
}

/** Ids, types and bytes as lines, and what is missing, to be compared. */
export function describeAll({ objects, missing }: Everything): { objects: string[]; missing: string[] } {
  const lines = [...objects].map(([oid, { type, bytes }]) => `${oid} ${type} ${bytes.toString('base64')}`);
  return { objects: lines.sort(), missing: [...missing].sort() };
}

/** Runs `body` with a git on `PATH` that writes down how it is called. @returns the commands that were started */
export async function gitCommandsOf(folder: string, body: () => Promise<unknown>): Promise<string[]> {
  const { program, path } = findGit();
  const log = join(folder, 'git.log');
  mkdirSync(join(folder, 'bin'), { recursive: true });
  const wrapper = join(folder, 'bin', 'git');
  // The command is the first word behind the hardening, which ends with this option.
  writeFileSync(
    wrapper,
    `#!/bin/sh\nfor word do [ "$last" = --literal-pathspecs ] && echo "$word" >> '${log}'; last=$word; done\nexec '${program}' "$@"\n`,
  );
  chmodSync(wrapper, 0o755);
  const before = process.env['PATH'];
  process.env['PATH'] = `${join(folder, 'bin')}${delimiter}${path}`;
  try {
    await body();
  } finally {
    process.env['PATH'] = before;
  }
  return existsSync(log) ? readFileSync(log, 'latin1').trim().split('\n') : [];
}
