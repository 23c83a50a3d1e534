mail-footer = Nobody who works at OKPay ever asks for your password, your payment PIN or a code, by mail or in a chat. Give them to nobody.
mail-phrase = Your phrase: { $phrase }. A mail that asks you for something without it is not ours.
mail-if-not-you = If this was not you, send /freeze in the chat right away, then /support.

mail-email_verify-subject = Confirm your email for OKPay
mail-email_verify-text = Someone, hopefully you, gave this address while opening an OKPay wallet. Please confirm that it is yours.
mail-email_verify-button = Confirm my email
mail-email_verify-valid = The link works once, for 24 hours. If it was not you, there is nothing to do: without it, the address is not used.

mail-email_taken-subject = This address belongs to an OKPay wallet
mail-email_taken-text = Someone, perhaps you, tried to use this address for another OKPay wallet. It belongs to one already, or did until a few days ago, so nothing was done, and whoever it was has not been told.
mail-email_taken-next = If it was you, go on in the chat where your wallet is. If it was not you, there is nothing to do.

mail-password_reset-subject = A new password for your OKPay wallet
mail-password_reset-text = Someone, hopefully you, asked for a new password for your OKPay wallet. Open this link to choose one.
mail-password_reset-button = Choose a new password
mail-password_reset-valid = The link works once, for 20 minutes; using one ends the others. If it was not you, there is nothing to do: your password stays as it is.

mail-password_void-subject = Choose a new password for your OKPay wallet
mail-password_void-text = Somebody with your chat or this mailbox stopped a change to your OKPay wallet. Its old password no longer works. Open this link to choose a new one.
mail-password_void-button = Choose a new password
mail-password_void-valid = The link works once, for 20 minutes; using one ends the others. If it no longer works, send /reset in the chat for another.
mail-password_void-next = Until then nobody gets in with a password, and nothing goes out. The account stays frozen until you unfreeze it with /security in the chat.

mail-password_changed-subject = Your OKPay password was changed
mail-password_changed-text = The password of your OKPay wallet has just been changed with the link that was mailed to this address. Every browser that was logged in is logged out.
mail-password_changed-limited = For your protection, only small payments go out until { $until }.

