import { expect, test } from 'vitest'
import { mailsTo } from '../../core/people/outbox.ts'
import { granted } from '../../support/people.ts'
import type { Person } from '../../support/world.ts'
import { member } from '../support/member.ts'
import { serveWorld } from '../support/served.ts'

// Changing the password: routes/change-password behind a link out of the chat, routes/account-password when logged in.
const served = serveWorld()
const NEW = 'seven boats leaving at noon'

const linkFor = async ({ chat: actor }: Person) =>
  granted(await served.world.core.issueLink({ actor, purpose: 'password_change' })).token

test('S14 S13 ATH-05 SES-03 the old one and the new one twice; what will not do is told why; every login ends, chat and mail hear', async () => {
  const person = await served.world.person()
  const browser = await member(served, person)
  const token = await linkFor(person)
  for (let crawler = 0; crawler < 10; crawler++) await served.app.get('/change-password')
  const visitor = await served.opened('/change-password')
  const opened = await visitor.send('/change-password', { token, step: 'open' })
  expect(await opened.text()).toContain('Old password')
  const tried = async (old: string, password: string, repeated = password) => {
    const answer = await visitor.send('/change-password', { token, step: 'submit', old, password, repeated })
    return { status: answer.status, page: await answer.text() }
  }
  for (const [old, password, repeated, words] of [
    [person.password, 'short 1!', undefined, 'That is too short'],
    [person.password, 'password2024!', undefined, 'Many people use this password'],
    [person.password, `${person.email}-77!`, undefined, 'Anyone who knows you could guess it'],
    [person.password, NEW, 'another one altogether', 'not the same'],
    [person.password, person.password, undefined, 'The new password is the old one'],
    ['not my password', NEW, undefined, 'That password is not right. 4 tries left.'],
  ] as const) {
    const { status, page } = await tried(old, password, repeated)
    expect([status, page]).toEqual([422, expect.stringContaining(words)])
    expect(page).not.toContain(NEW)
  }
  const { status, page } = await tried(person.password, NEW)
  expect([status, page]).toEqual([200, expect.stringContaining('Your password is changed')])
  expect((await browser.open('/account')).headers.get('location')).toContain('/login')
  await member(served, { ...person, password: NEW })
  expect((await tried(NEW, 'eight boats leaving at noon')).status).toBe(410)
  expect((await mailsTo(served.world, person.email)).map(({ template }) => template)).toContain('password_renewed')
  const told = { userId: person.userId, kind: 'password_renewed' }
  expect(await served.world.deps.prisma.notice.count({ where: told })).toBe(1)
  expect(JSON.stringify(served.app.logged)).not.toMatch(new RegExp(`${NEW}|${token}|${person.password}`))
})

test('S14 S65 SES-03 in a browser that is logged in it stays, and every other one ends', async () => {
  const person = await served.world.person()
  const [mine, other] = [await member(served, person), await member(served, person)]
  const page = await (await mine.open('/account/sessions')).text()
  expect(page).toContain('/account/password')
  expect(page).toContain('Telegram chats')
  await mine.open('/account/password')
  const given = { old: person.password, password: NEW, repeated: NEW }
  const wrong = await mine.send('/account/password', { ...given, old: 'no' })
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('That password is not right')])
  const done = await mine.send('/account/password', given)
  expect(await done.text()).toContain('Every other browser that was logged in is logged out')
  expect((await mine.open('/account')).status).toBe(200)
  expect((await other.open('/account')).headers.get('location')).toContain('/login')
})

test('ATH-07 five wrong old passwords close the page for a while', async () => {
  const person = await served.world.person()
  const token = await linkFor(person)
  const visitor = await served.opened('/change-password')
  const statuses = []
  for (let n = 0; n < 6; n++) {
    const given = { token, step: 'submit', old: 'not my password', password: NEW, repeated: NEW }
    statuses.push((await visitor.send('/change-password', given)).status)
  }
  expect(statuses).toEqual([422, 422, 422, 422, 429, 429])
})

test('S14 somebody who is not logged in is led to the login', async () => {
  const visitor = await served.opened('/login')
  expect((await visitor.open('/account/password')).headers.get('location')).toContain('/login')
})
