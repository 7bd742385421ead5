import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** What is nobody's on the internet: this machine, its networks, and addresses that lead to either (IANA's special-purpose registries). */
const INSIDE = new BlockList();
const IPV4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
// Translated and tunnelled ranges (64:ff9b::, 2002::, 2001::) carry an IPv4 address that could be any of the above.
const IPV6: readonly [string, number][] = [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];
for (const [net, bits] of IPV4) INSIDE.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of IPV6) INSIDE.addSubnet(net, bits, 'ipv6');

/** A target that lies inside our own networks. */
export class InsideAddress extends Error {
  readonly code = 'inside-address';
}

/** True for an address anybody may be sent to. IPv4 written as IPv6 counts as the IPv4 address it is. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  return !INSIDE.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/**
 * Resolves a name as a connection does and answers only if every address is public: what is checked is what is connected
 * to, so that a name cannot change its mind in between.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0);
    const first = addresses[0];
    const open = first !== undefined && addresses.every(({ address }) => isPublicAddress(address));
    if (!open) return callback(new InsideAddress(hostname), '', 0);
    return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
  });
};
