import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { addressChanged, linkMailed, pinGiven } from '../../support/lost-mailbox.ts'
import { granted, refusal, typePin } from '../../support/people.ts'
import { agreed, lostFactorLink } from '../../support/recovery.ts'
import { codeAt, enrol, factorLink } from '../../support/second-factor.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'
import { mailsTo, noticesFor } from './outbox.ts'
import { NEW_PASSWORD } from './web.ts'

// Unfreezing asks for a code: an authenticator that came with what its owner has undone would keep them out of it.
const DAY = 86_400
let world: World
let fresh = 0
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const theirs = () => `undone${++fresh}@example.net`
const kept = async ({ email }: Person) =>
  granted(await world.core.keepEmail({ token: await linkMailed(world, email, 'email_changed') }))
const since = async ({ chat: actor }: Person) => granted(await world.core.getSecurity({ actor })).secondFactorAt
const told = async ({ userId }: Person) =>
  (await noticesFor(world, { userId })).flatMap((one) => (one.kind === 'second_factor_changed' ? [one.change] : []))
const trail = async ({ userId }: Person, action: string) =>
  (await world.deps.prisma.auditEvent.findMany({ where: { subject: `user:${userId}`, action } })).map(
    (row) => row.actor,
  )
const mailed = async ({ email }: Person) => (await mailsTo(world, email)).map(({ template }) => template)

/** A new password by the mail that came with the undoing, and then the way out of the freeze. */
async function unfrozen(person: Person, code?: string) {
  const token = await linkMailed(world, person.email, 'password_void')
  granted(await world.core.resetPassword({ token, password: NEW_PASSWORD, repeated: NEW_PASSWORD }))
  await pinGiven(world, person)
  const link = granted(await world.core.issueLink({ actor: person.chat, purpose: 'unfreeze' })).token
  return world.core.unfreezeSelf({ token: link, password: NEW_PASSWORD, ...(code !== undefined && { code }) })
}

describe('TFA-01 the first authenticator takes the PIN', () => {
  const ask = ({ chat: actor }: Person) => world.core.issueLink({ actor, purpose: 'second_factor' })
  const waits = { code: 'pin_new_waits', until: expect.any(Date) }
  const NEW_PIN = '608143'

  /** With the password, on the page, and then in the chat: the PIN is another one. */
  async function pinReset(person: Person): Promise<Person> {
    const { token } = granted(await world.core.issueLink({ actor: person.chat, purpose: 'pin_reset' }))
    granted(await world.core.allowNewPin({ token, password: person.password, code: '' }))
    return chosen(person, NEW_PIN)
  }

  async function chosen(person: Person, pin: string): Promise<Person> {
    const { padId } = granted(await world.core.openPad({ actor: person.chat, purpose: 'pin_new' }))
    expect(await typePin(world.core, person.chat, padId, pin, 2)).toMatchObject({ state: 'pin_changed' })
    return { ...person, pin }
  }

  test('TFA-01 S58 ATH-12 an open phone and the password do not set one up; with the PIN, also one changed by the one before, they do', async () => {
    const person = await world.person()
    expect(refusal(await ask(person))).toEqual({ code: 'pin_needed', why: 'second_factor' })
    const { padId } = granted(await world.core.openPad({ actor: person.chat, purpose: 'pin_change' }))
    await typePin(world.core, person.chat, padId, person.pin)
    await pinGiven(world, await chosen(person, NEW_PIN))
    granted(await ask(person))
    const other = await world.person()
    await pinGiven(world, other)
    granted(await ask(other))
  })

  test('TFA-01 ATH-12 REC-05 nor with a PIN that these two have just chosen, nor with one changed by it: not before a day', async () => {
    const person = await pinReset(await world.person())
    await pinGiven(world, person)
    const first = refusal(await ask(person))
    expect(first).toEqual(waits)
    const { coolingUntil } = await world.deps.prisma.user.findUniqueOrThrow({ where: { id: person.userId } })
    expect(first).toMatchObject({ until: coolingUntil })
    await world.advance(3600)
    const { padId } = granted(await world.core.openPad({ actor: person.chat, purpose: 'pin_change' }))
    await typePin(world.core, person.chat, padId, person.pin)
    const again = await chosen(person, '592736')
    await pinGiven(world, again)
    expect(refusal(await ask(again))).toEqual(first)
    await world.advance(DAY - 3600)
    expect(refusal(await ask(again)).code).toBe('pin_needed')
    await pinGiven(world, again)
    granted(await ask(again))
  })

  test('TFA-01 ATH-12 S64 nor where a PIN chosen during a freeze is void since: another is chosen, and has its day', async () => {
    const person = await world.person()
    granted(await world.core.freezeSelf({ actor: person.chat }))
    await pinReset(person)
    const { token } = granted(await world.core.issueLink({ actor: person.chat, purpose: 'unfreeze' }))
    granted(await world.core.unfreezeSelf({ token, password: person.password }))
    await world.advance(DAY)
    expect(refusal(await ask(person))).toEqual({ code: 'pin_unset' })
    const now = await pinReset(person)
    await pinGiven(world, now)
    expect(refusal(await ask(now))).toEqual(waits)
    await world.advance(DAY)
    await pinGiven(world, now)
    granted(await ask(now))
  })

  test('TFA-01 TFA-06 where one is on, its page takes the PIN as well: the open phone shows the code, too', async () => {
    const person = await world.person()
    await enrol(world, person)
    await world.advance(3600)
    expect(refusal(await ask(person))).toEqual({ code: 'pin_needed', why: 'second_factor' })
    await pinGiven(world, person)
    granted(await ask(person))
    await world.advance(600)
    expect(refusal(await ask(person)).code).toBe('pin_needed')
  })

  test('TFA-01 SES-01 a locked chat is given no link to it, whether one is on or not', async () => {
    const person = await world.person()
    for (const on of [false, true]) {
      if (on) await enrol(world, person)
      granted(await world.core.setChatLock({ actor: person.chat, on: true }))
      await world.deps.prisma.chat.updateMany({ where: person.chat, data: { unlockedAt: null } })
      expect(refusal(await ask(person))).toEqual({ code: 'chat_locked' })
      await pinGiven(world, person)
      granted(await ask(person))
      granted(await world.core.setChatLock({ actor: person.chat, on: false }))
    }
  })

  test('TFA-01 TFA-06 whose PIN is void is asked for a code alone, and whoever forgot it chooses another by password and code at once', async () => {
    const person = await world.person()
    const phone = await enrol(world, person)
    await world.advance(60)
    const { token } = granted(await world.core.issueLink({ actor: person.chat, purpose: 'pin_reset' }))
    granted(await world.core.allowNewPin({ token, password: person.password, code: phone.recovery[0] ?? '' }))
    const now = await chosen(person, NEW_PIN)
    await pinGiven(world, now)
    granted(await ask(now))
    await world.deps.prisma.user.update({ where: { id: person.userId }, data: { pinHash: '' } })
    await world.deps.prisma.chat.updateMany({ where: person.chat, data: { pinAt: null } })
    const link = granted(await ask(person)).token
    granted(await world.core.switchOffSecondFactor({ token: link, code: phone.recovery[1] ?? '' }))
  })
})

