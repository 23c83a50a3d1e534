import { createHash } from 'node:crypto'
import type { Scope } from '../kit/use-case.ts'
import type { StatementLine } from '../ports/statement.ts'

/** What a line says, and the how manieth of its like it is in its statement. */
type Said = Omit<StatementLine, 'isFee'> & { twin: number }

/** So many are renamed at a time. */
const AT_ONCE = 1_000

/**
 * What a line is known by for ever: the institution's name for it, or else everything it says, under the key, for a
 * payer's name is soon guessed.
 */
export function lineKeyOf(scope: Pick<Scope, 'keyring'>, currency: string, line: Said): string {
  const old = oldKeyOf(currency, line)
  return old === undefined ? `${currency} ${line.bankReference}` : keyed(scope, old)
}

/** What a line without a name was known by until 2026-11-27, undefined for one that has a name. */
export function oldKeyOf(currency: string, line: Said): string | undefined {
  const { bankReference, bookedOn, minor, reference, counterparty, info, twin } = line
  if (bankReference !== '') return undefined
  const said = JSON.stringify([currency, bookedOn, String(minor), reference, counterparty, info, twin])
  return `sha256 ${createHash('sha256').update(said).digest('hex')}`
}

// Made of the old name, so that a line kept under that is renamed without being read.
const keyed = ({ keyring }: Pick<Scope, 'keyring'>, old: string): string =>
  `keyed ${Buffer.from(keyring.blindIndex('statement_line', old)).toString('hex')}`

/** Names lines under the key that are known by an old name. Returns how many. */
export async function nameLines(scope: Scope, lines: readonly { id: string; lineKey: string }[]): Promise<number> {
  if (lines.length === 0) return 0
  const names = lines.map(({ lineKey }) => keyed(scope, lineKey))
  return scope.tx.$executeRaw`
    update bank_line l set line_key = n.name
    from unnest(${lines.map(({ id }) => id)}::uuid[], ${names}::text[]) as n (id, name)
    where l.id = n.id and l.line_key like 'sha256 %'`
}

/** Those that no statement shows again, some at a time. Returns how many. */
export async function nameOldLines(scope: Scope): Promise<number> {
  const old = await scope.tx.$queryRaw<{ id: string; lineKey: string }[]>`
    select id, line_key as "lineKey" from bank_line where line_key like 'sha256 %'
    limit ${AT_ONCE} for update skip locked`
  return nameLines(scope, old)
}
