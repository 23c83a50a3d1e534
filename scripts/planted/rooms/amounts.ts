import type { Plant } from '../plant.ts'

const PARSER = { file: 'src/core/money/parse.ts', tests: ['test/core/money/parse.pure.test.ts'] } as const
const PRICE = { file: 'src/core/fx/price.ts', tests: ['test/core/fx/price.pure.test.ts'] } as const

export default [
  {
    name: 'an amount is a float on its way to minor units',
    ...PARSER,
    stands: "money(BigInt(whole + decimals.padEnd(exponentOf(currency), '0')), currency)",
    becomes: "money(BigInt(Math.trunc(Number(whole + '.' + decimals) * 10 ** exponentOf(currency))), currency)",
  },
  {
    name: 'what may be a thousand or one is guessed',
    ...PARSER,
    stands: "return problem('ambiguous', readings(whole, decimals, currency))",
    becomes: "return checked(scaled(whole + decimals, '', currency))",
  },
  {
    name: 'amounts of two currencies are added up',
    file: 'src/core/money/money.ts',
    stands: 'money(a.minor + sameCurrency(a, b).minor, a.currency)',
    becomes: 'money(a.minor + b.minor, a.currency)',
    tests: ['test/core/money/money.pure.test.ts'],
  },
  {
    name: 'the spread of an exchange is given away',
    ...PRICE,
    stands: '.mul(new Exact(100).sub(spreadPercent))',
    becomes: '.mul(new Exact(100))',
  },
  {
    name: 'an exchange is rounded up for the customer',
    ...PRICE,
    stands: 'sent.mul(perUnit).floor()',
    becomes: 'sent.mul(perUnit).ceil()',
  },
  {
    name: 'no fee is asked for',
    file: 'src/core/wallet/fee.ts',
    stands: 'return money(rule.maxMinor !== null && raised > rule.maxMinor ? rule.maxMinor : raised, amount.currency)',
    becomes: 'return money(rule.maxMinor !== null && raised > rule.maxMinor ? rule.maxMinor : 0n, amount.currency)',
    tests: ['test/core/payment/decide.pure.test.ts', 'test/core/payment/decide-model.pure.test.ts'],
  },
  {
    name: 'each part of a refund is rounded by itself',
    file: 'src/core/refund/shares.ts',
    stands: '(whole * (before + minor)) / price.minor - (whole * before) / price.minor',
    becomes: '(whole * minor) / price.minor',
    tests: ['test/core/refund/refunds.test.ts'],
  },
] satisfies Plant[]
