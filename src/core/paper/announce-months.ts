import type { User } from '#prisma'
import { after, DAY, dayOf, startOfDay, startOfMonth } from '../kit/time.ts'
import type { Scope, UseCase } from '../kit/use-case.ts'
import { notifyAll } from '../notices/notify.ts'
import { codeHash, codeOf } from './code.ts'
import type { Period } from './day.ts'
import { legsIn, spansOf, writeSpans } from './spans.ts'

/** So many accounts in one transaction: each costs a look at its books. */
const AT_ONCE = 100

type Announced = { announced: number; last: string | null }
type Candidate = Pick<User, 'id' | 'homeCurrency' | 'createdAt'>

/**
 * Begins the picture of the month that is over for everybody who moved money in it and has not said no, with the notice
 * that brings it; both commit together, so a worker that dies leaves no one half served, and whoever comes next serves the rest.
 */
export const announceMonths: UseCase<{ after: string | null }, Announced> = async (scope, input) => {
  const month = lastMonth(scope.now)
  const candidates = await candidatesFor(scope, month, input.after)
  const papers = []
  for (const person of candidates) papers.push(...(await paperFor(scope, person, month)))
  // The index decides who was first: two workers at once announce nothing twice.
  const rows = await scope.tx.paper.createManyAndReturn({ data: papers, skipDuplicates: true })
  await notifyAll(
    scope,
    rows.map(({ id, userId, fromDay }) => ({
      to: { userId },
      notice: { kind: 'month_picture', id, from: dayOf(fromDay ?? month.from), to: dayOf(month.to) },
    })),
  )
  const last = candidates.length === AT_ONCE ? (candidates.at(-1)?.id ?? null) : null
  return { announced: rows.length, last }
}

const lastMonth = (now: Date): Period => ({ from: startOfMonth(now, -1), to: after(startOfMonth(now), -DAY) })

/** Accounts that ever moved money, were there in that month, want its picture and have none yet. */
const candidatesFor = ({ tx }: Scope, { to }: Period, past: string | null): Promise<Candidate[]> =>
  tx.$queryRaw<Candidate[]>`
    select u.id, u.home_currency as "homeCurrency", u.created_at as "createdAt" from "user" u
    where u.monthly_picture and (${past}::uuid is null or u.id > ${past}::uuid)
      and u.created_at < ${after(to, DAY)}::timestamptz
      and not exists (select 1 from paper p where p.user_id = u.id and p.to_day = ${dayOf(to)}::date and p.monthly)
      and exists (
        select 1 from ledger.account a
        where a.owner = 'user:' || u.id and a.kind in ('user', 'user_hold') and a.version > 0)
    order by u.id limit ${AT_ONCE}`

/** Its row, pinned to the books as every picture is; none for who moved nothing in that month. */
async function paperFor({ tx, now, newId, keyring }: Scope, person: Candidate, { from, to }: Period) {
  const until = after(to, DAY - 1)
  const spans = await spansOf(tx, person, { from, until }, null)
  if (spans.every((span) => legsIn(span) === 0n)) return []
  const id = newId()
  const first = startOfDay(person.createdAt)
  const time = { fromDay: first > from ? first : from, toDay: to, until }
  const code = codeHash(codeOf(keyring, id))
  const pinned = { codeHash: code, spans: writeSpans(spans), ...time }
  return [
    { id, userId: person.id, kind: 'picture', form: 'png', monthly: true, state: 'waiting', createdAt: now, ...pinned },
  ]
}
