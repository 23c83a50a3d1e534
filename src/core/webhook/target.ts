/** Why an address cannot be a webhook's. */
export type TargetProblem = 'malformed' | 'scheme' | 'credentials' | 'port' | 'host'

const URL_MAX = 500
const HOST_MAX = 253
/** The default of https is written as none. */
const PORTS: ReadonlySet<string> = new Set(['', '8443'])
/** Names that mean this machine, this network, or nobody (RFC 6761, 6762, 7686, 8375, 9476, and what clouds use within). */
const INSIDE =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|corp|home|lan|arpa|invalid|test|onion|alt)$/
const NAME = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/

/**
 * Whether a shop may be told there (SSR-01): https, by a public name, on port 443 or 8443, with no credentials in it.
 * Where the name leads is looked at when connecting, every time: it may lead elsewhere by then.
 * @param allowed exact origins that are let through all the same; the sandbox's own shop
 */
export function targetProblem(text: string, allowed: readonly string[] = []): TargetProblem | undefined {
  // Spaces and control characters are dropped by the parser: what was registered would not be what is called.
  if (text.length > URL_MAX || !/^[\x21-\x7e]+$/.test(text) || text.includes('\\')) return 'malformed'
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:\/\//i.test(text) || url.hash || text.endsWith('#')) return url ? schemeOr(url) : 'malformed'
  if (url.username || url.password || /^https?:\/\/[^/?#]*@/i.test(text)) return 'credentials'
  if (allowed.includes(url.origin)) return undefined
  if (url.protocol !== 'https:') return 'scheme'
  if (!PORTS.has(url.port)) return 'port'
  return isPublicName(url.hostname.replace(/\.$/, '')) ? undefined : 'host'
}

const schemeOr = ({ protocol }: URL): TargetProblem => (protocol === 'https:' ? 'malformed' : 'scheme')

// An address is no name: its last part is no word, however it was written, for the parser has made it the usual one.
const isPublicName = (host: string): boolean => host.length <= HOST_MAX && NAME.test(host) && !INSIDE.test(host)
