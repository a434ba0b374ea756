//! Words of the first screen that the frame does not have.

use crate::i18n::messages;

messages! {
    CHOOSE: "请选择用途", "Choose what it is for";
    LANGUAGES: "界面语言", "Language";
    NOT_BEGUN: "没有建立成功", "The register could not be set up";
    DEMO_FAILED: "演示数据没有装入", "The sample data was not loaded";
    DEMO_FAILED_TEXT: "已经建好，可以直接使用，也可以以后在设置里再装入演示数据。",
        "The register itself is ready. Go on without, or load the sample data later in the settings.";
    GO_ON_WITHOUT: "不装入，直接使用", "Go on without it";
}
