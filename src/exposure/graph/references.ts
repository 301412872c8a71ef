import type { Node } from '@babel/types';
import type { Span } from './script-parts.ts';

/** Identifiers that a piece of code mentions. */
export interface References {
  readonly values: Set<string>;
  /** Mentioned in a type, where nothing of them is left in the output. */
  readonly types: Set<string>;
  /** Bodies of functions marked `'use server'`: they stay on the server. */
  readonly serverSpans: Span[];
  /** Mentioned in such bodies. */
  readonly serverValues?: Set<string>;
}

/** Type-only parts that don't start with TS, and parts of the tree that hold no code. */
const TYPE_KEYS: ReadonlySet<string> = new Set([
  'typeAnnotation',
  'returnType',
  'typeParameters',
  'typeArguments',
  'superTypeParameters',
  'implements',
  'predicate',
]);
const PLAIN_KEYS: ReadonlySet<string> = new Set([
  'loc',
  'start',
  'end',
  'extra',
  'leadingComments',
  'trailingComments',
  'innerComments',
  'errors',
  'tokens',
]);
/** TypeScript nodes that hold running code. */
const TS_CODE: ReadonlySet<string> = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
  'TSEnumDeclaration',
  'TSEnumBody',
  'TSEnumMember',
  'TSModuleDeclaration',
  'TSModuleBlock',
  'TSExportAssignment',
  'TSParameterProperty',
  'TSImportEqualsDeclaration',
  'TSExternalModuleReference',
]);

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** The nodes directly below a node, with the key that each stands under. */
export function* children(node: Node): Generator<readonly [string, Node]> {
  for (const [key, value] of Object.entries(node)) {
    if (PLAIN_KEYS.has(key)) continue;
    if (Array.isArray(value)) {
      for (const item of value) if (isNode(item)) yield [key, item];
    } else if (isNode(value)) yield [key, value];
  }
}

/** Collects what a statement mentions. Import declarations mention nothing; a re-export of a local name mentions it only there. */
export function collectReferences(root: Node): References {
  const references = {
    values: new Set<string>(),
    types: new Set<string>(),
    serverSpans: [] as Span[],
    serverValues: new Set<string>(),
  };
  if (root.type === 'ImportDeclaration' || root.type === 'ExportAllDeclaration') return references;
  const stack: { node: Node; kind: 'values' | 'types' | 'serverValues' }[] = [{ node: root, kind: 'values' }];
  for (let item = stack.pop(); item; item = stack.pop()) {
    const { node } = item;
    let { kind } = item;
    if (node.type === 'ExportSpecifier') continue;
    if (node.type === 'Identifier' || node.type === 'JSXIdentifier') references[kind].add(node.name);
    if (node.type.startsWith('TS') && !TS_CODE.has(node.type)) kind = 'types';
    if (node.type === 'BlockStatement' && node.directives.some(({ value }) => value.value === 'use server')) {
      references.serverSpans.push({ start: node.start ?? 0, end: node.end ?? 0 });
      kind = 'serverValues';
    }
    for (const [key, child] of children(node)) {
      if (
        (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') &&
        key === 'property' &&
        !node.computed
      )
        continue;
      if (
        (node.type === 'ObjectProperty' ||
          node.type === 'ObjectMethod' ||
          node.type === 'ClassMethod' ||
          node.type === 'ClassProperty') &&
        key === 'key' &&
        !node.computed
      )
        continue;
      if (node.type === 'JSXMemberExpression' && key === 'property') continue;
      if (node.type === 'JSXAttribute' && key === 'name') continue;
      const typed = TYPE_KEYS.has(key) && !(node.type === 'TSTypeAssertion' && key === 'expression');
      stack.push({ node: child, kind: typed ? 'types' : kind });
    }
  }
  return references;
}
