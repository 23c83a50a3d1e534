import { granted } from '../../../test/support/people.ts'
import { eur } from '../customer.ts'
import { act, defineScenario } from '../scenario.ts'
import { decided, requested } from '../staff.ts'

export default defineScenario({
  name: 'suspense-assigned',
  needs: ['web'],
  acts: [
    act('the bank brings money that nobody ordered', async (scene) => {
      const event = { id: 'evt-nobody', type: 'topup.succeeded', reference: 'OK-NOBO-DY00' } as const
      await scene.says('bank', { ...event, amount: eur(17_00n) })
      scene.booked.push('suspense:bank:evt-nobody')
    }),
    act('an agent asks to give it to Ben', async (scene) => {
      const [item] = granted(await scene.core.listSuspense({ actor: scene.town.agent }))
      await requested(scene, { kind: 'assign_suspense', itemId: item?.id ?? '', userId: scene.town.ben.userId })
    }),
    act('a supervisor agrees', (scene) => decided(scene, 'approved')),
  ],
})
