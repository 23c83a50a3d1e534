import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { PIN } from '../../support/people.ts'
import type { Person } from '../../support/world.ts'

type Customer = Phone & { person: Person }
type Access = { outStoppedUntil?: Date; coolingUntil?: Date }
const HOUR = 3_600_000

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(async () => {
  expect(town.errors).toEqual([])
  expect(await town.world.breaches()).toEqual([])
})
afterAll(() => town.close())

const inHours = (hours: number): Date => new Date(town.world.deps.clock().getTime() + hours * HOUR)
const put = ({ person }: Customer, data: Access) =>
  town.world.deps.prisma.user.update({ where: { id: person.userId }, data, select: { id: true } })
const customer = (language: string, balance = '0.00') => town.customer({ name: 'Anna Keller', balance, language })

/** Somebody whose first payment to a stranger waits two hours. */
async function waiting(language: string, send: string): Promise<Customer> {
  const [anna, ben] = [await customer(language, '900.00'), await town.customer({ name: 'Ben Kovac' })]
  await anna.writes(`/send 300 ${ben.person.okpayId}`)
  await anna.taps(send)
  await anna.tapsPin(PIN)
  return anna
}

const STOPPED = [
  {
    language: 'en',
    send: 'Send 300.00 EUR',
    look: 'What is on hold',
    says: [
      'Too many wrong codes: nothing goes out until',
      'Still works: looking, receiving, topping up, support.',
      'Needed: nothing',
    ],
    waits: /It stays here until .+, and can be called off\. Then it goes by itself\./,
    never: /Nothing is on hold|nothing restricts|Everything else works|Goes by itself at|within a minute/,
    freeze: 'Freeze my account',
    callOff: 'Call off 303.00 EUR',
    calledOff: '✅ Called off. 303.00 EUR is available again',
    limits:
      /^⛔ Too many wrong codes: nothing goes out until .+\. After that, what these limits leave goes out again\.\n/,
  },
  {
    language: 'zh-CN',
    send: '确认转账 300.00 欧元',
    look: '查看冻结款项',
    says: ['动态验证码错误次数过多', '前资金无法转出', '仍可使用：查询、收款、充值、联系客服', '无需您操作'],
    waits: /.+ 前不会转出，可以撤回；之后自动到账。/,
    never: /没有冻结中的款项|没有任何限制|其他功能不受影响|一分钟内到账/,
    freeze: '冻结账户',
    callOff: '撤回 303.00 欧元',
    calledOff: '✅ 已撤回',
    limits: /^⛔ 动态验证码错误次数过多，.+ 前资金无法转出，之后按以下限额转出。\n/,
  },
]

describe.each(STOPPED)('S45 TFA-04 after too many wrong codes, in $language', ({ language, ...of }) => {
  test('S45 TFA-04 feature 6 actions/holds: what is on hold says that nothing goes out, until when and what works', async () => {
    const anna = await customer(language, '5.00')
    await put(anna, { outStoppedUntil: inHours(1) })
    await anna.writes('/limits')
    await anna.taps(of.look)
    for (const part of of.says) expect(anna.sees()).toContain(part)
    expect(anna.sees()).not.toMatch(of.never)
    await anna.taps(of.freeze)
    expect(anna.sees()).toMatch(/Freeze your account\?|确定冻结账户/)
  })

  test('S45 TFA-04 MNY-16 a first payment stays, before its time and after it, and is called off from there', async () => {
    const anna = await waiting(language, of.send)
    await put(anna, { outStoppedUntil: inHours(3) })
    await anna.writes('/balance')
    await anna.taps(of.look)
    expect(anna.sees()).toMatch(of.waits)
    expect(anna.sees()).not.toMatch(of.never)
    await town.world.advance(2 * 3_600 + 1)
    await anna.writes('/balance')
    await anna.taps(of.look)
    expect(anna.sees()).toMatch(of.waits)
    expect(anna.sees()).not.toMatch(of.never)
    await anna.taps(of.callOff)
    expect(anna.sees()).toContain(of.calledOff)
  })

  test('TFA-04 S45 /limits: says first that money out waits, and until when', async () => {
    const anna = await customer(language, '5.00')
    await put(anna, { outStoppedUntil: inHours(1) })
    expect(await anna.writes('/limits')).toMatch(of.limits)
    await town.world.advance(3_601)
    expect(await anna.writes('/limits')).not.toMatch(of.limits)
  })
})

const COOLING = [
  {
    language: 'en',
    send: 'Send 300.00 EUR',
    look: 'What is on hold',
    says: [
      'Access to your account changed recently',
      'only small payments go out until',
      'Still works: small payments, looking, receiving, topping up, support.',
      'Needed: nothing',
    ],
    never: /Nothing is on hold|nothing restricts|Everything else works/,
    waits: 'Nothing is needed; until then you can call it off.',
  },
  {
    language: 'zh-CN',
    send: '确认转账 300.00 欧元',
    look: '查看冻结款项',
    says: ['账户安全设置刚刚变更过', '前只能小额转出', '仍可使用：小额转出、查询、收款、充值、联系客服', '无需您操作'],
    never: /没有冻结中的款项|没有任何限制|其他功能不受影响/,
    waits: '自动到账，无需操作；在此之前可以撤回。',
  },
]

describe.each(COOLING)('S45 REC-05 after the access to the account changed, in $language', (of) => {
  test('S45 REC-05 actions/holds: what is on hold says that only small payments go out, and until when', async () => {
    const anna = await waiting(of.language, of.send)
    await put(anna, { coolingUntil: inHours(24) })
    await anna.writes('/limits')
    await anna.taps(of.look)
    for (const part of [...of.says, of.waits]) expect(anna.sees()).toContain(part)
    expect(anna.sees()).not.toMatch(of.never)
  })

  test('S45 REC-05 TFA-04 with nothing on hold as well; stopped by wrong codes, too, no small payment is promised', async () => {
    const anna = await customer(of.language, '5.00')
    await put(anna, { coolingUntil: inHours(24) })
    await anna.writes('/limits')
    await anna.taps(of.look)
    for (const part of of.says) expect(anna.sees()).toContain(part)
    expect(anna.sees()).not.toMatch(of.never)
    await put(anna, { outStoppedUntil: inHours(1) })
    await anna.writes('/limits')
    await anna.taps(of.look)
    expect(anna.sees()).toMatch(/Too many wrong codes|动态验证码错误次数过多/)
    expect(anna.sees()).not.toMatch(/Still works: small payments|仍可使用：小额转出/)
  })
})
