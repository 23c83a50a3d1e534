import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { type Person, PIN } from '../../support/world.ts'

type Customer = Phone & { person: Person }

let town: Town
let anna: Customer
let ben: Customer
let names = 0

beforeAll(async () => {
  town = await openTown()
})
beforeEach(async () => {
  names += 1
  anna = await town.customer({ name: 'Anna Keller', username: `anna_${names}`, balance: '100.00' })
  ben = await town.customer({ name: 'Ben Kovac', username: `ben_k_${names}` })
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

const handle = () => `@ben_k_${names}`
const transfers = () =>
  town.world.deps.prisma.intent.count({ where: { ownerId: anna.person.userId, state: 'committed' } })
const cards = (phone: Phone, text: string) => phone.screen().filter((seen) => seen.includes(text)).length

describe('commands/send actions/send flows/send actions/send-confirm', () => {
  test('S35 S36 S37 S38 S52 S55 TXA-02 in steps: who, how much, what for, a card that says it all, and a receipt', async () => {
    expect(await anna.writes('/send')).toContain('Who is it for?')
    expect(await anna.writes(handle())).toContain(`How much for B•• K•••• (${handle()})?`)
    expect(await anna.writes('12.50')).toContain('What is it for?')
    const card = await anna.writes('lunch <3 & more')
    expect(card).toContain(`Send 12.50 EUR to B•• K•••• (${handle()})`)
    expect(card).toContain('“lunch <3 & more”')
    expect(card).toContain('Fee 0.13 EUR · total 12.63 EUR')
    expect(card).toContain('Arrives at once. After this you keep 87.37 EUR.')
    expect(card).toContain('You have not paid this person before')
    // S60: where swindles end.
    expect(card).toContain('Nobody at OKPay ever asks you to send money')
    expect(anna.buttons()).toEqual(['Send 12.50 EUR', 'Change', 'Cancel'])
    const { id } = anna.newest()

    await anna.taps('Send 12.50 EUR')
    expect(anna.newest().id).toBe(id)
    expect(anna.sees()).toMatch(
      /^✅ 12\.50 EUR sent to Ben Kovac\n\d\d:\d\d UTC · fee 0\.13 EUR · no\. T-\w{4}-\w{4}\n“lunch <3 & more”$/,
    )
    expect(anna.buttons()).toEqual(['Details', 'Send again', 'Keep this payee', 'Receipt', 'Help'])
    expect(await town.world.balance(anna.person)).toBe('87.37')

    await town.deliver()
    expect(ben.sees()).toContain('✅ 12.50 EUR received from Anna Keller')
    expect(ben.sees()).toContain('Available now: 12.50 EUR')

    await anna.taps('Details')
    expect(anna.sees()).toContain('Balance after this: 87.37 EUR')
  })

  test('S36 S52 S55 in one line, in Chinese for the payer, with the PIN above the small-payment allowance', async () => {
    const li = await town.customer({ name: 'Li Na', language: 'zh-hans', balance: '100.00' })
    const card = await li.writes(`/send 25 ${handle()} 午饭 🍜`)
    expect(card).toContain(`转给 B•• K•••• (${handle()}) 25.00 欧元`)
    expect(card).toContain('手续费 0.25 欧元 · 合计 25.25 欧元')
    expect(card).toContain('下一步需要输入支付密码。')
    await li.taps('确认转账 25.00 欧元')
    expect(li.sees()).toContain('合计 25.25 欧元')
    await li.tapsPin(PIN)
    expect(li.sees()).toContain('✅ 已转给 Ben Kovac 25.00 欧元')
    expect(li.sees()).toContain('“午饭 🍜”')
    await town.deliver()
    expect(ben.sees()).toContain('✅ 25.00 EUR received from Li Na')
    expect(ben.sees()).toContain('“午饭 🍜”')
  })

  test('S52 TXA-02 somebody paid before is one tap away, and is no stranger any more', async () => {
    await anna.writes(`/send 1 ${handle()}`)
    await anna.taps('Send 1.00 EUR')
    expect(await anna.writes('/send')).toContain('Pick someone below')
    await anna.taps(`B•• K•••• (${handle()})`)
    await anna.writes('2')
    await anna.taps('Skip')
    expect(anna.sees()).toContain('Send 2.00 EUR')
    expect(anna.sees()).not.toContain('You have not paid this person before')
  })

  test('S52 a payee is known by OKPay ID, by contact card, and by a forwarded message of theirs', async () => {
    expect(await anna.writes(`/send 1 ${ben.person.okpayId}`)).toContain('Send 1.00 EUR to B•• K••••')
    await anna.writes('/send')
    expect(await anna.sharesContact({ phone: ben.person.phone })).toContain('How much for B•• K••••')
    await anna.writes('/send')
    await ben.writes('Hello Anna')
    const hello = town.standIn.world.chat(ben.id).messages.findLast(({ from }) => from === ben.id)
    town.standIn.world.forward(anna.id, { messageId: hello?.id ?? 0, fromPersonId: ben.id })
    await anna.settled()
    expect(anna.sees()).toContain('How much for B•• K••••')
  })

  test('S52 a forward whose author hides is refused with words, and the question stays', async () => {
    await ben.writes('Hello Anna')
    town.standIn.world.person(ben.id).hidesForwards = true
    const hello = town.standIn.world.chat(ben.id).messages.findLast(({ from }) => from === ben.id)
    await anna.writes('/send')
    town.standIn.world.forward(anna.id, { messageId: hello?.id ?? 0, fromPersonId: ben.id })
    await anna.settled()
    expect(anna.sees()).toContain('Telegram does not tell me who wrote that message')
    expect(anna.sees()).toContain('Who is it for?')
  })

  test('MNY-02 what could be two amounts is asked back with both, and nothing is guessed', async () => {
    expect(await anna.writes(`/send 1,000 ${handle()} rent`)).toContain('“1,000” can mean two amounts')
    expect(anna.buttons()).toEqual(['1.00 EUR', '1,000.00 EUR', 'Cancel'])
    await anna.taps('1.00 EUR')
    expect(anna.sees()).toContain('Send 1.00 EUR')
    expect(anna.sees()).toContain('“rent”')
  })

  test.each([
    ['12.3456', 'EUR has 2 decimals'],
    ['-5', 'An amount has no minus sign'],
    ['0', 'The smallest amount is 0.01 EUR'],
    ['twelve', 'which is not an amount I can be sure of'],
    ['25 doge', 'OKPay does not handle “doge”'],
    ['$25', '“$” can mean USD or HKD. Write the code beside the amount, for example 25 USD.'],
    ['1e9', 'which is not an amount I can be sure of'],
    ['99999999999999', 'at most 10,000,000,000.00 EUR'],
  ])('an amount of %s is answered with what would be accepted, and the payee is kept', async (typed, said) => {
    await anna.writes(`/send ${handle()}`)
    expect(await anna.writes(typed)).toContain(said)
    expect(anna.sees()).toContain('How much for B•• K••••')
    await anna.writes('3 USD')
    expect(anna.sees()).toContain('3.00 USD to B•• K••••')
  })

  test('an amount with three decimals is taken for a thousand only after a tap', async () => {
    await anna.writes(`/send ${handle()}`)
    expect(await anna.writes('12.345')).toContain('I cannot be sure what “12.345” means')
    expect(anna.buttons()[0]).toBe('12,345.00 EUR')
  })

  test('a note of 141 characters is not cut but asked again', async () => {
    expect(await anna.writes(`/send 1 ${handle()} ${'午'.repeat(141)}`)).toContain('That is 141 characters')
    expect(await anna.writes('午'.repeat(140))).toContain(`“${'午'.repeat(140)}”`)
  })

  test('Change asks one thing again and keeps the rest; Cancel says that nothing was sent', async () => {
    await anna.writes(`/send 1 ${handle()} lunch`)
    await anna.taps('Change')
    await anna.taps('Another amount')
    await anna.writes('2')
    expect(anna.sees()).toContain('Send 2.00 EUR')
    expect(anna.sees()).toContain('“lunch”')
    await anna.taps('Cancel')
    expect(anna.sees()).toBe('Cancelled. Nothing was sent.')
    expect(await transfers()).toBe(0)
  })

  test('another amount typed under the card makes it a card of that amount', async () => {
    await anna.writes(`/send 1 ${handle()} lunch`)
    expect(await anna.writes('4,5')).toContain('Send 4.50 EUR')
    expect(cards(anna, 'Valid until')).toBe(2)
    expect(anna.buttonsOf(anna.newest().id)).toContain('Send 4.50 EUR')
  })

  test('S36 what was awaited is said when something else comes', async () => {
    await anna.writes(`/send 1 ${handle()}`)
    expect(await anna.writes('hm')).toContain('I was waiting for a tap on a button')
    expect(await transfers()).toBe(0)
  })

  test('S38 Send again repeats payee, amount and note on a new card', async () => {
    await anna.writes(`/send 1 ${handle()} coffee`)
    await anna.taps('Send 1.00 EUR')
    await anna.taps('Send again')
    expect(anna.sees()).toContain('Send 1.00 EUR')
    expect(anna.sees()).toContain('“coffee”')
    await anna.taps('Send 1.00 EUR')
    expect(await transfers()).toBe(2)
  })
})
