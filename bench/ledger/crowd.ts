import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { createKeyring, firstKeys } from '../../src/platform/keys/index.ts'
import { BOT_ID } from '../../test/support/people.ts'
import type { House } from './house.ts'

/** Minor units everybody begins with. */
const BALANCE = 1_000_000_000n

export type Member = { userId: string; telegramId: bigint; account: bigint }

/** People with names, chats and ten million euros each, written set-wise: opening accounts is not measured. */
export async function gatherCrowd({ owner, key }: House, size: number): Promise<Member[]> {
  const client = new pg.Client({ connectionString: owner })
  await client.connect()
  const keyring = createKeyring(firstKeys(key))
  const people = Array.from({ length: size }, (_, n) => {
    const [userId, dataKey] = [randomUUID(), keyring.newDataKey()]
    const name = keyring.seal(dataKey, `user.name:${userId}`, `Person ${n}`)
    return { userId, telegramId: BigInt(1_000_000 + n), dataKey: Buffer.from(dataKey), name: Buffer.from(name) }
  })
  const ids = people.map((p) => p.userId)
  const keys = people.map((p) => p.dataKey)
  await client.query(
    `insert into "user" (id, okpay_id, locale, home_currency, data_key, name, email, email_index, phone, phone_index,
                         password_hash, password_set_at, pin_hash, level, created_at)
     select id, 'OK' || n, 'en', 'EUR', k, name, '', decode(md5('e' || n), 'hex'), '', decode(md5('p' || n), 'hex'), '', now(), '', 0, now()
     from unnest($1::uuid[], $2::bytea[], $3::bytea[]) with ordinality as p (id, k, name, n)`,
    [ids, keys, people.map((p) => p.name)],
  )
  // Whoever is to pay this much would be verified, by two of staff each: what limits that level has is all it is needed for.
  await client.query(
    `insert into limit_rule (version, level, operation, currency, single_minor, daily_minor, monthly_minor, small_minor,
                             small_daily_minor, code_minor, valid_from)
     select 2, 0, operation, currency, single_minor, daily_minor, monthly_minor, small_minor, small_daily_minor, code_minor, valid_from
     from limit_rule where level = 2 and version = 1`,
  )
  await client.query(
    `insert into chat (bot_id, telegram_id, user_id, data_key, first_name, locale, last_seen_at)
     select ${BOT_ID}, t, id, k, '', 'en', now() from unnest($1::uuid[], $2::bigint[], $3::bytea[]) as p (id, t, k)`,
    [ids, people.map((p) => String(p.telegramId)), keys],
  )
  const accounts = await fund(client, ids)
  await client.query('vacuum analyze')
  await client.end()
  return people.map(({ userId, telegramId }) => ({ userId, telegramId, account: accounts.get(userId) ?? 0n }))
}

async function fund(client: pg.Client, ids: string[]): Promise<Map<string, bigint>> {
  const { rows } = await client.query<{ id: string; account: string }>(
    `select id, ledger.open_account('user:' || id, 'user', 'EUR', 0) as account,
            ledger.open_account('user:' || id, 'user_hold', 'EUR', 0) as beside
     from unnest($1::uuid[]) as u (id)`,
    [ids],
  )
  const { rows: opened } = await client.query<{ id: string }>(
    `select ledger.open_account('rail:bank', 'topup_clearing', 'EUR', null) as id`,
  )
  const accounts = rows.map((row) => row.account)
  for (let from = 0; from < accounts.length; from += 1000) {
    const part = accounts.slice(from, from + 1000)
    const journals = part.map(() => randomUUID())
    await client.query(
      `select ledger.post_batch($1::uuid[], array_fill('topup'::text, array[$2::int]), $3::text[],
         array(select sha256(convert_to(concat_ws(E'\\n', 'topup', key, '', concat_ws(' ', $5::bigint, account, $7::bigint, 'EUR')), 'UTF8'))
               from unnest($3::text[], $6::bigint[]) with ordinality as t (key, account, n) order by n),
         array_fill('bench'::text, array[$2::int]),
         array_fill(null::uuid, array[$2::int]), now(), $4::int[], array_fill($5::bigint, array[$2::int]), $6::bigint[],
         array_fill($7::bigint, array[$2::int]), array_fill('EUR'::text, array[$2::int]))`,
      [journals, part.length, journals, part.map((_, n) => n + 1), opened[0]?.id, part, String(BALANCE)],
    )
  }
  return new Map(rows.map((row) => [row.id, BigInt(row.account)]))
}
