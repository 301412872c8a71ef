// rules/api/ai-api.ts
var api = { hosts: [], auth: { in: "bearer" } };

// rules/ai-api.ts
var aiApi = {
  id: "ai-api",
  name: "AI API",
  source: "docs: Authentication (AI-powered API)",
  rules: [
    {
      id: "generic-api-key",
      title: "Secret under a telling name",
      provider: null,
      trigger: {
        on: "token",
        keywords: [
          "key",
          "token",
          "secret",
          "passw",
          "_pass",
          "pwd",
          "passphrase",
          "auth",
          "bearer",
          "credential",
          "creds",
          "curl ",
          "identified by"
        ]
      },
      pattern: /(?:(?<=\$\{)[A-Z][A-Z0-9_]{2,60}-|(?<=[}A-Z0-9]:)-)?(?<secret>[A-Za-z0-9_+/=~-](?:(?!-->)[A-Za-z0-9_+/=~-]|\.(?=[A-Za-z0-9_+/=~-])){15,511})(?=-->|[^A-Za-z0-9_+/=~-]|$)/y,
      named: true,
      severity: "medium",
      message: "A random-looking value is assigned to a name that says API key, token or secret.",
      examples: [
        { text: 'export API_KEY="{{hex:32}}"' },
        { text: "set API_KEY={{alnum:40}}" },
        { text: '$env:API_KEY="{{b64url:43}}"' },
        { text: "Authorization: Bearer {{b64url:43}}" },
        { text: '{ "apiKey": "{{alnum:32}}" }', path: "config.json" },
        { text: "api_key: {{uuid}}", path: "config.yaml" },
        { text: "curl -H 'X-API-Key: {{hex:64}}' https://api.example.com/v1/generate" },
        { text: "- name: API_KEY\n  value: {{hex:40}}", path: "deploy.yaml" },
        { text: '<add key="ApiKey" value="{{alnum:32}}" />', path: "Web.config" },
        { text: 'private static final String CLIENT_SECRET = "{{alnum:40}}";', path: "A.java" },
        { text: 'const apiKey: string = process.env.API_KEY ?? "{{alnum:40}}";', path: "a.ts" }
      ],
      counterExamples: [
        { text: 'export API_KEY="your-api-key-here"' },
        { text: "const apiKey = process.env.API_KEY;" },
        { text: '"Authorization": "Bearer YOUR_API_KEY"' },
        { text: '"key_id": "key_1234567890"' },
        { text: 'publicKeyToken="b77a5c561934e089"' },
        { text: '"tokenUrl": "/oauth2/v1/token1234567890"' },
        { text: '"integrity": "sha512-{{b64:86}}=="' },
        { text: "secretName: my-app-secret-2024-production" },
        { text: "SECRET_KEY=CHANGE-ME-IN-PRODUCTION-use-openssl-rand-hex-32" },
        { text: "Authorization: Bearer ${API_KEY}" },
        { text: 'partitionKey = "{{uuid}}"' }
      ]
    }
  ],
  clues: { names: [], hosts: ["api.example.com/v1/generate", "dashboard.example.com"] },
  dashboard: {
    url: "https://dashboard.example.com/api-keys",
    steps: ["Open the API Keys page of the service", "Create a new key and deploy it", "Delete the old key"]
  },
  api
};

// rules/api/memory-api.ts
var code = (...codes) => ({ at: ["error.code", "detail.code"], equals: codes });
var ok = { at: ["success"], equals: [true] };
var refused = {
  status: [401],
  where: [
    code(
      ...["MISSING_API_KEY", "INVALID_API_KEY", "INVALID_API_KEY_FORMAT", "API_KEY_DISABLED", "API_KEY_EXPIRED"],
      "ORGANIZATION_NOT_FOUND"
    )
  ],
  means: "forbidden"
};
var limited = ["RATE_LIMIT_EXCEEDED", "DAILY_QUOTA_EXCEEDED", "CONCURRENT_LIMIT_EXCEEDED"];
var api2 = {
  hosts: ["api.memory-api.com"],
  baseUrl: "https://api.memory-api.com",
  auth: { in: "bearer" },
  rateLimit: { requests: 10, perSeconds: 60 },
  verify: {
    calls: [
      {
        method: "GET",
        path: "/v1/account/api-keys",
        answers: [
          { status: [200], where: [ok, { at: ["data"] }], means: "active" },
          { status: [401], where: [code("API_KEY_EXPIRED")], means: "expired", detail: "the key has expired" },
          { status: [401], where: [code("API_KEY_DISABLED")], means: "inactive", detail: "the key was revoked" },
          {
            status: [401],
            where: [code("INVALID_API_KEY", "INVALID_API_KEY_FORMAT")],
            means: "inactive",
            detail: "the key is not known"
          },
          {
            status: [403],
            where: [code("INSUFFICIENT_PERMISSIONS")],
            means: "active-limited",
            detail: "the key is live, without the scope read"
          },
          {
            status: [403],
            where: [code("ORGANIZATION_DISABLED")],
            means: "active-limited",
            detail: "the key is genuine, its organization is disabled"
          },
          // Limits are checked after authentication: only a live key is limited.
          { status: [429], where: [code(...limited)], means: "active", detail: "the key is live and over its limit" }
        ]
      }
    ]
  },
  list: {
    by: "leaked-or-management",
    call: {
      method: "GET",
      path: "/v1/account/api-keys",
      answers: [
        { status: [200], where: [ok], means: "listed" },
        { status: [403], where: [code("INSUFFICIENT_PERMISSIONS")], means: "forbidden" },
        refused
      ]
    },
    items: ["data", "data.api_keys", "data.keys", "data.items", "api_keys", "keys"],
    id: ["id", "key_id"],
    hint: ["key_prefix", "prefix"],
    ended: [
      { at: ["is_active", "active"], equals: [false] },
      { at: ["revoked"], equals: [true] },
      { at: ["revoked_at"] }
    ],
    name: ["name"],
    scopes: ["scopes"],
    environment: ["environment"],
    expiresAt: ["expires_at"]
  },
  create: {
    call: {
      method: "POST",
      path: "/v1/account/api-keys",
      body: {
        as: "json",
        fields: {
          name: "{name}",
          environment: "{environment}",
          scopes: "{scopes}",
          expires_in_days: "{expiresInDays}"
        }
      },
      answers: [
        { status: [201, 200], where: [ok, { at: ["data"], kind: "object" }], means: "created" },
        { status: [403], where: [code("INSUFFICIENT_PERMISSIONS")], means: "forbidden" },
        refused
      ]
    },
    environmentIn: "^mem_(live|test)_",
    key: ["data.key", "data.api_key.key", "data.api_key"],
    id: ["data.id", "data.key_id", "data.api_key.id"]
  },
  revoke: {
    by: "management",
    id: { from: "list" },
    replaceFirst: { scope: "admin" },
    call: {
      method: "DELETE",
      path: "/v1/account/api-keys/{id}",
      answers: [
        { status: [200], where: [ok, { at: ["data.revoked"], equals: [true] }], means: "revoked" },
        { status: [404], where: [code("API_KEY_NOT_FOUND")], means: "gone" },
        { status: [400], where: [code("CANNOT_REVOKE_CURRENT_KEY")], means: "itself" },
        { status: [403], where: [code("INSUFFICIENT_PERMISSIONS")], means: "forbidden" },
        refused
      ]
    }
  }
};

// rules/memory-api.ts
var memoryApi = {
  id: "memory-api",
  name: "Memory API",
  source: "docs: Memory API, Authentication; public server source (api/middleware/auth.py, config/settings.py)",
  rules: [
    {
      id: "memory-api-key",
      title: "Memory API key",
      provider: null,
      family: "mem",
      trigger: { on: "prefix", text: ["mem_live_", "mem_test_", "mem_prod_", "mem_dev_"] },
      pattern: /mem_(?:live|test|prod|dev)_(?<body>(?<!\/[a-z_]{3,12})(?=[A-Za-z0-9]{0,120}[+/=])(?![A-Za-z0-9+/]{0,160}\/[a-z]{4,20}(?![A-Za-z0-9+=]))(?:[A-Za-z0-9+/]{4}){4,40}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?(?![A-Za-z0-9+/=_-])|(?:(?!-->)[A-Za-z0-9_-]|\.(?=(?:[A-Za-z0-9_-]{1,15}\.)?[A-Za-z0-9_-]{16})(?=[A-Za-z0-9_.-]{0,30}\d)){20,160}(?=-->|[^A-Za-z0-9_-]|$))/y,
      body: "strong",
      exact: /^mem_(?:live|test)_[0-9a-f]{64}$/,
      severity: "high",
      testKey: /^mem_(?:test|dev)_/,
      maskPrefix: /^mem_(?:live|test|prod|dev)_/,
      message: "It reads and writes the memories of the organization; a sign-up key can also create and delete keys.",
      examples: [
        { text: "MEMORY_API_KEY=mem_live_{{hex:64}}", provider: "memory-api" },
        { text: '-H "X-API-Key: mem_test_{{hex:64}}"' },
        { text: '"Bearer mem_live_{{b64url:43}}"', provider: "memory-api" },
        { text: 'key = "mem_prod_{{alnum:32}}"', provider: null },
        { text: 'key = "mem_live_user42_{{hex:24}}"' }
      ],
      counterExamples: [
        { text: "mem_{environment}_{random_string}" },
        { text: "MEMORY_API_KEY=mem_live_your_secret_key_here" },
        { text: "mem_live_full_key_shown_only_once" },
        { text: "mem_live_wrongkey123456789" },
        { text: "mem_live_a1b2c3d4e5f6g7h8" },
        { text: "mem_prod_abc123xyz789" },
        { text: "theorem mem_live_succ_of_parent" },
        { text: "mem_live_range_info_for_basic_block" },
        { text: "mem_test_001" },
        { text: "bb_mem_live_out" }
      ]
    }
  ],
  families: [
    { family: "mem", prefix: /^mem_(?:live|test)_/, value: /^[0-9a-f]{64}$/, unique: true },
    { family: "mem", value: /^/ }
  ],
  clues: {
    names: ["MEMORY_API"],
    hosts: ["api.memory-api.com", "memory-api.com"],
    packages: ["@memory-api/sdk", "memory-api", "memory_api"]
  },
  dashboard: {
    url: "https://dashboard.memory-api.com/",
    steps: ["Open the dashboard, API keys", "Create a new key and deploy it", "Revoke the leaked key"]
  },
  api: api2
};

