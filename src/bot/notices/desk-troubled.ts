import type { NoticeOf } from '#core'
import { type Card, open } from '../card/card.ts'
import type { Scene } from '../turn.ts'

/** For staff: their group does not let us open topics; until that is set right, requests come here. */
export const deskTroubled = ({ words }: Scene, { why }: NoticeOf<'desk_troubled'>): Card => ({
  text: words.t('notice-desk-troubled', { why }),
  buttons: [[open(words.label('queue-refresh-button'), 'queue')]],
})
