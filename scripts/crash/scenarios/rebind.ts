import { granted, PASSWORD, PIN, typePin } from '../../../test/support/people.ts'
import { codeAt } from '../../../test/support/second-factor.ts'
import { eur } from '../customer.ts'
import { act, defineScenario } from '../scenario.ts'
import type { Scene } from '../scene.ts'

export default defineScenario({
  name: 'rebind',
  needs: ['work'],
  // A card whose sender died before they knew of it is asked for again, and both go when the move is stopped.
  loose: ['intents send cancelled'],
  acts: [
    act('Anna begins to set an authenticator up', async ({ core, town: { anna }, kept }) => {
      const { padId } = granted(await core.openPad({ actor: anna.chat, purpose: 'unlock' }))
      await typePin(core, anna.chat, padId, PIN)
      const { token } = granted(await core.issueLink({ actor: anna.chat, purpose: 'second_factor' }))
      const { secret } = granted(await core.beginAuthenticator({ token }))
      Object.assign(kept, { token, secret })
    }),
    act('she types its first code', async (scene) => {
      const [token, code] = [scene.of('token'), await shownNow(scene)]
      const confirmed = await scene.core.confirmAuthenticator({ token, code, proof: PASSWORD })
      // It was on before anybody could say so.
      if (!confirmed.ok && confirmed.failure.code !== 'link_used') granted(confirmed)
    }),
    act('from another Telegram account she asks for her wallet', async ({ core, town: { nina }, kept }) => {
      granted(await core.meetChat({ chat: nina, firstName: 'Anna' }))
      kept['link'] = granted(await core.issueLink({ actor: nina, purpose: 'rebind' })).token
    }),
    act('with password and code it moves', async (scene) => {
      await scene.advance(30)
      const [token, code] = [scene.of('link'), await shownNow(scene)]
      const proof = { email: scene.town.anna.email, password: PASSWORD, code, source: '192.0.2.1' }
      const moved = await scene.core.comeBack({ token, ...proof })
      if (!moved.ok && moved.failure.code !== 'link_used') granted(moved)
    }),
    act('the new chat asks for a small payment to Ben', async ({ core, town: { ben, nina }, kept }) => {
      const asked = { actor: nina, payee: { userId: ben.userId }, amount: eur(5_00n) }
      kept['intent'] = granted(await core.quoteSend(asked)).intentId
    }),
    act('it confirms', async (scene) => {
      const intentId = scene.of('intent')
      granted(await scene.core.confirmPayment({ actor: scene.town.nina, intentId }))
      scene.booked.push(`send:${intentId}`)
    }),
    act('the old chat says that it was not her', async (scene) => {
      const { core, copy, town } = scene
      const { rows } = await copy.db.query<{ id: string }>('select id from rebind')
      const stopped = await core.stopRebind({ actor: town.anna.chat, id: rows[0]?.id ?? '' })
      if (!stopped.ok && stopped.failure.code !== 'rebind_over') granted(stopped)
      granted(await core.getBalances({ actor: town.anna.chat }))
    }),
    act('everybody is told', (scene) => scene.work()),
  ],
})

/** What Anna's authenticator shows by the program's clock. */
async function shownNow({ copy, kept }: Scene): Promise<string> {
  const { rows } = await copy.db.query<{ now: Date }>('select app_now() as now')
  return codeAt(kept['secret'] ?? '', rows[0]?.now ?? new Date())
}
