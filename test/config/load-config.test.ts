import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { UserError } from '../../src/model/user-error.ts';

const toml = (text: string, knownRules?: string[]) =>
  loadConfig(text, { path: '.unleak.toml', ...(knownRules ? { knownRules } : {}) });
const json = (value: unknown) => loadConfig(JSON.stringify(value), { path: '.unleak.json' });

async function complaint(reading: Promise<unknown>): Promise<UserError> {
  const error = await reading.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  return error as UserError;
}

describe('loadConfig', () => {
  it('takes an empty file for the defaults', async () => {
    expect(await toml('')).toEqual(DEFAULT_CONFIG);
    expect(await json({})).toEqual(DEFAULT_CONFIG);
    expect(await toml('\uFEFF# only a comment\n')).toEqual(DEFAULT_CONFIG);
  });

  it('reads every setting, from TOML and JSON alike', async () => {
    const config = await toml(`
      fail-on = "high"
      exclude = ["vendor", "docs/*.snap"]
      max-file-size = "10 MB"
      baseline = "security/unleak.json"
      foreign-marks = false
      [rules]
      disable = ["generic-api-key"]
      [[rules.custom]]
      id = "acme-api-key"
      prefix = ["acme_live_", "acme_test_"]
      charset = "hex"
      min-length = 32
      [[allow]]
      rule = "stripe-secret-key"
      path = "test/fixtures"
      reason = "sample keys of the documentation"
      expires = 2030-01-31
    `);
    const same = await json({
      'fail-on': 'high',
      exclude: ['vendor', 'docs/*.snap'],
      'max-file-size': 10 * 2 ** 20,
      baseline: 'security/unleak.json',
      'foreign-marks': false,
      rules: {
        disable: ['generic-api-key'],
        custom: [{ id: 'acme-api-key', prefix: ['acme_live_', 'acme_test_'], charset: 'hex', 'min-length': 32 }],
      },
      allow: [
        {
          rule: 'stripe-secret-key',
          path: 'test/fixtures',
          reason: 'sample keys of the documentation',
          expires: '2030-01-31',
        },
      ],
    });
    expect(JSON.stringify(config)).toBe(JSON.stringify(same));
    expect(config.failOn).toBe('high');
    expect(config.maxFileSize).toBe(10 * 2 ** 20);
    expect(config.exclude.map(({ glob }) => glob)).toEqual(['vendor', 'docs/*.snap']);
    expect(config.customRules[0]).toMatchObject({ id: 'acme-api-key', minLength: 32, maxLength: 32, severity: 'high' });
    expect(config.allow[0]).toMatchObject({ rule: 'stripe-secret-key', expires: '2030-01-31' });
    expect(config.allow[0]?.path?.matches('test/fixtures/a.json')).toBe(true);
  });

  it.each([
    ['a misspelt name', 'fail_onn = "high"', 'CONFIG_UNKNOWN_KEY', 'fail_onn', 'Did you mean fail-on?'],
    ['a misspelt name inside', '[rules]\ndisabel = []', 'CONFIG_UNKNOWN_KEY', 'rules.disabel', 'Did you mean disable?'],
    ['a far-off name', 'colour = 1', 'CONFIG_UNKNOWN_KEY', 'colour', 'Known here'],
    ['a wrong type', 'exclude = "vendor"', 'CONFIG_INVALID', 'exclude must be a list, not a text', undefined],
    ['a wrong item', 'exclude = ["a", 3]', 'CONFIG_INVALID', 'exclude[1] must be a text', undefined],
    ['a wrong word', 'fail-on = "High"', 'CONFIG_INVALID', 'fail-on must be one of critical, high', undefined],
    ['a number for a switch', 'foreign-marks = 1', 'CONFIG_INVALID', 'foreign-marks must be true or false', undefined],
    ['a size of nothing', 'max-file-size = 0', 'CONFIG_INVALID', 'max-file-size must be a size', undefined],
    ['a table where a list goes', '[allow]\nrule = "x"', 'CONFIG_INVALID', 'allow must be a list', undefined],
    ['no reason', '[[allow]]\nrule = "a-b"', 'CONFIG_INVALID', 'allow[0].reason is missing', undefined],
    ['an empty reason', '[[allow]]\nrule = "a-b"\nreason = " "', 'CONFIG_INVALID', 'allow[0].reason', undefined],
    ['no criterion', '[[allow]]\nreason = "x"', 'CONFIG_INVALID', 'allow[0] names nothing', undefined],
    ['all rules', '[[allow]]\nrule = "*"\nreason = "x"', 'CONFIG_INVALID', 'allow[0].rule must be the id', undefined],
    ['all paths', '[[allow]]\npath = "**/*"\nreason = "x"', 'CONFIG_INVALID', 'matches everything', undefined],
    [
      'a day that never is',
      '[[allow]]\nrule="a"\nreason="x"\nexpires="2027-02-30"',
      'CONFIG_INVALID',
      'expires',
      undefined,
    ],
    ['broken TOML', 'exclude = [', 'CONFIG_INVALID', 'not valid TOML at line 1', undefined],
    ['a leaving baseline', 'baseline = "../b.json"', 'CONFIG_INVALID', 'inside the repository', undefined],
    ['an absolute baseline', 'baseline = "/etc/b.json"', 'CONFIG_INVALID', 'inside the repository', undefined],
    ['a Windows baseline', 'baseline = "C:/b.json"', 'CONFIG_INVALID', 'inside the repository', undefined],
    ['a backslash in it', "baseline = 'a\\..\\b.json'", 'CONFIG_INVALID', 'inside the repository', undefined],
    ["git's own folder", 'baseline = ".GIT/b.json"', 'CONFIG_INVALID', 'inside the repository', undefined],
  ])('refuses %s', async (_, text, code, message, hint) => {
    const error = await complaint(toml(text));
    expect(error.code).toBe(code);
    expect(error.message).toContain(message);
    expect(error.message).toContain('.unleak.toml');
    if (hint) expect(error.hint).toContain(hint);
  });

  it.each([
    'url',
    'provider-url',
    'base_url',
    'host',
    'headers',
    'command',
    'cmd',
    'env',
    'endpoint',
    'verify',
    'extends',
    'providers',
    'plugins',
    'regex',
    'pattern',
  ])('says that %s comes from the operator', async (name) => {
    for (const value of [{ [name]: 'x' }, { rules: { [name]: 'x' } }, { rules: { custom: [{ [name]: 'x' }] } }]) {
      const error = await complaint(json(value));
      expect(error.code).toBe('CONFIG_FORBIDDEN');
      expect(error.hint).toMatch(/operator|Describe the key/);
    }
  });

  it('repeats no value and no odd name', async () => {
    const canary = `canary${Math.random().toString(36).slice(2)}9`;
    for (const value of [
      { 'fail-on': canary },
      { [canary]: 1 },
      { exclude: canary },
      { rules: { disable: [canary] } },
      { 'max-file-size': canary },
    ]) {
      const error = await complaint(loadConfig(JSON.stringify(value), { path: 'c.json', knownRules: ['a-b'] }));
      expect(`${error.message} ${error.hint}`).not.toContain(canary);
    }
    for (const text of [`x = ${canary}`, `"${canary}`, `{"a": ${canary}}`]) {
      const error = await complaint(loadConfig(text, { path: text.startsWith('{') ? 'c.json' : 'c.toml' }));
      expect(`${error.message} ${error.hint}`).not.toContain(canary);
    }
  });

  it('is not moved by names that mean something to JavaScript', async () => {
    for (const text of [
      '{"__proto__": {"foreignMarks": false}}',
      '{"constructor": {"prototype": {"failOn": "never"}}}',
    ]) {
      const error = await complaint(loadConfig(text, { path: 'c.json' }));
      expect(error.code).toBe('CONFIG_UNKNOWN_KEY');
    }
    await complaint(toml('[__proto__]\nforeignMarks = false'));
    expect(({} as Record<string, unknown>)['foreignMarks']).toBeUndefined();
  });

  it('bounds size and depth', async () => {
    expect((await complaint(toml(`# ${'x'.repeat(256 * 1024)}`))).message).toContain('256 KiB');
    const deep = `${'['.repeat(100)}${']'.repeat(100)}`;
    await complaint(loadConfig(`{"exclude": ${deep}}`, { path: 'c.json' }));
    await complaint(loadConfig('['.repeat(250_000), { path: 'c.json' }));
    await complaint(toml(`exclude = ${deep}`));
    await complaint(toml(`${'a.'.repeat(5000)}a = 1`));
  });

  it('knows the rules that may be disabled, custom ones too', async () => {
    const custom = [{ id: 'acme-key', prefix: 'acme_', charset: 'hex', 'min-length': 32 }];
    const text = JSON.stringify({ rules: { custom, disable: ['acme-key', 'twig-api-key'] } });
    const config = await loadConfig(text, { path: 'c.json', knownRules: ['twig-api-key'] });
    expect(config.disabledRules).toEqual(['acme-key', 'twig-api-key']);
    const error = await complaint(toml('[rules]\ndisable = ["twig-api-kee"]', ['twig-api-key']));
    expect(error.hint).toBe('Did you mean twig-api-key?');
  });

  it('returns a config or a UserError for any text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.constantFrom('a.toml', 'a.json'),
        async (text, path) => {
          await loadConfig(text, { path }).catch((error) => expect(error).toBeInstanceOf(UserError));
        },
      ),
      { numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 4 }), async (text) => {
        await loadConfig(text, { path: 'a.json' }).catch((error) => expect(error).toBeInstanceOf(UserError));
      }),
      { numRuns: 300 },
    );
  });
});
