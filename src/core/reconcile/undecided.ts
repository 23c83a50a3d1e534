import type { Scope } from '../kit/use-case.ts'
import { type Permission, rolesWith } from '../staff/permissions.ts'
import { chatsOf } from '../staff/same-person.ts'
import { walletsOf } from '../staff/wallets.ts'
import { linesOfCases } from '../suspense/line-of-case.ts'
import { openDetails, type ShownLine } from './details.ts'
import { unreadOf } from './unread-line.ts'

/** What two of staff decide about a line that does not open, and what each of them has to be allowed. */
type Matter = { line: ShownLine; ask: Permission; approve: Permission }
/** Somebody of staff: their role, and by what they are one person, whichever chat they write from. */
type One = { role: string; person: string; wallets: readonly string[] }

/**
 * How many differences and cases nobody is left to decide: their line does not open, and by sums and days it may be money
 * of so many of staff that no two are apart from it.
 */
export async function undecided(scope: Scope): Promise<number> {
  const matters = (await openMatters(scope)).filter(({ line }) => openDetails(scope, line.statement, line) === null)
  if (matters.length === 0) return 0
  const staff = await people(scope)
  const lines = matters.map(({ line }) => line)
  const mayBe = await unreadOf(scope, [...new Set(staff.flatMap(({ wallets }) => wallets))], lines)
  const ownersOf = Map.groupBy(mayBe, ({ line }) => line)
  return matters.filter(({ line, ask, approve }) => {
    const owners = ownersOf.get(line.id)?.map(({ owner }) => owner) ?? []
    const apart = staff.filter(({ wallets }) => !owners.some((owner) => wallets.includes(owner)))
    return owners.length > 0 && !areTwo(apart, ask, approve)
  }).length
}

async function openMatters(scope: Scope): Promise<Matter[]> {
  const { tx } = scope
  const differences = await tx.reconcileException.findMany({
    where: { state: 'open', lineId: { not: null } },
    select: { line: { include: { statement: true } } },
  })
  const cases = await tx.suspenseItem.findMany({
    where: { state: 'open', OR: [{ lineId: { not: null } }, { eventId: { startsWith: 'difference:' } }] },
  })
  return [
    ...differences.flatMap(({ line }) =>
      line ? [{ line, ask: 'books.work', approve: 'books.approve' } as const] : [],
    ),
    ...(await linesOfCases(scope, cases)).map(
      ({ line }) => ({ line, ask: 'suspense.ask', approve: 'suspense.approve' }) as const,
    ),
  ]
}

async function people({ tx }: Scope): Promise<One[]> {
  const staff = await tx.staff.findMany({ select: { botId: true, telegramId: true, role: true } })
  const found: One[] = []
  for (const { role, ...chat } of staff) {
    const chats = await chatsOf(tx, chat)
    const person = chats.map(({ botId, telegramId }) => `${botId}:${telegramId}`).toSorted()[0] ?? ''
    found.push({ role, person, wallets: (await walletsOf(tx, chats)).all })
  }
  return found
}

/** Whether one of them may ask, and somebody else agree. */
const areTwo = (some: readonly One[], ask: Permission, approve: Permission): boolean =>
  some.some(
    (one) =>
      isOneOf(rolesWith(approve), one) && some.some((other) => isOneOf(rolesWith(ask), other) && !isSame(one, other)),
  )

const isOneOf = (roles: readonly string[], { role }: One): boolean => roles.includes(role)

const isSame = (one: One, other: One): boolean =>
  one.person === other.person || one.wallets.some((wallet) => other.wallets.includes(wallet))
