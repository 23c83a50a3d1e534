import { granted, PIN, typePin } from '../../../test/support/people.ts'
import { eur } from '../customer.ts'
import { act, defineScenario } from '../scenario.ts'
import type { Scene } from '../scene.ts'
import { decided, requested } from '../staff.ts'

export default defineScenario({
  name: 'entry-reversed',
  needs: [],
  acts: [
    act('Anna sends 25.00 to Ben, and it was the wrong Ben', async (scene) => {
      const { core, town } = scene
      const { anna, ben } = town
      const card = { actor: anna.chat, payee: { userId: ben.userId }, amount: eur(25_00n) }
      const { intentId } = granted(await core.quoteSend(card))
      const { padId } = granted(await core.openPad({ actor: anna.chat, purpose: 'authorise', intentId }))
      await typePin(core, anna.chat, padId, PIN)
      scene.kept['intent'] = intentId
    }),
    act('she confirms', async (scene) => {
      const intentId = scene.of('intent')
      const receipt = granted(await scene.core.confirmPayment({ actor: scene.town.anna.chat, intentId }))
      scene.kept['number'] = receipt.reference
      scene.booked.push(`send:${intentId}`)
    }),
    act('finance asks to give 10.00 of it back', (scene) => asked(scene, 10_00n)),
    act('a supervisor agrees', agreed),
    act('finance asks for all that is left of it', (scene) => asked(scene, null)),
    act('a supervisor agrees to that, too', agreed),
  ],
})

const asked = (scene: Scene, minor: bigint | null) => {
  const amount = minor === null ? null : eur(minor)
  return requested(scene, { kind: 'reverse_entry', entry: scene.of('number'), amount, why: 'mistake' }, 'finance')
}

async function agreed(scene: Scene): Promise<void> {
  await decided(scene, 'approved')
  scene.booked.push(`correction:${scene.of('request')}`)
}
