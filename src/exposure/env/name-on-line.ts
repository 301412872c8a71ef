/**
 * Name that the value standing at `column` of a line is given to: the environment variable, property or identifier left of it.
 * Knows `NAME=value`, `export NAME="value"`, `NAME: value`, `"NAME": "value"`, `- NAME=value`, `ARG NAME=value`, `ENV NAME value`,
 * `--build-arg NAME=value`, `set NAME=value`, `$env:NAME = "value"`, `const name = 'value'`.
 * @param column where the value begins, from 1
 */
export function nameOnLine(line: string, column: number): string | null {
  // 400 characters are enough for any name and its decoration; minified lines can be megabytes long.
  const before = line.slice(Math.max(0, column - 401), Math.max(0, column - 1));
  // PowerShell's colon would read as a type annotation.
  const shell = /\$env:(\w{1,120})\s*=\s*["']?$/i.exec(before);
  if (shell) return shell[1]!;
  const assigned =
    /([A-Za-z_$][\w$.-]{0,120})["'`\]]{0,2}\s{0,20}(?::\s?[\w<>[\]| ]{1,40}=|[:?+]?={1,2}>?|:)\s{0,40}[\w({[]{0,40}["'`]{0,3}[^"'`=\s;,]{0,120}$/.exec(
      before,
    );
  if (assigned) return assigned[1]!.replace(/^env[:.]/, '').replace(/^process\.env\./, '');
  return /^\s*(?:ENV|ARG|setenv|export|set)\s+([A-Za-z_]\w*)\s+["']?[^"'\s]{0,120}$/.exec(before)?.[1] ?? null;
}

/**
 * Like `nameOnLine`, and for pairs of `name:` and `value:` (Kubernetes, Render, Terraform) the name that stands before on the same line
 * or the two lines above.
 * @param lines the file's lines up to the value's own, at least its last three
 */
export function nameBefore(lines: readonly string[], column: number): string | null {
  const line = lines.at(-1) ?? '';
  const name = nameOnLine(line, column);
  if (name === null || !/^(?:value|default)$/i.test(name)) return name;
  const before = [...lines.slice(-3, -1), line.slice(Math.max(0, column - 401), column - 1)].map((text) =>
    text.slice(0, 1000),
  );
  const pair = [...before.join('\n').matchAll(/["']?\b(?:name|key)["']?\s*[:=]\s*["']?([A-Za-z_]\w{0,120})["']?/gi)].at(
    -1,
  );
  return pair?.[1] ?? name;
}
