import { setTimeout as pause } from 'node:timers/promises'
import type { Events } from '../../control/events.ts'
import { createAgenda } from '../agenda.ts'
import { type CallbackType, callbackOf } from '../callback.ts'
import { type CourierOptions, createCourier } from '../courier.ts'
import type { RailOrder, Telling } from './order.ts'

/** A payer does not wait for an OKPay that does not answer. */
const PATIENCE_MS = 5_000
const AFTER_MS = 3_000
/** Beyond the half hour an order lives. */
const LATE_MS = 35 * 60_000

/** `kind`: whose orders they are, for whoever looks on. */
export type TellerOptions = CourierOptions & { kind: 'card' | 'platform' | 'provider'; events?: Events | undefined }

/** Tells OKPay, and whoever looks on, what became of orders. */
export type Teller = {
  /** Tells OKPay one thing about an order, in so many copies; resolves when they were accepted or given up. */
  report(order: RailOrder, type: CallbackType, reason?: string, copies?: number): Promise<void>
  /** All that it would have told of an order by now, as it would have; for whoever asks. */
  news(order: RailOrder): unknown[]
  /** Tells of a payment the chosen way; resolves when the payer may go back. */
  tellOf(order: RailOrder, telling: Telling): Promise<void>
  /** Waits for it, but not longer than a payer would. */
  patiently(telling: Promise<void>): Promise<void>
  /** Something moved: the page looks again. */
  changed(order: RailOrder): void
  catchUp(): void
  close(): Promise<void>
}

export function createTeller({ kind, events, ...options }: TellerOptions): Teller {
  const { now } = options
  const courier = createCourier(options)
  const agenda = createAgenda(now)
  const changed = ({ id }: RailOrder) => events?.publish({ kind, id })
  const written = (order: RailOrder, type: CallbackType, reason?: string) =>
    callbackOf({ id: eventId(order, type), type, subject: order, at: now(), reason })

  async function report(order: RailOrder, type: CallbackType, reason?: string, copies = 1): Promise<void> {
    const callback = written(order, type, reason)
    const parcel = { to: order.callback_url, callback, deliveries: order.deliveries, changed: () => changed(order) }
    await Promise.all(Array.from({ length: copies }, () => courier.send(parcel)))
  }
  const patiently = async (telling: Promise<void>) => {
    await Promise.race([telling, pause(PATIENCE_MS, undefined, { ref: false })])
  }
  const later = (order: RailOrder, delayMs: number) =>
    agenda.at(new Date(now().getTime() + delayMs), () => void report(order, 'topup.succeeded'))

  return {
    report,
    patiently,
    news(order) {
      const types: CallbackType[] = ['topup.succeeded', 'topup.returned']
      const told = types.slice(0, { open: 0, paid: 1, returned: 2 }[order.state])
      return told.map((type) => JSON.parse(written(order, type).body) as unknown)
    },
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
const eventId = ({ id, tries }: RailOrder, type: CallbackType): string =>
  `evt_${id}_${type === 'topup.failed' ? `declined_${tries.length}` : type.replace('topup.', '')}`
