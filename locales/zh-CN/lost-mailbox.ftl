## 邮箱被他人控制或已丢失时更换邮箱：在本人的聊天中申请，由两位工作人员核准。

lost-mailbox-button = 邮箱丢失或被盗
lost-mailbox-ask =
    <b>邮箱丢失或被盗？</b>
    我们的邮件目前发往 <code>{ $email }</code>。如果有人能看到这些邮件，或者您已无法打开这个邮箱，可以不经过它，为钱包更换邮箱。
lost-mailbox-how =
    1. { $pin ->
        [yes] 在这里输入支付密码。
       *[no] 支付密码已失效，无需输入。
    }
    2. 在我们的网页上填写新邮箱；已开启两步验证的，还需输入动态验证码；并说明您的身份。
    3. 打开我们发到新邮箱的链接。
    4. 两位工作人员核对您提供的信息，核准后再等待 72 小时。期间您可随时在这里停止；原邮箱可以提出异议，届时由两位工作人员重新核对。
lost-mailbox-then = 更换后原登录密码失效，请通过新邮箱重新设置。已冻结的账户在您自行解冻前保持冻结，24 小时内只能小额转出。
lost-mailbox-begin-button = 申请更换邮箱
lost-mailbox-page =
    <b>更换账户邮箱</b>
    请前往我们的网页继续，并准备好新邮箱；已开启两步验证的，请准备好验证器或恢复码。
    页面有效期至 { $until }。
lost-mailbox-page-button = 前往网页继续
lost-mailbox-standing-asked =
    ⏳ <b>等待新邮箱确认。</b>请在 { $until } 前打开我们发到 <code>{ $email }</code> 的链接。目前没有任何变化。
    邮箱填错了，或没有收到邮件？可以重新申请，原申请随之失效。
lost-mailbox-standing-opened =
    ⏳ <b>两位工作人员正在核对您提供的信息</b>，结果会在这里通知您。核准后还需等待 72 小时，邮箱才会更换为 <code>{ $email }</code>。如一直没有核准，申请将于 { $until } 失效。
lost-mailbox-standing-approved =
    ⏳ <b>邮箱将于 { $until } 更换为 <code>{ $email }</code>。</b>两位工作人员已核准。在此之前邮箱不变，您仍可停止。
lost-mailbox-objected =
    { $frozen ->
        [yes] ⚠️ 原邮箱提出了异议。账户已冻结，由两位工作人员重新核对。
       *[no] ⚠️ 原邮箱提出了异议，由两位工作人员重新核对。账户此后已解冻：如非本人操作，请发送 /freeze。
    }
lost-mailbox-again-button = 重新申请
lost-mailbox-stop-button = 停止更换，保留原邮箱
lost-mailbox-stopped =
    ✅ <b>已停止。</b>邮箱不变。如账户已冻结，仍保持冻结。
    如果更换不是您申请的，说明有人能使用此聊天并知道您的支付密码：请立即冻结账户，在 Telegram 设置中退出陌生设备，并设置新的支付密码。

notice-mailbox-asked =
    ⏳ <b>此聊天已申请更换账户邮箱，并通过了验证。</b>请在 { $until } 前打开我们发到新邮箱的链接。目前没有任何变化。
    如非本人操作，请停止。
notice-mailbox-opened =
    ⏳ <b>新邮箱已确认。</b>两位工作人员正在核对您提供的信息，核准后还需等待 72 小时，邮箱才会更换。
    如非本人操作，请停止。
notice-mailbox-approved =
    ✅ <b>账户邮箱将于 { $until } 更换。</b>两位工作人员已核对您提供的信息并核准，新旧邮箱均已收到通知。
    如非本人操作，请停止。
notice-mailbox-objected =
    ⚠️ <b>有人通过原邮箱表示，更换邮箱不是您本人申请的。</b>账户已冻结，资金无法转出。两位工作人员会重新核对您的申请，您无需操作。
    如果更换不是您申请的，请停止。
