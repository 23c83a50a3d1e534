## /identity: being verified, level by level.

command-identity = Verification and higher limits

identity-title =
    { $level ->
        [0] <b>You are not verified yet.</b>
       *[other] ✅ <b>Verification level { $level }</b>
    }
identity-highest = That is the highest level there is.
identity-needs-1 = Level 1 takes your name as in your passport, your date of birth and your country. About a minute.
identity-needs-2 = Level 2 takes a photo of your passport or driving licence, and a selfie. About three minutes.
identity-state-draft = You have begun level { $level }. Nothing is handed in yet.
identity-state-pending =
    ⏳ <b>Level { $level } is being checked.</b>
    Two people look at it, by { $due } at the latest. You are told here at once. You need not do anything.
identity-state-asked = ⚠️ <b>Level { $level } needs something from you.</b>
identity-state-approved = Level { $level } was approved.
identity-state-rejected = ⛔ <b>Level { $level } was not approved.</b>
identity-state-withdrawn = Your verification for level { $level } was withdrawn.
identity-said = “{ $words }”
identity-kept = What you gave is deleted on { $until }.
identity-begin-button = Begin level { $level }
identity-go-on-button = Go on with level { $level }
identity-withdraw-button = Withdraw it

identity-code-unreadable = A picture cannot be read.
identity-code-mismatch = What you wrote and what the document says differ.
identity-code-outdated = The document is no longer valid.
identity-code-incomplete = Something is missing.
identity-code-not-accepted = That document cannot be accepted.
identity-code-other = This is what we found:

identity-name-ask =
    <b>What is your full name, as in your passport?</b>
    For example: Anna Maria Keller
identity-name-own-button = { $name }
identity-name-awaits = your full name, like Anna Maria Keller
identity-birth-date-ask =
    <b>When were you born?</b>
    For example: <code>31 December 1990</code>, or <code>1990-12-31</code>
identity-birth-date-awaits = your date of birth, like 31 December 1990
identity-birth-date-unclear = That is no date of birth I understand. Write it like 31 December 1990 or 1990-12-31.
identity-birth-date-which =
    <b>When were you born?</b>
    That can be two dates. Which one is it? Or write it like 31 December 1990.
identity-country-ask =
    <b>In which country do you live?</b>
    Its name or its two letters. For example: Germany, or DE
identity-country-awaits = a country, like Germany or DE
identity-country-unclear = I know no country of that name. Its name in English or Chinese, or its two letters, please.
identity-country-which = Which of these?
identity-kind-ask = <b>Which document do you have at hand?</b>
identity-kind-awaits = a tap on the document you have
identity-kind-passport = Passport
identity-kind-driving-licence = Driving licence
identity-document-ask-passport =
    <b>Please send a photo of the page of your passport with your picture.</b>
    All four corners, no glare, every letter readable. JPEG, PNG, WebP or PDF, up to 10 MB; a picture with at least 480 pixels on its shorter side. I delete it from this chat and keep it sealed.
identity-document-ask-driving-licence =
    <b>Please send a photo of your driving licence, front and back.</b>
    All four corners, no glare, every letter readable. JPEG, PNG, WebP or PDF, up to 10 MB; a picture with at least 480 pixels on its shorter side. I delete them from this chat and keep them sealed.
identity-document-more =
    { $count ->
        [one] <b>One picture of your document is here.</b>
       *[other] <b>{ $count } pictures of your document are here.</b>
    }
    Send another one, or go on.
identity-document-enough-button = That is all of it
identity-document-awaits = a photo of your document, as a picture or a file
identity-selfie-ask =
    <b>And now a photo of yourself.</b>
    Your face from the front, nothing covering it. Our staff who check identity see it, to compare it with your document, and nobody else does.
identity-selfie-awaits = a photo of yourself
identity-file-checking = ⏳ Your picture is being looked at.
identity-forgotten =
    { $why }
    I deleted what you sent: nothing about your identity stays in this chat.
identity-forgotten-so-far = I deleted what you sent: nothing about your identity stays in this chat.
identity-taken = ✅ Taken, and deleted from this chat.
identity-page-button = Use a web page instead
identity-review-asked = ⚠️ <b>What we need</b>
identity-review-title = <b>Is this right?</b>
identity-given-name = Name: { $name }
identity-given-birth-date = Date of birth: { $date }
identity-given-country = Country: { $country }
identity-given-document = { $kind }: { $count ->
        [one] one picture
       *[other] { $count } pictures
    }
