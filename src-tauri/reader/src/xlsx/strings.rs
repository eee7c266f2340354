//! The texts that cells share (`sharedStrings.xml`).

use super::rich::{Rich, unescaped};
use crate::{
    Refusal, RefusalKind,
    fonts::Fonts,
    limits::{MAX_SHARED, MAX_TEXT, is_too_long},
    package::Part,
    shared::Shared,
    xml::{Xml, local},
};
use quick_xml::events::Event;

pub(super) fn read(mut xml: Xml<Part<'_, '_>>, fonts: &mut Fonts) -> Result<Vec<Shared>, Refusal> {
    let (mut strings, mut rich, mut left) = (Vec::new(), Rich::default(), MAX_TEXT);
    loop {
        let event = xml.next().map_err(|refusal| refusal.of_text(rich.is_in_text()))?;
        match &event {
            Event::Start(element) if local(element.name()) == "si" => rich.clear(),
            Event::End(element) if local(element.name()) == "si" => {
                left = left.checked_sub(rich.text.len()).ok_or(RefusalKind::TooLarge)?;
                if strings.len() == MAX_SHARED {
                    return Err(RefusalKind::TooLarge.into());
                }
                strings.push(shared(&rich, fonts));
            }
            Event::Eof => return Ok(strings),
            _ => rich.take(&event)?,
        }
    }
}

fn shared(rich: &Rich, fonts: &mut Fonts) -> Shared {
    let text = Some(unescaped(&rich.text)).filter(|text| !rich.is_too_long && !is_too_long(text));
    let text = text.map(String::into_boxed_str);
    Shared { text, font: rich.font.as_ref().and_then(|font| fonts.place(font)) }
}
