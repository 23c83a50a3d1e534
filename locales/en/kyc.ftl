## /kyc: the desk where people are verified. Customers never read any of this.

command-kyc = Verification queue

usage-kyc = That goes alone: <code>/kyc</code>
queue-kyc-button =
    { $count ->
        [one] Verification · 1 case waits
       *[other] Verification · { $count } cases wait
    }
kyc-empty = <b>Nobody waits to be verified.</b>
kyc-title =
    { $count ->
        [one] <b>Verification · 1 case waits</b>
       *[other] <b>Verification · { $count } cases wait</b>
    }
kyc-facts = Level { $level } · handed in { $since } · promised by { $due }
kyc-row-button = Level { $level } · { $okpayId }
kyc-row-asked-button = ⏳ Level { $level } · { $okpayId }
kyc-list-button = Verification queue
kyc-state-pending = Waits for a decision
kyc-state-asked = Waits for the customer
kyc-state-approved = Approved
kyc-state-rejected = Rejected
kyc-state-withdrawn = Withdrawn
kyc-files =
    { $count ->
        [0] No pictures
        [one] One picture
       *[other] { $count } pictures
    }
kyc-twins =
    { $count ->
        [one] ⚠️ A file in this case is also in a case of another customer.
       *[other] ⚠️ Files in this case are also in { $count } cases of other customers.
    }
kyc-twins-closed =
    { $count ->
        [one] ⚠️ A file in this case is also in a case of an account that is closed: it may be the same person come back.
       *[other] ⚠️ Files in this case are also in { $count } cases of accounts that are closed: it may be the same person come back.
    }
kyc-twins-rejected =
    { $count ->
        [one] ⛔ One of them was rejected.
       *[other] ⛔ { $count } of them were rejected.
    }
kyc-masked = What was given is shown once you say why you need it.
kyc-asked = ⏳ An approval waits for a second person.
kyc-open-button = Open it
kyc-case-button = Look at the case
kyc-reason-over = ⚠️ The reason you gave counts for 15 minutes. Open the case once more.
kyc-account-name = Name of the account, the same: { $name }
kyc-account-name-differs = ⚠️ Name of the account: { $name }
kyc-document = Document: { $kind }
kyc-files-button =
    { $count ->
        [one] Show the picture
       *[other] Show { $count } pictures
    }
kyc-file = { $what } · yours to see for { $seconds } seconds, then it is gone
kyc-part-document = Document
kyc-part-selfie = Selfie
kyc-approve-button = Approve
kyc-asked-button = The approval that waits
kyc-ask-again-button = Ask again
kyc-reject-button = Reject
kyc-code-ask-ask-again = What is it about? The customer is told.
kyc-code-ask-reject = Why is it rejected? The customer is told.
kyc-code-awaits = a tap on a reason
kyc-code-unreadable = A picture cannot be read
kyc-code-mismatch = Words and document differ
kyc-code-outdated = Document no longer valid
kyc-code-incomplete = Something is missing
kyc-code-not-accepted = Document not accepted
kyc-code-other = Something else
kyc-words-ask =
    And in your words, up to { $max } characters: <b>the customer reads them.</b>
    What exactly is wrong, and what should they send?
kyc-words-awaits = a message to the customer
kyc-confirm-ask-again = <b>Ask for it again?</b>
kyc-confirm-reject = <b>Reject it?</b>
kyc-confirm-reads = The customer reads:
kyc-confirm-ask-again-button = Ask again
kyc-confirm-reject-button = Reject
kyc-confirm-awaits = a tap on the button
kyc-done-ask-again = ✅ The customer is asked again.
kyc-done-reject = ✅ Rejected. The customer is told.

approval-what-set-level = Verify a customer
approval-effect-set-level = If approved, the customer has this level and its limits at once, and is told.

customer-identity = Verification for level { $level }: { $what }
customer-identity-why = Verification for level { $level }: { $what } · { $why }
customer-identity-told = May be told: “{ $words }”
customer-identity-safe = The account is safe: nothing is frozen, and verification never touches money.
customer-identity-draft = begun
customer-identity-pending = waits for us
customer-identity-asked = waits for the customer
customer-identity-approved = approved
customer-identity-rejected = rejected
customer-identity-withdrawn = withdrawn
