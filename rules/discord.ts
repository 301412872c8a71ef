import type { Provider } from '../src/model/provider.ts';

export const discord: Provider = {
  id: 'discord',
  name: 'Discord',
  source: 'https://discord.com/developers/docs/reference#authentication',
  rules: [
    // The first part is base64 of the bot’s id, seventeen to nineteen digits, so its characters come from small sets.
    {
      id: 'discord-bot-token',
      title: 'Discord bot token',
      provider: 'discord',
      trigger: { on: 'prefix', text: ['MT', 'Mj', 'Mz', 'ND', 'NT', 'Nj', 'Nz', 'OD', 'OT'] },
      pattern:
        /(?<![+/])(?:[MNO][DTjz][AEIMQUYcgk][w-z0-5]){5,6}(?:[MNO][DTjzAQgw](?:[AEIMQUYcgk])?)?\.[A-Za-z0-9_-]{6,7}\.(?<body>[A-Za-z0-9_-]{27,45})(?![A-Za-z0-9_-])/y,
      body: 'exact',
      severity: 'high',
      message: 'Reads and sends everything as the bot.',
      examples: [
        { text: 'DISCORD_TOKEN=ODQ3MzYyOTE1MDQ3MjgzNjUx.{{alnum:6}}.{{b64url:38}}' },
        { text: 'client.login("MTA5Mzg0NzU2MTAyOTM4NDc.{{alnum:6}}.{{b64url:27}}")' },
      ],
      counterExamples: [
        { text: 'DISCORD_TOKEN=MTIzNDU2Nzg5MDEyMzQ1Njc4.xxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'DISCORD_TOKEN=your-bot-token' },
        { text: 'DISCORD_CLIENT_ID={{digits:18}}' },
      ],
    },
    {
      id: 'discord-webhook',
      title: 'Discord webhook',
      provider: 'discord',
      trigger: {
        on: 'prefix',
        text: [
          'discord.com/api/webhooks/',
          'discordapp.com/api/webhooks/',
          'ptb.discord.com/api/webhooks/',
          'canary.discord.com/api/webhooks/',
        ],
      },
      pattern:
        /(?:(?:ptb|canary)\.)?discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/(?<body>[A-Za-z0-9_-]{60,72})(?![A-Za-z0-9_-])/y,
      body: 'exact',
      severity: 'medium',
      maskPrefix: /^[a-z.]{1,24}\/api\/webhooks\//,
      message: 'Posts messages into a channel.',
      examples: [
        { text: 'https://discord.com/api/webhooks/{{digits:18}}/{{b64url:68}}' },
        { text: 'WEBHOOK=https://discordapp.com/api/webhooks/{{digits:19}}/{{b64url:68}}' },
      ],
      counterExamples: [
        { text: 'https://discord.com/api/webhooks/{id}/{token}' },
        { text: 'https://discord.com/api/webhooks/123456789012345678/abcdef' },
      ],
    },
  ],
  clues: {
    names: ['DISCORD'],
    hosts: ['discord.com', 'discordapp.com', 'discord.gg'],
    packages: ['discord.js', 'discord.py', 'discord', 'serenity', 'eris'],
  },
  dashboard: {
    url: 'https://discord.com/developers/applications',
    steps: [
      'Open the application, Bot, Reset Token, and deploy the new one',
      'For a webhook: Server settings, Integrations, Webhooks, delete it and make a new one',
    ],
  },
};
