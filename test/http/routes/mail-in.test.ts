import { expect, test } from 'vitest'
import { granted } from '../../support/people.ts'
import { OLD_SECRET, SECRET, startApp } from '../support/app.ts'
import { serveWorld } from '../support/served.ts'
import { signed } from '../support/signed.ts'

const served = serveWorld()

test('S87 a mail handed over by our mail server is in its sender’s ticket, once; unsigned, malformed or switched off it is not', async () => {
  const { core, deps } = served.world
  const mailIn = { secrets: [SECRET, OLD_SECRET] }
  await using app = await startApp({ core, now: () => deps.clock(), mailIn })
  const { chat: actor, email } = await served.world.person()
  const letter = { message_id: '<a.1@mail.example>', from: email, subject: 'Where is it?', text: 'My top-up, I mean.' }
  const post = async (content: unknown, how: object = {}, to = app) => {
    const body = typeof content === 'string' ? content : JSON.stringify(content)
    const response = await to.post('/mail/in', signed(body, { at: deps.clock(), ...how }))
    const { outcome, code } = await response.json()
    return outcome ?? `${response.status} ${code}`
  }
  expect(await post(letter, { secrets: [Buffer.alloc(32, 9)] })).toBe('401 signature_invalid')
  expect(await post(letter, { at: new Date(deps.clock().getTime() - 400_000) })).toBe('401 signature_invalid')
  expect(await post({ ...letter, bcc: 'x' })).toBe('400 malformed')
  expect(await post({ ...letter, files: -1 })).toBe('400 malformed')
  expect(await post('{"from":"a@b.example","from":"c@d.example"}')).toBe('400 malformed')
  expect(await post({ ...letter, text: 'x'.repeat(300_000) })).toMatch(/^413 /)
  expect(await post(letter, {}, served.app)).toBe('404 route_not_found')
  expect(granted(await core.myTicket({ actor }))).toBeNull()

  expect(await post(letter, { secrets: [OLD_SECRET] })).toBe('taken')
  expect(await post(letter)).toBe('repeated')
  expect(await post({ ...letter, message_id: '<a.2@mail.example>', automatic: true })).toBe('ignored')
  expect(await post({ ...letter, message_id: '<a.3@mail.example>', from: 'nobody@example.org' })).toBe('answered')
  const ticket = granted(await core.myTicket({ actor }))
  expect(ticket?.messages.map(({ text }) => text)).toEqual(['Where is it?\nMy top-up, I mean.'])
})
