import type { AgentCall } from './agent-call.ts';

/** What was found: nothing, or a reason (masked) and, after a tool ran, its answer with the values masked. */
export type AgentVerdict =
  | { readonly refused: false }
  | { readonly refused: true; readonly reason: string; readonly maskedResponse?: unknown };

export interface AgentAnswer {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/**
 * The answer in the words of the agent that asked. Pure.
 * - Claude Code and Codex read JSON only with exit code 0; Codex takes an unknown field or an `allow` without change for a fault, so the
 *   answer to a clean call is an empty object.
 * - Copilot's `preToolUse` and `postToolUse` are processed; its prompt event is not, so there the reason goes to stderr with exit code 2,
 *   which it shows as a warning.
 * - Cursor's `after…` events only listen.
 */
export function renderAgentAnswer(call: AgentCall, verdict: AgentVerdict): AgentAnswer {
  if (!verdict.refused) return json(call.agent === 'cursor' ? cursorPass(call) : {});
  switch (call.agent) {
    case 'cursor':
      return cursorRefusal(call, verdict.reason);
    case 'copilot':
      return copilotRefusal(call, verdict);
    default:
      return claudeRefusal(call, verdict);
  }
}

type Refusal = Extract<AgentVerdict, { refused: true }>;

function claudeRefusal(call: AgentCall, verdict: Refusal): AgentAnswer {
  const { reason } = verdict;
  if (call.event === 'PermissionRequest') {
    return json({ hookSpecificOutput: { hookEventName: call.event, decision: { behavior: 'deny', message: reason } } });
  }
  if (call.moment === 'before-tool') return json({ hookSpecificOutput: preToolUse(reason) });
  const block = { decision: 'block', reason };
  // Claude Code (2.1.121 and later) lets a hook replace what the model gets to see, if it keeps the tool's own shape.
  if (call.agent === 'claude' && call.moment === 'after-tool' && verdict.maskedResponse !== undefined) {
    return json({
      ...block,
      hookSpecificOutput: { hookEventName: call.event, updatedToolOutput: verdict.maskedResponse },
    });
  }
  return json(block);
}

function copilotRefusal(call: AgentCall, verdict: Refusal): AgentAnswer {
  const { reason } = verdict;
  if (call.moment === 'before-tool') {
    const decision = { permissionDecision: 'deny', permissionDecisionReason: reason };
    // VS Code reads the nested form, the CLI and the cloud agent the flat one.
    return json({ ...decision, ...(call.event === '' ? {} : { hookSpecificOutput: preToolUse(reason) }) });
  }
  if (call.moment === 'after-tool') {
    const block = call.event === '' ? {} : { decision: 'block', reason };
    const masked = verdict.maskedResponse;
    return json({
      ...block,
      ...(masked === undefined ? {} : { modifiedResult: modifiedResult(masked) }),
      additionalContext: reason,
    });
  }
  return { stdout: `${JSON.stringify({ decision: 'block', reason })}\n`, stderr: `${reason}\n`, exitCode: 2 };
}

function cursorRefusal(call: AgentCall, reason: string): AgentAnswer {
  if (call.moment === 'before-tool') return json({ permission: 'deny', user_message: reason, agent_message: reason });
  if (call.moment === 'prompt') return json({ continue: false, user_message: reason });
  return { ...json({ additional_context: reason }), stderr: `${reason}\n` };
}

/** Only what the event needs to go on: for commands nothing, because `allow` could skip the user's own approval. */
function cursorPass(call: AgentCall): object {
  if (call.moment === 'prompt') return { continue: true };
  return /^before(Tab)?(File)?Read/i.test(call.event) ? { permission: 'allow' } : {};
}

function preToolUse(reason: string): object {
  return { hookEventName: 'PreToolUse', permissionDecision: 'deny', permissionDecisionReason: reason };
}

function modifiedResult(masked: unknown): object {
  const fields = (typeof masked === 'object' && masked !== null ? masked : {}) as Record<string, unknown>;
  const text = fields['textResultForLlm'] ?? fields['text_result_for_llm'];
  return { resultType: 'success', textResultForLlm: typeof text === 'string' ? text : JSON.stringify(masked) };
}

function json(value: object): AgentAnswer {
  return { stdout: `${JSON.stringify(value)}\n`, stderr: '', exitCode: 0 };
}
