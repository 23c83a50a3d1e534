import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import finishRebind from '../../../src/jobs/finish-rebind.ts'
import { appoint, granted, refusal } from '../../support/people.ts'
import { agreed, newChat, recoveryLink, recoveryOf } from '../../support/recovery.ts'
import { enrol } from '../../support/second-factor.ts'
import { amountOf, openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { mailsTo, noticesFor, tokenMailedTo } from './outbox.ts'
import { loggedIn, NEW_PASSWORD } from './web.ts'
import { watchedCore } from './work.ts'

let world: World
let source = 0
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const elsewhere = () => `198.51.100.${++source}`
const WRONG = 'not-My-passw0rd'

type Proof = { email: string; password: string; code: string }

const comeBack = (token: string, proof: Proof, from = elsewhere()) =>
  world.core.comeBack({ token, ...proof, source: from })

/** Somebody with an authenticator and money, and a chat of another Telegram account. */
async function mover(balance = '100.00') {
  const person = await world.person({ balance })
  const phone = await enrol(world, person)
  const proof = async (): Promise<Proof> => ({ email: person.email, password: PASSWORD, code: await phone.next() })
  return { person, phone, proof, ...(await newChat(world)) }
}

const quoteFrom = async (actor: ChatRef, amount: string) => {
  const payee = { userId: (await world.person()).userId }
  return world.core.quoteSend({ actor, payee, amount: amountOf(amount, 'EUR') })
}
const alarmFor = async (chat: ChatRef) =>
  (await noticesFor(world, chat)).filter((notice) => notice.kind === 'rebind_alarm').at(-1)
const stateOf = async ({ userId }: Person) =>
  (await world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })).state

