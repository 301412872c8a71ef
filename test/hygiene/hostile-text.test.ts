import { expect, it } from 'vitest';
import { checkHygiene } from '../../src/hygiene/check-hygiene.ts';
import { judgeByIgnoreText } from '../../src/hygiene/ignore-pattern.ts';
import { inShort } from './hygiene-repo.ts';

const MIB = 1 << 20;

/** Texts on which an expression with two neighbouring repetitions would need time that grows with the square of their length. */
const HOSTILE = [
  ' ',
  '\n',
  '\t\n',
  'a ',
  '"dotenv-',
  'COPY ',
  'COPY -- ',
  'export ',
  'A=',
  '- ',
  'env_file ',
  '"dotenv" ',
  '\\\n',
]
  .map((piece) => piece.repeat(MIB / piece.length))
  .flatMap((text) => [text, `COPY${text}`, `env_file${text}`]);

it('ends on each hostile text, and still sees what is next to it', async () => {
  for (const text of HOSTILE) {
    const files: Record<string, string> = {
      Dockerfile: text,
      'compose.yaml': text,
      'package.json': text,
      'Cargo.toml': text,
      '.env.production': text,
      '.dockerignore': text,
      '.npmignore': text,
    };
    const { advisories } = await checkHygiene({
      trackedPaths: [...Object.keys(files), '.env'],
      untrackedPaths: [],
      ignoredEnvFiles: [],
      ignoredBy: null,
      readText: (path) => files[path] ?? '',
      envFilesWithSecrets: ['.env'],
      historyEnvFiles: [],
      usesOfEnv: [],
    });
    expect(inShort(advisories)).toContain('high tracked-env .env');
    judgeByIgnoreText(`${text}\n${text.trimEnd()}x`, '.env', 'git');
  }
});
