import type { OrderBrief, SuspenseItemView } from '#core'
import { type Html, join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

const DAY_MS = 86_400_000

/** A case of suspense: what is there or missing, why, and for how long. */
export function suspenseLines(scene: Scene, item: SuspenseItemView): Html {
  const { words, clock } = scene
  const days = Math.max(0, Math.floor((clock().getTime() - item.createdAt.getTime()) / DAY_MS))
  return join([
    words.t(item.here ? 'suspense-here' : 'suspense-missing', { amount: words.money(item.amount) }),
    words.t('suspense-facts', {
      reference: item.reference,
      rail: words.label(`topup-rail-${item.rail}-button`),
      cause: words.label(`suspense-cause-${item.cause.replaceAll('_', '-')}`),
    }),
    words.t('suspense-age', { since: words.dateTime(item.createdAt), days }),
  ])
}

/** The top-up a case's money would pay. */
export const orderLine = ({ words }: Scene, { reference, amount, state }: OrderBrief): Html =>
  words.t('suspense-order', {
    reference,
    amount: words.money(amount),
    state: words.label(`suspense-order-${state.replaceAll('_', '-')}`),
  })
