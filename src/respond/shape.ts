/** Looks at a value; says in words what is wrong with it, beginning with `at`, or nothing. */
export type Shape = (value: unknown, at: string) => string | undefined;

type Table = Readonly<Record<string, unknown>>;

function first(complaints: Iterable<string | undefined>): string | undefined {
  for (const complaint of complaints) if (complaint !== undefined) return complaint;
  return undefined;
}

/** A text of this form. */
export function text(form = /^[^\p{Cc}]+$/u, what = 'a text without control characters'): Shape {
  return (value, at) => (typeof value === 'string' && form.test(value) ? undefined : `${at} is not ${what}`);
}

/** A whole number within bounds. */
export function count(least: number, most: number): Shape {
  return (value, at) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
      ? undefined
      : `${at} is no whole number from ${least} to ${most}`;
}

export function oneOf(...values: readonly (string | boolean)[]): Shape {
  return (value, at) => (values.includes(value as string) ? undefined : `${at} is none of ${values.join(', ')}`);
}

/** A regular expression as text. */
export const expression: Shape = (value, at) => {
  if (typeof value !== 'string' || value.length > 1000) return `${at} is no text, or a very long one`;
  try {
    new RegExp(value);
    return undefined;
  } catch {
    return `${at} is no valid expression`;
  }
};

/** A list with something in it. */
export function list(item: Shape): Shape {
  return (value, at) => {
    if (!Array.isArray(value) || value.length === 0) return `${at} is no list with something in it`;
    return first(value.map((one: unknown, index) => item(one, `${at}[${index}]`)));
  };
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A table whose names are free. */
export function named(item: Shape): Shape {
  return (value, at) =>
    isTable(value)
      ? first(Object.entries(value).map(([name, one]) => item(one, `${at}.${name}`)))
      : `${at} is no table`;
}

/** A table with these fields and no others: a misspelt name must not be passed over. */
export function table(needed: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape {
  return (value, at) => {
    if (!isTable(value)) return `${at} is no table`;
    const fields = new Map([...Object.entries(needed), ...Object.entries(optional)]);
    return first([
      ...Object.keys(needed).map((name) => (Object.hasOwn(value, name) ? undefined : `${at} lacks ${name}`)),
      ...Object.entries(value).map(([name, one]) => {
        const shape = fields.get(name);
        return shape === undefined ? `${at} has an unknown field ${JSON.stringify(name)}` : shape(one, `${at}.${name}`);
      }),
    ]);
  };
}

/** A table whose fields depend on what stands in the field `by`. */
export function variants(by: string, shapes: Readonly<Record<string, Shape>>): Shape {
  return (value, at) => {
    const choice = isTable(value) ? value[by] : undefined;
    const shape = typeof choice === 'string' && Object.hasOwn(shapes, choice) ? shapes[choice] : undefined;
    return shape === undefined ? `${at}.${by} is none of ${Object.keys(shapes).join(', ')}` : shape(value, at);
  };
}
