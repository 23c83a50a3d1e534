import type { Scope, UseCase } from '../kit/use-case.ts'
import { notify } from '../notices/notify.ts'
import { recogniseSent } from '../payout/recognise-sent.ts'
import { bookLines } from './book-lines.ts'
import { itemKey, renewDifferences } from './differences.ts'
import { gatherItems } from './gather.ts'
import { type Answer, match, type OpenItem, type OpenLine, type Question } from './match.ts'
import { lockRail } from './rail-lock.ts'
import { meetLost } from './told-of-loss.ts'
import type { MatchRound } from './views.ts'

/** So many lines are booked in one transaction. */
const ROUND = 1000

/**
 * Holds a rail's open lines against what our books await, for a part of them: what agrees is booked; once nothing is
 * left to book, also of what was booked as loss before its news came, the differences are what is left over, and finance
 * is told of new ones. One at a time does so for a
 * rail; killed between two rounds, the next one goes on.
 */
export const matchRail: UseCase<{ rail: string; round?: number }, MatchRound> = async (
  scope,
  { rail, round = ROUND },
) => {
  await lockRail(scope, rail)
  return matchLocked(scope, rail, round)
}

/** The same for who holds the rail's lock. */
export async function matchLocked(scope: Scope, rail: string, round = ROUND): Promise<MatchRound> {
  const nothing = { matched: 0, opened: 0, closed: 0 }
  await recogniseSent(scope, rail)
  if (await gatherItems(scope, rail)) return { ...nothing, open: await openCount(scope, rail), more: true }
  const question = await questionOf(scope, rail)
  const answer = match(question)
  const now: Answer = { ...answer, matches: answer.matches.slice(0, round), offsets: answer.offsets.slice(0, round) }
  await bookLines(scope, rail, now)
  const matched = now.matches.length + 2 * now.offsets.length
  const more = now.matches.length < answer.matches.length || now.offsets.length < answer.offsets.length
  if (more) return { ...nothing, matched, open: await openCount(scope, rail), more }
  const met = await meetLost(scope, rail, unmatched(question, answer), question)
  if (met > 0) return { ...nothing, matched: matched + met, open: await openCount(scope, rail), more: true }
  const renewed = await renewDifferences(scope, rail, answer.differences)
  const open = await openCount(scope, rail)
  if (renewed.opened > 0)
    await notify(
      scope,
      { staff: 'books.see', about: null },
      { kind: 'differences_found', rail, count: renewed.opened, open },
    )
  return { matched, ...renewed, open, more }
}

function unmatched({ items }: Question, { matches }: Answer): OpenItem[] {
  const taken = new Set(matches.map(({ item }) => item.id))
  return items.filter(({ id }) => !taken.has(id))
}

const openCount = ({ tx }: Scope, rail: string): Promise<number> =>
  tx.reconcileException.count({ where: { rail, state: 'open' } })

async function questionOf({ tx }: Scope, rail: string): Promise<Question> {
  const select = { id: true, currency: true, minor: true, reference: true, isFee: true, bookedOn: true } as const
  const open = await tx.bankLine.findMany({ where: { rail, state: 'open' }, select, orderBy: { id: 'asc' } })
  const lines: OpenLine[] = open.map(({ bookedOn, ...line }) => ({ ...line, at: bookedOn }))
  const waiting = await tx.clearingItem.findMany({ where: { rail, state: 'open' }, orderBy: { at: 'asc' } })
  const items: OpenItem[] = waiting.map(({ journalId, accountId, currency, minor, reference, at }) => ({
    ...{ id: itemKey({ journalId, accountId }), currency, minor, reference, at },
  }))
  return { lines, items, ...(await known(tx, rail, lines)), covered: await coveredDays(tx, rail) }
}

async function known(tx: Scope['tx'], rail: string, lines: readonly OpenLine[]) {
  const named = [...new Set(lines.map(({ reference }) => reference).filter(Boolean))]
  const booked = await tx.$queryRaw<Question['booked']>`
    select reference, currency, minor from bank_line
    where rail = ${rail} and state <> 'open' and reference = any(${named}::text[])`
  const orders = await tx.$queryRaw<{ reference: string }[]>`
    select reference from top_up where reference = any(${named}::text[])
    union select reference from payout where reference = any(${named}::text[])`
  return { booked, ours: new Set(orders.map(({ reference }) => reference)) }
}

/** From the first to the last day statements of a currency tell of. */
async function coveredDays(tx: Scope['tx'], rail: string): Promise<Question['covered']> {
  const rows = await tx.bankStatement.groupBy({
    by: ['currency'],
    where: { rail, closing: { not: null } },
    _min: { fromDay: true },
    _max: { untilDay: true },
  })
  return new Map(
    rows.flatMap(({ currency, _min: { fromDay: from }, _max: { untilDay: until } }) =>
      from && until ? [[currency, { from, until }] as const] : [],
    ),
  )
}
