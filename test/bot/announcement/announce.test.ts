import { afterAll, beforeAll, expect, test } from 'vitest'
import tellAnnouncement from '../../../src/jobs/tell-announcement.ts'
import { openTown, type Phone, type Town } from '../../support/chat.ts'

let town: Town
let supervisor: Phone
beforeAll(async () => {
  town = await openTown()
  supervisor = await town.agent('supervisor', 'Max')
})
afterAll(async () => {
  await town.close()
  expect(town.errors).toEqual([])
})

async function announces(concerns: string): Promise<void> {
  await supervisor.writes('/announce')
  await supervisor.taps('Announce something')
  await supervisor.taps('Maintenance')
  await supervisor.taps(concerns)
  await supervisor.writes('Card top-ups rest for an hour. Bank transfers work.')
  await supervisor.writes('银行卡充值暂停一小时，银行转账不受影响。')
  await supervisor.writes('tomorrow')
  expect(supervisor.sees()).toContain('2026-12-02 02:00')
  await supervisor.writes('+2h')
  await supervisor.writes('+60m')
}

async function tellEverybody(): Promise<void> {
  const rows = await town.world.deps.prisma.announcement.findMany({ where: { toldAllAt: null } })
  const never = () => Promise.reject(new Error('announcements only'))
  const parts = {
    core: town.world.core,
    deliverNotice: never,
    sendMail: never,
    removeMessage: never,
    deliverPaper: never,
  }
  for (const { id } of rows) await tellAnnouncement.run(parts, { id })
  await town.deliver()
}

test('S91 S32 staff/announce flows/announce actions/announce actions/announcements notices/announcement: it reaches everybody in their language, home, /status and the cards it is about, before it begins', async () => {
  const anna = await town.customer({ balance: '50.00' })
  const mei = await town.customer({ name: '小美', language: 'zh-CN', balance: '50.00' })
  await announces('Topping up')
  expect(supervisor.sees()).toContain('Announce this?')
  expect(supervisor.sees()).toContain('银行卡充值暂停一小时')
  await supervisor.taps('Announce it')
  expect(supervisor.sees()).toContain('Announced.')

  await tellEverybody()
  expect(anna.sees()).toContain('Card top-ups rest for an hour.')
  expect(mei.sees()).toContain('银行卡充值暂停一小时')
  const told = anna.screen().length
  await tellEverybody()
  expect(anna.screen()).toHaveLength(told)

  for (const command of ['/start', '/status', '/topup']) {
    await anna.writes(command)
    expect([command, anna.sees()]).toEqual([command, expect.stringContaining('Card top-ups rest for an hour.')])
    await mei.writes(command)
    expect(mei.sees()).toContain('银行卡充值暂停一小时')
  }
  await anna.writes('/exchange')
  expect(anna.sees()).not.toContain('Card top-ups rest')

  await town.world.advance(3 * 3_600 + 60)
  await anna.writes('/start')
  expect(anna.sees()).not.toContain('Card top-ups rest')
})

test('S91 one that is ended is shown no more', async () => {
  const anna = await town.customer()
  await announces('Everything')
  await supervisor.taps('Announce it')
  await anna.writes('/start')
  expect(anna.sees()).toContain('Card top-ups rest')
  await supervisor.writes('/announce')
  await supervisor.taps(supervisor.buttons().find((label) => label.startsWith('End: ')) ?? '')
  expect(supervisor.sees()).toContain('Nothing is announced.')
  await anna.writes('/start')
  expect(anna.sees()).not.toContain('Card top-ups rest')
})

test('ADM-01 an agent announces nothing', async () => {
  const agent = await town.agent('agent', 'Lena')
  expect(await agent.writes('/announce')).toContain('I do not know /announce')
})
