import type { TopUp } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { notifyAll } from '../notices/notify.ts'
import { railOf } from './rails.ts'

const AT_ONCE = 1000

type Expired = Pick<TopUp, 'rail' | 'reference' | 'currency' | 'amount'> & { userId: string }

/**
 * Ends the wait for top-ups whose time is over, and tells their owners. Money that comes all the same is still theirs.
 * Returns how many; what is left over comes with the next sweep.
 */
export async function expireTopUps(scope: Scope): Promise<number> {
  const ended = await scope.tx.$queryRaw<Expired[]>`
    update top_up set state = 'expired' where id in (
      select id from top_up where state = 'pending' and expires_at < ${scope.now}::timestamptz
      order by expires_at limit ${AT_ONCE} for update skip locked)
    returning user_id as "userId", rail, reference, currency, amount`
  await notifyAll(
    scope,
    ended.map(({ userId, rail, reference, currency, amount }) => ({
      to: { userId },
      notice: { kind: 'topup_expired', rail: railOf(rail), amount: money(amount, currencyOf(currency)), reference },
    })),
  )
  return ended.length
}
