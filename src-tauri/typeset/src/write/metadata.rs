//! What a file says about itself, twice: as XMP (ISO 16684-1) and in the older way.
//!
//! It claims PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1). Both ways must say the same.

use chrono::{DateTime, SecondsFormat, Utc};

use super::{
    file::File,
    syntax::{Id, text},
};
use crate::{Document, Result};

const CREATOR: &str = "Langbiang";
const PRODUCER: &str = "Langbiang, printpdf, lopdf";

/// The information of a file; its title may be its own.
pub(super) struct Metadata<'a> {
    pub(super) title: &'a str,
    pub(super) author: Option<&'a str>,
    pub(super) language: &'a str,
    pub(super) made_at: DateTime<Utc>,
}

impl<'a> Metadata<'a> {
    pub(super) const fn new(document: &Document<'a>, title: &'a str) -> Self {
        let Document { author, language, made_at, .. } = *document;
        Self { title, author, language, made_at }
    }

    /// Writes both, and gives the XMP and the information dictionary.
    pub(super) fn write(&self, file: &mut File<'_>) -> Result<(Id, Id)> {
        let (xmp, info) = (file.reserve(), file.reserve());
        file.stream(xmp, b"/Type/Metadata/Subtype/XML", self.xmp().as_bytes())?;
        let date = self.made_at.format("D:%Y%m%d%H%M%S+00'00'").to_string();
        file.object(info, |out| {
            let entries = [
                ("Title", Some(self.title)),
                ("Author", self.author),
                ("Creator", Some(CREATOR)),
                ("Producer", Some(PRODUCER)),
                ("CreationDate", Some(&date)),
                ("ModDate", Some(&date)),
            ];
            out.extend(b"<<");
            for (key, value) in entries.into_iter().filter_map(|(key, value)| Some((key, value?))) {
                out.push(b'/');
                out.extend(key.bytes());
                text(out, value);
            }
            out.extend(b">>");
        })?;
        Ok((xmp, info))
    }

    fn xmp(&self) -> String {
        let (title, language) = (escape(self.title), escape(self.language));
        let date = self.made_at.to_rfc3339_opts(SecondsFormat::Secs, true);
        let author = self.author.map(|author| {
            let author = escape(author);
            format!("<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>\n")
        });
        let author = author.unwrap_or_default();
        let begin = '\u{feff}';
        format!(
            r#"<?xpacket begin="{begin}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{author}<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate><xmp:CreatorTool>{CREATOR}</xmp:CreatorTool>
<pdf:Producer>{PRODUCER}</pdf:Producer>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
{EXTENSION}
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"#
        )
    }
}

/// PDF/A does not know the names of PDF/UA, so the file explains them (ISO 19005-2, 6.6.2.3).
const EXTENSION: &str = r#"<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>"#;

/// A title may hold what XML reads as markup, or control characters that XML forbids.
fn escape(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
