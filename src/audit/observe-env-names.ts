import type { BlobSink } from '../model/blob-sink.ts';
import type { Provider } from '../model/provider.ts';

const MARK = Buffer.from('_API_KEY');
/** `process.env.NAME`, `process.env["NAME"]`, `import.meta.env.NAME`, `os.environ["NAME"]`, `getenv("NAME"`, `ENV["NAME"]`, `env::var("NAME"`. */
const READ =
  /(?:\benv(?:iron)?(?:\.get)?|getenv|Getenv|ENV|env::var|Environment\.GetEnvironmentVariable)(?:\.|\??\.?\[["'`]|\(["'`])([A-Z][A-Z0-9_]{0,60}_API_KEY)\b/g;

/**
 * Watches what goes into the sink for environment variables of known providers that programs read: such a project keeps its keys in env
 * files, whether there is one on this disk or not.
 */
export function observeEnvNames(sink: BlobSink, providers: readonly Provider[]): BlobSink & { names(): string[] } {
  const found = new Set<string>();
  const known = new Set(
    providers.flatMap(({ clues }) => (clues.names ?? []).map(flatten)).filter((name) => name.length >= 4),
  );
  return {
    ...sink,
    whole(provenance, bytes) {
      if (provenance.source === 'worktree' && bytes.includes(MARK)) {
        for (const [, name] of bytes.toString('latin1').matchAll(READ)) {
          if (!found.has(name!) && [...known].some((clue) => flatten(name!).includes(clue))) found.add(name!);
        }
      }
      sink.whole(provenance, bytes);
    },
    names: () => [...found].sort(),
  };
}

function flatten(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
