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
