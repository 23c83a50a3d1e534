import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** "This was not me: stop it", on the old chat's alarm. One tap, because it costs the owner a password, and no money. */
export default defineAction({
  name: 'stop-rebind',
  shows: false,
  async run(turn, { id = '' }) {
    const { core, actor, words } = turn
    const stopped = await core.stopRebind({ actor, id })
    if (!stopped.ok) return void (await turn.show(failureCard(turn, stopped.failure)))
    await turn.show({
      text: words.t('rebind-stopped'),
      buttons: [
        [open(words.label('security-reset-button'), 'reset', {}, 'primary')],
        [open(words.label('bound-button'), 'bound')],
        [
          open(words.label('help-support-button'), 'support', { about: 'rebind_stopped' }),
          open(words.label('home-button'), 'home'),
        ],
      ],
    })
  },
})
