## Logging in on a page, and what somebody sees there who has no Telegram at hand.

login-title = Log in
login-text = See your balance and history, and freeze your account, without Telegram at hand. Shops are paid on their checkout page; everything else is sent in the chat only.
login-to-pay = Log in, then see the order once more and pay it with your PIN.
login-public = On a network or device that is not yours: look that the address begins with { $host }, and log out afterwards.
login-submit = Log in
login-wrong =
    { $tries ->
        [0] Email or password is not right.
        [one] Email or password is not right. One try left.
       *[other] Email or password is not right. { $tries } tries left.
    }
login-ended = You are logged out. That happens after 15 minutes without a new page, after eight hours, and when a login is ended from elsewhere.
login-locked = To protect your money, no password is accepted for this email until { $until }. Choosing a new password lifts that at once.
login-reset = Choose a new password
login-new = No account yet? Open one in the chat
logout-done = You are logged out
logout-done-text = This browser no longer opens your account.

account-title = My account
account-okpay-id = OKPay ID { $okpayId }
account-log-out = Log out
account-tab-overview = Overview
account-tab-history = History
account-tab-statement = Statement
account-tab-data = My data
account-tab-sessions = Logins
account-frozen_by_user = ❄️ Your account is frozen until you unfreeze it. Nothing goes out, money still arrives. To unfreeze it, send /security in the chat.
account-restricted = ❄️ Your account is frozen for now. Money still arrives. Support can tell you what is needed.
account-cooling = ⚠️ Access to your account changed recently. For your protection, only small payments go out until { $until }.

account-balances = Balance
account-available = available
account-on-hold = { $onHold } on hold · { $total } in all
account-worth = About { $total } in all, at market rates of { $at }.
account-pending =
    { $count ->
        [one] One top-up is on its way.
       *[other] { $count } top-ups are on their way.
    }
account-newest = Newest transactions
account-all = All transactions
account-nothing = Nothing here yet.
account-newer = Newer
account-older = Older
account-chat = To send money, open the chat
account-chat-text = Paying, sending and topping up happen in the chat. There you see payee, amount and fee before you confirm with your payment PIN. This page shows your account and can freeze it. Shops can be paid on their own checkout page, with your PIN.
account-freeze = Freeze my account

account-sent = To { $who }
account-received = From { $who }
account-paid = To { $who }
account-sold = From { $who }, to your shop
account-refund = Back from { $who }
account-refunded = Given back to { $who }
account-fact-fee-back = Fee back
account-fact-refunded = Given back of it
account-fact-taken-back = Taken back of it by the bank or provider
account-fact-payment = Payment
account-fact-reason = Reason
account-topup = Top-up
account-withdrawal = Withdrawn to { $who }
account-exchange = Exchanged into { $received }
account-state-done = Done
account-state-pending = On its way
account-state-in_review = Being checked
account-state-credited = Arrived
account-state-failed = Failed
account-state-returned = Returned
account-state-called_off = Called off
account-state-expired = Expired
account-fact-state = State
account-fact-fee = Fee
account-fact-received = Received
account-fact-rate = Rate
account-fact-total = Total
account-fact-note = Note
account-fact-okpay-id = OKPay ID
account-fact-balance = Balance after this
account-fact-time = Time
account-fact-number = Number

account-sessions-title = Logins
account-sessions-text = The browsers that are logged in to your account. Each is logged out by itself after 15 minutes without a new page, and after eight hours.
account-sessions-current = this browser
account-sessions-since = Since { $since }
account-sessions-seen = Last seen { $seen }
account-sessions-end = Log out
account-sessions-end-others = Log out all others

account-freeze-title = Freeze your account?
account-freeze-text = Nothing goes out from that moment: no payment, no transfer. Money still arrives, and you see everything. Any verification under way is withdrawn. Every other browser is logged out. To unfreeze it, you open the chat and enter your password, and a code if two-factor is on.
account-freeze-submit = Freeze now
account-freeze-cancel = Cancel
account-corrected = Corrected by OKPay
account-taken-back = Taken back by OKPay
account-taken-back-part = { $amount } of it taken back
