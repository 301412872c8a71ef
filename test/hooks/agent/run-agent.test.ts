import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createHookedRepo, type HookedRepo } from '../hooked-repo.ts';

const repos: HookedRepo[] = [];
afterEach(() => {
  for (const repo of repos.splice(0)) repo.remove();
});

function setUp(): HookedRepo {
  const repo = createHookedRepo({ install: false });
  repos.push(repo);
  return repo;
}

function keyWithoutPrefix(): string {
  return randomBytes(30).toString('base64url').replace(/[-_]/g, 'k');
}

function ask(
  repo: HookedRepo,
  payload: object,
  env: Record<string, string> = {},
): { code: number; output: string; answer: Record<string, never> } {
  const done = repo.unleak(['hook', 'run', 'agent'], { stdin: JSON.stringify(payload), env });
  expect(done.output).not.toContain(repo.key);
  return { ...done, answer: JSON.parse(/^\{.*\}$/m.exec(done.output)?.[0] ?? '{}') as Record<string, never> };
}

describe('unleak hook run agent', () => {
  it('denies a command, a text to write and a file to read, with the mask and the fix', () => {
    const repo = setUp();
    repo.write('.env', `MEMORY_API_KEY=${repo.key}\n`);
    const base = { session_id: 's', transcript_path: '/t', cwd: repo.root, hook_event_name: 'PreToolUse' };
    const inputs = [
      {
        tool_name: 'Bash',
        tool_input: { command: `curl -H "Authorization: Bearer ${repo.key}" https://api.example.test` },
      },
      { tool_name: 'Write', tool_input: { file_path: join(repo.root, 'a.ts'), content: repo.leak } },
      { tool_name: 'Edit', tool_input: { file_path: join(repo.root, 'a.ts'), old_string: 'x', new_string: repo.leak } },
      { tool_name: 'Read', tool_input: { file_path: join(repo.root, '.env') } },
    ];
    for (const input of inputs) {
      const { code, answer } = ask(repo, { ...base, ...input });
      expect(answer).toMatchObject({ hookSpecificOutput: { permissionDecision: 'deny' } });
      expect(JSON.stringify(answer)).toContain(`mem_live_…${repo.key.slice(-4)}`);
      expect(JSON.stringify(answer)).toContain('environment variable');
      expect(code).toBe(0);
    }
    for (const input of [
      { tool_name: 'Bash', tool_input: { command: 'npm test' } },
      {
        tool_name: 'Edit',
        tool_input: {
          file_path: join(repo.root, 'a.ts'),
          old_string: repo.leak,
          new_string: 'process.env.MEMORY_API_KEY',
        },
      },
      { tool_name: 'Read', tool_input: { file_path: join(repo.root, 'missing.ts') } },
    ]) {
      expect(ask(repo, { ...base, ...input })).toMatchObject({ code: 0, answer: {} });
    }
  });

  it('blocks a prompt of each agent', () => {
    const repo = setUp();
    const prompt = `use ${repo.key} please`;
    expect(
      ask(repo, { session_id: 's', transcript_path: '/t', cwd: repo.root, hook_event_name: 'UserPromptSubmit', prompt })
        .answer,
    ).toMatchObject({ decision: 'block' });
    expect(
      ask(repo, { session_id: 's', turn_id: 't', cwd: repo.root, hook_event_name: 'UserPromptSubmit', prompt }).answer,
    ).toMatchObject({ decision: 'block' });
    expect(
      ask(repo, { conversation_id: 'c', workspace_roots: [repo.root], hook_event_name: 'beforeSubmitPrompt', prompt })
        .answer,
    ).toMatchObject({ continue: false });
    expect(ask(repo, { sessionId: 's', timestamp: 1, cwd: repo.root, prompt }).code).toBe(2);
  });

  it('masks what a tool gave back', () => {
    const repo = setUp();
    const response = { stdout: `a\nKEY=${repo.key} and more\n`, stderr: '', interrupted: false };
    const { answer } = ask(repo, {
      session_id: 's',
      transcript_path: '/t',
      cwd: repo.root,
      hook_event_name: 'PostToolUse',
      tool_name: 'Bash',
      tool_input: { command: 'env' },
      tool_response: response,
    });
    expect(answer).toMatchObject({
      decision: 'block',
      hookSpecificOutput: {
        updatedToolOutput: {
          stdout: `a\nKEY=mem_live_…${repo.key.slice(-4)} and more\n`,
          stderr: '',
          interrupted: false,
        },
      },
    });
  });

  it('knows a key without a prefix by the name of its field, and masks it there', () => {
    const repo = setUp();
    const key = keyWithoutPrefix();
    const base = { session_id: 's', transcript_path: '/t', cwd: repo.root };
    const inputs: object[] = [
      { api_key: key },
      { config: { apiKey: key } },
      { headers: { Authorization: `Bearer ${key}` } },
      { env: { AI_API_KEY: key } },
      { env: [{ name: 'AI_API_KEY', value: key }] },
      { args: ['serve', '--api-key', key] },
      { file_path: 'a.js', content: `fetch(u, { headers: { Authorization: "Bearer ${key}" } });` },
      { command: `curl -H "Authorization: Bearer ${key}" https://api.example.test` },
    ];
    for (const input of inputs) {
      const asked = ask(repo, { ...base, hook_event_name: 'PreToolUse', tool_name: 'mcp__x__y', tool_input: input });
      expect([input, asked.answer]).toMatchObject([input, { hookSpecificOutput: { permissionDecision: 'deny' } }]);
      expect(asked.output).not.toContain(key);
    }
    // The control: the same text under names that say nothing of the kind.
    const harmless = { id: key, query: key, cursor: `Page ${key}`, list: [key] };
    expect(
      ask(repo, { ...base, hook_event_name: 'PreToolUse', tool_name: 'mcp__x__y', tool_input: harmless }),
    ).toMatchObject({ code: 0, answer: {} });

    const response = {
      ok: true,
      data: { api_key: key },
      text: JSON.stringify({ headers: { Authorization: `Bearer ${key}` } }),
    };
    for (const tool_response of [response, JSON.stringify(response)]) {
      const { answer, output } = ask(repo, {
        ...base,
        hook_event_name: 'PostToolUse',
        tool_name: 'mcp__x__y',
        tool_response,
      });
      const masked = (answer as unknown as { hookSpecificOutput: { updatedToolOutput: unknown } }).hookSpecificOutput
        .updatedToolOutput;
      expect(typeof masked).toBe(typeof tool_response);
      const shown = typeof masked === 'string' ? JSON.parse(masked) : masked;
      expect(shown).toEqual({
        ok: true,
        data: { api_key: `…${key.slice(-4)}` },
        text: JSON.stringify({ headers: { Authorization: `Bearer …${key.slice(-4)}` } }),
      });
      expect(output).not.toContain(key);
    }
    const cursor = {
      conversation_id: 'c',
      hook_event_name: 'postToolUse',
      tool_name: 'Shell',
      tool_output: JSON.stringify({ stdout: `headers: { Authorization: "Bearer ${key}" }` }),
    };
    expect(ask(repo, cursor).answer).toHaveProperty('additional_context');
  });

  it('refuses what it can’t understand, and passes with a reason', () => {
    const repo = setUp();
    const broken = repo.unleak(['hook', 'run', 'agent'], { stdin: '{' });
    expect(broken.code).toBe(2);
    expect(broken.output).toContain('refused');
    const payload = {
      session_id: 's',
      transcript_path: '/t',
      cwd: repo.root,
      hook_event_name: 'UserPromptSubmit',
      prompt: repo.key,
    };
    const skipped = ask(repo, payload, { UNLEAK_SKIP: 'demo' });
    expect(skipped).toMatchObject({ code: 0, answer: {} });
    expect(skipped.output).toContain('UNLEAK_SKIP=demo');
  });

  it('works outside a repository and where the folder is gone', () => {
    const repo = setUp();
    for (const cwd of [repo.home, join(repo.home, 'gone')]) {
      expect(
        ask(repo, {
          session_id: 's',
          transcript_path: '/t',
          cwd,
          hook_event_name: 'UserPromptSubmit',
          prompt: repo.key,
        }).answer,
      ).toMatchObject({ decision: 'block' });
    }
  });
});
