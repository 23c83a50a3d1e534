import { randomUUID } from 'node:crypto'
import type { PrismaClient } from '#prisma'
import type { Scope } from '../../../../src/core/kit/use-case.ts'
import { type AccountKind, accountOf } from '../../../../src/core/ledger/chart.ts'
import type { Leg } from '../../../../src/core/ledger/post.ts'
import { type CurrencyCode, currencyOf } from '../../../../src/core/money/currency.ts'
import { money } from '../../../../src/core/money/money.ts'
import { toCanonical } from '../../../../src/core/money/parse.ts'
import type { Movement } from './story.ts'

/** The books of the story, by the names people are called: `ana` is her available money, `ana user_hold` what waits. */
export type Books = Awaited<ReturnType<typeof openBooks>>

const PEOPLE = ['ana', 'ben', 'cleo']
const HOUSE = ['fee_send', 'fee_pay', 'unidentified', 'loss', 'goodwill', 'fx_position'].map((kind) => `house ${kind}`)
const OTHERS = ['rail:bank topup_clearing', 'rail:bank payout_clearing', ...HOUSE]
const NAMES = [...PEOPLE, ...PEOPLE.map((who) => `${who} user_hold`), ...OTHERS]

export async function openBooks(prisma: PrismaClient) {
  const within = <T>(work: (scope: Scope) => Promise<T>) =>
    prisma.$transaction((tx) => work({ tx, now: new Date(), newId: () => randomUUID() } as Scope))
  const [ids, holds, journals] = [new Map<string, bigint>(), new Map<string, string>(), new Map<string, string>()]
  const open = async (name: string, currency: CurrencyCode) => {
    const [owner = '', kind = 'user'] = name.split(' ')
    ids.set(`${name} ${currency}`, await within(({ tx }) => accountOf(tx, owner, kind as AccountKind, currency)))
  }
  for (const name of NAMES) await open(name, 'EUR')
  for (const name of ['ana', 'house fx_position']) await open(name, 'USD')

  const account = (name: string, currency: CurrencyCode = 'EUR'): bigint => {
    const id = ids.get(`${name} ${currency}`)
    if (id === undefined) throw new Error(`nobody is called ${name}`)
    return id
  }
  const nameOf = (id: bigint) => [...ids].find(([, known]) => known === id)?.[0].replace(/ \w+$/, '') ?? '?'

  const books = {
    within,
    account,
    leg: (from: string, to: string, minor: bigint, currency: CurrencyCode = 'EUR'): Leg => ({
      from: account(from, currency),
      to: account(to, currency),
      amount: money(minor, currency),
    }),
    hold(name: string): string {
      const id = holds.get(name) ?? randomUUID()
      holds.set(name, id)
      return id
    },
    journal: (businessKey: string): string => journals.get(businessKey) ?? '',
    /** Books a movement, and reads back what it left: its journals with their legs, and the balances they changed. */
    async tell({ title, says, book }: Movement): Promise<string> {
      const answer = await book(books)
      const written = (await prisma.journal.findMany({ include: { postings: { orderBy: { leg: 'asc' } } } })).filter(
        ({ businessKey }) => !journals.has(businessKey),
      )
      written.sort((a, b) => Number(a.xid - b.xid))
      for (const { businessKey, id } of written) journals.set(businessKey, id)
      const lines = written.flatMap((journal) => [
        [journal.kind, journal.reverses && `reverses ${keyOf(journal.reverses)}: ${journal.reason}`]
          .filter(Boolean)
          .join(', '),
        ...journal.postings.map((leg) =>
          line(nameOf(leg.fromAccount), nameOf(leg.toAccount), leg.amount, leg.currency),
        ),
      ])
      if (written.length === 0) lines.push(`refused: ${String(answer)}`)
      const touched = new Set(written.flatMap((j) => j.postings.flatMap((p) => [p.fromAccount, p.toAccount])))
      const rows = await prisma.ledgerAccount.findMany({ where: { id: { in: [...touched] } }, orderBy: { id: 'asc' } })
      const after = rows.map((row) => `${nameOf(row.id)} ${amount(row.balance, row.currency)}`)
      if (after.length > 0) lines.push(`  = ${after.join(' | ')}`)
      return `**${title}.** ${says}\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\`\n`
    },
  }
  const keyOf = (id: string) => [...journals].find(([, known]) => known === id)?.[0] ?? '?'
  return books
}

const amount = (minor: bigint, currency: string): string =>
  `${toCanonical(money(minor, currencyOf(currency)))} ${currency}`

const line = (from: string, to: string, minor: bigint, currency: string): string =>
  `  ${`${from} -> ${to}`.padEnd(48)}${amount(minor, currency).padStart(12)}`
