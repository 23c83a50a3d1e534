import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { OURS } from './program.ts'

export const NEXT = '0.2.0'
const TAKEN = ['src', 'locales', 'generated', 'prisma', 'scripts/db-migrate.ts', 'package.json', 'prisma.config.ts']

/**
 * What the traffic writes and reads all the time. A statement that was prepared for one of them and says `*` fails once
 * there is a column more: that is what is looked for. One table each, as a migration of ours has it: one that locks several
 * waits for whoever has them in another order.
 */
const BUSY = ['public.intent', 'public.payment_link', 'public.top_up', 'public.chat', 'ledger.account']
// After every migration of ours, whenever that was written.
const STAMP = '29990101'

/**
 * The version after this one, in `folder`: the same program under another number, and migrations more, which only add.
 * @returns the names of those migrations
 */
export async function writeNextVersion(folder: string): Promise<string[]> {
  for (const path of TAKEN) await cp(join(OURS, path), join(folder, path), { recursive: true })
  await symlink(join(OURS, 'node_modules'), join(folder, 'node_modules'))
  const main = join(folder, 'src/main.ts')
  const text = await readFile(main, 'utf8')
  const next = text.replace(/^const VERSION = '.*'$/m, `const VERSION = '${NEXT}'`)
  if (next === text) throw new Error('src/main.ts no longer says which version it is')
  await writeFile(main, next)
  const names: string[] = []
  for (const [index, table] of BUSY.entries()) {
    const name = `${STAMP}${String(index).padStart(6, '0')}_next_${table.replace('.', '_')}`
    const made = `create table public.next_${index} (id uuid primary key, made_at timestamptz not null default app_now());\n`
    await mkdir(join(folder, 'prisma/migrations', name))
    await writeFile(
      join(folder, 'prisma/migrations', name, 'migration.sql'),
      `${made}alter table ${table} add column next_version text;\n`,
    )
    names.push(name)
  }
  return names
}
