import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskSpans, replaceAt } from '../../../src/hooks/agent/mask-places.ts';
import { parseAgentPayload } from '../../../src/hooks/agent/parse-agent-payload.ts';
import { renderAgentAnswer } from '../../../src/hooks/agent/render-agent-answer.ts';
import { UserError } from '../../../src/model/user-error.ts';

const CLAUDE = { session_id: 's', transcript_path: '/t.jsonl', cwd: '/repo', permission_mode: 'default' };
const CODEX = { ...CLAUDE, turn_id: 't1', model: 'm', tool_use_id: 'u' };
const COPILOT = { sessionId: 's', timestamp: 1_770_000_000_000, cwd: '/repo' };
const COPILOT_VSCODE = { session_id: 's', timestamp: '2026-01-01T00:00:00Z', cwd: '/repo' };
const CURSOR = { conversation_id: 'c', generation_id: 'g', cursor_version: '2.0', workspace_roots: ['/repo'] };
const reason = 'unleak: no';

const json = (answer: { stdout: string }): Record<string, unknown> =>
  JSON.parse(answer.stdout) as Record<string, unknown>;

describe('what each agent asks and how it is refused', () => {
  it.each([
    ['claude', { ...CLAUDE, hook_event_name: 'UserPromptSubmit', prompt: 'KEY' }, { decision: 'block', reason }],
    [
      'claude',
      { ...CLAUDE, hook_event_name: 'PreToolUse', tool_name: 'Bash', tool_input: { command: 'KEY' } },
      {
        hookSpecificOutput: {
          hookEventName: 'PreToolUse',
          permissionDecision: 'deny',
          permissionDecisionReason: reason,
        },
      },
    ],
    [
      'claude',
      {
        ...CLAUDE,
        hook_event_name: 'PreToolUse',
        tool_name: 'Write',
        tool_input: { file_path: '/repo/a.ts', content: 'KEY' },
      },
      {
        hookSpecificOutput: {
          hookEventName: 'PreToolUse',
          permissionDecision: 'deny',
          permissionDecisionReason: reason,
        },
      },
    ],
    [
      'claude',
      {
        ...CLAUDE,
        hook_event_name: 'PostToolUse',
        tool_name: 'Bash',
        tool_input: {},
        tool_response: { stdout: 'KEY', stderr: '' },
      },
      {
        decision: 'block',
        reason,
        hookSpecificOutput: { hookEventName: 'PostToolUse', updatedToolOutput: { stdout: 'MASK', stderr: '' } },
      },
    ],
    ['codex', { ...CODEX, hook_event_name: 'UserPromptSubmit', prompt: 'KEY' }, { decision: 'block', reason }],
    [
      'codex',
      {
        ...CODEX,
        hook_event_name: 'PreToolUse',
        tool_name: 'apply_patch',
        tool_input: { command: '*** Begin Patch\n*** Update File: a\n+KEY\n*** End Patch' },
      },
      {
        hookSpecificOutput: {
          hookEventName: 'PreToolUse',
          permissionDecision: 'deny',
          permissionDecisionReason: reason,
        },
      },
    ],
    [
      'codex',
      {
        ...CODEX,
        hook_event_name: 'PostToolUse',
        tool_name: 'Bash',
        tool_input: { command: 'cat .env' },
        tool_response: 'KEY',
      },
      { decision: 'block', reason },
    ],
    ['copilot', { ...COPILOT, prompt: 'KEY' }, { decision: 'block', reason }],
    [
      'copilot',
      { ...COPILOT, toolName: 'bash', toolArgs: '{"command":"KEY"}' },
      { permissionDecision: 'deny', permissionDecisionReason: reason },
    ],
    [
      'copilot',
      { ...COPILOT, toolName: 'create', toolArgs: { path: 'a.ts', file_text: 'KEY' } },
      { permissionDecision: 'deny', permissionDecisionReason: reason },
    ],
    [
      'copilot',
      { ...COPILOT, toolName: 'bash', toolArgs: {}, toolResult: { resultType: 'success', textResultForLlm: 'KEY' } },
      { modifiedResult: { resultType: 'success', textResultForLlm: 'MASK' }, additionalContext: reason },
    ],
    [
      'copilot',
      { ...COPILOT_VSCODE, hook_event_name: 'PreToolUse', tool_name: 'Bash', tool_input: { command: 'KEY' } },
      {
        permissionDecision: 'deny',
        permissionDecisionReason: reason,
        hookSpecificOutput: {
          hookEventName: 'PreToolUse',
          permissionDecision: 'deny',
          permissionDecisionReason: reason,
        },
      },
    ],
    [
      'cursor',
      { ...CURSOR, hook_event_name: 'beforeShellExecution', command: 'KEY', cwd: '/repo' },
      { permission: 'deny', user_message: reason, agent_message: reason },
    ],
    [
      'cursor',
      { ...CURSOR, hook_event_name: 'beforeMCPExecution', tool_name: 'q', tool_input: '{"query":"KEY"}' },
      { permission: 'deny', user_message: reason, agent_message: reason },
    ],
    [
      'cursor',
      { ...CURSOR, hook_event_name: 'beforeReadFile', file_path: '/repo/.env', content: 'KEY', attachments: [] },
      { permission: 'deny', user_message: reason, agent_message: reason },
    ],
    [
      'cursor',
      { ...CURSOR, hook_event_name: 'beforeSubmitPrompt', prompt: 'KEY', attachments: [] },
      { continue: false, user_message: reason },
    ],
    [
      'cursor',
      {
        ...CURSOR,
        hook_event_name: 'afterFileEdit',
        file_path: '/repo/a.ts',
        edits: [{ old_string: 'x', new_string: 'KEY' }],
      },
      { additional_context: reason },
    ],
    [
      'cursor',
      { ...CURSOR, hook_event_name: 'afterShellExecution', command: 'c', output: 'KEY', duration: 1 },
      { additional_context: reason },
    ],
  ])('%s %#', (agent, payload, expected) => {
    const call = parseAgentPayload(JSON.stringify(payload));
    expect(call.agent).toBe(agent);
    expect(call.cwd).toBe('/repo');
    const hit = call.texts.filter(({ text }) => text.includes('KEY'));
    expect(hit).toHaveLength(1);
    const place = hit[0]?.place ?? [];
    const masked = call.response === undefined ? {} : { maskedResponse: replaceAt(call.response, place, 'MASK') };
    expect(json(renderAgentAnswer(call, { refused: true, reason, ...masked }))).toEqual(expected);
  });

  it('says nothing that decides when all is clean', () => {
    const clean = (payload: object) =>
      json(renderAgentAnswer(parseAgentPayload(JSON.stringify(payload)), { refused: false }));
    expect(
      clean({ ...CLAUDE, hook_event_name: 'PreToolUse', tool_name: 'Bash', tool_input: { command: 'ls' } }),
    ).toEqual({});
    expect(clean({ ...CURSOR, hook_event_name: 'beforeShellExecution', command: 'ls' })).toEqual({});
    expect(clean({ ...CURSOR, hook_event_name: 'beforeSubmitPrompt', prompt: 'hi' })).toEqual({ continue: true });
    expect(clean({ ...CURSOR, hook_event_name: 'beforeReadFile', file_path: 'a', content: 'a' })).toEqual({
      permission: 'allow',
    });
    expect(clean({ ...CLAUDE, hook_event_name: 'Stop' })).toEqual({});
  });

  it('lets a key leave a file: what an edit or a patch takes away is not looked at', () => {
    const edit = parseAgentPayload(
      JSON.stringify({
        ...CLAUDE,
        hook_event_name: 'PreToolUse',
        tool_name: 'Edit',
        tool_input: { file_path: 'a', old_string: 'KEY', new_string: 'env' },
      }),
    );
    expect(edit.texts.map(({ text }) => text)).toEqual(['env']);
    const patch = parseAgentPayload(
      JSON.stringify({
        ...CODEX,
        hook_event_name: 'PreToolUse',
        tool_name: 'apply_patch',
        tool_input: { command: '*** Begin Patch\n*** Update File: a\n-KEY\n+env\n*** End Patch' },
      }),
    );
    expect(patch.texts[0]?.text).not.toContain('KEY');
  });

  it.each([
    [{ ...CLAUDE, hook_event_name: 'PreToolUse', tool_name: 'Read', tool_input: { file_path: '/repo/.env' } }],
    [{ ...COPILOT, toolName: 'view', toolArgs: { path: '/repo/.env' } }],
    [{ ...CURSOR, hook_event_name: 'beforeReadFile', file_path: '/repo/.env' }],
    [
      {
        ...CURSOR,
        hook_event_name: 'beforeSubmitPrompt',
        prompt: 'p',
        attachments: [{ type: 'file', file_path: '/repo/.env' }],
      },
    ],
  ])('names the file that is about to be read %#', (payload) => {
    expect(parseAgentPayload(JSON.stringify(payload)).files).toEqual(['/repo/.env']);
  });

  it('refuses what is no payload with a sentence, whatever it is', () => {
    expect(() => parseAgentPayload('')).toThrow(UserError);
    expect(() => parseAgentPayload('[]')).toThrow(UserError);
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(
            'tool_input',
            'toolArgs',
            'hook_event_name',
            'prompt',
            'attachments',
            'workspace_roots',
            'timestamp',
            'edits',
          ),
          fc.jsonValue(),
        ),
        (payload) => {
          try {
            const call = parseAgentPayload(JSON.stringify(payload));
            renderAgentAnswer(call, { refused: true, reason });
          } catch (error) {
            expect(error).toBeInstanceOf(UserError);
          }
        },
      ),
    );
  });
});

describe('masking in place', () => {
  it('replaces spans by lines and columns and leaves the rest', () => {
    const text = 'a KEY b\nKEY\r\nä KEY';
    const span = (line: number, column: number) => ({
      line,
      column,
      endLine: line,
      endColumn: column + 3,
      masked: '…',
    });
    expect(maskSpans(text, [span(3, 3), span(1, 3), span(2, 1), span(1, 3)])).toBe('a … b\n…\r\nä …');
  });
});
