## Why something was refused: what, why in numbers, what helps. One text for every failure code, then the buttons.

failure-code = <code>{ $code }</code>
failure-code-explained = <code>{ $code }</code> · <a href="{ $page }">Help</a>
failure-not-sent = Not sent
failure-not-paid = Not paid
failure-not-done = Not done
failure-not-exchanged = Not exchanged
failure-nothing-sent = Nothing was sent.
failure-nothing-paid = Nothing was paid.
failure-nothing-done = Nothing was done.
failure-nothing-exchanged = Nothing was exchanged.
failure-not-withdrawn = Not withdrawn
failure-nothing-withdrawn = Nothing was withdrawn.

failure-insufficient-balance =
    ⛔ { $not }: <b>{ $short }</b> short.
    You have { $available } available. This needs { $needed }.
failure-insufficient-balance-hold =
    ⛔ { $not }: <b>{ $short }</b> short.
    You have { $available } available and { $onHold } on hold. This needs { $needed }.
failure-insufficient-for-fee =
    ⛔ { $not }: <b>{ $short }</b> short for the fee.
    You have { $available } available: enough for the amount, not for the fee on top. Together that is { $needed }.
failure-insufficient-for-fee-hold =
    ⛔ { $not }: <b>{ $short }</b> short for the fee.
    You have { $available } available and { $onHold } on hold: enough for the amount, not for the fee on top. Together that is { $needed }.
failure-also-short =
    It would also be <b>{ $short }</b> short: you have { $available } available, and this needs { $needed }.
failure-also-short-hold =
    It would also be <b>{ $short }</b> short: you have { $available } available and { $onHold } on hold, and this needs { $needed }.
failure-limit-single =
    ⛔ { $not }: one payment may be up to <b>{ $limit }</b>.
    You asked for { $asked }.
failure-limit-daily =
    ⛔ { $not }: <b>{ $left }</b> of today's limit is left.
    Up to { $limit } a day may go out, and { $used } has gone out today. It starts over at { $resetsAt }.
failure-limit-daily-nothing =
    ⛔ { $not }: today's limit of <b>{ $limit }</b> is used up.
    It starts over at { $resetsAt }.
failure-limit-monthly =
    ⛔ { $not }: <b>{ $left }</b> of this month's limit is left.
    Up to { $limit } a month may go out, and { $used } has gone out this month. It starts over at { $resetsAt }.
failure-limit-monthly-nothing =
    ⛔ { $not }: this month's limit of <b>{ $limit }</b> is used up.
    It starts over at { $resetsAt }.
failure-account-frozen-by-user =
    ❄️ { $not }: your account is frozen until you unfreeze it.
    Nothing goes out until then; money still arrives. To unfreeze it, you enter your password on our web page, and a code if two-factor is on.
failure-account-restricted =
    ❄️ { $not }: your account is frozen for now.
    Your money stays yours. Money sent to you still arrives and waits on hold; nothing can go out. Tap below for the reason, what is needed and by when, and to appeal.
failure-payee-not-found =
    ⛔ No OKPay account found for <b>{ $asked }</b>.
    Check the spelling, or invite them: opening an account takes a few minutes.
failure-payee-not-found-unnamed =
    ⛔ This person has no OKPay account yet.
    Send to somebody else, or invite them: opening an account takes a few minutes.
failure-payee-unavailable =
    ⛔ Not sent: this person cannot be paid at the moment.
    You can send to somebody else, or ask them to get in touch with support.
failure-self-transfer =
    ⛔ Not sent: that is you.
    Money can go to other people only.
failure-fee-changed =
    ⚠️ { $nothing } The fee changed after your card was made: it was { $shown } and is { $now } now.
    A new card shows the same payment with the new fee.
failure-quote-expired =
    ⚠️ This card has expired. { $nothing }
    A fresh card shows it at the rate and fee of now.
failure-amount-too-large =
    ⛔ That is more than OKPay can handle in one go: at most <b>{ $cap }</b>.
