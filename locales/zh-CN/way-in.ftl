# 登录密码之后的验证码
login-code-label = 动态验证码
login-code-hint = 6 位数字。手边没有验证器时，也可输入恢复码。
login-code-wrong =
    { $tries ->
        [0] 动态验证码不正确。
       *[other] 动态验证码不正确，还可以再试 { $tries } 次。
    }
login-code-used = 该动态验证码已使用过，验证器会在 30 秒内显示新的动态验证码。
login-code-title = 还差一步
login-code-text = 您的账户已开启两步验证，请在 5 分钟内输入动态验证码。
login-code-lost = 验证器和恢复码都丢了？
login-code-locked = 为保护您的资金，{ $until } 前无法验证动态验证码，届时请重新登录。
login-lost = 旧的 Telegram 账号用不了了？
login-lost-text = 您的钱包可以换绑到新的 Telegram 账号。请用新账号打开我们的聊天，点击“我已有账户”，然后输入邮箱、登录密码，以及动态验证码或恢复码。没有动态验证码也可以找回，只是需要更久：由两位工作人员核实身份，并等待 72 小时。
login-lost-button = 用新账号打开聊天

# 换了 Telegram 账号后找回
rebind-title = 把钱包换绑到新聊天
rebind-text = 钱包会换绑到您申请本页面的那个聊天。原聊天会立即收到通知，此后无法再使用钱包。24 小时内只能小额转出。
rebind-sent-to-you = 如果这个链接是别人发给您的，请立即关闭本页面，否则您的钱包会被转到对方手中。我们绝不会要求您打开这个链接。
rebind-submit = 换绑钱包
rebind-wrong =
    { $tries ->
        [0] 邮箱、密码或动态验证码不正确。
       *[other] 邮箱、密码或动态验证码不正确，还可以再试 { $tries } 次。
    }
rebind-done = 钱包已换绑
rebind-done-text = 钱包已在新聊天中，原聊天不能再使用。为保护资金安全，24 小时内只能小额转出。如账户此前已冻结，仍保持冻结。
rebind-lost = 没有验证器，也没有恢复码？
rebind-lost-text = 可以改为人工核实身份：请打开我们发到您邮箱的链接，输入登录密码，并说明您本人和账户的情况，由两位工作人员核对。核对一致后还需等待 72 小时才会换绑，期间随时可以阻止。
rebind-lost-submit = 发送邮件
rebind-sent-text = 如果 { $email } 是 OKPay 账户的注册邮箱，您将收到一封邮件。链接 20 分钟内有效，仅可使用一次。
rebind-sent-digits = 您与我们的聊天中现在会显示两位数字，打开邮件中的链接后需要先输入。
rebind-sent-late = 十分钟内没有收到？请检查上面的邮箱地址和垃圾邮件箱，然后重新申请。同一邮箱，每个聊天每天最多可申请 { $chat } 封，所有聊天合计最多 { $address } 封。超过后请明天再试，或联系客服。
rebind-link_expired-text = 此页面 20 分钟内有效，请在聊天中重新点击“我已有账户”。
rebind-link_used-text = 如果您已用它完成换绑，请回到新聊天继续。如非本人操作，请立即在原聊天中阻止。
recovery-first-title = 您的聊天中显示的是哪两位数字？
recovery-first-submit = 继续
recovery-first-label = 两位数字
recovery-first-hint = 您申请这封邮件后，数字就显示在您本人与我们的 Telegram 聊天中。数字不符，链接会立即失效。
recovery-first-missing = 请按聊天中的显示输入两位数字。本次不计入尝试。
recovery-first-why = 请只看您自己的聊天。任何通过消息或电话告诉您数字的人，都是想盗走您的钱包。
recovery-first-none = 您的聊天中没有数字？那么这封邮件是他人申请的，请关闭本页面。
wrong_chat-title = 与申请邮件的聊天所显示的数字不符
wrong_chat-text = 此链接已失效，没有任何变化。如果您输入的是自己聊天中显示的数字，说明这封邮件是他人在其聊天中申请的。请在您的聊天中重新申请，并打开随后收到的那封邮件。我们也已发邮件告知您。
recovery-title = 请说明您的身份
recovery-matched = 数字相符，这次申请来自您本人的聊天。
recovery-text = 有人在 Telegram 聊天中申请人工核实身份、找回您的钱包。如果不是您本人刚刚申请的，请不要继续。
recovery-submit = 提交核实
recovery-statement-label = 关于您本人和账户
recovery-statement-hint = 您的姓名和手机号、大致的开户时间、最近几笔交易。请勿填写登录密码、支付密码或验证码。最多 1000 字。
recovery-statement-missing = 请说明您本人和账户的情况，否则无法核对。
recovery-too-long = 内容超过 { $max } 字，请精简一些。
recovery-done = 申请已收到
recovery-done-text = 两位工作人员会核对您提供的信息，结果将在聊天和邮件中通知您。核对一致后还需等待 72 小时才会生效。
recovery-link_expired-text = 链接 20 分钟内有效；您多次申请的，只有最新的一个可用；输入的数字不符，链接也会失效。请在聊天中重新开始。
recovery-link_used-text = 申请已收到，结果将在聊天和邮件中通知您。
rebind_stop-title = 阻止钱包换绑
rebind_stop-text = 点击后换绑立即终止，钱包留在或回到原聊天；账户被冻结，登录密码失效，正在进行的身份认证申请也会撤回。我们会通过邮件发送重置链接。
rebind_stop-submit = 不是我，立即阻止
rebind_stop-done = 已阻止
rebind_stop-done-text = 账户已冻结，资金无法转出。请用邮件中的链接设置新密码，再在聊天中解冻账户。
rebind_stop-link_expired-text = 此链接已过可阻止的时间，请立即在聊天中联系客服。
rebind_stop-link_used-text = 已用此链接阻止过。请用邮件中的链接设置新密码。
rebind_over-title = 已无法阻止
rebind_over-text = 此前已经阻止，或已过可阻止的时间。如非本人操作，请立即在聊天中联系客服。
account_frozen_by_user-title = 账户已冻结，需由您本人解冻
account_frozen_by_user-text = 未作任何更改：账户冻结期间，此项保持不变。请在聊天中发送 /security 解冻，然后重新开始。
account_restricted-title = 您的账户已被暂时冻结
account_restricted-text = 未作任何更改：账户冻结期间，此项保持不变。需要提供什么，客服会告诉您。
already_registered-title = 该聊天已有账户
already_registered-text = 这个聊天已另行开通了账户，一个聊天只能绑定一个账户。请联系客服处理。

