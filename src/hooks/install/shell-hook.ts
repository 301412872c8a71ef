import type { HookFile } from '../hook-event.ts';
import type { MarkNote } from './marked-lines.ts';
import { findMarkedLines, removeMarkedLines } from './marked-lines.ts';
import type { RecordedProgram } from './shell-lines.ts';
import { shellLines } from './shell-lines.ts';

/** A hook file as found on disk; `text` is latin1. */
export interface HookFileState {
  readonly text: string | null;
  readonly executable: boolean;
  readonly folderExists: boolean;
}

/** What the hook file shall be. `text: null` removes it. */
export interface HookFileChange {
  readonly text: string | null;
  readonly executable: boolean;
  /** The present file moves here first (install) or comes back from here (uninstall). */
  readonly aside?: 'move' | 'return';
  /** Remove the folder too, if nothing else is in it. */
  readonly removeFolder?: boolean;
}

export interface ShellHookOptions {
  readonly recorded?: RecordedProgram | undefined;
  /** The file is started by another program through `sh`, as husky does: no shebang, no executable bit needed. */
  readonly sourced?: boolean;
}

/** Suffix of a hook of another language that unleak moved aside and calls. */
export const ASIDE = '.before-unleak';

const SHEBANG = /^#![^\n]*\n/;
const SHELL = /^#!\s*\S*?(?:env(?:\s+-\S+)*\s+)?\b(?:sh|bash|dash|ash|ksh|mksh|zsh)\b/;

/** The hook file with unleak in it. Pure; installing twice gives the same bytes. */
export function addToShellHook(file: HookFile, state: HookFileState, options: ShellHookOptions = {}): HookFileChange {
  const own = state.text === null ? undefined : findMarkedLines(state.text).find((marked) => marked.name === file);
  if (own !== undefined && state.text !== null) {
    const before = state.text.slice(own.start, own.end);
    const lines = shellLines(file, {
      recorded: options.recorded,
      notes: [...own.notes],
      ...(before.includes(`${ASIDE}"`) ? { next: `"$0${ASIDE}"` } : {}),
      stop: /^exit 0 #/m.test(before),
    });
    return {
      text: state.text.slice(0, own.start) + lines + state.text.slice(own.end),
      executable: options.sourced === true ? state.executable : true,
    };
  }
  const folder: MarkNote[] = state.folderExists ? [] : ['made this folder'];
  const shebang = options.sourced === true ? '' : '#!/bin/sh\n';
  if (state.text === null) {
    const text = shebang + shellLines(file, { recorded: options.recorded, notes: ['made this file', ...folder] });
    return { text, executable: options.sourced !== true };
  }
  const first = SHEBANG.exec(`${state.text}\n`)?.[0];
  if (first !== undefined && !SHELL.test(first)) {
    const next = state.executable ? { next: `"$0${ASIDE}"` } : {};
    return {
      text: shebang + shellLines(file, { recorded: options.recorded, notes: ['made this file'], ...next }),
      executable: true,
      aside: 'move',
    };
  }
  // A shebang without an end of line gets one; the rest of the file follows our lines.
  const cut = Math.min(first?.length ?? 0, state.text.length);
  const bare = first !== undefined && state.text.length < first.length;
  const off = options.sourced !== true && !state.executable;
  const lines = shellLines(file, {
    recorded: options.recorded,
    notes: [...(bare ? (['no final newline'] as const) : []), ...(off ? (['was not executable'] as const) : [])],
    stop: off,
  });
  return {
    text: state.text.slice(0, cut) + (bare ? '\n' : '') + lines + state.text.slice(cut),
    executable: options.sourced === true ? state.executable : true,
  };
}

/** The hook file as it was before, or null if unleak isn't in it. */
export function removeFromShellHook(state: HookFileState, hasAside: boolean): HookFileChange | null {
  if (state.text === null) return null;
  const marked = findMarkedLines(state.text);
  if (marked.length === 0) return null;
  const notes = new Set(marked.flatMap((lines) => [...lines.notes]));
  const rest = removeMarkedLines(state.text);
  const left = rest === '' || rest === '#!/bin/sh\n';
  if (notes.has('made this file') && left) {
    return {
      text: null,
      executable: false,
      ...(hasAside ? { aside: 'return' as const } : {}),
      removeFolder: notes.has('made this folder'),
    };
  }
  return { text: rest, executable: state.executable && !notes.has('was not executable') };
}
