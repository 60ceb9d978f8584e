//! Timelines and live coverage: an entry under its own date goes on with no plan of the entry before.

use crate::articles::check;

/// The plan and the provision of each statement, in their order.
fn told(text: &str) -> Vec<(String, String)> {
    let findings = check(text).findings.into_iter();
    findings.filter_map(|one| Some((one.plan?.id.to_string(), one.provision.key.to_string()))).collect()
}

fn pair(plan: &str, provision: &str) -> (String, String) {
    (plan.to_owned(), provision.to_owned())
}

#[test]
fn an_entry_names_its_own_plan() {
    let english = "Nov 20: The 28-point plan is published. It caps Ukraine's army at 600,000.\n\n\
                   Nov 23: Talks in Geneva. The European text allows 800,000 soldiers in peacetime.\n\n\
                   Dec 28: Everyone who fought is to be pardoned, a guest says.\n\n\
                   Jan 6: Snow falls in Kyiv.";
    assert_eq!(told(english), [pair("28", "force-size"), pair("european", "force-size")]);
    let chinese = "11月20日 28点草案上网。草案把乌军上限定为60万人。\n\n11月23日 欧洲三国文本见报，乌军和平时期80万人。\n\n\
                   12月28日 一名嘉宾说，参战者一律大赦。";
    assert_eq!(told(chinese), [pair("28", "force-size"), pair("european", "force-size")]);
}

#[test]
fn what_is_no_timeline_goes_on() {
    let text = "Nov 20: The 28-point plan is published. It caps Ukraine's army at 600,000.\n\n\
                It grants a full amnesty to all who fought.";
    assert_eq!(told(text), [pair("28", "force-size"), pair("28", "amnesty-scope")]);
}
