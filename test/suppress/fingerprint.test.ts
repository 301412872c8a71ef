import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/suppress/fingerprint.ts';
import { assignIds, shortId } from '../../src/suppress/short-id.ts';

const token = () => randomBytes(24).toString('base64url');

describe('fingerprint', () => {
  it('never changes: baselines in repositories depend on it', () => {
    expect(fingerprint('memory-api-key', 'fixed text for this test', false)).toMatchInlineSnapshot(
      `"e3d2de2f5fb51cb2d6155f8dc6cc18ec"`,
    );
    expect(fingerprint('generic-password', 'fixed text for this test', true)).toMatchInlineSnapshot(`"e1cd4"`);
  });

  it('depends on rule, value and key, and on nothing else', () => {
    const value = token();
    for (const weak of [false, true]) {
      const print = fingerprint('a-b', value, weak);
      expect(print).toMatch(weak ? /^[0-9a-f]{5}$/ : /^[0-9a-f]{32}$/);
      expect(fingerprint('a-b', value, weak)).toBe(print);
      expect(fingerprint('a-c', value, weak)).not.toBe(print);
      expect(fingerprint('a-b', `${value}x`, weak)).not.toBe(print);
      expect(fingerprint('a-b', value, weak, 'operator')).not.toBe(print);
    }
  });

  it('is no plain hash of the value', () => {
    const value = token();
    const print = fingerprint('a-b', value, false);
    for (const text of [value, `a-b\0${value}`, `a-b:${value}`]) {
      for (const algorithm of ['md5', 'sha1', 'sha256']) {
        expect(createHash(algorithm).update(text).digest('hex')).not.toContain(print);
      }
    }
  });
});

describe('shortId', () => {
  it('is typeable and no number', () => {
    fc.assert(
      fc.property(fc.string(), (print) => {
        expect(shortId(print)).toMatch(/^[a-hjkmnp-z][2-9a-hjkmnp-z]{5}$/);
        expect(shortId(print, 9).startsWith(shortId(print))).toBe(true);
      }),
    );
  });
});

describe('assignIds', () => {
  it('gives each fingerprint its short id', () => {
    const prints = Array.from({ length: 1000 }, token);
    const ids = assignIds([...prints, ...prints]);
    expect(ids.size).toBe(1000);
    expect(new Set(ids.values()).size).toBe(1000);
    expect(ids.get(prints[0]!)).toBe(shortId(prints[0]!));
  });

  it('lengthens both of two that collide, in any order', () => {
    const byId = new Map<string, string>();
    let pair: [string, string] | undefined;
    for (let index = 0; !pair; index++) {
      const first = byId.get(shortId(`${index}`));
      if (first !== undefined) pair = [first, `${index}`];
      byId.set(shortId(`${index}`), `${index}`);
    }
    const others = ['x', 'y'];
    const forward = assignIds([...pair, ...others]);
    const backward = assignIds([...others, ...pair.reverse()]);
    expect([...forward].sort()).toEqual([...backward].sort());
    for (const print of pair) expect(forward.get(print)!.length).toBeGreaterThan(6);
    for (const print of others) expect(forward.get(print)).toHaveLength(6);
    expect(new Set(forward.values()).size).toBe(4);
  });
});
