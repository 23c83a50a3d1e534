import { randomUUID } from 'node:crypto'
import type { Events } from '../control/events.ts'
import type { Book } from '../institutions/book.ts'
import { createAgenda } from '../rail/agenda.ts'
import { canonicalAmount } from '../rail/amount.ts'
import { type CallbackType, callbackOf } from '../rail/callback.ts'
import { type CourierOptions, createCourier } from '../rail/courier.ts'
import type { Delivery } from '../rail/delivery.ts'
import { BANK_ACCOUNTS } from './accounts.ts'
import type { TransferOrder } from './order.ts'

/** A transfer somebody ordered, and what became of the callbacks about it. */
export type Transfer = TransferOrder & { id: string; at: string; dueAt: string; deliveries: Delivery[] }

/** The sandbox's bank. All of it lives in memory: what matters about a transfer is in OKPay's books. */
export type Bank = {
  order(order: TransferOrder): Transfer
  /** Takes a transfer back that was reported as arrived. Undefined when there is no such transfer. */
  giveBack(id: string, reason: string): Transfer | undefined
  /** Newest first. */
  transfers(): Transfer[]
  /** Sends what has come due; to be called when the sandbox's clock was moved. */
  catchUp(): void
  /** Ends what is under way and waits for it. */
  close(): Promise<void>
}

type BankOptions = CourierOptions & {
  /** The whole address, e.g. `http://127.0.0.1:3000/callbacks/bank`. */
  callbackUrl: string
  events?: Events
  /** The institutions' own books. */
  book?: Book
}

/** Opens the bank. The secret is the one OKPay checks callbacks of this rail with. */
export function startBank({ callbackUrl, events, book, ...options }: BankOptions): Bank {
  const { now } = options
  const courier = createCourier(options)
  const agenda = createAgenda(now)
  const transfers: Transfer[] = []

  function report(transfer: Transfer, type: CallbackType, reason: string | undefined, copies = 1): void {
    const { id, deliveries, currency } = transfer
    const subject = { ...transfer, account: BANK_ACCOUNTS[currency].account }
    const callback = callbackOf({ id: `evt_bank_${randomUUID()}`, type, subject, at: now(), reason })
    const changed = () => events?.publish({ kind: 'bank', id })
    for (let copy = 0; copy < copies; copy++) void courier.send({ to: callbackUrl, callback, deliveries, changed })
  }

  function enter({ currency, amount, reference, payerName }: Transfer, out: boolean): void {
    const { account } = BANK_ACCOUNTS[currency]
    book?.enter({ rail: 'bank', account, currency, amount, reference, counterparty: payerName, out })
  }

  function release(transfer: Transfer): void {
    if (!transfer.fail) enter(transfer, false)
    const type = transfer.fail ? 'topup.failed' : 'topup.succeeded'
    report(transfer, type, transfer.fail, transfer.twice ? 2 : 1)
  }

  return {
    order(order) {
      const at = now()
      const dueAt = new Date(at.getTime() + (order.lateSeconds ?? 0) * 1000)
      const amount = canonicalAmount(order.amount, order.currency)
      const times = { at: at.toISOString(), dueAt: dueAt.toISOString() }
      const transfer: Transfer = { ...order, amount, id: `bt_${randomUUID()}`, ...times, deliveries: [] }
      transfers.unshift(transfer)
      events?.publish({ kind: 'bank', id: transfer.id })
      agenda.at(dueAt, () => release(transfer))
      return transfer
    },
    giveBack(id, reason) {
      const transfer = transfers.find((each) => each.id === id)
      if (transfer) {
        enter(transfer, true)
        report(transfer, 'topup.returned', reason)
      }
      return transfer
    },
    transfers: () => transfers,
    catchUp: agenda.catchUp,
    async close() {
      agenda.clear()
      await courier.close()
    },
  }
}
