import { ownTopUp } from '../../../src/core/suspense/assigned.ts'
import { granted } from '../../../test/support/people.ts'
import { eur } from '../customer.ts'
import { act, defineScenario } from '../scenario.ts'
import type { Scene } from '../scene.ts'
import { decided, requested } from '../staff.ts'

export default defineScenario({
  name: 'suspense-recalled',
  needs: ['web'],
  loose: ['top-ups bank pending'],
  acts: [
    act('Ben orders a top-up by bank', async ({ core, town: { ben }, kept }) => {
      const { id, reference } = granted(await core.startTopUp({ actor: ben.chat, rail: 'bank', amount: eur(15_00n) }))
      Object.assign(kept, { id, reference })
    }),
    act('it comes', (scene) => tell(scene, 'evt-came', 'topup.succeeded')),
    act('it comes twice', async (scene) => {
      await tell(scene, 'evt-twice', 'topup.succeeded')
      scene.booked.push('suspense:bank:evt-twice')
    }),
    act('an agent asks to give him that, too', async (scene) => {
      const { core, town } = scene
      const [item] = granted(await core.listSuspense({ actor: town.agent }))
      scene.kept['given'] = ownTopUp(item?.id ?? '')
      await requested(scene, { kind: 'assign_suspense', itemId: item?.id ?? '', userId: town.ben.userId })
    }),
    act('a supervisor agrees', async (scene) => {
      await decided(scene, 'approved')
      scene.booked.push(`topup:${scene.of('given')}`)
    }),
    act('the bank takes one back', async (scene) => {
      await tell(scene, 'evt-back', 'topup.returned')
      scene.booked.push(`topup_return:${scene.of('id')}`)
    }),
    act('the bank takes back what was given out, too', async (scene) => {
      await tell(scene, 'evt-back-twice', 'topup.returned')
      scene.booked.push(`topup_return:${scene.of('given')}`)
    }),
  ],
})

const tell = (scene: Scene, id: string, type: 'topup.succeeded' | 'topup.returned') =>
  scene.says('bank', { id, type, reference: scene.of('reference'), amount: eur(15_00n) })
