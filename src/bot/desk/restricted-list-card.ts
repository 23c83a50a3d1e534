import type { RestrictedBrief } from '#core'
import { type Card, open } from '../card/card.ts'
import { html, join } from '../card/html.ts'
import type { Scene } from '../turn.ts'
import { customerLine } from './customer-line.ts'

const SHOWN_MAX = 8

/** Which accounts we keep frozen, the earliest promise first. */
export function restrictedListCard(scene: Scene, found: RestrictedBrief[]): Card {
  const { words } = scene
  const back = [open(words.label('ticket-queue-button'), 'queue'), open(words.label('home-button'), 'home')]
  if (found.length === 0) return { text: words.t('restricted-empty'), buttons: [back] }
  const shown = found.slice(0, SHOWN_MAX)
  const about = ({ customer, reasons }: RestrictedBrief) =>
    join([
      customerLine(customer),
      ...reasons.map(({ category, dueAt }) =>
        words.t('restricted-reason', { category: words.label(`restriction-${category}`), due: words.dateTime(dueAt) }),
      ),
    ])
  return {
    text: html`${words.t('restricted-title', { count: found.length })}\n\n${join(shown.map(about), '\n\n')}`,
    buttons: [
      ...shown.map(({ customer: { userId, okpayId } }) => [
        open(words.label('restricted-row-button', { okpayId }), 'customer', { userId }),
      ]),
      back,
    ],
    protect: true,
  }
}
