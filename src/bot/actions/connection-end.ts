import { join } from '../card/html.ts'
import { connectionsCard } from '../connect/connections-card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { doneLockedCard } from '../security/done-locked.ts'

/** Ends a connection at once. Tapped twice it has ended once, and the answer says so. */
export default defineAction({
  name: 'connection-end',
  shows: ({ id = '' }) => ({ action: 'connection', id }),
  async run(turn, { id = '' }) {
    const left = await turn.core.revokeConnection({ actor: turn.actor, id })
    if (!left.ok) return void (await turn.show(failureCard(turn, left.failure, { not: 'done' })))
    if (left.value === null) return void (await turn.show(doneLockedCard(turn)))
    const card = connectionsCard(turn, left.value)
    await turn.show({ ...card, text: join([turn.words.t('connection-ended-now'), card.text], '\n\n') })
  },
})
