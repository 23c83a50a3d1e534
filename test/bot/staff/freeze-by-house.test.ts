import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { TopUpReport, TopUpView } from '#core'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { lostMailbox } from '../../support/lost-mailbox.ts'
import { accountOn, granted } from '../../support/people.ts'
import { recoveryOf } from '../../support/recovery.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { amountOf } from '../../support/world.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
  await tellRates(town.world)
})
afterEach(async () => expect(await town.world.breaches()).toEqual([]))
afterAll(async () => {
  await town.close()
  expect(town.errors).toEqual([])
})

async function tell(order: TopUpView, type: TopUpReport['type']) {
  const { reference, amount } = order
  const eventId = randomUUID()
  const wire = { occurredAt: new Date(), raw: new TextEncoder().encode(eventId), signature: 'v1,x' }
  const news = { rail: 'bank', eventId, type, reference, account: accountOn(order), amount } as const
  granted(await town.world.core.receiveReport({ ...news, ...wire }))
}

/** Their bank sends 300.00, and takes it back once all but a little of it is dollars. */
async function takenBack({ actor }: Phone): Promise<TopUpView> {
  const { core } = town.world
  const eur = (text: string) => amountOf(text, 'EUR')
  const order = granted(await core.startTopUp({ actor, rail: 'bank', amount: eur('300.00') }))
  await tell(order, 'topup.succeeded')
  const { quoteId } = granted(await core.quoteExchange({ actor, side: { send: eur('290.00'), to: 'USD' } }))
  granted(await core.confirmExchange({ actor, quoteId }))
  await tell(order, 'topup.returned')
  await town.deliver()
  return order
}

test('CBK-09 ADM-03 notices/account-restricted: a top-up that was taken back and is not all there freezes the account; its owner reads why and appeals, staff read that nobody did', async () => {
  const anna = await town.customer({ name: 'Anna Keller', username: 'anna_back' })
  const { reference } = await takenBack(anna)
  expect(anna.sees()).toContain('A top-up of yours was taken back, and not all of it was there any more.')
  expect(anna.sees()).toContain('Needed: tell support how it came to that')
  expect(anna.buttons()).toContain('Appeal')
  expect(await anna.writes('/send 5 usd @nobody_here')).not.toContain('✅')
  const lena = await town.agent('agent', 'Lena')
  expect(await lena.writes('/user @anna_back')).toContain('Frozen by OKPay itself')
  expect(lena.sees()).toContain(`Top-up ${reference} was taken back and was not all there any more.`)
  expect(lena.buttons()).toContain('Unfreeze')
})

test('CBK-09 the same in Chinese', async () => {
  const wei = await town.customer({ name: 'Wei Chen', username: 'wei_back', language: 'zh-hans' })
  await takenBack(wei)
  expect(wei.sees()).toContain('您的一笔充值已被退回，但账户余额不足以扣回全部金额。')
  expect(wei.sees()).toContain('请联系客服说明情况')
})

/** Staff put their own freeze beside the house's. */
async function frozenToo(handle: string): Promise<Phone> {
  const lena = await town.agent('agent', 'Lena')
  await lena.writes(`/user @${handle}`)
  await lena.taps('Freeze for our own reason')
  await lena.writes('another voice on the phone')
  await lena.taps('Identity check')
  await lena.taps('Freeze the account')
  await town.deliver()
  return lena
}

