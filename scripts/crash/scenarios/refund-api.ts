import { uuidOf } from '../../../src/core/kit/typed-id.ts'
import { granted, refusal } from '../../../test/support/people.ts'
import { eur } from '../customer.ts'
import { act, defineScenario } from '../scenario.ts'
import type { Scene } from '../scene.ts'

// Carla's server gives back a part, says so twice, gives back the rest, and is refused more.
export default defineScenario({
  name: 'refund-api',
  needs: [],
  acts: [
    act('Carla’s server gives 1.00 back', async (scene) => void (await gives(scene, 'part'))),
    act('it asks the same again', async (scene) => {
      if (!(await gives(scene, 'part'))) throw new Error('the same request gave back once more')
    }),
    act('it gives back the rest', async (scene) => void (await gives(scene, 'rest'))),
    act('it asks for a cent more', async (scene) => {
      const { code } = refusal(await ask(scene, 'more'))
      if (code !== 'refund_too_much') throw new Error(`it was refused for ${code}`)
    }),
  ],
})

const AMOUNTS = { part: eur(1_00n), rest: 'rest', more: eur(1n) } as const

const ask = ({ core, town: { merchant } }: Scene, which: keyof typeof AMOUNTS) =>
  core.createRefund({
    ...{ key: merchant.apiKey, idempotencyKey: which },
    terms: { payment: merchant.sale.id, amount: AMOUNTS[which], reason: 'returned' },
  })

/** Whether it had been given back before. */
async function gives(scene: Scene, which: 'part' | 'rest'): Promise<boolean> {
  const { answer, replayed } = granted(await ask(scene, which))
  scene.booked.push(`refund:${uuidOf('ref', answer.id)}`)
  return replayed
}
