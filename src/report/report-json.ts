import type { Finding } from '../model/finding.ts';
import type { Location } from '../model/location.ts';

/** A finding as the JSON report has it: the mask in place of the secret, and only the fields of the contract. */
export function findingToJson(finding: Finding): object {
  const { id, fingerprint, rule, provider, candidates, confidence, severity, message, exposure, verification } =
    finding;
  return {
    id,
    fingerprint,
    rule,
    provider,
    candidates,
    confidence,
    severity,
    masked: finding.secret.masked,
    message,
    locations: finding.locations.map(locationToJson),
    exposure,
    verification,
    ...(finding.introduced && { introduced: finding.introduced }),
  };
}

function locationToJson(location: Location): object {
  const { allowedBy: _notReported, ...reported } = location;
  return reported;
}
