import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import { amountOf, PIN } from '../../support/world.ts'

// notices/behind-lock, from the payment to the phone.
let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(() => expect(town.errors).toEqual([]))
afterAll(() => town.close())

test.each([
  {
    ...{ language: 'en', arrived: '✅ Money arrived.', unlock: '🔓 Unlock with PIN' },
    ...{ full: '3.00 EUR received from Ana', digest: '4 messages about your money' },
  },
  {
    ...{ language: 'zh-hans', arrived: '✅ 有款项到账', unlock: '🔓 输入支付密码解锁' },
    ...{ full: '收到 Ana Payer 转来的 3.00 欧元', digest: '4 条资金变动通知' },
  },
])(
  'SES-01 money that comes to a locked chat is told without its sum, and with it after the PIN ($language)',
  async (said) => {
    const { world } = town
    const ben = await town.customer({ name: 'Ben Payee', language: said.language })
    const ana = await town.customer({ name: 'Ana Payer', balance: '100.00' })
    const pay = async (text: string) => {
      const wish = { actor: ana.actor, payee: { userId: ben.person.userId }, amount: amountOf(text, 'EUR') }
      granted(
        await world.core.confirmPayment({
          actor: ana.actor,
          intentId: granted(await world.core.quoteSend(wish)).intentId,
        }),
      )
    }
    granted(await world.core.setChatLock({ actor: ben.actor, on: true }))
    // Whoever has just written holds the phone; after a pause nobody knows who does.
    await pay('3.00')
    await town.deliver()
    expect(ben.sees()).toContain(said.full)
    await world.advance(6 * 60)
    await pay('4.00')
    await town.deliver()
    expect(ben.sees()).toContain(said.arrived)
    expect(ben.sees()).not.toMatch(/4\.00|Ana/)
    await ben.taps(said.unlock)
    await ben.tapsPin(PIN)
    expect(ben.sees()).toContain('4.00')

    await world.advance(6 * 60)
    for (const sum of ['1.01', '1.02', '1.03', '1.04']) await pay(sum)
    await town.deliver()
    expect(ben.sees()).toContain(said.digest)
    expect(ben.sees()).toContain(said.arrived)
    expect(ben.sees()).not.toMatch(/1\.0\d|Ana/)
  },
)