mail-second_factor_on-subject = Two-factor authentication is on
mail-second_factor_on-text = Two-factor authentication was turned on for your OKPay wallet on { $at }. Every browser is logged out. Keep your recovery codes where your phone is not.
mail-destination_added-subject = An account to withdraw to was added
mail-destination_added-text = An account or card ending in { $lastFour } was added to your OKPay wallet on { $at }, to withdraw to.
mail-destination_added-until = Until { $until } only small amounts go there.
mail-second_factor_off-subject = Two-factor authentication was turned off
mail-second_factor_off-text = Two-factor authentication was turned off for your OKPay wallet on { $at }. Every browser is logged out.
mail-api_key_made-subject = An API key was made for your shop
mail-api_key_made-text = A key of the merchant API was made for your shop on { $at }, with your password. Whoever has it can do for your shop what you chose there: ask for money, see what was paid, give that back to whoever paid. It pays other people only if you made it for payouts, signed and within the caps you set in the chat, and it never withdraws anything.
mail-payouts_allowed-subject = The servers of your shop may now pay people
mail-payouts_allowed-text = Payouts by the API were turned on for your shop on { $at }, with your PIN and authenticator. Within the caps you agreed to, the servers of your shop pay people from your OKPay wallet without asking.
mail-payouts_allowed-next = Send /merchant in the chat and open the API keys to see the caps, or to turn payouts off at once.
mail-connection_granted-subject = An app was connected to your wallet
mail-connection_granted-text = An app of a shop was connected to your OKPay wallet on { $at }, with your PIN. Within the budget you set it is paid from your wallet without asking, until { $until }.
mail-connection_granted-next = Send /connections in the chat to see it, and to end it at once.
mail-connect_app_address-subject = An app of your shop has a new return address
mail-connect_app_address-text = On { $at } a web address was added to which an app of your shop sends people back. What they allow the app is handed over there.
mail-connect_app_address-next = Send /merchant in the chat and open Connected apps to see the address, or to remove the app at once.
mail-second_factor_moved-subject = Your authenticator was changed
mail-second_factor_moved-text = A new authenticator was set up for your OKPay wallet on { $at }. Codes of the old one and the old recovery codes no longer work. Every browser is logged out.
mail-second_factor-limited = For your protection, only small payments go out until { $until }.
mail-second_factor_undone-subject = Two-factor authentication was turned off
mail-second_factor_undone-text = Two-factor authentication of your OKPay wallet was set up, or moved to another app, after what was undone on { $at }. It may be somebody else’s, so it is off: its codes and recovery codes no longer work.
mail-second_factor_undone-next = Turn it on again in /security once your account is unfrozen.
mail-second_factor_codes_undone-subject = Your recovery codes no longer work
mail-second_factor_codes_undone-text = The recovery codes of your OKPay wallet were made after what was undone on { $at }. Somebody else may have them, so they no longer work. Your authenticator app stays as it is.
mail-second_factor_codes_undone-next = Make new ones in /security once your account is unfrozen.
mail-second_factor_renewed-subject = You have new recovery codes
mail-second_factor_renewed-text = New recovery codes were made for your OKPay wallet on { $at }. The old ones no longer work. Every browser is logged out.
mail-recovery_code_used-subject = A recovery code of your OKPay wallet was used
mail-recovery_code_used-text = One of the recovery codes of your OKPay wallet has just been used. For your protection, only small payments go out until { $until }.
mail-codes_wrong-subject = Too many wrong codes at your OKPay wallet
mail-codes_wrong-text = Ten wrong authenticator codes were typed for your OKPay wallet within an hour. Nothing goes out of it until { $until }; money sent to you still arrives.
mail-codes_wrong-next = If this was not you, somebody else may be in your chat. Send /freeze there, or freeze your account on our web page after logging in, then write to /support.

mail-logged_in-subject = New login to your OKPay wallet
mail-logged_in-text = Somebody logged in to your OKPay wallet with your email and password on { $at }, with { $device }. A browser can look and freeze, and pay shops with your PIN; it sends no money.
mail-logged_in-next = If this was not you, send /freeze in the chat right away: that logs the browser out, too. Then choose a new password with /reset.

mail-account_frozen-subject = Your OKPay account is frozen
mail-account_frozen-text = Your OKPay account is frozen until you unfreeze it. Nothing leaves it any more; money sent to you still arrives. Any verification under way is withdrawn; hand it in again with /identity.
mail-account_frozen-next = To use it again, send /security in the chat and tap Unfreeze. If you did not freeze it, someone else may be in your chat or know your password: send /support.

mail-account_unfrozen-subject = Your OKPay account is unfrozen
mail-account_unfrozen-text = Your OKPay account has just been unfrozen with your password. Money can go out again; for a day after a password reset or a recovery code, only small payments.

mail-account_restricted-subject = Your OKPay account is frozen for now
mail-account_restricted-text = We have frozen your OKPay account for now. Your money stays yours: you see everything in the chat, and money sent to you still arrives and waits on hold. Sending and paying do not work until this is settled.
mail-account_restricted-next = The chat says what it is about. If you think it is a mistake, or want to know what is needed, send /support in the chat: you get an answer within 24 hours.

mail-account_restricted_also-subject = Your OKPay account stays frozen, for one more reason
mail-account_restricted_also-text = We had frozen your OKPay account already, and now there is one more reason. Your money stays yours, and money sent to you still arrives and waits on hold. Sending and paying do not work until every reason is settled.

mail-account_released-subject = Your OKPay account is open again
mail-account_released-text = We have lifted our freeze of your OKPay account. What arrived meanwhile is available.
mail-account_released_frozen-subject = We have lifted our freeze of your OKPay account
mail-account_released_frozen-next = You have frozen it yourself, too, and that still stands: nothing goes out until you send /security in the chat and tap Unfreeze.

