import type { HookFile } from '../hook-event.ts';
import type { JsonMember } from './locate-json.ts';
import { jsonMembers, skipSpace } from './locate-json.ts';

/** Files in which simple-git-hooks keeps its commands as data, with the path of keys that leads to them. */
export const SIMPLE_GIT_HOOKS_FILES: readonly { readonly file: string; readonly keys: readonly string[] }[] = [
  { file: '.simple-git-hooks.json', keys: [] },
  { file: 'simple-git-hooks.json', keys: [] },
  { file: 'package.json', keys: ['simple-git-hooks'] },
];

/** What tells our part of a command from the rest. */
const OURS = /^(?:\S*unleak|node (?:'[^']*'|\\')+) hook run [a-z-]+ "\$@"(?: && )?/;

/** The configuration with unleak in front of each hook's command, or as its command. Null if the object isn't there. */
export function addToSimpleGitHooks(
  text: string,
  keys: readonly string[],
  files: readonly HookFile[],
  command: string,
): string | null {
  let edited = text;
  for (const file of files) {
    const object = objectAt(edited, keys);
    if (object === null) return null;
    const call = `${command} hook run ${file} "$@"`;
    const present = object.members.find((member) => member.key === file);
    if (present !== undefined) {
      const value = JSON.parse(edited.slice(present.value.start, present.value.end)) as unknown;
      // An empty command can't be joined to another one.
      if (typeof value !== 'string' || value.trim() === '' || OURS.test(value)) continue;
      edited = splice(
        edited,
        present.value.start + 1,
        present.value.start + 1,
        JSON.stringify(`${call} && `).slice(1, -1),
      );
      continue;
    }
    const member = `${JSON.stringify(file)}: ${JSON.stringify(call)}`;
    const last = object.members.at(-1);
    if (last === undefined) edited = splice(edited, object.start + 1, object.start + 1, member);
    else
      edited = splice(
        edited,
        last.value.end,
        last.value.end,
        `,${edited.slice(object.start + 1, object.members[0]?.keySpan.start)}${member}`,
      );
  }
  return edited;
}

/** The configuration without unleak's commands: the bytes of before, unless it was reformatted since. */
export function removeFromSimpleGitHooks(text: string, keys: readonly string[]): string {
  let edited = text;
  for (;;) {
    const object = objectAt(edited, keys);
    const index = object?.members.findIndex((member) => OURS.test(stringAt(edited, member))) ?? -1;
    if (object === null || index === -1) return edited;
    const member = object.members[index] as JsonMember;
    const value = stringAt(edited, member);
    const ours = OURS.exec(value)?.[0] ?? '';
    if (ours !== value) {
      const from = member.value.start + 1;
      edited = splice(edited, from, from + JSON.stringify(ours).length - 2, '');
    } else if (index > 0)
      edited = splice(edited, (object.members[index - 1] as JsonMember).value.end, member.value.end, '');
    else if (object.members.length > 1)
      edited = splice(edited, member.keySpan.start, (object.members[1] as JsonMember).keySpan.start, '');
    else edited = splice(edited, member.keySpan.start, member.value.end, '');
  }
}

function objectAt(text: string, keys: readonly string[]): { start: number; members: JsonMember[] } | null {
  try {
    JSON.parse(text);
  } catch {
    return null;
  }
  let start = skipSpace(text, 0);
  for (const key of keys) {
    if (text[start] !== '{') return null;
    const member = jsonMembers(text, start).members.find((found) => found.key === key);
    if (member === undefined) return null;
    start = member.value.start;
  }
  return text[start] === '{' ? { start, members: jsonMembers(text, start).members } : null;
}

function stringAt(text: string, member: JsonMember): string {
  const value = JSON.parse(text.slice(member.value.start, member.value.end)) as unknown;
  return typeof value === 'string' ? value : '';
}

function splice(text: string, from: number, to: number, insert: string): string {
  return text.slice(0, from) + insert + text.slice(to);
}
