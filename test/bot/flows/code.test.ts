import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { acquaint } from '../../support/held.ts'
import { liftTo } from '../../support/level.ts'
import { granted, refusal } from '../../support/people.ts'
import { type Phone as Authenticator, enrol } from '../../support/second-factor.ts'
import { amountOf, type Person, PIN } from '../../support/world.ts'

type Somebody = Phone & { person: Person }

let town: Town
let anna: Somebody
let ben: Somebody
let authenticator: Authenticator

beforeAll(async () => {
  town = await openTown()
})
beforeEach(async () => {
  anna = await town.customer({ name: 'Anna Keller', balance: '3001.01' })
  ben = await town.customer({ name: 'Ben Kovac' })
  await liftTo(town.world.deps, anna.person.userId, 1)
  authenticator = await enrol(town.world, anna.person)
  await acquaint(town.world, anna.person, ben.person)
  await paysBen('1.00')
  await town.world.advance(30)
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

/** A first payment to somebody she knows. */
async function paysBen(amount: string) {
  const { core } = town.world
  const quote = { actor: anna.actor, payee: { userId: ben.person.userId }, amount: amountOf(amount, 'EUR') }
  granted(await core.confirmPayment({ actor: anna.actor, intentId: granted(await core.quoteSend(quote)).intentId }))
}

/** As far as the question for the code. */
async function beginsToSend(amount = '600') {
  await anna.writes(`/send ${amount} ${ben.person.okpayId}`)
  await anna.taps(`Send ${amount}.00 EUR`)
  await anna.tapsPin(PIN)
  return anna.sees()
}

/** The page of the second factor takes the PIN first. */
async function givesPin() {
  await anna.taps('🔑 Enter PIN')
  await anna.tapsPin(PIN)
}

describe('a payment above the second threshold', () => {
  test('TXA-01 asks for the PIN, then for a code, which is deleted from the chat at once and works once', async () => {
    await anna.writes(`/send 600 ${ben.person.okpayId}`)
    expect(anna.sees()).toContain('I ask for your payment PIN and an authenticator code next.')
    await anna.taps('Send 600.00 EUR')
    await anna.tapsPin(PIN)
    expect(anna.sees()).toContain('Send me the six digits')
    expect(await town.world.balance(anna.person)).toBe('3000.00')
    const code = authenticator.code()
    expect(await anna.writes(code)).toContain('✅ 600.00 EUR sent to Ben Kovac')
    expect(anna.said()).not.toContain(code)
    expect(await beginsToSend('700')).toContain('Send me the six digits')
    expect(await anna.writes(code)).toContain('used already')
    expect(anna.said()).not.toContain(code)
    await town.world.advance(30)
    expect(await anna.writes(authenticator.code())).toContain('✅ 700.00 EUR sent')
  })

  test('TFA-05 what cannot be a code is no try, and digits do not stay in the chat', async () => {
    await beginsToSend()
    for (const typed of ['12345', '1234567', '１２３４５', '٠١٢٣٤٥', 'what code?'])
      expect(await anna.writes(typed)).toContain('exactly six digits')
    expect(anna.said().filter((text) => /\p{Nd}{5}/u.test(text))).toEqual([])
    expect(await anna.writes('000000')).toContain('4 tries are left')
    const spaced = authenticator.code().replace(/^.../, '$& ')
    expect(await anna.writes(spaced)).toContain('✅ 600.00 EUR sent')
  })

  test('TFA-05 a code of full-width digits, as a Chinese keyboard writes them, is one, and leaves the chat', async () => {
    await beginsToSend()
    const wide = authenticator.code().replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    expect(await anna.writes(wide.replace(/^.../, '$&\u3000'))).toContain('✅ 600.00 EUR sent')
    expect(anna.said().join(' ').normalize('NFKC')).not.toContain(authenticator.code())
  })

  test('TFA-04 five wrong codes cancel the payment, and say what can be done', async () => {
    await beginsToSend()
    for (let n = 0; n < 4; n++) expect(await anna.writes('000000')).toContain('That code is wrong')
    expect(await anna.writes('000000')).toContain('Too many wrong tries')
    expect(anna.buttons()).toEqual(['I cannot get a code', 'Ask support', 'Freeze my account'])
    expect(await town.world.balance(anna.person)).toBe('3000.00')
    // Codes are closed now, recovery codes are not: the page behind the first button takes one.
    await anna.taps('I cannot get a code')
    expect(anna.sees()).toContain('Nothing was sent.')
    await givesPin()
    const token = anna.linkOf('Open the page')?.split('#')[1] ?? ''
    const { core } = town.world
    expect(refusal(await core.renewRecoveryCodes({ token, code: await authenticator.next() })).code).toBe('auth_locked')
    granted(await core.renewRecoveryCodes({ token, code: authenticator.recovery[0] ?? '' }))
  })

  test('S59 actions/code-lost: whoever has no code hears that nothing was sent, and finds each way on', async () => {
    await beginsToSend()
    await anna.taps('I cannot get a code')
    expect(anna.sees()).toContain('Nothing was sent.')
    await givesPin()
    expect(anna.sees()).toContain('Nothing was sent.')
    expect(anna.linkOf('Open the page')).toMatch(/two-factor#[\w-]{43}$/)
    await anna.taps('Lost my app and my codes')
    expect(anna.sees()).toContain('Lost your authenticator and your recovery codes?')
    expect(await town.world.balance(anna.person)).toBe('3000.00')
  })

  test('S59 whoever has the second factor is told what the page changes, and what that takes', async () => {
    await anna.writes('/security')
    await anna.taps('Two-factor')
    await givesPin()
    expect(anna.sees()).toContain('Two-factor authentication is on\nOn our web page you make new recovery codes')
    expect(await anna.writes('/limits')).toContain('a payment I also ask for a code from your authenticator app.')
  })

  test('TXA-05 a code that comes after the card has expired offers a fresh card', async () => {
    await beginsToSend()
    await town.world.advance(301)
    expect(await anna.writes(authenticator.code())).toContain('This card has expired')
  })

  test('TXA-01 actions/second-factor: without a second factor the refusal leads to the page, or to an amount that goes', async () => {
    await town.world.deps.prisma.user.update({ where: { id: anna.person.userId }, data: { secondFactorAt: null } })
    expect(await anna.writes(`/send 600 ${ben.person.okpayId}`)).toContain('second_factor_needed')
    expect(anna.buttons().slice(0, 2)).toEqual(['Turn on two-factor', 'Send 500.00 EUR instead'])
    await anna.taps('Turn on two-factor')
    await anna.taps('🔑 Enter PIN')
    await anna.tapsPin(PIN)
    expect(anna.linkOf('Open the page')).toMatch(/^https:\/\/okpay\.example\/two-factor#[\w-]{43}$/)
  })
})

test('S60 the owner’s phrase stands on every card that asks: confirm card, pad, code, freeze and the way to a page', async () => {
  granted(await town.world.core.setPhrase({ actor: anna.actor, phrase: 'blue heron' }))
  const phrase = 'Your phrase: blue heron'
  expect(await anna.writes(`/send 600 ${ben.person.okpayId}`)).toContain(phrase)
  await anna.taps('Send 600.00 EUR')
  expect(anna.sees()).toContain(phrase)
  await anna.tapsPin(PIN)
  expect(anna.sees()).toContain('six digits')
  expect(anna.sees()).toContain(phrase)
  expect(await anna.writes('/freeze')).toContain(phrase)
  await anna.taps('Freeze now')
  await anna.taps('Unfreeze')
  expect(anna.sees()).toContain(phrase)
})
