/** The coding agents whose hooks are known. */
export type Agent = 'claude' | 'codex' | 'copilot' | 'cursor';

/** When the agent asks: before a prompt goes to the model, before a tool runs, after it ran, or at a moment that brings no text. */
export type AgentMoment = 'prompt' | 'before-tool' | 'after-tool' | 'other';

/** A text that is about to reach the model, a tool or a file. */
export interface AgentText {
  /** For people: `the prompt`, `the command`, `the tool's output`. */
  readonly what: string;
  /** File that the text goes to or comes from, as the agent names it. */
  readonly path?: string;
  readonly text: string;
  /** What stands before the text when it is looked at: the name of its field. On the text's first line; empty where there is none. */
  readonly before: string;
  /** Keys that lead to the string inside the tool's answer, so that it can be masked in place. */
  readonly place?: readonly (string | number)[];
}

/** What an agent's hook payload asks, whichever agent sent it. */
export interface AgentCall {
  readonly agent: Agent;
  /** The event as the agent calls it; empty where it doesn't say (Copilot's camelCase payloads). */
  readonly event: string;
  readonly moment: AgentMoment;
  readonly cwd: string | null;
  readonly texts: readonly AgentText[];
  /** Files that the tool is about to read, as the agent names them. */
  readonly files: readonly string[];
  /** The tool's answer as it came, for agents that let a hook replace it. */
  readonly response?: unknown;
  /** The answer came as the JSON text of `response`, and goes back as such. */
  readonly responseIsText?: boolean;
}
