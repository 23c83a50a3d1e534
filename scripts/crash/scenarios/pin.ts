import { granted, PASSWORD, PIN, refusal, typePin } from '../../../test/support/people.ts'
import { eur } from '../customer.ts'
import { type Act, act, defineScenario } from '../scenario.ts'
import type { Scene } from '../scene.ts'

/** What Anna's PIN becomes: with the one there is, and then with the password, because she has forgotten it. */
const [SECOND, THIRD] = ['608143', '497216'] as const

export default defineScenario({
  name: 'pin',
  needs: ['work'],
  // Asked for twice, there are two cards, and both end with the PIN.
  loose: ['intents send cancelled'],
  acts: [
    act('Anna allows a payment to Ben, and does not confirm it', async ({ core, town: { anna, ben }, kept }) => {
      const asked = { actor: anna.chat, payee: { userId: ben.userId }, amount: eur(30_00n) }
      const { intentId } = granted(await core.quoteSend(asked))
      const { padId } = granted(await core.openPad({ actor: anna.chat, purpose: 'authorise', intentId }))
      await typePin(core, anna.chat, padId, PIN)
      kept['card'] = intentId
    }),
    act('she gives her PIN for another one', async ({ core, town: { anna } }) => {
      const { padId } = granted(await core.openPad({ actor: anna.chat, purpose: 'pin_change' }))
      await typePin(core, anna.chat, padId, PIN)
    }),
    chooses(PIN, SECOND),
    act('what the old PIN allowed pays nothing', async (scene) => {
      const confirmed = await scene.core.confirmPayment({ actor: scene.town.anna.chat, intentId: scene.of('card') })
      if (refusal(confirmed).code !== 'quote_expired') throw new Error('a card of the old PIN was paid')
    }),
    act('she has forgotten it: a link to the page', async ({ core, town: { anna }, kept }) => {
      kept['page'] = granted(await core.issueLink({ actor: anna.chat, purpose: 'pin_reset' })).token
    }),
    act('there she types her password', async (scene) => {
      const allowed = await scene.core.allowNewPin({ token: scene.of('page'), password: PASSWORD, code: '' })
      // It was used up before anybody could say so: then she may choose.
      if (!allowed.ok && allowed.failure.code !== 'link_used') granted(allowed)
    }),
    chooses(SECOND, THIRD),
    act('she is told, in the chat and by mail', (scene) => scene.work()),
  ],
})

/** Types another PIN twice. Whenever the process died on the way, the old one or the new one works: never both, never neither. */
function chooses(old: string, fresh: string): Act {
  const types = async ({ core, town: { anna } }: Scene) => {
    const opened = await core.openPad({ actor: anna.chat, purpose: 'pin_new' })
    // It was chosen before anybody could say so: what was proven for it is used up.
    if (!opened.ok && opened.failure.code === 'pin_renewal_over') return
    await typePin(core, anna.chat, granted(opened).padId, fresh, 2)
  }
  const onlyThe = async (scene: Scene, which: 'new' | 'one') => {
    const [before, after] = [await opens(scene, old), await opens(scene, fresh)]
    if (before === after) throw new Error(before ? 'both PINs work' : 'neither PIN works')
    if (which === 'new' && !after) throw new Error('the old PIN still works')
  }
  return act(
    'she types the new one twice',
    async (scene) => {
      await types(scene)
      await onlyThe(scene, 'new')
    },
    {
      async again(scene) {
        await onlyThe(scene, 'one')
        await types(scene)
        await onlyThe(scene, 'new')
      },
    },
  )
}

async function opens({ core, town: { anna } }: Scene, pin: string): Promise<boolean> {
  const { padId } = granted(await core.openPad({ actor: anna.chat, purpose: 'unlock' }))
  return ((await typePin(core, anna.chat, padId, pin)) as { state: string }).state === 'unlocked'
}
