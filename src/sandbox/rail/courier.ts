import type { Callback } from './callback.ts'
import { type Delivery, deliver } from './delivery.ts'
import { keysOf } from './signature.ts'

const RETRY_DELAYS_MS = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000]

/** Where a callback goes, the list its delivery is noted in, and who wants to know that something moved. */
export type Parcel = { to: string; callback: Callback; deliveries: Delivery[]; changed(): void }

/** Brings callbacks to OKPay, again and again where it must. */
export type Courier = {
  /** Resolves when it was accepted or given up. */
  send(parcel: Parcel): Promise<void>
  /** Ends what is under way and waits for it. */
  close(): Promise<void>
}

export type CourierOptions = {
  /** What OKPay checks the callbacks with. */
  secret: string
  now: () => Date
  /** Also bounds the attempts: one more than it has entries. */
  retryDelaysMs?: readonly number[] | undefined
}

export function createCourier({ secret, now, retryDelaysMs = RETRY_DELAYS_MS }: CourierOptions): Courier {
  keysOf(secret)
  const closing = new AbortController()
  const underWay = new Set<Promise<void>>()
  return {
    send({ to, callback, deliveries, changed }) {
      const wire = { callbackUrl: to, secret, now, retryDelaysMs, signal: closing.signal }
      const delivery: Delivery = { eventId: callback.id, type: callback.type, state: 'sending', attempts: [] }
      deliveries.push(delivery)
      const sending = deliver(wire, callback, delivery, changed).finally(() => underWay.delete(sending))
      underWay.add(sending)
      return sending
    },
    async close() {
      closing.abort(new Error('the sandbox is closing'))
      await Promise.all(underWay)
    },
  }
}
