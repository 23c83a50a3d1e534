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
rebind-link_expired-text = This page works for 20 minutes. In the chat, tap “I already have an account” once more.
rebind-link_used-text = If you moved your wallet with it, all is done: go on in your new chat. If it was not you, open your old chat and stop it.
recovery-title = Tell us who you are
recovery-text = You asked, in a Telegram chat, for access to your wallet without the second factor. Only go on if that was you, just now.
recovery-submit = Send for checking
recovery-statement-label = About you and your account
recovery-statement-hint = Your full name and phone number, roughly when you opened the account, your last payments. No password, PIN or code. At most 1,000 characters.
recovery-statement-missing = Tell us about you and your account: without it nobody can compare anything.
recovery-too-long = That is longer than { $max } characters. Please shorten it.
recovery-done = We have your request
recovery-done-text = Two of us compare what you told us. You hear from us in the chat and by mail. Once they agree, 72 hours pass before anything changes.
recovery-link_expired-text = This link works for 20 minutes, and only the newest one does. Start again in the chat.
recovery-link_used-text = We have your request already. You hear from us in the chat and by mail.
rebind_stop-title = Stop the move of your wallet
rebind_stop-text = This ends it: the wallet stays in, or goes back to, its old chat. Your account is frozen and its password no longer works. We mail you a link to choose a new one.
rebind_stop-submit = This was not me: stop it
rebind_stop-done = Stopped
rebind_stop-done-text = Your account is frozen: nothing goes out. Choose a new password with the link we mailed you, then unfreeze the account in the chat.
rebind_stop-link_expired-text = It is too late to stop it with this link. Write to support in the chat at once.
rebind_stop-link_used-text = It was stopped with this link already. Choose a new password with the link we mailed you.
rebind_over-title = This is over
rebind_over-text = It was stopped already, or the time for that is over. Write to support in the chat at once if it was not you.
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
password-same = Somebody else may know this password. Please choose another.
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
