import type { SuspenseItem } from '#prisma'
import { after, DAY } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { isWordless } from './case-of.ts'
import { isHere } from './is-here.ts'
import type { SuspenseItemView, SuspenseState } from './views.ts'

/** So far back a statement's day may be of what a rail tells of now. */
const BACK = 30 * DAY

type Shown = { id: string; state: SuspenseState; reference: string; on: Date }

/**
 * Of money that waits without a word: the newest case of as much that a statement showed without a word, and that is over
 * with no callback that told of it. A word that is none opens nothing that is over (`lockUntold`), and this may be it.
 */
export async function shownBefore({ tx }: Scope, item: SuspenseItem): Promise<SuspenseItemView['shown']> {
  const { rail, currency, amount, createdAt, reference } = item
  if (item.state !== 'open' || !isOfCallback(item) || !isHere(item) || !isWordless(reference)) return null
  const over = await tx.$queryRaw<Shown[]>`
    select s.id, s.state, s.reference, l.booked_on as "on"
    from suspense_item s join bank_line l on l.id = s.line_id
    where s.rail = ${rail} and s.currency = ${currency} and s.amount = ${amount}
      and s.state <> 'open' and s.told_at is null
      and l.booked_on > ${after(createdAt, -BACK)}::timestamptz
    order by l.booked_on desc, s.id desc`
  const found = over.find((one) => isWordless(one.reference))
  return found ? { id: found.id, state: found.state, on: found.on } : null
}

/** Not of a line of a statement, nor of an entry that none shows. */
const isOfCallback = ({ lineId, eventId }: SuspenseItem): boolean =>
  lineId === null && !eventId.startsWith('difference:')
