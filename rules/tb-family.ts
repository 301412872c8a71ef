import type { Rule } from '../src/model/rule.ts';

/**
 * `tb_` keys: TinyBrain, ThingsBoard and a dozen small services. The prefix is also what SQL tables, HDL test benches and Python traceback
 * attributes start with, so the body has to look random.
 */
export const tbFamily: readonly Rule[] = [
  {
    id: 'tb-api-key',
    title: 'API key (tb_)',
    provider: null,
    family: 'tb',
    trigger: { on: 'prefix', text: ['tb_'] },
    pattern:
      /tb_(?:(?:live|test|prod|dev)_)?(?<body>(?<!\/[a-z_]{3,12})(?=[A-Za-z0-9]{0,120}[+/=])(?![A-Za-z0-9+/]{0,160}\/[a-z]{4,20}(?![A-Za-z0-9+=]))(?:[A-Za-z0-9+/]{4}){4,40}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?(?![A-Za-z0-9+/=_-])|(?:(?!-->)[A-Za-z0-9_-]|\.(?=(?:[A-Za-z0-9_-]{1,15}\.)?[A-Za-z0-9_-]{16})(?=[A-Za-z0-9_.-]{0,30}\d)){10,250}(?=-->|[^A-Za-z0-9_-]|$))/y,
    body: 'weak',
    shortBody: 16,
    severity: 'high',
    testKey: /^tb_test_/,
    maskPrefix: /^tb_(?:(?:live|test|prod|dev)_)?/,
    message: 'A TinyBrain key without scopes has full access; a ThingsBoard key acts as its user.',
    examples: [
      { text: 'TINYBRAIN_API_KEY=tb_{{b64url:43}}', provider: 'tinybrain' },
      { text: "new TinyBrain({ apiKey: 'tb_{{hex:64}}' })", provider: 'tinybrain' },
      { text: 'X-Authorization: ApiKey tb_{{b64url:86}}', provider: 'thingsboard' },
      { text: 'TINYBRAIN_API_KEY="tb_{{uuid}}"', provider: 'tinybrain' },
    ],
    counterExamples: [
      { text: 'TINYBRAIN_API_KEY=tb_your_key_here' },
      { text: 'tb_your_api_key_here' },
      { text: 'Schema::create("tb_user_profile_settings")' },
      { text: 'tb_sale_order_detail_2024' },
      { text: 'tb_20240115_backup_v3' },
      { text: 'tb_aes128_sha256_gcm_core_v1' },
      { text: 'tb_axi4lite_to_apb3_bridge_tc001' },
      { text: 'tb_coap_x509_dtls_session_v2' },
      { text: 'tb_b64_encoder_i2c_spi_v2_top' },
      { text: 'tb_1698765432000123' },
      { text: 'tb_rotating_file_handler' },
    ],
  },
  {
    id: 'tinybrain-short-key',
    title: 'Short TinyBrain API key',
    provider: 'tinybrain',
    trigger: { on: 'prefix', text: ['TINYBRAIN_'] },
    pattern:
      /TINYBRAIN_[A-Z_]{0,24}["']?\]?\s{0,3}[:=]\s{0,3}["'`]?(?<secret>tb_(?<body>[A-Za-z0-9_-]{8,12}))(?![.+/]?[A-Za-z0-9_-])/y,
    body: 'weak',
    severity: 'high',
    maskPrefix: /^tb_/,
    message: 'A TinyBrain key without scopes has full access.',
    examples: [{ text: 'TINYBRAIN_API_KEY=tb_{{alnum:12}}' }, { text: '"TINYBRAIN_API_KEY": "tb_{{alnum:9}}"' }],
    counterExamples: [{ text: 'TINYBRAIN_API_KEY=tb_your_key' }, { text: 'TINYBRAIN_TABLE=tb_users' }],
  },
];
