## 谁能使用账户：登录密码、绑定的聊天，以及换了 Telegram 账号后如何找回。

welcome-come-back-button = 我已有账户
come-back-ask =
    <b>找回账户</b>
    您的钱包可以换绑到这个聊天。请在我们的网页上输入账户的邮箱和登录密码，以及动态验证码或恢复码。都没有也没关系，网页上会告诉您怎么办。
    页面有效期至 { $until }，仅对当前聊天有效。
come-back-page-button = 前往网页继续

notice-rebind-alarm-asked =
    <b>⚠️ 有人申请把您的钱包换绑到另一个 Telegram 账号</b>
    对方知道您的登录密码，并能收到您的邮件。我们正在核实身份，目前尚未换绑。
    { $stop ->
        [mail] 此聊天之前已阻止过一次，不能再次阻止。如非本人操作，请点击邮件中的链接阻止，或立即发送 /support 联系客服。
       *[chat] 如非本人操作，请立即阻止：账户将被冻结，并需要您重新设置登录密码。
    }
notice-rebind-alarm-approved =
    <b>⚠️ 您的钱包将于 { $until } 换绑到另一个 Telegram 账号</b>
    我们已核对申请人提供的信息。在此之前仍可阻止。
    { $stop ->
        [mail] 此聊天之前已阻止过一次，不能再次阻止。如非本人操作，请点击邮件中的链接阻止，或立即发送 /support 联系客服。
       *[chat] 如非本人操作，请立即阻止：账户将被冻结，并需要您重新设置登录密码。
    }
notice-rebind-alarm-moved =
    <b>⚠️ 您的钱包已换绑到另一个 Telegram 账号</b>
    换绑时已核验邮箱、登录密码和两步验证，或经我们人工核实。此聊天已无法再使用该钱包。
    { $stop ->
        [mail] 此聊天之前已阻止过一次，不能再次阻止。如非本人操作，请点击邮件中的链接阻止，或立即发送 /support 联系客服。
       *[chat] 如非本人操作，请在 { $until } 前阻止：钱包会回到这里并被冻结，您需要重新设置登录密码。
    }
notice-rebind-alarm-stopped =
    ✅ <b>已阻止。</b>账户已冻结，原登录密码已失效。重置链接已发送到您的邮箱。
notice-rebind-alarm-undecided =
    ✅ <b>没有换绑：把您的钱包换绑到另一个 Telegram 账号的申请已过期。</b>14 天内未获两位工作人员核准。
    如果申请不是您本人提交的，说明有人知道您的登录密码并能收到您的邮件：请立即修改登录密码和邮箱密码。
notice-rebind-alarm-unmoved =
    ✅ <b>没有换绑，您的钱包仍在原处。</b>原定换绑到的聊天已有自己的账户，该申请已结束。
    如果申请不是您本人提交的，说明有人知道您的登录密码并能收到您的邮件：请立即修改登录密码和邮箱密码。
rebind-stop-button = 不是我，立即阻止
rebind-stopped =
    ✅ <b>已阻止。</b>钱包现绑定在这个聊天，并已冻结，在任何地方都无法转出资金。
    原登录密码已失效。请用邮件中的链接设置新密码，再发送 /security 解冻。
    三天内如有人再次尝试，仍可在这里阻止。请在此期间修改登录密码，并重新设置验证器。
notice-rebind-progress-asked =
    ⏳ <b>申请已收到。</b>将由两位工作人员核对您提供的信息，结果会在这里和邮件中通知您。
    核实通过后还需等待 72 小时，钱包才会换绑到这个聊天；这段时间是留给账户主人的，万一有人冒用，可以及时阻止。
notice-rebind-progress-approved =
    ✅ <b>核实已通过。</b>如果原聊天和邮箱都没有阻止，钱包将于 { $until } 换绑到这个聊天。
notice-rebind-progress-moved =
    ✅ <b>钱包已换绑到这个聊天</b>，原聊天已不能再使用。
    为保护资金安全，24 小时内只能小额转出。如账户此前已冻结，仍保持冻结。
notice-rebind-pin-seen = 如支付密码可能已被他人看到，请立即设置新的。
notice-rebind-pin-void = 原支付密码已失效，请设置新的支付密码。
notice-rebind-progress-stopped =
    ⛔ <b>换绑已被阻止。</b>有人通过原聊天或邮箱表示不是本人操作。账户已冻结，仍在原处。如果您确实是账户主人，请联系客服。
