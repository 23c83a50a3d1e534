import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import { savedAccount } from '../../support/withdraw.ts'

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

describe('staff/maintenance actions/maintenance', () => {
  test('S32 S53 new payments and top-ups are refused with words, withdrawing and looking work, until it is over', async () => {
    const anna = await town.customer({ balance: '100.00' })
    await town.customer({ name: 'Ben Kovac', username: 'ben_kovac' })
    await savedAccount(town.world, anna.person)
    await supervisor.writes('/maintenance perhaps')
    expect(supervisor.sees()).toContain('/maintenance on')
    await supervisor.writes('/maintenance on')
    expect(supervisor.sees()).toContain('Maintenance has begun')

    await anna.writes('/send 5 @ben_kovac lunch')
    expect(anna.sees()).toContain('OKPay is under maintenance')
    await anna.writes('/topup 20')
    // At once, and not at the last step.
    expect(anna.sees()).toContain('OKPay is under maintenance')
    expect(await anna.writes('/status')).toContain('⏳ Card: under maintenance')
    await anna.writes('/topup 20')
    await anna.taps('Withdraw')
    await anna.writes('10')
    await anna.taps('Bank account ···3000')
    await anna.taps('Withdraw 10.00 EUR')
    expect(anna.sees()).toContain('⏳ 10.00 EUR is about to go')
    expect(await anna.writes('/balance')).toContain('89.50 EUR available')

    await supervisor.writes('/maintenance off')
    await anna.writes('/send 5 @ben_kovac lunch')
    expect(anna.sees()).toContain('Send 5.00 EUR to')
  })

  test('S91 R-24 nobody is told to withdraw by a way that is switched off, as all are after a restore', async () => {
    const { core, deps } = town.world
    const anna = await town.customer({ balance: '100.00' })
    const mei = await town.customer({ balance: '100.00', language: 'zh-hans' })
    granted(await core.setMode({ actor: supervisor.actor, maintenance: true }))
    const off = { id: deps.newId(), rail: 'payout:bank', off: true, at: deps.clock() }
    await deps.prisma.railSwitch.create({ data: off })
    await anna.writes('/topup 20')
    expect(anna.sees()).toContain('withdraw to your own card. Nothing goes to bank accounts')
    expect(anna.buttons()[0]).toBe('Withdraw')
    await mei.writes('/topup 20')
    expect(mei.sees()).toContain('也可提现到本人银行卡；暂时不能提现到银行账户')
    granted(await core.declareRestored({ from: deps.clock() }))
    for (const [phone, says, button] of [
      [anna, 'You can look at everything. Withdrawing waits, too', 'What works now'],
      [mei, '您仍可查询。提现同样暂停', '查看服务状态'],
    ] as const) {
      await phone.writes('/topup 20')
      expect(phone.sees()).toContain(says)
      expect(phone.buttons()[0]).toBe(button)
      await phone.taps(button)
      expect(phone.sees()).toContain(says)
    }
  })
})
