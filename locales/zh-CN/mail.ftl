mail-footer = OKPay 工作人员绝不会通过邮件或聊天向您索要登录密码、支付密码或验证码，请勿告诉任何人。
mail-phrase = 您的防伪短语：{ $phrase }。没有显示它却要您操作的邮件，就不是 OKPay 发的。
mail-if-not-you = 如非本人操作，请立即在聊天中发送 /freeze 冻结账户，再发送 /support 联系客服。

mail-email_verify-subject = 请验证您的 OKPay 邮箱
mail-email_verify-text = 有人在开通 OKPay 钱包时填写了这个邮箱。如果是您本人，请点击确认。
mail-email_verify-button = 确认邮箱
mail-email_verify-valid = 链接 24 小时内有效，仅可使用一次。如非本人操作，请忽略此邮件，未经确认我们不会使用该邮箱。

mail-email_taken-subject = 此邮箱已用于 OKPay 钱包
mail-email_taken-text = 有人尝试把这个邮箱用于另一个 OKPay 钱包。这个邮箱已属于一个钱包，或者几天前还属于一个钱包，因此未予办理，对方也不会得知此事。
mail-email_taken-next = 如果是您本人，请回到原来的聊天继续使用。如非本人操作，无需处理。

mail-password_reset-subject = 重置您的 OKPay 登录密码
mail-password_reset-text = 有人申请重置您的 OKPay 登录密码。如果是您本人，请打开链接设置新密码。
mail-password_reset-button = 设置新密码
mail-password_reset-valid = 链接 20 分钟内有效，仅可使用一次；使用其中一个后，其余随即失效。如非本人操作，请忽略此邮件，您的密码不会改变。

mail-password_void-subject = 请设置新的 OKPay 登录密码
mail-password_void-text = 有人通过您的聊天或这个邮箱，阻止了对 OKPay 钱包的变更，原登录密码已失效。请打开链接设置新密码。
mail-password_void-button = 设置新密码
mail-password_void-valid = 链接 20 分钟内有效，仅可使用一次；使用其中一个后，其余随即失效。如链接已失效，请在聊天中发送 /reset 重新获取。
mail-password_void-next = 设置新密码前，任何人都无法用密码登录，资金也无法转出。之后账户仍处于冻结状态，请在聊天中发送 /security 解冻。

mail-password_changed-subject = 您的 OKPay 登录密码已修改
mail-password_changed-text = 您的 OKPay 登录密码刚刚通过邮件链接重置，所有浏览器均已退出登录。
mail-password_changed-limited = 为保护资金安全，{ $until } 前只能小额转出。

