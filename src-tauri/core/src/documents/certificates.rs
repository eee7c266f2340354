//! Certificates of attendance (giấy chứng nhận): one landscape A4 page a delegate.
//!
//! Not one of the document types of decree 30/2020/NĐ-CP, so free in layout; but never called
//! *chứng chỉ*, which has rules of its own, and never with a drawn seal or signature: the seal's
//! place stays empty. Sex is never inferred: without a stored salutation it says *Ông/Bà*.

use chrono::NaiveDate;

/// What a batch of certificates prints.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Certificates {
    /// The event's name as printed in full.
    pub event: String,
    /// Its theme (chủ đề), where the name does not hold it already.
    pub theme: Option<String>,
    /// Where it took place, e.g. `thành phố Đà Lạt, tỉnh Lâm Đồng`.
    pub place: Option<String>,
    /// First day.
    pub start: Option<NaiveDate>,
    /// Last day; the same as `start` or absent for one day.
    pub end: Option<NaiveDate>,
    /// The body above the issuing body (cơ quan chủ quản).
    pub parent_body: Option<String>,
    /// The issuing body.
    pub body: Option<String>,
    /// Who signs.
    pub signer: Signer,
    /// Place named in the line above the signature, e.g. `Lâm Đồng`.
    pub signed_place: Option<String>,
    /// Date of that line; absent leaves blanks to be filled by hand.
    pub signed_date: Option<NaiveDate>,
    /// Whether the delegates are samples; said on every page.
    pub sample: bool,
    /// One for each page, in printing order.
    pub certificates: Vec<Certificate>,
}

/// Who signs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Signer {
    /// Authority line, e.g. `KT. BỘ TRƯỞNG` (decree 30, annex I, 7a).
    pub authority: Option<String>,
    /// Post, e.g. `THỨ TRƯỞNG`.
    pub post: Option<String>,
    /// Full name, without academic title or rank (decree 30, annex I, 7b).
    pub name: Option<String>,
}

/// One certificate.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Certificate {
    /// Full name of the delegate.
    pub name: String,
    /// How to address him or her, where stored, e.g. `Ông`; else *Ông/Bà* is printed.
    pub salutation: Option<String>,
    /// Title (chức vụ).
    pub title: Option<String>,
    /// Organisation (đơn vị).
    pub organisation: Option<String>,
    /// Number in the register, as printed, e.g. `012/GCN-BTTTT`.
    pub number: Option<String>,
    /// The delegate's code, the only thing that the QR holds.
    pub code: String,
}
