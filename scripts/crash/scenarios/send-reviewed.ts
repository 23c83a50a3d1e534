import { granted } from '../../../test/support/people.ts'
import { eur } from '../customer.ts'
import { act, defineScenario } from '../scenario.ts'
import { decided, requested } from '../staff.ts'
import { cardTo, confirmWaiting } from '../waiting-payment.ts'

const HOURS = 3_600

export default defineScenario({
  name: 'send-reviewed',
  needs: [],
  acts: [
    act('Anna’s chat has just taken her account over', ({ copy, town: { anna } }) =>
      copy.db.query('update chat set rebound_at = app_now() where user_id = $1', [anna.userId]),
    ),
    ...(['ben', 'carla', 'rita'] as const).flatMap((name) => [
      act(`she asks for a card over 30.00 to ${name}, and types her PIN`, (scene) =>
        cardTo(scene, scene.town[name], eur(30_00n), name),
      ),
      act(`she confirms: somebody looks at it first`, (scene) => confirmWaiting(scene, name, 'review')),
    ]),
    act('an agent asks to let the first one go', (scene) =>
      requested(scene, { kind: 'release_payment', intentId: scene.of('ben') }),
    ),
    act('a supervisor agrees: it is sent', async (scene) => {
      await decided(scene, 'approved')
      scene.booked.push(`send:${scene.of('ben')}`)
    }),
    act('the second one is rejected: it comes back', async (scene) => {
      const { core, town } = scene
      const reason = 'nobody knows the payee'
      granted(await core.rejectPayment({ actor: town.boss, id: scene.of('carla'), reason }))
      scene.booked.push(`hold_returned:${scene.of('carla')}`)
    }),
    act('a day later nobody has decided about the third: it comes back', async (scene) => {
      await scene.advance(24 * HOURS + 1)
      granted(await scene.core.settleHeld({}))
      scene.booked.push(`hold_returned:${scene.of('rita')}`)
    }),
  ],
})
