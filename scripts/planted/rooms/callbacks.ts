import type { Plant } from '../plant.ts'

const SIGNATURE = { file: 'src/http/kit/signature.ts', tests: ['test/http/kit/signature.pure.test.ts'] } as const
const REPORT = { file: 'src/core/topup/receive-topup-report.ts', tests: ['test/core/topup/reports.test.ts'] } as const
const MISMATCH = { ...REPORT, file: 'src/core/topup/mismatch.ts' } as const

export default [
  {
    name: 'any signature of a callback will do',
    ...SIGNATURE,
    stands: 'return pairs.includes(true)',
    becomes: 'return pairs.length > 0',
  },
  {
    name: 'a callback of last week is believed',
    ...SIGNATURE,
    stands: "  if (age > TOLERANCE_SECONDS) return { ok: false, reason: 'too_old' }\n",
    becomes: '',
  },
  {
    name: 'a callback’s signature is compared with what was read of it',
    file: 'src/http/routes/callbacks.ts',
    stands: 'checkSignature({ ...headers, body }, secrets, deps.now())',
    becomes: 'checkSignature({ ...headers, body: Buffer.from(JSON.stringify(parsed(body))) }, secrets, deps.now())',
    tests: ['test/http/routes/callbacks.test.ts'],
  },
  {
    name: 'an event told twice has its effect twice',
    file: 'src/core/rails/take-report.ts',
    stands: 'return added === 1',
    becomes: 'return added >= 0',
    tests: ['test/core/topup/reports.test.ts'],
  },
  {
    name: 'a transfer of one cent pays any order',
    ...MISMATCH,
    stands: "return amount.minor === topUp.amount + topUp.fee ? undefined : 'wrong_amount'",
    becomes: 'return undefined',
  },
  {
    name: 'a transfer in another currency pays an order',
    ...MISMATCH,
    stands: "  if (amount.currency !== topUp.currency) return 'wrong_currency'\n",
    becomes: '',
    tests: ['test/core/topup/other-currency.test.ts'],
  },
  {
    name: 'money in suspense is credited by each who approves',
    file: 'src/core/suspense/item.ts',
    stands: "return tx.suspenseItem.findFirst({ where: { id, state: 'open' } })",
    becomes: 'return tx.suspenseItem.findFirst({ where: { id } })',
    tests: ['test/core/suspense/suspense.test.ts'],
  },
] satisfies Plant[]
