import type { Provider } from '../src/model/provider.ts';

/** Not an issuer: holds the rules for private keys in their armours. */
export const privateKey: Provider = {
  id: 'private-key',
  name: 'Private key',
  source: 'https://www.rfc-editor.org/rfc/rfc7468',
  rules: [
    // DER starts with a SEQUENCE (`M` in base64), OpenSSH’s own form with its magic. A file that only shows the armour stays silent. OpenSSH's
    // first line is the same in all keys and has nine A's in a row, as placeholders do: the body to be judged is the second.
    {
      id: 'private-key-pem',
      title: 'Private key',
      provider: null,
      trigger: { on: 'literal', text: ['-----BEGIN'] },
      pattern:
        /(?<!private_key\\{0,2}"\s{0,4}:\s{0,4}\\{0,2}")-----BEGIN (?:(?:RSA|EC|DSA|OPENSSH|ANY) )?PRIVATE KEY-----[\\nr\s"'+,|>]{0,24}(?!b3BlbnNzaC1rZXktdjEAAAAACmFlcz)(?:(?=M[A-Z])|b3BlbnNzaC1rZXktdjE[A-Za-z0-9+/]{20,60}[\\nr\s"'+,|>]{0,24})(?<body>[A-Za-z0-9+/]{22,40})[A-Za-z0-9+/=\\\s"',+]{20,3900}(?:-----END [A-Z ]{0,20}PRIVATE KEY-----)?/y,
      reach: 4096,
      body: 'exact',
      severity: 'high',
      mediumInTests: true,
      message: 'Proves an identity to every server that trusts its public half.',
      examples: [
        {
          text: '-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA{{b64:48}}\n{{b64:64}}\n{{b64:64}}\n-----END RSA PRIVATE KEY-----',
        },
        {
          text: 'key = "-----BEGIN PRIVATE KEY-----\\nMIGHAgEAMBMGByqG{{b64:48}}\\n{{b64:64}}\\n{{b64:56}}\\n-----END PRIVATE KEY-----"',
        },
        {
          text: '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW\nQyNTUxOQAAACD{{b64:57}}\n{{b64:70}}\n-----END OPENSSH PRIVATE KEY-----',
        },
      ],
      counterExamples: [
        { text: '-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----' },
        { text: '-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA...\n-----END RSA PRIVATE KEY-----' },
        { text: 'if (text.includes("-----BEGIN PRIVATE KEY-----")) return true;' },
        { text: 'such as `-----BEGIN RSA PRIVATE KEY----- MIIEpQIBAAKCAQEA{{b64:48}}. -----END RSA PRIVATE KEY-----`' },
        {
          text: '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC{{b64:8}}...\n-----END PRIVATE KEY-----',
        },
        {
          text: '-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA{{b64:20}}\n{{b64:64}}\n-----END PUBLIC KEY-----',
        },
        { text: '-----BEGIN CERTIFICATE-----\nMIID{{b64:60}}\n{{b64:64}}\n-----END CERTIFICATE-----' },
      ],
    },
    // As good as its passphrase, which can be guessed offline for ever: low, not silent.
    {
      id: 'private-key-encrypted',
      title: 'Encrypted private key',
      provider: null,
      trigger: { on: 'literal', text: ['-----BEGIN'] },
      pattern:
        /-----BEGIN (?:ENCRYPTED PRIVATE KEY-----[\\nr\s"'+,|>]{0,24}|(?:RSA|EC|DSA) PRIVATE KEY-----[\\nr\s"'+,|>]{1,80}Proc-Type: 4,ENCRYPTED[\\nr\s"'+,|>]{1,80}DEK-Info: [A-Za-z0-9,-]{10,80}[\\nr\s"'+,|>]{1,80}|OPENSSH PRIVATE KEY-----[\\nr\s"'+,|>]{0,24}(?=b3BlbnNzaC1rZXktdjEAAAAACmFlcz))(?<body>[A-Za-z0-9+/]{40})[A-Za-z0-9+/=\\\s"',+]{24,3800}(?:-----END [A-Z ]{0,20}PRIVATE KEY-----)?/y,
      reach: 4096,
      body: 'exact',
      severity: 'low',
      message: 'Opens what its public half protects to whoever guesses the passphrase.',
      examples: [
        {
          text: '-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIFHDBOBgkqhkiG{{b64:48}}\n{{b64:64}}\n{{b64:64}}\n-----END ENCRYPTED PRIVATE KEY-----',
        },
        {
          text: '-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,{{hex:32}}\n\n{{b64:64}}\n{{b64:64}}\n-----END RSA PRIVATE KEY-----',
        },
      ],
      counterExamples: [
        { text: '-----BEGIN ENCRYPTED PRIVATE KEY-----\n...\n-----END ENCRYPTED PRIVATE KEY-----' },
        { text: 'const header = "-----BEGIN ENCRYPTED PRIVATE KEY-----";' },
      ],
    },
    {
      id: 'private-key-pgp',
      title: 'PGP private key',
      provider: null,
      trigger: { on: 'literal', text: ['-----BEGIN'] },
      pattern:
        /-----BEGIN PGP PRIVATE KEY BLOCK-----(?:[\\nr\s"'+,|>]{1,80}(?:Version|Comment|Charset|Hash): [^\n\\]{0,100}){0,4}[\\nr\s"'+,|>]{1,80}(?<body>[lx][A-Za-z0-9+/]{39})[A-Za-z0-9+/=\\\s"',+]{64,3700}(?:-----END PGP PRIVATE KEY BLOCK-----)?/y,
      reach: 4096,
      body: 'exact',
      severity: 'high',
      mediumInTests: true,
      message: 'Signs and decrypts as its owner, if it has no passphrase.',
      examples: [
        {
          text: '-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQOYB{{b64:59}}\n{{b64:64}}\n{{b64:64}}\n-----END PGP PRIVATE KEY BLOCK-----',
        },
        {
          text: '-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: GnuPG v2\n\nlFgEX{{b64:59}}\n{{b64:64}}\n-----END PGP PRIVATE KEY BLOCK-----',
        },
      ],
      counterExamples: [
        { text: '-----BEGIN PGP PRIVATE KEY BLOCK-----\n...\n-----END PGP PRIVATE KEY BLOCK-----' },
        {
          text: '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQENB{{b64:59}}\n{{b64:64}}\n-----END PGP PUBLIC KEY BLOCK-----',
        },
      ],
    },
    {
      id: 'private-key-putty',
      title: 'PuTTY private key',
      provider: null,
      trigger: { on: 'prefix', text: ['PuTTY-User-Key-File-'] },
      pattern:
        /PuTTY-User-Key-File-[23]: [a-z0-9-]{3,40}\r?\nEncryption: none\r?\nComment: [^\r\n]{0,200}\r?\nPublic-Lines: \d{1,3}\r?\n(?:[A-Za-z0-9+/=]{1,64}\r?\n){1,40}Private-Lines: \d{1,3}\r?\n(?<body>[A-Za-z0-9+/]{40,64})(?:[A-Za-z0-9+/=]{0,64}\r?\n){0,40}/y,
      reach: 4096,
      body: 'exact',
      severity: 'high',
      mediumInTests: true,
      message: 'Proves an identity to every server that trusts its public half.',
      examples: [
        {
          text: 'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: build\nPublic-Lines: 2\n{{b64:64}}\n{{b64:16}}\nPrivate-Lines: 1\n{{b64:48}}\n',
        },
        {
          text: 'PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nComment: rsa-key\nPublic-Lines: 1\n{{b64:64}}\nPrivate-Lines: 2\n{{b64:64}}\n{{b64:64}}\n',
        },
      ],
      counterExamples: [
        { text: 'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: aes256-cbc\nComment: build\n' },
        { text: 'if line.startswith("PuTTY-User-Key-File-2: ssh-rsa"):' },
      ],
    },
    {
      id: 'private-key-age',
      title: 'age secret key',
      provider: null,
      trigger: { on: 'prefix', text: ['AGE-SECRET-KEY-1'] },
      pattern: /AGE-SECRET-KEY-1(?<body>[A-Z0-9]{58})(?![A-Za-z0-9_-])/y,
      body: 'strong',
      severity: 'high',
      mediumInTests: true,
      maskPrefix: /^AGE-SECRET-KEY-1/,
      message: 'Decrypts every file that was encrypted to its public half.',
      examples: [{ text: 'AGE-SECRET-KEY-1{{b32:58}}' }, { text: 'SOPS_AGE_KEY=AGE-SECRET-KEY-1{{b32:58}}' }],
      counterExamples: [
        { text: 'AGE-SECRET-KEY-1...' },
        { text: 'AGE-SECRET-KEY-1XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX' },
        { text: 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p' },
      ],
    },
  ],
  clues: {},
};
