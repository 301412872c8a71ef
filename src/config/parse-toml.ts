/**
 * Text of a TOML document to plain values; the only door to smol-toml, loaded when there is TOML to read.
 * @param maxDepth deepest nesting of inline tables and arrays
 * @throws what the parser throws, with `line` and `column`
 */
export async function parseToml(text: string, maxDepth: number): Promise<unknown> {
  const { parse } = await import('smol-toml');
  return parse(text, { maxDepth, unsafeKeyBehaviour: 'throw' });
}
