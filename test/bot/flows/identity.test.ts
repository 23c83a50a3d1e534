import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import removeMessage from '../../../src/jobs/remove-message.ts'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { rows } from '../../support/database.ts'
import { photo } from '../../support/identity.ts'

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

/** Level 1, from the command to handing it in. */
async function appliesForLevel1(phone: Phone): Promise<void> {
  await phone.writes('/identity')
  await phone.taps('Begin level 1')
  await phone.writes('Anna Maria Keller')
  await phone.writes('1990-12-31')
  await phone.writes('Germany')
  await phone.taps('Hand it in')
}

/** Two people agree. */
async function areSatisfied(): Promise<void> {
  await agent.writes('/kyc')
  await agent.taps(agent.buttons()[0] ?? '')
  await agent.taps('Open it')
  await agent.writes('it is my turn')
  await agent.taps('Approve')
  await agent.writes('everything fits')
  await agent.taps('Ask for approval')
  await town.deliver()
  await supervisor.taps('Look')
  await supervisor.taps('Look at the case')
  await supervisor.taps('Open it')
  await supervisor.writes('the second pair of eyes')
  await supervisor.taps('The approval that waits')
  await supervisor.taps('Approve')
  await town.deliver()
}

describe('flows/identity, commands/identity, actions/identity, actions/identity-begin, actions/identity-withdraw: level 1', () => {
  test('S68 S69 what is typed is read, what is not understood is asked again; approved, the limits are higher at once', async () => {
    const anna = await town.customer({ name: 'Anna Keller', balance: '1200.00' })
    await town.customer({ name: 'Ben Kovac', username: 'ben_i' })
    for (const _ of [1, 2]) {
      await anna.writes('/send 500 @ben_i rent')
      await anna.taps('Send 500.00 EUR')
      await anna.tapsPin('274905')
    }
    expect(await anna.writes('/send 100 @ben_i rent')).toContain('Verification level 1 would allow it.')
    await anna.taps('Raise my limits')
    expect(anna.sees()).toContain('You are not verified yet.')
    expect(anna.sees()).toContain(
      'Level 1 would allow 5,000.00 EUR a payment, 10,000.00 EUR a day and 50,000.00 EUR a month.',
    )
    await anna.taps('Begin level 1')
    expect(anna.sees()).toContain('full name, as in your passport')
    expect(anna.buttons()).toEqual(['Anna Keller', 'Use a web page instead', 'Cancel'])
    expect(await anna.writes('Аnna Keller')).toContain('mixes letters of different alphabets')
    await anna.taps('Anna Keller')
    expect(await anna.writes('12 Maybe 1990')).toContain('That is no date of birth I understand')
    expect(await anna.writes('03/04/1990')).toContain('That can be two dates.')
    expect(anna.buttons().slice(0, 2)).toEqual(['3 Apr 1990', '4 Mar 1990'])
    await anna.taps('4 Mar 1990')
    expect(anna.sees()).toContain('In which country')
    await anna.taps('Back')
    expect(await anna.writes('1990-02-30')).toContain('That is no date of birth I understand')
    expect(await anna.writes('31.12.1990')).toContain('In which country')
    expect(await anna.writes('Atlantis')).toContain('I know no country of that name')
    expect(await anna.writes('united')).toContain('Which of these?')
    await anna.taps('Cancel')
    await anna.writes('/identity')
    expect(anna.sees()).toContain('You have begun level 1.')
    await anna.taps('Go on with level 1')
    expect(await anna.writes('德国')).toContain('Country: Germany')
    expect(anna.sees()).toContain('Date of birth: 31 Dec 1990')
    await anna.taps('Change name')
    expect(await anna.writes('Anna Maria Keller')).toContain('Name: Anna Maria Keller')
    await anna.taps('Hand it in')
    expect(anna.sees()).toContain('⏳ Level 1 is being checked.')
    expect(anna.buttons()).toEqual(['Withdraw it', 'See limits', 'Home'])

    await town.deliver()
    expect(agent.sees()).toContain('Somebody waits to be verified for level 1')
    expect(await agent.writes('/kyc')).toContain('Verification · 1 case waits')
    expect(agent.sees()).toContain('A••• K•••••')
    expect(agent.sees()).not.toContain('Keller')
    await agent.taps('Level 1')
    expect(agent.sees()).not.toContain('1990')
    expect(agent.buttons()).toEqual(['Open it', 'Verification queue'])
    await agent.taps('Open it')
    await agent.writes('my turn')
    expect(agent.sees()).toContain('Name: Anna Maria Keller')
    expect(agent.sees()).toContain('⚠️ Name of the account: Anna Keller')
    expect(agent.sees()).toContain('Date of birth: 31 Dec 1990')
    expect(agent.buttons()).toEqual(['Approve', 'Ask again', 'Reject', 'Verification queue'])
    await agent.taps('Approve')
    await agent.writes('she is known to us')
    expect(agent.sees()).toContain('Verify a customer?')
    await agent.taps('Ask for approval')
    expect(await anna.writes('/limits')).toContain('One payment: up to 500.00 EUR')
    await town.deliver()
    await supervisor.taps('Look')
    expect(supervisor.buttons()).toEqual(['Approve', 'Refuse', 'Look at the case', 'Back to the queue'])
    await supervisor.taps('Approve')
    expect(supervisor.sees()).toContain('You have not opened this case since it was handed in')
    expect(supervisor.buttons()).toEqual(['Look at the case'])
    await supervisor.taps('Look at the case')
    await supervisor.taps('Open it')
    await supervisor.writes('the second pair of eyes')
    await supervisor.taps('The approval that waits')
    await supervisor.taps('Approve')
    expect(supervisor.sees()).toContain('✅ Verify a customer · done')
    await town.deliver()
    expect(anna.sees()).toContain('✅ You are verified: level 1.')
    await anna.taps('See limits')
    expect(anna.sees()).toContain('One payment: up to 5,000.00 EUR')
    // TXA-01: what the level allows is no promise where a code is asked that nobody can type.
    expect(anna.sees()).toContain('Above 500.00 EUR a payment you need two-factor, which is off.')
    expect(anna.buttons()).toContain('Turn on two-factor')
    // To somebody else: what waits for Ben makes more to him wait, too.
    await town.customer({ name: 'Cleo Kovac', username: 'cleo_i' })
    await anna.writes('/send 100 @cleo_i rent')
    await anna.taps('Send 100.00 EUR')
    await anna.tapsPin('274905')
    expect(anna.sees()).toContain('✅ 100.00 EUR sent')
  })

  test('S67 whoever is under 18 is told so, with what stays', async () => {
    const kim = await town.customer({ name: 'Kim Young' })
    await kim.writes('/identity')
    await kim.taps('Begin level 1')
    await kim.writes('Kim Young')
    const year = town.world.deps.clock().getUTCFullYear() - 17
    expect(await kim.writes(`${year}-01-01`)).toContain('⛔ Accounts are verified from 18 years on.')
    expect(kim.sees()).toContain('too_young')
    expect(kim.buttons()).toContain('Ask support')
  })

  test('S69 in Chinese, and withdrawn: what becomes of it is said, and it can be begun anew', async () => {
    const mei = await town.customer({ name: '李小美', language: 'zh-hans' })
    await mei.writes('/identity')
    await mei.taps('开始 1 级认证')
    await mei.taps('李小美')
    await mei.writes('1988年5月3日')
    expect(await mei.writes('中国')).toContain('国家/地区：中国')
    await mei.taps('提交审核')
    expect(mei.sees()).toContain('1 级认证审核中')
    await mei.taps('撤回申请')
    expect(mei.sees()).toContain('您的 1 级认证申请已撤回。')
    expect(mei.sees()).toContain('您提交的资料将于')
    expect(mei.buttons()[0]).toBe('开始 1 级认证')
    expect(await agent.writes('/kyc')).toContain('Nobody waits')
  })
})

