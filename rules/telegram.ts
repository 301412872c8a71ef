import type { Provider } from '../src/model/provider.ts';
import { api } from './api/telegram.ts';

export const telegram: Provider = {
  id: 'telegram',
  name: 'Telegram',
  source: 'https://core.telegram.org/bots/features#generating-an-authentication-token',
  rules: [
    // The bot id stands before the colon: the token rule finds the part behind it, the lookbehind takes the id in.
    {
      id: 'telegram-bot-token',
      title: 'Telegram bot token',
      provider: 'telegram',
      trigger: { on: 'token', keywords: ['telegram', 'bot', 'token', 'tg_'] },
      pattern:
        /AA[A-Za-z0-9_-]{33}(?![A-Za-z0-9_-])(?<=(?<![A-Za-z0-9_-])(?:bot)?(?<secret>\d{8,10}:AA(?<body>[A-Za-z0-9_-]{33})))/y,
      body: 'exact',
      before: /(?<!\d)\d{8,10}:$/,
      severity: 'high',
      message: 'Reads and sends everything as the bot.',
      examples: [
        { text: 'TELEGRAM_BOT_TOKEN={{digits:10}}:AA{{b64url:33}}' },
        { text: "const bot = new Telegraf('{{digits:9}}:AA{{b64url:33}}')" },
        { text: 'https://api.telegram.org/bot{{digits:10}}:AA{{b64url:33}}/sendMessage' },
        { text: 'TELEGRAM_TOKEN: "{{digits:10}}:AA{{b64url:33}}"' },
      ],
      counterExamples: [
        { text: 'TELEGRAM_BOT_TOKEN=123456789:AAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'TELEGRAM_BOT_TOKEN=your_bot_token' },
        { text: 'TELEGRAM_BOT_TOKEN=110201543:AAHdqTcvCH1vGWJ...' },
      ],
    },
  ],
  clues: {
    names: ['TELEGRAM', 'TG_BOT'],
    hosts: ['api.telegram.org', 't.me'],
    packages: ['telegraf', 'node-telegram-bot-api', 'python-telegram-bot', 'aiogram', 'telebot', 'grammy'],
  },
  dashboard: {
    url: 'https://t.me/BotFather',
    steps: ['Send /revoke to BotFather and choose the bot', 'Put the new token where the old one was used'],
  },
  api,
};
