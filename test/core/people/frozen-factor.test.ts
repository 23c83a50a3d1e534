import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { granted, refusal } from '../../support/people.ts'
import { codeAt, enrol, factorLink } from '../../support/second-factor.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

// A frozen account keeps what its card says still works: looking, receiving, topping up, support. Nothing else is set up.
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const FROZEN = { code: 'account_frozen_by_user' }
const freeze = async ({ chat }: Person) => granted(await world.core.freezeSelf({ actor: chat }))
const unfreeze = async ({ chat, password }: Person, code?: string) => {
  const { token } = granted(await world.core.issueLink({ actor: chat, purpose: 'unfreeze' }))
  return world.core.unfreezeSelf({ token, password, ...(code !== undefined && { code }) })
}
const isOn = async ({ chat }: Person) => granted(await world.core.getSecurity({ actor: chat })).secondFactorAt !== null

describe('TFA-01 S64 while an account is frozen its second factor stays what it is', () => {
  test('TFA-01 S64 none is switched on by chat and password: its owner would never unfreeze it', async () => {
    const person = await world.person()
    const token = await factorLink(world, person)
    const { secret } = granted(await world.core.beginAuthenticator({ token }))
    await freeze(person)
    expect(refusal(await world.core.issueLink({ actor: person.chat, purpose: 'second_factor' }))).toEqual(FROZEN)
    // The page was open since before.
    const given = { token, code: codeAt(secret, world.deps.clock()), proof: person.password }
    expect(refusal(await world.core.confirmAuthenticator(given))).toEqual(FROZEN)
    expect(await isOn(person)).toBe(false)
    granted(await unfreeze(person))
    await enrol(world, person)
    expect(await isOn(person)).toBe(true)
  })

  test('TFA-01 S64 nor is one moved, switched off or given other recovery codes; a code it took is not used up', async () => {
    const person = await world.person()
    const phone = await enrol(world, person)
    const token = await factorLink(world, person)
    const { secret } = granted(await world.core.beginAuthenticator({ token }))
    await freeze(person)
    const { core } = world
    const [one = '', two = '', three = ''] = phone.recovery
    const code = codeAt(secret, world.deps.clock())
    expect(refusal(await core.confirmAuthenticator({ token, code, proof: one }))).toEqual(FROZEN)
    expect(refusal(await core.switchOffSecondFactor({ token, code: two }))).toEqual(FROZEN)
    expect(refusal(await core.renewRecoveryCodes({ token, code: three }))).toEqual(FROZEN)
    granted(await unfreeze(person, one))
    granted(await core.switchOffSecondFactor({ token: await factorLink(world, person), code: two }))
    expect(await isOn(person)).toBe(false)
  })

  test('TFA-01 S64 nor on one that staff have stopped', async () => {
    const person = await world.person()
    const actor = await world.agent('owner')
    const restricted = { actor, userId: person.userId, category: 'security', reason: 'a reason' } as const
    granted(await world.core.restrictCustomer(restricted))
    const asked = { actor: person.chat, purpose: 'second_factor' } as const
    expect(refusal(await world.core.issueLink(asked))).toEqual({ code: 'account_restricted' })
  })
})

test('TXA-01 S64 while an account is frozen the sum that goes without a code gets smaller, and not larger', async () => {
  const person = await world.person()
  const phone = await enrol(world, person)
  const set = (amount: string, code?: string) => {
    const asked = { actor: person.chat, amount: amountOf(amount, 'EUR') }
    return world.core.setCodeThreshold({ ...asked, ...(code !== undefined && { code }) })
  }
  granted(await set('100.00'))
  await freeze(person)
  granted(await set('50.00'))
  const code = await phone.next()
  expect(refusal(await set('200.00', code))).toEqual(FROZEN)
  // The code was not used up by it.
  granted(await unfreeze(person, code))
  granted(await set('200.00', await phone.next()))
})
