import type { File, Node, Statement } from '@babel/types';
import { collectReferences, type References } from './references.ts';
import type { Span } from './script-parts.ts';
import { type SourceEdge, sourceEdges } from './source-edges.ts';

/** What one module takes from others and gives away, as far as a bundler for browsers cares. */
export interface ModuleFacts {
  readonly edges: readonly SourceEdge[];
  /** Names that the module declares and exports itself. */
  readonly exports: ReadonlySet<string>;
  readonly directives: readonly string[];
  /** Code that the build takes out before a browser gets the rest: loaders, server functions, and what only they use. */
  readonly serverSpans: readonly Span[];
  /** Comments: no build for browsers keeps them. */
  readonly comments: readonly Span[];
}

interface Declaration {
  readonly statement: Statement;
  readonly declares: readonly string[];
  readonly exported: readonly string[];
  readonly references: References;
}

/**
 * Reads a module's facts from its tree.
 * @param serverExports names of exports that the framework keeps on the server (`loader`, `getServerSideProps`)
 * @param typed true for TypeScript, where imports used only as types vanish
 */
export function readFacts(file: File, serverExports: ReadonlySet<string>, typed: boolean): ModuleFacts {
  const statements = file.program.body.map(describe);
  const serverOnly = findServerOnly(statements, serverExports);
  const used: References = { values: new Set(), types: new Set(), serverSpans: [] };
  const serverUsed = new Set<string>();
  for (const entry of statements) {
    if (serverOnly.has(entry)) for (const name of entry.references.values) serverUsed.add(name);
    else {
      for (const name of entry.references.values) used.values.add(name);
      for (const name of entry.references.types) used.types.add(name);
    }
    used.serverSpans.push(...entry.references.serverSpans);
    for (const name of entry.references.serverValues ?? []) serverUsed.add(name);
  }

  /** A binding that nobody mentions counts as used: templates of components may use it, and a miss would be worse. */
  const vanishes = (local: string): boolean =>
    !used.values.has(local) && ((typed && used.types.has(local)) || serverUsed.has(local));
  const clientStatements = statements.filter((entry) => !serverOnly.has(entry)).map(({ statement }) => statement);
  const exports = new Set(statements.flatMap(({ exported }) => exported));
  return {
    edges: sourceEdges(file, clientStatements, vanishes, used),
    exports,
    directives: file.program.directives.map(({ value }) => value.value),
    serverSpans: [...[...serverOnly].map(({ statement }) => spanOf(statement)), ...used.serverSpans],
    comments: (file.comments ?? [])
      .filter(({ value }) => !/^!|@license|@preserve/.test(value))
      .map((comment) => ({ start: comment.start ?? 0, end: comment.end ?? 0 })),
  };
}

function spanOf(node: Node): Span {
  return { start: node.start ?? 0, end: node.end ?? 0 };
}

/** Names that a binding pattern declares. */
export function boundNames(pattern: Node | null | undefined): string[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        boundNames(property.type === 'RestElement' ? property.argument : property.value),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => boundNames(element));
    case 'AssignmentPattern':
      return boundNames(pattern.left);
    case 'RestElement':
      return boundNames(pattern.argument);
    default:
      return [];
  }
}

function describe(statement: Statement): Declaration {
  const references = collectReferences(statement);
  const inner = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
  const declares: string[] = [];
  if (inner?.type === 'VariableDeclaration') for (const one of inner.declarations) declares.push(...boundNames(one.id));
  else if (
    inner?.type === 'FunctionDeclaration' ||
    inner?.type === 'ClassDeclaration' ||
    inner?.type === 'TSEnumDeclaration'
  ) {
    if (inner.id) declares.push(inner.id.name);
  }
  const exported: string[] = [];
  if (statement.type === 'ExportDefaultDeclaration') exported.push('default');
  if (statement.type === 'ExportNamedDeclaration') {
    exported.push(...declares);
    if (!statement.source)
      for (const one of statement.specifiers) if (one.type === 'ExportSpecifier') exported.push(nameOf(one.exported));
  }
  return { statement, declares, exported, references };
}

export function nameOf(node: Node): string {
  return node.type === 'StringLiteral' ? node.value : node.type === 'Identifier' ? node.name : '';
}

/** Statements that only server exports need: those exports, and declarations that nothing else leads to. */
function findServerOnly(statements: readonly Declaration[], serverExports: ReadonlySet<string>): Set<Declaration> {
  const server = statements.filter(
    (entry) =>
      entry.statement.type === 'ExportNamedDeclaration' &&
      entry.exported.length > 0 &&
      entry.exported.every((name) => serverExports.has(name)),
  );
  if (server.length === 0) return new Set();
  const byName = new Map<string, Declaration>();
  for (const entry of statements) for (const name of entry.declares) byName.set(name, entry);

  function closure(roots: readonly Declaration[]): Set<Declaration> {
    const reached = new Set(roots);
    for (const entry of reached) {
      for (const name of entry.references.values) {
        const target = byName.get(name);
        if (target) reached.add(target);
      }
    }
    return reached;
  }
  const isPlain = ({ statement }: Declaration): boolean =>
    ['FunctionDeclaration', 'VariableDeclaration', 'ClassDeclaration', 'ImportDeclaration'].includes(statement.type);
  const client = closure(statements.filter((entry) => !server.includes(entry) && !isPlain(entry)));
  return new Set([...closure(server)].filter((entry) => !client.has(entry)));
}
