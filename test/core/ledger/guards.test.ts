import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../src/platform/database/client.ts'
import { createTestDatabase, query, rows, type TestDatabase } from '../../support/database.ts'
import { openLedger } from '../../support/ledger.ts'

let database: TestDatabase
let ids: { a: bigint; b: bigint; house: bigint; journal: string }

beforeAll(async () => {
  database = await createTestDatabase()
  const prisma = openDatabase(database.app)
  const ledger = await openLedger(prisma)
  const [a, b] = [await ledger.account('a'), await ledger.account('b')]
  const journal = ledger.journal([ledger.leg(ledger.house, a, 1_000n)])
  await ledger.book(journal)
  ids = { a, b, house: ledger.house, journal: journal.id }
  await prisma.$disconnect()
})
afterAll(() => database.drop())

const refusedAs = async (url: string, sql: string): Promise<string> =>
  query(url, sql).then(
    () => 'accepted',
    (error) => error.code,
  )

const DENIED = '42501'
const REFUSED = ['23514', '23001', '23503', '23505', '23502']
const ZEROS = '00000000-0000-4000-8000-000000000000'

describe('MNY-06 what the application may do to the ledger', () => {
  it.each(['currency', 'account', 'journal', 'posting', 'hold', 'seal'])(
    'MNY-06 it may read ledger.%s and write nothing there',
    async (table) => {
      await rows(database.app, `select * from ledger.${table}`)
      for (const sql of [
        `insert into ledger.${table} select * from ledger.${table} limit 1`,
        `update ledger.${table} set ${{ currency: 'exponent=1', account: 'balance=1', journal: `kind='x'`, posting: 'amount=1', hold: 'amount=1', seal: 'rows=1' }[table]}`,
        `delete from ledger.${table}`,
        `truncate ledger.${table} cascade`,
      ])
        expect(await refusedAs(database.app, sql), sql).toBe(DENIED)
    },
  )

  it("MNY-06 it cannot call the posting function's inner parts, change rules, or touch the record of migrations", async () => {
    for (const sql of [
      `select ledger.judge_reversal(1, '{2}', '{}', '{1}', '{1}', '{2}', '{1}', '{EUR}')`,
      `select ledger.judge_hold(1, '{2}', '{}', '{}', '{}', '{}', '{}', '{}', '{}')`,
      `select ledger.grant_application('okpay_app')`,
      `select ledger.grant_doors('okpay_app')`,
      'update public.fee_rule set percent = 0',
      'update public.limit_rule set single_minor = 1',
      'delete from public.audit_event',
      'update public.audit_event set action = action',
      'delete from public.callback_inbox',
      `insert into public.audit_event (at, actor, action, subject, xid) values (now(), 'x', 'x', 'x', 1)`,
      `insert into public.audit_event (id, at, actor, action, subject) values (-1, now(), 'x', 'x', 'x')`,
      'delete from public.identity_look',
      'delete from public.house_key',
      'delete from public.restriction',
      'select * from public._prisma_migrations',
      'alter table ledger.account disable trigger all',
      'drop trigger posting_append_only on ledger.posting',
    ])
      expect(await refusedAs(database.app, sql), sql).toBe(DENIED)
  })

  it('MNY-06 a snapshot of the role: exactly these rights on the ledger', async () => {
    const found = await rows<{ what: string }>(
      database.owner,
      `select table_name || ' ' || string_agg(privilege_type, ',' order by privilege_type) as what
       from information_schema.role_table_grants where grantee = 'okpay_app' and table_schema = 'ledger' group by table_name
       union all
       select p.proname || '()' from pg_proc p where p.pronamespace = 'ledger'::regnamespace and has_function_privilege('okpay_app', p.oid, 'execute')
       order by 1`,
    )
    expect(found.map((row) => row.what)).toEqual([
      'account SELECT',
      'currency SELECT',
      'doubt_hold()',
      'fx_policy SELECT',
      'fx_rate SELECT',
      'fx_terms SELECT',
      'hold SELECT',
      'journal SELECT',
      'journal_form SELECT',
      'keep_rates()',
      'lock_accounts()',
      'open_account()',
      'post_batch()',
      'posting SELECT',
      'posting_form SELECT',
      'publish_fee()',
      'publish_limit()',
      'region_rule SELECT',
      'seal SELECT',
      'seal_next()',
      'sealable SELECT',
      'store_rates()',
    ])
  })
})