notice-rebind-progress-undecided =
    ⛔ <b>您的申请已过期。</b>14 天内未获两位工作人员核准，钱包仍在原处。这并不表示您的信息有问题。
    请点击按钮重新申请，并尽量详细说明您本人和账户的情况，以便我们更快核对。
bound-button = 查看钱包的关联项
bound-title =
    🔎 <b>钱包的关联项</b>
    以下内容仍与钱包关联，请逐项查看。不是您本人设置的，请立即移除。
bound-none = ✅ 钱包没有其他关联项：没有登录中的浏览器，没有授权的应用，没有保存的账户，没有新增的收款人，也没有商户设置。
bound-waits = • { $count } 笔付款或提现待转出，如非本人操作请撤销
bound-sessions = • { $count } 个浏览器正在登录
bound-connections = • { $count } 个应用可从您的余额扣款
bound-destinations = • { $count } 个提现账户或银行卡
bound-payees = • 近 30 天新增或改名 { $count } 位常用收款人，按备注名转账会转到这些账户
bound-team = • { $count } 名店员
bound-keys = • { $count } 个有效的 API 密钥
bound-endpoints = • { $count } 个接收商户通知的地址
bound-returns = • { $count } 个商户应用的返回地址
notice-rebind-ended-elsewhere =
    ⛔ <b>把钱包换绑到这个聊天的申请已失效。</b>
notice-rebind-ended-elsewhere-password = 账户的登录密码已修改，用原密码提交的申请随之失效。如果您是账户主人，请用新密码重新申请。
notice-rebind-ended-elsewhere-address = 账户的邮箱已更换，用原邮箱提交的申请随之失效。如果您是账户主人，请用新邮箱重新申请。
notice-rebind-ended-elsewhere-stopped = 有人通过账户的聊天或邮箱阻止了换绑，所有申请随之失效。如果您是账户主人，请先用邮件中的链接设置新的登录密码，再重新申请。
notice-rebind-ended-elsewhere-moved = 账户已通过另一项申请换绑到其他聊天。如果您是账户主人且并非本人操作，请立即联系客服。
notice-rebind-ended-elsewhere-again = 有人在其他聊天重新提交了申请，仅最新的申请有效。如果您是账户主人且并非本人操作，说明有人知道您的登录密码并能收到您的邮件：请先修改邮箱密码，再联系客服。
notice-rebind-ended-elsewhere-registered = 这个聊天已有自己的账户，一个聊天只能绑定一个账户，钱包仍在原处。请联系客服处理。
notice-rebind-ended-here =
    ⛔ <b>关闭两步验证的申请已失效。</b>
notice-rebind-ended-here-password = 您的登录密码已修改，用原密码提交的申请随之失效。如仍需关闭，请重新申请。
notice-rebind-ended-here-address = 您的邮箱已更换，用原邮箱提交的申请随之失效。如仍需关闭，请重新申请。
notice-rebind-ended-here-stopped = 账户的换绑已被阻止，所有申请随之失效。请先用邮件中的链接设置新的登录密码；如仍需关闭，再重新申请。
notice-rebind-ended-here-moved = 账户已换绑到其他聊天。如非本人操作，请在换绑通知中阻止，或立即联系客服。
notice-rebind-ended-here-again = 有人凭您的登录密码和邮箱提交了另一项申请，仅最新的申请有效。如非本人操作，请在该申请的通知中阻止，并修改登录密码和邮箱密码。
notice-rebind-ended-here-registered = 提交申请的聊天已绑定其他账户。如仍需关闭，请联系客服。

notice-recovery-number =
    您的两位数字：<b>{ $number }</b>。打开邮件中的链接后需要先输入。
    您申请了一封邮件，用来把钱包换绑到这个聊天。如果页面提示数字不符，说明那封邮件是他人在其聊天中申请的。请勿告诉任何人：除该页面外，我们不会在任何地方询问这个数字。
    十分钟内没有收到？请检查邮箱地址和垃圾邮件箱，然后重新申请。
