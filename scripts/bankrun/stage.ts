import pg from 'pg'
import { money } from '../../src/core/index.ts'
import { createDice } from '../../test/support/dice.ts'
import type { OwnServer } from '../../test/support/own-server.ts'
import { quietRules } from '../../test/support/quiet-rules.ts'
import { openWallet, settleShopkeeper, settleStaff, type Wallet } from '../../test/support/wallet.ts'

export const ACCOUNTS = 8
const EACH = 200_000n

/** One of the eight: who it is, and where their money is, available and on hold. */
export type Holder = { telegramId: string; userId: string; purse: string; hold: string }

/** What a worker process is told. Account ids are decimal strings, for they travel as JSON. */
export type Stage = { app: string; key: string; botId: string; holders: Holder[]; feeVersion: number }

export type Staff = { agent: { botId: bigint; telegramId: bigint }; supervisor: { botId: bigint; telegramId: bigint } }

/** What all customers and the fees earned have together, for ever; the bank's side of it makes the books' sum zero. */
export const FUNDED = BigInt(ACCOUNTS) * EACH

/** Eight people with a little more than one of them can pay at once, two of whom ask for a PIN sooner; and staff. */
export async function setStage(server: OwnServer, key: Buffer): Promise<{ stage: Stage; staff: Staff }> {
  const wallet = openWallet(server.app, key)
  const people = []
  for (let number = 0; number < ACCOUNTS; number++)
    people.push(await settleShopkeeper(wallet, number, money(EACH, 'EUR')))
  const staff = {
    agent: await settleStaff(wallet, 1, 'agent'),
    supervisor: await settleStaff(wallet, 2, 'supervisor'),
  }
  await bendTheRules(
    server,
    people.slice(0, 2).map(({ userId }) => userId),
  )
  const holders: Holder[] = []
  for (const { chat, userId } of people) holders.push(await holderOf(wallet, userId, chat.telegramId))
  const { botId } = staff.agent
  await wallet.close()
  const stage = { app: server.app, key: key.toString('base64'), botId: String(botId), holders, feeVersion: 2 }
  return { stage, staff }
}

/** A fee of one cent, so that the eight do not run dry; one payment up to 2,500.00 without a PIN; no end to the day or the month; and no rule looks at how often they pay. */
async function bendTheRules(server: OwnServer, cautious: readonly string[]): Promise<void> {
  await quietRules(server.owner)
  const owner = new pg.Client({ connectionString: server.owner })
  await owner.connect()
  await owner.query(`insert into fee_rule (version, operation, currency, percent, fixed_minor, min_minor, max_minor, valid_from)
    values (2, 'send', 'EUR', 0, 1, 0, null, '2026-01-02')`)
  await owner.query(`insert into limit_rule (version, level, operation, currency, single_minor, daily_minor, monthly_minor, small_minor, small_daily_minor, code_minor, valid_from)
    select 2, level, 'out', 'EUR', 250000, 1000000000000, 1000000000000, 250000, 1000000000000, 250000, '2026-01-02' from generate_series(0, 2) level`)
  await owner.query(`update "user" set small_payment_minor = 150000 where id = any($1::uuid[])`, [cautious])
  await owner.end()
}

async function holderOf({ prisma }: Wallet, userId: string, telegramId: bigint): Promise<Holder> {
  const open = async (kind: string) => {
    const [row] = await prisma.$queryRaw<{ id: bigint }[]>`
      select ledger.open_account(${`user:${userId}`}, ${kind}, 'EUR', 0::bigint) as id`
    return String(row?.id)
  }
  return { telegramId: String(telegramId), userId, purse: await open('user'), hold: await open('user_hold') }
}

/** Chance for one of the actors of a run: the same seed and name, the same throws. */
export const diceOf = (seed: number, actor: number) => createDice(seed * 1_000 + actor)
