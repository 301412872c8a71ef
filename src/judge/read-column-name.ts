const IDENTIFIER = /^["'`\s]{0,3}([A-Za-z_][A-Za-z0-9_]{0,60})["'`\s]{0,3}$/;
/** `(id, api_key) VALUES (1, '`, or a later row of the same statement. */
const INSERT = /\(([^()]{1,160})\)\s{0,8}values\s{0,8}(?:\([^()]{0,160}\)\s{0,4},\s{0,8}){0,3}\(([^()]{0,160})$/i;

/** Reads the name of the column that a value stands in: of an INSERT, or of a table of comma-separated values that begins a few lines above. */
export function readColumnName(before: string): string | null {
  const insert = INSERT.exec(before);
  if (insert !== null) return nameAt(insert[1]!, ',', cellsIn(insert[2]!, ','));
  const rows = before.split('\n');
  const row = rows.pop()!;
  const separator = /[,;\t]/.exec(row)?.[0] ?? ',';
  const cells = cellsIn(row, separator);
  for (const header of rows.reverse()) {
    const names = header.replace(/\r$/, '').split(separator);
    if (names.length > Math.max(1, cells) && names.every((name) => IDENTIFIER.test(name)))
      return nameAt(header, separator, cells);
  }
  return null;
}

/** How many cells stand before a value. */
function cellsIn(row: string, separator: string): number {
  return row.replace(/"[^"]{0,160}"|'[^']{0,160}'/g, '').split(separator).length - 1;
}

function nameAt(list: string, separator: string, position: number): string | null {
  return IDENTIFIER.exec((list.split(separator)[position] ?? '').replace(/\r$/, ''))?.[1] ?? null;
}
