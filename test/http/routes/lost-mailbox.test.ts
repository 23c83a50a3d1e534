import { expect, test } from 'vitest'
import { writeMail } from '../../../src/http/index.ts'
import { mailsTo } from '../../core/people/outbox.ts'
import { addressChanged, caseOf, lostLink, lostMailbox } from '../../support/lost-mailbox.ts'
import { granted } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { pageTexts } from '../support/app.ts'
import { serveWorld } from '../support/served.ts'

// Another address for whom the mailbox is lost: routes/lost-mailbox behind a link out of the chat, routes/confirm-mailbox in
// the new mailbox, routes/object in the old one.
const served = serveWorld()

/** The address of the page that the newest mail of a kind leads to. */
async function pageIn(to: string, template: string): Promise<{ path: string; token: string }> {
  const mail = (await mailsTo(served.world, to)).findLast((found) => found.template === template)
  if (!mail) throw new Error(`no ${template} was mailed to ${to}`)
  const { text } = writeMail(pageTexts, 'https://pay.example', mail)
  const [, path = '', token = ''] = /https:\/\/pay\.example(\/[\w-]+)#([\w-]{43})/.exec(text) ?? []
  return { path, token }
}

test('REC-08 ATH-10 address, code and words on the page; the new mailbox confirms with a tap, the old one objects with one', async () => {
  const person = await served.world.person()
  const phone = await enrol(served.world, person)
  const code = await phone.next()
  const [token, email] = [await lostLink(served.world, person), `new.${person.email}`]
  const visitor = await served.opened('/lost-mailbox')
  const asked = await (await visitor.send('/lost-mailbox', { token, step: 'open' })).text()
  for (const field of ['name="email"', 'name="code"', 'name="statement"']) expect(asked).toContain(field)
  expect(asked).not.toContain('name="password"')
  const tried = async (given: Record<string, string>) => {
    const fields = { token, step: 'submit', email, statement: 'It is me', code: '000000', ...given }
    const answer = await visitor.send('/lost-mailbox', fields)
    return [answer.status, await answer.text()] as const
  }
  for (const [given, words] of [
    [{ statement: ' ' }, 'without it nobody can compare anything'],
    [{ email: 'nonsense' }, 'That is not an email address'],
    [{ email: person.email }, 'That is your address already'],
    [{}, '4 tries left'],
  ] as const)
    expect(await tried(given)).toEqual([422, expect.stringContaining(words)])
  expect(await tried({ code })).toEqual([200, expect.stringContaining('Now open the mail at the new address')])
  const confirm = await pageIn(email, 'mailbox_confirm')
  expect(confirm.path).toBe('/confirm-mailbox')
  const shown = await (await visitor.send(confirm.path, { token: confirm.token, step: 'open' })).text()
  expect(shown).toContain('n•••@')
  expect((await caseOf(served.world, person)).state).toBe('asked')
  await visitor.send(confirm.path, { token: confirm.token, step: 'submit' })
  expect((await caseOf(served.world, person)).state).toBe('identity')
  const objection = await pageIn(person.email, 'mailbox_asked')
  expect(objection.path).toBe('/object')
  const done = await visitor.send(objection.path, { token: objection.token, step: 'submit' })
  expect(await done.text()).toContain('Your objection is noted')
  expect((await caseOf(served.world, person)).objectedAt).toEqual(expect.any(Date))
})

test('REC-08 what stands in the way is said in words: a request there is already, a link of before', async () => {
  const person = await served.world.person()
  const [token, email] = [await lostLink(served.world, person), `other.${person.email}`]
  const visitor = await served.opened('/lost-mailbox')
  const fields = { token, step: 'submit', email, statement: 'It is me', code: '' }
  expect((await visitor.send('/lost-mailbox', fields)).status).toBe(200)
  expect(await (await visitor.send('/lost-mailbox', fields)).text()).toContain('We have your request.')
  const late = await lostLink(served.world, person)
  const confirm = await pageIn(email, 'mailbox_confirm')
  await visitor.send(confirm.path, { token: confirm.token, step: 'submit' })
  const again = await (await visitor.send('/lost-mailbox', { ...fields, token: late })).text()
  expect(again).toContain('We have your request already')
})

test('REC-08 a mailbox the account has left long ago reads that its link is over and what to do, in both languages, and no address', async () => {
  const person = await served.world.person()
  await lostMailbox(served.world, person, `third.${person.email}`)
  const { path, token } = await pageIn(person.email, 'mailbox_asked')
  granted(await addressChanged(served.world, person, `next.${person.email}`))
  await served.world.advance(3 * 86_400 + 1)
  for (const [lang, ...words] of [
    ['en', 'This mailbox no longer belongs to the account', '/support', '/freeze'],
    ['zh-CN', '这个邮箱已不再是该账户的邮箱', '/support', '/freeze'],
  ] as const)
    for (const step of ['open', 'submit']) {
      const visitor = await served.opened(`${path}?lang=${lang}`)
      const answer = await visitor.send(`${path}?lang=${lang}`, { token, step })
      const text = await answer.text()
      for (const said of words) expect(text).toContain(said)
      expect(answer.status).toBe(410)
      expect(text).not.toContain('•••')
    }
})
