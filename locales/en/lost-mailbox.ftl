## Another address for whom the mailbox is a thief's, or gone: asked for in the own chat, decided by two of staff.

lost-mailbox-button = My mailbox is lost
lost-mailbox-ask =
    <b>Your mailbox is lost?</b>
    Our mails go to <code>{ $email }</code>. If somebody else reads them, or you can no longer open that mailbox, your wallet can have another address without it.
lost-mailbox-how =
    1. { $pin ->
        [yes] Here you enter your payment PIN.
       *[no] Your payment PIN is void, so it is not asked for.
    }
    2. On our web page you name the new address, enter a code if two-factor is on, and tell us who you are.
    3. You open the link we mail to the new address.
    4. Two of us compare what you told us. Then 72 hours pass. You can stop it here at any time; the old mailbox can object, and then two of us look once more.
lost-mailbox-then = After that your old password opens nothing, and you choose a new one by mail. A frozen account stays frozen until you unfreeze it, and for 24 hours only small payments go out.
lost-mailbox-begin-button = Ask for another address
lost-mailbox-page =
    <b>Another address for your account</b>
    Go on to our web page. Have the new mailbox at hand, and your authenticator or a recovery code if two-factor is on.
    The page works until { $until }.
lost-mailbox-page-button = Continue on the page
lost-mailbox-standing-asked =
    ⏳ <b>We wait for your new mailbox.</b> Open the link we mailed to <code>{ $email }</code> by { $until }. Nothing has changed yet.
    Wrong address, or no mail? Ask again: the old request then ends.
lost-mailbox-standing-opened =
    ⏳ <b>Two of us compare what you told us.</b> You hear from us here. Once they agree, 72 hours pass before your address becomes <code>{ $email }</code>. Without an answer the request ends on { $until }.
lost-mailbox-standing-approved =
    ⏳ <b>Your address becomes <code>{ $email }</code> on { $until }.</b> Two of us agreed. Until then your address stays what it is, and you can still stop this.
lost-mailbox-objected =
    { $frozen ->
        [yes] ⚠️ The old mailbox objected. Your account is frozen, and two of us look at it again.
       *[no] ⚠️ The old mailbox objected, and two of us look at it again. Your account has been unfrozen since: if that was not you, send /freeze.
    }
lost-mailbox-again-button = Ask again
lost-mailbox-stop-button = Stop: keep my address
lost-mailbox-stopped =
    ✅ <b>Stopped.</b> Your address stays what it is. If your account is frozen, it still is.
    Did you not ask for another address? Then somebody has this chat and your PIN: freeze now, then end the devices you do not know in Telegram’s settings and choose another PIN.

notice-mailbox-asked =
    ⏳ <b>Another address was asked for, from this chat and with what proves you.</b> Open the link we mailed to the new address by { $until }. Nothing has changed yet.
    Not you? Stop it.
notice-mailbox-opened =
    ⏳ <b>The new mailbox is confirmed.</b> Two of us now compare what you told us. Once they agree, 72 hours pass before your address changes.
    Not you? Stop it.
notice-mailbox-approved =
    ✅ <b>Your address changes on { $until }.</b> Two of us compared what you told us and agreed. Both mailboxes know.
    Not you? Stop it.
notice-mailbox-objected =
    ⚠️ <b>Somebody who reads your old mailbox says that this was not you.</b> Your account is frozen: nothing goes out. Two of us look at your request once more; you need not do anything.
    If you did not ask for another address, stop it.
notice-mailbox-moved =
    ⚠️ <b>Your request for another address waits:</b> somebody who knows your email and password and has a code moved the wallet out of this chat. That speaks against your request.
    If it was not you, stop the move by { $until }: then two of us look at your request once more. Otherwise it ends.
notice-mailbox-resumed =
    ✅ <b>Your request for another address goes on.</b> The move is stopped, your account is frozen, and two of us look at your request once more; you need not do anything. Until they have decided you can stop every further move here.
    If you did not ask for another address, stop it.
notice-mailbox-kept =
    🛡️ <b>The wallet stayed in this chat.</b> Somebody who knows your email and password and has a code tried to move it. Two of us have heard both sides and agreed to your request, so until { $until }, when your address changes, nobody moves it.
    If you did not ask for another address, stop it.
notice-mailbox-done =
    ✅ <b>Your account has its new address.</b> We mailed you a link there to choose a new password: the old one opens nothing any more, every browser is logged out, and links to the old mailbox are dead.
notice-mailbox-done-active = Only small payments go out until { $until }.
notice-mailbox-done-frozen = Your account is still frozen: nothing goes out. Unfreeze it with the new password when you are sure that it is yours alone; even then only small payments go out until { $until }.
notice-mailbox-done-restricted = We still have your account frozen: nothing goes out until that is settled. The button below says why, what is needed and by when.
notice-mailbox-declined =
    ⛔ <b>Your address stays what it is.</b> What you told us does not agree with what we know of the account. You can ask again and tell us more, or write to support.
notice-mailbox-ended =
    ⛔ <b>Your request for another address has ended.</b> Your address stays what it is.
notice-mailbox-ended-restricted = We have frozen your account meanwhile. Once that is settled you can ask again.
notice-mailbox-ended-moved = The account moved to another chat meanwhile. Only the chat that has it can ask for another address.
notice-mailbox-ended-taken = The new address can no longer be used. Ask again with another one.
notice-mailbox-unconfirmed =
    ⛔ <b>Your request for another address has run out.</b> Nobody opened the link we mailed to the new address within 24 hours. Your address stays what it is.
    If you still want another one, ask again: the new link comes by mail at once.
