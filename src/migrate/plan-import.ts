import type { Config, CustomRule } from '../config/config.ts';
import { compileGlobs } from '../config/path-glob.ts';
import type { Finding } from '../model/finding.ts';
import { isUserError } from '../model/user-error.ts';
import type { Baseline } from '../suppress/baseline.ts';
import type { Resolution } from './resolve-wishes.ts';
import type { RuleWish, Wish } from './wish.ts';

/** Where something went. */
export type Target = 'baseline' | 'exclude' | 'allow' | 'rules.custom' | 'rules.disable';

/** What became of one entry of the foreign file. */
export interface Outcome {
  readonly label: string;
  readonly result: 'taken' | 'present' | 'left';
  readonly into?: Target;
  /** What it is called there: a glob, a rule. */
  readonly what?: string;
  /** Why it was left, or what is to be known of it. */
  readonly reason?: string;
  readonly findings?: readonly Finding[];
}

/** What is added to the config. */
export interface Additions {
  readonly exclude: readonly string[];
  readonly disable: readonly string[];
  readonly custom: readonly CustomRule[];
  readonly allow: readonly { readonly rule: string; readonly path: string }[];
}

export interface ImportPlan {
  readonly outcomes: readonly Outcome[];
  readonly additions: Additions;
  /** To be added to the baseline, each with what was said of it in the foreign file. */
  readonly accept: ReadonlyMap<Finding, readonly string[]>;
}

/** What is here already. */
export interface Present {
  readonly config: Config;
  readonly baseline: Baseline;
  /** Ids of our own rules. */
  readonly builtIn: ReadonlySet<string>;
  /** Paths of all folders, with `/`. */
  readonly folders: readonly string[];
  /** Our rule that finds all keys that such a rule would; null if none does. */
  readonly finder: (rule: RuleWish) => string | null;
  /** Our rule that rules for these prefixes would take keys from; null if there is none. */
  readonly rival: (prefixes: readonly string[]) => string | null;
  /** True for a text with a key in it. */
  readonly holdsKey: (text: string) => boolean;
}

/** Bounds of the config (src/config/load-config.ts). */
const MOST = { exclude: 200, allow: 1000, 'rules.custom': 100, 'rules.disable': 1000 } as const;

/** Decides about every entry: taken over, here already, or left, with the reason. */
export async function planImport(
  wishes: readonly Wish[],
  resolution: Resolution,
  present: Present,
): Promise<ImportPlan> {
  const plan = new Plan(present);
  const resolved = new Map(resolution.resolved.map((one) => [one.wish, one]));
  const inBaseline = new Set(present.baseline.entries.map(({ rule, fingerprint }) => `${rule}\0${fingerprint}`));
  const isPresent = ({ rule, fingerprint }: Finding) => inBaseline.has(`${rule}\0${fingerprint}`);
  for (const wish of wishes) {
    if (wish.kind === 'left') plan.outcomes.push({ label: wish.label, result: 'left', reason: wish.reason });
    else if (wish.kind === 'path') await plan.addPath(wish);
    else if (wish.kind === 'rule') plan.addRule(wish);
    else if (wish.kind === 'disable') plan.addDisabled(wish);
    else {
      const { reason, findings } = resolved.get(wish)!;
      const accepted = findings.filter((finding) => resolution.accepted.has(finding));
      if (reason !== undefined) plan.outcomes.push({ label: wish.label, result: 'left', reason });
      else
        plan.outcomes.push({
          label: wish.label,
          result: accepted.every(isPresent) ? 'present' : 'taken',
          into: 'baseline',
          findings: accepted,
        });
    }
  }
  return {
    outcomes: plan.outcomes,
    additions: plan,
    accept: new Map([...resolution.accepted].filter(([finding]) => !isPresent(finding))),
  };
}

class Plan implements Additions {
  readonly outcomes: Outcome[] = [];
  readonly exclude: string[] = [];
  readonly disable: string[] = [];
  readonly custom: CustomRule[] = [];
  readonly allow: { readonly rule: string; readonly path: string }[] = [];
  readonly #present: Present;

  constructor(present: Present) {
    this.#present = present;
  }

  async addPath({ label, glob, filesOnly, rule }: Wish & { kind: 'path' }): Promise<void> {
    const folders = filesOnly ? this.#present.folders : [];
    const complaint = this.#present.holdsKey(glob) ? 'it holds a key' : await complaintAbout(glob, folders);
    if (complaint !== null) this.#leave(label, complaint);
    else if (rule !== undefined && !this.#isRule(rule)) this.#leave(label, 'its rule was not taken over');
    else if (rule === undefined) this.#addExclude(label, glob);
    else this.#addAllow(label, rule, glob);
  }

  /** Rules come first in the list of wishes. */
  #isRule(id: string): boolean {
    const { builtIn, config } = this.#present;
    return builtIn.has(id) || [...config.customRules, ...this.custom].some((rule) => rule.id === id);
  }

