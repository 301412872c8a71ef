import { readFileSync } from 'node:fs';

/** Milliseconds between two looks. A tree bomb makes git take some 100 MB in this time. */
const INTERVAL = 100;

/**
 * Calls `exceeded` once a process takes more than `limit` bytes of memory. A tree of twelve objects can unfold to 10^10 paths, and git
 * keeps every changed path of a commit in memory. Needs /proc: elsewhere nothing is watched and a timeout must do.
 * @returns stops watching
 */
export function watchMemory(pid: number | undefined, limit: number | undefined, exceeded: () => void): () => void {
  if (pid === undefined || limit === undefined || process.platform !== 'linux') return () => undefined;
  const timer = setInterval(() => {
    if (residentBytes(pid) <= limit) return;
    clearInterval(timer);
    exceeded();
  }, INTERVAL);
  return () => clearInterval(timer);
}

/** RssAnon of proc_pid_status(5), so without mapped pack files; 0 for a process that has ended. */
function residentBytes(pid: number): number {
  try {
    const line = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'));
    return line === null ? 0 : Number(line[1]) * 1024;
  } catch {
    return 0;
  }
}
