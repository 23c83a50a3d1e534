# 身份认证网页
idp-title = { $level } 级身份认证
idp-whose = 本次认证用于{ $name }的 OKPay 账户。如果这不是您本人，说明有人把自己的链接发给了您，请勿在此提交任何资料。
idp-1-text = 请按护照或身份证件填写。由两位工作人员在两天内审核，结果在聊天中通知。
idp-2-text = 支持 JPEG、PNG、WebP 或 PDF，单个文件不超过 10 MB，图片短边至少 480 像素。请确保四角完整、无反光、字迹清晰。资料加密保存，撤回或未通过后 30 天删除。
idp-name = 证件姓名
idp-birth-date = 出生日期
idp-country = 居住的国家/地区
idp-country-choose = 请选择
idp-kind = 证件类型
idp-kind-passport = 护照
idp-kind-driving-licence = 驾驶证
idp-documents = 证件照片
idp-documents-hint = 护照请上传资料页，驾驶证请上传正反面。
idp-documents-here =
    { $count ->
       *[other] 已收到 { $count } 张。
    }
idp-selfie = 本人自拍照
idp-selfie-hint = 正面免冠、面部无遮挡。
idp-selfie-here = 已收到。
idp-submit = 提交审核
idp-done = 已提交
idp-done-text = 由两位工作人员审核，最迟 { $due } 完成，结果会立即在聊天中通知您。如需撤回，请在聊天中发送 /identity。
idp-nothing = 目前没有需要填写的内容
idp-nothing-text = 在聊天中发送 /identity 可查看认证进度。
idp-name-invalid = 姓名须与证件一致，仅可使用同一种文字的字母、空格、连字符、点和撇号。
idp-birth-date-invalid = 出生日期有误。
idp-too-young = 年满 18 周岁方可进行身份认证。您的账户可继续使用，限额保持不变。
idp-country-unknown = 请选择国家/地区。
idp-kind-unknown = 请选择护照或驾驶证。
idp-file-type = 无法识别该文件，请上传 JPEG、PNG、WebP 图片或 PDF。
idp-file-size = 有文件超过 10 MB。
idp-file-pixels = 有图片超过 4000 万像素。
idp-file-small = 有图片太小，无法辨认：短边至少需要 480 像素。请重新拍摄或选择原图。
idp-file-damaged = 有文件无法打开，可能已损坏，请重新拍摄。
idp-file-locked = 有 PDF 设有密码，请去除密码后重选，或改用照片。
idp-file-pages = 有 PDF 超过 10 页，请只选需要的几页，或改用照片。
idp-file-infected = 有文件未通过病毒扫描，未予保存。
idp-file-is-document = 证件照片和自拍照选了同一张图片。请另选一张自拍照：正面免冠的本人面部照片。如果是证件照片选错了，请在聊天中发送 /identity，重新上传全部照片。
idp-file-is-selfie = 所选的证件照片与您的自拍照是同一张图片。请选择护照或驾驶证本身的照片。如果是自拍照选错了，请在聊天中发送 /identity，重新上传全部照片。
idp-files-many = 目前最多上传 { $max } 张照片。已提交的内容会保留，请在聊天中继续。
idp-scanner-away = 病毒扫描暂不可用，请几分钟后重试。
idp-incomplete = 资料尚不完整。
idp-slow-down = 尝试次数过多，请一小时后继续。
identity-link_expired-text = 认证链接一小时内有效，且仅最新的一个可用。请在聊天中发送 /identity 重新获取。
identity-link_used-text = 您的资料已提交，在聊天中发送 /identity 可查看进度。
