import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandExample } from '../../src/audit/expand-example.ts';
import { isIdentifier } from '../../src/judge/is-identifier.ts';
import { isPlaceholder } from '../../src/judge/is-placeholder.ts';
import { judgeText } from './judge-text.ts';

const SK = 'sk_';
/** Texts that look like keys at first sight, by why they are none. */
const TRAPS: Record<string, readonly string[]> = {
  'placeholders of the five documentations': [
    'TINYBRAIN_API_KEY=tb_your_key_here',
    'tb_your_api_key_here',
    'MEMORY_API_KEY=mem_live_your_key_here',
    'mem_live_your_secret_key_here',
    'mem_live_full_key_shown_only_once',
    'mem_live_your_api_key',
    'mem_live_wrongkey123456789',
    'mem_live_invalid123',
    'mem_live_xxx',
    'mem_prod_abc123xyz789',
    'mem_live_a1b2c3d4e5f6g7h8',
    'mem_live_abc123...',
    'mem_{environment}_{random_string}',
    'mem_live_...',
    `const apiKey = '${SK}live_abc123...'`,
    `${SK}test_example00000000000000000000`,
    `${SK}live_your_secret_key_goes_here`,
    `STRIPE_WEBHOOK_SECRET=your_webhook_secret`,
    "apiKey: 'your-api-key'",
    "apiKey: 'your-key'",
    'SECRET_KEY=CHANGE-ME-IN-PRODUCTION-use-openssl-rand-hex-32',
    'Authorization: Bearer YOUR_API_KEY',
    'Authorization: Bearer EXISTING_API_KEY',
    'Authorization: Bearer abc123 # Invalid key format',
    'twigsk_live_a1b2c3...',
  ],
  'masked prefixes': [
    `"prefix": "${SK}live_abc..."`,
    `"key_prefix": "${SK}live_xyz789..."`,
    'key_hint: "mem_live_…9f3c"',
    'tb_****************abcd',
    `${SK}live_xxxxxxxxxxxxxxxxxxxxxxxx`,
    `${SK}live_************************`,
  ],
  'ids and names of keys': [
    '"id": "key_1234567890"',
    '"key_id": "key_{{alnum:24}}"',
    'AWS_ACCESS_KEY_NAME=my-key-for-the-build-2024-09',
    "getSecret('product-api-key')",
    'secretName: product-api-key-production-2024',
    'clientId: "{{hex:32}}"',
    '"kid": "{{b64url:27}}"',
    'ssh_key_fingerprint = "{{hex:32}}"',
    'keyId: {{uuid}}',
    '"tokenUrl": "/oauth2/v1/token/{{alnum:24}}"',
    'tokenType: "urn:ietf:params:oauth:token-type:jwt2"',
    '"ExportToken": "export-token-{{base36:16}}"',
    'Token("tok_1{{alnum:23}}")',
  ],
  'walks over the keyboard, doubled letters, what is cut short': [
    'api_key: asdfghjkl1234zxcvbnm',
    'api_key: 1q2w3e4r5t6y7u8i9o0p',
    'client_secret: aabbccddeeff00112233',
    'api_key={{alnum:20}}…',
    'api_key={{alnum:20}}...',
    'api_key={{alnum:20}}***',
  ],
  'encrypted already': [
    'acme.api-key=ENC({{b64:44}})',
    "secret: 'U2FsdGVkX1{{b64:34}}'",
    'api_key: AQICAHh{{b64:200}}',
    'api_key: AgBy{{b64:500}}',
  ],
  'references and templates': [
    'Authorization: Bearer ${API_KEY}',
    'Authorization: Bearer $API_KEY',
    '`Bearer ${apiKey}`',
    'f"Bearer {api_key}"',
    'const apiKey = process.env.TWIG_API_KEY_2',
    "api_key = os.getenv('MEMORY_API_KEY_V2')",
    'api_key: {{ .Values.apiKey2024Production }}'.replace(/\{\{/g, '{ {'),
    'API_KEY=$(vault read -field=key2 secret/production)',
    'password: !vault |',
    'api_key: ENC[AES256_GCM,data:{{b64:32}}]',
    'client_secret: vault:secret/data/app#{{alnum:20}}',
    'secretArn: arn:aws:secretsmanager:eu-west-1:123456789012:secret:app-{{alnum:24}}',
  ],
  'hashes, digests, public values': [
    '"integrity": "sha512-{{b64:86}}=="',
    'secret_hash = "{{hex:64}}"',
    'sha256: {{hex:64}}',
    'commit: {{hex:40}}',
    'publicKey: "{{hex:64}}"',
    'public_token = "{{alnum:40}}"',
    'csrfToken: "{{b64url:43}}"',
    'nonce="{{b64:22}}=="',
    '"siteKey": "6L{{alnum:38}}"',
    'recaptcha_site_key: "6L{{b64url:38}}"',
    'publicKeyToken="{{hex:16}}"',
    'NEXT_PUBLIC_POSTHOG_KEY=phc_{{alnum:43}}',
    'partitionKey = "{{uuid}}"',
    'idempotency_key: {{uuid}}',
    '--client-token {{uuid}}',
    'nextPageToken: "{{b64url:43}}"',
    'Next page token: {{b64url:40}}',
    'cacheKey: "{{hex:32}}"',
    '"AWS::ApiGateway::ApiKey": "{{hex:16}}",',
    'SharedSecret: "MEUCIQ{{b64:90}}"',
    'PeerPublicKey: "04",\n\tSharedSecret: "{{hex:64}}",',
    'clientTrafficSecret := fromHex("{{hex:64}}")',
    "computeSignature('', 'test_secret') => '{{hex:64}}'",
    'Authorization: AWS4-HMAC-SHA256 Credential=ANOTREAL/20150830/',
    'Authorization: Basic YWxhZGRpbjpvcGVuc2VzYW1l',
    '"GrantToken": "{{b64url:64}}"',
    '"type": "http-01", "token": "{{b64url:43}}"',
    '"DkimTokens": ["{{base36:32}}"]',
    'versionToken: "{{alnum:45}}"',
    '<input name="authenticity_token" value="{{b64:86}}==">',
    '"resume_token": "{{hex:60}}"',
    '"client_secret": "pi_3L{{alnum:22}}_secret_{{alnum:25}}"',
    'checksum/secret: {{hex:64}}',
    'SECRET_KEY_MASK = 0x{{hex:16}};',
    '// Authorization: AWS4-HMAC-SHA256',
    'if api_key.startswith("{{alnum:24}}"):',
    `Authorization: Basic ${Buffer.from('build-challenging-client:').toString('base64')}`,
    `secret = "${Buffer.from('k8s\0\n\x02v1\x12\x06Secret\n\x1bname-of-it\x12default-namespace\x1akind-of-thing-2').toString('base64')}"`,
  ],
  'tables, test benches, attributes that start with tb_': [
    'SELECT * FROM tb_sale_order_detail_2024',
    '@Table(name = "tb_user_profile_settings")',
    "Schema::create('tb_medical_records_archive')",
    'tb_20240115_backup_v3',
    'tb_1698765432000123',
    'module tb_axi4lite_to_apb3_bridge_tc001;',
    'tb_aes128_sha256_gcm_core_v1',
    'tb_coap_x509_dtls_session_v2',
    'tb_b64_encoder_i2c_spi_v2_top',
    'tb_rotating_file_handler',
    'tb_schema_settings_pkey',
    'tb_no_alerts_triggered',
    'tb_connectionHandler',
    'tb_running_log_dir',
    'tb_usuario_hobbies',
    'tb_soc_top_verilator_wrapper',
    'tb_btn_wrap_inner_left',
    'tb_next tb_frame tb_lineno tb_lasti',
    'TB_SETDRAWTEXTFLAGS',
    'tb_api_acl_permissions',
    'tb_device_credentials_2',
    'tb_uart_rx_fifo_16550_tc12',
    'tb_spi_master_slave_mode3_cpol1',
    'tb_mem_ctrl_ddr4_x16_2400',
    'tb_core_regress_seed_42',
    'tb_pedidos_itens_historico_2023',
    'tb_log_acesso_usuario_sistema',
    'tb_cnae_subclasse_v23',
    'tb_rel_funcionario_departamento',
    'tb_i2c_slave_7bit_addr_tb2',
    'tb_crc32_ethernet_802_3_rx',
    'gtb_{{alnum:32}}',
    'nxtb_{{alnum:32}}',
  ],
  'identifiers that start with mem_': [
    'theorem mem_live_succ_of_parent',
    'mem_live_range_info_for_basic_block',
    'mem_live_blocks',
    'bb_mem_live_out',
    'dsh_mem_live_count',
    'mem_prod_iff',
    'hq_mem_prod_closures_of_finite_subsets',
    'LLM_MEM_LIVE_COPILOT',
    'mem_test_001',
    'mem_test_write_read_verify_pattern_0x55',
  ],
  'names that share a prefix': [
    `ta${SK}live_counter_value_total_24`,
    `${SK}live_range_of_the_counter`,
    'desk_live_{{alnum:32}}',
  ],
};

for (const [why, texts] of Object.entries(TRAPS)) {
  describe(`silent: ${why}`, () => {
    it.each(texts.map((text) => ({ text })))('$text', ({ text }) => {
      expect(judgeText(expandExample(text), 'notes.md').map(({ rule, name }) => ({ rule, name }))).toEqual([]);
    });
  });
}

const words = fc.constantFrom(
  'user',
  'order',
  'detail',
  'log',
  'cache',
  'table',
  'index',
  'session',
  'report',
  'device',
  'archive',
  'status',
);

describe('identifiers and placeholders', () => {
  it('takes words joined by underscores for an identifier', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 2, maxLength: 6 }), fc.nat(9999), (parts, number) => {
        expect(isIdentifier(parts.join('_'))).toBe(true);
        expect(isIdentifier([...parts, String(number)].join('_'))).toBe(true);
      }),
    );
  });

  it('takes one piece again and again for a placeholder, whatever the piece', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]{1,10}$/), fc.integer({ min: 2, max: 6 }), (unit, times) => {
        fc.pre(unit.length * times >= 12);
        expect(isPlaceholder(unit.repeat(times))).toBe(true);
      }),
    );
  });

  it('takes words for placeholders as people write them, and not as chance does', () => {
    const random = expandExample('{{alnum:14}}');
    for (const word of [
      'your',
      'YOUR',
      'Your',
      'apiKey',
      'API_KEY',
      'example',
      'xxxx',
      'Fake',
      'changeMe',
      'ThisIs',
      'xxxXXX',
    ])
      expect([word, isPlaceholder(random + word + random.slice(1))]).toEqual([word, true]);
    for (const chance of ['yOuR', 'XxxX', 'faKe', 'duMMy'])
      expect([chance, isPlaceholder(`AbRt7${chance}9LqwZ3kP`)]).toEqual([chance, false]);
  });

  it('takes hardly any random key for either', () => {
    const shapes = ['{{hex:32}}', '{{hex:64}}', '{{b64url:43}}', '{{alnum:24}}', '{{alnum:40}}', '{{base36:32}}'];
    const taken = shapes.flatMap((shape) =>
      Array.from({ length: 500 }, () => expandExample(shape)).filter((key) => isPlaceholder(key) || isIdentifier(key)),
    );
    expect(taken.length).toBeLessThan(15);
  });
});
