/**
 * I8, of refunds: each that is done has its journal, which reverses its payment, with the amounts its card showed;
 * together never more than was paid.
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
    or bool_or(t.owner not in ('house', 'user:' || r.seller_id, 'user:' || r.payer_id))
    or bool_or(p.currency <> case when t.owner = 'user:' || r.payer_id then r.payer_currency else r.currency end)
  union all
  select i.reference from refund r join intent i on i.id = r.intent_id where r.state = 'succeeded' group by i.id
  having sum(r.amount) > coalesce(i.arrives_amount, i.amount) or sum(r.fee) > i.fee or sum(r.payer_amount) > i.amount
    or bool_or(r.payer_id <> i.owner_id or r.seller_id <> i.payee_id or i.state <> 'committed')`
