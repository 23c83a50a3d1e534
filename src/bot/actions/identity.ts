import { defineAction } from '../define/action.ts'
import { identityCard } from '../identity/identity-card.ts'

export default defineAction({
  name: 'identity',
  async run(turn) {
    await turn.show(await identityCard(turn))
  },
})
