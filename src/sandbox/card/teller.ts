import { setTimeout as pause } from 'node:timers/promises'
import type { Events } from '../control/events.ts'
import { createAgenda } from '../rail/agenda.ts'
import { type CallbackType, callbackOf } from '../rail/callback.ts'
import { type CourierOptions, createCourier } from '../rail/courier.ts'
import type { CardOrder, Telling } from './order.ts'

/** A payer does not wait for an OKPay that does not answer. */
const PATIENCE_MS = 5_000
const AFTER_MS = 3_000
/** Beyond the half hour an order lives. */
const LATE_MS = 35 * 60_000

export type TellerOptions = CourierOptions & { events?: Events }

/** Tells OKPay, and whoever looks on, what became of orders. */
export type Teller = {
  /** Tells OKPay one thing about an order, in so many copies; resolves when they were accepted or given up. */
  report(order: CardOrder, type: CallbackType, reason?: string, copies?: number): Promise<void>
  /** Tells of a payment the chosen way; resolves when the payer may go back. */
  tellOf(order: CardOrder, telling: Telling): Promise<void>
  /** Waits for it, but not longer than a payer would. */
  patiently(telling: Promise<void>): Promise<void>
  /** Something moved: the Card tab looks again. */
  changed(order: CardOrder): void
  catchUp(): void
  close(): Promise<void>
}

export function createTeller({ events, ...options }: TellerOptions): Teller {
  const { now } = options
  const courier = createCourier(options)
  const agenda = createAgenda(now)
  const changed = ({ id }: CardOrder) => events?.publish({ kind: 'card', id })

  async function report(order: CardOrder, type: CallbackType, reason?: string, copies = 1): Promise<void> {
    const callback = callbackOf({ id: eventId(order, type), type, subject: order, at: now(), reason })
    const parcel = { to: order.callback_url, callback, deliveries: order.deliveries, changed: () => changed(order) }
    await Promise.all(Array.from({ length: copies }, () => courier.send(parcel)))
  }
  const patiently = async (telling: Promise<void>) => {
    await Promise.race([telling, pause(PATIENCE_MS, undefined, { ref: false })])
  }
  const later = (order: CardOrder, delayMs: number) =>
    agenda.at(new Date(now().getTime() + delayMs), () => void report(order, 'topup.succeeded'))

  return {
    report,
    patiently,
    async tellOf(order, telling) {
      if (telling === 'after') later(order, AFTER_MS)
      else if (telling === 'late') later(order, LATE_MS)
      else if (telling !== 'never')
        await patiently(report(order, 'topup.succeeded', undefined, telling === 'twice' ? 2 : 1))
    },
    changed,
    catchUp: agenda.catchUp,
    async close() {
      agenda.clear()
      await courier.close()
    },
  }
}

/** An order is paid once and taken back once, so telling of it again tells the same event; each decline is one of its own. */
const eventId = ({ id, tries }: CardOrder, type: CallbackType): string =>
  `evt_${id}_${type === 'topup.failed' ? `declined_${tries.length}` : type.replace('topup.', '')}`
