import { defineAction } from '../define/action.ts'
import { freezeCard } from '../security/freeze-card.ts'

export default defineAction({
  name: 'freeze',
  shows: true,
  async run(turn) {
    await turn.show(await freezeCard(turn))
  },
})
