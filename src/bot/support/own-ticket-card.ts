import type { TicketView } from '#core'
import { type Button, type Card, open } from '../card/card.ts'
import { html, join } from '../card/html.ts'
import type { Scene } from '../turn.ts'
import { aboutLine } from './about-line.ts'
import { conversation } from './ticket-text.ts'

const STARS = [1, 2, 3, 4, 5]

/** Where a request stands: who has it, until when an answer comes, and that one may just write. */
export function standingOf(scene: Scene, ticket: TicketView) {
  const { words } = scene
  const { number, state, live, agent, dueAt } = ticket
  const values = { number: String(number), due: words.dateTime(dueAt) }
  if (live && agent) return words.t('support-live', { ...values, name: agent })
  return words.t(state === 'answered' ? 'support-answered' : 'support-open', values)
}

/** One's own open request, as `/support` shows it. */
export function ownTicketCard(scene: Scene, ticket: TicketView): Card {
  const { words } = scene
  if (ticket.locked) return lockedTicketCard(scene, ticket)
  const parts = [
    standingOf(scene, ticket),
    aboutLine(scene, ticket),
    conversation(scene, ticket, 'customer'),
    words.t('support-add'),
  ]
  return { text: join(parts, '\n\n'), buttons: [[endButton(scene, ticket)]] }
}

/** A locked chat tells nothing of what was said, and takes what somebody adds all the same. */
function lockedTicketCard(scene: Scene, ticket: TicketView): Card {
  const { words } = scene
  return {
    text: join([standingOf(scene, ticket), words.t('support-locked'), words.t('support-add')], '\n\n'),
    buttons: [
      [open(words.label('unlock-button'), 'unlock', { show: 'support' }, 'primary')],
      [endButton(scene, ticket)],
    ],
  }
}

export const endButton = ({ words }: Scene, { number }: Pick<TicketView, 'number'>): Button =>
  open(words.label('support-end-button'), 'own-ticket-end', { number: String(number) })

/** It is over: how was it, and the way back while there is one. */
export function closedTicketCard(scene: Scene, ticket: TicketView): Card {
  const { words } = scene
  const { number, rating, reopenUntil } = ticket
  const until = reopenUntil && words.t('support-reopen-until', { until: words.dateTime(reopenUntil) })
  const said = rating === null ? words.t('support-rate-ask') : words.t('support-rated', { stars: '★'.repeat(rating) })
  return {
    text: join([words.t('support-closed', { number: String(number) }), said, until]),
    buttons: closedButtons(scene, { number, rating, reopens: reopenUntil !== null }),
  }
}

type Closed = { number: number; rating: number | null; reopens: boolean }

export function closedButtons({ words }: Scene, { number, rating, reopens }: Closed): Button[][] {
  const payload = { number: String(number) }
  const stars = STARS.map((count) => open(`${count} ★`, 'own-ticket-rate', { ...payload, stars: String(count) }))
  return [
    ...(rating === null ? [stars] : []),
    ...(reopens ? [[open(words.label('support-reopen-button'), 'own-ticket-reopen', payload)]] : []),
    [open(words.label('home-button'), 'home')],
  ]
}

/** After a message: that support has it. */
export function writtenCard(scene: Scene, ticket: TicketView): Card {
  const { words } = scene
  const { number, agent, live, dueAt } = ticket
  const values = { number: String(number), due: words.dateTime(dueAt) }
  const text =
    live && agent ? words.t('support-written-live', { ...values, name: agent }) : words.t('support-written', values)
  return {
    text: html`${text}`,
    buttons: [[open(words.label('support-more-button'), 'support'), open(words.label('home-button'), 'home')]],
  }
}
