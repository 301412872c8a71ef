import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { editConfig } from '../../src/migrate/edit-config.ts';
import type { Additions } from '../../src/migrate/plan-import.ts';

const SHAPE = { prefixes: ['acme_'], charset: 'hex', minLength: 32, maxLength: 32 } as const;
const ADDED: Additions = {
  exclude: ['vendor/', '*.png'],
  disable: ['jwt-token'],
  custom: [{ id: 'acme-key', title: 'Acme "key" \\', severity: 'high', ...SHAPE }],
  allow: [{ rule: 'generic-api-key', path: 'docs/' }],
};
const edit = (text: string | null, added: Partial<Additions> = ADDED, file = '.unleak.toml') =>
  editConfig(text, { exclude: [], disable: [], custom: [], allow: [], ...added }, { file, reason: 'imported from x' });

/** Lines of the old text, in their order, that are in the new one as they were. */
function keepsLines(before: string, after: string): boolean {
  let at = 0;
  return before.split('\n').every((line) => {
    at = after.indexOf(line, at);
    return at !== -1;
  });
}

describe('editConfig', () => {
  it.each([
    ['nothing', null],
    ['an empty file', ''],
    ['a comment', '# ours'],
    ['top-level settings', '# ours\nfail-on = "high" # never less\nbaseline = "b.json"\n'],
    ['no line end', 'fail-on = "high"'],
    ['lists of one line', 'exclude = ["a", "b"] # x\n\n[rules]\ndisable = ["npm-token"]\n'],
    ['empty lists', 'exclude = []\n[rules]\ndisable = [ ]\n'],
    [
      'lists of several lines',
      'exclude = [ # why\n  "a", # ]\n  \'b\'\n]\n\n[rules]\n# off\ndisable = [\n"npm-token"\n]\n',
    ],
    ['a table before', '# about rules\n[rules]\n# nothing off\n'],
    [
      'tables of the kind',
      '[[allow]]\nrule = "jwt-token"\nreason = """exclude = ["""\n\n[[allow]]\npath = "#["\nreason = "x"\n',
    ],
    ['rules without [rules]', '[[rules.custom]]\nid = "b-key"\nprefix = "bkey_"\ncharset = "hex"\nmin-length = 32\n'],
    ['keys in quotes', '"fail-on" = "low"\n'],
    ['a byte order mark', '\uFEFFfail-on = "low"\n'],
  ])('adds to %s', async (_, text) => {
    const after = await edit(text);
    const config = await loadConfig(after, { path: '.unleak.toml' });
    const before = await loadConfig(text ?? '', { path: '.unleak.toml' });
    expect(config.exclude.map(({ glob }) => glob)).toEqual([
      'vendor/',
      '*.png',
      ...before.exclude.map(({ glob }) => glob),
    ]);
    expect(config.disabledRules).toEqual(['jwt-token', ...before.disabledRules]);
    expect(config.customRules).toEqual([...before.customRules, ADDED.custom[0]]);
    expect(config.allow.slice(0, -1).map(({ reason }) => reason)).toEqual(before.allow.map(({ reason }) => reason));
    expect(config.allow.at(-1)).toMatchObject({ rule: 'generic-api-key', reason: 'imported from x' });
    expect(config.failOn).toBe(before.failOn);
    const lists = /\[\s*"|\[ ?\]/;
    if (text !== null && !lists.test(text)) expect(keepsLines(text.trimEnd(), after)).toBe(true);
    for (const comment of text?.match(/# [a-z ]+/g) ?? []) expect(after).toContain(comment);
  });

  it('keeps CRLF', async () => {
    const after = await edit('fail-on = "high"\r\nexclude = [\r\n  "a",\r\n]\r\n');
    expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect((await loadConfig(after, { path: 'c.toml' })).exclude).toHaveLength(3);
  });

  it.each([
    'allow = [{ rule = "jwt-token", reason = "x" }]\n',
    'rules = { disable = [] }\n',
    'rules.disable = ["npm-token"]\n',
  ])('refuses what it can’t add to: %s', async (text) => {
    await expect(edit(text)).rejects.toMatchObject({ code: 'CONFIG_NOT_EDITABLE' });
  });

  it('adds to JSON, as it is indented', async () => {
    const after = await edit('{\n    "exclude": ["a"],\n    "fail-on": "low"\n}\n', ADDED, '.unleak.json');
    expect(after).toMatch(/^ {4}"exclude"/m);
    const config = await loadConfig(after, { path: '.unleak.json' });
    expect(config.exclude.map(({ glob }) => glob)).toEqual(['vendor/', '*.png', 'a']);
    expect(config.failOn).toBe('low');
  });
});
