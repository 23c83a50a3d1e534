import type { SuspenseItem } from '#prisma'
import { withoutOwn } from '../desk/own-matters.ts'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import type { StaffActor } from '../staff/staff-actor.ts'
import type { BusinessView } from './views.ts'

/** What is in suspense by the books, and in how many cases; without those about the reader, and without their money. */
export async function inSuspense(scope: Scope, reader: StaffActor): Promise<BusinessView['suspense']> {
  const { tx } = scope
  const open = await tx.suspenseItem.findMany({ where: { state: 'open' } })
  const others = await withoutOwn(scope, reader, open, ({ id }) => `suspense:${id}`)
  const own = open.filter((item) => !others.includes(item))
  const accounts = await tx.ledgerAccount.findMany({ where: { kind: 'unidentified', balance: { not: 0 } } })
  const sums = accounts.map(({ balance, currency }) => {
    const theirs = own.reduce((sum, item) => (item.currency === currency ? sum + bookedOf(item) : sum), 0n)
    return money(balance - theirs, currencyOf(currency))
  })
  return { sums: sums.filter(({ minor }) => minor !== 0n), count: others.length }
}

/** What of an open case stands in its account (I5): what is missing without a booking is nothing there. */
function bookedOf({ cause, amount }: SuspenseItem): bigint {
  if (cause === 'returned_short' || cause === 'payout_left') return 0n
  return cause === 'returned_unknown' ? -amount : amount
}
