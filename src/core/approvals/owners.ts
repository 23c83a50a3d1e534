import type { Approval } from '#prisma'
import type { ChatRef } from '../chat/views.ts'
import type { Scope } from '../kit/use-case.ts'
import { isAboutOwn, type StaffActor } from '../staff/staff-actor.ts'
import type { ApprovalKind } from './asked.ts'
import { kindOf } from './kinds.ts'
import type { Request } from './request.ts'

/** The chats a request is about: as little. */
export const chatsAbout = async (scope: Scope, { kind, request }: Approval): Promise<readonly ChatRef[]> =>
  (await kindOf(kind as ApprovalKind).chats?.(scope, JSON.parse(request) as Request)) ?? []

/** Whose account or money a request is about, everybody: none of them decides it, sees it, or hears of it (ADM-06). */
export const ownersOf = (scope: Scope, { kind, request, beneficiaryUser }: Approval): Promise<string[]> =>
  concernedByRequest(scope, kind as ApprovalKind, JSON.parse(request) as Request, beneficiaryUser)

/** The same of a request that is not written yet: who gains by it, whoever works in their shop, and whom it concerns besides. */
export async function concernedByRequest(
  scope: Scope,
  kind: ApprovalKind,
  request: Request,
  beneficiary: string | null,
): Promise<string[]> {
  const others = (await kindOf(kind).concerns?.(scope, request)) ?? []
  const team = beneficiary === null ? [] : await scope.tx.shopMember.findMany(worksFor(beneficiary))
  const all = [beneficiary, ...team.map(({ userId }) => userId), ...others]
  return [...new Set(all.filter((owner) => owner !== null))]
}

const worksFor = (ownerId: string) => ({ where: { shop: { ownerId } }, select: { userId: true } }) as const

/** Whether a request is about somebody of staff: their account, their money, a chat of theirs. */
export const isAbout = async (scope: Scope, staff: StaffActor, row: Approval): Promise<boolean> =>
  (await ownersOf(scope, row)).some((owner) => staff.wallets.includes(owner)) ||
  isAboutOwn(staff, await chatsAbout(scope, row))
