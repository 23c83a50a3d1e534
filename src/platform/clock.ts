import pg from 'pg'

/** The program's clock: the machine's, moved by what the database's `clock` table says. Only a sandbox moves it. */
export type Clock = {
  now(): Date
  /** Moves the program's clock and the database's (`app_now()`) forward. */
  advance(seconds: number): Promise<void>
}

/** @param adminUrl the owner's role: the application's own may not touch the clock */
export async function openClock(adminUrl: string): Promise<Clock> {
  let offsetSeconds = await offset(adminUrl, 'select offset_seconds from public.clock')
  return {
    now: () => new Date(Date.now() + offsetSeconds * 1000),
    async advance(seconds) {
      const moved = 'update public.clock set offset_seconds = offset_seconds + $1 returning offset_seconds'
      offsetSeconds = await offset(adminUrl, moved, [Math.max(0, Math.trunc(seconds))])
    },
  }
}

async function offset(url: string, sql: string, values: unknown[] = []): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ offset_seconds: string }>(sql, values)
    return Number(rows[0]?.offset_seconds ?? 0)
  } finally {
    await client.end()
  }
}
