import { holdsCardNumber } from '../kit/card-number.ts'
import { fail } from '../kit/failure.ts'
import type { Scope } from '../kit/use-case.ts'
import type { Calling } from './caller.ts'
import type { Once } from './views.ts'

/**
 * A request that promises money, under the name its sender gave it. `asked`: what it says, for the same name to mean
 * the same.
 */
export type Named = { key: string; asked: readonly unknown[] }

type Asker = Pick<Calling, 'shop' | 'owner'> & { live?: boolean }

/**
 * Does what was asked once, however often it is asked (IDM-01..06): the answer is kept in the transaction that did it, and
 * is what everybody hears who asks the same again. A refusal is not kept, and its name can be used again.
 * `idempotency_mismatch`: the name stands for something else; `idempotency_busy`: the first one is not done yet.
 */
export async function once<Answer extends object>(
  scope: Scope,
  { shop, owner, live = true }: Asker,
  { key: given, asked }: Named,
  work: () => Promise<Answer>,
): Promise<Once<Answer>> {
  const { tx, now, keyring } = scope
  const key = keptAs(scope, shop.id, given)
  const [{ mine } = { mine: false }] = await tx.$queryRaw<{ mine: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${`idempotency ${shop.id} ${live ? '' : 'test '}${key}`}, 0)) as mine`
  if (!mine) return fail({ code: 'idempotency_busy' })
  const fingerprint = fingerprintOf(scope, `${shop.id} ${key}`, asked)
  const kept = await tx.idempotencyKey.findUnique({ where: { shopId_live_key: { shopId: shop.id, live, key } } })
  if (kept && Buffer.compare(kept.fingerprint, fingerprint) !== 0) return fail({ code: 'idempotency_mismatch' })
  const place = placeOf(shop.id, live, key)
  if (kept) return { answer: JSON.parse(keyring.open(owner.dataKey, place, kept.answer)) as Answer, replayed: true }
  const answer = await work()
  const sealed = keyring.seal(owner.dataKey, place, JSON.stringify(answer))
  const row = { shopId: shop.id, live, key, fingerprint, answer: sealed, createdAt: now }
  await tx.idempotencyKey.create({ data: row, select: { key: true } })
  return { answer, replayed: false }
}

/** Keeps a fuller answer under a name that stands already: for what is told only after the transaction that promised it. */
export async function keepAnswer<Answer extends object>(
  scope: Scope,
  { shop, owner, live = true }: Asker,
  { key: given, asked }: Named,
  answer: Answer,
): Promise<void> {
  const { tx, keyring } = scope
  const key = keptAs(scope, shop.id, given)
  const sealed = Uint8Array.from(keyring.seal(owner.dataKey, placeOf(shop.id, live, key), JSON.stringify(answer)))
  const where = { shopId: shop.id, live, key, fingerprint: fingerprintOf(scope, `${shop.id} ${key}`, asked) }
  await tx.idempotencyKey.updateMany({ where, data: { answer: sealed } })
}

/** Frees a name whose request was refused after it was written. */
export async function forgetName(scope: Scope, { shopId, key }: { shopId: string; key: string }): Promise<void> {
  const where = { shopId, live: true, key: keptAs(scope, shopId, key) }
  await scope.tx.idempotencyKey.deleteMany({ where })
}

/** PCI-02: a name that could be a card's number is kept as what nobody reads it from, keyed and of one shop. */
const keptAs = ({ keyring }: Scope, shopId: string, key: string): string =>
  holdsCardNumber(key) ? Buffer.from(keyring.blindIndex('request', `${shopId} name ${key}`)).toString('hex') : key

const placeOf = (shopId: string, live: boolean, key: string): string =>
  `idempotency_key.answer:${shopId} ${live ? '' : 'test '}${key}`

/** Keyed, and of one shop's one name: of what a shop asked for, nobody who reads the table finds out by guessing. */
function fingerprintOf({ keyring }: Scope, named: string, asked: readonly unknown[]): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify(asked, (_key, value) => (typeof value === 'bigint' ? `${value}n` : inOrder(value)))
  return keyring.blindIndex('request', `${named}\n${text}`)
}

/** Two objects that say the same in another order are the same. */
const inOrder = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value
