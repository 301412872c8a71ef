import { skipComments } from './skip-comments.ts';

/**
 * Specifiers of all imports, exports-from and requires that a text may hold: a superset, found without parsing. Commented-out and
 * type-only imports are in it; the precise pass takes them out again on the few files that matter.
 * @param text a script's or component's text
 */
export function scanImports(text: string): string[] {
  const found: string[] = [];
  const pattern =
    /(?:\bfrom|\bimport|\brequire|\bimportScripts|\bURL|\bglob(?:Eager)?(?:<[^>]{0,200}>)?|\bWorker|\bregister|\baddModule)\s{0,10}\(?\s{0,200}(?:\/\*[^*]{0,200}\*\/\s{0,20})?["'`]([^"'`\n]{1,400})["'`]/g;
  for (let hit = pattern.exec(text); hit; hit = pattern.exec(text)) {
    // `./pages/${name}.js` and './pages/' + name: bundlers take in all that may be meant.
    const path = hit[1]!.replace(/\$\{[^}]*\}/g, '*');
    found.push(/^[\s]{0,4}\+/.test(text.slice(pattern.lastIndex, pattern.lastIndex + 6)) ? `${path}*` : path);
  }
  return found;
}

/** Directives at the head of a module, behind comments: `use client`, `use server`. */
export function headDirectives(text: string): string[] {
  const found: string[] = [];
  // Most modules have none, which a plain search tells faster.
  const first = text.search(/["']use /);
  if (first < 0 || first > 20_000) return found;
  const directive = /(["'])([\w $-]{1,40})\1/y;
  for (;;) {
    directive.lastIndex = skipComments(text, directive.lastIndex);
    const hit = directive.exec(text);
    if (hit === null) return found;
    found.push(hit[2]!);
  }
}
