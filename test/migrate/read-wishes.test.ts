import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS, type Kind } from '../../src/migrate/kinds.ts';
import { readWishes } from '../../src/migrate/read-wishes.ts';
import { recognise } from '../../src/migrate/recognise.ts';
import { UserError } from '../../src/model/user-error.ts';

const KNOWN = new Set(['generic-api-key', 'jwt-token']);

/** Documents with the names that readers look for, in places where they may or may not belong. */
const documents = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    fc.constantFrom('a', '', '(a+)+', '.*', '^x/', '[', 1, -1, true, null, '0'.repeat(40), 'f'.repeat(64), 'REDACTED'),
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(
      fc.constantFrom(
        ...[
          'rules',
          'id',
          'regex',
          'path',
          'paths',
          'allowlist',
          'allowlists',
          'condition',
          'commits',
          'stopwords',
          'regexes',
        ],
        ...[
          'extend',
          'disabledRules',
          'results',
          'version',
          'secret',
          'ignored_paths',
          'ignored_matches',
          'match',
          'options',
          'allows',
        ],
        ...[
          'RuleID',
          'File',
          'Secret',
          'StartLine',
          'ruleID',
          'attributes',
          'location',
          'hashed_secret',
          'filters_used',
          'pattern',
        ],
        ...['ExactFindings', 'matches', 'targetRules', 'exclude', 'files', '__proto__', 'constructor'],
      ),
      tie('node'),
      { maxKeys: 5 },
    ),
  ),
})).node;

describe('readWishes', () => {
  it('reads or refuses whatever a file holds', async () => {
    const kinds = Object.keys(KINDS) as Kind[];
    await fc.assert(
      fc.asyncProperty(documents, fc.constantFrom(...kinds, undefined), async (document, kind) => {
        try {
          const file = await recognise('file.json', JSON.stringify(document), kind);
          for (const wish of readWishes(file, KNOWN)) expect(wish.label).toEqual(expect.any(String));
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('reads or refuses any text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string(),
        fc.constantFrom('a.toml', '.gitguardian.yaml', '.gitleaksignore', 'x'),
        async (text, name) => {
          try {
            readWishes(await recognise(name, text), KNOWN);
          } catch (error) {
            expect(error).toBeInstanceOf(UserError);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['.gitleaks.toml', '', 'gitleaks-config'],
    ['conf.toml', '[[rules]]\nid = "x"\nregex = "y"\n', 'gitleaks-config'],
    ['conf.toml', '[allowlist]\npaths = ["x"]\n', 'gitleaks-config'],
    ['ignored', '0123456:a/b.js:some-rule:3\n# x\na.js:some-rule:1\n', 'gitleaks-ignore'],
    ['r.json', '[]', 'gitleaks-report'],
    ['b.json', '{"version":"1.5.0","results":{}}', 'detect-secrets-baseline'],
    ['x.json', '{"rules":[{"id":"@secretlint/secretlint-rule-aws"}]}', 'secretlint-config'],
    ['.secretlintrc', 'rules:\n  - id: "@secretlint/secretlint-rule-aws"\n', 'secretlint-config'],
    ['gg.yml', 'secret:\n  ignored-paths: [a]\n', 'ggshield-config'],
    ['gg.yml', 'matches-ignore: [a]\n', 'ggshield-config'],
    ['trufflehog-exclude.txt', 'a\n', 'trufflehog-exclude'],
    ['known.yaml', 'ExactFindings:\n  matches: []\n', 'kingfisher-baseline'],
  ])('%s with %j', async (name, text, kind) => expect((await recognise(name, text)).kind).toBe(kind));
});
