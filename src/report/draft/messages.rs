//! Phrases of the draft that an import writes, in English and Chinese.

use crate::record::Lang;

use super::super::messages::{Message, m};

pub(super) const LEAKED: Message = m("text", "原文");
pub(super) const WHICH_PROVISION: Message = m(
    "which provision? Take one line (delete the sign before it), or several as clauses of their own",
    "属于哪个条款主题？选一行（删去行首符号），或分成几个条款",
);
pub(super) const NO_PROVISION: Message = m(
    "no provision was found: choose one (`plandiff provisions`), add one to provisions.toml, or move the point to [[not_encoded]] with the reason",
    "未找到条款主题：请选择（`plandiff provisions`）、在provisions.toml中新增，或移入[[not_encoded]]并写明理由",
);
pub(super) const DOES_IT_SHOW: Message = m(
    "its words show this provision, too: does it answer it? Then take the line (delete the sign before it); else delete the clause",
    "其文字还涉及下列条款主题：是否也作了回答？若是，取用该行（删去行首符号）；否则删去本条款",
);
pub(super) const IS_IT_DEFERRED: Message = m(
    "is it left to later talks? Then state = \"deferred\", without a value",
    "是否留待以后谈判？若是则写state = \"deferred\"，不写value",
);
/// What every clause without a wording has to be given: that it is to be our own is said at the head.
pub(super) const NO_WORDS_YET: &str = "says = { en = \"\", zh = \"\" }";
pub(super) const QUALIFIERS_NAMED: Message =
    m("its words name these; do they hold of this clause?", "原文提到这些限定；是否属于本条？");
pub(super) const WHICH_DATE: Message =
    m("the day it is known from, as date = 2026-01-31, or \"2026-01\"", "文本日期，如date = 2026-01-31或\"2026-01\"");
pub(super) const WHICH_TITLE: Message =
    m("title = { en = \"...\", zh = \"...\" }", "title = { en = \"...\", zh = \"...\" }");
pub(super) const OTHER_TITLES: Message = m("the title in every language of the record", "补齐记录所有语言的名称");
pub(super) const WHO_DRAFTED: Message =
    m("who drafted it, as keys of the vocabulary `parties`", "由谁起草，用词表`parties`中的键");
pub(super) const HOW_MANY_POINTS: Message =
    m("points = how many? Its numbers leave out more than they name", "points = 几点？编号缺漏过多");
pub(super) const COUNTED_LISTS: Message = m(
    "the numbers of its points begin anew, below nothing that has a number: the first number of each point tells in which list it stands. Is that clear to a reader?",
    "各点编号多次从头开始，且其上无编号：每点的首个数字表示属于第几组。读者能否看懂？",
);
pub(super) const POINTS_LEFT_OUT: Message = m(
    "the numbers of the text leave these out: are they missing from the copy? Say so, as reason = { en = \"...\", zh = \"...\" }",
    "编号缺少这些点：是否所见文本不全？请写明reason = { en = \"...\", zh = \"...\" }",
);
pub(super) const OUTSIDE: Message = m("Outside of all points, and not encoded:", "以下文字不属于任何一点，未编入：");

pub(super) fn what_to_do(id: &str, like: &str, lang: Lang) -> [String; 4] {
    match lang {
        Lang::En => [
            format!("A draft made by `plandiff import`, held against {like}. It is no plan yet: `plandiff lint` refuses it"),
            "until each question, a comment that begins with `check:`, is decided and its comment deleted.".to_owned(),
            format!("Save it as {id}.toml in the folder of the record. `plandiff schema plan --output plan.schema.json` beside it lets"),
            "editors complete keys and levels. The words of the text stand in comments only: delete them when you are done.".to_owned(),
        ],
        Lang::Zh => [
            format!("本文件由`plandiff import`对照{like}生成，还不是方案：每个以`check:`开头的注释都是待定问题，"),
            "编辑者逐一决定并删去注释之前，`plandiff lint`不予通过。".to_owned(),
            format!("请存为记录文件夹中的{id}.toml；在旁边放置`plandiff schema plan --output plan.schema.json`的输出，编辑器即可补全键和等级。"),
            "原文只见于注释，完成后请删去。".to_owned(),
        ],
    }
}

pub(super) fn points_found(points: usize, subpoints: usize, lang: Lang) -> String {
    match lang {
        Lang::En => format!("Points found: {points}, with {subpoints} below them."),
        Lang::Zh => format!("找到{points}点，其下{subpoints}个分项。"),
    }
}

pub(super) fn clauses_found([sure, beside, unsure, unknown]: [usize; 4], lang: Lang) -> String {
    let all = sure + beside + unsure + unknown;
    match lang {
        Lang::En => format!(
            "Clauses: {all}. Given a provision: {sure}; shown beside it by a phrase: {beside}; with candidates to choose from: \
             {unsure}; with none: {unknown}."
        ),
        Lang::Zh => format!(
            "条款{all}个：已定条款主题{sure}个，另有文字涉及{beside}个，有待选择{unsure}个，未找到{unknown}个。"
        ),
    }
}

pub(super) fn not_sure_at(points: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("Not sure at points: {points}."),
        Lang::Zh => format!("不能确定的点：{points}。"),
    }
}

pub(super) fn outside_found(passages: usize, lang: Lang) -> String {
    match lang {
        Lang::En => format!("Passages outside of all points: {passages}."),
        Lang::Zh => format!("不属于任何一点的段落：{passages}个。"),
    }
}

