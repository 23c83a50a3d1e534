security-active =
    <b>Security</b>
    Your account has a password, used on our web pages, and a payment PIN for amounts above the small-payment allowance (/limits).
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
