import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Notice } from '#core'
import { CURRENCY_CODES, type CurrencyCode } from '#core'
import { fail } from '../../../src/core/kit/failure.ts'
import { type CoreDeps, run } from '../../../src/core/kit/use-case.ts'
import { decodeNotice, encodeNotice } from '../../../src/core/notices/codec.ts'
import { type NoticeTo, notify } from '../../../src/core/notices/notify.ts'
import { rows } from '../../support/database.ts'
import { granted } from '../../support/people.ts'
import { openWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const money = fc.record({
  minor: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  currency: fc.constantFrom<CurrencyCode>(...CURRENCY_CODES),
})
const NOTICE: Notice = { kind: 'email_verified' }

async function tell(to: NoticeTo, notice: Notice = NOTICE, deps: CoreDeps = world.deps): Promise<string[]> {
  const before = new Set((await deps.prisma.notice.findMany({ select: { id: true } })).map(({ id }) => id))
  granted(await run(deps, async (scope) => notify(scope, to, notice).then(() => null), null))
  const after = await deps.prisma.notice.findMany({ select: { id: true } })
  return after.map(({ id }) => id).filter((id) => !before.has(id))
}
let told: string[] = []
const take = async (id = '') => {
  const taken = granted(await world.core.takeNotice({ id }))
  told = taken?.ids ?? told
  return taken
}
const settle = async (id = '', outcome: 'sent' | 'blocked' | 'again' | 'undeliverable', ids = told) =>
  granted(await world.core.settleNotice({ id, told: ids, outcome }))
const jobs = (name: string) =>
  rows<{ payload: { id: string; ids: string[] } }>(
    world.database.superuser,
    `select j.payload from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1`,
    [name],
  )

test('MNY-01 amounts of any size survive being written as JSON, to the last minor unit', () => {
  fc.assert(
    fc.property(money, money, fc.string(), (amount, available, note) => {
      const notice: Notice = { kind: 'money_received', amount, available, note, from: 'A', reference: 'T-1' }
      expect(decodeNotice(encodeNotice(notice))).toEqual(notice)
    }),
  )
})

test('a notice commits together with its job, and neither stays when the change is refused', async () => {
  const { chat, userId } = await world.person()
  const [id] = await tell({ userId })
  expect((await jobs('deliver-notice')).flatMap(({ payload }) => payload.ids)).toContain(id)
  const before = [await world.deps.prisma.notice.count(), (await jobs('deliver-notice')).length]
  const refused = await run(
    world.deps,
    async (scope) => {
      await notify(scope, { userId }, NOTICE)
      return fail({ code: 'not_allowed' })
    },
    null,
  )
  expect(refused.ok).toBe(false)
  expect([await world.deps.prisma.notice.count(), (await jobs('deliver-notice')).length]).toEqual(before)
  expect(await take(id)).toMatchObject({ id, chat, locale: 'en', notice: NOTICE })
})

test('ATH-11 R-11 a notice is one worker’s for a minute, then anybody’s: again after a crash, never after it was sent', async () => {
  const { userId } = await world.person()
  const [id] = await tell({ userId })
  expect(await take(id)).not.toBeNull()
  expect(await take(id)).toBeNull()
  await world.advance(60)
  const both = await Promise.all([take(id), take(id)])
  expect(both.filter((taken) => taken !== null)).toHaveLength(1)
  await settle(id, 'again')
  expect(await take(id)).toBeNull()
  await world.advance(10)
  expect(await take(id)).not.toBeNull()
  await settle(id, 'sent')
  expect(await take(id)).toBeNull()
  await settle(id, 'again')
  expect(await take(id)).toBeNull()
  const row = await world.deps.prisma.notice.findUniqueOrThrow({ where: { id: id ?? '' } })
  expect(row).toMatchObject({ state: 'sent', attempts: 3 })
})

test('R-11 nothing overtakes a notice that waits for Telegram, and each of them has a job that comes back', async () => {
  const { userId } = await world.person()
  const [first] = await tell({ userId })
  const [second] = await tell({ userId }, { kind: 'account_unfrozen' })
  // Even the later one's job takes the earlier one.
  expect(await take(second)).toMatchObject({ id: first })
  granted(await world.core.settleNotice({ id: second ?? '', told, outcome: 'again', afterMs: 90_000 }))
  const now = world.deps.clock().getTime()
  expect(await take(first)).toBeNull()
  expect(await world.breaches()).toEqual([])
  const due = await rows<{ run_at: Date }>(
    world.database.superuser,
    `select run_at from graphile_worker._private_jobs where payload->'ids'->>0 = any($1) and run_at > now() + interval '1 minute'`,
    [[first, second]],
  )
  expect(due.map(({ run_at }) => Math.round((run_at.getTime() - now) / 10_000))).toEqual([9, 9])
  await world.advance(91)
  expect(await take(second)).toMatchObject({ id: first, also: [] })
  await settle(first, 'sent')
  expect(await take(second)).toMatchObject({ id: second, notice: { kind: 'account_unfrozen' } })
})

test('R-11 a delivery that is reported again says nothing of the next one, which another worker has in hand', async () => {
  const { userId } = await world.person()
  const [first] = await tell({ userId })
  const [second] = await tell({ userId }, { kind: 'account_unfrozen' })
  const earlier = (await take(first))?.ids ?? []
  await settle(first, 'sent', earlier)
  const later = (await take(second))?.ids ?? []
  expect([earlier, later]).toEqual([[first], [second]])
  // The first report's COMMIT was never answered, so it is said again.
  await settle(first, 'sent', earlier)
  await settle(second, 'again', later)
  await world.advance(300)
  expect(await take(second)).toMatchObject({ id: second, notice: { kind: 'account_unfrozen' } })
})

const received = (n: number): Notice => ({
  kind: 'money_received',
  amount: { minor: BigInt(n), currency: 'EUR' },
  from: 'A',
  note: null,
  reference: `T-${n}`,
  available: { minor: 1n, currency: 'EUR' },
})
const amountsOf = (view: Awaited<ReturnType<typeof take>>) =>
  [view, ...(view?.also ?? [])].map(
    (told) => told?.notice.kind === 'money_received' && Number(told.notice.amount.minor),
  )

test('R-11 a few are told one by one, many of money as one message, and what needs reading in full by itself', async () => {
  const { userId } = await world.person()
  for (const n of [1, 2, 3]) await tell({ userId }, received(n))
  const [id] = await tell({ userId }, { kind: 'account_unfrozen' })
  for (const n of [4, 5, 6, 7]) await tell({ userId }, received(n))
  const told: unknown[] = []
  for (let view = await take(id); view; view = await take(id)) {
    told.push(view.notice.kind === 'account_unfrozen' ? 'unfrozen' : amountsOf(view))
    await settle(id, 'sent')
  }
  expect(told).toEqual([[1], [2], [3], 'unfrozen', [4, 5, 6, 7]])
})

test('R-11 killed in the middle of telling, the same message is told again and nothing is added to it', async () => {
  const { userId } = await world.person()
  let id: string | undefined
  for (const n of [1, 2, 3, 4]) [id] = await tell({ userId }, received(n))
  expect(amountsOf(await take(id))).toEqual([1, 2, 3, 4])
  await tell({ userId }, received(5))
  await world.advance(61)
  expect(amountsOf(await take(id))).toEqual([1, 2, 3, 4])
  await settle(id, 'sent')
  expect(amountsOf(await take(id))).toEqual([5])
})

test('R-11 who blocked the bot is not written to; what the last 30 days brought comes when they are back, once, in order', async () => {
  const { chat, userId } = await world.person()
  await tell({ userId }, received(1))
  await world.advance(86_400)
  const [first] = await tell({ userId }, received(2))
  await take(first)
  await settle(first, 'blocked')
  expect(await take(first)).toBeNull()
  await world.advance(30 * 86_400 - 60)
  const [second] = await tell({ userId }, received(3))
  expect(await take(second)).toBeNull()
  expect(await world.deps.prisma.notice.count({ where: { userId, state: 'parked' } })).toBe(3)
  const other = world.another()
  await Promise.all([
    world.core.meetChat({ chat, firstName: 'Back' }),
    other.core.setBlocked({ chat, blocked: false }),
    other.core.meetChat({ chat, firstName: 'Back' }),
  ])
  await other.close()
  expect(await world.breaches()).toEqual([])
  const told: unknown[] = []
  for (let view = await take(second); view; view = await take(second)) {
    told.push(...amountsOf(view))
    await settle(second, 'sent')
  }
  expect(told).toEqual([2, 3])
  granted(await world.core.setBlocked({ chat, blocked: false }))
  expect(await take(second)).toBeNull()
})

test('R-11 what was parked in the very moment its reader came back is not left behind', async () => {
  const { chat, userId } = await world.person()
  for (let round = 0; round < 20; round++) {
    granted(await world.core.setBlocked({ chat, blocked: true }))
    const [id = ''] = await tell({ userId }, received(round))
    await Promise.all([world.core.takeNotice({ id }), world.core.setBlocked({ chat, blocked: false })])
    const { state } = await world.deps.prisma.notice.findUniqueOrThrow({ where: { id } })
    expect(['waiting', 'sending']).toContain(state)
    await settle(id, 'sent')
    while (await take(id)) await settle(id, 'sent')
  }
})

test('a notice goes to the chat where its person was last seen, in the language of that chat', async () => {
  const { chat, userId } = await world.person()
  const elsewhere = { botId: chat.botId + 1n, telegramId: chat.telegramId }
  await world.advance(1)
  granted(await world.core.meetChat({ chat: elsewhere, firstName: 'P', languageGuess: 'zh' }))
  await world.deps.prisma.chat.updateMany({ where: elsewhere, data: { userId } })
  const [id] = await tell({ userId })
  expect(await take(id)).toMatchObject({ chat: elsewhere, locale: 'zh-CN' })
  await settle(id, 'blocked')
  const [other] = await tell({ userId })
  expect(await take(other)).toMatchObject({ chat, locale: 'en' })
})

test('every agent gets a notice of their own; one whose chat we never met gets none, and nothing hangs', async () => {
  const [a, b] = [await world.agent(), await world.agent()]
  granted(await world.core.appointStaff({ ...world.stranger(), role: 'agent', name: 'Not here yet' }))
  const ids = await tell({ staff: 'queue.see', about: null })
  expect(ids).toHaveLength(3)
  const taken = (await Promise.all(ids.map(take))).map((notice) => notice?.chat ?? null)
  expect(taken).toEqual(expect.arrayContaining([a, b, null]))
})

test('a mail is taken until it was sent, and its address and links are forgotten then', async () => {
  const { chat, email } = await world.person()
  granted(await world.core.freezeSelf({ actor: chat }))
  const waiting = await world.deps.prisma.mail.findMany({ where: { template: 'account_frozen' } })
  const id = waiting[0]?.id ?? ''
  expect((await jobs('send-mail')).map(({ payload }) => payload.id)).toContain(id)
  const takeMail = async () => granted(await world.core.takeMail({ id }))
  expect(await takeMail()).toMatchObject({ to: email, template: 'account_frozen', locale: 'en' })
  granted(await world.core.settleMail({ id, outcome: 'again' }))
  expect(await takeMail()).toMatchObject({ to: email })
  granted(await world.core.settleMail({ id, outcome: 'sent' }))
  expect(await takeMail()).toBeNull()
  granted(await world.core.settleMail({ id, outcome: 'again' }))
  const row = await world.deps.prisma.mail.findUniqueOrThrow({ where: { id } })
  expect([row.state, row.envelope.length, row.dataKey.length]).toEqual(['sent', 0, 0])
})
