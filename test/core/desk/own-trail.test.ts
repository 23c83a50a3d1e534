import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef, TopUpReport } from '#core'
import { appoint, granted } from '../../support/people.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

// The trail as somebody of staff reads it who is a customer, too: callbacks, and hundreds of rows about themselves.
let world: World
let own: Person
let colleague: ChatRef
beforeAll(async () => {
  world = await openWorld()
  own = await world.person({ balance: '100.00' })
  await appoint(world, own.chat, 'owner', 'Olga')
  colleague = await world.agent('owner')
})
afterAll(() => world.close())

const page = async (actor: ChatRef, before?: string) =>
  granted(await world.core.listAudit({ actor, ...(before !== undefined && { before }) }))

/** Every row somebody may read, page by page, as they tap their way back. */
async function read(actor: ChatRef): Promise<string[]> {
  const rows: string[] = []
  for (let at = await page(actor); ; at = await page(actor, at.older)) {
    rows.push(...at.lines.map(({ action, object }) => `${action} ${object}`))
    if (at.older === null) return rows
  }
}

let events = 0
/** A bank says that a top-up was paid, in the words in which it is kept. */
async function paid(reference: string, change: Partial<TopUpReport> = {}): Promise<string> {
  const eventId = `evt:${++events}`
  const body = { type: 'topup.succeeded', data: { event_id: eventId, reference } }
  const report: TopUpReport = {
    rail: 'bank',
    eventId,
    type: 'topup.succeeded',
    reference,
    account: 'TEST-EUR-0001',
    amount: amountOf('7.00', 'EUR'),
    occurredAt: world.deps.clock(),
    raw: Buffer.from(JSON.stringify(body)),
    signature: 'test',
    ...change,
  }
  granted(await world.core.receiveReport(report))
  return `callback bank:${eventId}`
}
/** Two of staff give somebody the money of a callback that named nobody. */
async function given({ userId }: Person, callback: string): Promise<string> {
  const eventId = callback.slice('callback bank:'.length)
  const { id: itemId } = await world.deps.prisma.suspenseItem.findFirstOrThrow({ where: { eventId } })
  const asked = { kind: 'assign_suspense', itemId, userId } as const
  const request = granted(
    await world.core.requestApproval({ actor: await world.agent('finance'), asked, reason: 'her name is on it' }),
  )
  const actor = await world.agent('finance')
  granted(await world.core.decideApproval({ actor, id: request.id, hash: request.hash, decision: 'approve' }))
  return callback
}

const referenceOf = async ({ userId }: Person) =>
  (await world.deps.prisma.topUp.findFirstOrThrow({ where: { userId } })).reference

test('ADM-06 what a rail tells of one’s own top-up is not in the trail one reads, however it was written, nor what two gave one of it, nor that it is taken back', async () => {
  const other = await world.person({ balance: '5.00' })
  const mine = [
    await paid(await referenceOf(own)),
    await paid((await referenceOf(own)).toLowerCase().replaceAll('-', ' ')),
    await given(own, await paid('nobody knows')),
    await paid('nobody knows', { type: 'topup.returned' }),
  ]
  const theirs = [
    await paid(await referenceOf(other)),
    await paid('nobody at all'),
    await paid('', { raw: Buffer.from('[1') }),
  ]
  const [seen, all] = [(await read(own.chat)).join('\n'), (await read(colleague)).join('\n')]
  for (const one of [...mine, ...theirs]) expect(all).toContain(one)
  for (const one of theirs) expect(seen).toContain(one)
  for (const one of mine) expect(seen).not.toContain(one)
})

test('ADM-06 who reads the trail about somebody of staff without a wallet is not theirs to read, either', async () => {
  const watched = await world.agent('owner')
  const [named] = [String(watched.telegramId)]
  granted(await world.core.listAudit({ actor: colleague, of: named }))
  const readings = async (actor: ChatRef) =>
    (await read(actor)).filter((row) => row.startsWith('audit.read') && !row.endsWith(' audit'))
  expect(await readings(await world.agent('owner'))).toHaveLength(1)
  expect(await readings(watched)).toEqual([])
})

test('ADM-06 ATH-07 whether a password was right, that somebody came back with, is nobody’s to read there', async () => {
  const { userId, okpayId } = await world.person()
  const detail = { triesLeft: 4, password: 'right' }
  const row = {
    at: world.deps.clock(),
    actor: 'page:rebind',
    action: 'rebind.wrong',
    subject: `user:${userId}`,
    detail,
  }
  await world.deps.prisma.auditEvent.createMany({ data: [row] })
  const { lines } = granted(await world.core.listAudit({ actor: colleague, of: okpayId }))
  expect(lines.find(({ action }) => action === 'rebind.wrong')?.detail).toEqual(['triesLeft=4'])
})

test('ADM-06 hundreds of rows about oneself: a look stops within bounds and goes on from there, until the trail’s end', async () => {
  const before = await read(own.chat)
  const at = world.deps.clock()
  const { id } = await world.deps.prisma.topUp.findFirstOrThrow({ where: { userId: own.userId } })
  const { reference } = await world.deps.prisma.topUp.findUniqueOrThrow({ where: { id } })
  const row = { at, actor: 'system', action: 'transaction.seen', subject: `transaction:${reference}`, detail: {} }
  await world.deps.prisma.auditEvent.createMany({ data: Array.from({ length: 700 }, () => row) })
  const first = await page(own.chat)
  expect(first.lines).toEqual([])
  expect(first.older).not.toBeNull()
  const after = await read(own.chat)
  expect(after.filter((one) => !one.startsWith('audit.read'))).toEqual(
    before.filter((one) => !one.startsWith('audit.read')),
  )
  expect((await page(colleague)).lines).toHaveLength(8)
})