mail-password_renewed-subject = Your OKPay password was changed
mail-password_renewed-text = The password of your OKPay wallet was changed on { $at } by somebody who knew the old one. Every other browser is logged out.
mail-password_renewed-next = If this was not you, send /freeze in the chat right away, then choose a new password with /reset.

mail-recovery-subject = Get your OKPay wallet back
mail-recovery-text = Someone, hopefully you, asks for access to your OKPay wallet without the second factor. If that was you, just now, go on here.
mail-recovery-button = Continue
mail-recovery-digits = The page asks for two digits first: those your own chat with us shows since you asked. Take them from nowhere else. If they do not fit, this mail was asked for in somebody else’s chat.
mail-recovery-warning = If it was not you, do not open the link and do not give it to anybody: whoever asks you to is after your money. Nothing happens without it.
mail-recovery-valid = The link works once, for 20 minutes; of several you asked for, only the newest one does.

mail-recovery_wrong_chat-subject = Digits that did not fit: a link to your OKPay wallet is closed
mail-recovery_wrong_chat-text = Behind our mail for getting your OKPay wallet back, somebody typed two digits that the chat which had asked for it does not show. That link is closed. Nothing has changed, and your wallet is where it was.
mail-recovery_wrong_chat-next = Were they the digits of your own chat? Then that mail was asked for in somebody else’s chat: whoever that is wanted your wallet to come to them. In your own chat, ask for another mail, and open the one that comes right after. If you only mistyped, do the same.
mail-recovery_wrong_chat-not-you = If it was not you who opened the link, somebody else reads this mailbox: change its password.

mail-rebind-not-you = If this was you, there is nothing to do. If it was not, stop it with the link above or in your own chat with us: the account is frozen, and you choose a new password.
mail-rebind-verification = Any verification that was under way is withdrawn with this; hand it in again with /identity in the chat.
mail-rebind-verification-then = Any verification that is still under way by then is withdrawn with it.
mail-rebind_asked-subject = Someone wants to move your OKPay wallet
mail-rebind_asked-text = Somebody who knows your password and reads this mailbox asks to move your OKPay wallet to another Telegram account. We are checking who they are; nothing has moved yet.
mail-rebind_asked-button = This was not me: stop it
mail-rebind_approved-subject = Your OKPay wallet is about to move
mail-rebind_approved-text = We compared what its owner told us. Your OKPay wallet moves to another Telegram account on { $until }, and the lost second factor is switched off then.
mail-rebind_approved-button = This was not me: stop it
mail-rebind_moved-subject = Your OKPay wallet has moved to another Telegram account
mail-rebind_moved-text = Your OKPay wallet has just moved to another Telegram account. The old chat can no longer use it. It can be undone until { $until }.
mail-rebind_moved-button = This was not me: stop it
mail-rebind_moved-limited = For your protection, only small payments go out for 24 hours.
mail-rebind_stopped-subject = A change to your OKPay wallet was stopped
mail-rebind_stopped-text = Somebody with your chat or this mailbox stopped a change of who may use your OKPay wallet. The account is frozen: nothing goes out. Its old password no longer works.
mail-rebind_stopped-next = A second mail has a link to choose a new one. Then send /security in the chat to unfreeze the account. If the change was yours, write to /support.

