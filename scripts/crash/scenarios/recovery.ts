import { granted, PASSWORD } from '../../../test/support/people.ts'
import { act, defineScenario } from '../scenario.ts'
import { decided, requested } from '../staff.ts'

const DAYS = 86_400

export default defineScenario({
  name: 'recovery',
  needs: ['work'],
  // Asked for twice, it is mailed twice.
  loose: ['mails recovery'],
  acts: [
    act('from another Telegram account Anna asks for a mail that leads to her wallet', async (scene) => {
      const { core, town } = scene
      granted(await core.meetChat({ chat: town.nina, firstName: 'Anna' }))
      const { token } = granted(await core.issueLink({ actor: town.nina, purpose: 'rebind' }))
      granted(await core.requestRecovery({ token, email: town.anna.email, source: '192.0.2.1', locale: 'en' }))
    }),
    act('the mail goes out', (scene) => scene.work()),
    act('she types the digits her chat shows', async ({ core, copy, outside, town }) => {
      const token = outside.mails.findLast(({ to, token }) => to === town.anna.email && token)?.token ?? ''
      const { rows } = await copy.db.query<{ number: number }>(`select number from rebind where state = 'open'`)
      granted(await core.matchChat({ token, number: rows[0]?.number ?? 0 }))
    }),
    act('she gives her password and says who she is', async ({ core, outside, town }) => {
      const token = outside.mails.findLast(({ to, token }) => to === town.anna.email && token)?.token ?? ''
      const opened = await core.openCase({ token, password: PASSWORD, statement: 'My last payment was to Ben' })
      if (!opened.ok && opened.failure.code !== 'link_used') granted(opened)
    }),
    act('an agent compares, and asks to move it', async (scene) => {
      const { rows } = await scene.copy.db.query<{ id: string }>(`select id from rebind where state = 'identity'`)
      await requested(scene, { kind: 'rebind_account', rebindId: rows[0]?.id ?? '' })
    }),
    act('a supervisor agrees: three days begin', (scene) => decided(scene, 'approved')),
    // The sweep comes by itself every minute: whether one of ours has passed by then is not left to the clock.
    act('the days pass', async (scene) => {
      await scene.advance(3 * DAYS + 1)
      granted(await scene.core.sweep({}))
    }),
    act('everybody is told, and it moves', async (scene) => {
      await scene.work()
      granted(await scene.core.getBalances({ actor: scene.town.nina }))
    }),
  ],
})
