# The code after the password
login-code-label = Code from your authenticator app
login-code-hint = Six digits. Or one of your recovery codes, if you have no app at hand.
login-code-wrong =
    { $tries ->
        [0] That code is not right.
        [one] That code is not right. One try left.
       *[other] That code is not right. { $tries } tries left.
    }
login-code-used = That code was used already. Your app shows the next one within 30 seconds.
login-code-title = One more step
login-code-text = Your account is protected by a second factor. Enter its code within five minutes.
login-code-lost = Lost your app and your codes?
login-code-locked = To protect your money, no code is accepted until { $until }. Then log in again.
login-lost = Lost your old Telegram account?
login-lost-text = Your wallet can move to another one. Open our chat from your new Telegram account and tap “I already have an account”. You need your email, your password and a code from your authenticator app or a recovery code. Without a code it works too, but takes longer: two of us check who you are, and 72 hours pass.
login-lost-button = Open the chat from my new account

# Coming back from another Telegram account
rebind-title = Bring your wallet to your new chat
rebind-text = Your wallet moves to the chat in which you asked for this page. The old chat is told at once and can no longer use it. For 24 hours, only small payments go out.
rebind-sent-to-you = Did somebody send you this link? Then close this page: your wallet would move to them. We never ask you to open it.
rebind-submit = Move my wallet
rebind-wrong =
    { $tries ->
        [0] Email, password or code is not right.
        [one] Email, password or code is not right. One try left.
       *[other] Email, password or code is not right. { $tries } tries left.
    }
rebind-done = Your wallet has moved
rebind-done-text = It is in your new chat now; the old one can no longer use it. For your protection, only small payments go out for 24 hours. If your account was frozen, it still is.
rebind-lost = No app and no recovery code?
rebind-lost-text = Then we have to check who you are. We mail you a link; behind it you enter your password and tell us about you and your account. Two of us compare that. If it agrees, 72 hours pass before the wallet moves, and it can be stopped all that time.
rebind-lost-submit = Mail me a link
rebind-sent-text = If { $email } belongs to an OKPay account, a link is on its way there. It works once, for 20 minutes.
rebind-sent-digits = Your chat with us shows you two digits now. The page behind the link asks for them first.
rebind-sent-late = Nothing within ten minutes? Check the address above and your spam folder, then ask again. For one email, a chat can ask for { $chat } of these mails a day, and all chats together for { $address }. After that, ask again tomorrow, or write to support.
rebind-link_expired-text = This page works for 20 minutes. In the chat, tap “I already have an account” once more.
rebind-link_used-text = If you moved your wallet with it, all is done: go on in your new chat. If it was not you, open your old chat and stop it.
recovery-first-title = Which digits does your chat show?
recovery-first-submit = Continue
recovery-first-label = The two digits
recovery-first-hint = They are in your own Telegram chat with us, since you asked for this mail. Digits that do not fit end this link.
recovery-first-missing = Please enter both digits, as your chat shows them. This did not count as a try.
recovery-first-why = Take them from your own chat and from nowhere else. Whoever tells you digits in a message or a call wants your wallet.
recovery-first-none = Your chat shows no digits? Then somebody else asked for this mail: close this page.
wrong_chat-title = The chat that asked for this mail shows other digits
wrong_chat-text = This link is closed, and nothing has changed. If you typed what your own chat shows, this mail was asked for in somebody else’s chat. Ask for another one in your chat, and open the mail that comes right after. We have mailed you about this as well.
recovery-title = Tell us who you are
recovery-matched = The digits fit: this is about your own chat.
recovery-text = Somebody asked, in a Telegram chat, for access to your wallet without the second factor. Only go on if that was you, just now.
recovery-submit = Send for checking
recovery-statement-label = About you and your account
recovery-statement-hint = Your full name and phone number, roughly when you opened the account, your last payments. No password, PIN or code. At most 1,000 characters.
recovery-statement-missing = Tell us about you and your account: without it nobody can compare anything.
recovery-too-long = That is longer than { $max } characters. Please shorten it.
recovery-done = We have your request
recovery-done-text = Two of us compare what you told us. You hear from us in the chat and by mail. Once they agree, 72 hours pass before anything changes.
recovery-link_expired-text = This link works for 20 minutes; of several you asked for, only the newest one does, and digits that do not fit end it. Start again in the chat.
recovery-link_used-text = We have your request already. You hear from us in the chat and by mail.
rebind_stop-title = Stop the move of your wallet
rebind_stop-text = This ends it: the wallet stays in, or goes back to, its old chat. Your account is frozen and its password no longer works. Any verification under way is withdrawn. We mail you a link to choose a new one.
rebind_stop-submit = This was not me: stop it
rebind_stop-done = Stopped
rebind_stop-done-text = Your account is frozen: nothing goes out. Choose a new password with the link we mailed you, then unfreeze the account in the chat.
rebind_stop-link_expired-text = It is too late to stop it with this link. Write to support in the chat at once.
rebind_stop-link_used-text = It was stopped with this link already. Choose a new password with the link we mailed you.
rebind_over-title = This is over
rebind_over-text = It was stopped already, or the time for that is over. Write to support in the chat at once if it was not you.
account_frozen_by_user-title = Your account is frozen until you unfreeze it
account_frozen_by_user-text = Nothing was changed: this stays as it is while the account is frozen. Send /security in the chat to unfreeze it, then begin again there.
account_restricted-title = Your account is frozen for now
account_restricted-text = Nothing was changed: this stays as it is while the account is frozen. Support tells you what is needed.
already_registered-title = This chat has an account
already_registered-text = Another account was opened in this chat in the meantime, and a chat can have one. Support helps you on.

