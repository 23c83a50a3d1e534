import { BlockList, isIP, isIPv4 } from 'node:net'

/** A shop's servers stand behind few addresses. */
export const ADDRESSES_MAX = 10

const BITS = { ipv4: 32, ipv6: 128 } as const

/**
 * Reads an address or a network, of IPv4 or IPv6, as CIDR writes them. Undefined for what is none, and for a network that
 * is the whole internet: a list with that in it would be taken for a guard.
 */
function rangeOf(written: string): { address: string; bits: number; family: 'ipv4' | 'ipv6' } | undefined {
  const [, address = '', prefix] = /^([0-9a-f.:]{2,45})(?:\/(\d{1,3}))?$/i.exec(written) ?? []
  if (!isIP(address)) return undefined
  const family = isIPv4(address) ? 'ipv4' : 'ipv6'
  const bits = prefix === undefined ? BITS[family] : Number.parseInt(prefix, 10)
  return bits > 0 && bits <= BITS[family] ? { address, bits, family } : undefined
}

/** The first of them that is no address and no network; undefined where all are. */
export const notAnAddress = (addresses: readonly string[]): string | undefined =>
  addresses.find((one) => rangeOf(one) === undefined)

/** Whether a caller's address is in the list, however it is written; a list without entries lets everybody in. */
export function isListed(address: string, addresses: readonly string[]): boolean {
  if (addresses.length === 0) return true
  const list = new BlockList()
  for (const one of addresses) {
    const range = rangeOf(one)
    if (range) list.addSubnet(range.address, range.bits, range.family)
  }
  const bare = address.split('%')[0] ?? ''
  return isIP(bare) !== 0 && list.check(bare, isIPv4(bare) ? 'ipv4' : 'ipv6')
}
