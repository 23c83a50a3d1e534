import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { JobDeps } from '../../../src/jobs/job.ts'
import sendPayout from '../../../src/jobs/send-payout.ts'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { granted, PIN } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { savedAccount } from '../../support/withdraw.ts'
import { amountOf } from '../../support/world.ts'

// a restart takes the private Redis of `npm start` along, and with it every place in a dialogue. A pad that stands on
// the screen leads on all the same.
let town: Town
beforeAll(async () => {
  town = await openTown()
  await town.customer({ name: 'Ben Kovac', username: 'ben_lost' })
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

/** The program starts anew, and nothing of what Redis held is there. */
async function restarts(): Promise<void> {
  await town.world.deps.prisma.chatSession.deleteMany()
  await town.restart()
}

const digitsOf = (phone: Phone): string[] => phone.buttons().filter((label) => /^\d$/.test(label))

const SAID = {
  en: {
    locale: 'en',
    send: 'Send 30.00 EUR',
    again: 'Here it is again',
    pad: 'Tap your payment PIN',
    done: '30.00 EUR sent',
  },
  'zh-CN': { locale: 'zh-CN', send: '转账 30.00 欧元', again: '已为您重新打开', pad: '请', done: '30.00 欧元' },
} as const

test.each([SAID.en, SAID['zh-CN']])(
  'R-10 TXA-05 a tap on a pad whose place was lost deals it anew in the same message, and the payment is made once ($locale)',
  async ({ locale, again, done }) => {
    const anna = await town.customer({ name: 'Anna Keller', balance: '90.00', locale })
    await anna.writes('/send 30 @ben_lost rent')
    await anna.taps(anna.buttons()[0] ?? '')
    expect(digitsOf(anna)).toHaveLength(10)
    await anna.taps('2')
    const at = anna.newest().id
    await restarts()
    await anna.taps('7')
    expect(anna.toasts().at(-1)).toContain(again)
    expect(anna.newest().id).toBe(at)
    expect(anna.sees()).toContain('○ ○ ○ ○ ○ ○')
    expect(digitsOf(anna)).toHaveLength(10)
    await anna.tapsPin(PIN)
    expect(anna.sees()).toContain(done)
    expect(await town.world.balance(anna.person)).toBe('59.70')
  },
)

test('R-10 called off on such a pad, nothing is paid, and the card behind it is put away', async () => {
  const anna = await town.customer({ name: 'Anna Keller', balance: '90.00' })
  await anna.writes('/send 30 @ben_lost')
  await anna.taps('Send 30.00 EUR')
  await restarts()
  await anna.taps('Cancel')
  expect(anna.sees()).toContain('Nothing was sent')
  expect(anna.buttons()).toEqual(['Home'])
  const { state } = await town.world.deps.prisma.intent.findFirstOrThrow({ where: { ownerId: anna.person.userId } })
  expect(state).not.toBe('open')
  expect(await town.world.balance(anna.person)).toBe('90.00')
})

test('R-10 R-03 called off on such a pad when the payment was made and its receipt lost: the receipt, not that nothing was sent', async () => {
  const anna = await town.customer({ name: 'Anna Keller', balance: '90.00' })
  await anna.writes('/send 30 @ben_lost')
  await anna.taps('Send 30.00 EUR')
  const { id: intentId } = await town.world.deps.prisma.intent.findFirstOrThrow({
    where: { ownerId: anna.person.userId },
  })
  await town.world.authorise(anna.person, intentId)
  granted(await town.world.core.confirmPayment({ actor: anna.actor, intentId }))
  await restarts()
  await anna.taps('Cancel')
  expect(anna.sees()).toContain('30.00 EUR sent')
  expect(anna.sees()).not.toContain('Nothing was sent')
  expect(await town.world.balance(anna.person)).toBe('59.70')
})

test('R-10 R-03 the same of a withdrawal that is being sent: not that nothing was withdrawn', async () => {
  const anna = await town.customer({ name: 'Anna Keller', balance: '90.00' })
  await savedAccount(town.world, anna.person)
  await town.world.deps.prisma.notice.updateMany({ data: { state: 'parked' } })
  await anna.writes('/withdraw 25')
  await anna.taps('Bank account ···3000')
  await anna.taps('Withdraw 25.00 EUR')
  const { id: payoutId } = await town.world.deps.prisma.payout.findFirstOrThrow({
    where: { ownerId: anna.person.userId },
  })
  await town.world.authorise(anna.person, payoutId)
  granted(await town.world.core.confirmPayout({ actor: anna.actor, payoutId }))
  await sendPayout.run({ core: town.world.core } as JobDeps, { id: payoutId })
  await restarts()
  await anna.taps('Cancel')
  expect(anna.sees()).toContain('25.00 EUR')
  expect(anna.sees()).not.toContain('Nothing was withdrawn')
  expect(await town.world.balance(anna.person)).toBe('64.50')
})

test('R-10 TXA-01 whose PIN was right before is asked for the code, not for the PIN again; a card that expired leads to a fresh one', async () => {
  const anna = await town.customer({ name: 'Anna Keller', balance: '90.00' })
  const phone = await enrol(town.world, anna.person)
  granted(await town.world.core.setCodeThreshold({ actor: anna.actor, amount: amountOf('25.00', 'EUR') }))
  const asksForCode = async () => {
    await anna.taps('Send 30.00 EUR')
    await anna.tapsPin(PIN)
    expect(anna.sees()).toContain('six digits')
  }
  await anna.writes('/send 30 @ben_lost')
  await asksForCode()
  await restarts()
  await anna.taps('Back')
  expect(anna.toasts().at(-1)).toContain('Here it is again')
  expect(anna.sees()).toContain('six digits')
  expect(digitsOf(anna)).toEqual([])
  await restarts()
  await town.world.advance(16 * 60)
  await anna.taps('Back')
  expect(anna.sees()).toContain('quote_expired')
  await anna.taps(anna.buttons()[0] ?? '')
  await asksForCode()
  await anna.writes(await phone.next())
  expect(anna.sees()).toContain('30.00 EUR sent')
})

test('R-10 the other pads: another PIN, and a locked chat', async () => {
  const anna = await town.customer({ name: 'Anna Keller', balance: '90.00' })
  await anna.writes('/security')
  await anna.taps('Change PIN')
  await restarts()
  await anna.taps('5')
  await anna.tapsPin(PIN)
  expect(anna.sees()).toContain('Tap six digits of your choice')
  await restarts()
  await anna.taps('5')
  await anna.tapsPin('608143', 2)
  expect(anna.sees()).toContain('Your new PIN counts from now on')
  await anna.writes('/security')
  await anna.taps('Lock this chat')
  await anna.taps('Turn the lock on')
  await town.world.advance(16 * 60)
  await anna.writes('/balance')
  await anna.taps('🔓 Unlock with PIN')
  await restarts()
  await anna.taps('5')
  await anna.tapsPin('608143')
  expect(anna.sees()).toContain('90.00 EUR')
})

test('R-10 where something else was begun since, a pad of before is a card of the past', async () => {
  const anna = await town.customer({ name: 'Anna Keller', balance: '90.00' })
  await anna.writes('/send 30 @ben_lost')
  await anna.taps('Send 30.00 EUR')
  const pad = anna.newest().id
  await restarts()
  await anna.writes('/send')
  const asked = anna.sees()
  await anna.taps('7', pad)
  expect(anna.toasts().at(-1)).toContain('This card has expired')
  expect(anna.buttonsOf(pad)).toEqual([])
  expect(anna.sees()).toBe(asked)
})
