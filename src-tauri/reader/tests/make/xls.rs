//! Makes .xls files record by record, as Excel 95 and Excel 97 wrote them.

/// One record.
pub(crate) fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).unwrap();
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
}

/// Numbers of two bytes, one after the other.
pub(crate) fn shorts(numbers: &[u16]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

/// The record that a stream of this version (0x0500, 0x0600) or a sheet in it begins with.
fn beginning(version: u16, is_sheet: bool) -> Vec<u8> {
    record(0x0809, &shorts(&[version, if is_sheet { 0x10 } else { 5 }, 0, 0, 0, 0, 0, 0]))
}

/// The font record of Excel 97, or of Excel 95, whose names have no byte of flags.
pub(crate) fn font(version: u16, name: &str, is_bold: bool) -> Vec<u8> {
    let weight = if is_bold { 700 } else { 400 };
    let mut data = shorts(&[240, 0, 0, weight, 0, 0, 0]);
    data.push(name.len() as u8);
    data.extend((version == 0x0600).then_some(0));
    data.extend(name.as_bytes());
    record(0x0031, &data)
}

/// A stream of one sheet: records before its name, records of its cells.
pub(crate) fn stream(version: u16, globals: &[Vec<u8>], cells: &[Vec<u8>]) -> Vec<u8> {
    let (end, globals) = (record(0x000A, &[]), globals.concat());
    let name = [&b"\x03"[..], if version == 0x0600 { b"\0" } else { b"" }, b"S 1"].concat();
    let first = beginning(version, false);
    let start = first.len() + globals.len() + 4 + 6 + name.len() + end.len();
    let sheet = [&(start as u32).to_le_bytes()[..], &[0, 0], &name].concat();
    let cells = [beginning(version, true), cells.concat(), end.clone()].concat();
    [first, globals, record(0x0085, &sheet), end, cells].concat()
}

/// A container with one stream of this name.
pub(crate) fn container(name: &str, stream: &[u8]) -> Vec<u8> {
    const SECTOR: usize = 512;
    let size = stream.len().max(4096);
    let sectors = size.div_ceil(SECTOR) as u32;
    let mut header = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    header.resize(24, 0);
    header.extend(shorts(&[0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0]));
    // Counts of the directory's and the table's sectors, where the directory begins.
    for number in [0, 1, 1, 0, 4096, 0xFFFF_FFFE, 0, 0xFFFF_FFFE, 0, 0_u32] {
        header.extend(number.to_le_bytes());
    }
    header.resize(SECTOR, 0xFF);
    let next = |sector: u32| if sector == sectors + 1 { 0xFFFF_FFFE } else { sector + 1 };
    let table = [0xFFFF_FFFD, 0xFFFF_FFFE].into_iter().chain((2..sectors + 2).map(next));
    let mut table: Vec<u8> = table.flat_map(u32::to_le_bytes).collect();
    table.resize(SECTOR, 0xFF);
    let mut directory =
        [entry("Root Entry", 5, 1, 0xFFFF_FFFE, 0), entry(name, 2, !0, 2, size)].concat();
    directory.resize(SECTOR, 0);
    let mut bytes = [header, table, directory, stream.to_vec()].concat();
    bytes.resize(SECTOR * (3 + sectors as usize), 0);
    bytes
}

fn entry(name: &str, kind: u8, child: u32, start: u32, size: usize) -> Vec<u8> {
    let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let length = entry.len() as u16 + 2;
    entry.resize(64, 0);
    entry.extend(length.to_le_bytes());
    entry.extend([kind, 1]);
    for link in [!0, !0, child] {
        entry.extend(link.to_le_bytes());
    }
    entry.resize(116, 0);
    entry.extend(start.to_le_bytes());
    entry.extend((size as u64).to_le_bytes());
    entry
}
