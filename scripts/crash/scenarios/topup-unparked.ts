import { granted } from '../../../test/support/people.ts'
import { type Customer, eur } from '../customer.ts'
import { act, defineScenario } from '../scenario.ts'
import type { Scene } from '../scene.ts'

const WAITS = 60

export default defineScenario({
  name: 'topup-unparked',
  needs: ['web'],
  loose: ['top-ups bank pending'],
  acts: [
    act('from today on, first payments above 10.00 wait a minute', ({ copy }) =>
      copy.db.query(`
        insert into risk_rule (version, code, outcome, currency, over_minor, seconds, alerts, valid_from)
        values (1000, 'first_payment', 'delay', 'EUR', 1000, ${WAITS}, 'nobody', '2026-01-02') on conflict do nothing`),
    ),
    act('Ben orders a top-up by bank', async ({ core, town: { ben }, kept }) => {
      const { id, reference } = granted(await core.startTopUp({ actor: ben.chat, rail: 'bank', amount: eur(15_00n) }))
      Object.assign(kept, { id, reference })
    }),
    act('it comes', async (scene) => {
      await tell(scene, 'evt-came', 'topup.succeeded')
      scene.booked.push(`topup:${scene.of('id')}`)
    }),
    act('he asks for a card to Anna, and a larger one to Carla', async (scene) => {
      scene.kept['spends'] = await quoted(scene, scene.town.anna, 3_00n)
      scene.kept['waits'] = await quoted(scene, scene.town.carla, 11_00n)
    }),
    act('he confirms the small one', async (scene) => {
      await confirmed(scene, 'spends')
      scene.booked.push(`send:${scene.of('spends')}`)
    }),
    act('the other one waits', async (scene) => {
      await confirmed(scene, 'waits')
      scene.booked.push(`hold:${scene.of('waits')}`)
    }),
    act(
      'the bank takes it back: what waits comes back, what is spent is our loss, and nothing leaves him',
      async (scene) => {
        await tell(scene, 'evt-back', 'topup.returned')
        scene.booked.push(`hold_returned:${scene.of('waits')}`, `topup_return:${scene.of('id')}`)
      },
    ),
  ],
})

const tell = (scene: Scene, id: string, type: 'topup.succeeded' | 'topup.returned') =>
  scene.says('bank', { id, type, reference: scene.of('reference'), amount: eur(15_00n) })

async function quoted({ core, town: { ben } }: Scene, { userId }: Customer, minor: bigint): Promise<string> {
  return granted(await core.quoteSend({ actor: ben.chat, payee: { userId }, amount: eur(minor) })).intentId
}

const confirmed = async (scene: Scene, name: string) =>
  granted(await scene.core.confirmPayment({ actor: scene.town.ben.chat, intentId: scene.of(name) }))
