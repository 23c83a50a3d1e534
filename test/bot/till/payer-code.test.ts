import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { granted, PIN, refusal } from '../../support/people.ts'
import { hire, type Shopkeeper, shopkeeper } from '../../support/shop.ts'
import { amountOf, type Person } from '../../support/world.ts'

let town: Town
let carla: Shopkeeper
let anna: Phone & { person: Person }

beforeAll(async () => {
  town = await openTown()
})
beforeEach(async () => {
  carla = await shopkeeper(town)
  anna = await town.customer({ name: 'Anna Keller', balance: '60.00' })
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

const digitsOn = (phone: Phone): string => phone.sees().split('\n')[0] ?? ''

/** A sale at that shop's till; its token. */
async function sale({ actor }: Pick<Phone, 'actor'>, amount = '12.50'): Promise<string> {
  return granted(await town.world.core.openSale({ actor, amount: amountOf(amount, 'EUR') })).link.token
}

async function tills(phone: Phone, amount: string): Promise<void> {
  await phone.writes('/merchant')
  await phone.taps('Till')
  await phone.writes(amount)
}

describe('commands/code flows/till-code actions/code actions/till-code actions/code-refuse notices/code-charged notices/sale-refused: the payer shows a code', () => {
  test('S40 /code shows nine digits; the cashier types them, the payer confirms on their own phone', async () => {
    await anna.writes('/code')
    expect(anna.sees()).toMatch(
      /^\d{3} \d{3} \d{3}\nShow this to the cashier, or read it out\. It works once, for 60 seconds\./,
    )
    const code = { id: anna.newest().id, digits: digitsOn(anna) }
    await tills(carla, '12.50 beans')
    await carla.taps('Customer shows a code')
    await carla.writes('123')
    expect(carla.sees()).toContain('payer_code_invalid')
    await carla.taps('Try the code again')
    expect(carla.sees()).toContain("Type your customer's code, nine digits")
    await carla.writes(code.digits)
    expect(carla.sees()).toContain('⏳ Your customer has the amount on their phone')
    await town.deliver()
    expect(anna.message(code.id)?.text).toContain('✅ Café Aurora has taken this code.')
    expect(anna.sees()).toMatch(
      /^You showed your code: Café Aurora asks for 12\.50 EUR\.\n\nPay 12\.50 EUR to Café Aurora\n/,
    )
    expect(await town.world.balance(anna.person)).toBe('60.00')
    await anna.taps('Pay 12.50 EUR')
    expect(anna.sees()).toMatch(/^✅ 12\.50 EUR paid to Café Aurora/)
    await town.deliver()
    expect(carla.sees()).toMatch(/^✅ 12\.50 EUR paid by A•+ K•+\n/)
    expect(await town.world.balance(anna.person)).toBe('47.50')
  })

  test('S40 the cashier sends a photo of the payer’s screen: askew, in a larger picture; during the sale, or before there is one', async () => {
    const screen = async () => {
      await anna.writes('/code')
      const held = await sharp(await anna.picture())
        .resize(640)
        .rotate(9, { background: '#556' })
        .toBuffer()
      return sharp({ create: { width: 1600, height: 2000, channels: 3, background: '#778' } })
        .composite([{ input: held, left: 300, top: 700 }])
        .jpeg({ quality: 50 })
        .toBuffer()
    }
    await tills(carla, '12.50 beans')
    await carla.taps('Customer shows a code')
    const photo = await screen()
    expect(await carla.sendsPhoto(photo)).toContain('Your customer has the amount on their phone')
    await town.deliver()
    expect(anna.sees()).toContain('You showed your code: Café Aurora asks for 12.50 EUR.')
    await anna.taps('Pay 12.50 EUR')
    expect(await town.world.balance(anna.person)).toBe('47.50')
    // The same photo once more, for another sale: the code worked once.
    await tills(carla, '3')
    await carla.taps('Customer shows a code')
    await carla.sendsPhoto(photo)
    expect(carla.sees()).toContain('payer_code_invalid')
    await carla.writes('/cancel')
    await carla.sendsPhoto(await screen())
    await carla.writes('4.20 tea')
    await town.deliver()
    expect(anna.sees()).toContain('Café Aurora asks for 4.20 EUR.')
    // In the hands of somebody without a till it is nothing.
    const eve = await town.customer({ name: 'Eve Novak' })
    expect(await eve.sendsPhoto(await screen())).toContain("Only a shop's till can take it.")
    expect(await town.world.balance(anna.person)).toBe('47.50')
  })

  test('S40 TXA-01 above the allowance the PIN is asked as ever; what is refused is said with its way out', async () => {
    await anna.writes('/pay')
    await anna.taps('Show a code')
    const { core } = town.world
    granted(await core.chargeCode({ actor: carla.actor, token: await sale(carla, '30.00'), code: digitsOn(anna) }))
    await town.deliver()
    await anna.taps('Pay 30.00 EUR')
    await anna.tapsPin(PIN)
    expect(anna.sees()).toMatch(/^✅ 30\.00 EUR paid to Café Aurora/)
    await anna.writes('/code')
    granted(await core.chargeCode({ actor: carla.actor, token: await sale(carla, '40.00'), code: digitsOn(anna) }))
    await town.deliver()
    expect(anna.sees()).toContain('⛔ Not paid: 10.00 EUR short.')
    expect(anna.buttons()[0]).toBe('Top up 10.00 EUR')
  })

  test('S40 who does not want it says so, and the till knows; twice is as once, a stranger’s word is none', async () => {
    await anna.writes('/code')
    await tills(carla, '5')
    await carla.taps('Customer shows a code')
    await carla.writes(digitsOn(anna))
    await town.deliver()
    const { core } = town.world
    const { token } = await town.world.deps.prisma.paymentLink.findFirstOrThrow({
      where: { kind: 'sale' },
      orderBy: { createdAt: 'desc' },
    })
    const eve = await town.customer({ name: 'Eve Novak' })
    expect(refusal(await core.refuseCharge({ actor: eve.actor, token })).code).toBe('invoice_unknown')
    await anna.taps("I don't want this")
    expect(anna.sees()).toContain('Nothing was paid, and the till was told.')
    granted(await core.refuseCharge({ actor: anna.actor, token }))
    await town.deliver()
    expect(carla.sees()).toMatch(/^⛔ Called off: 5\.00 EUR\./)
  })

  test('S40 two cashiers type the same code at once: one has it; typed again for its own sale nothing happens twice', async () => {
    const ben = await town.customer({ name: 'Ben Kovac' })
    await hire(town.world, carla.actor, ben.actor, 'cashier')
    const { core } = town.world
    const other = town.world.another()
    const code = granted(await core.issuePayerCode({ actor: anna.actor })).digits
    const asked = [
      { actor: carla.actor, token: await sale(carla), code },
      { actor: ben.actor, token: await sale(ben), code },
    ]
    const answers = await Promise.all(asked.flatMap((each) => [core.chargeCode(each), other.core.chargeCode(each)]))
    await other.close()
    const won = asked.filter((_, at) => answers[at * 2]?.ok)
    expect(won).toHaveLength(1)
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2)
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.failure.code]))).toEqual([
      'payer_code_invalid',
      'payer_code_invalid',
    ])
    expect(
      await town.world.deps.prisma.notice.count({ where: { userId: anna.person.userId, kind: 'code_charged' } }),
    ).toBe(1)
    await town.deliver()
  })

  test('S40 a minute later, after a new one, or paid already: it works no more; one’s own shop and a foreign sale are refused', async () => {
    const { core } = town.world
    const issue = async (actor = anna.actor) => granted(await core.issuePayerCode({ actor })).digits
    const charge = async (code: string, actor = carla.actor, token?: string) =>
      core.chargeCode({ actor, token: token ?? (await sale(carla)), code })
    const [old, fresh] = [await issue(), await issue()]
    expect(refusal(await charge(old)).code).toBe('payer_code_invalid')
    granted(await charge(fresh))
    expect(refusal(await charge(fresh)).code).toBe('payer_code_invalid')
    const late = await issue()
    await town.world.advance(61)
    expect(refusal(await charge(late)).code).toBe('payer_code_invalid')
    expect(refusal(await charge(await issue(carla.actor))).code).toBe('own_link')
    const eve = await shopkeeper(town, 'Eve’s Bakery')
    expect(refusal(await charge(await issue(), eve.actor, await sale(carla))).code).toBe('invoice_unknown')
    granted(await core.freezeSelf({ actor: anna.actor }))
    expect(refusal(await core.issuePayerCode({ actor: anna.actor })).code).toBe('account_frozen_by_user')
    await town.deliver()
  })

  test('S40 codes are not guessed: after fifteen wrong ones the cashier waits, and a right one helps no more; nothing kept gives one away', async () => {
    const { core, deps } = town.world
    const { digits } = granted(await core.issuePayerCode({ actor: anna.actor }))
    const token = await sale(carla)
    const wrong = String((Number(digits) + 1) % 1_000_000_000).padStart(9, '0')
    for (let tries = 0; tries < 15; tries += 1)
      expect(refusal(await core.chargeCode({ actor: carla.actor, token, code: wrong })).code).toBe('payer_code_invalid')
    expect(refusal(await core.chargeCode({ actor: carla.actor, token, code: digits })).code).toBe('too_many_requests')
    const [row] = await deps.prisma.payerCode.findMany({ where: { userId: anna.person.userId } })
    expect(JSON.stringify(row)).not.toContain(digits)
    expect(Buffer.from(row?.codeHash ?? []).length).toBe(32)
  })

  test('S40 in Chinese', async () => {
    const li = await town.customer({ name: '李娜', language: 'zh-hans', balance: '20.00' })
    await li.writes('/code')
    expect(li.sees()).toContain('请向收银员出示或报出付款码。')
    granted(await town.world.core.chargeCode({ actor: carla.actor, token: await sale(carla), code: digitsOn(li) }))
    await town.deliver()
    expect(li.sees()).toContain('您出示了付款码，Café Aurora 向您收款 12.50 欧元。')
    expect(li.buttons()).toContain('不付这笔')
  })
})
