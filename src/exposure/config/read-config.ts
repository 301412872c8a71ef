import type { Node } from '@babel/types';
import { nameOf } from '../graph/module-facts.ts';
import { loadParser, parseScript } from '../graph/parse-script.ts';
import { children } from '../graph/references.ts';
import type { Span } from '../graph/script-parts.ts';

/** One object (or list) in a configuration that ends up in the output. */
export interface PublicConfig {
  /** As the framework's documentation calls it: `define`, `env`, `DefinePlugin`. */
  readonly option: string;
  readonly span: Span;
  readonly names: readonly string[];
  /** The whole environment is in it. */
  readonly whole: boolean;
  /** Something in it can't be told without running it. */
  readonly dynamic: boolean;
}

export interface ConfigFacts {
  readonly configs: readonly PublicConfig[];
  /** Values of `envPrefix` and `publicPrefix`, as far as they are written out. */
  readonly prefixes: readonly { readonly option: string; readonly values: readonly string[] }[];
  /** Those options, where they are computed. */
  readonly dynamicPrefixes: readonly string[];
}

/** Options to look at: the key, and the key that it must stand below, if any. */
export interface ConfigShape {
  readonly options: readonly { readonly key: string; readonly under?: string }[];
  readonly prefixOptions: readonly string[];
  /** Names of constructors and functions whose first argument is such an object or list. */
  readonly calls: readonly string[];
}

/**
 * Reads the parts of a configuration that end up in the output. Static objects only: it is never run.
 * @returns null if it can't be parsed
 */
export async function readConfig(path: string, text: string, shape: ConfigShape): Promise<ConfigFacts | null> {
  await loadParser();
  const file = parseScript(path, text);
  if (!file) return null;
  const bindings = new Map<string, Node>();
  const configs: PublicConfig[] = [];
  const prefixes: { option: string; values: string[] }[] = [];
  const dynamicPrefixes: string[] = [];

  const stack: { node: Node; keys: readonly string[] }[] = [{ node: file.program, keys: [] }];
  const found: { option: string; value: Node }[] = [];
  for (let item = stack.pop(); item; item = stack.pop()) {
    const { node, keys } = item;
    let below = keys;
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init)
      bindings.set(node.id.name, node.init);
    if (node.type === 'ObjectProperty') {
      const key = node.computed ? '' : nameOf(node.key);
      below = [...keys, key];
      if (shape.prefixOptions.includes(key)) {
        const values = stringsOf(node.value);
        if (values) prefixes.push({ option: key, values });
        else dynamicPrefixes.push(key);
      }
      if (
        shape.options.some(
          (option) =>
            option.key === key &&
            (option.under === undefined || keys.includes(option.under)) &&
            (option.key !== 'env' || !keys.some((above) => above !== 'nextConfig')),
        )
      ) {
        found.push({ option: key, value: node.value });
      }
    }
    if (node.type === 'NewExpression' || node.type === 'CallExpression') {
      const callee = node.callee.type === 'MemberExpression' ? nameOf(node.callee.property) : nameOf(node.callee);
      if (callee === 'build' && node.callee.type === 'MemberExpression' && nameOf(node.callee.object) === 'Bun') {
        const env = propertyOf(node.arguments[0], 'env');
        if (env?.type === 'StringLiteral' && env.value === 'inline')
          configs.push({ ...NO_CONFIG, option: 'env', whole: true });
        if (env?.type === 'StringLiteral' && env.value.endsWith('*'))
          prefixes.push({ option: 'env', values: [env.value.slice(0, -1)] });
      }
      if (shape.calls.includes(callee) && node.arguments[0])
        found.push({
          option: callee,
          value: callee === 'EnvironmentPlugin' && node.arguments.length > 1 ? node : node.arguments[0],
        });
    }
    for (const [, child] of children(node)) stack.push({ node: child, keys: below });
  }
  for (const { option, value } of found) configs.push(judge(option, value, bindings));
  return { configs, prefixes, dynamicPrefixes };
}

const NO_CONFIG: PublicConfig = { option: '', span: { start: 0, end: 0 }, names: [], whole: false, dynamic: false };

function propertyOf(node: Node | undefined, name: string): Node | null {
  if (node?.type !== 'ObjectExpression') return null;
  for (const property of node.properties)
    if (property.type === 'ObjectProperty' && nameOf(property.key) === name) return property.value;
  return null;
}

/** Astro's schema of variables: `NAME: envField.string({ context: "client", access: "public" })`. */
function clientFields(schema: Node): string[] {
  if (schema.type !== 'ObjectExpression') return [];
  return schema.properties.flatMap((property) => {
    if (property.type !== 'ObjectProperty' || property.value.type !== 'CallExpression') return [];
    const context = propertyOf(property.value.arguments[0], 'context');
    return context?.type === 'StringLiteral' && context.value === 'client' ? [nameOf(property.key)] : [];
  });
}

