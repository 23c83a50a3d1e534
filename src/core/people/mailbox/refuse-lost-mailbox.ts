import type { User } from '#prisma'
import { fail } from '../../kit/failure.ts'
import { after, SECOND } from '../../kit/time.ts'
import type { Scope } from '../../kit/use-case.ts'
import { INTENT_TTL_SECONDS } from '../../payment/intent.ts'
import { LIVES } from '../link/link.ts'
import { VOID } from '../pin/void-pin.ts'
import { voidedByMove } from '../rebind/pin-of-move.ts'
import { refuseUndoable } from '../rebind/refuse-undoable.ts'
import { BEFORE_STAFF, liveCaseOf } from './mailbox-case.ts'
import { takenBackAt } from './taken-back.ts'

type Owner = Pick<User, 'id' | 'state' | 'pinHash' | 'pinSetAt' | 'secondFactorAt' | 'level'>

/**
 * Who cannot ask for another address instead of a lost mailbox, whatever they prove: staff have restricted the account
 * (`account_restricted`), it came into this chat a short while ago (`second_factor_waits`), staff have a case already
 * (`mailbox_case_open`). Nor who could prove nothing beside the chat: no PIN, no second factor, and no papers that staff
 * have seen (`mailbox_unprovable`), unless the mailbox itself has lately taken from the account what did: staff then see
 * that, and compare what is stated; nor whoever a move by staff brought it to, before they chose a PIN (`pin_unset`), which
 * takes the password: staff's comparing is not to be all that opens it twice. A frozen account may: it is what its
 * owner freezes when the mailbox is a thief's.
 */
export async function refuseLostMailbox(scope: Scope, owner: Owner): Promise<void> {
  const { id, state, pinHash, secondFactorAt, level } = owner
  if (state !== 'active' && state !== 'frozen_by_user') fail({ code: 'account_restricted' })
  // First, for after a move the case is of the chat that was left, and this one is shown nothing of it.
  await refuseUndoable(scope, id)
  const live = await liveCaseOf(scope, id)
  if (live && BEFORE_STAFF.some((one) => one === live.state)) fail({ code: 'mailbox_case_open' })
  const provesNothing = pinHash === VOID && secondFactorAt === null && level === 0
  if (provesNothing && (await takenBackAt(scope, id)) === null) fail({ code: 'mailbox_unprovable' })
  if (pinHash === VOID && (await voidedByMove(scope, owner))) fail({ code: 'pin_unset' })
}

/**
 * Whether the PIN was given in the account's own chat for the link that is used now. Where there is none (a reset by the
 * thief voids a young one) the code, or the papers, have to do; where there is one it was asked for: `link_expired`.
 */
export async function pinGivenFor({ tx, now }: Scope, { id, pinHash }: Owner): Promise<boolean> {
  if (pinHash === VOID) return false
  const pinAt = { gt: after(now, -LIVES.lost_mailbox - INTENT_TTL_SECONDS * SECOND) }
  return (await tx.chat.count({ where: { userId: id, pinAt } })) > 0 || fail({ code: 'link_expired' })
}
