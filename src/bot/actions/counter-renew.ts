import { defineAction } from '../define/action.ts'
import { askRenewCard } from '../shop/counter-card.ts'

export default defineAction({
  name: 'counter-renew',
  shows: true,
  run: async (turn) => void (await turn.show(askRenewCard(turn))),
})
