/**
 * Milliseconds that a provider asks us to wait, from `Retry-After` (seconds or a date, RFC 9110 10.2.3) or, failing that, from a
 * rate-limit reset header (Unix time in seconds or milliseconds, or seconds from now). Undefined if nothing usable is said;
 * a time in the past is 0.
 */
export function retryAfter(headers: Readonly<Record<string, string>>, now: number): number | undefined {
  const said = headers['retry-after']?.trim();
  if (said !== undefined && said !== '') {
    if (/^\d+(\.\d+)?$/.test(said)) return Number(said) * 1000;
    if (/^[A-Z][a-z]{2}/.test(said)) {
      const date = Date.parse(said);
      if (!Number.isNaN(date)) return Math.max(0, date - now);
    }
    // Negative numbers and garbage: as if nothing had been said.
    return undefined;
  }
  const reset = headers['x-ratelimit-reset'] ?? headers['x-ratelimit-reset-minute'] ?? headers['ratelimit-reset'];
  if (reset === undefined || !/^\d{1,15}$/.test(reset)) return undefined;
  const value = Number(reset);
  if (value > 1e12) return Math.max(0, value - now);
  return value > 1e9 ? Math.max(0, value * 1000 - now) : value * 1000;
}
