import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import announceMonths from '../../../src/jobs/announce-months.ts'
import deliverNotice from '../../../src/jobs/deliver-notice.ts'
import { bareBot } from '../../support/bare-bot.ts'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { topUp } from '../../support/people.ts'
import { amountOf, type Person } from '../../support/world.ts'

// Told here: notices/month-picture and actions/monthly-picture; what comes is begun by src/jobs/announce-months.

const DOOMED = join(import.meta.dirname, '../../support/doomed-month.ts')

type Customer = Phone & { person: Person }
let town: Town
let ana: Customer
let mei: Customer
let idle: Customer
beforeAll(async () => {
  town = await openTown()
  ana = await town.customer({ name: 'Ana Keller', balance: '100.00' })
  mei = await town.customer({ name: '张小美', language: 'zh-hans', currency: 'CNY', balance: '800.00' })
  idle = await town.customer({ name: 'Ben Okafor' })
})
afterAll(async () => {
  expect(town.errors).toEqual([])
  expect(await town.world.breaches()).toEqual([])
  await town.close()
})

const never = () => Promise.reject(new Error('announcing only'))
const announce = () =>
  announceMonths.run({
    core: town.world.core,
    deliverNotice: never,
    sendMail: never,
    removeMessage: never,
    deliverPaper: never,
  })
const notices = () => town.world.deps.prisma.notice.findMany({ where: { kind: 'month_picture' } })
const waiting = () =>
  town.world.deps.prisma.notice.findFirst({ where: { kind: 'month_picture', state: { in: ['waiting', 'sending'] } } })
const photos = (phone: Phone) =>
  town.standIn.world.chat(phone.id).messages.filter(({ media }) => media?.kind === 'photo').length

/** To ten in the morning of the next month's first day; the others' month is told then and is out of the way. */
async function nextMonth(): Promise<void> {
  const now = town.world.deps.clock()
  const first = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1, 10)
  await town.world.advance(Math.ceil((first - now.getTime()) / 1000))
}

/** A month in which only this person moved money, and its announcement. */
async function monthOf({ person }: Customer): Promise<void> {
  await topUp(town.world.core, person.chat, amountOf('20.00', 'EUR'))
  await town.deliver()
  await nextMonth()
  await announce()
}

/** Brings what is left to tell, as the worker that comes next does. */
async function deliverRest(): Promise<void> {
  const rest = await waiting()
  const parts = { core: town.world.core, sendMail: never, removeMessage: never, deliverPaper: never }
  if (rest)
    await deliverNotice.run(
      { ...parts, deliverNotice: town.bot.deliverNotice },
      { ids: [rest.id] },
      new AbortController().signal,
    )
}

async function dies(moment: string, notice = ''): Promise<void> {
  const { world, standIn } = town
  const given = [world.database.app, world.keyEncryptionKey.toString('base64'), standIn.apiRoot, standIn.bot.token]
  const ahead = Math.round((world.deps.clock().getTime() - Date.now()) / 1000)
  const child = spawn(process.execPath, [DOOMED, ...given, notice, moment, String(ahead)], { stdio: 'inherit' })
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])
}

