import { BlockList, isIP } from 'node:net';

/** public: routable. private: somebody's network. loopback: this machine. special: never a server of an API (metadata, multicast …). */
export type AddressKind = 'public' | 'private' | 'loopback' | 'special';

/** Where a request may connect to: the internet; an operator's own server; only this machine. */
export type Reach = 'public' | 'operator' | 'loopback';

function list(v4: readonly string[], v6: readonly string[]): BlockList {
  const blocks = new BlockList();
  for (const range of v4) blocks.addSubnet(range.split('/')[0]!, Number(range.split('/')[1]), 'ipv4');
  for (const range of v6) blocks.addSubnet(range.split('/')[0]!, Number(range.split('/')[1]), 'ipv6');
  return blocks;
}

// IANA IPv4 and IPv6 Special-Purpose Address Registries.
const LOOPBACK = list(['127.0.0.0/8'], ['::1/128']);
const PRIVATE = list(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'], ['fc00::/7']);
const SPECIAL_V4 = list(
  [
    ...['0.0.0.0/8', '169.254.0.0/16', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '198.18.0.0/15'],
    ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  ],
  [],
);
// Only 2000::/3 is handed out as global unicast; inside it these are documentation, tunnels and benchmarks.
const GLOBAL_V6 = list([], ['2000::/3']);
const SPECIAL_V6 = list(
  [],
  ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20', '2001:10::/28', '2001:20::/28', '2620:4f:8000::/48'],
);

/** The IPv4 address inside `::ffff:a.b.c.d`, which the system connects to as IPv4. */
function mappedV4(address: string): string | undefined {
  if (!list([], ['::ffff:0:0/96']).check(address, 'ipv6')) return undefined;
  const dotted = /(\d+\.\d+\.\d+\.\d+)$/.exec(address);
  if (dotted) return dotted[1];
  const groups = new URL(`http://[${address}]/`).hostname.slice(1, -1).split(':');
  const [high, low] = [groups.at(-2)!, groups.at(-1)!].map((group) => Number.parseInt(group || '0', 16));
  return [high! >> 8, high! & 255, low! >> 8, low! & 255].join('.');
}

/** Kind of an IP address in text. Anything that is no IP address is special. */
export function addressKind(address: string): AddressKind {
  const plain = address.split('%')[0]!;
  const family = isIP(plain);
  if (family === 0 || plain !== address) return 'special';
  if (family === 6) {
    const inner = mappedV4(plain);
    if (inner !== undefined) return addressKind(inner);
    if (LOOPBACK.check(plain, 'ipv6')) return 'loopback';
    if (PRIVATE.check(plain, 'ipv6')) return 'private';
    return GLOBAL_V6.check(plain, 'ipv6') && !SPECIAL_V6.check(plain, 'ipv6') ? 'public' : 'special';
  }
  if (LOOPBACK.check(plain)) return 'loopback';
  if (PRIVATE.check(plain)) return 'private';
  return SPECIAL_V4.check(plain) ? 'special' : 'public';
}

/** True if a request of this reach may connect to `address`. */
export function mayConnect(address: string, reach: Reach): boolean {
  const kind = addressKind(address);
  if (reach === 'public') return kind === 'public';
  return reach === 'loopback' ? kind === 'loopback' : kind !== 'special';
}
