import type { Node } from '@babel/types';
import type { Advisory, AdvisoryRule } from '../../model/advisory.ts';
import type { Provider } from '../../model/provider.ts';
import { SECRET_NAME } from '../config/config-leaks.ts';
import { publicEnvName } from '../env/public-env-name.ts';
import { PUBLIC_PREFIXES } from '../env/public-prefixes.ts';
import { nameOf } from '../graph/module-facts.ts';
import { parseScript } from '../graph/parse-script.ts';
import { children } from '../graph/references.ts';
import { attribute, type Span, scriptParts } from '../graph/script-parts.ts';
import { positionOf } from '../value-site.ts';
import { ALWAYS_SECRET } from './always-secret.ts';

const KEY_HEADER = /^(?:authorization|x-api-key|api-key|x-auth-token)$/i;

export interface ClientUseRules {
  /** Cheap test on a file's bytes as latin1: only files that pass are worth a closer look. */
  readonly worth: RegExp;
  readonly providers: readonly Provider[];
  readonly nameOfProvider: (name: string) => string | null;
}

/** Prepares the search for a set of providers. */
export function clientUseRules(
  providers: readonly Provider[],
  nameOfProvider: (name: string) => string | null,
): ClientUseRules {
  const secret = providers.filter(({ id }) => ALWAYS_SECRET.has(id));
  const words = secret.flatMap(({ clues }) => [
    ...(clues.hosts ?? []).filter((host) => !isPlaceholderHost(host)),
    ...(clues.packages ?? []).filter((name) => /[@/-]/.test(name)),
  ]);
  const parts = [
    'dangerouslyAllowBrowser',
    // A public variable of a provider: the name is judged when the file is read closely.
    `(?:${PUBLIC_PREFIXES.map(({ prefix }) => prefix).join('|')})[A-Z0-9_]{2,100}(?:KEY|SECRET|TOKEN)`,
    // Storage alone is in every second app; with a name that speaks of a key it is rare.
    'Storage\\.setItem\\(\\s*["\'`][\\w.-]{0,60}(?:[kK]ey|KEY|[sS]ecret|SECRET|[tT]oken|TOKEN)',
    ...words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')),
  ];
  return { worth: new RegExp(parts.join('|')), providers: secret, nameOfProvider };
}

/** Reserved example domains are in documentation; nobody's key goes there. */
function isPlaceholderHost(host: string): boolean {
  return /(?:^|\.)example\.(?:com|org|net)$|\.example$|^localhost$/.test(host);
}

function providerOfHost({ providers }: ClientUseRules, value: string): Provider | undefined {
  return providers.find(({ clues }) =>
    clues.hosts?.some(
      (name) =>
        !isPlaceholderHost(name) &&
        new RegExp(`^(?:https?:)?//(?:[\\w-]+\\.)*${name.replaceAll('.', '\\.')}(?:[/:?#]|$)`, 'i').test(value),
    ),
  );
}

/** Looks for `<script src>` elements of a page that load a provider's SDK. */
export function findSdkTags(path: string, text: string, rules: ClientUseRules): Advisory[] {
  for (const { start, attributes } of scriptParts(path, text)) {
    const provider = providerOfHost(rules, attribute(attributes, 'src') ?? '');
    if (provider !== undefined) return [sdkFromCdn(path, provider, positionOf(text, start).line)];
  }
  return [];
}

function sdkFromCdn(path: string, { name }: Provider, line: number): Advisory {
  const message = `the browser loads the SDK of ${name} from its CDN, which needs a secret key in the page (line ${line})`;
  return { rule: 'client-sdk-from-cdn', severity: 'medium', path, message, fix: CALL_A_SERVER };
}

const CALL_A_SERVER = 'call the provider from a server of yours, and let the browser call that server';

/**
 * Looks for code in a client module that needs a provider's secret key at run time, though no literal stands there.
 * Needs `loadParser()` first.
 * @param serverSpans parts of the text that no browser gets
 */
