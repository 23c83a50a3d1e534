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
export async function ownersOf(scope: Scope, { kind, request, beneficiaryUser }: Approval): Promise<string[]> {
  const { concerns } = kindOf(kind as ApprovalKind)
  const others = (await concerns?.(scope, JSON.parse(request) as Request)) ?? []
  return [...new Set([beneficiaryUser, ...others].filter((owner) => owner !== null))]
}

/** Whether a request is about somebody of staff: their account, their money, a chat of theirs. */
export const isAbout = async (scope: Scope, staff: StaffActor, row: Approval): Promise<boolean> =>
  (await ownersOf(scope, row)).some((owner) => staff.wallets.includes(owner)) ||
  isAboutOwn(staff, await chatsAbout(scope, row))
