import type { Provider } from '../src/model/provider.ts';

export const pypi: Provider = {
  id: 'pypi',
  name: 'PyPI',
  source: 'https://pypi.org/help/#apitoken',
  rules: [
    // A macaroon in base64url: version and location (`pypi.org`) are the same in every token.
    {
      id: 'pypi-token',
      title: 'PyPI upload token',
      provider: 'pypi',
      trigger: { on: 'prefix', text: ['pypi-AgEIcHlwaS5vcmc', 'pypi-AgENdGVzdC5weXBpLm9yZw'] },
      pattern:
        /pypi-Ag(?:EIcHlwaS5vcmc|ENdGVzdC5weXBpLm9yZw)(?<body>[A-Za-z0-9_-]{60})[A-Za-z0-9_-]{10,840}(?![A-Za-z0-9_-])/y,
      reach: 1024,
      body: 'strong',
      severity: 'high',
      testKey: /^pypi-AgEN/,
      maskPrefix: /^(?:pypi-AgEIcHlwaS5vcmc|pypi-AgENdGVzdC5weXBpLm9yZw)/,
      message: 'Uploads releases to the projects in its scope.',
      examples: [
        { text: 'TWINE_PASSWORD=pypi-AgEIcHlwaS5vcmc{{b64url:150}}' },
        { text: 'password = pypi-AgENdGVzdC5weXBpLm9yZw{{b64url:150}}' },
      ],
      counterExamples: [
        { text: 'password = pypi-AgEIcHlwaS5vcmcCJ...' },
        { text: 'pypi-AgEIcHlwaS5vcmc-your-token-here' },
        { text: 'TWINE_PASSWORD=pypi-xxxxxxxxxxxxxxxxxxxxxxxx' },
      ],
    },
  ],
  clues: {
    names: ['PYPI_TOKEN', 'PYPI_API_TOKEN', 'TWINE_PASSWORD'],
    hosts: ['upload.pypi.org', 'pypi.org', 'test.pypi.org'],
  },
  dashboard: {
    url: 'https://pypi.org/manage/account/token/',
    steps: [
      'Open Account settings, API tokens',
      'Remove the token; prefer trusted publishing to a new one',
      'Look through the project’s releases for any that you did not upload',
    ],
  },
};
