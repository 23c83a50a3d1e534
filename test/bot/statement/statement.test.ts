import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DeliverPaper } from '../../../src/bot/papers/deliver.ts'
import makePaper from '../../../src/jobs/make-paper.ts'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { topUp } from '../../support/people.ts'
import { amountOf, type Person } from '../../support/world.ts'

// Told here: commands/statement, flows/statement, actions/statement, actions/receipt, commands/verify, flows/verify,
// actions/verify and deeplinks/verify; what they wait for is made by src/jobs/make-paper.

let town: Town
let ana: Phone & { person: Person }
let mei: Phone & { person: Person }
beforeAll(async () => {
  town = await openTown()
  ana = await town.customer({ name: 'Ana Ilić', username: 'ana_ilic', balance: '100.00' })
  mei = await town.customer({
    name: '张小美',
    username: 'xiaomei',
    language: 'zh-hans',
    currency: 'CNY',
    balance: '800.00',
  })
  await topUp(town.world.core, mei.actor, amountOf('30.00', 'EUR'))
})
beforeEach(() => town.world.deps.prisma.factorThrottle.deleteMany({}))
afterAll(async () => {
  expect(town.errors).toEqual([])
  expect(await town.world.breaches()).toEqual([])
  await town.close()
})

const today = () => new Date().toISOString().slice(0, 10)
const fileOf = (phone: Phone) => {
  const { media } = phone.newest()
  return media?.kind === 'document' ? media.document : undefined
}

