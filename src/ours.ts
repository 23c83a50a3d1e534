import { domainToUnicode } from 'node:url'
import { skeleton } from '#core'
import { type Official, ONLY_BOT_AND_PAGES } from './official.ts'

type Names = {
  /** Where our pages are. */
  publicUrl: string
  /** The bot's own name on Telegram, without the at-sign. */
  botUsername: string
  official?: Official | undefined
}

/**
 * Whether a name is one of ours. `like`: which of ours it imitates: `letters` with signs that only look like ours (`signs`),
 * `spelling` with some changed, `name` by carrying our name in its own.
 */
export type Claim =
  | { ours: true }
  | { ours: false; like: null }
  | { ours: false; like: 'letters' | 'spelling' | 'name'; of: string; signs: string }

type Kind = 'handle' | 'mail' | 'address'
const NOT_OURS: Claim = { ours: false, like: null }
const OUR_NAME = 'okpay'

/** What a name looks like at a glance: two signs may pass for one. */
const looksOf = (name: string): string => skeleton(name).replaceAll('rn', 'm').replaceAll('vv', 'w')

/** What to say of a Telegram name, a mail address or an address on the web; null where a text is none of these. */
export function claimOf(text: string, names: Names): Claim | null {
  const typed = text.trim()
  const kind = kindOf(typed)
  if (!kind) return null
  const { mails, handles, hosts, urls } = known(names)
  if (kind === 'handle') return compare(typed.replace(/^@/, ''), handles, '@')
  if (kind === 'mail') {
    if (mails.includes(typed.toLowerCase())) return { ours: true }
    const domain = typed.split('@').at(-1) ?? ''
    const found = compare(domain, [...hosts, ...mails.map((mail) => mail.split('@').at(-1) ?? '')], '')
    // Another mailbox of our own domain is still none that we write from.
    return found.ours ? NOT_OURS : found
  }
  const address = URL.parse(/^[a-z][a-z\d+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`)
  return address ? judgeAddress(address, names, { handles, hosts, urls }) : NOT_OURS
}

function kindOf(typed: string): Kind | null {
  if (/^@\S+$/.test(typed) || /^[\p{L}_][\p{L}\d_]{3,30}bot$/iu.test(typed)) return 'handle'
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(typed)) return 'mail'
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(typed) || /^[^\s/@]+\.[^\s/@]{2,}(?:[/?#:]\S*)?$/.test(typed)) return 'address'
  return null
}

function known({ publicUrl, botUsername, official = ONLY_BOT_AND_PAGES }: Names) {
  const { supportMail, senderMail, accounts } = official
  const urls = accounts.flatMap(({ url }) => URL.parse(url) ?? [])
  const channels = urls.filter(isTelegram).map(handleIn)
  return {
    mails: [supportMail, senderMail].flatMap((mail) => (mail === null ? [] : [mail.toLowerCase()])),
    handles: [botUsername, ...channels],
    hosts: [new URL(publicUrl).hostname],
    urls,
  }
}

const isTelegram = ({ host }: URL): boolean => ['t.me', 'telegram.me'].includes(host)
const handleIn = ({ pathname }: URL): string => pathname.split('/')[1] ?? ''

type Ours = { handles: string[]; hosts: string[]; urls: URL[] }

function judgeAddress(address: URL, { publicUrl }: Names, { handles, hosts, urls }: Ours): Claim {
  if (address.username !== '' || address.password !== '') return NOT_OURS
  const ours = new URL(publicUrl)
  if (address.host === ours.host) return address.protocol === ours.protocol ? { ours: true } : NOT_OURS
  if (isTelegram(address)) {
    const found = compare(handleIn(address), handles, '@')
    return found.ours && address.protocol !== 'https:' ? NOT_OURS : found
  }
  const isAccount = urls.some((url) => url.host === address.host && bare(url) === bare(address))
  if (isAccount) return address.protocol === 'https:' ? { ours: true } : NOT_OURS
  const found = compare(domainToUnicode(address.hostname), hosts, '')
  return found.ours ? NOT_OURS : found
}

const bare = ({ pathname }: URL): string => pathname.replace(/\/+$/, '').toLowerCase()

/** @param mark what stands before such a name where it is said */
function compare(typed: string, ours: readonly string[], mark: string): Claim {
  const name = typed.toLowerCase()
  if (ours.some((one) => one.toLowerCase() === name)) return { ours: true }
  for (const one of ours) {
    if (looksOf(name) !== looksOf(one)) continue
    const signs = [...new Set([...name].filter((sign) => !one.toLowerCase().includes(sign)))].join(' ')
    return { ours: false, like: 'letters', of: mark + one, signs }
  }
  for (const one of ours)
    if (one.length > 5 && isNear(looksOf(name), looksOf(one)))
      return { ours: false, like: 'spelling', of: mark + one, signs: '' }
  const [first = ''] = ours
  if (
    looksOf(name)
      .replace(/[^\p{L}\d]/gu, '')
      .includes(looksOf(OUR_NAME))
  )
    return { ours: false, like: 'name', of: mark + first, signs: '' }
  return NOT_OURS
}

const NEAR = 2

/** Whether one becomes the other by changing, adding or leaving out a sign or two. */
function isNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > NEAR) return false
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [at, sign] of [...one].entries()) {
    const next = [at + 1]
    for (let to = 1; to <= other.length; to++) {
      const swap = (row[to - 1] ?? 0) + (sign === other[to - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1))
    }
    row = next
  }
  return (row.at(-1) ?? NEAR + 1) <= NEAR
}