describe('commands/limits', () => {
  test('S70 S69 for each limit what is used and left and when it starts over, in one sum, in both languages', async () => {
    const anna = await town.customer({ name: 'Anna Keller', balance: '100.00' })
    await town.customer({ name: 'Ben Kovac', username: 'ben_l' })
    await anna.writes('/send 20 @ben_l')
    await anna.taps('Send 20.00 EUR')
    const shown = await anna.writes('/limits')
    expect(shown).toContain('One payment: up to 500.00 EUR')
    expect(shown).toContain('A day: up to 1,000.00 EUR · 20.00 EUR used · 980.00 EUR left')
    expect(shown).toContain('A month: up to 5,000.00 EUR · 20.00 EUR used · 4,980.00 EUR left')
    expect(shown).toMatch(/The monthly limit starts over on 1 .*, 00:00 UTC\./)
    expect(shown).toContain('Level 1 would allow 5,000.00 EUR a payment')
    expect(shown).toContain('These limits count all your currencies together')
    const mei = await town.customer({ name: '李小美', language: 'zh-hans' })
    expect(await mei.writes('/limits')).toContain('每月限额 5,000.00 欧元 · 已用 0.00 欧元 · 剩余 5,000.00 欧元')
  })
})

describe('level 2: pictures', () => {
  test('S67 KYC-03 KYC-04 KYC-05 a licence and a selfie are taken, leave the chat, and are seen by staff for a minute', async () => {
    const anna = await town.customer({ name: 'Anna Keller' })
    await appliesForLevel1(anna)
    await areSatisfied()
    await anna.writes('/identity')
    await anna.taps('Begin level 2')
    expect(anna.buttons()).toEqual(['Passport', 'Driving licence', 'Use a web page instead', 'Cancel'])
    await anna.taps('Driving licence')
    expect(anna.sees()).toContain('front and back')
    expect(await anna.writes('here it comes')).toContain('I was waiting for a photo of your document')
    await anna.sendsPhoto(await photo())
    expect(anna.sees()).toContain('✅ Taken, and deleted from this chat.')
    expect(anna.sees()).toContain('One picture of your document is here.')
    await anna.sendsPhoto(await photo(), { asFile: 'image/jpeg' })
    expect(anna.sees()).toContain('2 pictures of your document are here.')
    await anna.taps('That is all of it')
    expect(anna.sees()).toContain('And now a photo of yourself.')
    await anna.sendsPhoto(await photo(700, 700))
    expect(anna.sees()).toContain('Driving licence: 2 pictures')
    const left = town.standIn.world.chat(anna.id).messages.filter(({ from, deleted }) => from === anna.id && !deleted)
    expect(left.some(({ media }) => media)).toBe(false)
    await anna.taps('Hand it in')
    await town.deliver()

    await agent.writes('/kyc')
    await agent.taps('Level 2')
    expect(agent.buttons()).toEqual(['Open it', 'Verification queue'])
    await agent.taps('Open it')
    await agent.writes('checking the licence')
    expect(agent.sees()).toContain('Document: Driving licence')
    expect(agent.sees()).toContain('Name: Anna Maria Keller')
    await agent.taps('Show 3 pictures')
    const shown = town.standIn.world
      .chat(agent.id)
      .messages.filter(({ media, deleted }) => media?.kind === 'photo' && !deleted)
    expect(shown).toHaveLength(3)
    expect(shown.every(({ protected: kept }) => kept)).toBe(true)

    const jobs = await rows<{ payload: { id: string }; seconds: number }>(
      town.world.database.app,
      `select payload, extract(epoch from run_at - created_at)::int as seconds from graphile_worker._private_jobs
       where payload->>'id' like '%:${agent.id}:%'`,
    )
    expect(jobs.map(({ seconds }) => seconds)).toEqual([60, 60, 60])
    // KYC-05: where Telegram keeps a file, and the token that opens it, are written down nowhere.
    const tables = await rows<{ name: string }>(
      town.world.database.owner,
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    )
    for (const { name } of tables) {
      const where = `t::text like '%/file/bot%' or t::text like '%${town.standIn.bot.token}%'`
      expect(await rows(town.world.database.owner, `select 1 from public."${name}" t where ${where}`)).toEqual([])
    }
    const parts = { core: town.world.core, removeMessage: town.bot.removeMessage }
    for (const { payload } of jobs) await removeMessage.run(parts as never, payload)
    for (const { payload } of jobs) await removeMessage.run(parts as never, payload)
    expect(shown.every(({ id }) => agent.message(id) === undefined)).toBe(true)
  })
})
