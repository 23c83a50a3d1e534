import type { Money, RailReason } from '#core'
import { CARD_ACCOUNT } from './card-desk.ts'
import { granted } from './people.ts'
import { railBody } from './rail-body.ts'
import type { World } from './world.ts'

/** What a rail says about a payment. Whatever is left out is as it was announced. */
export type RailWord = {
  type?: 'topup.succeeded' | 'topup.failed' | 'topup.returned'
  reason?: RailReason
  amount?: Money
}

let events = 0

/** Lets a top-up's own rail speak about it, as the callback's route passes it on. */
export async function railSays({ core, deps }: World, reference: string, word: RailWord = {}): Promise<void> {
  const row = await deps.prisma.topUp.findUniqueOrThrow({ where: { reference } })
  const amount = word.amount ?? ({ minor: row.amount + row.fee, currency: row.currency } as Money)
  const news = {
    eventId: `evt_word_${reference}_${++events}`,
    type: word.type ?? 'topup.succeeded',
    reference,
    account: row.rail === 'bank' ? `TEST-${amount.currency}-0001` : CARD_ACCOUNT,
    amount,
    ...(word.reason && { reason: word.reason }),
  }
  const kept = { rail: row.rail, raw: railBody(news), signature: 'test' }
  granted(await core.receiveReport({ ...news, ...kept, occurredAt: deps.clock() }))
}
