import type { CustomerBrief, OrderBrief, SuspenseItemView } from '#core'
import { type Html, join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene } from '../turn.ts'
import { customerLine } from './customer-line.ts'

const DAY_MS = 86_400_000

/** A case of suspense: what is there or missing, why, and for how long. */
export function suspenseLines(scene: Scene, item: SuspenseItemView): Html {
  const { words, clock } = scene
  const days = Math.max(0, Math.floor((clock().getTime() - item.createdAt.getTime()) / DAY_MS))
  return join([
    words.t(headOf(item), { amount: words.money(item.amount) }),
    words.t('suspense-facts', {
      reference: item.reference,
      rail: words.label(`topup-rail-${item.rail}-button`),
      cause: suspenseCauseLabel(scene, item),
    }),
    words.t('suspense-age', { since: words.dateTime(item.createdAt), days }),
    item.told && words.t('suspense-told', { since: words.dateTime(item.told) }),
    item.shown &&
      words.t('suspense-shown', {
        on: words.date(item.shown.on),
        over: words.label(`suspense-over-${inKey(item.shown.state)}`),
      }),
    item.alsoHere && words.t('suspense-also-here'),
    item.alsoMissing && words.t('suspense-also-missing'),
    recalledLine(scene, item),
  ])
}

/** Why it is a case. */
export const suspenseCauseLabel = ({ words }: Scene, { unshown, cause }: SuspenseItemView): string =>
  words.label(`suspense-cause-${unshown ? 'unshown' : inKey(cause)}`)

/** A warning that who sent what waits may have it back already, out of what its owner, or the house, had. */
function recalledLine({ words }: Scene, { recalled, amount }: SuspenseItemView): Html | null {
  if (!recalled) return null
  const { from, at } = recalled
  const taken = { amount: words.money(amount), since: words.dateTime(at) }
  return from
    ? words.t('suspense-recalled', { ...taken, who: customerLine(from) })
    : words.t('suspense-recalled-lost', taken)
}

const headOf = ({ state, here }: SuspenseItemView): string => {
  if (state !== 'open') return 'suspense-closed'
  return here ? 'suspense-here' : 'suspense-missing'
}

/** The top-up a case's money would pay. */
export const orderLine = ({ words }: Scene, { reference, amount, state }: OrderBrief): Html =>
  words.t('suspense-order', {
    reference,
    amount: words.money(amount),
    state: words.label(`suspense-order-${inKey(state)}`),
  })

/** A warning where money is to go to somebody else than its reference names; null where it is not. */
export const othersLine = ({ words }: Scene, { named }: SuspenseItemView, customer: CustomerBrief): Html | null =>
  named && named.userId !== customer.userId ? words.t('suspense-names-other', { who: customerLine(named) }) : null
