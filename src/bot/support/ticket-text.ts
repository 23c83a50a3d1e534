import type { TicketMessageView, TicketView } from '#core'
import { type Html, html, join } from '../card/html.ts'
import { reasonWords } from '../refund/reason-words.ts'
import type { Scene, Speaking } from '../turn.ts'

// A card takes 4096 characters and one message up to 2000: the newest words are what somebody looks for.
const ROOM = 2800

type Reader = 'staff' | 'customer'

// Nobody is a customer to themselves.
const SPEAKERS = {
  staff: { customer: 'ticket-from-customer', agent: 'ticket-from-agent', note: 'ticket-note-by' },
  // A note never gets here: the core keeps them among staff.
  customer: { customer: 'support-from-you', agent: 'support-from-support', note: 'support-from-support' },
} as const

const BY_MAIL = { staff: 'ticket-from-customer-mail', customer: 'support-from-you-mail' } as const

/** A note is somebody's of staff; what nobody of them wrote is the stars its customer gave. */
export const isRating = ({ author, by }: TicketMessageView): boolean => author === 'note' && by === null
export const RATED = 'ticket-rated-by'

/** What was said so far, newest last; older words are left out where the card has no room for them. */
export function conversation({ words }: Scene, ticket: TicketView, reader: Reader): Html {
  const kept: Html[] = []
  let room = ROOM
  for (const message of ticket.messages.toReversed()) {
    room -= message.text.length
    if (room < 0 && kept.length > 0) break
    const name = message.by ?? words.label('support-name')
    const speaker = message.byMail ? BY_MAIL[reader] : isRating(message) ? RATED : SPEAKERS[reader][message.author]
    const who = words.t(speaker, { at: words.dateTime(message.at), name })
    kept.unshift(html`${who}\n${quoted({ words }, message)}`)
  }
  return join(kept, '\n\n')
}

/** What somebody wrote, quoted, so that nothing in a message can pass for a line of ours; a picture is said to be there. */
export function quoted({ words }: Speaking, { text, media }: TicketMessageView): Html {
  const said = text === '' ? null : html`<blockquote>${inWords({ words }, text)}</blockquote>`
  const sent = media && words.t(media === 'image/jpeg' ? 'support-sent-picture' : 'support-sent-document')
  return join([sent, said])
}

/** A dispute begins with its payment and the reason its buyer gave the shop; one that was tapped is kept as its code. */
const DISPUTE = /^(?<payment>[A-Z]-[0-9A-Z]{4}-[0-9A-Z]{4}): (?<reason>[a-z_]+)$/

function inWords(scene: Speaking, text: string): string {
  const { payment, reason } = DISPUTE.exec(text)?.groups ?? {}
  return payment && reason ? `${payment}: ${reasonWords(scene, reason)}` : text
}
