import { granted } from '../../../test/support/people.ts'
import { eur } from '../customer.ts'
import { act, defineScenario } from '../scenario.ts'
import type { Scene } from '../scene.ts'
import { decided, requested } from '../staff.ts'

export default defineScenario({
  name: 'suspense-sent-back',
  needs: ['web'],
  loose: ['top-ups bank pending'],
  acts: [
    act('Ben orders a top-up by bank', async ({ core, town: { ben }, kept }) => {
      kept['reference'] = granted(
        await core.startTopUp({ actor: ben.chat, rail: 'bank', amount: eur(30_00n) }),
      ).reference
    }),
    act('less comes than he ordered', async (scene) => {
      await tell(scene, 'evt-less', 'topup.succeeded')
      scene.booked.push('suspense:bank:evt-less')
    }),
    act('an agent asks to send it back', async (scene) => {
      const [item] = granted(await scene.core.listSuspense({ actor: scene.town.agent }))
      scene.kept['item'] = item?.id ?? ''
      await requested(scene, { kind: 'send_back_suspense', itemId: scene.of('item') })
    }),
    act('a supervisor agrees', async (scene) => {
      await decided(scene, 'approved')
      scene.booked.push(`suspense_send_back:${scene.of('item')}`)
    }),
    act('the bank says that it went back', (scene) => tell(scene, 'evt-back', 'topup.returned')),
  ],
})

const tell = (scene: Scene, id: string, type: 'topup.succeeded' | 'topup.returned') =>
  scene.says('bank', { id, type, reference: scene.of('reference'), amount: eur(20_00n) })
