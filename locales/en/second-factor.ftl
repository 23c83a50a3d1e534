## Two-factor authentication: codes, what is refused without one, and what its owner is told.

phrase-line = Your phrase: <b>{ $phrase }</b>

second-factor-ask =
    <b>Two-factor authentication</b>
    It is set up on our web page, because its secret must not stay in a chat. You need an authenticator app on your phone, and your password.
    The page works until { $until }.
second-factor-manage =
    <b>Two-factor authentication is on</b>
    On our web page you make new recovery codes, move to another authenticator app, or turn it off. Each takes a code from your app, or a recovery code. After a move or turning it off only small payments go out for a day.
    The page works until { $until }.
second-factor-frozen =
    ❄️ <b>Two-factor stays as it is while your account is frozen.</b>
    That way nobody else can set one up and keep you out. Unfreeze the account first: you enter your password on our web page, and a code if two-factor is on.
second-factor-restricted =
    ❄️ <b>Two-factor stays as it is while your account is frozen.</b>
    Support tells you why it is frozen and what is needed.
second-factor-page-button = Open the page

code-awaits = the six digits of your authenticator, like 123456
code-ask =
    Send me the six digits that your authenticator shows for OKPay.
    They work once, and I delete your message at once.
code-lost-button = I cannot get a code
code-lost-unsent = <b>Nothing was sent.</b> This payment does not go without a code.
code-lost-ask =
    <b>Nothing was sent.</b> This payment does not go without a code.
    Is your phone elsewhere? Begin again once you have it.
    Is the authenticator lost? With a recovery code you set up a new one on our web page. Are those lost, too? Tap “Lost my app and my codes”.
    The page works until { $until }.
code-shape = That is not a code: it has exactly six digits. It was not counted as a try.
code-wrong =
    { $tries ->
        [one] That code is wrong. <b>1 try</b> is left, then this payment is cancelled.
       *[other] That code is wrong. <b>{ $tries } tries</b> are left.
    }
code-used = That code was used already. Wait until your authenticator shows the next one.
send-confirm-code = I ask for your payment PIN and an authenticator code next.

failure-phrase-invalid = That does not work as a phrase: { $least } to { $most } letters, digits or spaces, and nothing that sounds like OKPay itself. For example: <i>blue heron</i>

failure-code-required =
    ⚠️ Not sent yet: this payment needs a code from your authenticator.
failure-code-invalid =
    { $triesLeft ->
        [one] ⛔ That code is wrong. One try is left.
       *[other] ⛔ That code is wrong. { $triesLeft } tries are left.
    }
    A code changes every 30 seconds. If it keeps being wrong, set your phone's clock to automatic.
failure-code-invalid-uncounted =
    ⛔ That code is wrong.
    A code changes every 30 seconds. If it keeps being wrong, set your phone's clock to automatic.
failure-code-used =
    ⛔ That code was used already. Every code works once.
    Your authenticator shows the next one within 30 seconds.
failure-second-factor-off =
    ⚠️ Two-factor authentication is off, so there is no code to check.
failure-second-factor-needed =
    ⛔ { $not }: payments above <b>{ $limit }</b> need two-factor authentication, and yours is off.
    Turning it on takes two minutes and an authenticator app. Or choose an amount up to { $limit }.
failure-second-factor-new-shop =
    ⛔ { $not }: you have not paid this shop before. A first payment above <b>{ $limit }</b> needs two-factor authentication, and yours is off.
failure-second-factor-new-shop-lately =
    ⛔ { $not }: you first paid this shop a short while ago. More than <b>{ $limit }</b> in all needs two-factor authentication, and yours is off.
failure-second-factor-new-shop-left = Up to { $left } still goes without it.
failure-second-factor-turn-on = Turning it on takes two minutes and an authenticator app.
failure-second-factor-new-shop-until = Or pay after { $until }: then it goes without.
failure-second-factor-button = Turn on two-factor

notice-second-factor-on =
    ✅ <b>Two-factor authentication is on</b> since { $at }.
    Browsers are logged out and open payment cards are cancelled. Keep your recovery codes where your phone is not.
    Not you? Freeze your account and tell support.
