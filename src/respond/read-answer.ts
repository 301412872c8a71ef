import type { Answer, Condition } from '../model/provider-api.ts';

/** The value at a dotted path (`data.0.id` counts array items); undefined if it is not there. `''` is the whole. */
export function valueAt(body: unknown, path: string): unknown {
  let value = body;
  for (const step of path === '' ? [] : path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

/** The first value that is there and not null among the paths. */
export function firstAt(body: unknown, paths: readonly string[] | undefined): unknown {
  for (const path of paths ?? []) {
    const value = valueAt(body, path);
    if (value !== undefined && value !== null) return value;
  }
  return undefined;
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
}

export function holds(condition: Condition, body: unknown): boolean {
  return condition.at.some((path) => {
    const value = valueAt(body, path);
    if (condition.kind !== undefined && kindOf(value) !== condition.kind) return false;
    if (condition.equals !== undefined && !condition.equals.includes(value as string)) return false;
    if (condition.includes !== undefined) {
      if (typeof value !== 'string') return false;
      const text = value.toLowerCase();
      if (!condition.includes.some((piece) => text.includes(piece.toLowerCase()))) return false;
    }
    const onlyPresence =
      condition.kind === undefined && condition.equals === undefined && condition.includes === undefined;
    return onlyPresence ? value !== undefined && value !== null : true;
  });
}

/** The body as JSON, if its content type says so and it is; undefined otherwise. */
export function jsonBody(headers: Readonly<Record<string, string>>, body: Buffer): unknown {
  const type = (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  if (!/^application\/([a-z0-9.+-]+\+)?json$/.test(type)) return undefined;
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** The documented answer that this one is, if any. */
export function readAnswer<Meaning extends string>(
  answers: readonly Answer<Meaning>[],
  status: number,
  body: unknown,
): Answer<Meaning> | undefined {
  return answers.find(
    (answer) =>
      answer.status.includes(status) &&
      (answer.bare === true ||
        (body !== undefined && (answer.where ?? []).every((condition) => holds(condition, body)))),
  );
}
