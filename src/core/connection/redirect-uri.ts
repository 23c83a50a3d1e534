export type RedirectProblem = 'address' | 'https' | 'user' | 'fragment' | 'ours' | 'long' | 'spelling'

const LONGEST = 512
/** What we add ourselves; an address that says it already would be read in two ways. */
const OURS = ['code', 'state', 'iss', 'error', 'error_description']
/** RFC 8252: a program on somebody's own machine has no certificate, and nothing leaves that machine. */
const LOOPBACK = /^http:\/\/(?:127\.0\.0\.1|\[::1\])(?::\d+)?\//

/**
 * What is wrong with an address an app wants people sent back to; null where nothing is. It is compared as it is written
 * (OAU-02, API-07), so only one spelling of an address is taken; `better` is that one.
 */
export function redirectProblem(text: string): { reason: RedirectProblem; better: string | null } | null {
  const refused = (reason: RedirectProblem, better: string | null = null) => ({ reason, better })
  if (text.length > LONGEST) return refused('long')
  if (!/^[\x21-\x7e]+$/.test(text)) return refused('address')
  const url = URL.parse(text)
  if (!url || !/^https?:\/\/[^/]/i.test(text)) return refused('address')
  if (url.username !== '' || url.password !== '' || /^[^/]*\/\/[^/?#]*@/.test(text)) return refused('user')
  if (text.includes('#')) return refused('fragment')
  if (url.protocol !== 'https:' && !LOOPBACK.test(url.href)) return refused('https')
  if (/[*<>"'`\\^{}|]/.test(text)) return refused('address')
  if (OURS.some((name) => url.searchParams.has(name))) return refused('ours')
  // Case, default ports, dots and missing slashes: browsers read them alike, and a comparison does not.
  return url.href === text ? null : refused('spelling', url.href)
}
