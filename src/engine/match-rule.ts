import type { Rule } from '../model/rule.ts';
import type { Region } from './kernel/kernel.ts';

const WINDOW = 256;

/** The text that rules see at one place: most want the same, and making it costs more than trying it. */
export interface Window {
  end: number;
  text: string;
}

export function noWindow(): Window {
  return { end: -1, text: '' };
}

/** A match with offsets into the region's buffer. */
export interface RawMatch {
  readonly rule: Rule;
  readonly value: string;
  readonly body: string;
  /** Latin1 text of the window and where the value stands in it. */
  readonly text: string;
  readonly textStart: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Tries one rule at one place. Everything it may see lies in `[at - 256, at + reach + 256)`.
 *
 * @param window of the same place, to be kept for the next rule
 * @param tokenEnd end of the token, for `token` rules: their pattern must match the whole of it
 */
export function matchRule(region: Region, rule: Rule, at: number, window: Window, tokenEnd?: number): RawMatch | null {
  const { bytes, length } = region;
  const windowStart = Math.max(0, at - WINDOW);
  const reach = rule.reach ?? (tokenEnd === undefined ? WINDOW : tokenEnd - at);
  const windowEnd = Math.min(length, at + reach + WINDOW);
  if (window.end !== windowEnd) {
    window.end = windowEnd;
    window.text = bytes.toString('latin1', windowStart, windowEnd);
  }
  const { text } = window;
  const trigger = at - windowStart;
  if (rule.before !== undefined && !rule.before.test(text.slice(Math.max(0, trigger - 90), trigger))) return null;
  const { pattern } = rule;
  pattern.lastIndex = trigger;
  const found = pattern.exec(text);
  if (found === null) return null;
  const value = found.groups?.['secret'] ?? found[0];
  const valueStart = found.groups?.['secret'] === undefined ? found.index : startOfSecret(pattern, text, found, value);
  if (
    tokenEnd !== undefined &&
    windowStart + valueStart + value.length !== tokenEnd &&
    found.groups?.['secret'] === undefined
  )
    return null;
  return {
    rule,
    value,
    body: found.groups?.['body'] ?? value,
    text,
    textStart: valueStart,
    start: windowStart + valueStart,
    end: windowStart + valueStart + value.length,
  };
}

const WITH_INDICES = new WeakMap<RegExp, RegExp>();

/** Offsets of groups cost time, so they are asked for only where the value stands twice in the match. */
function startOfSecret(pattern: RegExp, text: string, { 0: match, index }: RegExpExecArray, value: string): number {
  const first = match.indexOf(value);
  if (first !== -1 && match.lastIndexOf(value) === first) return index + first;
  let indexed = WITH_INDICES.get(pattern);
  if (indexed === undefined) {
    indexed = new RegExp(pattern.source, `${pattern.flags.replace('d', '')}d`);
    WITH_INDICES.set(pattern, indexed);
  }
  indexed.lastIndex = index;
  return indexed.exec(text)!.indices!.groups!['secret']![0];
}
