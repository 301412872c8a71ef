"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/exposure/fold/fold-literals.ts
var fold_literals_exports = {};
__export(fold_literals_exports, {
  foldLiterals: () => foldLiterals
});
module.exports = __toCommonJS(fold_literals_exports);

// src/exposure/fold/decoders.ts
var MAX_TEXT = 16384;
var MAX_ITEMS = 4096;
function decoderOf(name) {
  return Object.hasOwn(DECODERS, name) ? DECODERS[name] : void 0;
}
function methodOf(name) {
  return Object.hasOwn(METHODS, name) ? METHODS[name] : void 0;
}
function strings(values) {
  return values.every((item) => typeof item !== "object") ? values.map(String) : null;
}
function characters(values) {
  const codes = values.flat(2);
  if (codes.length === 0 || !codes.every((code) => typeof code === "number" && Number.isInteger(code) && code >= 0 && code <= 65535))
    return null;
  return String.fromCharCode(...codes);
}
function bytes(text, encoding) {
  if (typeof text !== "string" || text.length < 4) return null;
  if (encoding === "hex" ? !/^(?:[0-9a-fA-F]{2})+$/.test(text) : !/^[A-Za-z0-9+/_-]+={0,2}$/.test(text.trim()))
    return null;
  return Buffer.from(text, encoding).toString("latin1");
}
function percent(text) {
  try {
    return typeof text === "string" ? decodeURIComponent(text) : null;
  } catch {
    return null;
  }
}
var DECODERS = {
  atob: { how: "atob", decode: ([text]) => bytes(text, "base64") },
  b64decode: { how: "atob", decode: ([text]) => bytes(text, "base64") },
  urlsafe_b64decode: { how: "atob", decode: ([text]) => bytes(text, "base64") },
  standard_b64decode: { how: "atob", decode: ([text]) => bytes(text, "base64") },
  a2b_base64: { how: "atob", decode: ([text]) => bytes(text, "base64") },
  unhexlify: { how: "buffer", decode: ([text]) => bytes(text, "hex") },
  "bytes.fromhex": { how: "buffer", decode: ([text]) => bytes(text, "hex") },
  "bytearray.fromhex": { how: "buffer", decode: ([text]) => bytes(text, "hex") },
  "Buffer.from": {
    how: "buffer",
    decode: ([text, encoding]) => Array.isArray(text) ? characters(text) : encoding === "base64" || encoding === "base64url" ? bytes(text, "base64") : encoding === "hex" ? bytes(text, "hex") : null
  },
  bytes: { how: "charcode", decode: (given) => characters(given) },
  bytearray: { how: "charcode", decode: (given) => characters(given) },
  "Uint8Array.from": { how: "charcode", decode: ([list]) => Array.isArray(list) ? list : null },
  Uint8Array: { how: "charcode", decode: ([list]) => Array.isArray(list) ? list : null },
  "String.fromCharCode": { how: "charcode", decode: characters },
  "String.fromCodePoint": { how: "charcode", decode: characters },
  chr: { how: "charcode", decode: characters },
  "String.raw": { how: "template", decode: () => null },
  decodeURIComponent: { how: "escape", decode: ([text]) => percent(text) },
  unquote: { how: "escape", decode: ([text]) => percent(text) },
  unescape: { how: "escape", decode: ([text]) => percent(text) },
  str: { how: "concat", decode: ([text]) => typeof text === "object" ? null : text ?? null },
  String: { how: "concat", decode: ([text]) => typeof text === "object" ? null : text ?? null }
};
var METHODS = {
  join: (self, [given]) => {
    const [list, separator] = Array.isArray(self) ? [self, given ?? ","] : Array.isArray(given) ? [given, self] : [null, ""];
    const parts = list && strings(list);
    const text = parts && typeof separator === "string" ? parts.join(separator) : null;
    return text === null || text.length > MAX_TEXT ? null : { value: text, how: "join" };
  },
  reverse: (self) => Array.isArray(self) ? { value: [...self].reverse(), how: "reverse" } : null,
  split: (self, [separator]) => typeof self === "string" && typeof separator === "string" && self.length <= MAX_ITEMS ? { value: self.split(separator), how: null } : null,
  concat: (self, given) => {
    const parts = strings([self, ...given]);
    return typeof self === "string" && parts ? { value: parts.join(""), how: "concat" } : Array.isArray(self) ? { value: [...self, ...given.flat()], how: "concat" } : null;
  },
  toString: (self) => typeof self === "string" ? { value: self, how: null } : null,
  decode: (self) => typeof self === "string" ? { value: self, how: null } : null,
  encode: (self) => typeof self === "string" ? { value: self, how: null } : null,
  trim: (self) => typeof self === "string" ? { value: self.trim(), how: null } : null,
  strip: (self) => typeof self === "string" ? { value: self.trim(), how: null } : null
};

