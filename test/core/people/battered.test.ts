import { afterAll, beforeAll, expect, test } from 'vitest'
import { granted, refusal } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { amountOf, openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { loggedIn, NEW_PASSWORD, PHONE, resetLink } from './web.ts'

// Somebody batters an account with wrong passwords from many places: whom that keeps out, and whom not.

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const WRONG = 'not-My-passw0rd'
const HOME = '192.0.2.20'
const attempt = (email: string, password: string, source: string) =>
  world.core.logIn({ email, password, device: PHONE, source })

/** So many wrong passwords from each of so many places, a few places at a time; how often each answer came. */
async function batter({ email }: Pick<Person, 'email'>, places: number, tries: number) {
  const answers: Record<string, number> = {}
  const from = async (place: number) => {
    for (let n = 0; n < tries; n++) {
      const { code } = refusal(await attempt(email, WRONG, `192.0.3.${place}`))
      answers[code] = (answers[code] ?? 0) + 1
    }
  }
  const waiting = Array.from({ length: places }, (_, place) => place)
  const side = async () => {
    for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) await from(place)
  }
  await Promise.all([side(), side(), side(), side()])
  return answers
}

async function resets(person: Person) {
  const token = await resetLink(world, person, '192.0.2.21')
  granted(await world.core.resetPassword({ token, password: NEW_PASSWORD, repeated: NEW_PASSWORD }))
}

test('ATH-08 TFA-04 a thousand wrong passwords from fifty places: the owner pays in their own chat with PIN and code, resets, and logs in', async () => {
  const person = await world.person({ balance: '900.00' })
  const payee = { userId: (await world.person()).userId }
  const { chat: actor } = person
  const phone = await enrol(world, person)
  granted(await world.core.setCodeThreshold({ actor, amount: amountOf('20.00', 'EUR') }))

  const answers = await batter(person, 50, 20)
  expect(Object.values(answers).reduce((sum, count) => sum + count, 0)).toBe(1_000)
  // A hundred of them were looked at, the fifth of each place with the word that it is closed; whoever came later was not.
  expect(Object.keys(answers).toSorted()).toEqual(['auth_failed', 'auth_locked'])
  expect(answers['auth_failed']).toBeLessThan(100)

  const quote = { actor, payee, amount: amountOf('25.00', 'EUR') }
  const { intentId } = granted(await world.core.quoteSend(quote))
  await world.authorise(person, intentId)
  granted(await world.core.giveCode({ actor, intentId, code: await phone.next() }))
  granted(await world.core.confirmPayment({ actor, intentId }))
  expect(await world.balance(person)).toBe('874.75')

  expect(refusal(await attempt(person.email, PASSWORD, HOME)).code).toBe('auth_locked')
  await resets(person)
  await loggedIn(world, { email: person.email, password: NEW_PASSWORD }, await phone.next())
  expect(await world.breaches()).toEqual([])
})

test('ATH-07 ATH-08 fifty tries from ten other places do not keep the owner out; after a hundred only a reset helps', async () => {
  const person = await world.person()
  const { email } = person
  await batter(person, 10, 5)
  granted(await attempt(email, PASSWORD, HOME))
  await world.advance(86_400)
  await batter(person, 20, 5)
  expect(refusal(await attempt(email, PASSWORD, HOME)).code).toBe('auth_locked')
  await resets(person)
  granted(await attempt(email, NEW_PASSWORD, HOME))
})

test('ATH-08 tries at the login do not lock the owner out of what their own chat leads to', async () => {
  const { email, chat: actor } = await world.person()
  for (let n = 0; n < 5; n++) refusal(await attempt(email, WRONG, '192.0.2.14'))
  granted(await world.core.freezeSelf({ actor }))
  const { token } = granted(await world.core.issueLink({ actor, purpose: 'unfreeze' }))
  granted(await world.core.unfreezeSelf({ token, password: PASSWORD }))
})
