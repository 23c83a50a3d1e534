import type { LostMailbox, LostMailboxView, SecurityView } from '#core'
import { type Button, type Card, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene, Turn } from '../turn.ts'
import { phraseLine } from './phrase-line.ts'

type Here = Scene & Pick<Turn, 'chat'>

/** What another address takes where the mailbox is lost; where it was asked for already, how that stands. */
export const lostMailboxCard = (scene: Here, { standing, emailMasked }: LostMailbox, security: SecurityView): Card =>
  standing ? standingCard(scene, standing) : askCard(scene, emailMasked, security)

function askCard(scene: Here, email: string, { hasPin }: SecurityView): Card {
  const { words, chat } = scene
  const brake: Button[] =
    chat.user?.state === 'active' ? [open(words.label('security-freeze-button'), 'freeze', {}, 'danger')] : []
  return {
    text: join(
      [
        words.t('lost-mailbox-ask', { email }),
        words.t('lost-mailbox-how', { pin: hasPin ? 'yes' : 'no' }),
        words.t('lost-mailbox-then'),
        phraseLine(scene),
      ],
      '\n\n',
    ),
    buttons: [
      [open(words.label('lost-mailbox-begin-button'), 'lost-mailbox-page', {}, 'primary')],
      brake,
      [
        open(words.label('help-support-button'), 'support', { about: 'lost_mailbox' }),
        open(words.label('home-button'), 'home'),
      ],
    ].filter(({ length }) => length > 0),
  }
}

function standingCard(scene: Here, { id, stage, email, objected, until }: LostMailboxView): Card {
  const { words, chat } = scene
  const frozen = chat.user?.state === 'active' ? 'no' : 'yes'
  const again = open(words.label('lost-mailbox-again-button'), 'lost-mailbox-page')
  return {
    text: join([
      words.t(`lost-mailbox-standing-${stage}`, { email, until: words.dateTime(until) }),
      objected && stage === 'opened' && words.t('lost-mailbox-objected', { frozen }),
    ]),
    buttons: [
      ...(stage === 'asked' ? [[again]] : []),
      [open(words.label('lost-mailbox-stop-button'), 'stop-mailbox', { id }, 'danger')],
      [
        open(words.label('help-support-button'), 'support', { about: 'lost_mailbox' }),
        open(words.label('home-button'), 'home'),
      ],
    ],
  }
}
