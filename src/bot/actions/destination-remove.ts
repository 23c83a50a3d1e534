import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'

/**
 * Forgets a saved account or card, and shows what is left. It can be saved again at any time. `callOff`: the withdrawal
 * that is on hold for it, called off first.
 */
export default defineAction({
  name: 'destination-remove',
  shows: () => ({ action: 'destinations' }),
  async run(turn, { id = '', callOff }) {
    const { core, actor, words } = turn
    const called = callOff === undefined ? undefined : await core.cancelPayout({ actor, payoutId: callOff })
    if (called && !called.ok) return void (await turn.show(failureCard(turn, called.failure)))
    const removed = await core.removeDestination({ actor, id })
    if (removed.ok) {
      turn.toast(words.label('destination-removed'))
      return turn.open('destinations')
    }
    const { failure } = removed
    const waits = failure.code === 'destination_in_use' ? failure.payoutId : ''
    const again = (label: string) => open(label, 'destination-remove', { id, callOff: waits }, 'danger')
    await turn.show(failureCard(turn, failure, { not: 'done', callOff: again }))
  },
})
