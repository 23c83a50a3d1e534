import type { Money, TopUpReason } from '#core'
import { granted } from './people.ts'
import type { World } from './world.ts'

/** What the bank says about a transfer. Whatever is left out is as it was announced. */
export type BankWord = {
  type?: 'topup.succeeded' | 'topup.failed' | 'topup.returned'
  reason?: TopUpReason
  amount?: Money
}

let events = 0

/** Lets the bank speak about a top-up of somebody's, as the callback's route passes it on. */
export async function bankSays({ core, deps }: World, reference: string, word: BankWord = {}): Promise<void> {
  const row = await deps.prisma.topUp.findUniqueOrThrow({ where: { reference } })
  const amount = word.amount ?? ({ minor: row.amount, currency: row.currency } as Money)
  const eventId = `evt_word_${reference}_${++events}`
  granted(
    await core.receiveReport({
      rail: 'bank',
      eventId,
      type: word.type ?? 'topup.succeeded',
      reference,
      account: `TEST-${amount.currency}-0001`,
      amount,
      ...(word.reason && { reason: word.reason }),
      occurredAt: deps.clock(),
      raw: new TextEncoder().encode(eventId),
      signature: 'test',
    }),
  )
}