mail-second_factor_on-subject = 两步验证已开启
mail-second_factor_on-text = 您的 OKPay 钱包已于 { $at } 开启两步验证，所有浏览器均已退出登录。请把恢复码保存在手机以外的地方。
mail-destination_added-subject = 已添加提现账户
mail-destination_added-text = 您的 OKPay 钱包已于 { $at } 添加提现账户或银行卡（尾号 { $lastFour }）。
mail-destination_added-until = { $until } 之前只能小额提现到该账户。
mail-second_factor_off-subject = 两步验证已关闭
mail-second_factor_off-text = 您的 OKPay 钱包已于 { $at } 关闭两步验证，所有浏览器均已退出登录。
mail-api_key_made-subject = 商户 API 密钥已创建
mail-api_key_made-text = 您的商户已于 { $at } 凭密码创建一个 API 密钥。持有密钥者可按您选择的权限，以商户名义发起收款、查询付款结果或向付款人退款。只有您授予付款权限的密钥，才能凭签名在您设定的额度内向他人付款；任何密钥都不能提现。
mail-payouts_allowed-subject = 您的商户已开启 API 付款
mail-payouts_allowed-text = 您的商户已于 { $at } 凭支付密码和验证码开启 API 付款。在您设定的额度内，商户服务器可从您的 OKPay 钱包免确认向他人付款。
mail-payouts_allowed-next = 在聊天中发送 /merchant，打开“API 密钥”，可查看额度，并可立即关闭 API 付款。
mail-connection_granted-subject = 您的钱包新增了一项授权
mail-connection_granted-text = 您的 OKPay 钱包已于 { $at } 凭支付密码授权一家商户的应用。在您设定的额度内，该应用可免密扣款，有效期至 { $until }。
mail-connection_granted-next = 在聊天中发送 /connections 可查看详情，并可立即解除。
mail-connect_app_address-subject = 您的商户应用新增了返回地址
mail-connect_app_address-text = 您的商户应用已于 { $at } 新增一个返回地址：用户授权后会回到该地址，授权结果也会交给它。
mail-connect_app_address-next = 在聊天中发送 /merchant，打开“关联应用”，可查看该地址，并可立即移除应用。
mail-second_factor_moved-subject = 验证器已更换
mail-second_factor_moved-text = 您的 OKPay 钱包已于 { $at } 更换验证器，旧验证器和旧恢复码均已失效，所有浏览器均已退出登录。
mail-second_factor-limited = 为保护资金安全，{ $until } 前只能小额转出。
mail-second_factor_undone-subject = 两步验证已关闭
mail-second_factor_undone-text = 您的 OKPay 钱包于 { $at } 撤销了近期操作，而两步验证是在那些操作之后开启或更换的，可能不属于您。它已关闭，其动态验证码和恢复码均已失效。
mail-second_factor_undone-next = 账户解冻后，请在 /security 中重新开启两步验证。
mail-second_factor_codes_undone-subject = 您的恢复码已失效
mail-second_factor_codes_undone-text = 您的 OKPay 钱包于 { $at } 撤销了近期操作，而恢复码是在那些操作之后生成的，可能已被他人掌握，因此均已失效。您的验证器不受影响。
mail-second_factor_codes_undone-next = 账户解冻后，请在 /security 中重新生成恢复码。
mail-second_factor_renewed-subject = 恢复码已更新
mail-second_factor_renewed-text = 您的 OKPay 钱包已于 { $at } 生成新的恢复码，旧恢复码均已失效，所有浏览器均已退出登录。
mail-recovery_code_used-subject = 您的 OKPay 恢复码已被使用
mail-recovery_code_used-text = 您的 OKPay 钱包刚刚使用了一个恢复码。为保护资金安全，{ $until } 前只能小额转出。
mail-codes_wrong-subject = OKPay 动态验证码多次输入错误
mail-codes_wrong-text = 您的 OKPay 钱包在一小时内输错动态验证码 10 次，{ $until } 前资金无法转出；别人转给您的钱仍会到账。
mail-codes_wrong-next = 如非本人操作，可能有人登录了您的 Telegram。请在聊天中发送 /freeze，或登录网页冻结账户，然后发送 /support 联系客服。

mail-logged_in-subject = 您的 OKPay 账户有新的登录
mail-logged_in-text = 您的 OKPay 账户于 { $at } 通过邮箱和密码登录，设备：{ $device }。网页可以查看和冻结账户，并可凭支付密码向商户付款，但不能转账。
mail-logged_in-next = 如非本人操作，请立即在聊天中发送 /freeze 冻结账户，该设备会同时退出登录；再发送 /reset 重置密码。

mail-account_frozen-subject = 您的 OKPay 账户已冻结
mail-account_frozen-text = 您的 OKPay 账户已冻结，需由您本人解冻。资金暂时无法转出，别人转给您的钱仍会到账。如有身份认证申请正在进行，该申请已撤回，请发送 /identity 重新提交。
mail-account_frozen-next = 如需恢复使用，请在聊天中发送 /security 并点击“解冻”。如非本人操作，可能有人登录了您的 Telegram 或知道您的登录密码，请发送 /support 联系客服。

mail-account_unfrozen-subject = 您的 OKPay 账户已解冻
mail-account_unfrozen-text = 您的 OKPay 账户刚刚通过登录密码解冻，可以重新付款；重置登录密码或使用恢复码后的 24 小时内，仅支持小额付款。

