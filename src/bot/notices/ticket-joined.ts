import type { NoticeOf } from '#core'
import type { Card } from '../card/card.ts'
import { endButton } from '../support/own-ticket-card.ts'
import type { Scene } from '../turn.ts'

/** Somebody is there: from now on words need no command. */
export const ticketJoined = (scene: Scene, notice: NoticeOf<'ticket_joined'>): Card => ({
  text: scene.words.t('notice-ticket-joined', { number: String(notice.number), name: notice.by }),
  buttons: [[endButton(scene, notice)]],
})
