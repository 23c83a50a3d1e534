import type { Chat, PayoutAllowance } from '#prisma'
import type { Calling } from '../api/caller.ts'
import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import { money } from '../money/money.ts'
import { AMOUNT_CAP_MINOR } from '../money/parse.ts'
import { plainDeal } from '../payment/deal.ts'
import { refusalOf } from '../payment/decide.ts'
import { factsNow } from '../payment/facts-now.ts'
import { readMeasures } from '../payment/measure.ts'
import { readPurses } from '../payment/purses.ts'
import { riskNow } from '../payment/risk-now.ts'
import { writeIntent } from '../payment/write-intent.ts'
import { type ActingUser, openName } from '../people/actor.ts'
import type { Party } from '../people/party.ts'
import { refuseAcrossRegions } from '../region/refuse-region.ts'
import { regionsAt } from '../region/rules.ts'
import type { PayoutTerms } from './views.ts'

type Meant = { id: string; chat: Chat; allowance: PayoutAllowance; payee: Party; terms: PayoutTerms }

/**
 * Writes the intent by which a payout is made, as a person's card does, out of the balance of its currency: whatever would
 * refuse it on confirming refuses it here already, and the same rules decide again then. Returns the intent's id.
 */
export async function quotePayout(
  scope: Scope,
  { owner }: Pick<Calling, 'owner'>,
  { id, chat, allowance, payee, terms }: Meant,
): Promise<string> {
  const user = await scope.tx.user.findUniqueOrThrow({ where: { id: owner.id } })
  const me: ActingUser = {
    ...{ ...user, openedName: openName(scope, user), chatLock: false, locked: false, reboundAt: chat.reboundAt },
  }
  const { minor, currency, description } = terms
  if (minor <= 0n) fail({ code: 'amount_too_small', least: money(1n, currency) })
  if (minor > AMOUNT_CAP_MINOR) fail({ code: 'amount_too_large', cap: money(AMOUNT_CAP_MINOR, currency) })
  const deal = plainDeal(money(minor, currency))
  const purses = await readPurses(scope, me)
  const regions = await regionsAt(scope.tx, scope.now, [me.country, payee.country])
  const allowed = regions.of(me.country).allows.send
  refuseAcrossRegions(regions, { payer: me, payee }, deal)
  const abroad = { currency, homeCurrency: allowance.currency }
  const counts = (await readMeasures(scope, [abroad]))(abroad).counts(minor)
  const payout = { ...allowance, keyRevoked: false, counts }
  const facts = await factsNow(scope, me, { payee, deal, purses, payout })
  const failure = refusalOf(facts)
  if (failure) fail(failure)
  const risk = await riskNow(scope, me, facts, payee.id)
  const meant = { payeeId: payee.id, deal, purses, allowed, shopPayoutId: id, note: description || null }
  return (await writeIntent(scope, me, facts, risk, meant)).intentId
}
