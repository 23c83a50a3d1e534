import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { judged } from '../../../src/core/kit/judged.ts'
import { run } from '../../../src/core/kit/use-case.ts'
import { useCode } from '../../../src/core/people/second-factor/use-code.ts'
import { granted, refusal } from '../../support/people.ts'
import { codeAt, enrol, factorLink } from '../../support/second-factor.ts'
import { amountOf, openWorld, PASSWORD, type Person, type World } from '../../support/world.ts'
import { mailsTo, noticesFor } from './outbox.ts'
import { loggedIn, NEW_PASSWORD } from './web.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const use = ({ userId }: Person, code: string, recovery = false) =>
  judged(run(world.deps, useCode, { userId, code, recovery, by: 'system' }))
const told = (person: Person, kind: string) =>
  world.deps.prisma.notice.count({ where: { userId: person.userId, kind } })
const mailed = async (person: Person) => (await mailsTo(world, person.email)).map(({ template }) => template)
const secondsAgo = (seconds: number) => new Date(world.deps.clock().getTime() - seconds * 1000)

test('ATH-08 TFA-04 whoever has learned the password and types wrong codes locks the owner’s chat out of nothing, and they hear of it', async () => {
  const person = await world.person({ balance: '900.00' })
  const phone = await enrol(world, person)
  const { email } = person
  const device = { browser: null, system: null }
  const guess = async (password: string, source: string) => {
    const login = granted(await world.core.logIn({ email, password, device, source }))
    if (login.state !== 'code') throw new Error('a code is awaited')
    return Promise.all(
      Array.from({ length: 6 }, () => world.core.logInWithCode({ pending: login.pending, code: '000000', device })),
    )
  }
  const guessed = await guess(PASSWORD, '192.0.2.91')
  await world.advance(16 * 60)
  await guess(PASSWORD, '192.0.2.92')
  expect(guessed.map((one) => refusal(one).code)).toContain('auth_locked')
  expect(await mailed(person)).toContain('tries_exceeded')
  const payee = { userId: (await world.person()).userId }
  const { intentId } = granted(
    await world.core.quoteSend({ actor: person.chat, payee, amount: amountOf('5.00', 'EUR') }),
  )
  granted(await world.core.setCodeThreshold({ actor: person.chat, amount: amountOf('100.00', 'EUR') }))
  const more = { actor: person.chat, amount: amountOf('200.00', 'EUR') }
  granted(await world.core.setCodeThreshold({ ...more, code: await phone.next() }))
  granted(await world.core.confirmPayment({ actor: person.chat, intentId }))
  const { token } = granted(await world.core.issueLink({ actor: person.chat, purpose: 'password_change' }))
  const renewed = { old: PASSWORD, password: NEW_PASSWORD, repeated: NEW_PASSWORD }
  granted(await world.core.changePassword({ token, ...renewed }))
  await loggedIn(world, { email, password: NEW_PASSWORD }, await phone.next())
})

test('ATH-08 TFA-06 a recovery code works where codes are locked: a stolen chat that types wrong ones does not keep the owner from coming back', async () => {
  const person = await world.person()
  const phone = await enrol(world, person)
  for (let n = 0; n < 5; n++) refusal(await use(person, '000000', true))
  expect(refusal(await use(person, await phone.next(), true)).code).toBe('auth_locked')
  expect(refusal(await use(person, 'AAAA-AAAA-AAAA-AAAA', true)).code).toBe('auth_locked')
  expect(granted(await use(person, phone.recovery[0] ?? '', true))).toBe('recovery')
})

