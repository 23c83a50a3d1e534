import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'
import { granted, PIN } from '../../support/people.ts'
import { eur } from '../../support/withdraw.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(async () => {
  await town.close()
  expect(town.errors).toEqual([])
})

test('S82 S83 S84 commands/close actions/close actions/close-confirm actions/close-drop-top-ups actions/close-settle-tickets: what is in the way, then the PIN, then closed', async () => {
  const { core } = town.world
  const anna = await town.customer({ name: 'Anna Leaver', balance: '12.00' })
  const ben = await town.customer()
  granted(await core.startTopUp({ actor: anna.actor, rail: 'bank', amount: eur(700n) }))
  granted(await core.writeToSupport({ actor: anna.actor, text: 'where is my card' }))
  expect(await anna.writes('/close')).toContain('Your account cannot be closed yet')
  expect(anna.sees()).toContain('12.00 EUR is left in it')
  await anna.taps('Withdraw 12.00 EUR')
  expect(anna.sees()).toContain('accounts and cards of your own')
  await anna.writes('/close')
  await anna.taps('Stop waiting for top-ups')
  expect(anna.sees()).not.toContain('top-up')
  await anna.taps('My requests are settled')
  expect(anna.sees()).not.toContain('support request')

  const payee = { userId: ben.person.userId }
  const quote = granted(await core.quoteSend({ actor: anna.actor, payee, amount: eur(1_188n) }))
  granted(await core.confirmPayment({ actor: anna.actor, intentId: quote.intentId }))
  await anna.writes('/close')
  expect(anna.sees()).toContain('Close your account for good?')
  expect(anna.sees()).toContain('by law')
  await anna.taps('Close my account')
  await anna.tapsPin(PIN)
  expect(anna.sees()).toContain('Your account is closed')
  expect(await anna.starts()).toContain('OKPay is a wallet')
})

test('R-10 S82 called off on the pad after it was closed and that got lost: it is said to be closed', async () => {
  const { core, deps } = town.world
  const lea = await town.customer({ name: 'Lea Leaver' })
  await lea.writes('/close')
  await lea.taps('Close my account')
  const { id } = await deps.prisma.closing.findFirstOrThrow({ where: { ownerId: lea.person.userId } })
  await town.world.authorise(lea.person, id)
  granted(await core.closeAccount({ actor: lea.actor, id }))
  await lea.taps('Cancel')
  expect(lea.sees()).toContain('Your account is closed')
})

test('S84 S64 under a freeze by staff nobody is told to withdraw: what is left is named, without a button that is refused', async () => {
  const nora = await town.customer({ name: 'Nora Held', balance: '12.00' })
  await town.world.deps.prisma.user.update({ where: { id: nora.person.userId }, data: { state: 'restricted' } })
  expect(await nora.writes('/close')).toContain('12.00 EUR is left in it')
  expect(nora.buttons()).toEqual(['Have it looked at again', 'Look again', 'Home'])
})

test('S82 用中文注销：从未有过资金往来的账户不保留任何资料', async () => {
  const wang = await town.customer({ name: 'Wang Li', locale: 'zh-CN', language: 'zh-hans' })
  expect(await wang.writes('/close')).toContain('确定永久注销账户？')
  expect(wang.sees()).toContain('不保留任何资料')
  await wang.taps('注销账户')
  await wang.tapsPin(PIN)
  expect(wang.sees()).toContain('账户已注销')
})

test('S83 actions/my-data: all of one’s data in the chat, after the PIN, in the card’s place; closing offers it first', async () => {
  const dora = await town.customer({ name: 'Dora Data' })
  await dora.writes('/close')
  await dora.taps('All my data')
  expect(dora.sees()).toContain('One ZIP file with everything we have of you')
  await dora.taps('Make the file')
  expect(dora.sees()).toContain('Your payment PIN first')
  await dora.taps('🔑 Enter PIN')
  await dora.tapsPin(PIN)
  expect(dora.sees()).toContain('Putting your data together')
  await town.makePapers()
  expect(dora.sees()).toMatch(/✅ Your data[\s\S]* \/verify [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)
  const { media } = dora.newest()
  expect(media?.kind === 'document' && media.document).toMatchObject({
    file_name: expect.stringMatching(/^okpay-data-[-0-9]+\.zip$/),
  })
  // It is a paper of ours like any other.
  const code = /\/verify ([0-9A-Z-]+)/.exec(dora.sees())?.[1] ?? ''
  expect(await dora.writes(`/verify ${code}`)).toContain('This is ours')
  await dora.writes('/statement')
  expect(dora.buttons()).toContain('My data')
})

test('S83 用中文导出：先输入支付密码；太大的文件请到网页下载', async () => {
  const wang = await town.customer({ name: '王丽', locale: 'zh-CN', language: 'zh-hans' })
  await wang.writes('/security')
  await wang.taps('我的数据')
  await wang.taps('生成文件')
  expect(wang.sees()).toContain('请先输入支付密码')
  await wang.taps('🔑 输入支付密码')
  await wang.tapsPin(PIN)
  await town.makePapers(100)
  expect(wang.sees()).toContain('您的数据太大')
  expect(wang.buttons()).toEqual(['到网页下载', '首页'])
})

test('S84 CLS-01 what is too little to take along is given up on the card, by amount, and the last card says so', async () => {
  const fay = await town.customer({ name: 'Fay Dust', balance: '0.01' })
  expect(await fay.writes('/close')).toContain('You give up 0.01 EUR: too little to withdraw or exchange.')
  expect(fay.buttons()).toEqual(['All my data', 'Close and give up 0.01 EUR', 'Keep my account'])
  await fay.taps('Close and give up 0.01 EUR')
  await fay.tapsPin(PIN)
  expect(fay.sees()).toContain('Your account is closed')
  expect(fay.sees()).toContain('You gave up 0.01 EUR.')
})

test('S84 CLS-01 用中文注销：余额太小时逐项写明放弃的金额，另有未结工单时先说明', async () => {
  const li = await town.customer({ name: '李雷', locale: 'zh-CN', language: 'zh-hans', balance: '0.01' })
  granted(await town.world.core.writeToSupport({ actor: li.actor, text: '卡在哪里' }))
  expect(await li.writes('/close')).toContain('余额中的 0.01 欧元 金额过小')
  await li.taps('我的问题已解决')
  expect(li.sees()).toContain('您将放弃余额 0.01 欧元：金额过小，无法提现或兑换。')
  await li.taps('放弃 0.01 欧元并注销')
  await li.tapsPin(PIN)
  expect(li.sees()).toContain('您已放弃余额 0.01 欧元。')
})
