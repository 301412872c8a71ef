/**
 * A path as a URI reference (RFC 3986): segments percent-encoded as UTF-8, lone surrogates as U+FFFD. A relative path stays relative, an
 * absolute one becomes a `file:` URI.
 */
export function pathToUri(path: string): string {
  const encoded = path
    .split('/')
    .map((segment) => encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd')).replace(/[!'()*]/g, percent))
    .join('/');
  if (encoded.startsWith('/')) return `file://${encoded.startsWith('//') ? '/.' : ''}${encoded}`;
  return encoded === '' ? '.' : encoded;
}

function percent(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
}
