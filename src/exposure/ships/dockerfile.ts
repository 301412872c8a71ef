/** Sources of the `COPY` and `ADD` instructions of a Dockerfile that come from the build context, relative to it; `.` for all of it. */
export function copiedPaths(text: string): string[] {
  const found: string[] = [];
  // A backslash at the end of a line continues the instruction; comment lines between are left out.
  const joined = text.replace(/^[ \t]*#.*(?:\r?\n|$)/gm, '').replace(/\\[ \t]*\r?\n/g, ' ');
  for (const line of joined.split(/\r?\n/)) {
    const instruction = /^\s*(?:ONBUILD\s+)?(?:COPY|ADD)\s+(.+)$/i.exec(line)?.[1];
    if (instruction === undefined || /(?:^|\s)--from=/.test(instruction)) continue;
    const rest = instruction.replace(/^(?:--\S+\s+)+/, '').trim();
    const words = rest.startsWith('[') ? readList(rest) : rest.split(/\s+/);
    for (const word of words.slice(0, -1)) {
      if (/^(?:[a-z][a-z0-9+.-]*:\/\/|git@|<<)/i.test(word)) continue;
      found.push(
        word
          .replace(/^["']|["']$/g, '')
          .replace(/^(?:\.?\/)+/, '')
          .replace(/\/+$/, '') || '.',
      );
    }
  }
  return found;
}

function readList(text: string): string[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter((item): item is string => typeof item === 'string') : [];
  } catch {
    return text.split(/\s+/);
  }
}
