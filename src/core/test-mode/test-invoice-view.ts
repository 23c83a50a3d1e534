import type { Scope } from '../kit/use-case.ts'
import { backTo } from '../shop/return-address.ts'
import { amountOf, declineOf, type TestRow, testPlace, testStateOf } from './row.ts'
import type { TestInvoiceView } from './views.ts'

/** A test invoice as whoever has its token sees it. */
export function testInvoiceView({ keyring, now }: Scope, row: TestRow): TestInvoiceView {
  const { token, number, paidAt, expiresAt, paidCount, shop } = row
  return {
    ...{ token, shop: shop.name, amount: amountOf(row), state: testStateOf(row, now), declined: declineOf(row) },
    description: keyring.open(shop.owner.dataKey, testPlace('description', row.id), row.description),
    ...{ number, paidAt, expiresAt, paidCount, back: backTo(row) },
  }
}
