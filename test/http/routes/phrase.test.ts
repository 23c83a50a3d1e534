import { expect, test } from 'vitest'
import type { Core } from '#core'
import { tokenMailedTo } from '../../core/people/outbox.ts'
import { pinGiven } from '../../support/lost-mailbox.ts'
import { granted } from '../../support/people.ts'
import { member } from '../support/member.ts'
import { serveWorld } from '../support/served.ts'

const served = serveWorld()
const PHRASE = 'three brass herons'
const SHOWN = { en: `Your phrase: ${PHRASE}`, 'zh-CN': `您的防伪短语：${PHRASE}` } as const

type Purpose = Parameters<Core['issueLink']>[0]['purpose']

const PAGES: [path: string, purpose: Purpose][] = [
  ['/change-password', 'password_change'],
  ['/change-email', 'email_change'],
  ['/forgot-pin', 'pin_reset'],
  ['/two-factor', 'second_factor'],
  ['/identity', 'identity'],
  ['/api-key', 'api_key'],
]

test.each(['en', 'zh-CN'] as const)(
  'S60 a page behind a link out of the chat shows its owner’s phrase where it asks for something, and a stranger none: %s',
  async (locale) => {
    const { core } = served.world
    const person = await served.world.person({ locale })
    const actor = person.chat
    granted(await core.setPhrase({ actor, phrase: PHRASE }))
    granted(await core.nameShop({ actor, name: 'Café Aurora' }))
    await pinGiven(served.world, person)
    const askOf = async (path: string, purpose: Purpose) => {
      const { token } = granted(await core.issueLink({ actor, purpose }))
      const visitor = await served.opened(path)
      expect(await (await visitor.open(path)).text(), `${path} before the link is known`).not.toContain(PHRASE)
      expect(await (await visitor.send(path, { token: 'x'.repeat(43), step: 'open' })).text()).not.toContain(PHRASE)
      return (await visitor.send(path, { token, step: 'open' })).text()
    }
    for (const [path, purpose] of PAGES) expect(await askOf(path, purpose), path).toContain(SHOWN[locale])
    granted(await core.freezeSelf({ actor }))
    expect(await askOf('/unfreeze', 'unfreeze')).toContain(SHOWN[locale])
  },
)

test('S60 a page out of a mail shows none: whoever reads a mailbox learns nothing there that makes a card look like ours', async () => {
  const person = await served.world.person()
  granted(await served.world.core.setPhrase({ actor: person.chat, phrase: PHRASE }))
  granted(await served.world.core.requestReset({ email: person.email, source: 'here', locale: 'en' }))
  const token = await tokenMailedTo(served.world, person.email)
  const visitor = await served.opened('/new-password')
  const page = await (await visitor.send('/new-password', { token, step: 'open' })).text()
  expect(page).toContain('name="password"')
  expect(page).not.toContain(PHRASE)
})

test('S60 logged in, the pages that ask for the password or freeze show it; the login page knows nobody', async () => {
  const person = await served.world.person()
  granted(await served.world.core.setPhrase({ actor: person.chat, phrase: PHRASE }))
  const browser = await member(served, person)
  for (const path of ['/account/password', '/account/freeze'])
    expect(await (await browser.open(path)).text()).toContain(SHOWN.en)
  expect(await (await (await served.opened('/login')).open('/login')).text()).not.toContain(PHRASE)
})
