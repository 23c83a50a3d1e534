import type { Destination } from '#prisma'
import type { Failure } from '../kit/failure.ts'
import { after, HOUR } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { type Money, money } from '../money/money.ts'
import { plainDeal } from '../payment/deal.ts'
import { refusalOf } from '../payment/decide.ts'
import type { Factor } from '../payment/factor.ts'
import { type FactsNow, factsNow } from '../payment/facts-now.ts'
import { readMeasures } from '../payment/measure.ts'
import { neededFactor } from '../payment/needed-factor.ts'
import { readPurses } from '../payment/purses.ts'
import { isNewChat, riskInputs } from '../payment/risk-inputs.ts'
import { smallLeft, smallLeftAfter } from '../payment/small-left.ts'
import { refusedBy } from '../payment/verdict.ts'
import type { ActingUser } from '../people/actor.ts'
import { triesOf } from '../people/throttle.ts'
import { type Assessment, assess, type RiskInputs } from '../risk/assess.ts'
import { lookAtRisk } from '../risk/look.ts'
import type { RiskRule } from '../risk/rules.ts'
import { payoutRailOf, WITHDRAWAL_FEE } from './rails.ts'
import { ON_HOLD } from './states.ts'

/** What one withdrawal is decided on; the same for its card and, read again under lock, for its confirmation. */
export type PayoutFacts = {
  facts: FactsNow
  inputs: RiskInputs
  rules: readonly RiskRule[]
  risk: Assessment
  coolingUntil: Date | null
  /** When the chat took the wallet over, if it did. */
  reboundAt: Date | null
  /** It goes to an account that is new, and there is another of theirs, for this currency, that is not. */
  elsewhere: boolean
}

/** Reads it. Whoever confirms has locked the owner's accounts before. */
export async function payoutFacts(
  scope: Scope,
  me: ActingUser,
  destination: Destination,
  amount: Money,
): Promise<PayoutFacts> {
  const { now } = scope
  // To oneself: nobody else stands in the way, and there is nobody to be a stranger.
  const nobody = { id: '', state: 'active', level: 0 }
  const purses = await readPurses(scope, me)
  const withdrawal = WITHDRAWAL_FEE[payoutRailOf(destination.kind)]
  const facts = await factsNow(scope, me, { payee: nobody, deal: plainDeal(amount), purses, withdrawal })
  const { counted, worth, limits } = facts.atHome
  const { currency } = worth
  const look = await lookAtRisk(scope, [{ kind: 'withdraw', ownerId: me.id, payeeId: me.id, currency }])
  const coolingUntil = destination.coolingUntil && destination.coolingUntil > now ? destination.coolingUntil : null
  // An account that is new is to its owner what a stranger is: a thief's, perhaps. So is what a chat saved that has just
  // taken the wallet over, for as long as that chat is new.
  const isNew = coolingUntil !== null || (isNewChat(me, now) && savedSince(destination, me.reboundAt))
  const elsewhere = isNew && (await hasOlder(scope, me, amount.currency))
  const tries = isNew ? await failedTries(scope, me.id) : 0
  const paidMinor = isNew ? await wentToNew(scope, me) : 0n
  const seen = {
    newPayee: isNew,
    acquaintedSeconds: null,
    paidMinor,
    strangersMinor: 0n,
    newPayees: 0,
    newPayers: 0,
    failedTries: tries,
    failedOutside: 0,
  }
  const known = {
    singleMinor: limits.singleMinor,
    counted,
    seen,
    payer: me,
    chat: me,
    connectedAt: null,
    onPage: false,
    now,
  }
  const inputs = riskInputs('withdraw', worth, known)
  return {
    facts,
    inputs,
    rules: look.rules,
    risk: assess(inputs, look.rules),
    coolingUntil,
    reboundAt: me.reboundAt,
    elsewhere,
  }
}

/** Whether they have an account or card for this currency that is new neither by its age nor to the chat. */
async function hasOlder({ tx, now }: Scope, me: ActingUser, currency: string): Promise<boolean> {
  const saved = await tx.destination.findMany({
    where: { ownerId: me.id, state: 'open', coolingUntil: { lte: now }, OR: [{ currency }, { currency: null }] },
  })
  return saved.some((one) => !(isNewChat(me, now) && savedSince(one, me.reboundAt)))
}

/**
 * What went to accounts that are new, or waits to, in the home currency: all of them are one stranger, as all are their
 * owner's. What came back does not count.
 */
async function wentToNew({ tx, now }: Scope, me: ActingUser): Promise<bigint> {
  const { id: ownerId, reboundAt, homeCurrency } = me
  const bySaved = isNewChat(me, now) && reboundAt ? [{ openedAt: { gte: reboundAt } }] : []
  const sums = await tx.payout.groupBy({
    by: ['currency'],
    where: {
      ...{ ownerId, state: { in: [...ON_HOLD, 'settled'] } },
      destination: { OR: [{ coolingUntil: { gt: now } }, ...bySaved] },
    },
    _sum: { amount: true },
  })
  const went = sums.map(({ currency, _sum: { amount } }) => ({ currency, homeCurrency, minor: amount ?? 0n }))
  const measures = await readMeasures({ tx, now }, went)
  return went.reduce((all, one) => all + measures(one).counts(one.minor), 0n)
}

const savedSince = ({ openedAt }: Destination, moment: Date | null): boolean =>
  openedAt !== null && moment !== null && openedAt >= moment

async function failedTries({ tx, now }: Scope, userId: string): Promise<number> {
  const tries = await tx.factorThrottle.aggregate({
    where: {
      subject: triesOf(userId),
      factor: { in: ['pin', 'password', 'code', 'wrong'] },
      windowStart: { gt: after(now, -HOUR) },
    },
    _sum: { failures: true },
  })
  return tries._sum.failures ?? 0
}

const SAYS_LESS: ReadonlySet<string> = new Set(['limit_single', 'insufficient_balance'])

/** The reason against a withdrawal, or undefined. Pure. To an account that is new only small amounts go, in all. */
export function refusalOfPayout({ facts, coolingUntil, reboundAt, elsewhere, risk }: PayoutFacts): Failure | undefined {
  const refused = refusalOf(facts)
  const left = smallLeft(facts)
  // What such a limit or the balance would still allow is more than goes there: its way out would be refused again.
  const isSmallest = !refused || (SAYS_LESS.has(refused.code) && left < facts.available)
  if (coolingUntil && facts.amount.minor > left && isSmallest)
    return { code: 'destination_new', left: money(left, facts.amount.currency), until: coolingUntil }
  if (refused) return refused
  if (risk.outcome !== 'refuse') return undefined
  const { payer, now } = facts
  const said = refusedBy(risk, { coolingUntil: payer.coolingUntil, reboundAt, now })
  return { ...said, ...(elsewhere && { elsewhere }) }
}

/** What it must be allowed with. */
export const factorFor = ({ facts, risk }: PayoutFacts): Factor => neededFactor(facts, risk)

/** Where it needs no PIN: how much of today's cap on such payments is left after it. */
export const smallLeftFor = (read: PayoutFacts): Money | null =>
  factorFor(read) === 'none' ? smallLeftAfter(read.facts) : null
