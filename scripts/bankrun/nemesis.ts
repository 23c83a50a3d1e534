import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Dice } from '../../test/support/dice.ts'
import type { OwnServer } from '../../test/support/own-server.ts'
import type { ReplicatedServer } from '../../test/support/standby.ts'

/** How much harm a run is to suffer, spread over it by chance. */
export type Harm = { terminations: number; restarts: number; failover?: boolean }

/** What was done. `terminated`: backends told to go; the rest took the whole server down and up again. */
export type Done = {
  terminated: number
  backendsKilled: number
  immediate: number
  killed: number
  failedOver: number
  downMs: number
}

type Blow = { at: number; does: 'terminate' | 'restart' | 'fail over' }

/** Does harm whenever the run has come far enough for the next blow, until told to stop; failing over, in the middle. */
export function startNemesis(server: OwnServer | ReplicatedServer, dice: Dice, harm: Harm, progress: () => number) {
  const blows = [
    ...Array.from({ length: harm.terminations }, (): Blow => ({ at: share(dice), does: 'terminate' })),
    ...Array.from({ length: harm.restarts }, (): Blow => ({ at: share(dice), does: 'restart' })),
    ...(harm.failover ? [{ at: 0.5, does: 'fail over' } as const] : []),
  ].sort((one, other) => one.at - other.at)
  const done: Done = { terminated: 0, backendsKilled: 0, immediate: 0, killed: 0, failedOver: 0, downMs: 0 }
  let stopping = false
  const working = work()
  return {
    async stop(): Promise<Done> {
      stopping = true
      await working
      return done
    },
  }

  async function work(): Promise<void> {
    while (!stopping && blows.length > 0) {
      if ((blows[0]?.at ?? 0) > progress()) await pause(10)
      else await strike(blows.shift()?.does ?? 'terminate')
    }
  }

  async function strike(does: Blow['does']): Promise<void> {
    if (does === 'terminate') return terminate()
    const began = performance.now()
    if (does === 'fail over') {
      if ('failOver' in server) await server.failOver()
      done.failedOver++
      done.downMs += performance.now() - began
      return
    }
    const how = dice.pick(['backendsKilled', 'immediate', 'killed'] as const)
    if (how === 'backendsKilled') await killBackend()
    else await server.crash(how)
    done[how]++
    done.downMs += performance.now() - began
  }

  async function terminate(): Promise<void> {
    const gone = await asSuperuser<{ gone: number }>(
      `with picked as (select pid from pg_stat_activity where usename = 'okpay_app' order by random() limit $1)
       select count(*) filter (where pg_terminate_backend(pid))::int as gone from picked`,
      [1 + dice.below(4)],
    )
    done.terminated += gone[0]?.gone ?? 0
  }

  /** PostgreSQL takes the death of any backend for a corruption of its memory: everybody goes, and it recovers. */
  async function killBackend(): Promise<void> {
    const [one] = await asSuperuser<{ pid: number }>(
      `select pid from pg_stat_activity where usename = 'okpay_app' order by state = 'idle', random() limit 1`,
    )
    if (one) process.kill(one.pid, 'SIGKILL')
    await pause(50)
    while ((await asSuperuser('select 1').catch(() => [])).length === 0) await pause(50)
  }

  async function asSuperuser<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: server.superuser })
    client.on('error', () => {})
    try {
      await client.connect()
      return (await client.query<Row>(sql, values)).rows
    } finally {
      await client.end().catch(() => {})
    }
  }
}

/** Somewhere between the first twentieth of the run and the last. */
const share = (dice: Dice): number => 0.05 + dice.below(900) / 1_000
