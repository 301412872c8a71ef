const NAME = '(?<name>[A-Za-z_$][A-Za-z0-9_$.-]{0,100})';

/** `"…", forHTTPHeaderField: "NAME"`, `"…" | gh secret set NAME`. */
const DIRECT: readonly RegExp[] = [
  new RegExp(`^["'\`]\\s{0,2},\\s{0,8}forHTTPHeaderField:\\s{0,4}"${NAME}"`),
  new RegExp(
    `^["'\`]?\\s{0,4}\\|\\s{0,4}(?:gh|npx|wrangler|vercel|fly|heroku|docker|kamal)\\s[a-z ]{0,30}\\b(?:secret|env|secrets)\\s(?:set|put|add|create|import)\\s{1,4}${NAME}`,
  ),
];
/** `"value": "…", "name": "NAME"`, `content="…" name="NAME"`. */
const BESIDE = new RegExp(
  `^["'\`]?[\\s,;]{1,40}["'-]{0,2}(?:android:)?(?:name|key|id|field)["']?\\s{0,2}[:=]\\s{0,4}["']?${NAME}`,
);
const IS_VALUE = /\b(?:value|content|val|data|default)["']?\s{0,2}[:=]\s{0,4}$/i;

/** Reads a name that stands behind its value, as name-value pairs in the other order do. */
export function readNameAfter(before: string, after: string): string | null {
  for (const pattern of DIRECT) {
    const found = pattern.exec(after)?.groups;
    if (found) return found['name']!;
  }
  return IS_VALUE.test(before) ? (BESIDE.exec(after)?.groups?.['name'] ?? null) : null;
}
