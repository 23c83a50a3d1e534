import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { granted, PIN, refusal, typePin } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'
import { noticesFor } from './outbox.ts'
import { resetLink } from './web.ts'

// A PIN chosen while an account was frozen does not outlast the freeze, unless a code said so, too.
const NEW = '608143'
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const link = async ({ chat: actor }: Person, purpose: 'pin_reset' | 'unfreeze') =>
  granted(await world.core.issueLink({ actor, purpose })).token

const proves = async (person: Person, code = '') =>
  granted(await world.core.allowNewPin({ token: await link(person, 'pin_reset'), password: person.password, code }))

async function chooses({ chat: actor }: Person) {
  const { padId } = granted(await world.core.openPad({ actor, purpose: 'pin_new' }))
  const result = await typePin(world.core, actor, padId, NEW, 2)
  expect(result).toMatchObject({ state: 'pin_changed' })
  return result as { frozen?: true }
}

async function byOldPin(person: Person) {
  const { padId } = granted(await world.core.openPad({ actor: person.chat, purpose: 'pin_change' }))
  await typePin(world.core, person.chat, padId, PIN)
}

const unfreezes = async (person: Person, code = '') =>
  granted(await world.core.unfreezeSelf({ token: await link(person, 'unfreeze'), password: person.password, code }))

/** What a PIN would pay: a sum above the allowance, on a card of its own. */
async function asksPin(person: Person) {
  const payee = await world.person()
  const asked = { actor: person.chat, payee: { userId: payee.userId }, amount: amountOf('30.00', 'EUR') }
  const quoted = await world.core.quoteSend(asked)
  if (!quoted.ok) return quoted
  return world.core.openPad({ actor: person.chat, purpose: 'authorise', intentId: quoted.value.intentId })
}

