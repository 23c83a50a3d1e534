import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { openDatabase } from '../../../src/platform/database/client.ts'
import { rows } from '../../support/database.ts'
import { granted } from '../../support/people.ts'
import { openWorld, type World } from '../../support/world.ts'

// The application's role owns the worker's schemas, so it may create functions and operators there, and choose the path by
// which names are looked up. What guards the house's rows looks nothing up there.
let world: World
let intruder: pg.Client
let agent: ChatRef
beforeAll(async () => {
  world = await openWorld()
  agent = await world.agent()
  intruder = new pg.Client({ connectionString: world.database.app })
  await intruder.connect()
  await intruder.query(`
    create function worker_clock.unmarked_until() returns timestamptz language sql as $$ select 'infinity'::timestamptz $$;
    create function worker_clock.never(text, text) returns boolean language sql immutable as $$ select false $$;
    create function worker_clock.never(uuid, uuid) returns boolean language sql immutable as $$ select false $$;
    create operator worker_clock.= (leftarg = text, rightarg = text, function = worker_clock.never);
    create operator worker_clock.<> (leftarg = text, rightarg = text, function = worker_clock.never);
    create operator worker_clock.= (leftarg = uuid, rightarg = uuid, function = worker_clock.never);
    set search_path = worker_clock, pg_catalog, public`)
})
afterAll(async () => {
  await intruder.end()
  await world.close()
})

async function asked() {
  const { userId } = await world.person()
  granted(await world.core.restrictCustomer({ actor: agent, userId, category: 'security', reason: 'a stolen phone' }))
  const wish = { kind: 'release_account', userId } as const
  return granted(await world.core.requestApproval({ actor: agent, asked: wish, reason: 'called back' }))
}

test('MNY-03 every function of ours says by itself where its names are, or was bound when it was made', async () => {
  const loose = await rows<{ name: string }>(
    world.database.owner,
    `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname in ('public', 'ledger') and p.prosqlbody is null
       and not exists (select from unnest(p.proconfig) c where starts_with(c, 'search_path='))`,
  )
  expect(loose).toEqual([])
})

test('ADM-03 names of the role’s own making let it write no request without a mark, and change none that is decided', async () => {
  const open = await asked()
  const copy = `insert into public.approval (id, kind, request, request_hash, reason_id, requested_bot, requested_telegram,
      created_at, expires_at) select gen_random_uuid(), kind, request, request_hash, reason_id, requested_bot, requested_telegram,
      created_at, expires_at from public.approval`
  await expect(intruder.query(copy)).rejects.toMatchObject({ code: '23514' })
  granted(await world.core.decideApproval({ actor: agent, id: open.id, hash: open.hash, decision: 'withdraw' }))
  await expect(intruder.query('delete from public.approval')).rejects.toMatchObject({ code: '23001' })
  await expect(
    intruder.query(`update public.approval set state = 'open', decided_bot = null, decided_telegram = null,
      decided_user = null, decided_at = null`),
  ).rejects.toMatchObject({ code: '23001' })
})

test('MNY-03 nor does a path that the role is given lead the program’s own queries astray', async () => {
  await intruder.query(
    `alter role okpay_app in database ${world.database.name} set search_path = worker_clock, pg_catalog, public`,
  )
  try {
    const prisma = openDatabase(world.database.app, 1)
    const [said] = await prisma.$queryRaw<{ path: string; same: boolean }[]>`
      select current_setting('search_path') as path, 'a'::text = 'a'::text as same`
    expect(said).toEqual({ path: 'public,pg_temp', same: true })
    await prisma.$disconnect()
  } finally {
    await intruder.query(`alter role okpay_app in database ${world.database.name} reset search_path`)
  }
})
