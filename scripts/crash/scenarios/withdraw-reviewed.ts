import { granted } from '../../../test/support/people.ts'
import { eur } from '../customer.ts'
import { act, defineScenario } from '../scenario.ts'
import { decided, requested } from '../staff.ts'
import { accountIsOld, asksFor, bankHasOnce, bankSays, calledOff, confirms, isSent } from '../withdrawal.ts'

const SUM = eur(30_00n)
const HOURS = 3_600

/** Four that staff are to look at: one is let go, one given back, one called off, and one forgotten. */
const NAMES = ['goes', 'refused', 'called', 'forgotten']

export default defineScenario({
  name: 'withdraw-reviewed',
  needs: ['web'],
  acts: [
    accountIsOld,
    act('Anna’s chat took her account over before she saved hers', ({ copy, town: { anna } }) =>
      copy.db.query(`update chat set rebound_at = app_now() - interval '2 days' where user_id = $1`, [anna.userId]),
    ),
    ...NAMES.flatMap((name) => [asksFor(name, SUM), confirms(name, 'review')]),
    act('an agent asks to let the first one go', (scene) =>
      requested(scene, { kind: 'release_withdrawal', intentId: scene.of('goes') }),
    ),
    act('a supervisor agrees', (scene) => decided(scene, 'approved')),
    isSent('goes'),
    act('the second one is given back', async (scene) => {
      const { core, town } = scene
      granted(await core.rejectPayment({ actor: town.boss, id: scene.of('refused'), reason: 'nobody reaches her' }))
      scene.booked.push(`payout_back:${scene.of('refused')}`)
    }),
    calledOff('called'),
    act('a day later nobody has decided about the fourth: it comes back', async (scene) => {
      await scene.advance(24 * HOURS + 1)
      granted(await scene.core.settleHeld({}))
      scene.booked.push(`payout_back:${scene.of('forgotten')}`)
    }),
    bankSays('goes', 'settled', SUM, 'payout'),
    bankHasOnce('goes'),
  ],
})