mail-account_restricted-subject = 您的 OKPay 账户已被暂时冻结
mail-account_restricted-text = 我们已暂时冻结您的 OKPay 账户。资金仍归您所有，您可在聊天中照常查看；别人转给您的钱仍会到账，但暂不可用。处理完成前无法转账和付款。
mail-account_restricted-next = 冻结原因的类别已在聊天中告知。如有异议，或想了解需要提供什么，请在聊天中发送 /support 联系客服，我们会在 24 小时内回复。

mail-account_restricted_also-subject = 您的 OKPay 账户新增一项冻结原因
mail-account_restricted_also-text = 您的 OKPay 账户此前已被我们暂时冻结，现新增一项冻结原因。资金仍归您所有，别人转给您的钱仍会到账，但暂不可用。所有原因处理完成前，无法转账和付款。

mail-account_released-subject = 您的 OKPay 账户已恢复正常
mail-account_released-text = 我们已解除对您 OKPay 账户的冻结，冻结期间收到的款项现已可用。
mail-account_released_frozen-subject = 我们已解除对您 OKPay 账户的冻结
mail-account_released_frozen-next = 您自行设置的冻结仍然有效，账户暂不能转出。如需恢复，请在聊天中发送 /security 并点击“解冻”。

mail-password_renewed-subject = 您的 OKPay 登录密码已修改
mail-password_renewed-text = 您的 OKPay 登录密码已于 { $at } 凭原密码修改，其他浏览器均已退出登录。
mail-password_renewed-next = 如非本人操作，请立即在聊天中发送 /freeze 冻结账户，再发送 /reset 重置密码。

mail-recovery-subject = 找回您的 OKPay 钱包
mail-recovery-text = 有人没有验证器和恢复码，申请人工核实身份、找回您的 OKPay 钱包。如果是您本人刚刚申请的，请继续。
mail-recovery-button = 继续
mail-recovery-digits = 页面会先要求输入两位数字：您申请后，数字会显示在您本人与我们的聊天中，请只看那里。数字不符，说明这封邮件是他人在其聊天中申请的。
mail-recovery-warning = 如非本人操作，请不要打开链接，也不要转给任何人：向您索要链接的人，是想盗走您的钱。不打开链接，就什么都不会发生。
mail-recovery-valid = 链接 20 分钟内有效，仅可使用一次；您多次申请的，只有最新的一个可用。

mail-recovery_wrong_chat-subject = 数字不符，一个找回 OKPay 钱包的链接已失效
mail-recovery_wrong_chat-text = 有人打开了找回 OKPay 钱包的邮件链接，但输入的两位数字与申请邮件的聊天所显示的不符。该链接已失效，没有任何变化，您的钱包仍在原处。
mail-recovery_wrong_chat-next = 如果输入的是您自己聊天中显示的数字，说明那封邮件是他人在其聊天中申请的，对方想把您的钱包转到自己手中。请在您自己的聊天中重新申请，并打开随后收到的那封邮件。如果只是输错，也请重新申请。
mail-recovery_wrong_chat-not-you = 如果不是您打开的链接，说明有人能看到您的邮件，请立即修改邮箱密码。

mail-rebind-not-you = 如果是您本人操作，无需处理。如非本人操作，请点击上方链接或在您自己的聊天中阻止：账户将被冻结，您需要重新设置登录密码。
mail-rebind-verification = 如有身份认证申请正在进行，该申请已同时撤回，请在聊天中发送 /identity 重新提交。
mail-rebind-verification-then = 届时如有身份认证申请正在进行，该申请会同时撤回。
mail-rebind_asked-subject = 有人申请换绑您的 OKPay 钱包
mail-rebind_asked-text = 有人知道您的登录密码并能收到这个邮箱的邮件，申请把您的 OKPay 钱包换绑到另一个 Telegram 账号。我们正在核实身份，目前尚未换绑。
mail-rebind_asked-button = 不是我，立即阻止
mail-rebind_approved-subject = 您的 OKPay 钱包即将换绑
mail-rebind_approved-text = 我们已核对申请人提供的信息。您的 OKPay 钱包将于 { $until } 换绑到另一个 Telegram 账号，届时已丢失的两步验证会关闭。
mail-rebind_approved-button = 不是我，立即阻止
mail-rebind_moved-subject = 您的 OKPay 钱包已换绑到另一个 Telegram 账号
mail-rebind_moved-text = 您的 OKPay 钱包刚刚换绑到另一个 Telegram 账号，原聊天已不能再使用。{ $until } 前可以撤销。
mail-rebind_moved-button = 不是我，立即阻止
mail-rebind_moved-limited = 为保护资金安全，24 小时内只能小额转出。
mail-rebind_stopped-subject = OKPay 钱包变更已被阻止
mail-rebind_stopped-text = 有人通过您的聊天或这个邮箱，阻止了对 OKPay 钱包使用权的变更。账户已冻结，资金无法转出，原登录密码已失效。
mail-rebind_stopped-next = 另一封邮件中有重置密码的链接。设置新密码后，请在聊天中发送 /security 解冻。如果变更是您本人申请的，请发送 /support 联系客服。

