import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { compileCustomRules } from '../../src/config/compile-custom-rules.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { compileRules } from '../../src/engine/compile-rules.ts';
import { createScanner } from '../../src/engine/scanner.ts';

const load = (rule: Record<string, unknown>, knownRules: string[] = []) =>
  loadConfig(JSON.stringify({ rules: { custom: [rule] } }), { path: 'c.json', knownRules });
const ACME = {
  id: 'acme-api-key',
  prefix: ['acme_', 'acme_live_'],
  charset: 'hex',
  'min-length': 32,
  'max-length': 64,
};

describe('rules.custom', () => {
  it('becomes a rule for the engine', async () => {
    const [rule] = compileCustomRules((await load(ACME)).customRules);
    expect(rule).toMatchObject({ id: 'acme-api-key', provider: null, severity: 'high', title: 'Key acme_…' });
    expect(rule!.trigger).toEqual({ on: 'prefix', text: ['acme_', 'acme_live_'] });
    expect(rule!.pattern.sticky).toBe(true);

    const body = randomBytes(16).toString('hex');
    const match = (text: string, at = 0) => {
      rule!.pattern.lastIndex = at;
      return rule!.pattern.exec(text)?.groups;
    };
    expect(match(`acme_live_${body}";`)).toMatchObject({ secret: `acme_live_${body}`, body });
    expect(match(`x=acme_${body}`, 2)).toMatchObject({ body });
    expect(match(`acme_${body.slice(1)}`)).toBeUndefined();
    expect(match(`acme_${body}_more`)).toBeUndefined();
    expect(match(`acme_${body}${body}${body}`)).toBeUndefined();
    expect(rule!.maskPrefix!.exec(`acme_live_${body}`)?.[0]).toBe('acme_live_');
    expect(rule!.examples.map(({ text }) => text)).toContain('key = "acme_live_{{hex:32}}"');
  });

  it('finds home-made keys where the engine looks', async () => {
    const [rule] = compileCustomRules((await load(ACME)).customRules);
    const found: string[] = [];
    const scanner = createScanner(compileRules([rule!]), (match) => found.push(match.value) > 0);
    const keys = Array.from(
      { length: 4 },
      (_, index) => `acme_${index % 2 ? 'live_' : ''}${randomBytes(16 + index).toString('hex')}`,
    );
    const text = `a = "${keys[0]}"\nb: ${keys[1]}\nc = "x\\n${keys[2]}" ${keys[3]} acme_${'z'.repeat(40)} xacme_${randomBytes(16).toString('hex')}`;
    scanner.whole({ source: 'stdin' }, Buffer.from(text));
    expect(found).toEqual(keys);
  });

  it.each([
    ['a taken id', { ...ACME, id: 'twig-api-key' }, 'id of another rule'],
    ['an id of one word', { ...ACME, id: 'acme' }, 'our-api-key'],
    ['no prefix', { ...ACME, prefix: [] }, 'prefix is missing'],
    ['a prefix with wildcards', { ...ACME, prefix: '.*x' }, 'prefix must be'],
    ['a tiny prefix', { ...ACME, prefix: 'a_' }, 'prefix must be'],
    ['a short key', { ...ACME, 'min-length': 4 }, 'shorter than 16'],
    ['a huge key', { ...ACME, 'max-length': 5000 }, 'max-length must be a whole number'],
    ['max below min', { ...ACME, 'max-length': 31 }, 'max-length must be'],
    ['an unknown alphabet', { ...ACME, charset: 'emoji' }, 'charset must be one of'],
    ['no alphabet', { ...ACME, charset: undefined }, 'charset is missing'],
    ['an address', { ...ACME, title: 'See https://acme.example' }, 'title must not hold an address'],
  ])('refuses %s', async (_, rule, message) => {
    await expect(load(rule, ['twig-api-key'])).rejects.toThrow(message);
  });
});
