import { finding, type Pass } from './books-pass.ts'
import { BLOCK, brokenBlocks } from './books-seal.ts'

/**
 * I1 and the seal of journals (A9), in one pass along every journal with its legs: they are the ones that were asked for
 * (the hash that was kept is the hash of them), and the ones that were sealed.
 */
export const JOURNALS: Pass = {
  answers: ['I1', 'A9'],
  sql: `
  with legs as (
    select journal_id, count(*) as legs, max(leg) as last,
           bool_or(amount not between 1 and 10000000000000 or from_account = to_account) as odd,
           string_agg(concat_ws(' ', from_account, to_account, amount, currency), E'\\n' order by leg) as said,
           string_agg(form, ''::bytea order by leg) as form
    from ledger.posting_form group by journal_id
  ), entry as materialized (
    select coalesce(j.id, l.journal_id) as id, j.xid, coalesce(l.legs, 0) as legs,
           j.id is null or l.legs is null or l.legs <> l.last or l.odd or ${unasked('j', 'l.said')} as wrong,
           sha256(j.form || coalesce(l.form, ''::bytea)) as digest
    from ledger.journal_form j full join legs l on l.journal_id = j.id
  ), ${BLOCK(`('journal')`)}
  ${finding('I1', 'select count(*) + sum(legs) from entry', 'select id as what from entry where wrong')}
  union all ${finding('A9', 'select count(xid) from entry', brokenBlocks(`select 'journal' as chain, xid, digest from entry`))}`,
}

/**
 * Whether a journal is not what was asked for. What was said is hashed word by word: with the hold it opens or closes
 * where that was part of the request (looked for only where the rest does not do).
 */
function unasked(j: string, said: string): string {
  const words = `concat_ws(E'\\n', ${j}.kind, ${j}.business_key, coalesce(${j}.reverses::text, ''), ${said}`
  const holds = `nullif(concat_ws(E'\\n',
    (select 'opens ' || h.owner_account_id || ' ' || h.reason from ledger.hold h where h.opened_by = ${j}.id limit 1),
    (select 'closes ' || h.id from ledger.hold h where h.closed_by = ${j}.id limit 1)), '')`
  return `case when ${j}.request_hash = sha256(convert_to(${words}), 'UTF8')) then false
    else ${j}.request_hash is distinct from sha256(convert_to(${words}, ${holds}), 'UTF8')) end`
}
