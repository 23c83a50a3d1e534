import { readSync, writeSync } from 'node:fs'
import type pg from 'pg'

// What a process that dies leaves behind is what is committed, and what it has said to others and heard from them: its
// memory, its open transactions and the locks of its connections go with it. While nothing of it is under way (no
// statement unanswered, no call), that is fixed, and between two points at which all of it is the same a death leaves
// the same: whoever goes on can see no difference, nor can anybody outside. So one kill shows both.
//
// That it is the same is looked at, not concluded from the statements: in the undisturbed run the process stands still at
// every point until the database was asked what has been committed since. A statement that slipped out of its
// transaction, or a transaction that is none, changes the answer, and is a state of its own to be killed in.

/** The descriptor over which a process asks to be looked at, beside the three everybody has and Node's own. */
export const LOOK_FD = 4

/** Makes a database count the statements that write, in whatever table, and that were committed. */
export async function countChanges(db: pg.Client): Promise<void> {
  await db.query(`
    create schema crash;
    create table crash.change ();
    create function crash.note_change() returns trigger language plpgsql security definer as
      $$ begin insert into crash.change default values; return null; end $$;
    do $$ declare watched regclass; begin
      for watched in
        select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and n.nspname in ('public', 'ledger', 'graphile_worker')
      loop
        execute format('create trigger zz_crash after insert or update or delete or truncate on %s
          for each statement execute function crash.note_change()', watched);
      end loop;
    end $$`)
}

/** How many of them are committed: the same number later means that nothing was. */
export async function changesIn(db: pg.Client): Promise<string> {
  const { rows } = await db.query<{ changes: string }>('select count(*)::text as changes from crash.change')
  return rows[0]?.changes ?? ''
}

/** Stands still until whoever started this process has looked at what is committed, and says it. Throws when nobody is there any more. */
export function beLookedAt(): string {
  writeSync(LOOK_FD, '?')
  const part = Buffer.alloc(64)
  let said = ''
  while (!said.endsWith('\n')) {
    const bytes = readSync(LOOK_FD, part)
    if (bytes === 0) throw new Error('whoever looked is gone')
    said += part.toString('latin1', 0, bytes)
  }
  return said.trim()
}
