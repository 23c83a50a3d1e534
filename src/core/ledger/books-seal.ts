import type { Check } from './books-checks.ts'

/** Blocks of these chains that are not, row by row and link by link, what their hashes say. */
const broken = (chains: string): string => `
  with block as (
    select s.*, row_number() over w - 1 as place, lag(hash, 1, sha256(''::bytea)) over w as before, lag(to_xid, 1, 0::bigint) over w as start
    from ledger.seal s where chain in ${chains} window w as (partition by chain order by block)
  ), bound as (
    select chain, array_agg(to_xid order by to_xid) as ends, max(to_xid) as top from block group by chain
  ), found as (
    select s.chain, width_bucket(s.xid, b.ends) as place, count(*) as rows,
           sha256(string_agg(s.digest, ''::bytea order by s.xid, s.digest)) as digest
    from ledger.sealable s join bound b on b.chain = s.chain
    where s.chain in ${chains} and s.xid < b.top group by 1, 2
  )
  select format('%s, block %s: transactions %s to %s', chain, coalesce(b.block, place), b.from_xid, b.to_xid) as what
  from block b full join found f using (chain, place)
  where b.block is distinct from place or f.rows is distinct from b.rows or b.previous <> b.before or b.from_xid <> b.start
     or b.hash <> sha256(b.previous || convert_to(chain, 'UTF8') || int4send(b.block) || int8send(b.from_xid)
                         || int8send(b.to_xid) || int8send(b.rows) || f.digest)`

const BOOKS = `('account', 'hold', 'journal')`

/** A9 of the ledger's own list and I12: nothing that was sealed has changed since. */
export const SEALED: readonly Check[] = [
  {
    id: 'A9',
    says: 'sealed journals, holds and accounts are as they were sealed',
    examined: `select xid from ledger.sealable where chain in ${BOOKS}`,
    breaches: `(${broken(BOOKS)}) union all select chain from ledger.seal where chain not in ${BOOKS} and chain <> 'audit'`,
  },
  {
    id: 'I12',
    says: 'the sealed audit log is as it was sealed',
    examined: "select xid from ledger.sealable where chain = 'audit'",
    breaches: broken(`('audit')`),
  },
]

/** The newest block of every chain, and how many finished or unfinished rows are behind it. */
export const HEADS = `
  select c.chain, s.block, s.rows, encode(s.hash, 'hex') as hash,
         (select count(*) from ledger.sealable r where r.chain = c.chain and r.xid >= coalesce(s.to_xid, 0))::int as unsealed
  from unnest(array['account', 'hold', 'journal', 'audit']) c (chain)
  left join lateral (select * from ledger.seal s where s.chain = c.chain order by s.block desc limit 1) s on true`
