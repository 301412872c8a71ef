import { posix } from 'node:path';
import { readSource } from './read-source.ts';

/** What each rule of the house allows. Paths are relative to the repository, with `/`; a folder ends with one. */
export interface House {
  /** Room → rooms that it may import; `model:type` means types only. A room that is missing may import nothing outside itself. */
  readonly rooms: Readonly<Record<string, readonly string[]>>;
  /** Package or Node module → the only files or folders that may load it. Packages that are missing may not be imported at all. */
  readonly doors: Readonly<Record<string, readonly string[]>>;
  /** Node modules that reach nothing outside of the process, so they need no door. */
  readonly free: readonly string[];
  /** Rooms that know nothing of the process they run in. */
  readonly pure: readonly string[];
  /** Who may take a value out of its `Secret`, and why. */
  readonly reveal: Readonly<Record<string, string>>;
  /** Global that only these files may use. */
  readonly globals: Readonly<Record<string, readonly string[]>>;
  readonly longest: number;
  /** Files that may be longer, and why. */
  readonly long: Readonly<Record<string, string>>;
}

const BANNED_NAME = /(?:^|[-/])(?:utils?|helpers?|manager|common|impl|misc|shared|stuff)(?=[-./])/;
const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.d)?\.ts$/;

/** Everything in one file that breaks a rule, as sentences. Empty: the file is in order. */
export function checkSource(path: string, text: string, house: House): string[] {
  const faults: string[] = [];
  const facts = readSource(text);
  const room = roomOf(path);
  const pure = house.pure.includes(room);

  for (const { from, typeOnly, line } of facts.imports) {
    const at = `${path}:${line}`;
    if (from.startsWith('.')) {
      if (!/\.(?:ts|json)$/.test(from)) faults.push(`${at} imports ${from} without its extension`);
      const other = roomOf(posix.join(posix.dirname(path), from));
      if (other === room) continue;
      const allowed = house.rooms[room] ?? [];
      if (!allowed.includes(other) && !(typeOnly && allowed.includes(`${other}:type`)))
        faults.push(`${at} ${room} may not import ${other} (${from})`);
      continue;
    }
    const door = house.doors[packageOf(from)];
    if (door === undefined) {
      if (!house.free.includes(from)) faults.push(`${at} ${from} has no door`);
    } else if (!typeOnly && !door.some((one) => path === one || (one.endsWith('/') && path.startsWith(one))))
      faults.push(`${at} ${from} may be imported by ${door.join(', ')} only`);
  }
  if (facts.reveals.length > 0 && house.reveal[path] === undefined)
    faults.push(`${path}:${facts.reveals[0]} takes a value out of its Secret`);
  for (const { name, line } of facts.globals) {
    const object = name.split('.')[0]!;
    const allowed = house.globals[name] ?? house.globals[object];
    if (allowed !== undefined && !allowed.includes(path)) faults.push(`${path}:${line} uses ${name}`);
    else if (pure && object === 'process' && !allowed?.includes(path))
      faults.push(`${path}:${line} uses ${name}, and ${room} is pure`);
  }
  if (facts.lines > house.longest && house.long[path] === undefined)
    faults.push(`${path} has ${facts.lines} lines: split it`);
  if (!KEBAB.test(posix.basename(path))) faults.push(`${path} is not named in kebab-case`);
  if (BANNED_NAME.test(path)) faults.push(`${path} says nothing about what is in it`);
  return faults;
}

/** `src/git/refs.ts` → `git`; `rules/api/twig.ts` → `rules`; a file at the root is its own room. */
export function roomOf(path: string): string {
  const [first, second] = path.split('/');
  return first === 'src' ? second! : first!;
}

function packageOf(name: string): string {
  if (name.startsWith('node:')) return name;
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

/** A way from a room back to itself, or null: imports go in one direction. */
export function findCycle(rooms: Readonly<Record<string, readonly string[]>>): string[] | null {
  const done = new Set<string>();
  const walk = (room: string, way: readonly string[]): string[] | null => {
    const before = way.indexOf(room);
    if (before !== -1) return [...way.slice(before), room];
    if (done.has(room)) return null;
    for (const next of rooms[room] ?? []) {
      const found = walk(next.replace(/:type$/, ''), [...way, room]);
      if (found !== null) return found;
    }
    done.add(room);
    return null;
  };
  for (const room of Object.keys(rooms)) {
    const found = walk(room, []);
    if (found !== null) return found;
  }
  return null;
}
