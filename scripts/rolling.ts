import tls from 'node:tls'
import { parseArgs } from 'node:util'
import { selfSigned } from './rolling/certificate.ts'
import { type Outcome, roll } from './rolling/run.ts'
import { faultsOf, type Upgrade, upgrade } from './rolling/upgrade.ts'

// An upgrade without a pause, and its rougher brother: npm run rolling -- --rounds 3. Two production processes of this
// program behind a proxy, one PostgreSQL, one Redis, Telegram's stand-in in webhook mode; people send, a bank reports, shops
// ask, all the time; the processes are restarted one after the other, first by SIGTERM, then by SIGKILL; then replaced by
// a next version that brings migrations, and one of them goes back. Exits 1 where anything was lost or doubled, or where
// somebody noticed an upgrade.
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    kills: { type: 'string', default: '2' },
    upgrades: { type: 'string', default: '1' },
    between: { type: 'string', default: '3000' },
  },
})

const betweenMs = Number(values.between)
// The stand-in and the shops call from this process; the program's own trust stays as it is. Whom a process trusts is
// settled once it has called anybody, so both runs have one certificate.
const certificate = selfSigned()
tls.setDefaultCACertificates([...tls.getCACertificates('default'), certificate.cert])
let wrong = 0
for (const [signal, rounds] of [
  ['SIGTERM', Number(values.rounds)],
  ['SIGKILL', Number(values.kills)],
] as const) {
  if (rounds === 0) continue
  const outcome = await roll(signal, { rounds, betweenMs, certificate })
  if (!outcome) throw noRedis()
  print(signal, outcome)
  wrong += judged(signal, outcome)
}
for (let round = 0; round < Number(values.upgrades); round++) {
  const outcome = await upgrade({ betweenMs, certificate })
  if (!outcome) throw noRedis()
  print('upgrade', outcome)
  const faults = faultsOf(outcome)
  tell(outcome, faults)
  wrong += judged('SIGTERM', outcome) + faults.length
}
process.exit(wrong === 0 ? 0 : 1)

function noRedis(): Error {
  return new Error('no redis-server or valkey-server on the PATH')
}

function write(line: string): void {
  process.stdout.write(`${line}\n`)
}

function tell({ early, migrations, waitMs, versions }: Upgrade, faults: readonly string[]): void {
  write(`  on yesterday's tables the next version ended with ${early.code}: ${early.said.trim().split('\n').at(-1)}`)
  write(`  migrations: ${migrations} under load, nobody waited longer than ${waitMs} ms for a lock`)
  write(`  answering side by side: ${versions.join(', then ')}`)
  for (const fault of faults) write(`  WRONG: ${fault}`)
}

function print(
  signal: string,
  { restarts, sends, topUps, invoices, breaches, endMs, startMs, badEnds }: Outcome,
): void {
  write(
    `${signal}: ${restarts} restarts, ended within ${endMs} ms, ready within ${startMs} ms, ended badly: ${badEnds.length}`,
  )
  for (const [what, told] of Object.entries({ 'sent by chat': sends, 'top-ups': topUps, invoices }))
    write(
      `  ${what.padEnd(14)}${String(told.begun).padStart(6)} asked, ${told.acknowledged} acknowledged, failed: ${told.failed}, ` +
        `lost: ${told.lost}, doubled: ${told.doubled}${told.failed > 0 ? ` ${JSON.stringify(told.why)}` : ''}`,
    )
  write(`  breaches: ${breaches}`)
}

/** How much is wrong. A process that is killed may leave somebody without an answer, never without their money. */
function judged(signal: string, { sends, topUps, invoices, breaches, badEnds }: Outcome): number {
  const all = [sends, topUps, invoices]
  const sum = (what: 'failed' | 'lost' | 'doubled') => all.reduce((total, told) => total + told[what], 0)
  return sum('lost') + sum('doubled') + breaches + badEnds.length + (signal === 'SIGTERM' ? sum('failed') : 0)
}
