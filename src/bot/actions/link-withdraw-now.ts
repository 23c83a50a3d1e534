import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { doneLockedCard } from '../security/done-locked.ts'
import { closedLinkCard } from '../shop/link-card.ts'

export default defineAction({
  name: 'link-withdraw-now',
  shows: ({ link = '' }) => ({ action: 'link-withdraw', link }),
  async run(turn, { link = '' }) {
    const taken = await turn.core.withdrawLink({ actor: turn.actor, token: link })
    if (!taken.ok) return void (await turn.show(failureCard(turn, taken.failure, { not: 'done' })))
    await turn.show(taken.value ? closedLinkCard(turn, taken.value) : doneLockedCard(turn))
  },
})
