const DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * True for a date (`2026-01-31`) or an instant (`2026-01-31T12:00:00Z`) that exists.
 * Days beyond a month's end, which `Date` would carry over into the next month, don't.
 */
export function isExpiry(text: string): boolean {
  if (!DATE.test(text) || Number.isNaN(endOf(text))) return false;
  const [year, month, day] = text.slice(0, 10).split('-').map(Number) as [number, number, number];
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** True if `now` is past the date's last second (UTC), or past the instant. */
export function isExpired(expires: string | undefined, now: Date): boolean {
  return expires !== undefined && now.getTime() > endOf(expires);
}

/** Milliseconds since 1970 of the last moment on which it applies; an instant without zone is UTC. */
function endOf(expires: string): number {
  if (expires.length === 10) return Date.parse(`${expires}T23:59:59.999Z`);
  return Date.parse(/(?:Z|[+-]\d{2}:\d{2})$/.test(expires) ? expires : `${expires}Z`);
}
