import { type CurrencyCode, money, toCanonical } from '../../src/core/index.ts'
import type { Tx } from '../../src/core/kit/use-case.ts'
import { balanceAt, balanceNow } from '../../src/core/ledger/balance.ts'
import { statement } from '../../src/core/ledger/statement.ts'

const PAGE = 500

/** Prints what an owner has, or had at the end of the time asked for, and every entry of it, newest first. */
export async function printStatement(
  tx: Tx,
  owner: string,
  currency: CurrencyCode,
  from: Date | undefined,
  until: Date | undefined,
): Promise<void> {
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const amount = (minor: bigint) => toCanonical(money(minor, currency))
  const balance = until ? await balanceAt(tx, owner, currency, until) : await balanceNow(tx, owner, currency)
  say(`${owner} ${currency}: available ${amount(balance.available)}, held ${amount(balance.held)}`)
  const accounts = await tx.ledgerAccount.findMany({ where: { owner, currency }, orderBy: { id: 'asc' } })
  for (const { id, kind } of accounts) {
    say(`\n${kind} (account ${id})`)
    for (let upTo: bigint | null | undefined; upTo !== null; ) {
      const span = { ...(from && { from }), ...(until && { until }), ...(upTo !== undefined && { upTo }), limit: PAGE }
      const page = await statement(tx, id, span)
      if (upTo === undefined) say(`  opening ${amount(page.opening)}, closing ${amount(page.closing)}`)
      for (const entry of page.entries)
        say(
          `  ${entry.at.toISOString()}  ${amount(entry.minor).padStart(14)}  ${amount(entry.balance).padStart(14)}  ${entry.kind} ${entry.journalId}`,
        )
      upTo = page.older
    }
  }
}