mail-lost_factor_asked-subject = 有人申请关闭您的 OKPay 两步验证
mail-lost_factor_asked-text = 有人知道您的登录密码并能收到这个邮箱的邮件，称 OKPay 钱包的验证器已丢失。两位工作人员正在核对其提供的信息，目前没有任何变化。
mail-lost_factor_asked-button = 不是我，立即阻止
mail-lost_factor_approved-subject = 您的 OKPay 两步验证即将关闭
mail-lost_factor_approved-text = 我们已核对申请人提供的信息。您的 OKPay 钱包将于 { $until } 关闭两步验证。
mail-lost_factor_approved-button = 不是我，立即阻止
mail-lost_factor_done-subject = 您的 OKPay 两步验证已关闭
mail-lost_factor_done-text = 已按申请关闭您的 OKPay 钱包的两步验证，请在聊天中发送 /security 重新设置。{ $until } 前可以阻止。
mail-lost_factor_done-button = 不是我，立即阻止
mail-rebind_undecided-subject = OKPay 钱包的换绑申请已过期
mail-rebind_undecided-text = 把您的 OKPay 钱包换绑到另一个 Telegram 账号的申请，14 天内未获两位工作人员核准。钱包没有换绑。
mail-rebind_undecided-next = 如果是您本人申请的，请在新的聊天中发送 /start，点击“我已有账户”重新申请。
mail-lost_factor_undecided-subject = 关闭 OKPay 两步验证的申请已过期
mail-lost_factor_undecided-text = 关闭您 OKPay 钱包两步验证的申请，14 天内未获两位工作人员核准。没有任何变化。
mail-lost_factor_undecided-next = 如果是您本人申请的，请在聊天中发送 /security，点击“验证器和恢复码都丢了”重新申请。
mail-rebind_unmoved-subject = 您的 OKPay 钱包没有换绑
mail-rebind_unmoved-text = 您的 OKPay 钱包原定换绑到的 Telegram 账号已有自己的钱包，因此该申请已结束，钱包没有换绑。
mail-rebind_unmoved-next = 如果是您本人申请的，请发送 /support 联系客服。
mail-undecided-not-you = 如非本人操作，说明有人知道您的登录密码并能收到这个邮箱的邮件：请先修改这个邮箱的密码，再在聊天中发送 /security 修改 OKPay 登录密码。

