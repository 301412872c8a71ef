/**
 * Where code goes on behind white space, semicolons and comments. By hand: for an expression each comment may end at any later end of a comment,
 * so thirty of them before anything unexpected take it longer than anybody waits.
 */
export function skipComments(text: string, from = 0): number {
  const blank = /[\s;]*/y;
  for (let at = from; ; ) {
    blank.lastIndex = at;
    blank.test(text);
    at = blank.lastIndex;
    const isLine = text.startsWith('//', at);
    if (!isLine && !text.startsWith('/*', at)) return at;
    const end = isLine ? text.indexOf('\n', at) : text.indexOf('*/', at + 2);
    if (end < 0) return isLine ? text.length : at;
    at = end + (isLine ? 1 : 2);
  }
}