notice-mailbox-moved =
    ⚠️ <b>更换邮箱的申请已暂停：</b>有人凭您的邮箱地址、登录密码和验证码，把钱包换绑到了其他聊天，这视为对申请提出异议。
    如非本人操作，请在 { $until } 前阻止换绑，两位工作人员会重新核对您的申请；否则申请失效。
notice-mailbox-resumed =
    ✅ <b>更换邮箱的申请继续办理。</b>换绑已阻止，账户已冻结，两位工作人员会重新核对您的申请，您无需操作。核对结束前，您可以在这里阻止任何换绑。
    如果更换不是您申请的，请停止。
notice-mailbox-kept =
    🛡️ <b>钱包仍在此聊天。</b>有人凭您的邮箱地址、登录密码和验证码，试图把钱包换绑到其他聊天。两位工作人员已听取双方说明并核准您的申请，因此在 { $until } 邮箱更换之前，钱包不会换绑。
    如果更换不是您申请的，请停止。
notice-mailbox-done =
    ✅ <b>账户邮箱已更换。</b>设置新登录密码的链接已发到新邮箱。原登录密码已失效，所有浏览器均已退出登录，发到原邮箱的链接也全部失效。
notice-mailbox-done-active = { $until } 前只能小额转出。
notice-mailbox-done-frozen = 账户仍处于冻结状态，无法转出。确认账户只由您本人掌控后，请用新登录密码解冻；解冻后，{ $until } 前只能小额转出。
notice-mailbox-done-restricted = 账户仍被我们冻结，处理完成前无法转出。原因、所需事项和处理期限可点下方按钮查看。
notice-mailbox-declined =
    ⛔ <b>邮箱未更换。</b>您提供的信息与账户资料不符。您可以补充说明后重新申请，或联系客服。
notice-mailbox-ended =
    ⛔ <b>更换邮箱的申请已失效</b>，邮箱不变。
notice-mailbox-ended-restricted = 账户已被我们冻结。处理完成后，您可以重新申请。
notice-mailbox-ended-moved = 账户已换绑到其他聊天，只有绑定该账户的聊天才能申请更换邮箱。
notice-mailbox-ended-taken = 新邮箱已无法使用，请换一个邮箱重新申请。
notice-mailbox-unconfirmed =
    ⛔ <b>更换邮箱的申请已过期。</b>发到新邮箱的链接 24 小时内没有打开，邮箱不变。
    如仍需更换，请重新申请，新的链接会立即发到新邮箱。
notice-mailbox-undecided =
    ⛔ <b>更换邮箱的申请已过期。</b>14 天内未获两位工作人员核准，邮箱不变。这并不表示您的信息有问题。
    如仍需更换，请重新申请，并尽量详细说明您本人和账户的情况，以便我们更快核对。
notice-mailbox-undecided-frozen = 账户仍处于冻结状态。
notice-mailbox-undecided-restricted = 账户仍被我们冻结，处理完成后您可以重新申请。

failure-pin-needed-lost-mailbox = 🔑 <b>请先输入支付密码。</b>这样，即使有人拿到您已解锁的手机，也无法更换账户邮箱。
failure-mailbox-case-open = ⏳ <b>申请已收到。</b>两位工作人员正在核对，或正处于 72 小时等待期。
failure-mailbox-case-open-button = 查看进度
failure-mailbox-unprovable = ⛔ <b>仅凭此聊天不足以证明您的身份。</b>您的支付密码已失效，未开启两步验证，也没有认证过身份。请先完成身份认证，再申请更换邮箱。
failure-mailbox-decided = ⛔ <b>此钱包暂不能换绑。</b>有人提出异议后，两位工作人员已重新核对，钱包的邮箱即将更换。如果钱包是您本人的，请立即联系客服。
failure-mailbox-left = ⛔ <b>那个邮箱已不再是该账户的邮箱。</b>没有任何变化。

## 工作人员

