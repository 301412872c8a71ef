import type { TemplateValue } from '../model/provider-api.ts';

/** Values for `{name}` in a path or body. Undefined: the field is left out. */
export type Values = Readonly<Record<string, TemplateValue | undefined>>;

/** A path with its placeholders filled, percent-encoded. Undefined if one has no usable value. */
export function fillPath(template: string, values: Values, encode: (text: string) => string): string | undefined {
  let missing = false;
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (typeof value !== 'string' || value === '' || value === '.' || value === '..') missing = true;
    return encode(String(value));
  });
  return missing ? undefined : filled;
}

/** A body template with its placeholders filled; undefined where a value is not known. */
export function fillValue(template: TemplateValue, values: Values): TemplateValue | undefined {
  if (typeof template === 'string') {
    const whole = /^\{(\w+)\}$/.exec(template);
    return whole ? values[whole[1]!] : template;
  }
  if (Array.isArray(template)) {
    const items = template as readonly TemplateValue[];
    return items.map((item) => fillValue(item, values)).filter((item) => item !== undefined);
  }
  if (typeof template !== 'object') return template;
  const filled: Record<string, TemplateValue> = {};
  for (const [name, item] of Object.entries(template)) {
    const value = fillValue(item, values);
    if (value !== undefined) filled[name] = value;
  }
  return filled;
}
