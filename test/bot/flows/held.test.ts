import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startOfDay } from '../../../src/core/kit/time.ts'
import settleHeld from '../../../src/jobs/settle-held.ts'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { rebound } from '../../support/held.ts'
import { PIN } from '../../support/people.ts'
import type { Person } from '../../support/world.ts'

type Customer = Phone & { person: Person }
let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(async () => expect(await town.world.breaches()).toEqual([]))
afterAll(async () => {
  await town.close()
  expect(town.errors).toEqual([])
})

let people = 0
/** Two who never paid each other, the first with 900.00. */
async function two(language?: string): Promise<[Customer, Customer, string]> {
  const [one, other] = [`payer_${++people}`, `payee_${people}`]
  const inTheirs = language === undefined ? {} : { language }
  const anna = await town.customer({ name: 'Anna Keller', username: one, balance: '900.00', ...inTheirs })
  return [anna, await town.customer({ name: 'Ben Kovac', username: other }), other]
}

describe('feature 17: the first payment to somebody new', () => {
  test('actions/call-off: both facts are shown before; one tap calls it off, money and fee', async () => {
    const [anna, ben, handle] = await two()
    const card = await anna.writes(`/send 300 @${handle}`)
    expect(card).toContain('This person is new to you')
    expect(card).toContain('it waits 2 hours after you confirm')
    expect(card).toContain('Until then one tap calls it off, and all of it comes back, fee included')
    expect(card).toContain('After that it is theirs and cannot be called back')
    expect(card).not.toContain('Arrives at once')
    await anna.taps('Send 300.00 EUR')
    await anna.tapsPin(PIN)
    expect(anna.sees()).toContain('⏳ 300.00 EUR to B•• K•••• waits until')
    expect(anna.buttons()[0]).toBe('Call it off')
    expect(await anna.writes('/balance')).toContain('597.00 EUR available · 303.00 EUR on hold')
    await anna.writes('/history')
    await anna.taps('What is on hold')
    expect(anna.sees()).toContain('⏳ 303.00 EUR to B•• K•••• · somebody new to you')
    expect(anna.sees()).toContain('Nothing is needed; until then you can call it off. Everything else works.')
    await anna.taps('Call off 303.00 EUR')
    expect(anna.sees()).toContain('✅ Called off. 303.00 EUR is available again')
    expect(await anna.writes('/balance')).toContain('900.00 EUR available')
    await town.deliver()
    expect(ben.screen().join()).not.toContain('300')
    // S19: it is in the payer's history and opens; whoever was never paid stays masked, and has nothing in theirs.
    expect(await anna.writes('/history')).toContain('1. 300.00 EUR to B•• K••••, called off · ')
    await anna.opensEntry('300.00 EUR')
    expect(anna.sees()).toMatch(
      /^300\.00 EUR to B•• K••••: you called it off\. All of it came back, fee included\.\nOKPay ID OK\w{8}\nBalance after this: 900\.00 EUR\n/,
    )
    expect(anna.buttons()).toEqual(['Send again', 'Keep this payee', 'Ask for help', 'Receipt', 'Back to history'])
    await anna.taps('Receipt')
    expect(anna.sees()).toContain('✅ Receipt for')
    await anna.writes('/history')
    await anna.opensEntry('300.00 EUR')
    await anna.taps('Send again')
    expect(anna.sees()).toContain('Send 300.00 EUR to B•• K••••')
    expect(await ben.writes('/history')).toContain('Nothing here yet.')
  })

  test('jobs/settle-held notices/held-sent: once its time is over it is sent, and cannot be called off', async () => {
    const [anna, ben, handle] = await two('zh-CN')
    expect(await anna.writes(`/send 300 @${handle}`)).toContain('款项将延时 2 小时到账')
    await anna.taps('确认转账 300.00 欧元')
    await anna.tapsPin(PIN)
    const waiting = anna.newest().id
    expect(anna.sees()).toContain('一键撤回')
    await town.world.advance(2 * 3_600 + 1)
    const never = () => Promise.reject(new Error('no mails here'))
    await settleHeld.run({
      core: town.world.core,
      deliverNotice: never,
      sendMail: never,
      removeMessage: never,
      deliverPaper: never,
    })
    await town.deliver()
    expect(anna.sees()).toContain('✅ 转给 Ben Kovac 的 300.00 欧元已到账')
    expect(ben.sees()).toContain('✅ 300.00 EUR received from Anna Keller')
    await anna.taps('撤回转账', waiting)
    expect(anna.message(waiting)?.text).toContain('无法撤回')
    expect(anna.message(waiting)?.text).toContain('hold_ended')
  })
})

