import type { Scene } from '../turn.ts'

/** The payment links of ours in a text: none, one (its token), or several, of which nobody guesses one. */
export type PayLinkFound = { kind: 'none' } | { kind: 'one'; link: string } | { kind: 'several' }

type Ours = Pick<Scene, 'botUsername' | 'publicUrl'>

// Longer than this nobody types; what is found further behind is not looked for.
const READ_MAX = 4096
const TOKEN = '([A-Za-z0-9_-]{22})(?![A-Za-z0-9_-])'
// An address begins here and is no part of another one: `evil.example/okpay.example/pay/...` is none of ours.
const BEGINS = '(?<![\\w.@:/%=&?-])(?:https?://)?'

/**
 * Finds payment links in what was written or scanned: `t.me/<this bot>?start=pay_...` and `<our pages>/pay/...`, with
 * or without `https://`, anywhere in the text. Another bot's name and another host do not count.
 */
export function payLinkIn(text: string, ours: Ours): PayLinkFound {
  const links = new Set(
    [...text.slice(0, READ_MAX).matchAll(addresses(ours))].map((found) => found[1] ?? found[2] ?? ''),
  )
  const [link = ''] = links
  if (links.size > 1) return { kind: 'several' }
  return link === '' ? { kind: 'none' } : { kind: 'one', link }
}

/** The address that opens a payment link in this bot's chat. */
export const payAddress = ({ botUsername }: Pick<Ours, 'botUsername'>, link: string): string =>
  `https://t.me/${botUsername}?start=pay_${link}`

/** The address that opens one which is made when it is opened, if not before. */
export const askAddress = ({ botUsername }: Pick<Ours, 'botUsername'>, offer: string): string =>
  `https://t.me/${botUsername}?start=ask_${offer}`

/** The address of its page. */
export const payPage = ({ publicUrl }: Pick<Ours, 'publicUrl'>, link: string): string => `${publicUrl}/pay/${link}`

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

function addresses({ botUsername, publicUrl }: Ours): RegExp {
  const bot = `(?:t|telegram)\\.me/${literally(botUsername)}/?\\?start=pay_${TOKEN}`
  const page = `${literally(publicUrl.replace(/^https?:\/\//, ''))}/pay/${TOKEN}`
  return new RegExp(`${BEGINS}(?:${bot}|${page})`, 'gi')
}
