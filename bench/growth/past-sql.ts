// Payments of 0.10 EUR with a fee of 0.01, as sets. `member` are the people by place, `drawn` who pays whom and when,
// `running` what each side of each leg left on its account. Names of columns are those of the tables.

/** $1 user ids, $2 their accounts. */
export const MEMBERS = `
  create temp table member as
  select place - 1 as place, user_id, account
  from unnest($1::uuid[], $2::bigint[]) with ordinality as m (user_id, account, place)`

// One of a hundred regulars, every fifth time.
const SOMEBODY =
  'case when random() < 0.2 then 1 + floor(random() * 100) else 101 + floor(random() * ($4::int - 101)) end::int'

/** Entries $1 to $2 of $3, by a crowd of $4. Four share each moment; ids are in the order of time, as the program's. */
export const DRAW = `
  create temp table drawn as
  with pair as materialized (
    select n, case when n % 5 = 4 then 0 else ${SOMEBODY} end as payer,
              case when n % 5 in (2, 3) then 0 else ${SOMEBODY} end as payee
    from generate_series($1::bigint, $2::bigint) n)
  select p.n, uuidv7(at - clock_timestamp()) as id, a.user_id as owner_id, b.user_id as payee_id,
         a.account as payer_account, b.account as payee_account, at
  from pair p
  cross join lateral (select date_trunc('milliseconds',
    now() - interval '365 days' + (n / 4 * 4)::float8 / $3::int * interval '364 days') as at) m
  join member a on a.place = p.payer
  join member b on b.place = case when p.payee <> p.payer then p.payee when p.payer = 1 then 2 else 1 end`

export const RUNNING = `
  create temp table running as
  with leg as (
    select n, 1 as leg, payer_account as out_of, payee_account as into_, 10 as amount from drawn
    union all select n, 2, payer_account, fee.id, 1 from drawn, (select id from ledger.account where kind = 'fee_send') fee
  ), side as (
    select n, leg, true as pays, out_of as account, -amount as delta from leg
    union all select n, leg, false, into_, amount from leg)
  select s.n, s.leg, s.pays, s.account, abs(s.delta) as amount, a.balance + sum(s.delta) over w as balance,
         a.version + row_number() over w as version
  from side s join ledger.account a on a.id = s.account
  window w as (partition by s.account order by s.n, s.leg)`

const LEGS = `concat_ws(' ', payer_account, payee_account, 10, 'EUR'), concat_ws(' ', payer_account, fee.id, 1, 'EUR')`

export const JOURNALS = `
  insert into ledger.journal (id, kind, business_key, request_hash, actor, occurred_at, recorded_at)
  select d.id, 'send', 'send:' || d.id, sha256(convert_to(concat_ws(E'\\n', 'send', 'send:' || d.id, '', ${LEGS}), 'UTF8')),
         'user:' || owner_id, at, at
  from drawn d, (select id from ledger.account where kind = 'fee_send') fee order by n`

export const POSTINGS = `
  insert into ledger.posting (journal_id, leg, currency, from_account, to_account, amount, from_balance_after,
                              to_balance_after, from_version, to_version)
  select d.id, f.leg, 'EUR', f.account, t.account, f.amount, f.balance, t.balance, f.version, t.version
  from running f join running t on t.n = f.n and t.leg = f.leg and not t.pays
  join drawn d on d.n = f.n where f.pays order by f.n, f.leg`

// A reference is the number of its entry, scattered: so many random ones would meet.
const REFERENCE = `'T-' || (
  select string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', (scattered >> (5 * k) & 31)::int + 1, 1) || case k when 3 then '-' else '' end, '' order by k)
  from (select n * 190734863287 & 1099511627775 as scattered) s, generate_series(0, 7) k)`

export const INTENTS = `
  insert into intent (id, kind, owner_id, payee_id, payer_account, payee_account, currency, amount, fee, fee_version, hash,
                      factor, state, reference, created_at, expires_at, confirmed_at)
  select id, 'send', owner_id, payee_id, payer_account, payee_account, 'EUR', 10, 1, 1,
         sha256(convert_to(concat_ws(E'\\n', id, 'send', owner_id, payee_id, payer_account, payee_account, '', 'EUR', 10, 1, 1), 'UTF8')),
         'none', 'committed', ${REFERENCE}, at - interval '20 seconds', at + interval '280 seconds', at
  from drawn order by n`

export const ACCOUNTS = `
  update ledger.account a set balance = last.balance, version = last.version, moved_at = (select max(at) from drawn)
  from (select distinct on (account) account, balance, version from running order by account, version desc) last
  where a.id = last.account`
