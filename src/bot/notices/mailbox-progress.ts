import type { NoticeOf } from '#core'
import { type Button, type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'

/** To the chat where another address was asked for because the mailbox is lost: how it stands, and the way to stop it. */
export const mailboxProgress = (
  scene: Scene,
  { id, stage, until, frozen, away }: NoticeOf<'mailbox_progress'>,
): Card => ({
  text: join([
    scene.words.t(`notice-mailbox-${stage}`, { until: scene.words.dateTime(until) }),
    stage === 'done' && frozen && scene.words.t('notice-mailbox-done-frozen'),
    stage === 'undecided' && frozen && scene.words.t('notice-mailbox-undecided-frozen'),
  ]),
  buttons: [
    ...(away && OVER.has(stage) ? comeBack(scene) : waysOn(scene, stage, id)),
    [open(scene.words.label('notice-support-button'), 'support', { about: 'lost_mailbox' })],
  ],
})

const OVER: ReadonlySet<NoticeOf<'mailbox_progress'>['stage']> = new Set([
  ...(['declined', 'ended', 'unconfirmed', 'undecided'] as const),
])

/** Who asks again in a chat without an account has to have it here first. */
const comeBack = ({ words }: Scene): Button[][] => [
  [open(words.label('welcome-come-back-button'), 'come-back', {}, 'primary')],
]

function waysOn({ words }: Scene, stage: NoticeOf<'mailbox_progress'>['stage'], id: string): Button[][] {
  if (stage === 'done') return [[open(words.label('security-reset-button'), 'reset', {}, 'primary')]]
  // Stopping the move is what is to be done now, with the alarm beside this.
  if (stage === 'moved') return []
  if (OVER.has(stage)) return [[open(words.label('lost-mailbox-again-button'), 'lost-mailbox', {}, 'primary')]]
  return [[open(words.label('lost-mailbox-stop-button'), 'stop-mailbox', { id }, 'danger')]]
}