// src/exposure/fold/evaluate.ts
var MAX_DEPTH = 24;
var MAX_STEPS = 4e5;
var NONE = /* @__PURE__ */ new Set();
var ESCAPE = /* @__PURE__ */ new Set(["escape"]);
function createEvaluator(tokens, language, lookup) {
  let steps = 0;
  function skip(list, at) {
    let next = at;
    while (list[next]?.value === "\n" && list[next].type === "punct") next++;
    return next;
  }
  const isSign = (list, at, sign) => list[at]?.type === "punct" && list[at].value === sign;
  function sum(list, from, depth, inside) {
    if (depth > MAX_DEPTH || ++steps > MAX_STEPS) return null;
    const first = postfix(list, inside ? skip(list, from) : from, depth);
    if (!first) return null;
    let { value, next } = first;
    let how = first.how;
    for (; ; ) {
      const at = inside ? skip(list, next) : next;
      const plus = isSign(list, at, "+");
      const adjacent = language === "python" && typeof value === "string" && (list[at]?.type === "string" || list[at]?.type === "template");
      if (!plus && !adjacent) break;
      const right = postfix(list, skip(list, plus ? at + 1 : at), depth + 1);
      const sumOf = right && add(value, right.value);
      if (!right || sumOf === null) break;
      value = sumOf;
      next = right.next;
      how = right.how === NONE && how.has("concat") ? how : /* @__PURE__ */ new Set([...how, ...right.how, "concat"]);
    }
    return { value, next: inside ? skip(list, next) : next, how };
  }
  function items(list, from, close, depth) {
    const values = [];
    const how = /* @__PURE__ */ new Set();
    let at = skip(list, from);
    while (!isSign(list, at, close)) {
      const spread = isSign(list, at, "...") || language === "python" && isSign(list, at, "*");
      const item = sum(list, spread ? at + 1 : at, depth + 1, true);
      if (!item || values.length >= MAX_ITEMS) return null;
      if (spread && Array.isArray(item.value)) values.push(...item.value);
      else values.push(item.value);
      for (const one of item.how) how.add(one);
      at = skip(list, item.next);
      if (isSign(list, at, ",")) at = skip(list, at + 1);
      else if (!isSign(list, at, close)) return null;
    }
    return { value: values, next: at + 1, how };
  }
  function primary(list, at, depth) {
    const token = list[at];
    if (!token || depth > MAX_DEPTH || ++steps > MAX_STEPS) return null;
    switch (token.type) {
      case "string":
        return { value: token.value, next: at + 1, how: token.escaped ? ESCAPE : NONE };
      case "number":
        return { value: Number(token.value.replaceAll("_", "")), next: at + 1, how: NONE };
      case "template": {
        let text = "";
        const how = new Set(token.escaped ? ["escape"] : []);
        for (const part of token.parts ?? []) {
          if (typeof part === "string") text += part;
          else {
            const inner = sum(part, 0, depth + 1, true);
            if (!inner || inner.next < part.length || typeof inner.value === "object") return null;
            text += inner.value;
            how.add("template");
            for (const one of inner.how) how.add(one);
          }
        }
        return text.length > MAX_TEXT ? null : { value: text, next: at + 1, how };
      }
      case "punct":
        if (token.value === "[") return items(list, at + 1, "]", depth);
        if (token.value === "(") {
          const inner = sum(list, at + 1, depth + 1, true);
          return inner && isSign(list, inner.next, ")") ? { ...inner, next: inner.next + 1 } : null;
        }
        return null;
      default:
        return call(list, at, depth) ?? named(list, at);
    }
  }
  function named(list, at) {
    const known = lookup(list[at].value);
    return known ? { ...known, next: at + 1 } : null;
  }
  function call(list, at, depth) {
    let open = at + 1;
    let name = list[at].value;
    if (name === "new" && list[at + 1]?.type === "name") return call(list, at + 1, depth);
    while (isSign(list, open, ".") && list[open + 1]?.type === "name") {
      name += `.${list[open + 1].value}`;
      open += 2;
    }
    if (!isSign(list, open, "(")) return null;
    const known = decoderOf(
      name.replace(/^(?:window|globalThis|self|global|base64|binascii|codecs|urllib\.parse)\./, "")
    );
    if (!known) return null;
    const given = items(list, open + 1, ")", depth + 1);
    if (!given || !Array.isArray(given.value)) return null;
    const value = known.decode(given.value);
    return value === null ? null : { value, next: given.next, how: /* @__PURE__ */ new Set([...given.how, known.how]) };
  }
  function postfix(list, from, depth) {
    let folded = primary(list, from, depth);
    while (folded) {
      const { value, next } = folded;
      if (language === "python" && isSign(list, next, "[") && ["[", ":", ":", "-"].every((sign, offset) => isSign(list, next + offset, sign)) && list[next + 4]?.value === "1" && isSign(list, next + 5, "]")) {
        const reversed = typeof value === "string" ? [...value].reverse().join("") : typeof value === "object" ? [...value].reverse() : null;
        if (reversed === null) return folded;
        folded = { value: reversed, next: next + 6, how: /* @__PURE__ */ new Set([...folded.how, "reverse"]) };
        continue;
      }
      if (!isSign(list, next, ".") || list[next + 1]?.type !== "name" || !isSign(list, next + 2, "(")) return folded;
      const given = items(list, next + 3, ")", depth + 1);
      const method = methodOf(list[next + 1].value);
      const result = given && method && Array.isArray(given.value) ? method(value, given.value) : null;
      if (!given || !result) return folded;
      folded = {
        value: result.value,
        next: given.next,
        how: /* @__PURE__ */ new Set([...folded.how, ...given.how, ...result.how ? [result.how] : []])
      };
    }
    return folded;
  }
  return (at) => steps > MAX_STEPS ? null : sum(tokens, at, 0, false);
}
function add(left, right) {
  if (typeof left === "object" || typeof right === "object") return null;
  if (typeof left === "number" && typeof right === "number") return left + right;
  const text = `${left}${right}`;
  return text.length > MAX_TEXT ? null : text;
}

