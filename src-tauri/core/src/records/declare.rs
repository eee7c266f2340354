//! How a noun is declared.

/// Declares a record, its fields and its noun: what it is, its table and what the terminal calls
/// it, the words for its operations, the SQL of its label over the row `t`, and, in brackets, the
/// fields by which siblings are alike where records are kept in an order. A field without
/// `Option` is required unless a default is given.
macro_rules! record {
    (
        $(#[doc = $about:literal])+
        $name:ident: $table:literal, $command:literal, $add:literal, label $label:literal
        $(, ordered by [$($sibling:literal),*])?
        {
            $($(#[doc = $doc:literal])+ $field:ident: $type:ty $(= $default:expr)?,)+
        }
    ) => {
        $(#[doc = $about])+
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(default)]
        pub struct $name {
            /// UUIDv7; empty before the record is added.
            pub id: String,
            $($(#[doc = $doc])+ pub $field: $type,)+
        }

        impl Default for $name {
            fn default() -> Self {
                Self {
                    id: String::new(),
                    $($field: $crate::records::record!(@default $($default)?),)+
                }
            }
        }

        impl $crate::records::Record for $name {
            const NOUN: &'static $crate::records::Noun = &$crate::records::Noun {
                name: $table,
                command: $command,
                about: concat!($($about),+),
                fields: &[$(
                    $crate::records::record!(@field $field [$($doc),+] $type $(, $default)?)
                ),+],
                siblings: $crate::records::record!(@siblings $([$($sibling),*])?),
                label: $label,
                operations: $crate::records::Operations {
                    add: $crate::op::Operation::undoable($add),
                    set: $crate::op::Operation::undoable(concat!("set_", $table)),
                    remove: $crate::op::Operation::undoable(concat!("remove_", $table)),
                    arrange: $crate::op::Operation::undoable(concat!("arrange_", $table)),
                },
                json: $crate::records::Json::of::<Self>(),
            };

            fn id(&self) -> &str {
                &self.id
            }

            fn set_id(&mut self, id: String) {
                self.id = id;
            }
        }
    };
    (@field $field:ident [$($doc:literal),+] $type:ty $(, $default:expr)?) => {
        $crate::records::Field {
            name: stringify!($field),
            about: concat!($($doc),+),
            kind: <$type as $crate::records::FieldType>::KIND,
            required: $crate::records::record!(@required $type $(, $default)?),
            nullable: <$type as $crate::records::FieldType>::NULLABLE,
        }
    };
    (@default) => { Default::default() };
    (@default $default:expr) => { $default };
    (@required $type:ty) => { !<$type as $crate::records::FieldType>::NULLABLE };
    (@required $type:ty, $default:expr) => { false };
    (@siblings) => { None };
    (@siblings [$($sibling:literal),*]) => { Some(&[$($sibling),*]) };
}
pub(crate) use record;
