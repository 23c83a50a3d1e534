import type { MovedAway } from '#core'
import { type Button, open } from '../card/card.ts'
import type { Html } from '../card/html.ts'
import type { Speaking } from '../turn.ts'

/** In the chat a wallet has left: where it went, until when that can be undone, and the button that does. */
export const movedAway = ({ words }: Speaking, { rebindId, until }: MovedAway): { text: Html; stop: Button } => ({
  text: words.t('notice-rebind-alarm-moved', { until: words.dateTime(until), stop: 'chat' }),
  stop: open(words.label('rebind-stop-button'), 'stop-rebind', { id: rebindId }, 'danger'),
})
