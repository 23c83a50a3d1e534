## What a person is told without having asked. One text for every kind of notice.

notice-money-received =
    ✅ <b>{ $amount } received</b> from { $from }
notice-received-note = “{ $note }”
notice-received-held = It waits on hold while your account is frozen.
notice-available = Available now: { $available }
notice-no = no. <code>{ $reference }</code>
notice-link-paid =
    ✅ <b>{ $amount } paid</b> by { $from }
notice-link-paid-fee = Fee { $fee } · { $arrives } arrived
notice-link-paid-no-fee = No fee · { $arrives } arrived
notice-payment-asked =
    <b>{ $shop }</b> asks you to pay <b>{ $amount }</b>
notice-payment-asked-why = Your OKPay ID was typed on its page. If that was not you, ignore it: nothing is paid without your tap.
notice-payment-asked-open =
    <b>{ $shop }</b> asks you to pay. How much, you say yourself.
notice-payment-waiting =
    <b>{ $shop }</b> is waiting for <b>{ $amount }</b>
notice-payment-waiting-open =
    <b>{ $shop }</b> is waiting for your payment
notice-payment-waiting-why = With this payment you came to OKPay. Your account is open now, so you can look at it and pay when there is enough on it.
notice-topup-credited =
    ✅ <b>{ $amount }</b> topped up
notice-topup-credited-other = You asked for { $asked }. What arrived is what was credited.
notice-topup-cost-card = Fee { $fee } · your card was charged { $total }
notice-topup-cost-platform = Fee { $fee } · your balance at the platform was charged { $total }
notice-topup-cost-provider = Fee { $fee } · { $total } reached us; the provider’s own fee came on top
notice-topup-cost-bank = Fee { $fee } · you paid { $total }
notice-topup-failed = ⛔ Top-up of <b>{ $amount }</b> failed. Nothing was credited.
notice-topup-in-review =
    ⏳ <b>{ $received }</b> has arrived for your top-up of { $asked }.
    The amounts differ, so support checks it before it is credited. Your money is safe. You need not do anything, and please do not send it again.
notice-topup-returned-bank = ⚠️ Top-up of <b>{ $amount }</b> was returned to the bank it came from. It is not part of your balance.
notice-topup-returned-card = ⚠️ Top-up of <b>{ $amount }</b> was returned to the card it was paid with, its fee too. It is not part of your balance.
notice-topup-returned-platform = ⚠️ Top-up of <b>{ $amount }</b> was returned to the platform it was paid from, its fee too. It is not part of your balance.
notice-topup-returned-provider = ⚠️ Top-up of <b>{ $amount }</b> was returned to the provider it was paid through, our fee too. It is not part of your balance.
notice-topup-returned-part = ⚠️ <b>{ $amount }</b> of a top-up of { $of } was taken back by the bank or provider it was paid through. This part has left your balance.
notice-topup-expired-bank = ⛔ Top-up of <b>{ $amount }</b> has expired: nothing arrived in time. If you did send it, it is still credited when it arrives.
notice-topup-expired-card = ⛔ Top-up of <b>{ $amount }</b> has expired: it was not paid in time. If you did pay, it is credited as soon as the card processor reports it.
notice-topup-expired-platform = ⛔ Top-up of <b>{ $amount }</b> has expired: it was not paid in time. If you did pay, it is credited as soon as the platform reports it.
notice-topup-expired-provider = ⛔ Top-up of <b>{ $amount }</b> has expired: it was not paid in time. If you did pay, it is credited as soon as the provider reports it.
notice-paper-ended-statement =
    ⚠️ Your statement for { $period } could not be made.
    Your money has nothing to do with it. Make it again, or ask support.
notice-paper-ended-picture =
    ⚠️ Your picture for { $period } could not be made.
    Your money has nothing to do with it. Make it again, or ask support.
notice-password-ready = ✅ Your password is set.
notice-no-mailbox-registration =
    ⚠️ There is no mailbox <b>{ $email }</b>: our mail came back.
    Look at the address for a slip. To give another one, go on and tap Back until I ask for your email.
notice-no-mailbox-email_change =
    ⚠️ Your email stays as it was. There is no mailbox { $email }, the new address you gave: our mail came back.
    Look at it for a slip, and ask for the change again.
notice-no-mailbox-lost_mailbox =
    ⚠️ Nothing has changed. There is no mailbox { $email }, the new address you gave: our mail came back.
    Look at it for a slip, and begin again.
notice-no-mailbox-account =
    ⚠️ Our mail to you comes back: there is no mailbox { $email } any more.
    Without one you cannot choose a new password or get your account back. Give us an address that you can read.
notice-email-verified = ✅ Your email address is confirmed.
notice-account-unfrozen =
    ✅ Your account is unfrozen. You can send money again.
    Not you? Freeze it at once and tell support.
notice-account-unfrozen-small =
    ✅ Your account is unfrozen. For your protection, only small payments go out until { $until }.
    Not you? Freeze it at once and tell support.
notice-freeze-pin = The payment PIN was chosen while your account was frozen, so it does not count any more. Choose a new one, with your password.
notice-account-frozen =
    ❄️ Your account was frozen from a web page. Nothing goes out, money still arrives.
    Not you? Somebody knows your password: choose a new one with /reset.
notice-password-changed =
    ✅ Your password was changed on { $at }, with a link from your mail. Every browser is logged out.
    For your protection, only small payments go out until { $until }.
