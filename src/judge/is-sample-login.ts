import { isIdentifier } from './is-identifier.ts';
import { isPlaceholder } from './is-placeholder.ts';
import { logLikelihoodRatio } from './randomness.ts';

/** Whether the text is base64 of a user and password that nobody uses: `user:password`, twice the same word, the example of RFC 7617. */
export function isSampleLogin(value: string): boolean {
  if (!/^[A-Za-z0-9+/_-]{8,}={0,2}$/.test(value)) return false;
  const text = Buffer.from(value, 'base64').toString('latin1').trim();
  const colon = text.indexOf(':');
  if (colon === -1 || /[^\x20-\x7e]/.test(text)) return false;
  const user = text.slice(0, colon);
  const password = text.slice(colon + 1);
  if (password === '') return isIdentifier(user) || logLikelihoodRatio(user) > -0.35;
  return (
    password === user ||
    /^aladdin$/i.test(user) ||
    isPlaceholder(password) ||
    /passw|secret$|^(?:my|the|some|a)?[_-]?pass/i.test(password)
  );
}
