import pg from 'pg'
import { createCore } from '../../src/core/index.ts'
import { openDatabase } from '../../src/platform/database/client.ts'
import { ensureDatabase } from '../../src/platform/database/embedded.ts'
import { BOT_ID, granted, mailReader, PASSWORD, PIN, settle } from '../../test/support/people.ts'
import { depsOver } from '../../test/support/wallet.ts'
import type { House } from '../ledger/house.ts'

/** Opens so many shops, each with an API key. Returns the keys. */
export async function openShopKeys({ app, key }: House, count: number): Promise<string[]> {
  const prisma = openDatabase(app)
  const core = createCore(depsOver(prisma, key))
  const keys: string[] = []
  for (let n = 0; n < count; n++) {
    const actor = { botId: BOT_ID, telegramId: 100_000n + BigInt(n) }
    const name = `Person ${String.fromCharCode(65 + (n % 26))}`
    const who = { name, email: `person${n}@example.org`, phone: `+4915112345${String(n).padStart(3, '0')}` }
    const details = { ...who, chat: actor, locale: 'en', currency: 'EUR', password: PASSWORD, pin: PIN } as const
    await settle(core, details, mailReader({ core, prisma }))
    granted(await core.nameShop({ actor, name: `Shop ${n}` }))
    const { token } = granted(await core.issueLink({ actor, purpose: 'api_key' }))
    const scopes = ['invoices:write', 'invoices:read'] as const
    keys.push(granted(await core.makeApiKey({ token, password: PASSWORD, scopes })).secret)
  }
  await prisma.$disconnect()
  return keys
}

/** A database on the same server with the tables of the bare handler. Returns its address. */
export async function openBare(house: House): Promise<string> {
  await ensureDatabase(house, 'bare')
  const admin = new pg.Client({ connectionString: house.url('postgres', 'bare') })
  await admin.connect()
  await admin.query(`
    create table invoice (id uuid primary key, token text not null unique, shop text not null, reference text,
      amount bigint not null, currency char(3) not null, description text not null, status text not null default 'open',
      created_at timestamptz not null default now(), expires_at timestamptz not null, unique (shop, reference));
    create index on invoice (shop, created_at, id);
    create table answer (shop text, key text, body jsonb not null, at timestamptz not null default now(), primary key (shop, key));
    create table pace (shop text primary key, asked int not null, since timestamptz not null);
    grant all on all tables in schema public to okpay_app`)
  await admin.end()
  return house.url('okpay_app', 'bare')
}
