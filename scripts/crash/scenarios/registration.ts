import { granted, PASSWORD, PIN, typePin } from '../../../test/support/people.ts'
import { act, defineScenario } from '../scenario.ts'

const EMAIL = 'nina@example.org'

export default defineScenario({
  name: 'registration',
  needs: ['web', 'work'],
  // A password that is set twice is told twice.
  loose: ['notices password_ready'],
  acts: [
    act('Nina writes to the bot', async ({ core, town: { nina } }) =>
      granted(await core.meetChat({ chat: nina, firstName: 'Nina', languageGuess: 'en' })),
    ),
    act('she begins', async ({ core, town: { nina } }) => granted(await core.startRegistration({ actor: nina }))),
    act('she gives her name', async ({ core, town: { nina } }) =>
      granted(await core.giveRegistration({ actor: nina, field: 'name', value: 'Nina Novak' })),
    ),
    act('she gives her address', async ({ core, town: { nina } }) =>
      granted(await core.giveRegistration({ actor: nina, field: 'email', value: EMAIL })),
    ),
    act('she shares her number', async ({ core, town: { nina } }) =>
      granted(await core.givePhone({ actor: nina, phone: '+4915112345999', contactTelegramId: nina.telegramId })),
    ),
    act('she chooses a currency', async ({ core, town: { nina } }) =>
      granted(await core.giveRegistration({ actor: nina, field: 'currency', value: 'EUR' })),
    ),
    act('she asks for the page and sets a password', async ({ core, town: { nina } }) => {
      const { token } = granted(await core.issueLink({ actor: nina, purpose: 'password_set' }))
      granted(await core.setPassword({ token, password: PASSWORD }))
    }),
    act('the mail goes out', (scene) => scene.work()),
    act('she opens its link', async (scene) => {
      const token = scene.outside.mails.findLast(({ to }) => to === EMAIL)?.token ?? ''
      const verified = await scene.core.verifyEmail({ token })
      // It was, before anybody could say so.
      if (!verified.ok && verified.failure.code !== 'link_used') granted(verified)
    }),
    act('she chooses a PIN: the account is open', async ({ core, town: { nina } }) => {
      const { user } = granted(await core.meetChat({ chat: nina, firstName: 'Nina' }))
      if (user) return
      const pad = granted(await core.openPad({ actor: nina, purpose: 'pin_set' }))
      await typePin(core, nina, pad.padId, PIN, 2)
    }),
  ],
})
