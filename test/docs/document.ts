/** One fenced block of a Markdown page. */
export interface Block {
  /** What stands behind the fence: `console`, `toml`, `ts`. */
  readonly language: string;
  readonly text: string;
  /** Line of the opening fence, counted from 1. */
  readonly line: number;
}

export interface Step {
  readonly command: string;
  /** Lines that it must print. A line with nothing but `…` stands for any number of lines. */
  readonly expected: readonly string[];
}

export function readBlocks(markdown: string): Block[] {
  const blocks: Block[] = [];
  let open: { language: string; from: number } | null = null;
  const lines = markdown.split('\n');
  for (const [index, line] of lines.entries()) {
    if (!line.startsWith('```')) continue;
    if (open === null) open = { language: line.slice(3).trim(), from: index };
    else {
      blocks.push({ language: open.language, text: lines.slice(open.from + 1, index).join('\n'), line: open.from + 1 });
      open = null;
    }
  }
  return blocks;
}

/** The commands (`$ …`) of a console block, each with what it prints. */
export function readSteps(text: string): Step[] {
  const steps: { command: string; expected: string[] }[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('$ ')) steps.push({ command: line.slice(2), expected: [] });
    else steps.at(-1)?.expected.push(line);
  }
  return steps;
}

/** The first expected line that the output does not show in its place, or null if all is as written. Empty lines don't count. */
export function findDifference(expected: readonly string[], output: string): string | null {
  const actual = output
    .split('\n')
    .map((line) => line.trimEnd())
    .filter(Boolean);
  let at = 0;
  let anywhere = false;
  for (const line of expected.map((text) => text.trimEnd()).filter(Boolean)) {
    if (line === '…') {
      anywhere = true;
      continue;
    }
    const found = anywhere ? actual.indexOf(line, at) : actual[at] === line ? at : -1;
    if (found === -1) return line;
    at = found + 1;
    anywhere = false;
  }
  return anywhere || at === actual.length ? null : `(nothing), not ${actual[at]}`;
}

/** Targets of links and images that are no addresses, without `#…`. */
export function readLinks(markdown: string): string[] {
  return [...markdown.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!.replace(/#.*/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));
}