// src/exposure/fold/is-worth-folding.ts
var MAX_FOLD = 1024 * 1024;
var MINIFIED = 32 * 1024;
function foldLanguage(path) {
  if (/\.d\.[cm]?ts$/i.test(path)) return null;
  if (/\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/i.test(path)) return "javascript";
  return /\.pyw?$/i.test(path) ? "python" : null;
}

// src/exposure/fold/token.ts
function makeToken(type, value, start, end, escaped = false, parts = null) {
  return { type, value, start, end, escaped, parts };
}
var SIMPLE = new Map(
  Object.entries({ n: "\n", t: "	", r: "\r", b: "\b", f: "\f", v: "\v", "0": "\0", "\n": "" })
);
function unescapeBody(body) {
  if (!body.includes("\\")) return { text: body, escaped: false };
  let escaped = false;
  const text = body.replace(
    /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|U([0-9a-fA-F]{8})|([0-7]{3})|\r\n|([\s\S]))/g,
    (whole, braced, four, two, eight, octal, other) => {
      const hex = braced ?? four ?? two ?? eight;
      if (hex !== void 0 || octal !== void 0) {
        const code = hex !== void 0 ? Number.parseInt(hex, 16) : Number.parseInt(octal, 8);
        if (code > 1114111) return whole;
        if (code > 32 && code < 127) escaped = true;
        return String.fromCodePoint(code);
      }
      return other === void 0 ? "" : SIMPLE.get(other) ?? other;
    }
  );
  return { text, escaped };
}

