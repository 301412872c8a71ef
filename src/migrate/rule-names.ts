/** Rules of gitleaks that look for the same as rules of ours under another name. A rule of ours that finds more is not here. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  jwt: ['jwt-token'],
  'aws-access-token': ['aws-access-key-id', 'aws-temporary-access-key-id'],
  'github-fine-grained-pat': ['github-fine-grained-token'],
  'gitlab-pat': ['gitlab-personal-access-token'],
  'private-key': ['private-key-pem'],
  'sendgrid-api-token': ['sendgrid-api-key'],
  'pypi-upload-token': ['pypi-token'],
  'slack-webhook-url': ['slack-webhook'],
};

/** Our ids for a rule of gitleaks or betterleaks; none if it has no counterpart that finds the same and no more. */
export function ourRules(foreign: string, known: ReadonlySet<string>): readonly string[] {
  const id = foreign.toLowerCase();
  return known.has(id) ? [id] : (SAME[id] ?? []).filter((name) => known.has(name));
}
