import type { CompiledRules } from '../engine/compile-rules.ts';
import { LineCursor } from '../engine/line-cursor.ts';
import type { Place } from '../engine/place.ts';
import { createScanner, type OnMatch, type Scanner } from '../engine/scanner.ts';
import { FOLD_WAYS } from '../exposure/fold/decoders.ts';
import { foldLiterals } from '../exposure/fold/fold-literals.ts';
import { foldLanguage, isWorthFolding, MAX_FOLD } from '../exposure/fold/is-worth-folding.ts';
import type { BlobSink } from '../model/blob-sink.ts';
import type { Provenance } from '../model/provenance.ts';

/** Text around a folded literal that is looked at for names and hosts, in UTF-16 code units. */
const BEFORE = 240;
const AFTER = 120;
/** Code of others: nobody hides their own keys there, and it is most of the code there is. */
const FOREIGN = /(?:^|\/)(?:node_modules|bower_components|vendor|site-packages|third_party)\//;

/**
 * Watches what goes into the sink for keys that a program puts together from pieces: each is scanned as if it stood there whole, and
 * reported at the expression, with the way it is hidden under `decoded`.
 */
export function observeFolded(sink: Scanner, rules: CompiledRules, onMatch: OnMatch): BlobSink {
  let file: { text: string; bytes: Buffer; start: number; end: number; how: string } | null = null;
  let before = 0;
  let after = 0;
  const cursor = new LineCursor();
  const scanner = createScanner(rules, (match, place) => {
    const { bytes, start, end, how } = file!;
    // Only what overlaps the folded text: its surroundings have been scanned as they stand.
    if (place.topStart >= after || place.topEnd <= before) return false;
    const there: Place = {
      ...place,
      topBytes: bytes,
      topLength: bytes.length,
      topStart: start,
      topEnd: end,
      locate: () => ({ start: cursor.at(bytes, start), end: cursor.at(bytes, end) }),
    };
    return onMatch({ ...match, decoded: [how, ...match.decoded] }, there);
  });

  function fold(provenance: Provenance, bytes: Buffer): void {
    if (!isWorthFolding(provenance.path!, bytes, sink.hidingSigns)) return;
    const text = bytes.toString('utf8');
    for (const { value, start, end, how } of foldLiterals(provenance.path!, text)) {
      const head = `${text.slice(Math.max(0, start - BEFORE), start)}"`;
      const shown = Buffer.from(`${head}${value}"${text.slice(end, end + AFTER)}`);
      before = Buffer.byteLength(head);
      after = before + Buffer.byteLength(value);
      const at = Buffer.byteLength(text.slice(0, start));
      file = { text, bytes, start: at, end: at + Buffer.byteLength(text.slice(start, end)), how };
      cursor.reset();
      scanner.whole(provenance, shown);
    }
  }

  let opened: Provenance | null = null;
  let pieces: Buffer[] = [];
  let size = 0;

  return {
    whole(provenance, bytes) {
      sink.whole(provenance, bytes);
      if (isOwnCode(provenance)) fold(provenance, bytes);
    },
    open(provenance) {
      opened = isOwnCode(provenance) ? provenance : null;
      pieces = [];
      size = 0;
      sink.open(provenance);
    },
    write(bytes) {
      sink.write(bytes);
      size += bytes.length;
      if (size > MAX_FOLD) opened = null;
      else if (opened !== null) pieces.push(Buffer.from(bytes));
    },
    close() {
      sink.close();
      if (opened !== null) fold(opened, Buffer.concat(pieces));
      pieces = [];
    },
  };
}

/** True if a value was put together, here or anywhere: the outermost way of hiding is one that folding undoes. */
export function isFolded({ decoded }: { readonly decoded?: readonly string[] }): boolean {
  return FOLD_WAYS.has(decoded?.[0] ?? '');
}

function isOwnCode({ path, type }: Provenance): boolean {
  return (
    path !== undefined &&
    type !== 'ref' &&
    // Most code lies there, and a search for a word is quicker than the expression.
    !path.includes('/node_modules/') &&
    !FOREIGN.test(path) &&
    foldLanguage(path) !== null
  );
}
