import type { Result } from '../kit/failure.ts'
import { type CoreDeps, run, type UseCase } from '../kit/use-case.ts'
import { takeReport } from '../rails/take-report.ts'
import { nextAsked } from './asking.ts'
import type { OrderedRail } from './views.ts'

const AT_ONCE = 20

type Order = { rail: OrderedRail; reference: string }

/**
 * Asks rails what became of orders whose callback has not come: what they answer is taken as if they had told us, each
 * event once, whichever way it comes first. Returns how many were asked about, and how many events were new to us.
 */
export async function askOrders(deps: CoreDeps): Promise<Result<{ asked: number; heard: number }>> {
  const due = await run(deps, takeDue, null)
  if (!due.ok) return due
  const heard = await Promise.all(due.value.map((order) => askOrder(deps, order)))
  return { ok: true, value: { asked: due.value.length, heard: heard.reduce((sum, count) => sum + count, 0) } }
}

/** Asks about one order. Returns how many events were new; silence is none. */
export async function askOrder(deps: CoreDeps, { rail, reference }: Order): Promise<number> {
  const status = await deps.orderDesks[rail]?.status(reference)
  if (!status?.known) return 0
  let heard = 0
  for (const report of status.news) {
    const taken = await run(deps, takeReport, { report, isAsked: true }, { repeatable: true })
    if (taken.ok && taken.value !== 'repeated') heard++
  }
  return heard
}

type Due = Order & { id: string; createdAt: Date }

/** The orders to ask about now. Each moves to its next time at once, so that a worker that dies delays it and no more. */
const takeDue: UseCase<null, Order[]> = async ({ tx, now }) => {
  const due = await tx.$queryRaw<Due[]>`
    select id, rail, reference, created_at as "createdAt" from top_up
    where ask_at <= ${now}::timestamptz order by ask_at limit ${AT_ONCE} for update skip locked`
  for (const { id, createdAt } of due)
    await tx.topUp.update({ where: { id }, data: { askAt: nextAsked(createdAt, now), askedAt: now } })
  return due
}
