/**
 * Lines of ours inside a file of someone else's: between an opening and a closing comment, so that they can be found again and taken
 * out, which gives back the file byte for byte. Texts here are latin1 views of bytes: what we don't understand stays as it is.
 */
export interface MarkedLines {
  /** Name after `unleak` in the marks: a hook's name. */
  readonly name: string;
  /** From the first byte of the opening line to the byte after the closing line's end. */
  readonly start: number;
  readonly end: number;
  /** What must be undone besides taking the lines out. */
  readonly notes: ReadonlySet<MarkNote>;
}

export type MarkNote = 'made this file' | 'made this folder' | 'was not executable' | 'no final newline';

const OPENING = /^[ \t]*# >>> unleak ([a-z-]+) >>>[^\n]*\n/gm;

/** The opening and closing comment for lines of the given name. */
export function marksFor(name: string, notes: readonly MarkNote[] = []): { open: string; close: string } {
  const undo = notes.map((note) => ` (${note})`).join('');
  return {
    open: `# >>> unleak ${name} >>> by \`unleak hook install\`; \`unleak hook uninstall\` takes these lines out${undo}`,
    close: `# <<< unleak ${name} <<<`,
  };
}

/** Every run of marked lines in a text, in order. An opening without its closing comment is not ours to touch. */
export function findMarkedLines(text: string): MarkedLines[] {
  const found: MarkedLines[] = [];
  for (const opening of text.matchAll(OPENING)) {
    const name = opening[1] as string;
    const closing = new RegExp(`^[ \\t]*# <<< unleak ${name} <<<\\r?(?:\\n|$)`, 'm').exec(text.slice(opening.index));
    if (closing === null) continue;
    const notes = new Set(
      [...opening[0].matchAll(/\((made this file|made this folder|was not executable|no final newline)\)/g)].map(
        (note) => note[1] as MarkNote,
      ),
    );
    found.push({ name, start: opening.index, end: opening.index + closing.index + closing[0].length, notes });
  }
  return found;
}

/** The text without its marked lines: what stood there before. */
export function removeMarkedLines(text: string): string {
  let rest = text;
  for (const marked of findMarkedLines(text).reverse()) {
    const before = marked.notes.has('no final newline')
      ? rest.slice(0, marked.start).replace(/\r?\n$/, '')
      : rest.slice(0, marked.start);
    rest = before + rest.slice(marked.end);
  }
  return rest;
}
