import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { verified } from '../../support/identity.ts'
import {
  addressChanged,
  agreedTo,
  caseOf,
  linkMailed,
  lostLink,
  lostMailbox,
  pinGiven,
  reported,
} from '../../support/lost-mailbox.ts'
import { granted, refusal, typePin } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'
import { mailsTo, noticesFor } from './outbox.ts'
import { NEW_PASSWORD, resetLink } from './web.ts'

let world: World
let address = 0
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const fresh = () => `another${++address}@example.net`
const askLink = ({ chat: actor }: Person) => world.core.issueLink({ actor, purpose: 'lost_mailbox' })
const userOf = ({ userId }: Person) => world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })
const ask = (token: string, email = fresh(), code = '') =>
  world.core.reportLostMailbox({ token, email, code, statement: 'It is me' })
const templates = async (to: string) => (await mailsTo(world, to)).map(({ template }) => template)

describe('what proves its owner', () => {
  test('REC-08 the PIN in this very chat, a moment ago: without it, or with a wrong one, there is no link', async () => {
    const person = await world.person()
    expect(refusal(await askLink(person))).toEqual({ code: 'pin_needed', why: 'lost_mailbox' })
    const { padId } = granted(await world.core.openPad({ actor: person.chat, purpose: 'unlock' }))
    expect(await typePin(world.core, person.chat, padId, '905274')).toMatchObject({ state: 'wrong', triesLeft: 4 })
    expect(refusal(await askLink(person)).code).toBe('pin_needed')
    await pinGiven(world, person)
    granted(await askLink(person))
    await world.advance(3600)
    expect(refusal(await askLink(person)).code).toBe('pin_needed')
  })

  test('REC-08 TFA-02 a code where the second factor is on: none, a wrong one and one used before change nothing; a recovery code will do', async () => {
    const person = await world.person()
    const phone = await enrol(world, person)
    const code = await phone.next()
    const token = await lostLink(world, person)
    expect(refusal(await ask(token))).toEqual({ code: 'code_invalid', triesLeft: null })
    expect(refusal(await ask(token, fresh(), '000000'))).toEqual({ code: 'code_invalid', triesLeft: 4 })
    granted(await ask(token, fresh(), code))
    expect(await caseOf(world, person)).toMatchObject({ state: 'asked', pin: true, code: 'authenticator' })
    const again = await lostLink(world, person)
    expect(refusal(await ask(again, fresh(), code)).code).toBe('code_used')
    granted(await ask(again, fresh(), phone.recovery[0]))
    expect(await caseOf(world, person)).toMatchObject({ state: 'asked', pin: true, code: 'recovery' })
  })

  test('REC-08 a PIN that a reset has voided is not asked for: the code has to do, or papers staff have seen; nothing but the chat does not', async () => {
    const [withCode, withPapers, withNothing] = [await world.person(), await world.person(), await world.person()]
    const phone = await enrol(world, withCode)
    await verified(world, withPapers)
    const code = await phone.next()
    for (const person of [withCode, withPapers, withNothing])
      await world.deps.prisma.user.update({ where: { id: person.userId }, data: { pinHash: '' } })
    granted(await ask(granted(await askLink(withCode)).token, fresh(), code))
    expect(await caseOf(world, withCode)).toMatchObject({ pin: false, code: 'authenticator' })
    granted(await ask(granted(await askLink(withPapers)).token))
    expect(await caseOf(world, withPapers)).toMatchObject({ pin: false, code: null })
    expect(refusal(await askLink(withNothing)).code).toBe('mailbox_unprovable')
  })

  test('REC-08 whose mailbox took PIN and authenticator from the account has nothing else to show: staff compare, and see that it did', async () => {
    const person = await world.person()
    granted(await addressChanged(world, person, fresh()))
    const { padId } = granted(await world.core.openPad({ actor: person.chat, purpose: 'pin_change' }))
    await typePin(world.core, person.chat, padId, person.pin)
    const renewal = granted(await world.core.openPad({ actor: person.chat, purpose: 'pin_new' }))
    await typePin(world.core, person.chat, renewal.padId, '608143', 2)
    await pinGiven(world, { ...person, pin: '608143' })
    await enrol(world, { ...person, pin: '608143' })
    granted(await world.core.keepEmail({ token: await linkMailed(world, person.email, 'email_changed') }))
    expect(await userOf(person)).toMatchObject({ pinHash: '', secondFactorAt: null, level: 0 })

    const email = fresh()
    granted(await ask(granted(await askLink(person)).token, email))
    granted(await world.core.confirmMailbox({ token: await linkMailed(world, email, 'mailbox_confirm') }))
    const { id } = await caseOf(world, person)
    const seen = granted(await world.core.readMailboxCase({ actor: await world.agent('agent'), id }))
    expect(seen).toMatchObject({ pin: false, code: null, takenBackAt: expect.any(Date), statement: 'It is me' })
    // The mailbox hears of it and may object, as ever; it is two of staff who decide.
    expect(await templates(person.email)).toContain('mailbox_asked')
    granted(await world.core.declineMailboxCase({ actor: await world.agent('agent'), id }))
    // Not for ever: then it is a chat that proves nothing, as any other.
    await world.advance(91 * 86_400)
    expect(refusal(await askLink(person)).code).toBe('mailbox_unprovable')
  })

  test('REC-08 a frozen account may ask, it is what its owner froze; one that staff restricted or that is closed may not', async () => {
    const [frozen, restricted] = [await world.person(), await world.person()]
    granted(await world.core.freezeSelf({ actor: frozen.chat }))
    await lostMailbox(world, frozen, fresh())
    expect((await userOf(frozen)).state).toBe('frozen_by_user')
    const token = await lostLink(world, restricted)
    const { userId } = restricted
    const asked = { actor: await world.agent(), userId, category: 'security', reason: 'odd' } as const
    granted(await world.core.restrictCustomer(asked))
    expect(refusal(await ask(token)).code).toBe('account_restricted')
    expect(refusal(await askLink(restricted)).code).toBe('account_restricted')
    expect(refusal(await world.core.issueLink({ actor: world.stranger(), purpose: 'lost_mailbox' })).code).toBe(
      'not_registered',
    )
  })

  test('REC-08 R-05 a link works once, for 20 minutes; two at once are one', async () => {
    const person = await world.person()
    const token = await lostLink(world, person)
    const both = await Promise.all([ask(token), ask(token)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(refusal(await ask(token)).code).toBe('link_used')
    const late = await lostLink(world, person)
    await world.advance(1201)
    expect(refusal(await ask(late)).code).toBe('link_expired')
  })
})

describe('the new mailbox', () => {
  test('REC-08 ATH-10 staff and the old mailbox hear of it once the new one has confirmed, not before', async () => {
    const person = await world.person()
    const email = fresh()
    await reported(world, person, email)
    const agent = await world.agent()
    const listed = async () => granted(await world.core.listMailboxCases({ actor: agent })).map(({ id }) => id)
    const { id } = await caseOf(world, person)
    expect(await listed()).not.toContain(id)
    expect(await templates(person.email)).toEqual([])
    granted(await world.core.confirmMailbox({ token: await linkMailed(world, email, 'mailbox_confirm') }))
    expect(await listed()).toContain(id)
    expect(await templates(person.email)).toEqual(['mailbox_asked'])
    const told = (await noticesFor(world, { userId: person.userId })).filter(({ kind }) => kind === 'mailbox_progress')
    expect(told).toMatchObject([{ stage: 'asked' }, { stage: 'opened' }])
    const seen = granted(await world.core.readMailboxCase({ actor: agent, id }))
    expect(seen).toMatchObject({ statement: `I am ${person.name}`, pin: true, code: null, objectedAt: null })
    expect(seen.newEmail).toBe('a•••@example.net')
  })

  test('REC-08 ATH-09 one that has an account is answered as any other; its owner hears, and nothing can be confirmed', async () => {
    const [person, other] = [await world.person(), await world.person()]
    granted(await ask(await lostLink(world, person), other.email))
    expect(await templates(other.email)).toEqual(['email_taken'])
    expect(await linkMailed(world, other.email, 'mailbox_confirm')).toBe('')
    expect(refusal(await ask(await lostLink(world, person), 'nonsense')).code).toBe('email_invalid')
    expect(refusal(await ask(await lostLink(world, person), person.email.toUpperCase())).code).toBe('email_same')
  })

  test('REC-08 asked again before it confirmed, the request begins anew and the first link is dead; a second beside one that staff have is refused', async () => {
    const person = await world.person()
    const [slip, right] = [fresh(), fresh()]
    await reported(world, person, slip)
    await reported(world, person, right)
    const dead = await linkMailed(world, slip, 'mailbox_confirm')
    expect(refusal(await world.core.confirmMailbox({ token: dead })).code).toBe('link_expired')
    const token = await lostLink(world, person)
    granted(await world.core.confirmMailbox({ token: await linkMailed(world, right, 'mailbox_confirm') }))
    expect(refusal(await ask(token)).code).toBe('mailbox_case_open')
    await pinGiven(world, person)
    expect(refusal(await askLink(person)).code).toBe('mailbox_case_open')
    await agreedTo(world, (await caseOf(world, person)).id)
    expect(refusal(await askLink(person)).code).toBe('mailbox_case_open')
  })

  test('REC-08 the request outlives what the old mailbox can do: another password, and the freeze', async () => {
    const person = await world.person()
    const id = await lostMailbox(world, person, fresh())
    const reset = { token: await resetLink(world, person), password: NEW_PASSWORD, repeated: NEW_PASSWORD }
    granted(await world.core.resetPassword(reset))
    granted(await world.core.freezeSelf({ actor: person.chat }))
    await agreedTo(world, id)
    expect((await caseOf(world, person)).state).toBe('waiting')
  })
})
