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

export function openDetails({ keyring }: Scope, { dataKey }: BankStatement, { id, details }: BankLine): LineDetails {
  const [reference = '', counterparty = '', info = ''] = JSON.parse(keyring.open(dataKey, place(id), details))
  return { reference, counterparty, info }
}

/** A line with the statement that it stands in, without which nobody reads what it says. */
export type ShownLine = BankLine & { statement: BankStatement }

/** What was written on a line. */
export function writtenOn(scope: Scope, line: ShownLine): string {
  const { reference, info } = openDetails(scope, line.statement, line)
  return reference || info
}

/**
 * What a case of a line's money says, and whose order it names is looked for by: a number of ours alone, where one stands
 * there; else all of what was written, for its key has lost what stands between two words.
 */
export function wordsOf(scope: Scope, line: ShownLine): string {
  const written = writtenOn(scope, line)
  return plainReference(written) ?? written
}
