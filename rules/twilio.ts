import type { Provider } from '../src/model/provider.ts';

export const twilio: Provider = {
  id: 'twilio',
  name: 'Twilio',
  source: 'https://www.twilio.com/docs/iam/api-keys',
  rules: [
    {
      id: 'twilio-auth-token',
      title: 'Twilio auth token',
      provider: 'twilio',
      trigger: { on: 'token', keywords: ['twilio', 'account_sid', 'accountsid', 'client'] },
      pattern: /(?<![A-Za-z0-9])[0-9a-f]{32}(?![A-Za-z0-9-])/y,
      body: 'weak',
      before:
        /(?:twilio[^\n;]{0,30}auth[_-]?token["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}|AC[0-9a-f]{32}["']\s{0,4},\s{0,6})["'`]?$/i,
      severity: 'high',
      message: 'Full control of the Twilio account: sends messages and calls at the owner’s expense.',
      examples: [{ text: 'TWILIO_AUTH_TOKEN={{hex:32}}' }, { text: 'new twilio("AC{{hex:32}}", "{{hex:32}}")' }],
      counterExamples: [
        { text: 'TWILIO_AUTH_TOKEN=your_auth_token' },
        { text: 'TWILIO_ACCOUNT_SID=AC{{hex:32}}' },
        { text: 'TWILIO_AUTH_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
      ],
    },
    {
      id: 'twilio-api-key-secret',
      title: 'Twilio API key secret',
      provider: 'twilio',
      trigger: { on: 'token', keywords: ['twilio'] },
      pattern: /(?<![A-Za-z0-9])[A-Za-z0-9]{32}(?![A-Za-z0-9-])/y,
      body: 'weak',
      before: /twilio[^\n;]{0,30}(?:api[_-]?)?(?:key[_-]?)?secret["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i,
      severity: 'high',
      message: 'Sends messages and calls together with its key SID.',
      examples: [{ text: 'TWILIO_API_SECRET={{alnum:32}}' }, { text: 'TWILIO_API_KEY_SECRET="{{alnum:32}}"' }],
      counterExamples: [
        { text: 'TWILIO_API_SECRET=your_api_secret' },
        { text: 'TWILIO_API_KEY=SK00000000000000000000000000000000' },
      ],
    },
    // An identifier; its secret usually stands beside it.
    {
      id: 'twilio-api-key-sid',
      title: 'Twilio API key SID',
      provider: 'twilio',
      trigger: { on: 'prefix', text: ['SK'] },
      pattern: /(?<![+/])SK(?<body>[0-9a-f]{32})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'low',
      maskPrefix: /^SK/,
      message: 'Names a Twilio API key; useless without its secret.',
      examples: [{ text: 'TWILIO_API_KEY=SK{{hex:32}}' }, { text: "apiKey: 'SK{{hex:32}}'" }],
      counterExamples: [
        { text: 'SKxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'SK{{hex:40}}' },
        { text: 'TWILIO_API_KEY=SKXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX' },
      ],
    },
  ],
  clues: { names: ['TWILIO'], hosts: ['api.twilio.com', 'twilio.com'], packages: ['twilio'] },
  dashboard: {
    url: 'https://console.twilio.com/us1/account/keys-credentials/api-keys',
    steps: [
      'Open API keys & tokens',
      'For an auth token: create a secondary token, deploy it, promote it',
      'For an API key: create a new one, deploy it, delete the old one',
    ],
  },
};