# 修改登录密码
pin_reset-title = 重设支付密码
pin_reset-text = 请先验证是您本人，然后回到聊天，点击聊天中的数字键设置新的支付密码。请勿在任何地方打字输入支付密码。
pin_reset-submit = 继续
pin_reset-done = 验证通过
pin_reset-done-text = 请回到聊天，在 20 分钟内点击按钮设置新的支付密码。
pin_reset-link_expired-text = 此页面的链接 20 分钟内有效，且只有最新的一个可用，请在聊天中发送 /security 重新获取。
pin_reset-link_used-text = 如果您已用它完成验证，请回到聊天设置新的支付密码。如非本人操作，请立即在聊天中发送 /freeze 冻结账户。
pin_reset_waits-title = 暂时不能重设
pin_reset_waits-text = 您的登录密码刚刚重置过，{ $until } 后才能凭它重设支付密码，以防邮箱被他人使用。如果记得原支付密码，现在就可以在聊天中发送 /security 修改。
password_change-title = 修改登录密码
password_change-submit = 保存新密码
password_change-done = 登录密码已修改
password_change-done-text = 其他浏览器均已退出登录，尚未确认的付款也已取消。
password_change-link_expired-text = 修改密码的链接 20 分钟内有效，且只有最新的一个可用，请在聊天中发送 /security 重新获取。
password_change-link_used-text = 如果您已用它修改密码，无需再次操作。如非本人操作，请立即在聊天中发送 /freeze 冻结账户。
password-old = 原密码
password-same = 新密码与原密码相同，请换一个。
password-known = 这个密码可能已被他人知道，请换一个。
account-password = 修改登录密码
account-password-text = 修改后当前浏览器保持登录，其他浏览器全部退出。
account-chats-title = 绑定的 Telegram 聊天
account-chats-none = 目前没有 Telegram 聊天可以使用您的账户。
account-chats-text = 您的账户可在以上聊天中使用。如需换到另一个 Telegram 账号，请用新账号打开我们的聊天，点击“我已有账户”。
account-chats-since = { $since } 绑定

email_change-title = 更换邮箱
email_change-text = 新邮箱确认后即成为您账户的邮箱。原邮箱会收到通知，并可阻止更换。
email_change-submit = 发送确认邮件
email_change-done = 请查看新邮箱
email_change-done-text = 如果该邮箱可用，确认链接已发往新邮箱，24 小时内有效。确认之前，原邮箱保持不变。
email_change-link_expired-text = 更换邮箱的链接 20 分钟内有效，且只有最新的一个可用，请在聊天中发送 /security 重新获取。
email_change-link_used-text = 确认邮件已发往新邮箱。如需换成其他邮箱，请在聊天中发送 /security 重新获取链接。
email_same-text = 这就是您现在的邮箱，请换一个。
email_confirm-title = 确认新邮箱
email_confirm-text = 点击后 { $email } 即成为您 OKPay 账户的邮箱。所有浏览器都会退出登录，24 小时内只能小额转出。
email_confirm-submit = 确认更换
email_confirm-done = 邮箱已更换
email_confirm-done-text = 今后请用新邮箱登录。原邮箱三天内可撤销本次更换。
email_confirm-link_expired-text = 本次更换已失效：可能已超过 24 小时、已被阻止，或您之后修改过登录密码。请在聊天中发送 /security 重新申请。
email_confirm-link_used-text = 新邮箱已确认，无需再次操作。
email_keep-title = 保留原邮箱
email_keep-text = 点击后账户保留或恢复 { $email }，同时账户被冻结，登录密码失效，我们会通过邮件发送重置链接。
email_keep-submit = 不是我，立即阻止
email_keep-done = 已阻止
email_keep-done-text = 账户已冻结，资金无法转出。请用邮件中的链接设置新密码，再在聊天中解冻账户。
email_keep-link_expired-text = 此前已经阻止，或已过可阻止的时间。如非本人操作，请立即在聊天中联系客服。
email_keep-link_used-text = 已用此链接阻止过。请用邮件中的链接设置新密码。
email_change-label = 新邮箱

