import { DECIDED_REFUND_REASONS, REFUND_REASONS, type TransactionView } from '#core'
import { absolute } from '../../words/money.ts'
import { html } from '../kit/html.ts'
import { momentText } from '../kit/moment-text.ts'
import { moneyText } from '../kit/money-text.ts'
import { defineRoute } from '../kit/route.ts'
import { type AccountCall, accountPage } from '../pages/account.ts'
import { entryWords, signedText } from '../pages/entry-words.ts'
import { form } from '../pages/form.ts'
import { problemPage } from '../pages/problem.ts'
import { otherWays, supportWay } from '../pages/ways.ts'

/** One transaction of one's own; anybody else's is not there. */
export default defineRoute({
  method: 'get',
  path: '/account/transactions/:reference',
  audience: 'people',
  visitor: 'logged_in',
  async run(call) {
    const { say, deps, visit, params, locale } = call
    const found = await deps.core.getTransaction({ actor: visit.actor, reference: params['reference'] ?? '' })
    if (!found.ok) return problemPage(call, found.failure.code === 'not_found' ? 'route_not_found' : found.failure.code)
    const { value: transaction } = found
    const rows = factsOf(call, transaction).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)
    const back = { label: say('account-all'), href: `/account/history?lang=${locale}` }
    const content = html`
      <p class="amount">${signedText(transaction, locale)}</p>
      <dl>${rows}</dl>
      ${form(call, `/account/transactions/${transaction.reference}/receipt`, html`<p class="actions"><button class="button">${say('account-receipt')}</button></p>`)}
      ${otherWays([back, supportWay(call, transaction.reference)])}`
    return accountPage(call, { tab: 'history', title: entryWords(call, transaction), content })
  },
})

/** What there is to say about it, in pairs of name and value. */
function factsOf({ say, locale }: AccountCall, transaction: TransactionView): [string, string][] {
  const {
    kind,
    fee,
    total,
    note,
    exchanged,
    counterpartyOkpayId,
    balanceAfter,
    at,
    state,
    calledOff,
    reference,
    refund,
    refunded,
    takenBack,
  } = transaction
  return [
    [say('account-fact-state'), say(`account-state-${calledOff ? 'called_off' : state}`)],
    ...(exchanged ? [pair('received', moneyText(exchanged.received, locale)), pair('rate', exchanged.rate)] : []),
    ...((kind === 'sent' && state !== 'returned') || kind === 'exchange' || kind === 'withdrawal'
      ? [pair('fee', moneyText(fee, locale)), pair('total', moneyText(absolute(total), locale))]
      : []),
    ...(kind === 'sold' ? [pair('fee', moneyText(fee, locale))] : []),
    ...(kind === 'refunded' && fee.minor < 0n ? [pair('fee-back', moneyText(absolute(fee), locale))] : []),
    ...(refunded ? [pair('refunded', moneyText(refunded, locale))] : []),
    ...(takenBack ? [pair('taken-back', moneyText(takenBack, locale))] : []),
    ...(refund ? [pair('payment', refund.payment)] : []),
    ...(refund?.reason ? [pair('reason', refundReason(say, refund.reason))] : []),
    ...(note === null ? [] : [pair('note', note)]),
    ...(counterpartyOkpayId === null ? [] : [pair('okpay-id', counterpartyOkpayId)]),
    ...(balanceAfter === null ? [] : [pair('balance', moneyText(balanceAfter, locale))]),
    pair('time', momentText(at, locale)),
    pair('number', reference),
  ]

  function pair(fact: string, value: string): [string, string] {
    return [say(`account-fact-${fact}`), value]
  }
}

/** A reason in the reader's language where it is one of ours; else as its shop wrote it. */
function refundReason(say: AccountCall['say'], reason: string): string {
  const ours = [...REFUND_REASONS, ...DECIDED_REFUND_REASONS].find((one) => one === reason)
  return ours ? say(`refund-reason-${ours.replaceAll('_', '-')}`) : reason
}
