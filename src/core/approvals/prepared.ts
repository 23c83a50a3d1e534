import type { ChatRef } from '../chat/views.ts'
import { fail } from '../kit/failure.ts'
import { isRowId, NO_ROW } from '../kit/row-id.ts'
import type { Scope } from '../kit/use-case.ts'
import { refuseGuessing } from '../staff/missed-customer.ts'
import { refuseAboutOwn, refuseOwn, requireStaff, type StaffActor } from '../staff/staff-actor.ts'
import type { Asked } from './asked.ts'
import type { Prepared } from './kind.ts'
import { kindOf } from './kinds.ts'
import { concernedByRequest } from './owners.ts'
import { seesBalances } from './shortfall.ts'

/** What somebody who may ask for it would ask for; nobody whom it concerns may. */
export async function prepared(scope: Scope, actor: ChatRef, asked: Asked): Promise<Prepared & { staff: StaffActor }> {
  const { ask, prepare, looked, chats, short } = kindOf(asked.kind)
  const staff = await requireStaff(scope, actor, ask)
  if ('who' in asked) await refuseGuessing(scope, actor, { handle: asked.who })
  const { request, beneficiary } = await prepare(scope, byRowIds(asked), actor.botId)
  for (const owner of await concernedByRequest(scope, asked.kind, request, beneficiary)) refuseOwn(staff, owner)
  refuseAboutOwn(staff, (await chats?.(scope, request)) ?? [])
  await looked?.(scope, request, staff.chats)
  // Whether somebody has so much finds out by halves how much: before two agreed it is asked for those alone who see it.
  const missing = short && (await seesBalances(scope, actor)) ? await short(scope, request) : undefined
  if (missing) fail(missing)
  return { staff, request, beneficiary }
}

/** What is no id is refused as one that nothing has. */
const byRowIds = (asked: Asked): Asked =>
  Object.fromEntries(
    Object.entries(asked).map(([key, value]) => [
      key,
      key.endsWith('Id') && typeof value === 'string' && !isRowId(value) ? NO_ROW : value,
    ]),
  ) as Asked
