import type { Result } from '../kit/failure.ts'
import { Unavailable } from '../kit/unavailable.ts'
import { type CoreDeps, run, type Scope } from '../kit/use-case.ts'
import { giveBack, tellReturned } from './give-back.ts'
import { lockHeld } from './lock-held.ts'
import { sendOn } from './send-on.ts'

/** The rest is taken a minute later. */
const AT_ONCE = 100

/**
 * Ends what has waited its time, each payment in a transaction of its own: a first payment goes to whom it was meant for,
 * one that staff had to look at and nobody decided about comes back. Run twice, or killed between two, it does the rest.
 * One that is broken keeps nobody else waiting: the rest is done before its fault is thrown.
 */
export async function settleHeld(deps: CoreDeps): Promise<Result<{ ended: number }>> {
  const due = await run(deps, dueNow, null)
  if (!due.ok) return due
  let ended = 0
  const faults: unknown[] = []
  for (const id of due.value) {
    const one = await run(deps, settleOne, id, { repeatable: true }).catch((error: unknown) => {
      if (error instanceof Unavailable) throw error
      faults.push(error)
    })
    if (one && !one.ok) return one
    if (one?.value) ended++
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} payments that waited could not be ended`)
  return { ok: true, value: { ended } }
}

/** Whoever is frozen, or stopped after wrong codes, keeps waiting, and keeps nobody else waiting. */
async function dueNow({ tx, now }: Scope): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select i.id from intent i join "user" u on u.id = i.owner_id
    where i.state = 'held' and i.held_until <= ${now}::timestamptz
      and (i.held_why = 'review'
        or (u.state = 'active' and (u.out_stopped_until is null or u.out_stopped_until <= ${now}::timestamptz)))
    order by i.held_until limit ${AT_ONCE}`
  return rows.map(({ id }) => id)
}

async function settleOne(scope: Scope, id: string): Promise<boolean> {
  const held = await lockHeld(scope, id)
  const until = held?.intent.heldUntil
  // Somebody else was first, or it was told to wait longer.
  if (!held || !until || until > scope.now) return false
  if (held.intent.heldWhy !== 'review') return (await sendOn(scope, held)) !== 'waits'
  await giveBack(scope, held.intent, 'system')
  await tellReturned(scope, held.intent, 'not_decided')
  return true
}
