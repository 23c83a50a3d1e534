import type { IdentityCase } from '#prisma'
import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import type { ActingUser } from '../people/actor.ts'
import { openFacts, openWords, sealFacts } from './facts.ts'
import { keptUntil } from './retention.ts'
import type {
  IdentityApplication,
  IdentityCode,
  IdentityFacts,
  IdentityPart,
  IdentityState,
  IdentityStep,
  IdentityView,
} from './views.ts'

/** The highest level there is. */
const LEVEL_MAX = 2

/** A case in the hands of its owner, locked until the transaction ends. `identity_not_open` when nothing is asked of them. */
export async function lockOwnCase({ tx }: Scope, user: ActingUser): Promise<IdentityCase> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    select id from identity_case where user_id = ${user.id}::uuid and state in ('draft', 'asked') for update`
  if (!found) return fail({ code: 'identity_not_open' })
  return tx.identityCase.findUniqueOrThrow({ where: { id: found.id } })
}

/** A case that waits for staff, locked likewise; null when it does not, or never was. */
export async function lockPendingCase({ tx }: Scope, id: string): Promise<IdentityCase | null> {
  await tx.$queryRaw`select 1 from identity_case where id = ${id}::uuid for update`
  return tx.identityCase.findFirst({ where: { id, state: 'pending' } })
}

/** Whether what was given is handed in, or was decided: a draft, what is asked for again and what was taken back is its owner's. */
export const isHandedIn = (state: string): boolean => ['pending', 'approved', 'rejected'].includes(state)

/** The level somebody can apply for; null at the top. */
export const levelAfter = (level: number): number | null => (level < LEVEL_MAX ? level + 1 : null)

/** Begins a case with what is known already. Two at the same time: the second is run again, and finds the first. */
export async function openCase(scope: Scope, user: ActingUser, level: number): Promise<IdentityCase> {
  const id = scope.newId()
  const facts = sealFacts(scope, user, id, {})
  return scope.tx.identityCase.create({ data: { id, userId: user.id, level, facts, createdAt: scope.now } })
}

/** Somebody's identity as they see it. */
export async function viewIdentity(scope: Scope, user: ActingUser): Promise<IdentityView> {
  const row = await scope.tx.identityCase.findFirst({ where: { userId: user.id }, orderBy: { createdAt: 'desc' } })
  const application = row && (await viewApplication(scope, user, row))
  const waiting = application?.state === 'pending'
  const { level, openedName: accountName } = user
  return { level, accountName, application, next: waiting ? null : levelAfter(level) }
}

async function viewApplication(scope: Scope, user: ActingUser, row: IdentityCase): Promise<IdentityApplication> {
  const given = openFacts(scope, user, row)
  const files = await scope.tx.identityFile.groupBy({
    by: ['part'],
    where: { caseId: row.id, content: { not: null } },
    _count: true,
  })
  const count = (part: IdentityPart) => files.find((one) => one.part === part)?._count ?? 0
  const [documents, selfies] = [count('document'), count('selfie')]
  const state = row.state as IdentityState
  const { level, decidedAt, dueAt } = row
  const mine = state === 'draft' || state === 'asked'
  return {
    level,
    state,
    step: mine ? stepOf(level, given, { documents, selfies }) : null,
    given,
    documents,
    selfies,
    code: row.code as IdentityCode | null,
    words: openWords(scope, user, row),
    dueAt,
    decidedAt,
    keptUntil: keptUntil(row),
  }
}

/** What is missing first. */
export function stepOf(
  level: number,
  given: IdentityFacts,
  files: { documents: number; selfies: number },
): IdentityStep {
  if (level === 1) {
    if (!given.name) return 'name'
    if (!given.birthDate) return 'birth_date'
    return given.country ? 'review' : 'country'
  }
  if (!given.documentKind) return 'document_kind'
  if (files.documents === 0) return 'document'
  return files.selfies === 0 ? 'selfie' : 'review'
}
