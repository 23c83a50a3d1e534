import { granted } from '../../../test/support/people.ts'
import { act, defineScenario } from '../scenario.ts'
import type { Scene } from '../scene.ts'

// What is told is nothing that is booked here: while the bot listens, every point is a state of its own.
export default defineScenario({
  name: 'telling',
  needs: ['chat', 'web', 'work'],
  watchesStart: true,
  acts: [
    act('Ben presses START', async ({ telegram, town }) => void telegram.start(Number(town.ben.chat.telegramId)), {
      until: (scene) => scene.sees(scene.town.ben.chat) !== '' && scene.isSettled(),
    }),
    act('a page asks Ben for 12.50, in Carla’s name', asks, { again: asksUnlessAsked }),
    act('Ben is told', async (scene) => {
      await scene.work()
      const seen = scene.sees(scene.town.ben.chat)
      if (!seen.includes('12.50 EUR')) throw new Error(`Ben was not told: ${seen}`)
    }),
  ],
})

async function asks({ core, town: { ben, link } }: Scene): Promise<void> {
  granted(await core.askToPay({ token: link.token, okpayId: ben.okpayId }))
}

/** Asked twice, he would be told twice: whoever does not know whether they asked looks first. */
async function asksUnlessAsked(scene: Scene): Promise<void> {
  const { rowCount } = await scene.copy.db.query(`select 1 from notice where kind = 'payment_asked'`)
  if (rowCount === 0) await asks(scene)
}
