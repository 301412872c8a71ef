import { createTellingTest } from '../exposure/use/find-uses.ts';
import type { BlobSink } from '../model/blob-sink.ts';
import type { Provider } from '../model/provider.ts';

const MARK = Buffer.from('_API_KEY');
/** `process.env.NAME`, `process.env["NAME"]`, `import.meta.env.NAME`, `os.environ["NAME"]`, `getenv("NAME"`, `ENV.fetch("NAME"`, `env::var("NAME"`. */
const READ =
  /(?:\benv(?:iron(?:ment)?)?(?:\.get)?|getenv|get_env|Getenv|ENV(?:\.fetch)?|env::var|Environment\.GetEnvironmentVariable)(?:\.|\??\.?\[["'`]|\(["'`])([A-Z][A-Z0-9_]{0,60}_API_KEY)\b/g;
/** `const { NAME, OTHER } = process.env`. */
const TAKEN = /\{([^{}]{0,2000})\}\s{0,20}=\s{0,20}(?:process|import\.meta)\.env\b/g;
const NAME = /\b[A-Z][A-Z0-9_]{0,60}_API_KEY\b/g;

const LOADER = [Buffer.from('dotenv'), Buffer.from('loadEnvFile')];
/** Code that reads an env file by itself, whatever the manifest says: there may be none for a few scripts. */
const LOADS =
  /\bload_dotenv\s?\(|(?:\bfrom|\bimport|\brequire\s?\()\s{0,4}["'`](?:dotenv(?:\/config)?|@dotenvx\/dotenvx)["'`]|\bprocess\.loadEnvFile\s?\(|\brequire ["']dotenv/;
const SCRIPT = /\.(?:[cm]?[jt]sx?|py|rb|ipynb|vue|svelte)$/;

/**
 * Watches what goes into the sink for code that loads env files or reads environment variables of known providers, because such a project
 * keeps its keys in env files, whether there is one on this disk or not; and for files that say anything of a known provider at all.
 */
export function observeClues(
  sink: BlobSink,
  providers: readonly Provider[],
): BlobSink & { usesOfEnv(): string[]; telling(): readonly string[] } {
  const isTelling = createTellingTest(providers);
  const telling: string[] = [];
  const found = new Set<string>();
  const known = new Set(
    providers.flatMap(({ clues }) => (clues.names ?? []).map(flatten)).filter((name) => name.length >= 4),
  );
  return {
    ...sink,
    whole(provenance, bytes) {
      if (provenance.source === 'worktree' && provenance.type !== 'ref' && isTelling(provenance.path!, bytes))
        telling.push(provenance.path!);
      if (provenance.source === 'worktree' && bytes.includes(MARK)) {
        const text = bytes.toString('latin1');
        const taken = [...text.matchAll(TAKEN)].flatMap(([, names]) => names!.match(NAME) ?? []);
        for (const name of [...taken, ...[...text.matchAll(READ)].map(([, read]) => read!)]) {
          if (!found.has(name) && [...known].some((clue) => flatten(name).includes(clue))) found.add(name);
        }
      }
      if (provenance.source === 'worktree' && provenance.type !== 'ref' && SCRIPT.test(provenance.path!)) {
        if (LOADER.some((mark) => bytes.includes(mark)) && LOADS.test(bytes.toString('latin1'))) found.add('.env');
      }
      sink.whole(provenance, bytes);
    },
    usesOfEnv: () => [...found].sort(),
    telling: () => telling,
  };
}

function flatten(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
