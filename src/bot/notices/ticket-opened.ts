import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { html, join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/** For an agent: somebody asks for help. */
export const ticketOpened = ({ words }: Scene, { number, from, text }: NoticeOf<'ticket_opened'>): Card => ({
  text: join([words.t('notice-ticket-opened', { number: String(number), from }), text && html`${text}`]),
  buttons: [[open(words.label('notice-read-button'), 'ticket', { number: String(number) })]],
})
