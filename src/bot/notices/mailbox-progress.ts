import type { NoticeOf } from '#core'
import { type Button, type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/** To the chat where another address was asked for because the mailbox is lost: how it stands, and the way to stop it. */
export const mailboxProgress = (scene: Scene, notice: NoticeOf<'mailbox_progress'>): Card => {
  const { stage, until, frozen, restricted, away, why } = notice
  const values = { until: scene.words.dateTime(until) }
  // What leaves the account, which is a thing of the account's: a chat it has left is told nothing of that.
  const standing = restricted ? 'restricted' : frozen ? 'frozen' : 'active'
  return {
    text: join([
      scene.words.t(`notice-mailbox-${stage}`, values),
      why && scene.words.t(`notice-mailbox-ended-${why}`),
      stage === 'done' && scene.words.t(`notice-mailbox-done-${standing}`, values),
      stage === 'undecided' && !away && standing !== 'active' && scene.words.t(`notice-mailbox-undecided-${standing}`),
    ]),
    buttons: [
      ...(OVER.has(stage) ? againWays(scene, notice) : waysOn(scene, notice)),
      [open(scene.words.label('notice-support-button'), 'support', { about: 'lost_mailbox' })],
    ],
  }
}

const OVER: ReadonlySet<NoticeOf<'mailbox_progress'>['stage']> = new Set([
  ...(['declined', 'ended', 'unconfirmed', 'undecided'] as const),
])

/**
 * Who asks again in a chat without the account has to have it here first, which takes a chat with none; nobody asks while
 * it is restricted, so that is to be settled first.
 */
function againWays({ words }: Scene, { restricted, away, other }: NoticeOf<'mailbox_progress'>): Button[][] {
  if (other) return []
  if (away) return [[open(words.label('welcome-come-back-button'), 'come-back', {}, 'primary')]]
  if (restricted) return [[open(words.label('holds-why-button'), 'holds', {}, 'primary')]]
  return [[open(words.label('lost-mailbox-again-button'), 'lost-mailbox', {}, 'primary')]]
}

function waysOn({ words }: Scene, { stage, id, restricted }: NoticeOf<'mailbox_progress'>): Button[][] {
  if (stage === 'done')
    return [
      [open(words.label('security-reset-button'), 'reset', {}, 'primary')],
      ...(restricted ? [[open(words.label('holds-why-button'), 'holds')]] : []),
    ]
  // Stopping the move is what is to be done now, with the alarm beside this.
  if (stage === 'moved') return []
  return [[open(words.label('lost-mailbox-stop-button'), 'stop-mailbox', { id }, 'danger')]]
}
