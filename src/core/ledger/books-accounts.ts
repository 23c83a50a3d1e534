import { finding, type Pass } from './books-pass.ts'

/** The account's kinds that never go below zero. */
export const CUSTOMER = `('user', 'user_hold', 'merchant', 'merchant_pending')`

/**
 * I3 and what belongs to it of I1 and I4, in one pass along every account, leg after leg in the order of their versions.
 * Each leg must start from what the one before it left, from zero at version 1: so each running balance is the sum of
 * the legs up to it, and the last one the account's.
 */
export const ACCOUNTS: Pass = {
  answers: ['I1', 'I3', 'I4'],
  sql: `
  with side as (
    select from_account as account, currency, from_version as version,
           from_balance_after + amount as before, from_balance_after as balance from ledger.posting
    union all
    select to_account, currency, to_version, to_balance_after - amount, to_balance_after from ledger.posting
  ), placed as (
    select *, row_number() over w as place, lag(balance) over w as left_before
    from side window w as (partition by account order by version rows unbounded preceding)
  ), history as materialized (
    select account, currency, count(*) as legs, sum(balance - before) as total, min(balance) as lowest,
           bool_or(version <> place or before <> coalesce(left_before, 0)) as torn
    from placed group by account, currency
  )
  ${finding(
    'I1',
    '0',
    `select p.journal_id as what from history h
     join ledger.posting p on p.currency = h.currency and h.account in (p.from_account, p.to_account)
     where not exists (select from ledger.account a where a.id = h.account and a.currency = h.currency)`,
  )}
  union all ${finding(
    'I3',
    'select sum(legs) from history',
    `select a.id as what from ledger.account a left join history h on h.account = a.id
     where coalesce(h.torn, false) or a.balance <> coalesce(h.total, 0) or a.version <> coalesce(h.legs, 0)`,
  )}
  union all ${finding(
    'I4',
    `select count(*) from ledger.account where kind in ${CUSTOMER}`,
    `select a.id as what from ledger.account a left join history h on h.account = a.id
     where least(a.balance, h.lowest) < a.floor or a.floor is distinct from case when a.kind in ${CUSTOMER} then 0 end`,
  )}`,
}
