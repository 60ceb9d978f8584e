//! `plandiff list`, `show`, `provisions`, `sources`: what a record holds.

use std::process::ExitCode;

use crate::record::closest;
use crate::report::{plan_page, plans_page, provision_page, provisions_page, sources_page};

use super::arguments::Settings;
use super::output::write;
use super::{Failure, did_you_mean, page, plan as find_plan, record};

pub(super) fn plans(settings: &Settings) -> Result<ExitCode, Failure> {
    let record = record(settings)?;
    write(&page(&plans_page(record, settings.lang()), settings)?, settings)?;
    Ok(ExitCode::SUCCESS)
}

pub(super) fn plan(name: &str, topic: Option<&str>, settings: &Settings) -> Result<ExitCode, Failure> {
    let record = record(settings)?;
    let plan = find_plan(record, name)?;
    let topic = topic.map(|key| super::compare::known_topic(record, key)).transpose()?;
    write(&page(&plan_page(record, plan, topic.as_ref(), settings.lang()), settings)?, settings)?;
    Ok(ExitCode::SUCCESS)
}

pub(super) fn provisions(key: Option<&str>, settings: &Settings) -> Result<ExitCode, Failure> {
    let record = record(settings)?;
    let document = match key {
        None => provisions_page(record, settings.lang()),
        Some(key) => {
            let Some(provision) = record.provision(key) else {
                let near = closest(key, record.provisions.iter().map(|provision| &*provision.key));
                let hint = did_you_mean(&near, "`plandiff provisions` shows them");
                return Err(Failure::Message(format!(
                    "no provision has the key `{}`{hint}",
                    crate::report::visible(key)
                )));
            };
            provision_page(record, provision, settings.lang())
        }
    };
    write(&page(&document, settings)?, settings)?;
    Ok(ExitCode::SUCCESS)
}

pub(super) fn sources(settings: &Settings) -> Result<ExitCode, Failure> {
    let record = record(settings)?;
    write(&page(&sources_page(record, settings.lang()), settings)?, settings)?;
    Ok(ExitCode::SUCCESS)
}
