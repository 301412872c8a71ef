/**
 * Parses JSON that may hold comments and trailing commas, as tsconfig files do.
 * @returns null if it is no JSON even so
 */
export function parseJsonWithComments(text: string): unknown {
  const bare = text
    .replace(/^\uFEFF/, '')
    .replace(/("(?:[^"\\\n]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, (_all, string: string | undefined) => string ?? ' ')
    .replace(/("(?:[^"\\\n]|\\.)*")|,(?=\s*[}\]])/g, (_all, string: string | undefined) => string ?? '');
  try {
    return JSON.parse(bare);
  } catch {
    return null;
  }
}

/** The value if it is a plain object, else an empty one: what repositories contain need not have the shape that it should. */
export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** The strings among an array's elements; empty if it is no array. A single string counts as an array of one. */
export function asStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
