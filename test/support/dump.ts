import { rows } from './database.ts'

/** Everything in a database as text, with sealed bytes both as they are and as the text they would be, and how many tables that is. */
export async function dumpOf(superuser: string): Promise<{ text: string; tables: number }> {
  const tables = await rows<{ name: string }>(
    superuser,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'ledger', 'graphile_worker')`,
  )
  let text = ''
  for (const { name } of tables) {
    const found = await rows<{ line: string }>(superuser, `select row_to_json(t)::text as line from ${name} t`)
    for (const { line } of found)
      text += `${line}\n${line.replace(/\\\\x([0-9a-f]*)/g, (_, hex: string) => Buffer.from(hex, 'hex').toString('utf8'))}\n`
  }
  return { text, tables: tables.length }
}
