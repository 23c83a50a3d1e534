# Staff cards: a transaction, a shop, the audit trail.
command-tx = Look up a transaction
command-merchants = Shops
command-audit = Who did what, and why
command-today = How the business goes

tx-payer-button = Payer
tx-payee-button = Payee
tx-shop-button = Shop
tx-ticket-button = Support request
tx-risk-button = What the rules found
tx-payout-button = Withdrawal
usage-tx =
    Write what it is called in the same line: /tx T-7QK2-9FXD
    Our number, the code of a receipt, an id (pay_…, ref_…), a shop’s or provider’s own number.
tx-title = <b>{ $kind }</b> · <code>{ $reference }</code>
tx-kind-send = Money sent
tx-kind-pay = Payment to a shop
tx-kind-topup = Top-up
tx-kind-exchange = Exchange
tx-kind-withdrawal = Withdrawal
tx-kind-refund = Refund
tx-state = { $state } · { $at }
tx-state-shown = A card that nobody has confirmed
tx-state-called-off = Called off
tx-state-expired = Ran out of time
tx-state-waiting = ⏳ On hold
tx-state-on-its-way = ⏳ On its way
tx-state-in-review = ⏳ Staff look at it
tx-state-unknown = ⚠️ Nobody can say yet what became of it
tx-state-done = ✅ Done
tx-state-returned = Returned
tx-state-failed = ⛔ Failed
tx-reason = Why: <code>{ $reason }</code>
tx-amount = <b>{ $amount }</b> · fee { $fee }
tx-arrives = Arrives as { $amount } · rate { $rate }
tx-from = From { $who }
tx-to = To { $who }
tx-shop = Shop: { $shop }
tx-rail = Way: { $rail }
tx-payer-name = Payer: { $name }
tx-payee-name = Payee: { $name }
tx-destination = Goes to { $destination }
tx-note = For: { $note }
tx-reference = { $whose }: <code>{ $value }</code>
tx-whose-shop = The shop’s number
tx-whose-provider = The provider’s
tx-whose-attempt = Attempt key
tx-whose-link = Payment link
tx-whose-payment = Refund of
tx-risk = Rules (version { $version }): { $outcome } · { $reasons } · { $at }
tx-refund = Given back: { $amount } · <code>{ $reference }</code> · { $at }
tx-refundable = Left to give back: { $amount }
tx-ticket = Support request no. { $number }: { $state }
tx-books = <b>In the books</b>
tx-books-none = Nothing of it is in the books.
tx-books-more =
    { $count ->
        [one] (one earlier entry is left out)
       *[other] ({ $count } earlier entries are left out)
    }
tx-journal = <code>{ $kind }</code> · { $at }
tx-journal-reverses = <code>{ $kind }</code> · { $at } · gives an entry back

merchant-owner-button = Owner
merchants-button = All shops
usage-merchants = Write <code>/merchants</code>, or a part of a name, a shop’s id or its owner’s OKPay ID behind it: /merchants aurora
merchants-title = <b>Shops</b>{ $word }
merchants-none = <b>Shops</b>{ $word } · none is called that.
merchant-line = <b>{ $name }</b> · { $category } · { $country } · { $state }
merchant-no-category = no category
merchant-no-country = no country
merchant-state-open = takes payments
merchant-state-paused = ⏸ paused by the shop
merchant-state-stopped = ⚠️ its owner’s account is stopped
merchant-state-closed = closed
merchant-facts =
    { $members ->
        [0] Owner’s level { $level } · since { $opened }
        [one] Owner’s level { $level } · since { $opened } · one person in the team
       *[other] Owner’s level { $level } · since { $opened } · { $members } people in the team
    }
merchant-owner = Owner: { $who }
merchant-sales-title = <b>Last 30 days</b>
merchant-sales-none = Nothing was sold.
merchant-sales =
    { $count ->
        [one] One payment: { $gross } · given back { $refunded } of { $refunds }
       *[other] { $count } payments: { $gross } · given back { $refunded } of { $refunds }
    }
merchant-refund-rate = Given back of { $rate } of the payments ({ $count })
merchant-requests = Refunds asked for: { $open } open · { $disputed } disputed · { $total } ever
merchant-keys = API keys: { $live } live · { $test } test
merchant-endpoints-none = No webhook endpoint.
merchant-endpoint-enabled = Webhook { $host } ({ $mode }): answers · { $waiting } waiting
merchant-endpoint-failing = ⚠️ Webhook { $host } ({ $mode }): fails since { $since } (<code>{ $error }</code>) · { $waiting } waiting
merchant-endpoint-disabled = Webhook { $host } ({ $mode }): switched off · { $waiting } waiting
merchant-mode-live = live
merchant-mode-test = test

usage-audit =
    Write <code>/audit</code>, whom or what behind it, and when:
    /audit @lena 7d
    /audit T-7QK2-9FXD
    /audit #12 2026-11-01..2026-11-20
audit-title = <b>Audit trail</b> · { $of }
audit-everything = everything
audit-none = Nothing of that time.
audit-goes-on = This page ends early: we looked through as many entries as one look may, and there is more behind them. Go on with “Older”.
audit-newest-button = Newest
audit-reason = Why: { $reason }
audit-by-pair = { $asked } and { $agreed } (staff)
audit-told = the customer is told: { $what }
audit-since = since { $at }
audit-until = until { $at }
audit-by-staff = { $name } (staff)
audit-by-system = OKPay itself
audit-by-chat = a chat without an account
audit-by-web = a browser
audit-by-api-key = a shop’s server
audit-by-page =
    { $id ->
        [account] somebody logged in, on a page
        [api_key] a person, on the page for API keys
        [destination] a person, on the page for accounts to withdraw to
        [email_change] a person, on the page for another email
        [email_confirm] the new mailbox, by its link
        [email_keep] the old mailbox, by its link
        [identity] a person, on the page for identity
        [login] somebody, on the login page
        [login_code] somebody, on the login page’s code
        [lost_mailbox] a person, on the page for a lost mailbox
        [mailbox_confirm] the new mailbox, by its link
        [mailbox_object] the old mailbox, by its link
        [password_change] a person, on the page for another password
        [password_reset] the mailbox, by the link to reset
        [pin_reset] a person, on the page for a forgotten PIN
        [rebind] somebody, on the page to come back
        [rebind_stop] the mailbox, by the link to stop
        [recovery] the mailbox, by the link to recover
        [second_factor] a person, on the page for codes
        [unfreeze] a person, on the page to unfreeze
        [webhook_secret] a person, on the page for webhook secrets
       *[other] a page ({ $id })
    }

ticket-transaction-button = Transaction
