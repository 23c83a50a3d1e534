import { readSign } from '../signs.ts'
import { defineWatch, one } from '../watch.ts'

/** The books do not balance: by the sums of all accounts, looked at each minute, or by the whole audit, once an hour. */
export default defineWatch({
  name: 'books',
  page: 'The books do not balance',
  limits: { breaches: 1, auditOldMinutes: 180 },
  async look(scope, limits) {
    const sums = await scope.tx.$queryRaw<{ currency: string }[]>`
      select currency from ledger.account group by currency having sum(balance) <> 0`
    const audit = await readSign(scope, 'books', limits.auditOldMinutes)
    const breaches = sums.length + (audit?.breaches ?? 0)
    return one(breaches >= limits.breaches, { count: breaches })
  },
})
