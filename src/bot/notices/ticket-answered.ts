import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** Support's answer, in the chat it was asked in. */
export const ticketAnswered = ({ words }: Scene, { number, text }: NoticeOf<'ticket_answered'>): Card => ({
  text: words.t('notice-ticket-answered', { number: String(number), text }),
  buttons: [[open(words.label('notice-reply-button'), 'support')], [open(words.label('home-button'), 'home')]],
})
