import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'
import { query, rows } from '../../support/database.ts'
import { hasLeft } from '../../support/left.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(async () => {
  expect(town.errors).toEqual([])
  expect(await town.world.breaches()).toEqual([])
})
afterAll(() => town.close())

/** Anna paid Ben once, and her receipt is on the screen. */
async function paid(language = 'en', name = 'Anna Keller') {
  const anna = await town.customer({ name, balance: '100.00', language: language === 'zh' ? 'zh-hans' : 'en' })
  const ben = await town.customer({ name: 'Ben Kovac' })
  await anna.writes(`/send 10 ${ben.person.okpayId} lunch`)
  await anna.taps(language === 'zh' ? '确认转账 10.00 欧元' : 'Send 10.00 EUR')
  return { anna, ben }
}

const handle = (userId: string, username: string | null) =>
  query(town.world.database.owner, 'update chat set username = $2 where user_id = $1', [userId, username])

describe('commands/payees actions/payees actions/payee actions/payee-keep actions/payee-rename actions/payee-forget flows/payee-name', () => {
  test('S39 kept with one tap after a payment, renamed, paid by the new name, removed and kept again', async () => {
    const { anna, ben } = await paid()
    expect(await anna.writes('/payees')).toContain('You have not kept anybody yet.')
    await anna.writes('/history')
    await anna.taps('Home')
    await anna.writes(`/send 1 ${ben.person.okpayId} x`)
    await anna.taps('Send 1.00 EUR')
    await anna.taps('Keep this payee')
    expect(anna.sees()).toContain('✅ Kept as Ben Kovac. Only you see this name.')
    await anna.taps('Rename')
    expect(anna.sees()).toContain('What do you call this person?')
    expect(await anna.writes('OKPay support')).toContain('That name could be taken for ours')
    expect(await anna.writes('x'.repeat(33))).toContain('longer than 32 characters')
    expect(await anna.writes('Uncle Ben')).toContain('✅ Kept as Uncle Ben.')

    await anna.taps('Send to Uncle Ben')
    expect(anna.sees()).toContain(`How much for Uncle Ben · B•• K•••• (${ben.person.okpayId})?`)
    await anna.writes('2')
    await anna.taps('Skip')
    expect(anna.sees()).toContain(`Send 2.00 EUR to Uncle Ben · B•• K•••• (${ben.person.okpayId})`)
    await anna.taps('Send 2.00 EUR')
    for (const table of ['kept_payee', 'button', 'intent'])
      expect(JSON.stringify(await rows(town.world.database.owner, `select * from ${table}`)), table).not.toMatch(
        /Uncle/,
      )
    // Who is kept need not be kept again.
    expect(anna.buttons()).not.toContain('Keep this payee')

    const line = `My payees (1)\n\nUncle Ben · B•• K•••• (${ben.person.okpayId})`
    expect((await anna.writes('/payees')).replace(/ · new since \d+ \w+ \d{4}$/, '')).toBe(line)
    await anna.taps('Uncle Ben')
    await anna.taps('Remove')
    expect(anna.sees()).toContain('Removed.')
    await anna.taps('Keep again')
    expect(anna.sees()).toContain('✅ Kept as Ben Kovac.')
  })

  test('S39 用中文：在转账里点名字或输入备注名即可选中，回单与账单都能再转一笔', async () => {
    const { anna: li, ben } = await paid('zh', '李娜')
    await li.taps('存为常用收款人')
    await li.taps('改备注名')
    await li.writes('本叔')
    await li.writes('/send')
    expect(li.buttons()[0]).toBe(`本叔 · B•• K•••• (${ben.person.okpayId})`)
    await li.writes('本叔')
    expect(li.sees()).toContain('转给 本叔')
    await li.writes('/history')
    const [entry = ''] = li.buttons()
    await li.taps(entry)
    await li.taps('再转一笔')
    expect(li.sees()).toContain(`转给 本叔 · B•• K•••• (${ben.person.okpayId}) 10.00 欧元`)
    expect(li.sees()).toContain('lunch')
    await li.taps('修改')
    await li.taps('改金额')
    await li.writes('3')
    await li.taps('确认转账 3.00 欧元')
    expect(await town.world.balance(ben.person)).toBe('13.00')
  })

  test('S39 TG-07 it is the account that is kept: who changed their handle is pointed out, until that is confirmed', async () => {
    const { anna, ben } = await paid()
    await handle(ben.person.userId, 'ben_old')
    await anna.writes('/history')
    await anna.taps(anna.buttons()[0] ?? '')
    await anna.taps('Keep this payee')
    await handle(ben.person.userId, 'ben_new')
    // Somebody else takes the old handle: it is not them who is paid.
    const thief = await town.customer({ name: 'Tom Thief' })
    await handle(thief.person.userId, 'ben_old')
    expect(await anna.writes('/payees')).toContain('Ben Kovac · B•• K•••• (@ben_new) · ⚠️ goes by another name now')
    await anna.writes('/send')
    await anna.taps('Ben Kovac · B•• K•••• (@ben_new)')
    await anna.writes('4')
    await anna.taps('Skip')
    expect(anna.sees()).toContain('this account went by @ben_old. It is the same account, now @ben_new.')
    await anna.taps('Send 4.00 EUR')
    expect(await town.world.balance(ben.person)).toBe('14.00')
    expect(await town.world.balance(thief.person)).toBe('0.00')
    await anna.writes('/payees')
    await anna.taps('Ben Kovac')
    await anna.taps('It is still them')
    const line = 'My payees (1)\n\nBen Kovac · B•• K•••• (@ben_new)'
    expect((await anna.writes('/payees')).replace(/ · new since \d+ \w+ \d{4}$/, '')).toBe(line)
  })

  test('S39 who left is marked and cannot be paid, and can only be removed', async () => {
    const { anna, ben } = await paid()
    await anna.taps('Keep this payee')
    await hasLeft(town.world, ben.person)
    expect(await anna.writes('/payees')).toContain('Ben Kovac · has closed their account')
    await anna.taps('Ben Kovac')
    expect(anna.sees()).toContain('cannot be paid any more')
    expect(anna.buttons()).toEqual(['Rename', 'Remove', 'My payees', 'Home'])
    await anna.writes('/send')
    expect(anna.buttons()).toEqual(['Cancel'])
  })

  test('two hundred can be kept, and the refusal of one more leads to where room is made', async () => {
    const { anna } = await paid()
    await query(
      town.world.database.owner,
      `insert into kept_payee select $1, gen_random_uuid(), '\\x00', '\\x00', now() from generate_series(1, 200)`,
      [anna.person.userId],
    )
    await anna.taps('Keep this payee')
    expect(anna.sees()).toContain('⛔ Not kept: you already keep 200 payees, and that is the most.')
    await anna.taps('My payees')
    expect(anna.sees()).toContain('You have not kept anybody yet.')
  })

  test('SES-01 S39 a locked chat shows nobody', async () => {
    const { anna } = await paid()
    await anna.taps('Keep this payee')
    await query(town.world.database.owner, 'update chat set lock_on = true where user_id = $1', [anna.person.userId])
    expect(await anna.writes('/payees')).toContain('chat_locked')
    expect(await anna.writes('/limits')).toContain('chat_locked')
  })
})
