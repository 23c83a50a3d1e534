import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { granted, PIN, refusal, typePin } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'
import { NEW_PASSWORD, resetLink } from './web.ts'

// Another PIN on an account that is frozen: its owner's way (a lost mailbox asks for the PIN), and no step to unfreezing.
const NEW = '608143'
const DAY = 86_400
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const link = ({ chat: actor }: Person, purpose: 'pin_reset' | 'unfreeze' | 'lost_mailbox') =>
  world.core.issueLink({ actor, purpose })
const userOf = ({ userId }: Person) => world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })

async function frozen(balance?: string): Promise<Person> {
  const person = await world.person(balance === undefined ? {} : { balance })
  granted(await world.core.freezeSelf({ actor: person.chat }))
  return person
}

async function unfreeze(person: Person, password = person.password, code = '') {
  const { token } = granted(await link(person, 'unfreeze'))
  return world.core.unfreezeSelf({ token, password, code })
}

/** Chooses another PIN behind the page that takes the password. */
async function renews(person: Person, code = '') {
  const { token } = granted(await link(person, 'pin_reset'))
  const allowed = await world.core.allowNewPin({ token, password: person.password, code })
  if (!allowed.ok) return allowed
  const { padId } = granted(await world.core.openPad({ actor: person.chat, purpose: 'pin_new' }))
  return { ok: true, value: await typePin(world.core, person.chat, padId, NEW, 2) } as const
}

describe('ATH-12 S64 another PIN on a frozen account', () => {
  test('ATH-12 S64 REC-08 its owner, whose mailbox is lost, chooses one and goes on to another address; it stays frozen', async () => {
    const person = await frozen()
    expect(granted(await renews(person))).toMatchObject({ state: 'pin_changed' })
    expect((await userOf(person)).state).toBe('frozen_by_user')
    expect(refusal(await link(person, 'lost_mailbox')).code).toBe('pin_needed')
    const { padId } = granted(await world.core.openPad({ actor: person.chat, purpose: 'unlock' }))
    await typePin(world.core, person.chat, padId, NEW)
    granted(await link(person, 'lost_mailbox'))
  })

  test('ATH-12 S64 it takes what unfreezing takes, and gives nothing towards that: the code is asked for as before', async () => {
    const person = await world.person({ balance: '100.00' })
    const phone = await enrol(world, person)
    granted(await world.core.freezeSelf({ actor: person.chat }))
    expect(refusal(await renews(person)).code).toBe('code_invalid')
    expect(refusal(await unfreeze(person)).code).toBe('code_invalid')
    granted(await renews(person, await phone.next()))
    // The PIN is here, given in this chat a moment ago; it stands for no code and for no password.
    const { padId } = granted(await world.core.openPad({ actor: person.chat, purpose: 'unlock' }))
    await typePin(world.core, person.chat, padId, NEW)
    expect(refusal(await unfreeze(person)).code).toBe('code_invalid')
    expect(refusal(await unfreeze(person, 'wrong-Harbour-41', await phone.next())).code).toBe('auth_failed')
    expect((await userOf(person)).state).toBe('frozen_by_user')
    granted(await unfreeze(person, person.password, await phone.next()))
    // For a day little goes out by it, whoever chose it.
    const payee = await world.person()
    const asked = { actor: person.chat, payee: { userId: payee.userId }, amount: amountOf('30.00', 'EUR') }
    expect(refusal(await world.core.quoteSend(asked)).code).toBe('cooling_off')
  })

  test('ATH-12 ATH-08 S64 a password without the owner’s chat opens neither: a link belongs to the chat it was given in', async () => {
    const [person, thief] = [await frozen(), await frozen()]
    for (const purpose of ['pin_reset', 'unfreeze'] as const) {
      const { token } = granted(await link(thief, purpose))
      const given = { token, password: person.password, code: '' }
      // Everybody of the tests has one password: it opens the account of the chat the link came from, and no other.
      await (purpose === 'unfreeze' ? world.core.unfreezeSelf(given) : world.core.allowNewPin(given))
    }
    expect((await userOf(person)).state).toBe('frozen_by_user')
    expect(await world.deps.prisma.pinRenewal.count({ where: { userId: person.userId } })).toBe(0)
    // Nor is the one link the other.
    const { token } = granted(await link(person, 'unfreeze'))
    const crossed = { token, password: person.password, code: '' }
    expect(refusal(await world.core.allowNewPin(crossed)).code).toBe('link_unknown')
  })

  test('ATH-12 REC-04 S64 a password that came by mail opens neither by the other within its day, nor keeps a PIN of that day', async () => {
    const person = await frozen()
    // Chosen by whoever knew the password; then the mailbox speaks.
    granted(await renews(person))
    const token = await resetLink(world, person)
    granted(await world.core.resetPassword({ token, password: NEW_PASSWORD, repeated: NEW_PASSWORD }))
    expect(refusal(await link(person, 'pin_reset')).code).toBe('pin_reset_waits')
    expect(refusal(await link(person, 'unfreeze')).code).toBe('pin_needed')
    for (const purpose of ['unlock', 'pin_change'] as const)
      expect(refusal(await world.core.openPad({ actor: person.chat, purpose })).code).toBe('pin_unset')
    expect((await userOf(person)).state).toBe('frozen_by_user')
    await world.advance(DAY + 1)
    granted(await unfreeze(person, NEW_PASSWORD))
  })

  test('ATH-12 S64 a right old PIN alone renews it there, too, and lets go of nothing', async () => {
    const person = await frozen()
    const { padId } = granted(await world.core.openPad({ actor: person.chat, purpose: 'pin_change' }))
    await typePin(world.core, person.chat, padId, PIN)
    const next = granted(await world.core.openPad({ actor: person.chat, purpose: 'pin_new' }))
    expect(await typePin(world.core, person.chat, next.padId, NEW, 2)).toMatchObject({ state: 'pin_changed' })
    expect((await userOf(person)).state).toBe('frozen_by_user')
    expect(refusal(await unfreeze(person, 'wrong-Harbour-41')).code).toBe('auth_failed')
  })
})
