import { describe, expect, it } from 'vitest';
import { isExpired, isExpiry } from '../../src/config/expiry.ts';
import { nearestName } from '../../src/config/nearest-name.ts';
import { parseSize } from '../../src/config/parse-size.ts';

describe('parseSize', () => {
  it.each([
    ['1', 1],
    ['512k', 524_288],
    ['10 MB', 10_485_760],
    ['1.5GiB', 1_610_612_736],
    ['7B', 7],
    ['0', null],
    ['0.1', null],
    ['-1', null],
    ['1e9', null],
    ['ten', null],
    ['', null],
    ['99999999999999999', null],
  ])('%s', (text, bytes) => {
    expect(parseSize(text)).toBe(bytes);
  });
});

describe('isExpiry', () => {
  it.each(['2027-01-31', '2028-02-29', '2027-01-31T10:00:00Z', '2027-01-31T10:00:00+02:00', '2027-01-31T10:00'])(
    '%s',
    (text) => {
      expect(isExpiry(text)).toBe(true);
    },
  );
  it.each([
    '2027-02-29',
    '2027-13-01',
    '2027-00-10',
    '2027-01-00',
    '31.01.2027',
    'tomorrow',
    '',
    '2027-01-31T25:00:00Z',
  ])('not %s', (text) => {
    expect(isExpiry(text)).toBe(false);
  });
});

describe('isExpired', () => {
  it.each([
    [undefined, '2099-01-01T00:00:00Z', false],
    ['2027-01-31', '2027-01-31T23:59:59Z', false],
    ['2027-01-31', '2027-02-01T00:00:00Z', true],
    ['2027-01-31T10:00:00+02:00', '2027-01-31T08:00:01Z', true],
    ['2027-01-31T10:00:00', '2027-01-31T09:59:00Z', false],
  ])('%s at %s', (expires, now, expired) => {
    expect(isExpired(expires, new Date(now))).toBe(expired);
  });
});

describe('nearestName', () => {
  it('finds a slip of the pen, not a guess', () => {
    expect(nearestName('excludes', ['exclude', 'allow'])).toBe('exclude');
    expect(nearestName('fail_on', ['fail-on'])).toBe('fail-on');
    expect(nearestName('zebra', ['exclude', 'allow'])).toBeUndefined();
  });
});
