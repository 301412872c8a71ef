import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';

export interface ActionRun {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly log: string;
  readonly stderr: string;
  readonly outputs: Record<string, string>;
  readonly summary: string;
  readonly report: Report | null;
  /** Everything that the run wrote anywhere. */
  readonly everything: string;
}

export interface Report {
  readonly complete: boolean;
  readonly findings: {
    rule: string;
    severity: string;
    introduced?: string;
    masked: string;
    fingerprint: string;
    locations: { path?: string; line: number }[];
    exposure: Record<string, unknown>;
    verification: { state: string };
  }[];
  readonly advisories: { rule: string; path: string; message: string }[];
  readonly suppressed: { by: string }[];
  readonly problems: { code: string; message: string }[];
  readonly notes: string[];
  readonly stats: { seen: number; scanned: number };
}

export interface ActionStart {
  readonly workspace: string;
  readonly event: string;
  readonly payload?: unknown;
  readonly inputs?: Record<string, string>;
  readonly env?: Record<string, string>;
  /** Runtime to start the bundle with; this one unless said. */
  readonly node?: string;
  /** Called with the process as soon as it runs. */
  readonly onStart?: (kill: (signal: NodeJS.Signals) => void, pid: number) => void;
}

const DEFAULTS: Record<string, string> = {
  token: '',
  config: '',
  baseline: '',
  'fail-on': '',
  comment: 'auto',
  'sarif-file': '',
  base: '',
  head: '',
  'working-directory': '.',
  history: 'pr',
  verify: 'false',
};

/** Starts the bundle as GitHub's runner does: inputs and context in the environment, files for outputs and summary, nothing else. */
export function runAction(start: ActionStart): Promise<ActionRun> {
  const home = mkdtempSync(join(tmpdir(), 'unleak-run-'));
  const file = (name: string) => join(home, name);
  writeFileSync(file('output'), '');
  writeFileSync(file('summary'), '');
  if (start.payload !== undefined)
    writeFileSync(
      file('event.json'),
      typeof start.payload === 'string' ? start.payload : JSON.stringify(start.payload),
    );
  const env: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: start.event,
    GITHUB_EVENT_PATH: file('event.json'),
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_WORKSPACE: start.workspace,
    GITHUB_REPOSITORY: 'octo/app',
    GITHUB_SERVER_URL: 'https://github.test',
    GITHUB_API_URL: 'http://127.0.0.1:9',
    GITHUB_RUN_ID: '4711',
    GITHUB_WORKFLOW_REF: 'octo/app/.github/workflows/unleak.yml@refs/pull/7/merge',
    RUNNER_TEMP: home,
  };
  for (const [name, value] of Object.entries({ ...DEFAULTS, ...start.inputs }))
    env[`INPUT_${name.toUpperCase()}`] = value;

  return new Promise((resolve, reject) => {
    const child = spawn(start.node ?? process.execPath, [join(inject('bundle'), 'action.js')], {
      cwd: start.workspace,
      env: { ...env, ...start.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let log = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const read = (path: string) => (path !== '' && existsSync(path) ? readFileSync(path, 'utf8') : '');
      const outputs = parseOutputs(read(file('output')));
      const report = read(outputs['report-file'] ?? '');
      const summary = read(file('summary'));
      const sarif = read(outputs['sarif-file'] ?? '');
      const output = read(file('output'));
      rmSync(home, { recursive: true, force: true });
      resolve({
        code,
        signal,
        log,
        stderr,
        outputs,
        summary,
        report: report === '' ? null : (JSON.parse(report) as Report),
        everything: [log, stderr, output, summary, report, sarif].join('\n'),
      });
    });
    start.onStart?.((signal) => child.kill(signal), child.pid!);
  });
}

/** `name<<word`, the value's lines, `word`. Anything else would be an injection. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  while (lines.length > 1) {
    const head = /^([a-z-]+)<<(.+)$/.exec(lines.shift()!);
    if (head === null) throw new Error('GITHUB_OUTPUT was not understood');
    const value: string[] = [];
    while (lines[0] !== head[2]) {
      if (lines.length === 0) throw new Error('GITHUB_OUTPUT ends inside a value');
      value.push(lines.shift()!);
    }
    lines.shift();
    outputs[head[1]!] = value.join('\n');
  }
  return outputs;
}

export interface Command {
  readonly name: string;
  readonly properties: Record<string, string>;
  readonly text: string;
}

/** Workflow commands of a log as the runner reads them: at a line's start, none between `stop-commands` and its word. */
export function commandsIn(log: string): Command[] {
  const commands: Command[] = [];
  let word: string | null = null;
  for (const line of log.split('\n').map((text) => text.replace(/\r$/, '').trimStart())) {
    // The older form `##[…]` may stand anywhere in a line.
    const old = /##\[([a-z-]+)[ \]]/i.exec(line);
    if (word !== null) {
      if (line === `::${word}::`) word = null;
      continue;
    }
    if (line.startsWith('::')) {
      const match = /^::([a-z-]+)(?: ([^:]*))?::(.*)$/.exec(line);
      if (match === null) continue;
      const [, name, list, text] = match;
      if (name === 'stop-commands') word = text!;
      const pairs = (list ?? '')
        .split(',')
        .filter(Boolean)
        .map((pair) => [pair.slice(0, pair.indexOf('=')), decode(pair.slice(pair.indexOf('=') + 1))]);
      commands.push({ name: name!, properties: Object.fromEntries(pairs), text: decode(text!) });
    } else if (old !== null) commands.push({ name: `##${old[1]}`, properties: {}, text: line });
  }
  return commands;
}

function decode(text: string): string {
  return text
    .replace(/%0D/gi, '\r')
    .replace(/%0A/gi, '\n')
    .replace(/%3A/gi, ':')
    .replace(/%2C/gi, ',')
    .replace(/%25/g, '%');
}
