/** One assignment of an env file. Line and column (from 1, UTF-16) are those of the value's first character. */
export interface EnvEntry {
  readonly name: string;
  readonly value: string;
  readonly line: number;
  readonly column: number;
}

const ASSIGNMENT =
  /^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.]*)[ \t]*(?:=|:[ \t])[ \t]*(?:"((?:[^"\\]|\\[\s\S]){0,20000})"|'([^']{0,20000})'|`([^`]{0,20000})`|([^\r\n]*))/gm;

/** Reads the assignments of an env file as dotenv does: quotes, `export`, comments behind a value, several lines inside quotes. */
export function parseEnvFile(text: string): EnvEntry[] {
  const entries: EnvEntry[] = [];
  let line = 1;
  let counted = 0;
  for (const hit of text.matchAll(ASSIGNMENT)) {
    const [whole, name, double, single, back, bare] = hit;
    const quoted = double ?? single ?? back;
    const value = quoted ?? bare!.replace(/[ \t]+#.*$/, '').trimEnd();
    const at = hit.index + whole.length - (quoted === undefined ? bare!.length : quoted.length + 1);
    for (let next = text.indexOf('\n', counted); next >= 0 && next < at; next = text.indexOf('\n', counted)) {
      line++;
      counted = next + 1;
    }
    entries.push({
      name: name!,
      value: double === undefined ? value : double.replace(/\\n/g, '\n').replace(/\\(["\\$])/g, '$1'),
      line,
      column: at - counted + 1,
    });
  }
  return entries;
}
