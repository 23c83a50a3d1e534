import { ACCOUNTS } from './books-accounts.ts'
import { BUSINESS } from './books-business.ts'
import { JOURNALS } from './books-journals.ts'
import { HELD, REVERSED, SUMS } from './books-money.ts'
import { ORIGINS } from './books-origins.ts'
import type { Pass } from './books-pass.ts'
import { SEALED } from './books-seal.ts'
import { STATEMENTS } from './books-statements.ts'

/** What the audit answers: I1-I9 and I12 of the house's list, A9 of the ledger's. */
export const CHECKS: readonly { id: string; says: string }[] = [
  {
    id: 'I1',
    says: 'every journal sums to zero in each currency, between accounts of that currency, as it was asked for',
  },
  { id: 'I2', says: 'all accounts together sum to zero in each currency' },
  { id: 'I3', says: 'each balance is the sum of its postings, each version the next, each running balance follows' },
  {
    id: 'I4',
    says: 'no customer account was ever below zero, and what is on hold is what the holds say, each closed once',
  },
  {
    id: 'I5',
    says: 'each event of a rail and each line of a statement moved money at most once, and all money it brought is credited or an open case of suspense',
  },
  { id: 'I6', says: 'nothing waits past its time: top-ups and notices have a next step' },
  { id: 'I7', says: 'what was given back of a journal is at most what it moved, and says why' },
  {
    id: 'I8',
    says: 'each committed intent has exactly its journal, between the people and with the amounts the card showed, the fee a price that was in force; no other journal is there that nobody asked for; each paid link one intent; each entry by hand, recovery, level of identity and end of a restriction the two who decided it',
  },
  { id: 'I9', says: 'each notice is delivered, parked, or waits with a job that will deliver it' },
  { id: 'A9', says: 'sealed journals, holds and accounts are as they were sealed' },
  { id: 'I12', says: 'the sealed audit log is as it was sealed' },
]

/** How it finds out. The long tables are read twice: along the journals, and along the accounts. */
export const PASSES: readonly Pass[] = [
  JOURNALS,
  ACCOUNTS,
  SUMS,
  HELD,
  REVERSED,
  ...BUSINESS,
  ORIGINS,
  STATEMENTS,
  ...SEALED,
]
