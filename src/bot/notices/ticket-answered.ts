import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import { html, join } from '../card/html.ts'
import { endButton } from '../support/own-ticket-card.ts'
import type { Scene } from '../turn.ts'

/** Support's answer, in the chat it was asked in, by whoever gave it. */
export function ticketAnswered(scene: Scene, notice: NoticeOf<'ticket_answered'>): Card {
  const { words } = scene
  const { number, text, by, began } = notice
  const name = by ?? words.label('support-name')
  const heading = words.t('notice-ticket-answered', { number: String(number), name })
  return {
    text: join([heading, text && html`${text}`, began && words.t('notice-ticket-talk')]),
    buttons: [[open(words.label('notice-reply-button'), 'support'), endButton(scene, notice)]],
  }
}
