import type { Node } from '@babel/types';
import type { Advisory } from '../../model/advisory.ts';
import type { Provider } from '../../model/provider.ts';
import { SECRET_NAME } from '../config/config-leaks.ts';
import { nameOf } from '../graph/module-facts.ts';
import { parseScript } from '../graph/parse-script.ts';
import { children } from '../graph/references.ts';
import type { Span } from '../graph/script-parts.ts';
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

  function add(rule: string, message: string, at: number): void {
    if (serverSpans.some(({ start, end }) => at >= start && at < end) || advisories.has(rule)) return;
    advisories.set(rule, {
      rule,
      severity: 'medium',
      path,
      message: `${message} (line ${positionOf(text, at).line})`,
      fix: 'call the provider from a server of yours, and let the browser call that server',
    });
  }
  function providerOfHost(value: string): Provider | undefined {
    return rules.providers.find(({ clues }) =>
      clues.hosts?.some(
        (name) =>
          !isPlaceholderHost(name) &&
          new RegExp(`^(?:https?:)?//(?:[\\w-]+\\.)*${name.replaceAll('.', '\\.')}(?:[/:?#]|$)`, 'i').test(value),
      ),
    );
  }

  const stack: Node[] = [file.program];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const at = node.start ?? 0;
    if (node.type === 'ImportDeclaration' && node.importKind !== 'type') {
      const from = node.source.value;
      const provider =
        rules.providers.find(({ clues }) =>
          clues.packages?.some((name) => from === name || from.startsWith(`${name}/`)),
        ) ?? providerOfHost(from);
      if (provider) for (const one of node.specifiers) imported.set(one.local.name, provider);
      if (provider && /^https?:/.test(from))
        add(
          'client-sdk-from-cdn',
          `the browser loads the SDK of ${provider.name} from its CDN, which needs a secret key in the page`,
          at,
        );
    }
    if (node.type === 'StringLiteral' || node.type === 'TemplateElement') {
      const value = node.type === 'StringLiteral' ? node.value : (node.value.cooked ?? '');
      const provider = providerOfHost(value);
      if (provider && !host) host = { provider, at };
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