notice-mailbox-opened-staff = 🔎 有客户的邮箱丢失或被盗，申请更换邮箱，请核对其提供的信息。
notice-mailbox-objected-staff = ⚠️ 有人对更换邮箱提出异议（原邮箱提出，或有人凭验证码换绑钱包而被阻止），须由两人核对；此前的核准已撤销。
customer-mailbox-asked = ⚠️ 邮箱丢失或被盗，{ $since } 申请更换邮箱，待核对，{ $until } 到期
customer-mailbox-approved = ⚠️ 邮箱丢失或被盗，{ $since } 申请更换邮箱，两人已核准，{ $until } 生效。如需终止，请冻结该账户
customer-mailbox-objected = 原邮箱已于 { $at } 提出异议。
customer-mailbox-moved = 账户曾于 { $at } 凭验证码换绑到其他聊天。
desk-mailbox-title = 🔎 <b>更换邮箱（邮箱丢失或被盗）</b>
desk-mailbox-proven =
    { $at } 在账户绑定的聊天中提交。已验证：{ $pin ->
        [yes] 支付密码
       *[no] 无支付密码（已失效）
    }、{ $code ->
        [authenticator] 动态验证码
        [recovery] 恢复码
       *[none] 无验证码（未开启两步验证）
    }。新邮箱已确认。
desk-mailbox-addresses = 由 { $old } 更换为 { $new } · 认证等级 { $level }
desk-mailbox-since-pin = 支付密码设于 { $at } { $young ->
        [yes] ⚠️
       *[no] { "" }
    }
desk-mailbox-since-code = 验证器绑定于 { $at } { $young ->
        [yes] ⚠️
       *[no] { "" }
    }
desk-mailbox-since-level = 认证等级通过于 { $at } { $young ->
        [yes] ⚠️
       *[no] { "" }
    }
desk-mailbox-young = ⚠️ <b>带标记的项目不足 30 天。</b>拿到聊天并知道登录密码的人一天内就能做出这些，请以更早的资料为准。
desk-mailbox-taken-back =
    ⚠️ <b>原邮箱已于 { $at } 撤销一次邮箱更换并收回账户</b>，当时设置的支付密码和验证器一并失效。申请人可能是邮箱被盗、已无其他凭证的本人，也可能正是被收回账户的人：请以更早的资料为准进行核对。
desk-mailbox-objected =
    ⚠️ <b>原邮箱已于 { $at } 提出异议。</b>提出异议的可能是盗用者，也可能是本人：拿到手机并知道支付密码和验证码的人同样可以提交申请。{ $frozen ->
        [yes] 账户已冻结。
       *[no] 账户此后已凭登录密码解冻，目前未冻结。
    }
desk-mailbox-moved = ⚠️ <b>{ $at } 有人凭邮箱地址、登录密码和验证码，把账户换绑到其他聊天，随后被阻止。</b>任何一方都可能是本人，请核对只有本人才知道的信息。两人核准之前，双方都可以撤销对方的操作。
desk-mailbox-until = 申请有效期至 { $until }。
desk-mailbox-takes-effect = 如聊天中未停止，将于 { $until } 生效。
desk-mailbox-how = 请与客户资料核对：姓名、手机号、开户时间、最近交易；认证等级 1 及以上的，还应核对姓名、出生日期和证件。一致才提交复核，不一致请拒绝。电话中的说法不能作为依据。
desk-mailbox-ask-button = 核对一致，提交复核
desk-mailbox-decline-button = 核对不一致，拒绝
desk-mailbox-decline-ask = <b>拒绝这个申请？</b>邮箱不变。客户会立即收到通知，可以重新申请。
desk-mailbox-decline-now-button = 拒绝申请
desk-mailbox-declined = ⛔ <b>已拒绝。</b>邮箱不变；已通知客户，可以重新申请。
queue-mailboxes = <b>待核对的更换邮箱申请：{ $count } 件</b>
queue-mailbox-button = 更换邮箱 · { $okpayId }
queue-mailbox-objected-button = ⚠️ 更换邮箱，有异议 · { $okpayId }
approval-what-replace-mailbox = 核准更换邮箱
approval-effect-replace-mailbox = 通过后开始等待 72 小时，期满后邮箱更换、登录密码失效。聊天和新旧邮箱会立即收到通知；聊天中可以停止，原邮箱提出异议则须重新核准。
