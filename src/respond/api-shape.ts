import { count, expression, list, named, oneOf, type Shape, table, text, variants } from './shape.ts';

/** The form of `ProviderApi` (src/model/provider-api.ts) in an operator's file. */

const anyText = text();
// The empty path is the whole body.
const paths = list(text(/^[^\p{Cc}]*$/u));
const scalar: Shape = (value, at) =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value) ? undefined : `${at} is no text or number`;
function template(depth: number): Shape {
  return (value, at) => {
    if (depth === 0) return `${at} is nested too deeply`;
    if (Array.isArray(value)) return value.length === 0 ? undefined : list(template(depth - 1))(value, at);
    return typeof value === 'object' && value !== null ? named(template(depth - 1))(value, at) : scalar(value, at);
  };
}

const auth = variants('in', {
  bearer: table({ in: anyText }),
  header: table({ in: anyText, name: text(/^[A-Za-z0-9-]{1,64}$/, 'the name of a header') }, { scheme: text(/^\w+$/) }),
  basic: table({ in: anyText, as: oneOf('user', 'password') }),
  path: table({ in: anyText }),
  body: table({ in: anyText }),
  none: table({ in: anyText }),
});

const condition = table(
  { at: paths },
  { equals: list(scalar), includes: list(anyText), kind: oneOf('string', 'number', 'boolean', 'array', 'object') },
);

function call(...meanings: string[]): Shape {
  const answer = table(
    { status: list(count(100, 599)), means: oneOf(...meanings) },
    { where: list(condition), bare: oneOf(true), detail: anyText },
  );
  return table(
    {
      method: oneOf('GET', 'POST', 'PUT', 'PATCH', 'DELETE'),
      path: text(/^\/(?!\/)[\w{}/.:~-]*$/, 'a path of plain characters that starts with one /'),
      answers: list(answer),
    },
    {
      auth,
      query: named(anyText),
      body: table({ as: oneOf('json', 'form'), fields: named(template(8)) }),
    },
  );
}

/** Without a look at the body, a gateway's page would be believed. */
const verifyCall: Shape = (value, at) => {
  const complaint = call('active', 'active-limited', 'inactive', 'expired', 'unknown')(value, at);
  if (complaint !== undefined) return complaint;
  const { answers } = value as { answers: readonly { where?: unknown }[] };
  const blind = answers.findIndex(({ where }) => where === undefined);
  return blind < 0 ? undefined : `${at}.answers[${blind}] needs a condition on its body ("where")`;
};

const by = oneOf('leaked', 'management', 'leaked-or-management', 'management-or-leaked');
const more = table({ when: condition, cursor: paths, query: anyText });
const details = { name: paths, scopes: paths, environment: paths, expiresAt: paths };
const listing = { call: call('listed', 'forbidden'), items: paths, id: paths };

export const apiShape = table(
  { auth },
  {
    keys: expression,
    baseUrl: anyText,
    // As in rules/api; the one that counts here is that of baseUrl.
    hosts: (value, at) => (Array.isArray(value) ? undefined : `${at} is no list`),
    headers: named(text(/^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/, 'the value of a header')),
    rateLimit: table({ requests: count(1, 1_000_000), perSeconds: count(1, 86_400) }),
    verify: table({ calls: list(verifyCall) }, { every: oneOf(true) }),
    list: table(
      { ...listing, by, hint: paths },
      { ...details, within: table(listing, { more }), more, ended: list(condition) },
    ),
    describe: table({ call: call('described') }, details),
    create: table(
      { call: call('created', 'forbidden'), key: paths, id: paths },
      { environmentIn: expression, nameLimit: count(30, 10_000) },
    ),
    revoke: table(
      { by, call: call('revoked', 'accepted', 'gone', 'itself', 'forbidden') },
      {
        id: variants('from', {
          list: table({ from: anyText }),
          verify: table({ from: anyText, at: paths }),
          key: table({ from: anyText, pattern: expression }),
        }),
        replaceFirst: table({ scope: anyText }),
      },
    ),
  },
);

export const dashboardShape = table({ url: anyText, steps: list(anyText) });
