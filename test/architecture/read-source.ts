import { parse } from '@babel/parser';

/** One import, static or dynamic, or a re-export. */
export interface Import {
  /** As written: `../model/rule.ts`, `node:fs`, `yargs`. */
  readonly from: string;
  /** Erased before the program runs. */
  readonly typeOnly: boolean;
  readonly line: number;
}

/** What the architecture test wants to know of a file: read from its syntax tree, so that comments and strings count for nothing. */
export interface SourceFacts {
  readonly imports: readonly Import[];
  /** Lines of `….reveal(…)`. */
  readonly reveals: readonly number[];
  /** `console`, `process.exit`, `process.stdout` …: names of globals that are used, dotted, with their line. */
  readonly globals: readonly { readonly name: string; readonly line: number }[];
  readonly lines: number;
}

interface Node {
  readonly type: string;
  readonly loc?: { readonly start: { readonly line: number } };
  readonly [field: string]: unknown;
}

export function readSource(text: string): SourceFacts {
  const imports: Import[] = [];
  const reveals: number[] = [];
  const globals: { name: string; line: number }[] = [];

  visit(parse(text, { sourceType: 'module', plugins: ['typescript'] }).program as unknown as Node, (node) => {
    const line = node.loc?.start.line ?? 0;
    if (node.type === 'ImportDeclaration' || node.type.startsWith('Export')) {
      const source = node['source'] as Node | null | undefined;
      if (source) imports.push({ from: String(source['value']), typeOnly: isTypeOnly(node), line });
    }
    if (node.type === 'TSImportType') {
      const argument = node['argument'] as Node;
      imports.push({ from: String(argument['value'] ?? (argument['literal'] as Node)['value']), typeOnly: true, line });
    }
    if (node.type === 'CallExpression' || node.type === 'OptionalCallExpression') {
      const callee = node['callee'] as Node;
      const [argument] = node['arguments'] as Node[];
      if (callee.type === 'Import') imports.push({ from: String(argument!['value'] ?? '?'), typeOnly: false, line });
      if (nameOf(callee['property'] as Node | undefined) === 'reveal') reveals.push(line);
      if (callee.type === 'Identifier' && callee['name'] === 'fetch') globals.push({ name: 'fetch', line });
    }
    if (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') {
      const object = node['object'] as Node;
      if (object.type === 'Identifier' && ['console', 'process'].includes(String(object['name'])))
        globals.push({ name: `${object['name']}.${nameOf(node['property'] as Node)}`, line });
    }
  });
  return { imports, reveals, globals, lines: text.split('\n').length - 1 };
}

/** `import type …`, or braces in which every name is marked as a type. */
function isTypeOnly(node: Node): boolean {
  if (node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  const names = (node['specifiers'] ?? []) as Node[];
  return names.length > 0 && names.every((name) => name['importKind'] === 'type' || name['exportKind'] === 'type');
}

/** `reveal` in `a.reveal` and `a['reveal']`. */
function nameOf(property: Node | undefined): string {
  return String(property?.['name'] ?? property?.['value'] ?? '');
}

function visit(node: Node, look: (node: Node) => void): void {
  look(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value])
      if (child !== null && typeof child === 'object' && typeof (child as Node).type === 'string')
        visit(child as Node, look);
  }
}
