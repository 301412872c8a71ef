import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandExample } from '../../src/audit/expand-example.ts';
import { maskValue } from '../../src/judge/mask-value.ts';

const PREFIX = /^(?:[a-z]+_(?:live|test)_|tb_)/;

describe('maskValue', () => {
  it.each([
    ['mem_live_{{hex:64}}', /^mem_live_…[0-9a-f]{4}$/],
    ['tb_{{b64url:43}}', /^tb_…[A-Za-z0-9_-]{4}$/],
    ['tb_{{alnum:12}}', /^tb_…$/],
    ['{{hex:32}}', /^…[0-9a-f]{4}$/],
    ['{{hex:20}}', /^…$/],
    ['-----BEGIN X-----{{b64:200}}-----END X-----', /^…$/],
  ])('%s', (template, expected) => {
    expect(maskValue(expandExample(template), { prefix: PREFIX })).toMatch(expected);
  });

  it('shows nothing of a password', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(maskValue(value, { prefix: PREFIX, lowEntropy: true })).toBe('…');
      }),
    );
  });

  it('shows the common prefix and at most four characters, and those only if 80 bits stay unknown', () => {
    const body = fc.oneof(
      fc.stringMatching(/^[0-9a-f]{1,80}$/),
      fc.stringMatching(/^[A-Za-z0-9_-]{1,100}$/),
      fc.stringMatching(/^\d{1,40}$/),
    );
    fc.assert(
      fc.property(fc.constantFrom('mem_live_', 'tb_', ''), body, (prefix, rest) => {
        const value = prefix + rest;
        const [shown, tail] = maskValue(value, { prefix: PREFIX }).split('…');
        const hidden = value.length - shown!.length - tail!.length;
        expect(value.startsWith(shown!)).toBe(true);
        expect(PREFIX.exec(value)?.[0] ?? '').toBe(shown);
        expect(value.endsWith(tail!)).toBe(true);
        expect([0, 4]).toContain(tail!.length);
        // Six bits are the most that a character of these alphabets can hold.
        if (tail !== '') expect(hidden * 6).toBeGreaterThanOrEqual(80);
      }),
    );
  });
});
