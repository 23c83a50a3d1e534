import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import type { Certificate } from './certificate.ts'
import { NEXT, writeNextVersion } from './next-version.ts'
import type { Place } from './place.ts'
import type { Program } from './program.ts'
import { type Outcome, underLoad } from './run.ts'

/** What an upgrade with migrations showed, besides what became of everybody's money. */
export type Upgrade = Outcome & {
  /** What the new version said, and the code it ended with, when it was started on yesterday's tables. */
  early: { code: number; said: string }
  /** How many migrations were applied, and how long anybody waited for a lock meanwhile, at most. */
  migrations: number
  waitMs: number
  /** Which versions answered once the tables were there, and after the first, the second and the first again was restarted. */
  versions: string[]
}

const LOOK_EVERY_MS = 20
const PATIENCE_MS = 280_000

/**
 * The next version is brought as ops/README.md says, while people send, a bank reports and shops ask: it is started too
 * early, then its migrations run, then the processes are replaced one after the other, and one goes back to this version.
 * @returns undefined where there is no Redis
 */
export async function upgrade({ betweenMs, certificate }: { betweenMs: number; certificate: Certificate }) {
  const tree = await mkdtemp(join(tmpdir(), 'okpay-next-'))
  const names = await writeNextVersion(tree)
  const seen = { early: { code: 0, said: '' }, migrations: 0, waitMs: 0, versions: [] as string[] }
  try {
    const outcome = await underLoad({ certificate, betweenMs, relays: 4 }, async (place, restart) => {
      const [first, second] = place.programs as [Program, Program]
      seen.early = await startEarly(place, tree)
      Object.assign(seen, await migrateUnderLoad(place, tree, names))
      const look = async () => void seen.versions.push((await Promise.all(place.programs.map(versionOf))).join(' '))
      await look()
      for (const [program, to] of [
        [first, tree],
        [second, tree],
        [first, undefined],
      ] as const) {
        await restart(program, { signal: 'SIGTERM', ...(to && { tree: to }) })
        await look()
      }
    })
    return outcome && { ...outcome, ...seen }
  } finally {
    await rm(tree, { recursive: true, force: true })
  }
}

/** Starts the new version on tables that are older than its code; it must end by itself. */
async function startEarly({ env }: Place, tree: string): Promise<Upgrade['early']> {
  return run(tree, ['src/main.ts'], { ...env, PORT: '0' })
}

/** `npm run db:migrate` of the new version, as the role that owns the tables. */
async function migrateUnderLoad({ env, server }: Place, tree: string, names: readonly string[]) {
  const client = new pg.Client({ connectionString: server.superuser })
  await client.connect()
  let waitMs = 0
  let looking = Promise.resolve()
  const looks = setInterval(() => {
    looking = looking.then(async () => {
      const { rows } = await client.query<{ ms: number }>(
        `select coalesce(max(extract(epoch from clock_timestamp() - waitstart)) * 1000, 0)::float8 as ms
         from pg_locks where not granted and locktype <> 'advisory'`,
      )
      waitMs = Math.max(waitMs, Math.round(rows[0]?.ms ?? 0))
    })
  }, LOOK_EVERY_MS)
  const { code, said } = await run(tree, ['scripts/db-migrate.ts'], { ...env, DATABASE_ADMIN_URL: server.owner })
  clearInterval(looks)
  await looking
  await client.end()
  if (code !== 0) throw new Error(`the migrations were not applied: ${said}`)
  return { migrations: names.filter((name) => said.includes(name)).length, waitMs }
}

async function versionOf({ url }: Program): Promise<string> {
  const { info } = (await (await fetch(`${url}/openapi.json`)).json()) as { info: { version: string } }
  return info.version
}

/** What a program of the new version wrote, and its exit code. */
async function run(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv) {
  const child = promisify(execFile)(process.execPath, args, { cwd, env, timeout: PATIENCE_MS })
  return child.then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    ({ code, stdout, stderr }) => ({ code: Number(code), said: `${stdout}${stderr}` }),
  )
}

/** What is wrong with the upgrade itself, in words. */
export function faultsOf({ early, migrations, versions }: Upgrade): string[] {
  const [ours] = versions[0]?.split(' ') ?? []
  const wanted = [`${ours} ${ours}`, `${NEXT} ${ours}`, `${NEXT} ${NEXT}`, `${ours} ${NEXT}`]
  return [
    ...(early.code === 1 && /tables are older/.test(early.said) ? [] : [`too early it ended with ${early.code}`]),
    ...(migrations > 0 ? [] : ['no migration was applied']),
    ...wanted.filter((want, index) => versions[index] !== want).map((want) => `never answered: ${want}`),
  ]
}
