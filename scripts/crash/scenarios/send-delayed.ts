import { granted } from '../../../test/support/people.ts'
import { eur } from '../customer.ts'
import { act, defineScenario } from '../scenario.ts'
import { cardTo, confirmWaiting } from '../waiting-payment.ts'

const HOURS = 3_600

export default defineScenario({
  name: 'send-delayed',
  needs: [],
  acts: [
    act('from today on, first payments above 10.00 wait two hours', ({ copy }) =>
      copy.db.query(`
        insert into risk_rule (version, code, outcome, currency, over_minor, seconds, alerts, valid_from)
        values (1000, 'first_payment', 'delay', 'EUR', 1000, ${2 * HOURS}, 'nobody', '2026-01-02') on conflict do nothing`),
    ),
    act('Anna asks for a card over 25.00 to Ben, and types her PIN', (scene) =>
      cardTo(scene, scene.town.ben, eur(25_00n), 'ben'),
    ),
    act('she confirms: it waits', (scene) => confirmWaiting(scene, 'ben', 'first_payment')),
    act('the same to Carla', (scene) => cardTo(scene, scene.town.carla, eur(25_00n), 'carla')),
    act('confirmed: it waits, too', (scene) => confirmWaiting(scene, 'carla', 'first_payment')),
    act('she calls that one off', async (scene) => {
      const intentId = scene.of('carla')
      granted(await scene.core.cancelHeld({ actor: scene.town.anna.chat, intentId }))
      scene.booked.push(`hold_returned:${intentId}`)
    }),
    act('two hours later the other one is sent', async (scene) => {
      await scene.advance(2 * HOURS + 1)
      granted(await scene.core.settleHeld({}))
      scene.booked.push(`send:${scene.of('ben')}`)
    }),
  ],
})
