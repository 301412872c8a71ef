import type { Provider } from '../src/model/provider.ts';

export const dynatrace: Provider = {
  id: 'dynatrace',
  name: 'Dynatrace',
  source: 'https://docs.dynatrace.com/docs/dynatrace-api/basics/dynatrace-api-authentication',
  rules: [
    {
      id: 'dynatrace-token',
      title: 'Dynatrace token',
      provider: 'dynatrace',
      trigger: { on: 'prefix', text: ['dt0c01.', 'dt0s01.', 'dt0s02.', 'dt0s04.', 'dt0s06.', 'dt0s08.', 'dt0s16.'] },
      pattern: /dt0[a-z]\d\d\.[A-Z0-9]{8,24}\.(?<body>[A-Z0-9]{64})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^(?:dt0c01\.|dt0s01\.|dt0s02\.|dt0s04\.|dt0s06\.|dt0s08\.|dt0s16\.)/,
      message: 'Reads or writes monitoring data and settings, according to its scopes.',
      examples: [
        { text: 'DT_API_TOKEN=dt0c01.{{b32:24}}.{{b32:64}}' },
        { text: 'Authorization: Api-Token dt0c01.{{b32:24}}.{{b32:64}}' },
      ],
      counterExamples: [
        {
          text: 'DT_API_TOKEN=dt0c01.XXXXXXXXXXXXXXXXXXXXXXXX.XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX',
        },
        {
          text: 'DT_API_TOKEN=dt0c01.ST2EY72KQINMH574WMNVI7YN.G3DFPBEJYMODIDAEX454M7YWBUVEFOWKPRVMWFASS64NFH52PX6BNDVFFM572RZ...',
        },
      ],
    },
  ],
  clues: { names: ['DYNATRACE', 'DT_API_TOKEN'], hosts: ['live.dynatrace.com', 'dynatrace.com'] },
};
