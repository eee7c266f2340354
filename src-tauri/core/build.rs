//! Makes what travels with the program small: typefaces and words are deflated, and the order of
//! Vietnamese is taken out of the data of all languages.
#![expect(clippy::expect_used, reason = "a build script has nobody else to tell")]
#![expect(
    clippy::disallowed_methods,
    reason = "what broke off is written anew: cargo runs it again"
)]

use std::{
    env, fs,
    io::Write,
    path::{Path, PathBuf},
};

use flate2::{Compression, write::ZlibEncoder};
use icu_collator::provider::{Baked, CollationTailoringV1};
use icu_locale_core::locale;
use icu_provider::{DataIdentifierBorrowed, DataProvider, DataRequest, DataResponse};

/// What is packed, by the end of its name.
const PACKED: [(&str, &str); 2] =
    [("../../assets/fonts", "ttf"), ("../../assets/messages", "json")];

fn main() {
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join("collation-vi.postcard"), tailoring()).expect("a file in OUT_DIR");
    for (folder, end) in PACKED {
        println!("cargo:rerun-if-changed={folder}");
        for file in fs::read_dir(folder).expect("the assets") {
            pack(&file.expect("a file").path(), end, &out);
        }
    }
}

/// A stream of zlib (RFC 1950), as small as it can be had.
fn pack(file: &Path, end: &str, out: &Path) {
    let name = file.file_name().and_then(|name| name.to_str()).expect("a plain name");
    if !name.ends_with(end) {
        return;
    }
    let bytes = fs::read(file).expect("a file");
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    packed.write_all(&bytes).expect("memory takes it");
    fs::write(out.join(format!("{name}.z")), packed.finish().expect("memory takes it"))
        .expect("a file in OUT_DIR");
}

/// How Vietnamese differs from the root order (CLDR), as postcard.
fn tailoring() -> Vec<u8> {
    let locale = locale!("vi").into();
    let id = DataIdentifierBorrowed::for_locale(&locale);
    let data: DataResponse<CollationTailoringV1> =
        Baked.load(DataRequest { id, ..Default::default() }).expect("Vietnamese is in the data");
    postcard::to_stdvec(data.payload.get()).expect("memory takes it")
}
