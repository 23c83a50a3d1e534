## Who may use an account: its password, its chats, and the way back from another Telegram account.

welcome-come-back-button = I already have an account
come-back-ask =
    <b>Back to your account</b>
    Your wallet can move into this chat. On our web page you enter the email and password of your account, and a code from your authenticator app or a recovery code. No app and no code? The same page helps you on.
    The page works until { $until }, for this chat only.
come-back-page-button = Continue on the page

notice-rebind-alarm-asked =
    <b>⚠️ Someone wants to move your wallet to another Telegram account</b>
    They know your password and read your email. We are checking who they are; nothing has moved yet.
    { $stop ->
        [mail] This chat has stopped this before and cannot again. If this is not you, use the link in the mail we sent, or write to /support at once.
       *[chat] If this is not you, stop it now: your account is frozen, and you choose a new password.
    }
notice-rebind-alarm-approved =
    <b>⚠️ Your wallet will move to another Telegram account on { $until }</b>
    We compared what they told us with what we know. Until then it can still be stopped.
    { $stop ->
        [mail] This chat has stopped this before and cannot again. If this is not you, use the link in the mail we sent, or write to /support at once.
       *[chat] If this is not you, stop it now: your account is frozen, and you choose a new password.
    }
notice-rebind-alarm-moved =
    <b>⚠️ Your wallet has moved to another Telegram account</b>
    It was done with your email, your password and your second factor, or after our check. This chat can no longer use it.
    { $stop ->
        [mail] This chat has stopped this before and cannot again. If this was not you, use the link in the mail we sent, or write to /support at once.
       *[chat] If this was not you, stop it by { $until }: the wallet comes back here, frozen, and you choose a new password.
    }
notice-rebind-alarm-stopped =
    ✅ <b>Stopped.</b> Your account is frozen and its old password no longer works. We mailed you a link to choose a new one.
notice-rebind-alarm-undecided =
    ✅ <b>Nothing has moved: the request to move your wallet to another Telegram account has run out.</b> Two of us did not agree on it within 14 days.
    Was it not you who asked? Then somebody knows your password and reads your email: change the password of both.
notice-rebind-alarm-unmoved =
    ✅ <b>Nothing has moved: your wallet stays where it is.</b> The chat it was to move to has an account of its own by now, so that request has ended.
    Was it not you who asked? Then somebody knows your password and reads your email: change the password of both.
rebind-stop-button = This was not me: stop it
rebind-stopped =
    ✅ <b>Stopped.</b> Your wallet is yours in this chat. It is frozen: nothing goes out, from here or anywhere else.
    Its old password no longer works. Choose a new one with the link we mailed you, then unfreeze with /security.
    For three more days this chat can stop whoever tries again. Use them: change your password, and set your authenticator up anew.
notice-rebind-progress-asked =
    ⏳ <b>We have your request.</b> Two of us compare what you told us with what we know. You hear from us here and by mail.
    Once they agree, 72 hours pass before your wallet moves into this chat, so that it could be stopped if it was not you.
notice-rebind-progress-approved =
    ✅ <b>Your request was approved.</b> Your wallet moves into this chat on { $until }, unless it is stopped from the old chat or by mail.
notice-rebind-progress-moved =
    ✅ <b>Your wallet is in this chat now.</b> The old chat can no longer use it.
    For your protection, only small payments go out for 24 hours. If your account was frozen, it still is.
notice-rebind-pin-seen = Could somebody have seen your payment PIN? Choose a new one.
notice-rebind-pin-void = Your old payment PIN no longer works: choose a new one.
notice-rebind-progress-stopped =
    ⛔ <b>This was stopped.</b> Someone with your old chat or your email says that it was not you. The account is frozen and stays where it was. If it is yours, support helps you.
notice-rebind-progress-undecided =
    ⛔ <b>Your request has run out.</b> Two of us did not agree on it within 14 days, so the wallet stays where it is. That says nothing against you.
    Begin anew with the button, and tell us as much as you can about you and the account: then we can compare it sooner.
bound-button = What is bound to my wallet
bound-title =
    🔎 <b>What is bound to your wallet</b>
    All this came along. Look through it and end whatever is not yours.