notice-recovery-number-again-button = 重新申请
notice-recovery-opened = 🔎 有客户丢失了两步验证，申请人工核实身份，请核对其提供的信息。
queue-cases = <b>待核对的找回申请：{ $count } 件</b>
queue-case-button = 找回申请 · { $okpayId }
desk-recovery-title = 🔎 <b>找回账户（无两步验证）</b>
desk-recovery-here = 丢失验证器和恢复码，聊天仍在使用：申请关闭两步验证，钱包留在原聊天。
desk-recovery-elsewhere = 丢失 Telegram 账号、验证器和恢复码：申请将钱包换绑到提交申请的聊天，并关闭两步验证。
desk-recovery-chat = 将换绑到 { $handle } · Telegram ID { $id }
desk-recovery-chat-nameless = 将换绑到未设置用户名的聊天 · Telegram ID { $id }
desk-recovery-chat-since = 该聊天首次联系我们：{ $at }
desk-recovery-chat-before = 该聊天首次联系我们的时间早于开始记录之时
desk-recovery-chat-others =
    { $count ->
        [0] 该聊天没有其他找回申请
       *[other] ⚠️ 该聊天另有 { $count } 个找回申请
    }
desk-recovery-chat-stopped = ⚠️ 其中 { $count } 个已被账户主人阻止
desk-recovery-strangers = ⚠️ 30 天内有 { $count } 次在邮件链接中输入的数字不符，可能另有他人也在申请找回此账户，请格外仔细核对。
desk-recovery-until = 申请有效期至 { $until }。
desk-recovery-moves = 如本人未阻止，将于 { $until } 生效。
desk-recovery-asked = { $at } 提交，已验证邮箱、登录密码和申请聊天的两位数字。
desk-recovery-statement = 申请人陈述：“{ $statement }”
desk-recovery-statement-shut = 申请人陈述仅在核对期间显示，且须先输入动态验证码。
desk-recovery-how = 请与客户资料核对：姓名、手机号、开户时间、最近交易。一致才提交复核；如有疑问请勿提交，申请到期自动失效。
desk-recovery-ask-button = 核对一致，提交复核
approval-what-rebind-account = 核准找回申请
approval-effect-rebind-account = 通过后开始等待 72 小时，期满生效。客户会立即收到通知，可随时阻止。

security-password-button = 修改登录密码
security-lock-there = 聊天锁已开启
security-lock-missing = 聊天锁未开启
change-password-ask =
    <b>修改登录密码</b>
    请在我们的网页上输入原密码并设置新密码。修改后，已登录的浏览器会全部退出。
    页面有效期至 { $until }。
change-password-page-button = 前往网页修改
change-password-forgot-button = 忘记原密码
notice-password-renewed =
    ✅ 您的登录密码已于 { $at } 凭原密码修改，其他浏览器均已退出登录。
    如非本人操作，请立即冻结账户，再通过邮件重置密码。
new-pin-title = 🔑 <b>设置新的支付密码</b>
new-pin-button = 设置新的支付密码
new-pin-again-button = 用原支付密码修改
new-pin-done =
    ✅ <b>支付密码已修改</b>，原支付密码已失效。
    尚未确认的付款已取消。
new-pin-done-limited =
    ✅ <b>支付密码已重设</b>，原支付密码已失效。
    为保护资金安全，{ $until } 前只能小额转出。尚未确认的付款已取消。
new-pin-frozen = 账户目前无法转出资金，这个支付密码仅在此期间有效；恢复转出后，请用登录密码验证，再重新设置一次。
new-pin-kept = 支付密码没有更改。
forgot-pin-button = 忘记支付密码？
forgot-pin-ask =
    <b>忘记支付密码？</b>
    请先在我们的网页上输入登录密码；已开启两步验证的，还需输入动态验证码。然后回到聊天中设置新的支付密码。
    重设后 24 小时内只能小额转出。页面有效期至 { $until }。
forgot-pin-page-button = 前往网页验证
forgot-pin-password-button = 忘记登录密码
pin-not-me-button = 不是我，立即冻结
notice-pin-choice =
    🔑 <b>验证已通过，请设置新的支付密码。</b>请在 { $until } 前完成。
    如非本人操作，说明有人知道您的登录密码，请立即冻结账户。
notice-pin-changed =
    🔑 您的支付密码已于 { $at } 凭原支付密码修改。
    如非本人操作，请立即冻结账户，再重设登录密码和支付密码。
notice-pin-reset =
    🔑 您的支付密码已于 { $at } 凭登录密码重设，{ $until } 前只能小额转出。
    如非本人操作，请立即冻结账户，再重设登录密码和支付密码。
password-in-chat =
    ⚠️ <b>您刚才的消息含有您的登录密码。</b>我们已删除这条消息，其中的内容没有被使用，也没有转给任何人；但它曾短暂出现在您所有登录了 Telegram 的设备上，请立即更换密码。
