import { describe, expect, it } from 'vitest';
import { randomText } from '../../src/audit/expand-example.ts';
import { readAssignedName } from '../../src/judge/assigned-name.ts';
import { ASSIGNMENT_FORMS, fillForm } from './assignment-forms.ts';
import { judgeText } from './judge-text.ts';

const ALNUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

describe('a key without a prefix, in every form that names it', () => {
  it.each(ASSIGNMENT_FORMS)('$form', (form) => {
    const attempts = [1, 2, 3].map(() => randomText(ALNUM, 40));
    // One random value in some thousand holds a word of a placeholder.
    expect(attempts.some((key) => judgeText(fillForm(form, key), form.path).some(({ value }) => value === key))).toBe(
      true,
    );
  });

  it.each(ASSIGNMENT_FORMS)('$form: silent for a word in its place', (form) => {
    expect(judgeText(fillForm(form, 'productionDatabaseName'), form.path)).toEqual([]);
  });
});

describe('the name of a value', () => {
  const name = (before: string, after = ''): string | undefined => {
    const assigned = readAssignedName(`${before}VALUE${after}`, before.length, before.length + 5);
    return assigned === null ? undefined : (assigned.scheme ?? assigned.name);
  };

  it.each([
    ['const apiKey: Map<string, number> = "', '"', undefined],
    ['run: API_KEY=', ' npm test', 'API_KEY'],
    ['config :app, api_key: "', '"', 'api_key'],
    ['Authorization: Bearer ', '', 'bearer'],
    ['Authorization: ', '', 'Authorization'],
    ['{\\"api_key\\": \\"', '\\"}', 'api_key'],
    ['value="', '" name="API_KEY"', 'API_KEY'],
    ['- name: CLIENT_ID\n  value: ', '', 'CLIENT_ID'],
    ['sha256("', '")', 'sha256'],
    ['just some words ', '', undefined],
    ['', '', undefined],
  ])('%j', (before, after, expected) => {
    expect(name(before, after)).toBe(expected);
  });
});
