import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { judged } from '../../../src/core/kit/judged.ts'
import { run } from '../../../src/core/kit/use-case.ts'
import { useCode } from '../../../src/core/people/second-factor/use-code.ts'
import { granted, refusal } from '../../support/people.ts'
import { codeAt, enrol } from '../../support/second-factor.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const use = ({ userId }: Person, code: string, recovery = false) =>
  judged(run(world.deps, useCode, { userId, code, recovery, by: 'system' }))
const secondsAgo = (seconds: number) => new Date(world.deps.clock().getTime() - seconds * 1000)

describe('codes', () => {
  // The clock runs on: a step that ends in the middle of a test makes its code another one.
  beforeEach(async () => {
    const intoStep = (world.deps.clock().getTime() / 1000) % 30
    await world.advance(Math.ceil(30 - intoStep))
  })

  test('TFA-01 the current step and the one before, neither older nor ahead', async () => {
    const person = await world.person()
    const { secret } = await enrol(world, person)
    await world.advance(120)
    for (const seconds of [60, 90, -30])
      expect(refusal(await use(person, codeAt(secret, secondsAgo(seconds)))).code).toBe('code_invalid')
    expect(granted(await use(person, codeAt(secret, secondsAgo(30))))).toBe('authenticator')
    expect(granted(await use(person, codeAt(secret, secondsAgo(0))))).toBe('authenticator')
  })

  test('TFA-02 a code works once, and none from before it works afterwards; the one that enrolled is used, too', async () => {
    const person = await world.person()
    const { secret, code, next } = await enrol(world, person)
    expect(refusal(await use(person, code()))).toEqual({ code: 'code_used' })
    const fresh = await next()
    granted(await use(person, fresh))
    expect(refusal(await use(person, fresh))).toEqual({ code: 'code_used' })
    expect(refusal(await use(person, codeAt(secret, secondsAgo(30))))).toEqual({ code: 'code_used' })
  })

  test('TFA-02 fifty identical codes at once: one works', async () => {
    const person = await world.person()
    const code = await (await enrol(world, person)).next()
    const answers = await Promise.all(Array.from({ length: 50 }, () => use(person, code)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(new Set(answers.filter(({ ok }) => !ok).map((answer) => refusal(answer).code))).toEqual(
      new Set(['code_used']),
    )
  })

  test('TFA-02 the database itself lets no step be used again', async () => {
    const person = await world.person()
    await enrol(world, person)
    const { prisma } = world.deps
    const { lastStep } = await prisma.secondFactor.findUniqueOrThrow({ where: { userId: person.userId } })
    await expect(prisma.secondFactor.update({ where: { userId: person.userId }, data: { lastStep } })).rejects.toThrow()
  })

  test.each(['１２３４５６', '12 3456', '12345', '1234567', '', '+12345', '1e5', '123456\u0000', '٠١٢٣٤٥'])(
    'TFA-05 %j is refused cleanly',
    async (typed) => {
      const person = await world.person()
      await enrol(world, person)
      expect(refusal(await use(person, typed, true))).toEqual({ code: 'code_invalid', triesLeft: 4 })
    },
  )

  test('TFA-03 CRY-02 the secret is sealed with a key of its own and bound to its owner: swapped rows open for nobody', async () => {
    const [one, other] = [await world.person(), await world.person()]
    const [phone] = [await enrol(world, one), await enrol(world, other)]
    const { prisma, keyring } = world.deps
    const row = async ({ userId }: Person) => prisma.secondFactor.findUniqueOrThrow({ where: { userId } })
    const [mine, theirs] = [await row(one), await row(other)]
    expect(Buffer.from(mine.secret).includes(phone.secret)).toBe(false)
    const place = `second_factor.secret:${one.userId}`
    expect(keyring.secrets.open(mine.dataKey, place, mine.secret)).toBe(phone.secret)
    expect(() => keyring.open(mine.dataKey, place, mine.secret)).toThrow('does not open')
    const swap = (userId: string, { dataKey, secret }: typeof mine) =>
      prisma.secondFactor.update({ where: { userId }, data: { dataKey, secret } })
    await swap(one.userId, theirs)
    await swap(other.userId, mine)
    for (const person of [one, other]) await expect(use(person, '123456')).rejects.toThrow('does not open')
  })
})

describe('wrong codes', () => {
  test('TFA-04 five cancel the open cards and close codes for a while, also for the right one', async () => {
    const person = await world.person({ balance: '50.00' })
    const payee = { userId: (await world.person()).userId }
    const { next } = await enrol(world, person)
    const card = granted(await world.core.quoteSend({ actor: person.chat, payee, amount: amountOf('30.00', 'EUR') }))
    for (const triesLeft of [4, 3, 2, 1])
      expect(refusal(await use(person, '000000'))).toEqual({ code: 'code_invalid', triesLeft })
    expect(refusal(await use(person, '000000')).code).toBe('auth_locked')
    const intent = await world.deps.prisma.intent.findUniqueOrThrow({ where: { id: card.intentId } })
    expect(intent.state).toBe('cancelled')
    expect(refusal(await use(person, await next())).code).toBe('auth_locked')
    await world.advance(15 * 60)
    granted(await use(person, await next()))
    expect(refusal(await use(person, '000000'))).toEqual({ code: 'code_invalid', triesLeft: 4 })
  })

  test('TFA-04 a hundred wrong ones at once: five are looked at', async () => {
    const person = await world.person()
    await enrol(world, person)
    const answers = await Promise.all(Array.from({ length: 100 }, () => use(person, '000000')))
    const codes = answers.map((answer) => refusal(answer).code)
    expect(codes.filter((code) => code === 'code_invalid')).toHaveLength(4)
    const tries = await world.deps.prisma.auditEvent.count({
      where: { subject: `user:${person.userId}`, action: { in: ['code.wrong', 'code.locked'] } },
    })
    expect(tries).toBe(5)
  })
})
