import type { Provider } from '../src/model/provider.ts';

export const azure: Provider = {
  id: 'azure',
  name: 'Microsoft Azure',
  source: 'https://learn.microsoft.com/en-us/purview/sit-defn-all-creds',
  rules: [
    {
      id: 'azure-storage-account-key',
      title: 'Azure storage or Cosmos DB account key',
      provider: 'azure',
      trigger: { on: 'prefix', text: ['AccountKey='] },
      pattern: /AccountKey=(?<secret>[A-Za-z0-9+/]{86}==)(?![A-Za-z0-9+/=])/y,
      reach: 128,
      body: 'strong',
      severity: 'high',
      published: [
        'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50u' + 'SRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==',
        'C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2n' + 'Q9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==',
      ],
      message: 'Full control of everything in the storage or database account.',
      examples: [
        {
          text: 'DefaultEndpointsProtocol=https;AccountName=acme;AccountKey={{b64:86}}==;EndpointSuffix=core.windows.net',
        },
        { text: '"AccountEndpoint=https://acme.documents.azure.com:443/;AccountKey={{b64:86}}==;"' },
      ],
      counterExamples: [
        { text: 'AccountName=acme;AccountKey=<your-account-key>;EndpointSuffix=core.windows.net' },
        {
          text: 'AccountName=acme;AccountKey=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx==;',
        },
      ],
    },
    {
      id: 'azure-storage-key-value',
      title: 'Azure storage or Cosmos DB key',
      provider: 'azure',
      trigger: { on: 'token', keywords: ['storage', 'account_key', 'account-key', 'accountkey', 'cosmos'] },
      pattern: /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{86}==(?![A-Za-z0-9+/=])/y,
      body: 'weak',
      before:
        /(?:(?:azure_?)?storage[^\n;]{0,30}key|account[_-]?key|cosmos[^\n;]{0,30}key)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`\\]{0,2}$/i,
      severity: 'high',
      message: 'Full control of everything in the storage or database account.',
      examples: [{ text: 'AZURE_STORAGE_ACCOUNT_KEY={{b64:86}}==' }, { text: 'COSMOS_KEY: "{{b64:86}}=="' }],
      counterExamples: [{ text: 'AZURE_STORAGE_KEY=your-storage-key' }, { text: 'integrity sha512-{{b64:86}}==' }],
    },
    {
      id: 'azure-shared-access-key',
      title: 'Azure Service Bus, Event Hubs or IoT Hub key',
      provider: 'azure',
      trigger: { on: 'prefix', text: ['SharedAccessKey='] },
      pattern: /SharedAccessKey=(?<secret>[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{86}==)(?![A-Za-z0-9+/=])/y,
      body: 'strong',
      severity: 'high',
      message: 'Sends, reads or manages messages of the namespace, according to its policy.',
      examples: [
        { text: 'Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey={{b64:43}}=' },
        { text: 'HostName=acme.azure-devices.net;SharedAccessKeyName=iothubowner;SharedAccessKey={{b64:43}}=' },
      ],
      counterExamples: [
        { text: 'Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=<key>' },
        { text: 'SharedAccessKey=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=' },
      ],
    },
    // Three characters, a digit of format, `Q~`, thirty-four more. The anchor is in the middle, so the value starts before it.
    {
      id: 'azure-client-secret',
      title: 'Microsoft Entra client secret',
      provider: 'azure',
      trigger: { on: 'prefix', text: ['8Q~'], anywhere: true },
      pattern:
        /8Q~[A-Za-z0-9_.~-]{31,34}(?![A-Za-z0-9_.~-])(?<=(?<![A-Za-z0-9_.~-])(?<secret>[A-Za-z0-9_.~-]{3}(?<body>8Q~[A-Za-z0-9_.~-]{31,34})))/y,
      body: 'strong',
      severity: 'high',
      message: 'Signs in as the application in Microsoft Entra ID.',
      examples: [
        { text: 'AZURE_CLIENT_SECRET={{alnum:3}}8Q~{{b64url:34}}' },
        { text: '"clientSecret": "{{alnum:3}}8Q~{{b64url:34}}"' },
      ],
      counterExamples: [
        { text: 'AZURE_CLIENT_SECRET=xxx8Q~xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
        { text: 'AZURE_CLIENT_SECRET=$CLIENT_SECRET' },
      ],
    },
    {
      id: 'azure-sas-signature',
      title: 'Azure shared access signature',
      provider: 'azure',
      trigger: { on: 'prefix', text: ['sig='] },
      pattern:
        /(?<=[?&"'\s]s[vreiptk]=[^\s"'<>]{1,220}&)sig=(?<secret>(?:[A-Za-z0-9+/]|%2[BbFf]){43}(?:%3[Dd]|=))(?![A-Za-z0-9])/y,
      body: 'strong',
      severity: 'medium',
      message: 'Opens the named storage or queue until the time in the link.',
      examples: [
        {
          text: 'https://acme.blob.core.windows.net/c/f?sv=2022-11-02&se=2030-01-01T00%3A00%3A00Z&sr=b&sp=r&sig={{alnum:43}}%3D',
        },
        { text: 'SharedAccessSignature sr=acme.servicebus.windows.net&se=1767225600&sig={{alnum:43}}=' },
      ],
      counterExamples: [
        { text: 'https://acme.blob.core.windows.net/c/f?sv=2022-11-02&sr=b&sp=r&sig=<signature>' },
        { text: '?sv=2022-11-02&sp=r&sig=...' },
      ],
    },
    {
      id: 'azure-devops-token',
      title: 'Azure DevOps personal access token',
      provider: 'azure',
      trigger: { on: 'token', keywords: ['azure', 'devops', 'vsts', 'azp_', 'ado_', 'vss_', 'system_accesstoken'] },
      pattern: /(?<![A-Za-z0-9])(?:[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}|[a-z2-7]{52})(?![A-Za-z0-9])/y,
      body: 'weak',
      before:
        /(?:azure[_-]?devops|azp|ado|vsts|vss|system_access)[^\n;]{0,40}(?:pat|token|password)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i,
      severity: 'high',
      message: 'Acts as its owner in Azure DevOps: code, builds and releases.',
      examples: [
        { text: 'AZURE_DEVOPS_EXT_PAT={{alnum:76}}AZDO{{alnum:4}}' },
        { text: 'AZP_TOKEN={{alnum:76}}AZDO{{alnum:4}}' },
      ],
      counterExamples: [
        { text: 'AZURE_DEVOPS_EXT_PAT=your-personal-access-token' },
        { text: 'AZP_TOKEN=$(System.AccessToken)' },
      ],
    },
    {
      id: 'azure-cognitive-key',
      title: 'Azure OpenAI or AI services key',
      provider: 'azure',
      trigger: { on: 'token', keywords: ['azure', 'cognitive', 'openai', 'api-key', 'speech', 'subscription-key'] },
      pattern: /(?<![A-Za-z0-9])(?:[A-Za-z0-9]{52}JQQJ9[A-Za-z0-9]{27}|[0-9a-f]{32})(?![A-Za-z0-9-])/y,
      body: 'weak',
      before:
        /(?:(?:azure|cognitive)[^\n;]{0,40}key|ocp-apim-subscription-key)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i,
      severity: 'high',
      message: 'Calls Azure AI models at the owner’s expense.',
      examples: [
        { text: 'AZURE_OPENAI_API_KEY={{hex:32}}' },
        { text: 'AZURE_OPENAI_KEY={{alnum:52}}JQQJ9{{alnum:27}}' },
        { text: 'Ocp-Apim-Subscription-Key: {{hex:32}}' },
      ],
      counterExamples: [
        { text: 'AZURE_OPENAI_API_KEY=your-azure-openai-api-key-here' },
        { text: 'azure_commit: {{hex:40}}' },
        { text: 'AZURE_OPENAI_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' },
      ],
    },
  ],
  clues: {
    names: ['AZURE', 'AZURE_CLIENT_SECRET', 'AZURE_STORAGE', 'ARM_CLIENT_SECRET', 'COSMOS'],
    hosts: [
      'azure.com',
      'windows.net',
      'azurewebsites.net',
      'microsoftonline.com',
      'visualstudio.com',
      'dev.azure.com',
    ],
    packages: ['@azure/identity', '@azure/storage-blob', 'azure-identity', 'azure-storage-blob', 'azure.identity'],
  },
  dashboard: {
    url: 'https://portal.azure.com',
    steps: [
      'For a storage, Cosmos DB, Service Bus or Event Hubs key: open the resource, Access keys or Shared access policies, move clients to the second key, regenerate the first',
      'For a client secret: Entra ID, App registrations, Certificates & secrets, add a new one, deploy it, delete the old one',
      'A shared access signature dies when the key that signed it is regenerated',
    ],
  },
};
