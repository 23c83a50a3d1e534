import type { Plant } from '../plant.ts'

const RULES = 'prisma/migrations/20261125001000_ledger_complete/migration.sql'
const POSTING = 'prisma/migrations/20261207020001_arrays_begin_at_one/migration.sql'

export default [
  {
    name: 'the unique index on what a journal is about is dropped',
    file: 'prisma/migrations/20261123000000_wallet/migration.sql',
    stands: 'CREATE UNIQUE INDEX "journal_business_key_key"',
    becomes: 'CREATE INDEX "journal_business_key_key"',
    tests: ['test/core/ledger/raw-posting.test.ts'],
  },
  {
    name: 'a posting of one currency moves money of another',
    file: RULES,
    stands:
      'LEFT JOIN account f ON f.id = p.from_account AND f.currency = p.currency\n    LEFT JOIN account t ON t.id = p.to_account AND t.currency = p.currency',
    becomes: 'LEFT JOIN account f ON f.id = p.from_account\n    LEFT JOIN account t ON t.id = p.to_account',
    tests: ['test/core/ledger/guards.test.ts'],
  },
  {
    name: 'an account is posted below its floor',
    file: POSTING,
    stands: 'IF balances[f] < floors[f] THEN',
    becomes: 'IF balances[f] + amount < floors[f] THEN',
    tests: ['test/core/ledger/post.test.ts'],
  },
  {
    name: 'accounts are posted on without their lock',
    file: POSTING,
    stands: 'ORDER BY account.floor IS NULL, account.id FOR NO KEY UPDATE) a;',
    becomes: 'ORDER BY account.floor IS NULL, account.id) a;',
    tests: ['test/core/ledger/post.test.ts'],
  },
  {
    name: 'the same id with other contents is booked already',
    file: POSTING,
    stands: 'WHEN i.id = k.id AND i.request_hash = a.hash THEN 0',
    becomes: 'WHEN i.id = k.id THEN 0',
    tests: ['test/core/ledger/post.test.ts'],
  },
  {
    name: 'a hold is captured twice',
    file: RULES,
    stands: "SELECT * INTO held FROM hold h WHERE h.id = closes[journal] AND h.state <> 'closed';",
    becomes: 'SELECT * INTO held FROM hold h WHERE h.id = closes[journal];',
    tests: ['test/core/ledger/two-phases.test.ts'],
  },
  {
    name: 'more is given back than was paid',
    file: RULES,
    stands: 'WHERE r.amount IS NULL OR back.amount > r.amount) THEN -6',
    becomes: 'WHERE r.amount IS NULL) THEN -6',
    tests: ['test/core/ledger/reversal.test.ts'],
  },
  {
    name: 'two who give back of one journal do not wait for each other',
    file: RULES,
    stands: '  PERFORM 1 FROM journal j WHERE j.id = NEW.reverses FOR NO KEY UPDATE;\n',
    becomes: '',
    tests: ['test/core/ledger/reversal.test.ts'],
  },
  {
    name: 'a sealed block may follow any other',
    file: 'src/core/ledger/books-seal.ts',
    stands: 'or b.previous <> b.before or b.from_xid <> b.start',
    becomes: 'or b.from_xid <> b.start',
    tests: ['test/core/ledger/forged-seal.test.ts'],
  },
] satisfies Plant[]
