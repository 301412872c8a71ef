import type { FrontendHow, HistoryExposure } from '../model/exposure.ts';
import type { Finding } from '../model/finding.ts';
import { shortId } from './place-label.ts';

const FRONTEND: Readonly<Record<FrontendHow, string>> = {
  'public-env': 'every visitor of the site: the build puts public environment variables into the page',
  'inline-script': 'every visitor of the site: it stands in a page',
  'public-file': 'every visitor of the site: it stands in a file that is served as it is',
  bundle: 'every visitor of the site: it stands in a browser bundle',
  'source-map': 'every visitor of the site: it stands in a source map',
  reachable: 'every visitor of the site, once it is built: browser code imports it',
};

const PACKAGE: Readonly<Record<string, string>> = {
  npm: 'the npm package',
  docker: 'the Docker image',
  vsce: 'the VS Code extension',
};

/** Who can read the value now, as sentences without a full stop, strongest first; plain text, to be escaped for its target. */
export function whoCanRead(finding: Finding): string[] {
  const { frontend, history, ships } = finding.exposure;
  const who: string[] = [];
  if (frontend) {
    const chain = frontend.chain.length > 0 ? ` (${frontend.chain.join(' → ')})` : '';
    who.push(`${FRONTEND[frontend.how]}${chain}`);
  }
  if (ships?.length) who.push(`everyone who gets ${ships.map((channel) => PACKAGE[channel] ?? channel).join(' or ')}`);
  if (history?.pushed === 'yes')
    who.push(`everyone who can clone the repository: it was pushed${remoteNames(history)}`);
  if (history?.pushed === 'no') who.push('only people with this clone: it was not pushed');
  if (history?.pushed === 'unknown') who.push('perhaps others: git cannot tell here whether it was pushed');
  return who;
}

/** Since when it has been readable, in a sentence without a full stop; null if git doesn't know. */
export function sinceWhen(finding: Finding): string | null {
  const history = finding.exposure.history;
  if (!history || finding.locations.every(({ where }) => where === 'ref-name')) return null;
  const parts = [
    history.date?.slice(0, 10),
    history.firstCommit && `commit ${shortId(history.firstCommit)}`,
    history.author && `by ${history.author}`,
  ].filter(Boolean);
  const now = whereNow(finding, history);
  return parts.length > 0 ? `${parts.join(', ')}; ${now}` : now;
}

function whereNow({ locations }: Finding, history: HistoryExposure): string {
  if (history.inHead) return 'still in HEAD';
  if (locations.some(({ source }) => source === 'index')) return 'staged';
  return history.reachable ? 'only in history' : 'local only: no branch or tag leads to it';
}

/** Remote-tracking branches and tags that lead to it. */
function remoteNames({ refs = [] }: HistoryExposure): string {
  const names = refs.flatMap((name) => /^refs\/(?:remotes|tags)\/(.+)$/.exec(name)?.[1] ?? []);
  return names.length === 0 ? '' : ` (${names.join(', ')})`;
}

/** What a check with the provider said, or null if there was none. */
export function verificationLabel(finding: Finding): string | null {
  const { state, checkedAt, detail } = finding.verification;
  if (state === 'unverified') return null;
  return [state, checkedAt && `checked ${checkedAt}`, detail].filter(Boolean).join(', ');
}