bound-none = ✅ Nothing else is bound to your wallet: no login, no app, no saved account, no new payee, and nothing of a shop.
bound-waits =
    { $count ->
        [one] • 1 payment or withdrawal waits: it goes unless you call it off
       *[other] • { $count } payments and withdrawals wait: they go unless you call them off
    }
bound-sessions =
    { $count ->
        [one] • 1 browser is logged in
       *[other] • { $count } browsers are logged in
    }
bound-connections =
    { $count ->
        [one] • 1 app may pay from your balance
       *[other] • { $count } apps may pay from your balance
    }
bound-destinations =
    { $count ->
        [one] • 1 account or card to withdraw to
       *[other] • { $count } accounts and cards to withdraw to
    }
bound-payees =
    { $count ->
        [one] • 1 payee kept, or renamed, in the last 30 days: paying by the name pays that account
       *[other] • { $count } payees kept, or renamed, in the last 30 days: paying by the name pays those accounts
    }
bound-team =
    { $count ->
        [one] • 1 person works in your shop
       *[other] • { $count } people work in your shop
    }
bound-keys =
    { $count ->
        [one] • 1 API key of your shop works
       *[other] • { $count } API keys of your shop work
    }
bound-endpoints =
    { $count ->
        [one] • 1 address is told of your shop’s sales
       *[other] • { $count } addresses are told of your shop’s sales
    }
bound-returns =
    { $count ->
        [one] • 1 address to which an app of your shop sends people back
       *[other] • { $count } addresses to which apps of your shop send people back
    }
notice-rebind-ended-elsewhere =
    ⛔ <b>Your request to have the wallet in this chat is over.</b>
notice-rebind-ended-elsewhere-password = The account’s password was changed, and a request made with the old one ends with it. If the account is yours, ask again with the new password.
notice-rebind-ended-elsewhere-address = The account’s email address was changed, and a request made with the old one ends with it. If the account is yours, ask again with the new address.
notice-rebind-ended-elsewhere-stopped = Somebody with the account’s chat or its mailbox stopped a change of who may use it, and with that every request ended. If the account is yours, choose a new password with the link in your mailbox, then ask again.
notice-rebind-ended-elsewhere-moved = Another request moved the account into another chat meanwhile. If the account is yours and that was not you, write to support at once.
notice-rebind-ended-elsewhere-again = It was asked for again, from another chat, and only the newest request counts. If the account is yours and that was not you, somebody knows your password and reads your email: change the password of your mailbox, then write to support.
notice-rebind-ended-elsewhere-registered = This chat has an account of its own by now, and a chat has one only. The wallet stays where it is. Support helps you on.
notice-rebind-ended-here =
    ⛔ <b>Your request to switch off two-factor authentication is over.</b>
notice-rebind-ended-here-password = Your password was changed, and a request made with the old one ends with it. If you still need it, ask again.
notice-rebind-ended-here-address = Your email address was changed, and a request made with the old one ends with it. If you still need it, ask again.
notice-rebind-ended-here-stopped = A change of who may use your account was stopped, and with that every request ended. Choose a new password with the link in your mailbox first; if you still need it, ask again then.
notice-rebind-ended-here-moved = The account moved into another chat meanwhile. If that was not you, stop it with the message about the move, or write to support at once.
notice-rebind-ended-here-again = Another request about your account was made with your password and your mailbox, and only the newest counts. If that was not you, stop it with the message about it, and change both passwords.
notice-rebind-ended-here-registered = The chat it was asked in has another account by now. If you still need it, write to support.

notice-recovery-number =
    <b>{ $number }</b> are your two digits. The page behind the mail asks for them first.
    You asked for a mail by which your wallet can come into this chat. If its page does not take these digits, it was asked for in somebody else’s chat. Show them to nobody: we never ask for them anywhere else.
    Nothing after ten minutes? Check the address and your spam folder, then ask again.
notice-recovery-number-again-button = Ask again
notice-recovery-opened = 🔎 Someone without their second factor asks to be recognised. Please compare what they state.
queue-cases =
    { $count ->
        [one] <b>One recovery to compare</b>
       *[other] <b>{ $count } recoveries to compare</b>
    }
