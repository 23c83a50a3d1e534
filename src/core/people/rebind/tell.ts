import type { Rebind } from '#prisma'
import { sameChat } from '../../chat/chat-key.ts'
import type { ChatRef } from '../../chat/views.ts'
import type { Scope } from '../../kit/use-case.ts'
import { notifyAll, type Told } from '../../notices/notify.ts'
import { addLink } from '../link/link.ts'
import { mailUser } from '../mail-user.ts'
import { VOID } from '../pin/void-pin.ts'
import { chatMayStop, newChatOf, oldChatOf, staysHere } from './rebind.ts'

/**
 * What there is to tell: staff are asked, they agreed and the wait runs, it moved, or it was stopped; or two of them did
 * not agree in its time; or they did, and the chat it was to go to has another account by now.
 */
export type RebindStage = 'asked' | 'approved' | 'moved' | 'stopped' | 'undecided' | 'unmoved'

const MAILS = {
  asked: 'rebind_asked',
  approved: 'rebind_approved',
  moved: 'rebind_moved',
  stopped: 'rebind_stopped',
  undecided: 'rebind_undecided',
  unmoved: 'rebind_unmoved',
} as const
const MAILS_HERE = {
  ...MAILS,
  asked: 'lost_factor_asked',
  approved: 'lost_factor_approved',
  moved: 'lost_factor_done',
  undecided: 'lost_factor_undecided',
} as const

/** Where there is nothing to stop any more. */
const OVER: ReadonlySet<RebindStage> = new Set<RebindStage>(['stopped', 'undecided', 'unmoved'])

/**
 * Tells everybody whom it concerns at once: the old chat with the way to stop it, the new chat, and the owner's mailbox,
 * where the same way is behind a link.
 * @param by the chat that caused it, which is answered already
 */
export async function tellOfRebind(
  scope: Scope,
  rebind: Rebind,
  stage: RebindStage,
  by: ChatRef | null = null,
): Promise<void> {
  const { id, userId, until } = rebind
  const [old, here] = [oldChatOf(rebind), staysHere(rebind)]
  const mailOnly = !(await chatMayStop(scope, rebind))
  const user = await scope.tx.user.findUniqueOrThrow({ where: { id: userId ?? '' } })
  const told: Told[] = []
  const newPin = stage === 'moved' && user.pinHash === VOID ? ({ newPin: true } as const) : {}
  // The chat that asked hears what it can do about it.
  if (!here && stage !== 'unmoved')
    told.push({ to: { chat: newChatOf(rebind) }, notice: { kind: 'rebind_progress', stage, until, ...newPin } })
  if (old && !(by && sameChat(old, by)))
    told.push({
      to: { chat: old },
      notice: { kind: 'rebind_alarm', id, stage, here, until, ...(mailOnly && { mailOnly }) },
    })
  await notifyAll(scope, told)
  const token = OVER.has(stage) ? null : (await addLink(scope, 'rebind_stop', id, user.emailIndex)).token
  await mailUser(scope, user, (here ? MAILS_HERE : MAILS)[stage], {
    until: until.toISOString(),
    ...(token && { token }),
  })
}