  #addExclude(label: string, glob: string): void {
    const there = [...this.#present.config.exclude.map((one) => one.glob), ...this.exclude];
    if (there.includes(glob)) this.#settle(label, 'present', 'exclude', glob);
    else this.#take(label, 'exclude', glob, there.length, () => this.exclude.push(glob));
  }

  #addAllow(label: string, rule: string, path: string): void {
    const { allow } = this.#present.config;
    const whole = allow.filter(({ fingerprint }) => fingerprint === undefined);
    const there = [...whole.map((one) => ({ rule: one.rule, path: one.path?.glob })), ...this.allow];
    const isSame = there.some((one) => one.rule === rule && one.path === path);
    const what = `${rule} in ${path}`;
    if (isSame) this.#settle(label, 'present', 'allow', what);
    else this.#take(label, 'allow', what, allow.length + this.allow.length, () => this.allow.push({ rule, path }));
  }

  addRule(wish: Wish & RuleWish): void {
    const { config } = this.#present;
    const { id, label, shape } = wish;
    const there = config.customRules.find((rule) => rule.id === id);
    const reason = this.#reasonAgainst(wish);
    if (there && isSame(there, wish)) this.#settle(label, 'present', 'rules.custom', id);
    else if (there) this.#leave(label, `there is a rule ${id} already, and it differs`);
    else if (reason !== null || shape === null) this.#leave(label, reason ?? '');
    else {
      const title = cleanTitle(wish.title, id, this.#present.holdsKey);
      this.#take(label, 'rules.custom', id, config.customRules.length + this.custom.length, () =>
        this.custom.push({ id, title, severity: 'high', ...shape }),
      );
    }
  }

  #reasonAgainst(wish: RuleWish): string | null {
    const { finder, rival, holdsKey } = this.#present;
    const own = finder(wish);
    if (own !== null) return `unleak’s own rule ${own} finds these keys`;
    if (wish.shape === null)
      return 'no prefix and alphabet of one key can be read from its expression (see rules.custom in docs/configuration.md)';
    if ([wish.id, ...wish.shape.prefixes].some(holdsKey)) return 'it holds a key';
    const other = rival(wish.shape.prefixes);
    return other === null ? null : `it would take keys from unleak’s own rule ${other}, which knows more about them`;
  }

  addDisabled({ label, rule }: Wish & { kind: 'disable' }): void {
    const there = [...this.#present.config.disabledRules, ...this.disable];
    if (there.includes(rule)) this.#settle(label, 'present', 'rules.disable', rule);
    else this.#take(label, 'rules.disable', rule, there.length, () => this.disable.push(rule));
  }

  #take(label: string, into: Exclude<Target, 'baseline'>, what: string, count: number, add: () => void): void {
    if (count >= MOST[into]) this.#leave(label, `the config takes at most ${MOST[into]} of these`);
    else {
      add();
      this.#settle(label, 'taken', into, what);
    }
  }

  #settle(label: string, result: 'taken' | 'present', into: Target, what: string): void {
    this.outcomes.push({ label, result, into, what });
  }

  #leave(label: string, reason: string): void {
    this.outcomes.push({ label, result: 'left', reason });
  }
}

async function complaintAbout(glob: string, folders: readonly string[]): Promise<string | null> {
  try {
    const [compiled] = await compileGlobs([glob], () => 'as a glob it');
    const folder = folders.find((path) => compiled!.matches(path));
    return folder === undefined ? null : `it names files only, and exclude would take along the folder ${folder}`;
  } catch (error) {
    if (isUserError(error)) return error.message.replace(/\.$/, '');
    throw error;
  }
}

function isSame(rule: CustomRule, { shape }: RuleWish): boolean {
  if (shape === null) return false;
  const prefixes = new Set(rule.prefixes);
  return (
    rule.charset === shape.charset &&
    rule.minLength === shape.minLength &&
    rule.maxLength === shape.maxLength &&
    prefixes.size === shape.prefixes.length &&
    shape.prefixes.every((prefix) => prefixes.has(prefix))
  );
}

/** A title that the config takes: no address, one line, no key. */
function cleanTitle(title: string | undefined, id: string, holdsKey: (text: string) => boolean): string {
  const line = (title ?? '').replace(/\s+/g, ' ').trim().slice(0, 100);
  return line === '' || /:\/\/|\bwww\.|[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/i.test(line) || holdsKey(line)
    ? id
    : line;
}
