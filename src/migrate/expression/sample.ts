import { randomInt } from 'node:crypto';
import { matches } from './matches.ts';
import { ASCII, holds, type Node } from './node.ts';

/** Characters of a body that may be as long as one likes. */
const OPEN_BODY = 32;

/** A random text that the expression fits, to be shown to our own rules; null where none came out. */
export function sampleOf(node: Node): string | null {
  const text = write(node);
  return text !== null && matches(node, text) ? text : null;
}

function write(node: Node): string | null {
  switch (node.kind) {
    case 'set':
      return character(node);
    case 'capture':
      return write(node.part);
    case 'choice':
      return write(node.options[randomInt(node.options.length)]!);
    case 'sequence':
      return join(node.parts.map(write));
    case 'repeat': {
      // What may be missing is left out, and what may be endless is a body, unless it is one character of white space or the like.
      const isBody = node.min > 0 && node.max > node.min && node.part.kind === 'set' && holds(node.part.set, 97);
      const count = isBody ? Math.min(node.max, Math.max(node.min, OPEN_BODY)) : node.min;
      return join(Array.from({ length: count }, () => write(node.part)));
    }
    default:
      return '';
  }
}

function join(parts: readonly (string | null)[]): string | null {
  return parts.includes(null) ? null : parts.join('');
}

/** A letter or digit where one fits, else a character of white space or any other that can be printed. */
function character({ set }: Node & { kind: 'set' }): string | null {
  const codes = Array.from({ length: ASCII }, (_, code) => code).filter((code) => holds(set, code));
  const text = codes.map((code) => String.fromCharCode(code));
  const likely = [/[A-Za-z0-9]/, /[ =:"']/, /[!-~]/, /\s/].map((kind) => text.filter((char) => kind.test(char)));
  const from = likely.find((chars) => chars.length > 0) ?? [];
  return from.length === 0 ? null : from[randomInt(from.length)]!;
}
