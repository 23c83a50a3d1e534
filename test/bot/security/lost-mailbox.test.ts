import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openTown, type Phone, PUBLIC_URL, type Town } from '../../support/chat.ts'
import { askedFor, caseOf, linkMailed, lostMailbox, reported } from '../../support/lost-mailbox.ts'
import { granted } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { PIN } from '../../support/world.ts'

// "My mailbox is lost": deeplinks/lostmailbox, actions/lost-mailbox, actions/lost-mailbox-page, actions/stop-mailbox and notices/mailbox-progress; for
// staff desk/mailbox-standing, notices/mailbox-opened, actions/mailbox-case, actions/mailbox-ask and actions/mailbox-decline.
let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(() => expect(town.errors).toEqual([]))
afterAll(() => town.close())

type Customer = Awaited<ReturnType<Town['customer']>>

/** The secret part of the page's address under the card. */
function tokenOn(phone: Phone, label = 'Continue on the page'): string {
  const [page, token = ''] = (phone.linkOf(label) ?? '').split('#')
  expect(page).toBe(`${PUBLIC_URL}/lost-mailbox`)
  return token
}

/** What happens outside the chat: the page, and the tap in the new mailbox. */
async function onPage({ person }: Customer, token: string, email: string, code = ''): Promise<void> {
  const statement = `${person.name}, opened this week`
  granted(await town.world.core.reportLostMailbox({ token, email, code, statement }))
  granted(await town.world.core.confirmMailbox({ token: await linkMailed(town.world, email, 'mailbox_confirm') }))
  await town.deliver()
}

/** From any card with the button, with the PIN, to the link of the page. */
async function toPage(customer: Customer): Promise<string> {
  await customer.taps('My mailbox is lost')
  await customer.taps('Ask for another address')
  expect(customer.sees()).toContain('Your payment PIN first.')
  await customer.taps('🔑 Enter PIN')
  await customer.tapsPin(PIN)
  return tokenOn(customer)
}

test('REC-08 S65 frozen, and the mailbox is a thief’s: PIN, page, two of staff, 72 hours, a new password, unfrozen', async () => {
  const ana = await town.customer({ name: 'Ana Keller', balance: '40.00' })
  const [lena, max] = [await town.agent('agent', 'Lena'), await town.agent('supervisor', 'Max')]
  await ana.writes('/freeze')
  await ana.taps('Freeze now')
  await ana.writes('/security')
  await ana.taps('Unfreeze')
  const email = 'ana.new@example.net'
  await onPage(ana, await toPage(ana), email)
  expect(ana.sees()).toContain('The new mailbox is confirmed.')
  expect(lena.sees()).toContain('Someone’s mailbox is lost.')
  await lena.writes('/queue')
  expect(lena.sees()).toContain('One lost mailbox to compare')
  await lena.taps(`Lost mailbox · ${ana.person.okpayId}`)
  for (const part of ['Ana Keller, opened this week', 'payment PIN', 'two-factor is off', 'a•••@example.net'])
    expect(lena.sees()).toContain(part)
  expect(lena.sees()).not.toContain(email)
  await lena.taps('Customer')
  expect(lena.sees()).toContain('Lost mailbox, another address asked for on')
  await lena.writes('/queue')
  await lena.taps(`Lost mailbox · ${ana.person.okpayId}`)
  await lena.taps('It agrees: ask a second person')
  await lena.writes('Name, month and last payment agree')
  expect(lena.sees()).toContain('72 hours begin')
  await lena.taps('Ask for approval')
  await town.deliver()
  await max.taps('Look')
  expect(max.sees()).toContain('Ana Keller, opened this week')
  await max.taps('Approve')
  expect(max.sees()).toContain('it takes effect on')
  await town.deliver()
  expect(ana.sees()).toContain('Your address changes on')
  await ana.writes('/reset')
  await ana.taps('My mailbox is lost')
  expect(ana.sees()).toContain('Two of us agreed.')
  await town.world.advance(72 * 3600 + 1)
  granted(await town.world.core.finishMailboxCase({ id: (await caseOf(town.world, ana.person)).id }))
  await town.deliver()
  const told = ana.screen().join('\n')
  for (const part of ['Your account has its new address.', 'Your account is still frozen: nothing goes out.'])
    expect(told).toContain(part)
  expect(await ana.writes('/reset')).toContain('a•••@example.net')
})

