import pg from 'pg'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { confirmationOf, writeCards } from './ledger/cards.ts'
import { gatherCrowd } from './ledger/crowd.ts'
import { openCore, openHouse } from './ledger/house.ts'

const t00 = performance.now()
const lap = (what: string) => console.log(((performance.now() - t00) / 1000).toFixed(1), what)
const house = await openHouse([
  '-c',
  'shared_preload_libraries=pg_stat_statements',
  '-c',
  'pg_stat_statements.track=all',
])
lap('house')
const crowd = await gatherCrowd(house, Number(process.env['CROWD'] ?? 10000))
lap('crowd')
const { core, close } = openCore(house.app, house.key)
const tot = new Map<string, [number, number, number]>()
let on = false
const q = pg.Client.prototype.query as any
;(pg.Client.prototype as any).query = function (...a: any[]) {
  const text = typeof a[0] === 'string' ? a[0] : a[0]?.text
  const s = performance.now()
  const r = q.apply(this, a)
  if (on && r?.then)
    r.then(
      () => note(text, performance.now() - s),
      (e: Error) => note('ERR ' + e.message, 1),
    )
  return r
}
function note(t: string, ms: number) {
  const k = t.replace(/\s+/g, ' ').slice(0, 100)
  const e = tot.get(k) ?? [0, 0, 0]
  e[0] += ms
  e[1]++
  e[2] = Math.max(e[2], ms)
  tot.set(k, e)
}
const su = new pg.Client({ connectionString: house.superuser })
await su.connect()
const pmpid = Number((await su.query("select pg_read_file('postmaster.pid')")).rows[0].pg_read_file.split('\n')[0])
const pgCpu = () => { let sum = 0; for (const d of readdirSync('/proc')) if (/^\d+$/.test(d)) try { const f = readFileSync(join('/proc', d, 'stat'), 'utf8').split(') ')[1].split(' '); if (Number(f[1]) === pmpid) sum += Number(f[11]) + Number(f[12]) } catch {} return sum * 10000 }
let hasStats = true
try {
  await su.query('create extension pg_stat_statements')
} catch (e) {
  hasStats = false
  console.log(String(e))
}
async function run(hot: boolean, inflight: number, count: number) {
  const taps = await writeCards(house, crowd, count, hot)
  lap('cards')
  await su.query('checkpoint')
  if (hasStats) await su.query('select pg_stat_statements_reset()')
  tot.clear()
  on = true
  let at = 0,
    bad: any
  const wal0 = (await su.query('select pg_current_wal_lsn() as l')).rows[0].l
  const cpu0 = process.cpuUsage()
  const pg0 = pgCpu()
  const t0 = performance.now()
  await Promise.all(
    Array.from({ length: inflight }, async () => {
      while (at < taps.length) {
        const tap = taps[at++]!
        const r = await core.confirmPayment(confirmationOf(tap))
        if (!r.ok) bad = r.failure
      }
    }),
  )
  on = false
  const cpu = process.cpuUsage(cpu0)
  const s = (performance.now() - t0) / 1000
  const wal = (await su.query('select pg_wal_lsn_diff(pg_current_wal_lsn(), $1) as l', [wal0])).rows[0].l
  console.log(
    hot ? 'hot' : 'uni',
    inflight,
    Math.round(count / s) + '/s',
    s.toFixed(1),
    bad ?? '',
    'node cpu us each',
    Math.round((cpu.user + cpu.system) / count),
    'pg cpu us each', Math.round((pgCpu() - pg0) / count), 'wal each',
    Math.round(wal / count),
  )
  for (const [k, [ms, n, mx]] of [...tot].sort((a, b) => b[1][0] - a[1][0]).slice(0, 22))
    console.log(
      ((ms * 1000) / count).toFixed(0).padStart(7) + 'us',
      String(n).padStart(5),
      mx.toFixed(0).padStart(5),
      k,
    )
  if (hasStats) {
    const st = await su.query(
      "select calls, round((total_exec_time*1000/$1)::numeric) as us, round((total_plan_time*1000/$1)::numeric) p, wal_bytes/$1::int as wal, left(regexp_replace(query,'\\s+',' ','g'),110) as q from pg_stat_statements order by total_exec_time desc limit 32",
      [count],
    )
    for (const r of st.rows)
      console.log(String(r.us).padStart(6), String(r.calls).padStart(6), String(Math.round(r.wal)).padStart(6), r.q)
  }
}
for (const spec of (process.env['RUNS'] ?? 'u256x512,u256x4096').split(',')) {
  const [, k, i, n] = /(.)(\d+)x(\d+)/.exec(spec)!
  await run(k === 'h', Number(i), Number(n))
}
await su.end()
await close()
await house.close()
process.exit(0)
