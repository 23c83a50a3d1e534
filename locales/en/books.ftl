## Reconciliation: what banks and providers say of our accounts, held against our own books. For staff.

command-books = Books and statements
usage-books = That goes alone: <code>/books</code>
books-title = <b>Books and statements</b>
books-none = No rail has moved money yet.
books-account =
    <b>{ $rail } · { $currency }</b>
    On statements { $bank } · to be cleared { $clearing }
books-statement = Statement of { $until }: { $there }
books-statement-none = No statement read yet
books-waiting =
    { $count ->
        [one] 1 entry waits for its line, since { $since }
       *[other] { $count } entries wait for their lines, the oldest since { $since }
    }
books-differences =
    { $count ->
        [0] ✅ No open differences.
        [one] ⚠️ <b>1 open difference</b>
       *[other] ⚠️ <b>{ $count } open differences</b>
    }
books-difference-line = { $amount } · { $cause } · { $rail } · due { $due }
books-button = Books and statements
queue-books-button =
    { $count ->
        [one] Differences · 1 open
       *[other] Differences · { $count } open
    }

difference-cause-missing-here = on the statement, never reported
difference-cause-missing-there = reported, never on a statement
difference-cause-doubled = twice on the statement
difference-cause-wrong-amount = another amount
difference-cause-wrong-currency = another currency
difference-cause-unknown-reference = a reference nobody has
difference-cause-fee = a fee of the institution
difference-cause-balance-gap = balances that do not follow each other
difference-title = <b>{ $amount }</b> · { $cause }
difference-rail = { $rail }
difference-line = Statement, { $on }: { $amount }, reference <code>{ $reference }</code>
difference-line-who = From or to: { $who }
difference-line-info = Text: { $info }
difference-line-unread = ⚠️ What was written on it does not open: it was altered in the database, or its key is missing.
difference-line-none = Not on a statement
difference-item = Our books, { $on }: { $amount }, reference <code>{ $reference }</code>
difference-item-guess = Probably meant, { $on }: { $amount }, reference <code>{ $reference }</code>
difference-item-none = Not in our books
difference-no-reference = none
difference-in = { $amount } in
difference-out = { $amount } out
difference-gap =
    The balances of a statement are not each other’s, or not the last one’s. A statement may be missing: read it, and this closes by itself.
difference-owner = With { $name }, due { $due }
difference-owner-role = With everybody of { $role }, due { $due }
difference-since = Found { $since }
difference-state-settled = ✅ Closed: settled by two, “{ $reason }”
difference-state-explained = ✅ Closed: “{ $reason }”
difference-state-by-itself = ✅ Closed by itself: the other half came.
difference-told = Its callback came on { $since }, and the loss was taken back.
difference-ways = Settling it moves money and takes a second person.
difference-take-button = Take it
difference-hand-button = Hand it over
difference-settle-button = Settle it
difference-explain-button = Close with a reason
difference-hand-ask = Who takes it over?
difference-hand-nobody = Nobody else may work on differences.
difference-explain-ask = Why is nothing to be done? It is kept.

notice-lines-unread =
    { $count ->
        [one] ⚠️ <b>1 line of a bank statement does not open.</b>
       *[other] ⚠️ <b>{ $count } lines of bank statements do not open.</b>
    }
    They were altered in the database, or their key is missing: what their payers wrote cannot be read. Amounts and matching stay as they were.
    The trail (/audit) names them. Please tell whoever runs the servers.
notice-differences-found =
    { $count ->
        [one] ⚠️ <b>1 new difference</b> between a statement and our books: { $rail }, { $open } open.
       *[other] ⚠️ <b>{ $count } new differences</b> between a statement and our books: { $rail }, { $open } open.
    }
notice-difference-handed = ⚠️ { $by } hands a difference over to you: <b>{ $amount }</b> · { $cause } · { $rail }