test('REC-08 one tap stops it, twice the same; the brake is beside it', async () => {
  const ben = await town.customer({ name: 'Ben Kovac' })
  await ben.writes('/security')
  await ben.taps('Change email')
  await onPage(ben, await toPage(ben), 'ben.new@example.net')
  await ben.taps('Stop: keep my address')
  expect(ben.sees()).toContain('Your address stays what it is')
  expect(ben.buttons()[0]).toBe('Freeze now')
  expect((await caseOf(town.world, ben.person)).state).toBe('stopped')
  await ben.starts('lostmailbox')
  expect(ben.buttons()).toContain('Ask for another address')
})

test('REC-08 in Chinese, with two-factor: the old mailbox objects, staff see it, decline, and the chat asks again', async () => {
  const mei = await town.customer({ name: '王小美', language: 'zh-hans' })
  const phone = await enrol(town.world, mei.person)
  const lena = await town.agent('agent', 'Lena')
  await mei.writes('/reset')
  await mei.taps('邮箱丢失或被盗')
  expect(mei.sees()).toContain('邮箱丢失或被盗？')
  await mei.taps('申请更换邮箱')
  await mei.taps('🔑 输入支付密码')
  await mei.tapsPin(PIN)
  await onPage(mei, tokenOn(mei, '前往网页继续'), 'mei.new@example.net', await phone.next())
  await town.deliver()
  const token = await linkMailed(town.world, mei.person.email, 'mailbox_asked')
  granted(await town.world.core.objectToMailbox({ token }))
  await town.deliver()
  expect(mei.sees()).toContain('账户已冻结')
  // It was not her who froze it, and no card says so.
  expect(await mei.writes('/withdraw 5')).toContain('账户已冻结，需由您本人解冻')
  const mailboxId = (await caseOf(town.world, mei.person)).id
  await lena.writes('/queue')
  await lena.taps(`⚠️ Lost mailbox, objected · ${mei.person.okpayId}`)
  expect(lena.sees()).toContain('The old mailbox objected on')
  const asked = await askedFor(town.world, await town.world.agent(), mailboxId)
  expect(asked.mailbox?.objectedAt).toEqual(expect.any(Date))
  await lena.taps('It does not agree: decline')
  await lena.taps('Decline')
  expect(lena.sees()).toContain('Declined.')
  await town.deliver()
  expect(mei.sees()).toContain('邮箱未更换')
  await mei.taps('重新申请')
  expect(mei.sees()).toContain('邮箱丢失或被盗？')
})

test('REC-08 what ran out says so in the chat, in both languages, and one tap begins anew', async () => {
  const [ann, wei] = [
    await town.customer({ name: 'Ann Late' }),
    await town.customer({ name: '李伟', language: 'zh-hans' }),
  ]
  await lostMailbox(town.world, ann.person, 'ann.new@example.net')
  await reported(town.world, wei.person, 'wei.new@example.net')
  await town.world.advance(14 * 86_400 + 1)
  granted(await town.world.core.sweep({}))
  await town.deliver()
  expect(ann.sees()).toContain('Two of us did not agree on it within 14 days. Your address stays what it is.')
  expect(ann.sees()).not.toContain('frozen')
  await ann.taps('Ask again')
  expect(ann.sees()).toContain('Your mailbox is lost?')
  expect(wei.sees()).toContain('发到新邮箱的链接 24 小时内没有打开')
  await wei.taps('重新申请')
  expect(wei.sees()).toContain('邮箱丢失或被盗？')
})
