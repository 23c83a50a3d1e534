import type { Chat } from '#prisma'
import { fail } from '../kit/failure.ts'
import { must } from '../kit/must.ts'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { chooseDeal } from '../payment/choose-deal.ts'
import { factsOf } from '../payment/connection-facts.ts'
import { refusalOf } from '../payment/decide.ts'
import { factsNow } from '../payment/facts-now.ts'
import { readMeasures } from '../payment/measure.ts'
import { beyondConnection } from '../payment/needed-factor.ts'
import { readPurses } from '../payment/purses.ts'
import { riskNow } from '../payment/risk-now.ts'
import { writeIntent } from '../payment/write-intent.ts'
import { type ActingUser, openName } from '../people/actor.ts'
import { refuseAcrossRegions } from '../region/refuse-region.ts'
import { regionsAt } from '../region/rules.ts'
import type { PaymentLink } from '../shop/payment-link.ts'
import { refuseEaten } from '../shop/refuse-price.ts'
import type { Connected } from './caller.ts'

/** What a connection is about to pay: the intent, or, where its person has to be asked, for what. */
export type Quoted = { intentId: string } | { ask: 'pin' | 'code' }

/**
 * Writes the intent by which a connection pays a link, as a person's card does: whatever would refuse it on confirming
 * refuses it here already, and the same rules decide again then. `chat`: the one its person has.
 */
export async function quoteCharge(scope: Scope, connected: Connected, chat: Chat, link: PaymentLink): Promise<Quoted> {
  const { connection, shopOwner, person } = connected
  const me = payerOf(scope, person, chat)
  const purses = await readPurses(scope, me)
  const regions = await regionsAt(scope.tx, scope.now, [me.country, shopOwner.country])
  const allowed = regions.of(me.country).allows.send
  const named = money(must(link.amount, 'a request to pay names its sum'), currencyOf(link.currency))
  const deal = await chooseDeal(scope, me, purses, { kind: 'pay', named, payee: shopOwner, allowed })
  refuseAcrossRegions(regions, { payer: me, payee: shopOwner }, deal)
  const { currency, minor: amount } = deal.amount
  const measures = await readMeasures(scope, [{ currency, homeCurrency: connection.currency }])
  const budget = factsOf(connection, measures, { currency, amount })
  const facts = await factsNow(scope, me, { payee: shopOwner, deal, purses, link, connection: budget })
  const failure = refusalOf(facts)
  if (failure) fail(failure)
  await refuseEaten(scope, shopOwner.level, { price: deal.price, fee: facts.fee })
  const risk = await riskNow(scope, me, facts, shopOwner.id, { connectedAt: connection.grantedAt })
  const ask = beyondConnection(facts, risk)
  if (ask) return { ask }
  const paid = { payeeId: shopOwner.id, deal, purses, allowed, linkId: link.id, connectionId: connection.id }
  const { intentId } = await writeIntent(scope, me, facts, risk, paid)
  return { intentId }
}

/** The person as their own chat would act, though nobody is in it. */
function payerOf(scope: Scope, person: Connected['person'], { reboundAt }: Chat): ActingUser {
  return { ...person, openedName: openName(scope, person), chatLock: false, locked: false, reboundAt }
}
