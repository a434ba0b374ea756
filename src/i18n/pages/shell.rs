//! Words of the frame around every view, and of the first screen.

use crate::i18n::messages;

messages! {
    BRAND_HOME: "投诉台账：回到今日", "Redress: go to Today";
    NOTICES: "提示", "Notices";
    DEMO_BANNER: "这里有演示数据，人物和商家都是虚构的。", "This register holds sample data. People and merchants are made up.";
    DEMO_REMOVE: "移除演示数据", "Remove the sample data";
    CLOCK_BEHIND: "本机时间比最近一条记录还早。记录的先后不受影响，但期限会算错，请检查本机的日期和时间。", "This device's clock is behind the latest entry. The order of entries is safe, but due dates will be wrong: check the date and time of this device.";
    NOT_PERSISTED: "浏览器可能清理这里的数据，请定期备份。", "Your browser may clear this data. Back up the register from time to time.",
        owner: "浏览器可能清理这里的数据，请定期备份。", "Your browser may clear this data. Back up your complaints from time to time.";
    NEWER_BUILD: "新版本已就绪。更新时会重新载入本页，已保存的内容和草稿都在。", "A new version is ready. Updating reloads this page. What you saved and your drafts are kept.";
    UPDATE: "更新", "Update";
    SAVE_TO_FILE: "备份", "Back up";
    PUT_AWAY: "知道了", "Got it";
    NO_LOCAL_STORAGE: "浏览器不允许保存草稿和偏好：正在填写的内容一旦刷新就会丢失，请填完即登记。", "Your browser does not let this page keep drafts and preferences. If you reload, you lose what you are typing. Lodge the complaint as soon as you are done.",
        owner: "浏览器不允许保存草稿和偏好：正在填写的内容一旦刷新就会丢失，请填完就保存。", "Your browser does not let this page keep drafts and preferences. If you reload, you lose what you are typing. Save the complaint as soon as you are done.";
    OPENING: "正在打开…", "Opening the register…";
    FETCHING: "正在打开页面…", "Opening the page…";
    NOT_FETCHED_TITLE: "页面加载失败", "This page did not load";
    NOT_FETCHED_TEXT: "可能是断网了，也可能网站刚刚更新。已保存的内容都在。联网后重试；还不行就重新载入。", "You may be offline, or the site has just been updated. Everything you saved is safe. Try again when you are online. If that does not help, reload the page.";
    SUPERSEDED_TITLE: "另一个标签页打开了新版本", "A newer version is open in another tab";
    SUPERSEDED_TEXT: "已保存的内容都在。请重新载入本页后继续。", "Everything saved is safe. Reload this page to go on.";
    FOOT: "数据只保存在这台设备的浏览器里，不会上传。", "The data stays in this browser on this device. Nothing is sent anywhere.";
    WELCOME_TITLE: "这本台账给谁用？", "Who is this register for?";
    WELCOME_LEDE: "投诉台账记下每件投诉，提醒下一步和期限，直到办结。内容只留在这台设备的浏览器里，不用注册，不会上传。", "Redress keeps every complaint and tells you what to do next and by when, until it is settled. Everything stays in this browser: there is no account, and nothing is sent anywhere.";
    PURPOSE_PERSONAL: "我的投诉", "My own complaints";
    PURPOSE_PERSONAL_TEXT: "记下我对各个商家的投诉：下一步做什么、到哪天为止，证据和往来都在一处。", "Keep track of complaints I made to merchants: my next move and its date, with everything in one place.";
    PURPOSE_DESK: "门店投诉台", "A store's complaint desk";
    PURPOSE_DESK_TEXT: "登记和办理顾客的投诉：不误期限，谁办的、怎么办的都有记录，还能看到该改进什么。", "Record and handle your customers' complaints: meet every deadline, show who did what and learn what to fix.";
    PURPOSE_DEMO: "先看演示", "Just look around";
    PURPOSE_DEMO_TEXT: "装入两百多件虚构的投诉，一分钟看完整个办理过程，随时可以一次清除。", "Load more than two hundred made-up complaints and see the whole process in a minute. You can remove them all at once.";
    BEGIN_OWN: "在这台设备上建立自己的台账", "Begin a register of my own on this device";
    BEGIN: "开始使用", "Start";
    WITH_DEMO: "同时装入演示数据", "Load the sample data as well";
    LOADING_DEMO: "正在生成演示数据…", "Creating the sample data…";
    AT_DESK: "当班", "Working as";
    NOT_SIGNED_IN: "未登录姓名", "Not signed in";
    WHO_NOW: "现在由谁当班？", "Who is working now?";
    WHO_NOW_TEXT: "办理记录会署这个名字。作出原决定的人不能决定复议，所以请如实选择。", "Entries carry this name. Nobody can decide the reconsideration of a case they decided, so choose your own name.";
    NEW_PERSON: "姓名", "Name";
    ROLE: "身份", "Role";
    SIT_DOWN: "换我当班", "Work as this person";
    THEME_SWITCH: "外观", "Theme";
    LANGUAGE_SWITCH: "Language 语言", "Language 语言";
}
