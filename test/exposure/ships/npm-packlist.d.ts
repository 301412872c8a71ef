declare module 'npm-packlist' {
  /** The parts of an npm tree node that the list depends on. */
  interface PackTree {
    readonly path: string;
    readonly package: Readonly<Record<string, unknown>>;
    readonly isProjectRoot: boolean;
    readonly edgesOut: ReadonlyMap<string, unknown>;
    readonly workspaces?: ReadonlyMap<string, string>;
  }
  export default function packlist(tree: PackTree): Promise<string[]>;
}
