import type { RiskItemView } from '#core'
import { type Html, html, join } from '../card/html.ts'
import { inKey } from '../i18n/in-key.ts'
import type { Scene } from '../turn.ts'
import { customerLine } from './customer-line.ts'

/** A payment or withdrawal the rules found something in: how much, from whom to whom, what was found, what became of it. */
export function riskLines({ words }: Scene, item: RiskItemView): Html {
  const { amount, reference, state, reasons, outcome, at, payer, payee, account } = item
  const { until, stays, isConfirmed, confirmedByNew, isClosed } = item
  return join([
    words.t('risk-facts', {
      amount: words.money(amount),
      reference,
      state: words.label(`risk-state-${state}`),
      reasons: reasons.map((reason) => words.label(`risk-reason-${inKey(reason)}`)).join(', '),
      outcome: words.label(`risk-outcome-${inKey(outcome)}`),
      at: words.dateTime(at),
    }),
    html`${words.t('risk-from')} ${customerLine(payer)}`,
    payee && html`${words.t('risk-to')} ${customerLine(payee)}`,
    account && html`${words.t('risk-out')} ${words.label(`risk-out-${account.rail}`, { lastFour: account.lastFour })}`,
    stays !== null && words.t(`risk-stays-${stays}`),
    until !== null && words.t('risk-until', { until: words.dateTime(until) }),
    isConfirmed && confirmedByNew === null && words.t('risk-was-me'),
    confirmedByNew !== null && words.t('risk-was-new-chat', { since: words.dateTime(confirmedByNew) }),
    isClosed && words.t('risk-closed'),
  ])
}
