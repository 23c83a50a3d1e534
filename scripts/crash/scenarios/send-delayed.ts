import { granted, PIN, typePin } from '../../../test/support/people.ts'
import { act, defineScenario } from '../scenario.ts'
import type { Scene } from '../scene.ts'
import { type Customer, eur } from '../town.ts'

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
    act('Anna asks for a card over 25.00 to Ben, and types her PIN', (scene) => shown(scene, scene.town.ben, 'ben')),
    act('she confirms: it waits', (scene) => confirmed(scene, 'ben')),
    act('the same to Carla', (scene) => shown(scene, scene.town.carla, 'carla')),
    act('confirmed: it waits, too', (scene) => confirmed(scene, 'carla')),
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

async function shown({ core, town: { anna }, kept }: Scene, payee: Customer, name: string): Promise<void> {
  const actor = anna.chat
  const asked = { actor, payee: { userId: payee.userId }, amount: eur(25_00n) }
  const { intentId } = granted(await core.quoteSend(asked))
  const { padId } = granted(await core.openPad({ actor, purpose: 'authorise', intentId }))
  await typePin(core, actor, padId, PIN)
  kept[name] = intentId
}

async function confirmed(scene: Scene, name: string): Promise<void> {
  const intentId = scene.of(name)
  const receipt = granted(await scene.core.confirmPayment({ actor: scene.town.anna.chat, intentId }))
  if (receipt.waits?.why !== 'first_payment') throw new Error('a first payment went at once')
  scene.booked.push(`hold:${intentId}`)
}
