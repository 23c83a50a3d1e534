import { open } from '../card/card.ts'
import { defineAction } from '../define/action.ts'
import { failureCard } from '../failure/card.ts'
import { roleIn } from '../shop/role-in.ts'

/** Tells the shop's owner that one would need to be more there. */
export default defineAction({
  name: 'ask-role',
  shows: () => ({ action: 'merchant' }),
  async run(turn, { role }) {
    const { core, actor, words } = turn
    const asked = await core.askForRole({ actor, role: roleIn(role) })
    if (!asked.ok) return void (await turn.show(failureCard(turn, asked.failure, { not: 'done' })))
    await turn.show({ text: words.t('team-role-asked'), buttons: [[open(words.label('shop-button'), 'merchant')]] })
  },
})
