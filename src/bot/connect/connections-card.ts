import type { ConnectionView } from '#core'
import { type Card, open } from '../card/card.ts'
import { type Html, join } from '../card/html.ts'
import type { Speaking } from '../turn.ts'

/** Who may do what with one's wallet: each with what it spent and what is left. */
export function connectionsCard(scene: Speaking, connections: readonly ConnectionView[]): Card {
  const { words } = scene
  const home = [open(words.label('home-button'), 'home')]
  if (connections.length === 0) return { text: words.t('connections-none'), buttons: [home] }
  return {
    text: join([words.t('connections-title'), ...connections.map((one) => standing(scene, one))], '\n\n'),
    buttons: [
      ...connections.map(({ id, shop }) => [
        open(words.label('connections-entry-button', { shop }), 'connection', { id }),
      ]),
      home,
    ],
  }
}

/** One of them, with the button that ends it: the second tap. */
export function connectionCard(scene: Speaking, connection: ConnectionView): Card {
  const { words } = scene
  const { id, budget, grantedAt, ownerMasked, shop, scopes } = connection
  const sums = {
    payment: words.money(budget.perPayment),
    day: words.money(budget.perDay),
    month: words.money(budget.perMonth),
  }
  return {
    text: join([
      words.t('connect-card-owner', { shop, owner: ownerMasked }),
      standing(scene, connection),
      scopes.includes('payments') && words.t('connection-card-budget', sums),
      scopes.includes('profile') && words.t('connect-may-profile'),
      words.t('connection-card-since', { at: words.dateTime(grantedAt) }),
    ]),
    buttons: [
      [open(words.label('connection-end-button'), 'connection-end', { id }, 'danger')],
      [open(words.label('connections-button'), 'connections'), open(words.label('home-button'), 'home')],
    ],
  }
}

function standing({ words }: Speaking, connection: ConnectionView): Html {
  const { shop, scopes, endsAt, leftToday, leftThisMonth, spent, payments, lastUsedAt, suspended } = connection
  const sums = { today: words.money(leftToday), month: words.money(leftThisMonth), spent: words.money(spent), payments }
  return join([
    words.t('connections-line', { shop, until: words.date(endsAt) }),
    scopes.includes('payments') && words.t('connections-line-budget', sums),
    lastUsedAt
      ? words.t('connections-line-used', { at: words.dateTime(lastUsedAt) })
      : words.t('connections-line-unused'),
    suspended && words.t('connections-line-suspended'),
  ])
}