mail-tries_exceeded-subject = 有人多次尝试登录您的 OKPay 钱包
mail-tries_exceeded-text = { $at }，有人 5 次输错您 OKPay 钱包的登录密码或两步验证码。对方没有登录成功，您仍可在其他地方正常登录。
mail-tries_exceeded-next = 如非本人操作，请在聊天中发送 /security，修改登录密码并开启两步验证。
mail-password_known-subject = 您的 OKPay 登录密码输入正确，但验证码输错
mail-password_known-text = { $at }，有人在我们的网页上输入了您 OKPay 钱包的正确登录密码，但动态验证码或恢复码不正确，对方没有登录成功。
mail-password_known-next = 如是您本人操作，无需处理。如非本人操作，说明有人知道了您的登录密码，请立即在聊天中发送 /security 修改；其他地方若使用相同的密码，也请一并更换。
mail-pin_changed-subject = 您的 OKPay 支付密码已修改
mail-pin_changed-text = 您的 OKPay 支付密码已于 { $at } 在聊天中凭原支付密码修改，尚未确认的付款已取消。
mail-pin_reset-subject = 您的 OKPay 支付密码已重设
mail-pin_reset-text = 有人在网页上输入您的登录密码后，在您的聊天中重设了 OKPay 支付密码，原支付密码已失效。
mail-pin_reset-limited = 为保护资金安全，{ $until } 前只能小额转出。
mail-pin_locked-subject = 您的 OKPay 支付密码输错 5 次
mail-pin_locked-text = 有人在您的聊天中 5 次输错支付密码，{ $until } 前无法使用支付密码。
mail-pin_locked_page-subject = 付款页面上支付密码输错 5 次
mail-pin_locked_page-text = 有人在浏览器中登录了您的 OKPay 账户，并 5 次输错支付密码，没有任何款项付出。{ $until } 前无法在网页上付款，聊天中的使用不受影响。
mail-code_locked_page-subject = 付款页面上动态验证码输错 5 次
mail-code_locked_page-text = 有人在已登录您 OKPay 账户的浏览器中输对了支付密码，但 5 次输错动态验证码，没有任何款项付出。{ $until } 前无法在网页上用验证码付款，聊天中的使用不受影响。
mail-code_locked_page-next = 如非本人操作，说明有人知道您的支付密码：请立即在聊天中发送 /security，退出陌生的登录，并修改支付密码和登录密码。

mail-identity-where = 具体原因和下一步操作请在聊天中发送 /identity 查看。我们绝不会通过邮件索要证件。您的账户和资金不受影响。
mail-identity_submitted-subject = 您的 OKPay 身份认证已提交
mail-identity_submitted-text = 您的 OKPay 聊天中提交了 { $level } 级身份认证资料，将由我们两名工作人员审核。
mail-identity_approved-subject = 您的 OKPay { $level } 级身份认证已通过
mail-identity_approved-text = 您的 OKPay 账户已通过 { $level } 级身份认证，可在聊天中发送 /limits 查看当前可用额度。
mail-identity_asked-subject = 您的 OKPay 身份认证需要补充资料
mail-identity_asked-text = 我们已查看您提交的 { $level } 级认证资料，需要您补充或重新提交。
mail-identity_rejected-subject = 您的 OKPay 身份认证未通过
mail-identity_rejected-text = 您的 { $level } 级身份认证未通过。已提交的资料将在 30 天后删除，您可随时重新申请。

mail-phrase_set-subject = 您的 OKPay 防伪短语已设置
mail-phrase_set-text = 您的防伪短语已于 { $at } 在聊天中设置，短语见下文。OKPay 请您操作时都会显示它。
mail-language_chosen-subject = 您的 OKPay 语言已更改
mail-language_chosen-text = 您的 OKPay 语言已于 { $at } 在聊天中更改。此后的消息和邮件将使用新语言，本邮件仍使用原语言。
mail-code_threshold_raised-subject = 您的 OKPay 免验证码额度已提高
mail-code_threshold_raised-text = 您的付款验证码起始金额已于 { $at } 在聊天中凭验证码提高，可发送 /security 查看。
mail-allowance_raised-subject = 您的 OKPay 免密额度已提高
mail-allowance_raised-text = 您的免密支付额度已于 { $at } 在聊天中凭支付密码提高，可发送 /security 查看。
mail-home_currency_set-subject = 您的 OKPay 常用货币已更改
mail-home_currency_set-text = 您的 OKPay 常用货币已于 { $at } 在聊天中凭支付密码更改。此后各项限额和免密额度均按新的常用货币计算，可发送 /limits 查看。
mail-chat_lock_off-subject = 您的 OKPay 聊天锁已关闭
mail-chat_lock_off-text = 您的聊天锁已于 { $at } 关闭。任何人拿到您已解锁的手机，都能在聊天中看到余额和交易记录。
mail-shop_renamed-subject = 您的 OKPay 商户名称已更改
mail-shop_renamed-text = 您的商户名称已于 { $at } 在聊天中更改，付款人即日起看到的是新名称。在聊天中发送 /merchant 可查看。
mail-payee_replaced-subject = 您的收款人备注名已用于另一个账户
mail-payee_replaced-text = 您的聊天于 { $at } 保存了一个常用收款人，其备注名与您现有或近期移除的另一位收款人相同。今后按此备注名转账，款项可能会转到这个账户。
mail-payee_replaced-next = 请在聊天中发送 /payees 查看常用收款人，并与对方本人核对 OKPay 号。
mail-team_invited-subject = 您的商户发出了店员邀请
mail-team_invited-text = 您的商户已于 { $at } 在聊天中发出店员邀请。邀请链接限用一次，有效期至 { $until }，打开链接的人将可以您商户的名义收款。
mail-team_invited-next = 在聊天中发送 /merchant 并打开“店员管理”可查看店员。移除任一店员时，未使用的邀请也会同时失效。

