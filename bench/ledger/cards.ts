import { randomBytes, randomInt } from 'node:crypto'
import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { must } from '../../src/core/kit/must.ts'
import { termsHash } from '../../src/core/payment/intent.ts'
import { BOT_ID } from '../../test/support/people.ts'
import type { Member } from './crowd.ts'
import type { House } from './house.ts'

/** A card ready to be confirmed: who taps, on what. */
export type Tap = { telegramId: string; intentId: string }

export const confirmationOf = ({ telegramId, intentId }: Tap) => ({
  actor: { botId: BOT_ID, telegramId: BigInt(telegramId) },
  intentId,
})

/**
 * Cards of 0.10 EUR with a fee of 0.01, as quoting writes them: between people drawn at random, or all to one payee.
 * @param strangers whether nobody paid anybody before, which is the most that risk rules can cost; else all have
 */
export async function writeCards(
  { owner }: House,
  crowd: readonly Member[],
  count: number,
  hot: boolean,
  strangers = false,
): Promise<Tap[]> {
  const cards = Array.from({ length: count }, () => cardOf(crowd, hot))
  const of = <T>(pick: (card: (typeof cards)[number]) => T) => cards.map(pick)
  const client = new pg.Client({ connectionString: owner })
  await client.connect()
  await client.query(
    `insert into intent (id, kind, owner_id, payee_id, payer_account, payee_account, currency, amount, fee, fee_version,
                         hash, factor, reference, created_at, expires_at)
     select i, 'send', o, p, oa, pa, 'EUR', 10, 1, 1, h, 'none', r, now(), now() + interval '1 hour'
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bigint[], $5::bigint[], $6::bytea[], $7::text[]) as c (i, o, p, oa, pa, h, r)`,
    [
      of((c) => c.id),
      of((c) => c.ownerId),
      of((c) => c.payeeId),
      of((c) => String(c.payerAccount)),
      of((c) => String(c.payeeAccount)),
      of((c) => Buffer.from(termsHash(c))),
      of((c) => c.reference),
    ],
  )
  if (!strangers)
    await client.query(
      `insert into known_payee (owner_id, payee_id, first_at)
       select o, p, now() - interval '30 days' from unnest($1::uuid[], $2::uuid[]) as k (o, p) on conflict do nothing`,
      [of((c) => c.ownerId), of((c) => c.payeeId)],
    )
  // As after any morning of business: the planner knows the table, and vacuum is not owed from writing the cards.
  await client.query('vacuum analyze intent, known_payee')
  await client.end()
  return cards.map(({ id, payer }) => ({ telegramId: String(payer.telegramId), intentId: id }))
}

function cardOf(crowd: readonly Member[], hot: boolean) {
  const draw = () => must(crowd[randomInt(1, crowd.length)], 'a place in the crowd')
  const payer = draw()
  let payee = hot ? must(crowd[0], 'somebody everybody pays') : draw()
  while (payee === payer) payee = draw()
  return {
    payer,
    id: uuidv7(),
    kind: 'send',
    ownerId: payer.userId,
    payeeId: payee.userId,
    payerAccount: payer.account,
    payeeAccount: payee.account,
    linkId: null,
    currency: 'EUR',
    amount: 10n,
    fee: 1n,
    feeVersion: 1,
    delaySeconds: null,
    reference: randomBytes(10).toString('hex'),
  }
}