password-in-words-left =
    ⚠️ <b>您填写的内容含有您的登录密码。</b>我们没有保留任何内容；写有它的消息还在聊天里，请您自行删除，并立即更换密码。
code-in-chat =
    ⚠️ <b>您发送的内容像是验证码或支付密码。</b>我没有要求您输入，因此已删除这条消息，没有用于任何操作。
    验证码只在我询问时输入，支付密码只在按键上点按。如果有人让您发送，对方不是 OKPay 的人，请立即冻结账户。
code-in-chat-staff =
    ⚠️ <b>您发送的内容像是验证码或支付密码。</b>我没有要求您输入，因此已删除这条消息，没有用于任何操作。
    验证码只在我询问时输入。如果有人让您发送，对方不是 OKPay 的人，请告诉您的主管。

security-lock-button = 聊天锁
security-locked-button = 聊天锁
chat-lock-off =
    <b>聊天锁</b>
    未开启：任何人拿到您已解锁的手机，都能在这里看到余额和账单。
    开启后，5 分钟没有操作，或每满 15 分钟，查看余额、账单、回单或发起付款前需要输入支付密码；其间的通知不显示金额和姓名。
chat-lock-on =
    <b>聊天锁</b>
    🔒 已开启：5 分钟没有操作，或每满 15 分钟，查看余额、账单、回单或发起付款前需要输入支付密码；其间的通知不显示金额和姓名。
chat-lock-on-button = 开启聊天锁
chat-lock-off-button = 关闭聊天锁
unlock-ask = 🔒 <b>验证支付密码</b>
unlock-undone = 锁定期间点击的操作没有执行。如果是您本人点击的，请再点一次。
unlock-makes-manager = 输入后，<b>{ $name }</b>将成为 { $shop } 的店长。
unlock-invites-manager = 输入后将生成一份店长邀请。
unlock-home-currency = 输入后，{ $currency } 将成为您的常用货币。
unlock-exchanges = 输入后，将用 <b>{ $send }</b>兑换 <b>{ $receive }</b>。
unlock-button = 🔓 输入支付密码解锁
done-locked = ✅ 操作已完成。🔒 聊天已锁定，输入支付密码后才会显示详情。
unlock-cancelled = 🔒 未输入支付密码，没有任何更改。
failure-chat-locked = 🔒 <b>聊天已锁定。</b>输入支付密码即可解锁，解锁后最多保持 15 分钟。
failure-pin-needed-manager = 🔑 <b>请先输入支付密码。</b>店长可以退款，退款会从您的余额中支出。
failure-pin-needed-fresh-password = 🔑 <b>请先输入支付密码。</b>您的登录密码刚通过邮件重置过，24 小时内进行此操作还需输入支付密码，以防邮箱被他人使用。
failure-pin-needed-home-currency = 🔑 <b>请先输入支付密码。</b>您的各项限额和免密额度都按常用货币计算。
failure-pin-needed-second-factor = 🔑 <b>请先输入支付密码。</b>两步验证是账户的重要保护。这样，即使有人拿到您已解锁的手机，又知道登录密码或看到动态验证码，也无法开启、更换或关闭它。
failure-pin-needed-identity = 🔑 <b>请先输入支付密码。</b>账户冻结期间提交认证资料需要支付密码，以防拿到您手机的人冒用您的身份。
failure-pin-needed-exchange = 🔑 <b>请先输入支付密码。</b>每次兑换都有汇率差价和手续费，今天的合计已超过免密额度。这样，即使有人拿到您已解锁的手机，也无法靠反复兑换耗掉您的余额。
pin-needed-button = 🔑 输入支付密码
failure-wrong-chat = ⛔ 与申请邮件的聊天所显示的数字不符。该链接已失效，没有任何变化。请在您的聊天中重新申请。
failure-rebind-over = ⛔ 已过可阻止的时间，或此前已经阻止。请立即联系客服。
failure-password-known = 这个密码可能已被他人知道，请换一个。
failure-password-same = 新密码与原密码相同，请换一个。

chats-title = <b>绑定的 Telegram 聊天</b>
chats-line = { $name }，最近活动 { $seen }
chats-line-since = { $name }，{ $since } 绑定，最近活动 { $seen }
chats-line-current = { $name }（当前聊天），最近活动 { $seen }
chats-line-current-since = { $name }（当前聊天），{ $since } 绑定，最近活动 { $seen }

