import { defineAction } from '../define/action.ts'
import { identityCard } from '../identity/identity-card.ts'

export default defineAction({
  name: 'identity',
  shows: true,
  async run(turn) {
    await turn.show(await identityCard(turn))
  },
})
