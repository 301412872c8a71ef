import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
// @ts-expect-error plain script without types
import { bundle } from '../scripts/bundle.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the bundle built from the present sources: `cli.js`, `action.js`. */
    bundle: string;
  }
}

/** Builds the bundle once a run, so that end-to-end tests start the program as a user does. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'unleak-bundle-'));
  await bundle(folder);
  project.provide('bundle', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
