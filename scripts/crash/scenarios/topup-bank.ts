import { granted } from '../../../test/support/people.ts'
import { eur } from '../customer.ts'
import { act, defineScenario } from '../scenario.ts'
import type { Scene } from '../scene.ts'

export default defineScenario({
  name: 'topup-bank',
  needs: ['web'],
  // An order nobody heard of is placed anew.
  loose: ['top-ups bank pending'],
  acts: [
    act('Ben orders a top-up by bank', async ({ core, town: { ben }, kept }) => {
      const { id, reference } = granted(await core.startTopUp({ actor: ben.chat, rail: 'bank', amount: eur(30_00n) }))
      Object.assign(kept, { id, reference })
    }),
    act('the bank says that it came', came),
    act('the bank says so again', came),
  ],
})

async function came(scene: Scene): Promise<void> {
  const event = { id: 'evt-came', type: 'topup.succeeded', reference: scene.of('reference') } as const
  await scene.says('bank', { ...event, amount: eur(30_00n) })
  scene.booked.push(`topup:${scene.of('id')}`)
}
