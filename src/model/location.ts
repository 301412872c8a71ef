/** The kind of place that bytes came from. */
export type LocationSource = 'worktree' | 'index' | 'commit' | 'object' | 'stdin' | 'package';

/** One place where a finding's value stands. Lines and columns count from 1; columns in UTF-16 code units; the end is exclusive. */
export interface Location {
  readonly source: LocationSource;
  /** Path as git or the file system names it, with `/`; absent for commit and tag messages, ref names and stdin without a name. */
  readonly path?: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Full object id of the commit that brought the object in, where known. */
  readonly commit?: string;
  /** Full object id of the blob, or of the commit, tag or tree object that holds the value in its own text. */
  readonly blob?: string;
  /** Decoders that led to the value, outermost first. */
  readonly decoded?: readonly string[];
  /** What kind of object text it is, if not a file's content. */
  readonly where?: 'commit-message' | 'tag-message' | 'author' | 'ref-name' | 'tree-entry' | 'path';
  /** Output of a build, or a source map: the value has to be taken out elsewhere. */
  readonly built?: true;
  /** True if the line carries a mark with which a person allowed the value. Not part of the report. */
  readonly allowedBy?: InlineMark;
}

/** A comment with which a person allowed a value in its place. */
export interface InlineMark {
  readonly mark: string;
  readonly reason: string;
}