describe('ATH-12 S64 TXA-01 a PIN chosen during a freeze', () => {
  test.each([
    ['the password', proves],
    ['the old PIN', byOldPin],
  ] as const)(
    'ATH-12 S64 TXA-01 by %s alone: void once the account is unfrozen, and asked anew with the password',
    async (_by, proven) => {
      const person = await world.person({ balance: '100.00' })
      granted(await world.core.freezeSelf({ actor: person.chat }))
      await proven(person)
      await chooses(person)
      await unfreezes(person)
      await world.advance(86_401)
      expect(refusal(await asksPin(person)).code).toBe('pin_unset')
      await proves(person)
      await chooses(person)
      await world.advance(86_401)
      granted(await asksPin(person))
    },
  )

  test('ATH-12 S64 it stays where the freeze was ended by it: a password that came by mail takes the PIN beside it', async () => {
    const person = await world.person({ balance: '100.00' })
    const { chat: actor } = person
    granted(await world.core.freezeSelf({ actor }))
    const password = 'Another-harbour-77!'
    const token = await resetLink(world, person)
    granted(await world.core.resetPassword({ token, password, repeated: password }))
    await byOldPin(person)
    await chooses(person)
    expect(refusal(await world.core.issueLink({ actor, purpose: 'unfreeze' })).code).toBe('pin_needed')
    const { padId } = granted(await world.core.openPad({ actor, purpose: 'unlock' }))
    await typePin(world.core, actor, padId, NEW)
    granted(await world.core.unfreezeSelf({ token: await link(person, 'unfreeze'), password }))
    granted(await world.core.openPad({ actor, purpose: 'unlock' }))
  })

  test('ATH-12 S64 one chosen by the password is void also where that was changed within the day: the page asked for that very PIN', async () => {
    const person = await world.person({ balance: '100.00' })
    const { chat: actor } = person
    const password = 'Another-harbour-79!'
    await world.advance(3 * 86_400)
    const { token } = granted(await world.core.issueLink({ actor, purpose: 'password_change' }))
    granted(await world.core.changePassword({ token, old: person.password, password, repeated: password }))
    const changed = { ...person, password }
    granted(await world.core.freezeSelf({ actor }))
    await proves(changed)
    await chooses(person)
    const shows = async (pin: string) => {
      const { padId } = granted(await world.core.openPad({ actor, purpose: 'unlock' }))
      await typePin(world.core, actor, padId, pin)
    }
    // Nor is it washed by being changed for another.
    await typePin(world.core, actor, granted(await world.core.openPad({ actor, purpose: 'pin_change' })).padId, NEW)
    const { padId } = granted(await world.core.openPad({ actor, purpose: 'pin_new' }))
    await typePin(world.core, actor, padId, '913574', 2)
    expect(refusal(await world.core.issueLink({ actor, purpose: 'unfreeze' })).code).toBe('pin_needed')
    await shows('913574')
    await unfreezes(changed)
    expect(refusal(await world.core.openPad({ actor, purpose: 'unlock' })).code).toBe('pin_unset')
  })

  test('ATH-12 S64 a page that took the PIN there was ends the freeze no more once there is another', async () => {
    const person = await world.person()
    const { chat: actor } = person
    granted(await world.core.freezeSelf({ actor }))
    const password = 'Another-harbour-78!'
    granted(await world.core.resetPassword({ token: await resetLink(world, person), password, repeated: password }))
    const { padId } = granted(await world.core.openPad({ actor, purpose: 'unlock' }))
    await typePin(world.core, actor, padId, PIN)
    const token = await link(person, 'unfreeze')
    await byOldPin(person)
    await chooses(person)
    expect(refusal(await world.core.unfreezeSelf({ token, password })).code).toBe('link_expired')
  })

  test('ATH-12 S64 whoever chooses one hears at once that it does not outlast the freeze', async () => {
    const [frozen, free] = [await world.person(), await world.person()]
    granted(await world.core.freezeSelf({ actor: frozen.chat }))
    for (const [person, told] of [
      [frozen, true],
      [free, undefined],
    ] as const) {
      await byOldPin(person)
      expect((await chooses(person)).frozen).toBe(told)
      const notices = await noticesFor(world, { userId: person.userId })
      expect(notices.find((notice) => notice.kind === 'pin_changed')?.frozen).toBe(told)
    }
  })

  test('ATH-12 S64 what was proven during the freeze chooses none after it', async () => {
    const person = await world.person()
    granted(await world.core.freezeSelf({ actor: person.chat }))
    await proves(person)
    await unfreezes(person)
    const late = await world.core.openPad({ actor: person.chat, purpose: 'pin_new' })
    expect(refusal(late).code).toBe('pin_renewal_over')
    granted(await world.core.openPad({ actor: person.chat, purpose: 'unlock' }))
  })

  test('ATH-12 S64 while the account is frozen no PIN raises what goes without one: that would outlast the freeze', async () => {
    const person = await world.person()
    const { chat: actor } = person
    granted(await world.core.lowerAllowance({ actor, amount: amountOf('5.00', 'EUR') }))
    const raise = { actor, purpose: 'allowance', amount: amountOf('20.00', 'EUR') } as const
    const { padId } = granted(await world.core.openPad(raise))
    granted(await world.core.freezeSelf({ actor }))
    expect(refusal(await world.core.openPad(raise)).code).toBe('account_frozen_by_user')
    await typePin(world.core, actor, padId, PIN).catch(() => undefined)
    const { smallPaymentMinor } = await world.deps.prisma.user.findUniqueOrThrow({ where: { id: person.userId } })
    expect(smallPaymentMinor).toBe(500n)
  })

  test('ATH-12 TFA-01 with a code it stays; so does the one from before, and one chosen after', async () => {
    const [coded, kept] = [await world.person({ balance: '100.00' }), await world.person({ balance: '100.00' })]
    const phone = await enrol(world, coded)
    granted(await world.core.freezeSelf({ actor: coded.chat }))
    await proves(coded, await phone.next())
    await chooses(coded)
    await unfreezes(coded, await phone.next())
    await world.advance(86_401)
    granted(await asksPin(coded))
    await byOldPin(kept)
    await chooses(kept)
    granted(await world.core.freezeSelf({ actor: kept.chat }))
    await unfreezes(kept)
    granted(await asksPin(kept))
  })
})
