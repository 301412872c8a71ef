/** A key that its issuer means to be seen: by the look of its value, or by its name, or by what stands around it. */
interface PublicKey {
  readonly what: string;
  readonly value: RegExp;
  /** Must match the name, if given. */
  readonly name?: RegExp;
  /** Must match the text around, if given and the name does not match. */
  readonly around?: RegExp;
}

const PUBLIC_KEYS: readonly PublicKey[] = [
  { what: 'publishable key', value: /^(?:pk|mpk)_(?:live|test|prod|dev)_[\w.=+/$-]{4,}$/ },
  { what: 'Supabase publishable key', value: /^sb_publishable_[\w-]{8,}$/ },
  { what: 'PostHog project key', value: /^phc_[A-Za-z0-9]{20,}$/ },
  { what: 'Mapbox public token', value: /^pk\.eyJ[\w-]+\.[\w-]+$/ },
  { what: 'Sentry DSN', value: /^https?:\/\/[0-9a-f]{32}(?::[0-9a-f]{32})?@[\w.-]+\/(?:[\w-]+\/)*\d+$/ },
  {
    what: 'Sentry DSN',
    value: /^[0-9a-f]{32}$/,
    name: /dsn/i,
    around: /https?:\/\/[0-9a-f]{32}@[\w.-]*(?:sentry|ingest)/,
  },
  {
    what: 'reCAPTCHA, hCaptcha or Turnstile site key',
    value: /^(?:6L[\w-]{38}|0x4[\w-]{20,40}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/,
    name: /site_?key/i,
  },
  {
    what: 'Firebase or Google Maps browser key',
    value: /^AIza[\w-]{35}$/,
    name: /firebase|maps?(?:_|[A-Z]|$)|(?:NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|NUXT_PUBLIC|VUE_APP|GATSBY|NG_APP|PUBLIC)_\w*(?:FIREBASE|MAPS?|GOOGLE_API_KEY|FB_API_KEY)/i,
    around:
      /authDomain|messagingSenderId|firebaseapp\.com|initializeApp|maps\.googleapis\.com\/maps(?:\/api\/(?:js|staticmap|streetview)|-api)|google\.com\/maps\/embed|maps\.google\.com|current_key|GoogleService|google-services|firebase_url/,
  },
  {
    what: 'Algolia search key',
    value: /^[0-9a-f]{32}$/,
    name: /algolia.*(?:search|public)|(?:search|public).*algolia|search_?(?:only_?)?(?:api_?)?key/i,
    around:
      /docsearch|(?:algolia[\s\S]{0,400}(?:search_?only|searchkey|search_?api_?key))|appId[\s\S]{0,120}indexName|indexName[\s\S]{0,120}appId/i,
  },
  {
    what: 'Algolia DocSearch key',
    value: /^[0-9a-f]{32}$/,
    around: /docsearch|algolia[\s\S]{0,200}indexName|indexName[\s\S]{0,200}algolia/i,
  },
  {
    what: 'Amplitude, Mixpanel or Segment write key',
    value: /^[A-Za-z0-9]{20,40}$/,
    name: /amplitude|mixpanel|segment_?write|write_?key|heap_?(?:app|id)|gtm|ga_?(?:measurement|tracking)/i,
  },
  { what: 'LaunchDarkly client-side id', value: /^[0-9a-f]{24}$/, name: /client_?side_?id|launch_?darkly_?client/i },
  { what: 'Statsig or Split client key', value: /^client-[A-Za-z0-9]{20,}$/ },
  { what: 'RevenueCat public SDK key', value: /^(?:appl|goog|amzn|strp|rcb)_[A-Za-z0-9]{20,}$/ },
  { what: 'Datadog client token', value: /^pub[0-9a-f]{32}$/ },
  { what: 'New Relic browser key', value: /^NRJS-[0-9a-f]{16,}$/ },
  { what: 'VAPID public key', value: /^B[\w-]{86}$/, name: /vapid|applicationServerKey|application_server_key/i },
  {
    what: 'Stream, Pusher or Ably public key',
    value: /^[A-Za-z0-9]{12,24}$/,
    name: /pusher_?(?:app_?)?key|stream_?(?:api_?)?key/i,
  },
];

/** The role that Supabase wrote into a JSON web token's payload, if it is one. */
function jwtRole(value: string): string | null {
  const payload = /^eyJ[\w-]{8,200}\.(eyJ[\w-]{8,1200})\.[\w-]{16,}$/.exec(value)?.[1];
  if (payload === undefined) return null;
  return /"role"\s*:\s*"(\w+)"/.exec(Buffer.from(payload, 'base64url').toString('utf8'))?.[1] ?? null;
}

/**
 * Says what kind of public key a value is: one that the issuer expects in browsers, so that it is no finding anywhere.
 * @param name name that the value is given to, or null
 * @param text text around the value, a few hundred characters each side; may be empty
 * @returns what it is, for a person; null if it is not known to be public
 */
export function isPublicByDesign(value: string, name: string | null, text: string): string | null {
  const role = jwtRole(value);
  if (role !== null) return role === 'anon' ? 'Supabase anon key' : null;
  for (const key of PUBLIC_KEYS) {
    if (!key.value.test(value)) continue;
    if (key.name === undefined && key.around === undefined) return key.what;
    // A name that says "secret" or "admin" outweighs every look.
    if (name !== null && /secret|private|admin|(?<!application_?)server|service_?role|password/i.test(name)) continue;
    if (name !== null && key.name?.test(name)) return key.what;
    if (key.around?.test(text)) return key.what;
  }
  return null;
}
