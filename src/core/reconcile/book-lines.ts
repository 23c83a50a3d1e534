import type { Scope } from '../kit/use-case.ts'
import { accountOf, ownerOfRail } from '../ledger/chart.ts'
import { type Leg, type NewJournal, post } from '../ledger/post.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { itemOf } from './differences.ts'
import type { Answer, OpenLine } from './match.ts'

/** The two sides of a rail's money: what a statement shows, and what waits for one. */
type Sides = { bank: bigint; clearing: bigint }

/** The leg a line is booked as: `bank → clearing` for what came in, the other way for what went out. */
export function legOf({ currency, minor }: { currency: string; minor: bigint }, { bank, clearing }: Sides): Leg {
  const amount = money(minor < 0n ? -minor : minor, currencyOf(currency))
  return minor > 0n ? { from: bank, to: clearing, amount } : { from: clearing, to: bank, amount }
}

/** Books what agrees, each line once: the line's id is the business event. */
export async function bookLines(scope: Scope, rail: string, { matches, offsets }: Answer): Promise<void> {
  const accounts = railAccounts(scope, rail)
  const booked: { journal: NewJournal; lines: OpenLine[]; item?: string }[] = []
  for (const { line, item } of matches) {
    const { accountId } = itemOf(item.id)
    const legs = [legOf(line, { bank: await accounts.bank(line.currency), clearing: accountId })]
    booked.push({ journal: journalOf(scope, rail, line, legs), lines: [line], item: item.id })
  }
  for (const { there, back } of offsets) {
    const sides = { bank: await accounts.bank(there.currency), clearing: await accounts.clearing(there.currency) }
    const legs = [legOf(there, sides), legOf(back, sides)]
    booked.push({ journal: journalOf(scope, rail, there, legs), lines: [there, back] })
  }
  await postAll(
    scope,
    booked.map(({ journal }) => journal),
  )
  await markLines(scope, booked)
  await markItems(scope, booked)
}

const journalOf = ({ newId }: Scope, rail: string, line: OpenLine, legs: Leg[]): NewJournal => {
  const businessKey = `bank_line:${line.id}`
  return { id: newId(), kind: 'reconcile', businessKey, actor: `statement:${rail}`, legs }
}

/** A rail's bank and clearing accounts, each looked up once. */
export function railAccounts({ tx }: Scope, rail: string) {
  const known = new Map<string, Promise<bigint>>()
  const of = (kind: 'bank' | 'topup_clearing') => (currency: string) => {
    const key = `${kind} ${currency}`
    const found = known.get(key) ?? accountOf(tx, ownerOfRail(rail), kind, currencyOf(currency))
    known.set(key, found)
    return found
  }
  return { bank: of('bank'), clearing: of('topup_clearing') }
}

async function postAll(scope: Scope, journals: readonly NewJournal[]): Promise<void> {
  const statuses = await post(scope, journals)
  const odd = statuses.findIndex((status) => status !== 'posted')
  if (odd >= 0) throw new Error(`journal ${journals[odd]?.businessKey}: ${statuses[odd]}`)
}

type Booked = { journal: NewJournal; lines: OpenLine[]; item?: string }

async function markLines({ tx }: Scope, booked: readonly Booked[]): Promise<void> {
  const rows = booked.flatMap(({ journal, lines, item }) =>
    lines.map(({ id }) => ({ id, journal: journal.id, state: item === undefined ? 'offset' : 'matched' })),
  )
  if (rows.length === 0) return
  await tx.$executeRaw`
    update bank_line l set state = b.state, journal_id = b.journal
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ journal }) => journal)}::uuid[],
                ${rows.map(({ state }) => state)}::text[]) b (id, journal, state)
    where l.id = b.id and l.state = 'open'`
}

async function markItems({ tx }: Scope, booked: readonly Booked[]): Promise<void> {
  const rows = booked.flatMap(({ lines: [line], item }) => (line && item ? [{ line: line.id, ...itemOf(item) }] : []))
  if (rows.length === 0) return
  await tx.$executeRaw`
    update clearing_item i set state = 'matched', line_id = b.line
    from unnest(${rows.map(({ journalId }) => journalId)}::uuid[], ${rows.map(({ accountId }) => accountId)}::bigint[],
                ${rows.map(({ line }) => line)}::uuid[]) b (journal_id, account_id, line)
    where i.journal_id = b.journal_id and i.account_id = b.account_id and i.state = 'open'`
}