queue-case-button = Recovery · { $okpayId }
desk-recovery-title = 🔎 <b>Recovery without second factor</b>
desk-recovery-here = They lost authenticator and codes and still have their chat: the second factor is to be switched off, the wallet stays in that chat.
desk-recovery-elsewhere = They lost Telegram account, authenticator and codes: the wallet is to move to the chat that asked, and the second factor to be switched off.
desk-recovery-chat = It would go to { $handle } · Telegram ID { $id }
desk-recovery-chat-nameless = It would go to a chat without a @username · Telegram ID { $id }
desk-recovery-chat-since = That chat first wrote to us on { $at }
desk-recovery-chat-before = That chat wrote to us before we began to note when
desk-recovery-chat-others =
    { $count ->
        [0] No other recovery was asked for from it
        [one] ⚠️ One other recovery was asked for from it
       *[other] ⚠️ { $count } other recoveries were asked for from it
    }
desk-recovery-chat-stopped =
    { $count ->
        [one] ⚠️ One of them was stopped by its owner
       *[other] ⚠️ { $count } of them were stopped by their owners
    }
desk-recovery-strangers =
    { $count ->
        [one] ⚠️ Once in 30 days, digits were typed behind our mail that do not fit: somebody else may be asking for this account, too. Compare with particular care.
       *[other] ⚠️ { $count } times in 30 days, digits were typed behind our mails that do not fit: somebody else may be asking for this account, too. Compare with particular care.
    }
desk-recovery-until = The request ends on { $until }.
desk-recovery-moves = Unless its owner stops it, it is carried out on { $until }.
desk-recovery-asked = Asked on { $at }. Mailbox, password and the digits of the chat that asked are proven.
desk-recovery-statement = They state: “{ $statement }”
desk-recovery-statement-shut = What they state is shown while it is being compared, after a fresh code.
desk-recovery-how = Hold this against the customer’s record: name, phone, when the account was opened, last payments. If it agrees, ask a second person. If in doubt, do not: the request ends by itself.
desk-recovery-ask-button = It agrees: ask a second person
approval-what-rebind-account = Accept a recovery
approval-effect-rebind-account = If approved, 72 hours begin, and after them it is carried out. The owner is told at once and can stop it.

security-password-button = Change password
security-lock-there = This chat locks itself
security-lock-missing = This chat does not lock itself
change-password-ask =
    <b>Change your password</b>
    On our web page you enter your old password and choose a new one. Every browser that is logged in is logged out.
    The page works until { $until }.
change-password-page-button = Change it on the page
change-password-forgot-button = I forgot the old one
notice-password-renewed =
    ✅ Your password was changed on { $at } with the old one. Every other browser is logged out.
    Not you? Freeze now, then choose a new password by mail.
new-pin-title = 🔑 <b>A new payment PIN</b>
new-pin-button = Choose a new PIN
new-pin-again-button = Change it with the old PIN
new-pin-done =
    ✅ <b>Your new PIN counts from now on.</b> The old one no longer works.
    Payment cards that were open are put away.
new-pin-done-limited =
    ✅ <b>Your new PIN counts from now on.</b> The old one no longer works.
    For your protection, only small payments go out until { $until }. Payment cards that were open are put away.
new-pin-frozen = It counts only while nothing goes out of your account. Once money can go out again you choose another one, with your password.
new-pin-kept = Your PIN was not changed.
forgot-pin-button = Forgot PIN?
forgot-pin-ask =
    <b>Forgot your payment PIN?</b>
    On our web page you enter your password, and a code if two-factor authentication is on. Then you choose a new PIN here in the chat.
    From then on only small payments go out for 24 hours. The page works until { $until }.
forgot-pin-page-button = Continue on the page
forgot-pin-password-button = I forgot my password
pin-not-me-button = Not me: freeze now
notice-pin-choice =
    🔑 <b>You can choose a new payment PIN now</b>, here in the chat, until { $until }.
    If you did not ask for this, somebody knows your password: freeze now.
notice-pin-changed =
    🔑 Your payment PIN was changed on { $at } by someone who had the old one.
    Not you? Freeze now, then choose a new password and a new PIN.
