## Who works in a shop, and the shops somebody works in.

team-button = Team
team-shops-button = My shops
team-role-owner = owner
team-role-manager = manager
team-role-cashier = cashier
team-may-manager = A manager makes links, sees all sales, refunds and exports. The team, the API keys and the money stay with the owner.
team-may-cashier = A cashier makes links and sees today's payments. Refunds, exports and the balance are not for cashiers.

team-title = <b>Team of { $shop }</b>
team-none = Nobody but you yet.
team-line = <b>{ $name }</b> · { $role } · since { $at }
team-entry-button = { $name } · { $role }
team-offered =
    { $count ->
        [one] One invitation is still open.
       *[other] { $count } invitations are still open.
    }
team-roles =
    A cashier makes links and sees today's payments. A manager also sees all sales, refunds and exports.
    The team, the API keys and the money stay with you.
team-invite-cashier-button = Invite a cashier
team-invite-manager-button = Invite a manager
team-make-manager-button = Make manager
team-make-cashier-button = Make cashier
team-member = <b>{ $name }</b> · { $role } · since { $at }
team-dismiss-what = Who is dismissed can do nothing here from that moment on. Open invitations end as well.
team-dismiss-button = Dismiss

team-invitation =
    <b>Invitation for one { $role } of { $shop }</b>
    Send it to the person it is for. It works once, until { $until }. Whoever opens it first can take the place, and you hear of it.
team-invitation-address = <code>{ $address }</code>
team-share-text = Work at { $shop } with OKPay, as { $role }

team-join =
    <b>{ $shop }</b>, of { $owner }, offers you a place as <b>{ $role }</b>.
team-join-instead = You are { $role } there now; this would replace it.
team-join-until = Valid until { $until }. Your own wallet stays yours: nobody at the shop sees it.
team-join-button = Work at { $shop }
team-join-own =
    This invitation is to your own shop.
    Send it to the person it is for.
team-join-no-more =
    You work at <b>{ $shop }</b> already, as { $role }. This invitation makes you nothing more, so nothing changes.
    It stays open for the person it is for.
team-role-asked =
    ✅ The owner of the shop was asked.
    You hear of it here when they change your role.

shop-role = You are { $role } here.
shops-title = <b>My shops</b>
shops-none =
    You work in no shop at the moment.
    You can open one of your own: a name is all it takes.
shops-line = <b>{ $name }</b> · { $role }
shops-line-acting = <b>{ $name }</b> · { $role } · you act for this one
shops-entry-button = { $name } · { $role }
shops-open-own-button = Open my own shop

notice-charge-paid = ✅ <b>{ $amount }</b> paid to { $shop } by { $from }
notice-shop-joined = ✅ <b>{ $who }</b> now works in your shop as { $role }.
notice-shop-role =
    ✅ You are <b>{ $role }</b> of <b>{ $shop }</b> now.
    { $may }
notice-shop-dismissed =
    You no longer work at <b>{ $shop }</b>.
    The links you made stay with the shop.
notice-shop-hired-ended =
    👥 <b>Changes in your shop’s team were undone</b>: { $why ->
        [email_kept] a change of your email was undone.
       *[stopped] the move of your wallet was stopped.
    }
notice-shop-hired-ended-hired = { $count ->
        [one] Whoever was hired last no longer works in your shop.
       *[other] The { $count } who were hired last no longer work in your shop.
    }
notice-shop-hired-ended-cashiers = { $count ->
        [one] Somebody who was made a manager meanwhile is a cashier again.
       *[other] { $count } who were made managers meanwhile are cashiers again.
    }
notice-shop-hired-ended-managers = { $count ->
        [one] Somebody who was a manager before, and whose role was changed meanwhile, is a cashier now.
       *[other] { $count } who were managers before, and whose role was changed meanwhile, are cashiers now.
    }
notice-shop-hired-ended-next = This may have been done by whoever had your chat meanwhile. Once the account is in your hands alone, invite again whom you want, and make managers again whom you trust.
notice-shop-role-asked =
    <b>{ $who }</b> of your team could not do something that takes a { $role }.
    Nothing changes unless you change it.
