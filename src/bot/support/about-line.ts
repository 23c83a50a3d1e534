import type { TicketView } from '#core'
import { absolute } from '../../words/money.ts'
import type { Html } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Speaking } from '../turn.ts'

/** S90: what it is about: a transaction with its amount, state and time, or the words it came with. */
export function aboutLine({ words }: Speaking, { about, transaction }: TicketView): Html | null {
  if (about === null) return null
  if (!transaction) return words.t('support-about', { about })
  const { reference, kind, state, amount, at } = transaction
  return words.t('support-about-transaction', {
    reference,
    kind: words.label(`support-kind-${kind}`),
    amount: words.money(absolute(amount)),
    state: words.label(state === 'done' ? 'support-state-done' : `history-state-${inKey(state)}`),
    at: words.dateTime(at),
  })
}
