//! Makes what travels with the program small: the typefaces are deflated, and the order of
//! Vietnamese is taken out of the data of all languages.
#![expect(clippy::expect_used, reason = "a build script has nobody else to tell")]

use std::{
    env, fs,
    io::Write,
    path::{Path, PathBuf},
};

use flate2::{Compression, write::ZlibEncoder};
use icu_collator::provider::{Baked, CollationTailoringV1};
use icu_locale_core::locale;
use icu_provider::{DataIdentifierBorrowed, DataProvider, DataRequest, DataResponse};

const FONTS: &str = "../../assets/fonts";

fn main() {
    println!("cargo:rerun-if-changed={FONTS}");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join("collation-vi.postcard"), tailoring()).expect("a file in OUT_DIR");
    for file in fs::read_dir(FONTS).expect("the typefaces") {
        let file = file.expect("the typefaces").path();
        if file.extension().is_some_and(|end| end == "ttf") {
            pack(&file, &out.join(file.file_name().expect("it ends in .ttf")).with_extension("z"));
        }
    }
}

/// A stream of zlib (RFC 1950), as small as it can be had.
fn pack(from: &Path, to: &Path) {
    let bytes = fs::read(from).expect("a typeface");
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    packed.write_all(&bytes).expect("memory takes it");
    fs::write(to, packed.finish().expect("memory takes it")).expect("a file in OUT_DIR");
}

/// How Vietnamese differs from the root order (CLDR), as postcard.
fn tailoring() -> Vec<u8> {
    let locale = locale!("vi").into();
    let id = DataIdentifierBorrowed::for_locale(&locale);
    let data: DataResponse<CollationTailoringV1> =
        Baked.load(DataRequest { id, ..Default::default() }).expect("Vietnamese is in the data");
    postcard::to_stdvec(data.payload.get()).expect("memory takes it")
}
