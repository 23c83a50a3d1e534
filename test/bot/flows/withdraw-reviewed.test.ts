import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { JobDeps } from '../../../src/jobs/job.ts'
import sendPayout from '../../../src/jobs/send-payout.ts'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import { newlySaved } from '../../support/review.ts'
import type { Person } from '../../support/world.ts'

let town: Town
let agent: Phone
let supervisor: Phone
beforeAll(async () => {
  town = await openTown()
  agent = await town.agent('agent', 'Lena')
  supervisor = await town.agent('supervisor', 'Max')
})
afterEach(async () => {
  expect(await town.world.breaches()).toEqual([])
  expect(town.errors).toEqual([])
})
afterAll(() => town.close())

type Customer = Phone & { person: Person }

const ACCOUNT = 'your bank account ···3000'
const refOn = (phone: Phone) => /W-\w{4}-\w{4}/.exec(phone.sees())?.[0] ?? ''

/** Somebody with an account saved since another chat took the wallet over. */
async function somebody(locale?: 'zh-CN'): Promise<Customer> {
  const anna = await town.customer({ name: 'Anna Keller', balance: '100.00', ...(locale && { locale }) })
  await newlySaved(town.world, anna.person)
  await town.world.deps.prisma.notice.updateMany({ data: { state: 'parked' } })
  return anna
}

/** She withdraws 30.00 there, with the PIN. Returns the number on the card she is left with. */
async function withdraws(anna: Customer): Promise<string> {
  await anna.writes('/withdraw 30')
  await anna.taps('Bank account ···3000')
  await anna.taps('Withdraw 30.00 EUR')
  await anna.tapsPin(anna.person.pin)
  return refOn(anna)
}

const work = async ({ person }: Customer) => {
  const waiting = await town.world.deps.prisma.payout.findMany({ where: { ownerId: person.userId } })
  for (const { id } of waiting) await sendPayout.run({ core: town.world.core } as JobDeps, { id })
  await town.deliver()
}

test('S51 RSK-01 actions/holds: what is looked at says so on its card, in the history and among what is on hold, with a way to each', async () => {
  const anna = await somebody()
  const reference = await withdraws(anna)
  expect(anna.sees()).toContain(`⏳ 30.00 EUR to ${ACCOUNT} is on hold\nWe are looking at this withdrawal`)
  expect(anna.sees()).toContain('If nobody has decided by then, all of it comes back, fee included')
  expect(anna.buttons()).toEqual([
    `Appeal · ${reference}`,
    'Call it off: 30.50 EUR back',
    'What is on hold',
    'Where it is now',
    'Home',
  ])
  await work(anna)
  expect(anna.sees()).toContain(`Was this you? A withdrawal of 30.00 EUR to ${ACCOUNT} is on hold`)
  await anna.writes('/history')
  expect(anna.sees()).toContain('30.00 EUR withdrawn to ···3000, being checked')
  await anna.opensEntry('withdrawn')
  expect(anna.sees()).toContain('We are looking at this withdrawal')
  await anna.taps('Back to history')
  await anna.taps('What is on hold')
  expect(anna.sees()).toContain(`30.50 EUR to ${ACCOUNT} · being looked at · no. ${reference}`)
  expect(anna.sees()).toContain('Nothing is needed from you. Everything else works.')
  await anna.taps(`Withdrawal · ${reference}`)
  expect(anna.sees()).toContain('We are looking at this withdrawal')
  // The appeal, in two taps.
  await anna.taps(`Appeal · ${reference}`)
  await anna.taps('Send the appeal')
  expect(anna.sees()).toContain('✅ Appeal sent')
  await town.deliver()
  expect(agent.sees()).toContain(`I appeal against the hold on ${reference}`)
  await anna.writes('/history')
  await anna.taps('What is on hold')
  await anna.taps('Call off 30.50 EUR')
  expect(anna.sees()).toContain('✅ Called off. 30.50 EUR is available again')
  expect(await town.world.balance(anna.person)).toBe('100.00')
  expect(await anna.writes('/history')).toContain('30.00 EUR withdrawn to ···3000, called off')
})

test('ADM-03 RSK-03 staff/risk actions/risk-release: two of staff let it go; then it is sent like any other', async () => {
  const anna = await somebody()
  const reference = await withdraws(anna)
  await town.deliver()
  expect(agent.sees()).toContain('⚠️ Unusual payment: 30.00 EUR · new chat, new payee · on hold for staff')
  await agent.writes('/risk')
  await agent.taps(`30.00 EUR · ${reference}`)
  for (const part of ['on hold', 'Withdrawal to bank account ···3000', 'Decide by'])
    expect(agent.sees()).toContain(part)
  await agent.writes(`/payout ${reference}`)
  expect(agent.sees()).toContain('on hold, being looked at')
  await agent.taps('What was found in it')
  await agent.taps('Send it on (takes two)')
  await agent.writes('She called from her number')
  expect(agent.sees()).toContain('Let a withdrawal go?')
  await agent.taps('Ask for approval')
  await work(anna)
  expect(anna.sees()).not.toContain('was sent')
  expect(supervisor.sees()).toContain('Lena needs a second person: Let a withdrawal go')
  await supervisor.taps('Look')
  expect(supervisor.sees()).toContain('the withdrawal is sent to its owner’s account at once')
  await supervisor.taps('Approve')
  expect(supervisor.sees()).toContain('✅ Let a withdrawal go · done')
  await work(anna)
  expect(anna.sees()).toContain(`30.00 EUR was sent to ${ACCOUNT}`)
  expect(await agent.writes('/risk')).toContain('none open')
})

test('S51 notices/payout-declined: what does not go says why and what helps; one tap tries what we were late with again', async () => {
  const [anna, bea, mei] = [await somebody(), await somebody(), await somebody('zh-CN')]
  const reference = await withdraws(anna)
  await town.deliver()
  await agent.writes('/risk')
  await agent.taps(`30.00 EUR · ${reference}`)
  await agent.taps('Give it back')
  await agent.writes('a stranger has her phone')
  expect(agent.sees()).toContain('given back')
  await town.deliver()
  expect(anna.sees()).toContain(`Your withdrawal to ${ACCOUNT} did not go. 30.50 EUR is available again, fee included.`)
  expect(anna.screen().join()).not.toContain('a stranger has her phone')
  expect(anna.buttons()).toEqual(['Ask support', 'Details', 'Balance'])
  await anna.taps('Details')
  expect(anna.sees()).toContain('was not withdrawn. 30.50 EUR is available again')
  expect(anna.sees()).toMatch(/Confirmed .*\nCame back /)

  await withdraws(bea)
  await mei.writes('/withdraw 30')
  await mei.taps('银行账户（尾号 3000）')
  await mei.taps(mei.buttons().find((label) => label.startsWith('确认提现')) ?? '')
  await mei.tapsPin(mei.person.pin)
  expect(mei.sees()).toContain('这笔提现有些异常，我们正在核查')
  await town.world.advance(24 * 3_600 + 1)
  granted(await town.world.core.settleHeld({}))
  await town.deliver()
  expect(mei.sees()).toContain('我们未能按时完成核查')
  await bea.taps('Withdraw again')
  expect(bea.sees()).toContain('Where should it go?')
})
