import { granted } from '../../../test/support/people.ts'
import { act, defineScenario } from '../scenario.ts'

const HOURS = 3_600

export default defineScenario({
  name: 'house',
  needs: [],
  acts: [
    act('what is finished is sealed', async ({ core }) => granted(await core.sealBooks({}))),
    act('hours later, what was held goes back', async (scene) => {
      await scene.advance(2 * HOURS)
      granted(await scene.core.sweep({}))
    }),
    act('that is sealed, too', async ({ core }) => granted(await core.sealBooks({}))),
  ],
})