# Changing the password
pin_reset-title = Choose a new payment PIN
pin_reset-text = Show that it is you. Then you choose the new PIN in the chat, on the keys there: a PIN is never typed.
pin_reset-submit = Continue
pin_reset-done = Now choose your new PIN
pin_reset-done-text = Go back to the chat: the button for it is waiting there, for 20 minutes. Nothing has changed yet.
pin_reset-link_expired-text = Links to this page work for 20 minutes, and only the newest one does. Ask for a new one in the chat with /security.
pin_reset-link_used-text = If you used it, go back to the chat and choose your new PIN there. If it was not you, send /freeze in the chat at once.
pin_reset_waits-title = Not yet
pin_reset_waits-text = Your password was reset less than a day ago. With it you can choose a new PIN from { $until }: nobody who only reads your mail can do it sooner. If you know your PIN, you can change it in the chat now, with /security.
password_change-title = Change your password
password_change-submit = Save new password
password_change-done = Your password is changed
password_change-done-text = Every other browser that was logged in is logged out, and open payment cards are put away.
password_change-link_expired-text = Links for changing a password work for 20 minutes, and only the newest one does. Ask for a new one in the chat with /security.
password_change-link_used-text = If you changed your password with it, all is done. If it was not you, send /freeze in the chat at once.
password-old = Old password
password-same = The new password is the old one. Please choose another.
password-known = Somebody else may know this password. Please choose another.
account-password = Change password
account-password-text = You stay logged in here; every other browser is logged out.
account-chats-title = Telegram chats
account-chats-none = No Telegram chat can use your account right now.
account-chats-text = Your account can be used from these chats. To move it to another Telegram account, open our chat there and tap “I already have an account”.
account-chats-since = Since { $since }

email_change-title = Change your email
email_change-text = The new address becomes your account’s once its mailbox confirms. Your old address hears of it and can stop it.
email_change-submit = Mail the new address
email_change-done = Now look into the new mailbox
email_change-done-text = If the new address can be used, a mail with a link is on its way there. It works for 24 hours; until then your old address stays.
email_change-link_expired-text = Links for changing your email work for 20 minutes, and only the newest one does. Ask for a new one in the chat with /security.
email_change-link_used-text = We have mailed the new address. For another one, ask for a new link in the chat with /security.
email_same-text = That is your address already. Please enter another.
email_confirm-title = Confirm your new email
email_confirm-text = With one tap { $email } becomes the address of your OKPay account. Every browser is logged out, and for 24 hours only small payments go out.
email_confirm-submit = Make it my address
email_confirm-done = Your email is changed
email_confirm-done-text = You log in with the new address from now on. The old one can undo this for three days.
email_confirm-link_expired-text = This change is over: its 24 hours have passed, it was stopped, or your password has changed since. Ask for a new one in the chat with /security.
email_confirm-link_used-text = The new address is confirmed. There is nothing left to do here.
email_keep-title = Keep your email
email_keep-text = With one tap your account keeps { $email }, or gets it back. It is then frozen, its password no longer works, and we mail you a link to choose a new one.
email_keep-submit = This was not me: stop it
email_keep-done = Stopped
email_keep-done-text = Your account is frozen: nothing goes out. Choose a new password with the link we mailed you, then unfreeze the account in the chat.
email_keep-link_expired-text = This change was stopped already, or the time for that is over. Write to support in the chat at once if it was not you.
email_keep-link_used-text = It was stopped with this link already. Choose a new password with the link we mailed you.
email_change-label = New email

