import type { TicketView } from '#core'
import { type Html, html, join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

// A card takes 4096 characters and one message up to 2000: the newest words are what somebody looks for.
const ROOM = 2800

type Reader = 'staff' | 'customer'

// Nobody is a customer to themselves.
const SPEAKERS = {
  staff: { customer: 'ticket-from-customer', agent: 'ticket-from-agent' },
  customer: { customer: 'support-from-you', agent: 'support-from-support' },
} as const

/** What was said so far, newest last; older words are left out where the card has no room for them. */
export function conversation({ words }: Scene, ticket: TicketView, reader: Reader): Html {
  const kept: Html[] = []
  let room = ROOM
  for (const { author, text, at } of ticket.messages.toReversed()) {
    room -= text.length
    if (room < 0 && kept.length > 0) break
    // Quoted, so that nothing in a message can pass for a line of ours.
    kept.unshift(
      html`${words.t(SPEAKERS[reader][author], { at: words.dateTime(at) })}\n<blockquote>${text}</blockquote>`,
    )
  }
  return join(kept, '\n\n')
}