notice-second-factor-off =
    ⚠️ <b>Two-factor authentication was turned off</b> on { $at }.
    Browsers are logged out and open payment cards are cancelled.
    Not you? Freeze your account and tell support.
notice-second-factor-moved =
    ✅ <b>Your authenticator was changed</b> on { $at }. Codes of the old one and the old recovery codes no longer work.
    Not you? Freeze your account and tell support.
notice-second-factor-renewed =
    ✅ <b>You have new recovery codes</b> since { $at }. The old ones no longer work.
    Not you? Freeze your account and tell support.
notice-second-factor-undone =
    ⚠️ <b>Two-factor authentication is off.</b> It was set up, or moved to another app, after what was just undone, so it may be somebody else’s. Its codes and recovery codes no longer work.
    Turn it on again once your account is unfrozen.
notice-second-factor-codes-undone =
    ⚠️ <b>Your recovery codes no longer work.</b> They were made after what was just undone, so somebody else may have them. Your authenticator app stays as it is.
    Make new codes once your account is unfrozen.
notice-recovery-code-used =
    ⚠️ <b>A recovery code was used</b> on { $at }. { $left ->
        [0] None is left: make new ones now.
        [one] One is left: make new ones soon.
       *[other] { $left } are left.
    }
    For your protection, only small payments go out until { $until }.
    Not you? Freeze your account and tell support.
notice-codes-wrong =
    ⛔ <b>Ten wrong authenticator codes within an hour.</b>
    Nothing goes out of your account until { $until }. Your money is safe, and money sent to you still arrives.
    Somebody else may be in your chat. If it was not you, freeze your account.
notice-code-locked-page =
    ⚠️ <b>Five wrong codes on a payment page</b>
    Somebody who is logged in to your account in a browser typed the right payment PIN, and five wrong codes. Nothing was paid. Browsers cannot pay with a code until { $until }; your chat works as usual.
    If it was not you, somebody knows your PIN: end the logins you do not know, and change your PIN and password now.
notice-security-button = Security

phrase-ask =
    <b>Your phrase</b>
    Send me a few words of your own. Every message and mail of mine that asks you to decide something will show them; one without them is not from OKPay.
    It is no password: choose something harmless, such as <i>blue heron</i>.
phrase-awaits = a few words of your own, like blue heron
phrase-instead = As your phrase, send two or three words of your own, no password and nothing with a PIN or a code in it, such as <i>blue heron</i>.
phrase-too-often = A phrase can be changed ten times a day, and five times to one that could be a password. You can choose one again from <b>{ $until }</b>.
phrase-stays = Until then yours stays as it is.
phrase-set = ✅ That is your phrase from now on.

allowance-ask =
    <b>Small payments</b>
    Up to <b>{ $now }</b> a payment, I ask for no PIN. How much should it be? At most { $most }; the less, the safer.
allowance-ask-none =
    <b>Small payments</b>
    Now I ask for your PIN for every payment. Up to how much should I not ask? At most { $most }; the less, the safer.
allowance-awaits = a tap on an amount, or another amount
allowance-none-button = Always ask
allowance-too-large = Without a PIN at most { $most } can go out.
allowance-raise = From now on, up to <b>{ $amount }</b> a payment without your PIN
allowance-set = ✅ Up to <b>{ $amount }</b> a payment, I ask for no PIN.
allowance-set-none = ✅ I ask for your PIN for every payment.

code-threshold-ask =
    <b>Large payments</b>
    Above <b>{ $now }</b> a payment, I ask for a code from your authenticator besides the PIN. From which amount should it be? At most { $most }.
code-threshold-ask-none =
    <b>Large payments</b>
    Now I ask for a code from your authenticator for every payment, besides the PIN. From which amount should it be? At most { $most }.
code-threshold-awaits = a tap on an amount, or another amount
code-threshold-none-button = Always ask
code-threshold-too-large = Above { $most } a code is always asked.
code-threshold-raise = From now on, a code only above <b>{ $amount }</b> a payment
code-threshold-set = ✅ Above <b>{ $amount }</b> a payment, I ask for a code.
code-threshold-set-none = ✅ I ask for a code for every payment.
notice-second-factor-limited = For your protection, only small payments go out until { $until }.
notice-second-factor-payouts = Your shop’s servers pay nobody until two-factor is on again.
