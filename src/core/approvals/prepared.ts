import type { ChatRef } from '../chat/views.ts'
import type { Scope } from '../kit/use-case.ts'
import { refuseAboutOwn, refuseOwn, requireStaff, type StaffActor } from '../staff/staff-actor.ts'
import type { Asked } from './asked.ts'
import type { Prepared } from './kind.ts'
import { kindOf } from './kinds.ts'
import { concernedByRequest } from './owners.ts'

/** What somebody who may ask for it would ask for; nobody whom it concerns may. */
export async function prepared(scope: Scope, actor: ChatRef, asked: Asked): Promise<Prepared & { staff: StaffActor }> {
  const { ask, prepare, looked, chats } = kindOf(asked.kind)
  const staff = await requireStaff(scope, actor, ask)
  const { request, beneficiary } = await prepare(scope, asked, actor.botId)
  for (const owner of await concernedByRequest(scope, asked.kind, request, beneficiary)) refuseOwn(staff, owner)
  refuseAboutOwn(staff, (await chats?.(scope, request)) ?? [])
  await looked?.(scope, request, staff.chats)
  return { staff, request, beneficiary }
}
