# The page where somebody is verified
idp-title = Verification, level { $level }
idp-whose = This is for the OKPay account of { $name }. If that is not you, somebody sent you a link of their own: give nothing here.
idp-1-text = As in your passport or identity card. Two people look at it, within two days; you are told in the chat.
idp-2-text = JPEG, PNG, WebP or PDF, up to 10 MB each, pictures with at least 480 pixels on the shorter side. All four corners, no glare, every letter readable. Everything is kept sealed, and deleted 30 days after you withdraw it or it is rejected.
idp-name = Full name
idp-birth-date = Date of birth
idp-country = Country you live in
idp-country-choose = Choose …
idp-kind = Document
idp-kind-passport = Passport
idp-kind-driving-licence = Driving licence
idp-documents = Photos of the document
idp-documents-hint = Passport: the page with your picture. Driving licence: front and back.
idp-documents-here =
    { $count ->
        [one] One photo of it is here already.
       *[other] { $count } photos of it are here already.
    }
idp-selfie = A photo of yourself
idp-selfie-hint = Your face from the front, nothing covering it.
idp-selfie-here = It is here already.
idp-submit = Hand it in
idp-done = Handed in
idp-done-text = Two people look at it by { $due } at the latest. You are told in the chat at once, and can withdraw it there with /identity.
idp-nothing = Nothing is asked of you at the moment
idp-nothing-text = /identity in the chat shows how your verification stands.
idp-name-invalid = That is not a name as it stands in a passport: letters of one alphabet, spaces, hyphens, dots and apostrophes.
idp-birth-date-invalid = That is no date of birth.
idp-too-young = Accounts are verified from 18 years on. Yours stays open as it is, with the limits it has.
idp-country-unknown = Please choose your country.
idp-kind-unknown = Please choose a passport or a driving licence.
idp-file-type = That is not a picture we can take: JPEG, PNG, WebP or PDF, please.
idp-file-size = A file was larger than 10 MB.
idp-file-pixels = A picture had more than 40 megapixels.
idp-file-small = A picture was too small to be read: its shorter side needs at least 480 pixels. Please take a new photo, or choose the original.
idp-file-damaged = A file does not open: it may be damaged. Please take another photo.
idp-file-locked = A PDF takes a password. Please save it without one, or take a photo instead.
idp-file-pages = A PDF has more than 10 pages. Choose one with only those that matter, or photos of them.
idp-file-infected = A virus scanner stopped a file, and it was not kept.
idp-file-is-document = The same picture was chosen as the document and as the photo of yourself. Please choose another one as the photo of yourself: your face from the front. If it was the document that was wrong, send all pictures anew in the chat, with /identity.
idp-file-is-selfie = A picture of the document is the one you gave as the photo of yourself. Please choose a photo of the passport or licence itself. If it was the photo of yourself that was wrong, send all pictures anew in the chat, with /identity.
idp-files-many = No more than { $max } pictures for now. What you gave so far is kept: go on in the chat.
idp-scanner-away = Pictures cannot be checked for viruses just now. Please try again in a few minutes.
idp-incomplete = Something is still missing.
idp-slow-down = That were many tries. Please go on in an hour.
identity-link_expired-text = Links for verification work for an hour, and only the newest one does. Ask for a new one in the chat with /identity.
identity-link_used-text = What you gave is handed in. /identity in the chat shows how it stands.