mail-lost_factor_asked-subject = Someone asks to switch off your second factor
mail-lost_factor_asked-text = Somebody who knows your password and reads this mailbox says that the authenticator of your OKPay wallet is lost. Two of us compare what they told us; nothing has changed yet.
mail-lost_factor_asked-button = This was not me: stop it
mail-lost_factor_approved-subject = Your second factor is about to be switched off
mail-lost_factor_approved-text = We compared what its owner told us. Two-factor authentication of your OKPay wallet is switched off on { $until }.
mail-lost_factor_approved-button = This was not me: stop it
mail-lost_factor_done-subject = Your second factor was switched off
mail-lost_factor_done-text = Two-factor authentication of your OKPay wallet was switched off, as its owner asked. Set it up anew with /security in the chat. It can be stopped until { $until }.
mail-lost_factor_done-button = This was not me: stop it
mail-rebind_undecided-subject = The request to move your OKPay wallet has run out
mail-rebind_undecided-text = Two of us did not agree within 14 days on the request to move your OKPay wallet to another Telegram account. Nothing has moved.
mail-rebind_undecided-next = If it was you who asked, begin anew in the new chat: send /start there and tap “I already have an account”.
mail-lost_factor_undecided-subject = The request to switch off your second factor has run out
mail-lost_factor_undecided-text = Two of us did not agree within 14 days on the request to switch off the second factor of your OKPay wallet. Nothing has changed.
mail-lost_factor_undecided-next = If it was you who asked, begin anew in the chat: send /security and tap “Lost my app and my codes”.
mail-rebind_unmoved-subject = Your OKPay wallet has not moved
mail-rebind_unmoved-text = The Telegram account your OKPay wallet was to move to has a wallet of its own by now. So that request has ended, and nothing has moved.
mail-rebind_unmoved-next = If it was you who asked, write to support with /support: it helps you on.
mail-undecided-not-you = If it was not you, somebody knows your password and reads this mailbox: change the password of this mailbox, then that of your OKPay wallet with /security in the chat.

mail-tries_exceeded-subject = Failed logins to your OKPay wallet
mail-tries_exceeded-text = Somebody entered a wrong password, or the right one and a wrong code, for your OKPay wallet five times on { $at }. Nothing was opened, and you can still log in from elsewhere.
mail-tries_exceeded-next = If it was not you, send /security in the chat, change your password and turn on two-factor authentication.
mail-password_known-subject = Your OKPay password was entered, with a wrong code
mail-password_known-text = Somebody entered the right password of your OKPay wallet on our page on { $at }, and a code that was wrong. Nothing was opened.
mail-password_known-next = If it was you, there is nothing to do. If it was not, somebody knows your password: send /security in the chat and change it now, and wherever else you use it.
mail-pin_changed-subject = Your OKPay payment PIN was changed
mail-pin_changed-text = The payment PIN of your OKPay wallet was changed on { $at } in your chat, by somebody who knew the old one. Payment cards that were open are put away.
mail-pin_reset-subject = A new payment PIN for your OKPay wallet
mail-pin_reset-text = A new payment PIN was chosen for your OKPay wallet in your chat, after your password was entered on our page. The old PIN no longer works.
mail-pin_reset-limited = For your protection, only small payments go out until { $until }.
mail-pin_locked-subject = Five wrong PINs for your OKPay wallet
mail-pin_locked-text = Somebody tapped a wrong payment PIN five times in your chat. No PIN is accepted until { $until }.
mail-pin_locked_page-subject = Five wrong PINs on a payment page
mail-pin_locked_page-text = Somebody logged in to your OKPay account in a browser and typed a wrong payment PIN five times. Nothing was paid. Browsers cannot pay until { $until }; your chat works as usual.
mail-code_locked_page-subject = Five wrong codes on a payment page
mail-code_locked_page-text = Somebody who is logged in to your OKPay account in a browser, and typed the right payment PIN, entered a wrong code five times. Nothing was paid. Browsers cannot pay with a code until { $until }; your chat works as usual.
mail-code_locked_page-next = If it was not you, somebody knows your PIN: send /security in the chat, end the logins you do not know, and change your PIN and password now.

mail-identity-where = The chat says why, and what to do next: send /identity there. We never ask for documents by mail. Your account and your money stay as they are.
mail-identity_submitted-subject = Your OKPay verification was handed in
mail-identity_submitted-text = What you are verified by for level { $level } was handed in from your OKPay chat. Two of us look at it.
mail-identity_approved-subject = You are verified at OKPay: level { $level }
mail-identity_approved-text = Your OKPay account is verified for level { $level }. /limits in the chat shows what you can pay now.
mail-identity_asked-subject = Your OKPay verification needs something from you
mail-identity_asked-text = We looked at what you gave for level { $level } and need something from you again.
mail-identity_rejected-subject = Your OKPay verification was not approved
mail-identity_rejected-text = Your verification for level { $level } was not approved. What you gave is deleted in 30 days, and you can apply again at any time.

