import { granted, PIN, typePin } from '../../../test/support/people.ts'
import { act, defineScenario } from '../scenario.ts'

const NEW = 'calm-Meadow-72'

export default defineScenario({
  name: 'password',
  needs: ['web', 'work'],
  // Asked for twice, it is mailed twice; logged in twice, it is told twice.
  loose: ['mails password_reset', 'mails logged_in', 'notices logged_in'],
  acts: [
    act('Anna asks for a mail to reset her password', async ({ core, town: { anna } }) =>
      granted(await core.requestReset({ email: anna.email, source: '192.0.2.1', locale: 'en' })),
    ),
    act('the mail goes out', (scene) => scene.work()),
    act('she chooses a new password', async (scene) => {
      const token = scene.outside.mails.findLast(({ to, token }) => to === scene.town.anna.email && token)?.token ?? ''
      const changed = await scene.core.resetPassword({ token, password: NEW, repeated: NEW })
      // The link was used up before anybody could say so: then the new password is the one.
      if (!changed.ok && changed.failure.code !== 'link_used') granted(changed)
    }),
    act('she logs in', async ({ core, town: { anna } }) => {
      const device = { browser: 'Firefox', system: 'Linux' } as const
      granted(await core.logIn({ email: anna.email, password: NEW, device, source: '192.0.2.1' }))
    }),
    act('she freezes her account', async ({ core, town: { anna } }) =>
      granted(await core.freezeSelf({ actor: anna.chat })),
    ),
    act('her password is new: she types her PIN first', async ({ core, town: { anna } }) => {
      const { padId } = granted(await core.openPad({ actor: anna.chat, purpose: 'unlock' }))
      await typePin(core, anna.chat, padId, PIN)
    }),
    act('she asks for a link to unfreeze it, and does', async ({ core, town: { anna } }) => {
      const asked = await core.issueLink({ actor: anna.chat, purpose: 'unfreeze' })
      // It was open again before anybody could say so.
      if (!asked.ok && asked.failure.code === 'not_allowed') return
      granted(await core.unfreezeSelf({ token: granted(asked).token, password: NEW }))
    }),
    act('the mails that tell her go out', (scene) => scene.work()),
  ],
})
