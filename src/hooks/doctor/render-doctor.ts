import type { DoctorResult } from './check-hooks.ts';

const WORDS = {
  fires: 'fires: a planted key was refused',
  blind: 'BLIND: a planted key got through',
  missing: 'not installed',
} as const;

/** The doctor's findings for a person. */
export function renderDoctor(result: DoctorResult): string {
  const lines = result.checks.flatMap(({ event, state, why }) => [
    `${event.padEnd(11)} ${WORDS[state]}`,
    ...why.flatMap((text) => text.split('\n')).map((text) => `            ${text}`),
  ]);
  const verdict = result.healthy
    ? 'A key would be stopped here. Nothing was left behind.'
    : 'A key would NOT be stopped here.';
  return `${[...lines, ...result.notes, verdict].map((line) => line.replace(/[^\P{Cc}\t]/gu, '?')).join('\n')}\n`;
}