mail-phrase_set-subject = Your OKPay phrase was set
mail-phrase_set-text = The phrase that OKPay shows whenever it asks you for something was chosen in your chat on { $at }. The line below has the new one.
mail-language_chosen-subject = Your OKPay wallet uses another language now
mail-language_chosen-text = On { $at } another language was chosen in your chat. From now on messages and mails come in that one; this mail is still in the one you had.
mail-code_threshold_raised-subject = More goes out of your OKPay wallet without a code
mail-code_threshold_raised-text = On { $at } the amount from which a payment out of your OKPay wallet needs a code was raised in your chat, with a code. /security shows it.
mail-allowance_raised-subject = More goes out of your OKPay wallet without PIN
mail-allowance_raised-text = On { $at } the amount that goes out of your OKPay wallet without payment PIN was raised in your chat, with the PIN. /security shows it.
mail-home_currency_set-subject = The home currency of your OKPay wallet was changed
mail-home_currency_set-text = On { $at } the home currency of your OKPay wallet was changed in your chat, with the PIN. Limits, and what goes out without PIN, are counted in it from then on. /limits shows them.
mail-chat_lock_off-subject = Your OKPay chat no longer locks itself
mail-chat_lock_off-text = The lock of your OKPay chat was turned off on { $at }. Whoever holds your unlocked phone sees your balance and history there.
mail-shop_renamed-subject = Your shop at OKPay has another name
mail-shop_renamed-text = The name of your shop was changed in your chat on { $at }. People who pay it read the new one from now on; /merchant in the chat shows it.
mail-payee_replaced-subject = A name you keep for a payee stands for another account
mail-payee_replaced-text = On { $at } an account was kept in your chat under a name that you keep for somebody else, or kept until lately. Whoever pays by that name may pay this account from now on.
mail-payee_replaced-next = Send /payees in the chat to see who is kept there, and compare the OKPay ID with the person themselves.
mail-team_invited-subject = Somebody was invited to work in your shop
mail-team_invited-text = A place in the team of your shop was offered in the chat on { $at }. The link works once, until { $until }: whoever opens it asks for payments in the name of your shop.
mail-team_invited-next = Send /merchant in the chat and open the team to see who is in it. Dismissing somebody there ends open invitations, too.

mail-email-not-you = If this was you, there is nothing to do. If it was not, stop it with the link above: your account is frozen, and you choose a new password.
mail-email_change_asked-subject = Someone wants another email for your OKPay wallet
mail-email_change_asked-text = Somebody who knows your password asked to change the email address of your OKPay wallet. Nothing has changed yet: the new mailbox has until { $until } to confirm.
mail-email_change_asked-button = This was not me: stop it
mail-email_confirm-subject = Confirm your new email for OKPay
mail-email_confirm-text = Someone, hopefully you, wants this address for their OKPay wallet. Please confirm that it is yours.
mail-email_confirm-button = Confirm the new address
mail-email_confirm-valid = The link works once, for 24 hours. If it was not you, there is nothing to do: without it, nothing changes.
mail-email_changed-subject = Your OKPay wallet has another email now
mail-email_changed-text = Your OKPay wallet has another email address now, and mails go there. This address can undo it until { $until }.
mail-email_changed-button = This was not me: undo it
mail-email_welcome-subject = This is your email at OKPay now
mail-email_welcome-text = This address is the one of your OKPay wallet now. You log in with it, and our mails come here.
mail-email_welcome-limited = For your protection, only small payments go out for 24 hours.
mail-email_kept-subject = Your OKPay wallet keeps its email
mail-email_kept-text = The change of your email was stopped with the link in this mailbox. Your OKPay account is frozen, and its old password no longer works.
mail-email_kept-next = A second mail has a link to choose a new one. Then send /security in the chat to unfreeze the account, and look there for chats and browsers that are not yours. Two-factor authentication that was set up since the change was asked for is off. If there is one from before that is not yours, ask there under Two-factor to have it switched off.

