import type { Plant } from '../plant.ts'

export default [
  {
    name: 'a PIN given for one payment allows another',
    file: 'src/core/payment/factor.ts',
    stands: ' && Buffer.compare(given, hash) === 0',
    becomes: '',
    tests: ['test/core/payment/steps.pure.test.ts', 'test/core/payment/verdict.pure.test.ts'],
  },
  {
    name: 'a PIN that was given counts for ever',
    file: 'src/core/payment/factor.ts',
    stands: 'now.getTime() - at.getTime() <= INTENT_TTL_SECONDS * SECOND && ',
    becomes: 'at <= now && ',
    tests: ['test/core/payment/steps.pure.test.ts', 'test/core/payment/verdict.pure.test.ts'],
  },
  {
    name: 'terms that changed since the card was shown are booked',
    file: 'src/core/payment/verdict.ts',
    stands: "  if (Buffer.compare(termsHash(intent), intent.hash) !== 0) return { code: 'quote_expired' }\n",
    becomes: '',
    tests: ['test/core/payment/verdict.pure.test.ts'],
  },
  {
    name: 'an account that was frozen meanwhile pays on',
    file: 'src/core/payment/decide.ts',
    stands: "  if (payer.state !== 'active') return { code: 'account_restricted' }\n",
    becomes: '',
    tests: ['test/core/payment/decide.pure.test.ts'],
  },
  {
    name: 'a restricted account confirms the exchange it was quoted',
    file: 'src/core/exchange/confirm-exchange.ts',
    stands: '  if (standing) fail(standing)\n',
    becomes: '',
    tests: ['test/core/exchange/restricted-meanwhile.test.ts'],
  },
  {
    name: 'the step of a code is not remembered',
    file: 'src/core/people/second-factor/use-code.ts',
    stands:
      '  await scope.tx.secondFactor.update({ where: { userId }, data: { lastStep: step }, select: { userId: true } })\n',
    becomes: '',
    tests: ['test/core/people/second-factor-codes.test.ts'],
  },
  {
    name: 'a code works twice',
    file: 'src/core/people/second-factor/use-code.ts',
    stands: 'step <= authenticator.lastStep',
    becomes: 'step < authenticator.lastStep',
    tests: ['test/core/people/second-factor-codes.test.ts'],
  },
  {
    name: 'tries of a PIN are not counted',
    file: 'src/core/people/throttle.ts',
    stands: 'const lockedUntil = failures % TRIES === 0 ? after(now, lockTime(failures)) : null',
    becomes: 'const lockedUntil = null',
    tests: ['test/core/people/pin-tries.test.ts'],
  },
  {
    name: 'a locked PIN is checked all the same',
    file: 'src/core/people/throttle.ts',
    stands: '  refuseWhileLocked(scope, row)\n  return count',
    becomes: '  return count',
    tests: ['test/core/people/pin-tries.test.ts'],
  },
] satisfies Plant[]