notice-pin-reset =
    🔑 A new payment PIN was chosen on { $at } by someone who had your password. Only small payments go out until { $until }.
    Not you? Freeze now, then choose a new password and a new PIN.
password-in-chat =
    ⚠️ <b>Your password was in that message.</b> We deleted it and passed nothing of it on. It was on every device with your Telegram for a moment, so please choose a new one now.
password-in-words-left =
    ⚠️ <b>Those words hold your password.</b> We kept nothing of them. The message they stand in is still in this chat, so please delete it and choose a new password now.
code-in-chat =
    ⚠️ <b>That looked like a code or a PIN.</b> I had not asked for one, so I deleted your message and did nothing with it.
    A code is typed only when I ask for it, and the PIN is only tapped on my keys. Did someone want you to send it? They are not from OKPay: freeze your account.
code-in-chat-staff =
    ⚠️ <b>That looked like a code or a PIN.</b> I had not asked for one, so I deleted your message and did nothing with it.
    A code is typed only when I ask for it. Did someone want you to send it? They are not from OKPay: tell your supervisor.

security-lock-button = Lock this chat
security-locked-button = Chat lock
chat-lock-off =
    <b>Lock this chat</b>
    Off: whoever holds your unlocked phone sees your balance and history here.
    With the lock on, this chat asks for your payment PIN before it shows balances, history and receipts or prepares a payment: after 5 minutes without a message, and every 15 minutes. What comes while it is locked is told without sums and names.
chat-lock-on =
    <b>Lock this chat</b>
    🔒 On: balances, history, receipts and new payments need your payment PIN after 5 minutes without a message, and every 15 minutes. What comes while it is locked is told without sums and names.
chat-lock-on-button = Turn the lock on
chat-lock-off-button = Turn the lock off
unlock-ask = 🔒 <b>Your payment PIN</b>
unlock-undone = What was tapped while the chat was locked was not done. If it was you, tap it again.
unlock-makes-manager = With your PIN, <b>{ $name }</b> becomes a manager of { $shop }.
unlock-invites-manager = With your PIN, you get an invitation for one manager.
unlock-home-currency = With your PIN, { $currency } becomes your home currency.
unlock-exchanges = With your PIN, <b>{ $send }</b> is exchanged into <b>{ $receive }</b>.
unlock-button = 🔓 Unlock with PIN
done-locked = ✅ Done. 🔒 This chat is locked and shows nothing more until you enter your payment PIN.
unlock-cancelled = 🔒 No PIN was given, so nothing was opened or changed.
failure-chat-locked = 🔒 <b>This chat is locked.</b> Your payment PIN opens it for up to 15 minutes.
failure-pin-needed-manager = 🔑 <b>Your payment PIN first.</b> Managers may give payments back: that is money out of your balance.
failure-pin-needed-fresh-password = 🔑 <b>Your payment PIN first.</b> Your password was reset by mail less than a day ago. For that day this takes your PIN, too: nobody who only reads your mail can do it.
failure-pin-needed-home-currency = 🔑 <b>Your payment PIN first.</b> Your limits, and what goes without the PIN, are counted in your home currency.
failure-pin-needed-second-factor = 🔑 <b>Your payment PIN first.</b> Two-factor decides who gets into your account. So nobody turns it on, changes it or turns it off who only holds your unlocked phone, even with your password or a code.
failure-pin-needed-identity = 🔑 <b>Your payment PIN first.</b> Your account is frozen: while it is, whoever only holds your unlocked phone must not say who you are.
failure-pin-needed-exchange = 🔑 <b>Your payment PIN first.</b> Each exchange costs a little by rate and fee, and today’s cost more together than goes without the PIN. So nobody who only holds your unlocked phone wears your balance away.
pin-needed-button = 🔑 Enter PIN
failure-wrong-chat = ⛔ The chat that asked for this mail shows other digits. The link is closed, and nothing has changed. Ask for another mail in your own chat.
failure-rebind-over = ⛔ It is too late to stop this here, or it was stopped already. Support helps you at once.
failure-password-known = Somebody else may know this password. Please choose another.
failure-password-same = The new password is the old one. Please choose another.