identity-given-selfie =
    { $count ->
        [one] One photo of you
       *[other] { $count } photos of you
    }
identity-review-next = Two people look at it, within two days. You are told here, and can withdraw it at any time; what you gave is then deleted after 30 days.
identity-review-awaits = a tap on one of the buttons
identity-send-button = Hand it in
identity-change-name-button = Change name
identity-change-birth-date-button = Change date of birth
identity-change-country-button = Change country
identity-change-document-kind-button = Other document
identity-change-pictures-button = Send all pictures anew

notice-identity-approved =
    ✅ <b>You are verified: level { $level }.</b>
    Your new limits are in force now.
notice-identity-approved-cooling =
    ✅ <b>You are verified: level { $level }.</b>
    Access to your account changed recently, so only small payments go out until { $until }. After that your new limits hold.
notice-identity-asked = ⚠️ <b>Your verification for level { $level } needs something from you.</b>
notice-identity-rejected = ⛔ <b>Your verification for level { $level } was not approved.</b>
notice-identity-rejected-next = Your account and your limits stay as they are. What you gave is deleted in 30 days; you can apply again at any time.
notice-identity-withdrawn = ⚠️ <b>Your verification for level { $level } was withdrawn.</b>
notice-identity-withdrawn-next = Your account was frozen, recovered or moved to another chat, so what was given before may not be from you. If it was you, begin again; while the account is frozen, this takes your PIN.
notice-identity-submitted = ⏳ Somebody waits to be verified for <b>level { $level }</b>.
notice-identity-button = Verification
notice-identity-again-button = Give it now

failure-limit-level = Verification level { $level } would allow it.
failure-verify-button = Raise my limits
failure-identity-button = Verification
failure-birth-date-invalid = That is no date of birth. It looks like 1990-12-31.
failure-too-young =
    ⛔ Accounts are verified from 18 years on.
    Yours stays open as it is, with the limits it has.
failure-country-unknown = I do not know that country. Please choose one from the list.
failure-document-kind-unknown = That kind of document is not accepted. A passport or a driving licence is.
failure-file-refused-type = ⛔ That is not a picture I can take. JPEG, PNG, WebP or PDF, please: a photo from your phone will do.
failure-file-refused-size = ⛔ That file is larger than 10 MB. Send it as a photo rather than as a file: Telegram makes it smaller.
failure-file-refused-pixels = ⛔ That picture has more than 40 megapixels. Send it as a photo rather than as a file: Telegram makes it smaller.
failure-file-refused-small = ⛔ That picture is too small to be read: its shorter side needs at least 480 pixels. Take a new photo with your phone, or send the original and no preview.
failure-file-refused-damaged = ⛔ That file does not open: it may be damaged. Please take another photo.
failure-file-refused-locked = ⛔ That PDF takes a password. Please save it without one, or send a photo instead.
failure-file-refused-pages = ⛔ That PDF has more than 10 pages. Send only those that matter, or photos of them.
failure-file-refused-infected = ⛔ A virus scanner stopped that file, and it was not kept. Please send a fresh photo.
failure-file-refused-is-document = ⛔ That is the very picture you sent as your document. As the photo of yourself I need another one: your face from the front, taken now. If it was the document that was wrong, send all pictures anew.
failure-file-refused-is-selfie = ⛔ That is the very picture you sent as the photo of yourself. As your document I need a photo of the passport or licence itself. If it was the photo of yourself that was wrong, send all pictures anew.
failure-too-many-files =
    ⛔ No more than { $max } pictures a day.
    You can go on at { $until }. What you gave so far is kept.
failure-too-many-files-ever =
    ⛔ No more than { $max } pictures in all.
    Support can help you on from here.
failure-scanner-unavailable = ⏳ Pictures cannot be checked for viruses just now, so yours was not kept. Please send it again in a few minutes.
failure-identity-not-open =
    ⚠️ Nothing is asked of you at the moment.
    Verification shows how yours stands.
failure-identity-incomplete =
    ⚠️ Something is still missing before it can be handed in.
