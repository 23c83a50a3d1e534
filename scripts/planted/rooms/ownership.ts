import type { Plant } from '../plant.ts'

const DECIDE = {
  file: 'src/core/approvals/decide-approval.ts',
  tests: ['test/core/approvals/approvals.test.ts', 'test/core/approvals/one-person.test.ts'],
} as const

export default [
  {
    name: 'whoever knows a card’s number confirms it',
    file: 'src/core/payment/round.ts',
    stands: 'if (!intent || !actor || intent.ownerId !== actor.userId)',
    becomes: 'if (!intent || !actor)',
    tests: ['test/core/send/confirm.test.ts'],
  },
  {
    name: 'a stranger calls off a payment that waits',
    file: 'src/core/held/cancel-held.ts',
    stands: 'ownerId: me.id, ',
    becomes: '',
    tests: ['test/core/held/first-payment.test.ts'],
  },
  {
    name: 'whoever asked approves it',
    ...DECIDE,
    stands: "return isSame ? fail({ code: 'second_person' }) : staff",
    becomes: 'return staff',
  },
  {
    name: 'a request is approved after its day',
    ...DECIDE,
    stands: "  if (row.expiresAt <= scope.now) return 'expired'\n",
    becomes: '',
  },
  {
    name: 'a cashier gives refunds',
    file: 'src/core/shop/role.ts',
    stands: "cashier: ['charge'],",
    becomes: "cashier: ['charge', 'refund'],",
    tests: ['test/core/shop/role.test.ts'],
  },
  {
    name: 'an API key works after it was revoked',
    file: 'src/core/api/working-key.ts',
    stands: ' and k.revoked_at is null',
    becomes: '',
    tests: ['test/core/api/keys.test.ts'],
  },
  {
    name: 'a test key’s invoice is paid with money',
    file: 'src/core/api/create-invoice.ts',
    stands: '  if (!calling.live) return writeTestInvoice(scope, calling, { ...terms, description })\n',
    becomes: '',
    tests: ['test/core/test-mode/test-mode.test.ts'],
  },
  {
    name: 'one idempotency key stands for two questions',
    file: 'src/core/api/once.ts',
    stands:
      "  if (kept && Buffer.compare(kept.fingerprint, fingerprint) !== 0) return fail({ code: 'idempotency_mismatch' })\n",
    becomes: '',
    tests: ['test/core/api/invoices.test.ts'],
  },
  {
    name: 'an idempotency key asked again does it again',
    file: 'src/core/api/once.ts',
    stands: '  if (kept) return {',
    becomes: '  if (kept && kept.createdAt > now) return {',
    tests: ['test/core/api/invoices.test.ts'],
  },
] satisfies Plant[]
