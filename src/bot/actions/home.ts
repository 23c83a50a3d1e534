import { defineAction } from '../define/action.ts'
import { homeCard } from '../home/home-card.ts'

export default defineAction({
  name: 'home',
  shows: true,
  async run(turn) {
    await turn.show(await homeCard(turn))
  },
})
