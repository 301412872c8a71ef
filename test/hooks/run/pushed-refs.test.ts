import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageText } from '../../../src/hooks/run/message-text.ts';
import { parseRefUpdates } from '../../../src/hooks/run/pushed-refs.ts';
import { UserError } from '../../../src/model/user-error.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(64);
const ZERO = '0'.repeat(40);

describe('lines of pre-push and pre-receive', () => {
  it('reads updates, new refs and deletions, also with spaces in what stands for the local ref', () => {
    expect(
      parseRefUpdates(
        `refs/heads/a ${A} refs/heads/b ${ZERO}\n(delete) ${ZERO} refs/heads/c ${A}\nHEAD^{tree} with space ${B} refs/x ${B}\n`,
        'pre-push',
      ),
    ).toEqual([
      { ref: 'refs/heads/b', from: null, to: A },
      { ref: 'refs/heads/c', from: A, to: null },
      { ref: 'refs/x', from: B, to: B },
    ]);
    expect(parseRefUpdates(`${ZERO} ${A} refs/heads/a\n\n`, 'pre-receive')).toEqual([
      { ref: 'refs/heads/a', from: null, to: A },
    ]);
  });

  it('skips no line: it understands each one, or refuses', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (lines) => {
        const text = lines.join('\n');
        const filled = text.split('\n').filter((line) => line.trim() !== '').length;
        try {
          expect(parseRefUpdates(text, 'pre-push')).toHaveLength(filled);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
    );
  });
});

describe('a message file', () => {
  it('ends where git shows the diff, and keeps its comments', () => {
    const scissors = '# ------------------------ >8 ------------------------';
    expect(messageText(Buffer.from(`subject\n# comment\n${scissors}\ndiff`)).toString()).toBe('subject\n# comment\n');
    expect(messageText(Buffer.from('subject\n\nbody >8 -- \n')).toString()).toBe('subject\n\nbody >8 -- \n');
  });
});
