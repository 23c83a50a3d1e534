import type pg from 'pg'

/** What a database says happened, counted: what must be the same however often the program died on the way. */
export type Facts = Record<string, string>

// Names who of a row is whose, without ids that are new in every run, nor what stands where an address was forgotten;
// drafts and tokens that time takes away are no facts, nor is a job that a clock began: a minute may begin while the
// work is being put to rest. A job that carries many things counts as many: how they are shared out depends on who was
// confirmed together, which no two runs agree on.
const BOOKS = `
  select 'balance ' || kind || ' ' || owner || ' ' || currency as fact, balance::text as value from ledger.account where version > 0
  union all select 'journals ' || kind, count(*)::text from ledger.journal group by kind
  union all select 'postings ' || f.kind || ' > ' || t.kind, count(*) || ' of ' || sum(p.amount)
    from ledger.posting p join ledger.account f on f.id = p.from_account join ledger.account t on t.id = p.to_account group by f.kind, t.kind
  union all select 'holds ' || state || ' ' || reason, count(*) || ' of ' || sum(amount) from ledger.hold group by state, reason`

const WALLET = `
  select 'intents ' || kind || ' ' || state, count(*)::text from intent where state <> 'draft' group by kind, state
  union all select 'spent ' || operation || ' ' || user_id, sum(spent) || ' small ' || sum(spent_small) from spend_counter
    group by operation, user_id having sum(spent) > 0
  union all select 'exchanges ' || state, count(*)::text from exchange where state <> 'draft' group by state
  union all select 'rates ' || source || ' ' || currency, count(*)::text from ledger.fx_rate group by source, currency
  union all select 'links ' || state, count(*) || ' paid ' || count(paid_intent) from payment_link group by state
  union all select 'top-ups ' || rail || ' ' || state, count(*) || ' credited ' || coalesce(sum(credited), 0) from top_up group by rail, state
  union all select 'payouts ' || rail || ' ' || state, count(*) || ' of ' || sum(amount + fee) from payout
    where state not in ('draft', 'dropped') group by rail, state
  union all select 'destinations ' || state, count(*)::text from destination where state <> 'draft' group by state
  union all select 'callbacks ' || rail || ' ' || outcome, count(*)::text from callback_inbox group by rail, outcome
  union all select 'suspense ' || cause || ' ' || state, count(*) || ' of ' || sum(amount) from suspense_item group by cause, state
  union all select 'corrections ' || kind || ' ' || why, count(*) || ' of ' || sum(amount) from correction group by kind, why
  union all select 'approvals ' || kind || ' ' || state, count(*)::text from approval group by kind, state
  union all select 'restrictions ' || category, count(*) || ' lifted ' || count(lifted_at) from restriction group by category
  union all select 'risk ' || outcome, count(*) || ' closed ' || count(closed_at) from risk_decision group by outcome
  union all select 'rebinds ' || state, count(*)::text from rebind where state <> 'open' group by state
  union all select 'mailbox cases ' || state, count(*)::text from mailbox_case group by state
  union all select 'address of ' || id, case state when 'closed' then 'forgotten' else encode(email_index, 'hex') end from "user"
  union all select 'chats of ' || user_id, count(*) || ' newly theirs ' || count(linked_at) from chat where user_id is not null group by user_id
  union all select 'authenticators', count(*)::text from second_factor
  union all select 'people ' || state, count(*)::text from "user" group by state
  union all select 'closings ' || state, count(*)::text from closing where state <> 'draft' group by state
  union all select 'shops ' || accepting, count(*)::text from shop group by accepting
  union all select 'events ' || type, count(*)::text from shop_event group by type
  union all select 'deliveries ' || state, count(*)::text from webhook_delivery group by state
  union all select 'tickets ' || state, count(*)::text from ticket group by state
  union all select 'notices ' || kind || ' ' || replace(state, 'sending', 'waiting'), count(*)::text from notice
    group by kind, replace(state, 'sending', 'waiting')
  union all select 'mails ' || template || ' ' || replace(state, 'sending', 'waiting'), count(*)::text from mail
    group by template, replace(state, 'sending', 'waiting')
  union all select 'jobs ' || t.identifier, sum(case jsonb_typeof(j.payload::jsonb -> 'ids')
      when 'array' then jsonb_array_length(j.payload::jsonb -> 'ids') else 1 end)::text
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.payload::jsonb -> '_cron' is null group by t.identifier
  union all select 'audit ' || action, count(*)::text from audit_event group by action`

/** All facts. `known`: the owners whose ids are the same in every run. */
export async function factsOf(db: pg.Client, known: ReadonlySet<string>): Promise<Facts> {
  const { rows } = await db.query<{ fact: string; value: string }>(`${BOOKS} union all ${WALLET}`)
  const named = rows.map(({ fact, value }) => [fact.replace(UUID, (id) => (known.has(id) ? id : 'new')), value])
  return Object.fromEntries(named.sort())
}

/** Those of them that are about money that was booked. */
export const booksOf = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([fact]) => /^(balance|journals|postings|holds) /.test(fact)))

const UUID = /[\da-f]{8}-[\da-f-]{27}/g

/** Where two differ, in words; empty when they are the same. */
export function differences(is: Facts, was: Facts, mayBeMore = (_fact: string) => false): string[] {
  const facts = [...new Set([...Object.keys(is), ...Object.keys(was)])].sort()
  return facts.flatMap((fact) => {
    const [now, then] = [is[fact] ?? 'none', was[fact] ?? 'none']
    if (now === then || (mayBeMore(fact) && countIn(now) >= countIn(then))) return []
    return [`${fact}: ${now}, undisturbed ${then}`]
  })
}

/**
 * What people do once more leaves one more row in the audit log, also that staff read a request they asked for already;
 * what banks say and two people decide does not.
 */
export const isRepeated = (fact: string): boolean => /^audit (?!callback|approval(?!\.read))/.test(fact)

/** Facts begin with how many there are. */
const countIn = (fact: string): number => Number.parseInt(fact, 10) || 0

/** Which of the business events that were acknowledged are not in the books exactly once. */
export async function unbooked(db: pg.Client, keys: readonly string[]): Promise<string[]> {
  const { rows } = await db.query<{ key: string }>(
    `select k.key from unnest($1::text[]) k (key)
     where (select count(*) from ledger.journal j where j.business_key = k.key) <> 1`,
    [keys],
  )
  return rows.map(({ key }) => `acknowledged, and not in the books exactly once: ${key}`)
}
