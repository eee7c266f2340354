//! A value of a row as serde reads it, so that a record is made from its row with nothing between.
//!
//! Must never take a value for another: what is no integer and no text is nothing.

use std::borrow::Cow;

use rusqlite::types::ValueRef;
use serde::{
    Deserializer,
    de::{Error as _, IntoDeserializer, Visitor, value::Error},
    forward_to_deserialize_any,
};

use crate::records::Kind;

/// A value of a row and what it is by its noun's declaration.
pub(super) struct Cell<'de> {
    pub(super) stored: ValueRef<'de>,
    pub(super) kind: Kind,
}

impl<'de> Cell<'de> {
    /// The text, with a mark for what is no letter: a damaged one must not hide the others.
    fn text(&self) -> Result<Cow<'de, str>, Error> {
        let bytes = self.stored.as_bytes().map_err(Error::custom)?;
        // Looking at all bytes at once is much quicker than piece by piece, and nearly always enough.
        Ok(str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed))
    }
}

impl<'de> Deserializer<'de> for Cell<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.stored {
            ValueRef::Integer(number) if self.kind == Kind::Flag => visitor.visit_bool(number != 0),
            ValueRef::Integer(number) => visitor.visit_i64(number),
            ValueRef::Text(_) => match self.text()? {
                Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
                Cow::Owned(text) => visitor.visit_string(text),
            },
            _ => visitor.visit_unit(),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.stored {
            ValueRef::Integer(_) | ValueRef::Text(_) => visitor.visit_some(self),
            _ => visitor.visit_none(),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.text()?.into_deserializer().deserialize_enum(name, variants, visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

impl<'de> IntoDeserializer<'de> for Cell<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}