notice-mailbox-undecided =
    ⛔ <b>Your request for another address has run out.</b> Two of us did not agree on it within 14 days. Your address stays what it is. That says nothing against you.
    If you still want another one, ask again, and tell us as much as you can about you and the account: then we can compare it sooner.
notice-mailbox-undecided-frozen = Your account is still frozen.
notice-mailbox-undecided-restricted = We still have your account frozen. Once that is settled you can ask again.

failure-pin-needed-lost-mailbox = 🔑 <b>Your payment PIN first.</b> Whoever only holds your unlocked phone must not give your account another address.
failure-mailbox-case-open = ⏳ <b>We have your request already.</b> Two of us compare it, or its 72 hours run.
failure-mailbox-case-open-button = How it stands
failure-mailbox-unprovable = ⛔ <b>This chat alone proves too little.</b> Your PIN is void, two-factor is off, and we have seen no papers of yours. Verify your identity first; then you can ask for another address.
failure-mailbox-decided = ⛔ <b>This wallet stays where it is.</b> Two of us looked at it after somebody had spoken against it, and its address is about to change. If it is your wallet, write to support at once.
failure-mailbox-left = ⛔ <b>That mailbox is no longer the one of the account.</b> Nothing was changed.

## Staff

notice-mailbox-opened-staff = 🔎 Someone’s mailbox is lost. Please compare what they state.
notice-mailbox-objected-staff = ⚠️ Somebody speaks against another address: the old mailbox, or a move by a code that was stopped. Two people have to look; what two had agreed to is undone.
customer-mailbox-asked = ⚠️ Lost mailbox, another address asked for on { $since }: staff compare, ends { $until }
customer-mailbox-approved = ⚠️ Lost mailbox, another address asked for on { $since }: two of us agreed, takes effect { $until }. Staff can still end it: freeze the account
customer-mailbox-objected = The old mailbox objected on { $at }.
customer-mailbox-moved = A code moved the account out of its chat on { $at }.
desk-mailbox-title = 🔎 <b>Another address: mailbox lost</b>
desk-mailbox-proven =
    Asked on { $at } in the account’s own chat. Proven there: { $pin ->
        [yes] payment PIN
       *[no] no PIN (it is void)
    }, { $code ->
        [authenticator] a code of the authenticator
        [recovery] a recovery code
       *[none] no code (two-factor is off)
    }. The new mailbox is confirmed.
desk-mailbox-addresses = From { $old } to { $new } · verification level { $level }
desk-mailbox-since-pin = Payment PIN since { $at } { $young ->
        [yes] ⚠️
       *[no] { "" }
    }
desk-mailbox-since-code = Authenticator since { $at } { $young ->
        [yes] ⚠️
       *[no] { "" }
    }
desk-mailbox-since-level = Verification level since { $at } { $young ->
        [yes] ⚠️
       *[no] { "" }
    }
desk-mailbox-young = ⚠️ <b>What is marked is younger than 30 days.</b> Whoever holds the chat and knows the password can make all of it in a day: hold the request against what is older.
desk-mailbox-taken-back =
    ⚠️ <b>The old mailbox took the account back from another address on { $at }</b>, and with it the PIN and the authenticator of that time. Whoever asks may be the owner of a stolen mailbox with nothing else left to show, or the one it was taken back from: hold what is stated against what is older.
desk-mailbox-objected =
    ⚠️ <b>The old mailbox objected on { $at }.</b> It may be the thief who objects, or the owner: whoever holds the phone and knows PIN and code could be who asked. { $frozen ->
        [yes] The account is frozen.
       *[no] The account is not frozen: it was unfrozen since, with its password.
    }
desk-mailbox-moved = ⚠️ <b>Somebody with email, password and a code moved the account out of the chat on { $at }, and that was stopped.</b> Either may be the owner: ask what only the owner can know. Until two of you agree, each side can undo the other.
desk-mailbox-until = The request ends on { $until }.
desk-mailbox-takes-effect = Unless the chat stops it, it takes effect on { $until }.
desk-mailbox-how = Hold this against the customer’s record: name, phone, when the account was opened, last payments; from level 1 on, name, birth date and papers too. If it agrees, ask a second person. If it does not, decline. A phone call proves nothing.
desk-mailbox-ask-button = It agrees: ask a second person
desk-mailbox-decline-button = It does not agree: decline
desk-mailbox-decline-ask = <b>Decline this request?</b> The address stays what it is. The customer hears it at once and can ask again.
desk-mailbox-decline-now-button = Decline
desk-mailbox-declined = ⛔ <b>Declined.</b> The address stays what it is; the customer was told and can ask again.
queue-mailboxes =
    { $count ->
        [one] <b>One lost mailbox to compare</b>
       *[other] <b>{ $count } lost mailboxes to compare</b>
    }
queue-mailbox-button = Lost mailbox · { $okpayId }
queue-mailbox-objected-button = ⚠️ Lost mailbox, objected · { $okpayId }
approval-what-replace-mailbox = Give an account another address
approval-effect-replace-mailbox = If approved, 72 hours begin, and after them the account has the new address and its password is void. Chat and both mailboxes are told at once; the chat can stop it, and an objection of the old mailbox brings it back here.
