import { normaliseReference } from '../kit/reference.ts'
import { isRowId } from '../kit/row-id.ts'
import { uuidOf } from '../kit/typed-id.ts'
import type { Scope } from '../kit/use-case.ts'
import { codeHash, isCodeOf, readCode } from '../paper/code.ts'

/** Which table keeps it, and its id there. */
export type Found = { table: 'intent' | 'top_up' | 'exchange' | 'payout' | 'refund'; id: string }

/**
 * The transaction somebody means by a word: our reference, the code of a receipt, an id of the API (`pay_`, `ref_`, `po_`,
 * `inv_`), the id of a row or of a journal, a provider's or a shop's own reference. Null where nothing bears it; of
 * several payments with a shop's reference the newest.
 */
export async function findTransaction(scope: Scope, word: string): Promise<Found | null> {
  const named = (await byCode(scope, word)) ?? word
  const [ours, id] = [normaliseReference(named), idIn(named)]
  const rows = await scope.tx.$queryRaw<Found[]>`
    (select 'intent' as "table", id from intent where reference = ${ours} or id = ${id}::uuid limit 1)
    union all (select 'top_up', id from top_up where reference = ${ours} or id = ${id}::uuid limit 1)
    union all (select 'exchange', id from exchange where reference = ${ours} or id = ${id}::uuid limit 1)
    union all (select 'payout', id from payout where reference = ${ours} or id = ${id}::uuid limit 1)
    union all (select 'refund', id from refund where reference = ${ours} or id = ${id}::uuid limit 1)`
  return rows[0] ?? (id === null ? byOthers(scope, named) : byRelation(scope, id))
}

/** The reference on the receipt that has this code. */
async function byCode({ tx, keyring }: Scope, word: string): Promise<string | null> {
  const code = readCode(word)
  const paper = code && (await tx.paper.findUnique({ where: { codeHash: codeHash(code) } }))
  return paper && isCodeOf(keyring, paper.id, code) ? paper.reference : null
}

function idIn(word: string): string | null {
  const [typed] = (['pay', 'ref', 'po', 'inv'] as const).flatMap((prefix) => uuidOf(prefix, word) ?? [])
  const lower = word.toLowerCase()
  return typed ?? (isRowId(lower) ? lower : null)
}

/** A payout of a shop's server, the invoice that was paid, or any journal that belongs to a transaction. */
async function byRelation({ tx }: Scope, id: string): Promise<Found | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    select intent_id as id from shop_payout where id = ${id}::uuid and intent_id is not null
    union all select paid_intent from payment_link where id = ${id}::uuid and paid_intent is not null limit 1`
  if (row) return { table: 'intent', id: row.id }
  const [named] = await tx.$queryRaw<Found[]>`
    with j as (select split_part(business_key, ':', 2) as key, reverses from ledger.journal where id = ${id}::uuid),
    ids as (select key as id from j union all select reverses::text from j)
    select 'intent' as "table", i.id from intent i join ids on i.id::text = ids.id
    union all select 'top_up', t.id from top_up t join ids on t.id::text = ids.id
    union all select 'exchange', x.id from exchange x join ids on x.id::text = ids.id
    union all select 'payout', p.id from payout p join ids on p.id::text = ids.id
    union all select 'refund', r.id from refund r join ids on r.id::text = ids.id limit 1`
  return named ?? null
}

/** What a provider or a shop calls it. */
async function byOthers({ tx }: Scope, word: string): Promise<Found | null> {
  const [row] = await tx.$queryRaw<Found[]>`
    select 'payout' as "table", id from payout where provider_reference = ${word} or key = ${word}
    union all (select 'intent', i.id from payment_link l join intent i on i.link_id = l.id
      where l.reference = ${word} and i.state = 'committed' order by i.confirmed_at desc limit 1) limit 1`
  return row ?? null
}
