import { describe, expect, it } from 'vitest';
import { headDirectives } from '../../src/exposure/graph/scan-imports.ts';
import { skipComments } from '../../src/exposure/graph/skip-comments.ts';
import { setsBrowserGlobal } from '../../src/exposure/places/public-files.ts';

/** An expression for comments that may end at any later end of one would take 2^60 steps here. */
const MANY = '/* a */ // b\n'.repeat(60);

describe('what stands behind comments', () => {
  it.each([
    ['', 0],
    ['x', 0],
    [' ;\n/* a */// b\n;x', 16],
    ['// to the end', 13],
    ['/* without an end', 0],
    ['/**/x', 4],
    ['/*/x', 0],
  ])('%j', (text, at) => {
    expect(skipComments(text)).toBe(at);
  });

  it('directives', () => {
    expect(headDirectives(`${MANY}'use strict'; /* a */ "use client"\nx('use server')`)).toEqual([
      'use strict',
      'use client',
    ]);
    expect(headDirectives(`${MANY}const a = 'use client';`)).toEqual([]);
  });

  it('globals of a page', () => {
    expect(setsBrowserGlobal('public/env.js', () => `${MANY}window.__ENV__ = {}`)).toBe(true);
    expect(setsBrowserGlobal('public/env.js', () => `${MANY}const a = window.__ENV__`)).toBe(false);
  });
});
