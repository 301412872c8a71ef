/**
 * A path pattern as an expression: `**` for any folders, `*` and `?` inside a name, `{a,b}`, `[…]`. Names with a leading dot match too.
 * Always anchored at both ends. Linear: every star is bounded by a separator or a literal.
 */
export function asGlob(pattern: string): RegExp {
  let source = '';
  let depth = 0;
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at]!;
    if (char === '*') {
      let stars = 1;
      while (pattern[at + 1] === '*') {
        at++;
        stars++;
      }
      if (stars === 1) source += '[^/]*';
      else if (pattern[at + 1] === '/') {
        at++;
        source += '(?:[^/]+/)*';
      } else source += '.*';
    } else if (char === '?') source += '[^/]';
    else if (char === '{' && pattern.indexOf('}', at) > 0) {
      source += '(?:';
      depth++;
    } else if (char === '}' && depth > 0) {
      source += ')';
      depth--;
    } else if (char === ',' && depth > 0) source += '|';
    else if (char === '[' && pattern.indexOf(']', at + 2) > 0) {
      const end = pattern.indexOf(']', at + 2);
      source += `[${pattern
        .slice(at + 1, end)
        .replace(/^[!^]/, '^')
        .replace(/[\\[\]]/g, '\\$&')}]`;
      at = end;
    } else if (char === '\\' && at + 1 < pattern.length) source += escapeChar(pattern[++at]!);
    else source += escapeChar(char);
  }
  try {
    return new RegExp(`^${source}${')'.repeat(depth)}$`, 's');
  } catch {
    // A pattern that is no pattern (a reversed range) matches only itself.
    return new RegExp(`^${[...pattern].map(escapeChar).join('')}$`);
  }
}

function escapeChar(char: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(char) ? `\\${char}` : char;
}
