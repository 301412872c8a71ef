import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeCsv } from '../../src/report/escape/csv.ts';
import { escapeHtml } from '../../src/report/escape/html.ts';
import { toJson } from '../../src/report/escape/json.ts';
import { escapeMarkdown, markdownCode } from '../../src/report/escape/markdown.ts';
import { quoteForShell } from '../../src/report/escape/shell.ts';
import { escapeTerminal } from '../../src/report/escape/terminal.ts';
import { pathToUri } from '../../src/report/escape/uri.ts';
import { escapeCommandData, escapeCommandProperty } from '../../src/report/escape/workflow-command.ts';

const HOSTILE = [
  '\x1b[2J',
  '\x1b]0;x\x07',
  '\x9b31m',
  '\u202e',
  '\u200b',
  '\u2066',
  '\ufeff',
  '\u{e0041}',
  '\u2028',
  '\r\n',
  '\t',
  '\0',
  '\ud800',
  '::error::x',
  '##[add-mask]x',
  '%0A',
  '%25',
  '<script>',
  '</style>',
  '"onload="',
  "'",
  '`',
  '|',
  '@team',
  '#1',
  '[a](b)',
  '![x](y)',
  'https://x.example',
  'www.x.example',
  '=1+1',
  '@SUM(A1)',
  '-1',
  '+1',
  '\uff1d1',
  ',',
  ';',
  ':',
  '"',
  '\\',
  '../..',
  '--output=x',
  'a b',
];
/** Any text, with pieces that mean something to one of the targets. */
const text = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' }), fc.string()))
  .map((parts) => parts.join(''));
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

describe('escapeTerminal', () => {
  it('leaves nothing that a terminal acts on or that can not be seen', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(escapeTerminal(value)).not.toMatch(UNSEEN);
      }),
    );
  });
  it('shows what was there', () => {
    expect(escapeTerminal('a\x1b[31mb\u202ec\u{e0041}\nd')).toBe('a\\x1b[31mb\\u202ec\\u{e0041}\\x0ad');
    expect(escapeTerminal('naïve — 日本語 👍')).toBe('naïve — 日本語 👍');
  });
});

describe('escapeHtml', () => {
  it('leaves no character that ends text or an attribute, nor one that XML 1.0 forbids', () => {
    fc.assert(
      fc.property(text, (value) => {
        const escaped = escapeHtml(value);
        expect(escaped).not.toMatch(/[<>"'`]|&(?!(amp|lt|gt|quot|#39|#96);)/);
        expect(escaped).not.toMatch(UNSEEN);
        expect(escaped).not.toMatch(/[\ufffe\uffff]/);
      }),
    );
  });
});

describe('escapeCsv', () => {
  it('gives one quoted field that no spreadsheet computes', () => {
    fc.assert(
      fc.property(text, (value) => {
        const field = escapeCsv(value);
        expect(field).toMatch(/^"(?:[^"\r\n]|"")*"$/);
        expect(field.slice(1)).not.toMatch(/^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/);
      }),
    );
  });
});

describe('escapeMarkdown and markdownCode', () => {
  it('leave no ASCII sign but those of character references', () => {
    fc.assert(
      fc.property(text, (value) => {
        for (const escaped of [escapeMarkdown(value), markdownCode(value).slice(6, -7)]) {
          expect(escaped.replace(/&#\d+;/g, '')).not.toMatch(/[!-+\-./:-@[-`{-~]/);
          expect(escaped).not.toMatch(UNSEEN);
        }
      }),
    );
  });
  it('stop mentions and issue numbers in prose', () => {
    expect(escapeMarkdown('@a #1')).toBe('&#64;&#8288;a &#35;&#8288;1');
    expect(markdownCode('a_b')).toBe('<code>a&#95;b</code>');
  });
});

/** The runner's reading of a line (actions/runner, ActionCommand.TryParseV2): properties end at `::`, are split at `,` and decoded. */
function readCommand(line: string): { name: string; properties: Record<string, string>; data: string } | null {
  const match = /^::([^ :]+)(?: (.*?))?::(.*)$/.exec(line);
  if (!match) return null;
  const decode = (value: string) =>
    value
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  const pairs = (match[2] ?? '').split(',').filter(Boolean);
  const properties = Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), decode(pair.slice(pair.indexOf('=') + 1))]),
  );
  return { name: match[1]!, properties, data: decode(match[3]!) };
}

describe('workflow commands', () => {
  it('reach the runner as one command with the text as it was, but for what can not be seen', () => {
    fc.assert(
      fc.property(text, text, (file, message) => {
        const line = `::error file=${escapeCommandProperty(file)},line=1::${escapeCommandData(message)}`;
        expect(line.split(/\r\n|\r|\n/)).toHaveLength(1);
        const command = readCommand(line);
        expect(command?.name).toBe('error');
        expect(command?.properties).toEqual({ file: file.split('\n').map(escapeTerminal).join('\n'), line: '1' });
        expect(command?.data).toBe(message.split('\n').map(escapeTerminal).join('\n'));
      }),
    );
  });
  it('control: unescaped text becomes another command', () => {
    const line = `::error file=${'a,line=9::x\n::stop-commands::y'}::text`;
    expect(line.split('\n')).toHaveLength(2);
  });
});

describe('pathToUri', () => {
  it('is a URI reference that decodes to the path', () => {
    fc.assert(
      fc.property(
        text.filter((value) => !/\p{Cs}/u.test(value) && value !== ''),
        (path) => {
          const uri = pathToUri(path);
          expect(uri).toMatch(/^(?:[A-Za-z0-9._~/:-]|%[0-9A-F]{2})*$/);
          const isAbsolute = path.startsWith('/');
          expect(uri.startsWith('file:///')).toBe(isAbsolute);
          const decoded = uri
            .slice(isAbsolute ? 7 : 0)
            .split('/')
            .map(decodeURIComponent)
            .join('/');
          expect(decoded.replace(/^\/\.\/\//, '//').replace(/^\/\.\/\//, '//')).toBe(path);
          expect(() => new URL(uri, 'file:///base/')).not.toThrow();
        },
      ),
    );
  });
  it('encodes what a path may hold', () => {
    expect(pathToUri('a b/c#d?e%f.ts')).toBe('a%20b/c%23d%3Fe%25f.ts');
    expect(pathToUri('C:/x')).toBe('C%3A/x');
    expect(pathToUri('x\ud800y')).toBe('x%EF%BF%BDy');
  });
});

describe('toJson', () => {
  it('reads back as the same text and holds nothing that can not be seen', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(JSON.parse(toJson({ value }))).toEqual({ value });
        expect(toJson({ value })).not.toMatch(UNSEEN);
      }),
    );
  });
});

describe('quoteForShell', () => {
  it('gives one word or nothing', () => {
    expect(quoteForShell('src/a.ts')).toBe('src/a.ts');
    expect(quoteForShell("it's $(here).ts")).toBe("'it'\\''s $(here).ts'");
    expect(quoteForShell('a\nb')).toBeNull();
    expect(quoteForShell('')).toBe("''");
  });
});
