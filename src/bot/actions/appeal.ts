import { defineAction } from '../define/action.ts'
import { appealCard } from '../held/appeal-card.ts'

/** `reference`: of the payment that is held; without it, the account's freeze. */
export default defineAction({
  name: 'appeal',
  shows: true,
  run: async (turn, { reference }) => void (await turn.show(appealCard(turn, reference))),
})
