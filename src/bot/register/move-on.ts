import type { Notice } from '#core'
import type { FlowEngine } from '../flow/engine.ts'
import type { Stage } from '../turn.ts'
import { openedCard } from './opened-card.ts'

// What happens on a page or in a mailbox, and what the chat says about it above the next question.
const SAID: Partial<Record<Notice['kind'], string>> = {
  password_ready: 'register-password-done',
  email_verified: 'register-link-done',
}

/**
 * A password was set, or a mailbox proven, while the chat waited: its card moves on by itself, in place. False when
 * the notice is about something else, or no registration is on the screen: then it is told like any other.
 */
export async function moveRegistrationOn(stage: Stage, engine: FlowEngine, notice: Notice): Promise<boolean> {
  const said = SAID[notice.kind]
  const at = stage.session.flow
  if (said === undefined || at?.flow !== 'register') return false
  const standing = await stage.core.startRegistration({ actor: stage.actor })
  if (at.messageId !== undefined) stage.pressed = { messageId: at.messageId, card: at.card }
  if (standing.ok && standing.value.step !== 'done') {
    return engine.moveTo(stage, 'register', standing.value.step, { key: said, args: {} })
  }
  if (!standing.ok && standing.failure.code !== 'already_registered') return false
  await stage.show(openedCard(stage), at.card)
  delete stage.session.flow
  return true
}