function stringsOf(node: Node): string[] | null {
  if (node.type === 'StringLiteral') return [node.value];
  if (node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression') return stringsOf(node.expression);
  if (node.type !== 'ArrayExpression') return null;
  const items = node.elements.map((element) => (element?.type === 'StringLiteral' ? element.value : null));
  return items.includes(null) ? null : (items as string[]);
}

/** `process.env`, `import.meta.env`, or a name bound to what `loadEnv(…)` or dotenv gave. */
function isEnvironment(node: Node | null | undefined, bindings: ReadonlyMap<string, Node>, depth = 0): boolean {
  if (!node || depth > 6) return false;
  if (node.type === 'MemberExpression') {
    const { object, property } = node;
    if (nameOf(property) === 'env')
      return (
        (object.type === 'Identifier' && (object.name === 'process' || object.name === 'Bun')) ||
        object.type === 'MetaProperty'
      );
    return nameOf(property) === 'parsed' && isEnvironment(object, bindings, depth + 1);
  }
  if (node.type === 'CallExpression') {
    const callee =
      node.callee.type === 'MemberExpression'
        ? `${nameOf(node.callee.object)}.${nameOf(node.callee.property)}`
        : nameOf(node.callee);
    if (callee === 'loadEnv') {
      // Without a third argument Vite hands over its own prefixes only.
      const prefix = node.arguments[2];
      return (
        prefix !== undefined &&
        !(prefix.type === 'StringLiteral' && prefix.value !== '') &&
        prefix.type !== 'ArrayExpression'
      );
    }
    return /^(?:dotenv\.(?:config|parse)|config)$/.test(callee) && callee !== 'config';
  }
  if (node.type === 'Identifier') return isEnvironment(bindings.get(node.name), bindings, depth + 1);
  if (node.type === 'ObjectExpression')
    return node.properties.some(
      (property) => property.type === 'SpreadElement' && isEnvironment(property.argument, bindings, depth + 1),
    );
  if (node.type === 'LogicalExpression') return isEnvironment(node.left, bindings, depth + 1);
  return false;
}

function judge(option: string, value: Node, bindings: ReadonlyMap<string, Node>): PublicConfig {
  if (option === 'schema') return { ...NO_CONFIG, option, names: clientFields(value) };
  const names = new Set<string>();
  let whole = false;
  let dynamic = false;

  function look(node: Node | null | undefined, depth: number): void {
    if (!node || depth > 12) return;
    if (isEnvironment(node, bindings)) {
      whole = true;
      return;
    }
    switch (node.type) {
      case 'MemberExpression':
      case 'OptionalMemberExpression': {
        const name = node.computed && node.property.type !== 'StringLiteral' ? '' : nameOf(node.property);
        if (isEnvironment(node.object, bindings)) {
          if (name !== '') names.add(name);
          else dynamic = true;
        }
        return;
      }
      case 'ObjectExpression':
        for (const property of node.properties) {
          if (property.type === 'SpreadElement') {
            if (property.argument.type === 'Identifier' && bindings.has(property.argument.name))
              look(bindings.get(property.argument.name), depth + 1);
            else look(property.argument, depth + 1);
          } else if (property.type === 'ObjectProperty') look(property.value, depth + 1);
        }
        return;
      case 'ArrayExpression':
        for (const element of node.elements) {
          if (element?.type === 'StringLiteral' && option === 'EnvironmentPlugin') names.add(element.value);
          else look(element, depth + 1);
        }
        return;
      case 'CallExpression':
      case 'NewExpression': {
        const callee = node.callee.type === 'MemberExpression' ? nameOf(node.callee.property) : nameOf(node.callee);
        if (option === callee && option === 'EnvironmentPlugin') {
          for (const argument of node.arguments) if (argument.type === 'StringLiteral') names.add(argument.value);
          return;
        }
        // A function over the environment may filter it; only known transparent ones are looked through.
        if (/^(?:stringify|String|toString|trim)$/.test(callee)) {
          for (const argument of node.arguments) look(argument, depth + 1);
          if (node.callee.type === 'MemberExpression') look(node.callee.object, depth + 1);
        } else dynamic = true;
        return;
      }
      case 'Identifier': {
        const bound = bindings.get(node.name);
        if (bound) look(bound, depth + 1);
        else if (node.name !== 'undefined') dynamic = true;
        return;
      }
      case 'TemplateLiteral':
        for (const expression of node.expressions) look(expression, depth + 1);
        return;
      case 'LogicalExpression':
      case 'BinaryExpression':
        look(node.left, depth + 1);
        look(node.right, depth + 1);
        return;
      case 'ConditionalExpression':
        look(node.consequent, depth + 1);
        look(node.alternate, depth + 1);
        return;
      case 'TSAsExpression':
      case 'TSNonNullExpression':
      case 'TSSatisfiesExpression':
        look(node.expression, depth + 1);
        return;
      case 'SpreadElement':
        look(node.argument, depth + 1);
        return;
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        dynamic = true;
        return;
      default:
    }
  }
  // vite-plugin-environment takes the word for a list of names.
  if (option === 'EnvironmentPlugin' && value.type === 'StringLiteral' && value.value === 'all') whole = true;
  else if (option === 'EnvironmentPlugin' && value.type === 'ObjectExpression') {
    for (const property of value.properties) if (property.type === 'ObjectProperty') names.add(nameOf(property.key));
  } else look(value, 0);
  return { option, span: { start: value.start ?? 0, end: value.end ?? 0 }, names: [...names], whole, dynamic };
}
