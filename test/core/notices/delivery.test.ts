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
const take = async (id = '') => granted(await world.core.takeNotice({ id }))
const settle = async (id = '', outcome: 'sent' | 'blocked' | 'again' | 'undeliverable') =>
  granted(await world.core.settleNotice({ id, outcome }))
const jobs = (name: string) =>
  rows<{ payload: { id: string } }>(
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
  expect((await jobs('deliver-notice')).map(({ payload }) => payload.id)).toContain(id)
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

test('ATH-11 a notice is taken until it is settled: again after a crash, never after it was sent', async () => {
  const { userId } = await world.person()
  const [id] = await tell({ userId })
  expect(await take(id)).not.toBeNull()
  expect(await take(id)).not.toBeNull()
  await settle(id, 'again')
  expect(await take(id)).not.toBeNull()
  await settle(id, 'sent')
  expect(await take(id)).toBeNull()
  await settle(id, 'again')
  expect(await take(id)).toBeNull()
  const row = await world.deps.prisma.notice.findUniqueOrThrow({ where: { id: id ?? '' } })
  expect(row).toMatchObject({ state: 'sent', attempts: 3 })
})

test('a person who blocked the bot is not written to until they come back', async () => {
  const { chat, userId } = await world.person()
  const [first] = await tell({ userId })
  await take(first)
  await settle(first, 'blocked')
  expect(await take(first)).toBeNull()
  const [second] = await tell({ userId })
  expect(await take(second)).toBeNull()
  granted(await world.core.meetChat({ chat, firstName: 'Back' }))
  const [third] = await tell({ userId })
  expect(await take(third)).not.toBeNull()
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
  const ids = await tell({ staff: 'queue.see' })
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
