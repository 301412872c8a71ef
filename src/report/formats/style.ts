import type { Severity } from '../../model/severity.ts';

type Paint = (text: string) => string;

export interface Style {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
  readonly cyan: Paint;
  readonly badge: (severity: Severity) => string;
}

const BADGES: Readonly<Record<Severity, readonly [number, number]>> = {
  critical: [97, 41],
  high: [31, 1],
  medium: [33, 1],
  low: [36, 1],
};

/** SGR codes (ECMA-48) around texts that are already escaped, or nothing at all. */
export function createStyle(color: boolean): Style {
  const paint =
    (on: number, off: number): Paint =>
    (text) =>
      color ? `\x1b[${on}m${text}\x1b[${off}m` : text;
  return {
    bold: paint(1, 22),
    dim: paint(2, 22),
    red: paint(31, 39),
    green: paint(32, 39),
    yellow: paint(33, 39),
    cyan: paint(36, 39),
    badge: (severity) => {
      const word = ` ${severity.toUpperCase()} `;
      return color ? `\x1b[${BADGES[severity].join(';')}m${word}\x1b[0m` : word;
    },
  };
}
