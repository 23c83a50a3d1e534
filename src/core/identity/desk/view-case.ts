import type { IdentityCase, User } from '#prisma'
import { openRequests } from '../../approvals/open-requests.ts'
import { localeOf } from '../../chat/chat.ts'
import { must } from '../../kit/must.ts'
import type { Scope } from '../../kit/use-case.ts'
import { openName } from '../../people/actor.ts'
import { briefsOf } from '../../staff/brief.ts'
import { isHandedIn } from '../case.ts'
import { openFacts, openWords } from '../facts.ts'
import type {
  IdentityBrief,
  IdentityCaseView,
  IdentityCode,
  IdentityPart,
  IdentityStanding,
  IdentityState,
} from '../views.ts'
import { twinsOf } from './twins.ts'

/** A case in one line, masked, and whether a second person is asked for already. */
export async function briefCase(scope: Scope, row: IdentityCase): Promise<IdentityBrief> {
  const [brief] = await briefCases(scope, [row])
  return must(brief, 'one of one')
}

/** Cases likewise, in three statements. */
export async function briefCases(scope: Scope, rows: readonly IdentityCase[]): Promise<IdentityBrief[]> {
  const briefs = await briefsOf(
    scope,
    rows.map(({ userId }) => userId),
  )
  const users = await scope.tx.user.findMany({
    where: { id: { in: rows.map(({ userId }) => userId) } },
    select: { id: true, locale: true },
  })
  const locales = new Map(users.map((user) => [user.id, localeOf(user)]))
  const asked = await openRequests(
    scope,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id: caseId, userId, level, submittedAt, dueAt }) => {
    const customer = must(briefs.get(userId), 'a case is somebody’s')
    const locale = must(locales.get(userId), 'a case is somebody’s')
    // What was asked before it was handed in anew is void, and asks nobody.
    const [open] = asked(caseId, submittedAt?.toISOString() ?? '')
    return { caseId, level, customer, locale, submittedAt, dueAt, asked: open?.id ?? null }
  })
}

/**
 * Of what is not handed in nothing is shown but how it stands.
 * @param whole with what was given, level 1's too: its caller has kept the reason
 */
export async function viewCase(scope: Scope, row: IdentityCase, whole: boolean): Promise<IdentityCaseView> {
  const { tx } = scope
  const readable = isHandedIn(row.state)
  const owner = await tx.user.findUniqueOrThrow({ where: { id: row.userId }, select: { state: true } })
  const files = await tx.identityFile.findMany({
    where: { caseId: row.id, content: { not: null } },
    orderBy: [{ part: 'asc' }, { createdAt: 'asc' }],
    select: { id: true, part: true, media: true },
  })
  return {
    ...(await briefCase(scope, row)),
    state: row.state as IdentityState,
    account: owner.state,
    readable,
    twins: readable ? await twinsOf(scope, row) : { cases: 0, closed: 0, rejected: 0 },
    files: readable ? files.map((file) => ({ ...file, part: file.part as IdentityPart })) : [],
    unmasked: whole && readable ? await factsOf(scope, row) : null,
  }
}

async function factsOf(scope: Scope, row: IdentityCase) {
  const { tx } = scope
  const user = await tx.user.findUniqueOrThrow({ where: { id: row.userId } })
  const before = await tx.identityCase.findFirst({
    where: { userId: row.userId, state: 'approved', level: { lt: row.level } },
    orderBy: { decidedAt: 'desc' },
  })
  const known = before ? openFacts(scope, user, before) : {}
  return { ...known, ...openFacts(scope, user, row), accountName: openName(scope, user) }
}

/**
 * How a customer's newest case stands; null where they never began one.
 * @param whole with what staff wrote to them, which may say who they are
 */
export async function standingOf(scope: Scope, user: User, whole: boolean): Promise<IdentityStanding | null> {
  const row = await scope.tx.identityCase.findFirst({ where: { userId: user.id }, orderBy: { createdAt: 'desc' } })
  if (!row) return null
  const { level, state, code } = row
  const words = whole ? openWords(scope, user, row) : null
  return { level, state: state as IdentityState, code: code as IdentityCode | null, words }
}
