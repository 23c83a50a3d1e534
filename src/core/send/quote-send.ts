import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import { lineAtMost } from '../kit/text.ts'
import type { UseCase } from '../kit/use-case.ts'
import { type CurrencyCode, currencyOf } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { AMOUNT_CAP_MINOR } from '../money/parse.ts'
import { chooseDeal } from '../payment/choose-deal.ts'
import { refusalOf } from '../payment/decide.ts'
import { factsNow } from '../payment/facts-now.ts'
import { readPurses } from '../payment/purses.ts'
import { riskNow } from '../payment/risk-now.ts'
import { NOTE_MAX } from '../payment/views.ts'
import { writeIntent } from '../payment/write-intent.ts'
import { actingUser } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { refuseAcrossRegions } from '../region/refuse-region.ts'
import { regionsAt } from '../region/rules.ts'
import { isFirstPayment, resolvePayee } from './find-payee.ts'
import { keptBy, keptLately } from './kept-payee.ts'
import { payeeView } from './payee.ts'
import type { PayeeRef, SendQuote } from './views.ts'

/**
 * `amount` is what arrives, paid from the balance named by `from`, or from the one that suffices. With `to` it is what is
 * paid, and that arrives in the other currency.
 */
type Asked = {
  actor: ChatRef
  payee: PayeeRef
  amount: Money
  from?: CurrencyCode | undefined
  to?: CurrencyCode | undefined
  note?: string | undefined
}

/** Writes the intent a confirm card shows. What would refuse it on confirming refuses it here already. */
export const quoteSend: UseCase<Asked, SendQuote> = async (scope, { actor, payee, amount, from, to, note }) => {
  const me = await actingUser(scope, actor)
  refuseLockedChat(me)
  const text = note ? lineAtMost(note, NOTE_MAX) || null : null
  if (amount.minor <= 0n || amount.minor > AMOUNT_CAP_MINOR)
    fail({ code: 'amount_too_large', cap: money(AMOUNT_CAP_MINOR, amount.currency) })
  const party = await resolvePayee(scope, me, actor.botId, payee)
  const purses = await readPurses(scope, me)
  const regions = await regionsAt(scope.tx, scope.now, [me.country, party.country])
  const allowed = regions.of(me.country).allows.send
  const deal = await chooseDeal(scope, me, purses, { kind: 'send', named: amount, from, to, payee: party, allowed })
  refuseAcrossRegions(regions, { payer: me, payee: party }, deal)
  const facts = await factsNow(scope, me, { payee: party, deal, purses })
  const failure = refusalOf(facts)
  if (failure) fail(failure)
  const risk = await riskNow(scope, me, facts, party.id)
  const written = await writeIntent(scope, me, facts, risk, { payeeId: party.id, deal, purses, allowed, note: text })
  const into = party.homeCurrency === deal.price.currency ? null : currencyOf(party.homeCurrency)
  const firstPayment = await isFirstPayment(scope, me.id, party.id)
  const kept = await keptBy(scope, me, party)
  const keptSince = kept && (await keptLately(scope, me, party))
  return { ...written, into, payee: payeeView(party, firstPayment, kept), keptSince, note: text }
}
