import type { Problem } from '../model/problem.ts';
import type { Provider } from '../model/provider.ts';
import type { KeyState } from '../model/provider-api.ts';
import type { Secret } from '../model/secret.ts';
import { AuditLog } from './audit-log.ts';
import { type Clock, systemClock } from './clock.ts';
import type { Resolve } from './http-door.ts';
import type { Pacer } from './pacer.ts';
import { guardRuntime } from './runtime-guard.ts';

/** A leaked key as the command line hands it over: what it is, and where it stands. */
export interface LeakedKey {
  readonly id: string;
  readonly fingerprint: string;
  readonly rule: string;
  readonly provider: string | null;
  readonly candidates: readonly string[];
  readonly secret: Secret;
  readonly pushed?: 'yes' | 'no' | 'unknown';
  /** `.env*` files that hold the value, relative to the repository's folder. */
  readonly envPlaces: readonly { readonly path: string }[];
  /** Everywhere else in the working tree. */
  readonly otherPlaces: readonly Place[];
}

export interface Place {
  readonly path: string;
  readonly line: number;
}

/** One request: what was sent, or in a dry run what would be. Never holds a key. */
export interface SentRequest {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly status?: number;
}

/** The receipt of a key's death. */
export interface Proof {
  /** How often in a row the provider refused the key; 0 where the key's text was gone and only the provider's list could say. */
  readonly refusals: number;
  /** `refused`: a random key was refused by the same call. `listed`: the provider's list shows the key as ended. */
  readonly control: 'refused' | 'listed';
  readonly at: string;
  readonly endpoint: string;
  readonly fingerprint: string;
  readonly requestId?: string;
}

export type Outcome =
  | 'dry-run'
  | 'revoked'
  | 'rotated'
  | 'accepted'
  | 'already-inactive'
  | 'manual'
  | 'refused-ambiguous'
  | 'refused-unverified'
  | 'failed';

/** One entry of `results` in the JSON output. */
export interface ResponseResult {
  readonly id: string;
  readonly provider: string | null;
  readonly state: KeyState;
  readonly outcome?: Outcome;
  readonly requests: readonly SentRequest[];
  readonly checkedAt?: string;
  readonly detail?: string;
  readonly proof?: Proof;
  readonly manual?: { readonly url?: string; readonly steps: readonly string[] };
  readonly sinks?: readonly string[];
}

export interface Response {
  readonly result: ResponseResult;
  readonly problems: readonly Problem[];
}

export type SinkChoice =
  | { readonly kind: 'env' }
  | { readonly kind: 'command'; readonly command: string }
  | {
      readonly kind: 'github-actions';
      readonly owner: string;
      readonly repo: string;
      /** Deployment environment; absent for a repository secret. */
      readonly environment?: string;
      /** Names of the secrets; by default the variable names in the `.env*` files that hold the old value. */
      readonly names?: readonly string[];
      readonly token: Secret;
      /** `https://api.github.com` unless said. */
      readonly apiUrl?: string;
    };

export interface ResponseOptions {
  readonly providers: readonly Provider[];
  /** `--provider-url`, by provider id. */
  readonly providerUrls?: ReadonlyMap<string, string>;
  readonly managementKey?: (provider: string) => string | undefined;
  /** Folder of journals, locks and the audit log: the user's state directory, never inside the repository. */
  readonly stateDirectory: string;
  /** Folder that relative sink paths start from. */
  readonly root: string;
  /** `--yes`. Without it, and without a `confirm` that returns true, revoke and rotate are dry runs. */
  readonly yes?: boolean;
  readonly confirm?: (planned: readonly SentRequest[]) => Promise<boolean>;
  /** Rotate: where the new key goes; `.env*` files unless said. */
  readonly sinks?: readonly SinkChoice[];
  readonly graceMs?: number;
  /** Revoke the old key although places outside the sinks still use it. */
  readonly evenIfUsed?: boolean;
  /** Known-value search: places that hold the value, as the working tree is now. */
  readonly findUses?: (secret: Secret) => Promise<readonly Place[]>;
  readonly progress?: (message: string) => void;
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
  /** Name resolution; the system's unless said. */
  readonly resolve?: Resolve;
  readonly limits?: Partial<Limits>;
  readonly environment?: NodeJS.ProcessEnv;
  readonly execArgv?: readonly string[];
}

/** Times in milliseconds. */
export interface Limits {
  readonly deadlineMs: number;
  readonly attempts: number;
  /** Longest wait that a provider may ask for, when only asking about a key. */
  readonly askWaitMs: number;
  /** The same, when a key is being created or revoked. */
  readonly actWaitMs: number;
  readonly backoffMs: number;
  /** Pause between two refusals of a proof. */
  readonly proofGapMs: number;
  /** How long a revocation may take to show. */
  readonly proofMs: number;
}

const LIMITS: Limits = {
  deadlineMs: 5_000,
  attempts: 3,
  askWaitMs: 10_000,
  actWaitMs: 90_000,
  backoffMs: 500,
  proofGapMs: 1_000,
  proofMs: 20_000,
};

/** One run of verify, revoke or rotate: options, and what is remembered between keys. */
export interface Session extends ResponseOptions {
  readonly clock: Clock;
  readonly limits: Limits;
  readonly audit: AuditLog;
  readonly pacers: Map<string, Pacer>;
  /** Faults in a row per host. */
  readonly faults: Map<string, number>;
  /** What each call said about a random key of a shape. */
  readonly controls: Map<string, KeyState>;
}

/**
 * Opens a session. Sends nothing yet.
 * @throws UserError if this process is no safe place for a live key
 */
export function openSession(options: ResponseOptions): Session {
  guardRuntime(options.environment ?? process.env, options.execArgv ?? process.execArgv);
  const clock = options.clock ?? systemClock;
  return {
    ...options,
    clock,
    limits: { ...LIMITS, ...options.limits },
    audit: new AuditLog(options.stateDirectory, clock),
    pacers: new Map(),
    faults: new Map(),
    controls: new Map(),
  };
}
