import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { type CurrencyCode, currencyOf } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { chooseDeal } from '../payment/choose-deal.ts'
import { factsNow } from '../payment/facts-now.ts'
import { linkStanding } from '../payment/link-facts.ts'
import { shopStanding } from '../payment/link-standing.ts'
import { refusalWith } from '../payment/needed-factor.ts'
import { readPurses } from '../payment/purses.ts'
import { riskNow } from '../payment/risk-now.ts'
import { writeIntent } from '../payment/write-intent.ts'
import { type ActingUser, actingUser } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import { refuseAcrossRegions } from '../region/refuse-region.ts'
import { regionsAt } from '../region/rules.ts'
import { type PaymentLink, viewLink } from './payment-link.ts'
import { linkOf } from './read-payment-link.ts'
import { refuseEaten, refusePrice } from './refuse-price.ts'
import type { PayQuote } from './views.ts'

/**
 * `from`: the balance that pays; without it, the link's currency if that suffices, else the first that does. `amount`:
 * what the payer names, where the link leaves that to them.
 */
type Asked = { actor: ChatRef; token: string; from?: CurrencyCode | undefined; amount?: Money | undefined }

/** Writes the intent to pay a link. What would refuse it on confirming refuses it here already (S35, S36, S55). */
export const quotePayment: UseCase<Asked, PayQuote> = async (scope, { actor, ...asked }) => {
  const me = await actingUser(scope, actor)
  refuseLockedChat(me)
  return quoteFor(scope, me, asked)
}

/** The same for whoever pays, wherever they do. @param asked `onPage`: in a browser */
export async function quoteFor(
  scope: Scope,
  me: ActingUser,
  { token, from, amount, onPage = false }: Omit<Asked, 'actor'> & { onPage?: boolean },
): Promise<PayQuote> {
  const link = await linkOf(scope, token)
  const owner = await scope.tx.user.findUniqueOrThrow({
    where: { id: link.ownerId },
    select: { id: true, state: true, level: true, country: true },
  })
  const purses = await readPurses(scope, me)
  const regions = await regionsAt(scope.tx, scope.now, [me.country, owner.country])
  const allowed = regions.of(me.country).allows.send
  const named = await priceFor(scope, link, { me, owner, amount })
  const deal = await chooseDeal(scope, me, purses, { kind: 'pay', named, from, payee: owner, allowed })
  refuseAcrossRegions(regions, { payer: me, payee: owner }, deal)
  const facts = await factsNow(scope, me, { payee: owner, deal, purses, link })
  const risk = await riskNow(scope, me, facts, owner.id, { onPage })
  const failure = refusalWith(facts, risk)
  if (failure) fail(failure)
  await refuseEaten(scope, owner.level, { price: deal.price, fee: facts.fee })
  const written = await writeIntent(scope, me, facts, risk, {
    payeeId: owner.id,
    deal,
    purses,
    allowed,
    linkId: link.id,
  })
  const newShop = risk.outcome === 'step_up' ? (risk.newShop?.most ?? null) : null
  return { ...written, link: viewLink(link, scope.now), newShop }
}

/** What is to be paid: the price, or what the payer names where there is none. What cannot be paid anyway needs no sum. */
async function priceFor(
  scope: Scope,
  link: PaymentLink,
  {
    me,
    owner,
    amount,
  }: { me: ActingUser; owner: { id: string; state: string; level: number }; amount: Money | undefined },
): Promise<Money> {
  const currency = currencyOf(link.currency)
  if (link.amount !== null) return money(link.amount, currency)
  const closed = shopStanding({ payee: owner, samePerson: me.id === owner.id }, linkStanding(link, me.id, scope.now))
  if (closed) fail(closed)
  const least = link.least === null ? null : money(link.least, currency)
  if (amount?.currency !== currency) return fail({ code: 'amount_needed', currency, least })
  if (least && amount.minor < least.minor) fail({ code: 'below_minimum', least })
  await refusePrice(scope, owner.level, amount)
  return amount
}
