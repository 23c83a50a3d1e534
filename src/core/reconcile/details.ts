import type { BankLine, BankStatement } from '#prisma'
import { asWritten } from '../kit/as-written.ts'
import { plainReference } from '../kit/our-reference.ts'
import type { Scope } from '../kit/use-case.ts'

/** Who is on the other side of a line, and what was written. Kept sealed. */
export type LineDetails = { reference: string; counterparty: string; info: string }

/** So much of what was written that a card has room for all of it. */
const INFO_MAX = 280

/** What a line says as it is kept: anybody who pays in writes it. */
export const writtenOf = ({ reference, counterparty, info }: LineDetails): LineDetails => ({
  reference: asWritten(reference),
  counterparty: asWritten(counterparty),
  info: asWritten(info, INFO_MAX),
})

const place = (id: string): string => `bank_line.details:${id}`

export const sealDetails = (
  { keyring }: Scope,
  { dataKey }: BankStatement,
  id: string,
  { reference, counterparty, info }: LineDetails,
) => keyring.seal(dataKey, place(id), JSON.stringify([reference, counterparty, info]))

/** Null where it does not open: it was altered, or its key is gone. Nobody's work at other lines stops for that. */
export function openDetails(
  { keyring }: Scope,
  { dataKey }: BankStatement,
  { id, details }: BankLine,
): LineDetails | null {
  try {
    const [reference = '', counterparty = '', info = ''] = JSON.parse(keyring.open(dataKey, place(id), details))
    return { reference, counterparty, info }
  } catch {
    return null
  }
}

/** A line with the statement that it stands in, without which nobody reads what it says. */
export type ShownLine = BankLine & { statement: BankStatement }

/** What was written on a line; null where that does not open. */
export function writtenOn(scope: Scope, line: ShownLine): string | null {
  const details = openDetails(scope, line.statement, line)
  return details && (details.reference || details.info)
}

/**
 * What a case of a line's money says, and whose order it names is looked for by: a number of ours alone, where one stands
 * there; else all of what was written, for its key has lost what stands between two words. The key alone where that does not
 * open.
 */
export function wordsOf(scope: Scope, line: ShownLine): string {
  const written = writtenOn(scope, line) ?? line.reference
  return plainReference(written) ?? written
}
