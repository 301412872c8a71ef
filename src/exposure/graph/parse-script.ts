import type { File } from '@babel/types';

type Parser = typeof import('@babel/parser');
let parser: Parser | undefined;

/** Loads the parser. To be called once before `parseScript`; costs about 40 ms, so only where a file must be read precisely. */
export async function loadParser(): Promise<void> {
  parser ??= await import('@babel/parser');
}

/**
 * Parses JavaScript, TypeScript or JSX. The only file that knows the parser.
 * @param path decides about the dialect
 * @returns the tree, with what could be recovered of faulty code; null if nothing could
 */
export function parseScript(path: string, text: string): File | null {
  if (!parser) throw new Error('loadParser() must be awaited before parseScript()');
  const typed = /\.[cm]?tsx?$/.test(path);
  // A component's language stands in an attribute, and TypeScript with JSX reads nearly all plain JavaScript too.
  const component = /\.(?:vue|svelte|astro|html?)$/.test(path);
  const dialects: ('typescript' | 'jsx' | 'flow')[][] = typed
    ? path.endsWith('x')
      ? [['typescript', 'jsx']]
      : [['typescript']]
    : component
      ? [['typescript'], ['typescript', 'jsx'], ['jsx']]
      : [
          ['jsx', 'flow'],
          ['typescript', 'jsx'],
        ];
  for (const dialect of dialects) {
    try {
      return parser.parse(text, {
        sourceType: 'unambiguous',
        errorRecovery: true,
        allowReturnOutsideFunction: true,
        allowAwaitOutsideFunction: true,
        allowImportExportEverywhere: true,
        allowSuperOutsideMethod: true,
        allowUndeclaredExports: true,
        plugins: [...dialect, 'decorators', 'explicitResourceManagement'],
      });
    } catch {
      // Not this dialect; with none left the file counts as not parsed, which the caller reports.
    }
  }
  return null;
}
