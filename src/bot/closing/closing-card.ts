import type { ClosingBlocker, ClosingView } from '#core'
import { moneyList } from '../../words/money.ts'
import { type Button, type Card, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene } from '../turn.ts'

/** Leaving: what stands in the way, each with the button that solves it; with nothing in the way, the last question. */
export const closingCard = (scene: Scene, view: ClosingView): Card =>
  view.blockers.length > 0 ? blockedCard(scene, view) : lastCard(scene, view)

function blockedCard(scene: Scene, { blockers, residuals }: ClosingView): Card {
  const { words } = scene
  return {
    text: join(
      [
        join([words.t('closing-blocked'), ...blockers.map((blocker) => lineOf(scene, blocker))]),
        words.t('closing-blocked-next'),
        residuals.length > 0 && words.t('closing-residuals-later', { amounts: moneyList(residuals, words.locale) }),
      ],
      '\n\n',
    ),
    buttons: [
      ...solvable(blockers).map((blocker) => [wayOf(scene, blocker)]),
      [open(words.label('closing-again-button'), 'close'), open(words.label('home-button'), 'home')],
    ],
  }
}

/** What can be solved now: under a freeze by staff no money leaves, so its button would only be refused. */
function solvable(blockers: readonly ClosingBlocker[]): readonly ClosingBlocker[] {
  const restricted = blockers.some(({ kind }) => kind === 'restricted')
  return restricted ? blockers.filter(({ kind }) => kind !== 'balance') : blockers
}

function lineOf({ words }: Scene, blocker: ClosingBlocker): Html {
  const key = `closing-in-way-${inKey(blocker.kind)}`
  if (blocker.kind === 'balance') return words.t(key, { amount: words.money(blocker.amount) })
  if (blocker.kind === 'declined') return words.t(key, { count: blocker.count, until: words.dateTime(blocker.until) })
  if (blocker.kind === 'email' || blocker.kind === 'new_pin')
    return words.t(key, { until: words.dateTime(blocker.until) })
  return 'count' in blocker ? words.t(key, { count: blocker.count }) : words.t(key)
}

function wayOf({ words }: Scene, blocker: ClosingBlocker): Button {
  const to = (action: string, seed: Record<string, string> = {}, args: Record<string, string> = {}) =>
    open(words.label(`closing-${inKey(blocker.kind)}-button`, args), action, seed, 'primary')
  switch (blocker.kind) {
    case 'balance':
      return to('withdraw', { everything: blocker.amount.currency }, { amount: words.money(blocker.amount) })
    case 'holds':
    case 'payouts':
      return to('holds')
    case 'top_ups':
      return to('close-drop-top-ups')
    case 'refunds':
    case 'disputes':
    case 'declined':
      return to('transaction', { reference: blocker.reference })
    case 'tickets':
      return to('close-settle-tickets')
    case 'frozen':
      return to('unfreeze')
    case 'restricted':
      return to('appeal')
    case 'review':
    case 'recovery':
    case 'email':
    case 'new_pin':
      return to('support', { about: 'closing_blocked' })
  }
}

function lastCard(scene: Scene, { id, ends, keptUntil, residuals }: ClosingView): Card {
  const { words } = scene
  const amounts = moneyList(residuals, words.locale)
  const gives = residuals.length > 0
  const { shop, links, team, jobs, keys, connections } = ends
  return {
    text: join(
      [
        words.t(gives ? 'closing-ask-residuals' : 'closing-ask'),
        gives && words.t('closing-residuals', { amounts }),
        join([
          words.t('closing-ends', { connections, jobs }),
          shop !== null && words.t('closing-ends-shop', { shop, links, team, keys }),
        ]),
        keptUntil ? words.t('closing-kept', { until: words.date(keptUntil) }) : words.t('closing-kept-nothing'),
        words.t('closing-take-along'),
      ],
      '\n\n',
    ),
    buttons: [
      [open(words.label('my-data-all-button'), 'my-data', {}, 'primary')],
      [
        open(
          words.label(gives ? 'closing-give-up-button' : 'closing-now-button', { amounts }),
          'close-confirm',
          { intentId: id },
          'danger',
        ),
      ],
      [open(words.label('closing-stay-button'), 'home')],
    ],
  }
}
