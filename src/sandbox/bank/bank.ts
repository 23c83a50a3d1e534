import { randomUUID } from 'node:crypto'
import type { Events } from '../control/events.ts'
import { type Callback, type CallbackType, callbackOf } from './callback.ts'
import { type Delivery, deliver, type Wire } from './delivery.ts'
import { canonicalAmount, type TransferOrder } from './order.ts'
import { keysOf } from './signature.ts'

const RETRY_DELAYS_MS = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000]

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

type BankOptions = {
  /** The whole address, e.g. `http://127.0.0.1:3000/callbacks/bank`. */
  callbackUrl: string
  secret: string
  rail: 'bank'
  now: () => Date
  events?: Events
  retryDelaysMs?: readonly number[]
}

/** Opens the bank. The secret is the one OKPay checks callbacks of this rail with. */
export function startBank({ callbackUrl, secret, rail, now, events, retryDelaysMs }: BankOptions): Bank {
  keysOf(secret)
  const closing = new AbortController()
  const wire: Wire = {
    callbackUrl,
    secret,
    now,
    retryDelaysMs: retryDelaysMs ?? RETRY_DELAYS_MS,
    signal: closing.signal,
  }
  const transfers: Transfer[] = []
  const waiting = new Map<Transfer, NodeJS.Timeout | undefined>()
  const underWay = new Set<Promise<void>>()

  function report(transfer: Transfer, type: CallbackType, reason: string | undefined, copies = 1): void {
    const callback = callbackOf({ id: `evt_${rail}_${randomUUID()}`, type, order: transfer, at: now(), reason })
    for (let copy = 0; copy < copies; copy++) send(transfer, callback)
  }

  function send(transfer: Transfer, callback: Callback): void {
    const changed = () => events?.publish({ kind: 'bank', id: transfer.id })
    const delivery: Delivery = { eventId: callback.id, type: callback.type, state: 'sending', attempts: [] }
    transfer.deliveries.push(delivery)
    const sending = deliver(wire, callback, delivery, changed).finally(() => underWay.delete(sending))
    underWay.add(sending)
  }

  function release(transfer: Transfer): void {
    clearTimeout(waiting.get(transfer))
    waiting.delete(transfer)
    const type = transfer.fail ? 'topup.failed' : 'topup.succeeded'
    report(transfer, type, transfer.fail, transfer.twice ? 2 : 1)
  }

  function catchUp(): void {
    const moment = now().getTime()
    for (const [transfer, timer] of waiting) {
      clearTimeout(timer)
      const remaining = Date.parse(transfer.dueAt) - moment
      if (remaining <= 0) release(transfer)
      else waiting.set(transfer, setTimeout(catchUp, remaining))
    }
  }

  return {
    order(order) {
      const at = now()
      const dueAt = new Date(at.getTime() + (order.lateSeconds ?? 0) * 1000)
      const amount = canonicalAmount(order.amount, order.currency)
      const times = { at: at.toISOString(), dueAt: dueAt.toISOString() }
      const transfer: Transfer = { ...order, amount, id: `bt_${randomUUID()}`, ...times, deliveries: [] }
      transfers.unshift(transfer)
      waiting.set(transfer, undefined)
      events?.publish({ kind: 'bank', id: transfer.id })
      catchUp()
      return transfer
    },
    giveBack(id, reason) {
      const transfer = transfers.find((each) => each.id === id)
      if (transfer) report(transfer, 'topup.returned', reason)
      return transfer
    },
    transfers: () => transfers,
    catchUp,
    async close() {
      closing.abort(new Error('the bank is closing'))
      for (const timer of waiting.values()) clearTimeout(timer)
      waiting.clear()
      await Promise.all(underWay)
    },
  }
}
