/** What a running hook may use of the process. The terminal of src/cli is one. */
export interface HookHost {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Buffer>;
  /** A person started the hook by hand: nobody writes to stdin. */
  readonly stdinIsTty: boolean;
  out(pieces: Iterable<string>): void;
  err(text: string): void;
  readonly signal: AbortSignal;
}

/** All of stdin. Git and agents close it when they have said everything. */
export async function readAll(stdin: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
