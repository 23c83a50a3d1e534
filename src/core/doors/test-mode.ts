import type { ApiCaller, KeyTerms, NewApiKey, Once } from '../api/views.ts'
import type { EventType } from '../event/types.ts'
import type { ShopEvent } from '../event/views.ts'
import type { Result } from '../kit/failure.ts'
import type { Money } from '../money/money.ts'
import type { TestInvoiceView, TestTry } from '../test-mode/views.ts'

/**
 * The part of the core's door to a simulation with no money in it: what a test key asks for through `ApiDoor` is
 * answered from here, and nothing of it is ever booked.
 */
export type TestModeDoor = {
  /**
   * A test key, shown by this answer alone; the link is used up. `too_many_keys`, `link_unknown`, `link_used`,
   * `link_expired`.
   */
  makeTestKey(input: Omit<KeyTerms, 'scopes'> & { token: string; cryptoPay?: boolean }): Promise<Result<NewApiKey>>
  /** What anybody with the token may see. `invoice_unknown`, also for an invoice that is paid with money. */
  readTestInvoice(input: { token: string }): Promise<Result<TestInvoiceView>>
  /**
   * The test payer's tap: the amount says what comes of it, `declined` in the answer is why it was not paid. `solved`:
   * that is put right, and it is paid. `invoice_unknown`, `invoice_expired`, `invoice_withdrawn`.
   */
  payTestInvoice(input: { token: string; solved: boolean; times: number }): Promise<Result<TestInvoiceView>>
  /** The same with a test key, by the invoice's id; `amount` where the payer names it. `test_key_needed`, `below_minimum`. */
  tryTestInvoice(
    input: ApiCaller & { idempotencyKey: string; id: string; solved: boolean; amount?: Money },
  ): Promise<Result<Once<TestTry>>>
  /** An event of that type, of nothing that is there. `test_key_needed`. */
  sendTestEvent(input: ApiCaller & { idempotencyKey: string; type: EventType }): Promise<Result<Once<ShopEvent>>>
}
