import type { Provider } from '../src/model/provider.ts';
import { api } from './api/openai.ts';

export const openai: Provider = {
  id: 'openai',
  name: 'OpenAI',
  source: 'https://platform.openai.com/docs/api-reference/authentication',
  rules: [
    {
      id: 'openai-project-key',
      title: 'OpenAI project or service account key',
      provider: 'openai',
      trigger: { on: 'prefix', text: ['sk-proj-', 'sk-svcacct-', 'sk-None-'] },
      pattern: /sk-(?:proj|svcacct|None)-(?<body>[A-Za-z0-9_-]{40,180})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^(?:sk-proj-|sk-svcacct-|sk-None-)/,
      message: 'Calls OpenAI models at the owner’s expense and reads the project’s files.',
      examples: [
        { text: 'OPENAI_API_KEY=sk-proj-{{b64url:74}}T3BlbkFJ{{b64url:74}}' },
        { text: "apiKey: 'sk-svcacct-{{b64url:58}}T3BlbkFJ{{b64url:58}}'" },
        { text: 'OpenAI(api_key="sk-proj-{{b64url:48}}")' },
      ],
      counterExamples: [
        { text: 'OPENAI_API_KEY=sk-proj-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'OPENAI_API_KEY=sk-proj-your-key-here' },
        { text: 'const key = process.env.OPENAI_API_KEY' },
      ],
    },
    {
      id: 'openai-admin-key',
      title: 'OpenAI admin key',
      provider: 'openai',
      trigger: { on: 'prefix', text: ['sk-admin-'] },
      pattern: /sk-admin-(?<body>[A-Za-z0-9_-]{40,180})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^sk-admin-/,
      message: 'Manages the users, projects and keys of an OpenAI organization.',
      examples: [
        { text: 'OPENAI_ADMIN_KEY=sk-admin-{{b64url:58}}T3BlbkFJ{{b64url:58}}' },
        { text: 'Bearer sk-admin-{{b64url:74}}T3BlbkFJ{{b64url:74}}' },
      ],
      counterExamples: [
        { text: 'OPENAI_ADMIN_KEY=sk-admin-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'OPENAI_ADMIN_KEY=sk-admin-your-key-here' },
        { text: 'const key = process.env.OPENAI_ADMIN_KEY' },
      ],
    },
    {
      id: 'openai-legacy-key',
      title: 'OpenAI user key',
      provider: 'openai',
      trigger: { on: 'prefix', text: ['sk-'] },
      pattern: /sk-(?<body>[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^sk-/,
      message: 'Calls OpenAI models at the owner’s expense.',
      examples: [
        { text: 'OPENAI_API_KEY=sk-{{alnum:20}}T3BlbkFJ{{alnum:20}}' },
        { text: 'openai.api_key = "sk-{{alnum:20}}T3BlbkFJ{{alnum:20}}"' },
      ],
      counterExamples: [
        { text: 'OPENAI_API_KEY=sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'OPENAI_API_KEY=sk-your-key-here' },
        { text: 'const key = process.env.OPENAI_API_KEY' },
        { text: '.sk-fading-circle .sk-circle12:before { transform: rotate(330deg) }' },
        { text: 'class="sk-estimator-doc-link-fitted"' },
      ],
    },
  ],
  clues: {
    names: ['OPENAI'],
    hosts: ['api.openai.com', 'openai.com'],
    packages: ['openai', '@ai-sdk/openai', 'langchain_openai', '@langchain/openai'],
  },
  dashboard: {
    url: 'https://platform.openai.com/api-keys',
    steps: ['Open API keys', 'Create a new key and deploy it', 'Revoke the old key and look at the usage page'],
  },
  api,
};
