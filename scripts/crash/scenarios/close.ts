import { granted, PIN, refusal, typePin } from '../../../test/support/people.ts'
import { eur } from '../customer.ts'
import { act, defineScenario } from '../scenario.ts'
import type { Scene } from '../scene.ts'

export default defineScenario({
  name: 'close',
  needs: ['work'],
  acts: [
    act('Ben, who has 5.00, asks for a card over 4.94 to Anna', async ({ core, town: { anna, ben }, kept }) => {
      const asked = { actor: ben.chat, payee: { userId: anna.userId }, amount: eur(4_94n) }
      kept['last'] = granted(await core.quoteSend(asked)).intentId
    }),
    act('he types his PIN for it', (scene) => types(scene, 'last')),
    act('he confirms', async (scene) => {
      const intentId = scene.of('last')
      granted(await scene.core.confirmPayment({ actor: scene.town.ben.chat, intentId }))
      scene.booked.push(`send:${intentId}`)
    }),
    act('he asks to close his account: the cent that is left goes to the house', async ({ core, town, kept }) => {
      const { id, blockers, residuals } = granted(await core.openClosing({ actor: town.ben.chat }))
      if (blockers.length > 0 || residuals.length !== 1) throw new Error(`in the way: ${JSON.stringify(blockers)}`)
      kept['closing'] = id
    }),
    act('he types his PIN for that', (scene) => types(scene, 'closing')),
    act('he closes it', closes),
    act('he taps once more, and is told the same', closes),
    act('he has no wallet any more, and nobody can pay him', async ({ core, town: { anna, ben } }) => {
      const gone = refusal(await core.getBalances({ actor: ben.chat })).code
      if (gone !== 'not_registered') throw new Error(`a closed wallet is ${gone}`)
      const asked = { actor: anna.chat, payee: { userId: ben.userId }, amount: eur(1_00n) }
      if ((await core.quoteSend(asked)).ok) throw new Error('a closed account could be paid')
    }),
    act('the mail that tells him goes out', (scene) => scene.work()),
  ],
})

async function types(scene: Scene, card: 'last' | 'closing'): Promise<void> {
  const { core, town } = scene
  const { padId } = granted(
    await core.openPad({ actor: town.ben.chat, purpose: 'authorise', intentId: scene.of(card) }),
  )
  await typePin(core, town.ben.chat, padId, PIN)
}

async function closes(scene: Scene): Promise<void> {
  const id = scene.of('closing')
  const { waived } = granted(await scene.core.closeAccount({ actor: scene.town.ben.chat, id }))
  if (waived.length !== 1) throw new Error('what was given up is not said')
  scene.booked.push(`waiver:${id}`)
}
