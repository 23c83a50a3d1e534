import { defineAction } from '../define/action.ts'
import { securityCard } from '../security/security-card.ts'

export default defineAction({
  name: 'security',
  shows: true,
  async run(turn) {
    await turn.show(await securityCard(turn))
  },
})
