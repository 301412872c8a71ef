/**
 * Text of a YAML document to plain values.
 * @throws whatever is wrong with it: its own message quotes the text, so it is not for people
 */
export async function parseYaml(text: string): Promise<unknown> {
  const { parse } = await import('yaml');
  // Aliases multiply: a file of a few lines can stand for millions.
  return parse(text, { maxAliasCount: 20, prettyErrors: false, logLevel: 'silent' });
}
