import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BatchParser } from '../../src/git/batch-parser.ts';
import { type ObjectSink, WHOLE_LIMIT } from '../../src/git/object-sink.ts';

const TYPES = ['blob', 'tree', 'commit', 'tag'] as const;

/** A sink that writes down what it was given, and how. */
function recorder(): { sink: ObjectSink; log: string[]; objects: Buffer[] } {
  const log: string[] = [];
  const objects: Buffer[] = [];
  let parts: Buffer[] = [];
  return {
    log,
    objects,
    sink: {
      whole(oid, type, bytes) {
        log.push(`whole ${oid} ${type}`);
        objects.push(Buffer.from(bytes));
      },
      open(oid, type, size) {
        log.push(`open ${oid} ${type} ${size}`);
        parts = [];
      },
      write: (bytes) => void parts.push(Buffer.from(bytes)),
      close() {
        log.push('close');
        objects.push(Buffer.concat(parts));
      },
      missing: (oid, why) => void log.push(`missing ${oid} ${why}`),
    },
  };
}

/** Cuts bytes at the given places, which may coincide. */
function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const at = [0, ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return at.slice(1).map((end, i) => bytes.subarray(at[i]!, end));
}

const oid = fc.stringMatching(/^[0-9a-f]{40}$/);
const answer = fc.oneof(
  fc.record({ oid, type: fc.constantFrom(...TYPES), bytes: fc.uint8Array({ maxLength: 600 }) }),
  fc.record({ oid, type: fc.constant('missing' as const), bytes: fc.constant(new Uint8Array()) }),
);

function serialise(answers: readonly { oid: string; type: string; bytes: Uint8Array }[]): Buffer {
  return Buffer.concat(
    answers.flatMap(({ oid: id, type, bytes }) =>
      type === 'missing'
        ? [Buffer.from(`${id} missing\n`)]
        : [Buffer.from(`${id} ${type} ${bytes.length}\n`), bytes, Buffer.from('\n')],
    ),
  );
}

test('the same objects come out, however the output is cut', () => {
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 12 }), fc.array(fc.nat(8000), { maxLength: 40 }), (answers, places) => {
      const { sink, log, objects } = recorder();
      const parser = new BatchParser(sink, 40);
      for (const chunk of cut(serialise(answers), places)) parser.push(chunk);
      expect(parser.finish()).toBeNull();
      expect(log).toEqual(
        answers.map(({ oid: id, type }) =>
          type === 'missing' ? `missing ${id} not in the object database` : `whole ${id} ${type}`,
        ),
      );
      const present = answers.filter(({ type }) => type !== 'missing');
      expect(objects.map((bytes) => bytes.toString('latin1'))).toEqual(
        present.map(({ bytes }) => Buffer.from(bytes).toString('latin1')),
      );
      expect([parser.objects, parser.answers]).toEqual([present.length, answers.length]);
    }),
    { numRuns: 500 },
  );
});

test('output that ends anywhere hands over what there is and names the object', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 300 }),
      fc.nat(),
      fc.array(fc.nat(400), { maxLength: 5 }),
      (bytes, end, places) => {
        const id = 'a'.repeat(40);
        const header = `${id} blob ${bytes.length}\n`.length;
        const full = serialise([{ oid: id, type: 'blob', bytes }]);
        const part = full.subarray(0, end % full.length);
        const { sink, log, objects } = recorder();
        const parser = new BatchParser(sink, 40);
        for (const chunk of cut(part, places)) parser.push(chunk);
        const cutObject = parser.finish();
        if (part.length < header) {
          expect([cutObject, log]).toEqual([null, []]);
        } else if (part.length < header + bytes.length) {
          expect(cutObject).toBe(id);
          expect(log).toEqual([`open ${id} blob ${bytes.length}`, 'close']);
          expect(objects[0]).toEqual(Buffer.from(bytes).subarray(0, part.length - header));
        } else {
          expect([cutObject, parser.objects, log]).toEqual([null, 1, [`whole ${id} blob`]]);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('objects over the limit come in pieces, at the limit as a whole', () => {
  for (const [size, first] of [
    [WHOLE_LIMIT, 'whole'],
    [WHOLE_LIMIT + 1, 'open'],
  ] as const) {
    const bytes = Buffer.alloc(size, 'x');
    const { sink, log, objects } = recorder();
    const parser = new BatchParser(sink, 40);
    const output = serialise([{ oid: 'b'.repeat(40), type: 'blob', bytes }]);
    for (let at = 0; at < output.length; at += 65_536) parser.push(output.subarray(at, at + 65_536));
    expect(parser.finish()).toBeNull();
    expect(log[0]).toMatch(first);
    expect(objects[0]!.equals(bytes)).toBe(true);
  }
});

test('anything else is refused without repeating its bytes', () => {
  const id = 'c'.repeat(40);
  const text = 'planted-text-that-must-not-show';
  for (const output of [
    `${text}\n`,
    `${id} blob 12x\n`,
    `${id} blub 1\nx\n`,
    `${id} blob 1\nxy`,
    `${id} blob 99999999999999999999\n`,
    `${text.repeat(20)}`,
  ]) {
    const parser = new BatchParser(recorder().sink, 40);
    let message = '';
    try {
      parser.push(Buffer.from(output));
    } catch (error) {
      message = String(error);
    }
    expect(message).toMatch(/cat-file/);
    expect(message).not.toContain(text);
  }
});

test('arbitrary bytes never crash it otherwise, and it always ends', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
      const parser = new BatchParser(recorder().sink, 40);
      try {
        parser.push(Buffer.from(bytes));
        parser.finish();
      } catch (error) {
        expect(String(error)).toMatch(/cat-file/);
      }
    }),
  );
});
