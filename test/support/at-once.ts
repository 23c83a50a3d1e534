import pg from 'pg'
import { vi } from 'vitest'
import { rows } from './database.ts'
import type { World } from './world.ts'

/** A row that is held by hand, and who stands before a lock meanwhile. */
export type HeldRow = { someoneWaits(howMany: number): Promise<void>; release(): Promise<void> }

/** Holds what a statement locks until it is released. */
export async function heldRow({ database }: World, lock: string): Promise<HeldRow> {
  const holder = new pg.Client({ connectionString: database.superuser })
  await holder.connect()
  await holder.query('begin')
  await holder.query(lock)
  return {
    someoneWaits: (howMany) => someoneWaits(database, howMany),
    release: () => holder.end(),
  }
}

/** Until so many connections to a database stand before a lock. */
export async function someoneWaits(database: World['database'], howMany: number): Promise<void> {
  const waiting = () =>
    rows(database.superuser, "select 1 from pg_stat_activity where datname = $1 and wait_event_type = 'Lock'", [
      database.name,
    ])
  await vi.waitFor(
    async () => {
      if ((await waiting()).length < howMany) throw new Error('not all of them stand before the row yet')
    },
    { timeout: 20_000, interval: 20 },
  )
}

/**
 * Lets several pieces of work meet at somebody's row: it is held until each of them stands before a lock, whatever they
 * read until then they have read, and then they go on in an order nobody chose.
 */
export async function meetingAt<const T extends readonly (() => Promise<unknown>)[]>(
  { database }: World,
  userId: string,
  works: T,
): Promise<{ [K in keyof T]: Awaited<ReturnType<T[K]>> }> {
  const holder = new pg.Client({ connectionString: database.superuser })
  await holder.connect()
  try {
    await holder.query('begin')
    await holder.query('select 1 from "user" where id = $1 for no key update', [userId])
    const answers = Promise.all(works.map((work) => work()))
    await someoneWaits(database, works.length)
    await holder.query('commit')
    return (await answers) as { [K in keyof T]: Awaited<ReturnType<T[K]>> }
  } finally {
    await holder.end()
  }
}

/** Begins both while an account is held: the first stands before it when the second begins. */
export async function oneBehindTheOther(
  world: World,
  userId: string,
  first: () => Promise<unknown>,
  second: () => Promise<unknown>,
): Promise<void> {
  const held = await heldRow(world, `select 1 from "user" where id = '${userId}' for no key update`)
  const begun = [first()]
  await held.someoneWaits(1)
  begun.push(second())
  await held.someoneWaits(2)
  await held.release()
  await Promise.all(begun)
}

/** Asks while `move` stands before what is held, and lets go: it is answered then, or once the move is through. */
export async function askedWhile<T>(
  held: Awaited<ReturnType<typeof heldRow>>,
  move: () => Promise<unknown>,
  ask: () => Promise<T>,
): Promise<T> {
  const moving = move()
  await held.someoneWaits(1)
  const answer = ask()
  await Promise.race([answer, held.someoneWaits(2)])
  await held.release()
  await moving
  return answer
}
