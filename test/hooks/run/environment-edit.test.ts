import { describe, expect, it } from 'vitest';
import { environmentEdit } from '../../../src/hooks/run/environment-edit.ts';

const VALUE = 'x'.repeat(20);

/** The place of the value in a line, as a finding gives it. */
function edit(path: string, line: string, issuer: string | null = 'MEMORY_API') {
  const column = line.indexOf(VALUE) + 1;
  return environmentEdit(
    path,
    line,
    { source: 'index', path, line: 1, column, endLine: 1, endColumn: column + VALUE.length },
    issuer,
  );
}

describe('the edit that moves a value to the environment', () => {
  it.each([
    [
      'a.ts',
      `  const memoryApiKey = "${VALUE}";`,
      'const memoryApiKey = process.env.MEMORY_API_KEY;',
      'MEMORY_API_KEY',
    ],
    [
      'a.mjs',
      `new Client({ apiKey: '${VALUE}' })`,
      'new Client({ apiKey: process.env.MEMORY_API_KEY })',
      'MEMORY_API_KEY',
    ],
    ['a.py', `TWIG_TOKEN = "${VALUE}"`, 'TWIG_TOKEN = os.environ["TWIG_TOKEN"]', 'TWIG_TOKEN'],
    ['a.rb', `stripe_secret = '${VALUE}'`, 'stripe_secret = ENV.fetch("STRIPE_SECRET")', 'STRIPE_SECRET'],
    ['a.go', `serviceKey := "${VALUE}"`, 'serviceKey := os.Getenv("SERVICE_KEY")', 'SERVICE_KEY'],
    ['a.php', `$key = '${VALUE}';`, "$key = getenv('MEMORY_API_KEY');", 'MEMORY_API_KEY'],
    ['A.java', `String secretKey = "${VALUE}";`, 'String secretKey = System.getenv("SECRET_KEY");', 'SECRET_KEY'],
    ['run.sh', `export API_KEY="${VALUE}"`, 'export API_KEY="${MEMORY_API_KEY}"', 'MEMORY_API_KEY'],
    ['compose.yaml', `  DEPLOY_TOKEN: ${VALUE}`, 'DEPLOY_TOKEN: ${DEPLOY_TOKEN}', 'DEPLOY_TOKEN'],
    [
      '.github/workflows/ci.yml',
      `  DEPLOY_TOKEN: ${VALUE}`,
      'DEPLOY_TOKEN: ${{ secrets.DEPLOY_TOKEN }}',
      'DEPLOY_TOKEN',
    ],
  ])('%s', (path, line, expected, variable) => {
    expect(edit(path, line)).toMatchObject({ line: expected, variable });
  });

  it('gives the expression alone where the value is part of a longer string, and nothing for data files', () => {
    expect(edit('a.ts', `headers: { Authorization: "Bearer ${VALUE}" }`)).toMatchObject({
      line: null,
      expression: 'process.env.MEMORY_API_KEY',
    });
    expect(edit('a.ts', `f("${VALUE}")`, null)).toMatchObject({ line: 'f(process.env.API_KEY)' });
    expect(edit('a.json', `{"key": "${VALUE}"}`)).toBeNull();
    expect(edit('.env', `KEY=${VALUE}`)).toBeNull();
  });
});
