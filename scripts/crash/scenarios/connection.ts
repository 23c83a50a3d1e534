import { granted, refusal } from '../../../test/support/people.ts'
import { act, defineScenario } from '../scenario.ts'
import type { Scene } from '../scene.ts'

// Carla's app, which Ben lets pay, takes 5.00; asks again, for it was not answered; and after he has ended that, nothing.
export default defineScenario({
  name: 'connection',
  needs: [],
  acts: [
    act('Carla’s app takes 5.00', async (scene) => void (await takes(scene))),
    act('it asks the same again', async (scene) => {
      if (!(await takes(scene))) throw new Error('the same request paid once more')
    }),
    act('Ben ends what he allowed', async ({ core, town: { ben, merchant } }) =>
      granted(await core.revokeConnection({ actor: ben.chat, id: merchant.connection.id })),
    ),
    act('the app asks for more, and gets nothing', async (scene) => {
      const { code } = refusal(await charge(scene, 'second'))
      if (code !== 'connect_auth_failed') throw new Error(`it was refused for ${code}`)
    }),
  ],
})

const charge = ({ core, town }: Scene, order: string) =>
  core.chargeConnection({
    ...{ token: town.merchant.connection.access, idempotencyKey: order },
    terms: { minor: 5_00n, currency: 'EUR', description: 'Monthly beans', reference: order },
  })

/** Whether it had been paid before. */
async function takes(scene: Scene): Promise<boolean> {
  const { answer, replayed } = granted(await charge(scene, 'first'))
  const { rows } = await scene.copy.db.query<{ id: string }>(
    `select link_id as id from intent where reference = $1 and state = 'committed'`,
    [answer.number],
  )
  scene.booked.push(`pay:${rows[0]?.id}`)
  return replayed
}
