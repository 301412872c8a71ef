import type { Provider } from '../src/model/provider.ts';

export const google: Provider = {
  id: 'google',
  name: 'Google',
  source: 'https://cloud.google.com/docs/authentication/api-keys',
  rules: [
    // Firebase ships this key to every visitor on purpose: it identifies the project, security rules protect the data.
    // It is worth a look only because the same key may call other Google APIs when nobody restricted it.
    {
      id: 'google-firebase-web-key',
      title: 'Firebase web or Android API key (public by design: not reported)',
      provider: 'google',
      trigger: { on: 'prefix', text: ['AIza'] },
      pattern:
        /(?<=current_key["']\s{0,4}:\s{0,4}["'])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])|AIza[A-Za-z0-9_-]{35}(?=["'`][\s,;]{1,12}["']?(?:authDomain|projectId|databaseURL|messagingSenderId|appId)["']?\s{0,4}:)/y,
      body: 'exact',
      severity: 'low',
      maskPrefix: /^AIza/,
      message: 'Meant to be public; restrict it to the app and to Firebase APIs, or strangers can spend its quota.',
      examples: [
        { text: 'apiKey: "AIza{{b64url:35}}",\n  authDomain: "app.firebaseapp.com"' },
        { text: '"current_key": "AIza{{b64url:35}}"' },
      ],
      counterExamples: [
        { text: 'apiKey: "AIzaSyXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX",\n  authDomain: "x.firebaseapp.com"' },
        { text: '"current_key": "YOUR_API_KEY"' },
      ],
    },
    // Some of these keys are public by design (Maps in a page), others pay for Gemini calls: medium, never dropped.
    {
      id: 'google-api-key',
      title: 'Google API key',
      provider: 'google',
      trigger: { on: 'prefix', text: ['AIza'] },
      pattern: /(?<![+/])AIza(?<body>[A-Za-z0-9_-]{35})(?![A-Za-z0-9_-])/y,
      body: 'exact',
      severity: 'medium',
      maskPrefix: /^AIza/,
      message: 'Calls the Google APIs that it is not restricted from (Gemini, Maps, Translate) at the owner’s expense.',
      examples: [
        { text: 'GEMINI_API_KEY=AIza{{b64url:35}}' },
        { text: 'https://maps.googleapis.com/maps/api/geocode/json?key=AIza{{b64url:35}}' },
      ],
      counterExamples: [
        { text: 'GOOGLE_API_KEY=AIzaxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'GOOGLE_API_KEY=AIza...' },
        { text: 'const key = process.env.GOOGLE_API_KEY' },
        { text: 'AIzaSyYourKeyHere' },
        { text: 'GOOGLE_API_KEY=AIzaSy...' },
      ],
    },
    {
      id: 'google-oauth-client-secret',
      title: 'Google OAuth client secret',
      provider: 'google',
      trigger: { on: 'prefix', text: ['GOCSPX-'] },
      pattern: /GOCSPX-(?<body>[A-Za-z0-9_-]{28})(?![A-Za-z0-9_-])/y,
      body: 'exact',
      severity: 'high',
      maskPrefix: /^GOCSPX-/,
      message: 'Lets anyone act as the OAuth application.',
      examples: [
        { text: 'GOOGLE_CLIENT_SECRET=GOCSPX-{{b64url:28}}' },
        { text: '"client_secret":"GOCSPX-{{b64url:28}}"' },
      ],
      counterExamples: [
        { text: 'GOOGLE_CLIENT_SECRET=GOCSPX-xxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'GOOGLE_CLIENT_SECRET=GOCSPX-your-key-here' },
        { text: 'const key = process.env.GOOGLE_CLIENT_SECRET' },
        { text: '"client_id":"{{digits:12}}-abc.apps.googleusercontent.com"' },
      ],
    },
    {
      id: 'google-oauth-access-token',
      title: 'Google OAuth access token',
      provider: 'google',
      trigger: { on: 'prefix', text: ['ya29.'] },
      pattern: /ya29\.(?<body>[A-Za-z0-9_-]{60})[A-Za-z0-9_-]{0,640}(?![A-Za-z0-9_-])/y,
      reach: 768,
      body: 'strong',
      severity: 'medium',
      maskPrefix: /^ya29\./,
      message: 'Acts as a Google user or service account for about an hour.',
      examples: [
        { text: 'Authorization: Bearer ya29.{{b64url:180}}' },
        { text: '"access_token": "ya29.{{b64url:200}}"' },
      ],
      counterExamples: [{ text: 'Authorization: Bearer ya29.a0AfH6SM...' }, { text: '"access_token": "ya29.EXAMPLE"' }],
    },
    {
      id: 'google-oauth-refresh-token',
      title: 'Google OAuth refresh token',
      provider: 'google',
      trigger: { on: 'prefix', text: ['1//0'] },
      pattern: /(?<![A-Za-z0-9+/])1\/\/0[A-Za-z0-9](?<body>[A-Za-z0-9_-]{50,140})(?![A-Za-z0-9_+/=-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^1\/\//,
      message: 'Mints access tokens for a Google user until consent is withdrawn.',
      examples: [
        { text: 'GOOGLE_REFRESH_TOKEN=1//0{{alnum:1}}{{b64url:98}}' },
        { text: '"refresh_token": "1//0{{alnum:1}}{{b64url:60}}"' },
      ],
      counterExamples: [
        { text: '"refresh_token": "1//0xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"' },
        { text: 'refresh_token=1//04dX...' },
      ],
    },
    {
      id: 'google-service-account-key',
      title: 'Google service account key',
      provider: 'google',
      trigger: { on: 'literal', text: ['-----BEGIN'] },
      pattern:
        /(?<=private_key\\{0,2}"\s{0,4}:\s{0,4}\\{0,2}")-----BEGIN PRIVATE KEY-----[\\nr\s]{0,6}(?<body>MII[A-Za-z0-9+/]{37})[A-Za-z0-9+/=\\\s]{400,3900}(?:-----END PRIVATE KEY-----)?/y,
      reach: 4096,
      body: 'exact',
      severity: 'high',
      message: 'Acts as the service account in Google Cloud until the key is deleted.',
      examples: [
        {
          text: '{"type": "service_account", "private_key": "-----BEGIN PRIVATE KEY-----\\nMII{{b64:61}}\\n{{b64:64}}\\n{{b64:64}}\\n{{b64:64}}\\n{{b64:64}}\\n{{b64:64}}\\n{{b64:64}}\\n{{b64:64}}\\n-----END PRIVATE KEY-----\\n"}',
        },
        { text: '"private_key":"-----BEGIN PRIVATE KEY-----\\nMII{{b64:700}}\\n-----END PRIVATE KEY-----"' },
      ],
      counterExamples: [
        { text: '"private_key": "-----BEGIN PRIVATE KEY-----\\n...\\n-----END PRIVATE KEY-----\\n"' },
        { text: '"private_key": "-----BEGIN PRIVATE KEY-----\\nYOUR_PRIVATE_KEY\\n-----END PRIVATE KEY-----\\n"' },
      ],
    },
  ],
  clues: {
    names: ['GOOGLE_API_KEY', 'GEMINI_API_KEY', 'GOOGLE_CLIENT_SECRET', 'GOOGLE_APPLICATION_CREDENTIALS', 'GCP_'],
    hosts: ['googleapis.com', 'google.com'],
    packages: ['googleapis', '@google/genai', '@google/generative-ai', 'google-auth-library', 'google.generativeai'],
  },
  dashboard: {
    url: 'https://console.cloud.google.com/apis/credentials',
    steps: [
      'Open APIs & Services, Credentials',
      'For an API key: make a new one with application and API restrictions, deploy it, delete the old one',
      'For a service account: IAM, Service accounts, Keys, add a key, deploy it, delete the old one',
      'For OAuth: open the client, add a secret, deploy it, disable and delete the old one',
    ],
  },
};
