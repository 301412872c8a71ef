import type { Rule } from '../model/rule.ts';
import type { Charset, CustomRule } from './config.ts';

/** Character class of each alphabet, and the name that examples use for it (see `Example` in src/model/rule.ts). */
const ALPHABETS: Readonly<Record<Charset, { readonly characters: string; readonly example: string }>> = {
  hex: { characters: '0-9A-Fa-f', example: 'hex' },
  digits: { characters: '0-9', example: 'digits' },
  upper: { characters: 'A-Z0-9', example: 'upper' },
  base32: { characters: 'A-Za-z2-7', example: 'b32' },
  base36: { characters: 'a-z0-9', example: 'base36' },
  alnum: { characters: 'A-Za-z0-9', example: 'alnum' },
  base64: { characters: 'A-Za-z0-9+/', example: 'b64' },
  base64url: { characters: 'A-Za-z0-9_-', example: 'b64url' },
};

/** Turns the shapes of home-made keys into rules for the engine. Their expressions are built here, from parts that can't repeat ambiguously. */
export function compileCustomRules(shapes: readonly CustomRule[]): readonly Rule[] {
  return shapes.map((shape) => {
    const { characters, example } = ALPHABETS[shape.charset];
    // Longest first, so that `acme_live_` is not read as `acme_` and a body. Prefixes hold nothing that needs escaping.
    const prefixes = [...shape.prefixes].sort((a, b) => b.length - a.length);
    const prefix = `(?:${prefixes.join('|')})`;
    const padding = shape.charset === 'base64' ? '={0,2}' : '';
    const body = `(?<body>[${characters}]{${shape.minLength},${shape.maxLength}}${padding})`;
    return {
      id: shape.id,
      title: shape.title,
      provider: null,
      trigger: { on: 'prefix', text: shape.prefixes },
      // The key ends where its alphabet does; a following key character means that the shape doesn't fit.
      pattern: new RegExp(`(?<secret>${prefix}${body})(?![A-Za-z0-9_${shape.charset === 'base64' ? '+/' : ''}-])`, 'y'),
      body: shape.charset === 'digits' ? 'exact' : 'strong',
      severity: shape.severity,
      maskPrefix: new RegExp(`^${prefix}`),
      message: `${shape.title} (a rule of this repository's configuration)`,
      examples: shape.prefixes.map((text) => ({
        text: `key = "${text}{{${example}:${shape.minLength}}}"`,
        provider: null,
      })),
      counterExamples: [],
    };
  });
}