// src/exposure/fold/tokenize-javascript.ts
var NUMBER = /0[xX][0-9a-fA-F_]+|0[bB][01_]+|\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
var BEFORE_EXPRESSION = /^(?:return|typeof|case|in|of|delete|void|throw|new|do|else|instanceof|yield|await)$/;
var MAX_NESTING = 30;
var TAB = 9;
var LINE_FEED = 10;
var RETURN = 13;
var SPACE = 32;
var BACKSLASH = 92;
function tokenizeJavaScript(text) {
  return scan(text, 0, false, 0).tokens;
}
function scan(text, from, inTemplate, nesting) {
  const tokens = [];
  let depth = 0;
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === SPACE || code === LINE_FEED || code === TAB || code === RETURN) {
      at++;
      continue;
    }
    if (beginsWord(code)) {
      let end = at + 1;
      while (end < text.length && continuesWord(text.charCodeAt(end))) end++;
      tokens.push(makeToken("name", text.slice(at, end), at, end));
      at = end;
      continue;
    }
    if (isDigit(code)) {
      NUMBER.lastIndex = at;
      const [number] = NUMBER.exec(text);
      tokens.push(makeToken("number", number, at, at + number.length));
      at += number.length;
      continue;
    }
    const char = text[at];
    if (char === "/" && text[at + 1] === "/") {
      const end = text.indexOf("\n", at);
      at = end < 0 ? text.length : end;
      continue;
    }
    if (char === "/" && text[at + 1] === "*") {
      const end = text.indexOf("*/", at + 2);
      at = end < 0 ? text.length : end + 2;
      continue;
    }
    if (char === '"' || char === "'") {
      const end = closingQuote(text, at, code);
      if (end > 0) {
        const { text: value, escaped } = unescapeBody(text.slice(at + 1, end));
        tokens.push(makeToken("string", value, at, end + 1, escaped));
        at = end + 1;
        continue;
      }
    }
    if (char === "`" && nesting < MAX_NESTING) {
      const { token, end } = template(text, at, nesting);
      tokens.push(token);
      at = end;
      continue;
    }
    if (char === "/" && beginsExpression(tokens.at(-1))) {
      const end = regexEnd(text, at);
      if (end > 0) {
        tokens.push(makeToken("punct", "/regex/", at, end));
        at = end;
        continue;
      }
    }
    if (char === "{") depth++;
    if (char === "}") {
      if (inTemplate && depth === 0) return { tokens, end: at };
      depth--;
    }
    const sign = signAt(text, at, char);
    tokens.push(makeToken("punct", sign, at, at + sign.length));
    at += sign.length;
  }
  return { tokens, end: text.length };
}
function signAt(text, at, char) {
  const next = text[at + 1];
  if (next === "=" && "+=!<>".includes(char))
    return char === "+" ? "+=" : text[at + 2] === "=" ? `${char}==` : `${char}=`;
  if (char === "=" && next === ">") return "=>";
  if (char === "+" && next === "+") return "++";
  return char === "." && next === "." && text[at + 2] === "." ? "..." : char;
}
function beginsWord(code) {
  return code >= 97 && code <= 122 || code >= 65 && code <= 90 || code === 95 || code === 36 || code >= 128;
}
function isDigit(code) {
  return code >= 48 && code <= 57;
}
function continuesWord(code) {
  return beginsWord(code) || isDigit(code);
}
function closingQuote(text, start, quote) {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === quote) return at;
    else if (code === LINE_FEED) return -1;
  }
  return -1;
}
function template(text, start, nesting) {
  const parts = [];
  let hidden = false;
  let from = start + 1;
  let at = from;
  const flush = (end2) => {
    const { text: value, escaped } = unescapeBody(text.slice(from, end2));
    if (value !== "") parts.push(value);
    hidden ||= escaped;
  };
  while (at < text.length && text[at] !== "`") {
    if (text[at] === "\\") at += 2;
    else if (text[at] === "$" && text[at + 1] === "{") {
      flush(at);
      const inner = scan(text, at + 2, true, nesting + 1);
      parts.push(inner.tokens);
      at = inner.end + 1;
      from = at;
    } else at++;
  }
  flush(Math.min(at, text.length));
  const end = Math.min(at + 1, text.length);
  return { token: makeToken("template", "", start, end, hidden, parts), end };
}
function beginsExpression(before) {
  if (!before) return true;
  if (before.type === "name") return BEFORE_EXPRESSION.test(before.value);
  return before.type === "punct" && !/^[)\]}]$|^\/regex\/$|^\+\+$/.test(before.value);
}
function regexEnd(text, start) {
  let inClass = false;
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at];
    if (char === "\\") at++;
    else if (char === "\n") return -1;
    else if (char === "[") inClass = true;
    else if (char === "]") inClass = false;
    else if (char === "/" && !inClass) return at + 1;
  }
  return -1;
}

