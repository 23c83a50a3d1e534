import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { type Person, PIN } from '../../support/world.ts'

let town: Town
let anna: Phone & { person: Person }

beforeAll(async () => {
  town = await openTown()
})
beforeEach(async () => {
  anna = await town.customer({ name: 'Anna Keller', balance: '200.00' })
})
afterEach(() => expect(town.errors).toEqual([]))
afterAll(() => town.close())

describe('/security actions/allowance flows/allowance actions/code-threshold flows/code-threshold actions/phrase flows/phrase', () => {
  test('S66 says on one screen what protects the account and what is missing, with a button for each', async () => {
    const screen = await anna.writes('/security')
    expect(screen).toContain('Security · 2 of 6')
    expect(screen).toContain('✓ Password, set today')
    for (const missing of [
      '○ Two-factor authentication is off',
      '○ Recovery codes, which come with two-factor',
      '○ No phrase by which you know',
    ])
      expect(screen).toContain(missing)
    expect(anna.buttons()).toEqual([
      'Turn on two-factor',
      'Change PIN',
      'Forgot PIN?',
      'Choose a phrase',
      'Change password',
      'Lock this chat',
      'Web logins',
      'Small payments',
      'Change email',
      'Connections',
      'Freeze my account',
      'My data',
      'Home',
    ])
    await town.world.advance(400 * 86_400)
    expect(await anna.writes('/security')).toContain('○ Your password is 400 days old: time for a new one')
  })

  test('S66 the score grows with what is switched on, in both languages', async () => {
    await enrol(town.world, anna.person)
    await anna.writes('/security')
    expect(anna.sees()).toContain('Security · 4 of 6')
    expect(anna.buttons()).toContain('Recovery codes (10)')
    await anna.taps('Choose a phrase')
    expect(await anna.writes('<b>')).toContain('does not work as a phrase')
    expect(await anna.writes('OKPay support')).toContain('does not work as a phrase')
    expect(await anna.writes('blue heron')).toContain('Your phrase: blue heron')
    expect(await anna.writes('/security')).toContain('Security · 5 of 6')
    const wei = await town.customer({ name: '张伟', language: 'zh-hans' })
    expect(await wei.writes('/security')).toContain('安全中心 · 2 / 6')
  })

  test('ATH-11 S60 the eleventh phrase of a day is refused: by when it can be changed again, and that it stays, in both languages', async () => {
    const too = [
      [
        'en',
        /A phrase can be changed ten times a day.* You can choose one again from .*\d{2}:\d{2} UTC\.\n+Until then yours stays/,
      ],
      ['zh-hans', /防伪短语一天最多修改 10 次.*\d{2}:\d{2} UTC 后可再次设置。\n+在此之前，您的防伪短语保持不变/],
    ] as const
    for (const [language, words] of too) {
      const one = await town.customer({ name: 'Cleo', language })
      for (let n = 1; n <= 10; n++)
        granted(await town.world.core.setPhrase({ actor: one.person.chat, phrase: `heron ${'abcdefghij'[n - 1]}` }))
      await one.writes('/security')
      await one.taps(one.buttons().find((label) => /phrase|短语/.test(label)) ?? '')
      expect(await one.writes('green heron')).toMatch(words)
      expect(one.sees()).toContain('heron j')
      expect(one.sees()).toContain('too_many_requests')
    }
  })

  test('TXA-01 less goes without the PIN at once, more only after the PIN', async () => {
    const ben = await town.customer({ name: 'Ben Kovac' })
    await anna.writes('/security')
    await anna.taps('Small payments')
    await anna.taps('Always ask')
    expect(anna.sees()).toContain('I ask for your PIN for every payment')
    expect(await anna.writes('/limits')).toContain('I ask for your payment PIN for every payment.')
    expect(await anna.writes('/security')).toContain(
      'Payments: always with the PIN; above 500.00 EUR two-factor is needed.',
    )
    expect(await anna.writes(`/send 1 ${ben.person.okpayId}`)).toContain('I ask for your payment PIN next')
    await anna.writes('/security')
    await anna.taps('Small payments')
    expect(anna.sees()).toContain('Now I ask for your PIN for every payment.')
    expect(await anna.writes('25')).toContain('at most 20.00 EUR')
    await anna.writes('10')
    expect(anna.sees()).toContain('up to 10.00 EUR a payment without your PIN')
    const before = await town.world.deps.prisma.user.findUniqueOrThrow({ where: { id: anna.person.userId } })
    expect(before.smallPaymentMinor).toBe(0n)
    await anna.tapsPin('111111')
    expect(anna.sees()).toContain('That was not your PIN')
    await anna.tapsPin(PIN)
    expect(anna.sees()).toContain('✅ Up to 10.00 EUR a payment')
    expect(await anna.writes(`/send 1 ${ben.person.okpayId}`)).not.toContain('PIN next')
  })

  test('TXA-01 a code is asked for sooner at once, and later only with a code', async () => {
    const authenticator = await enrol(town.world, anna.person)
    const ben = await town.customer({ name: 'Ben Kovac' })
    await anna.writes('/security')
    await anna.taps('Large payments')
    expect(await anna.writes('30')).toContain('Above 30.00 EUR a payment, I ask for a code')
    expect(await anna.writes(`/send 31 ${ben.person.okpayId}`)).toContain('PIN and an authenticator code next')
    await anna.writes('/security')
    await anna.taps('Large payments')
    expect(await anna.writes('100')).toContain('six digits')
    expect(await anna.writes('000000')).toContain('That code is wrong')
    const code = await authenticator.next()
    expect(await anna.writes(code)).toContain('✅ Above 100.00 EUR')
    expect(anna.said()).not.toContain(code)
    expect(await anna.writes(`/send 31 ${ben.person.okpayId}`)).toContain('I ask for your payment PIN next')
  })
})