# A lost mailbox.
lost_mailbox-title = Another address for your account
lost_mailbox-text = Only go on if you asked for this in your chat, just now. Nothing changes before the new mailbox has confirmed, two of us have compared what you tell us, and 72 hours have passed.
lost_mailbox-statement-hint = Your full name and phone number, roughly when you opened the account, your last payments, and what happened to your mailbox. No password, PIN or code. At most 1,000 characters.
lost_mailbox-submit = Send for checking
lost_mailbox-done = Now open the mail at the new address
lost_mailbox-done-text = We mailed a link there; it works for 24 hours. As soon as you have opened it, two of us compare what you told us. You hear from us in the chat.
lost_mailbox-link_expired-text = This page works for 20 minutes after you asked for it in the chat, and only the newest one does. Ask for another there.
lost_mailbox-link_used-text = We have your request. If you have not opened the link at the new address yet, do that next.
mailbox_confirm-title = Confirm your new mailbox
mailbox_confirm-text = With one tap you confirm that { $email } is yours. Two of us then compare what you told us, and 72 hours pass before it becomes the address of your OKPay account.
mailbox_confirm-submit = This mailbox is mine
mailbox_confirm-done = Your new mailbox is confirmed
mailbox_confirm-done-text = Two of us now compare what you told us. You hear from us in the chat and here by mail.
mailbox_confirm-link_expired-text = This request is over: its 24 hours have passed, it was stopped, or the address is no longer free. Ask again in the chat with /security.
mailbox_confirm-link_used-text = The new mailbox is confirmed. There is nothing left to do here.
mailbox_object-title = Object to the new address
mailbox_object-text = Somebody in your chat, with what proves its owner there, says that this mailbox, { $email }, is lost. If that was not you, object: your account is frozen at once, so nothing goes out, and two of us look at it again before anything changes. It can be done once.
mailbox_object-submit = This was not me: object
mailbox_object-done = Your objection is noted
mailbox_object-done-text = The account is frozen, and before anything changes two of us look at the request again. If your phone was stolen, end its session in Telegram’s settings on another device, and write to support.
mailbox_object-link_expired-text = This request is over, or an objection to it is noted already. Write to support in the chat if it was not you.
mailbox_object-link_used-text = Your objection is noted already. Two of us look at the request again.
mailbox_case_open-title = We have your request already
mailbox_case_open-text = Two of us compare it, or its 72 hours run. The chat shows how it stands, and can stop it.
mailbox_unprovable-title = Your chat alone proves too little
mailbox_unprovable-text = Your PIN is void, two-factor is off, and we have seen no papers of yours. Verify your identity in the chat with /identity first.
mailbox_decided-title = This wallet stays where it is
mailbox_decided-text = What you gave is right, but nothing has moved. From the chat the wallet is in, another address was asked for; two of us looked at both sides after somebody had spoken against it, and agreed. Until the address changes nobody moves the wallet. If it is yours, write to support in any chat with us at once and say so.
mailbox_left-title = This mailbox no longer belongs to the account
mailbox_left-text = The OKPay account that had this mailbox has another address, and the three days in which it could be taken back are over. So this link is over, too: nothing was changed. Is that account yours, and it was not you who changed its address? Open its chat with us and send /support at once; you can freeze the account there with /freeze. If you changed the address yourself, there is nothing to do.
pin_new_waits-title = Not yet
pin_new_waits-text = Your payment PIN was chosen with your password less than a day ago. You can do this from { $until }: nobody who only holds your unlocked phone and knows your password can do it sooner. If it was not you who chose that PIN, freeze your account in the chat with /freeze.
second_factor_waits-title = Not yet
second_factor_waits-text = Your wallet came into its chat a short while ago, and that can still be undone. Ask again after { $until }.
