/** Bytes before and behind a token in which keywords count. */
export const KEYWORDS_BEFORE = 90;
export const KEYWORDS_BEHIND = 64;

/** 1 for what stands between a value and a name behind it: a quote, escaped or not, or a space. */
export const ENDS_VALUE = new Uint8Array(256);
for (const char of '"\'`\\& ,;\n\r') ENDS_VALUE[char.charCodeAt(0)] = 1;
