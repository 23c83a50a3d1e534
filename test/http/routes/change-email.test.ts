import { expect, test } from 'vitest'
import { writeMail } from '../../../src/http/index.ts'
import { mailsTo } from '../../core/people/outbox.ts'
import { granted } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import type { Person } from '../../support/world.ts'
import { pageTexts } from '../support/app.ts'
import { serveWorld } from '../support/served.ts'

// Changing the email: routes/change-email behind a link out of the chat, routes/confirm-email in the new mailbox,
// routes/keep-email in the old one.
const served = serveWorld()

const linkFor = async ({ chat: actor }: Person) =>
  granted(await served.world.core.issueLink({ actor, purpose: 'email_change' })).token

/** The address of the page that the newest mail of a kind leads to. */
async function pageIn(to: string, template: string): Promise<{ path: string; token: string }> {
  const mail = (await mailsTo(served.world, to)).findLast((found) => found.template === template)
  if (!mail) throw new Error(`no ${template} was mailed to ${to}`)
  const { text } = writeMail(pageTexts, 'https://pay.example', mail)
  const [, path = '', token = ''] = /https:\/\/pay\.example(\/[\w-]+)#([\w-]{43})/.exec(text) ?? []
  return { path, token }
}

test('ATH-10 ATH-11 new address, password and code; the new mailbox confirms with a tap, the old one takes it back', async () => {
  const person = await served.world.person()
  const phone = await enrol(served.world, person)
  const [token, email] = [await linkFor(person), `new.${person.email}`]
  const visitor = await served.opened('/change-email')
  const asked = await (await visitor.send('/change-email', { token, step: 'open' })).text()
  for (const field of ['>New email</label>', 'name="email"', 'name="password"', 'name="code"'])
    expect(asked).toContain(field)
  const tried = async (given: Record<string, string>) => {
    const fields = { token, step: 'submit', email, password: person.password, code: '000000', ...given }
    const answer = await visitor.send('/change-email', fields)
    return [answer.status, await answer.text()] as const
  }
  for (const [given, words] of [
    [{ email: 'nonsense' }, 'That is not an email address'],
    [{ email: person.email }, 'That is your address already'],
    [{ password: 'not my password' }, 'That password is not right. 4 tries left.'],
    [{}, '4 tries left'],
  ] as const) {
    const [status, page] = await tried(given)
    expect([status, page]).toEqual([422, expect.stringContaining(words)])
    expect(page).not.toContain(person.password)
  }
  const [status, page] = await tried({ code: await phone.next() })
  expect([status, page]).toEqual([200, expect.stringContaining('Now look into the new mailbox')])
  const confirm = await pageIn(email, 'email_confirm')
  expect(confirm.path).toBe('/confirm-email')
  const shown = await (await visitor.send(confirm.path, { token: confirm.token, step: 'open' })).text()
  expect(shown).toContain('n•••@example.org becomes the address of your OKPay account')
  const done = await visitor.send(confirm.path, { token: confirm.token, step: 'submit' })
  expect([done.status, await done.text()]).toEqual([200, expect.stringContaining('Your email is changed')])
  expect((await visitor.send(confirm.path, { token: confirm.token, step: 'submit' })).status).toBe(410)
  const keep = await pageIn(person.email, 'email_changed')
  expect(keep.path).toBe('/keep-email')
  const back = await (await visitor.send(keep.path, { token: keep.token, step: 'open' })).text()
  expect(back).toContain('your account keeps p•••@example.org, or gets it back')
  expect((await visitor.send(keep.path, { token: keep.token, step: 'submit' })).status).toBe(200)
  const again = await visitor.send(keep.path, { token: keep.token, step: 'submit' })
  expect([again.status, await again.text()]).toEqual([410, expect.stringContaining('stopped with this link already')])
  const secrets = new RegExp(`${token}|${confirm.token}|${keep.token}|${person.email}|${email}`)
  expect(JSON.stringify(served.app.logged)).not.toMatch(secrets)
})

test('ATH-09 in Chinese, without a code where there is none, and another’s address looks the same', async () => {
  const [person, other] = [await served.world.person({ locale: 'zh-CN' }), await served.world.person()]
  const visitor = await served.opened('/change-email?lang=zh-CN')
  const screens = []
  for (const email of [other.email, `neu.${person.email}`]) {
    const token = await linkFor(person)
    const opened = await (await visitor.send('/change-email', { token, step: 'open' })).text()
    expect(opened).toContain('更换邮箱')
    expect(opened).not.toContain('name="code"')
    const fields = { token, step: 'submit', email, password: person.password }
    screens.push((await (await visitor.send('/change-email', fields)).text()).replace(/req_[\w-]+/, ''))
  }
  expect(screens[0]).toContain('请查看新邮箱')
  expect(screens[0]).toBe(screens[1])
})