describe('with the second factor', () => {
  test('REC-07 SES-03 the wallet moves: the old chat, its cards and every login end, the balance is in the new chat', async () => {
    const { person, chat, token, proof } = await mover()
    const browser = await loggedIn(world, person, (await proof()).code)
    const card = granted(await quoteFrom(person.chat, '5.00'))
    granted(await comeBack(token, await proof()))
    const { balances } = granted(await world.core.getBalances({ actor: chat }))
    expect(balances[0]?.available).toEqual(amountOf('100.00', 'EUR'))
    for (const refused of [
      await world.core.getBalances({ actor: person.chat }),
      await quoteFrom(person.chat, '1.00'),
      await world.core.freezeSelf({ actor: person.chat }),
      await world.core.issueLink({ actor: person.chat, purpose: 'password_change' }),
      await world.core.confirmPayment({ actor: person.chat, intentId: card.intentId }),
    ])
      expect(refusal<unknown>(refused).code).toMatch(/not_registered|quote_expired|not_found/)
    expect(refusal(await world.core.confirmPayment({ actor: chat, intentId: card.intentId })).code).toBe(
      'quote_expired',
    )
    expect(refusal(await world.core.continueSession({ actor: browser })).code).toBe('session_ended')
    expect(await world.breaches()).toEqual([])
  })

  test('ATH-11 REC-05 the old chat and the mailbox hear of it at once, and for a day only small payments go out', async () => {
    const { person, chat, token, proof } = await mover()
    granted(await comeBack(token, await proof()))
    expect(await alarmFor(person.chat)).toMatchObject({ stage: 'moved' })
    expect((await mailsTo(world, person.email)).map(({ template }) => template)).toContain('rebind_moved')
    expect(refusal(await quoteFrom(chat, '50.00')).code).toBe('cooling_off')
    granted(await quoteFrom(chat, '5.00'))
    await world.advance(86_401)
    granted(await quoteFrom(chat, '50.00'))
  })

  test('TFA-06 a recovery code will do, once', async () => {
    const { person, phone, token, chat } = await mover()
    const code = phone.recovery[0] ?? ''
    granted(await comeBack(token, { email: person.email, password: PASSWORD, code }))
    granted(await world.core.getBalances({ actor: chat }))
    const next = await newChat(world)
    const again = await comeBack(next.token, { email: person.email, password: PASSWORD, code })
    expect(refusal(again).code).toBe('auth_failed')
  })

  test('ATH-07 ATH-09 wrong email, password or code, or no second factor at all: the same answer', async () => {
    const { person, token, proof } = await mover()
    const plain = await world.person()
    const right = await proof()
    for (const wrong of [
      { ...right, email: 'nobody.here@example.net' },
      { ...right, password: WRONG },
      { ...right, code: '000000' },
      { ...right, code: 'AAAA-BBBB-CCCC-DDDD' },
      { ...right, email: plain.email },
    ])
      expect(refusal(await comeBack(token, wrong))).toEqual({ code: 'auth_failed', triesLeft: 4 })
    expect(await world.balance(person)).toBe('100.00')
    granted(await comeBack(token, await proof()))
  })

  test('ATH-09 an address nobody has costs the same work, step by step', async () => {
    const { email } = await world.person()
    const { core, work } = watchedCore(world)
    const tries = async (address: string) => {
      const { token } = await newChat(world)
      const from = elsewhere()
      const steps = []
      for (let n = 0; n < 6; n++) {
        work.length = 0
        const given = { token, email: address, password: WRONG, code: '123456', source: from }
        const { code } = refusal(await core.comeBack(given))
        steps.push({ code, work: [...work] })
      }
      return steps
    }
    const known = await tries(email)
    expect(known.map(({ code }) => code)).toEqual([...Array(4).fill('auth_failed'), 'auth_locked', 'auth_locked'])
    expect(known[0]?.work).toContain('hasher.verifyPassword')
    expect(await tries('nobody.at.all@example.net')).toEqual(known)
  })

  test('ATH-08 a stranger who tries from many places locks its owner out of nothing', async () => {
    const { person, token, proof } = await mover()
    const { token: strangers } = await newChat(world)
    for (let place = 0; place < 12; place++) {
      const from = elsewhere()
      for (let n = 0; n < 5; n++)
        refusal(await comeBack(strangers, { email: person.email, password: WRONG, code: '1' }, from))
    }
    granted(await comeBack(token, await proof()))
  })

  test('REC-07 the same phone number or user name in a new Telegram account inherits nothing', async () => {
    const person = await world.person({ username: 'moves_along', balance: '5.00' })
    const chat = world.stranger()
    granted(await world.core.meetChat({ chat, firstName: person.name, username: 'moves_along' }))
    granted(await world.core.startRegistration({ actor: chat }))
    const phone = { actor: chat, phone: person.phone, contactTelegramId: chat.telegramId }
    expect(refusal(await world.core.givePhone(phone)).code).toBe('phone_invalid')
    expect(refusal(await world.core.getBalances({ actor: chat })).code).toBe('not_registered')
    expect(await world.balance(person)).toBe('5.00')
  })

  test('REC-07 an account that was frozen or restricted still is after it', async () => {
    const frozen = await mover()
    granted(await world.core.freezeSelf({ actor: frozen.person.chat }))
    granted(await comeBack(frozen.token, await frozen.proof()))
    expect(await stateOf(frozen.person)).toBe('frozen_by_user')
    const restricted = await mover()
    const [actor, userId] = [await world.agent('owner'), restricted.person.userId]
    granted(await world.core.restrictCustomer({ actor, userId, category: 'security', reason: 'stolen?' }))
    granted(await comeBack(restricted.token, await restricted.proof()))
    expect(await stateOf(restricted.person)).toBe('restricted')
    expect(refusal(await quoteFrom(restricted.chat, '1.00')).code).toBe('account_restricted')
  })

  test('REC-03 R-05 a link works once; of two at the same moment one moves the wallet', async () => {
    const { person, token, proof, phone } = await mover()
    const { token: other } = await newChat(world)
    const code = (await proof()).code
    const given = { email: person.email, password: PASSWORD, code }
    const both = await Promise.all([comeBack(token, given), comeBack(other, given), comeBack(token, given)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const used = both[1]?.ok ? other : token
    const late = await comeBack(used, { ...given, code: await phone.next() })
    expect(refusal(late).code).toMatch(/link_used|already_registered|link_expired/)
    expect(await world.deps.prisma.chat.count({ where: { userId: person.userId } })).toBe(1)
  })

  test('REC-07 a chat that has an account takes no second one', async () => {
    const { token, chat, proof } = await mover()
    const other = await world.person()
    expect(refusal(await world.core.issueLink({ actor: other.chat, purpose: 'rebind' })).code).toBe(
      'already_registered',
    )
    await world.deps.prisma.chat.updateMany({ where: { telegramId: chat.telegramId }, data: { userId: other.userId } })
    expect(refusal(await comeBack(token, await proof())).code).toBe('already_registered')
  })
})

describe('"This was not me"', () => {
  test('REC-07 ATH-11 the old chat undoes it: back where it was, frozen, the password void, a link mailed', async () => {
    const { person, chat, token, proof } = await mover()
    granted(await comeBack(token, await proof()))
    const alarm = await alarmFor(person.chat)
    if (alarm?.kind !== 'rebind_alarm') throw new Error('no alarm')
    expect(refusal(await world.core.stopRebind({ actor: chat, id: alarm.id })).code).toBe('rebind_over')
    granted(await world.core.stopRebind({ actor: person.chat, id: alarm.id }))
    // Asked again, because its answer was lost with a killed program: the same answer, and nothing is done or mailed twice.
    granted(await world.core.stopRebind({ actor: person.chat, id: alarm.id }))
    const stops = (await mailsTo(world, person.email)).filter(({ template }) => template === 'rebind_stopped')
    expect(stops).toHaveLength(1)
    expect(await alarmFor(person.chat)).toMatchObject({ stage: 'moved' })
    expect(await stateOf(person)).toBe('frozen_by_user')
    expect(refusal(await world.core.getBalances({ actor: chat })).code).toBe('not_registered')
    expect(await world.balance(person)).toBe('100.00')
    for (const refused of [await quoteFrom(chat, '1.00'), await quoteFrom(person.chat, '1.00')])
      expect(refusal(refused).code).toMatch(/not_registered|account_frozen_by_user/)
    const next = await newChat(world)
    expect(refusal(await comeBack(next.token, await proof())).code).toBe('auth_failed')
    const login = {
      email: person.email,
      password: PASSWORD,
      device: { browser: null, system: null },
      source: elsewhere(),
    }
    expect(refusal(await world.core.logIn(login)).code).toBe('auth_failed')
    const reset = await tokenMailedTo(world, person.email)
    granted(await world.core.resetPassword({ token: reset, password: NEW_PASSWORD, repeated: NEW_PASSWORD }))
    const { token: unfreeze } = granted(await world.core.issueLink({ actor: person.chat, purpose: 'unfreeze' }))
    const { code } = await proof()
    granted(await world.core.unfreezeSelf({ token: unfreeze, password: NEW_PASSWORD, code }))
    expect(refusal(await world.core.stopRebind({ actor: person.chat, id: alarm.id })).code).toBe('rebind_over')
  })

  test('REC-07 the link in the mail stops it, too; after a day nothing does', async () => {
    const byMail = await mover()
    granted(await comeBack(byMail.token, await byMail.proof()))
    const mails = await mailsTo(world, byMail.person.email)
    const token = mails.find(({ template }) => template === 'rebind_moved')?.values['token'] ?? ''
    granted(await world.core.stopRebind({ token }))
    expect(await stateOf(byMail.person)).toBe('frozen_by_user')
    const late = await mover()
    granted(await comeBack(late.token, await late.proof()))
    const alarm = await alarmFor(late.person.chat)
    if (alarm?.kind !== 'rebind_alarm') throw new Error('no alarm')
    await world.advance(86_401)
    expect(refusal(await world.core.stopRebind({ actor: late.person.chat, id: alarm.id })).code).toBe('rebind_over')
    expect(await stateOf(late.person)).toBe('active')
  })

  test('REC-07 ATH-11 a thief who moves it twice takes the way back from nobody: the first chat stops both, and has it again', async () => {
    const { person, chat, token, proof } = await mover()
    granted(await comeBack(token, await proof()))
    const further = await newChat(world)
    granted(await comeBack(further.token, await proof()))
    const alarm = await alarmFor(person.chat)
    if (alarm?.kind !== 'rebind_alarm') throw new Error('no alarm')
    granted(await world.core.stopRebind({ actor: person.chat, id: alarm.id }))
    expect(await world.balance(person)).toBe('100.00')
    for (const thief of [chat, further.chat])
      expect(refusal(await world.core.getBalances({ actor: thief })).code).toBe('not_registered')
  })

  test('REC-07 each mail undoes its own move and those after it, in whatever order they are opened', async () => {
    const { person, chat, token, proof } = await mover()
    granted(await comeBack(token, await proof()))
    const further = await newChat(world)
    granted(await comeBack(further.token, await proof()))
    const mails = (await mailsTo(world, person.email)).filter(({ template }) => template === 'rebind_moved')
    const [first = '', second = ''] = mails.map(({ values }) => values['token'])
    granted(await world.core.stopRebind({ token: second }))
    granted(await world.core.getBalances({ actor: chat }))
    granted(await world.core.stopRebind({ token: first }))
    expect(await world.balance(person)).toBe('100.00')
    const other = await mover()
    granted(await comeBack(other.token, await other.proof()))
    granted(await comeBack((await newChat(world)).token, await other.proof()))
    const [its = '', late = ''] = (await mailsTo(world, other.person.email))
      .filter(({ template }) => template === 'rebind_moved')
      .map(({ values }) => values['token'])
    granted(await world.core.stopRebind({ token: its }))
    expect(refusal(await world.core.stopRebind({ token: late })).code).toMatch(/rebind_over|link_/)
    expect(await world.balance(other.person)).toBe('100.00')
  })

  test('REC-07 a stranger stops nothing', async () => {
    const { person, token, proof } = await mover()
    granted(await comeBack(token, await proof()))
    const alarm = await alarmFor(person.chat)
    if (alarm?.kind !== 'rebind_alarm') throw new Error('no alarm')
    const other = await world.person()
    expect(refusal(await world.core.stopRebind({ actor: other.chat, id: alarm.id })).code).toBe('rebind_over')
    expect(refusal(await world.core.stopRebind({ token: 'x'.repeat(43) })).code).toBe('link_unknown')
    expect(await stateOf(person)).toBe('active')
  })
})

describe('without the second factor', () => {
  const finish = (id: string) => finishRebind.run({ core: world.core } as never, { id })

  test('REC-06 mailbox and password, two of staff, 72 hours: only then the wallet moves, and the lost factor is off', async () => {
    const { person, chat } = await mover()
    const id = await recoveryOf(world, person, chat)
    expect(await alarmFor(person.chat)).toMatchObject({ id, stage: 'asked' })
    await finish(id)
    await agreed(world, id)
    expect(await alarmFor(person.chat)).toMatchObject({ id, stage: 'approved' })
    await world.advance(72 * 3600 - 60)
    await finish(id)
    expect(await world.balance(person)).toBe('100.00')
    await world.advance(120)
    await finish(id)
    await finish(id)
    granted(await world.core.getBalances({ actor: chat }))
    expect(refusal(await world.core.getBalances({ actor: person.chat })).code).toBe('not_registered')
    expect(await world.deps.prisma.secondFactor.count({ where: { userId: person.userId } })).toBe(0)
    expect(refusal(await quoteFrom(chat, '50.00')).code).toBe('cooling_off')
    const mailed = (await mailsTo(world, person.email)).map(({ template }) => template)
    expect(mailed).toEqual(expect.arrayContaining(['rebind_asked', 'rebind_approved', 'rebind_moved']))
    const done = await world.deps.prisma.auditEvent.count({
      where: { action: 'chat.rebound', subject: `user:${person.userId}` },
    })
    expect(done).toBe(1)
  })

  test('REC-06 one of staff is not enough, nor the same one twice, nor whose account it is', async () => {
    const person = await world.person()
    const id = await recoveryOf(world, person)
    const actor = await world.agent('supervisor')
    const asked = { kind: 'rebind_account', rebindId: id } as const
    const request = granted(await world.core.requestApproval({ actor, asked, reason: 'it agrees' }))
    const decided = await world.core.decideApproval({ actor, id: request.id, hash: request.hash, decision: 'approve' })
    expect(refusal(decided).code).toBe('second_person')
    await appoint(world, person.chat, 'owner')
    expect(refusal(await world.core.readCase({ actor: person.chat, id })).code).toBe('own_account')
    const own = await world.core.decideApproval({
      ...{ actor: person.chat, id: request.id, hash: request.hash, decision: 'approve' as const },
    })
    expect(refusal(own).code).toBe('own_account')
    await world.advance(73 * 3600)
    await finish(id)
    granted(await world.core.getBalances({ actor: person.chat }))
  })

  test('REC-06 it can be stopped all that time, from the old chat and by mail', async () => {
    const person = await world.person()
    const id = await recoveryOf(world, person)
    await agreed(world, id)
    await world.advance(71 * 3600)
    granted(await world.core.stopRebind({ actor: person.chat, id }))
    await world.advance(2 * 3600)
    await finish(id)
    granted(await world.core.getBalances({ actor: person.chat }))
    expect(await stateOf(person)).toBe('frozen_by_user')
    const other = await world.person()
    const otherId = await recoveryOf(world, other)
    const asked = (await mailsTo(world, other.email)).find(({ template }) => template === 'rebind_asked')
    await agreed(world, otherId)
    granted(await world.core.stopRebind({ token: asked?.values['token'] ?? '' }))
    granted(await world.core.stopRebind({ actor: other.chat, id: otherId }))
    const stops = await world.deps.prisma.auditEvent.count({
      where: { action: 'rebind.stopped', subject: `user:${other.userId}` },
    })
    expect(stops).toBe(1)
  })

  test('ATH-09 the mail is asked for alike, and comes to nothing where there is no account', async () => {
    const { token } = await newChat(world)
    const { core, work } = watchedCore(world)
    const asking = async (email: string) => {
      work.length = 0
      granted(await core.requestRecovery({ token, email, source: elsewhere(), locale: 'en' }))
      return [...work]
    }
    const person = await world.person()
    const known = await asking(person.email)
    expect(await asking('nobody.there@example.net')).toEqual(known)
    expect(await mailsTo(world, 'nobody.there@example.net')).toEqual([])
    expect((await mailsTo(world, person.email)).map(({ template }) => template)).toContain('recovery')
  })

  test('REC-06 a stranger’s request for an address voids no case, and a wrong password opens none', async () => {
    const person = await world.person()
    const { token } = await newChat(world)
    const link = await recoveryLink(world, token, person.email)
    const guessed = await world.core.openCase({ token: link, password: WRONG, statement: 'me' })
    expect(refusal(guessed)).toEqual({ code: 'auth_failed', triesLeft: 4 })
    // The newest address is the one: a link for another account of the same chat is void.
    const attacker = await world.person()
    await recoveryLink(world, token, attacker.email)
    expect(refusal(await world.core.openCase({ token: link, password: PASSWORD, statement: 'me' })).code).toBe(
      'link_expired',
    )
    expect(await alarmFor(person.chat)).toBeUndefined()
  })

  test('ADM-06 a staff member’s chat is not what staff decide about', async () => {
    const person = await world.person()
    const { token, chat } = await newChat(world)
    const link = await recoveryLink(world, token, person.email)
    granted(await world.core.appointStaff({ ...chat, role: 'agent', name: 'Sly' }))
    expect(refusal(await world.core.openCase({ token: link, password: PASSWORD, statement: 'me' })).code).toBe(
      'not_allowed',
    )
  })
})
