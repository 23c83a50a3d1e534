import { defineAction } from '../define/action.ts'
import { languageCard } from '../home/language-card.ts'

export default defineAction({
  name: 'language',
  shows: true,
  async run(turn) {
    await turn.show(languageCard(turn, false))
  },
})
