import { readdirSync, readFileSync } from 'node:fs';
import { parse } from '@babel/parser';
import { traverseFast } from '@babel/types';
import { describe, expect, it } from 'vitest';
import { PROVIDERS, RULES } from '../../rules/index.ts';
import { checkRules } from '../../src/audit/check-rules.ts';
import { NAME_FORMS } from '../../src/judge/name-forms.ts';
import { readRepetitions } from './repetitions.ts';

const SOURCES = new URL('../../src/', import.meta.url);

/** Files with a repetition inside a repetition that takes no exponential time, and why. */
const NESTED: Readonly<Record<string, string>> = {
  'config/read-allow.ts': 'a separator before each part',
  'config/read-custom-rules.ts': 'a separator before each part',
  'exposure/graph/script-parts.ts': 'the alternatives begin with different characters',
  'exposure/known/is-worth-searching.ts': 'a separator before each part',
  'exposure/public-by-design.ts': 'a separator behind each part',
  'exposure/ships/dockerfile.ts': 'white space behind each part, and nothing has to follow',
  'exposure/ships/list-docker.ts': 'nothing has to follow',
  'hooks/install/shell-hook.ts': 'white space before each part, which has none',
  'hooks/install/simple-git-hooks.ts': 'the alternatives begin with different characters',
  'respond/match-listed-key.ts': 'nothing has to follow',
  'suppress/inline-mark.ts': 'a separator before each part, and nothing has to follow',
};

describe('rules', () => {
  it('find their examples and leave their counter-examples alone', () => {
    expect(checkRules(RULES, 5)).toEqual([]);
  });

  it('have stable, unique ids of the form provider-thing', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(id))).toEqual([]);
  });

  it('have two examples and two counter-examples at least', () => {
    expect(
      RULES.filter(({ examples, counterExamples }) => examples.length < 2 || counterExamples.length < 2).map(
        ({ id }) => id,
      ),
    ).toEqual([]);
  });

  it('hold no full key in their own text', () => {
    const long = RULES.flatMap(({ id, examples }) =>
      examples.filter(({ text }) => !text.includes('{{') && /[A-Za-z0-9_-]{30,}/.test(text)).map(() => id),
    );
    expect(long).toEqual([]);
  });

  it('name providers that exist', () => {
    const known = new Set(PROVIDERS.map(({ id }) => id));
    expect(known.size).toBe(PROVIDERS.length);
    expect(RULES.filter(({ provider }) => provider !== null && !known.has(provider)).map(({ id }) => id)).toEqual([]);
  });

  it('reach no farther than the engine holds', () => {
    expect(RULES.filter(({ reach }) => reach !== undefined && (reach < 1 || reach > 8192)).map(({ id }) => id)).toEqual(
      [],
    );
  });
});

describe('patterns stay linear', () => {
  it('the check sees what it has to see', () => {
    expect(readRepetitions('(?:a+b?)+c')).toMatchObject({ unbounded: true, nested: true });
    expect(readRepetitions('a{2,}')).toMatchObject({ unbounded: true, nested: false });
    expect(readRepetitions('(?:x{1,9}y?){0,3}[+*]\\*')).toMatchObject({ unbounded: false, product: 27 });
    expect(readRepetitions('(?<n>a|b*)c')).toMatchObject({ unbounded: true, nested: false });
  });

  it.each(RULES.map(({ id, pattern, before }) => ({ id, pattern, before })))('$id', ({ pattern, before }) => {
    for (const expression of [pattern, before]) {
      if (expression === undefined) continue;
      const { unbounded, product } = readRepetitions(expression.source);
      expect(unbounded).toBe(false);
      // A repeated group of repetitions: bounded by what the window holds.
      expect(product).toBeLessThanOrEqual(8192);
    }
  });

  it('those that are tried on whole values', () => {
    const whole = [
      ...RULES.flatMap(({ exact, testKey, maskPrefix }) => [exact, testKey, maskPrefix]),
      ...PROVIDERS.flatMap(({ families }) => families?.map(({ value }) => value) ?? []),
    ];
    for (const expression of whole)
      if (expression !== undefined) expect(readRepetitions(expression.source).nested).toBe(false);
  });

  it('those that read names', () => {
    for (const { pattern } of NAME_FORMS) expect(readRepetitions(pattern.source)).toMatchObject({ unbounded: false });
  });

  it('those of all code that meets strangers’ text', () => {
    const nested = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.as)\.ts$/.test(file))
      .flatMap((file) => {
        const tree = parse(readFileSync(new URL(file, SOURCES), 'utf8'), {
          sourceType: 'module',
          plugins: ['typescript'],
        });
        const found: string[] = [];
        traverseFast(tree, (node) => {
          if (node.type === 'RegExpLiteral' && readRepetitions(node.pattern).nested) found.push(file);
        });
        return found;
      });
    expect(nested.sort()).toEqual(Object.keys(NESTED));
  });
});