lost-factor-ask =
    <b>验证器和恢复码都丢了？</b>
    我们会给您发一封邮件，打开其中的链接，输入登录密码并说明您本人和账户的情况，由两位工作人员核对。核对一致后等待 72 小时，两步验证即会关闭，您可以重新设置。期间随时可以阻止。
lost-factor-button = 验证器和恢复码都丢了
lost-factor-mail-button = 发送邮件
lost-factor-mailed =
    ✅ 链接已发送到您的邮箱，20 分钟内有效，仅可使用一次。
    打开后需要先输入两位数字：<b>{ $number }</b>。如果页面提示数字不符，说明那封邮件是他人在其聊天中申请的。请勿把数字告诉任何人。
notice-lost-factor-asked =
    <b>⚠️ 有人申请关闭您的两步验证</b>
    对方知道您的登录密码，并能收到您的邮件。两位工作人员正在核对其提供的信息，目前没有任何变化。
    { $stop ->
        [mail] 此聊天之前已阻止过一次，不能再次阻止。如非本人操作，请点击邮件中的链接阻止，或立即发送 /support 联系客服。
       *[chat] 如非本人操作，请立即阻止：账户将被冻结，并需要您重新设置登录密码。
    }
notice-lost-factor-approved =
    <b>⚠️ 您的两步验证将于 { $until } 关闭</b>
    我们已核对申请人提供的信息。在此之前仍可阻止。
    { $stop ->
        [mail] 此聊天之前已阻止过一次，不能再次阻止。如非本人操作，请点击邮件中的链接阻止，或立即发送 /support 联系客服。
       *[chat] 如非本人操作，请立即阻止：账户将被冻结，并需要您重新设置登录密码。
    }
notice-lost-factor-moved =
    <b>⚠️ 已按申请关闭您的两步验证</b>
    请发送 /security 重新设置。为保护资金安全，24 小时内只能小额转出。
    { $stop ->
        [mail] 此聊天之前已阻止过一次，不能再次阻止。如非本人操作，请点击邮件中的链接阻止，或立即发送 /support 联系客服。
       *[chat] 如非本人操作，请在 { $until } 前阻止：账户将被冻结，并需要您重新设置登录密码。
    }
notice-lost-factor-undecided =
    ⛔ <b>关闭两步验证的申请已过期。</b>14 天内未获两位工作人员核准，没有任何变化。这并不表示您的信息有问题。
    如仍需关闭，请重新申请，并尽量详细说明您本人和账户的情况。如果申请不是您本人提交的，说明有人知道您的登录密码并能收到您的邮件：请立即修改登录密码和邮箱密码。

notice-tries-exceeded =
    ⚠️ <b>有人尝试登录您的账户</b>
    { $at }，有人在我们的网页上 5 次输错登录密码或两步验证码。对方没有登录成功，您仍可正常登录。
    如非本人操作，请修改登录密码。
notice-password-known =
    ⚠️ <b>登录密码正确，但验证码输错</b>
    { $at }，有人在我们的网页上输入了您的登录密码，密码正确，但动态验证码或恢复码不正确，对方没有登录成功。
    如是您本人操作，无需处理；如非本人操作，说明有人知道了您的登录密码，请立即修改。

security-email-button = 更换邮箱
change-email-ask =
    <b>更换邮箱</b>
    请在我们的网页上输入新邮箱和登录密码；如已开启两步验证，还需输入动态验证码。新邮箱确认后生效；原邮箱可随时阻止，生效后三天内也可撤销。
    更换后 24 小时内只能小额转出。页面有效期至 { $until }。
change-email-page-button = 前往网页更换
failure-email-same = 这就是您现在的邮箱，请换一个。
notice-email-change-asked =
    <b>⚠️ 有人申请更换您账户的邮箱</b>
    目前尚未更换。如果是您本人，请在 { $until } 前点击新邮箱中的确认链接。
    如非本人操作，说明有人知道您的登录密码：请立即冻结账户，或通过原邮箱中的邮件阻止。
notice-email-change-changed =
    <b>⚠️ 您账户的邮箱已更换</b>
    所有浏览器均已退出登录，24 小时内只能小额转出。{ $until } 前可通过发往原邮箱的邮件撤销。
    如非本人操作，请立即冻结账户。
notice-email-change-kept =
    ✅ <b>账户邮箱仍是原来的邮箱。</b>更换已通过原邮箱撤销，账户已冻结，原登录密码已失效。重置链接已发送到您的邮箱。
