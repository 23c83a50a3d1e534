import type { Intent, ShopPayout } from '#prisma'
import type { Calling } from '../api/caller.ts'
import { fail } from '../kit/failure.ts'
import { must } from '../kit/must.ts'
import { typedId, uuidOf } from '../kit/typed-id.ts'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { toCanonical } from '../money/parse.ts'
import { amountsOf } from '../payment/intent.ts'
import type { ApiPayout, PayoutTerms } from './views.ts'

type Field = 'payee' | 'description' | 'metadata'

/** Where what a payout says is sealed, with the shop owner's data key. */
const place = (of: Field, id: string): string => `shop_payout.${of}:${id}`

type Writing = { id: string; allowanceId: string | null; terms: PayoutTerms; number?: string }

/** Writes down what a server asked for. `reference_taken` where the shop has a payout of that name already, for ever. */
export async function writePayout(scope: Scope, calling: Calling, { id, allowanceId, terms, number }: Writing) {
  const { tx, now, keyring } = scope
  const { shop, owner, keyId: apiKeyId, live } = calling
  const { currency, minor: amount, reference, description, metadata } = terms
  const seal = (of: Field, text: string) => Uint8Array.from(keyring.seal(owner.dataKey, place(of, id), text))
  if (reference !== null) {
    const taken = await tx.shopPayout.findUnique({
      where: { shopId_live_reference: { shopId: shop.id, live, reference } },
    })
    if (taken) fail({ code: 'reference_taken', invoice: typedId('po', taken.id) })
  }
  return tx.shopPayout.create({
    data: {
      ...{ id, shopId: shop.id, apiKeyId, live, allowanceId, currency, amount, reference, number: number ?? null },
      payee: seal('payee', terms.payee),
      description: description === '' ? null : seal('description', description),
      metadata: Object.keys(metadata).length === 0 ? null : seal('metadata', JSON.stringify(metadata)),
      createdAt: now,
    },
  })
}

/** Payouts of the calling shop and mode that were confirmed: one that was refused is none (API-03). */
export const madeBy = ({ shop, live }: Calling) => ({
  ...{ shopId: shop.id, live, ...(live && { intentId: { not: null } }) },
})

/** The row a payout's name means. `payout_unknown`, also for that of another shop or mode. */
export async function payoutOf({ tx }: Scope, calling: Calling, name: string): Promise<ShopPayout> {
  const id = uuidOf('po', name)
  const found = id && (await tx.shopPayout.findFirst({ where: { id, ...madeBy(calling) } }))
  return found || fail({ code: 'payout_unknown' })
}

/** Payouts as their shop's server sees them, in the order they are given. */
export async function viewPayouts(scope: Scope, calling: Calling, rows: readonly ShopPayout[]): Promise<ApiPayout[]> {
  const ids = rows.flatMap(({ intentId }) => intentId ?? [])
  const intents = ids.length === 0 ? [] : await scope.tx.intent.findMany({ where: { id: { in: ids } } })
  const byId = new Map(intents.map((intent) => [intent.id, intent]))
  return rows.map((row) => view(scope, calling, row, row.intentId === null ? null : (byId.get(row.intentId) ?? null)))
}

function view({ keyring }: Scope, { owner }: Calling, row: ShopPayout, intent: Intent | null): ApiPayout {
  const { id, reference } = row
  const open = (of: Field, sealed: Uint8Array | null) =>
    sealed === null ? null : keyring.open(owner.dataKey, place(of, id), Uint8Array.from(sealed))
  const currency = currencyOf(row.currency)
  const amount = money(row.amount, currency)
  const { fee, total } = intent ? amountsOf(intent) : { fee: money(0n, currency), total: amount }
  return {
    ...{ id: typedId('po', id), status: intent ? statusOf(intent) : 'succeeded' },
    number: intent?.reference ?? row.number ?? '',
    payee: must(open('payee', row.payee), 'a payout names whom it pays'),
    ...{ amount: toCanonical(amount), currency, fee: toCanonical(fee), total: toCanonical(total) },
    ...{ description: open('description', row.description) ?? '', reference },
    metadata: JSON.parse(open('metadata', row.metadata) ?? '{}'),
    createdAt: row.createdAt.toISOString(),
    waitsUntil: intent?.state === 'held' ? (intent.heldUntil?.toISOString() ?? null) : null,
  }
}

function statusOf({ state }: Intent): ApiPayout['status'] {
  if (state === 'held') return 'waiting'
  return state === 'committed' ? 'succeeded' : 'failed'
}
