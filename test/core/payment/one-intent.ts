import type { Intent } from '#prisma'
import { termsHash } from '../../../src/core/payment/intent.ts'
import { type Case, NOW } from './case.ts'

/** A payment nothing stands against. */
export const EASY: Case = {
  kind: 'send',
  amount: 10,
  fee: { percent: 1, fixed: 0, least: 1, most: null },
  payer: 'active',
  payee: 'active',
  samePerson: false,
  link: { state: 'open', accepting: true, mine: false },
  takes: 100,
  available: 100,
  onHold: 0,
  limits: { single: 50, daily: 90, monthly: 400, small: 10, smallDaily: 20, code: 50 },
  above: null,
  spent: 0,
  spentMonth: 0,
  spentSmall: 0,
  allowance: null,
  cooling: false,
  second: true,
  codeFrom: null,
  stopped: false,
}

/** So much after (or, negative, before) the moment of deciding. */
export const at = (milliseconds: number) => new Date(NOW.getTime() + milliseconds)

/** An open intent whose card was shown a minute ago; its hash is that of its terms. */
export function intentOf(change: Partial<Intent> = {}): Intent {
  const shown = {
    id: '0199a8c1-0000-7000-8000-000000000001',
    kind: 'send',
    ownerId: '0199a8c1-0000-7000-8000-00000000000a',
    payeeId: '0199a8c1-0000-7000-8000-00000000000b',
    payerAccount: 12n,
    payeeAccount: 34n,
    linkId: null,
    paysOnce: null,
    connectionId: null,
    shopPayoutId: null,
    currency: 'EUR',
    amount: 10n,
    fee: 1n,
    feeVersion: 1,
    delaySeconds: null,
  }
  return {
    ...shown,
    note: null,
    hash: termsHash(shown),
    factor: 'none',
    authorisedHash: null,
    authorisedAt: null,
    codeHash: null,
    codeAt: null,
    state: 'draft',
    failure: null,
    reference: 'T-7QK2-9FXD',
    createdAt: at(-60_000),
    expiresAt: at(240_000),
    confirmedAt: null,
    holdId: null,
    heldWhy: null,
    heldUntil: null,
    counted: null,
    countedIn: null,
    countedOn: null,
    arrivesCurrency: null,
    arrivesAmount: null,
    rate: null,
    ratesAt: null,
    spread: null,
    rounding: null,
    given: null,
    ...change,
  }
}