failure-amount-too-small =
    ⛔ That is less than a payment link can be for: at least <b>{ $least }</b>, so that something is left after the fee.
failure-exchange-too-small = ⛔ Not exchanged: an exchange is <b>{ $least }</b> at least.
failure-send-too-small = ⛔ Not sent: so little that nothing would arrive. At least <b>{ $least }</b>.
failure-cooling-off =
    ⛔ { $not }: after the access to your account changed, <b>{ $left }</b> may still go out for now.
    From { $until } your usual limits apply again.
failure-cooling-off-nothing =
    ⛔ { $not }: after the access to your account changed, little may go out for a day, and that is used up.
    From { $until } your usual limits apply again. Money still arrives.
failure-currency-not-supported =
    ⛔ OKPay does not handle that currency.
    These work: { $supported }.

failure-auth-required =
    ⚠️ Not sent yet: this payment needs your payment PIN.
failure-auth-failed =
    { $triesLeft ->
        [one] ⛔ That was not your PIN. One try is left.
       *[other] ⛔ That was not your PIN. { $triesLeft } tries are left.
    }
failure-auth-locked =
    ⛔ Too many wrong tries. You can try again at <b>{ $until }</b>.
    Nothing was sent. If those tries were not yours, freeze your account and tell support.
failure-pad-expired =
    ⚠️ The PIN pad has closed. Nothing was sent.

failure-not-registered =
    You have no account yet.
    Opening one takes a few minutes, here in the chat.
failure-already-registered = You already have an account.
failure-name-invalid-empty = Please send me your name as in your passport or identity card.
failure-name-invalid-too-long = That name is longer than we can keep. Please send me a shorter form of it.
failure-name-invalid-characters = A name can have letters, spaces, hyphens, dots and apostrophes. Please send it in that form.
failure-name-invalid-mixed-scripts = That name mixes letters of different alphabets. Please write it in one.
failure-name-invalid-reserved = That name is reserved for OKPay itself. Please send me your own name.
failure-email-invalid = That is not an email address. It looks like <code>anna@example.com</code>.
failure-phone-foreign = That is somebody else's number. Please share your own with the button below.
failure-phone-invalid = That is not a phone number we can read. Please share yours with the button below.
failure-password-weak-too-short = Too short. Use 15 characters of anything, or 10 with letters, digits and a symbol.
failure-password-weak-too-long = Too long. Please choose a shorter password.
failure-password-weak-too-simple = Too simple. Use 15 characters of anything, or 10 with letters, digits and a symbol.
failure-password-weak-common = That password is on lists that thieves try first. Please choose another.
failure-password-weak-personal = That password contains your name, email or phone number. Please choose another.
failure-password-mismatch = The two passwords are not the same. Please type both once more.
failure-session-ended = ⚠️ That browser is not logged in any more.
failure-pin-weak = That PIN is easy to guess. Please choose another.
failure-pin-mismatch = The two PINs are not the same. Please start again.
failure-pin-same = That is your old PIN. Please choose another.
failure-pin-unset =
    🔑 <b>You have no payment PIN at the moment.</b> Nothing was sent.
    The old one no longer counts, so that nobody who saw it can use it. Choose a new one.
failure-pin-renewal-over =
    ⚠️ The time to choose a new PIN is over. Your PIN was not changed. Please start again.
failure-pin-reset-waits =
    ⏳ Your password was reset less than a day ago. With it you can choose a new PIN from <b>{ $until }</b>; nobody who only reads your mail can do it sooner.
    If you know your PIN, you can change it now.
failure-second-factor-waits =
    ⏳ Your wallet came into this chat not long ago, and the move can be undone until <b>{ $until }</b>. Until then two-factor authentication stays as it is.
    If it is on, your authenticator and recovery codes go on working.
failure-pin-new-waits =
    ⏳ Your payment PIN was chosen with your password less than a day ago. This takes more: you can do it from <b>{ $until }</b>, and nobody who only holds your unlocked phone and knows your password can do it sooner.
    If it was not you who chose that PIN, freeze your account, or leave it frozen, and write to support.
