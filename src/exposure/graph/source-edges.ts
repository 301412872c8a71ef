import type { File, Node, Statement } from '@babel/types';
import { nameOf } from './module-facts.ts';
import { children, type References } from './references.ts';

/** One way in which a module leads to another. */
export interface SourceEdge {
  readonly source: string;
  /**
   * - `use`: the module runs it, whatever is asked of the module (imports, dynamic imports, requires, workers).
   * - `reexport`: followed only if one of the exported names is asked for.
   * - `star`: followed for names that the module does not export itself.
   */
  readonly kind: 'use' | 'reexport' | 'star';
  /** For `use`: names taken, `*` for all. For `reexport`: exported name and the name it has in the source. */
  readonly names: readonly (readonly [exported: string, imported: string])[];
}

const ALL = [['*', '*']] as const;

/**
 * The edges of a module.
 * @param statements top-level statements that a browser gets
 * @param vanishes says of a local import binding that nothing of it is left in the output
 */
export function sourceEdges(
  file: File,
  statements: readonly Statement[],
  vanishes: (local: string) => boolean,
  used: References,
): SourceEdge[] {
  const edges: SourceEdge[] = [];
  const exportedAs = new Map<string, string[]>();
  for (const statement of file.program.body) {
    if (statement.type !== 'ExportNamedDeclaration' || statement.source || statement.exportKind === 'type') continue;
    for (const one of statement.specifiers) {
      if (one.type !== 'ExportSpecifier' || one.exportKind === 'type') continue;
      const local = nameOf(one.local);
      exportedAs.set(local, [...(exportedAs.get(local) ?? []), nameOf(one.exported)]);
    }
  }

  for (const statement of file.program.body) {
    if (statement.type === 'ExportAllDeclaration' && statement.exportKind !== 'type') {
      edges.push({ source: statement.source.value, kind: 'star', names: [] });
    } else if (statement.type === 'ExportNamedDeclaration' && statement.source && statement.exportKind !== 'type') {
      const names = statement.specifiers.flatMap((one): [string, string][] => {
        if (one.type === 'ExportSpecifier')
          return one.exportKind === 'type' ? [] : [[nameOf(one.exported), nameOf(one.local)]];
        return [[nameOf(one.exported), one.type === 'ExportDefaultSpecifier' ? 'default' : '*']];
      });
      edges.push({ source: statement.source.value, kind: 'reexport', names });
    } else if (
      statement.type === 'ImportDeclaration' &&
      statement.importKind !== 'type' &&
      statement.importKind !== 'typeof'
    ) {
      const taken: [string, string][] = [];
      const passedOn: [string, string][] = [];
      for (const one of statement.specifiers) {
        if (one.type === 'ImportSpecifier' && (one.importKind === 'type' || one.importKind === 'typeof')) continue;
        const local = one.local.name;
        const imported =
          one.type === 'ImportSpecifier'
            ? nameOf(one.imported)
            : one.type === 'ImportDefaultSpecifier'
              ? 'default'
              : '*';
        const outward = exportedAs.get(local);
        if (outward && !used.values.has(local))
          passedOn.push(...outward.map((name): [string, string] => [name, imported]));
        else if (!vanishes(local)) taken.push([imported, imported]);
      }
      if (statement.specifiers.length === 0) edges.push({ source: statement.source.value, kind: 'use', names: [] });
      if (taken.length > 0) edges.push({ source: statement.source.value, kind: 'use', names: taken });
      if (passedOn.length > 0) edges.push({ source: statement.source.value, kind: 'reexport', names: passedOn });
    }
  }
  for (const statement of statements) edges.push(...nestedEdges(statement));
  return edges;
}

/** Of a path that is put together bundlers take in all files that it may mean, if they know the folder. */
function onlyRelative(pattern: string): string | null {
  return /^\.{1,2}\/[^*]/.test(pattern) ? pattern : null;
}

/** The path that an expression stands for, with `*` where it is computed; null if nothing can be told. */
function literal(node: Node | null | undefined): string | null {
  if (node?.type === 'StringLiteral') return node.value;
  if (node?.type === 'TemplateLiteral') {
    const path = node.quasis.map(({ value }) => value.cooked ?? '').join('*');
    return node.expressions.length === 0 ? path : onlyRelative(path);
  }
  if (node?.type === 'BinaryExpression' && node.operator === '+') {
    const { left, right } = node;
    const end = right.type === 'StringLiteral' ? right.value : '';
    for (let first: Node = left; ; first = first.left) {
      if (first.type === 'StringLiteral') return onlyRelative(`${first.value}*${end}`);
      if (first.type !== 'BinaryExpression') return null;
    }
  }
  return null;
}

/** Dynamic imports, requires, workers, globs and `new URL(…, import.meta.url)` anywhere in a statement, but for server functions. */
function nestedEdges(root: Node): SourceEdge[] {
  const edges: SourceEdge[] = [];
  const stack: Node[] = [root];
  const all = (source: string | null): void => {
    if (source !== null) edges.push({ source, kind: 'use', names: ALL });
  };
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'BlockStatement' && node.directives.some(({ value }) => value.value === 'use server')) continue;
    if (node.type === 'ImportExpression') all(literal(node.source));
    if (
      node.type === 'TSImportEqualsDeclaration' &&
      node.importKind !== 'type' &&
      node.moduleReference.type === 'TSExternalModuleReference'
    )
      all(literal(node.moduleReference.expression));
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      const { callee } = node;
      const first = node.arguments[0];
      if (callee.type === 'Import') all(literal(first));
      else if (callee.type === 'Identifier') {
        if (['require', 'importScripts', 'Worker', 'SharedWorker', 'URL'].includes(callee.name))
          for (const argument of callee.name === 'importScripts' ? node.arguments : [first]) all(literal(argument));
      } else if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier') {
        if (/^glob(?:Eager)?$/.test(callee.property.name))
          for (const pattern of first?.type === 'ArrayExpression' ? first.elements : [first]) all(literal(pattern));
        if (callee.property.name === 'register' || callee.property.name === 'addModule') all(literal(first));
      }
    }
    for (const [, child] of children(node)) stack.push(child);
  }
  return edges;
}
