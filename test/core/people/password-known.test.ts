import { afterAll, beforeAll, expect, test } from 'vitest'
import { judged } from '../../../src/core/kit/judged.ts'
import { run } from '../../../src/core/kit/use-case.ts'
import { useCode } from '../../../src/core/people/second-factor/use-code.ts'
import { granted, refusal } from '../../support/people.ts'
import { newChat } from '../../support/recovery.ts'
import { enrol } from '../../support/second-factor.ts'
import { openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { mailsTo, noticesFor } from './outbox.ts'
import { PHONE } from './web.ts'

// Whoever knows a password and guesses at codes behind it is told of with the first of them, however slowly they go on.
const HOUR = 3_600
const WRONG = 'not-My-passw0rd'
let world: World
let source = 0
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const elsewhere = () => `198.51.100.${++source}`

async function comeBack(email: string, password: string): Promise<void> {
  const { token } = await newChat(world)
  refusal(await world.core.comeBack({ token, email, password, code: '000000', source: elsewhere() }))
}

async function logIn({ email }: Person): Promise<void> {
  const asked = granted(await world.core.logIn({ email, password: PASSWORD, device: PHONE, source: elsewhere() }))
  if (asked.state !== 'code') throw new Error('a code is awaited')
  refusal(await world.core.logInWithCode({ pending: asked.pending, code: '000000', device: PHONE }))
}

const warningsTo = async (email: string) =>
  (await mailsTo(world, email)).filter(({ template }) => template === 'password_known').length
const noticesTo = async (person: Person) =>
  (await noticesFor(world, { userId: person.userId })).filter(({ kind }) => kind === 'password_known')

const withFactor = async (): Promise<Person> => {
  const person = await world.person()
  await enrol(world, person)
  return person
}

test.each([
  ['comes back', (person: Person) => comeBack(person.email, PASSWORD)],
  ['logs in', logIn],
])(
  'ATH-11 the first wrong code of somebody who %s with the right password is told in the chat and by mail',
  async (_, tries) => {
    const person = await withFactor()
    await tries(person)
    expect(await warningsTo(person.email)).toBe(1)
    expect(await noticesTo(person)).toEqual([{ kind: 'password_known', at: expect.any(Date) }])
  },
)

test('ATH-11 ATH-07 four a day, each from elsewhere, are told of every day, and no more than three times in one', async () => {
  const person = await withFactor()
  const told = []
  for (let day = 0; day < 3; day++) {
    for (let n = 0; n < 4; n++) {
      await comeBack(person.email, PASSWORD)
      await world.advance(6.1 * HOUR)
    }
    told.push(await warningsTo(person.email))
  }
  expect(told).toEqual([3, 6, 9])
})

test('ATH-11 who has no second factor hears that their password is known, and is asked by nobody else’s tries', async () => {
  const person = await world.person()
  await comeBack(person.email, WRONG)
  await comeBack('nobody.known@example.net', PASSWORD)
  expect(await warningsTo(person.email)).toBe(0)
  expect(await warningsTo('nobody.known@example.net')).toBe(0)
  await comeBack(person.email, PASSWORD)
  expect(await warningsTo(person.email)).toBe(1)
})

test('ATH-09 ATH-11 wrong passwords use up none of the warnings, and a password that is right later is told at once', async () => {
  const person = await withFactor()
  for (let n = 0; n < 4; n++) await comeBack(person.email, WRONG)
  expect(await warningsTo(person.email)).toBe(0)
  await comeBack(person.email, PASSWORD)
  expect(await warningsTo(person.email)).toBe(1)
})

test('ATH-11 with a new password its owner hears as often again', async () => {
  const person = await withFactor()
  for (let n = 0; n < 4; n++) await comeBack(person.email, PASSWORD)
  expect(await warningsTo(person.email)).toBe(3)
  const password = 'loud-Mountain-52'
  const { token } = granted(await world.core.issueLink({ actor: person.chat, purpose: 'password_change' }))
  granted(await world.core.changePassword({ token, old: PASSWORD, password, repeated: password }))
  await comeBack(person.email, password)
  expect(await warningsTo(person.email)).toBe(4)
})

test('ATH-11 a wrong code in a browser that is logged in says nothing of the password', async () => {
  const { userId, email } = await withFactor()
  const typed = { userId, code: '000000', outside: true, by: { sessionId: 'browser' } } as const
  refusal(await judged(run(world.deps, useCode, typed)))
  expect(await warningsTo(email)).toBe(0)
})
