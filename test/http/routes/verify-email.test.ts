import { expect, test } from 'vitest'
import { granted } from '../../support/people.ts'
import { newcomer, passwordLink } from '../support/newcomer.ts'
import { serveWorld } from '../support/served.ts'

const served = serveWorld()

async function mailedToken(to: string): Promise<string> {
  for (const { id } of await served.world.deps.prisma.mail.findMany({ where: { state: 'waiting' } })) {
    const mail = granted(await served.world.core.takeMail({ id }))
    if (mail?.to === to && mail.values['token']) return mail.values['token']
  }
  throw new Error(`no link was mailed to ${to}`)
}

test('S10 ATH-10 the link in the mail asks for a tap, and the tap confirms the address', async () => {
  const { email, chat } = await newcomer(served.world)
  const token = await mailedToken(email)
  const visitor = await served.opened('/verify-email')
  const asked = await visitor.send('/verify-email', { token, step: 'open' })
  expect(await asked.text()).toContain('确认邮箱</button>')
  const done = await visitor.send('/verify-email', { token, step: 'submit' })
  expect(done.status).toBe(200)
  expect((await served.world.core.readLink({ token, purpose: 'email_verify' })).ok).toBe(false)
  expect(granted(await served.world.core.startRegistration({ actor: chat })).step).not.toBe('email_link')
})

test('REC-03 a link opens only the page it was made for', async () => {
  const token = await passwordLink(served.world)
  const visitor = await served.opened('/verify-email')
  expect((await visitor.send('/verify-email', { token, step: 'submit' })).status).toBe(404)
  expect((await served.world.core.readLink({ token, purpose: 'password_set' })).ok).toBe(true)
})
