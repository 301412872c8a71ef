import type { Location } from '../model/location.ts';
import type { Report } from '../model/report.ts';
import type { Secret } from '../model/secret.ts';
import type { MaskedSpan } from './redact.ts';

export type Format =
  | 'pretty'
  | 'json'
  | 'jsonl'
  | 'sarif'
  | 'html'
  | 'csv'
  | 'junit'
  | 'github'
  | 'gitlab'
  | 'markdown';

/** What the caller knows about the place that the report is shown in. Everything optional may be left out by any caller. */
export interface RenderOptions {
  /** Colours may be used: the caller has looked at NO_COLOR, FORCE_COLOR, TERM and the terminal. */
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Every place, every suppressed finding, the counters. */
  readonly verbose: boolean;
  /** One line a finding. */
  readonly quiet: boolean;
  /** The terminal understands OSC 8 links; needs `root`. */
  readonly hyperlinks: boolean;
  /** How a person calls unleak here: `npx unleak`. */
  readonly command: string;
  /**
   * Lines `from` to `to` (both counted from 1 and included) of the text that the location is in, without line ends; fewer if the text ends
   * before; null if it can't be had. They are masked here, so they may hold secrets.
   */
  readonly readLines?: ((location: Location, from: number, to: number) => readonly string[] | null) | undefined;
  /** Title of a rule: `Memory API key`. */
  readonly ruleTitle?: ((rule: string) => string | undefined) | undefined;
  /** Name of a provider: `Memory API`. */
  readonly providerName?: ((provider: string) => string | undefined) | undefined;
  /** More values that must not be shown: those of suppressed findings, management keys. */
  readonly alsoHide?: readonly Secret[] | undefined;
  /** Absolute path of the audited folder, for links. */
  readonly root?: string | undefined;
  /** Full id of the HEAD commit: tells whether `git commit --amend` reaches the commit that brought the value in. */
  readonly head?: string | undefined;
  /** Start and end of the scan, ISO 8601 in UTC. Only the GitLab format shows them; without them it says 1970, so reports stay reproducible. */
  readonly startedAt?: string | undefined;
  readonly finishedAt?: string | undefined;
  /** Upper limit of the markdown format in bytes of UTF-8; 900,000 unless said. */
  readonly maxBytes?: number | undefined;
}

/** What a format gets: the options, and where found values stand in a text. */
export interface RenderContext extends RenderOptions {
  readonly findSecrets: (text: string) => MaskedSpan[];
}

/** One format: the pieces of the output. No value that must be masked may be split over two pieces. */
export type Reporter = (report: Report, context: RenderContext) => Iterable<string>;