chats-title = <b>Telegram chats with your account</b>
chats-line = { $name }, last seen { $seen }
chats-line-since = { $name }, since { $since }, last seen { $seen }
chats-line-current = { $name } (this chat), last seen { $seen }
chats-line-current-since = { $name } (this chat), since { $since }, last seen { $seen }

lost-factor-ask =
    <b>Lost your authenticator and your recovery codes?</b>
    We mail you a link. Behind it you enter your password and tell us about you and your account. Two of us compare that. If it agrees, 72 hours pass, then two-factor authentication is switched off and you set it up anew. It can be stopped all that time.
lost-factor-button = Lost my app and my codes
lost-factor-mail-button = Mail me the link
lost-factor-mailed =
    ✅ The link is on its way to your email. It works once, for 20 minutes.
    Its page asks for two digits first: <b>{ $number }</b>. If it does not take them, that mail was asked for in somebody else’s chat. Show them to nobody.
notice-lost-factor-asked =
    <b>⚠️ Someone asks to switch off your two-factor authentication</b>
    They know your password and read your email. Two of us compare what they told us; nothing has changed yet.
    { $stop ->
        [mail] This chat has stopped this before and cannot again. If this is not you, use the link in the mail we sent, or write to /support at once.
       *[chat] If this is not you, stop it now: your account is frozen, and you choose a new password.
    }
notice-lost-factor-approved =
    <b>⚠️ Your two-factor authentication will be switched off on { $until }</b>
    We compared what they told us with what we know. Until then it can still be stopped.
    { $stop ->
        [mail] This chat has stopped this before and cannot again. If this is not you, use the link in the mail we sent, or write to /support at once.
       *[chat] If this is not you, stop it now: your account is frozen, and you choose a new password.
    }
notice-lost-factor-moved =
    <b>⚠️ Your two-factor authentication was switched off, as you asked</b>
    Set it up anew with /security. For your protection, only small payments go out for 24 hours.
    { $stop ->
        [mail] This chat has stopped this before and cannot again. If this was not you, use the link in the mail we sent, or write to /support at once.
       *[chat] If this was not you, stop it by { $until }: your account is frozen, and you choose a new password.
    }
notice-lost-factor-undecided =
    ⛔ <b>The request to switch off your two-factor authentication has run out.</b> Two of us did not agree on it within 14 days. Nothing has changed, and that says nothing against you.
    If you still need it, begin anew, and tell us as much as you can about you and the account. Was it not you who asked? Then somebody knows your password and reads your email: change the password of both.

notice-tries-exceeded =
    ⚠️ <b>Somebody tried to log in to your account</b>
    A wrong password, or the right one and a wrong code, was entered five times on our page on { $at }. Nothing was opened, and you can still log in.
    If it was not you, change your password.
notice-password-known =
    ⚠️ <b>Your password was entered, with a wrong code</b>
    It was right, and the code with it was not, on our page on { $at }. Nothing was opened.
    If it was you, there is nothing to do. Was it not you? Then somebody knows it: change it now.

security-email-button = Change email
change-email-ask =
    <b>Change your email</b>
    On our web page you enter the new address and your password, and a code if two-factor authentication is on. The new mailbox confirms; the old one can stop it, for three days even afterwards.
    From the change on only small payments go out for 24 hours. The page works until { $until }.
change-email-page-button = Change it on the page
failure-email-same = That is your address already. Please enter another.
notice-email-change-asked =
    <b>⚠️ Someone wants another email address for your account</b>
    Nothing has changed yet. Was it you? Open the link we mailed to the new address by { $until }.
    Not you? Then somebody knows your password: freeze now, or stop it with the mail to your old address.
notice-email-change-changed =
    <b>⚠️ Your account has another email address now</b>
    Every browser is logged out, and for 24 hours only small payments go out. With the mail to the old address it can be undone until { $until }.
    Not you? Freeze now.
notice-email-change-kept =
    ✅ <b>Your account keeps its email address.</b> The change was stopped with the mail to it. Your account is frozen and its password no longer works. We mailed you a link to choose a new one.
