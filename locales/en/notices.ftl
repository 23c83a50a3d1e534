## What a person is told without having asked. One text for every kind of notice.

notice-money-received =
    ✅ <b>{ $amount } received</b> from { $from }
notice-received-note = “{ $note }”
notice-available = Available now: { $available }
notice-no = no. <code>{ $reference }</code>
notice-topup-credited =
    ✅ <b>{ $amount }</b> topped up
notice-topup-credited-other = You asked for { $asked }. What arrived is what was credited.
notice-topup-failed = ⛔ Top-up of <b>{ $amount }</b> failed. Nothing was credited.
notice-topup-in-review =
    ⏳ <b>{ $received }</b> has arrived for your top-up of { $asked }.
    The amounts differ, so support checks it before it is credited. Your money is safe. You need not do anything, and please do not send it again.
notice-topup-returned = ⚠️ Top-up of <b>{ $amount }</b> was returned to the bank it came from. It is no longer part of your balance.
notice-password-ready = ✅ Your password is set.
notice-email-verified = ✅ Your email address is confirmed.
notice-account-unfrozen =
    ✅ Your account is unfrozen. You can send money again.
    Was it not you? Freeze it at once and tell support.
notice-ticket-answered =
    <b>Support answered your request no. { $number }</b>
    { $text }
notice-ticket-opened =
    <b>Support request no. { $number }</b> from { $from }
    { $text }
notice-suspense-opened =
    ⚠️ <b>{ $amount }</b> of unmatched money
    Reference <code>{ $reference }</code> · <code>{ $cause }</code>
notice-as-of = As of { $at }.
notice-digest = <b>{ $count } messages about your money</b>, oldest first

notice-send-button = Send
notice-details-button = Details
notice-continue-button = Go on
notice-freeze-button = Freeze my account
notice-support-button = Ask support
notice-reply-button = Reply
notice-read-button = Read and answer
notice-history-button = History
