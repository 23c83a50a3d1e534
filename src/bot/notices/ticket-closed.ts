import type { NoticeOf } from '#core'
import type { Card } from '../card/card.ts'
import { join } from '../card/html.ts'
import { closedButtons } from '../support/own-ticket-card.ts'
import type { Scene } from '../turn.ts'

/** Support has closed a request: how was it, and the way back. */
export const ticketClosed = (scene: Scene, { number }: NoticeOf<'ticket_closed'>): Card => ({
  text: join([
    scene.words.t('support-closed', { number: String(number) }),
    scene.words.t('support-rate-ask'),
    scene.words.t('support-reopen-week'),
  ]),
  buttons: closedButtons(scene, { number, rating: null, reopens: true }),
})
