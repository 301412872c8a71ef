import type { HookEvent } from '../hook-event.ts';
import { insertMarked, openYaml, saysTheSame } from './edit-yaml.ts';
import { findMarkedLines } from './marked-lines.ts';

export const PRE_COMMIT_CONFIG = '.pre-commit-config.yaml';

/** The configuration with a local repository of unleak hooks as its first entry; null where it can't be extended safely. */
export async function addToPreCommit(
  text: string,
  events: readonly HookEvent[],
  command: string,
): Promise<string | null> {
  if (findMarkedLines(text).length > 0) return text;
  const yaml = await openYaml(text);
  const repos = yaml?.childrenOf(['repos']) ?? null;
  if (yaml === null || repos === null) return null;
  const present = hookIds(yaml.value);
  const missing = events.filter((event) => !present.has(PUBLISHED[event] ?? ''));
  if (missing.length === 0) return text;
  const hooks = missing.flatMap((event) => [
    `    - id: unleak-${event}`,
    `      name: unleak ${event}`,
    `      entry: ${JSON.stringify(`${command} hook run ${event}`)}`,
    '      language: system',
    `      stages: [${event}]`,
    '      always_run: true',
    // Only commit-msg gets a file that isn't one of the repository's: the message.
    ...(event === 'commit-msg' ? [] : ['      pass_filenames: false']),
  ]);
  const edited = insertMarked(text, repos, 'pre-commit', ['- repo: local', '  hooks:', ...hooks]);
  return (await saysTheSame(text, edited, withoutOurs)) ? edited : null;
}

/** Ids in our own `.pre-commit-hooks.yaml`, which a repository may already use. */
const PUBLISHED: Readonly<Partial<Record<HookEvent, string>>> = { 'pre-commit': 'unleak', 'pre-push': 'unleak-push' };

function hookIds(value: unknown): Set<string> {
  const { repos } = value as { repos?: { hooks?: { id?: unknown }[] }[] };
  return new Set((repos ?? []).flatMap((repo) => (repo?.hooks ?? []).map((hook) => String(hook?.id))));
}

function withoutOurs(value: unknown): unknown {
  const config = value as { repos?: { hooks?: { id?: string }[] }[] };
  if (!Array.isArray(config?.repos)) return value;
  return {
    ...config,
    repos: config.repos.filter(
      (repo) => repo?.hooks?.[0]?.id?.match(/^unleak-(pre-commit|commit-msg|pre-push)$/) == null,
    ),
  };
}
