import { afterAll, beforeAll, expect, test } from 'vitest'
import { granted } from '../../support/people.ts'
import { openWorld, type World } from '../../support/world.ts'
import { type App, startApp } from '../support/app.ts'
import { newcomer, passwordLink } from '../support/newcomer.ts'
import { type Visitor, visit } from '../support/visitor.ts'

let world: World
let app: App

beforeAll(async () => {
  world = await openWorld()
  app = await startApp({ core: world.core, now: () => world.deps.clock() })
})
afterAll(async () => {
  await app[Symbol.asyncDispose]()
  await world.close()
})

async function mailedToken(to: string): Promise<string> {
  for (const { id } of await world.deps.prisma.mail.findMany({ where: { state: 'waiting' } })) {
    const mail = granted(await world.core.takeMail({ id }))
    if (mail?.to === to && mail.values['token']) return mail.values['token']
  }
  throw new Error(`no link was mailed to ${to}`)
}

const opened = async (path: string): Promise<Visitor> => {
  const visitor = visit(app)
  await visitor.open(path)
  return visitor
}

test('S10 ATH-10 the link in the mail asks for a tap, and the tap confirms the address', async () => {
  const { email, chat } = await newcomer(world)
  const token = await mailedToken(email)
  const visitor = await opened('/verify')
  const asked = await visitor.send('/verify', { token, step: 'open' })
  expect(await asked.text()).toContain('确认邮箱</button>')
  const done = await visitor.send('/verify', { token, step: 'submit' })
  expect(done.status).toBe(200)
  expect((await world.core.readLink({ token, purpose: 'email_verify' })).ok).toBe(false)
  expect(granted(await world.core.startRegistration({ actor: chat })).step).not.toBe('email_link')
})

test('REC-03 a link opens only the page it was made for', async () => {
  const token = await passwordLink(world)
  const visitor = await opened('/verify')
  expect((await visitor.send('/verify', { token, step: 'submit' })).status).toBe(404)
  expect((await world.core.readLink({ token, purpose: 'password_set' })).ok).toBe(true)
})
