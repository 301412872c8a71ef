import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { nameOnLine } from '../../src/exposure/env/name-on-line.ts';
import { publicEnvName } from '../../src/exposure/env/public-env-name.ts';
import { isPublicByDesign } from '../../src/exposure/public-by-design.ts';

const hex = (bytes: number): string => randomBytes(bytes).toString('hex');
const alnum = (length: number): string =>
  Array.from(
    randomBytes(length),
    (byte) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'[byte % 62],
  ).join('');
const jwt = (payload: object): string =>
  `${Buffer.from('{"alg":"HS256","typ":"JWT"}').toString('base64url')}.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.${alnum(43)}`;
const google = (): string => `AI${'za'}${alnum(35)}`;

describe('keys that are public by design', () => {
  test.each([
    [`pk_${'live'}_${alnum(99)}`, 'NEXT_PUBLIC_STRIPE_KEY', ''],
    [`pk_${'test'}_${alnum(40)}`, null, ''],
    [`sb_publishable_${alnum(20)}`, null, ''],
    [`phc_${alnum(43)}`, 'VITE_POSTHOG_KEY', ''],
    [google(), 'NEXT_PUBLIC_FIREBASE_API_KEY', ''],
    [google(), 'apiKey', 'const firebaseConfig = { apiKey: "…", authDomain: "a.firebaseapp.com"'],
    [google(), 'VITE_GOOGLE_MAPS_API_KEY', ''],
    [google(), null, 'https://maps.googleapis.com/maps/api/js?key='],
    [`B${alnum(86)}`, 'applicationServerKey', ''],
    [hex(16), 'ALGOLIA_SEARCH_API_KEY', ''],
    [hex(16), 'apiKey', 'algolia: { apiKey: "…", indexName: "docs", appId: "X" }'],
    [jwt({ role: 'anon', iss: 'supabase' }), 'SUPABASE_ANON_KEY', ''],
    [`https://${hex(16)}@o1.ingest.sentry.io/123`, 'SENTRY_DSN', ''],
  ])('%s %s', (value, name, text) => expect(isPublicByDesign(value, name, text)).not.toBeNull());

  test.each([
    [jwt({ role: 'service_role', iss: 'supabase' }), 'NEXT_PUBLIC_SUPABASE_KEY', ''],
    [google(), 'GEMINI_API_KEY', ''],
    [google(), null, 'https://maps.googleapis.com/maps/api/geocode/json?key='],
    [google(), 'FIREBASE_ADMIN_SECRET', 'authDomain'],
    [hex(16), 'ALGOLIA_ADMIN_KEY', 'algolia indexName'],
    [hex(16), 'API_KEY', ''],
    [`sk_${'live'}_${alnum(40)}`, 'NEXT_PUBLIC_KEY', ''],
    [`mem_${'live'}_${hex(32)}`, 'VITE_MEMORY_API_KEY', ''],
  ])('a secret: %s %s', (value, name, text) => expect(isPublicByDesign(value, name, text)).toBeNull());
});

test.each([
  ['NAME=', 'NAME'],
  ['export NAME="', 'NAME'],
  ['  NAME: ', 'NAME'],
  ['  "NAME": "', 'NAME'],
  ['      - NAME=', 'NAME'],
  ['ARG NAME=', 'NAME'],
  ['ENV NAME ', 'NAME'],
  ['docker build --build-arg NAME=', 'NAME'],
  ['$env:NAME = "', 'NAME'],
  ["const name: string = '", 'name'],
  ['process.env.NAME = "', 'NAME'],
  ['A=1 B="', 'B'],
  ['just text ', null],
])('the name on the line %s', (before, name) => expect(nameOnLine(`${before}value`, before.length + 1)).toBe(name));

test("a name is public by its framework's rules", () => {
  expect(publicEnvName('NUXT_PUBLIC_A')).toEqual({ framework: 'Nuxt', prefix: 'NUXT_PUBLIC_' });
  expect(publicEnvName('NUXT_A')).toBeNull();
  expect(publicEnvName('PUBLIC_KEY')).toBeNull();
  expect(publicEnvName('MODERN_A')).toBeNull();
  expect(publicEnvName('MODERN_A', { packages: new Set(['@modern-js/app-tools']) })?.prefix).toBe('MODERN_');
  expect(publicEnvName('WEB_A', { extra: [{ prefix: 'WEB_', framework: 'Vite' }] })?.framework).toBe('Vite');
  expect(publicEnvName('VITE_A', { replaced: new Set(['VITE_']) })).toBeNull();
});
