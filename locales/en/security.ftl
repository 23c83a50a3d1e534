security-active =
    <b>Security</b>
    Your account has a password, used on our web pages, and a payment PIN for amounts above the small-payment allowance that /limits shows.
    Something looks wrong? Freeze the account: nothing goes out any more, money still arrives.
security-frozen =
    <b>Security</b>
    ❄️ Frozen by you. Nothing goes out, money still arrives. To unfreeze, you enter your password on our web page.
security-none = <b>Security</b>
security-never =
    <b>We never ask for it</b>
    Never give anybody your password, your payment PIN or a code, and never write them into a chat. Nobody at OKPay asks for them. You type your password on our web pages only, and tap your PIN on the keys only.
security-freeze-button = Freeze my account
security-unfreeze-button = Unfreeze

freeze-ask =
    <b>Freeze your account?</b>
    Nothing goes out from that moment: no payment, no transfer. Money still arrives, and you see everything. To unfreeze it, you enter your password on our web page.
freeze-now-button = Freeze now
freeze-done = ❄️ <b>Frozen.</b> Nothing goes out. Money still arrives. We sent you an email about it.
unfreeze-ask =
    To unfreeze, enter your password on our web page.
    The page works until { $until }.
unfreeze-page-button = Unfreeze on the page

security-cooling = ⚠️ Your password was reset. For your protection, sending money is limited until { $until }.
security-sessions =
    { $count ->
        [one] One browser is logged in to your account.
       *[other] { $count } browsers are logged in to your account.
    }
security-sessions-button = Web logins
security-reset-button = Reset password

sessions-title = <b>Logged in on the web</b>
sessions-none =
    <b>Logged in on the web</b>
    No browser is logged in. Without Telegram at hand, you can look at your account and freeze it at { $page }, with email and password.
sessions-line = <b>{ $device }</b>, since { $since }, last seen { $seen }
sessions-end-button = Log out { $device }
sessions-end-all-button = Log out all
sessions-ended = Logged out
sessions-back-button = Security

reset-ask =
    <b>Forgot your password?</b>
    Enter the email of your account on our web page. We mail you a link to choose a new password.
reset-address = Your email begins like this: <code>{ $email }</code>
reset-stuck = No mail, or no longer your address? Support helps you.
reset-page-button = Reset my password
