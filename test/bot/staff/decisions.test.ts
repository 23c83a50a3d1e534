import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'

let town: Town
let asker: Phone
let boss: Phone
beforeAll(async () => {
  town = await openTown()
  asker = await town.agent('supervisor', 'Lena')
  boss = await town.agent('owner', 'Max')
})
afterEach(async () => expect(await town.world.breaches()).toEqual([]))
afterAll(async () => {
  await town.close()
  expect(town.errors).toEqual([])
})

/** The one asked, the other agrees. */
async function byTwo(): Promise<void> {
  await asker.taps('Ask for approval')
  await town.deliver()
  await boss.taps('Look')
  await boss.taps('Approve')
  expect(boss.sees()).toContain('· done')
  await town.deliver()
}

const COMMANDS = ['staff/refund', 'staff/reverse', 'staff/post', 'staff/setrole', 'staff/setfee', 'staff/setlevel']

test.each(COMMANDS)('ADM-03 %s says how it is written', async (file) => {
  const command = `/${file.split('/')[1]}`
  await boss.writes(`${command} nonsense`)
  expect(boss.sees()).toContain(`${command} `)
})

test('ADM-03 staff/post flows/propose notices/correction: two give a customer money of the house, who reads it in Chinese', async () => {
  const mei = await town.customer({ name: '小美', language: 'zh-hans' })
  await asker.writes(`/post goodwill ${mei.person.okpayId} 5.00 EUR waited three days`)
  await asker.taps('goodwill')
  await byTwo()
  expect(mei.sees()).toContain('OKPay 入账')
  expect(mei.sees()).toContain('原因：补偿')
})

test('ADM-03 staff/limits notices/limits-set: two set a customer’s own limits, who is told', async () => {
  const anna = await town.customer({ name: 'Anna Keller' })
  const day = new Date(town.world.deps.clock().getTime() + 20 * 86_400_000).toISOString().slice(0, 10)
  await asker.writes(`/limits ${anna.person.okpayId} single 25 until ${day} asked by phone`)
  await byTwo()
  expect(anna.sees()).toContain('Your limits were changed by OKPay')
  expect(anna.sees()).toContain('25.00 EUR')
})

test('ADM-03 staff/rail actions/rails flows/act-alone: one switches a way off, alone', async () => {
  await asker.writes('/rail')
  expect(asker.sees()).toContain('/rail off bank in')
  await asker.writes('/rail off card in the processor is odd')
  await asker.taps('Switch off')
  expect(asker.sees()).toContain('switched off by us')
})

test.each([
  ['en', 'it works again at once.', 'what waited is sent'],
  ['zh-CN', '通过后立即恢复。', '随即汇出'],
] as const)(
  'ADM-03 staff/rail: in %s nothing is said to be sent when a way in is switched on again',
  async (locale, says, sent) => {
    const one = await town.agent('supervisor', `Lin ${locale}`)
    granted(await town.world.core.chooseLanguage({ actor: one.actor, locale }))
    const { prisma, newId, clock } = town.world.deps
    for (const rail of ['platform', 'payout:card'])
      await prisma.railSwitch.create({ data: { id: newId(), rail, off: true, at: clock() } })
    await one.writes('/rail on platform in it answers again')
    expect(one.sees()).toContain(says)
    expect(one.sees()).not.toContain(sent)
    await one.taps(locale === 'en' ? 'Ask for approval' : '提交复核')
    expect(one.sees()).toContain(says)
    expect(one.sees()).not.toContain(sent)
    await one.writes('/rail on card out it answers again')
    expect(one.sees()).toContain(sent)
  },
)
