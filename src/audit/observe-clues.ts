import { createTellingTest } from '../exposure/use/find-uses.ts';
import type { BlobSink } from '../model/blob-sink.ts';
import type { Provider } from '../model/provider.ts';

const MARK = Buffer.from('_API_KEY');
/** `process.env.NAME`, `process.env["NAME"]`, `import.meta.env.NAME`, `os.environ["NAME"]`, `getenv("NAME"`, `ENV["NAME"]`, `env::var("NAME"`. */
const READ =
  /(?:\benv(?:iron)?(?:\.get)?|getenv|Getenv|ENV|env::var|Environment\.GetEnvironmentVariable)(?:\.|\??\.?\[["'`]|\(["'`])([A-Z][A-Z0-9_]{0,60}_API_KEY)\b/g;

/**
 * Watches what goes into the sink for environment variables of known providers that programs read, because such a project keeps its keys in
 * env files, whether there is one on this disk or not; and for files that say anything of a known provider at all.
 */
export function observeClues(
  sink: BlobSink,
  providers: readonly Provider[],
): BlobSink & { names(): string[]; telling(): readonly string[] } {
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
        for (const [, name] of bytes.toString('latin1').matchAll(READ)) {
          if (!found.has(name!) && [...known].some((clue) => flatten(name!).includes(clue))) found.add(name!);
        }
      }
      sink.whole(provenance, bytes);
    },
    names: () => [...found].sort(),
    telling: () => telling,
  };
}

function flatten(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
