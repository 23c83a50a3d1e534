import { granted, PASSWORD, PIN, typePin } from '../../../test/support/people.ts'
import { act, defineScenario } from '../scenario.ts'

const DAYS = 86_400
const NEW = 'anna.late@example.net'

export default defineScenario({
  name: 'ran-out',
  needs: ['work'],
  // Asked for twice, it is mailed twice.
  loose: ['mails recovery'],
  acts: [
    act('Anna’s mailbox is lost: she asks for another address', async ({ core, town: { anna }, kept }) => {
      const { padId } = granted(await core.openPad({ actor: anna.chat, purpose: 'unlock' }))
      await typePin(core, anna.chat, padId, PIN)
      kept['link'] ??= granted(await core.issueLink({ actor: anna.chat, purpose: 'lost_mailbox' })).token
      const given = { email: NEW, code: '', statement: 'It is me' }
      const asked = await core.reportLostMailbox({ token: kept['link'], ...given })
      if (!asked.ok && asked.failure.code !== 'link_used') granted(asked)
    }),
    act('Ben asks for his wallet in another chat', async ({ core, town: { ben, nina } }) => {
      granted(await core.meetChat({ chat: nina, firstName: 'Ben' }))
      const { token } = granted(await core.issueLink({ actor: nina, purpose: 'rebind' }))
      granted(await core.requestRecovery({ token, email: ben.email, source: '192.0.2.1', locale: 'en' }))
    }),
    act('the mails go out', (scene) => scene.work()),
    act('Anna’s new mailbox confirms', async ({ core, outside }) => {
      const token = outside.mails.findLast((mail) => mail.to === NEW && mail.token)?.token ?? ''
      const confirmed = await core.confirmMailbox({ token })
      if (!confirmed.ok && confirmed.failure.code !== 'link_used') granted(confirmed)
    }),
    act('Ben types the digits his chat shows', async ({ core, copy, outside, town: { ben } }) => {
      const token = outside.mails.findLast((mail) => mail.to === ben.email && mail.token)?.token ?? ''
      const { rows } = await copy.db.query<{ number: number }>(`select number from rebind where state = 'open'`)
      granted(await core.matchChat({ token, number: rows[0]?.number ?? 0 }))
    }),
    act('Ben says who he is', async ({ core, outside, town: { ben } }) => {
      const token = outside.mails.findLast((mail) => mail.to === ben.email && mail.token)?.token ?? ''
      const opened = await core.openCase({ token, password: PASSWORD, statement: 'My last payment was from Anna' })
      if (!opened.ok && opened.failure.code !== 'link_used') granted(opened)
    }),
    act('two weeks pass, and nobody decides', (scene) => scene.advance(14 * DAYS + 1)),
    // By itself the sweep comes every minute: whoever dies in one leaves it to the next.
    act('what ran out ends', async ({ core }) => granted(await core.sweep({}))),
    act('everybody is told', (scene) => scene.work()),
  ],
})
