/** A test of paths against a pattern. */
export interface Glob {
  test(path: string): boolean;
}

/** Alternatives that the braces of one pattern may stand for. */
const MAX_ALTERNATIVES = 64;

/**
 * A path pattern: `**` for any folders (at the end: for at least one name), `*` and `?` inside a name, `{a,b}`, `[a-z]`, `[!a]`, `\` before
 * a plain character. Names with a leading dot match too. Patterns come from scanned files: matching is never exponential.
 */
export function asGlob(pattern: string, ignoreCase = false): Glob {
  const tests = expandBraces(pattern).map((one) => compileParts(one.split('/'), ignoreCase));
  return tests.length === 1 ? { test: tests[0]! } : { test: (path) => tests.some((test) => test(path)) };
}

/** `{a,b}` as the patterns it stands for, up to a bound; nested braces too. */
export function expandBraces(pattern: string): string[] {
  const open = [pattern];
  const done: string[] = [];
  while (open.length > 0 && open.length + done.length <= MAX_ALTERNATIVES) {
    const text = open.pop()!;
    const inner = /\{([^{}]*,[^{}]*)\}/.exec(text);
    if (!inner) done.push(text);
    else
      for (const option of inner[1]!.split(','))
        open.push(text.slice(0, inner.index) + option + text.slice(inner.index + inner[0].length));
  }
  return done.concat(open);
}

function compileParts(given: readonly string[], ignoreCase: boolean): (path: string) => boolean {
  const parts = given.filter((part, index) => part !== '**' || given[index - 1] !== '**');
  const stars = Math.max(0, ...parts.map((part) => part.split('*').length - 1));
  if (parts.filter((part) => part === '**').length <= 1 && stars <= 2) {
    const whole = new RegExp(`^${regexSource(parts)}$`, ignoreCase ? 'is' : 's');
    return (path) => whole.test(path);
  }
  const tests = parts.map((part) => (part === '**' ? null : partMatcher(part, ignoreCase)));
  return (path) => matchesParts(tests, path.split('/'));
}

function regexSource(parts: readonly string[]): string {
  return parts
    .map((part, index) => {
      const last = index === parts.length - 1;
      if (part === '**') return last ? '.+' : '(?:[^/]+/)*';
      return (
        elements(part)
          .map(elementSource)
          .join('')
          .replace(/^\[\^\/\]\*$/, '[^/]+') + (last ? '' : '/')
      );
    })
    .join('');
}

/** One character of a name, or `*`. */
type Element = '*' | '?' | { readonly set: string; readonly negated: boolean } | { readonly char: string };

function elements(part: string): Element[] {
  const found: Element[] = [];
  for (let at = 0; at < part.length; at++) {
    const char = part[at]!;
    const close = char === '[' ? part.indexOf(']', at + 2) : -1;
    if (char === '*') {
      if (found.at(-1) !== '*') found.push('*');
    } else if (char === '?') found.push('?');
    else if (close > 0) {
      const negated = part[at + 1] === '!' || part[at + 1] === '^';
      found.push({ set: part.slice(at + (negated ? 2 : 1), close), negated });
      at = close;
    } else if (char === '\\' && at + 1 < part.length) found.push({ char: part[++at]! });
    else found.push({ char });
  }
  return found;
}

function elementSource(element: Element): string {
  if (element === '*') return '[^/]*';
  if (element === '?') return '[^/]';
  if ('char' in element) return element.char.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
  // A reversed range is no range: then nothing matches.
  for (const [, low, high] of element.set.matchAll(/(.)-(.)/gs)) if (low! > high!) return '(?!)';
  const set = element.set.replace(/[\\\]^[]/g, '\\$&');
  return element.negated ? `[^/${set}]` : `[${set}]`;
}

/** Goes back to the last `*` only, which is enough: an earlier one taking more never helps. */
export function partMatcher(part: string, ignoreCase: boolean): (name: string) => boolean {
  const list = elements(part);
  const steps = list.map((element) =>
    element === '*' ? null : new RegExp(`^${elementSource(element)}$`, ignoreCase ? 'is' : 's'),
  );
  return (name) => {
    // A star alone stands for a name, and there are no empty ones.
    if (name === '' && part !== '') return false;
    let [at, position, star, resume] = [0, 0, -1, 0];
    while (position < name.length) {
      const step = at < steps.length ? steps[at] : undefined;
      if (step === null) {
        star = at++;
        resume = position;
      } else if (step?.test(name[position]!)) {
        at++;
        position++;
      } else if (star >= 0) {
        at = star + 1;
        position = ++resume;
      } else return false;
    }
    while (steps[at] === null) at++;
    return at >= steps.length;
  };
}

/** A set of reachable positions keeps it linear in the pattern and in the path. */
function matchesParts(tests: readonly (((name: string) => boolean) | null)[], names: readonly string[]): boolean {
  let reached = new Set([0]);
  tests.forEach((test, index) => {
    const next = new Set<number>();
    for (const position of reached) {
      if (test === null)
        for (let end = index === tests.length - 1 ? position + 1 : position; end <= names.length; end++) next.add(end);
      else if (position < names.length && test(names[position]!)) next.add(position + 1);
    }
    reached = next;
  });
  return reached.has(names.length);
}
