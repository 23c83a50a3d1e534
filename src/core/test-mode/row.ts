import type { Shop, TestInvoice, User } from '#prisma'
import { fail } from '../kit/failure.ts'
import { typedId } from '../kit/typed-id.ts'
import type { Scope } from '../kit/use-case.ts'
import { currencyOf } from '../money/currency.ts'
import { type Money, money } from '../money/money.ts'
import { toCanonical } from '../money/parse.ts'
import type { PaymentLinkState } from '../shop/views.ts'
import type { TestDecline } from './outcomes.ts'
import { isTestToken } from './token.ts'

/** Where what a test invoice says is sealed, with the shop owner's data key. */
export const testPlace = (of: 'description' | 'metadata' | 'reason', id: string): string => `test_${of}:${id}`

const OF_SHOP = { shop: { include: { owner: { select: { dataKey: true, level: true } } } } } as const

/** A test invoice with its shop and whoever is behind it. */
export type TestRow = TestInvoice & { shop: Shop & { owner: Pick<User, 'dataKey' | 'level'> } }

/** The test invoice of that token. `invoice_unknown`. */
export async function testRowOf({ tx }: Scope, token: string): Promise<TestRow> {
  const found = isTestToken(token) && (await tx.testInvoice.findUnique({ where: { token }, include: OF_SHOP }))
  return found || fail({ code: 'invoice_unknown' })
}

/** Locks it until the transaction ends: of two who pay it or give it back at once, one finds what the other did. */
export async function lockTestRow({ tx }: Scope, id: string): Promise<TestRow> {
  await tx.$queryRaw`select 1 from test_invoice where id = ${id}::uuid for no key update`
  return tx.testInvoice.findUniqueOrThrow({ where: { id }, include: OF_SHOP })
}

type Priced = Pick<TestInvoice, 'amount' | 'least' | 'currency'>

/** What the test payer names where nobody else does: a thousand minor units decline with nothing. */
const NAMED_BY_PAYER = 1000n

/** The price; of an invoice that has none, the least its payer may name, or what the test payer names. */
export const amountOf = ({ amount, least, currency }: Priced): Money =>
  money(amount ?? least ?? NAMED_BY_PAYER, currencyOf(currency))

/** A price for servers: decimal text, null where the payer names it. */
export const priceText = (row: Priced): string | null => (row.amount === null ? null : toCanonical(amountOf(row)))

/** How it stands at a moment: one that was not paid in time has expired. */
export const testStateOf = ({ state, expiresAt }: Pick<TestInvoice, 'state' | 'expiresAt'>, now: Date) =>
  (state === 'open' && expiresAt <= now ? 'expired' : state) as PaymentLinkState

/** Only this folder writes the column. */
export const declineOf = ({ declined }: Pick<TestInvoice, 'declined'>) => declined as TestDecline | null

/** What its events name it by. */
export const named = ({ id, reference }: Pick<TestInvoice, 'id' | 'reference'>) => ({
  invoice: typedId('inv', id),
  reference,
})
