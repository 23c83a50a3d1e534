import { TOPUP_RAILS } from '#core'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/** `rail`: the way to top up that is offered first from now on; with any other word none is. */
export default defineAction({
  name: 'default-rail',
  shows: () => ({ action: 'defaults' }),
  async run(turn, { rail }) {
    const { core, actor, words } = turn
    const topsUpFirst = TOPUP_RAILS.find((known) => known === rail) ?? null
    const set = await core.setDefaults({ actor, topsUpFirst })
    if (!set.ok) return void (await turn.show(failureCard(turn, set.failure, { not: 'done' })))
    turn.toast(words.label('defaults-set'))
    await turn.open('defaults')
  },
})
