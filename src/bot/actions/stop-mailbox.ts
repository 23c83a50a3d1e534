import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** "Stop: keep my address", in the chat it was asked in. One tap, because nothing changes by it. */
export default defineAction({
  name: 'stop-mailbox',
  shows: () => ({ action: 'lost-mailbox' }),
  async run(turn, { id = '' }) {
    const { core, actor, words } = turn
    const stopped = await core.stopMailboxCase({ actor, id })
    if (!stopped.ok) return void (await turn.show(failureCard(turn, stopped.failure)))
    const brake = turn.chat.user?.state === 'active'
    await turn.show({
      text: words.t('lost-mailbox-stopped'),
      buttons: [
        ...(brake ? [[open(words.label('notice-freeze-now-button'), 'freeze-now', {}, 'danger')]] : []),
        [open(words.label('new-pin-button'), 'new-pin'), open(words.label('home-button'), 'home')],
      ],
    })
  },
})