/// What is left when the file is done: no name of the plan stands in it.
pub(super) fn give_it_names(id: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!(
            "When it is done, name the plan in cues/plans.toml, as [{id}] with names.en and names.zh: else `check` finds no \
             statement about it."
        ),
        Lang::Zh => {
            format!(
                "完成后请在cues/plans.toml中为方案命名：[{id}]下写names.en和names.zh，否则`check`找不到关于它的陈述。"
            )
        }
    }
}

pub(super) fn words_show(words: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("its words: {words}"),
        Lang::Zh => format!("依据：{words}"),
    }
}

pub(super) fn in_plan_at(plan: &str, point: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("{plan}, point {point}"),
        Lang::Zh => format!("{plan}第{point}点"),
    }
}

pub(super) fn in_plan(plan: &str, lang: Lang) -> String {
    match lang {
        Lang::En | Lang::Zh => plan.to_owned(),
    }
}

pub(super) fn answered_before(point: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("point {point} answers this too; keep one clause, with both points if they say the same"),
        Lang::Zh => format!("第{point}点也回答此问题；只留一个条款，内容相同则列出两点"),
    }
}

pub(super) fn answers_too(others: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("does it answer these too? Then add clauses: {others}"),
        Lang::Zh => format!("是否也回答这些问题？若是请另加条款：{others}"),
    }
}

pub(super) fn same_words_as(place: &str, choices: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!(
            "the same commitment as in {place}? Then words and terms are the same; else word it anew, with a value of its own: \
             {choices}"
        ),
        Lang::Zh => format!("是否与{place}为同一承诺？若是，措辞和取值相同；否则另行表述，并另定取值：{choices}"),
    }
}

/// Between two things that a sentence says otherwise.
pub(super) const AND_THEN: Message = m("; ", "；");

/// That what a sentence says is another commitment, whatever the words share.
pub(super) fn differs(place: Option<&str>, differences: &str, lang: Lang) -> String {
    match (lang, place) {
        (Lang::En, Some(place)) => format!(
            "not what {place} says: {differences}. Word it anew, with a value and terms of its own (delete the sign before \
             what holds), or move the point to [[not_encoded]]"
        ),
        (Lang::En, None) => format!(
            "{differences}: word it with that, as a qualifier where the record has one, or move the point to [[not_encoded]]"
        ),
        (Lang::Zh, Some(place)) => {
            format!(
                "与{place}不同：{differences}。请另行表述，另定取值和其他项（成立的行删去行首符号），或移入[[not_encoded]]"
            )
        }
        (Lang::Zh, None) => {
            format!("{differences}：请一并表述，记录有相应限定的写入qualifiers，否则移入[[not_encoded]]")
        }
    }
}

pub(super) fn has_exception(words: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("its words take something out (`{words}`)"),
        Lang::Zh => format!("原文有例外（`{words}`）"),
    }
}

pub(super) fn only_text_names(names: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("only the text names {names}"),
        Lang::Zh => format!("仅原文提到{names}"),
    }
}

pub(super) fn only_clause_names(names: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("the text does not name {names}"),
        Lang::Zh => format!("原文未提到{names}"),
    }
}

pub(super) fn other_figures(figures: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("only one of both has {figures}"),
        Lang::Zh => format!("仅一方有{figures}"),
    }
}

pub(super) fn every_clause(grades: &str, lang: Lang) -> [String; 2] {
    match lang {
        Lang::En => [
            "every clause needs sources = [\"...\"], the page you read, by its id in sources.toml; grade = one of:"
                .to_owned(),
            format!("{grades}; and says in our own words, never those of the text"),
        ],
        Lang::Zh => [
            "每个条款都要有sources = [\"...\"]（所读网页在sources.toml中的编号）；grade取下列之一：".to_owned(),
            format!("{grades}；says用自己的话表述，不得照录原文"),
        ],
    }
}

pub(super) fn which_members(question: &str, named: &str, choices: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("value = {question} Its words name {named}, which may have another part in it. {choices}"),
        Lang::Zh => format!("value = {question}文中提到{named}，但未必就是答案。{choices}"),
    }
}

pub(super) fn as_in(place: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("these are as in {place}; do they hold here?"),
        Lang::Zh => format!("以下同{place}；此处是否仍成立？"),
    }
}

/// The same where parties or areas differ: none is taken for granted.
pub(super) fn as_in_but(place: &str, differences: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("{place} has these, but {differences}; delete the sign before what holds here"),
        Lang::Zh => format!("{place}有以下各项，但{differences}；此处成立的行删去行首符号"),
    }
}

pub(super) fn named_and_as_in(place: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("its words name the qualifiers, the rest is as in {place}; do they hold here?"),
        Lang::Zh => format!("限定见于原文，其余同{place}；此处是否成立？"),
    }
}

pub(super) fn value_or(choices: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("is this what it says? One of: {choices}"),
        Lang::Zh => format!("是否如此？可选：{choices}"),
    }
}

pub(super) fn what_is_amount(amount: &str, choices: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("value = what is {amount}? One of: {choices}"),
        Lang::Zh => format!("value = {amount}是什么含义？可选：{choices}"),
    }
}

pub(super) fn choose_value(choices: &str, lang: Lang) -> String {
    match lang {
        Lang::En => format!("value = one of: {choices}"),
        Lang::Zh => format!("value = 可选：{choices}"),
    }
}
