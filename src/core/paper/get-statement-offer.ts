import { dayOf, startOfDay } from '../kit/time.ts'
import type { UseCase } from '../kit/use-case.ts'
import { ownerOfUser } from '../ledger/chart.ts'
import { type CurrencyCode, currencyOf } from '../money/currency.ts'
import { viewerOf } from '../people/actor.ts'
import { refuseLockedChat } from '../people/lock/chat-lock.ts'
import type { Actor } from '../people/views.ts'
import { usualPeriods } from './day.ts'
import { periodOf } from './period-of.ts'
import type { PeriodView, StatementOffer } from './views.ts'

type Input = { actor: Actor; period?: PeriodView }

/** Of which times and currencies somebody can have a statement; whether a period is one of them, where one is named. */
export const getStatementOffer: UseCase<Input, StatementOffer> = async (scope, { actor, period }) => {
  const { user: me } = await viewerOf(scope, actor)
  refuseLockedChat(me)
  if (period) periodOf(scope, me, period)
  const accounts = await scope.tx.ledgerAccount.findMany({
    where: { owner: ownerOfUser(me.id), version: { gt: 0 } },
    select: { currency: true },
  })
  const home = currencyOf(me.homeCurrency)
  const others = [...new Set(accounts.map(({ currency }) => currencyOf(currency)))].sort()
  const currencies: CurrencyCode[] = [home, ...others.filter((currency) => currency !== home)]
  const first = startOfDay(me.createdAt)
  return {
    usual: usualPeriods(scope.now, first).map(({ name, period }) => ({
      name,
      from: dayOf(period.from),
      to: dayOf(period.to),
    })),
    whole: { from: dayOf(first), to: dayOf(scope.now) },
    currencies,
    monthly: me.monthlyPicture,
  }
}