failure-too-many-requests =
    ⛔ Too many tries in a short time.
    You can go on at { $until }.

failure-link-unknown = ⚠️ I do not know this link. Ask for a new one.
failure-link-expired = ⚠️ This link has expired. Ask for a new one.
failure-link-used = ⚠️ This link has been used already. Ask for a new one.

failure-already-paid-by-you =
    ✅ You have paid this already, no. <code>{ $reference }</code>. Nothing was taken a second time.
failure-already-paid =
    ⛔ Already paid: somebody else paid this link on { $at }.
    Nothing was taken from you. Ask the shop for a link of your own.
failure-already-paid-elsewhen =
    ⛔ Already paid: somebody else paid this link.
    Nothing was taken from you. Ask the shop for a link of your own.
failure-invoice-unknown =
    ⛔ I do not know this payment link.
    It may be incomplete, or not be ours at all. Copy the whole link, or ask the shop for a new one.
failure-invoice-expired =
    ⛔ This payment link expired on { $at }.
    Nothing was paid. Ask the shop for a new one.
failure-invoice-withdrawn =
    ⛔ The shop took this payment link back.
    Nothing was paid. Ask the shop for a new one.
failure-invoice-used-up =
    ⛔ This payment link was paid as often as it may be.
    Nothing was taken from you. Ask the shop for a new one.
failure-amount-needed =
    ⛔ Not paid: this shop leaves the amount to you.
    Say how much, and I show you the card.
failure-below-minimum =
    ⛔ Not paid: this shop asks for <b>{ $least }</b> or more here.
    Nothing was taken from you.
failure-static-code-once =
    ⛔ Not paid: a code that stands on a counter takes <b>{ $left }</b> at once at the most.
    For more, ask the shop for a code made for this purchase.
failure-static-code-today =
    ⛔ Not paid: this counter's code still takes <b>{ $left }</b> today, and more from { $at } on.
    For the rest, ask the shop for a code made for this purchase.
failure-own-link =
    ⛔ This is your own shop's link.
    Somebody else has to pay it. Share it with them.
failure-merchant-not-accepting =
    ⛔ Not paid: the shop takes no payments at the moment.
    The link stays valid. Try again later, or ask the shop.
failure-merchant-unavailable =
    ⛔ Not paid: this shop cannot be paid for now.
    Nothing was taken from you. Ask the shop, or try again later.
failure-merchant-unavailable-refund =
    ⛔ Not given back: this shop cannot give this back for now.
    No money has moved. Ask its owner, or try again later.
failure-api-key-invalid =
    ⛔ This API key is unknown or was revoked.
    Make a new one, and give it to your server.
failure-address-not-allowed =
    ⛔ This API key works from the addresses of its list only.
    Make a key with your server's address in it.
failure-addresses-invalid =
    ⛔ Not made: <code>{ $wrong }</code> is no address, or one of more than { $most }.
    Name addresses like <code>203.0.113.7</code>, or networks like <code>2001:db8::/48</code>.
failure-addresses-needed =
    ⛔ Not made: a token that can pay people works from the addresses of your servers alone.
    Name at least one, like <code>203.0.113.7</code>.
failure-test-key-needed =
    ⛔ This is only there in test mode.
    Make a test key.
failure-scope-missing =
    ⛔ This API key does not allow <code>{ $scope }</code>.
    Make one that does.
failure-too-many-keys =
    ⛔ Not made: a shop has { $most } keys at most.
    Revoke one that you no longer use.
failure-idempotency-mismatch =
    ⛔ That idempotency key stands for another request.
    Your server has to name each request anew.
failure-idempotency-busy =
    ⛔ The first request of that idempotency key is not done yet.
    Your server can send it again in a second.
failure-reference-taken =
    ⛔ There is an invoice with that reference: <code>{ $invoice }</code>
    A reference is used once, for ever.
failure-return-url-refused =
    ⛔ Customers go back only where the key was made for.
    Make a key with the address of your shop, like <code>https://shop.example</code>.
