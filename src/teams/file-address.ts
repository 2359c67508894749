import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Where files may come from. */
export interface FileRules {
  readonly mode: 'production' | 'local';
  /** Host names, or `*.` and what a name must end with. Lower case. */
  readonly hosts: readonly string[];
}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * The address as it will be asked, or null when it may not be. The parsed form is what is checked and what is connected to, so no
 * way of writing a number, a name or a password can mean two things.
 */
export function allowedFileUrl(address: string, rules: FileRules): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return null;
  if (rules.mode === 'local' && url.protocol === 'http:' && LOOPBACK.includes(url.hostname)) return url;
  if (url.protocol !== 'https:' || url.port !== '') return null;
  return rules.hosts.some((host) => isHost(url.hostname, host)) ? url : null;
}

function isHost(name: string, allowed: string): boolean {
  return allowed.startsWith('*.') ? name.endsWith(allowed.slice(1)) : name === allowed;
}

/** Special-purpose IPv4 networks (IANA registry, RFC 6890), multicast, and Azure's own service on every machine (168.63.129.16). */
const SPECIAL: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['168.63.129.16', 32],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

/** IPv6 that is on the internet: the global unicast block without tunnels, which would carry an IPv4 address, and examples. */
const GLOBAL_IPV6 = ['2000::', 3] as const;
const SPECIAL_IPV6: readonly (readonly [string, number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
];

const special = listOf(SPECIAL, 'ipv4');
const specialIpv6 = listOf(SPECIAL_IPV6, 'ipv6');
const globalIpv6 = listOf([GLOBAL_IPV6], 'ipv6');

/** Whether a number is that of a machine on the internet, and not of this one, its network or a cloud's own services. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !special.check(address);
  return isIPv6(address) && globalIpv6.check(address, 'ipv6') && !specialIpv6.check(address, 'ipv6');
}

function listOf(networks: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of networks) list.addSubnet(network, prefix, family);
  return list;
}
