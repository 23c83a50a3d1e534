import { expect, it } from 'vitest'
import { post } from '../../../src/core/ledger/post.ts'
import { openDatabase } from '../../../src/platform/database/client.ts'
import { createDice } from '../../support/dice.ts'
import { ownLedger } from '../../support/own-ledger.ts'

// `TRANSFERS=80000 npx vitest run test/core/ledger/tight-funds.test.ts` makes the full number; `SEED=...` repeats a run.
const TRANSFERS = Number(process.env['TRANSFERS'] ?? 4_000)
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
const [ACCOUNTS, BATCH, EACH] = [200, 200, 1_000n]

const ledger = ownLedger()

it(`F10 F8 ${TRANSFERS} transfers between ${ACCOUNTS} accounts with little on them, from two pools at once (seed ${SEED})`, async () => {
  const dice = createDice(SEED)
  const people: bigint[] = []
  for (let n = 0; n < ACCOUNTS; n++) people.push((await ledger.person(`tight-${n}`, EACH)).id)
  const transfer = () => {
    const from = dice.pick(people)
    const to = dice.pick(people.filter((id) => id !== from))
    return ledger.journal([ledger.leg(from, to, BigInt(1 + dice.below(2_000)))])
  }
  const batches = Array.from({ length: Math.ceil(TRANSFERS / BATCH) }, () => Array.from({ length: BATCH }, transfer))
  const other = openDatabase(ledger.database.app)
  const answers: string[] = []
  const work = async (prisma: typeof other) => {
    for (let batch = batches.pop(); batch; batch = batches.pop()) {
      const journals = batch
      answers.push(
        ...(await prisma.$transaction((tx) => post({ tx, now: new Date() } as Parameters<typeof post>[0], journals))),
      )
    }
  }
  await Promise.all([work(ledger.prisma), work(other), work(ledger.prisma), work(other)])
  await other.$disconnect()

  const count = (status: string) => answers.filter((answer) => answer === status).length
  expect(count('posted') + count('below_floor')).toBe(answers.length)
  expect(Math.min(count('posted'), count('below_floor'))).toBeGreaterThan(TRANSFERS / 10)
  const balances = await ledger.prisma.ledgerAccount.findMany({
    where: { id: { in: people } },
    select: { balance: true },
  })
  expect(balances.reduce((sum, { balance }) => sum + balance, 0n)).toBe(EACH * BigInt(ACCOUNTS))
  // What is left to see (no balance below zero, no gap in any chain) the audit after the test sees.
}, 600_000)