describe('the picture of a month that is over', () => {
  it('R-11 comes to everybody who moved money, in their language, once however often and by how many it is begun', async () => {
    await announce()
    expect(await notices()).toEqual([])
    await town.deliver()
    await nextMonth()
    await Promise.all([announce(), announce()])
    await announce()
    expect(await notices()).toHaveLength(2)
    await town.deliver()
    expect(ana.newest().media?.kind).toBe('photo')
    expect(ana.sees()).toContain('Your month')
    expect(mei.newest().media?.kind).toBe('photo')
    expect(mei.sees()).toContain('月度账单')
    expect(photos(idle)).toBe(0)
    await announce()
    await town.deliver()
    expect([photos(ana), photos(mei)]).toEqual([1, 1])
  })

  it('R-11 is switched off by a tap below it, stays off, and comes back by a tap in /statement', async () => {
    await ana.taps('Stop the monthly picture')
    expect(ana.sees()).toContain('Monthly picture: off')
    expect(photos(ana)).toBe(1)
    await monthOf(ana)
    await town.deliver()
    expect(photos(ana)).toBe(1)
    await ana.writes('/statement')
    await ana.taps('Monthly picture: off')
    await ana.taps('Send it every month')
    expect(ana.sees()).toContain('Monthly picture: on')
    await monthOf(ana)
    await town.deliver()
    expect(photos(ana)).toBe(2)
  })

  it('R-11 does not come to who said no after it was begun', async () => {
    await monthOf(ana)
    await ana.writes('/statement')
    await ana.taps('Monthly picture: on')
    await ana.taps('Stop the monthly picture')
    await town.deliver()
    expect(photos(ana)).toBe(2)
    await ana.taps('Send it every month')
    await announce()
    await town.deliver()
    expect(photos(ana)).toBe(2)
  })

  it('SES-01 in a chat that locks itself shows no picture, only the way to it', async () => {
    await town.world.core.setChatLock({ actor: ana.actor, on: true })
    await monthOf(ana)
    await town.deliver()
    expect(photos(ana)).toBe(2)
    expect(ana.sees()).toContain('Your month')
    await ana.taps('Statement')
    expect(ana.sees()).toContain('chat_locked')
    await town.world.deps.prisma.chat.updateMany({ data: { lockOn: false } })
  })

  it('EXP-02 SES-01 is not put where the wallet has left while it was drawn, nor into a chat locked since', async () => {
    const { core, deps } = town.world
    const { apiRoot, bot } = town.standIn
    const [before, where] = [photos(ana), { userId: ana.person.userId }]
    const bringing = async (meanwhile: () => Promise<unknown>) => {
      const takeMonth: typeof core.takeMonth = async (input) => {
        const taken = await core.takeMonth(input)
        await meanwhile()
        return taken
      }
      const made = { core: { ...core, takeMonth }, prisma: deps.prisma, apiRoot, token: bot.token }
      const parts = { core, sendMail: never, removeMessage: never, deliverPaper: never }
      const { deliverNotice: deliver } = await bareBot(made)
      await town.world.advance(600)
      const ids = [(await waiting())?.id ?? '']
      await deliverNotice.run({ ...parts, deliverNotice: deliver }, { ids }, new AbortController().signal)
    }
    await monthOf(ana)
    await bringing(() => deps.prisma.chat.updateMany({ where, data: { userId: null } }))
    expect(photos(ana)).toBe(before)
    await deps.prisma.chat.updateMany({ where: { telegramId: ana.actor.telegramId }, data: where })
    await bringing(() => deps.prisma.chat.updateMany({ where, data: { lockOn: true } }))
    expect(photos(ana)).toBe(before)
    await town.world.advance(600)
    await deliverRest()
    expect(photos(ana)).toBe(before)
    expect(ana.sees()).toContain('Your month')
    expect(await waiting()).toBeNull()
    await deps.prisma.chat.updateMany({ where, data: { lockOn: false } })
  })

  it('R-11 comes later where Telegram is away, and once', async () => {
    const before = photos(ana)
    await monthOf(ana)
    town.standIn.faults.add({ method: 'sendPhoto', code: 500, times: 1 })
    await town.deliver()
    expect(photos(ana)).toBe(before)
    await town.world.advance(600)
    await deliverRest()
    expect(photos(ana)).toBe(before + 1)
  })
})

describe('R-01 whoever brings it is killed', () => {
  it.each([
    ['drawn', 0, 1],
    // Nobody can know that Telegram had nothing: never two, so here none, and /statement draws it.
    ['handed', 0, 0],
    ['sent', 1, 1],
  ])('R-01 %s: never a second picture', async (moment, there, inTheEnd) => {
    await monthOf(ana)
    const before = photos(ana)
    await dies(moment, (await waiting())?.id)
    expect(photos(ana) - before).toBe(there)
    await town.world.advance(600)
    await deliverRest()
    expect(photos(ana) - before).toBe(inTheEnd)
    expect(await waiting()).toBeNull()
  })

  it('R-01 while beginning them: whoever comes next goes on, and nobody is told twice', async () => {
    const before = photos(ana)
    await topUp(town.world.core, ana.actor, amountOf('20.00', 'EUR'))
    await town.deliver()
    await nextMonth()
    await dies('announced')
    expect(await waiting()).not.toBeNull()
    await announce()
    await announce()
    await town.deliver()
    expect(photos(ana)).toBe(before + 1)
  })
})
