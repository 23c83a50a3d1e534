import { finding, type Pass } from './books-pass.ts'

/** The blocks of these chains, with what the block before each of them says, and the transactions they end at. */
export const BLOCK = (chains: string): string => `block as (
    select s.*, row_number() over w - 1 as place, lag(hash, 1, sha256(''::bytea)) over w as before,
           lag(to_xid, 1, 0::bigint) over w as start
    from ledger.seal s where chain in ${chains} window w as (partition by chain order by block)
  ), bound as (
    select chain, array_agg(to_xid order by to_xid) as ends, max(to_xid) as top from block group by chain
  )`

/** Which of them are not, row by row and link by link, what their hashes say; `rows` has chain, xid, digest. */
export const brokenBlocks = (rows: string): string => `
  select format('%s, block %s: transactions %s to %s', chain, coalesce(b.block, place), b.from_xid, b.to_xid) as what
  from block b full join (
    select s.chain, width_bucket(s.xid, e.ends) as place, count(*) as rows,
           sha256(string_agg(s.digest, ''::bytea order by s.xid, s.digest)) as digest
    from (${rows}) s join bound e on e.chain = s.chain where s.xid < e.top group by 1, 2) f using (chain, place)
  where b.block is distinct from place or f.rows is distinct from b.rows or b.previous <> b.before or b.from_xid <> b.start
     or b.hash <> sha256(b.previous || convert_to(chain, 'UTF8') || int4send(b.block) || int8send(b.from_xid)
                         || int8send(b.to_xid) || int8send(b.rows) || f.digest)`

const sealedRows = (id: string, chains: string, besides = ''): Pass => ({
  answers: [id],
  sql: `
  with found as materialized (select chain, xid, digest from ledger.sealable where chain in ${chains}), ${BLOCK(chains)}
  ${finding(id, 'select count(*) from found', `${brokenBlocks('select * from found')}${besides}`)}`,
})

/** A9 of the ledger's own list and I12: nothing that was sealed has changed since. Journals have a pass that reads them once. */
export const SEALED: readonly Pass[] = [
  sealedRows(
    'A9',
    `('account', 'hold')`,
    ` union all select chain from ledger.seal where chain not in ('account', 'hold', 'journal', 'audit')`,
  ),
  sealedRows('I12', `('audit')`),
]

/** The newest block of every chain, and how many finished or unfinished rows are behind it. */
export const HEADS = `
  select c.chain, s.block, s.rows, encode(s.hash, 'hex') as hash,
         (select count(*) from ledger.sealable r where r.chain = c.chain and r.xid >= coalesce(s.to_xid, 0))::int as unsealed
  from unnest(array['account', 'hold', 'journal', 'audit']) c (chain)
  left join lateral (select * from ledger.seal s where s.chain = c.chain order by s.block desc limit 1) s on true`
