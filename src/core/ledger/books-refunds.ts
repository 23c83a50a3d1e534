/** Between whom a leg of a refund may be: its shop gives, and of the house only what it kept of that payment. */
const GIVEN = `case when f.owner = 'user:' || r.seller_id then f.kind = 'user'
      and (t.owner = 'user:' || r.payer_id and t.kind in ('user', 'user_hold') or (t.owner, t.kind) = ('house', 'fx_position'))
    when f.owner <> 'house' then false
    when f.kind = 'fee_pay' then (t.owner, t.kind) = ('user:' || r.seller_id, 'user')
    when f.kind = 'fx_position' then t.owner = 'user:' || r.payer_id and t.kind in ('user', 'user_hold')
    when f.kind in ('fx_spread', 'rounding') then (t.owner, t.kind) = ('house', 'fx_position') end`

/** How much of a part of the payment comes back with what its shop has given back in all. */
const SHARE = (part: string): string =>
  `div(coalesce(${part}, 0)::numeric * sum(r.amount), coalesce(i.arrives_amount, i.amount))`

/**
 * I8, of refunds: each that is done has its journal, which reverses its payment, with the amounts its card showed;
 * together never more than was paid, and each part of the payment in the same proportion.
 */
export const REFUNDS = `
  select r.reference as what from refund r left join ledger.journal j on j.id = r.id
  where (r.state = 'succeeded') is distinct from (j.business_key = 'refund:' || r.id and j.reverses = r.intent_id)
    and (r.state = 'succeeded' or j.id is not null)
  union all
  select r.reference from refund r join ledger.posting p on p.journal_id = r.id
  join ledger.account f on f.id = p.from_account join ledger.account t on t.id = p.to_account
  where r.state = 'succeeded' group by r.id
  having coalesce(sum(p.amount) filter (where f.owner = 'user:' || r.seller_id), 0)
       - coalesce(sum(p.amount) filter (where t.owner = 'user:' || r.seller_id), 0) <> r.amount - r.fee
    or coalesce(sum(p.amount) filter (where f.kind = 'fee_pay'), 0) <> r.fee
    or coalesce(sum(p.amount) filter (where t.owner = 'user:' || r.payer_id), 0) <> r.payer_amount
    or bool_or((${GIVEN}) is not true)
    or bool_or(p.currency <> case when t.owner = 'user:' || r.payer_id then r.payer_currency else r.currency end)
  union all
  select i.reference from refund r join intent i on i.id = r.intent_id
  left join lateral (
    select sum(p.amount) filter (where f.kind = 'fx_spread') as spread, sum(p.amount) filter (where f.kind = 'rounding') as rounding
    from ledger.posting p join ledger.account f on f.id = p.from_account where p.journal_id = r.id) k on true
  where r.state = 'succeeded' group by i.id
  having sum(r.amount) > coalesce(i.arrives_amount, i.amount)
    or (sum(r.fee), sum(r.payer_amount), coalesce(sum(k.spread), 0), coalesce(sum(k.rounding), 0))
       <> (${SHARE('i.fee')}, ${SHARE('i.amount')}, ${SHARE('i.spread')}, ${SHARE('i.rounding')})
    or bool_or(r.payer_id <> i.owner_id or r.seller_id <> i.payee_id or i.state <> 'committed' or i.kind <> 'pay'
      or (r.currency, r.payer_currency) <> (coalesce(i.arrives_currency, i.currency), i.currency))`
