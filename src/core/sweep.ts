import { lateApprovals } from './approvals/expire.ts'
import { closedLongAgo } from './closing/forget.ts'
import { forgetReach } from './closing/kept-reach.ts'
import { endConnections } from './connection/end-connections.ts'
import { AT_ONCE, DELETES, type DeleteKind } from './delete-past.ts'
import { endDrafts } from './end-drafts.ts'
import { expireQuotes } from './exchange/expire-quotes.ts'
import { forgetIdentities } from './identity/retention.ts'
import { DomainError, type Result } from './kit/failure.ts'
import { mishapOf } from './kit/mishap.ts'
import { type RowWork, rowByRow } from './kit/row-by-row.ts'
import { type CoreDeps, run, type Scope } from './kit/use-case.ts'
import { expireHolds } from './ledger/expire-holds.ts'
import { endPapers } from './paper/end-papers.ts'
import { forgetStatements } from './people/forget-statements.ts'
import { lateCases } from './people/mailbox/run-out.ts'
import { forgetBefore } from './people/password/before.ts'
import { lateRebinds } from './people/rebind/run-out.ts'
import { nameOldLines } from './reconcile/line-key.ts'
import { readAgain } from './reconcile/read-again.ts'
import { expireLinks } from './shop/expire-links.ts'
import { forgetNobodys } from './support/forget-nobodys.ts'
import { expireTestInvoices } from './test-mode/expire.ts'
import { expireTopUps } from './topup/expire-top-ups.ts'
import { wakeEndpoints } from './webhook/wake-endpoints.ts'

/** All of it in one transaction, or row by row: what opens or seals under somebody's key may be broken for them alone. */
type Kind = ((scope: Scope) => Promise<number>) | RowWork<string, boolean>

/**
 * What ends, in this order: money and who gets back into an account first. An expired card or top-up only stops being waited
 * for; money is moved by one rule only: what was held until a moment goes back after it.
 */
const ENDS: Readonly<Record<string, Kind>> = {
  'top-ups': expireTopUps,
  holds: expireHolds,
  quotes: expireQuotes,
  'late recoveries': lateRebinds,
  'late cases': lateCases,
  endings: (scope) => endConnections(scope, { past: true }, 'expired'),
  requests: lateApprovals,
  cards: endDrafts,
  'payment links': expireLinks,
  'test invoices': expireTestInvoices,
  papers: endPapers,
  'passwords before': forgetBefore,
  statements: forgetStatements,
  identities: forgetIdentities,
  people: closedLongAgo,
  'reach of before': forgetReach,
  tickets: forgetNobodys,
  lines: nameOldLines,
  endpoints: wakeEndpoints,
}

/** So often a kind is gone on with at once while there is more of it; then it waits for the next sweep. */
const ROUNDS = 10

/**
 * Ends what is past its time, reads again what was kept by an older rule, and deletes what nobody will ask for again. Each
 * kind is a transaction of its own, what is deleted some rows at a time: one that is broken, or too slow, keeps no other
 * from its turn, and killed between two, or run again, it goes on where it was. The rest is done before a fault is
 * thrown. Returns how many rows that were.
 */
export async function sweep(deps: CoreDeps): Promise<Result<{ ended: number }>> {
  const turns = [
    ...Object.entries(ENDS).map(([name, kind]) => ({ name, turn: () => endOf(deps, kind) })),
    { name: 'lines of before', turn: async () => done(await readAgain(deps)).ended },
    ...Object.entries(DELETES).map(([name, kind]) => ({ name, turn: () => deleteOf(deps, kind) })),
  ]
  let ended = 0
  const faults = new Map<string, unknown>()
  for (const { name, turn } of turns) {
    try {
      ended += await turn()
    } catch (error) {
      faults.set(name, error)
      // Each would wait as long for a database that is not there.
      if (mishapOf(error) === 'unreachable') break
    }
  }
  throwAll(faults)
  return { ok: true, value: { ended } }
}

async function endOf(deps: CoreDeps, kind: Kind): Promise<number> {
  if (typeof kind === 'function') return done(await run(deps, kind, null, { repeatable: true }))
  const { became, fault } = await rowByRow(deps, kind)
  if (fault !== null) throw fault
  return became.filter((ended) => ended).length
}

async function deleteOf(deps: CoreDeps, kind: DeleteKind): Promise<number> {
  let gone = 0
  for (let round = 0; round < ROUNDS; round++) {
    const { count } = done(await run(deps, kind, null, { repeatable: true }))
    gone += count
    if (count < AT_ONCE) break
  }
  return gone
}

function done<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new DomainError(result.failure)
  return result.value
}

/** One is thrown as it is: whoever asked may know what to do about it. */
function throwAll(faults: ReadonlyMap<string, unknown>): void {
  const all = [...faults.values()]
  if (all.length === 1) throw all[0]
  if (all.length > 1) {
    throw new AggregateError(all, `${all.length} kinds could not be ended: ${[...faults.keys()].join(', ')}`)
  }
}