mail-email-not-you = 如果是您本人操作，无需处理。如非本人操作，请点击上方链接阻止：账户将被冻结，并需要您重新设置登录密码。
mail-email_change_asked-subject = 有人申请更换您的 OKPay 邮箱
mail-email_change_asked-text = 有人凭您的登录密码申请更换 OKPay 钱包的邮箱。目前尚未更换，新邮箱须在 { $until } 前确认。
mail-email_change_asked-button = 不是我，立即阻止
mail-email_confirm-subject = 请确认您的 OKPay 新邮箱
mail-email_confirm-text = 有人申请将此邮箱设为其 OKPay 账户的邮箱。如果是您本人，请点击确认。
mail-email_confirm-button = 确认新邮箱
mail-email_confirm-valid = 链接 24 小时内有效，仅可使用一次。如非本人操作，请忽略此邮件，未经确认不会有任何改变。
mail-email_changed-subject = 您的 OKPay 邮箱已更换
mail-email_changed-text = 您的 OKPay 钱包已更换邮箱，今后的邮件将发往新邮箱。{ $until } 前，您可通过本邮箱撤销。
mail-email_changed-button = 不是我，立即撤销
mail-email_welcome-subject = 这是您的 OKPay 新邮箱
mail-email_welcome-text = 这个邮箱已成为您 OKPay 钱包的邮箱。今后请用它登录，我们的邮件也会发到这里。
mail-email_welcome-limited = 为保护资金安全，24 小时内只能小额转出。
mail-email_kept-subject = 您的 OKPay 账户邮箱未更换
mail-email_kept-text = 更换邮箱的操作已通过本邮箱中的链接撤销。您的 OKPay 账户已冻结，原登录密码已失效。
mail-email_kept-next = 另一封邮件中有设置新密码的链接。之后请在聊天中发送 /security 解冻账户，并检查有没有不属于您的聊天和浏览器登录。申请更换邮箱之后开启的两步验证已被关闭；如更早之前有不属于您的两步验证，请在 /security 的“两步验证”中申请关闭。

