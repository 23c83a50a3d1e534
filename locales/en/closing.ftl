command-close = Close your account
closing-title = <b>Close your account</b>
closing-blocked =
    <b>Your account cannot be closed yet</b>
    In the way:
closing-blocked-next = Each button below leads to what solves it. Then look again.
closing-again-button = Look again
closing-in-way-balance = • { $amount } is left in it
closing-in-way-holds = • On hold: { $count ->
    [one] one payment that waits
   *[other] { $count } payments that wait
}
closing-in-way-payouts = • On its way: { $count ->
    [one] one withdrawal
   *[other] { $count } withdrawals
}
closing-in-way-top-ups = • Awaited: { $count ->
    [one] one top-up
   *[other] { $count } top-ups
}
closing-in-way-refunds = • Not answered: { $count ->
    [one] one refund that was asked for
   *[other] { $count } refunds that were asked for
}
closing-in-way-disputes = • With support: { $count ->
    [one] one dispute about a refund
   *[other] { $count } disputes about refunds
}
closing-in-way-declined = • Declined by your shop: { $count ->
    [one] one refund, which its buyer may
   *[other] { $count } refunds, which their buyers may
} take to support until { $until }
closing-in-way-tickets = • Open: { $count ->
    [one] one support request
   *[other] { $count } support requests
}
closing-in-way-frozen = • Your account is frozen until you unfreeze it
closing-in-way-restricted = • Your account is frozen by us for now
closing-in-way-review = • We are looking into something of yours
closing-in-way-recovery = • Your account is being recovered, or just was
closing-in-way-email = • Its email was changed: until { $until } the old mailbox can undo that
closing-in-way-new-pin = • Its payment PIN was chosen with the password: it can be closed from { $until }, so that nobody with your open phone does it for you
closing-balance-button = Withdraw { $amount }
closing-holds-button = What is on hold
closing-payouts-button = My withdrawals
closing-top-ups-button = Stop waiting for top-ups
closing-refunds-button = Show the payment
closing-disputes-button = Show the disputed payment
closing-declined-button = Show the payment
closing-tickets-button = My requests are settled
closing-frozen-button = Unfreeze my account
closing-restricted-button = Have it looked at again
closing-review-button = Ask support
closing-recovery-button = Ask support
closing-email-button = Ask support
closing-new-pin-button = Ask support
closing-ask =
    <b>Close your account for good?</b>
    This cannot be undone. Nothing is left in it, and nothing is under way.
closing-ask-residuals =
    <b>Close your account for good?</b>
    This cannot be undone. Nothing is under way.
closing-residuals = You give up <b>{ $amounts }</b>: too little to withdraw or exchange. It becomes ours, and you will not get it back, even if you register anew.
closing-residuals-later = { $amounts } in it is too little to withdraw or exchange. You can give it up when you close the account.
closing-ends = It ends at once: logins, saved payees, accounts and cards, { $connections ->
    [0] connected apps
    [one] one connected app
   *[other] { $connections } connected apps
}{ $jobs ->
    [0] {""}
    [one] , your job in one shop
   *[other] , your jobs in { $jobs } shops
}. Nobody can pay you any more.
closing-ends-shop = Your shop { $shop } closes with it: { $links ->
    [one] one open payment link
   *[other] { $links } open payment links
}, { $keys ->
    [one] one API key
   *[other] { $keys } API keys
}, { $team ->
    [one] one member of the team
   *[other] { $team } members of the team
}.
closing-kept = What is kept: by law, your name, your accepted identity papers, the records of your payments with the accounts you withdrew to, and what you and support wrote to each other, until { $until }. Then they are erased, too. Everything else is erased now.
closing-kept-nothing = What is kept: nothing. No money ever moved here, so all your data is erased now.
closing-take-along = Take your data with you first: afterwards nobody can send it to you.
closing-now-button = Close my account
closing-give-up-button = Close and give up { $amounts }
closing-stay-button = Keep my account
closing-cancelled = ⛔ Nothing was closed.
closing-done =
    ✅ <b>Your account is closed</b>
    Logins, links, keys and connections have ended. { $kept }
    Thank you for using OKPay. You can register anew at any time.
closing-done-waived = You gave up { $amounts }. { $kept }
closing-done-kept = What the law has us keep is erased after { $until }.
closing-done-nothing-kept = Your data is erased.
closing-anew-button = Register anew
failure-closing-blocked = The account is not closed: something is left in it, or under way.
failure-closing-blocked-button = See what is in the way
suspense-cause-account-closed = its owner has closed their account
mail-account_closed-subject = Your OKPay account is closed
mail-account_closed-text = You have closed your OKPay account. Logins, payment links, API keys and connections have ended, and no money is left in it. We erased this address: it is the last mail you get from us.
mail-account_closed-waived = You gave up { $waived }, which was too little to withdraw or exchange.
mail-account_closed-next = If it was not you, write to our support in the chat at once. You can register anew with the same address at any time.
