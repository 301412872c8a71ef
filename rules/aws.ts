import type { Provider } from '../src/model/provider.ts';

export const aws: Provider = {
  id: 'aws',
  name: 'Amazon Web Services',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html',
  rules: [
    // The id alone opens nothing, but it names a long-lived key whose secret usually stands beside it or in the history:
    // worth a look, so medium, never high.
    {
      id: 'aws-access-key-id',
      title: 'AWS access key id',
      provider: 'aws',
      trigger: { on: 'prefix', text: ['AKIA'] },
      // In a signed address or header (`Credential=AKIA…/20260101/…`) the id is all there is.
      pattern: /(?<!Credential=)AKIA[A-Z2-7]{16}(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'medium',
      maskPrefix: /^AKIA/,
      message: 'Names a long-lived AWS access key; not secret alone, but its secret key is usually nearby.',
      examples: [{ text: 'aws_access_key_id = AKIA{{b32:16}}' }, { text: '"accessKeyId": "AKIA{{b32:16}}"' }],
      counterExamples: [
        { text: 'aws_access_key_id = AKIAIOSFODNN7' + 'EXAMPLE' },
        { text: 'AWS_ACCESS_KEY_ID=AKIAXXXXXXXXXXXXXXXX' },
        { text: 'AKIA{{b32:24}}' },
        { text: '?X-Amz-Credential=AKIA{{b32:16}}%2F20260101%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Expires=3600' },
        { text: 'id: "XAKIA{{b32:16}}"' },
      ],
    },
    {
      id: 'aws-temporary-access-key-id',
      title: 'AWS temporary access key id',
      provider: 'aws',
      trigger: { on: 'prefix', text: ['ASIA'] },
      pattern: /ASIA[A-Z2-7]{16}(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'low',
      maskPrefix: /^ASIA/,
      message: 'Names a temporary AWS session; useless without its secret key and session token.',
      examples: [{ text: 'AWS_ACCESS_KEY_ID=ASIA{{b32:16}}' }, { text: '"AccessKeyId": "ASIA{{b32:16}}"' }],
      counterExamples: [
        { text: 'AccessKeyId: ASIAIOSFODNN7' + 'EXAMPLE' },
        { text: 'const REGION_ASIA_PACIFIC_SOUTHEAST = 1' },
        { text: 'ASIAXXXXXXXXXXXXXXXX' },
      ],
    },
    {
      id: 'aws-secret-access-key',
      title: 'AWS secret access key',
      provider: 'aws',
      trigger: { on: 'token', keywords: ['aws', 'secret_access', 'secret-access', 'secretaccess', 'akia', 'asia'] },
      pattern:
        /(?<![A-Za-z0-9/+])(?=[A-Za-z0-9/+]{0,39}[A-Z])(?=[A-Za-z0-9/+]{0,39}[a-z])(?=[A-Za-z0-9/+]{0,39}[0-9])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=_-])/y,
      body: 'weak',
      before:
        /(?:aws[^\n;]{0,50}secret[a-z_-]{0,8}(?:_?key)?|secret[_-]?access[_-]?key|(?:AKIA|ASIA)[A-Z2-7]{16}["']?\s{0,3}[,:/|]?[^A-Za-z0-9+/]{0,6}(?:aws_?)?(?:secret[a-z_-]{0,20})?)["'\\\]]{0,2}\s{0,4}(?:=>|:=|[:=,])?\s{0,4}["'`\\]{0,2}$/i,
      severity: 'high',
      message: 'Signs any AWS request that its user may make.',
      examples: [
        { text: 'aws_secret_access_key = {{b64:40}}' },
        { text: 'AWS_SECRET_ACCESS_KEY={{b64:40}}' },
        { text: '"secretAccessKey": "{{b64:40}}"' },
        { text: 'AKIA{{b32:16}},{{b64:40}}' },
      ],
      counterExamples: [
        { text: 'aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/' + 'bPxRfiCYEXAMPLEKEY' },
        { text: 'aws_commit: {{hex:40}}' },
        { text: 'AWS_SECRET_ACCESS_KEY=$' + '{{ secrets.AWS_SECRET_ACCESS_KEY }}' },
        { text: 'AWS_SECRET_ACCESS_KEY=your-secret-access-key-goes-in-this-place' },
      ],
    },
    // Every session token starts with the same protobuf header in base64.
    {
      id: 'aws-session-token',
      title: 'AWS session token',
      provider: 'aws',
      trigger: { on: 'prefix', text: ['IQoJb3JpZ2lu', 'FwoGZXIvYXdz', 'FQoGZXIvYXdz'] },
      pattern:
        /(?:IQoJb3JpZ2lu|F[wQ]oGZXIvYXdz)(?<body>[A-Za-z0-9+/]{60})[A-Za-z0-9+/]{40,1940}={0,2}(?![A-Za-z0-9+/=])/y,
      reach: 2048,
      body: 'strong',
      severity: 'medium',
      maskPrefix: /^(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz)/,
      message: 'Third part of temporary AWS credentials; works until the session ends, together with its key pair.',
      examples: [
        { text: 'AWS_SESSION_TOKEN=IQoJb3JpZ2lu{{b64:320}}' },
        { text: 'aws_session_token = FwoGZXIvYXdz{{b64:300}}' },
      ],
      counterExamples: [
        { text: 'AWS_SESSION_TOKEN=IQoJb3JpZ2luX2VjE...' },
        { text: 'aws_session_token = FwoGZXIvYXdzEXAMPLETOKEN' },
        { text: 'const token = process.env.AWS_SESSION_TOKEN' },
      ],
    },
    {
      id: 'aws-bedrock-api-key',
      title: 'Amazon Bedrock API key',
      provider: 'aws',
      trigger: { on: 'prefix', text: ['ABSKQmVkcm9ja0FQSUtleS', 'bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t'] },
      pattern:
        /(?:ABSKQmVkcm9ja0FQSUtleS|bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t)(?<body>[A-Za-z0-9+/]{60})[A-Za-z0-9+/]{0,1840}={0,2}(?![A-Za-z0-9+/=])/y,
      reach: 2048,
      body: 'strong',
      severity: 'high',
      maskPrefix: /^(?:ABSK|bedrock-api-key-)/,
      message: 'Calls any Bedrock model at the owner’s expense.',
      examples: [
        { text: 'AWS_BEARER_TOKEN_BEDROCK=ABSKQmVkcm9ja0FQSUtleS{{b64:110}}' },
        { text: '"apiKey": "bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t{{b64:200}}"' },
      ],
      counterExamples: [
        { text: 'AWS_BEARER_TOKEN_BEDROCK=ABSKQmVkcm9ja0FQSUtleS...' },
        { text: 'AWS_BEARER_TOKEN_BEDROCK=$' + '{BEDROCK_KEY}' },
      ],
    },
    {
      id: 'aws-mws-key',
      title: 'Amazon MWS auth token',
      provider: 'aws',
      trigger: { on: 'prefix', text: ['amzn.mws.'] },
      pattern: /amzn\.mws\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])/y,
      body: 'exact',
      severity: 'high',
      maskPrefix: /^amzn\.mws\./,
      message: 'Acts for a seller account in Amazon Marketplace Web Service.',
      examples: [{ text: 'MWS_TOKEN=amzn.mws.{{uuid}}' }, { text: "auth_token: 'amzn.mws.{{uuid}}'" }],
      counterExamples: [{ text: 'amzn.mws.00000000-0000-0000-0000-000000000000' }, { text: 'import amzn.mws.client' }],
    },
  ],
  clues: {
    names: ['AWS_SECRET_ACCESS_KEY', 'AWS_ACCESS_KEY_ID', 'AWS_SESSION_TOKEN', 'AWS_BEARER_TOKEN_BEDROCK'],
    hosts: ['amazonaws.com', 'aws.amazon.com'],
    packages: ['aws-sdk', '@aws-sdk', 'boto3', 'botocore'],
  },
  dashboard: {
    url: 'https://console.aws.amazon.com/iam/home#/security_credentials',
    steps: [
      'Open IAM, the user that owns the key, Security credentials',
      'Create a second access key and put it where the old one was used',
      'Deactivate the old key, watch for failures, then delete it',
      'Look through CloudTrail for calls made with the old key',
    ],
  },
};
