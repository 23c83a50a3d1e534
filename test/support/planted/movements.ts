import { randomUUID } from 'node:crypto'
import { CURRENCY_CODES, type CurrencyCode, money } from '#core'
import type { PrismaClient } from '#prisma'
import type { Scope } from '../../../src/core/kit/use-case.ts'
import { accountOf, ownerOfRail, ownerOfUser } from '../../../src/core/ledger/chart.ts'
import { type NewJournal, post } from '../../../src/core/ledger/post.ts'
import type { Dice } from '../dice.ts'

const DAY_MS = 86_400_000
const GROUP = 500

/** Money of a customer's that came in by a rail, or, negative, was taken back; `minor` in minor units of the currency. */
export type Movement = { id: string; reference: string; currency: CurrencyCode; minor: bigint; at: Date }

/** So many movements of the last sixty days; a tenth of what comes in is taken back. */
export function movementsOf(d: Dice, count: number): Movement[] {
  const start = Date.now() - 60 * DAY_MS
  const all: Movement[] = []
  while (all.length < count) {
    const currency = d.pick(CURRENCY_CODES)
    const at = new Date(start + d.below(40 * 24) * 3_600_000)
    const one = { id: randomUUID(), reference: reference(d), currency, minor: BigInt(100 + d.below(50) * 100), at }
    all.push(one)
    if (d.below(10) === 0 && all.length < count)
      all.push({ ...one, id: randomUUID(), minor: -one.minor, at: new Date(at.getTime() + d.below(5) * DAY_MS) })
  }
  return all
}

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** A reference as we give them. */
export function reference(d: Dice): string {
  const four = () => Array.from({ length: 4 }, () => LETTERS[d.below(LETTERS.length)]).join('')
  return `OK-${four()}-${four()}`
}

/** Books them all, each day at its noon. */
export async function bookAll(prisma: PrismaClient, owner: string, movements: readonly Movement[]): Promise<void> {
  const ids = new Map(movements.filter(({ minor }) => minor > 0n).map(({ reference: name, id }) => [name, id]))
  const returned = new Set(movements.filter(({ minor }) => minor < 0n).map(({ reference: name }) => name))
  const incoming = movements.filter(({ minor }) => minor > 0n)
  for (let at = 0; at < incoming.length; at += GROUP)
    await prisma.topUp.createMany({
      data: incoming.slice(at, at + GROUP).map(({ id, reference: name, currency, minor, at: createdAt }) => ({
        ...{ id, userId: owner, rail: 'bank', reference: name, currency, amount: minor, credited: minor },
        ...{ state: returned.has(name) ? 'returned' : 'credited', createdAt, expiresAt: createdAt },
      })),
    })
  // What is taken back has been there before.
  for (const some of [incoming, movements.filter(({ minor }) => minor < 0n)])
    for (let at = 0; at < some.length; at += GROUP)
      await prisma.$transaction((tx) => bookSome(tx, owner, some.slice(at, at + GROUP), ids), { timeout: 60_000 })
}

async function bookSome(tx: Scope['tx'], owner: string, some: readonly Movement[], ids: ReadonlyMap<string, string>) {
  const accounts = new Map<string, { clearing: bigint; user: bigint }>()
  for (const currency of new Set(some.map((each) => each.currency)))
    accounts.set(currency, {
      clearing: await accountOf(tx, ownerOfRail('bank'), 'topup_clearing', currency),
      user: await accountOf(tx, ownerOfUser(owner), 'user', currency),
    })
  for (const [day, moved] of Map.groupBy(some, ({ at }) => at.toISOString().slice(0, 10))) {
    const journals = moved.map(({ id, reference: name, currency, minor }): NewJournal => {
      const { clearing, user } = accounts.get(currency) ?? { clearing: 0n, user: 0n }
      const amount = money(minor < 0n ? -minor : minor, currency)
      if (minor > 0n)
        return {
          id,
          kind: 'topup',
          businessKey: `topup:${id}`,
          actor: 'rail:bank',
          legs: [{ from: clearing, to: user, amount }],
        }
      const reverses = ids.get(name) ?? ''
      const why = { reverses, reason: 'taken_back', actor: 'rail:bank', legs: [{ from: user, to: clearing, amount }] }
      return { id, kind: 'topup_return', businessKey: `topup_return:${reverses}`, ...why }
    })
    await tellOf(
      tx,
      moved.filter(({ minor }) => minor > 0n),
    )
    const statuses = await post({ tx, now: new Date(`${day}T12:00:00Z`) } as Scope, journals)
    if (statuses.some((status) => status !== 'posted')) throw new Error(`not posted: ${statuses.join(' ')}`)
  }
}

/** What the bank told of them: the audit asks for the event of each. */
async function tellOf(tx: Scope['tx'], moved: readonly Movement[]): Promise<void> {
  const told = moved.map(({ id, at }) => ({ rail: 'bank', eventId: `evt_${id}`, receivedAt: at }))
  const [body, signature, outcome] = [new Uint8Array(1), 'builder', 'topup.succeeded']
  await tx.callbackInbox.createMany({
    data: told.map((event) => ({ ...event, bodyHash: new Uint8Array(32), body, signature, outcome })),
  })
  await tx.auditEvent.createMany({
    data: told.map(({ rail, eventId, receivedAt }) => ({
      ...{ at: receivedAt, actor: 'system', action: 'callback.credited', subject: `callback:${rail}:${eventId}` },
      detail: {},
    })),
  })
}