describe('ATH-11 REC-04 keeping the address undoes the second factor that came after it', () => {
  test('ATH-11 TFA-01 REC-04 an authenticator switched on since another address was asked for is off, and the freeze ends without its code', async () => {
    const person = await world.person()
    granted(await addressChanged(world, person, theirs()))
    await world.advance(60)
    await enrol(world, person)
    await world.advance(DAY)
    await kept(person)
    expect(await since(person)).toBeNull()
    expect(await world.deps.prisma.recoveryCode.count({ where: { userId: person.userId } })).toBe(0)
    expect(await trail(person, 'second_factor.undone')).toEqual(['page:email_keep'])
    expect((await told(person)).at(-1)).toBe('undone')
    expect(await mailed(person)).toContain('second_factor_undone')
    granted(await unfrozen(person))
  })

  test('ATH-11 TFA-01 one that was moved since is off, too; one from before stays, with its codes', async () => {
    const [moved, stays] = [await world.person(), await world.person()]
    const first = await enrol(world, moved)
    granted(await addressChanged(world, moved, theirs(), await first.next()))
    const { core, deps } = world
    const token = await factorLink(world, moved)
    const { secret } = granted(await core.beginAuthenticator({ token }))
    const proof = await first.next()
    granted(await core.confirmAuthenticator({ token, code: codeAt(secret, deps.clock()), proof }))
    await kept(moved)
    expect(await since(moved)).toBeNull()

    const phone = await enrol(world, stays)
    await world.advance(60)
    granted(await addressChanged(world, stays, theirs(), await phone.next()))
    await kept(stays)
    expect(await since(stays)).not.toBeNull()
    expect(await told(stays)).toEqual(['on'])
    granted(await unfrozen(stays, phone.recovery[0]))
  })

  test('ATH-11 TFA-06 recovery codes made since open nothing; the authenticator from before does', async () => {
    const person = await world.person()
    const phone = await enrol(world, person)
    await world.advance(60)
    granted(await addressChanged(world, person, theirs(), await phone.next()))
    const token = await factorLink(world, person)
    const { codes } = granted(await world.core.renewRecoveryCodes({ token, code: await phone.next() }))
    await kept(person)
    expect(await trail(person, 'second_factor.codes_undone')).toEqual(['page:email_keep'])
    expect((await told(person)).at(-1)).toBe('codes_undone')
    expect(await mailed(person)).toContain('second_factor_codes_undone')
    expect(refusal(await unfrozen(person, codes[0])).code).toBe('code_invalid')
    const link = granted(await world.core.issueLink({ actor: person.chat, purpose: 'unfreeze' })).token
    granted(await world.core.unfreezeSelf({ token: link, password: NEW_PASSWORD, code: await phone.next() }))
  })
})

test('REC-06 TFA-01 an authenticator set up in the place of one that was lost is off once its owner says that they lost none', async () => {
  const person = await world.person()
  await enrol(world, person)
  const { core, deps } = world
  const token = await lostFactorLink(world, person)
  granted(await core.openCase({ token, password: person.password, statement: `I am ${person.name}` }))
  const { id } = await deps.prisma.rebind.findFirstOrThrow({ where: { userId: person.userId, state: 'identity' } })
  await agreed(world, id)
  await world.advance(3 * DAY + 1)
  expect(granted(await core.finishRebind({ id }))).toBe(true)
  await enrol(world, person)
  granted(await core.stopRebind({ token: await linkMailed(world, person.email, 'lost_factor_done') }))
  expect(await since(person)).toBeNull()
  expect((await told(person)).at(-1)).toBe('undone')
})
