import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../rules/index.ts';
import { compileRules } from '../../src/engine/compile-rules.ts';
import { createScanner } from '../../src/engine/scanner.ts';
import { memoryKey, scanBytes } from './scan.ts';

describe('hostile bytes', () => {
  it('crash nothing', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 5000 }),
        fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 4 }),
        (raw, cut) => {
          scanBytes(Buffer.from(raw));
          scanBytes(Buffer.from(raw), cut);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('may encode text in text as often as they like', () => {
    let bomb = 'x'.repeat(100);
    while (bomb.length < 3_000_000)
      bomb = Buffer.from(`${bomb} ${bomb.slice(0, 50)}`).toString('base64') + Buffer.from(bomb).toString('hex');
    const before = process.memoryUsage().rss;
    let calls = 0;
    const scanner = createScanner(compileRules(RULES), () => calls++ > 0);
    scanner.open({ source: 'stdin' });
    scanner.write(Buffer.from(bomb));
    scanner.close();
    expect(process.memoryUsage().rss - before).toBeLessThan(200 << 20);
  });

  it('in encoded lines of encoded lines cost what a bomb may cost, and no more', () => {
    const wrap = (text: string): string => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\n');
    const bomb = wrap(wrap(wrap('some text, and some more of it\n'.repeat(4000))));
    const key = memoryKey();
    const started = process.cpuUsage();
    expect(scanBytes(Buffer.from(`${bomb}\n"${key}"`)).map(({ value }) => value)).toEqual([key]);
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(20);
  });

  it('do not hide a key that stands behind them', () => {
    const heaps = [
      '%41'.repeat(20_000),
      '\\u0041'.repeat(10_000),
      '\\x41%41\\u{41}'.repeat(5000),
      '='.repeat(60_000),
      '-'.repeat(60_000),
      '/'.repeat(60_000),
      '@'.repeat(60_000),
      '://'.repeat(20_000),
      '://a:b@'.repeat(9000),
      '-----BEGIN RSA PRIVATE KEY-----\n'.repeat(2000),
      'sk_live_'.repeat(8000),
      'api_key = "'.repeat(6000),
      'Bearer '.repeat(9000),
      'eyJhbGciOi'.repeat(6000),
      Buffer.from('a\0'.repeat(30_000)).toString('latin1'),
      Buffer.alloc(60_000).toString('latin1'),
      Buffer.from('the same text again '.repeat(3000)).toString('base64'),
      randomBytes(60_000).toString('base64'),
      randomBytes(60_000).toString('hex'),
      randomBytes(60_000).toString('latin1'),
      '\n'.repeat(60_000),
      '"'.repeat(60_000),
      '\\'.repeat(60_000),
      '{'.repeat(60_000),
    ];
    for (const heap of heaps) {
      const key = memoryKey();
      const started = process.cpuUsage();
      const found = scanBytes(Buffer.from(`${heap}\n"${key}"\n${heap}`, 'latin1'), [50_000]);
      const { user } = process.cpuUsage(started);
      expect(
        found.map(({ value }) => value),
        heap.slice(0, 20),
      ).toContain(key);
      // No measurement: what isn't linear takes minutes.
      expect(user / 1e6, heap.slice(0, 20)).toBeLessThan(10);
    }
  });
});
