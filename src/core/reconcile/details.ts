import type { BankLine, BankStatement } from '#prisma'
import type { Scope } from '../kit/use-case.ts'
import type { StatementLine } from '../ports/statement.ts'

/** Who is on the other side of a line, and what was written. Kept sealed. */
export type LineDetails = { reference: string; counterparty: string; info: string }

const place = (id: string): string => `bank_line.details:${id}`

export const sealDetails = (
  { keyring }: Scope,
  { dataKey }: BankStatement,
  id: string,
  { reference, counterparty, info }: StatementLine,
) => keyring.seal(dataKey, place(id), JSON.stringify([reference, counterparty, info]))

export function openDetails({ keyring }: Scope, { dataKey }: BankStatement, { id, details }: BankLine): LineDetails {
  const [reference = '', counterparty = '', info = ''] = JSON.parse(keyring.open(dataKey, place(id), details))
  return { reference, counterparty, info }
}
