import { granted } from '../../../test/support/people.ts'
import { eur } from '../customer.ts'
import { act, defineScenario } from '../scenario.ts'
import type { Scene } from '../scene.ts'
import { decided, requested } from '../staff.ts'

export default defineScenario({
  name: 'topup-taken-back',
  needs: ['web'],
  loose: ['top-ups bank pending'],
  acts: [
    act('Ben orders a top-up by bank', async ({ core, town: { ben }, kept }) => {
      const { id, reference } = granted(await core.startTopUp({ actor: ben.chat, rail: 'bank', amount: eur(15_00n) }))
      Object.assign(kept, { id, reference })
    }),
    act('it comes', async (scene) => {
      await tell(scene, 'evt-came', 'topup.succeeded')
      scene.booked.push(`topup:${scene.of('id')}`)
    }),
    act('he asks to send most of it to Anna', async ({ core, town: { anna, ben }, kept }) => {
      const asked = { actor: ben.chat, payee: { userId: anna.userId }, amount: eur(12_00n) }
      kept['intent'] = granted(await core.quoteSend(asked)).intentId
    }),
    act('he confirms', async (scene) => {
      const intentId = scene.of('intent')
      granted(await scene.core.confirmPayment({ actor: scene.town.ben.chat, intentId }))
      scene.booked.push(`send:${intentId}`)
    }),
    act('the bank takes it back: some of it is our loss', async (scene) => {
      await tell(scene, 'evt-back', 'topup.returned')
      scene.booked.push(`topup_return:${scene.of('id')}`)
    }),
    act('an agent asks to write that off', async (scene) => {
      const [item] = granted(await scene.core.listSuspense({ actor: scene.town.agent }))
      await requested(scene, { kind: 'write_off_suspense', itemId: item?.id ?? '' })
    }),
    act('a supervisor agrees', (scene) => decided(scene, 'approved')),
  ],
})

const tell = (scene: Scene, id: string, type: 'topup.succeeded' | 'topup.returned') =>
  scene.says('bank', { id, type, reference: scene.of('reference'), amount: eur(15_00n) })
