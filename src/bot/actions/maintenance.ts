import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** Begins or ends maintenance, after the code that takes. */
export default defineAction({
  name: 'maintenance',
  needs: 'house.maintenance',
  async run(turn, { word = '' }) {
    const { core, actor, words } = turn
    const set = await core.setMode({ actor, maintenance: word === 'on' })
    if (!set.ok) return void (await turn.show(failureCard(turn, set.failure)))
    const key = set.value.maintenance ? 'maintenance-on' : 'maintenance-off'
    await turn.show({ text: words.t(key), buttons: [[open(words.label('home-button'), 'home')]] })
  },
})
