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
