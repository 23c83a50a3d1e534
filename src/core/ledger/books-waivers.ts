/**
 * I8, of what people gave up when they left: it came out of their own purse, by the card on which they closed their
 * account; none of it goes on by itself.
 */
export const WAIVERS = `
  select j.business_key as what from ledger.account h join ledger.posting p on p.to_account = h.id
  join ledger.journal j on j.id = p.journal_id join ledger.account f on f.id = p.from_account
  left join closing c on j.business_key = 'waiver:' || c.id
  where h.kind = 'waived'
    and (j.kind = 'waiver' and c.state = 'closed' and f.kind = 'user' and f.owner = 'user:' || c.owner_id) is not true
  union all
  select j.business_key from ledger.account h join ledger.posting p on p.from_account = h.id
  join ledger.journal j on j.id = p.journal_id where h.kind = 'waived'`