mail-ticket-mail-rules = You can answer this mail, in words; screenshots are taken in the chat. Nothing is changed or paid because a mail asks for it.
mail-ticket_received-subject = We have your message [OKPay #{ $number }]
mail-ticket_received-text = Your mail is in support request no. { $number }. The answer comes by { $due } at the latest, here and in the chat.
mail-ticket_crowded-subject = Your mail to OKPay support was not read
mail-ticket_crowded-text = More than { $number } mails came to support from your address within an hour, so your last one was not read. If you did not write them, somebody writes in your name: nothing is changed or paid because of that.
mail-ticket_crowded-next = Please write to us in the chat: send /support to the bot. Nobody else can write there in your name.
mail-ticket_answered-subject = An answer to your request [OKPay #{ $number }]
mail-ticket_answered-text = { $by } of OKPay: { $words }
mail-ticket_answered-next =
    { $file ->
        [yes] A picture or file came with it: it is in the chat.
       *[no] The whole conversation is in the chat, under /support.
    }
mail-ticket_unknown-subject = Your mail to OKPay support
mail-ticket_unknown-text = Thank you for your mail. By mail we answer what concerns a wallet only to the address that was confirmed for it, whatever the mail says.
mail-ticket_unknown-next = Please write to us in the chat: send /support to the bot. You get an answer there within 24 hours, with a wallet or without one.

# A lost mailbox.
mail-mailbox_confirm-subject = Confirm your new mailbox for OKPay
mail-mailbox_confirm-text = Someone, hopefully you, lost the mailbox of their OKPay wallet and wants this one in its place. Please confirm that it is yours.
mail-mailbox_confirm-button = This mailbox is mine
mail-mailbox_confirm-valid = The link works once, for 24 hours. If it was not you, there is nothing to do: without it, nothing changes.
mail-mailbox_asked-subject = Your OKPay wallet is to have another address
mail-mailbox_asked-text = In the chat of your OKPay wallet, with what proves its owner there, somebody says that this mailbox is lost and names another address. Two of us are checking who they are; nothing has changed yet.
mail-mailbox_asked-button = This was not me: object
mail-mailbox_noted-subject = Your OKPay wallet is to have another address
mail-mailbox_noted-text = In the chat of your OKPay wallet, with what proves its owner there, somebody says that this mailbox is lost, and the other address they name is confirmed. Two of us are checking who they are; nothing has changed yet.
mail-mailbox_noted-next = Your objection is noted: the account is frozen, nothing goes out, and both of us know of it when we look. There is nothing more to do here. Your own chat can stop it altogether; /support there reaches us.
mail-mailbox_noted_unfrozen-subject = Your OKPay wallet is to have another address
mail-mailbox_noted_unfrozen-next = Your objection is noted, and both of us know of it when we look. The account it froze has been unfrozen since with a password, so money can go out. If that was not you, reset the password with a link to this mailbox and freeze the account: /freeze in your own chat. That chat can stop the request altogether, too; /support there reaches us.
mail-mailbox_approved-subject = Your OKPay wallet is about to have another address
mail-mailbox_approved-text = Two of us compared what its owner told us. From { $until } on, our mails go to another address, and this mailbox opens nothing any more.
mail-mailbox_approved-button = This was not me: object
mail-mailbox-not-you = If this was you, there is nothing to do. If it was not, object with the link above: the account is frozen at once, and two of us look at it again. Your own chat can stop it altogether; /support there reaches us.
mail-mailbox_agreed-subject = Your OKPay wallet’s address is about to change
mail-mailbox_agreed-text = Two of us compared what the owner of the OKPay wallet told us and agreed: its address changes on { $until }, unless it is stopped in its chat before.
mail-mailbox_agreed-next = If you asked for this, there is nothing to do until then. If you did not, send /support in the chat at once.
mail-mailbox_ended-subject = Your OKPay wallet keeps its address
mail-mailbox_ended-text = The request for another address has ended. Our mails go on coming here, and nothing has changed.
mail-mailbox_ended_new-subject = The request to use this mailbox for an OKPay wallet has ended
mail-mailbox_ended_new-text = This mailbox does not become the address of the OKPay wallet it was named for. Nothing more is mailed here because of that request.
mail-mailbox_ended_new-next = If it was you who asked, the chat of the wallet says more, and /support there reaches us. If it was not, there is nothing to do.
mail-mailbox_left-subject = This is no longer the address of your OKPay wallet
mail-mailbox_left-text = The OKPay wallet that had this address has another one now. Links we mailed here open nothing any more, and neither does its old password.
mail-mailbox_left-next = If that is not as it should be, send /support in the chat of the wallet.
mail-mailbox_done-subject = This is your email at OKPay now: choose a new password
mail-mailbox_done-text = This address is the one of your OKPay wallet now. The old password opens nothing any more. Open this link to choose a new one.
mail-mailbox_done-button = Choose a new password
mail-mailbox_done-valid = The link works once, for 20 minutes; using one ends the others. If it no longer works, send /reset in the chat for another.
mail-mailbox_done-next = For your protection, only small payments go out for 24 hours.
mail-mailbox_done_frozen-subject = This is your email at OKPay now: choose a new password
mail-mailbox_done_frozen-button = Choose a new password
mail-mailbox_done_frozen-next = Your account is still frozen: nothing goes out. Unfreeze it with the new password, in the chat with /security. For your protection, only small payments go out for 24 hours from now, even then.
mail-mailbox_done_restricted-subject = This is your email at OKPay now: choose a new password
mail-mailbox_done_restricted-button = Choose a new password
mail-mailbox_done_restricted-next = Your account is still frozen by us: nothing goes out until that is settled. The chat says what it is about; /support there reaches us.
mail-mailbox_undecided-subject = The request for another address has run out
mail-mailbox_undecided-text = Two of us did not agree within 14 days on the request to give your OKPay wallet another address. Our mails go on coming here, and nothing has changed.
mail-mailbox_undecided-next = If it was you who asked, you can ask again in the chat: send /reset and tap “My mailbox is lost”. If it was not, somebody holds your chat and knows what you prove yourself with there: send /freeze in it, then write to /support.
mail-mailbox_undecided_new-subject = The request to use this mailbox for an OKPay wallet has run out
mail-mailbox_undecided_new-text = Two of us did not agree within 14 days on the request to make this mailbox the address of an OKPay wallet. It has not become that.
mail-mailbox_undecided_new-next = If it was you who asked, ask again in the chat of the wallet: send /reset and tap “My mailbox is lost”. If it was not, there is nothing to do.

mail-freeze-anywhere = If this was not you, freeze your account right away: send /freeze in the chat, or log in on our web page and freeze it there. Then write to /support.
mail-payment_suspicious-subject = Was this payment yours?
mail-payment_suspicious-text = A payment from your OKPay wallet looked unusual to us on { $at }. We ask in the chat, too; but somebody else may hold it, so we ask you here as well.
mail-payment_suspicious-next = Send /holds in the chat to see what waits and call it off, and /history to see what was sent. If this was you, there is nothing to do.
mail-payout_suspicious-subject = Was this withdrawal yours?
mail-payout_suspicious-text = A withdrawal from your OKPay wallet looked unusual to us on { $at }. We ask in the chat, too; but somebody else may hold it, so we ask you here as well.
mail-payment_waits-subject = A payment from your OKPay wallet waits
mail-payment_waits-text = A payment from your OKPay wallet waits until { $until }. Until then it can be called off, and all of it comes back.
mail-payment_waits-next = Send /holds in the chat to look at it, and to call it off. If this was you, there is nothing to do.