describe('enrolling', () => {
  test('TFA-01 it takes a code from the new device and the password; wrong ones leave the link usable', async () => {
    const person = await world.person()
    const token = await factorLink(world, person)
    const { secret, uri, on } = granted(await world.core.beginAuthenticator({ token }))
    expect([secret.length, on]).toEqual([32, false])
    expect(uri).toBe(`otpauth://totp/OKPay:${person.okpayId}?secret=${secret}&issuer=OKPay`)
    const code = codeAt(secret, world.deps.clock())
    const wrong = await world.core.confirmAuthenticator({
      token,
      code: codeAt(secret, secondsAgo(90)),
      proof: PASSWORD,
    })
    expect(refusal(wrong)).toEqual({ code: 'code_invalid', triesLeft: null })
    const guessed = await world.core.confirmAuthenticator({ token, code, proof: 'not-My-passw0rd' })
    expect(refusal(guessed)).toEqual({ code: 'auth_failed', triesLeft: 4 })
    expect(granted(await world.core.getSecondFactor({ token })).on).toBe(false)
    const { codes } = granted(await world.core.confirmAuthenticator({ token, code, proof: PASSWORD }))
    expect(new Set(codes).size).toBe(10)
    expect(refusal(await world.core.confirmAuthenticator({ token, code, proof: PASSWORD })).code).toBe('link_used')
  })

  test('TFA-01 where a second factor is on, another device takes a code of the old one, not the password', async () => {
    const person = await world.person()
    const old = await enrol(world, person)
    const token = await factorLink(world, person)
    const { secret } = granted(await world.core.beginAuthenticator({ token }))
    const fresh = () => codeAt(secret, world.deps.clock())
    const byPassword = await world.core.confirmAuthenticator({ token, code: fresh(), proof: PASSWORD })
    expect(refusal(byPassword)).toEqual({ code: 'code_invalid', triesLeft: 4 })
    const proof = await old.next()
    granted(await world.core.confirmAuthenticator({ token, code: fresh(), proof }))
    expect(refusal(await use(person, await old.next()))).toMatchObject({ code: 'code_invalid' })
    expect(granted(await use(person, fresh()))).toBe('authenticator')
    expect(refusal(await use(person, old.recovery[0] ?? '', true)).code).toBe('code_invalid')
  })

  test('TFA-03 no secret is shown a second time: begun again it is another one, and once it counts none is left to show', async () => {
    const person = await world.person()
    const begun = async () => granted(await world.core.beginAuthenticator({ token: await factorLink(world, person) }))
    const shown = [(await begun()).secret, (await begun()).secret]
    await enrol(world, person)
    expect(await world.deps.prisma.secondFactorDraft.count({ where: { userId: person.userId } })).toBe(0)
    shown.push((await begun()).secret)
    expect(new Set(shown).size).toBe(3)
  })

  test('TFA-01 two pages that confirm at once: one authenticator, one set of recovery codes', async () => {
    const person = await world.person()
    const token = await factorLink(world, person)
    const { secret } = granted(await world.core.beginAuthenticator({ token }))
    const input = { token, code: codeAt(secret, world.deps.clock()), proof: PASSWORD }
    const answers = await Promise.all(Array.from({ length: 4 }, () => world.core.confirmAuthenticator(input)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await world.deps.prisma.recoveryCode.count({ where: { userId: person.userId } })).toBe(10)
  })
})

describe('recovery codes', () => {
  test('TFA-06 ten of 80 bits, of which the database knows hashes; each works once, however it is typed', async () => {
    const person = await world.person()
    const { recovery } = await enrol(world, person)
    for (const code of recovery) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
    const rows = await world.deps.prisma.recoveryCode.findMany({ where: { userId: person.userId } })
    expect(rows.map(({ codeHash }) => codeHash.length)).toEqual(Array(10).fill(32))
    const [first = '', second = ''] = recovery
    expect(refusal(await use(person, first)).code).toBe('code_invalid')
    const answers = await Promise.all(Array.from({ length: 5 }, () => use(person, first, true)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(granted(await use(person, ` ${second.toLowerCase().replaceAll('-', ' ')} `, true))).toBe('recovery')
  })

  test('TFA-06 REC-05 using one is told, and little may go out for a day', async () => {
    const person = await world.person({ balance: '100.00' })
    const { recovery } = await enrol(world, person)
    granted(await use(person, recovery[3] ?? '', true))
    expect(await told(person, 'recovery_code_used')).toBe(1)
    expect(await mailed(person)).toContain('recovery_code_used')
    const payee = { userId: (await world.person()).userId }
    const refused = await world.core.quoteSend({ actor: person.chat, payee, amount: amountOf('60.00', 'EUR') })
    expect(refusal(refused).code).toBe('cooling_off')
  })

  test('TFA-06 new ones end the old ones', async () => {
    const person = await world.person()
    const { recovery, next } = await enrol(world, person)
    const token = await factorLink(world, person)
    const { codes } = granted(await world.core.renewRecoveryCodes({ token, code: await next() }))
    expect(codes.filter((code) => recovery.includes(code))).toEqual([])
    expect(refusal(await use(person, recovery[0] ?? '', true)).code).toBe('code_invalid')
    expect(granted(await use(person, codes[0] ?? '', true))).toBe('recovery')
  })
})

test('TFA-01 it is switched off with a code only', async () => {
  const person = await world.person()
  const { next } = await enrol(world, person)
  const token = await factorLink(world, person)
  expect(refusal(await world.core.switchOffSecondFactor({ token, code: '000000' })).code).toBe('code_invalid')
  granted(await world.core.switchOffSecondFactor({ token, code: await next() }))
  expect(refusal(await use(person, await next())).code).toBe('second_factor_off')
  expect(await world.deps.prisma.recoveryCode.count({ where: { userId: person.userId } })).toBe(0)
})

test.each(['moved', 'off'] as const)(
  'TFA-01 REC-05 ATH-11 where an authenticator that was on is %s, little goes out for a day, and its owner is told until when',
  async (change) => {
    const person = await world.person({ balance: '100.00' })
    const phone = await enrol(world, person)
    const payee = { userId: (await world.person()).userId }
    const much = () => world.core.quoteSend({ actor: person.chat, payee, amount: amountOf('60.00', 'EUR') })
    granted(await much())
    const token = await factorLink(world, person)
    if (change === 'off') granted(await world.core.switchOffSecondFactor({ token, code: await phone.next() }))
    else {
      const { secret } = granted(await world.core.beginAuthenticator({ token }))
      const proof = await phone.next()
      granted(await world.core.confirmAuthenticator({ token, code: codeAt(secret, world.deps.clock()), proof }))
    }
    const { coolingUntil: until } = granted(await world.core.getSecurity({ actor: person.chat }))
    expect(refusal(await much())).toMatchObject({ code: 'cooling_off', until: expect.any(Date) })
    expect((await noticesFor(world, person)).at(-1)).toMatchObject({ kind: 'second_factor_changed', change, until })
    const mail = (await mailsTo(world, person.email)).find(({ template }) => template === `second_factor_${change}`)
    expect(mail?.values).toMatchObject({ until: until?.toISOString() })
    await world.advance(86_400)
    granted(await much())
  },
)

test('REC-05 TFA-06 neither the first authenticator nor new recovery codes limit what goes out', async () => {
  const person = await world.person({ balance: '100.00' })
  const phone = await enrol(world, person)
  const token = await factorLink(world, person)
  granted(await world.core.renewRecoveryCodes({ token, code: await phone.next() }))
  expect(granted(await world.core.getSecurity({ actor: person.chat })).coolingUntil).toBeNull()
})

test('SES-03 ATH-11 every change logs browsers out, puts open cards away, and is told in the chat and by mail', async () => {
  const person = await world.person({ balance: '50.00' })
  const payee = { userId: (await world.person()).userId }
  const begun = async (code?: string) => {
    const browser = await loggedIn(world, person, code)
    const card = granted(await world.core.quoteSend({ actor: person.chat, payee, amount: amountOf('1.00', 'EUR') }))
    return async () => {
      expect(refusal(await world.core.continueSession({ actor: browser })).code).toBe('session_ended')
      const confirmed = await world.core.confirmPayment({ actor: person.chat, intentId: card.intentId })
      expect(refusal(confirmed).code).toBe('quote_expired')
    }
  }
  let over = await begun()
  const { next } = await enrol(world, person)
  await over()
  over = await begun(await next())
  const renewal = await factorLink(world, person)
  granted(await world.core.renewRecoveryCodes({ token: renewal, code: await next() }))
  await over()
  over = await begun(await next())
  const token = await factorLink(world, person)
  granted(await world.core.switchOffSecondFactor({ token, code: await next() }))
  await over()
  expect(await told(person, 'second_factor_changed')).toBe(3)
  expect(await mailed(person)).toEqual(
    expect.arrayContaining(['second_factor_on', 'second_factor_renewed', 'second_factor_off']),
  )
})
