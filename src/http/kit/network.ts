import { isIPv6 } from 'node:net'

const GROUPS = 8
/** What one customer of an IPv6 provider gets at least: a /64. Within it they take as many addresses as they like. */
const NETWORK_GROUPS = 4
const MAPPED = /^0:0:0:0:0:ffff:/

/**
 * Whom an internet address is counted as: an IPv4 address as itself, however it is written, an IPv6 address as its
 * network, because one visitor has all addresses of that. What is neither stays as it is.
 */
export function networkOf(address: string): string {
  const bare = address.split('%')[0] ?? ''
  if (!isIPv6(bare)) return address
  const groups = groupsOf(bare)
  if (MAPPED.test(groups.join(':'))) return groups.slice(-2).flatMap(bytesOf).join('.')
  return groups.slice(0, NETWORK_GROUPS).join(':')
}

/** The eight groups of an IPv6 address, the left-out ones as zeros. */
function groupsOf(address: string): string[] {
  // A URL writes every form of an address in one way: small letters, no leading zeros, no dots.
  const plain = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const [before = [], after] = plain.split('::').map((part) => part.split(':').filter(Boolean))
  if (!after) return before
  return [...before, ...Array<string>(GROUPS - before.length - after.length).fill('0'), ...after]
}

function bytesOf(group: string): number[] {
  const value = Number.parseInt(group, 16)
  return [value >> 8, value & 0xff]
}