export function findClientUse(
  path: string,
  text: string,
  rules: ClientUseRules,
  serverSpans: readonly Span[],
): Advisory[] {
  const file = parseScript(path, text);
  if (!file) return [];
  const advisories = new Map<string, Advisory>();
  const imported = new Map<string, Provider>();
  let host: { provider: Provider; at: number } | null = null;
  let header: number | null = null;

  const isOnServer = (at: number): boolean => serverSpans.some(({ start, end }) => at >= start && at < end);
  function add(rule: AdvisoryRule, message: string, at: number): void {
    if (isOnServer(at) || advisories.has(rule)) return;
    advisories.set(rule, {
      rule,
      severity: 'medium',
      path,
      message: `${message} (line ${positionOf(text, at).line})`,
      fix: CALL_A_SERVER,
    });
  }
  const stack: Node[] = [file.program];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const at = node.start ?? 0;
    if (node.type === 'ImportDeclaration' && node.importKind !== 'type') {
      const from = node.source.value;
      const provider =
        rules.providers.find(({ clues }) =>
          clues.packages?.some((name) => from === name || from.startsWith(`${name}/`)),
        ) ?? providerOfHost(rules, from);
      if (provider) for (const one of node.specifiers) imported.set(one.local.name, provider);
      if (provider && /^https?:/.test(from) && !isOnServer(at))
        advisories.set('client-sdk-from-cdn', sdkFromCdn(path, provider, positionOf(text, at).line));
    }
    if (node.type === 'StringLiteral' || node.type === 'TemplateElement') {
      const value = node.type === 'StringLiteral' ? node.value : (node.value.cooked ?? '');
      const provider = providerOfHost(rules, value);
      if (provider && !host) host = { provider, at };
    }
    if (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') {
      const name = nameOf(node.property);
      const asPublic = /^[A-Z]/.test(name) ? publicEnvName(name) : null;
      const provider = asPublic === null ? null : rules.nameOfProvider(name.slice(asPublic.prefix.length));
      if (asPublic !== null && provider !== null)
        add(
          'public-env-name',
          `${name} is sent to browsers by ${asPublic.framework}, and it names a secret of ${provider}`,
          at,
        );
    }
    if (node.type === 'ObjectProperty') {
      const key = nameOf(node.key);
      if (key === 'dangerouslyAllowBrowser' && node.value.type === 'BooleanLiteral' && node.value.value)
        add('client-dangerously-allows-browser', "'dangerouslyAllowBrowser' puts a secret key into the browser", at);
      if (KEY_HEADER.test(key)) header ??= at;
    }
    if (node.type === 'NewExpression' || node.type === 'CallExpression') {
      const { callee } = node;
      const first = node.arguments[0];
      if (callee.type === 'Identifier' && imported.has(callee.name) && first?.type === 'ObjectExpression') {
        const key = first.properties.find(
          (property) =>
            property.type === 'ObjectProperty' && /^(?:api_?key|key|token|secret)$/i.test(nameOf(property.key)),
        );
        if (key)
          add(
            'client-sdk-with-key',
            `client code creates ${callee.name} of ${imported.get(callee.name)!.name} with a secret key`,
            at,
          );
      }
      if (
        callee.type === 'MemberExpression' &&
        nameOf(callee.property) === 'setItem' &&
        /^(?:localStorage|sessionStorage)$/.test(
          nameOf(callee.object) || (callee.object.type === 'MemberExpression' ? nameOf(callee.object.property) : ''),
        )
      ) {
        const name = first?.type === 'StringLiteral' ? first.value : '';
        const provider = rules.nameOfProvider(name);
        if (provider !== null || (/api_?key|secret/i.test(name) && SECRET_NAME.test(name)))
          add(
            'client-key-in-storage',
            `client code keeps ${provider === null ? 'a secret' : `a key of ${provider}`} in the browser's storage`,
            at,
          );
      }
      if (
        callee.type === 'MemberExpression' &&
        /^(?:set|append|setRequestHeader)$/.test(nameOf(callee.property)) &&
        first?.type === 'StringLiteral' &&
        KEY_HEADER.test(first.value)
      )
        header ??= at;
    }
    // Children in order, so that imports are known before what uses them.
    stack.push(...[...children(node)].map(([, child]) => child).reverse());
  }
  if (host !== null && header !== null)
    add(
      'client-authorizes-provider',
      `client code sends a key to ${(host as { provider: Provider }).provider.name}`,
      header,
    );
  return [...advisories.values()];
}
