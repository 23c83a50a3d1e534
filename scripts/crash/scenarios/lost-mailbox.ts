import { granted, PIN, typePin } from '../../../test/support/people.ts'
import { act, defineScenario } from '../scenario.ts'
import type { Scene } from '../scene.ts'
import { decided, requested } from '../staff.ts'

const DAYS = 86_400
const NEW = 'anna.safe@example.net'

export default defineScenario({
  name: 'lost-mailbox',
  needs: ['work'],
  acts: [
    act('Anna’s mailbox is lost: she gives her PIN in her chat', async ({ core, town: { anna } }) => {
      const { padId } = granted(await core.openPad({ actor: anna.chat, purpose: 'unlock' }))
      await typePin(core, anna.chat, padId, PIN)
    }),
    act('she gets the link to the page', async ({ core, town: { anna }, kept }) => {
      kept['link'] = granted(await core.issueLink({ actor: anna.chat, purpose: 'lost_mailbox' })).token
    }),
    act('she asks for another address there', async (scene) => {
      const given = { email: NEW, code: '', statement: 'My last payment was to Ben' }
      const asked = await scene.core.reportLostMailbox({ token: scene.of('link'), ...given })
      // It was asked for before anybody could say so.
      if (!asked.ok && asked.failure.code !== 'link_used') granted(asked)
    }),
    act('the mail goes out', (scene) => scene.work()),
    act('the new mailbox confirms', async ({ core, outside }) => {
      const token = outside.mails.findLast((mail) => mail.to === NEW && mail.token)?.token ?? ''
      const confirmed = await core.confirmMailbox({ token })
      if (!confirmed.ok && confirmed.failure.code !== 'link_used') granted(confirmed)
    }),
    act('an agent compares, and asks for it', async (scene) =>
      requested(scene, { kind: 'replace_mailbox', mailboxId: await caseIn(scene) }),
    ),
    act('a supervisor agrees: three days begin', (scene) => decided(scene, 'approved')),
    act('the days pass', async (scene) => {
      await scene.advance(3 * DAYS + 1)
      granted(await scene.core.sweep({}))
    }),
    act('it takes effect, and everybody is told', (scene) => scene.work()),
    act('the account has the new address, and there is nothing left to do', async (scene) => {
      const { standing, emailMasked } = granted(await scene.core.getLostMailbox({ actor: scene.town.anna.chat }))
      if (standing || emailMasked !== 'a•••@example.net') throw new Error(`${emailMasked} after ${standing?.stage}`)
      if (granted(await scene.core.finishMailboxCase({ id: await caseIn(scene) }))) throw new Error('it was done twice')
    }),
  ],
})

async function caseIn({ copy }: Scene): Promise<string> {
  const { rows } = await copy.db.query<{ id: string }>('select id from mailbox_case')
  return rows[0]?.id ?? ''
}