mail-ticket-mail-rules = 您可以直接用文字回复本邮件，截图请在聊天中发送。我们不会因一封邮件的要求而更改账户或付款。
mail-ticket_received-subject = 我们已收到您的消息 [OKPay #{ $number }]
mail-ticket_received-text = 您的邮件已记入客服工单 { $number } 号，我们最迟会在 { $due } 前通过邮件和聊天回复您。
mail-ticket_crowded-subject = 您发给 OKPay 客服的邮件未被受理
mail-ticket_crowded-text = 一小时内，有超过 { $number } 封邮件以您的邮箱发给客服，因此您最近的一封未被受理。如果不是您写的，说明有人冒用您的邮箱：我们不会因此更改账户或付款。
mail-ticket_crowded-next = 请在聊天中向机器人发送 /support 联系客服，聊天中他人无法冒用您的身份。
mail-ticket_answered-subject = 您的工单有新回复 [OKPay #{ $number }]
mail-ticket_answered-text = OKPay 客服 { $by }：{ $words }
mail-ticket_answered-next =
    { $file ->
        [yes] 回复中附有图片或文件，请在聊天中查看。
       *[no] 完整对话请在聊天中发送 /support 查看。
    }
mail-ticket_unknown-subject = 关于您发给 OKPay 客服的邮件
mail-ticket_unknown-text = 感谢来信。涉及账户的问题，我们只会回复到该账户已验证的邮箱，无论邮件内容如何。
mail-ticket_unknown-next = 请在聊天中联系我们：向机器人发送 /support，无论是否开户，我们都会在 24 小时内在聊天中回复。

# 邮箱丢失或被盗。
mail-mailbox_confirm-subject = 请确认您的 OKPay 新邮箱
mail-mailbox_confirm-text = 有人称其 OKPay 账户的邮箱已丢失，申请改用此邮箱。如果是您本人，请点击确认。
mail-mailbox_confirm-button = 这是我的邮箱
mail-mailbox_confirm-valid = 链接 24 小时内有效，仅可使用一次。如非本人操作，请忽略此邮件，未经确认不会有任何改变。
mail-mailbox_asked-subject = 有人申请更换您的 OKPay 邮箱
mail-mailbox_asked-text = 有人在您 OKPay 钱包的聊天中通过了验证，称这个邮箱已丢失，并申请改用其他邮箱。两位工作人员正在核实身份，目前没有任何变化。
mail-mailbox_asked-button = 不是我，提出异议
mail-mailbox_noted-subject = 有人申请更换您的 OKPay 邮箱
mail-mailbox_noted-text = 有人在您 OKPay 钱包的聊天中通过了验证，称这个邮箱已丢失，其填写的新邮箱现已确认。两位工作人员正在核实身份，目前没有任何变化。
mail-mailbox_noted-next = 您的异议已记录：账户已冻结，资金无法转出，两位工作人员核对时会看到您的异议。您无需再做其他操作，也可以在自己的聊天中直接停止，或发送 /support 联系客服。
mail-mailbox_noted_unfrozen-subject = 有人申请更换您的 OKPay 邮箱
mail-mailbox_noted_unfrozen-next = 您的异议已记录，两位工作人员核对时会看到。账户曾因此冻结，之后已凭登录密码解冻，资金可以转出。如果不是您解冻的，请在自己的聊天中发送 /freeze 冻结账户，并通过发到这个邮箱的链接重设登录密码。您也可以在聊天中直接停止申请，或发送 /support 联系客服。
mail-mailbox_approved-subject = 您的 OKPay 邮箱即将更换
mail-mailbox_approved-text = 两位工作人员已核对申请人提供的信息。{ $until } 起，我们的邮件将发往另一个邮箱，这个邮箱不再具有任何权限。
mail-mailbox_approved-button = 不是我，提出异议
mail-mailbox-not-you = 如果是您本人操作，无需处理。如非本人操作，请点击上方链接提出异议：账户会立即冻结，并由两位工作人员重新核对。您也可以在自己的聊天中直接停止，或发送 /support 联系客服。
mail-mailbox_agreed-subject = OKPay 钱包的邮箱即将更换
mail-mailbox_agreed-text = 两位工作人员已核对账户主人提供的信息并核准：如聊天中未停止，OKPay 钱包的邮箱将于 { $until } 更换。
mail-mailbox_agreed-next = 如果是您本人申请的，在此之前无需操作。如非本人操作，请立即在聊天中发送 /support 联系客服。
mail-mailbox_ended-subject = 您的 OKPay 邮箱不变
mail-mailbox_ended-text = 更换邮箱的申请已结束。我们的邮件仍发到这个邮箱，没有任何变化。
mail-mailbox_ended_new-subject = 将此邮箱用于 OKPay 钱包的申请已结束
mail-mailbox_ended_new-text = 这个邮箱没有成为所申请的 OKPay 钱包的邮箱，我们不会再因该申请向这里发送邮件。
mail-mailbox_ended_new-next = 如果是您本人申请的，可在钱包的聊天中查看详情，或在聊天中发送 /support 联系客服。如非本人操作，无需处理。
mail-mailbox_left-subject = 这个邮箱不再是您 OKPay 钱包的邮箱
mail-mailbox_left-text = 使用此邮箱的 OKPay 钱包已更换邮箱。发到这里的链接和原登录密码均已失效。
mail-mailbox_left-next = 如有异常，请在钱包的聊天中发送 /support 联系客服。
mail-mailbox_done-subject = 这是您的 OKPay 新邮箱，请设置新的登录密码
mail-mailbox_done-text = 这个邮箱已成为您 OKPay 钱包的邮箱，原登录密码已失效。请打开链接设置新密码。
mail-mailbox_done-button = 设置新密码
mail-mailbox_done-valid = 链接 20 分钟内有效，仅可使用一次；使用其中一个后，其余随即失效。如链接已失效，请在聊天中发送 /reset 重新获取。
mail-mailbox_done-next = 为保护资金安全，24 小时内只能小额转出。
mail-mailbox_done_frozen-subject = 这是您的 OKPay 新邮箱，请设置新的登录密码
mail-mailbox_done_frozen-button = 设置新密码
mail-mailbox_done_frozen-next = 账户仍处于冻结状态，无法转出：请在聊天中发送 /security，用新密码解冻。为保护资金安全，即使解冻，24 小时内也只能小额转出。
mail-mailbox_done_restricted-subject = 这是您的 OKPay 新邮箱，请设置新的登录密码
mail-mailbox_done_restricted-button = 设置新密码
mail-mailbox_done_restricted-next = 账户仍被我们冻结，处理完成前无法转出。冻结原因的类别已在聊天中告知，您可在聊天中发送 /support 联系客服。
mail-mailbox_undecided-subject = 更换 OKPay 邮箱的申请已过期
mail-mailbox_undecided-text = 为您的 OKPay 钱包更换邮箱的申请，14 天内未获两位工作人员核准。我们的邮件仍发到这个邮箱，没有任何变化。
mail-mailbox_undecided-next = 如果是您本人申请的，可以在聊天中发送 /reset，点击“邮箱丢失或被盗”重新申请。如非本人操作，说明有人能使用您的聊天并通过其中的验证：请在聊天中发送 /freeze 冻结账户，再发送 /support 联系客服。
mail-mailbox_undecided_new-subject = 将此邮箱用于 OKPay 钱包的申请已过期
mail-mailbox_undecided_new-text = 将这个邮箱设为 OKPay 钱包邮箱的申请，14 天内未获两位工作人员核准，因此没有生效。
mail-mailbox_undecided_new-next = 如果是您本人申请的，请在钱包的聊天中发送 /reset，点击“邮箱丢失或被盗”重新申请。如非本人操作，无需处理。

mail-freeze-anywhere = 如非本人操作，请立即冻结账户：在聊天中发送 /freeze，或登录网页冻结；然后发送 /support 联系客服。
mail-payment_suspicious-subject = 这笔付款是您本人操作的吗？
mail-payment_suspicious-text = 您的 OKPay 钱包于 { $at } 发起的一笔付款有些异常。我们也会在聊天中询问您，但您的聊天账号可能已被他人控制，因此同时发送这封邮件。
mail-payment_suspicious-next = 在聊天中发送 /holds 可查看并撤回尚未转出的款项，发送 /history 可查看已转出的款项。如果是您本人操作的，无需处理。
mail-payout_suspicious-subject = 这笔提现是您本人操作的吗？
mail-payout_suspicious-text = 您的 OKPay 钱包于 { $at } 发起的一笔提现有些异常。我们也会在聊天中询问您，但您的聊天账号可能已被他人控制，因此同时发送这封邮件。
mail-payment_waits-subject = 您的 OKPay 钱包有一笔付款尚未转出
mail-payment_waits-text = 您的 OKPay 钱包有一笔付款延时至 { $until } 处理。在此之前可以撤回，本金和手续费全额退回。
mail-payment_waits-next = 在聊天中发送 /holds 可查看或撤回这笔付款。如果是您本人操作的，无需处理。
