## What staff announce, and /announce.

announcement-line =
    <b>{ $kind }</b> · { $from } – { $until }
    { $text }
announcement-kind-maintenance = Maintenance
announcement-kind-fault = Something is not working
announcement-kind-news = News
announcement-concerns-everything = Everything
announcement-concerns-payments = Paying and sending
announcement-concerns-topup = Topping up
announcement-concerns-withdraw = Withdrawing
announcement-concerns-exchange = Exchanging
announcement-concerns-shops = Shops, told to those who have one
status-button = What works now
announcements-title = <b>Announced now</b>
announcements-none = <b>Nothing is announced.</b>
announcements-button = All announcements
announcement-told = By { $by }, told to { $told } so far.
announcement-told-all = By { $by }, told to { $told }.
announcement-end-button = End: { $text }
announcement-new-button = Announce something
announce-kind-ask = What is it?
announce-kind-awaits = one of these kinds
announce-concerns-ask = What is it about? It is shown on the cards of that.
announce-concerns-awaits = one of these
announce-text-ask = Write it { $language }, as customers will read it: what happens, what still works.
announce-text-awaits = the text, in a sentence or two
announce-text-long = That is too long: { $max } signs at most.
announce-in-en = in English
announce-in-zh-CN = in Chinese
announce-from-ask = From when, in UTC? Like <code>2026-12-02 02:00</code> or <code>+2h</code>.
announce-until-ask = Until when? Like <code>2026-12-02 04:00</code>, or <code>+90m</code> after its beginning. It ends by itself then.
announce-until-early = That is not after its beginning.
announce-moment-awaits = a time in UTC like 2026-12-02 02:00 or +2h, within a month
announce-now-button = From now on
announce-confirm =
    <b>Announce this?</b>
    { $kind } · { $concerns }
    { $from } – { $until }
    Everybody who was here in the last months is told, some each second.
announce-confirm-text = <blockquote>{ $text }</blockquote>
announce-confirm-button = Announce it
announce-confirm-awaits = your tap on “Announce it”
announce-made = ✅ <b>Announced.</b> It stands on home, on /status and on the cards it is about.
