## 商户的店员，以及本人任职的商户。

team-button = 店员管理
team-shops-button = 切换商户
team-role-owner = 店主
team-role-manager = 店长
team-role-cashier = 收银员
team-may-manager = 店长可以收款、查看全部账目、退款和导出；店员、API 密钥和资金仍由店主管理。
team-may-cashier = 收银员可以收款、查看当天的收款；不能退款、导出，也看不到余额。

team-title = <b>{ $shop } · 店员管理</b>
team-none = 还没有店员。
team-line = <b>{ $name }</b> · { $role } · { $at } 加入
team-entry-button = { $name } · { $role }
team-offered = 有 { $count } 个邀请待接受
team-roles =
    收银员可以收款、查看当天的收款；店长还可以查看全部账目、退款和导出。
    店员、API 密钥和资金只由您管理。
team-invite-cashier-button = 邀请收银员
team-invite-manager-button = 邀请店长
team-make-manager-button = 设为店长
team-make-cashier-button = 设为收银员
team-member = <b>{ $name }</b> · { $role } · { $at } 加入
team-dismiss-what = 移除后立即失去全部权限，未接受的邀请也会同时失效。
team-dismiss-button = 移除店员

team-invitation =
    <b>{ $shop } · 邀请{ $role }</b>
    请发给要邀请的人。仅限一人使用一次，{ $until } 前有效；对方接受后会通知您。
team-invitation-address = <code>{ $address }</code>
team-share-text = { $shop } 邀请您在 OKPay 担任{ $role }

team-join = <b>{ $shop }</b>（{ $owner }）邀请您担任<b>{ $role }</b>。
team-join-instead = 您目前是该商户的{ $role }，接受后将变更。
team-join-until = { $until } 前有效。您的个人钱包不受影响，商户无法查看。
team-join-button = 加入 { $shop }
team-join-own =
    这是您自己商户的邀请。
    请发给要邀请的人。
team-join-no-more =
    您已是 <b>{ $shop }</b> 的{ $role }，此邀请不会增加您的权限，因此没有任何变化。
    邀请仍然有效，可留给要邀请的人。
team-role-asked =
    ✅ 已告知店主。
    店主调整您的权限后，会在这里通知您。

shop-role = 您是这里的{ $role }。
shops-title = <b>我的商户</b>
shops-none =
    您目前不在任何商户任职。
    可以开通自己的商户，填写名称即可。
shops-line = <b>{ $name }</b> · { $role }
shops-line-acting = <b>{ $name }</b> · { $role } · 当前
shops-entry-button = { $name } · { $role }
shops-open-own-button = 开通自己的商户

notice-charge-paid = ✅ { $from } 向 { $shop } 付款 <b>{ $amount }</b>
notice-shop-joined = ✅ <b>{ $who }</b> 已加入您的商户，担任{ $role }。
notice-shop-role =
    ✅ 您现在是 <b>{ $shop }</b> 的<b>{ $role }</b>。
    { $may }
notice-shop-dismissed =
    您已不再是 <b>{ $shop }</b> 的店员。
    您创建的链接仍归商户所有。
notice-shop-hired-ended =
    👥 <b>商户店员的近期变动已撤销</b>：{ $why ->
        [email_kept] 更换邮箱的操作已被撤销。
       *[stopped] 换绑操作已被阻止。
    }
notice-shop-hired-ended-hired = 近期加入的 { $count } 名店员已移出商户。
notice-shop-hired-ended-cashiers = 在此期间升为店长的 { $count } 名店员已恢复为收银员。
notice-shop-hired-ended-managers = { $count } 名原店长的角色在此期间被改动，现为收银员。
notice-shop-hired-ended-next = 这些变动可能是他人在此期间所为。确认账户只由您本人掌控后，可重新邀请需要的店员，或重新设置店长。
notice-shop-role-asked =
    您的店员 <b>{ $who }</b> 需要{ $role }权限才能完成操作。
    如不调整，权限保持不变。
