/**
 * What kind of env file a name says it is.
 * - `local`: `.env`, `.env.local`, `.env.*.local`: one person's values, never to be committed.
 * - `mode`: `.env.production`, `web.env`: frameworks say to commit these, without secrets.
 * - `test`: `.env.test`, `.env.ci`: dummy values by custom.
 * - `template`: `.env.example`: names without values, meant to be committed.
 * - `encrypted`: `.env.vault` of dotenv-vault, meant to be committed.
 * - `private-keys`: `.env.keys` of dotenvx, `.env.me` of dotenv-vault: what opens the encrypted ones.
 * - `shell`: `.envrc` of direnv, `.flaskenv`: settings and code, committed by custom.
 */
export type EnvFileKind = 'local' | 'mode' | 'test' | 'template' | 'encrypted' | 'private-keys' | 'shell';

const SHAPE = /^(?:\.env(?:[.\-_].+)?|[\w.-]+\.env)$/;
/** Sources and documents that only have the word in their name: `.env.d.ts`, `.env.md`. */
const CODE = /\.(?:[cm]?[jt]sx?|py|rb|php|go|rs|java|kt|swift|sh|md|mdx|html|map|snap)$/i;
const TEMPLATE = /^(?:example|sample|template|tpl|tmpl|dist|defaults?|schema|skeleton|blank|empty)s?$/;
const TEST = /^(?:tests?|testing|ci|e2e)$/;

/** The kind of an env file by its path, or null if it is none. */
export function classifyEnvFile(path: string): EnvFileKind | null {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (name === '.envrc' || name === '.flaskenv') return 'shell';
  if (!SHAPE.test(name) || CODE.test(name)) return null;
  const words = name.split(/[.\-_]/);
  if (words.some((word) => TEMPLATE.test(word))) return 'template';
  if (name === '.env.vault') return 'encrypted';
  if (name === '.env.keys' || name === '.env.me') return 'private-keys';
  if (name === '.env' || (name.startsWith('.env') && name.endsWith('.local'))) return 'local';
  return words.some((word) => TEST.test(word)) ? 'test' : 'mode';
}

/** The three entries that every project with env files needs, each with the names that show whether it is in effect. */
export const REQUIRED_ENTRIES = [
  { entry: '.env', probes: ['.env'] },
  { entry: '.env.local', probes: ['.env.local'] },
  { entry: '.env.*.local', probes: ['.env.production.local', '.env.development.local'] },
] as const;
