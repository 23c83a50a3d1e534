security-score = <b>Security</b> · { $there } of { $all }
security-frozen = ❄️ Frozen until you unfreeze it. Nothing goes out, money still arrives. To unfreeze, you enter your password on our web page, and a code if two-factor is on.
security-stopped = ⛔ Too many wrong codes: nothing goes out until { $until }.
security-pin-there = Payment PIN
security-pin-missing = No payment PIN: choose a new one
security-pin-button = Change PIN
security-password-there =
    { $days ->
        [0] Password, set today
        [one] Password, set yesterday
       *[other] Password, set { $days } days ago
    }
security-password-none = No password that works: choose a new one
security-password-missing = Your password is { $days } days old: time for a new one
security-second-factor-there = Two-factor authentication
security-second-factor-missing = Two-factor authentication is off
security-recovery-there = { $left } recovery codes left
security-recovery-later = Recovery codes, which come with two-factor
security-recovery-missing =
    { $left ->
        [0] No recovery codes left: make new ones
        [one] One recovery code left: make new ones
       *[other] { $left } recovery codes left: make new ones
    }
security-phrase-there = Your phrase: <b>{ $phrase }</b>
security-phrase-missing = No phrase by which you know my messages
security-amounts =
    Payments: no PIN up to { $pin }, a code above { $code }.
security-amounts-codeless =
    Payments: no PIN up to { $pin }; above { $code } two-factor is needed.
security-amounts-pin =
    Payments: always with the PIN, with a code above { $code }.
security-amounts-pin-codeless =
    Payments: always with the PIN; above { $code } two-factor is needed.
security-amounts-code = Payments: always with the PIN and a code.
security-second-factor-on-button = Turn on two-factor
security-second-factor-button = Two-factor
security-recovery-button = Recovery codes ({ $left })
security-phrase-choose-button = Choose a phrase
security-phrase-button = Change my phrase
security-allowance-button = Small payments
security-code-threshold-button = Large payments
security-none = <b>Security</b>
security-never =
    <b>We never ask for it</b>
    Nobody at OKPay asks for your password, PIN or codes: give them to nobody. Passwords are typed on our pages, PINs tapped on the keys, and a code is sent here only when I ask for it.
security-freeze-button = Freeze my account
security-unfreeze-button = Unfreeze

freeze-ask =
    <b>Freeze your account?</b>
    Nothing goes out from that moment: no payment, no transfer. Money still arrives, and you see everything. Any verification under way is withdrawn. To unfreeze it, you enter your password on our web page, and a code if two-factor is on.
freeze-ask-restricted =
    <b>Freeze your account yourself, too?</b>
    We have frozen it for now: nothing goes out already. With your own freeze it stays so once we lift ours, until you unfreeze it with your password. Any verification under way is withdrawn. Every browser is logged out.
freeze-now-button = Freeze now
freeze-done-restricted = ❄️ <b>Your own freeze stands beside ours.</b> Nothing goes out. Once we lift ours, your account stays frozen until you unfreeze it. Every browser is logged out.
freeze-done = ❄️ <b>Frozen.</b> Nothing goes out. Money still arrives. We sent you an email about it.
unfreeze-ask =
    To unfreeze, enter your password on our web page; with two-factor on, a code as well.
    The page works until { $until }.
unfreeze-not-frozen = ✅ Your account is not frozen. There is nothing to undo.
unfreeze-page-button = Unfreeze on the page

security-cooling = ⚠️ Access to your account changed recently. For your protection, only small payments go out until { $until }.
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
reset-stuck = No mail, or no longer your mailbox? Below is the way that needs none.
reset-stuck-stranger = No mail, or no longer your address? Support helps you.
reset-page-button = Reset my password
