import { open } from '../card/card.ts'
import { join } from '../card/html.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

export default defineAction({
  name: 'freeze-now',
  shows: () => ({ action: 'freeze' }),
  async run(turn) {
    const { core, actor, words } = turn
    const frozen = await core.freezeSelf({ actor })
    if (!frozen.ok) {
      await turn.show(failureCard(turn, frozen.failure))
      return
    }
    const holds = await core.getHolds({ actor })
    const ours = holds.ok && holds.value.restrictions.length > 0
    const waits = holds.ok && holds.value.holds.some(({ cancellable }) => cancellable)
    const to = (key: string, action: string, payload = {}) => open(words.label(key), action, payload)
    // S65: what comes after the freeze, one button each.
    await turn.show({
      text: join(
        [
          words.t(ours ? 'freeze-done-restricted' : 'freeze-done'),
          waits && words.t('freeze-waiting'),
          words.t('freeze-next'),
        ],
        '\n\n',
      ),
      buttons: [
        [to('freeze-password-button', 'reset')],
        [to('freeze-history-button', 'history'), to('freeze-report-button', 'support', { about: 'account_frozen' })],
        waits && !ours ? [to('holds-button', 'holds')] : [],
        [
          ours ? to('holds-why-button', 'holds') : to('security-unfreeze-button', 'unfreeze'),
          to('home-button', 'home'),
        ],
      ],
    })
  },
})