describe('S63 something looks unusual', () => {
  /** A payment to a stranger from a chat that is new to the account: staff look at it first. */
  async function held(language?: string): Promise<[Customer, Customer]> {
    const [anna, ben, handle] = await two(language)
    await rebound(town.world, anna.person)
    await anna.writes(`/send 30 @${handle}`)
    await anna.taps(language ? '确认转账 30.00 欧元' : 'Send 30.00 EUR')
    await anna.tapsPin(PIN)
    return [anna, ben]
  }

  test('S62 S63 S64 S65 actions/freeze-now notices/payment-suspicious: its owner is asked, freezes in one tap, and is led on', async () => {
    const [anna, ben] = await held()
    expect(anna.sees()).toContain('⏳ 30.00 EUR to B•• K•••• is on hold')
    expect(anna.sees()).toContain('Decided by')
    await town.deliver()
    expect(anna.sees()).toContain('⚠️ Was this you? 30.00 EUR to B•• K•••• is on hold')
    expect(anna.sees()).toContain('soon after another chat took over this account')
    expect(anna.buttons()).toEqual(['It was me', 'Freeze now'])
    const tapped = performance.now()
    await anna.taps('Freeze now')
    expect(performance.now() - tapped).toBeLessThan(5_000)
    expect(anna.sees()).toContain('Frozen.')
    expect(anna.sees()).toContain(
      '1. Change your password.\n2. Look through the history for what was not you.\n3. Report it',
    )
    expect(anna.buttons()).toEqual(
      expect.arrayContaining(['Change password', 'History', 'Report it', 'What is on hold', 'Unfreeze']),
    )
    expect(await anna.writes(`/send 1 ${ben.person.okpayId}`)).toContain('account_frozen_by_user')
  })

  test.each([
    ['Change password', /password/i],
    ['History', /transactions|history/i],
    ['Report it', /account_frozen/],
  ])('S65 after the freeze, %s is one tap away', async (label, leadsTo) => {
    const [anna] = await held()
    await town.deliver()
    await anna.taps('Freeze now')
    await anna.taps(label)
    expect(anna.sees()).toMatch(leadsTo)
    expect(anna.sees()).not.toContain('Frozen.')
  })

  test('S63 actions/risk-mine: it was me: nothing is frozen, nothing moves', async () => {
    const [anna] = await held()
    await town.deliver()
    await anna.taps('It was me')
    expect(anna.sees()).toContain('We have noted that it was you')
    expect(anna.sees()).toMatch(
      /It stays on hold until somebody has looked at it: by \S.+ at the latest it goes or comes back\.$/,
    )
    expect(await anna.writes('/balance')).toContain('30.30 EUR on hold')
  })

  test('feature 6 actions/appeal actions/appeal-send: what is held says why and by when, and is appealed in two taps', async () => {
    const agent = await town.agent('agent', 'Lena')
    const [anna] = await held('zh-CN')
    await anna.writes('/balance')
    await anna.taps('查看冻结款项')
    expect(anna.sees()).toContain('核查中\n最迟')
    expect(anna.sees()).toContain('无需您操作，其他功能不受影响')
    const appeal = anna.buttons().find((label) => label.startsWith('申诉')) ?? ''
    await anna.taps(appeal)
    expect(anna.sees()).toContain('有异议，请核实')
    await anna.taps('提交申诉')
    expect(anna.sees()).toContain('✅ 申诉已提交')
    await town.deliver()
    expect(agent.screen().join('\n')).toContain(appeal.replace('申诉 · ', ''))
  })
})

test('S45 feature 6 actions/holds: a restricted account is told what it is, what works, what is needed and by when; two taps appeal', async () => {
  const [anna] = await two()
  const agent = await town.agent('agent', 'Lena')
  const why = { category: 'identity', reason: 'a paper is missing' } as const
  await town.world.core.restrictCustomer({ actor: agent.actor, userId: anna.person.userId, ...why })
  await town.deliver()
  expect(anna.sees()).toContain('Needed: proof that it is you')
  expect(anna.sees()).toContain('We look at it by')
  expect(await anna.writes('/start')).toContain('frozen for now')
  await anna.taps('Reason and appeal')
  for (const part of [
    'really yours',
    'Still works: looking, receiving (it waits on hold), topping up',
    'Needed: proof',
    'We look at it by',
  ])
    expect(anna.sees()).toContain(part)
  await anna.taps('Appeal')
  await anna.taps('Send the appeal')
  expect(anna.sees()).toContain('✅ Appeal sent')
  await town.deliver()
  expect(agent.sees()).toContain('I appeal against the freeze of my account')
})

describe('S48 refused by the rules', () => {
  test('S48 S51 RSK-03 actions/risk-explain notices/risk-explained: its own words; support tells the reason and that the account is safe', async () => {
    const agent = await town.agent('agent', 'Lena')
    const [anna, , handle] = await two()
    const now = town.world.deps.clock()
    const counted = { hour: now.getUTCHours(), inHour: 60 }
    await town.world.deps.prisma.spendCounter.create({
      data: { userId: anna.person.userId, day: startOfDay(now), operation: 'out', currency: 'EUR', ...counted },
    })
    // So many payments ask for the PIN by themselves.
    await anna.writes(`/send 1 @${handle}`)
    await anna.taps('Send 1.00 EUR')
    expect(anna.sees()).toContain('⛔ Not sent: this payment looks unusual, and we stopped it to protect you')
    expect(anna.sees()).toContain('Nothing has left your account')
    expect(anna.sees()).toContain('risk_refused')
    const refusal = anna.newest().id
    expect(await anna.writes('/balance')).toContain('900.00 EUR available')
    await anna.taps('Ask support', refusal)
    await anna.writes('Why was my payment stopped?')

    await town.deliver()
    await agent.writes(`/user @${anna.person.username}`)
    await agent.taps('Unusual payments')
    expect(agent.sees()).toContain('1.00 EUR · many payments in an hour · refused')
    await agent.taps(agent.buttons().find((label) => label.startsWith('1.00 EUR')) ?? '')
    await agent.taps('Tell why, and that the account is safe')
    await town.deliver()
    expect(anna.sees()).toContain('There were very many payments within an hour')
    expect(anna.sees()).toContain('your account is safe')
  })
})