// src/exposure/fold/tokenize-python.ts
var WORD = /[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*/y;
var NUMBER2 = /0[xX][0-9a-fA-F_]+|\d[\d_]*(?:\.\d+)?/y;
var STRING = /([rRbBfFuU]{0,2})("""|'''|"|')/y;
function tokenizePython(text) {
  const tokens = [];
  let at = 0;
  while (at < text.length) {
    const char = text[at];
    if (char === "\n") {
      tokens.push(makeToken("punct", "\n", at, at + 1));
      at++;
      continue;
    }
    if (char === " " || char === "	" || char === "\r") {
      at++;
      continue;
    }
    if (char === "\\" && /^\\\r?\n/.test(text.slice(at, at + 3))) {
      at = text.indexOf("\n", at) + 1;
      continue;
    }
    if (char === "#") {
      const end = text.indexOf("\n", at);
      at = end < 0 ? text.length : end;
      continue;
    }
    STRING.lastIndex = at;
    const open = STRING.exec(text);
    if (open) {
      const token = readString(text, at, open[1].toLowerCase(), open[2]);
      if (token) {
        tokens.push(token);
        at = token.end;
        continue;
      }
    }
    WORD.lastIndex = at;
    const word = WORD.exec(text);
    NUMBER2.lastIndex = at;
    const number = word ? null : NUMBER2.exec(text);
    const value = word?.[0] ?? number?.[0] ?? (text.startsWith("+=", at) ? "+=" : text.startsWith("==", at) ? "==" : char);
    tokens.push(makeToken(word ? "name" : number ? "number" : "punct", value, at, at + value.length));
    at += value.length;
  }
  return tokens;
}
function readString(text, start, prefix, quote) {
  const body = start + prefix.length + quote.length;
  let end = -1;
  for (let at = body; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text.startsWith(quote, at)) {
      end = at;
      break;
    } else if (quote.length === 1 && text[at] === "\n") return null;
  }
  if (end < 0) return null;
  const raw = text.slice(body, end);
  const stop = end + quote.length;
  if (prefix.includes("f")) return makeToken("template", "", start, stop, false, formatParts(raw));
  const { text: value, escaped } = prefix.includes("r") ? { text: raw, escaped: false } : unescapeBody(raw);
  return makeToken("string", value, start, stop, escaped);
}
function formatParts(raw) {
  return raw.split(/(\{\{|\}\}|\{[^{}]*\})/).flatMap((part) => {
    if (part === "") return [];
    if (part === "{{" || part === "}}") return [part[0]];
    return part.startsWith("{") ? [tokenizePython(part.slice(1, -1))] : [unescapeBody(part).text];
  });
}

// src/exposure/fold/fold-literals.ts
var CALLED = /^(?:atob|window|globalThis|self|global|Buffer|String|Uint8Array|decodeURIComponent|unescape|unquote|urllib|base64|binascii|codecs|[a-z0-9_]*b64decode|a2b_base64|unhexlify|bytes|bytearray|chr|str)$/;
var MAX_RESULTS = 2e3;
var MAX_NESTING2 = 20;
var ORDER = ["atob", "buffer", "charcode", "reverse", "join", "template", "concat", "escape"];
var KEY_RUN = /[A-Za-z0-9_+/=-]{16,}/g;
function foldLiterals(path, text) {
  const language = foldLanguage(path);
  if (language === null || text.length > MAX_FOLD) return [];
  const tokens = language === "python" ? tokenizePython(text) : tokenizeJavaScript(text);
  const bindings = collectBindings(tokens);
  const known = /* @__PURE__ */ new Map();
  let nesting = 0;
  const evaluate = createEvaluator(tokens, language, (name) => {
    const ready = known.get(name);
    if (ready !== void 0) return ready;
    known.set(name, null);
    if (nesting >= MAX_NESTING2) return null;
    nesting++;
    const folded = foldBinding(bindings.get(name) ?? []);
    nesting--;
    known.set(name, folded);
    return folded;
  });
  function foldBinding(places) {
    const parts = places.map((place) => evaluate(place));
    const first = parts[0] ?? null;
    if (parts.length < 2 || first === null) return first;
    let value = "";
    const how = /* @__PURE__ */ new Set(["concat"]);
    for (const part of parts) {
      if (typeof part?.value !== "string") return null;
      value += part.value;
      for (const one of part.how) how.add(one);
    }
    return { value, next: first.next, how };
  }
  function canBegin(at) {
    const { type, value, escaped } = tokens[at];
    if (type === "template") return true;
    if (type === "punct") return value === "[" || value === "(";
    const next = tokens[at + 1]?.value;
    if (type === "string") return escaped || language === "python" || next === "+" || next === ".";
    return type === "name" && (next === "(" || next === "." || next === "+" || next === "[" ? bindings.has(value) || CALLED.test(value) : value === "new");
  }
  const found = [];
  const add2 = (folded, start, end) => {
    const { value } = folded ?? {};
    if (!folded || typeof value !== "string" || folded.how.size === 0 || !(value.match(KEY_RUN) ?? []).some((run) => /\d/.test(run)) || found.length >= MAX_RESULTS)
      return;
    if (text.includes(value)) return;
    found.push({ value, start, end, how: ORDER.find((way) => folded.how.has(way)) });
  };
  for (let at = 0; at < tokens.length; ) {
    const folded = canBegin(at) ? evaluate(at) : null;
    if (folded && folded.next > at) {
      add2(folded, tokens[at].start, tokens[folded.next - 1].end);
      at = folded.next;
    } else at++;
  }
  for (const [name, places] of bindings) {
    if (places.length < 2) continue;
    if (!known.has(name)) known.set(name, foldBinding(places));
    const folded = known.get(name) ?? null;
    const last = tokens[places.at(-1)];
    if (last) add2(folded, tokens[places[0]].start, last.end);
  }
  return found.sort((a, b) => a.start - b.start);
}
function collectBindings(tokens) {
  const bindings = /* @__PURE__ */ new Map();
  const ambiguous = /* @__PURE__ */ new Set();
  tokens.forEach(({ type, value }, at) => {
    if (type !== "punct" || value !== "=" && value !== "+=") return;
    let before = at - 1;
    if (tokens[before]?.type === "name" && tokens[before - 1]?.value === ":" && tokens[before - 2]?.type === "name")
      before -= 2;
    const name = tokens[before];
    if (name?.type !== "name" || tokens[before - 1]?.value === ".") return;
    const known = bindings.get(name.value);
    if (value === "=") {
      if (known) ambiguous.add(name.value);
      else bindings.set(name.value, [at + 1]);
    } else known?.push(at + 1);
  });
  for (const name of ambiguous) bindings.delete(name);
  return bindings;
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  foldLiterals
});
