import { type ChildProcess, fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { countBreaches } from '../../src/core/ledger/audit-books.ts'
import { type OwnServer, startOwnServer } from '../../test/support/own-server.ts'
import { granted } from '../../test/support/people.ts'
import { startReplicated } from '../../test/support/standby.ts'
import { openWallet } from '../../test/support/wallet.ts'
import { readBooks } from './books.ts'
import { startDesk } from './desk.ts'
import type { Operation } from './history.ts'
import { judge, type Verdict } from './judge.ts'
import { type Done, type Harm, startNemesis } from './nemesis.ts'
import { startReading } from './reader.ts'
import { ACCOUNTS, diceOf, FUNDED, setStage } from './stage.ts'
import type { Orders } from './worker.ts'

/** `transfers` are those that were acknowledged: refused and unanswered ones come on top. */
export type Plan = { transfers: number; reads: number; seed: number; harm: Harm; workers: number }

export type Outcome = Verdict & {
  reads: number
  wrongSums: number
  negatives: number
  firstWrong: string | undefined
  released: number
  harm: Done
  breaches: number
  seconds: number
}

const PROCESSES = 2
const WORKER = join(import.meta.dirname, 'worker.ts')

/** A run on the bank, from the first account to the verdict, on a PostgreSQL of its own. */
export async function bankRun(plan: Plan): Promise<Outcome> {
  const dir = await mkdtemp(join(tmpdir(), 'okpay-bankrun-'))
  const server = plan.harm.failover ? await startReplicated() : await startOwnServer()
  try {
    return await runOn(server, plan, dir)
  } finally {
    await server.close()
    await rm(dir, { recursive: true, force: true })
  }
}

async function runOn(server: OwnServer, { transfers, reads, seed, harm, workers }: Plan, dir: string) {
  const key = randomBytes(32)
  const { stage, staff } = await setStage(server, key)
  const own = openWallet(server.app, key)
  const began = performance.now()
  const crowds = Array.from({ length: PROCESSES }, (_, number) =>
    startCrowd({ stage, seed, number, workers: workers / PROCESSES, file: join(dir, `history-${number}`) }),
  )
  const progress = () => crowds.reduce((sum, crowd) => sum + crowd.done(), 0) / transfers
  const reader = startReading(server.app, stage.holders, () => Math.ceil(reads * Math.min(1, progress())))
  const nemesis = startNemesis(server, diceOf(seed, 100), harm, progress)
  const desk = startDesk(own, staff, stage.holders, diceOf(seed, 101))
  while (progress() < 1) await pause(50)
  const harmed = await nemesis.stop()
  await Promise.all(crowds.map((crowd) => crowd.stop()))
  const released = await desk.stop()
  const { list, ...readings } = await reader.stop()
  const seconds = Math.round((performance.now() - began) / 1000)

  const client = new pg.Client({ connectionString: server.superuser })
  await client.connect()
  const operations = (await Promise.all(crowds.map((crowd) => historyOf(crowd.file)))).flat()
  const verdict = judge(operations, list, await readBooks(client, stage.holders), Number(FUNDED) / ACCOUNTS)
  await client.end()
  const breaches = countBreaches(granted(await own.core.auditBooks({})))
  await own.close()
  return { ...verdict, ...readings, reads: list.length, released, harm: harmed, breaches, seconds }
}

function startCrowd(orders: Orders) {
  const child: ChildProcess = fork(WORKER, [JSON.stringify(orders)])
  let done = 0
  child.on('message', (told) => {
    done = Number(told)
  })
  const exited = once(child, 'exit')
  return {
    file: orders.file,
    done: () => {
      if (child.exitCode) throw new Error(`a process of the run ended with ${child.exitCode}`)
      return done
    },
    async stop(): Promise<void> {
      child.send('stop')
      await exited
    },
  }
}

async function historyOf(file: string): Promise<Operation[]> {
  const operations: Operation[] = []
  for await (const line of createInterface({ input: createReadStream(file) })) operations.push(JSON.parse(line))
  return operations
}
