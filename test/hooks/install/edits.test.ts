import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addToLefthook } from '../../../src/hooks/install/lefthook.ts';
import { findMarkedLines, removeMarkedLines } from '../../../src/hooks/install/marked-lines.ts';
import { addToPreCommit } from '../../../src/hooks/install/pre-commit-framework.ts';
import { addToShellHook, removeFromShellHook } from '../../../src/hooks/install/shell-hook.ts';
import { addToSimpleGitHooks, removeFromSimpleGitHooks } from '../../../src/hooks/install/simple-git-hooks.ts';

const EVENTS = ['pre-commit', 'commit-msg', 'pre-push'] as const;
const FILES = ['pre-commit', 'pre-merge-commit', 'commit-msg', 'pre-push'] as const;

describe('every edit is undone byte for byte', () => {
  it('in package.json, whatever its formatting', () => {
    const hooks = fc.dictionary(
      fc.constantFrom('pre-commit', 'pre-push', 'post-merge', 'preserveUnused'),
      fc.oneof(fc.string(), fc.boolean()),
    );
    fc.assert(
      fc.property(
        hooks,
        fc.jsonValue(),
        fc.constantFrom(0, 1, 2, 4, '\t'),
        fc.boolean(),
        (simple, other, indent, first) => {
          const value = first ? { 'simple-git-hooks': simple, other } : { other, 'simple-git-hooks': simple };
          const text = `${JSON.stringify(value, null, indent)}\n`;
          const edited = addToSimpleGitHooks(text, ['simple-git-hooks'], FILES, 'unleak') as string;
          const parsed = JSON.parse(edited) as { 'simple-git-hooks': Record<string, unknown> };
          for (const file of FILES)
            if (simple[file] === undefined || (String(simple[file]).trim() !== '' && typeof simple[file] === 'string'))
              expect(parsed['simple-git-hooks'][file]).toContain(`unleak hook run ${file}`);
          expect(addToSimpleGitHooks(edited, ['simple-git-hooks'], FILES, 'unleak')).toBe(edited);
          expect(removeFromSimpleGitHooks(edited, ['simple-git-hooks'])).toBe(text);
        },
      ),
    );
  });

  it('in YAML, with or without an end of line at the end', async () => {
    const command = fc.constantFrom('true', '"echo {staged_files}"', '|\n        a\n        b');
    const section = fc.record({
      name: fc.constantFrom('pre-commit', 'commit-msg', 'pre-push', 'post-merge'),
      kind: fc.constantFrom('commands', 'jobs', 'scripts'),
      command,
    });
    const config = fc
      .uniqueArray(section, { minLength: 1, selector: ({ name }) => name })
      .map((sections) =>
        sections
          .map(({ name, kind, command: run }) =>
            kind === 'jobs'
              ? `# about ${name}\n${name}:\n  jobs:\n    - name: x\n      run: true\n`
              : `${name}: # here\n\n  ${kind}:\n    # inner\n    x:\n      run: ${run}\n`,
          )
          .join('\n'),
      );
    await fc.assert(
      fc.asyncProperty(config, fc.boolean(), async (text, newline) => {
        const before = newline ? text : text.replace(/\n$/, '');
        const edited = await addToLefthook(before, EVENTS, 'unleak');
        expect(edited).not.toBeNull();
        expect(await addToLefthook(edited as string, EVENTS, 'unleak')).toBe(edited);
        expect(removeMarkedLines(edited as string)).toBe(before);
      }),
    );
    const framework = 'repos:\n  # one\n  - repo: local\n    hooks: []';
    expect(removeMarkedLines((await addToPreCommit(framework, EVENTS, 'unleak')) as string)).toBe(framework);
  });

  it('in a shell hook, whatever its bytes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', '#!/bin/sh', '#!/bin/sh\n', '#!/usr/bin/env -S bash -e\n'),
        fc.string({ unit: 'binary' }),
        fc.boolean(),
        (shebang, body, executable) => {
          const text = Buffer.from(shebang + (shebang.endsWith('\n') || body === '' ? body : `\n${body}`)).toString(
            'latin1',
          );
          fc.pre(findMarkedLines(text).length === 0 && (shebang !== '' || !text.startsWith('#!')));
          const state = { text, executable, folderExists: true };
          const added = addToShellHook('pre-push', state);
          const after = { text: added.text, executable: added.executable, folderExists: true };
          expect(addToShellHook('pre-push', after)).toEqual({ text: added.text, executable: true });
          expect(removeFromShellHook(after, false)).toEqual({ text, executable });
        },
      ),
    );
  });
});

describe('the pre-commit configuration', () => {
  it('gets no second hook where it already uses ours', async () => {
    const text =
      'repos:\n- repo: https://example.test/unleak\n  rev: v1\n  hooks:\n  - id: unleak\n  - id: unleak-push\n';
    const edited = await addToPreCommit(text, EVENTS, 'unleak');
    expect(edited).toContain('unleak-commit-msg');
    expect(edited).not.toContain('unleak-pre-commit');
    expect(await addToPreCommit(text, ['pre-commit'], 'unleak')).toBe(text);
  });
});