failure-webhook-url-refused =
    ⛔ Not added: webhooks go to public addresses only.
    Name one that begins with <code>https://</code> and a name of yours, on port 443 or 8443.
failure-too-many-endpoints =
    ⛔ Not added: a shop has { $most } webhooks at most.
    Remove one that you no longer use.
failure-shop-missing =
    You have no shop yet.
    Give it a name, and you can take payments by link at once.
failure-not-taken = ⛔ { $not }: the shop does not take this payment.
failure-not-taken-country = It takes no payments from the country you live in.
failure-tell-shop-button = Tell the shop
failure-category-reserved =
    ⛔ Not done: “{ $category }” can only be sold for Telegram Stars inside Telegram. That is Telegram's rule, and it applies to us, too.
    If you sell other things as well, choose those. Goods you send and services on site are fine.
failure-category-button = Choose something else
failure-shop-right-missing =
    ⛔ Not done: you are { $role } of { $shop }, and this takes a { $needs }.
    Its owner can change what you are.
failure-shop-right-owner =
    ⛔ Not done: you are { $role } of { $shop }, and this is its owner's alone.
failure-ask-role-button = Ask the owner
failure-invitation-over =
    ⛔ This invitation no longer works: it was used, taken back, or is too old.
    Ask whoever sent it for a new one.
failure-too-many-members =
    ⛔ No further invitation: a shop has { $most } people at most, open invitations included.
    Dismiss somebody first.
failure-provider-unavailable-bank =
    ⛔ Bank transfers cannot be taken in at the moment. Nothing was charged.
    The fault is not yours. Try again in a few minutes.
failure-provider-unavailable-card =
    ⛔ The card processor does not answer. Nothing was charged.
    The fault is not yours. Try again in a few minutes, or use a bank transfer.
failure-provider-unavailable-platform =
    ⛔ The payment platform does not answer. Nothing was charged.
    The fault is not yours. Try again in a few minutes, or use another way.
failure-provider-unavailable-provider =
    ⛔ The payment provider does not answer. Nothing was charged.
    The fault is not yours. Try again in a few minutes, or use another way.
failure-maintenance-bank =
    ⛔ Bank transfers are under maintenance. Nothing was charged.
    The fault is not yours. Try again in a few minutes.
failure-maintenance-card =
    ⛔ Card payments are under maintenance. Nothing was charged.
    The fault is not yours. Try again later, or use a bank transfer.
failure-maintenance-platform =
    ⛔ The payment platform is under maintenance. Nothing was charged.
    The fault is not yours. Try again later, or use another way.
failure-maintenance-provider =
    ⛔ The payment provider is under maintenance. Nothing was charged.
    The fault is not yours. Try again later, or use another way.
failure-platform-unknown =
    ⛔ This platform is not supported any more. Nothing was charged.
    You can pay with: { $names }
failure-platform-button = Choose a platform

failure-topup-not-found = ⚠️ I cannot find this top-up among yours.
failure-ticket-over = ⚠️ This support request was closed too long ago to be opened again, or you have a newer one. Write to us as a new one: the answer comes here within 24 hours.
failure-ticket-not-found = ⚠️ I cannot find this support request.
failure-text-too-long = That is too long: up to { $max } characters, please.
failure-card-number =
    ⚠️ That has a card number in it. I have kept nothing of it: leave the number out, please.
    A card number belongs on the card processor's own page and nowhere else.
failure-secret-in-words =
    ⚠️ <b>That looks like a PIN or a code.</b> I deleted your message and kept nothing of it.
    Whatever is kept here, others or every card may show. Please send other words; a number goes with a word in front, like “Order 204417”, and a phrase best goes without numbers. If it was your PIN, choose a new one.
failure-secret-in-words-left =
    ⚠️ <b>Those words look like a PIN or a code.</b> I kept nothing of them; the message they stand in is still in this chat, so please delete it.
    Whatever is kept here, others or every card may show. Please send other words; a number goes with a word in front, like “Order 204417”, and a phrase best goes without numbers. If it was your PIN, choose a new one.
