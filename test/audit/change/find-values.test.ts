import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createValueSearch } from '../../../src/audit/change/find-values.ts';

const value = `tb_${randomBytes(20).toString('hex')}`;

/** What a search for one value says of one blob, whole and in pieces of every size up to its length. */
function judge(bytes: Buffer, wanted: { value?: string; isStrong?: boolean; hidden?: Buffer[] } = {}): string {
  const given = { fingerprint: 'f', value, isStrong: true, hidden: [], ...wanted };
  const whole = createValueSearch([given]);
  whole.sink.whole('oid', 'blob', bytes);
  for (let size = 1; size <= bytes.length; size += 7) {
    const { sink, certain, suspects } = createValueSearch([given]);
    sink.open('oid', 'blob', bytes.length);
    for (let at = 0; at < bytes.length; at += size) sink.write(bytes.subarray(at, at + size));
    sink.close();
    // A piece may end where the value does, so a neighbour may be unknown; but it is never missed.
    if (certain.size + suspects.size === 0) expect(whole.certain.size + whole.suspects.size).toBe(0);
  }
  return whole.certain.size > 0 ? 'certain' : whole.suspects.size > 0 ? 'suspect' : 'nothing';
}

describe('a search for a value', () => {
  test('is certain of a strong value that stands there as a word', () => {
    expect(judge(Buffer.from(value))).toBe('certain');
    expect(judge(Buffer.from(`const k = "${value}";\n`))).toBe('certain');
  });

  test.each([
    ['part of a longer word', Buffer.from(`x = ${value}00\n`)],
    ['a word that begins earlier', Buffer.from(`x = a-${value}\n`)],
    ['base64', Buffer.from(Buffer.from(`ab ${value}\n`).toString('base64'))],
    ['hex', Buffer.from(Buffer.from(value).toString('hex').toUpperCase())],
    ['UTF-16', Buffer.from(`\ufeffk = ${value}`, 'utf16le')],
    ['UTF-16, the other way round', Buffer.from(`\ufeffk = ${value}`, 'utf16le').swap16()],
  ])('suspects %s', (_what, bytes) => expect(judge(bytes)).toBe('suspect'));

  test('suspects what a person may have chosen, and texts that stand for the value', () => {
    expect(judge(Buffer.from('a hunter2 b'), { value: 'hunter2', isStrong: false })).toBe('suspect');
    expect(judge(Buffer.from('short 12345678'), { value: '12345678' })).toBe('suspect');
    expect(judge(Buffer.from("k = 'a' + 'b'"), { hidden: [Buffer.from("'a' + 'b'")] })).toBe('suspect');
  });

  test('finds nothing where there is nothing, and in no trees', () => {
    expect(judge(Buffer.from(`k = ${value.slice(1)}\n`))).toBe('nothing');
    const { sink, certain, suspects } = createValueSearch([
      { fingerprint: 'f', value, isStrong: true, hidden: [] },
      { fingerprint: 'g', value: 'x', isStrong: false, hidden: [] },
    ]);
    sink.whole('oid', 'tree', Buffer.from(value));
    expect([certain.size, suspects.size]).toEqual([0, 0]);
  });
});
