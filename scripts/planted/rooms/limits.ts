import type { Plant } from '../plant.ts'

const DECIDE = { file: 'src/core/payment/decide.ts', tests: ['test/core/payment/decide.pure.test.ts'] } as const

export default [
  {
    name: 'money on hold can be spent',
    ...DECIDE,
    stands: 'if (total.minor <= available) return undefined',
    becomes: 'if (total.minor <= available + onHold) return undefined',
  },
  {
    name: 'the amount of one payment is not checked',
    ...DECIDE,
    stands: 'if (amount.minor <= limits.singleMinor) return undefined',
    becomes: 'if (amount.minor <= limits.dailyMinor) return undefined',
  },
  {
    name: 'the limit of the month is forgotten',
    ...DECIDE,
    stands: 'const left = least(today, thisMonth)',
    becomes: 'const left = today',
  },
  {
    name: 'what was spent is read before the accounts are locked',
    file: 'src/core/payment/accounts.ts',
    stands: 'select id, balance from ledger.lock_accounts(',
    becomes: 'select id, balance from ledger.account where id = any(',
    tests: ['test/core/payment/limits.test.ts'],
  },
  {
    name: 'what a payment took of the limits is not counted',
    file: 'src/core/payment/settle.ts',
    stands: '  await countSpending(scope, bookings, snapshot.begun)\n',
    becomes: '',
    tests: ['test/core/payment/limits.test.ts'],
  },
  {
    name: 'small payments without the PIN have no end',
    file: 'src/core/payment/needed-factor.ts',
    stands: 'return amount.minor <= allowance && spentSmall + amount.minor <= limits.smallDailyMinor',
    becomes: 'return amount.minor <= allowance && spentSmall <= limits.smallDailyMinor',
    tests: ['test/core/payment/steps.pure.test.ts', 'test/core/payment/verdict.pure.test.ts'],
  },
  {
    name: 'a shop’s server pays as much at once as it likes',
    file: 'src/core/payment/payout-rules.ts',
    stands: 'if (counts > perPayment)',
    becomes: 'if (counts > perDay)',
    tests: ['test/core/shop-payout/payouts.test.ts'],
  },
] satisfies Plant[]