failure-not-allowed = ⛔ That is not possible here.
failure-not-found = ⚠️ I cannot find that among your payments.

failure-period-unreadable =
    ⛔ Those dates cannot be read.
    Dates look like 2026-10-31. You can choose from { $from } to { $to }.
failure-period-backwards =
    ⛔ The first day is after the last one.
    You can choose from { $from } to { $to }.
failure-period-future =
    ⛔ That ends in the future.
    You can choose from { $from } to { $to }.
failure-period-before-account =
    ⛔ That begins before your account was opened.
    You can choose from { $from } to { $to }.
failure-statement-too-long =
    ⛔ That is too much for one file: more than { $max } entries.
    Choose two shorter periods.
failure-period-button = { $from } to { $to }
failure-period-other-button = Other dates

# Buttons that lead out.
failure-receipt-button = Details
failure-pay-other-button = Pay another link
failure-own-link-button = Show my link
failure-shop-button = Open my shop
failure-topup-button = Top up { $amount }
failure-send-instead-button = Send { $amount } instead
failure-pay-instead-button = Pay { $amount } instead
failure-refund-instead-button = Give back { $amount } instead
failure-split-button = Send it in { $count } payments
failure-holds-button = See holds
failure-payee-button = Try another payee
failure-payee-other-button = Choose someone else
failure-invite-button = Invite them
failure-invite-text = I would like to send you money with OKPay. Open your account here:
failure-unfreeze-button = Unfreeze my account
failure-support-button = Ask support
failure-fresh-button = Show a fresh card
failure-pin-button = Enter my PIN
failure-amount-button = Another amount
failure-open-account-button = Open an account
failure-topup-new-button = Top up
failure-history-button = History
failure-start-over-button = Start over
failure-freeze-button = Freeze my account
failure-again-button = Try again

# What a person typed as an amount.
amount-not-a-number = I read “{ $typed }”, which is not an amount I can be sure of. Send digits with at most one dot or comma.
amount-negative = I read “{ $typed }”. An amount has no minus sign.
amount-zero = That is zero. The smallest amount is { $smallest }.
amount-too-many-decimals =
    { $decimals ->
        [0] { $currency } has no decimals, and “{ $typed }” has some.
       *[other] { $currency } has { $decimals } decimals, and “{ $typed }” has more.
    }
amount-too-large = That is more than OKPay can handle in one go: at most { $cap }.
amount-ambiguous = “{ $typed }” can mean two amounts. Which one?
amount-doubtful = I cannot be sure what “{ $typed }” means. Tap the amount if it is the one, or send me another.
amount-currency-shared = “{ $asked }” can mean { $meant }. Write the code beside the amount, for example <code>{ $example }</code>.
amount-currency = OKPay does not handle “{ $asked }”. These work: { $supported }.
amount-example = For example: <code>{ $example }</code>
amount-awaits = an amount, like 25 or 25.50
failure-region-none =
    ⛔ OKPay offers no accounts in { $country } for now.
    Nothing you wrote is kept once you cancel.
failure-region-hold = ⛔ { $currency } cannot be held from { $country }.
failure-region-receive = ⛔ { $not }: { $currency } cannot be received in { $country }.
failure-region-send = ⛔ { $not }: { $currency } cannot be sent or paid from { $country }.
failure-region-topup = ⛔ { $not }: from { $country } there is no topping up in { $currency }.
failure-region-withdraw = ⛔ { $not }: to { $country } there are no withdrawals in { $currency }.
failure-region-exchange = ⛔ { $not }: { $currency } cannot be exchanged from { $country }.
failure-region-theirs = ⛔ { $not }: where this person lives, { $currency } cannot be received.
failure-region-supported = Possible: { $supported }.
failure-region-unsupported = No other currency can either, so this does not depend on the amount.
failure-region-instead-button = { $currency } instead
failure-merchant-limit =
    ⛔ Not paid: the shop cannot take <b>{ $asked }</b> right now.
    Nothing was taken from you. We let the shop know. Try again later, or pay it another way.