// rules/1password.ts
var onepassword = {
  id: "1password",
  name: "1Password",
  source: "https://developer.1password.com/docs/service-accounts/",
  rules: [
    {
      id: "1password-service-account-token",
      title: "1Password service account token",
      provider: "1password",
      trigger: { on: "prefix", text: ["ops_eyJ"] },
      pattern: /ops_eyJ(?<body>[A-Za-z0-9+/_-]{60})[A-Za-z0-9+/_-]{140,1540}={0,2}(?![A-Za-z0-9_-])/y,
      reach: 1700,
      body: "strong",
      severity: "high",
      maskPrefix: /^ops_/,
      message: "Reads every secret of the vaults that it was given.",
      examples: [
        { text: "OP_SERVICE_ACCOUNT_TOKEN=ops_eyJ{{alnum:600}}" },
        { text: "const client = new Client({ token: 'ops_eyJ{{alnum:600}}' })" }
      ],
      counterExamples: [
        { text: "OP_SERVICE_ACCOUNT_TOKEN=ops_eyJxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "OP_SERVICE_ACCOUNT_TOKEN=ops_eyJ..." },
        { text: "const key = process.env.OP_SERVICE_ACCOUNT_TOKEN" }
      ]
    }
  ],
  clues: { names: ["OP_SERVICE_ACCOUNT_TOKEN", "ONEPASSWORD"], hosts: ["1password.com"], packages: ["@1password/sdk"] },
  dashboard: {
    url: "https://my.1password.com/developer-tools/infrastructure-secrets",
    steps: ["Open Developer, the service account, Rotate token", "Deploy the new token"]
  }
};

// rules/adafruit.ts
var adafruit = {
  id: "adafruit",
  name: "Adafruit IO",
  source: "https://io.adafruit.com/api/docs/",
  rules: [
    {
      id: "adafruit-io-key",
      title: "Adafruit IO key",
      provider: "adafruit",
      trigger: { on: "prefix", text: ["aio_"] },
      pattern: /aio_(?<body>[A-Za-z0-9]{28})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^aio_/,
      message: "Reads and writes the feeds of its owner.",
      examples: [
        { text: "AIO_KEY=aio_{{alnum:28}}" },
        { text: "const client = new Client({ token: 'aio_{{alnum:28}}' })" }
      ],
      counterExamples: [
        { text: "AIO_KEY=aio_xxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "AIO_KEY=aio_your_key_here" },
        { text: "const key = process.env.AIO_KEY" }
      ]
    }
  ],
  clues: { names: ["ADAFRUIT", "AIO_KEY"], hosts: ["io.adafruit.com"], packages: ["adafruit-io"] },
  dashboard: { url: "https://io.adafruit.com", steps: ["Open the key icon, Regenerate", "Deploy the new key"] }
};

// rules/adyen.ts
var adyen = {
  id: "adyen",
  name: "Adyen",
  source: "https://docs.adyen.com/development-resources/api-credentials/",
  rules: [
    {
      id: "adyen-api-key",
      title: "Adyen API key",
      provider: "adyen",
      trigger: { on: "prefix", text: ["AQE"] },
      pattern: /(?<![+/])AQE[a-z][A-Za-z0-9+/]{60,240}-(?<body>[A-Za-z0-9+/]{40,60}=?)-[A-Za-z0-9!-~]{8,24}?(?=["'`\s]|$)/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^AQE/,
      message: "Takes and refunds payments of the merchant.",
      examples: [
        { text: "ADYEN_API_KEY=AQEy{{b64:110}}-{{b64:43}}=-{{alnum:16}}" },
        { text: 'apiKey: "AQEh{{b64:98}}-{{b64:43}}=-{{alnum:16}}"' }
      ],
      counterExamples: [{ text: "ADYEN_API_KEY=AQEyhmfxK..." }, { text: "ADYEN_API_KEY=YOUR_X-API-KEY" }]
    }
  ],
  clues: { names: ["ADYEN"], hosts: ["adyen.com"], packages: ["@adyen/api-library", "adyen"] },
  dashboard: {
    url: "https://ca-test.adyen.com",
    steps: [
      "Open Developers, API credentials, the credential",
      "Generate a new API key: the old one keeps working for a while; deploy the new one"
    ]
  }
};

// rules/airtable.ts
var airtable = {
  id: "airtable",
  name: "Airtable",
  source: "https://airtable.com/developers/web/guides/personal-access-tokens",
  rules: [
    {
      id: "airtable-token",
      title: "Airtable personal access token",
      provider: "airtable",
      trigger: { on: "prefix", text: ["pat"] },
      pattern: /pat[A-Za-z0-9]{14}\.(?<body>[0-9a-f]{64})(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "high",
      maskPrefix: /^pat/,
      message: "Reads and writes the bases in its scope.",
      examples: [
        { text: "AIRTABLE_TOKEN=pat{{alnum:14}}.{{hex:64}}" },
        { text: "new Airtable({ apiKey: 'pat{{alnum:14}}.{{hex:64}}' })" }
      ],
      counterExamples: [
        { text: "AIRTABLE_TOKEN=patXXXXXXXXXXXXXX.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "import path.to.patternMatcherFactory" }
      ]
    }
  ],
  clues: { names: ["AIRTABLE"], hosts: ["api.airtable.com", "airtable.com"], packages: ["airtable", "pyairtable"] },
  dashboard: {
    url: "https://airtable.com/create/tokens",
    steps: ["Open Builder hub, Personal access tokens", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/algolia.ts
var algolia = {
  id: "algolia",
  name: "Algolia",
  source: "https://www.algolia.com/doc/guides/security/api-keys/",
  rules: [
    // Search-only keys are public by design, so only names that say admin or write count.
    {
      id: "algolia-admin-key",
      title: "Algolia admin or write key",
      provider: "algolia",
      trigger: { on: "token", keywords: ["algolia"] },
      pattern: /(?<![A-Za-z0-9_-])[0-9a-f]{32}(?![A-Za-z0-9_-])/y,
      body: "weak",
      before: /algolia[^\n;]{0,30}(?:admin|write|secret|private|usage|monitoring)[^\n;]{0,20}(?:key|token)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i,
      severity: "high",
      message: "Changes and deletes indices.",
      examples: [{ text: "ALGOLIA_ADMIN_KEY={{hex:32}}" }, { text: 'ALGOLIA_ADMIN_KEY: "{{hex:32}}"' }],
      counterExamples: [
        { text: "ALGOLIA_ADMIN_KEY=your-key-goes-in-this-place" },
        { text: "ALGOLIA_ADMIN_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "ALGOLIA_SEARCH_ONLY_NOTE=your-search-key" },
        { text: "searchParameters: {}" }
      ]
    }
  ],
  clues: { names: ["ALGOLIA"], hosts: ["algolia.net", "algolia.com", "algolianet.com"], packages: ["algoliasearch"] },
  dashboard: {
    url: "https://dashboard.algolia.com/account/api-keys/all",
    steps: [
      "Open Settings, API keys",
      "Regenerate the admin key, or delete the restricted one, and deploy the new one"
    ]
  }
};

// rules/alibaba.ts
var alibaba = {
  id: "alibaba",
  name: "Alibaba Cloud",
  source: "https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair",
  rules: [
    // As with AWS: the id opens nothing alone, but it names a long-lived key.
    {
      id: "alibaba-access-key-id",
      title: "Alibaba Cloud AccessKey id",
      provider: "alibaba",
      trigger: { on: "prefix", text: ["LTAI"] },
      pattern: /LTAI(?<body>[A-Za-z0-9]{20})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "medium",
      maskPrefix: /^LTAI/,
      message: "Names an AccessKey; not secret alone, but its secret is usually nearby.",
      examples: [
        { text: "ALIBABA_CLOUD_ACCESS_KEY_ID=LTAI{{alnum:20}}" },
        { text: "const client = new Client({ token: 'LTAI{{alnum:20}}' })" }
      ],
      counterExamples: [
        { text: "ALIBABA_CLOUD_ACCESS_KEY_ID=LTAIxxxxxxxxxxxxxxxxxxxx" },
        { text: "ALIBABA_CLOUD_ACCESS_KEY_ID=LTAI..." },
        { text: "const key = process.env.ALIBABA_CLOUD_ACCESS_KEY_ID" }
      ]
    },
    {
      id: "alibaba-access-key-secret",
      title: "Alibaba Cloud AccessKey secret",
      provider: "alibaba",
      trigger: { on: "token", keywords: ["alibaba", "aliyun", "alicloud", "ltai"] },
      pattern: /(?<![A-Za-z0-9_-])[A-Za-z0-9]{30}(?![A-Za-z0-9_-])/y,
      body: "weak",
      before: /(?:ali(?:baba|yun|cloud)[^\n;]{0,50}secret["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}|LTAI[A-Za-z0-9]{20}["']?\s{0,3}[,:]\s{0,3}(?:["'][a-z_]{0,30}secret["']\s{0,3}:\s{0,3})?)["'`]?$/i,
      severity: "high",
      message: "Signs any request that its user may make.",
      examples: [
        { text: "ALIBABA_CLOUD_ACCESS_KEY_SECRET={{alnum:30}}" },
        { text: 'ALIBABA_CLOUD_ACCESS_KEY_SECRET: "{{alnum:30}}"' }
      ],
      counterExamples: [
        { text: "ALIBABA_CLOUD_ACCESS_KEY_SECRET=your-key-goes-in-this-place" },
        { text: "ALIBABA_CLOUD_ACCESS_KEY_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" }
      ]
    }
  ],
  clues: {
    names: ["ALIBABA", "ALIYUN", "ALICLOUD"],
    hosts: ["aliyuncs.com", "aliyun.com", "alibabacloud.com"],
    packages: ["@alicloud", "aliyun-python-sdk-core"]
  },
  dashboard: {
    url: "https://ram.console.aliyun.com/manage/ak",
    steps: [
      "Open RAM, the user, AccessKey",
      "Create a second pair and deploy it",
      "Disable the old pair, then delete it"
    ]
  }
};

// rules/api/anthropic.ts
var type = (...types) => ({ at: ["error.type"], equals: types });
var api3 = {
  keys: "^sk-ant-api\\d\\d-",
  hosts: ["api.anthropic.com"],
  baseUrl: "https://api.anthropic.com",
  auth: { in: "header", name: "x-api-key" },
  headers: { "anthropic-version": "2023-06-01" },
  verify: {
    calls: [
      {
        method: "GET",
        path: "/v1/models",
        answers: [
          { status: [200], where: [{ at: ["data"], kind: "array" }], means: "active" },
          { status: [401], where: [type("authentication_error")], means: "inactive" },
          { status: [403], where: [type("permission_error")], means: "active-limited" }
        ]
      }
    ]
  },
  list: {
    by: "management",
    call: {
      method: "GET",
      path: "/v1/organizations/api_keys",
      query: { limit: "100" },
      answers: [
        { status: [200], where: [{ at: ["data"], kind: "array" }], means: "listed" },
        { status: [401, 403], where: [type("authentication_error", "permission_error")], means: "forbidden" }
      ]
    },
    items: ["data"],
    id: ["id"],
    hint: ["partial_key_hint"],
    ended: [{ at: ["status"], equals: ["inactive", "archived", "expired"] }],
    more: { when: { at: ["has_more"], equals: [true] }, cursor: ["last_id"], query: "after_id" },
    name: ["name"]
  },
  revoke: {
    by: "management",
    id: { from: "list" },
    call: {
      method: "POST",
      path: "/v1/organizations/api_keys/{id}",
      body: { as: "json", fields: { status: "inactive" } },
      answers: [
        { status: [200], where: [{ at: ["status"], equals: ["inactive", "archived"] }], means: "revoked" },
        { status: [404], where: [type("not_found_error")], means: "gone" },
        { status: [401, 403], where: [type("authentication_error", "permission_error")], means: "forbidden" }
      ]
    }
  }
};

// rules/anthropic.ts
var anthropic = {
  id: "anthropic",
  name: "Anthropic",
  source: "https://docs.claude.com/en/api/overview",
  rules: [
    {
      id: "anthropic-api-key",
      title: "Anthropic API key",
      provider: "anthropic",
      trigger: { on: "prefix", text: ["sk-ant-api"] },
      pattern: /sk-ant-api\d\d-(?<body>[A-Za-z0-9_-]{80,120})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^sk-ant-api\d\d-/,
      message: "Calls Claude models at the owner\u2019s expense.",
      examples: [
        { text: "ANTHROPIC_API_KEY=sk-ant-api03-{{b64url:93}}AA" },
        { text: "x-api-key: sk-ant-api03-{{b64url:93}}AA" }
      ],
      counterExamples: [
        { text: "ANTHROPIC_API_KEY=sk-ant-api03-..." },
        { text: "ANTHROPIC_API_KEY=sk-ant-api03-your-api-key-here" },
        { text: "const key = process.env.ANTHROPIC_API_KEY" },
        {
          text: "sk-ant-api03-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        }
      ]
    },
    {
      id: "anthropic-admin-key",
      title: "Anthropic admin key",
      provider: "anthropic",
      trigger: { on: "prefix", text: ["sk-ant-admin"] },
      pattern: /sk-ant-admin\d\d-(?<body>[A-Za-z0-9_-]{80,120})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^sk-ant-admin\d\d-/,
      message: "Manages members, workspaces and keys of an Anthropic organization.",
      examples: [
        { text: "ANTHROPIC_ADMIN_KEY=sk-ant-admin01-{{b64url:93}}AA" },
        { text: '"x-api-key": "sk-ant-admin01-{{b64url:93}}AA"' }
      ],
      counterExamples: [{ text: "ANTHROPIC_ADMIN_KEY=sk-ant-admin01-..." }, { text: "ANTHROPIC_ADMIN_KEY=$ADMIN_KEY" }]
    },
    {
      id: "anthropic-oauth-token",
      title: "Anthropic OAuth or session token",
      provider: "anthropic",
      trigger: { on: "prefix", text: ["sk-ant-oat", "sk-ant-ort", "sk-ant-sid"] },
      pattern: /sk-ant-(?:oat|ort|sid)\d\d-(?<body>[A-Za-z0-9_-]{80,130})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^sk-ant-[a-z]{3}\d\d-/,
      message: "Uses the Claude subscription or session of a person.",
      examples: [
        { text: "CLAUDE_CODE_OAUTH_TOKEN=sk-ant-oat01-{{b64url:93}}AA" },
        { text: '"refreshToken":"sk-ant-ort01-{{b64url:93}}AA"' }
      ],
      counterExamples: [
        { text: "CLAUDE_CODE_OAUTH_TOKEN=sk-ant-oat01-..." },
        { text: "CLAUDE_CODE_OAUTH_TOKEN=${{ secrets.CLAUDE_CODE_OAUTH_TOKEN }}" }
      ]
    }
  ],
  clues: {
    names: ["ANTHROPIC", "CLAUDE_API_KEY", "CLAUDE_CODE_OAUTH_TOKEN"],
    hosts: ["api.anthropic.com", "anthropic.com"],
    packages: ["@anthropic-ai/sdk", "anthropic", "@ai-sdk/anthropic", "langchain_anthropic"]
  },
  dashboard: {
    url: "https://console.anthropic.com/settings/keys",
    steps: ["Open Settings, API keys", "Create a new key and deploy it", "Delete or disable the old key"]
  },
  api: api3
};

// rules/apideck.ts
var apideck = {
  id: "apideck",
  name: "Apideck",
  source: "https://developers.apideck.com/reference/authentication",
  rules: [],
  families: [{ family: "sk", value: /^[A-Za-z0-9-]{93}$/ }],
  clues: {
    names: ["APIDECK"],
    hosts: ["unify.apideck.com", "apideck.com"],
    packages: ["@apideck/node", "@apideck/unify", "apideck-unify", "apideck"]
  },
  dashboard: {
    url: "https://platform.apideck.com/configuration/api-keys",
    steps: ["Open Configuration, API keys", "Create a new key and deploy it", "Delete the old key"]
  }
};

// rules/apify.ts
var apify = {
  id: "apify",
  name: "Apify",
  source: "https://docs.apify.com/platform/integrations/api",
  rules: [
    {
      id: "apify-token",
      title: "Apify API token",
      provider: "apify",
      trigger: { on: "prefix", text: ["apify_api_"] },
      pattern: /apify_api_(?<body>[A-Za-z0-9]{34,40})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^apify_api_/,
      message: "Runs actors at the owner\u2019s expense and reads their data.",
      examples: [
        { text: "APIFY_TOKEN=apify_api_{{alnum:36}}" },
        { text: "const client = new Client({ token: 'apify_api_{{alnum:36}}' })" }
      ],
      counterExamples: [
        { text: "APIFY_TOKEN=apify_api_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "APIFY_TOKEN=apify_api_your_key_here" },
        { text: "const key = process.env.APIFY_TOKEN" }
      ]
    }
  ],
  clues: { names: ["APIFY"], hosts: ["api.apify.com", "apify.com"], packages: ["apify-client", "apify"] },
  dashboard: {
    url: "https://console.apify.com/settings/integrations",
    steps: ["Open Settings, API & Integrations", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/artifactory.ts
var artifactory = {
  id: "artifactory",
  name: "JFrog Artifactory",
  source: "https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens",
  rules: [
    {
      id: "artifactory-api-key",
      title: "Artifactory API key",
      provider: "artifactory",
      trigger: { on: "prefix", text: ["AKCp"] },
      pattern: /AKCp(?<body>[A-Za-z0-9]{69})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^AKCp/,
      message: "Reads and publishes artifacts as its owner.",
      examples: [
        { text: "ARTIFACTORY_API_KEY=AKCp{{alnum:69}}" },
        { text: "const client = new Client({ token: 'AKCp{{alnum:69}}' })" }
      ],
      counterExamples: [
        { text: "ARTIFACTORY_API_KEY=AKCpxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "ARTIFACTORY_API_KEY=AKCp..." },
        { text: "const key = process.env.ARTIFACTORY_API_KEY" }
      ]
    },
    // base64 of `reftkn:01:`.
    {
      id: "artifactory-reference-token",
      title: "Artifactory reference token",
      provider: "artifactory",
      trigger: { on: "prefix", text: ["cmVmdGtuOjAxOj"] },
      pattern: /cmVmdGtuOjAxOj(?<body>[A-Za-z0-9]{50})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^cmVmdGtuOjAxOj/,
      message: "Reads and publishes artifacts as its owner.",
      examples: [
        { text: "ARTIFACTORY_TOKEN=cmVmdGtuOjAxOj{{alnum:50}}" },
        { text: "const client = new Client({ token: 'cmVmdGtuOjAxOj{{alnum:50}}' })" }
      ],
      counterExamples: [
        { text: "ARTIFACTORY_TOKEN=cmVmdGtuOjAxOjxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "ARTIFACTORY_TOKEN=cmVmdGtuOjAxOj..." },
        { text: "const key = process.env.ARTIFACTORY_TOKEN" }
      ]
    }
  ],
  clues: { names: ["ARTIFACTORY", "JFROG"], hosts: ["jfrog.io", "jfrog.com"] }
};

// rules/asana.ts
var asana = {
  id: "asana",
  name: "Asana",
  source: "https://developers.asana.com/docs/personal-access-token",
  rules: [
    {
      id: "asana-token",
      title: "Asana personal access token",
      provider: "asana",
      trigger: { on: "token", keywords: ["asana"] },
      pattern: /(?<![A-Za-z0-9_-])[0-9a-f]{32}(?![A-Za-z0-9_-])/y,
      body: "weak",
      before: /(?:asana)[^\n;]{0,60}(?:(?:token|pat|secret))_?\d?["'\\]{0,2}\]?\s{0,4}(?::=|=>|[:=,(])\s{0,4}(?:Bearer\s)?["'`\\]{0,2}$/i,
      severity: "high",
      message: "Reads and changes tasks.",
      examples: [{ text: "ASANA_CLIENT_SECRET={{hex:32}}" }, { text: 'ASANA_CLIENT_SECRET: "{{hex:32}}"' }],
      counterExamples: [
        { text: "ASANA_CLIENT_SECRET=your-key-goes-in-this-place" },
        { text: "ASANA_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "asana_task: {{hex:40}}" }
      ]
    }
  ],
  clues: { names: ["ASANA"], hosts: ["app.asana.com", "asana.com"], packages: ["asana"] },
  dashboard: {
    url: "https://app.asana.com/0/my-apps",
    steps: ["Open My apps, Personal access tokens", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/atlassian.ts
var atlassian = {
  id: "atlassian",
  name: "Atlassian",
  source: "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/",
  rules: [
    {
      id: "atlassian-api-token",
      title: "Atlassian API token",
      provider: "atlassian",
      trigger: { on: "prefix", text: ["ATATT3xFfGF0", "ATCTT3xFfGN0", "ATSTT3xFfGN0"] },
      pattern: /AT(?:ATT3xFfGF0|[CS]TT3xFfGN0)(?<body>[A-Za-z0-9_-]{60})[A-Za-z0-9_-]{0,340}(?:=[A-F0-9]{8})?(?![A-Za-z0-9_=-])/y,
      reach: 512,
      body: "strong",
      severity: "high",
      maskPrefix: /^(?:ATATT3xFfGF0|ATCTT3xFfGN0|ATSTT3xFfGN0)/,
      message: "Acts as its owner in Jira, Confluence or Bitbucket.",
      examples: [
        { text: "JIRA_API_TOKEN=ATATT3xFfGF0{{b64url:171}}=ABCD1234" },
        { text: "token: ATCTT3xFfGN0{{b64url:171}}=0F1E2D3C" }
      ],
      counterExamples: [{ text: "JIRA_API_TOKEN=ATATT3xFfGF0..." }, { text: "JIRA_API_TOKEN=ATATT3xFfGF0your-token" }]
    },
    {
      id: "bitbucket-app-password",
      title: "Bitbucket app password",
      provider: "atlassian",
      trigger: { on: "prefix", text: ["ATBB"] },
      pattern: /ATBB(?<body>[A-Za-z0-9]{32})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^ATBB/,
      message: "Reads and writes repositories as its owner.",
      examples: [
        { text: "BITBUCKET_APP_PASSWORD=ATBB{{alnum:32}}" },
        { text: "const client = new Client({ token: 'ATBB{{alnum:32}}' })" }
      ],
      counterExamples: [
        { text: "BITBUCKET_APP_PASSWORD=ATBBxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "BITBUCKET_APP_PASSWORD=ATBB..." },
        { text: "const key = process.env.BITBUCKET_APP_PASSWORD" },
        { text: "ATBBXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX" }
      ]
    }
  ],
  clues: {
    names: ["ATLASSIAN", "JIRA", "CONFLUENCE", "BITBUCKET"],
    hosts: ["atlassian.net", "atlassian.com", "bitbucket.org"],
    packages: ["jira.js", "atlassian-python-api"]
  },
  dashboard: {
    url: "https://id.atlassian.com/manage-profile/security/api-tokens",
    steps: [
      "Open Account settings, Security, API tokens (or the Bitbucket repository, Access tokens)",
      "Create a new one and deploy it",
      "Delete the old one"
    ]
  }
};

// rules/aws.ts
var aws = {
  id: "aws",
  name: "Amazon Web Services",
  source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html",
  rules: [
    // The id alone opens nothing, but it names a long-lived key whose secret usually stands beside it or in the history:
    // worth a look, so medium, never high.
    {
      id: "aws-access-key-id",
      title: "AWS access key id",
      provider: "aws",
      trigger: { on: "prefix", text: ["AKIA"] },
      // In a signed address or header (`Credential=AKIA\u2026/20260101/\u2026`) the id is all there is.
      pattern: /(?<!Credential=)AKIA[A-Z2-7]{16}(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "medium",
      maskPrefix: /^AKIA/,
      message: "Names a long-lived AWS access key; not secret alone, but its secret key is usually nearby.",
      examples: [{ text: "aws_access_key_id = AKIA{{b32:16}}" }, { text: '"accessKeyId": "AKIA{{b32:16}}"' }],
      counterExamples: [
        { text: "aws_access_key_id = AKIAIOSFODNN7EXAMPLE" },
        { text: "AWS_ACCESS_KEY_ID=AKIAXXXXXXXXXXXXXXXX" },
        { text: "AKIA{{b32:24}}" },
        { text: "?X-Amz-Credential=AKIA{{b32:16}}%2F20260101%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Expires=3600" },
        { text: 'id: "XAKIA{{b32:16}}"' }
      ]
    },
    {
      id: "aws-temporary-access-key-id",
      title: "AWS temporary access key id",
      provider: "aws",
      trigger: { on: "prefix", text: ["ASIA"] },
      pattern: /ASIA[A-Z2-7]{16}(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "low",
      maskPrefix: /^ASIA/,
      message: "Names a temporary AWS session; useless without its secret key and session token.",
      examples: [{ text: "AWS_ACCESS_KEY_ID=ASIA{{b32:16}}" }, { text: '"AccessKeyId": "ASIA{{b32:16}}"' }],
      counterExamples: [
        { text: "AccessKeyId: ASIAIOSFODNN7EXAMPLE" },
        { text: "const REGION_ASIA_PACIFIC_SOUTHEAST = 1" },
        { text: "ASIAXXXXXXXXXXXXXXXX" }
      ]
    },
    {
      id: "aws-secret-access-key",
      title: "AWS secret access key",
      provider: "aws",
      trigger: { on: "token", keywords: ["aws", "secret_access", "secret-access", "secretaccess", "akia", "asia"] },
      pattern: /(?<![A-Za-z0-9/+])(?=[A-Za-z0-9/+]{0,39}[A-Z])(?=[A-Za-z0-9/+]{0,39}[a-z])(?=[A-Za-z0-9/+]{0,39}[0-9])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=_-])/y,
      body: "weak",
      before: /(?:aws[^\n;]{0,50}secret[a-z_-]{0,8}(?:_?key)?|secret[_-]?access[_-]?key|(?:AKIA|ASIA)[A-Z2-7]{16}["']?\s{0,3}[,:/|]?[^A-Za-z0-9+/]{0,6}(?:aws_?)?(?:secret[a-z_-]{0,20})?)["'\\\]]{0,2}\s{0,4}(?:=>|:=|[:=,])?\s{0,4}["'`\\]{0,2}$/i,
      severity: "high",
      message: "Signs any AWS request that its user may make.",
      examples: [
        { text: "aws_secret_access_key = {{b64:40}}" },
        { text: "AWS_SECRET_ACCESS_KEY={{b64:40}}" },
        { text: '"secretAccessKey": "{{b64:40}}"' },
        { text: "AKIA{{b32:16}},{{b64:40}}" }
      ],
      counterExamples: [
        { text: "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY" },
        { text: "aws_commit: {{hex:40}}" },
        { text: "AWS_SECRET_ACCESS_KEY=${{ secrets.AWS_SECRET_ACCESS_KEY }}" },
        { text: "AWS_SECRET_ACCESS_KEY=your-secret-access-key-goes-in-this-place" }
      ]
    },
    // Every session token starts with the same protobuf header in base64.
    {
      id: "aws-session-token",
      title: "AWS session token",
      provider: "aws",
      trigger: { on: "prefix", text: ["IQoJb3JpZ2lu", "FwoGZXIvYXdz", "FQoGZXIvYXdz"] },
      pattern: /(?:IQoJb3JpZ2lu|F[wQ]oGZXIvYXdz)(?<body>[A-Za-z0-9+/]{60})[A-Za-z0-9+/]{40,1940}={0,2}(?![A-Za-z0-9+/=])/y,
      reach: 2048,
      body: "strong",
      severity: "medium",
      maskPrefix: /^(?:IQoJb3JpZ2lu|FwoGZXIvYXdz|FQoGZXIvYXdz)/,
      message: "Third part of temporary AWS credentials; works until the session ends, together with its key pair.",
      examples: [
        { text: "AWS_SESSION_TOKEN=IQoJb3JpZ2lu{{b64:320}}" },
        { text: "aws_session_token = FwoGZXIvYXdz{{b64:300}}" }
      ],
      counterExamples: [
        { text: "AWS_SESSION_TOKEN=IQoJb3JpZ2luX2VjE..." },
        { text: "aws_session_token = FwoGZXIvYXdzEXAMPLETOKEN" },
        { text: "const token = process.env.AWS_SESSION_TOKEN" }
      ]
    },
    {
      id: "aws-bedrock-api-key",
      title: "Amazon Bedrock API key",
      provider: "aws",
      trigger: { on: "prefix", text: ["ABSKQmVkcm9ja0FQSUtleS", "bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t"] },
      pattern: /(?:ABSKQmVkcm9ja0FQSUtleS|bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t)(?<body>[A-Za-z0-9+/]{60})[A-Za-z0-9+/]{0,1840}={0,2}(?![A-Za-z0-9+/=])/y,
      reach: 2048,
      body: "strong",
      severity: "high",
      maskPrefix: /^(?:ABSK|bedrock-api-key-)/,
      message: "Calls any Bedrock model at the owner\u2019s expense.",
      examples: [
        { text: "AWS_BEARER_TOKEN_BEDROCK=ABSKQmVkcm9ja0FQSUtleS{{b64:110}}" },
        { text: '"apiKey": "bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t{{b64:200}}"' }
      ],
      counterExamples: [
        { text: "AWS_BEARER_TOKEN_BEDROCK=ABSKQmVkcm9ja0FQSUtleS..." },
        { text: "AWS_BEARER_TOKEN_BEDROCK=${BEDROCK_KEY}" }
      ]
    },
    {
      id: "aws-mws-key",
      title: "Amazon MWS auth token",
      provider: "aws",
      trigger: { on: "prefix", text: ["amzn.mws."] },
      pattern: /amzn\.mws\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "high",
      maskPrefix: /^amzn\.mws\./,
      message: "Acts for a seller account in Amazon Marketplace Web Service.",
      examples: [{ text: "MWS_TOKEN=amzn.mws.{{uuid}}" }, { text: "auth_token: 'amzn.mws.{{uuid}}'" }],
      counterExamples: [{ text: "amzn.mws.00000000-0000-0000-0000-000000000000" }, { text: "import amzn.mws.client" }]
    }
  ],
  clues: {
    names: ["AWS_SECRET_ACCESS_KEY", "AWS_ACCESS_KEY_ID", "AWS_SESSION_TOKEN", "AWS_BEARER_TOKEN_BEDROCK"],
    hosts: ["amazonaws.com", "aws.amazon.com"],
    packages: ["aws-sdk", "@aws-sdk", "boto3", "botocore"]
  },
  dashboard: {
    url: "https://console.aws.amazon.com/iam/home#/security_credentials",
    steps: [
      "Open IAM, the user that owns the key, Security credentials",
      "Create a second access key and put it where the old one was used",
      "Deactivate the old key, watch for failures, then delete it",
      "Look through CloudTrail for calls made with the old key"
    ]
  }
};

// rules/azure.ts
var azure = {
  id: "azure",
  name: "Microsoft Azure",
  source: "https://learn.microsoft.com/en-us/purview/sit-defn-all-creds",
  rules: [
    {
      id: "azure-storage-account-key",
      title: "Azure storage or Cosmos DB account key",
      provider: "azure",
      trigger: { on: "prefix", text: ["AccountKey="] },
      pattern: /AccountKey=(?<secret>[A-Za-z0-9+/]{86}==)(?![A-Za-z0-9+/=])/y,
      reach: 128,
      body: "strong",
      severity: "high",
      published: [
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==",
        "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw=="
      ],
      message: "Full control of everything in the storage or database account.",
      examples: [
        {
          text: "DefaultEndpointsProtocol=https;AccountName=acme;AccountKey={{b64:86}}==;EndpointSuffix=core.windows.net"
        },
        { text: '"AccountEndpoint=https://acme.documents.azure.com:443/;AccountKey={{b64:86}}==;"' }
      ],
      counterExamples: [
        { text: "AccountName=acme;AccountKey=<your-account-key>;EndpointSuffix=core.windows.net" },
        {
          text: "AccountName=acme;AccountKey=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx==;"
        }
      ]
    },
    {
      id: "azure-storage-key-value",
      title: "Azure storage or Cosmos DB key",
      provider: "azure",
      trigger: { on: "token", keywords: ["storage", "account_key", "account-key", "accountkey", "cosmos"] },
      pattern: /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{86}==(?![A-Za-z0-9+/=])/y,
      body: "weak",
      before: /(?:(?:azure_?)?storage[^\n;]{0,30}key|account[_-]?key|cosmos[^\n;]{0,30}key)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`\\]{0,2}$/i,
      severity: "high",
      message: "Full control of everything in the storage or database account.",
      examples: [{ text: "AZURE_STORAGE_ACCOUNT_KEY={{b64:86}}==" }, { text: 'COSMOS_KEY: "{{b64:86}}=="' }],
      counterExamples: [{ text: "AZURE_STORAGE_KEY=your-storage-key" }, { text: "integrity sha512-{{b64:86}}==" }]
    },
    {
      id: "azure-shared-access-key",
      title: "Azure Service Bus, Event Hubs or IoT Hub key",
      provider: "azure",
      trigger: { on: "prefix", text: ["SharedAccessKey="] },
      pattern: /SharedAccessKey=(?<secret>[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{86}==)(?![A-Za-z0-9+/=])/y,
      body: "strong",
      severity: "high",
      message: "Sends, reads or manages messages of the namespace, according to its policy.",
      examples: [
        { text: "Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey={{b64:43}}=" },
        { text: "HostName=acme.azure-devices.net;SharedAccessKeyName=iothubowner;SharedAccessKey={{b64:43}}=" }
      ],
      counterExamples: [
        { text: "Endpoint=sb://acme.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=<key>" },
        { text: "SharedAccessKey=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=" }
      ]
    },
    // Three characters, a digit of format, `Q~`, thirty-four more. The anchor is in the middle, so the value starts before it.
    {
      id: "azure-client-secret",
      title: "Microsoft Entra client secret",
      provider: "azure",
      trigger: { on: "prefix", text: ["8Q~"], anywhere: true },
      pattern: /8Q~[A-Za-z0-9_.~-]{31,34}(?![A-Za-z0-9_.~-])(?<=(?<![A-Za-z0-9_.~-])(?<secret>[A-Za-z0-9_.~-]{3}(?<body>8Q~[A-Za-z0-9_.~-]{31,34})))/y,
      body: "strong",
      severity: "high",
      message: "Signs in as the application in Microsoft Entra ID.",
      examples: [
        { text: "AZURE_CLIENT_SECRET={{alnum:3}}8Q~{{b64url:34}}" },
        { text: '"clientSecret": "{{alnum:3}}8Q~{{b64url:34}}"' }
      ],
      counterExamples: [
        { text: "AZURE_CLIENT_SECRET=xxx8Q~xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "AZURE_CLIENT_SECRET=$CLIENT_SECRET" }
      ]
    },
    {
      id: "azure-sas-signature",
      title: "Azure shared access signature",
      provider: "azure",
      trigger: { on: "prefix", text: ["sig="] },
      pattern: /(?<=[?&"'\s]s[vreiptk]=[^\s"'<>]{1,220}&)sig=(?<secret>(?:[A-Za-z0-9+/]|%2[BbFf]){43}(?:%3[Dd]|=))(?![A-Za-z0-9])/y,
      body: "strong",
      severity: "medium",
      message: "Opens the named storage or queue until the time in the link.",
      examples: [
        {
          text: "https://acme.blob.core.windows.net/c/f?sv=2022-11-02&se=2030-01-01T00%3A00%3A00Z&sr=b&sp=r&sig={{alnum:43}}%3D"
        },
        { text: "SharedAccessSignature sr=acme.servicebus.windows.net&se=1767225600&sig={{alnum:43}}=" }
      ],
      counterExamples: [
        { text: "https://acme.blob.core.windows.net/c/f?sv=2022-11-02&sr=b&sp=r&sig=<signature>" },
        { text: "?sv=2022-11-02&sp=r&sig=..." }
      ]
    },
    {
      id: "azure-devops-token",
      title: "Azure DevOps personal access token",
      provider: "azure",
      trigger: { on: "token", keywords: ["azure", "devops", "vsts", "azp_", "ado_", "vss_", "system_accesstoken"] },
      pattern: /(?<![A-Za-z0-9])(?:[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}|[a-z2-7]{52})(?![A-Za-z0-9])/y,
      body: "weak",
      before: /(?:azure[_-]?devops|azp|ado|vsts|vss|system_access)[^\n;]{0,40}(?:pat|token|password)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i,
      severity: "high",
      message: "Acts as its owner in Azure DevOps: code, builds and releases.",
      examples: [
        { text: "AZURE_DEVOPS_EXT_PAT={{alnum:76}}AZDO{{alnum:4}}" },
        { text: "AZP_TOKEN={{alnum:76}}AZDO{{alnum:4}}" }
      ],
      counterExamples: [
        { text: "AZURE_DEVOPS_EXT_PAT=your-personal-access-token" },
        { text: "AZP_TOKEN=$(System.AccessToken)" }
      ]
    },
    {
      id: "azure-cognitive-key",
      title: "Azure OpenAI or AI services key",
      provider: "azure",
      trigger: { on: "token", keywords: ["azure", "cognitive", "openai", "api-key", "speech", "subscription-key"] },
      pattern: /(?<![A-Za-z0-9])(?:[A-Za-z0-9]{52}JQQJ9[A-Za-z0-9]{27}|[0-9a-f]{32})(?![A-Za-z0-9-])/y,
      body: "weak",
      before: /(?:(?:azure|cognitive)[^\n;]{0,40}key|ocp-apim-subscription-key)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i,
      severity: "high",
      message: "Calls Azure AI models at the owner\u2019s expense.",
      examples: [
        { text: "AZURE_OPENAI_API_KEY={{hex:32}}" },
        { text: "AZURE_OPENAI_KEY={{alnum:52}}JQQJ9{{alnum:27}}" },
        { text: "Ocp-Apim-Subscription-Key: {{hex:32}}" }
      ],
      counterExamples: [
        { text: "AZURE_OPENAI_API_KEY=your-azure-openai-api-key-here" },
        { text: "azure_commit: {{hex:40}}" },
        { text: "AZURE_OPENAI_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" }
      ]
    }
  ],
  clues: {
    names: ["AZURE", "AZURE_CLIENT_SECRET", "AZURE_STORAGE", "ARM_CLIENT_SECRET", "COSMOS"],
    hosts: [
      "azure.com",
      "windows.net",
      "azurewebsites.net",
      "microsoftonline.com",
      "visualstudio.com",
      "dev.azure.com"
    ],
    packages: ["@azure/identity", "@azure/storage-blob", "azure-identity", "azure-storage-blob", "azure.identity"]
  },
  dashboard: {
    url: "https://portal.azure.com",
    steps: [
      "For a storage, Cosmos DB, Service Bus or Event Hubs key: open the resource, Access keys or Shared access policies, move clients to the second key, regenerate the first",
      "For a client secret: Entra ID, App registrations, Certificates & secrets, add a new one, deploy it, delete the old one",
      "A shared access signature dies when the key that signed it is regenerated"
    ]
  }
};

// rules/basic-auth.ts
var basicAuth = {
  id: "basic-auth",
  name: "Basic authentication",
  source: "https://www.rfc-editor.org/rfc/rfc7617",
  rules: [
    {
      id: "basic-auth-url",
      title: "Password in a web address",
      provider: null,
      trigger: { on: "literal", text: ["://"] },
      pattern: /(?<=(?:https?|wss?|git|svn)):\/\/(?<user>[^\s:@/"'`<>{}$()[\]]{0,64}):(?<secret>(?!\$|%[a-z(]|\k<user>@|(?:(?:my|your|db|the|some|user|root|admin|test|super|app|dev|local|postgres|mysql|mongo|redis|rabbit|guest|strong|secure|secret|database|very)[_.-]?){0,3}(?:pass(?:word|wd|phrase)?|p[a4@]ssw[o0]rd|pwd|pw|secret|s3cr3t|change[_-]?(?:me|it|this)|example|test|root|admin|user(?:name)?|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbit(?:mq)?|guest|token|key|foo|bar|baz|foobar|default|dev|prod|demo|local|replace[_-]?me|redacted|hidden|hunter2|letmein|qwerty|abc|x{2,99}|\*{2,99}|\.{3}|#{1,99}|-{1,99})(?:[_-]?here|[_-]?123|\d{0,5}|!)@)(?!gh[opsur]_|github_pat_|gl(?:pat|dt)-|x-oauth-basic)(?=(?:%[0-9a-f]{2}|[^\s@%0-9]){0,127}[0-9])(?=[^\s@]{0,127}[a-z])[^\s@/"'`<>{}\\]{8,128})@(?!(?:localhost|127\.|0\.0\.0\.0|host\.docker|hostname|(?:my|your|the|some)[_.-]?(?:db|host|server|domain|site|company|proxy|database|cluster|app)|(?:host|server|domain|site|company|proxy|foo|bar|baz|test|a|b|x|acme|mysite|website|remote)\.(?:com|org|net|tld|io|local)|[a-z0-9.-]{0,80}\bexample\.|[a-z0-9.-]{0,80}\.(?:example|test|invalid|localhost|local|tld)(?![a-z0-9.-])))[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/iy,
      reach: 512,
      body: "exact",
      severity: "medium",
      lowEntropy: true,
      message: "Signs in to the site on the same line.",
      examples: [
        { text: "git clone https://deploy:k7{{alnum:16}}@git.acme-prod.net/app.git" },
        { text: "PROXY=http://svc:q2{{alnum:12}}@proxy.acme-prod.net:8080" }
      ],
      counterExamples: [
        { text: "http://user:pass@example.com/" },
        { text: "https://user:password123@host.com" },
        { text: "http://user:${PASSWORD}@proxy.acme-prod.net" },
        { text: "https://username:p4ssw0rd@api.acme-prod.net" },
        { text: "http://a:b@c" },
        { text: "https://foo:bar@baz.com/path" }
      ]
    },
    // The classes allow only base64 of printable ASCII; the lookahead wants a colon in it. Common sample pairs are left out.
    {
      id: "basic-auth-header",
      title: "Basic authentication header",
      provider: null,
      trigger: { on: "token", keywords: ["basic "] },
      pattern: /(?!czZCaGRSa3F0Mz|dXNlcm5hbWU6|dXNlcjp|QWxhZGRpbjp|YWRtaW46YWRtaW4|dGVzdDp0ZXN0|Zm9vOmJhc|eW91c|[A-Za-z0-9+/]{0,120}(?:OnBhc3|pwYXNz|6cGFzc))(?=(?:[A-Za-z0-9+/]{4}){0,60}(?:O[g-v]|[A-Za-z0-9+/][DTjz][o-r]|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]6))(?:[I-Za-f][A-HQ-Xg-nw-z0-3][ABEFIJMNQRUVYZcdghklopstwx014589][A-Za-z0-9+/]){3,100}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?(?![A-Za-z0-9+/=])/y,
      body: "exact",
      before: /(?:auth[^\n]{0,60}|["'`=:]\s{0,2})basic\s{1,2}$/i,
      severity: "medium",
      lowEntropy: true,
      message: "Holds a user name and password in base64.",
      examples: [
        { text: "Authorization: Basic YnVpbGQ6aDdLcTJ2THg0dFpuOQ==" },
        { text: "headers: { Authorization: 'Basic c3ZjLWFjbWU6UTlrMnhMdjdUelcz' }" }
      ],
      counterExamples: [
        { text: "Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==" },
        { text: "Authorization: Basic dXNlcm5hbWU6cGFzc3dvcmQ=" },
        { text: "Authorization: Basic <base64>" },
        { text: 'Basic ${Buffer.from(pair).toString("base64")}' }
      ]
    },
    {
      id: "basic-auth-curl",
      title: "Password in a curl command",
      provider: null,
      trigger: { on: "literal", text: ["-u ", "--user"] },
      pattern: /(?<=curl[^\n]{0,300}\s)(?:-u |--user[ =])["']?(?<user>[^\s:"'$<>{}@]{1,64}):(?<secret>(?!(?:(?:my|your|db|the|some|user|root|admin|test|super|app|dev|local|postgres|mysql|mongo|redis|rabbit|guest|strong|secure|secret|database|very)[_.-]?){0,3}(?:pass(?:word|wd|phrase)?|p[a4@]ssw[o0]rd|pwd|pw|secret|s3cr3t|change[_-]?(?:me|it|this)|example|test|root|admin|user(?:name)?|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbit(?:mq)?|guest|token|key|foo|bar|baz|foobar|default|dev|prod|demo|local|replace[_-]?me|redacted|hidden|hunter2|letmein|qwerty|abc|x{2,99}|\*{2,99}|\.{3}|#{1,99}|-{1,99})(?:[_-]?here|[_-]?123|\d{0,5}|!)["'\s]|\k<user>["'\s]|(?:api:)?key-|\$|<|%)(?=[^\s]{0,127}[0-9])(?=[^\s]{0,127}[a-z])[^\s"'$<>{}\\]{8,128})(?=["'\s]|$)/iy,
      body: "exact",
      severity: "medium",
      lowEntropy: true,
      message: "Signs in to the site on the same line.",
      examples: [
        { text: "curl -u deploy:k7{{alnum:16}} https://api.acme-prod.net/v1" },
        { text: "curl -X POST --user 'svc:q2{{alnum:14}}' https://api.acme-prod.net/v1" }
      ],
      counterExamples: [
        { text: "curl -u user:password https://api.example.com" },
        { text: "curl -u $USER:$PASS https://api.example.com" },
        { text: "docker run -u 1000:1000 image" },
        { text: "curl -u admin:admin123 http://localhost" }
      ]
    }
  ],
  clues: {}
};

// rules/brevo.ts
var brevo = {
  id: "brevo",
  name: "Brevo",
  source: "https://developers.brevo.com/docs/getting-started",
  rules: [
    {
      id: "brevo-api-key",
      title: "Brevo API or SMTP key",
      provider: "brevo",
      trigger: { on: "prefix", text: ["xkeysib-", "xsmtpsib-"] },
      pattern: /(?:xkeysib|xsmtpsib)-(?<body>[0-9a-f]{64})-[A-Za-z0-9]{16}(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "high",
      maskPrefix: /^(?:xkeysib-|xsmtpsib-)/,
      message: "Sends mail as your domain and reads contacts.",
      examples: [
        { text: "BREVO_API_KEY=xkeysib-{{hex:64}}-{{alnum:16}}" },
        { text: "SMTP_PASS=xsmtpsib-{{hex:64}}-{{alnum:16}}" }
      ],
      counterExamples: [
        { text: "BREVO_API_KEY=xkeysib-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "BREVO_API_KEY=xkeysib-your-key-here" },
        { text: "const key = process.env.BREVO_API_KEY" }
      ]
    }
  ],
  clues: {
    names: ["BREVO", "SENDINBLUE"],
    hosts: ["api.brevo.com", "api.sendinblue.com"],
    packages: ["@getbrevo/brevo", "sib-api-v3-sdk"]
  },
  dashboard: {
    url: "https://app.brevo.com/settings/keys/api",
    steps: ["Open SMTP & API", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/api/buildkite.ts
var api4 = {
  keys: "^bkua_",
  hosts: ["api.buildkite.com"],
  baseUrl: "https://api.buildkite.com",
  auth: { in: "bearer" },
  verify: {
    calls: [
      {
        method: "GET",
        path: "/v2/access-token",
        answers: [
          { status: [200], where: [{ at: ["uuid"] }, { at: ["scopes"], kind: "array" }], means: "active" },
          { status: [401], where: [{ at: ["message"], includes: ["authentication required"] }], means: "inactive" }
        ]
      }
    ]
  },
  revoke: {
    by: "leaked",
    call: {
      method: "DELETE",
      path: "/v2/access-token",
      answers: [
        { status: [204], bare: true, means: "revoked" },
        { status: [401], means: "gone" }
      ]
    }
  }
};

// rules/buildkite.ts
var buildkite = {
  id: "buildkite",
  name: "Buildkite",
  source: "https://buildkite.com/docs/apis/managing-api-tokens",
  rules: [
    {
      id: "buildkite-token",
      title: "Buildkite API access token",
      provider: "buildkite",
      trigger: { on: "prefix", text: ["bkua_"] },
      pattern: /bkua_(?<body>[0-9a-f]{40})(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "high",
      maskPrefix: /^bkua_/,
      message: "Reads and starts builds as its owner.",
      examples: [
        { text: "BUILDKITE_API_TOKEN=bkua_{{hex:40}}" },
        { text: "const client = new Client({ token: 'bkua_{{hex:40}}' })" }
      ],
      counterExamples: [
        { text: "BUILDKITE_API_TOKEN=bkua_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "BUILDKITE_API_TOKEN=bkua_your_key_here" },
        { text: "const key = process.env.BUILDKITE_API_TOKEN" }
      ]
    }
  ],
  clues: { names: ["BUILDKITE"], hosts: ["api.buildkite.com", "buildkite.com"] },
  dashboard: {
    url: "https://buildkite.com/user/api-access-tokens",
    steps: ["Open Personal settings, API access tokens", "Create a new one and deploy it", "Delete the old one"]
  },
  api: api4
};

// rules/circleci.ts
var circleci = {
  id: "circleci",
  name: "CircleCI",
  source: "https://circleci.com/docs/managing-api-tokens/",
  rules: [
    {
      id: "circleci-token",
      title: "CircleCI API token",
      provider: "circleci",
      trigger: { on: "prefix", text: ["CCIPAT_", "CCIPRJ_"] },
      pattern: /CCIP(?:AT|RJ)_[A-Za-z0-9]{22}_(?<body>[0-9a-f]{40})(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "high",
      maskPrefix: /^(?:CCIPAT_|CCIPRJ_)/,
      message: "Reads and starts pipelines, and reads their settings.",
      examples: [
        { text: "CIRCLE_TOKEN=CCIPAT_{{alnum:22}}_{{hex:40}}" },
        { text: "Circle-Token: CCIPRJ_{{alnum:22}}_{{hex:40}}" }
      ],
      counterExamples: [
        { text: "CIRCLE_TOKEN=CCIPAT_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "CIRCLE_TOKEN=CCIPAT_your_key_here" },
        { text: "const key = process.env.CIRCLE_TOKEN" }
      ]
    }
  ],
  clues: { names: ["CIRCLECI", "CIRCLE_TOKEN"], hosts: ["circleci.com"] },
  dashboard: {
    url: "https://app.circleci.com/settings/user/tokens",
    steps: [
      "Open User settings, Personal API tokens (or the project, API permissions)",
      "Create a new one and deploy it",
      "Delete the old one"
    ]
  }
};

// rules/api/clerk.ts
var api5 = {
  keys: "^sk_(?:live|test)_",
  hosts: ["api.clerk.com"],
  baseUrl: "https://api.clerk.com",
  auth: { in: "bearer" },
  verify: {
    calls: [
      {
        method: "GET",
        path: "/v1/users/count",
        answers: [
          { status: [200], where: [{ at: ["object"], equals: ["total_count"] }], means: "active" },
          { status: [401], where: [{ at: ["errors.0.code"], includes: ["invalid"] }], means: "inactive" }
        ]
      }
    ]
  }
};

// rules/clerk.ts
var clerk = {
  id: "clerk",
  name: "Clerk",
  source: "https://clerk.com/docs/deployments/clerk-environment-variables",
  rules: [],
  families: [{ family: "sk", value: /^[A-Za-z0-9]{32,70}$/ }],
  clues: {
    names: ["CLERK"],
    hosts: ["api.clerk.com", "api.clerk.dev", "clerk.com"],
    packages: [
      "@clerk/nextjs",
      "@clerk/backend",
      "@clerk/clerk-sdk-node",
      "@clerk/express",
      "clerk-sdk-go",
      "clerk_backend_api"
    ]
  },
  dashboard: {
    url: "https://dashboard.clerk.com/last-active?path=api-keys",
    steps: ["Open API keys", "Add a new secret key and deploy it", "Delete the old secret key"]
  },
  api: api5
};

// rules/clojars.ts
var clojars = {
  id: "clojars",
  name: "Clojars",
  source: "https://github.com/clojars/clojars-web/wiki/Deploy-Tokens",
  rules: [
    {
      id: "clojars-token",
      title: "Clojars deploy token",
      provider: "clojars",
      trigger: { on: "prefix", text: ["CLOJARS_"] },
      pattern: /CLOJARS_(?<body>[0-9a-f]{60})(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "high",
      maskPrefix: /^CLOJARS_/,
      message: "Publishes libraries as its owner.",
      examples: [
        { text: "CLOJARS_PASSWORD=CLOJARS_{{hex:60}}" },
        { text: "const client = new Client({ token: 'CLOJARS_{{hex:60}}' })" }
      ],
      counterExamples: [
        { text: "CLOJARS_PASSWORD=CLOJARS_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "CLOJARS_PASSWORD=CLOJARS_your_key_here" },
        { text: "const key = process.env.CLOJARS_PASSWORD" }
      ]
    }
  ],
  clues: { names: ["CLOJARS"], hosts: ["clojars.org"] },
  dashboard: {
    url: "https://clojars.org/tokens",
    steps: ["Open Deploy tokens", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/api/cloudflare.ts
var answers = [
  {
    status: [200],
    where: [
      { at: ["success"], equals: [true] },
      { at: ["result.status"], equals: ["active"] }
    ],
    means: "active"
  },
  { status: [200], where: [{ at: ["result.status"], equals: ["expired"] }], means: "expired" },
  { status: [200], where: [{ at: ["result.status"], equals: ["disabled"] }], means: "inactive" },
  {
    status: [401, 403],
    where: [
      { at: ["success"], equals: [false] },
      { at: ["errors.0.code"], equals: [1e3] }
    ],
    means: "inactive"
  }
];
var api6 = {
  keys: "^(?:cf[au]t_|[A-Za-z0-9_-]{40}$)",
  hosts: ["api.cloudflare.com"],
  baseUrl: "https://api.cloudflare.com",
  auth: { in: "bearer" },
  verify: {
    every: true,
    calls: [
      { method: "GET", path: "/client/v4/user/tokens/verify", answers },
      { method: "GET", path: "/client/v4/accounts/00000000000000000000000000000000/tokens/verify", answers }
    ]
  },
  revoke: {
    by: "leaked-or-management",
    id: { from: "verify", at: ["result.id"] },
    call: {
      method: "DELETE",
      path: "/client/v4/user/tokens/{id}",
      answers: [
        { status: [200], where: [{ at: ["success"], equals: [true] }], means: "revoked" },
        { status: [404], where: [{ at: ["success"], equals: [false] }], means: "gone" },
        { status: [400, 401, 403], where: [{ at: ["success"], equals: [false] }], means: "forbidden" }
      ]
    }
  }
};

// rules/cloudflare.ts
var cloudflare = {
  id: "cloudflare",
  name: "Cloudflare",
  source: "https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/",
  rules: [
    // Prefix, forty characters, checksum; since 2026.
    {
      id: "cloudflare-token",
      title: "Cloudflare API token",
      provider: "cloudflare",
      trigger: { on: "prefix", text: ["cfut_", "cfat_", "cfk_"] },
      pattern: /cf(?:ut|at|k)_[A-Za-z0-9_-]{40,56}(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^(?:cfut_|cfat_|cfk_)/,
      message: "Changes DNS, Workers and firewall of the zones in its scope; the global key everything.",
      examples: [
        { text: "CLOUDFLARE_API_TOKEN=cfut_{{alnum:48}}" },
        { text: "CF_API_KEY=cfk_{{alnum:48}}" },
        { text: "Authorization: Bearer cfat_{{alnum:48}}" }
      ],
      counterExamples: [
        { text: "CLOUDFLARE_API_TOKEN=cfut_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "CLOUDFLARE_API_TOKEN=cfut_your_key_here" },
        { text: "const key = process.env.CLOUDFLARE_API_TOKEN" }
      ]
    },
    {
      id: "cloudflare-legacy-token",
      title: "Cloudflare API token",
      provider: "cloudflare",
      trigger: { on: "token", keywords: ["cloudflare", "cf_api", "cf_token", "cf-api"] },
      pattern: /(?<![A-Za-z0-9_-])(?![0-9a-f]{40}(?![A-Za-z0-9_-]))[A-Za-z0-9_-]{40}(?![A-Za-z0-9_=+/-])/y,
      body: "weak",
      before: /(?:cloudflare|\bcf)[^\n;]{0,40}token["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i,
      severity: "high",
      message: "Changes what its scope covers: DNS, Workers, firewall.",
      examples: [
        { text: "CLOUDFLARE_API_TOKEN={{alnum:40}}" },
        { text: "apiToken: process.env.X || cloudflareToken('{{b64url:40}}')" }
      ],
      counterExamples: [
        { text: "CLOUDFLARE_API_TOKEN=your-cloudflare-api-token" },
        { text: "CLOUDFLARE_API_TOKEN=${{ secrets.CLOUDFLARE_API_TOKEN }}" }
      ]
    },
    {
      id: "cloudflare-global-key",
      title: "Cloudflare global API key",
      provider: "cloudflare",
      trigger: { on: "token", keywords: ["cloudflare", "x-auth-key", "cf_api", "cf_global", "cf-global"] },
      pattern: /(?<![A-Za-z0-9])[0-9a-f]{37}(?![A-Za-z0-9-])/y,
      body: "weak",
      before: /(?:(?:cloudflare|\bcf)[^\n;]{0,40}key|x-auth-key)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i,
      severity: "high",
      message: "Full control of the Cloudflare account.",
      examples: [{ text: "X-Auth-Key: {{hex:37}}" }, { text: "CLOUDFLARE_API_KEY={{hex:37}}" }],
      counterExamples: [{ text: "X-Auth-Key: your_global_api_key" }, { text: "cloudflare_build: {{hex:40}}" }]
    },
    {
      id: "cloudflare-origin-ca-key",
      title: "Cloudflare origin CA key",
      provider: "cloudflare",
      trigger: { on: "prefix", text: ["v1.0-"] },
      pattern: /v1\.0-[0-9a-f]{24}-[0-9a-f]{146}(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "high",
      maskPrefix: /^v1\.0-/,
      message: "Issues and revokes origin certificates.",
      examples: [
        { text: "X-Auth-User-Service-Key: v1.0-{{hex:24}}-{{hex:146}}" },
        { text: "CF_ORIGIN_CA_KEY=v1.0-{{hex:24}}-{{hex:146}}" }
      ],
      counterExamples: [
        { text: "tag: v1.0-rc1-build-20240115" },
        { text: "CF_ORIGIN_CA_KEY=v1.0-xxxxxxxxxxxxxxxxxxxxxxxx" }
      ]
    }
  ],
  clues: {
    names: ["CLOUDFLARE", "CF_API", "X-Auth-Key"],
    hosts: ["api.cloudflare.com", "cloudflare.com"],
    packages: ["cloudflare", "wrangler"]
  },
  dashboard: {
    url: "https://dash.cloudflare.com/profile/api-tokens",
    steps: [
      "Open My Profile, API Tokens (or Manage Account, API Tokens)",
      "Roll the token: its value changes and the old one dies; deploy the new value",
      "For the global key: Change, and prefer tokens from now on"
    ]
  },
  api: api6
};

// rules/cohere.ts
var cohere = {
  id: "cohere",
  name: "Cohere",
  source: "https://docs.cohere.com/reference/about",
  rules: [
    {
      id: "cohere-api-key",
      title: "Cohere API key",
      provider: "cohere",
      trigger: { on: "token", keywords: ["cohere", "co_api_key"] },
      pattern: /(?<![A-Za-z0-9_-])(?![0-9a-f]{40}(?![A-Za-z0-9]))[A-Za-z0-9]{40}(?![A-Za-z0-9_-])/y,
      body: "weak",
      before: /(?:cohere|co_api)[^\n;]{0,60}(?:(?:key|token|secret|pat))_?\d?["'\\]{0,2}\]?\s{0,4}(?::=|=>|[:=,(])\s{0,4}(?:Bearer\s)?["'`\\]{0,2}$/i,
      severity: "high",
      message: "Runs models at the owner\u2019s expense.",
      examples: [{ text: "COHERE_API_KEY={{alnum:40}}" }, { text: 'COHERE_API_KEY: "{{alnum:40}}"' }],
      counterExamples: [
        { text: "COHERE_API_KEY=your-key-goes-in-this-place" },
        { text: "COHERE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" }
      ]
    }
  ],
  clues: {
    names: ["COHERE", "CO_API_KEY"],
    hosts: ["api.cohere.com", "api.cohere.ai"],
    packages: ["cohere-ai", "cohere"]
  },
  dashboard: {
    url: "https://dashboard.cohere.com/api-keys",
    steps: ["Open API keys", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/connection-url.ts
var connectionUrl = {
  id: "connection-url",
  name: "Connection URL",
  source: "https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1",
  rules: [
    {
      id: "connection-url-password",
      title: "Password in a database or service URL",
      provider: null,
      trigger: { on: "literal", text: ["://"] },
      pattern: /(?<=(?:^|[^a-z]|\\[nrt]|\[\d{1,3}m)(?:postgres(?:ql)?|mysql2?|mariadb|mongodb|rediss?|valkeys?|amqps?|mssql|sqlserver|clickhouse|cockroachdb|ftps?|ftpes|sftp|ssh|smtps?|imaps?|ldaps?|nats|couchdb|neo4j|bolt|oracle|snowflake|influxdb|cassandra|mqtts?)(?:\+[a-z0-9]{1,12})?):\/\/(?<user>[^\s:@/"'`<>{}$()[\]]{0,64}):(?<secret>(?!\$|%[a-z(]|\k<user>@|(?:(?:my|your|db|the|some|user|root|admin|test|super|app|dev|local|postgres|mysql|mongo|redis|rabbit|guest|strong|secure|secret|database|very)[_.-]?){0,3}(?:pass(?:word|wd|phrase)?|p[a4@]ssw[o0]rd|pwd|pw|secret|s3cr3t|change[_-]?(?:me|it|this)|example|test|root|admin|user(?:name)?|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbit(?:mq)?|guest|token|key|foo|bar|baz|foobar|default|dev|prod|demo|local|replace[_-]?me|redacted|hidden|hunter2|letmein|qwerty|abc|x{2,99}|\*{2,99}|\.{3}|#{1,99}|-{1,99})(?:[_-]?here|[_-]?123|\d{0,5}|!)@)(?=[^\s@]{0,127}[0-9!#%^&*?~=+]|[^\s@]{16,128}@)[^\s@/"'`<>{}\\]{6,128})@(?!(?:localhost|127\.|0\.0\.0\.0|host\.docker|hostname|(?:my|your|the|some)[_.-]?(?:db|host|server|domain|site|company|proxy|database|cluster|app)|(?:host|server|domain|site|company|proxy|foo|bar|baz|test|a|b|x|acme|mysite|website|remote)\.(?:com|org|net|tld|io|local)|[a-z0-9.-]{0,80}\bexample\.|[a-z0-9.-]{0,80}\.(?:example|test|invalid|localhost|local|tld)(?![a-z0-9.-])))[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/iy,
      reach: 512,
      body: "exact",
      severity: "high",
      lowEntropy: true,
      message: "Signs in to the database or service on the same line.",
      examples: [
        { text: "DATABASE_URL=postgres://app:{{alnum:16}}@db.acme-prod.net:5432/app" },
        { text: "mongodb+srv://svc:{{alnum:20}}@cluster0.k3v9q.mongodb.net/app" },
        { text: "REDIS_URL=rediss://:{{alnum:24}}@cache.acme-prod.net:6380" }
      ],
      counterExamples: [
        { text: "postgres://user:password@localhost:5432/db" },
        { text: "DATABASE_URL=postgresql://postgres:postgres@db:5432/app" },
        { text: "mongodb+srv://<user>:<password>@cluster0.mongodb.net" },
        { text: "postgres://$USER:$PASS@db.acme-prod.net/app" },
        { text: "DATABASE_URL=postgres://user:${DB_PASSWORD}@db.acme-prod.net/app" },
        { text: "mysql://root:secret123@127.0.0.1/test" },
        { text: "postgres://%s:%s@%s:%d/%s" },
        { text: "amqp://guest:guest@rabbit.acme-prod.net" },
        { text: "postgresql://username:password@hostname:5432/database" }
      ]
    },
    // On localhost or a Compose service name only a generated password is worth a word.
    {
      id: "connection-url-local-password",
      title: "Password in a URL of a local service",
      provider: null,
      trigger: { on: "literal", text: ["://"] },
      pattern: /(?<=(?:^|[^a-z]|\\[nrt]|\[\d{1,3}m)(?:postgres(?:ql)?|mysql2?|mariadb|mongodb|rediss?|valkeys?|amqps?|mssql|sqlserver|clickhouse|cockroachdb|ftps?|ftpes|sftp|ssh|smtps?|imaps?|ldaps?|nats|couchdb|neo4j|bolt|oracle|snowflake|influxdb|cassandra|mqtts?)(?:\+[a-z0-9]{1,12})?):\/\/(?<user>[^\s:@/"'`<>{}$()[\]]{0,64}):(?<secret>(?!\$|%[a-z(]|\k<user>@|(?:(?:my|your|db|the|some|user|root|admin|test|super|app|dev|local|postgres|mysql|mongo|redis|rabbit|guest|strong|secure|secret|database|very)[_.-]?){0,3}(?:pass(?:word|wd|phrase)?|p[a4@]ssw[o0]rd|pwd|pw|secret|s3cr3t|change[_-]?(?:me|it|this)|example|test|root|admin|user(?:name)?|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbit(?:mq)?|guest|token|key|foo|bar|baz|foobar|default|dev|prod|demo|local|replace[_-]?me|redacted|hidden|hunter2|letmein|qwerty|abc|x{2,99}|\*{2,99}|\.{3}|#{1,99}|-{1,99})(?:[_-]?here|[_-]?123|\d{0,5}|!)@)(?=[a-z0-9_-]{0,127}[0-9])[a-z0-9_-]{20,128})@(?:localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal|[a-z0-9_-]{1,40})(?![a-z0-9.-])/iy,
      reach: 512,
      body: "weak",
      severity: "medium",
      message: "Signs in to the service on the same line, wherever that password is used again.",
      examples: [
        { text: "DATABASE_URL=postgres://app:{{alnum:32}}@db:5432/app" },
        { text: "redis://:{{hex:32}}@localhost:6379/0" }
      ],
      counterExamples: [
        { text: "postgres://app:app_password_for_local_dev@db:5432/app" },
        { text: "redis://localhost:6379/0" },
        { text: "postgres://postgres:postgres@localhost/db" }
      ]
    },
    {
      id: "connection-string-password",
      title: "Password in a connection string",
      provider: null,
      trigger: { on: "literal", text: ["Password=", "Pwd="] },
      pattern: /(?<=(?:Server|Data Source|Host|Address|Addr|Uid|User Id|User ID|UserID|Username|Initial Catalog|Database)=[^;"'\n]{1,100};[^"'\n]{0,120})(?<=;\s?)(?:Password|Pwd)=(?<secret>(?!(?:(?:my|your|db|the|some|user|root|admin|test|super|app|dev|local|postgres|mysql|mongo|redis|rabbit|guest|strong|secure|secret|database|very)[_.-]?){0,3}(?:pass(?:word|wd|phrase)?|p[a4@]ssw[o0]rd|pwd|pw|secret|s3cr3t|change[_-]?(?:me|it|this)|example|test|root|admin|user(?:name)?|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbit(?:mq)?|guest|token|key|foo|bar|baz|foobar|default|dev|prod|demo|local|replace[_-]?me|redacted|hidden|hunter2|letmein|qwerty|abc|x{2,99}|\*{2,99}|\.{3}|#{1,99}|-{1,99})(?:[_-]?here|[_-]?123|\d{0,5}|!)[;"'\s]|\$|<|\{|%|\[)(?=[^;\s]{0,127}[0-9!#%^&*?~=+@])[^;"'\s<>{}\\]{8,128})(?=[;"'\s\\]|$)/iy,
      reach: 256,
      body: "exact",
      severity: "high",
      lowEntropy: true,
      message: "Signs in to the database that the string names.",
      examples: [
        {
          text: "Server=tcp:acme.database.windows.net,1433;Initial Catalog=app;User ID=svc;Password={{alnum:18}}7!;Encrypt=True;"
        },
        { text: '"Host=db.acme-prod.net;Username=app;Password={{alnum:20}}9"' }
      ],
      counterExamples: [
        { text: "Server=localhost;Database=app;User Id=sa;Password=<password>;" },
        { text: "Server=db;User Id=sa;Password=Password123!;" },
        { text: "Host=localhost;Username=postgres;Password=postgres" },
        { text: "Server=x;User ID=y;Password=${DB_PASSWORD};" }
      ]
    }
  ],
  clues: {}
};

// rules/contentful.ts
var contentful = {
  id: "contentful",
  name: "Contentful",
  source: "https://www.contentful.com/developers/docs/references/authentication/",
  rules: [
    {
      id: "contentful-management-token",
      title: "Contentful management token",
      provider: "contentful",
      trigger: { on: "prefix", text: ["CFPAT-"] },
      pattern: /CFPAT-(?<body>[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "high",
      maskPrefix: /^CFPAT-/,
      message: "Changes the content and settings of every space of its owner.",
      examples: [
        { text: "CONTENTFUL_MANAGEMENT_TOKEN=CFPAT-{{b64url:43}}" },
        { text: "const client = new Client({ token: 'CFPAT-{{b64url:43}}' })" }
      ],
      counterExamples: [
        { text: "CONTENTFUL_MANAGEMENT_TOKEN=CFPAT-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "CONTENTFUL_MANAGEMENT_TOKEN=CFPAT-your-key-here" },
        { text: "const key = process.env.CONTENTFUL_MANAGEMENT_TOKEN" }
      ]
    }
  ],
  clues: {
    names: ["CONTENTFUL"],
    hosts: ["api.contentful.com", "contentful.com"],
    packages: ["contentful-management", "contentful"]
  },
  dashboard: {
    url: "https://app.contentful.com/account/profile/cma_tokens",
    steps: ["Open Account settings, CMA tokens", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/crates-io.ts
var cratesIo = {
  id: "crates-io",
  name: "crates.io",
  source: "https://doc.rust-lang.org/cargo/reference/publishing.html",
  rules: [
    {
      id: "crates-io-token",
      title: "crates.io API token",
      provider: "crates-io",
      trigger: { on: "prefix", text: ["cio"] },
      pattern: /cio(?<body>[A-Za-z0-9]{32})(?![A-Za-z0-9_-])/y,
      body: "weak",
      severity: "high",
      maskPrefix: /^cio/,
      message: "Publishes crates as its owner.",
      examples: [
        { text: "CARGO_REGISTRY_TOKEN=cio{{alnum:32}}" },
        { text: "const client = new Client({ token: 'cio{{alnum:32}}' })" }
      ],
      counterExamples: [
        { text: "CARGO_REGISTRY_TOKEN=cioxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "CARGO_REGISTRY_TOKEN=cio..." },
        { text: "const key = process.env.CARGO_REGISTRY_TOKEN" },
        { text: "ciociociociociociociociociociociocio" }
      ]
    }
  ],
  clues: { names: ["CARGO_REGISTRY_TOKEN", "CRATES_IO"], hosts: ["crates.io"] },
  dashboard: {
    url: "https://crates.io/settings/tokens",
    steps: ["Open Account settings, API tokens", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/databricks.ts
var databricks = {
  id: "databricks",
  name: "Databricks",
  source: "https://docs.databricks.com/aws/en/dev-tools/auth/pat",
  rules: [
    {
      id: "databricks-token",
      title: "Databricks personal access token",
      provider: "databricks",
      trigger: { on: "prefix", text: ["dapi"] },
      pattern: /dapi(?<body>[0-9a-f]{32})(?:-\d)?(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^dapi/,
      message: "Runs code and reads data in the workspace as its owner.",
      examples: [{ text: "DATABRICKS_TOKEN=dapi{{hex:32}}" }, { text: "token = dapi{{hex:32}}-2" }],
      counterExamples: [
        { text: "DATABRICKS_TOKEN=dapixxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "DATABRICKS_TOKEN=dapi..." },
        { text: "const key = process.env.DATABRICKS_TOKEN" },
        { text: "dapiXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX" }
      ]
    }
  ],
  clues: {
    names: ["DATABRICKS"],
    hosts: ["databricks.com", "cloud.databricks.com", "azuredatabricks.net"],
    packages: ["databricks-sdk", "databricks-cli", "@databricks/sql", "databricks"]
  },
  dashboard: {
    url: "https://accounts.cloud.databricks.com",
    steps: [
      "Open the workspace, Settings, Developer, Access tokens",
      "Generate a new token and deploy it",
      "Revoke the old token"
    ]
  }
};

// rules/datadog.ts
var datadog = {
  id: "datadog",
  name: "Datadog",
  source: "https://docs.datadoghq.com/account_management/api-app-keys/",
  rules: [
    {
      id: "datadog-key",
      title: "Datadog API or application key",
      provider: "datadog",
      trigger: { on: "token", keywords: ["datadog", "dd_api", "dd_app", "dd-api", "dd-app", "ddapi"] },
      pattern: /(?<![A-Za-z0-9_-])(?:[0-9a-f]{40}|[0-9a-f]{32})(?![A-Za-z0-9_-])/y,
      body: "weak",
      before: /(?:datadog[^\n;]{0,30}(?:api|app(?:lication)?)?[_-]?key|\bdd[_-]?(?:api|app(?:lication)?)[_-]?key)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i,
      severity: "high",
      message: "Writes telemetry; with an application key, reads and configures the account.",
      examples: [{ text: "DD_API_KEY={{hex:32}}" }, { text: 'DD_API_KEY: "{{hex:32}}"' }],
      counterExamples: [
        { text: "DD_API_KEY=your-key-goes-in-this-place" },
        { text: "DD_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" }
      ]
    }
  ],
  clues: {
    names: ["DATADOG", "DD_API_KEY", "DD_APP_KEY"],
    hosts: ["datadoghq.com", "datadoghq.eu"],
    packages: ["@datadog/datadog-api-client", "datadog", "dd-trace"]
  },
  dashboard: {
    url: "https://app.datadoghq.com/organization-settings/api-keys",
    steps: [
      "Open Organization settings, API keys or Application keys",
      "Create a new one and deploy it",
      "Delete the old one"
    ]
  }
};

// rules/deepseek.ts
var deepseek = {
  id: "deepseek",
  name: "DeepSeek",
  source: "https://api-docs.deepseek.com/",
  rules: [
    {
      id: "deepseek-api-key",
      title: "DeepSeek API key",
      provider: "deepseek",
      trigger: { on: "token", keywords: ["deepseek"] },
      pattern: /(?<![A-Za-z0-9_-])sk-(?<body>[0-9a-f]{32})(?![A-Za-z0-9_-])/y,
      body: "weak",
      before: /deepseek[^\n]{0,80}$/i,
      severity: "high",
      maskPrefix: /^sk-/,
      message: "Runs models at the owner\u2019s expense.",
      examples: [{ text: "DEEPSEEK_API_KEY=sk-{{hex:32}}" }, { text: 'DEEPSEEK_API_KEY: "sk-{{hex:32}}"' }],
      counterExamples: [
        { text: "DEEPSEEK_API_KEY=your-key-goes-in-this-place" },
        { text: "DEEPSEEK_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" }
      ]
    }
  ],
  clues: { names: ["DEEPSEEK"], hosts: ["api.deepseek.com", "deepseek.com"] },
  dashboard: {
    url: "https://platform.deepseek.com/api_keys",
    steps: ["Open API keys", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/api/digitalocean.ts
var api7 = {
  keys: "^do[op]_v1_",
  hosts: ["api.digitalocean.com", "cloud.digitalocean.com"],
  baseUrl: "https://api.digitalocean.com",
  auth: { in: "bearer" },
  verify: {
    calls: [
      {
        method: "GET",
        path: "/v2/account",
        answers: [
          { status: [200], where: [{ at: ["account"], kind: "object" }], means: "active" },
          { status: [401], where: [{ at: ["id"], equals: ["Unauthorized", "unauthorized"] }], means: "inactive" },
          { status: [403], where: [{ at: ["id"], equals: ["Forbidden", "forbidden"] }], means: "active-limited" }
        ]
      }
    ]
  },
  revoke: {
    by: "leaked",
    call: {
      method: "POST",
      baseUrl: "https://cloud.digitalocean.com",
      path: "/v1/oauth/revoke",
      body: { as: "form", fields: { token: "{key}" } },
      answers: [
        { status: [200], bare: true, means: "revoked" },
        { status: [401], means: "gone" }
      ]
    }
  }
};

// rules/digitalocean.ts
var digitalocean = {
  id: "digitalocean",
  name: "DigitalOcean",
  source: "https://docs.digitalocean.com/reference/api/create-personal-access-token/",
  rules: [
    {
      id: "digitalocean-token",
      title: "DigitalOcean token",
      provider: "digitalocean",
      trigger: { on: "prefix", text: ["dop_v1_", "doo_v1_", "dor_v1_"] },
      pattern: /do[opr]_v1_(?<body>[0-9a-f]{64})(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "high",
      maskPrefix: /^(?:dop_v1_|doo_v1_|dor_v1_)/,
      message: "Creates, reads and destroys droplets and data of the account.",
      examples: [{ text: "DIGITALOCEAN_TOKEN=dop_v1_{{hex:64}}" }, { text: 'token = "doo_v1_{{hex:64}}"' }],
      counterExamples: [
        { text: "DIGITALOCEAN_TOKEN=dop_v1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "DIGITALOCEAN_TOKEN=dop_v1_your_key_here" },
        { text: "const key = process.env.DIGITALOCEAN_TOKEN" }
      ]
    }
  ],
  clues: {
    names: ["DIGITALOCEAN", "DO_TOKEN", "DO_PAT"],
    hosts: ["api.digitalocean.com", "digitalocean.com"],
    packages: ["doctl", "godo", "pydo", "dots-wrapper"]
  },
  dashboard: {
    url: "https://cloud.digitalocean.com/account/api/tokens",
    steps: ["Open API, Tokens", "Generate a new token and deploy it", "Delete the old token"]
  },
  api: api7
};

// rules/discord.ts
var discord = {
  id: "discord",
  name: "Discord",
  source: "https://discord.com/developers/docs/reference#authentication",
  rules: [
    // The first part is base64 of the bot\u2019s id, seventeen to nineteen digits, so its characters come from small sets.
    {
      id: "discord-bot-token",
      title: "Discord bot token",
      provider: "discord",
      trigger: { on: "prefix", text: ["MT", "Mj", "Mz", "ND", "NT", "Nj", "Nz", "OD", "OT"] },
      pattern: /(?<![+/])(?:[MNO][DTjz][AEIMQUYcgk][w-z0-5]){5,6}(?:[MNO][DTjzAQgw](?:[AEIMQUYcgk])?)?\.[A-Za-z0-9_-]{6,7}\.(?<body>[A-Za-z0-9_-]{27,45})(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "high",
      message: "Reads and sends everything as the bot.",
      examples: [
        { text: "DISCORD_TOKEN=ODQ3MzYyOTE1MDQ3MjgzNjUx.{{alnum:6}}.{{b64url:38}}" },
        { text: 'client.login("MTA5Mzg0NzU2MTAyOTM4NDc.{{alnum:6}}.{{b64url:27}}")' }
      ],
      counterExamples: [
        { text: "DISCORD_TOKEN=MTIzNDU2Nzg5MDEyMzQ1Njc4.xxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "DISCORD_TOKEN=your-bot-token" },
        { text: "DISCORD_CLIENT_ID={{digits:18}}" }
      ]
    },
    {
      id: "discord-webhook",
      title: "Discord webhook",
      provider: "discord",
      trigger: {
        on: "prefix",
        text: [
          "discord.com/api/webhooks/",
          "discordapp.com/api/webhooks/",
          "ptb.discord.com/api/webhooks/",
          "canary.discord.com/api/webhooks/"
        ]
      },
      pattern: /(?:(?:ptb|canary)\.)?discord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/(?<body>[A-Za-z0-9_-]{60,72})(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "medium",
      maskPrefix: /^[a-z.]{1,24}\/api\/webhooks\//,
      message: "Posts messages into a channel.",
      examples: [
        { text: "https://discord.com/api/webhooks/{{digits:18}}/{{b64url:68}}" },
        { text: "WEBHOOK=https://discordapp.com/api/webhooks/{{digits:19}}/{{b64url:68}}" }
      ],
      counterExamples: [
        { text: "https://discord.com/api/webhooks/{id}/{token}" },
        { text: "https://discord.com/api/webhooks/123456789012345678/abcdef" }
      ]
    }
  ],
  clues: {
    names: ["DISCORD"],
    hosts: ["discord.com", "discordapp.com", "discord.gg"],
    packages: ["discord.js", "discord.py", "discord", "serenity", "eris"]
  },
  dashboard: {
    url: "https://discord.com/developers/applications",
    steps: [
      "Open the application, Bot, Reset Token, and deploy the new one",
      "For a webhook: Server settings, Integrations, Webhooks, delete it and make a new one"
    ]
  }
};

// rules/docker.ts
var docker = {
  id: "docker",
  name: "Docker Hub",
  source: "https://docs.docker.com/security/access-tokens/",
  rules: [
    {
      id: "docker-hub-token",
      title: "Docker Hub access token",
      provider: "docker",
      trigger: { on: "prefix", text: ["dckr_pat_", "dckr_oat_"] },
      pattern: /(?:dckr_pat_|dckr_oat_)(?<body>[A-Za-z0-9_-]{27,32})(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "high",
      maskPrefix: /^(?:dckr_pat_|dckr_oat_)/,
      message: "Pushes and pulls images as its owner.",
      examples: [
        { text: "DOCKERHUB_TOKEN=dckr_pat_{{b64url:27}}" },
        { text: "const client = new Client({ token: 'dckr_oat_{{b64url:27}}' })" }
      ],
      counterExamples: [
        { text: "DOCKERHUB_TOKEN=dckr_pat_xxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "DOCKERHUB_TOKEN=dckr_pat_your_key_here" },
        { text: "const key = process.env.DOCKERHUB_TOKEN" }
      ]
    },
    // The classes allow only base64 of printable ASCII; the lookahead wants the colon between user and password in it.
    {
      id: "docker-config-auth",
      title: "Registry credentials in a Docker configuration",
      provider: null,
      trigger: { on: "token", keywords: ["auth"] },
      pattern: /(?!dXNlcm5hbWU6|dXNlcjp|[A-Za-z0-9+/]{0,120}(?:OnBhc3|pwYXNz|6cGFzc))(?=(?:[A-Za-z0-9+/]{4}){0,60}(?:O[g-v]|[A-Za-z0-9+/][DTjz][o-r]|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]6))(?:[I-Za-f][A-HQ-Xg-nw-z0-3][ABEFIJMNQRUVYZcdghklopstwx014589][A-Za-z0-9+/]){4,100}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?(?![A-Za-z0-9+/=])/y,
      body: "exact",
      before: /["']auth["']\s{0,4}:\s{0,4}["']$/,
      severity: "high",
      lowEntropy: true,
      message: "Holds a registry user and password in base64.",
      examples: [
        { text: '{"auths":{"https://index.docker.io/v1/":{"auth":"YnVpbGQ6aDdLcTJ2THg0dFpuOQ=="}}}' },
        { text: '"registry.acme.dev": { "auth": "c3ZjLWFjbWU6UTlrMnhMdjdUelcz" }' }
      ],
      counterExamples: [
        { text: '"auth": "dXNlcm5hbWU6cGFzc3dvcmQ="' },
        { text: '"auth": "<base64 of user:password>"' }
      ]
    }
  ],
  clues: { names: ["DOCKER", "DOCKERHUB"], hosts: ["hub.docker.com", "docker.io"] },
  dashboard: {
    url: "https://app.docker.com/settings/personal-access-tokens",
    steps: ["Open Account settings, Personal access tokens", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/api/doppler.ts
var api8 = {
  keys: "^dp\\.(?:pt|st|ct|sa)\\.",
  hosts: ["api.doppler.com"],
  baseUrl: "https://api.doppler.com",
  auth: { in: "bearer" },
  verify: {
    calls: [
      {
        method: "GET",
        path: "/v3/me",
        answers: [
          { status: [200], where: [{ at: ["type"] }, { at: ["token_preview", "slug", "workplace"] }], means: "active" },
          {
            status: [401],
            where: [
              { at: ["success"], equals: [false] },
              { at: ["messages.0"], includes: ["invalid", "expired"] }
            ],
            means: "inactive"
          }
        ]
      }
    ]
  },
  revoke: {
    by: "leaked",
    call: {
      method: "POST",
      path: "/v3/auth/revoke",
      auth: { in: "body" },
      body: { as: "json", fields: { token: "{key}" } },
      answers: [
        { status: [200], where: [{ at: ["success"], equals: [true] }], means: "revoked" },
        { status: [204], bare: true, means: "revoked" }
      ]
    }
  }
};

// rules/doppler.ts
var doppler = {
  id: "doppler",
  name: "Doppler",
  source: "https://docs.doppler.com/reference/auth-token-formats",
  rules: [
    {
      id: "doppler-token",
      title: "Doppler token",
      provider: "doppler",
      trigger: { on: "prefix", text: ["dp.pt.", "dp.ct.", "dp.sa.", "dp.said.", "dp.scim.", "dp.audit."] },
      pattern: /(?:dp\.pt\.|dp\.ct\.|dp\.sa\.|dp\.said\.|dp\.scim\.|dp\.audit\.)(?<body>[A-Za-z0-9]{40,44})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^(?:dp\.pt\.|dp\.ct\.|dp\.sa\.|dp\.said\.|dp\.scim\.|dp\.audit\.)/,
      message: "Reads the secrets of every project that its owner may read.",
      examples: [
        { text: "DOPPLER_TOKEN=dp.pt.{{alnum:43}}" },
        { text: "const client = new Client({ token: 'dp.audit.{{alnum:43}}' })" }
      ],
      counterExamples: [
        { text: "DOPPLER_TOKEN=dp.pt.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "DOPPLER_TOKEN=dp.pt...." },
        { text: "const key = process.env.DOPPLER_TOKEN" }
      ]
    },
    // The engine looks behind the last dot, so the form with a config name needs a prefix for each usual name.
    {
      id: "doppler-service-token",
      title: "Doppler service token",
      provider: "doppler",
      trigger: {
        on: "prefix",
        text: [
          "dp.st.",
          "dp.st.dev.",
          "dp.st.stg.",
          "dp.st.prd.",
          "dp.st.prod.",
          "dp.st.staging.",
          "dp.st.production.",
          "dp.st.test.",
          "dp.st.ci."
        ]
      },
      pattern: /dp\.st\.(?:[a-z0-9_-]{2,35}\.)?(?<body>[A-Za-z0-9]{40,44})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^dp\.st\.(?:[a-z]{2,12}\.)?/,
      message: "Reads the secrets of one config.",
      examples: [{ text: "DOPPLER_TOKEN=dp.st.prd.{{alnum:43}}" }, { text: "DOPPLER_TOKEN=dp.st.{{alnum:43}}" }],
      counterExamples: [
        { text: "DOPPLER_TOKEN=dp.st.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "DOPPLER_TOKEN=dp.st...." },
        { text: "const key = process.env.DOPPLER_TOKEN" }
      ]
    }
  ],
  clues: { names: ["DOPPLER"], hosts: ["api.doppler.com", "doppler.com"] },
  dashboard: {
    url: "https://dashboard.doppler.com",
    steps: [
      "Open the project, config, Access; or Tokens, Personal",
      "Create a new one and deploy it",
      "Delete the old one"
    ]
  },
  api: api8
};

// rules/dropbox.ts
var dropbox = {
  id: "dropbox",
  name: "Dropbox",
  source: "https://developers.dropbox.com/oauth-guide",
  rules: [
    // The engine looks behind the last dot, so the form `sl.u.` needs its own prefix.
    {
      id: "dropbox-token",
      title: "Dropbox access token",
      provider: "dropbox",
      trigger: { on: "prefix", text: ["sl.", "sl.u."] },
      pattern: /sl\.(?<body>(?:u\.)?[A-Za-z0-9_-]{100,1600})(?![A-Za-z0-9_-])/y,
      reach: 1664,
      body: "strong",
      severity: "medium",
      maskPrefix: /^sl\./,
      message: "Reads and writes the files of its owner for about four hours.",
      examples: [
        { text: "DROPBOX_TOKEN=sl.{{b64url:138}}" },
        { text: "const client = new Client({ token: 'sl.{{b64url:138}}' })" }
      ],
      counterExamples: [
        {
          text: "DROPBOX_TOKEN=sl.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        },
        { text: "DROPBOX_TOKEN=sl...." },
        { text: "const key = process.env.DROPBOX_TOKEN" }
      ]
    }
  ],
  clues: { names: ["DROPBOX"], hosts: ["api.dropboxapi.com", "dropboxapi.com", "dropbox.com"], packages: ["dropbox"] },
  dashboard: {
    url: "https://www.dropbox.com/developers/apps",
    steps: [
      "Open the app, or account Settings, Connected apps",
      "Disconnect the app or call token/revoke, then authorize again"
    ]
  }
};

// rules/duffel.ts
var duffel = {
  id: "duffel",
  name: "Duffel",
  source: "https://duffel.com/docs/api/overview/making-requests",
  rules: [
    {
      id: "duffel-token",
      title: "Duffel access token",
      provider: "duffel",
      trigger: { on: "prefix", text: ["duffel_live_", "duffel_test_"] },
      pattern: /(?:duffel_live_|duffel_test_)(?<body>[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      testKey: /^duffel_test_/,
      maskPrefix: /^(?:duffel_live_|duffel_test_)/,
      message: "Books flights in your name.",
      examples: [
        { text: "DUFFEL_TOKEN=duffel_live_{{b64url:43}}" },
        { text: "const client = new Client({ token: 'duffel_test_{{b64url:43}}' })" }
      ],
      counterExamples: [
        { text: "DUFFEL_TOKEN=duffel_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "DUFFEL_TOKEN=duffel_live_your_key_here" },
        { text: "const key = process.env.DUFFEL_TOKEN" }
      ]
    }
  ],
  clues: { names: ["DUFFEL"], hosts: ["api.duffel.com"], packages: ["@duffel/api"] },
  dashboard: {
    url: "https://app.duffel.com",
    steps: ["Open More, Developers, Access tokens", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/dynatrace.ts
var dynatrace = {
  id: "dynatrace",
  name: "Dynatrace",
  source: "https://docs.dynatrace.com/docs/dynatrace-api/basics/dynatrace-api-authentication",
  rules: [
    {
      id: "dynatrace-token",
      title: "Dynatrace token",
      provider: "dynatrace",
      trigger: { on: "prefix", text: ["dt0c01.", "dt0s01.", "dt0s02.", "dt0s04.", "dt0s06.", "dt0s08.", "dt0s16."] },
      pattern: /dt0[a-z]\d\d\.[A-Z0-9]{8,24}\.(?<body>[A-Z0-9]{64})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^(?:dt0c01\.|dt0s01\.|dt0s02\.|dt0s04\.|dt0s06\.|dt0s08\.|dt0s16\.)/,
      message: "Reads or writes monitoring data and settings, according to its scopes.",
      examples: [
        { text: "DT_API_TOKEN=dt0c01.{{b32:24}}.{{b32:64}}" },
        { text: "Authorization: Api-Token dt0c01.{{b32:24}}.{{b32:64}}" }
      ],
      counterExamples: [
        {
          text: "DT_API_TOKEN=dt0c01.XXXXXXXXXXXXXXXXXXXXXXXX.XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX"
        },
        {
          text: "DT_API_TOKEN=dt0c01.ST2EY72KQINMH574WMNVI7YN.G3DFPBEJYMODIDAEX454M7YWBUVEFOWKPRVMWFASS64NFH52PX6BNDVFFM572RZ..."
        }
      ]
    }
  ],
  clues: { names: ["DYNATRACE", "DT_API_TOKEN"], hosts: ["live.dynatrace.com", "dynatrace.com"] }
};

// rules/easypost.ts
var easypost = {
  id: "easypost",
  name: "EasyPost",
  source: "https://docs.easypost.com/docs/authentication",
  rules: [
    {
      id: "easypost-api-key",
      title: "EasyPost API key",
      provider: "easypost",
      trigger: { on: "prefix", text: ["EZAK", "EZTK"] },
      pattern: /(?:EZAK|EZTK)(?<body>[A-Za-z0-9]{54})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      testKey: /^EZTK/,
      maskPrefix: /^(?:EZAK|EZTK)/,
      message: "Buys postage at the owner\u2019s expense.",
      examples: [
        { text: "EASYPOST_API_KEY=EZAK{{alnum:54}}" },
        { text: "const client = new Client({ token: 'EZTK{{alnum:54}}' })" }
      ],
      counterExamples: [
        { text: "EASYPOST_API_KEY=EZAKxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "EASYPOST_API_KEY=EZAK..." },
        { text: "const key = process.env.EASYPOST_API_KEY" }
      ]
    }
  ],
  clues: { names: ["EASYPOST"], hosts: ["api.easypost.com"], packages: ["@easypost/api", "easypost"] },
  dashboard: {
    url: "https://www.easypost.com/account/api-keys",
    steps: ["Open Account, API keys", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/elevenlabs.ts
var elevenlabs = {
  id: "elevenlabs",
  name: "ElevenLabs",
  source: "https://elevenlabs.io/docs/api-reference/authentication",
  rules: [
    {
      id: "elevenlabs-api-key",
      title: "ElevenLabs API key",
      provider: "elevenlabs",
      trigger: { on: "token", keywords: ["eleven", "xi-api-key", "xi_api_key"] },
      pattern: /(?<![A-Za-z0-9_-])sk_(?<body>[0-9a-f]{48})(?![A-Za-z0-9_-])/y,
      body: "weak",
      before: /(?:eleven|xi[-_]api)[^\n]{0,80}$/i,
      severity: "high",
      maskPrefix: /^sk_/,
      message: "Makes speech at the owner\u2019s expense.",
      examples: [{ text: "ELEVENLABS_API_KEY=sk_{{hex:48}}" }, { text: 'ELEVENLABS_API_KEY: "sk_{{hex:48}}"' }],
      counterExamples: [
        { text: "ELEVENLABS_API_KEY=your-key-goes-in-this-place" },
        { text: "ELEVENLABS_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" }
      ]
    }
  ],
  clues: {
    names: ["ELEVENLABS", "ELEVEN_API", "XI_API", "xi-api-key"],
    hosts: ["api.elevenlabs.io", "elevenlabs.io"],
    packages: ["elevenlabs", "@elevenlabs/elevenlabs-js"]
  },
  dashboard: {
    url: "https://elevenlabs.io/app/developers/api-keys",
    steps: ["Open Developers, API keys", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/facebook.ts
var facebook = {
  id: "facebook",
  name: "Meta",
  source: "https://developers.facebook.com/docs/facebook-login/guides/access-tokens/",
  rules: [
    {
      id: "facebook-access-token",
      title: "Meta access token",
      provider: "facebook",
      trigger: { on: "prefix", text: ["EAA", "IGQ", "IGAA"] },
      pattern: /(?<![+/])(?:EAA[A-Z](?=[A-Za-z0-9]{90})|IGQ[A-Z](?=[A-Za-z0-9_-]{100})|IGAA(?=[A-Za-z0-9_-]{100}))(?<body>[A-Za-z0-9_-]{60})[A-Za-z0-9_-]{30,360}(?![A-Za-z0-9_+/=-])/y,
      reach: 512,
      body: "strong",
      severity: "high",
      maskPrefix: /^(?:EAA|IGQ|IGAA)/,
      message: "Acts as its user, page or system user in the Graph API.",
      examples: [{ text: "FB_ACCESS_TOKEN=EAAG{{alnum:180}}ZD" }, { text: "INSTAGRAM_TOKEN=IGQVJ{{b64url:140}}" }],
      counterExamples: [
        {
          text: "FB_ACCESS_TOKEN=EAAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        },
        { text: "FB_ACCESS_TOKEN=EAACEdEose0cBA..." }
      ]
    }
  ],
  clues: {
    names: ["FACEBOOK", "META_ACCESS_TOKEN", "FB_ACCESS_TOKEN", "WHATSAPP", "INSTAGRAM"],
    hosts: ["graph.facebook.com", "graph.instagram.com", "facebook.com"],
    packages: ["facebook-nodejs-business-sdk", "facebook-business"]
  },
  dashboard: {
    url: "https://developers.facebook.com/tools/debug/accesstoken/",
    steps: [
      "Look the token up in the debugger to see its app and user",
      "In Business settings, System users: revoke tokens; for the app: reset its secret",
      "Make a new token and deploy it"
    ]
  }
};

// rules/figma.ts
var figma = {
  id: "figma",
  name: "Figma",
  source: "https://www.figma.com/developers/api#access-tokens",
  rules: [
    {
      id: "figma-token",
      title: "Figma personal access token",
      provider: "figma",
      trigger: { on: "prefix", text: ["figd_"] },
      pattern: /figd_(?<body>[A-Za-z0-9_-]{38,44})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^figd_/,
      message: "Reads the files of its owner.",
      examples: [
        { text: "FIGMA_TOKEN=figd_{{b64url:40}}" },
        { text: "const client = new Client({ token: 'figd_{{b64url:40}}' })" }
      ],
      counterExamples: [
        { text: "FIGMA_TOKEN=figd_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "FIGMA_TOKEN=figd_your_key_here" },
        { text: "const key = process.env.FIGMA_TOKEN" }
      ]
    }
  ],
  clues: { names: ["FIGMA"], hosts: ["api.figma.com", "figma.com"], packages: ["figma-js"] },
  dashboard: {
    url: "https://www.figma.com/settings",
    steps: ["Open Settings, Security, Personal access tokens", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/flutterwave.ts
var flutterwave = {
  id: "flutterwave",
  name: "Flutterwave",
  source: "https://developer.flutterwave.com/v3.0.0/docs/authentication",
  rules: [
    {
      id: "flutterwave-secret-key",
      title: "Flutterwave secret key",
      provider: "flutterwave",
      trigger: { on: "prefix", text: ["FLWSECK-", "FLWSECK_TEST-"] },
      pattern: /FLWSECK(?:_TEST)?-(?<body>[0-9a-f]{32})-(?:[A-Za-z0-9]{12,16}-)?X(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "high",
      testKey: /^FLWSECK_TEST-/,
      maskPrefix: /^(?:FLWSECK-|FLWSECK_TEST-)/,
      message: "Moves money of the merchant account.",
      examples: [{ text: "FLW_SECRET_KEY=FLWSECK-{{hex:32}}-X" }, { text: "FLW_SECRET_KEY=FLWSECK_TEST-{{hex:32}}-X" }],
      counterExamples: [
        { text: "FLW_SECRET_KEY=FLWSECK-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "FLW_SECRET_KEY=FLWSECK-your-key-here" },
        { text: "const key = process.env.FLW_SECRET_KEY" },
        { text: "FLW_PUBLIC_KEY=FLWPUBK-{{hex:32}}-X" }
      ]
    }
  ],
  clues: {
    names: ["FLUTTERWAVE", "FLW_"],
    hosts: ["api.flutterwave.com", "flutterwave.com"],
    packages: ["flutterwave-node-v3"]
  },
  dashboard: {
    url: "https://app.flutterwave.com/dashboard/settings/apis",
    steps: ["Open Settings, API keys, Generate", "Deploy the new keys"]
  }
};

// rules/fly.ts
var fly = {
  id: "fly",
  name: "Fly.io",
  source: "https://fly.io/docs/security/tokens/",
  rules: [
    {
      id: "fly-token",
      title: "Fly.io access token",
      provider: "fly",
      trigger: { on: "prefix", text: ["fm2_", "fm1r_", "fm1a_", "fo1_"] },
      pattern: /(?:fo1_(?=[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-]))|fm(?:2|1[ar])_)(?<body>[A-Za-z0-9+/_-]{43})[A-Za-z0-9+/_-]{0,1157}={0,3}(?![A-Za-z0-9+/=_-])/y,
      reach: 1300,
      body: "strong",
      severity: "high",
      maskPrefix: /^f[mo]\d[ar]?_/,
      message: "Deploys and reads the secrets of apps in its scope.",
      examples: [{ text: 'FLY_API_TOKEN="FlyV1 fm2_{{b64:400}}=="' }, { text: "FLY_API_TOKEN=fo1_{{b64url:43}}" }],
      counterExamples: [
        { text: "FLY_API_TOKEN=fm2_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "FLY_API_TOKEN=fm2_your_key_here" },
        { text: "const key = process.env.FLY_API_TOKEN" }
      ]
    }
  ],
  clues: { names: ["FLY_API_TOKEN", "FLY_ACCESS_TOKEN"], hosts: ["api.fly.io", "fly.io", "api.machines.dev"] },
  dashboard: {
    url: "https://fly.io/user/personal_access_tokens",
    steps: ["Open Account, Access tokens", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/frame-io.ts
var frameIo = {
  id: "frame-io",
  name: "Frame.io",
  source: "https://developer.frame.io/docs/getting-started/authentication",
  rules: [
    {
      id: "frame-io-token",
      title: "Frame.io developer token",
      provider: "frame-io",
      trigger: { on: "prefix", text: ["fio-u-"] },
      pattern: /fio-u-(?<body>[A-Za-z0-9_-]{64})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^fio-u-/,
      message: "Reads and changes the videos of its owner.",
      examples: [
        { text: "FRAMEIO_TOKEN=fio-u-{{b64url:64}}" },
        { text: "const client = new Client({ token: 'fio-u-{{b64url:64}}' })" }
      ],
      counterExamples: [
        { text: "FRAMEIO_TOKEN=fio-u-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "FRAMEIO_TOKEN=fio-u-your-key-here" },
        { text: "const key = process.env.FRAMEIO_TOKEN" }
      ]
    }
  ],
  clues: { names: ["FRAMEIO", "FRAME_IO"], hosts: ["api.frame.io", "frame.io"] },
  dashboard: {
    url: "https://developer.frame.io/app/tokens",
    steps: ["Open Developer tokens", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/api/github.ts
var message = (...pieces) => ({ at: ["message"], includes: pieces });
var api9 = {
  keys: "^(?:gh[opsu]_|github_pat_)",
  hosts: ["api.github.com"],
  baseUrl: "https://api.github.com",
  auth: { in: "bearer" },
  headers: { accept: "application/vnd.github+json", "x-github-api-version": "2022-11-28" },
  verify: {
    calls: [
      {
        method: "GET",
        path: "/user",
        answers: [
          { status: [200], where: [{ at: ["login"], kind: "string" }], means: "active" },
          { status: [401], where: [message("bad credentials")], means: "inactive" },
          { status: [403], where: [message("not accessible", "saml", "forbids access")], means: "active-limited" }
        ]
      }
    ]
  },
  revoke: {
    by: "leaked",
    call: {
      method: "POST",
      path: "/credentials/revoke",
      // With an Authorization header the call answers 403.
      auth: { in: "body" },
      body: { as: "json", fields: { credentials: ["{key}"] } },
      answers: [
        { status: [202], bare: true, means: "accepted" },
        { status: [403], means: "forbidden" }
      ]
    }
  }
};

// rules/github.ts
var github = {
  id: "github",
  name: "GitHub",
  source: "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats",
  rules: [
    // The last six characters are a CRC-32 of the rest in base 62.
    {
      id: "github-token",
      title: "GitHub token",
      provider: "github",
      trigger: { on: "prefix", text: ["ghp_", "gho_", "ghu_", "ghs_"] },
      pattern: /gh[opus]_(?!eyJ)(?<body>[A-Za-z0-9]{36})(?![A-Za-z0-9_-])/y,
      body: "exact",
      checksum: "github",
      severity: "high",
      maskPrefix: /^(?:ghp_|gho_|ghu_|ghs_)/,
      message: "Acts as its GitHub user or app in every repository that it may reach.",
      examples: [
        { text: "GITHUB_TOKEN=ghp_{{alnum:36}}" },
        { text: "token: 'gho_{{alnum:36}}'" },
        { text: "git clone https://x-access-token:ghs_{{alnum:36}}@github.com/acme/app.git" }
      ],
      counterExamples: [
        { text: "GITHUB_TOKEN=ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "GITHUB_TOKEN=ghp_your_key_here" },
        { text: "const key = process.env.GITHUB_TOKEN" },
        { text: "ghp_abcdefghijklmnopqrstuvwxyz0123456789" },
        { text: "function ghp_{{alnum:50}}() {}" }
      ]
    },
    {
      id: "github-app-jwt-token",
      title: "GitHub App installation token",
      provider: "github",
      trigger: { on: "prefix", text: ["ghs_"] },
      pattern: /ghs_(?:\d{1,12}_)?eyJ[A-Za-z0-9_-]{10,400}\.[A-Za-z0-9_-]{20,1200}\.(?<body>[A-Za-z0-9_-]{40})[A-Za-z0-9_-]{0,660}(?![A-Za-z0-9_-])/y,
      reach: 2048,
      body: "strong",
      severity: "medium",
      maskPrefix: /^ghs_/,
      message: "Acts as a GitHub App installation for at most an hour.",
      examples: [
        { text: "GH_TOKEN=ghs_eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.{{b64url:180}}.{{b64url:256}}" },
        { text: "token: ghs_12345_eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.{{b64url:120}}.{{b64url:256}}" }
      ],
      counterExamples: [
        { text: "ghs_eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9..." },
        { text: 'if (token.startsWith("ghs_")) return' }
      ]
    },
    {
      id: "github-refresh-token",
      title: "GitHub refresh token",
      provider: "github",
      trigger: { on: "prefix", text: ["ghr_"] },
      pattern: /ghr_(?<body>[A-Za-z0-9]{36,76})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^ghr_/,
      message: "Mints new user tokens of a GitHub App for six months.",
      examples: [{ text: "refresh_token=ghr_{{alnum:76}}" }, { text: '"refresh_token": "ghr_{{alnum:76}}"' }],
      counterExamples: [
        {
          text: "GITHUB_REFRESH_TOKEN=ghr_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        },
        { text: "GITHUB_REFRESH_TOKEN=ghr_your_key_here" },
        { text: "const key = process.env.GITHUB_REFRESH_TOKEN" }
      ]
    },
    {
      id: "github-fine-grained-token",
      title: "GitHub fine-grained personal access token",
      provider: "github",
      trigger: { on: "prefix", text: ["github_pat_"] },
      pattern: /github_pat_[A-Za-z0-9]{22}_(?<body>[A-Za-z0-9]{59})(?![A-Za-z0-9_-])/y,
      body: "exact",
      checksum: "github-fine-grained",
      severity: "high",
      maskPrefix: /^github_pat_/,
      message: "Reaches the repositories and permissions that its owner picked.",
      examples: [
        { text: "GITHUB_TOKEN=github_pat_{{alnum:22}}_{{alnum:59}}" },
        { text: "Authorization: Bearer github_pat_{{alnum:22}}_{{alnum:59}}" }
      ],
      counterExamples: [
        {
          text: "GITHUB_TOKEN=github_pat_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        },
        { text: "GITHUB_TOKEN=github_pat_your_key_here" },
        { text: "const key = process.env.GITHUB_TOKEN" }
      ]
    }
  ],
  clues: {
    names: ["GITHUB_TOKEN", "GH_TOKEN", "GITHUB_PAT", "GH_PAT"],
    hosts: ["api.github.com", "github.com", "ghcr.io"],
    packages: ["@octokit/rest", "@octokit/core", "octokit", "pygithub"]
  },
  dashboard: {
    url: "https://github.com/settings/tokens",
    steps: [
      "Open Settings, Developer settings, Personal access tokens",
      "Delete the token, or regenerate it and replace it where it is used",
      "Read the security log for what it was used for"
    ]
  },
  api: api9
};

// rules/api/gitlab.ts
var api10 = {
  keys: "^glpat-",
  hosts: ["gitlab.com"],
  baseUrl: "https://gitlab.com",
  auth: { in: "header", name: "PRIVATE-TOKEN" },
  verify: {
    calls: [
      {
        method: "GET",
        path: "/api/v4/personal_access_tokens/self",
        answers: [
          { status: [200], where: [{ at: ["revoked"], equals: [true] }], means: "inactive" },
          { status: [200], where: [{ at: ["active"], equals: [true] }], means: "active" },
          { status: [401], where: [{ at: ["error_description"], includes: ["expired"] }], means: "expired" },
          { status: [401], where: [{ at: ["message"], includes: ["unauthorized"] }], means: "inactive" },
          { status: [401], where: [{ at: ["error"], equals: ["invalid_token"] }], means: "inactive" },
          { status: [403], where: [{ at: ["error"], equals: ["insufficient_scope"] }], means: "active-limited" }
        ]
      }
    ]
  },
  revoke: {
    by: "leaked",
    call: {
      method: "DELETE",
      path: "/api/v4/personal_access_tokens/self",
      answers: [
        { status: [204], bare: true, means: "revoked" },
        { status: [401], means: "gone" },
        { status: [400, 403], means: "forbidden" }
      ]
    }
  }
};

// rules/gitlab.ts
var gitlab = {
  id: "gitlab",
  name: "GitLab",
  source: "https://docs.gitlab.com/security/tokens/#token-prefixes",
  rules: [
    // Twenty characters, or the routable form: payload, two characters of length, seven of CRC-32.
    {
      id: "gitlab-personal-access-token",
      title: "GitLab access token",
      provider: "gitlab",
      trigger: { on: "prefix", text: ["glpat-"] },
      pattern: /glpat-(?<body>[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-]|\.[A-Za-z0-9])|[A-Za-z0-9_-]{27,300}\.(?:[0-9a-z]{2}\.)?[0-9a-z]{9}(?![A-Za-z0-9_-]))/y,
      reach: 384,
      body: "exact",
      severity: "high",
      maskPrefix: /^glpat-/,
      message: "Acts as a user, project or group in the GitLab API and in git.",
      examples: [
        { text: "GITLAB_TOKEN=glpat-{{b64url:20}}" },
        { text: "PRIVATE-TOKEN: glpat-{{b64url:20}}" },
        { text: "token = 'glpat-{{b64url:40}}.01.{{base36:9}}'" },
        { text: "glpat-{{b64url:36}}.{{base36:9}}" }
      ],
      counterExamples: [
        { text: "GITLAB_TOKEN=glpat-xxxxxxxxxxxxxxxxxxxx" },
        { text: "GITLAB_TOKEN=glpat-your-key-here" },
        { text: "const key = process.env.GITLAB_TOKEN" }
      ]
    },
    {
      id: "gitlab-deploy-token",
      title: "GitLab deploy token",
      provider: "gitlab",
      trigger: { on: "prefix", text: ["gldt-"] },
      pattern: /gldt-(?<body>[A-Za-z0-9_-]{20})(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "high",
      maskPrefix: /^gldt-/,
      message: "Reads or writes packages, images and code of a project or group.",
      examples: [{ text: "DEPLOY_TOKEN=gldt-{{b64url:20}}" }, { text: "docker login -p gldt-{{b64url:20}}" }],
      counterExamples: [
        { text: "DEPLOY_TOKEN=gldt-xxxxxxxxxxxxxxxxxxxx" },
        { text: "DEPLOY_TOKEN=gldt-your-key-here" },
        { text: "const key = process.env.DEPLOY_TOKEN" }
      ]
    },
    {
      id: "gitlab-runner-token",
      title: "GitLab runner token",
      provider: "gitlab",
      trigger: { on: "prefix", text: ["glrt-", "glrtr-"] },
      pattern: /glrtr?-(?:t\d_)?(?<body>[A-Za-z0-9_-]{20}|[A-Za-z0-9_-]{27,300}\.(?:[0-9a-z]{2}\.)?[0-9a-z]{9})(?![A-Za-z0-9_-])/y,
      reach: 384,
      body: "exact",
      severity: "high",
      maskPrefix: /^(?:glrt-|glrtr-)/,
      message: "Registers or impersonates a CI runner, which sees jobs and their secrets.",
      examples: [
        { text: 'token = "glrt-{{b64url:20}}"' },
        { text: 'token = "glrt-t1_{{b64url:20}}"' },
        { text: 'token = "glrt-{{b64url:40}}.01.{{base36:9}}"' }
      ],
      counterExamples: [
        { text: "RUNNER_TOKEN=glrt-xxxxxxxxxxxxxxxxxxxx" },
        { text: "RUNNER_TOKEN=glrt-your-key-here" },
        { text: "const key = process.env.RUNNER_TOKEN" }
      ]
    },
    {
      id: "gitlab-registration-token",
      title: "GitLab runner registration token",
      provider: "gitlab",
      trigger: { on: "prefix", text: ["GR1348941"] },
      pattern: /GR1348941(?<body>[A-Za-z0-9_-]{20})(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "high",
      maskPrefix: /^GR1348941/,
      message: "Registers new CI runners for the project.",
      examples: [
        { text: "--registration-token GR1348941{{b64url:20}}" },
        { text: "REGISTRATION_TOKEN=GR1348941{{b64url:20}}" }
      ],
      counterExamples: [
        { text: "REGISTRATION_TOKEN=GR1348941xxxxxxxxxxxxxxxxxxxx" },
        { text: "REGISTRATION_TOKEN=GR1348941..." },
        { text: "const key = process.env.REGISTRATION_TOKEN" }
      ]
    },
    {
      id: "gitlab-trigger-token",
      title: "GitLab pipeline trigger token",
      provider: "gitlab",
      trigger: { on: "prefix", text: ["glptt-"] },
      pattern: /glptt-(?<body>[0-9a-f]{40}|[A-Za-z0-9_-]{20,40})(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "medium",
      maskPrefix: /^glptt-/,
      message: "Starts pipelines of one project.",
      examples: [{ text: "curl -F token=glptt-{{hex:40}}" }, { text: "TRIGGER_TOKEN=glptt-{{hex:40}}" }],
      counterExamples: [
        { text: "TRIGGER_TOKEN=glptt-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "TRIGGER_TOKEN=glptt-your-key-here" },
        { text: "const key = process.env.TRIGGER_TOKEN" }
      ]
    },
    {
      id: "gitlab-ci-job-token",
      title: "GitLab CI job token",
      provider: "gitlab",
      trigger: { on: "prefix", text: ["glcbt-"] },
      pattern: /glcbt-[A-Za-z0-9]{1,5}_(?<body>[A-Za-z0-9_-]{20})(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "low",
      maskPrefix: /^glcbt-/,
      message: "Valid only while its CI job runs.",
      examples: [{ text: "CI_JOB_TOKEN=glcbt-64_{{b64url:20}}" }, { text: "token: glcbt-6a_{{b64url:20}}" }],
      counterExamples: [
        { text: "CI_JOB_TOKEN=glcbt-xxxxxxxxxxxxxxxxxxxx" },
        { text: "CI_JOB_TOKEN=glcbt-your-key-here" },
        { text: "const key = process.env.CI_JOB_TOKEN" }
      ]
    },
    {
      id: "gitlab-oauth-secret",
      title: "GitLab OAuth application secret",
      provider: "gitlab",
      trigger: { on: "prefix", text: ["gloas-"] },
      pattern: /gloas-(?<body>[A-Za-z0-9_-]{64})(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "high",
      maskPrefix: /^gloas-/,
      message: "Lets anyone act as the OAuth application.",
      examples: [{ text: "GITLAB_CLIENT_SECRET=gloas-{{hex:64}}" }, { text: "secret: 'gloas-{{alnum:64}}'" }],
      counterExamples: [
        { text: "GITLAB_CLIENT_SECRET=gloas-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "GITLAB_CLIENT_SECRET=gloas-your-key-here" },
        { text: "const key = process.env.GITLAB_CLIENT_SECRET" }
      ]
    },
    {
      id: "gitlab-service-token",
      title: "GitLab SCIM, feed, feature flag or incoming mail token",
      provider: "gitlab",
      trigger: { on: "prefix", text: ["glsoat-", "glft-", "glffct-", "glimt-"] },
      pattern: /(?:glsoat-|glft-|glffct-|glimt-)(?<body>[0-9a-f]{64}-\d{1,12}|[A-Za-z0-9_-]{20,25})(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "high",
      maskPrefix: /^(?:glsoat-|glft-|glffct-|glimt-)/,
      message: "Provisions users, reads feeds or flags, or files issues by mail, according to its prefix.",
      examples: [
        { text: "SCIM_TOKEN=glsoat-{{b64url:20}}" },
        { text: "feed_token=glft-{{b64url:20}}" },
        { text: "glimt-{{b64url:25}}" }
      ],
      counterExamples: [
        { text: "SCIM_TOKEN=glsoat-xxxxxxxxxxxxxxxxxxxx" },
        { text: "SCIM_TOKEN=glsoat-your-key-here" },
        { text: "const key = process.env.SCIM_TOKEN" }
      ]
    },
    {
      id: "gitlab-agent-token",
      title: "GitLab agent for Kubernetes token",
      provider: "gitlab",
      trigger: { on: "prefix", text: ["glagent-"] },
      pattern: /glagent-(?<body>[A-Za-z0-9_-]{50})[A-Za-z0-9_-]{0,974}(?![A-Za-z0-9_-])/y,
      reach: 1152,
      body: "exact",
      severity: "high",
      maskPrefix: /^glagent-/,
      message: "Connects as the Kubernetes agent of a project.",
      examples: [{ text: "--set config.token=glagent-{{b64url:50}}" }, { text: "AGENT_TOKEN=glagent-{{b64url:50}}" }],
      counterExamples: [
        { text: "AGENT_TOKEN=glagent-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "AGENT_TOKEN=glagent-your-key-here" },
        { text: "const key = process.env.AGENT_TOKEN" }
      ]
    }
  ],
  clues: {
    names: ["GITLAB_TOKEN", "GITLAB_PAT", "CI_JOB_TOKEN", "PRIVATE-TOKEN", "GL_TOKEN"],
    hosts: ["gitlab.com"],
    packages: ["@gitbeaker/rest", "python-gitlab"]
  },
  dashboard: {
    url: "https://gitlab.com/-/user_settings/personal_access_tokens",
    steps: [
      "Open Preferences, Access tokens (or the project, Settings, Access tokens)",
      "Revoke the token and make a new one with the fewest scopes"
    ]
  },
  api: api10
};

// rules/google.ts
var google = {
  id: "google",
  name: "Google",
  source: "https://cloud.google.com/docs/authentication/api-keys",
  rules: [
    // Firebase ships this key to every visitor on purpose: it identifies the project, security rules protect the data.
    // It is worth a look only because the same key may call other Google APIs when nobody restricted it.
    {
      id: "google-firebase-web-key",
      title: "Firebase web or Android API key (public by design: not reported)",
      provider: "google",
      trigger: { on: "prefix", text: ["AIza"] },
      pattern: /(?<=current_key["']\s{0,4}:\s{0,4}["'])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])|AIza[A-Za-z0-9_-]{35}(?=["'`][\s,;]{1,12}["']?(?:authDomain|projectId|databaseURL|messagingSenderId|appId)["']?\s{0,4}:)/y,
      body: "exact",
      severity: "low",
      maskPrefix: /^AIza/,
      message: "Meant to be public; restrict it to the app and to Firebase APIs, or strangers can spend its quota.",
      examples: [
        { text: 'apiKey: "AIza{{b64url:35}}",\n  authDomain: "app.firebaseapp.com"' },
        { text: '"current_key": "AIza{{b64url:35}}"' }
      ],
      counterExamples: [
        { text: 'apiKey: "AIzaSyXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX",\n  authDomain: "x.firebaseapp.com"' },
        { text: '"current_key": "YOUR_API_KEY"' }
      ]
    },
    // Some of these keys are public by design (Maps in a page), others pay for Gemini calls: medium, never dropped.
    {
      id: "google-api-key",
      title: "Google API key",
      provider: "google",
      trigger: { on: "prefix", text: ["AIza"] },
      pattern: /(?<![+/])AIza(?<body>[A-Za-z0-9_-]{35})(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "medium",
      maskPrefix: /^AIza/,
      message: "Calls the Google APIs that it is not restricted from (Gemini, Maps, Translate) at the owner\u2019s expense.",
      examples: [
        { text: "GEMINI_API_KEY=AIza{{b64url:35}}" },
        { text: "https://maps.googleapis.com/maps/api/geocode/json?key=AIza{{b64url:35}}" }
      ],
      counterExamples: [
        { text: "GOOGLE_API_KEY=AIzaxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "GOOGLE_API_KEY=AIza..." },
        { text: "const key = process.env.GOOGLE_API_KEY" },
        { text: "AIzaSyYourKeyHere" },
        { text: "GOOGLE_API_KEY=AIzaSy..." }
      ]
    },
    {
      id: "google-oauth-client-secret",
      title: "Google OAuth client secret",
      provider: "google",
      trigger: { on: "prefix", text: ["GOCSPX-"] },
      pattern: /GOCSPX-(?<body>[A-Za-z0-9_-]{28})(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "high",
      maskPrefix: /^GOCSPX-/,
      message: "Lets anyone act as the OAuth application.",
      examples: [
        { text: "GOOGLE_CLIENT_SECRET=GOCSPX-{{b64url:28}}" },
        { text: '"client_secret":"GOCSPX-{{b64url:28}}"' }
      ],
      counterExamples: [
        { text: "GOOGLE_CLIENT_SECRET=GOCSPX-xxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "GOOGLE_CLIENT_SECRET=GOCSPX-your-key-here" },
        { text: "const key = process.env.GOOGLE_CLIENT_SECRET" },
        { text: '"client_id":"{{digits:12}}-abc.apps.googleusercontent.com"' }
      ]
    },
    {
      id: "google-oauth-access-token",
      title: "Google OAuth access token",
      provider: "google",
      trigger: { on: "prefix", text: ["ya29."] },
      pattern: /ya29\.(?<body>[A-Za-z0-9_-]{60})[A-Za-z0-9_-]{0,640}(?![A-Za-z0-9_-])/y,
      reach: 768,
      body: "strong",
      severity: "medium",
      maskPrefix: /^ya29\./,
      message: "Acts as a Google user or service account for about an hour.",
      examples: [
        { text: "Authorization: Bearer ya29.{{b64url:180}}" },
        { text: '"access_token": "ya29.{{b64url:200}}"' }
      ],
      counterExamples: [{ text: "Authorization: Bearer ya29.a0AfH6SM..." }, { text: '"access_token": "ya29.EXAMPLE"' }]
    },
    {
      id: "google-oauth-refresh-token",
      title: "Google OAuth refresh token",
      provider: "google",
      trigger: { on: "prefix", text: ["1//0"] },
      pattern: /(?<![A-Za-z0-9+/])1\/\/0[A-Za-z0-9](?<body>[A-Za-z0-9_-]{50,140})(?![A-Za-z0-9_+/=-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^1\/\//,
      message: "Mints access tokens for a Google user until consent is withdrawn.",
      examples: [
        { text: "GOOGLE_REFRESH_TOKEN=1//0{{alnum:1}}{{b64url:98}}" },
        { text: '"refresh_token": "1//0{{alnum:1}}{{b64url:60}}"' }
      ],
      counterExamples: [
        { text: '"refresh_token": "1//0xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"' },
        { text: "refresh_token=1//04dX..." }
      ]
    },
    {
      id: "google-service-account-key",
      title: "Google service account key",
      provider: "google",
      trigger: { on: "literal", text: ["-----BEGIN"] },
      pattern: /(?<=private_key\\{0,2}"\s{0,4}:\s{0,4}\\{0,2}")-----BEGIN PRIVATE KEY-----[\\nr\s]{0,6}(?<body>MII[A-Za-z0-9+/]{37})[A-Za-z0-9+/=\\\s]{400,3900}(?:-----END PRIVATE KEY-----)?/y,
      reach: 4096,
      body: "exact",
      severity: "high",
      message: "Acts as the service account in Google Cloud until the key is deleted.",
      examples: [
        {
          text: '{"type": "service_account", "private_key": "-----BEGIN PRIVATE KEY-----\\nMII{{b64:61}}\\n{{b64:64}}\\n{{b64:64}}\\n{{b64:64}}\\n{{b64:64}}\\n{{b64:64}}\\n{{b64:64}}\\n{{b64:64}}\\n-----END PRIVATE KEY-----\\n"}'
        },
        { text: '"private_key":"-----BEGIN PRIVATE KEY-----\\nMII{{b64:700}}\\n-----END PRIVATE KEY-----"' }
      ],
      counterExamples: [
        { text: '"private_key": "-----BEGIN PRIVATE KEY-----\\n...\\n-----END PRIVATE KEY-----\\n"' },
        { text: '"private_key": "-----BEGIN PRIVATE KEY-----\\nYOUR_PRIVATE_KEY\\n-----END PRIVATE KEY-----\\n"' }
      ]
    }
  ],
  clues: {
    names: ["GOOGLE_API_KEY", "GEMINI_API_KEY", "GOOGLE_CLIENT_SECRET", "GOOGLE_APPLICATION_CREDENTIALS", "GCP_"],
    hosts: ["googleapis.com", "google.com"],
    packages: ["googleapis", "@google/genai", "@google/generative-ai", "google-auth-library", "google.generativeai"]
  },
  dashboard: {
    url: "https://console.cloud.google.com/apis/credentials",
    steps: [
      "Open APIs & Services, Credentials",
      "For an API key: make a new one with application and API restrictions, deploy it, delete the old one",
      "For a service account: IAM, Service accounts, Keys, add a key, deploy it, delete the old one",
      "For OAuth: open the client, add a secret, deploy it, disable and delete the old one"
    ]
  }
};

// rules/grafana.ts
var grafana = {
  id: "grafana",
  name: "Grafana",
  source: "https://grafana.com/docs/grafana/latest/administration/service-accounts/",
  rules: [
    // The last eight digits are a CRC-32 of what comes before.
    {
      id: "grafana-service-account-token",
      title: "Grafana service account token",
      provider: "grafana",
      trigger: { on: "prefix", text: ["glsa_"] },
      pattern: /glsa_(?<body>[A-Za-z0-9]{32})_[0-9A-Fa-f]{8}(?![A-Za-z0-9_-])/y,
      body: "strong",
      checksum: "grafana",
      severity: "high",
      maskPrefix: /^glsa_/,
      message: "Reads dashboards and data sources, and may change them.",
      examples: [
        { text: "GRAFANA_TOKEN=glsa_{{alnum:32}}_{{hex:8}}" },
        { text: "Authorization: Bearer glsa_{{alnum:32}}_{{hex:8}}" }
      ],
      counterExamples: [
        { text: "GRAFANA_TOKEN=glsa_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "GRAFANA_TOKEN=glsa_your_key_here" },
        { text: "const key = process.env.GRAFANA_TOKEN" }
      ]
    },
    {
      id: "grafana-cloud-token",
      title: "Grafana Cloud access policy token",
      provider: "grafana",
      trigger: { on: "prefix", text: ["glc_eyJ"] },
      pattern: /glc_(?<body>eyJ[A-Za-z0-9+/]{60,400})={0,2}(?![A-Za-z0-9+/=_-])/y,
      reach: 512,
      body: "strong",
      severity: "high",
      maskPrefix: /^glc_/,
      message: "Writes or reads metrics, logs and traces of the stack.",
      examples: [{ text: "GRAFANA_CLOUD_TOKEN=glc_eyJ{{b64:120}}" }, { text: "password: glc_eyJ{{b64:150}}==" }],
      counterExamples: [
        { text: "GRAFANA_CLOUD_TOKEN=glc_eyJvIjoi..." },
        { text: "GRAFANA_CLOUD_TOKEN=glc_your_token" }
      ]
    }
  ],
  clues: { names: ["GRAFANA"], hosts: ["grafana.com", "grafana.net"] },
  dashboard: {
    url: "https://grafana.com",
    steps: [
      "Open Administration, Service accounts (or the Cloud portal, Access policies)",
      "Add a new token and deploy it",
      "Delete the old token"
    ]
  }
};

// rules/groq.ts
var groq = {
  id: "groq",
  name: "Groq",
  source: "https://console.groq.com/docs/api-reference",
  rules: [
    {
      id: "groq-api-key",
      title: "Groq API key",
      provider: "groq",
      trigger: { on: "prefix", text: ["gsk_"] },
      pattern: /gsk_(?<body>[A-Za-z0-9]{52})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^gsk_/,
      message: "Runs models at the owner\u2019s expense.",
      examples: [
        { text: "GROQ_API_KEY=gsk_{{alnum:52}}" },
        { text: "const client = new Client({ token: 'gsk_{{alnum:52}}' })" }
      ],
      counterExamples: [
        { text: "GROQ_API_KEY=gsk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "GROQ_API_KEY=gsk_your_key_here" },
        { text: "const key = process.env.GROQ_API_KEY" }
      ]
    }
  ],
  clues: { names: ["GROQ"], hosts: ["api.groq.com", "groq.com"], packages: ["groq", "groq-sdk"] },
  dashboard: {
    url: "https://console.groq.com/keys",
    steps: ["Open API keys", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/heroku.ts
var heroku = {
  id: "heroku",
  name: "Heroku",
  source: "https://devcenter.heroku.com/articles/oauth#token-format",
  rules: [
    {
      id: "heroku-api-key",
      title: "Heroku API key",
      provider: "heroku",
      trigger: { on: "prefix", text: ["HRKU-"] },
      pattern: /HRKU-(?:AA[A-Za-z0-9_-]{58}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "high",
      maskPrefix: /^HRKU-/,
      message: "Deploys to and reads the configuration of every app of its owner.",
      examples: [{ text: "HEROKU_API_KEY=HRKU-AA{{b64url:58}}" }, { text: "HEROKU_API_KEY=HRKU-{{uuid}}" }],
      counterExamples: [
        { text: "HEROKU_API_KEY=HRKU-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "HEROKU_API_KEY=HRKU-your-key-here" },
        { text: "const key = process.env.HEROKU_API_KEY" }
      ]
    },
    {
      id: "heroku-legacy-key",
      title: "Heroku API key",
      provider: "heroku",
      trigger: { on: "token", keywords: ["heroku"] },
      pattern: /(?<![A-Za-z0-9-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9-])/y,
      body: "exact",
      before: /heroku[^\n;]{0,30}(?:api[_-]?key|token|secret|password)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i,
      severity: "high",
      message: "Deploys to and reads the configuration of every app of its owner.",
      examples: [{ text: "HEROKU_API_KEY={{uuid}}" }, { text: 'heroku_api_key: "{{uuid}}"' }],
      counterExamples: [
        { text: "HEROKU_API_KEY=00000000-0000-0000-0000-000000000000" },
        { text: "heroku_pipeline_id: {{uuid}}" }
      ]
    }
  ],
  clues: { names: ["HEROKU"], hosts: ["api.heroku.com", "heroku.com", "git.heroku.com"], packages: ["heroku-client"] },
  dashboard: {
    url: "https://dashboard.heroku.com/account",
    steps: ["Open Account settings, API Key, Regenerate", "For an authorization: Applications, Revoke"]
  }
};

// rules/highnote.ts
var highnote = {
  id: "highnote",
  name: "Highnote",
  source: "https://highnote.com/docs/developers/api/using-the-api",
  rules: [],
  families: [{ family: "sk", value: /^a2V5Xz[A-Za-z0-9+/]{40,120}={0,2}$/ }],
  clues: { names: ["HIGHNOTE"], hosts: ["highnote.com", "us.highnote.com"] },
  dashboard: {
    url: "https://dashboard.highnote.com/api-keys",
    steps: ["Open API keys", "Create a new key and deploy it", "Delete the old key"]
  }
};

// rules/hubspot.ts
var hubspot = {
  id: "hubspot",
  name: "HubSpot",
  source: "https://developers.hubspot.com/docs/guides/apps/private-apps/overview",
  rules: [
    {
      id: "hubspot-token",
      title: "HubSpot private app token",
      provider: "hubspot",
      trigger: { on: "prefix", text: ["pat-na1-", "pat-na2-", "pat-eu1-", "pat-ap1-"] },
      pattern: /pat-(?:na|eu|ap)\d-(?<body>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "high",
      maskPrefix: /^(?:pat-na1-|pat-na2-|pat-eu1-|pat-ap1-)/,
      message: "Reads and changes contacts and deals in its scope.",
      examples: [{ text: "HUBSPOT_TOKEN=pat-na1-{{uuid}}" }, { text: 'accessToken: "pat-eu1-{{uuid}}"' }],
      counterExamples: [
        { text: "HUBSPOT_TOKEN=pat-na1-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "HUBSPOT_TOKEN=pat-na1-your-key-here" },
        { text: "const key = process.env.HUBSPOT_TOKEN" },
        { text: "pat-na1-00000000-0000-0000-0000-000000000000" }
      ]
    }
  ],
  clues: {
    names: ["HUBSPOT"],
    hosts: ["api.hubapi.com", "hubspot.com"],
    packages: ["@hubspot/api-client", "hubspot-api-client"]
  },
  dashboard: {
    url: "https://app.hubspot.com/private-apps",
    steps: ["Open the private app, Auth, Rotate", "Deploy the new token"]
  }
};

// rules/api/huggingface.ts
var api11 = {
  keys: "^hf_",
  hosts: ["huggingface.co"],
  baseUrl: "https://huggingface.co",
  auth: { in: "bearer" },
  verify: {
    calls: [
      {
        method: "GET",
        path: "/api/whoami-v2",
        answers: [
          { status: [200], where: [{ at: ["name"], kind: "string" }, { at: ["type"] }], means: "active" },
          { status: [401], where: [{ at: ["error"], includes: ["expired"] }], means: "expired" },
          {
            status: [401],
            where: [{ at: ["error"], includes: ["invalid credentials", "invalid username", "invalid user token"] }],
            means: "inactive"
          }
        ]
      }
    ]
  },
  revoke: {
    by: "leaked",
    call: {
      method: "POST",
      path: "/api/credentials/revoke",
      auth: { in: "body" },
      body: { as: "json", fields: { credentials: ["{key}"] } },
      answers: [{ status: [202], bare: true, means: "accepted" }]
    }
  }
};

// rules/huggingface.ts
var huggingface = {
  id: "huggingface",
  name: "Hugging Face",
  source: "https://huggingface.co/docs/hub/security-tokens",
  rules: [
    {
      id: "huggingface-token",
      title: "Hugging Face token",
      provider: "huggingface",
      trigger: { on: "prefix", text: ["hf_", "api_org_"] },
      pattern: /(?:hf|api_org)_(?<body>[A-Za-z0-9]{34})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^(?:hf_|api_org_)/,
      message: "Reads private models and data, and may change them.",
      examples: [
        { text: "HF_TOKEN=hf_{{alnum:34}}" },
        { text: 'login(token="hf_{{alnum:34}}")' },
        { text: "api_org_{{alnum:34}}" }
      ],
      counterExamples: [
        { text: "HF_TOKEN=hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "HF_TOKEN=hf_your_key_here" },
        { text: "const key = process.env.HF_TOKEN" },
        { text: "hf_hub_download_with_progress_bar_callback" }
      ]
    }
  ],
  clues: {
    names: ["HF_TOKEN", "HUGGINGFACE", "HUGGING_FACE"],
    hosts: ["huggingface.co", "hf.co"],
    packages: ["huggingface_hub", "@huggingface/inference", "transformers"]
  },
  dashboard: {
    url: "https://huggingface.co/settings/tokens",
    steps: ["Open Settings, Access Tokens", "Invalidate and refresh the token, and deploy the new one"]
  },
  api: api11
};

// rules/infracost.ts
var infracost = {
  id: "infracost",
  name: "Infracost",
  source: "https://www.infracost.io/docs/",
  rules: [
    {
      id: "infracost-api-key",
      title: "Infracost API key",
      provider: "infracost",
      trigger: { on: "prefix", text: ["ico-"] },
      pattern: /ico-(?<body>[A-Za-z0-9]{32})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "medium",
      maskPrefix: /^ico-/,
      message: "Prices infrastructure in the name of the organization.",
      examples: [
        { text: "INFRACOST_API_KEY=ico-{{alnum:32}}" },
        { text: "const client = new Client({ token: 'ico-{{alnum:32}}' })" }
      ],
      counterExamples: [
        { text: "INFRACOST_API_KEY=ico-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "INFRACOST_API_KEY=ico-your-key-here" },
        { text: "const key = process.env.INFRACOST_API_KEY" }
      ]
    }
  ],
  clues: { names: ["INFRACOST"], hosts: ["infracost.io"] },
  dashboard: {
    url: "https://dashboard.infracost.io",
    steps: ["Open Org settings, API keys", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/jwt.ts
var jwt = {
  id: "jwt",
  name: "JSON Web Token",
  source: "https://www.rfc-editor.org/rfc/rfc7519",
  rules: [
    // Not reported: the samples of jwt.io (subject 1234567890) and PyJWT, Supabase\u2019s public anon keys and its published demo keys;
    // service_role keys have their own rule. Three parts with a signature, so `alg: none` never matches.
    {
      id: "jwt-token",
      title: "Signed JSON Web Token",
      provider: null,
      trigger: { on: "prefix", text: ["eyJ"] },
      pattern: /eyJ[A-Za-z0-9_-]{14,600}\.(?!eyJzdWIiOiIxMjM0NTY3ODkw|eyJzb21lIjoicGF5bG9hZCJ|eyJpc3MiOiJzdXBhYmFzZSIs|[A-Za-z0-9_-]{0,120}(?:c3VwYWJhc2UtZGVtb|N1cGFiYXNlLWRlbW|zdXBhYmFzZS1kZW1v))eyJ[A-Za-z0-9_-]{10,3000}\.(?<body>[A-Za-z0-9_-]{42})[A-Za-z0-9_-]{0,658}(?![A-Za-z0-9_-])/y,
      reach: 4096,
      body: "exact",
      checksum: "jwt",
      severity: "medium",
      maskPrefix: /^eyJ/,
      message: "Signs in as its subject until it expires.",
      examples: [
        {
          text: "Authorization: Bearer eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJ1c2VyXzI5YzciLCJpYXQiOjE3NjAwMDAwMDB9.{{b64url:43}}"
        },
        {
          text: "token=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJ1c2VyXzI5YzciLCJpYXQiOjE3NjAwMDAwMDB9.{{b64url:86}}"
        }
      ],
      counterExamples: [
        {
          text: "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.{{b64url:43}}"
        },
        { text: "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ1c2VyXzI5YzciLCJpYXQiOjE3NjAwMDAwMDB9." },
        { text: "Authorization: Bearer eyJhbGciOiJIUzI1NiIs..." }
      ]
    }
  ],
  clues: {}
};

// rules/langsmith.ts
var langsmith = {
  id: "langsmith",
  name: "LangSmith",
  source: "https://docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key",
  rules: [
    {
      id: "langsmith-api-key",
      title: "LangSmith API key",
      provider: "langsmith",
      trigger: { on: "prefix", text: ["lsv2_pt_", "lsv2_sk_"] },
      pattern: /lsv2_(?:pt|sk)_(?<body>[0-9a-f]{32})_[0-9a-f]{10}(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "high",
      maskPrefix: /^(?:lsv2_pt_|lsv2_sk_)/,
      message: "Reads traces, with the prompts and data in them.",
      examples: [
        { text: "LANGSMITH_API_KEY=lsv2_pt_{{hex:32}}_{{hex:10}}" },
        { text: "LANGCHAIN_API_KEY=lsv2_sk_{{hex:32}}_{{hex:10}}" }
      ],
      counterExamples: [
        { text: "LANGSMITH_API_KEY=lsv2_pt_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "LANGSMITH_API_KEY=lsv2_pt_your_key_here" },
        { text: "const key = process.env.LANGSMITH_API_KEY" }
      ]
    }
  ],
  clues: {
    names: ["LANGSMITH", "LANGCHAIN_API_KEY"],
    hosts: ["api.smith.langchain.com", "smith.langchain.com"],
    packages: ["langsmith"]
  },
  dashboard: {
    url: "https://smith.langchain.com/settings",
    steps: ["Open Settings, API keys", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/launchdarkly.ts
var launchdarkly = {
  id: "launchdarkly",
  name: "LaunchDarkly",
  source: "https://launchdarkly.com/docs/home/account/api",
  rules: [
    // Mobile keys and client-side ids are public by design.
    {
      id: "launchdarkly-key",
      title: "LaunchDarkly API token or SDK key",
      provider: "launchdarkly",
      trigger: { on: "prefix", text: ["api-", "sdk-"] },
      pattern: /(?:api|sdk)-(?<body>[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "medium",
      maskPrefix: /^(?:api-|sdk-)/,
      message: "Reads flag rules; an API token also changes them.",
      examples: [{ text: "LD_API_TOKEN=api-{{uuid}}" }, { text: "LAUNCHDARKLY_SDK_KEY=sdk-{{uuid}}" }],
      counterExamples: [
        { text: "LD_API_TOKEN=api-00000000-0000-0000-0000-000000000000" },
        { text: "mobileKey: mob-{{uuid}}" },
        { text: "LD_API_TOKEN=api-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx" }
      ]
    }
  ],
  clues: {
    names: ["LAUNCHDARKLY", "LD_"],
    hosts: ["app.launchdarkly.com", "launchdarkly.com"],
    packages: ["@launchdarkly/node-server-sdk", "launchdarkly-server-sdk"]
  },
  dashboard: {
    url: "https://app.launchdarkly.com/settings/authorization",
    steps: [
      "Open Authorization for tokens, or the environment for SDK keys",
      "Reset with an expiry for the old one, and deploy the new one"
    ]
  }
};

// rules/linear.ts
var linear = {
  id: "linear",
  name: "Linear",
  source: "https://linear.app/developers/graphql",
  rules: [
    {
      id: "linear-api-key",
      title: "Linear API key",
      provider: "linear",
      trigger: { on: "prefix", text: ["lin_api_", "lin_oauth_"] },
      pattern: /(?:lin_api_|lin_oauth_)(?<body>[A-Za-z0-9]{40,64})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^(?:lin_api_|lin_oauth_)/,
      message: "Reads and changes issues as its owner.",
      examples: [
        { text: "LINEAR_API_KEY=lin_api_{{alnum:40}}" },
        { text: "const client = new Client({ token: 'lin_oauth_{{alnum:40}}' })" }
      ],
      counterExamples: [
        { text: "LINEAR_API_KEY=lin_api_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "LINEAR_API_KEY=lin_api_your_key_here" },
        { text: "const key = process.env.LINEAR_API_KEY" }
      ]
    }
  ],
  clues: { names: ["LINEAR"], hosts: ["api.linear.app", "linear.app"], packages: ["@linear/sdk"] },
  dashboard: {
    url: "https://linear.app/settings/account/security",
    steps: [
      "Open Settings, Security & access, Personal API keys",
      "Create a new one and deploy it",
      "Delete the old one"
    ]
  }
};

// rules/lob.ts
var lob = {
  id: "lob",
  name: "Lob",
  source: "https://docs.lob.com/",
  rules: [
    {
      id: "lob-api-key",
      title: "Lob API key",
      provider: "lob",
      trigger: { on: "prefix", text: ["live_", "test_"] },
      pattern: /(?<=\blob[^\n]{0,100})(?:live|test)_(?<body>[0-9a-f]{35})(?![A-Za-z0-9_-])/iy,
      body: "strong",
      severity: "high",
      testKey: /^test_/,
      maskPrefix: /^(?:live_|test_)/,
      message: "Sends letters at the owner\u2019s expense.",
      examples: [{ text: "LOB_API_KEY=live_{{hex:35}}" }, { text: 'new Lob({ apiKey: "test_{{hex:35}}" })' }],
      counterExamples: [
        { text: "LOB_API_KEY=live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "LOB_API_KEY=live_your_key_here" },
        { text: "const key = process.env.LOB_API_KEY" }
      ]
    }
  ],
  clues: { names: ["LOB_"], hosts: ["api.lob.com", "lob.com"], packages: ["lob", "@lob/lob-typescript-sdk"] },
  dashboard: {
    url: "https://dashboard.lob.com/settings/api-keys",
    steps: ["Open Settings, API keys", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/mailchimp.ts
var mailchimp = {
  id: "mailchimp",
  name: "Mailchimp",
  source: "https://mailchimp.com/developer/marketing/docs/fundamentals/",
  rules: [
    {
      id: "mailchimp-api-key",
      title: "Mailchimp API key",
      provider: "mailchimp",
      trigger: { on: "token", keywords: ["mailchimp", "chimp", "mc_api", "api", "key"] },
      pattern: /(?<![A-Za-z0-9-])(?<body>[0-9a-f]{32})-us\d{1,2}(?![A-Za-z0-9-])/y,
      body: "weak",
      before: /["'`=:\s(]$/,
      severity: "high",
      message: "Reads and mails the audience.",
      examples: [{ text: "MAILCHIMP_API_KEY={{hex:32}}-us14" }, { text: 'apiKey: "{{hex:32}}-us6"' }],
      counterExamples: [
        { text: "MAILCHIMP_API_KEY=your-api-key-us6" },
        { text: "MAILCHIMP_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-us1" }
      ]
    }
  ],
  clues: {
    names: ["MAILCHIMP"],
    hosts: ["api.mailchimp.com", "mailchimp.com"],
    packages: ["@mailchimp/mailchimp_marketing", "mailchimp3"]
  },
  dashboard: {
    url: "https://admin.mailchimp.com/account/api/",
    steps: ["Open Extras, API keys", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/mailgun.ts
var mailgun = {
  id: "mailgun",
  name: "Mailgun",
  source: "https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt",
  rules: [
    {
      id: "mailgun-api-key",
      title: "Mailgun API key",
      provider: "mailgun",
      trigger: { on: "token", keywords: ["mailgun", "mg_", "key", "api"] },
      pattern: /(?<![A-Za-z0-9-])(?<body>[0-9a-f]{32})-[0-9a-f]{8}-[0-9a-f]{8}(?![A-Za-z0-9-])/y,
      body: "strong",
      before: /(?:mailgun[^\n]{0,80}|\bmg_[^\n]{0,40}|(?:api|private|signing)[_-]?key["'\\\]]{0,3}\s{0,4}(?:=>|[:=,(])\s{0,4}["'`]?)$/i,
      severity: "high",
      message: "Sends mail as your domains and reads their events.",
      examples: [
        { text: "MAILGUN_API_KEY={{hex:32}}-{{hex:8}}-{{hex:8}}" },
        { text: "username: 'api', key: mailgun('{{hex:32}}-{{hex:8}}-{{hex:8}}')" }
      ],
      counterExamples: [
        { text: "MAILGUN_API_KEY=your-mailgun-api-key" },
        { text: "MAILGUN_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-xxxxxxxx-xxxxxxxx" }
      ]
    },
    {
      id: "mailgun-legacy-key",
      title: "Mailgun private API key",
      provider: "mailgun",
      trigger: { on: "prefix", text: ["key-"] },
      pattern: /(?<=mailgun[^\n]{0,120}|api:)key-(?<body>[0-9a-f]{32})(?![A-Za-z0-9_-])/iy,
      body: "strong",
      severity: "high",
      maskPrefix: /^key-/,
      message: "Sends mail as your domains and reads their events.",
      examples: [
        { text: "MAILGUN_API_KEY=key-{{hex:32}}" },
        { text: "curl -s --user 'api:key-{{hex:32}}' https://api.mailgun.net/v3/domains" }
      ],
      counterExamples: [
        { text: "cache key-{{hex:32}}" },
        { text: "MAILGUN_API_KEY=key-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" }
      ]
    }
  ],
  clues: {
    names: ["MAILGUN"],
    hosts: ["api.mailgun.net", "api.eu.mailgun.net", "mailgun.net", "mailgun.org"],
    packages: ["mailgun.js", "mailgun-js", "mailgun"]
  },
  dashboard: {
    url: "https://app.mailgun.com/settings/api_security",
    steps: ["Open API Security", "Add a new key and deploy it", "Delete the old key"]
  }
};

// rules/mapbox.ts
var mapbox = {
  id: "mapbox",
  name: "Mapbox",
  source: "https://docs.mapbox.com/help/getting-started/access-tokens/",
  rules: [
    // Tokens that start with `pk.` are public by design.
    {
      id: "mapbox-secret-token",
      title: "Mapbox secret token",
      provider: "mapbox",
      trigger: { on: "prefix", text: ["sk.eyJ"] },
      pattern: /sk\.eyJ1Ijoi[A-Za-z0-9_-]{20,160}\.(?<body>[A-Za-z0-9_-]{22})(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "high",
      maskPrefix: /^sk\./,
      message: "Uploads and changes maps of the account.",
      examples: [
        { text: "MAPBOX_SECRET=sk.eyJ1Ijoi{{b64url:60}}.{{b64url:22}}" },
        { text: "Authorization: sk.eyJ1Ijoi{{b64url:66}}.{{b64url:22}}" }
      ],
      counterExamples: [
        { text: 'mapboxgl.accessToken = "pk.eyJ1Ijoi{{b64url:60}}.{{b64url:22}}"' },
        { text: "MAPBOX_SECRET=sk.eyJ1Ijoi..." }
      ]
    }
  ],
  clues: { names: ["MAPBOX"], hosts: ["api.mapbox.com", "mapbox.com"], packages: ["@mapbox/mapbox-sdk", "mapbox-gl"] },
  dashboard: {
    url: "https://console.mapbox.com/account/access-tokens/",
    steps: ["Open Tokens", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/memoryrelay.ts
var memoryrelay = {
  id: "memoryrelay",
  name: "MemoryRelay",
  source: "packages @memoryrelay/* on the npm registry",
  rules: [],
  families: [{ family: "mem", prefix: /^mem_(?:prod|dev|test)_/, value: /^/ }],
  clues: {
    names: ["MEMORYRELAY", "memory_relay"],
    packages: ["@memoryrelay/sdk", "@memoryrelay/mcp-server", "memoryrelay"]
  }
};

// rules/mistral.ts
var mistral = {
  id: "mistral",
  name: "Mistral AI",
  source: "https://docs.mistral.ai/getting-started/quickstart/",
  rules: [
    {
      id: "mistral-api-key",
      title: "Mistral API key",
      provider: "mistral",
      trigger: { on: "token", keywords: ["mistral"] },
      pattern: /(?<![A-Za-z0-9_-])[A-Za-z0-9]{32}(?![A-Za-z0-9_-])/y,
      body: "weak",
      before: /(?:mistral)[^\n;]{0,60}(?:(?:key|token|secret|pat))_?\d?["'\\]{0,2}\]?\s{0,4}(?::=|=>|[:=,(])\s{0,4}(?:Bearer\s)?["'`\\]{0,2}$/i,
      severity: "high",
      message: "Runs models at the owner\u2019s expense.",
      examples: [{ text: "MISTRAL_API_KEY={{alnum:32}}" }, { text: 'MISTRAL_API_KEY: "{{alnum:32}}"' }],
      counterExamples: [
        { text: "MISTRAL_API_KEY=your-key-goes-in-this-place" },
        { text: "MISTRAL_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" }
      ]
    }
  ],
  clues: {
    names: ["MISTRAL"],
    hosts: ["api.mistral.ai", "mistral.ai"],
    packages: ["@mistralai/mistralai", "mistralai"]
  },
  dashboard: {
    url: "https://console.mistral.ai/api-keys",
    steps: ["Open API keys", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/moyasar.ts
var moyasar = {
  id: "moyasar",
  name: "Moyasar",
  source: "https://docs.moyasar.com/api/authentication/",
  rules: [],
  families: [{ family: "sk", value: /^[A-Za-z0-9]{20,64}$/ }],
  clues: {
    names: ["MOYASAR"],
    hosts: ["api.moyasar.com", "moyasar.com"],
    packages: ["moyasar", "moyasar-payment-form"],
    schemes: ["user"]
  },
  dashboard: {
    url: "https://dashboard.moyasar.com",
    steps: ["Open Settings, API keys", "Regenerate the secret key and deploy it"]
  }
};

// rules/neon.ts
var neon = {
  id: "neon",
  name: "Neon",
  source: "https://neon.com/docs/manage/api-keys",
  rules: [
    {
      id: "neon-api-key",
      title: "Neon API key",
      provider: "neon",
      trigger: { on: "prefix", text: ["napi_"] },
      pattern: /napi_(?<body>[a-z0-9]{64})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^napi_/,
      message: "Manages databases and their passwords.",
      examples: [
        { text: "NEON_API_KEY=napi_{{base36:64}}" },
        { text: "const client = new Client({ token: 'napi_{{base36:64}}' })" }
      ],
      counterExamples: [
        { text: "NEON_API_KEY=napi_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "NEON_API_KEY=napi_your_key_here" },
        { text: "const key = process.env.NEON_API_KEY" }
      ]
    }
  ],
  clues: { names: ["NEON_API"], hosts: ["console.neon.tech", "neon.tech"], packages: ["@neondatabase/api-client"] },
  dashboard: {
    url: "https://console.neon.tech/app/settings/api-keys",
    steps: ["Open Account settings, API keys", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/netlify.ts
var netlify = {
  id: "netlify",
  name: "Netlify",
  source: "https://docs.netlify.com/api/get-started/#authentication",
  rules: [
    {
      id: "netlify-token",
      title: "Netlify personal access token",
      provider: "netlify",
      trigger: { on: "prefix", text: ["nfp_"] },
      pattern: /nfp_(?<body>[A-Za-z0-9]{36})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^nfp_/,
      message: "Deploys and reads the variables of every site of its owner.",
      examples: [
        { text: "NETLIFY_AUTH_TOKEN=nfp_{{alnum:36}}" },
        { text: "const client = new Client({ token: 'nfp_{{alnum:36}}' })" }
      ],
      counterExamples: [
        { text: "NETLIFY_AUTH_TOKEN=nfp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "NETLIFY_AUTH_TOKEN=nfp_your_key_here" },
        { text: "const key = process.env.NETLIFY_AUTH_TOKEN" }
      ]
    }
  ],
  clues: { names: ["NETLIFY"], hosts: ["api.netlify.com", "netlify.com"], packages: ["netlify", "netlify-cli"] },
  dashboard: {
    url: "https://app.netlify.com/user/applications#personal-access-tokens",
    steps: [
      "Open User settings, Applications, Personal access tokens",
      "Create a new one and deploy it",
      "Delete the old one"
    ]
  }
};

// rules/new-relic.ts
var newRelic = {
  id: "new-relic",
  name: "New Relic",
  source: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
  rules: [
    {
      id: "new-relic-user-key",
      title: "New Relic user key",
      provider: "new-relic",
      trigger: { on: "prefix", text: ["NRAK-"] },
      pattern: /NRAK-(?<body>[A-Z0-9]{27})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^NRAK-/,
      message: "Queries and configures the account as its owner.",
      examples: [
        { text: "NEW_RELIC_API_KEY=NRAK-{{b32:27}}" },
        { text: "const client = new Client({ token: 'NRAK-{{b32:27}}' })" }
      ],
      counterExamples: [
        { text: "NEW_RELIC_API_KEY=NRAK-xxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "NEW_RELIC_API_KEY=NRAK-your-key-here" },
        { text: "const key = process.env.NEW_RELIC_API_KEY" }
      ]
    },
    {
      id: "new-relic-insert-key",
      title: "New Relic insert or query key",
      provider: "new-relic",
      trigger: { on: "prefix", text: ["NRII-", "NRIQ-", "NRRA-"] },
      pattern: /(?:NRII-|NRIQ-|NRRA-)(?<body>[A-Za-z0-9_-]{32,42})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "medium",
      maskPrefix: /^(?:NRII-|NRIQ-|NRRA-)/,
      message: "Writes or queries telemetry of the account.",
      examples: [
        { text: "NEW_RELIC_INSERT_KEY=NRII-{{b64url:32}}" },
        { text: "const client = new Client({ token: 'NRRA-{{b64url:32}}' })" }
      ],
      counterExamples: [
        { text: "NEW_RELIC_INSERT_KEY=NRII-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "NEW_RELIC_INSERT_KEY=NRII-your-key-here" },
        { text: "const key = process.env.NEW_RELIC_INSERT_KEY" }
      ]
    },
    {
      id: "new-relic-license-key",
      title: "New Relic license key",
      provider: "new-relic",
      trigger: { on: "token", keywords: ["newrelic", "new_relic", "new-relic", "license"] },
      pattern: /(?<![A-Za-z0-9])(?:eu01xx)?(?<body>[0-9a-f]{30,36})(?:FFFF)?NRAL(?![A-Za-z0-9_-])/y,
      body: "weak",
      before: /["'`=:\s]$/,
      severity: "medium",
      message: "Writes telemetry into the account.",
      examples: [{ text: "NEW_RELIC_LICENSE_KEY={{hex:36}}NRAL" }, { text: "license_key: {{hex:32}}FFFFNRAL" }],
      counterExamples: [
        { text: "NEW_RELIC_LICENSE_KEY=your_license_key" },
        { text: "NEW_RELIC_LICENSE_KEY=000000000000000000000000000000000000NRAL" }
      ]
    }
  ],
  clues: { names: ["NEW_RELIC", "NEWRELIC"], hosts: ["api.newrelic.com", "newrelic.com"], packages: ["newrelic"] },
  dashboard: {
    url: "https://one.newrelic.com/admin-portal/api-keys",
    steps: ["Open API keys", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/notion.ts
var notion = {
  id: "notion",
  name: "Notion",
  source: "https://developers.notion.com/docs/authorization",
  rules: [
    {
      id: "notion-token",
      title: "Notion integration token",
      provider: "notion",
      trigger: { on: "prefix", text: ["ntn_"] },
      pattern: /ntn_(?<body>\d{11}[A-Za-z0-9]{35})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^ntn_/,
      message: "Reads and writes the pages that the integration was given.",
      examples: [
        { text: "NOTION_TOKEN=ntn_{{digits:11}}{{alnum:35}}" },
        { text: "const client = new Client({ token: 'ntn_{{digits:11}}{{alnum:35}}' })" }
      ],
      counterExamples: [
        { text: "NOTION_TOKEN=ntn_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "NOTION_TOKEN=ntn_your_key_here" },
        { text: "const key = process.env.NOTION_TOKEN" }
      ]
    },
    {
      id: "notion-legacy-token",
      title: "Notion integration token",
      provider: "notion",
      trigger: { on: "prefix", text: ["secret_"] },
      pattern: /secret_(?<body>[A-Za-z0-9]{43})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^secret_/,
      message: "Reads and writes the pages that the integration was given.",
      examples: [{ text: "NOTION_TOKEN=secret_{{alnum:43}}" }, { text: "new Client({ auth: 'secret_{{alnum:43}}' })" }],
      counterExamples: [
        { text: "NOTION_TOKEN=secret_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "NOTION_TOKEN=secret_your_key_here" },
        { text: "const key = process.env.NOTION_TOKEN" },
        { text: "secret_manager_service_account_with_a_long_name" }
      ]
    }
  ],
  clues: { names: ["NOTION"], hosts: ["api.notion.com", "notion.so"], packages: ["@notionhq/client", "notion-client"] },
  dashboard: {
    url: "https://www.notion.so/profile/integrations",
    steps: ["Open the integration, Configuration, refresh the secret", "Deploy the new secret"]
  }
};

// rules/npm.ts
var npm = {
  id: "npm",
  name: "npm",
  source: "https://docs.npmjs.com/about-access-tokens",
  rules: [
    {
      id: "npm-token",
      title: "npm access token",
      provider: "npm",
      trigger: { on: "prefix", text: ["npm_"] },
      pattern: /npm_[A-Za-z0-9]{36}(?![A-Za-z0-9_-])/y,
      body: "strong",
      checksum: "npm",
      severity: "high",
      maskPrefix: /^npm_/,
      message: "Publishes packages as its owner, according to its scope.",
      examples: [{ text: "//registry.npmjs.org/:_authToken=npm_{{alnum:36}}" }, { text: "NPM_TOKEN=npm_{{alnum:36}}" }],
      counterExamples: [
        { text: "NPM_TOKEN=npm_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "NPM_TOKEN=npm_your_key_here" },
        { text: "const key = process.env.NPM_TOKEN" },
        { text: "//registry.npmjs.org/:_authToken=${NPM_TOKEN}" },
        { text: "npm_config_registry npm_package_version" }
      ]
    },
    // UUIDs are npm\u2019s old form; other registries use their own: the issuer is the host on the same line.
    {
      id: "npm-legacy-token",
      title: "Package registry token",
      provider: null,
      trigger: { on: "prefix", text: ["_authToken="] },
      pattern: /_authToken=["']?(?<secret>(?!npm_)(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[A-Za-z0-9_-]{32,200}={0,2}))(?![A-Za-z0-9_.-])/y,
      body: "strong",
      severity: "high",
      message: "Reads or publishes packages in the registry on the same line.",
      examples: [
        { text: "//registry.npmjs.org/:_authToken={{uuid}}" },
        { text: "//npm.acme.dev/:_authToken={{b64url:43}}" }
      ],
      counterExamples: [
        { text: "//registry.npmjs.org/:_authToken=00000000-0000-0000-0000-000000000000" },
        { text: "//registry.npmjs.org/:_authToken=${NPM_TOKEN}" },
        { text: "//registry.npmjs.org/:_authToken=xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx" }
      ]
    },
    {
      id: "npm-basic-auth",
      title: "Package registry user and password",
      provider: null,
      trigger: { on: "prefix", text: ["_auth="] },
      pattern: /(?<=(?:^|[\n:]))_auth=["']?(?<secret>(?!dXNlcm5hbWU6|dXNlcjp|QWxhZGRpbjp|YWRtaW46YWRtaW4|dGVzdDp0ZXN0|Zm9vOmJhc|eW91c|[A-Za-z0-9+/]{0,120}(?:OnBhc3|pwYXNz|6cGFzc))(?=(?:[A-Za-z0-9+/]{4}){0,60}(?:O[g-v]|[A-Za-z0-9+/][DTjz][o-r]|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]6))(?:[I-Za-f][A-HQ-Xg-nw-z0-3][ABEFIJMNQRUVYZcdghklopstwx014589][A-Za-z0-9+/]){3,100}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?(?![A-Za-z0-9+/=]))/y,
      body: "exact",
      severity: "high",
      lowEntropy: true,
      message: "Holds a registry user and password in base64.",
      examples: [
        { text: "//npm.acme.dev/:_auth=amRvZTpLOXEydkx4NHRabjc3" },
        { text: "_auth=YnVpbGQ6aDdLcTJ2THg0dFpuOQ==" }
      ],
      counterExamples: [{ text: "_auth=dXNlcm5hbWU6cGFzc3dvcmQ=" }, { text: "//npm.acme.dev/:_auth=${NPM_AUTH}" }]
    }
  ],
  clues: { names: ["NPM_TOKEN", "NODE_AUTH_TOKEN"], hosts: ["registry.npmjs.org", "npmjs.com"] },
  dashboard: {
    url: "https://www.npmjs.com/settings/~/tokens",
    steps: [
      "Open Access Tokens",
      "Delete the token and make a granular one with the fewest packages",
      "Look through the package\u2019s versions for any that you did not publish"
    ]
  }
};

// rules/nuget.ts
var nuget = {
  id: "nuget",
  name: "NuGet",
  source: "https://learn.microsoft.com/en-us/nuget/nuget-org/scoped-api-keys",
  rules: [
    {
      id: "nuget-api-key",
      title: "NuGet API key",
      provider: "nuget",
      trigger: { on: "prefix", text: ["oy2"] },
      pattern: /oy2(?<body>[a-z0-9]{43})(?![A-Za-z0-9_-])/y,
      body: "weak",
      severity: "high",
      maskPrefix: /^oy2/,
      message: "Publishes packages in its scope.",
      examples: [
        { text: "NUGET_API_KEY=oy2{{base36:43}}" },
        { text: "const client = new Client({ token: 'oy2{{base36:43}}' })" }
      ],
      counterExamples: [
        { text: "NUGET_API_KEY=oy2xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "NUGET_API_KEY=oy2..." },
        { text: "const key = process.env.NUGET_API_KEY" }
      ]
    }
  ],
  clues: { names: ["NUGET"], hosts: ["nuget.org", "api.nuget.org"] },
  dashboard: {
    url: "https://www.nuget.org/account/apikeys",
    steps: ["Open API keys", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/nvidia.ts
var nvidia = {
  id: "nvidia",
  name: "NVIDIA",
  source: "https://docs.nvidia.com/nim/large-language-models/latest/getting-started.html",
  rules: [
    {
      id: "nvidia-api-key",
      title: "NVIDIA API key",
      provider: "nvidia",
      trigger: { on: "prefix", text: ["nvapi-"] },
      pattern: /nvapi-(?<body>[A-Za-z0-9_-]{60,70})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^nvapi-/,
      message: "Runs models and pulls containers as its owner.",
      examples: [
        { text: "NVIDIA_API_KEY=nvapi-{{b64url:64}}" },
        { text: "const client = new Client({ token: 'nvapi-{{b64url:64}}' })" }
      ],
      counterExamples: [
        { text: "NVIDIA_API_KEY=nvapi-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "NVIDIA_API_KEY=nvapi-your-key-here" },
        { text: "const key = process.env.NVIDIA_API_KEY" }
      ]
    }
  ],
  clues: { names: ["NVIDIA_API_KEY", "NGC_API_KEY"], hosts: ["integrate.api.nvidia.com", "build.nvidia.com"] },
  dashboard: {
    url: "https://org.ngc.nvidia.com/setup/api-keys",
    steps: ["Open Setup, API keys", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/octopus.ts
var octopus = {
  id: "octopus",
  name: "Octopus Deploy",
  source: "https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key",
  rules: [
    {
      id: "octopus-api-key",
      title: "Octopus Deploy API key",
      provider: "octopus",
      trigger: { on: "prefix", text: ["API-"] },
      pattern: /API-(?<body>[A-Z0-9]{25,36})(?![A-Za-z0-9_-])/y,
      body: "weak",
      severity: "high",
      maskPrefix: /^API-/,
      message: "Deploys as its owner.",
      examples: [
        { text: "OCTOPUS_API_KEY=API-{{b32:32}}" },
        { text: "const client = new Client({ token: 'API-{{b32:32}}' })" }
      ],
      counterExamples: [
        { text: "OCTOPUS_API_KEY=API-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "OCTOPUS_API_KEY=API-your-key-here" },
        { text: "const key = process.env.OCTOPUS_API_KEY" },
        { text: "API-VERSIONING-GUIDELINES-AND-POLICIES" }
      ]
    }
  ],
  clues: { names: ["OCTOPUS"], hosts: ["octopus.app"] }
};

// rules/okta.ts
var okta = {
  id: "okta",
  name: "Okta",
  source: "https://developer.okta.com/docs/guides/create-an-api-token/main/",
  rules: [
    {
      id: "okta-api-token",
      title: "Okta API token",
      provider: "okta",
      trigger: { on: "token", keywords: ["okta", "ssws"] },
      pattern: /(?<![A-Za-z0-9_-])00(?<body>[A-Za-z0-9_-]{40})(?![A-Za-z0-9_-])/y,
      body: "weak",
      before: /(?:okta[^\n;]{0,40}(?:token|key|secret)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?(?:SSWS\s)?|SSWS\s{1,2})$/i,
      severity: "high",
      message: "Manages users and applications as its owner.",
      examples: [{ text: "OKTA_API_TOKEN=00{{b64url:40}}" }, { text: 'OKTA_API_TOKEN: "00{{b64url:40}}"' }],
      counterExamples: [
        { text: "OKTA_API_TOKEN=your-key-goes-in-this-place" },
        { text: "OKTA_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" }
      ]
    }
  ],
  clues: { names: ["OKTA"], hosts: ["okta.com", "oktapreview.com"], packages: ["@okta/okta-sdk-nodejs", "okta"] },
  dashboard: {
    url: "https://login.okta.com",
    steps: ["Open Security, API, Tokens", "Create a new token and deploy it", "Revoke the old token"]
  }
};

// rules/api/openai.ts
var more = { when: { at: ["has_more"], equals: [true] }, cursor: ["last_id"], query: "after" };
var api12 = {
  keys: "^sk-(?!admin-)",
  hosts: ["api.openai.com"],
  baseUrl: "https://api.openai.com",
  auth: { in: "bearer" },
  verify: {
    calls: [
      {
        method: "GET",
        path: "/v1/models",
        answers: [
          { status: [200], where: [{ at: ["object"], equals: ["list"] }], means: "active" },
          {
            status: [401],
            where: [{ at: ["error.code"], equals: ["invalid_api_key", "account_deactivated"] }],
            means: "inactive"
          },
          {
            status: [403],
            where: [{ at: ["error.code"], equals: ["unsupported_country_region_territory"] }],
            means: "unknown",
            detail: "OpenAI does not answer from this country"
          },
          {
            status: [401, 403],
            where: [{ at: ["error.message"], includes: ["missing scopes", "insufficient permissions"] }],
            means: "active-limited"
          },
          {
            status: [429],
            where: [{ at: ["error.code"], equals: ["insufficient_quota"] }],
            means: "active",
            detail: "live, out of quota"
          }
        ]
      }
    ]
  },
  list: {
    by: "management",
    within: {
      call: {
        method: "GET",
        path: "/v1/organization/projects",
        query: { limit: "100" },
        answers: [
          { status: [200], where: [{ at: ["object"], equals: ["list"] }], means: "listed" },
          { status: [401, 403], means: "forbidden" }
        ]
      },
      items: ["data"],
      id: ["id"],
      more
    },
    call: {
      method: "GET",
      path: "/v1/organization/projects/{parent}/api_keys",
      query: { limit: "100" },
      answers: [
        { status: [200], where: [{ at: ["object"], equals: ["list"] }], means: "listed" },
        { status: [401, 403], means: "forbidden" }
      ]
    },
    items: ["data"],
    id: ["id"],
    hint: ["redacted_value"],
    more,
    name: ["name"]
  },
  revoke: {
    by: "management",
    id: { from: "list" },
    call: {
      method: "DELETE",
      path: "/v1/organization/projects/{parent}/api_keys/{id}",
      answers: [
        { status: [200], where: [{ at: ["deleted"], equals: [true] }], means: "revoked" },
        { status: [404], where: [{ at: ["error"] }], means: "gone" },
        { status: [400, 401, 403], means: "forbidden" }
      ]
    }
  }
};

// rules/openai.ts
var openai = {
  id: "openai",
  name: "OpenAI",
  source: "https://platform.openai.com/docs/api-reference/authentication",
  rules: [
    {
      id: "openai-project-key",
      title: "OpenAI project or service account key",
      provider: "openai",
      trigger: { on: "prefix", text: ["sk-proj-", "sk-svcacct-", "sk-None-"] },
      pattern: /sk-(?:proj|svcacct|None)-(?<body>[A-Za-z0-9_-]{40,180})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^(?:sk-proj-|sk-svcacct-|sk-None-)/,
      message: "Calls OpenAI models at the owner\u2019s expense and reads the project\u2019s files.",
      examples: [
        { text: "OPENAI_API_KEY=sk-proj-{{b64url:74}}T3BlbkFJ{{b64url:74}}" },
        { text: "apiKey: 'sk-svcacct-{{b64url:58}}T3BlbkFJ{{b64url:58}}'" },
        { text: 'OpenAI(api_key="sk-proj-{{b64url:48}}")' }
      ],
      counterExamples: [
        { text: "OPENAI_API_KEY=sk-proj-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "OPENAI_API_KEY=sk-proj-your-key-here" },
        { text: "const key = process.env.OPENAI_API_KEY" }
      ]
    },
    {
      id: "openai-admin-key",
      title: "OpenAI admin key",
      provider: "openai",
      trigger: { on: "prefix", text: ["sk-admin-"] },
      pattern: /sk-admin-(?<body>[A-Za-z0-9_-]{40,180})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^sk-admin-/,
      message: "Manages the users, projects and keys of an OpenAI organization.",
      examples: [
        { text: "OPENAI_ADMIN_KEY=sk-admin-{{b64url:58}}T3BlbkFJ{{b64url:58}}" },
        { text: "Bearer sk-admin-{{b64url:74}}T3BlbkFJ{{b64url:74}}" }
      ],
      counterExamples: [
        { text: "OPENAI_ADMIN_KEY=sk-admin-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "OPENAI_ADMIN_KEY=sk-admin-your-key-here" },
        { text: "const key = process.env.OPENAI_ADMIN_KEY" }
      ]
    },
    {
      id: "openai-legacy-key",
      title: "OpenAI user key",
      provider: "openai",
      trigger: { on: "prefix", text: ["sk-"] },
      pattern: /sk-(?<body>[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^sk-/,
      message: "Calls OpenAI models at the owner\u2019s expense.",
      examples: [
        { text: "OPENAI_API_KEY=sk-{{alnum:20}}T3BlbkFJ{{alnum:20}}" },
        { text: 'openai.api_key = "sk-{{alnum:20}}T3BlbkFJ{{alnum:20}}"' }
      ],
      counterExamples: [
        { text: "OPENAI_API_KEY=sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "OPENAI_API_KEY=sk-your-key-here" },
        { text: "const key = process.env.OPENAI_API_KEY" },
        { text: ".sk-fading-circle .sk-circle12:before { transform: rotate(330deg) }" },
        { text: 'class="sk-estimator-doc-link-fitted"' }
      ]
    }
  ],
  clues: {
    names: ["OPENAI"],
    hosts: ["api.openai.com", "openai.com"],
    packages: ["openai", "@ai-sdk/openai", "langchain_openai", "@langchain/openai"]
  },
  dashboard: {
    url: "https://platform.openai.com/api-keys",
    steps: ["Open API keys", "Create a new key and deploy it", "Revoke the old key and look at the usage page"]
  },
  api: api12
};

// rules/openrouter.ts
var openrouter = {
  id: "openrouter",
  name: "OpenRouter",
  source: "https://openrouter.ai/docs/api-reference/authentication",
  rules: [
    {
      id: "openrouter-api-key",
      title: "OpenRouter API key",
      provider: "openrouter",
      trigger: { on: "prefix", text: ["sk-or-v1-"] },
      pattern: /sk-or-v1-(?<body>[0-9a-f]{64})(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "high",
      maskPrefix: /^sk-or-v1-/,
      message: "Runs models at the owner\u2019s expense.",
      examples: [
        { text: "OPENROUTER_API_KEY=sk-or-v1-{{hex:64}}" },
        { text: "const client = new Client({ token: 'sk-or-v1-{{hex:64}}' })" }
      ],
      counterExamples: [
        { text: "OPENROUTER_API_KEY=sk-or-v1-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "OPENROUTER_API_KEY=sk-or-v1-your-key-here" },
        { text: "const key = process.env.OPENROUTER_API_KEY" }
      ]
    }
  ],
  clues: { names: ["OPENROUTER"], hosts: ["openrouter.ai"], packages: ["@openrouter/ai-sdk-provider"] },
  dashboard: {
    url: "https://openrouter.ai/settings/keys",
    steps: ["Open Settings, API keys", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/openshift.ts
var openshift = {
  id: "openshift",
  name: "OpenShift",
  source: "https://docs.redhat.com/en/documentation/openshift_container_platform/",
  rules: [
    {
      id: "openshift-token",
      title: "OpenShift user token",
      provider: "openshift",
      trigger: { on: "prefix", text: ["sha256~"] },
      pattern: /sha256~(?<body>[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^sha256~/,
      message: "Acts as its user in the cluster.",
      examples: [
        { text: "oc login --token=sha256~{{b64url:43}}" },
        { text: "Authorization: Bearer sha256~{{b64url:43}}" }
      ],
      counterExamples: [
        { text: "oc login --token=sha256~xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "image@sha256:{{hex:64}}" }
      ]
    }
  ],
  clues: { names: ["OPENSHIFT", "OC_TOKEN"], hosts: ["openshiftapps.com", "openshift.com"] }
};

// rules/pagerduty.ts
var pagerduty = {
  id: "pagerduty",
  name: "PagerDuty",
  source: "https://support.pagerduty.com/main/docs/api-access-keys",
  rules: [
    {
      id: "pagerduty-api-key",
      title: "PagerDuty API key",
      provider: "pagerduty",
      trigger: { on: "token", keywords: ["pagerduty", "pager_duty", "token token"] },
      pattern: /(?<![A-Za-z0-9_-])(?:u\+)?[A-Za-z0-9_+-]{20}(?![A-Za-z0-9_-])/y,
      body: "weak",
      before: /(?:pager_?duty)[^\n;]{0,60}(?:(?:api_?key|token))_?\d?["'\\]{0,2}\]?\s{0,4}(?::=|=>|[:=,(])\s{0,4}(?:Bearer\s)?["'`\\]{0,2}$/i,
      severity: "high",
      message: "Reads and changes incidents and schedules.",
      examples: [{ text: "PAGERDUTY_API_KEY={{alnum:20}}" }, { text: 'PAGERDUTY_API_KEY: "{{alnum:20}}"' }],
      counterExamples: [
        { text: "PAGERDUTY_API_KEY=your-key-goes-in-this-place" },
        { text: "PAGERDUTY_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" }
      ]
    }
  ],
  clues: {
    names: ["PAGERDUTY"],
    hosts: ["api.pagerduty.com", "pagerduty.com"],
    packages: ["@pagerduty/pdjs", "pdpyras"]
  },
  dashboard: {
    url: "https://app.pagerduty.com/api_keys",
    steps: ["Open Integrations, API access keys", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/paymongo.ts
var paymongo = {
  id: "paymongo",
  name: "PayMongo",
  source: "https://developers.paymongo.com/docs/api-keys",
  rules: [],
  families: [{ family: "sk", value: /^[A-Za-z0-9]{24}$/ }],
  clues: {
    names: ["PAYMONGO"],
    hosts: ["api.paymongo.com", "paymongo.com"],
    packages: ["paymongo", "paymongo-node"],
    schemes: ["user"]
  },
  dashboard: {
    url: "https://dashboard.paymongo.com/developers",
    steps: ["Open Developers, API keys", "Regenerate the secret key and deploy it"]
  }
};

// rules/paystack.ts
var paystack = {
  id: "paystack",
  name: "Paystack",
  source: "https://paystack.com/docs/api/authentication/",
  rules: [],
  families: [{ family: "sk", value: /^[A-Za-z0-9]{40}$/ }],
  clues: {
    names: ["PAYSTACK"],
    hosts: ["api.paystack.co", "paystack.co", "paystack.com"],
    packages: ["paystack", "paystack-api", "paystackapi", "paystack-node"]
  },
  dashboard: {
    url: "https://dashboard.paystack.com/#/settings/developers",
    steps: ["Open Settings, API Keys & Webhooks", "Generate a new secret key; the old one stops working"]
  }
};

// rules/perplexity.ts
var perplexity = {
  id: "perplexity",
  name: "Perplexity",
  source: "https://docs.perplexity.ai/guides/getting-started",
  rules: [
    {
      id: "perplexity-api-key",
      title: "Perplexity API key",
      provider: "perplexity",
      trigger: { on: "prefix", text: ["pplx-"] },
      pattern: /pplx-(?<body>[A-Za-z0-9]{48,56})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^pplx-/,
      message: "Runs models at the owner\u2019s expense.",
      examples: [
        { text: "PERPLEXITY_API_KEY=pplx-{{alnum:48}}" },
        { text: "const client = new Client({ token: 'pplx-{{alnum:48}}' })" }
      ],
      counterExamples: [
        { text: "PERPLEXITY_API_KEY=pplx-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "PERPLEXITY_API_KEY=pplx-your-key-here" },
        { text: "const key = process.env.PERPLEXITY_API_KEY" }
      ]
    }
  ],
  clues: { names: ["PERPLEXITY", "PPLX"], hosts: ["api.perplexity.ai", "perplexity.ai"] },
  dashboard: {
    url: "https://www.perplexity.ai/settings/api",
    steps: ["Open Settings, API", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/picatic.ts
var picatic = {
  id: "picatic",
  name: "Picatic",
  source: "https://developer.picatic.com/",
  rules: [],
  families: [{ family: "sk", value: /^[0-9a-z]{32}$/ }],
  clues: {
    names: ["PICATIC"],
    hosts: ["api.picatic.com", "picatic.com"],
    packages: ["@picatic/picatic-api", "picatic"]
  }
};

// rules/pinecone.ts
var pinecone = {
  id: "pinecone",
  name: "Pinecone",
  source: "https://docs.pinecone.io/guides/projects/manage-api-keys",
  rules: [
    {
      id: "pinecone-api-key",
      title: "Pinecone API key",
      provider: "pinecone",
      trigger: { on: "prefix", text: ["pcsk_"] },
      pattern: /pcsk_(?<body>[A-Za-z0-9]{5,7}_[A-Za-z0-9]{60,66})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^pcsk_/,
      message: "Reads and writes the vectors of the project.",
      examples: [
        { text: "PINECONE_API_KEY=pcsk_{{alnum:6}}_{{alnum:63}}" },
        { text: "const client = new Client({ token: 'pcsk_{{alnum:6}}_{{alnum:63}}' })" }
      ],
      counterExamples: [
        { text: "PINECONE_API_KEY=pcsk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "PINECONE_API_KEY=pcsk_your_key_here" },
        { text: "const key = process.env.PINECONE_API_KEY" }
      ]
    }
  ],
  clues: {
    names: ["PINECONE"],
    hosts: ["api.pinecone.io", "pinecone.io"],
    packages: ["@pinecone-database/pinecone", "pinecone"]
  },
  dashboard: {
    url: "https://app.pinecone.io",
    steps: ["Open the project, API keys", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/plaid.ts
var plaid = {
  id: "plaid",
  name: "Plaid",
  source: "https://plaid.com/docs/api/",
  rules: [
    {
      id: "plaid-access-token",
      title: "Plaid access token",
      provider: "plaid",
      trigger: { on: "prefix", text: ["access-production-", "access-development-", "access-sandbox-"] },
      pattern: /(?:access-production-|access-development-|access-sandbox-)(?<body>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "high",
      testKey: /^access-sandbox-/,
      maskPrefix: /^(?:access-production-|access-development-|access-sandbox-)/,
      message: "Reads the bank accounts of a person.",
      examples: [
        { text: "PLAID_ACCESS_TOKEN=access-production-{{uuid}}" },
        { text: "const client = new Client({ token: 'access-sandbox-{{uuid}}' })" }
      ],
      counterExamples: [
        { text: "PLAID_ACCESS_TOKEN=access-production-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "PLAID_ACCESS_TOKEN=access-production-your-key-here" },
        { text: "const key = process.env.PLAID_ACCESS_TOKEN" }
      ]
    },
    {
      id: "plaid-secret",
      title: "Plaid secret",
      provider: "plaid",
      trigger: { on: "token", keywords: ["plaid"] },
      pattern: /(?<![A-Za-z0-9_-])[0-9a-f]{30}(?![A-Za-z0-9_-])/y,
      body: "weak",
      before: /(?:plaid)[^\n;]{0,60}(?:secret)_?\d?["'\\]{0,2}\]?\s{0,4}(?::=|=>|[:=,(])\s{0,4}(?:Bearer\s)?["'`\\]{0,2}$/i,
      severity: "high",
      message: "Reads what Plaid\u2019s users have linked, together with the client id.",
      examples: [{ text: "PLAID_SECRET={{hex:30}}" }, { text: 'PLAID_SECRET: "{{hex:30}}"' }],
      counterExamples: [
        { text: "PLAID_SECRET=your-key-goes-in-this-place" },
        { text: "PLAID_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" }
      ]
    }
  ],
  clues: {
    names: ["PLAID"],
    hosts: ["plaid.com", "production.plaid.com", "sandbox.plaid.com"],
    packages: ["plaid", "plaid-python"]
  },
  dashboard: {
    url: "https://dashboard.plaid.com/developers/keys",
    steps: ["Open Developers, Keys, Rotate secret", "Deploy the new secret, then delete the old one"]
  }
};

// rules/planetscale.ts
var planetscale = {
  id: "planetscale",
  name: "PlanetScale",
  source: "https://planetscale.com/docs/api/reference/service-tokens",
  rules: [
    {
      id: "planetscale-token",
      title: "PlanetScale token or password",
      provider: "planetscale",
      trigger: { on: "prefix", text: ["pscale_tkn_", "pscale_pw_", "pscale_oauth_"] },
      pattern: /(?:pscale_tkn_|pscale_pw_|pscale_oauth_)(?<body>[A-Za-z0-9_.=-]{32,64})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^(?:pscale_tkn_|pscale_pw_|pscale_oauth_)/,
      message: "Reads and changes the databases that it was made for.",
      examples: [
        { text: "PLANETSCALE_TOKEN=pscale_tkn_{{b64url:43}}" },
        { text: "const client = new Client({ token: 'pscale_oauth_{{b64url:43}}' })" }
      ],
      counterExamples: [
        { text: "PLANETSCALE_TOKEN=pscale_tkn_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "PLANETSCALE_TOKEN=pscale_tkn_your_key_here" },
        { text: "const key = process.env.PLANETSCALE_TOKEN" }
      ]
    }
  ],
  clues: {
    names: ["PLANETSCALE", "PSCALE"],
    hosts: ["api.planetscale.com", "psdb.cloud", "planetscale.com"],
    packages: ["@planetscale/database"]
  },
  dashboard: {
    url: "https://app.planetscale.com",
    steps: [
      "Open the organization or database, Settings, Service tokens or Passwords",
      "Create a new one and deploy it",
      "Delete the old one"
    ]
  }
};

// rules/posthog.ts
var posthog = {
  id: "posthog",
  name: "PostHog",
  source: "https://posthog.com/docs/api",
  rules: [
    {
      id: "posthog-personal-key",
      title: "PostHog personal API key",
      provider: "posthog",
      trigger: { on: "prefix", text: ["phx_", "phs_"] },
      pattern: /(?:phx_|phs_)(?<body>[A-Za-z0-9]{40,56})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^(?:phx_|phs_)/,
      message: "Reads events and settings as its owner.",
      examples: [
        { text: "POSTHOG_API_KEY=phx_{{alnum:43}}" },
        { text: "const client = new Client({ token: 'phs_{{alnum:43}}' })" }
      ],
      counterExamples: [
        { text: "POSTHOG_API_KEY=phx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "POSTHOG_API_KEY=phx_your_key_here" },
        { text: "const key = process.env.POSTHOG_API_KEY" },
        { text: "POSTHOG_KEY=phc_{{alnum:43}}" }
      ]
    }
  ],
  clues: { names: ["POSTHOG"], hosts: ["app.posthog.com", "posthog.com"], packages: ["posthog-node"] },
  dashboard: {
    url: "https://us.posthog.com/settings/user-api-keys",
    steps: ["Open Settings, Personal API keys", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/postman.ts
var postman = {
  id: "postman",
  name: "Postman",
  source: "https://learning.postman.com/docs/developer/postman-api/authentication/",
  rules: [
    {
      id: "postman-api-key",
      title: "Postman API key",
      provider: "postman",
      trigger: { on: "prefix", text: ["PMAK-"] },
      pattern: /PMAK-[0-9a-f]{24}-(?<body>[0-9a-f]{34})(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "high",
      maskPrefix: /^PMAK-/,
      message: "Reads collections and environments, with the secrets in them.",
      examples: [
        { text: "POSTMAN_API_KEY=PMAK-{{hex:24}}-{{hex:34}}" },
        { text: "X-Api-Key: PMAK-{{hex:24}}-{{hex:34}}" }
      ],
      counterExamples: [
        { text: "POSTMAN_API_KEY=PMAK-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "POSTMAN_API_KEY=PMAK-your-key-here" },
        { text: "const key = process.env.POSTMAN_API_KEY" }
      ]
    }
  ],
  clues: { names: ["POSTMAN"], hosts: ["api.getpostman.com", "postman.com"] },
  dashboard: {
    url: "https://go.postman.co/settings/me/api-keys",
    steps: ["Open Settings, API keys", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/postmark.ts
var postmark = {
  id: "postmark",
  name: "Postmark",
  source: "https://postmarkapp.com/developer/api/overview",
  rules: [
    {
      id: "postmark-token",
      title: "Postmark API token",
      provider: "postmark",
      trigger: { on: "token", keywords: ["postmark"] },
      pattern: /(?<![A-Za-z0-9_-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])/y,
      body: "exact",
      before: /postmark[^\n;]{0,40}(?:key|token)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i,
      severity: "high",
      message: "Sends mail as your domain.",
      examples: [{ text: "POSTMARK_API_TOKEN={{uuid}}" }, { text: 'POSTMARK_API_TOKEN: "{{uuid}}"' }],
      counterExamples: [
        { text: "POSTMARK_API_TOKEN=your-key-goes-in-this-place" },
        { text: "POSTMARK_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "X-Postmark-Server-Token: 00000000-0000-0000-0000-000000000000" }
      ]
    }
  ],
  clues: {
    names: ["POSTMARK"],
    hosts: ["api.postmarkapp.com", "postmarkapp.com"],
    packages: ["postmark", "postmarker"]
  },
  dashboard: {
    url: "https://account.postmarkapp.com/api_tokens",
    steps: ["Open the server or account, API tokens", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/prefect.ts
var prefect = {
  id: "prefect",
  name: "Prefect",
  source: "https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys",
  rules: [
    {
      id: "prefect-api-key",
      title: "Prefect API key",
      provider: "prefect",
      trigger: { on: "prefix", text: ["pnu_", "pnb_"] },
      pattern: /(?:pnu_|pnb_)(?<body>[A-Za-z0-9]{36})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^(?:pnu_|pnb_)/,
      message: "Starts flows and reads their blocks.",
      examples: [
        { text: "PREFECT_API_KEY=pnu_{{alnum:36}}" },
        { text: "const client = new Client({ token: 'pnb_{{alnum:36}}' })" }
      ],
      counterExamples: [
        { text: "PREFECT_API_KEY=pnu_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "PREFECT_API_KEY=pnu_your_key_here" },
        { text: "const key = process.env.PREFECT_API_KEY" }
      ]
    }
  ],
  clues: { names: ["PREFECT"], hosts: ["api.prefect.cloud", "prefect.io"], packages: ["prefect"] },
  dashboard: {
    url: "https://app.prefect.cloud/my/api-keys",
    steps: ["Open Account, API keys", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/private-key.ts
var privateKey = {
  id: "private-key",
  name: "Private key",
  source: "https://www.rfc-editor.org/rfc/rfc7468",
  rules: [
    // DER starts with a SEQUENCE (`M` in base64), OpenSSH\u2019s own form with its magic. A file that only shows the armour stays silent. OpenSSH's
    // first line is the same in all keys and has nine A's in a row, as placeholders do: the body to be judged is the second.
    {
      id: "private-key-pem",
      title: "Private key",
      provider: null,
      trigger: { on: "literal", text: ["-----BEGIN"] },
      pattern: /(?<!private_key\\{0,2}"\s{0,4}:\s{0,4}\\{0,2}")-----BEGIN (?:(?:RSA|EC|DSA|OPENSSH|ANY) )?PRIVATE KEY-----[\\nr\s"'+,|>]{0,24}(?!b3BlbnNzaC1rZXktdjEAAAAACmFlcz)(?:(?=M[A-Z])|b3BlbnNzaC1rZXktdjE[A-Za-z0-9+/]{20,60}[\\nr\s"'+,|>]{0,24})(?<body>[A-Za-z0-9+/]{22,40})[A-Za-z0-9+/=\\\s"',+]{20,3900}(?:-----END [A-Z ]{0,20}PRIVATE KEY-----)?/y,
      reach: 4096,
      body: "exact",
      severity: "high",
      mediumInTests: true,
      message: "Proves an identity to every server that trusts its public half.",
      examples: [
        {
          text: "-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA{{b64:48}}\n{{b64:64}}\n{{b64:64}}\n-----END RSA PRIVATE KEY-----"
        },
        {
          text: 'key = "-----BEGIN PRIVATE KEY-----\\nMIGHAgEAMBMGByqG{{b64:48}}\\n{{b64:64}}\\n{{b64:56}}\\n-----END PRIVATE KEY-----"'
        },
        {
          text: "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW\nQyNTUxOQAAACD{{b64:57}}\n{{b64:70}}\n-----END OPENSSH PRIVATE KEY-----"
        }
      ],
      counterExamples: [
        { text: "-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----" },
        { text: "-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA...\n-----END RSA PRIVATE KEY-----" },
        { text: 'if (text.includes("-----BEGIN PRIVATE KEY-----")) return true;' },
        { text: "such as `-----BEGIN RSA PRIVATE KEY----- MIIEpQIBAAKCAQEA{{b64:48}}. -----END RSA PRIVATE KEY-----`" },
        {
          text: "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC{{b64:8}}...\n-----END PRIVATE KEY-----"
        },
        {
          text: "-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA{{b64:20}}\n{{b64:64}}\n-----END PUBLIC KEY-----"
        },
        { text: "-----BEGIN CERTIFICATE-----\nMIID{{b64:60}}\n{{b64:64}}\n-----END CERTIFICATE-----" }
      ]
    },
    // As good as its passphrase, which can be guessed offline for ever: low, not silent.
    {
      id: "private-key-encrypted",
      title: "Encrypted private key",
      provider: null,
      trigger: { on: "literal", text: ["-----BEGIN"] },
      pattern: /-----BEGIN (?:ENCRYPTED PRIVATE KEY-----[\\nr\s"'+,|>]{0,24}|(?:RSA|EC|DSA) PRIVATE KEY-----[\\nr\s"'+,|>]{1,80}Proc-Type: 4,ENCRYPTED[\\nr\s"'+,|>]{1,80}DEK-Info: [A-Za-z0-9,-]{10,80}[\\nr\s"'+,|>]{1,80}|OPENSSH PRIVATE KEY-----[\\nr\s"'+,|>]{0,24}(?=b3BlbnNzaC1rZXktdjEAAAAACmFlcz))(?<body>[A-Za-z0-9+/]{40})[A-Za-z0-9+/=\\\s"',+]{24,3800}(?:-----END [A-Z ]{0,20}PRIVATE KEY-----)?/y,
      reach: 4096,
      body: "exact",
      severity: "low",
      message: "Opens what its public half protects to whoever guesses the passphrase.",
      examples: [
        {
          text: "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIFHDBOBgkqhkiG{{b64:48}}\n{{b64:64}}\n{{b64:64}}\n-----END ENCRYPTED PRIVATE KEY-----"
        },
        {
          text: "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,{{hex:32}}\n\n{{b64:64}}\n{{b64:64}}\n-----END RSA PRIVATE KEY-----"
        }
      ],
      counterExamples: [
        { text: "-----BEGIN ENCRYPTED PRIVATE KEY-----\n...\n-----END ENCRYPTED PRIVATE KEY-----" },
        { text: 'const header = "-----BEGIN ENCRYPTED PRIVATE KEY-----";' }
      ]
    },
    {
      id: "private-key-pgp",
      title: "PGP private key",
      provider: null,
      trigger: { on: "literal", text: ["-----BEGIN"] },
      pattern: /-----BEGIN PGP PRIVATE KEY BLOCK-----(?:[\\nr\s"'+,|>]{1,80}(?:Version|Comment|Charset|Hash): [^\n\\]{0,100}){0,4}[\\nr\s"'+,|>]{1,80}(?<body>[lx][A-Za-z0-9+/]{39})[A-Za-z0-9+/=\\\s"',+]{64,3700}(?:-----END PGP PRIVATE KEY BLOCK-----)?/y,
      reach: 4096,
      body: "exact",
      severity: "high",
      mediumInTests: true,
      message: "Signs and decrypts as its owner, if it has no passphrase.",
      examples: [
        {
          text: "-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQOYB{{b64:59}}\n{{b64:64}}\n{{b64:64}}\n-----END PGP PRIVATE KEY BLOCK-----"
        },
        {
          text: "-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: GnuPG v2\n\nlFgEX{{b64:59}}\n{{b64:64}}\n-----END PGP PRIVATE KEY BLOCK-----"
        }
      ],
      counterExamples: [
        { text: "-----BEGIN PGP PRIVATE KEY BLOCK-----\n...\n-----END PGP PRIVATE KEY BLOCK-----" },
        {
          text: "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQENB{{b64:59}}\n{{b64:64}}\n-----END PGP PUBLIC KEY BLOCK-----"
        }
      ]
    },
    {
      id: "private-key-putty",
      title: "PuTTY private key",
      provider: null,
      trigger: { on: "prefix", text: ["PuTTY-User-Key-File-"] },
      pattern: /PuTTY-User-Key-File-[23]: [a-z0-9-]{3,40}\r?\nEncryption: none\r?\nComment: [^\r\n]{0,200}\r?\nPublic-Lines: \d{1,3}\r?\n(?:[A-Za-z0-9+/=]{1,64}\r?\n){1,40}Private-Lines: \d{1,3}\r?\n(?<body>[A-Za-z0-9+/]{40,64})(?:[A-Za-z0-9+/=]{0,64}\r?\n){0,40}/y,
      reach: 4096,
      body: "exact",
      severity: "high",
      mediumInTests: true,
      message: "Proves an identity to every server that trusts its public half.",
      examples: [
        {
          text: "PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: build\nPublic-Lines: 2\n{{b64:64}}\n{{b64:16}}\nPrivate-Lines: 1\n{{b64:48}}\n"
        },
        {
          text: "PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nComment: rsa-key\nPublic-Lines: 1\n{{b64:64}}\nPrivate-Lines: 2\n{{b64:64}}\n{{b64:64}}\n"
        }
      ],
      counterExamples: [
        { text: "PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: aes256-cbc\nComment: build\n" },
        { text: 'if line.startswith("PuTTY-User-Key-File-2: ssh-rsa"):' }
      ]
    },
    {
      id: "private-key-age",
      title: "age secret key",
      provider: null,
      trigger: { on: "prefix", text: ["AGE-SECRET-KEY-1"] },
      pattern: /AGE-SECRET-KEY-1(?<body>[A-Z0-9]{58})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      mediumInTests: true,
      maskPrefix: /^AGE-SECRET-KEY-1/,
      message: "Decrypts every file that was encrypted to its public half.",
      examples: [{ text: "AGE-SECRET-KEY-1{{b32:58}}" }, { text: "SOPS_AGE_KEY=AGE-SECRET-KEY-1{{b32:58}}" }],
      counterExamples: [
        { text: "AGE-SECRET-KEY-1..." },
        { text: "AGE-SECRET-KEY-1XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX" },
        { text: "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p" }
      ]
    }
  ],
  clues: {}
};

// rules/pulumi.ts
var pulumi = {
  id: "pulumi",
  name: "Pulumi",
  source: "https://www.pulumi.com/docs/administration/access-identity/access-tokens/",
  rules: [
    {
      id: "pulumi-token",
      title: "Pulumi access token",
      provider: "pulumi",
      trigger: { on: "prefix", text: ["pul-"] },
      pattern: /pul-(?<body>[0-9a-f]{40})(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "high",
      maskPrefix: /^pul-/,
      message: "Reads stacks with their secrets, and changes infrastructure.",
      examples: [
        { text: "PULUMI_ACCESS_TOKEN=pul-{{hex:40}}" },
        { text: "const client = new Client({ token: 'pul-{{hex:40}}' })" }
      ],
      counterExamples: [
        { text: "PULUMI_ACCESS_TOKEN=pul-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "PULUMI_ACCESS_TOKEN=pul-your-key-here" },
        { text: "const key = process.env.PULUMI_ACCESS_TOKEN" }
      ]
    }
  ],
  clues: { names: ["PULUMI"], hosts: ["api.pulumi.com", "pulumi.com"] },
  dashboard: {
    url: "https://app.pulumi.com/account/tokens",
    steps: ["Open Account, Access tokens", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/pypi.ts
var pypi = {
  id: "pypi",
  name: "PyPI",
  source: "https://pypi.org/help/#apitoken",
  rules: [
    // A macaroon in base64url: version and location (`pypi.org`) are the same in every token.
    {
      id: "pypi-token",
      title: "PyPI upload token",
      provider: "pypi",
      trigger: { on: "prefix", text: ["pypi-AgEIcHlwaS5vcmc", "pypi-AgENdGVzdC5weXBpLm9yZw"] },
      pattern: /pypi-Ag(?:EIcHlwaS5vcmc|ENdGVzdC5weXBpLm9yZw)(?<body>[A-Za-z0-9_-]{60})[A-Za-z0-9_-]{10,840}(?![A-Za-z0-9_-])/y,
      reach: 1024,
      body: "strong",
      severity: "high",
      testKey: /^pypi-AgEN/,
      maskPrefix: /^(?:pypi-AgEIcHlwaS5vcmc|pypi-AgENdGVzdC5weXBpLm9yZw)/,
      message: "Uploads releases to the projects in its scope.",
      examples: [
        { text: "TWINE_PASSWORD=pypi-AgEIcHlwaS5vcmc{{b64url:150}}" },
        { text: "password = pypi-AgENdGVzdC5weXBpLm9yZw{{b64url:150}}" }
      ],
      counterExamples: [
        { text: "password = pypi-AgEIcHlwaS5vcmcCJ..." },
        { text: "pypi-AgEIcHlwaS5vcmc-your-token-here" },
        { text: "TWINE_PASSWORD=pypi-xxxxxxxxxxxxxxxxxxxxxxxx" }
      ]
    }
  ],
  clues: {
    names: ["PYPI_TOKEN", "PYPI_API_TOKEN", "TWINE_PASSWORD"],
    hosts: ["upload.pypi.org", "pypi.org", "test.pypi.org"]
  },
  dashboard: {
    url: "https://pypi.org/manage/account/token/",
    steps: [
      "Open Account settings, API tokens",
      "Remove the token; prefer trusted publishing to a new one",
      "Look through the project\u2019s releases for any that you did not upload"
    ]
  }
};

// rules/razorpay.ts
var razorpay = {
  id: "razorpay",
  name: "Razorpay",
  source: "https://razorpay.com/docs/api/authentication/",
  rules: [
    {
      id: "razorpay-key-secret",
      title: "Razorpay key secret",
      provider: "razorpay",
      trigger: { on: "token", keywords: ["razorpay", "rzp_"] },
      pattern: /(?<![A-Za-z0-9_-])[A-Za-z0-9]{24}(?![A-Za-z0-9_-])/y,
      body: "weak",
      before: /(?:razorpay[^\n;]{0,40}secret["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}|rzp_(?:live|test)_[A-Za-z0-9]{14}["']?\s{0,3}[:,]\s{0,3}(?:["']?key_secret["']?\s{0,3}[:=]\s{0,3})?)["'`]?$/i,
      severity: "high",
      message: "Takes and refunds payments of the merchant.",
      examples: [{ text: "RAZORPAY_KEY_SECRET={{alnum:24}}" }, { text: 'RAZORPAY_KEY_SECRET: "{{alnum:24}}"' }],
      counterExamples: [
        { text: "RAZORPAY_KEY_SECRET=your-key-goes-in-this-place" },
        { text: "RAZORPAY_KEY_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: 'key_id: "rzp_live_{{alnum:14}}"' }
      ]
    }
  ],
  clues: { names: ["RAZORPAY"], hosts: ["api.razorpay.com", "razorpay.com"], packages: ["razorpay"] },
  dashboard: {
    url: "https://dashboard.razorpay.com/app/website-app-settings/api-keys",
    steps: ["Open Account & settings, API keys, Regenerate", "Deploy the new key; the old one can be kept for a day"]
  }
};

// rules/readme.ts
var readme = {
  id: "readme",
  name: "ReadMe",
  source: "https://docs.readme.com/main/reference/intro/authentication",
  rules: [
    {
      id: "readme-api-key",
      title: "ReadMe API key",
      provider: "readme",
      trigger: { on: "prefix", text: ["rdme_xn8s9h", "rdme_"] },
      pattern: /(?:rdme_xn8s9h|rdme_)(?<body>[A-Za-z0-9]{50,76})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^(?:rdme_xn8s9h|rdme_)/,
      message: "Changes the published documentation.",
      examples: [
        { text: "RDME_API_KEY=rdme_xn8s9h{{base36:70}}" },
        { text: "const client = new Client({ token: 'rdme_{{base36:70}}' })" }
      ],
      counterExamples: [
        { text: "RDME_API_KEY=rdme_xn8s9hxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "RDME_API_KEY=rdme_xn8s9h..." },
        { text: "const key = process.env.RDME_API_KEY" }
      ]
    }
  ],
  clues: { names: ["README_API", "RDME"], hosts: ["dash.readme.com"], packages: ["rdme"] },
  dashboard: {
    url: "https://dash.readme.com",
    steps: ["Open Configuration, API keys", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/render.ts
var render = {
  id: "render",
  name: "Render",
  source: "https://render.com/docs/api",
  rules: [
    {
      id: "render-api-key",
      title: "Render API key",
      provider: "render",
      trigger: { on: "prefix", text: ["rnd_"] },
      pattern: /rnd_(?<body>[A-Za-z0-9]{26,36})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^rnd_/,
      message: "Deploys and reads the variables of every service of its owner.",
      examples: [
        { text: "RENDER_API_KEY=rnd_{{alnum:28}}" },
        { text: "const client = new Client({ token: 'rnd_{{alnum:28}}' })" }
      ],
      counterExamples: [
        { text: "RENDER_API_KEY=rnd_xxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "RENDER_API_KEY=rnd_your_key_here" },
        { text: "const key = process.env.RENDER_API_KEY" }
      ]
    }
  ],
  clues: { names: ["RENDER_API_KEY", "RENDER_TOKEN"], hosts: ["api.render.com"] },
  dashboard: {
    url: "https://dashboard.render.com/u/settings#api-keys",
    steps: ["Open Account settings, API keys", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/replicate.ts
var replicate = {
  id: "replicate",
  name: "Replicate",
  source: "https://replicate.com/docs/topics/security/api-tokens",
  rules: [
    {
      id: "replicate-token",
      title: "Replicate API token",
      provider: "replicate",
      trigger: { on: "prefix", text: ["r8_"] },
      pattern: /r8_(?<body>[A-Za-z0-9]{37})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^r8_/,
      message: "Runs models at the owner\u2019s expense.",
      examples: [
        { text: "REPLICATE_API_TOKEN=r8_{{alnum:37}}" },
        { text: "const client = new Client({ token: 'r8_{{alnum:37}}' })" }
      ],
      counterExamples: [
        { text: "REPLICATE_API_TOKEN=r8_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "REPLICATE_API_TOKEN=r8_your_key_here" },
        { text: "const key = process.env.REPLICATE_API_TOKEN" }
      ]
    }
  ],
  clues: { names: ["REPLICATE"], hosts: ["api.replicate.com", "replicate.com"], packages: ["replicate"] },
  dashboard: {
    url: "https://replicate.com/account/api-tokens",
    steps: ["Open Account, API tokens", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/resend.ts
var resend = {
  id: "resend",
  name: "Resend",
  source: "https://resend.com/docs/api-reference/introduction",
  rules: [
    {
      id: "resend-api-key",
      title: "Resend API key",
      provider: "resend",
      trigger: { on: "prefix", text: ["re_"] },
      pattern: /re_(?<body>[A-Za-z0-9]{8}_[A-Za-z0-9]{24})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^re_/,
      message: "Sends mail as your domain.",
      examples: [
        { text: "RESEND_API_KEY=re_{{alnum:8}}_{{alnum:24}}" },
        { text: "const client = new Client({ token: 're_{{alnum:8}}_{{alnum:24}}' })" }
      ],
      counterExamples: [
        { text: "RESEND_API_KEY=re_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "RESEND_API_KEY=re_your_key_here" },
        { text: "const key = process.env.RESEND_API_KEY" },
        { text: "re_compile_and_match_the_pattern_string" },
        { text: "re_match1_somethingverylongforatest" }
      ]
    }
  ],
  clues: { names: ["RESEND"], hosts: ["api.resend.com", "resend.com"], packages: ["resend"] },
  dashboard: {
    url: "https://resend.com/api-keys",
    steps: ["Open API keys", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/rubygems.ts
var rubygems = {
  id: "rubygems",
  name: "RubyGems",
  source: "https://guides.rubygems.org/api-key-scopes/",
  rules: [
    {
      id: "rubygems-api-key",
      title: "RubyGems API key",
      provider: "rubygems",
      trigger: { on: "prefix", text: ["rubygems_"] },
      pattern: /rubygems_(?<body>[0-9a-f]{48})(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "high",
      maskPrefix: /^rubygems_/,
      message: "Publishes gems as its owner.",
      examples: [
        { text: "GEM_HOST_API_KEY=rubygems_{{hex:48}}" },
        { text: "const client = new Client({ token: 'rubygems_{{hex:48}}' })" }
      ],
      counterExamples: [
        { text: "GEM_HOST_API_KEY=rubygems_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "GEM_HOST_API_KEY=rubygems_your_key_here" },
        { text: "const key = process.env.GEM_HOST_API_KEY" }
      ]
    }
  ],
  clues: { names: ["RUBYGEMS", "GEM_HOST_API_KEY"], hosts: ["rubygems.org"] },
  dashboard: {
    url: "https://rubygems.org/profile/api_keys",
    steps: ["Open Settings, API keys", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/api/sendgrid.ts
var error = (...pieces) => ({ at: ["errors.0.message"], includes: pieces });
var api13 = {
  keys: "^SG\\.",
  hosts: ["api.sendgrid.com"],
  baseUrl: "https://api.sendgrid.com",
  auth: { in: "bearer" },
  verify: {
    calls: [
      {
        method: "GET",
        path: "/v3/scopes",
        answers: [
          { status: [200], where: [{ at: ["scopes"], kind: "array" }], means: "active" },
          { status: [401], where: [error("invalid, expired, or revoked")], means: "inactive" },
          { status: [403], where: [error("access forbidden")], means: "active-limited" }
        ]
      }
    ]
  },
  revoke: {
    by: "management-or-leaked",
    id: { from: "key", pattern: "^SG\\.([A-Za-z0-9_-]{22})\\.[A-Za-z0-9_-]{43}$" },
    call: {
      method: "DELETE",
      path: "/v3/api_keys/{part}",
      answers: [
        { status: [204], bare: true, means: "revoked" },
        { status: [404], where: [{ at: ["errors"] }], means: "gone" },
        { status: [401, 403], where: [{ at: ["errors"] }], means: "forbidden" }
      ]
    }
  }
};

// rules/sendgrid.ts
var sendgrid = {
  id: "sendgrid",
  name: "SendGrid",
  source: "https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys",
  rules: [
    {
      id: "sendgrid-api-key",
      title: "SendGrid API key",
      provider: "sendgrid",
      trigger: { on: "prefix", text: ["SG."] },
      pattern: /SG\.[A-Za-z0-9_-]{22}\.(?<body>[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "high",
      maskPrefix: /^SG\./,
      message: "Sends mail as your domain.",
      examples: [
        { text: "SENDGRID_API_KEY=SG.{{b64url:22}}.{{b64url:43}}" },
        { text: "sgMail.setApiKey('SG.{{b64url:22}}.{{b64url:43}}')" }
      ],
      counterExamples: [
        { text: "SENDGRID_API_KEY=SG.xxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "SENDGRID_API_KEY=SG.your_api_key_here" },
        { text: "const key = process.env.SENDGRID_API_KEY" }
      ]
    }
  ],
  clues: {
    names: ["SENDGRID"],
    hosts: ["api.sendgrid.com", "sendgrid.com", "smtp.sendgrid.net"],
    packages: ["@sendgrid/mail", "@sendgrid/client", "sendgrid"]
  },
  dashboard: {
    url: "https://app.sendgrid.com/settings/api_keys",
    steps: ["Open Settings, API Keys", "Create a new key and deploy it", "Delete the old key"]
  },
  api: api13
};

// rules/sentry.ts
var sentry = {
  id: "sentry",
  name: "Sentry",
  source: "https://docs.sentry.io/account/auth-tokens/",
  rules: [
    {
      id: "sentry-org-token",
      title: "Sentry organization token",
      provider: "sentry",
      trigger: { on: "prefix", text: ["sntrys_"] },
      pattern: /sntrys_eyJ[A-Za-z0-9+/=]{60,500}_(?<body>[A-Za-z0-9+/]{43})(?![A-Za-z0-9+/_-])/y,
      reach: 640,
      body: "strong",
      severity: "high",
      maskPrefix: /^sntrys_/,
      message: "Uploads releases and source maps of the organization.",
      examples: [
        { text: "SENTRY_AUTH_TOKEN=sntrys_eyJ{{alnum:140}}_{{b64:43}}" },
        { text: "token=sntrys_eyJ{{alnum:120}}==_{{b64:43}}" }
      ],
      counterExamples: [
        { text: "SENTRY_AUTH_TOKEN=sntrys_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "SENTRY_AUTH_TOKEN=sntrys_your_key_here" },
        { text: "const key = process.env.SENTRY_AUTH_TOKEN" }
      ]
    },
    {
      id: "sentry-user-token",
      title: "Sentry user or integration token",
      provider: "sentry",
      trigger: { on: "prefix", text: ["sntryu_", "sntrya_", "sntryi_"] },
      pattern: /(?:sntryu_|sntrya_|sntryi_)(?<body>[0-9a-f]{64})(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "high",
      maskPrefix: /^(?:sntryu_|sntrya_|sntryi_)/,
      message: "Acts as its owner in the Sentry API.",
      examples: [
        { text: "SENTRY_AUTH_TOKEN=sntryu_{{hex:64}}" },
        { text: "const client = new Client({ token: 'sntryi_{{hex:64}}' })" }
      ],
      counterExamples: [
        { text: "SENTRY_AUTH_TOKEN=sntryu_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "SENTRY_AUTH_TOKEN=sntryu_your_key_here" },
        { text: "const key = process.env.SENTRY_AUTH_TOKEN" }
      ]
    }
  ],
  clues: {
    names: ["SENTRY_AUTH_TOKEN", "SENTRY_TOKEN"],
    hosts: ["sentry.io"],
    packages: ["@sentry/cli", "sentry-cli"]
  },
  dashboard: {
    url: "https://sentry.io/settings/account/api/auth-tokens/",
    steps: [
      "Open Settings, Auth tokens (of the organization or of the account)",
      "Create a new one and deploy it",
      "Delete the old one"
    ]
  }
};

// rules/shippo.ts
var shippo = {
  id: "shippo",
  name: "Shippo",
  source: "https://docs.goshippo.com/docs/guides_general/authentication/",
  rules: [
    {
      id: "shippo-token",
      title: "Shippo API token",
      provider: "shippo",
      trigger: { on: "prefix", text: ["shippo_live_", "shippo_test_"] },
      pattern: /(?:shippo_live_|shippo_test_)(?<body>[0-9a-f]{40})(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "high",
      testKey: /^shippo_test_/,
      maskPrefix: /^(?:shippo_live_|shippo_test_)/,
      message: "Buys postage at the owner\u2019s expense.",
      examples: [
        { text: "SHIPPO_TOKEN=shippo_live_{{hex:40}}" },
        { text: "const client = new Client({ token: 'shippo_test_{{hex:40}}' })" }
      ],
      counterExamples: [
        { text: "SHIPPO_TOKEN=shippo_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "SHIPPO_TOKEN=shippo_live_your_key_here" },
        { text: "const key = process.env.SHIPPO_TOKEN" }
      ]
    }
  ],
  clues: { names: ["SHIPPO"], hosts: ["api.goshippo.com", "goshippo.com"], packages: ["shippo"] },
  dashboard: {
    url: "https://apps.goshippo.com/settings/api",
    steps: ["Open Settings, API", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/shopify.ts
var shopify = {
  id: "shopify",
  name: "Shopify",
  source: "https://shopify.dev/docs/apps/build/authentication-authorization",
  rules: [
    {
      id: "shopify-token",
      title: "Shopify access token or secret",
      provider: "shopify",
      trigger: { on: "prefix", text: ["shpat_", "shpca_", "shppa_", "shpss_", "shptka_"] },
      pattern: /shp(?:at|ca|pa|ss|tka)_(?<body>[0-9a-fA-F]{32,64})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^(?:shpat_|shpca_|shppa_|shpss_|shptka_)/,
      message: "Reads and changes orders, customers and products of the shop, or signs as its app.",
      examples: [
        { text: "SHOPIFY_ACCESS_TOKEN=shpat_{{hex:32}}" },
        { text: "X-Shopify-Access-Token: shpca_{{hex:32}}" },
        { text: "apiSecret: 'shpss_{{hex:32}}'" }
      ],
      counterExamples: [
        { text: "SHOPIFY_ACCESS_TOKEN=shpat_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "SHOPIFY_ACCESS_TOKEN=shpat_your_key_here" },
        { text: "const key = process.env.SHOPIFY_ACCESS_TOKEN" }
      ]
    }
  ],
  clues: {
    names: ["SHOPIFY"],
    hosts: ["myshopify.com", "shopify.com"],
    packages: ["@shopify/shopify-api", "shopify_api", "shopify-api-node"]
  },
  dashboard: {
    url: "https://admin.shopify.com",
    steps: [
      "Open Settings, Apps and sales channels, Develop apps, the app",
      "Rotate the token or secret, or uninstall the app, and deploy the new one"
    ]
  }
};

// rules/api/slack.ts
var refused2 = {
  at: ["error"],
  equals: ["invalid_auth", "token_revoked", "account_inactive", "not_authed"]
};
var ok2 = { at: ["ok"], equals: [true] };
var api14 = {
  keys: "^(?:xox[abops]-|xoxe\\.xox[bp]-)",
  hosts: ["slack.com"],
  baseUrl: "https://slack.com",
  auth: { in: "bearer" },
  verify: {
    calls: [
      {
        method: "POST",
        path: "/api/auth.test",
        answers: [
          { status: [200], where: [ok2, { at: ["team_id"] }], means: "active" },
          { status: [200], where: [{ at: ["error"], equals: ["token_expired"] }], means: "expired" },
          { status: [200], where: [refused2], means: "inactive" },
          { status: [200], where: [{ at: ["error"], equals: ["missing_scope"] }], means: "active-limited" }
        ]
      }
    ]
  },
  revoke: {
    by: "leaked",
    call: {
      method: "POST",
      path: "/api/auth.revoke",
      answers: [
        { status: [200], where: [ok2, { at: ["revoked"], equals: [true] }], means: "revoked" },
        { status: [200], where: [refused2], means: "gone" },
        {
          status: [200],
          where: [{ at: ["error"], equals: ["not_allowed_token_type", "no_permission"] }],
          means: "forbidden"
        }
      ]
    }
  }
};

// rules/slack.ts
var slack = {
  id: "slack",
  name: "Slack",
  source: "https://docs.slack.dev/authentication/tokens",
  rules: [
    {
      id: "slack-bot-token",
      title: "Slack bot token",
      provider: "slack",
      trigger: { on: "prefix", text: ["xoxb-"] },
      pattern: /xoxb-(?:\d{10,14}-){1,2}(?<body>[A-Za-z0-9]{18,34})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^xoxb-/,
      message: "Reads and writes in the workspace as the bot.",
      examples: [
        { text: "SLACK_BOT_TOKEN=xoxb-{{digits:12}}-{{digits:13}}-{{alnum:24}}" },
        { text: 'token="xoxb-{{digits:11}}-{{alnum:24}}"' }
      ],
      counterExamples: [
        { text: "SLACK_BOT_TOKEN=xoxb-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "SLACK_BOT_TOKEN=xoxb-your-key-here" },
        { text: "const key = process.env.SLACK_BOT_TOKEN" },
        { text: "token: xoxb-123456789012-1234567890123-XXXXXXXXXXXXXXXXXXXXXXXX" }
      ]
    },
    {
      id: "slack-user-token",
      title: "Slack user or workspace token",
      provider: "slack",
      trigger: { on: "prefix", text: ["xoxp-", "xoxa-", "xoxr-", "xoxs-", "xoxo-"] },
      pattern: /xox[paros]-(?:\d{1,14}-){1,4}(?<body>[A-Za-z0-9]{20,64})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^(?:xoxp-|xoxa-|xoxr-|xoxs-|xoxo-)/,
      message: "Acts as a person in the workspace: reads every channel that they can.",
      examples: [
        { text: "SLACK_TOKEN=xoxp-{{digits:12}}-{{digits:12}}-{{digits:13}}-{{hex:32}}" },
        { text: "token: xoxa-2-{{digits:11}}-{{digits:11}}-{{digits:12}}-{{hex:32}}" }
      ],
      counterExamples: [
        { text: "SLACK_TOKEN=xoxp-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "SLACK_TOKEN=xoxp-your-key-here" },
        { text: "const key = process.env.SLACK_TOKEN" }
      ]
    },
    {
      id: "slack-rotating-token",
      title: "Slack rotating or refresh token",
      provider: "slack",
      trigger: { on: "prefix", text: ["xoxe.xoxb-", "xoxe.xoxp-", "xoxe-"] },
      pattern: /xoxe(?:\.xox[bp])?-\d-(?<body>[A-Za-z0-9]{60})[A-Za-z0-9]{40,140}(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^(?:xoxe\.xoxb-|xoxe\.xoxp-|xoxe-)/,
      message: "Yields fresh workspace tokens.",
      examples: [{ text: "SLACK_REFRESH_TOKEN=xoxe-1-{{alnum:147}}" }, { text: "token=xoxe.xoxp-1-{{alnum:163}}" }],
      counterExamples: [
        { text: "SLACK_REFRESH_TOKEN=xoxe.xoxb-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "SLACK_REFRESH_TOKEN=xoxe.xoxb-your-key-here" },
        { text: "const key = process.env.SLACK_REFRESH_TOKEN" }
      ]
    },
    {
      id: "slack-session-token",
      title: "Slack browser session token",
      provider: "slack",
      trigger: { on: "prefix", text: ["xoxc-", "xoxd-"] },
      pattern: /xox(?:c-(?:\d{8,14}-){3}|d-)(?<body>(?:[A-Za-z0-9_+/=-]|%[0-9A-Fa-f]{2}){60,400})/y,
      reach: 512,
      body: "strong",
      severity: "high",
      maskPrefix: /^(?:xoxc-|xoxd-)/,
      message: "Is a signed-in browser session of a person.",
      examples: [
        { text: "xoxc-{{digits:12}}-{{digits:12}}-{{digits:13}}-{{hex:64}}" },
        { text: "Cookie: d=xoxd-{{b64url:120}}" }
      ],
      counterExamples: [
        { text: "SLACK_XOXC=xoxc-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "SLACK_XOXC=xoxc-your-key-here" },
        { text: "const key = process.env.SLACK_XOXC" }
      ]
    },
    {
      id: "slack-app-token",
      title: "Slack app-level token",
      provider: "slack",
      trigger: { on: "prefix", text: ["xapp-"] },
      pattern: /xapp-\d-[A-Z0-9]{9,12}-\d{10,14}-(?<body>[0-9a-z]{64})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^xapp-/,
      message: "Opens the event stream of the app in every workspace that has it.",
      examples: [
        { text: "SLACK_APP_TOKEN=xapp-1-A{{upper:10}}-{{digits:13}}-{{hex:64}}" },
        { text: '"xapp-1-A{{upper:10}}-{{digits:13}}-{{hex:64}}"' }
      ],
      counterExamples: [
        { text: "SLACK_APP_TOKEN=xapp-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "SLACK_APP_TOKEN=xapp-your-key-here" },
        { text: "const key = process.env.SLACK_APP_TOKEN" }
      ]
    },
    {
      id: "slack-webhook",
      title: "Slack incoming webhook",
      provider: "slack",
      trigger: {
        on: "prefix",
        text: ["hooks.slack.com/services/", "hooks.slack.com/workflows/", "hooks.slack.com/triggers/"]
      },
      pattern: /hooks\.slack\.com\/(?:services\/T[A-Z0-9]{7,12}\/B[A-Z0-9]{7,12}|workflows\/T[A-Z0-9]{7,12}\/A[A-Z0-9]{7,12}\/\d{10,20}|triggers\/[TE][A-Z0-9]{7,12}\/\d{10,20})\/(?<body>[A-Za-z0-9]{23,34})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "medium",
      maskPrefix: /^hooks\.slack\.com\//,
      message: "Posts messages into a channel, or starts a workflow, as your app.",
      examples: [
        { text: "https://hooks.slack.com/services/T{{upper:9}}/B{{upper:10}}/{{alnum:24}}" },
        { text: "url: https://hooks.slack.com/workflows/T{{upper:9}}/A{{upper:10}}/{{digits:18}}/{{alnum:24}}" }
      ],
      counterExamples: [
        { text: "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX" },
        { text: "https://hooks.slack.com/services/YOUR/WEBHOOK/URL" },
        { text: "https://hooks.slack.com/services/T000/B000/xxx" }
      ]
    }
  ],
  clues: {
    names: ["SLACK_BOT_TOKEN", "SLACK_TOKEN", "SLACK_APP_TOKEN", "SLACK_WEBHOOK"],
    hosts: ["slack.com", "hooks.slack.com"],
    packages: ["@slack/web-api", "@slack/bolt", "slack_sdk", "slackclient"]
  },
  dashboard: {
    url: "https://api.slack.com/apps",
    steps: [
      "Open the app, OAuth & Permissions",
      "Revoke the tokens, install the app again, and replace the token where it is used",
      "For a webhook: Incoming Webhooks, remove it and add a new one"
    ]
  },
  api: api14
};

// rules/snyk.ts
var snyk = {
  id: "snyk",
  name: "Snyk",
  source: "https://docs.snyk.io/snyk-api/authentication-for-api",
  rules: [
    {
      id: "snyk-token",
      title: "Snyk API token",
      provider: "snyk",
      trigger: { on: "token", keywords: ["snyk"] },
      pattern: /(?<![A-Za-z0-9_-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9_-])/y,
      body: "exact",
      before: /(?:snyk)[^\n;]{0,60}(?:(?:token|key))_?\d?["'\\]{0,2}\]?\s{0,4}(?::=|=>|[:=,(])\s{0,4}(?:Bearer\s)?["'`\\]{0,2}$/i,
      severity: "high",
      message: "Reads projects and their vulnerabilities as its owner.",
      examples: [{ text: "SNYK_TOKEN={{uuid}}" }, { text: 'SNYK_TOKEN: "{{uuid}}"' }],
      counterExamples: [
        { text: "SNYK_TOKEN=your-key-goes-in-this-place" },
        { text: "SNYK_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "snyk_org_id: {{uuid}}" }
      ]
    }
  ],
  clues: { names: ["SNYK"], hosts: ["api.snyk.io", "snyk.io"] },
  dashboard: {
    url: "https://app.snyk.io/account",
    steps: ["Open Account settings, Auth token, Revoke & regenerate", "Deploy the new token"]
  }
};

// rules/sourcegraph.ts
var sourcegraph = {
  id: "sourcegraph",
  name: "Sourcegraph",
  source: "https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token",
  rules: [
    {
      id: "sourcegraph-token",
      title: "Sourcegraph access token",
      provider: "sourcegraph",
      trigger: { on: "prefix", text: ["sgp_", "sgd_"] },
      pattern: /sg[pd]_(?:(?:[0-9a-f]{16}|local)_)?(?<body>[0-9a-f]{40})(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "high",
      maskPrefix: /^(?:sgp_|sgd_)/,
      message: "Reads private code as its owner.",
      examples: [{ text: "SRC_ACCESS_TOKEN=sgp_{{hex:16}}_{{hex:40}}" }, { text: "SRC_ACCESS_TOKEN=sgp_{{hex:40}}" }],
      counterExamples: [
        { text: "SRC_ACCESS_TOKEN=sgp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "SRC_ACCESS_TOKEN=sgp_your_key_here" },
        { text: "const key = process.env.SRC_ACCESS_TOKEN" }
      ]
    }
  ],
  clues: { names: ["SOURCEGRAPH", "SRC_ACCESS_TOKEN"], hosts: ["sourcegraph.com"] },
  dashboard: {
    url: "https://sourcegraph.com/user/settings/tokens",
    steps: ["Open Settings, Access tokens", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/spotify.ts
var spotify = {
  id: "spotify",
  name: "Spotify",
  source: "https://developer.spotify.com/documentation/web-api/concepts/apps",
  rules: [
    {
      id: "spotify-client-secret",
      title: "Spotify client secret",
      provider: "spotify",
      trigger: { on: "token", keywords: ["spotify", "spotipy"] },
      pattern: /(?<![A-Za-z0-9_-])[0-9a-f]{32}(?![A-Za-z0-9_-])/y,
      body: "weak",
      before: /(?:spotif?y|spotipy)[^\n;]{0,60}(?:secret)_?\d?["'\\]{0,2}\]?\s{0,4}(?::=|=>|[:=,(])\s{0,4}(?:Bearer\s)?["'`\\]{0,2}$/i,
      severity: "medium",
      message: "Acts as the application.",
      examples: [{ text: "SPOTIFY_CLIENT_SECRET={{hex:32}}" }, { text: 'SPOTIFY_CLIENT_SECRET: "{{hex:32}}"' }],
      counterExamples: [
        { text: "SPOTIFY_CLIENT_SECRET=your-key-goes-in-this-place" },
        { text: "SPOTIFY_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" }
      ]
    }
  ],
  clues: {
    names: ["SPOTIFY", "SPOTIPY"],
    hosts: ["api.spotify.com", "accounts.spotify.com"],
    packages: ["spotipy", "spotify-web-api-node"]
  },
  dashboard: {
    url: "https://developer.spotify.com/dashboard",
    steps: ["Open the app, Settings, Rotate client secret", "Deploy the new secret"]
  }
};

// rules/square.ts
var square = {
  id: "square",
  name: "Square",
  source: "https://developer.squareup.com/docs/build-basics/access-tokens",
  rules: [
    {
      id: "square-access-token",
      title: "Square access token",
      provider: "square",
      trigger: { on: "prefix", text: ["EAAA", "sq0atp-"] },
      pattern: /(?<![+/])(?:EAAA(?=[A-Za-z0-9_-]{60}(?![A-Za-z0-9_-]))|sq0atp-)(?<body>[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])|[A-Za-z0-9_-]{60})(?![A-Za-z0-9_+/=-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^(?:EAAA|sq0atp-)/,
      message: "Takes payments and reads customers of the merchant.",
      examples: [{ text: "SQUARE_ACCESS_TOKEN=EAAA{{b64url:60}}" }, { text: "token: sq0atp-{{b64url:22}}" }],
      counterExamples: [
        { text: "SQUARE_ACCESS_TOKEN=EAAAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "SQUARE_ACCESS_TOKEN=EAAA..." },
        { text: "const key = process.env.SQUARE_ACCESS_TOKEN" }
      ]
    },
    {
      id: "square-oauth-secret",
      title: "Square OAuth secret",
      provider: "square",
      trigger: { on: "prefix", text: ["sq0csp-"] },
      pattern: /sq0csp-[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^sq0csp-/,
      message: "Lets anyone act as the OAuth application.",
      examples: [{ text: "SQUARE_SECRET=sq0csp-{{b64url:43}}" }, { text: 'client_secret: "sq0csp-{{b64url:43}}"' }],
      counterExamples: [
        { text: "SQUARE_SECRET=sq0csp-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "SQUARE_SECRET=sq0csp-your-key-here" },
        { text: "const key = process.env.SQUARE_SECRET" },
        { text: 'applicationId: "sq0idp-{{b64url:22}}"' }
      ]
    }
  ],
  clues: {
    names: ["SQUARE_ACCESS_TOKEN", "SQUARE_TOKEN", "SQUAREUP"],
    hosts: ["connect.squareup.com", "squareup.com", "squareupsandbox.com"],
    packages: ["square", "squareup"]
  },
  dashboard: {
    url: "https://developer.squareup.com/apps",
    steps: [
      "Open the application, Credentials",
      "Replace the access token (or the OAuth secret) and deploy the new one"
    ]
  }
};

// rules/api/stripe.ts
var api15 = {
  keys: "^[rs]k_(?:live|test)_",
  hosts: ["api.stripe.com"],
  baseUrl: "https://api.stripe.com",
  auth: { in: "bearer" },
  verify: {
    calls: [
      {
        method: "GET",
        path: "/v1/account",
        answers: [
          { status: [200], where: [{ at: ["object"], equals: ["account"] }], means: "active" },
          { status: [401], where: [{ at: ["error.code"], equals: ["api_key_expired"] }], means: "expired" },
          { status: [401], where: [{ at: ["error.message"], includes: ["expired api key"] }], means: "expired" },
          { status: [401], where: [{ at: ["error.message"], includes: ["invalid api key"] }], means: "inactive" },
          {
            status: [403],
            where: [{ at: ["error.type"] }],
            means: "active-limited",
            detail: "the key is live and restricted"
          }
        ]
      }
    ]
  }
};

// rules/stripe.ts
var stripe = {
  id: "stripe",
  name: "Stripe",
  source: "https://docs.stripe.com/keys",
  rules: [
    // Stripe uses 32 letters and digits; services on Svix (Clerk, Resend and others) use the same prefix with base64.
    {
      id: "stripe-webhook-secret",
      title: "Stripe webhook signing secret",
      provider: null,
      trigger: { on: "prefix", text: ["whsec_"] },
      pattern: /whsec_[A-Za-z0-9+/]{32,64}={0,2}(?![A-Za-z0-9_+/=-])/y,
      body: "strong",
      severity: "medium",
      maskPrefix: /^whsec_/,
      message: "Forges webhook events that your server will believe.",
      examples: [
        { text: "STRIPE_WEBHOOK_SECRET=whsec_{{alnum:32}}" },
        { text: "webhooks.constructEvent(body, sig, 'whsec_{{alnum:32}}')" }
      ],
      counterExamples: [
        { text: "STRIPE_WEBHOOK_SECRET=whsec_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "STRIPE_WEBHOOK_SECRET=whsec_your_key_here" },
        { text: "const key = process.env.STRIPE_WEBHOOK_SECRET" },
        { text: "WEBHOOK=whsec_your_webhook_secret" },
        { text: "whsec_1234567890abcdefghijklmnopqrstuv" }
      ]
    },
    {
      id: "stripe-organization-key",
      title: "Stripe organization API key",
      provider: "stripe",
      trigger: { on: "prefix", text: ["sk_org_live_", "sk_org_test_"] },
      pattern: /sk_org_(?:live|test)_[A-Za-z0-9]{24,250}(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      testKey: /^sk_org_test_/,
      maskPrefix: /^(?:sk_org_live_|sk_org_test_)/,
      message: "Reaches every account of a Stripe organization.",
      examples: [{ text: "STRIPE_KEY=sk_org_live_{{alnum:99}}" }, { text: 'apiKey: "sk_org_live_{{alnum:60}}"' }],
      counterExamples: [
        { text: "STRIPE_KEY=sk_org_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "STRIPE_KEY=sk_org_live_your_key_here" },
        { text: "const key = process.env.STRIPE_KEY" }
      ]
    }
  ],
  families: [
    { family: "sk", value: /^5[1-9][A-Za-z0-9]{90,150}$/, unique: true },
    { family: "sk", value: /^[A-Za-z0-9]{24,34}$/ }
  ],
  clues: {
    names: ["STRIPE"],
    hosts: ["api.stripe.com", "stripe.com"],
    packages: ["stripe", "@stripe/stripe-js", "stripe-go", "stripe-php"],
    schemes: ["user"]
  },
  dashboard: {
    url: "https://dashboard.stripe.com/apikeys",
    steps: [
      "Open Developers, API keys",
      "Roll the key: now if it leaked, or with an overlap of up to seven days",
      "For a webhook secret: Developers, Webhooks, the endpoint, Roll secret"
    ]
  },
  api: api15
};

// rules/supabase.ts
var supabase = {
  id: "supabase",
  name: "Supabase",
  source: "https://supabase.com/docs/guides/api/api-keys",
  rules: [
    {
      id: "supabase-secret-key",
      title: "Supabase secret key",
      provider: "supabase",
      trigger: { on: "prefix", text: ["sb_secret_"] },
      pattern: /sb_secret_(?<body>[A-Za-z0-9_-]{20,60})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^sb_secret_/,
      message: "Reads and writes the whole database, past row level security.",
      examples: [
        { text: "SUPABASE_SECRET_KEY=sb_secret_{{alnum:22}}_{{alnum:8}}" },
        { text: "createClient(url, 'sb_secret_{{b64url:31}}')" }
      ],
      counterExamples: [
        { text: "SUPABASE_SECRET_KEY=sb_secret_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "SUPABASE_SECRET_KEY=sb_secret_your_key_here" },
        { text: "const key = process.env.SUPABASE_SECRET_KEY" },
        { text: "SUPABASE_KEY=sb_publishable_{{alnum:22}}_{{alnum:8}}" }
      ]
    },
    {
      id: "supabase-access-token",
      title: "Supabase access token",
      provider: "supabase",
      trigger: { on: "prefix", text: ["sbp_"] },
      pattern: /sbp_(?:v0_|oauth_)?(?<body>[0-9a-f]{40})(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "high",
      maskPrefix: /^sbp_/,
      message: "Manages the projects of its owner.",
      examples: [{ text: "SUPABASE_ACCESS_TOKEN=sbp_{{hex:40}}" }, { text: "token: sbp_{{hex:40}}" }],
      counterExamples: [
        { text: "SUPABASE_ACCESS_TOKEN=sbp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "SUPABASE_ACCESS_TOKEN=sbp_your_key_here" },
        { text: "const key = process.env.SUPABASE_ACCESS_TOKEN" }
      ]
    },
    // The claims `iss`, `ref` (20 characters) and `role` stand at fixed places, so their base64 does too. The anon key is public by design.
    {
      id: "supabase-service-role-key",
      title: "Supabase service_role key",
      provider: "supabase",
      trigger: { on: "prefix", text: ["eyJ"] },
      pattern: /eyJ[A-Za-z0-9_-]{20,60}\.eyJpc3MiOiJzdXBhYmFzZSIsInJlZiI6I[A-Za-z0-9_-]{27}Iiwicm9sZSI6InNlcnZpY2Vfcm9sZS[A-Za-z0-9_-]{10,120}\.(?<body>[A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/y,
      reach: 512,
      body: "strong",
      severity: "high",
      maskPrefix: /^eyJ/,
      message: "Reads and writes the whole database, past row level security.",
      examples: [
        {
          text: "SUPABASE_SERVICE_ROLE_KEY=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJzdXBhYmFzZSIsInJlZiI6I{{alnum:27}}Iiwicm9sZSI6InNlcnZpY2Vfcm9sZSIsImlhdCI6MTc2MDAwMDAwMH0.{{b64url:43}}"
        },
        {
          text: "key: eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJzdXBhYmFzZSIsInJlZiI6I{{alnum:27}}Iiwicm9sZSI6InNlcnZpY2Vfcm9sZSIsImlhdCI6MTc2MDAwMDAwMCwiZXhwIjoyMDc1NTc2MDAwfQ.{{b64url:43}}"
        }
      ],
      counterExamples: [
        {
          text: "SUPABASE_ANON_KEY=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJzdXBhYmFzZSIsInJlZiI6I{{alnum:27}}Iiwicm9sZSI6ImFub24iLCJpYXQiOjE3NjAwMDAwMDB9.{{b64url:43}}"
        },
        { text: "SUPABASE_SERVICE_ROLE_KEY=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9..." }
      ]
    }
  ],
  clues: {
    names: ["SUPABASE"],
    hosts: ["supabase.co", "supabase.com", "api.supabase.com"],
    packages: ["@supabase/supabase-js", "@supabase/ssr", "supabase"]
  },
  dashboard: {
    url: "https://supabase.com/dashboard/project/_/settings/api-keys",
    steps: [
      "Open Project settings, API keys",
      "For a secret key: add a new one, deploy it, delete the old one",
      "For service_role: move to secret keys, then disable legacy keys (or rotate the JWT secret)"
    ]
  }
};

// rules/tailscale.ts
var tailscale = {
  id: "tailscale",
  name: "Tailscale",
  source: "https://tailscale.com/kb/1277/key-prefixes",
  rules: [
    {
      id: "tailscale-key",
      title: "Tailscale key",
      provider: "tailscale",
      trigger: { on: "prefix", text: ["tskey-"] },
      pattern: /tskey-(?:auth|api|client|scim|webhook)-[A-Za-z0-9]{8,20}-(?<body>[A-Za-z0-9]{24,40})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^tskey-/,
      message: "Joins or manages the private network.",
      examples: [
        { text: "TS_AUTHKEY=tskey-auth-{{alnum:11}}CNTRL-{{alnum:32}}" },
        { text: "TAILSCALE_API_KEY=tskey-api-{{alnum:11}}CNTRL-{{alnum:33}}" }
      ],
      counterExamples: [
        { text: "TS_AUTHKEY=tskey-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "TS_AUTHKEY=tskey-your-key-here" },
        { text: "const key = process.env.TS_AUTHKEY" }
      ]
    }
  ],
  clues: { names: ["TAILSCALE", "TS_AUTHKEY", "TS_API"], hosts: ["api.tailscale.com", "tailscale.com"] },
  dashboard: {
    url: "https://login.tailscale.com/admin/settings/keys",
    steps: ["Open Settings, Keys", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/tavily.ts
var tavily = {
  id: "tavily",
  name: "Tavily",
  source: "https://docs.tavily.com/documentation/api-reference/introduction",
  rules: [
    {
      id: "tavily-api-key",
      title: "Tavily API key",
      provider: "tavily",
      trigger: { on: "prefix", text: ["tvly-", "tvly-dev-", "tvly-prod-"] },
      pattern: /(?:tvly-|tvly-dev-|tvly-prod-)(?<body>[A-Za-z0-9]{32})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^(?:tvly-|tvly-dev-|tvly-prod-)/,
      message: "Searches at the owner\u2019s expense.",
      examples: [
        { text: "TAVILY_API_KEY=tvly-{{alnum:32}}" },
        { text: "const client = new Client({ token: 'tvly-prod-{{alnum:32}}' })" }
      ],
      counterExamples: [
        { text: "TAVILY_API_KEY=tvly-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "TAVILY_API_KEY=tvly-your-key-here" },
        { text: "const key = process.env.TAVILY_API_KEY" }
      ]
    }
  ],
  clues: { names: ["TAVILY"], hosts: ["api.tavily.com", "tavily.com"], packages: ["tavily-python", "@tavily/core"] },
  dashboard: {
    url: "https://app.tavily.com/home",
    steps: ["Open API keys", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/api/telegram.ts
var api16 = {
  keys: "^\\d+:",
  hosts: ["api.telegram.org"],
  baseUrl: "https://api.telegram.org",
  auth: { in: "path" },
  verify: {
    calls: [
      {
        method: "GET",
        path: "/bot{key}/getMe",
        answers: [
          { status: [200], where: [{ at: ["ok"], equals: [true] }, { at: ["result.id"] }], means: "active" },
          {
            status: [401],
            where: [
              { at: ["ok"], equals: [false] },
              { at: ["error_code"], equals: [401] }
            ],
            means: "inactive"
          }
        ]
      }
    ]
  }
};

// rules/telegram.ts
var telegram = {
  id: "telegram",
  name: "Telegram",
  source: "https://core.telegram.org/bots/features#generating-an-authentication-token",
  rules: [
    // The bot id stands before the colon: the token rule finds the part behind it, the lookbehind takes the id in.
    {
      id: "telegram-bot-token",
      title: "Telegram bot token",
      provider: "telegram",
      trigger: { on: "token", keywords: ["telegram", "bot", "token", "tg_"] },
      pattern: /AA[A-Za-z0-9_-]{33}(?![A-Za-z0-9_-])(?<=(?<![A-Za-z0-9_-])(?:bot)?(?<secret>\d{8,10}:AA(?<body>[A-Za-z0-9_-]{33})))/y,
      body: "exact",
      before: /(?<!\d)\d{8,10}:$/,
      severity: "high",
      message: "Reads and sends everything as the bot.",
      examples: [
        { text: "TELEGRAM_BOT_TOKEN={{digits:10}}:AA{{b64url:33}}" },
        { text: "const bot = new Telegraf('{{digits:9}}:AA{{b64url:33}}')" },
        { text: "https://api.telegram.org/bot{{digits:10}}:AA{{b64url:33}}/sendMessage" },
        { text: 'TELEGRAM_TOKEN: "{{digits:10}}:AA{{b64url:33}}"' }
      ],
      counterExamples: [
        { text: "TELEGRAM_BOT_TOKEN=123456789:AAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "TELEGRAM_BOT_TOKEN=your_bot_token" },
        { text: "TELEGRAM_BOT_TOKEN=110201543:AAHdqTcvCH1vGWJ..." }
      ]
    }
  ],
  clues: {
    names: ["TELEGRAM", "TG_BOT"],
    hosts: ["api.telegram.org", "t.me"],
    packages: ["telegraf", "node-telegram-bot-api", "python-telegram-bot", "aiogram", "telebot", "grammy"]
  },
  dashboard: {
    url: "https://t.me/BotFather",
    steps: ["Send /revoke to BotFather and choose the bot", "Put the new token where the old one was used"]
  },
  api: api16
};

// rules/tencent.ts
var tencent = {
  id: "tencent",
  name: "Tencent Cloud",
  source: "https://www.tencentcloud.com/document/product/598/32675",
  rules: [
    {
      id: "tencent-secret-id",
      title: "Tencent Cloud SecretId",
      provider: "tencent",
      trigger: { on: "prefix", text: ["AKID"] },
      pattern: /AKID(?<body>[A-Za-z0-9]{32})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "medium",
      maskPrefix: /^AKID/,
      message: "Names an API key; not secret alone, but its secret is usually nearby.",
      examples: [
        { text: "TENCENTCLOUD_SECRET_ID=AKID{{alnum:32}}" },
        { text: "const client = new Client({ token: 'AKID{{alnum:32}}' })" }
      ],
      counterExamples: [
        { text: "TENCENTCLOUD_SECRET_ID=AKIDxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "TENCENTCLOUD_SECRET_ID=AKID..." },
        { text: "const key = process.env.TENCENTCLOUD_SECRET_ID" }
      ]
    },
    {
      id: "tencent-secret-key",
      title: "Tencent Cloud SecretKey",
      provider: "tencent",
      trigger: { on: "token", keywords: ["tencent", "akid"] },
      pattern: /(?<![A-Za-z0-9_-])[A-Za-z0-9]{32}(?![A-Za-z0-9_-])/y,
      body: "weak",
      before: /(?:tencent[^\n;]{0,40}secret_?key["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}|AKID[A-Za-z0-9]{32}["']\s{0,3},\s{0,3})["'`]?$/i,
      severity: "high",
      message: "Signs any request that its user may make.",
      examples: [{ text: "TENCENTCLOUD_SECRET_KEY={{alnum:32}}" }, { text: 'TENCENTCLOUD_SECRET_KEY: "{{alnum:32}}"' }],
      counterExamples: [
        { text: "TENCENTCLOUD_SECRET_KEY=your-key-goes-in-this-place" },
        { text: "TENCENTCLOUD_SECRET_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" }
      ]
    }
  ],
  clues: { names: ["TENCENT"], hosts: ["tencentcloudapi.com", "myqcloud.com"], packages: ["tencentcloud-sdk-nodejs"] },
  dashboard: {
    url: "https://console.tencentcloud.com/cam/capi",
    steps: ["Open Access Management, API keys", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/terraform-cloud.ts
var terraformCloud = {
  id: "terraform-cloud",
  name: "HCP Terraform",
  source: "https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens",
  rules: [
    // The anchor is in the middle, so the value starts before it.
    {
      id: "terraform-cloud-token",
      title: "HCP Terraform API token",
      provider: "terraform-cloud",
      trigger: { on: "prefix", text: [".atlasv1."], anywhere: true },
      pattern: /\.atlasv1\.[A-Za-z0-9_-]{60,80}(?![A-Za-z0-9_-])(?<=(?<![A-Za-z0-9])(?<secret>[A-Za-z0-9]{14}\.atlasv1\.(?<body>[A-Za-z0-9_-]{60,80})))/y,
      body: "strong",
      severity: "high",
      message: "Reads state with the secrets in it, and changes infrastructure.",
      examples: [
        { text: "TFE_TOKEN={{alnum:14}}.atlasv1.{{alnum:67}}" },
        { text: 'token = "{{alnum:14}}.atlasv1.{{alnum:67}}"' }
      ],
      counterExamples: [
        {
          text: 'token = "xxxxxxxxxxxxxx.atlasv1.zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"'
        },
        { text: 'token = "xxxxxx.atlasv1.zzzzzzzzzzzzz"' }
      ]
    }
  ],
  clues: { names: ["TFE_TOKEN", "TF_TOKEN", "TERRAFORM_CLOUD"], hosts: ["app.terraform.io"] },
  dashboard: {
    url: "https://app.terraform.io/app/settings/tokens",
    steps: ["Open Settings, Tokens", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/api/thingsboard.ts
var api17 = {
  hosts: [],
  auth: { in: "header", name: "X-Authorization", scheme: "ApiKey" },
  verify: {
    calls: [
      {
        method: "GET",
        path: "/api/auth/user",
        answers: [
          { status: [200], where: [{ at: ["authority"], kind: "string" }], means: "active" },
          { status: [401], where: [{ at: ["errorCode"], equals: [10, 11] }], means: "inactive" },
          { status: [403], where: [{ at: ["errorCode"], equals: [20] }], means: "active-limited" }
        ]
      }
    ]
  }
};

// rules/thingsboard.ts
var thingsboard = {
  id: "thingsboard",
  name: "ThingsBoard",
  source: "https://thingsboard.io/docs/user-guide/security/api-keys/",
  rules: [],
  families: [
    { family: "tb", value: /^[A-Za-z0-9_-]{86}$/, unique: true },
    // Hex bodies come from home-made services and from TinyBrain, never from its base64url encoder.
    { family: "tb", value: /^(?![0-9a-f]+$)[A-Za-z0-9_-]{40,128}$/ }
  ],
  clues: {
    names: ["THINGSBOARD", "TB_SERVER"],
    hosts: ["thingsboard.cloud", "eu.thingsboard.cloud", "demo.thingsboard.io", "thingsboard.io"],
    packages: ["tb-rest-client", "tb_rest_client", "thingsboard", "org.thingsboard"],
    schemes: ["ApiKey"]
  },
  dashboard: {
    url: "https://thingsboard.cloud/account/apiKeys",
    steps: [
      "Open Account, API keys (on your own server: the same page there)",
      "Create a new key and deploy it",
      "Disable the old key, watch for failures, then delete it"
    ]
  },
  api: api17
};

// rules/twilio.ts
var twilio = {
  id: "twilio",
  name: "Twilio",
  source: "https://www.twilio.com/docs/iam/api-keys",
  rules: [
    {
      id: "twilio-auth-token",
      title: "Twilio auth token",
      provider: "twilio",
      trigger: { on: "token", keywords: ["twilio", "account_sid", "accountsid", "client"] },
      pattern: /(?<![A-Za-z0-9])[0-9a-f]{32}(?![A-Za-z0-9-])/y,
      body: "weak",
      before: /(?:twilio[^\n;]{0,30}auth[_-]?token["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}|AC[0-9a-f]{32}["']\s{0,4},\s{0,6})["'`]?$/i,
      severity: "high",
      message: "Full control of the Twilio account: sends messages and calls at the owner\u2019s expense.",
      examples: [{ text: "TWILIO_AUTH_TOKEN={{hex:32}}" }, { text: 'new twilio("AC{{hex:32}}", "{{hex:32}}")' }],
      counterExamples: [
        { text: "TWILIO_AUTH_TOKEN=your_auth_token" },
        { text: "TWILIO_ACCOUNT_SID=AC{{hex:32}}" },
        { text: "TWILIO_AUTH_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" }
      ]
    },
    {
      id: "twilio-api-key-secret",
      title: "Twilio API key secret",
      provider: "twilio",
      trigger: { on: "token", keywords: ["twilio"] },
      pattern: /(?<![A-Za-z0-9])[A-Za-z0-9]{32}(?![A-Za-z0-9-])/y,
      body: "weak",
      before: /twilio[^\n;]{0,30}(?:api[_-]?)?(?:key[_-]?)?secret["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i,
      severity: "high",
      message: "Sends messages and calls together with its key SID.",
      examples: [{ text: "TWILIO_API_SECRET={{alnum:32}}" }, { text: 'TWILIO_API_KEY_SECRET="{{alnum:32}}"' }],
      counterExamples: [
        { text: "TWILIO_API_SECRET=your_api_secret" },
        { text: "TWILIO_API_KEY=SK00000000000000000000000000000000" }
      ]
    },
    // An identifier; its secret usually stands beside it.
    {
      id: "twilio-api-key-sid",
      title: "Twilio API key SID",
      provider: "twilio",
      trigger: { on: "prefix", text: ["SK"] },
      pattern: /(?<![+/])SK(?<body>[0-9a-f]{32})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "low",
      maskPrefix: /^SK/,
      message: "Names a Twilio API key; useless without its secret.",
      examples: [{ text: "TWILIO_API_KEY=SK{{hex:32}}" }, { text: "apiKey: 'SK{{hex:32}}'" }],
      counterExamples: [
        { text: "SKxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "SK{{hex:40}}" },
        { text: "TWILIO_API_KEY=SKXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX" }
      ]
    }
  ],
  clues: { names: ["TWILIO"], hosts: ["api.twilio.com", "twilio.com"], packages: ["twilio"] },
  dashboard: {
    url: "https://console.twilio.com/us1/account/keys-credentials/api-keys",
    steps: [
      "Open API keys & tokens",
      "For an auth token: create a secondary token, deploy it, promote it",
      "For an API key: create a new one, deploy it, delete the old one"
    ]
  }
};

// rules/twitch.ts
var twitch = {
  id: "twitch",
  name: "Twitch",
  source: "https://dev.twitch.tv/docs/authentication/",
  rules: [
    {
      id: "twitch-token",
      title: "Twitch token or client secret",
      provider: "twitch",
      trigger: { on: "token", keywords: ["twitch", "oauth:"] },
      pattern: /(?<![A-Za-z0-9_-])[a-z0-9]{30}(?![A-Za-z0-9_-])/y,
      body: "weak",
      before: /(?:twitch[^\n;]{0,40}(?:token|secret|oauth|password)["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?(?:oauth:)?)$/i,
      severity: "high",
      message: "Acts as its user or application.",
      examples: [{ text: "TWITCH_CLIENT_SECRET={{base36:30}}" }, { text: 'TWITCH_CLIENT_SECRET: "{{base36:30}}"' }],
      counterExamples: [
        { text: "TWITCH_CLIENT_SECRET=your-key-goes-in-this-place" },
        { text: "TWITCH_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" }
      ]
    }
  ],
  clues: {
    names: ["TWITCH"],
    hosts: ["api.twitch.tv", "id.twitch.tv", "twitch.tv"],
    packages: ["tmi.js", "twitchio", "@twurple/auth"]
  },
  dashboard: {
    url: "https://dev.twitch.tv/console/apps",
    steps: [
      "Open the application, New secret, and deploy it",
      "For a token: Settings, Connections, disconnect the application"
    ]
  }
};

// rules/typeform.ts
var typeform = {
  id: "typeform",
  name: "Typeform",
  source: "https://www.typeform.com/developers/get-started/personal-access-token/",
  rules: [
    {
      id: "typeform-token",
      title: "Typeform personal access token",
      provider: "typeform",
      trigger: { on: "prefix", text: ["tfp_"] },
      pattern: /tfp_(?<body>[A-Za-z0-9_-]{40,46})_[A-Za-z0-9_-]{10,16}(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^tfp_/,
      message: "Reads forms and their answers.",
      examples: [
        { text: "TYPEFORM_TOKEN=tfp_{{alnum:44}}_{{alnum:14}}" },
        { text: "Bearer tfp_{{alnum:44}}_{{alnum:13}}" }
      ],
      counterExamples: [
        { text: "TYPEFORM_TOKEN=tfp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "TYPEFORM_TOKEN=tfp_your_key_here" },
        { text: "const key = process.env.TYPEFORM_TOKEN" }
      ]
    }
  ],
  clues: { names: ["TYPEFORM"], hosts: ["api.typeform.com", "typeform.com"], packages: ["@typeform/api-client"] },
  dashboard: {
    url: "https://admin.typeform.com/user/tokens",
    steps: ["Open Account, Personal tokens", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/unkey.ts
var unkey = {
  id: "unkey",
  name: "Unkey",
  source: "https://www.unkey.com/docs/security/root-keys",
  rules: [
    {
      id: "unkey-root-key",
      title: "Unkey root key",
      provider: "unkey",
      trigger: { on: "prefix", text: ["unkey_"] },
      pattern: /unkey_(?<body>(?:live_|test_)?[A-Za-z0-9]{20,44})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^unkey_/,
      message: "Creates and deletes the API keys of the workspace.",
      examples: [
        { text: "UNKEY_ROOT_KEY=unkey_{{alnum:24}}" },
        { text: "const client = new Client({ token: 'unkey_{{alnum:24}}' })" }
      ],
      counterExamples: [
        { text: "UNKEY_ROOT_KEY=unkey_xxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "UNKEY_ROOT_KEY=unkey_your_key_here" },
        { text: "const key = process.env.UNKEY_ROOT_KEY" }
      ]
    }
  ],
  clues: { names: ["UNKEY"], hosts: ["api.unkey.dev", "api.unkey.com", "unkey.com"], packages: ["@unkey/api"] },
  dashboard: {
    url: "https://app.unkey.com/settings/root-keys",
    steps: ["Open Settings, Root keys", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/vault.ts
var vault = {
  id: "vault",
  name: "HashiCorp Vault",
  source: "https://developer.hashicorp.com/vault/docs/concepts/tokens#token-prefixes",
  rules: [
    {
      id: "vault-token",
      title: "Vault token",
      provider: "vault",
      trigger: { on: "prefix", text: ["hvs.", "hvr."] },
      pattern: /(?:hvs\.|hvr\.)(?<body>[A-Za-z0-9_-]{90,160})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^(?:hvs\.|hvr\.)/,
      message: "Reads the secrets that its policies allow.",
      examples: [
        { text: "VAULT_TOKEN=hvs.{{b64url:95}}" },
        { text: "const client = new Client({ token: 'hvr.{{b64url:95}}' })" }
      ],
      counterExamples: [
        { text: "VAULT_TOKEN=hvs.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "VAULT_TOKEN=hvs...." },
        { text: "const key = process.env.VAULT_TOKEN" },
        { text: "VAULT_TOKEN=hvs.CAESIJ..." }
      ]
    },
    {
      id: "vault-short-token",
      title: "Vault token",
      provider: "vault",
      trigger: { on: "prefix", text: ["hvs."] },
      pattern: /hvs\.(?<body>[A-Za-z0-9]{24})(?![A-Za-z0-9_-])/y,
      body: "weak",
      severity: "high",
      maskPrefix: /^hvs\./,
      message: "Reads the secrets that its policies allow; root and orphan tokens have this form too.",
      examples: [
        { text: "VAULT_TOKEN=hvs.{{alnum:24}}" },
        { text: "const client = new Client({ token: 'hvs.{{alnum:24}}' })" }
      ],
      counterExamples: [
        { text: "VAULT_TOKEN=hvs.xxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "VAULT_TOKEN=hvs...." },
        { text: "const key = process.env.VAULT_TOKEN" }
      ]
    },
    {
      id: "vault-batch-token",
      title: "Vault batch token",
      provider: "vault",
      trigger: { on: "prefix", text: ["hvb."] },
      pattern: /hvb\.(?<body>[A-Za-z0-9_-]{60})[A-Za-z0-9_-]{78,240}(?![A-Za-z0-9_-])/y,
      reach: 384,
      body: "strong",
      severity: "high",
      maskPrefix: /^hvb\./,
      message: "Reads the secrets that its policies allow until it expires.",
      examples: [
        { text: "VAULT_TOKEN=hvb.{{b64url:180}}" },
        { text: "const client = new Client({ token: 'hvb.{{b64url:180}}' })" }
      ],
      counterExamples: [
        { text: "VAULT_TOKEN=hvb.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "VAULT_TOKEN=hvb...." },
        { text: "const key = process.env.VAULT_TOKEN" }
      ]
    }
  ],
  clues: { names: ["VAULT_TOKEN"], hosts: ["vaultproject.io", "hashicorp.cloud"], packages: ["node-vault", "hvac"] }
};

// rules/api/vercel.ts
var invalid = { at: ["error.invalidToken"], equals: [true] };
var api18 = {
  keys: "^(?:vc[ap]_|[A-Za-z0-9]{24}$)",
  hosts: ["api.vercel.com"],
  baseUrl: "https://api.vercel.com",
  auth: { in: "bearer" },
  verify: {
    calls: [
      {
        method: "GET",
        path: "/v2/user",
        answers: [
          { status: [200], where: [{ at: ["user"], kind: "object" }], means: "active" },
          { status: [401, 403], where: [invalid], means: "inactive" },
          { status: [403], where: [{ at: ["error.code"], equals: ["forbidden"] }], means: "active-limited" }
        ]
      }
    ]
  },
  revoke: {
    by: "leaked",
    call: {
      method: "DELETE",
      path: "/v3/user/tokens/current",
      answers: [
        { status: [204], bare: true, means: "revoked" },
        { status: [200], means: "revoked" },
        { status: [401, 403], where: [invalid], means: "gone" },
        { status: [403], where: [{ at: ["error.code"] }], means: "forbidden" }
      ]
    }
  }
};

// rules/vercel.ts
var vercel = {
  id: "vercel",
  name: "Vercel",
  source: "https://vercel.com/changelog/new-token-formats-and-secret-scanning",
  rules: [
    {
      id: "vercel-token",
      title: "Vercel token",
      provider: "vercel",
      trigger: { on: "prefix", text: ["vcp_", "vci_", "vca_", "vcr_", "vck_"] },
      pattern: /vc[picark]_(?<body>[A-Za-z0-9]{24,90})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^(?:vcp_|vci_|vca_|vcr_|vck_)/,
      message: "Deploys and reads the environment variables of the projects in its scope, or calls models.",
      examples: [{ text: "VERCEL_TOKEN=vcp_{{alnum:56}}" }, { text: "AI_GATEWAY_API_KEY=vck_{{alnum:56}}" }],
      counterExamples: [
        { text: "VERCEL_TOKEN=vcp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "VERCEL_TOKEN=vcp_your_key_here" },
        { text: "const key = process.env.VERCEL_TOKEN" }
      ]
    },
    {
      id: "vercel-legacy-token",
      title: "Vercel token",
      provider: "vercel",
      trigger: { on: "token", keywords: ["vercel"] },
      pattern: /(?<![A-Za-z0-9_-])[A-Za-z0-9]{24}(?![A-Za-z0-9_-])/y,
      body: "weak",
      before: /vercel_?(?:api_?|access_?)?token["'\\\]]{0,3}\s{0,4}(?:=>|:=|[:=,(])\s{0,4}["'`]?$/i,
      severity: "high",
      message: "Deploys and reads the environment variables of every project of its owner.",
      examples: [{ text: "VERCEL_TOKEN={{alnum:24}}" }, { text: 'vercelToken: "{{alnum:24}}"' }],
      counterExamples: [
        { text: "VERCEL_TOKEN=your_vercel_token_goes12" },
        { text: "VERCEL_ORG_ID=team_{{alnum:24}}" },
        { text: "VERCEL_PROJECT_ID=prj_{{alnum:24}}" }
      ]
    }
  ],
  clues: {
    names: ["VERCEL_TOKEN", "VERCEL_API", "AI_GATEWAY_API_KEY"],
    hosts: ["api.vercel.com", "vercel.com"],
    packages: ["@vercel/sdk", "vercel"]
  },
  dashboard: {
    url: "https://vercel.com/account/settings/tokens",
    steps: ["Open Account settings, Tokens", "Create a new token and deploy it", "Delete the old token"]
  },
  api: api18
};

// rules/api/workos.ts
var api19 = {
  hosts: ["api.workos.com"],
  baseUrl: "https://api.workos.com",
  auth: { in: "bearer" },
  verify: {
    calls: [
      {
        method: "GET",
        path: "/organizations",
        query: { limit: "1" },
        answers: [
          { status: [200], where: [{ at: ["object"], equals: ["list"] }], means: "active" },
          { status: [401], where: [{ at: ["message"], includes: ["unauthorized"] }], means: "inactive" },
          { status: [403], where: [{ at: ["message"] }], means: "active-limited" }
        ]
      }
    ]
  }
};

// rules/workos.ts
var workos = {
  id: "workos",
  name: "WorkOS",
  source: "https://workos.com/docs/reference/api-keys",
  rules: [],
  families: [{ family: "sk", value: /^a2V5Xz[A-Za-z0-9+/]{40,120}={0,2}$/ }],
  clues: {
    names: ["WORKOS"],
    hosts: ["api.workos.com", "workos.com"],
    packages: ["@workos-inc/node", "@workos-inc/authkit-nextjs", "workos"]
  },
  dashboard: {
    url: "https://dashboard.workos.com/api-keys",
    steps: ["Open API Keys", "Create a new key and deploy it", "Revoke the old key"]
  },
  api: api19
};

// rules/xai.ts
var xai = {
  id: "xai",
  name: "xAI",
  source: "https://docs.x.ai/docs/tutorial",
  rules: [
    {
      id: "xai-api-key",
      title: "xAI API key",
      provider: "xai",
      trigger: { on: "prefix", text: ["xai-"] },
      pattern: /xai-(?<body>[A-Za-z0-9]{80})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^xai-/,
      message: "Runs models at the owner\u2019s expense.",
      examples: [
        { text: "XAI_API_KEY=xai-{{alnum:80}}" },
        { text: "const client = new Client({ token: 'xai-{{alnum:80}}' })" }
      ],
      counterExamples: [
        { text: "XAI_API_KEY=xai-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "XAI_API_KEY=xai-your-key-here" },
        { text: "const key = process.env.XAI_API_KEY" }
      ]
    }
  ],
  clues: { names: ["XAI", "GROK"], hosts: ["api.x.ai", "x.ai"], packages: ["@ai-sdk/xai", "xai-sdk"] },
  dashboard: {
    url: "https://console.x.ai",
    steps: ["Open API keys", "Create a new one and deploy it", "Delete the old one"]
  }
};

// rules/yandex.ts
var yandex = {
  id: "yandex",
  name: "Yandex Cloud",
  source: "https://yandex.cloud/en/docs/iam/concepts/authorization/api-key",
  rules: [
    {
      id: "yandex-api-key",
      title: "Yandex Cloud API key",
      provider: "yandex",
      trigger: { on: "prefix", text: ["AQVN"] },
      pattern: /AQVN(?<body>[A-Za-z0-9_-]{35,38})(?![A-Za-z0-9_-])/y,
      body: "exact",
      severity: "high",
      maskPrefix: /^AQVN/,
      message: "Calls the services of its service account.",
      examples: [
        { text: "YANDEX_API_KEY=AQVN{{b64url:36}}" },
        { text: "const client = new Client({ token: 'AQVN{{b64url:36}}' })" }
      ],
      counterExamples: [
        { text: "YANDEX_API_KEY=AQVNxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "YANDEX_API_KEY=AQVN..." },
        { text: "const key = process.env.YANDEX_API_KEY" }
      ]
    },
    {
      id: "yandex-static-secret",
      title: "Yandex Cloud static access secret",
      provider: "yandex",
      trigger: { on: "prefix", text: ["YC"] },
      pattern: /(?<=(?:yc_|yandex|aws|secret)[^\n]{0,60})YC(?<body>[A-Za-z0-9_-]{38})(?![A-Za-z0-9_-])/iy,
      body: "weak",
      severity: "high",
      maskPrefix: /^YC/,
      message: "Reads and writes object storage.",
      examples: [
        { text: "YC_SECRET_ACCESS_KEY=YC{{b64url:38}}" },
        { text: "storage: { secretKey: 'YC{{b64url:38}}' }" }
      ],
      counterExamples: [
        { text: "YC_SECRET_ACCESS_KEY=YCxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "YC_SECRET_ACCESS_KEY=YC..." },
        { text: "const key = process.env.YC_SECRET_ACCESS_KEY" },
        { text: "YC_SOME_LONG_IDENTIFIER_FOR_THE_CLOUD_12" }
      ]
    },
    {
      id: "yandex-oauth-token",
      title: "Yandex OAuth token",
      provider: "yandex",
      trigger: { on: "prefix", text: ["y0_"] },
      pattern: /y0_(?<body>[A-Za-z0-9_-]{50,64})(?![A-Za-z0-9_-])/y,
      body: "strong",
      severity: "high",
      maskPrefix: /^y0_/,
      message: "Acts as its Yandex user.",
      examples: [
        { text: "YANDEX_OAUTH_TOKEN=y0_{{b64url:55}}" },
        { text: "const client = new Client({ token: 'y0_{{b64url:55}}' })" }
      ],
      counterExamples: [
        { text: "YANDEX_OAUTH_TOKEN=y0_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "YANDEX_OAUTH_TOKEN=y0_your_key_here" },
        { text: "const key = process.env.YANDEX_OAUTH_TOKEN" }
      ]
    },
    {
      id: "yandex-iam-token",
      title: "Yandex Cloud IAM token",
      provider: "yandex",
      trigger: { on: "prefix", text: ["t1."] },
      pattern: /t1\.[A-Za-z0-9_-]{40,300}={0,2}\.(?<body>[A-Za-z0-9_-]{86})={0,2}(?![A-Za-z0-9_-])/y,
      reach: 512,
      body: "strong",
      severity: "medium",
      maskPrefix: /^t1\./,
      message: "Acts as its user or service account for at most twelve hours.",
      examples: [
        { text: "YC_TOKEN=t1.{{b64url:180}}.{{b64url:86}}" },
        { text: "Authorization: Bearer t1.{{b64url:160}}.{{b64url:86}}" }
      ],
      counterExamples: [
        { text: "YC_TOKEN=t1.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" },
        { text: "YC_TOKEN=t1...." },
        { text: "const key = process.env.YC_TOKEN" }
      ]
    }
  ],
  clues: { names: ["YANDEX", "YC_"], hosts: ["api.cloud.yandex.net", "yandex.net", "yandex.ru"] },
  dashboard: {
    url: "https://console.yandex.cloud",
    steps: [
      "Open the service account, API keys or Static access keys",
      "Create a new one and deploy it",
      "Delete the old one"
    ]
  }
};

// rules/others.ts
var others = [
  onepassword,
  adafruit,
  adyen,
  airtable,
  algolia,
  alibaba,
  anthropic,
  apideck,
  apify,
  artifactory,
  asana,
  atlassian,
  aws,
  azure,
  basicAuth,
  brevo,
  buildkite,
  circleci,
  clerk,
  clojars,
  cloudflare,
  cohere,
  connectionUrl,
  contentful,
  cratesIo,
  databricks,
  datadog,
  deepseek,
  digitalocean,
  discord,
  docker,
  doppler,
  dropbox,
  duffel,
  dynatrace,
  easypost,
  elevenlabs,
  facebook,
  figma,
  flutterwave,
  fly,
  frameIo,
  github,
  gitlab,
  google,
  grafana,
  groq,
  heroku,
  highnote,
  hubspot,
  huggingface,
  infracost,
  jwt,
  langsmith,
  launchdarkly,
  linear,
  lob,
  mailchimp,
  mailgun,
  mapbox,
  memoryrelay,
  mistral,
  moyasar,
  neon,
  netlify,
  newRelic,
  notion,
  npm,
  nuget,
  nvidia,
  octopus,
  okta,
  openai,
  openrouter,
  openshift,
  pagerduty,
  paymongo,
  paystack,
  perplexity,
  picatic,
  pinecone,
  plaid,
  planetscale,
  posthog,
  postman,
  postmark,
  prefect,
  privateKey,
  pulumi,
  pypi,
  razorpay,
  readme,
  render,
  replicate,
  resend,
  rubygems,
  sendgrid,
  sentry,
  shippo,
  shopify,
  slack,
  snyk,
  sourcegraph,
  spotify,
  square,
  stripe,
  supabase,
  tailscale,
  tavily,
  telegram,
  tencent,
  terraformCloud,
  thingsboard,
  twilio,
  twitch,
  typeform,
  unkey,
  vault,
  vercel,
  workos,
  xai,
  yandex
];

// rules/api/product-api.ts
var error2 = { at: ["error", "message"] };
var api20 = {
  hosts: [],
  auth: { in: "bearer" },
  rateLimit: { requests: 100, perSeconds: 60 },
  verify: {
    calls: [
      {
        method: "GET",
        path: "/v1/rate-limit",
        answers: [
          {
            status: [200],
            where: [
              { at: ["limit"], kind: "number" },
              { at: ["remaining"], kind: "number" },
              { at: ["reset", "reset_at"] }
            ],
            means: "active"
          },
          { status: [401], where: [error2], means: "inactive", detail: "the key is invalid, expired or revoked" },
          {
            status: [403],
            where: [error2],
            means: "active-limited",
            detail: "the key is live, with limited permissions"
          }
        ]
      }
    ]
  },
  list: {
    by: "leaked-or-management",
    call: {
      method: "GET",
      path: "/v1/api-keys",
      answers: [
        { status: [200], where: [{ at: ["data"], kind: "array" }], means: "listed" },
        { status: [401, 403], where: [error2], means: "forbidden" }
      ]
    },
    items: ["data"],
    id: ["id"],
    hint: ["prefix"],
    ended: [
      { at: ["revoked"], equals: [true] },
      { at: ["revoked_at"] },
      { at: ["status"], equals: ["revoked", "inactive"] }
    ],
    name: ["name"],
    scopes: ["permissions"],
    expiresAt: ["expires_at"]
  },
  describe: {
    call: {
      method: "GET",
      path: "/v1/api-keys/{id}",
      answers: [{ status: [200], where: [{ at: ["id"] }], means: "described" }]
    },
    name: ["name"],
    scopes: ["permissions"],
    expiresAt: ["expires_at"]
  },
  create: {
    call: {
      method: "POST",
      path: "/v1/api-keys",
      body: { as: "json", fields: { name: "{name}", permissions: "{scopes}", expires_at: "{expiresAt}" } },
      answers: [
        { status: [201, 200], where: [{ at: ["key"], kind: "string" }, { at: ["id"] }], means: "created" },
        { status: [401, 403], where: [error2], means: "forbidden" }
      ]
    },
    key: ["key"],
    id: ["id"]
  },
  revoke: {
    by: "management-or-leaked",
    id: { from: "list" },
    call: {
      method: "DELETE",
      path: "/v1/api-keys/{id}",
      answers: [
        { status: [204], bare: true, means: "revoked" },
        { status: [200], means: "revoked" },
        { status: [404], where: [error2], means: "gone" },
        { status: [401, 403], where: [error2], means: "forbidden" }
      ]
    }
  }
};

// rules/product-api.ts
var productApi = {
  id: "product-api",
  name: "Product API",
  source: "docs: API Key Authentication (tasks, projects, users)",
  rules: [],
  families: [{ family: "sk", value: /^(?!a2V5Xz|5[1-9][A-Za-z0-9]{90,150}$)/ }],
  clues: {
    names: ["PRODUCT_API", "PRODUCT_KEY", "ProductClient"],
    hosts: [
      "api.example.com/v1/tasks",
      "api.example.com/v1/api-keys",
      "api.example.com/v1/rate-limit",
      "api.example.com/v1/projects"
    ],
    packages: ["@product/api-client", "product-api", "product_api", "product/api-client", "github.com/product/api-go"]
  },
  dashboard: {
    url: "https://dashboard.example.com/settings/api",
    steps: [
      "Open Settings, API, in the dashboard of your installation",
      "Generate a new key and deploy it",
      "Revoke the leaked key"
    ]
  },
  api: api20
};

// rules/sk-family.ts
var skFamily = [
  {
    id: "sk-api-key",
    title: "Secret API key (sk_live_/sk_test_)",
    provider: null,
    family: "sk",
    trigger: { on: "prefix", text: ["sk_live_", "sk_test_"] },
    pattern: /sk_(?:live|test)_(?<body>a2V5Xz[A-Za-z0-9+/]{40,160}={0,2}(?![A-Za-z0-9+/=])|(?<!\/[a-z_]{3,12})(?=[A-Za-z0-9]{0,120}[+/=])(?![A-Za-z0-9+/]{0,160}\/[a-z]{4,20}(?![A-Za-z0-9+=]))(?:[A-Za-z0-9+/]{4}){4,40}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?(?![A-Za-z0-9+/=_-])|(?:(?!-->)[A-Za-z0-9_-]|\.(?=(?:[A-Za-z0-9_-]{1,15}\.)?[A-Za-z0-9_-]{16})(?=[A-Za-z0-9_.-]{0,30}\d)){10,250}(?=-->|[^A-Za-z0-9_-]|$))/y,
    body: "strong",
    shortBody: 14,
    severity: "high",
    testKey: /^sk_test_/,
    maskPrefix: /^sk_(?:live|test)_/,
    published: ["sk_test_4eC39HqLyjWDarjtT1zdp7dc", "sk_test_BQokikJOvBiI2HlWgH4olfQ2"],
    publisher: "stripe",
    message: "Whoever holds it can act as the account that it belongs to.",
    examples: [
      { text: "const stripe = require('stripe')('sk_live_{{alnum:24}}')", provider: "stripe" },
      { text: "CLERK_SECRET_KEY=sk_live_{{alnum:42}}", provider: "clerk" },
      { text: "TWIG_API_KEY=sk_live_{{b64url:43}}", provider: "twig" },
      { text: 'PRODUCT_API_KEY="sk_live_{{hex:48}}"', provider: "product-api" },
      { text: "'Authorization': 'Bearer sk_live_{{hex:64}}'", provider: null },
      { text: "Authorization: sk_test_{{uuid}}" },
      { text: "<!--sk_live_{{b64url:86}}-->" }
    ],
    counterExamples: [
      { text: "const apiKey = 'sk_live_abc123...';" },
      { text: '"prefix": "sk_live_abc..."' },
      { text: '"key": "sk_live_xyz789..."' },
      { text: "STRIPE_SECRET_KEY=sk_test_your_key_here" },
      { text: "sk_test_example00000000000000000000" },
      { text: "sk_live_${process.env.KEY}" },
      { text: "task_sk_live_counter_value_total" },
      { text: "sk_live_xxxxxxxxxxxxxxxxxxxxxxxx" }
    ]
  },
  {
    id: "stripe-restricted-key",
    title: "Stripe restricted key",
    provider: "stripe",
    trigger: { on: "prefix", text: ["rk_live_", "rk_test_"] },
    pattern: /rk_(?:live|test)_(?<body>[A-Za-z0-9]{20,250})(?![A-Za-z0-9_-])/y,
    body: "strong",
    severity: "high",
    testKey: /^rk_test_/,
    maskPrefix: /^rk_(?:live|test)_/,
    message: "It can do whatever its permissions in the Stripe account allow.",
    examples: [{ text: "STRIPE_KEY=rk_live_{{alnum:99}}" }, { text: 'key: "rk_test_{{alnum:24}}"' }],
    counterExamples: [{ text: "rk_live_your_restricted_key_goes_here" }, { text: "rk_test_..." }]
  }
];

// rules/tb-family.ts
var tbFamily = [
  {
    id: "tb-api-key",
    title: "API key (tb_)",
    provider: null,
    family: "tb",
    trigger: { on: "prefix", text: ["tb_"] },
    pattern: /tb_(?:(?:live|test|prod|dev)_)?(?<body>(?<!\/[a-z_]{3,12})(?=[A-Za-z0-9]{0,120}[+/=])(?![A-Za-z0-9+/]{0,160}\/[a-z]{4,20}(?![A-Za-z0-9+=]))(?:[A-Za-z0-9+/]{4}){4,40}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?(?![A-Za-z0-9+/=_-])|(?:(?!-->)[A-Za-z0-9_-]|\.(?=(?:[A-Za-z0-9_-]{1,15}\.)?[A-Za-z0-9_-]{16})(?=[A-Za-z0-9_.-]{0,30}\d)){10,250}(?=-->|[^A-Za-z0-9_-]|$))/y,
    body: "weak",
    shortBody: 16,
    severity: "high",
    testKey: /^tb_test_/,
    maskPrefix: /^tb_(?:(?:live|test|prod|dev)_)?/,
    message: "A TinyBrain key without scopes has full access; a ThingsBoard key acts as its user.",
    examples: [
      { text: "TINYBRAIN_API_KEY=tb_{{b64url:43}}", provider: "tinybrain" },
      { text: "new TinyBrain({ apiKey: 'tb_{{hex:64}}' })", provider: "tinybrain" },
      { text: "X-Authorization: ApiKey tb_{{b64url:86}}", provider: "thingsboard" },
      { text: 'TINYBRAIN_API_KEY="tb_{{uuid}}"', provider: "tinybrain" }
    ],
    counterExamples: [
      { text: "TINYBRAIN_API_KEY=tb_your_key_here" },
      { text: "tb_your_api_key_here" },
      { text: 'Schema::create("tb_user_profile_settings")' },
      { text: "tb_sale_order_detail_2024" },
      { text: "tb_20240115_backup_v3" },
      { text: "tb_aes128_sha256_gcm_core_v1" },
      { text: "tb_axi4lite_to_apb3_bridge_tc001" },
      { text: "tb_coap_x509_dtls_session_v2" },
      { text: "tb_b64_encoder_i2c_spi_v2_top" },
      { text: "tb_1698765432000123" },
      { text: "tb_rotating_file_handler" }
    ]
  },
  {
    id: "tinybrain-short-key",
    title: "Short TinyBrain API key",
    provider: "tinybrain",
    trigger: { on: "prefix", text: ["TINYBRAIN_"] },
    pattern: /TINYBRAIN_[A-Z_]{0,24}["']?\]?\s{0,3}[:=]\s{0,3}["'`]?(?<secret>tb_(?<body>[A-Za-z0-9_-]{8,12}))(?![.+/]?[A-Za-z0-9_-])/y,
    body: "weak",
    severity: "high",
    maskPrefix: /^tb_/,
    message: "A TinyBrain key without scopes has full access.",
    examples: [{ text: "TINYBRAIN_API_KEY=tb_{{alnum:12}}" }, { text: '"TINYBRAIN_API_KEY": "tb_{{alnum:9}}"' }],
    counterExamples: [{ text: "TINYBRAIN_API_KEY=tb_your_key" }, { text: "TINYBRAIN_TABLE=tb_users" }]
  }
];

// rules/api/tinybrain.ts
var message2 = (...pieces) => ({
  at: ["error.message", "error", "message", "error.code"],
  includes: pieces
});
var refusals = [
  {
    status: [401, 403],
    where: [message2("invalid api key", "INVALID_API_KEY")],
    means: "inactive",
    detail: "the key is wrong or was revoked"
  },
  { status: [401], where: [message2("expired")], means: "expired", detail: "the key has expired" },
  {
    status: [401],
    where: [message2("unauthorized")],
    means: "unknown",
    detail: 'TinyBrain says "Unauthorized", which can mean a missing scope'
  },
  {
    status: [403],
    where: [{ at: ["error", "message"] }],
    means: "active-limited",
    detail: "the key is live, with limited scopes"
  }
];
var api21 = {
  hosts: ["api.tinybrain.dev"],
  baseUrl: "https://api.tinybrain.dev",
  auth: { in: "bearer" },
  rateLimit: { requests: 100, perSeconds: 60 },
  verify: {
    calls: [
      {
        method: "GET",
        path: "/api/v1/intelligence/vips",
        answers: [
          { status: [200], where: [{ at: ["success"], equals: [true] }], means: "active" },
          { status: [200], where: [{ at: ["data", "vips"], kind: "array" }], means: "active" },
          ...refusals
        ]
      },
      {
        // A memory that can't exist: found nothing, so the key was let in.
        method: "GET",
        path: "/api/v1/memories/{random}",
        answers: [
          {
            status: [404],
            where: [{ at: ["success"], equals: [false] }, { at: ["error.code", "error.message", "error"] }],
            means: "active"
          },
          ...refusals
        ]
      }
    ]
  }
};

// rules/tinybrain.ts
var tinybrain = {
  id: "tinybrain",
  name: "TinyBrain",
  source: "docs: TinyBrain API, Authentication; API reference",
  rules: [],
  families: [{ family: "tb", value: /^/ }],
  clues: {
    names: ["TINYBRAIN", "tiny_brain"],
    hosts: ["api.tinybrain.dev", "app.tinybrain.dev", "tinybrain.dev", "tinybrainlab.ai"],
    packages: ["@tinybrain/sdk", "tinybrain-sdk", "tinybrain_sdk", "tinybrain"]
  },
  dashboard: {
    url: "https://app.tinybrain.dev",
    steps: ["Open Settings, API Keys", "Create a new key and deploy it", "Revoke the leaked key"]
  },
  api: api21
};

// rules/api/twig.ts
var code2 = (...codes) => ({ at: ["error.code"], equals: codes });
var answers2 = [
  { status: [200], where: [{ at: [""], kind: "array" }], means: "active" },
  { status: [200], where: [{ at: ["agents", "data", "items", "aiAgentManagers"] }], means: "active" },
  { status: [401], where: [code2("expired_api_key")], means: "expired", detail: "the key has expired" },
  {
    status: [401],
    where: [code2("invalid_api_key", "unauthorized")],
    means: "inactive",
    detail: "the key is unknown or revoked"
  },
  {
    status: [403],
    where: [code2("insufficient_scope", "forbidden")],
    means: "active-limited",
    detail: "the key is live, without the scope agents:read"
  }
];
var api22 = {
  hosts: ["api.twig.so"],
  baseUrl: "https://api.twig.so",
  auth: { in: "bearer" },
  rateLimit: { requests: 20, perSeconds: 60 },
  verify: {
    calls: [
      { method: "GET", path: "/api/agents", answers: answers2 },
      { method: "GET", path: "/api/ai-agent-managers", answers: answers2 }
    ]
  }
};

// rules/twig.ts
var twig = {
  id: "twig",
  name: "Twig AI",
  source: "docs: Twig AI, Authentication & API Keys; help.twig.so, Getting started",
  rules: [
    {
      id: "twig-api-key",
      title: "Twig AI API key",
      provider: "twig",
      trigger: { on: "prefix", text: ["twigsk_live_", "twigsk_test_"] },
      pattern: /twigsk_(?:live|test)_(?<body>(?<!\/[a-z_]{3,12})(?=[A-Za-z0-9]{0,120}[+/=])(?![A-Za-z0-9+/]{0,160}\/[a-z]{4,20}(?![A-Za-z0-9+=]))(?:[A-Za-z0-9+/]{4}){4,40}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?(?![A-Za-z0-9+/=_-])|(?:(?!-->)[A-Za-z0-9_-]|\.(?=(?:[A-Za-z0-9_-]{1,15}\.)?[A-Za-z0-9_-]{16})(?=[A-Za-z0-9_.-]{0,30}\d)){10,250}(?=-->|[^A-Za-z0-9_-]|$))/y,
      body: "strong",
      severity: "high",
      exact: /^twigsk_(?:live|test)_/,
      testKey: /^twigsk_test_/,
      maskPrefix: /^twigsk_(?:live|test)_/,
      message: "It can chat, and read or change agents and data, as its scopes allow.",
      examples: [{ text: "TWIG_API_KEY=twigsk_live_{{alnum:32}}" }, { text: "twigApiKey: 'twigsk_test_{{hex:48}}'" }],
      counterExamples: [
        { text: "twigsk_live_a1b2c3..." },
        { text: "twigsk_test_x1y2z3..." },
        { text: "twigsk_live_your_api_key_here" }
      ]
    }
  ],
  families: [{ family: "sk", value: /^(?!a2V5Xz|5[1-9][A-Za-z0-9]{90,150}$)/ }],
  clues: {
    names: ["TWIG_API", "TWIG_KEY", "TWIG_SECRET", "TWIG_TOKEN"],
    hosts: ["api.twig.so", "app.twig.so", "help.twig.so", "twig.so"]
  },
  dashboard: {
    url: "https://app.twig.so",
    steps: ["Open Settings, API Keys", "Generate a new key and deploy it", "Delete the leaked key"]
  },
  api: api22
};

// rules/index.ts
var PROVIDERS = [tinybrain, memoryApi, productApi, twig, ...others, aiApi];
var RULES = [...skFamily, ...tbFamily, ...PROVIDERS.flatMap((provider) => provider.rules)];
export {
  PROVIDERS,
  RULES
};