describe('what the database refuses even from the owner of the tables', () => {
  const attack = async (sql: string) => expect(REFUSED, sql).toContain(await refusedAs(database.owner, sql))
  const posting = (change: Record<string, string | number | bigint>) => {
    const row = {
      journal_id: `'${ids.journal}'`,
      leg: 9,
      currency: `'EUR'`,
      from_account: ids.a,
      to_account: ids.b,
      amount: 1,
      from_balance_after: 999,
      to_balance_after: 1,
      from_version: 2,
      to_version: 1,
      ...change,
    }
    return `insert into ledger.posting (${Object.keys(row)}) values (${Object.values(row)})`
  }

  it('MNY-06 changing or deleting what was booked', async () => {
    for (const sql of [
      'update ledger.posting set amount = amount + 1',
      'delete from ledger.posting',
      'truncate ledger.posting cascade',
      `update ledger.journal set kind = 'other'`,
      'delete from ledger.journal',
      'truncate ledger.journal cascade',
      'delete from ledger.account',
      `update ledger.account set currency = 'USD'`,
      `update ledger.account set owner = 'user:thief'`,
    ])
      await attack(sql)
  })

  it('MNY-05 a customer account below zero, or without its floor', async () => {
    await attack(`update ledger.account set balance = -1 where id = ${ids.a}`)
    await attack(posting({ from_balance_after: -1 }))
    await attack(`select ledger.open_account('user:x', 'user', 'EUR', null)`)
    // Where no trigger looks any more, the column's own check does.
    const unwatched = 'set session_replication_role = replica'
    const below = `update ledger.account set balance = -1 where id = ${ids.a}`
    expect(await refusedAs(database.superuser, `${unwatched}; ${below}`)).toBe('23514')
  })

  it('MNY-04 money from nowhere: a balance without its posting', async () => {
    await attack(`update ledger.account set balance = balance + 1000000, version = version + 1 where id = ${ids.a}`)
    await attack(`update ledger.account set balance = balance + 1 where id = ${ids.a}`)
    await attack(
      `insert into ledger.account (owner, kind, currency, floor, balance) values ('user:new', 'user', 'EUR', 0, 500)`,
    )
  })

  it('MNY-04 MNY-09 MNY-10 a posting of nothing, to itself, of another currency, of no journal, or over a taken version', async () => {
    await attack(posting({ amount: 0 }))
    await attack(posting({ amount: -5 }))
    await attack(posting({ amount: 10_000_000_000_001n }))
    await attack(posting({ to_account: ids.a }))
    await attack(posting({ currency: `'USD'` }))
    await attack(posting({ to_account: 424242 }))
    await attack(posting({ journal_id: `'${ZEROS}'` }))
    await attack(posting({ to_account: ids.a, from_account: ids.house, to_version: 1, from_version: 2 }))
  })

  it('MNY-05 money among the held that no hold speaks for', async () => {
    const held = `select ledger.open_account('user:h', 'user_hold', 'EUR', 0)`
    await query(database.owner, held)
    await attack(
      `select ledger.post_batch(array[gen_random_uuid()], '{x}', array[gen_random_uuid()::text], array[decode(repeat('00', 32), 'hex')],
        '{x}', array[null]::uuid[], now(), '{1}', array[${ids.a}]::bigint[], array[(${held})]::bigint[], '{1}', '{EUR}')`,
    )
  })

  it('MNY-12 a reversal without a reason, of nothing, or approved by whoever asked for it', async () => {
    const journal = (columns: string, values: string) =>
      `insert into ledger.journal (id, kind, business_key, request_hash, actor, occurred_at, recorded_at, ${columns})
       values (gen_random_uuid(), 'x', gen_random_uuid()::text, decode(repeat('00', 32), 'hex'), 'ana', now(), now(), ${values})`
    await attack(journal('reverses', `'${ids.journal}'`))
    await attack(journal('reverses, reason', `'${ZEROS}', 'why'`))
    await attack(journal('approved_by', `'ana'`))
  })
})

describe('MNY-01 the shape of money', () => {
  it('MNY-01 every column that holds money is a bigint', async () => {
    const found = await rows<{ what: string }>(
      database.owner,
      `select table_schema || '.' || table_name || '.' || column_name || ' ' || data_type as what from information_schema.columns
       where table_schema in ('ledger', 'public') and data_type <> 'bigint'
         and column_name ~ '(amount|balance|minor|spent|captured|released|credited|^fee$|floor)' and column_name !~ '_at$'`,
    )
    expect(found).toEqual([])
  })
})

describe('MNY-06 where the posting functions look things up', () => {
  it("MNY-06 what the application may put into schema public never runs with the owner's rights", async () => {
    await query(database.superuser, 'grant create on schema public to okpay_app')
    // A closer match than PostgreSQL's own: it would be taken, if anybody looked for it there.
    await query(
      database.app,
      `create function public.planted(bpchar, text) returns boolean language plpgsql as
         $$ begin raise exception 'ran as %', current_user using errcode = 'P0666'; end $$;
       create operator public.= (leftarg = bpchar, rightarg = text, function = public.planted)`,
    )
    const post = `select * from ledger.post_batch(array[gen_random_uuid()], '{x}', array[gen_random_uuid()::text],
      array[decode(repeat('00', 32), 'hex')], '{x}', array[null]::uuid[], now(), '{1}',
      array[${ids.a}]::bigint[], array[${ids.b}]::bigint[], '{1}', '{EUR}')`
    expect(await refusedAs(database.app, post)).toBe('accepted')
  })
})
