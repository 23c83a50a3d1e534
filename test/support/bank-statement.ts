import { type CurrencyCode, type ReadIn, readStatements, type StatementLine, type StatementPart } from '#core'
import { granted } from './people.ts'
import type { World } from './world.ts'

let serial = 0

/** A line of a statement; whatever is left out is filled in. `minor` is signed. */
export const lineOf = (given: Partial<StatementLine> & { minor: bigint }): StatementLine => ({
  bookedOn: today(),
  reference: '',
  bankReference: `BANK-${++serial}`,
  counterparty: 'Somebody',
  info: '',
  isFee: false,
  ...given,
})

export const today = (): string => new Date().toISOString().slice(0, 10)

type Given = {
  name?: string
  currency?: CurrencyCode
  opening?: bigint
  closing?: bigint
  from?: string
  until?: string
}

/** A statement as a reader gives it, its balances right unless they are given. */
export async function* statementOf(lines: readonly StatementLine[], given: Given = {}): AsyncGenerator<StatementPart> {
  const { currency = 'EUR', opening = 0n, name = `S-${++serial}` } = given
  const days = lines.map(({ bookedOn }) => bookedOn).toSorted()
  const { from = days[0] ?? today(), until = days.at(-1) ?? today() } = given
  yield { part: 'head', account: `TEST-${currency}-0001`, currency, name, from, until, opening }
  for (const line of lines) yield { part: 'line', ...line }
  yield { part: 'end', closing: given.closing ?? lines.reduce((sum, { minor }) => sum + minor, opening) }
}

/** The bank's statement is read in. */
export const readIn = (
  { core }: Pick<World, 'core'>,
  lines: readonly StatementLine[],
  given: Given = {},
): Promise<ReadIn> => readStatements(core, 'bank', statementOf(lines, given))

/** Lets the bank show money nobody has told us of. Returns the difference. */
export async function oneDifference(world: World): Promise<string> {
  await readIn(world, [lineOf({ minor: 1_234n, reference: `NOBODY ${++serial}` })], { currency: 'GBP' })
  const row = await world.deps.prisma.reconcileException.findFirstOrThrow({
    where: { state: 'open', currency: 'GBP' },
    orderBy: { createdAt: 'desc' },
  })
  granted(await world.core.matchRail({ rail: 'bank' }))
  return row.id
}