# 邮箱丢失或被盗。
lost_mailbox-title = 更换账户邮箱
lost_mailbox-text = 如果不是您本人刚刚在聊天中申请的，请不要继续。新邮箱确认、两位工作人员核准、再等待 72 小时之后，邮箱才会更换。
lost_mailbox-statement-hint = 您的姓名和手机号、大致的开户时间、最近几笔交易，以及邮箱出了什么问题。请勿填写登录密码、支付密码或验证码。最多 1000 字。
lost_mailbox-submit = 提交核实
lost_mailbox-done = 请打开新邮箱中的邮件
lost_mailbox-done-text = 确认链接已发到新邮箱，24 小时内有效。打开链接后，两位工作人员会核对您提供的信息，结果将在聊天中通知您。
lost_mailbox-link_expired-text = 此页面在您于聊天中申请后 20 分钟内有效，且只有最新的一个可用。请在聊天中重新申请。
lost_mailbox-link_used-text = 申请已收到。如果还没有打开新邮箱中的链接，请现在打开。
mailbox_confirm-title = 确认新邮箱
mailbox_confirm-text = 点击后即确认 { $email } 是您的邮箱。两位工作人员随后核对您提供的信息，再等待 72 小时，它才会成为您 OKPay 账户的邮箱。
mailbox_confirm-submit = 这是我的邮箱
mailbox_confirm-done = 新邮箱已确认
mailbox_confirm-done-text = 两位工作人员正在核对您提供的信息，结果将在聊天和邮件中通知您。
mailbox_confirm-link_expired-text = 此申请已失效：可能已超过 24 小时、已被停止，或该邮箱已被使用。请在聊天中发送 /security 重新申请。
mailbox_confirm-link_used-text = 新邮箱已确认，无需再次操作。
mailbox_object-title = 对更换邮箱提出异议
mailbox_object-text = 有人在您的聊天中通过了验证，称这个邮箱 { $email } 已丢失。如非本人操作，请提出异议：账户会立即冻结，资金无法转出，并由两位工作人员重新核对，之后才可能更换。每个申请只能提出一次异议。
mailbox_object-submit = 不是我，提出异议
mailbox_object-done = 异议已收到
mailbox_object-done-text = 账户已冻结；更换邮箱之前，两位工作人员会重新核对这个申请。如果您的手机被盗，请在另一台设备的 Telegram 设置中退出该手机，并联系客服。
mailbox_object-link_expired-text = 此申请已结束，或已收到异议。如非本人操作，请在聊天中联系客服。
mailbox_object-link_used-text = 异议已收到，两位工作人员会重新核对这个申请。
mailbox_case_open-title = 申请已收到
mailbox_case_open-text = 两位工作人员正在核对，或正处于 72 小时等待期。您可以在聊天中查看进度或停止。
mailbox_unprovable-title = 仅凭聊天不足以证明您的身份
mailbox_unprovable-text = 您的支付密码已失效，未开启两步验证，也没有认证过身份。请先在聊天中发送 /identity 完成身份认证。
mailbox_decided-title = 此钱包暂不能换绑
mailbox_decided-text = 您填写的信息正确，但钱包没有换绑。钱包所在的聊天曾申请更换邮箱；有人提出异议后，两位工作人员核对了双方情况并予以核准。邮箱更换之前，任何人都不能换绑钱包。如果钱包是您本人的，请立即在与我们的任意聊天中联系客服说明。
mailbox_left-title = 这个邮箱已不再是该账户的邮箱
mailbox_left-text = 曾使用此邮箱的 OKPay 账户已更换邮箱，可以撤销更换的三天时间也已过去，所以这个链接已失效，没有任何变化。如果那是您的账户，而邮箱不是您本人更换的，请立即打开与我们的聊天，发送 /support 联系客服；也可以发送 /freeze 冻结账户。如果是您本人更换的，无需处理。
pin_new_waits-title = 暂时不能操作
pin_new_waits-text = 您的支付密码刚刚凭登录密码重设过，{ $until } 后才能进行此操作，以防有人拿到您已解锁的手机并知道登录密码。如果不是您本人重设的，请在聊天中发送 /freeze 冻结账户。
second_factor_waits-title = 暂时不能申请
second_factor_waits-text = 钱包刚换绑到这个聊天，目前仍可撤销。请在 { $until } 之后再申请。
