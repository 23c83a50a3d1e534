security-active =
    <b>Security</b>
    Your account has a password for our pages and a payment PIN for amounts above the small-payment allowance.
    Something looks wrong? Freeze the account: nothing goes out any more, money still arrives.
security-frozen =
    <b>Security</b>
    ❄️ Frozen by you. Nothing goes out, money still arrives. Unfreezing takes your password, on a page of ours.
security-none = <b>Security</b>
security-never =
    <b>We never ask for it</b>
    Never give anybody your password, your payment PIN or a code, and never write them into a chat. Nobody at OKPay asks for them. A password is typed on our pages only, the PIN is tapped on the keys only.
security-freeze-button = Freeze my account
security-unfreeze-button = Unfreeze

freeze-ask =
    <b>Freeze your account?</b>
    Nothing goes out from that moment: no payment, no transfer. Money still arrives, and you see everything. You unfreeze it with your password, on a page of ours.
freeze-now-button = Freeze now
freeze-done = ❄️ <b>Frozen.</b> Nothing goes out. Money still arrives. We sent you a mail about it.
unfreeze-ask =
    Unfreezing takes your password, on a page of ours.
    The page works until { $until }.
unfreeze-page-button = Unfreeze on the page