test('S45 S64 ADM-03 notices/account-restricted notices/account-released actions/customer-release flows/ask-approval: frozen by the house and by staff, both are named, and letting one go says what stays', async () => {
  const berta = await town.customer({ name: 'Berta Braun', username: 'berta_back' })
  const { reference } = await takenBack(berta)
  const lena = await frozenToo('berta_back')
  expect(lena.sees()).toContain('Frozen by OKPay itself')
  expect(lena.sees()).toContain('“another voice on the phone”')
  expect(lena.buttons()).not.toContain('Freeze for our own reason')
  expect(berta.sees()).toContain('Your account stays frozen, now for one more reason.')
  expect(berta.sees()).toContain('We have to check that the account is really yours.')
  await berta.taps('Reason and appeal')
  expect(berta.sees()).toContain('for more than one reason')
  expect(berta.sees()).toMatch(
    /1\. A top-up of yours was taken back.*\n.*tell support how it came to that[\s\S]*2\. We have to check/,
  )
  expect(berta.sees()).not.toContain('You have frozen it yourself')
  expect(berta.sees()).toContain('your account opens once the last one is')

  const max = await town.agent('supervisor', 'Max')
  expect(await lena.writes('/unfreeze @berta_back the bank explained it')).toContain('Which reason is settled?')
  expect(lena.buttons().slice(0, 2)).toEqual([`Top-up ${reference}`, 'By staff · Identity check'])
  await lena.taps(`Top-up ${reference}`)
  expect(lena.sees()).toContain('“the bank explained it”')
  expect(lena.sees()).toMatch(/Frozen by OKPay itself[\s\S]*The account stays frozen all the same:\nFrozen by Lena/)
  await lena.taps('Ask for approval')
  await town.deliver()
  await max.taps('Look')
  expect(max.sees()).toMatch(/Frozen by OKPay itself[\s\S]*The account stays frozen all the same:\nFrozen by Lena/)
  await max.taps('Approve')
  expect(max.sees()).toContain('✅ Unfreeze an account · done')
  expect(max.sees()).toContain(reference)
  await town.deliver()
  expect(berta.sees()).toContain('One reason why your account is frozen is settled.')
  expect(berta.sees()).toMatch(/stays frozen until what is left is settled, too:\n\nWe have to check/)
  expect(await berta.writes('/send 5 usd @anna_back')).toContain('account_restricted')
  await berta.writes('/support')
  expect(berta.sees()).toContain('We have to check that the account is really yours.')
  expect(berta.sees()).not.toContain('taken back')
  expect(berta.buttons()[0]).toBe('Appeal')
})

test('S45 one’s own freeze below ours is said, and that it outlasts ours; in Chinese, too', async () => {
  const mei = await town.customer({ name: 'Mei Lin', username: 'mei_back', language: 'zh-hans' })
  await takenBack(mei)
  expect(await mei.writes('/freeze')).toContain('您本人也要冻结账户吗')
  await mei.taps('立即冻结')
  expect(mei.sees()).toContain('与我们的冻结同时有效')
  expect(mei.sees()).not.toContain('邮件')
  await frozenToo('mei_back')
  expect(mei.sees()).toContain('新增一项原因')
  await mei.taps('冻结原因和申诉')
  expect(mei.sees()).toContain('您的账户因多项原因被暂时冻结')
  expect(mei.sees()).toContain('此外，您已自行冻结账户')
  expect(mei.sees()).not.toContain('全部处理完成后账户恢复')
  expect(mei.buttons()).toContain('申诉')
  expect(mei.buttons()).not.toContain('解冻')
})

test('REC-08 ADM-03 actions/restricted-accounts, offers/customer/mailbox and offers/customer/recovery: staff get from the queue to a frozen account, and from there to what waits', async () => {
  const cleo = await town.customer({ name: 'Cleo Cole', username: 'cleo_back' })
  await lostMailbox(town.world, cleo.person, 'cleo.anew@example.net')
  const { okpayId } = await town.world.deps.prisma.user.findUniqueOrThrow({ where: { id: cleo.person.userId } })
  await takenBack(cleo)
  const lena = await town.agent('agent', 'Lena')
  await lena.writes('/queue')
  await lena.taps('Frozen accounts · ')
  expect(lena.sees()).toContain('accounts are frozen by us')
  expect(lena.sees()).toContain('A top-up was taken back · look at it by')
  await lena.taps(`Customer · ${okpayId}`)
  expect(lena.sees()).toContain('Lost mailbox, another address asked for')
  await lena.taps('Compare the lost mailbox')
  expect(lena.sees()).toContain('I am Cleo Cole')
  const dan = await town.customer({ name: 'Dan Dale', username: 'dan_back' })
  await recoveryOf(town.world, dan.person)
  await lena.writes('/user @dan_back')
  await lena.taps('Compare the recovery')
  expect(lena.sees()).toContain('I am Dan Dale')
})
