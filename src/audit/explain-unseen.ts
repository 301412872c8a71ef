import { readAssignedName } from '../judge/assigned-name.ts';
import { nameStrength } from '../judge/name-strength.ts';
import { dismiss } from '../judge/verdict.ts';
import type { Explained } from './check-rules.ts';

/** The engine's own limits: see `src/engine/kernel/find-candidates.ts`. */
const SHORTEST = 16;
const VALUE = /[A-Za-z0-9_+/=.~-]{6,512}/g;
const PREFIXED = /^(?:tb_|mem_(?:live|test|prod|dev)_|(?:twig)?[sr]k_(?:live|test)_)(.*)$/;

/**
 * What the engine never asks a rule about, so that no rule can say why: values that are too short or have no digit, under a name that says
 * credential or behind a known prefix.
 * @param seen places that have been explained already
 */
export function explainUnseen(text: string, seen: readonly Explained[]): Explained[] {
  const unseen: Explained[] = [];
  for (const { 0: value, index } of text.matchAll(VALUE)) {
    const { line, column } = placeOf(text, index);
    const isSeen = seen.some(
      (one) => one.line === line && one.column < column + value.length && column < one.column + one.length,
    );
    const reason = isSeen ? null : whyUnseen(text, index, value);
    if (reason !== null)
      unseen.push({ rule: 'no rule', line, column, length: value.length, verdict: dismiss(reason), publicAs: null });
  }
  return unseen;
}

function whyUnseen(text: string, start: number, value: string): string | null {
  const body = PREFIXED.exec(value)?.[1];
  if (body !== undefined)
    return body.replace(/\.+$/, '').length < 10
      ? 'a prefix with too short a body'
      : 'a prefix, but nothing like a key behind it';
  const name = readAssignedName(text, start, start + value.length);
  if (name?.name.toLowerCase() === 'authorization' && name.scheme === null) return null;
  if (name === null || (name.scheme === null && nameStrength(name.name) === 'none')) return null;
  if (value.length < SHORTEST) return `shorter than ${SHORTEST} characters`;
  return /\d/.test(value) ? 'not at the place of a value' : 'no digit, and hardly any capitals: words';
}

function placeOf(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
