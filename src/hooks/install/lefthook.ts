import type { HookEvent } from '../hook-event.ts';
import { readsStdin } from '../hook-event.ts';
import { insertMarked, openYaml, saysTheSame } from './edit-yaml.ts';
import { findMarkedLines } from './marked-lines.ts';

/** Names that lefthook looks for; other formats (TOML, JSON) are left alone and the hook file is used instead. */
export const LEFTHOOK_FILES: readonly string[] = ['lefthook', '.lefthook', '.config/lefthook'].flatMap((name) => [
  `${name}.yml`,
  `${name}.yaml`,
]);

/**
 * The configuration with one command per event. Returns null where it is written in a way that we can't extend safely (flow style,
 * anchors, several documents).
 */
export async function addToLefthook(
  text: string,
  events: readonly HookEvent[],
  command: string,
): Promise<string | null> {
  let edited = text;
  for (const event of events) {
    if (findMarkedLines(edited).some((marked) => marked.name === event)) continue;
    const next = await addOne(edited, event, `${command} hook run ${event}${ARGUMENTS[event]}`);
    if (next === null || !(await saysTheSame(edited, next, withoutOurs))) return null;
    edited = next;
  }
  return edited;
}

/** Lefthook's names for what git passes on. */
const ARGUMENTS: Readonly<Record<HookEvent, string>> = {
  'pre-commit': '',
  'commit-msg': ' {1}',
  'pre-push': ' {1} {2}',
  'pre-receive': '',
};

async function addOne(text: string, event: HookEvent, run: string): Promise<string | null> {
  const yaml = await openYaml(text);
  if (yaml === null) return null;
  const settings = [`run: ${JSON.stringify(run)}`, ...(readsStdin(event) ? ['use_stdin: true'] : [])];
  const jobs = yaml.childrenOf([event, 'jobs']);
  if (jobs !== null) return insertMarked(text, jobs, event, ['- name: unleak', ...settings.map((line) => `  ${line}`)]);
  const commands = yaml.childrenOf([event, 'commands']);
  const entry = ['unleak:', ...settings.map((line) => `  ${line}`)];
  if (commands !== null) return insertMarked(text, commands, event, entry);
  const hook = isRecord(yaml.value) ? yaml.value[event] : undefined;
  if (isRecord(hook) && ('jobs' in hook || 'commands' in hook)) return null;
  const section = ['commands:', ...entry.map((line) => `  ${line}`)];
  const children = yaml.childrenOf([event]);
  if (children !== null) return insertMarked(text, children, event, section);
  if (hook !== undefined) return null;
  if (yaml.value !== null && !isRecord(yaml.value)) return null;
  return insertMarked(text, { offset: text.length, indent: 0 }, event, [
    `${event}:`,
    ...section.map((line) => `  ${line}`),
  ]);
}

function withoutOurs(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const hooks = Object.entries(value).map(
    ([name, hook]) => [name, isRecord(hook) ? withoutEntry(hook) : hook] as const,
  );
  return Object.fromEntries(hooks.filter(([, hook]) => !isRecord(hook) || Object.keys(hook).length > 0));
}

function withoutEntry(hook: Record<string, unknown>): Record<string, unknown> {
  const rest: Record<string, unknown> = { ...hook };
  if (isRecord(hook['commands'])) {
    const { unleak: _, ...others } = hook['commands'];
    if (Object.keys(others).length > 0) rest['commands'] = others;
    else delete rest['commands'];
  }
  if (Array.isArray(hook['jobs']))
    rest['jobs'] = hook['jobs'].filter((job) => !isRecord(job) || job['name'] !== 'unleak');
  return rest;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
