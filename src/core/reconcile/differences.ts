import type { BankStatement, ReconcileException } from '#prisma'
import { startOfDay } from '../kit/time.ts'
import type { Scope } from '../kit/use-case.ts'
import { businessDaysAfter } from './calendar.ts'
import type { Found } from './match.ts'
import type { DifferenceCause } from './views.ts'

/** By then somebody has looked at it, weekends not counted. */
const DUE_IN_DAYS = 2

/** What a difference is about: a line, an entry of ours (`journal account`), both, or a statement's balances. */
type About = {
  cause: DifferenceCause
  rail: string
  currency: string
  minor: bigint
  lineId: string | null
  item: ItemId | null
  statementId: string | null
}
export type ItemId = { journalId: string; accountId: bigint }

/** An entry's id as one text, and back. */
export const itemKey = ({ journalId, accountId }: ItemId): string => `${journalId} ${accountId}`
export function itemOf(key: string): ItemId {
  const [journalId = '', accountId = ''] = key.split(' ')
  return { journalId, accountId: BigInt(accountId) }
}

/**
 * Opens the difference of a statement's balances, unless it is open already. One of as much was explained: then nothing is,
 * and what was open closes by itself.
 */
export async function openDifference(
  scope: Scope,
  { cause, statement, minor }: { cause: 'balance_gap'; statement: BankStatement; minor: bigint },
): Promise<void> {
  const { id: statementId, rail, currency } = statement
  if (await isExplained(scope, { statementId, cause, minor })) return fillGap(scope, statementId)
  const [open] = await scope.tx.reconcileException.findMany({ where: { statementId, cause, state: 'open' } })
  if (open && open.minor !== minor)
    await scope.tx.reconcileException.update({ where: { id: open.id }, data: { minor } })
  if (open) return
  await keep(scope, [{ cause, rail, currency, minor, lineId: null, item: null, statementId }])
}

/** A statement's balances fit now, or are as far apart as was explained. */
export async function fillGap({ tx, now }: Scope, statementId: string): Promise<void> {
  await tx.reconcileException.updateMany({
    where: { statementId, cause: 'balance_gap', state: 'open' },
    data: { state: 'by_itself', closedAt: now },
  })
}

/** What somebody explained is that sum: another one is another difference. */
const isExplained = async ({ tx }: Scope, about: Pick<About, 'statementId' | 'cause' | 'minor'>): Promise<boolean> =>
  (await tx.reconcileException.findFirst({ where: { ...about, state: 'explained' } })) !== null

/**
 * Makes the open differences of a rail what was found now: new ones are opened, those that are gone close by themselves,
 * and what somebody explained stays closed. One that has become another is a new one. Returns how many of each.
 */
export async function renewDifferences(
  scope: Scope,
  rail: string,
  found: readonly Found[],
): Promise<{ opened: number; closed: number }> {
  const open = await scope.tx.reconcileException.findMany({
    where: { rail, state: 'open', cause: { not: 'balance_gap' } },
  })
  const abouts = new Map(found.map((each) => aboutOf(rail, each)).map((about) => [nameOf(about), about]))
  const gone = open.filter((row) => !abouts.has(nameOfRow(row)))
  for (const row of open) abouts.delete(nameOfRow(row))
  await scope.tx.reconcileException.updateMany({
    where: { id: { in: gone.map(({ id }) => id) } },
    data: { state: 'by_itself', closedAt: scope.now },
  })
  const fresh = await notExplained(scope, rail, [...abouts.values()])
  await keep(scope, fresh)
  return { opened: fresh.length, closed: gone.length }
}

function aboutOf(rail: string, { cause, line, item }: Found): About {
  const { currency, minor } = line ?? item ?? never()
  const about = { cause, rail, currency, minor, lineId: line?.id ?? null, statementId: null }
  return { ...about, item: item ? itemOf(item.id) : null }
}

function never(): never {
  throw new Error('a difference is about a line or an entry')
}

const nameOf = ({ cause, lineId, item }: Pick<About, 'cause' | 'lineId' | 'item'>): string =>
  [cause, lineId ?? '', item ? itemKey(item) : ''].join('|')

const nameOfRow = ({ cause, lineId, journalId, accountId }: ReconcileException): string =>
  nameOf({
    cause: cause as DifferenceCause,
    lineId,
    item: journalId !== null && accountId !== null ? { journalId, accountId } : null,
  })

async function notExplained({ tx }: Scope, rail: string, abouts: About[]): Promise<About[]> {
  if (abouts.length === 0) return []
  const explained = await tx.reconcileException.findMany({ where: { rail, state: 'explained' } })
  const names = new Set(explained.map(nameOfRow))
  return abouts.filter((about) => !names.has(nameOf(about)))
}

async function keep({ tx, now, newId }: Scope, abouts: readonly About[]): Promise<void> {
  const dueAt = businessDaysAfter(startOfDay(now), DUE_IN_DAYS)
  await tx.reconcileException.createMany({
    data: abouts.map(({ item, ...about }) => ({ id: newId(), ...about, ...item, createdAt: now, dueAt })),
  })
}