notice-password-changed-not-you = Not you? Freeze your account and tell support.
notice-password-changed-frozen = Your account is still frozen: unfreeze it when you are ready. Not you? Tell support.
notice-paid-on-page = 🧾 { $total } paid to { $shop }, in a browser with your PIN.
notice-paid-on-page-you = If that was not you, freeze your account now: nothing goes out any more.
notice-logged-in =
    <b>New login on the web</b>
    { $device } · { $at }
    A browser can look and freeze, and pay shops with your PIN; it sends no money. Not you? Freeze now: that logs it out, too.
notice-account-restricted =
    ❄️ <b>Your account is frozen for now.</b> { $about }
    Your money stays yours. You see everything, and money sent to you still arrives; it waits on hold. Sending and paying do not work until this is settled.
notice-account-restricted-also =
    ❄️ <b>Your account stays frozen, now for one more reason.</b> { $about }
    What works stays the same: money sent to you still arrives and waits on hold. Sending and paying do not work until every reason is settled.
notice-restricted-security = We noticed something unusual and stopped it to protect you.
notice-restricted-identity = We have to check that the account is really yours.
notice-restricted-payment = We are checking a payment.
notice-restricted-topup = A top-up of yours was taken back, and not all of it was there any more.
notice-restricted-legal = A law obliges us to.
notice-restricted-needed =
    Needed: { $needed }
    We look at it by { $due }.
notice-restricted-appeal = Do you think this is a mistake? Appeal in two taps, or write to support: you get an answer here within 24 hours.
notice-restriction-lifted =
    ✅ <b>One reason why your account is frozen is settled.</b> It was: { $about }
    Your account stays frozen until what is left is settled, too:
notice-restriction-stays =
    { $about }
    Needed: { $needed }
    We look at it by { $due }.
notice-account-released = ✅ <b>Your account is open again.</b> You can send and pay.
notice-account-released-frozen = ✅ <b>We have lifted our freeze of your account.</b> Your own freeze still stands, until you unfreeze it.
notice-released-arrived = What arrived meanwhile is available now: { $amounts }
notice-ticket-answered = <b>{ $name } of OKPay</b> answered your request no. { $number }
notice-ticket-talk = You are talking with support now: write here, without a command.
notice-ticket-joined =
    You are talking with <b>{ $name } of OKPay</b> about your request no. { $number }.
    Write here, without a command. Staff never ask for a password, a PIN or a code.
notice-ticket-opened = <b>Support request no. { $number }</b> from { $from }
notice-desk-troubled =
    ⚠️ <b>The support group takes no topics.</b> Requests come here instead, until an owner sets it right and sends /desk in the group.
    Telegram says: { $why }
notice-suspense-opened =
    ⚠️ <b>{ $amount }</b> of unmatched money
    Reference <code>{ $reference }</code> · { $cause }
notice-suspense-spared =
    ⚠️ The bank took back <b>{ $amount }</b>, one of two equal transfers. The customer has spent the one that was credited, so the one that waited here went: no loss, and no account restricted.
    If it happens again, look at the customer.
    Reference <code>{ $reference }</code>
notice-suspense-spared-button = Look at the case
notice-report-contradicted =
    ⚠️ A report of <b>{ $amount }</b> by { $rail } is not confirmed by { $rail } itself. Nothing was booked.
    Somebody may have our callback secret: compare the two sides, and change it if in doubt.
    no. <code>{ $reference }</code>
notice-month-picture =
    <b>Your month: { $period }</b>
    What went out, by kind, and your balance day by day.
notice-as-of = As of { $at }.
notice-digest = <b>{ $count } messages about your money</b>, oldest first

notice-send-button = Send
notice-review-button = Review and pay
notice-not-me-button = Not me
notice-details-button = Details
notice-continue-button = Go on
notice-freeze-button = Freeze my account
notice-freeze-now-button = Freeze now
notice-end-session-button = Log it out
notice-support-button = Ask support
notice-reply-button = Reply
notice-appeal-button = Write to support
notice-read-button = Read and answer
notice-history-button = History

## What a locked chat says of notices: neither sums nor names.
notice-locked-next = 🔒 This chat is locked. Your payment PIN shows the rest.
notice-locked-received = ✅ <b>Money arrived.</b>
notice-locked-topup = <b>There is news of a top-up.</b>
notice-locked-payout = <b>There is news of a withdrawal.</b>
notice-locked-destination =
    ⚠️ <b>A new account or card to withdraw to was saved.</b>
    Not you? Freeze your account and tell support.
notice-locked-asked = ⚠️ <b>A shop asks you for a payment.</b> Nothing goes out unless you allow it.
notice-locked-paid = ✅ <b>A payment of yours went out.</b>
notice-locked-returned = ✅ <b>A payment that waited did not go out.</b> Its money is back with you.
notice-locked-connection = <b>There is news of a shop's connection with your wallet.</b>
notice-locked-suspicious =
    ⚠️ <b>A payment looks unusual for you.</b>
    Not you? Freeze your account now.
notice-locked-corrected = ⚠️ <b>We corrected an entry of your account.</b>
notice-locked-limits = <b>Your limits have changed.</b>
notice-locked-released = ✅ <b>The restriction of your account is over.</b>
notice-locked-sold = ✅ <b>Your shop was paid.</b>
notice-locked-shop = <b>There is news of your shop.</b>
notice-locked-team = <b>There is news of a shop's team.</b>
notice-locked-refund = <b>There is news of a refund.</b>
notice-locked-support = 💬 <b>Support has answered.</b>
notice-locked-identity = ⚠️ <b>There is news of your verification.</b>
