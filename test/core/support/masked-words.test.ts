import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseOf, linkMailed, lostLink } from '../../support/lost-mailbox.ts'
import { granted } from '../../support/people.ts'
import { newChat, recoveryLink } from '../../support/recovery.ts'
import { enrol } from '../../support/second-factor.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const SECRETS = ['482913', 'Sup3r-Horse-Battery', '7QK2-9FXD-M3P8-ABCD', '7QK2 9FXD M3P8 ABCD']
const statementOf = (name: string) =>
  `I am ${name}, I paid T-7QK2-9FXD of 25.00 EUR. My PIN is ${SECRETS[0]}, my password was ${SECRETS[1]}, my code ${SECRETS[2]} or ${SECRETS[3]}.`
const held = (words: string) => SECRETS.filter((secret) => words.includes(secret))

test('SUT-01 a recovery code that somebody writes to support, in the chat or by mail, is nothing whoever reads tickets can use', async () => {
  const { core } = world
  const ana = await world.person()
  const { recovery } = await enrol(world, ana)
  // One in some hundred is letters alone, and with spaces between reads like four words.
  const [one = '', two = ''] = recovery.filter((code) => /[A-Z]\d|\d[A-Z]/.test(code))
  const typed = two.replaceAll('-', ' ')
  const { number } = granted(await core.writeToSupport({ actor: ana.chat, text: `Your page refuses ${one}, help!` }))
  const rest = { files: 0, automatic: false, locale: 'en' as const }
  granted(
    await core.receiveMail({
      id: '<1@example.org>',
      from: ana.email,
      subject: `Code ${one}`,
      text: `nor ${typed}`,
      ...rest,
    }),
  )
  const read = granted(await core.readTicket({ actor: await world.agent('agent'), number }))
  const words = JSON.stringify(read, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
  expect(words).toContain('Your page refuses ••••••••, help!')
  expect([one, typed].filter((code) => words.includes(code))).toEqual([])
})

test('SUT-01 REC-06 nor what somebody writes of PIN, password and codes where a recovery asks who they are', async () => {
  const { core, deps } = world
  const ana = await world.person({ name: 'Ana Novak' })
  const { token } = await newChat(world)
  const link = await recoveryLink(world, token, ana.email)
  granted(await core.openCase({ token: link, password: ana.password, statement: statementOf('Ana Novak') }))
  const { id } = await deps.prisma.rebind.findFirstOrThrow({ where: { userId: ana.userId, state: 'identity' } })
  const { statement } = granted(await core.readCase({ actor: await world.agent('agent'), id }))
  expect(held(statement ?? '')).toEqual([])
  expect(statement).toContain('I am Ana Novak, I paid T-7QK2-9FXD of 25.00 EUR.')
})

test('SUT-01 REC-08 nor where a lost mailbox does', async () => {
  const { core } = world
  const ben = await world.person({ name: 'Ben Kovac' })
  const token = await lostLink(world, ben)
  const email = 'ben.masked@example.org'
  granted(await core.reportLostMailbox({ token, email, code: '', statement: statementOf('Ben Kovac') }))
  granted(await core.confirmMailbox({ token: await linkMailed(world, email, 'mailbox_confirm') }))
  const { id } = await caseOf(world, ben)
  const { statement } = granted(await core.readMailboxCase({ actor: await world.agent('agent'), id }))
  expect(held(statement ?? '')).toEqual([])
  expect(statement).toContain('I am Ben Kovac, I paid T-7QK2-9FXD of 25.00 EUR.')
})
