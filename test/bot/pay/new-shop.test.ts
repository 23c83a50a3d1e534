import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { linkOf, type Shopkeeper, shopkeeper } from '../../support/shop.ts'
import { type Person, PIN } from '../../support/world.ts'

// A shop somebody never paid, as they meet it: flows/pay, actions/pay-confirm, failure/factor.
let town: Town
let carla: Shopkeeper
let anna: Phone & { person: Person }
beforeAll(async () => {
  town = await openTown()
})
beforeEach(async () => {
  carla = await shopkeeper(town)
  anna = await town.customer({ name: 'Anna Kovacs', balance: '900.00' })
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

const link = (amount: string) => linkOf(town.world, carla, amount, 'A bicycle')

test('S48 S62 without a second factor: why, up to how much it goes, and the way to one; then the same link takes PIN and code', async () => {
  const token = await link('300.00')
  expect(await anna.starts(`pay_${token}`)).toContain(
    'Not paid: you have not paid this shop before. A first payment above 250.00 EUR needs two-factor authentication, and yours is off.\nTurning it on takes two minutes and an authenticator app.',
  )
  expect(anna.buttons()).toEqual(['Turn on two-factor', 'Cancel'])
  await anna.taps('Turn on two-factor')
  expect(anna.sees()).toContain('Your payment PIN first. Two-factor decides')
  await anna.taps('🔑 Enter PIN')
  await anna.tapsPin(PIN)
  expect(anna.linkOf('Open the page')).toMatch(/two-factor#/)
  const authenticator = await enrol(town.world, anna.person)
  expect(await anna.starts(`pay_${token}`)).toContain(
    'This shop is new to you: above 250.00 EUR in all it takes a code, too.\nI ask for your payment PIN and an authenticator code next.',
  )
  await anna.taps('Pay 300.00 EUR')
  await anna.tapsPin(PIN)
  await anna.writes(await authenticator.next())
  expect(anna.sees()).toContain('300.00 EUR paid to Café Aurora')
})

test('S48 S62 paid again the same day: what is left of it goes by the PIN, and it is said when more does', async () => {
  await anna.starts(`pay_${await link('240.00')}`)
  await anna.taps('Pay 240.00 EUR')
  await anna.tapsPin(PIN)
  expect(anna.sees()).toContain('240.00 EUR paid')
  const token = await link('30.00')
  expect(await anna.starts(`pay_${token}`)).toMatch(
    /you first paid this shop a short while ago\. More than 250\.00 EUR in all needs two-factor authentication, and yours is off\.\nUp to 10\.00 EUR still goes without it\.\nTurning it on takes two minutes and an authenticator app\.\nOr pay after \d\d:\d\d UTC: then it goes without\./,
  )
  await anna.starts(`pay_${await link('10.00')}`)
  await anna.taps('Pay 10.00 EUR')
  expect(anna.sees()).toContain('10.00 EUR paid')
  expect(await anna.starts(`pay_${token}`)).not.toContain('still goes')
  await town.world.advance(7_200)
  await anna.taps('Try again')
  await anna.taps('Pay 30.00 EUR')
  await anna.tapsPin(PIN)
  expect(anna.sees()).toContain('30.00 EUR paid')
})

test('S48 S62 where the payer names the sum, the refusal offers one that goes; in Chinese the same', async () => {
  const { core } = town.world
  const open = { actor: carla.actor, description: 'Tips', uses: null, open: 'EUR', least: null } as const
  const { token } = granted(await core.createLink(open))
  await anna.starts(`pay_${token}`)
  expect(await anna.writes('400')).toContain('A first payment above 250.00 EUR')
  expect(anna.buttons().slice(0, 2)).toEqual(['Turn on two-factor', 'Pay 250.00 EUR instead'])
  await anna.taps('Pay 250.00 EUR instead')
  await anna.taps('Pay 250.00 EUR')
  await anna.tapsPin(PIN)
  expect(anna.sees()).toContain('250.00 EUR paid')
  const mei = await town.customer({ name: 'Li Mei', language: 'zh-hans', locale: 'zh-CN', balance: '900.00' })
  expect(await mei.starts(`pay_${await link('300.00')}`)).toContain(
    '您是第一次向这家商户付款。首次付款超过 250.00 欧元需要两步验证，您尚未开启。\n准备好验证器应用，两分钟即可开启。',
  )
})
