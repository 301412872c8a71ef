import { UserError } from '../../model/user-error.ts';
import type { Agent, AgentCall, AgentMoment, AgentText } from './agent-call.ts';
import { collectPlaced, collectTexts } from './collect-texts.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a hook payload of Claude Code, Codex, Copilot (CLI, cloud agent, VS Code) or Cursor. Pure.
 * Field names: Claude Code hooks reference; openai/codex codex-rs/hooks/schema; GitHub's Copilot hooks reference; Cursor's hooks page.
 * @throws UserError `BAD_PAYLOAD` if it is no JSON object or nothing in it says who asks
 */
export function parseAgentPayload(json: string): AgentCall {
  const fields = parseObject(json);
  const event = text(fields['hook_event_name']) ?? text(fields['hookEventName']) ?? '';
  const agent = agentOf(fields, event);
  const moment = momentOf(fields, event);
  const given = fields['tool_response'] ?? fields['tool_result'] ?? fields['toolResult'] ?? fields['tool_output'];
  // Cursor and MCP tools give JSON as text: names and quotes in it are read as what they are.
  const response = structured(given) ?? undefined;
  const cwd = text(fields['cwd']) ?? text((fields['workspace_roots'] as unknown[] | undefined)?.[0]);
  return {
    agent,
    event,
    moment,
    cwd,
    texts: moment === 'after-tool' ? afterTexts(fields, response) : beforeTexts(fields),
    files: moment === 'before-tool' ? filesToRead(fields, event) : attachedFiles(fields),
    ...(moment === 'after-tool' && response !== undefined ? { response } : {}),
    ...(typeof given === 'string' && typeof response !== 'string' ? { responseIsText: true } : {}),
  };
}

function parseObject(json: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    value = undefined;
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw new UserError(
    'BAD_PAYLOAD',
    'stdin is not the JSON object that a coding agent gives to its hooks',
    'Register `unleak hook run agent` as a command hook; the agent writes the payload.',
  );
}

function agentOf(fields: Fields, event: string): Agent {
  if (
    'cursor_version' in fields ||
    'conversation_id' in fields ||
    'generation_id' in fields ||
    /^(before|after)[A-Z]/.test(event)
  )
    return 'cursor';
  // Codex counts turns, Copilot stamps the time; Claude Code does neither.
  if ('turn_id' in fields) return 'codex';
  if ('timestamp' in fields || 'sessionId' in fields || 'toolName' in fields) return 'copilot';
  if (event !== '') return 'claude';
  throw new UserError(
    'BAD_PAYLOAD',
    'the payload on stdin is of no agent that unleak knows',
    'Known: Claude Code, Codex, Copilot and Cursor.',
  );
}

function momentOf(fields: Fields, event: string): AgentMoment {
  if (/^(userPrompt|UserPrompt|beforeSubmitPrompt)/.test(event)) return 'prompt';
  if (/^(pre|Pre)ToolUse$|^PermissionRequest$|^permissionRequest$|^before/.test(event)) return 'before-tool';
  if (/^(post|Post)Tool|^after(Shell|MCP|FileEdit|TabFileEdit)/.test(event)) return 'after-tool';
  if (event !== '') return 'other';
  // Copilot's camelCase payloads don't name their event.
  if ('toolResult' in fields || ('toolName' in fields && 'error' in fields)) return 'after-tool';
  if ('toolName' in fields) return 'before-tool';
  return 'prompt' in fields ? 'prompt' : 'other';
}

function beforeTexts(fields: Fields): AgentText[] {
  const input = structured(fields['tool_input'] ?? fields['toolArgs'] ?? fields['toolInput']);
  const own =
    text((input as Fields | null)?.['file_path']) ??
    text((input as Fields | null)?.['path']) ??
    text((input as Fields | null)?.['filePath']);
  const path = own ?? text(fields['file_path']) ?? undefined;
  return [
    ...collectTexts('the prompt', fields['prompt'] ?? fields['initialPrompt'] ?? fields['initial_prompt']),
    ...collectTexts('the command', fields['command']),
    ...collectTexts('the file', fields['content'], path),
    ...collectTexts('the tool’s input', input, path),
  ];
}

function afterTexts(fields: Fields, response: unknown): AgentText[] {
  const path = text(fields['file_path']) ?? undefined;
  return [
    ...collectPlaced('the tool’s output', response),
    ...collectTexts('the tool’s output', fields['output']),
    ...collectTexts('the tool’s output', structured(fields['result_json'])),
    ...collectTexts('the tool’s output', fields['error']),
    ...collectTexts('the edit', fields['edits'], path),
  ];
}

const READERS = /^(read|view|notebookread|read_file|readfile|open_file|str_replace_editor)$/i;

function filesToRead(fields: Fields, event: string): string[] {
  const attached = attachedFiles(fields);
  if (/^before(Tab)?(File)?Read/i.test(event)) {
    const path = text(fields['file_path']);
    return path === null || typeof fields['content'] === 'string' ? attached : [path, ...attached];
  }
  const tool = text(fields['tool_name']) ?? text(fields['toolName']) ?? '';
  const input = structured(fields['tool_input'] ?? fields['toolArgs']) as Fields | null;
  if (!READERS.test(tool) || typeof input !== 'object' || input === null) return attached;
  if ('command' in input && input['command'] !== 'view') return attached;
  const path = ['file_path', 'path', 'filePath', 'notebook_path', 'target_file']
    .map((key) => text(input[key]))
    .find((found) => found !== null);
  return path === undefined || path === null ? attached : [path, ...attached];
}

/** Cursor sends files along with a prompt or a file. */
function attachedFiles(fields: Fields): string[] {
  const list = Array.isArray(fields['attachments']) ? (fields['attachments'] as Fields[]) : [];
  return list.flatMap((item) => text(item?.['file_path']) ?? text(item?.['filePath']) ?? []);
}

/** Tool arguments come as an object or as its JSON text. */
function structured(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? null;
  try {
    const parsed = JSON.parse(value) as unknown;
    return typeof parsed === 'object' ? parsed : value;
  } catch {
    return value;
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