describe('/statement', () => {
  it('asks for a time, a form, shows that it is being made, and puts the file in that card’s place', async () => {
    expect(await ana.writes('/statement')).toContain('Which period?')
    await ana.taps('This month')
    expect(ana.sees()).toContain('Which format?')
    await ana.taps('PDF')
    expect(ana.sees()).toContain('⏳ Making your statement')
    const card = ana.newest().id
    await town.makePapers()
    expect(ana.newest().id).toBe(card)
    expect(ana.sees()).toMatch(/✅ Statement .* \/verify [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/s)
    expect(fileOf(ana)).toMatchObject({ file_name: expect.stringMatching(/^okpay-.*\.pdf$/) })
  })

  it('takes a line that says all of it, in Chinese, too', async () => {
    expect(await mei.writes(`/statement ${today()} ${today()} csv`)).toContain('⏳ 正在生成')
    await town.makePapers()
    expect(mei.sees()).toContain('✅ 对账单')
    expect(fileOf(mei)?.file_name).toBe(`okpay-${today()}-${today()}.csv`)
  })

  it('draws a picture', async () => {
    await mei.writes(`/statement ${today().slice(0, 7)} picture`)
    // A month that is not over reaches into the future: the first button is the part of it there is.
    expect(mei.sees()).toContain('结束日期还没到')
    const [first = ''] = mei.buttons()
    await mei.taps(first)
    await mei.taps('图表')
    await town.makePapers()
    expect(mei.newest().media?.kind).toBe('photo')
  })

  it.each([
    ['2026-12-31 2026-01-01', 'first day is after the last', 'period_invalid'],
    ['2026-01-01 2999-01-01', 'ends in the future', 'period_invalid'],
    ['2001-01-01 2026-11-26', 'before your account was opened', 'period_invalid'],
    ['2026-02-30 2026-03-01', 'Those dates cannot be read', 'period_invalid'],
  ])('refuses %s with what there is, and its first button leads there', async (line, why, code) => {
    const said = await ana.writes(`/statement ${line}`)
    expect(said).toContain(why)
    expect(said).toContain(code)
    await ana.taps(ana.buttons()[0] ?? '')
    expect(ana.sees()).toContain('Which format?')
    await ana.taps('Cancel')
  })

  it('asks again, with an example, where it reads no time', async () => {
    expect(await ana.writes('/statement last summer')).toContain('2026-10-01 2026-10-31')
    expect(await ana.writes('whenever')).toContain('could not read')
    await ana.taps('Cancel')
  })

  it('EXP-02 makes a paper once, however often its job runs, and two at once in their own places', async () => {
    await ana.writes(`/statement ${today()} ${today()} csv`)
    const first = ana.newest().id
    await ana.writes(`/statement ${today()} ${today()} pdf`)
    const before = ana.screen().length
    await Promise.all([town.makePapers(), town.makePapers()])
    expect(ana.screen()).toHaveLength(before)
    expect(ana.message(first)?.media?.kind).toBe('document')
    expect(ana.newest().media?.kind).toBe('document')
    const waiting = await town.world.deps.prisma.paper.count({ where: { state: 'waiting' } })
    expect(waiting).toBe(0)
  })

  it('comes in the end where Telegram is away, into the same card', async () => {
    await ana.writes(`/statement ${today()} ${today()} csv`)
    const card = ana.newest().id
    town.standIn.faults.add({ method: 'editMessageMedia', code: 500, times: 1 })
    await expect(town.makePapers()).rejects.toThrow()
    expect(ana.sees()).toContain('⏳')
    await town.makePapers()
    expect(ana.newest()).toMatchObject({ id: card, media: { kind: 'document' } })
  })

  it('EXP-02 a chat that is another’s, or nobody’s, by the time its statement is made does not get it', async () => {
    const { prisma } = town.world.deps
    const never = () => Promise.reject(new Error('papers only'))
    const parts = { core: town.world.core, deliverNotice: never, sendMail: never, removeMessage: never }
    for (const userId of [null, mei.person.userId]) {
      const ida = await town.customer({ name: 'Ida Roth' })
      await ida.writes(`/statement ${today()} ${today()} csv`)
      const { id } = await prisma.paper.findFirstOrThrow({ where: { state: 'waiting' } })
      const deliverPaper: DeliverPaper = async (delivery) => {
        await prisma.chat.updateMany({ where: { userId: ida.person.userId }, data: { userId } })
        return town.bot.deliverPaper(delivery)
      }
      await makePaper.run({ ...parts, deliverPaper }, { id })
      expect(ida.newest()).toMatchObject({ text: expect.stringContaining('⏳') })
      expect(ida.newest().media).toBeUndefined()
      expect(await prisma.paper.findUnique({ where: { id } })).toMatchObject({ state: 'undeliverable' })
    }
  })

  it('shows nothing in a locked chat', async () => {
    await town.world.core.setChatLock({ actor: ana.actor, on: true })
    await town.world.deps.prisma.chat.updateMany({ data: { unlockedAt: null } })
    expect(await ana.writes('/statement')).toContain('chat_locked')
    await town.world.deps.prisma.chat.updateMany({ data: { lockOn: false } })
  })
})

describe('receipt and /verify', () => {
  it('sends a receipt as a picture and as PDF that anybody can verify, and says what became of it', async () => {
    await ana.writes('/send 5 @xiaomei lunch')
    await ana.taps(ana.buttons()[0] ?? '')
    if (ana.buttons().includes('1')) await ana.tapsPin(ana.person.pin)
    expect(ana.sees()).toContain('5.00 EUR')
    await ana.taps('Receipt')
    expect(ana.newest().media?.kind).toBe('photo')
    const code = /\/verify ([0-9A-Z-]{14})/.exec(ana.sees())?.[1] ?? ''
    await ana.taps('As PDF')
    expect(fileOf(ana)).toMatchObject({ file_name: expect.stringMatching(/^okpay-.*\.pdf$/) })
    expect(ana.sees()).toContain(code)
    const said = await mei.writes(`/verify ${code.toLowerCase().replaceAll('-', ' ')}`)
    expect(said).toContain('确认由 OKPay 开具')
    expect(said).toContain('A•• I•••')
    expect(said).not.toContain('Ilić')
    expect(said).toContain('已完成')
    await ana.writes('/history')
    await ana.opensEntry('张小美')
    await ana.taps('Receipt')
    expect(ana.sees()).toContain(code)
  })

  it('S3 S60 names what only looks like us: signs, spelling, or our name in another’s', async () => {
    expect(await ana.writes(`/verify @${town.bot.username.replace('o', 'о')}`)).toContain('о is another sign')
    expect(await ana.writes(`/verify @${town.bot.username}s`)).toContain('It is nearly @')
    expect(await ana.writes('/verify https://okpay-help.evil.com')).toContain('It carries our name')
    expect(ana.sees()).toContain('never writes first')
    await ana.taps('How to know us')
    expect(ana.sees()).toContain('How do I know it is really OKPay?')
    const mei = await town.customer({ language: 'zh-CN' })
    expect(await mei.writes(`/verify @${town.bot.username}s`)).toContain('并不相同')
  })

  it('says what is not ours: codes, names and addresses that only look like us', async () => {
    expect(await ana.writes('/verify 7QK2-9FXD-M3P8')).toContain('not ours')
    expect(await ana.writes('/verify @okpay_supp0rt')).toContain('@okpay_supp0rt is not ours')
    expect(await ana.writes(`/verify @${town.bot.username}`)).toContain('is ours')
    expect(await ana.writes('/verify https://okpay.example.evil.com/pay')).toContain('is not ours')
    expect(await ana.writes('/verify https://okpay.example/fees')).toContain('is ours')
    expect(await ana.writes('/verify https://okpay.example@evil.com/')).toContain('is not ours')
    await ana.taps('Check another')
    expect(ana.sees()).toContain('Is it from us?')
    await ana.taps('Cancel')
  })

  it('is reached by a link that carries the code', async () => {
    expect(await ana.starts('verify_7QK2-9FXD-M3P8')).toContain('not ours')
  })

  it('answers a guesser thirty times an hour and then no more', async () => {
    for (let i = 0; i < 30; i++) await town.world.core.verifyPaper({ code: `7QK2-9FXD-M3${i + 10}`, by: ana.actor })
    expect(await ana.writes('/verify 7QK2-9FXD-M3P8')).toContain('too_many_requests')
    await ana.taps('Cancel')
  })
})
