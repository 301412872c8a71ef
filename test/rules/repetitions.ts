/** What makes a regular expression slow, read from its source. */
export interface Repetitions {
  /** A repetition without an upper bound, outside look-arounds of one character. */
  readonly unbounded: boolean;
  /** A repeated group whose inside holds an unbounded repetition: the classic exponential case. */
  readonly nested: boolean;
  /** Product of the upper bounds of repetitions that stand inside one another, at its worst. */
  readonly product: number;
}

interface Group {
  inner: number;
  hasUnbounded: boolean;
}

/** Reads every quantifier of a pattern. Character classes and escapes are one atom each. */
export function readRepetitions(source: string): Repetitions {
  const stack: Group[] = [{ inner: 1, hasUnbounded: false }];
  let atom: Group = { inner: 1, hasUnbounded: false };
  let unbounded = false;
  let nested = false;
  let at = 0;
  const top = (): Group => stack[stack.length - 1]!;
  while (at < source.length) {
    const char = source[at]!;
    if (char === '\\') {
      at += 2;
      atom = { inner: 1, hasUnbounded: false };
    } else if (char === '[') {
      at = endOfClass(source, at);
      atom = { inner: 1, hasUnbounded: false };
    } else if (char === '(') {
      stack.push({ inner: 1, hasUnbounded: false });
      at += /^\((?:\?(?::|=|!|<=|<!|<[A-Za-z]\w*>))?/.exec(source.slice(at))![0].length;
    } else if (char === ')') {
      atom = stack.pop()!;
      merge(top(), atom);
      at++;
    } else {
      const quantifier = /^(?:[*+?]|\{(\d+)(,(\d*))?\})/.exec(source.slice(at));
      if (quantifier === null) {
        atom = { inner: 1, hasUnbounded: false };
        at++;
        continue;
      }
      const [text, from, comma, to] = quantifier;
      const most =
        text === '?'
          ? 1
          : text === '*' || text === '+' || (comma !== undefined && to === '')
            ? Number.POSITIVE_INFINITY
            : Number(to ?? from);
      if (most === Number.POSITIVE_INFINITY) unbounded = true;
      if (most > 1 && atom.hasUnbounded) nested = true;
      merge(top(), {
        inner: atom.inner * (most === Number.POSITIVE_INFINITY ? 1 : Math.max(1, most)),
        hasUnbounded: atom.hasUnbounded || most === Number.POSITIVE_INFINITY,
      });
      at += text.length;
      if (source[at] === '?') at++;
    }
  }
  return { unbounded, nested, product: stack[0]!.inner };
}

function merge(group: Group, part: Group): void {
  group.inner = Math.max(group.inner, part.inner);
  group.hasUnbounded ||= part.hasUnbounded;
}

function endOfClass(source: string, from: number): number {
  let at = from + 1;
  while (source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
  return at + 1;
}
