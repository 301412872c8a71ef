/** Why a request brought no usable answer. The only words about network errors that leave this room: Node's own may hold the key. */
const FAULTS = {
  DNS_FAILED: 'the host name could not be resolved',
  CONNECTION_REFUSED: 'no connection to the host',
  CONNECTION_LOST: 'the connection broke off',
  TIMED_OUT: 'no complete answer in time',
  TLS_FAILED: 'no trustworthy TLS connection to the host',
  ADDRESS_REFUSED: 'the host name leads to a private or special address',
  ANSWER_TOO_LARGE: 'the answer was too large',
  ANSWER_ENCODED: 'the answer was compressed although plain text was asked for',
  ANSWER_BROKEN: 'the answer was not valid HTTP',
  REQUEST_INVALID: 'the request could not be built',
  CANCELLED: 'interrupted',
  GIVEN_UP: 'the host did not answer earlier in this run',
} as const;

export type Fault = keyof typeof FAULTS;

/** A fault in words, for problems and details. */
export function describeFault(fault: Fault): string {
  return FAULTS[fault];
}

/** Maps a Node error code to a fault. Unknown codes are a broken connection. */
export function faultOf(code: unknown): Fault {
  const name = typeof code === 'string' ? code : '';
  if (name in FAULTS) return name as Fault;
  if (name === 'ENOTFOUND' || name === 'EAI_AGAIN' || name === 'EAI_FAIL' || name === 'ENODATA') return 'DNS_FAILED';
  if (['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'EADDRNOTAVAIL', 'EACCES', 'EPERM'].includes(name))
    return 'CONNECTION_REFUSED';
  if (name === 'ETIMEDOUT') return 'TIMED_OUT';
  if (name.startsWith('HPE_')) return 'ANSWER_BROKEN';
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_|EPROTO|HOSTNAME_MISMATCH/.test(name)) return 'TLS_FAILED';
  if (name.startsWith('ERR_INVALID') || name === 'ERR_UNESCAPED_CHARACTERS') return 'REQUEST_INVALID';
  return 'CONNECTION_LOST';
}
