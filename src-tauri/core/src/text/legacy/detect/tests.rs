//! Columns in every encoding, and columns that only look like one.

use super::*;

fn guess(cells: &str) -> Option<Legacy> {
    of_column(cells.split('|')).encoding
}

#[test]
fn columns_in_old_encodings_are_told() {
    for (cells, encoding) in [
        ("NguyÔn V¨n ThuËt|TrÇn ThÞ H\u{ad}\u{ac}ng|Lª Hµ|Minh", Legacy::Tcvn3),
        ("Së Th«ng tin|UBND tØnh L©m §ång", Legacy::Tcvn3),
        ("NguyÔn V¨n An", Legacy::Tcvn3),
        ("Hä vµ tªn|Y £ban|Phan ThÞ NguyÖt|K'Brªu|Lª Quèc", Legacy::Tcvn3),
        ("NGUYÔN V¡N THUËT|PH¹M THÞ LAN", Legacy::Tcvn3),
        ("Nguyeãn Vaên Thuaät|Traàn Thò Höông|Leâ Haø", Legacy::Vni),
        ("NGUYEÃN THÒ TRÖÔØNG", Legacy::Vni),
        ("Sôû Thoâng tin vaø Truyeàn thoâng", Legacy::Vni),
        ("Nguy\u{ad}n Vån Thu§t|Tr¥n Th¸ Hß½ng|Lê Hà", Legacy::Viscii),
        ("Nguyê\u{de}n Vãn Thuâ\u{f2}t|Trâ\u{cc}n Thi\u{f2} Hý\u{f5}ng", Legacy::Windows1258),
    ] {
        assert_eq!(guess(cells), Some(encoding), "{cells}");
    }
}

#[test]
fn unicode_ascii_and_foreign_names_stay() {
    for cells in [
        "",
        "Minh|Lan|Anh",
        "0912 345 678|+84 263 3822|a@b.vn",
        "Nguyễn Văn Thuật|Trần Thị Hương|Lê Hà",
        "Lê Hà|Hà Vân|Lý Tú|Phùng Thanh Tùng|Võ Công Tài",
        "Nguye\u{302}\u{303}n Va\u{306}n|Lê",
        "Müller|Jäger|Schröder|Weiß|Böhm|Groß|Jürgen Köhn|Süß|Günther",
        "Straße 5, München|Düsseldorf|Österreich",
        "François Lefèvre|Hélène Dubois|Loïc|Zoé|Noël|Benoît|Anaïs|Théo|Gaëlle",
        "Renée|Chloé Géraud|Jérôme|Aïcha Benaïssa",
        "José Muñoz|João São Paulo|Núñez|Martín|Iñigo",
        "Åse Bjørn|Søren Kierkegård|Þór Ægisson|Øystein Hæg",
        "Café|résumé|naïve|façade|touché",
        "John O’Neil|“Smith” – Ltd… ©2024|Zoë’s ®",
        "Y Êban|H'Êban|Y Niê Êban|Êban",
        "K'Brêu|K’Brêu|Brêu",
        "Y Êban|K'Brêu|Rơ Châm|Ksor H'Niê|Mlô|Điểu K'Rứ|Krông Ana",
        "Y Bhôk Niê|Mlô|Siu Bôt|Y Thô|H'Mông",
        "Müller|Nguyễn Văn Thuật|Café|Zoë",
        "Loïc|Thaï",
        "Nguyễn Thị Lan|NguyÔn|Đỗ",
        "100 µm|¶ ½ ¹",
        "± 5 °C|10 m²|½|§ 5|¶|100 µm|© ® «a» »b«",
        "São Tomé|Côte d'Ivoire|Curaçao|Réunion|Åland",
        "Ðình|Ðỗ Ðức|Davíð",
    ] {
        assert_eq!(guess(cells), None, "{cells}");
    }
}

#[test]
fn a_column_of_both_is_decoded_cell_by_cell_without_touching_unicode() {
    let cells = ["Nguyễn Văn Thuật", "TrÇn ThÞ Lª", "Ph¹m V¨n §ång", "Đỗ Hà"];
    let guess = of_column(cells);
    assert_eq!(guess.encoding, Some(Legacy::Tcvn3));
    let decoded: Vec<String> = cells.iter().map(|cell| decode(cell, Legacy::Tcvn3)).collect();
    assert_eq!(decoded, ["Nguyễn Văn Thuật", "Trần Thị Lê", "Phạm Văn Đồng", "Đỗ Hà"]);
}

#[test]
fn confidence_grows_with_the_words() {
    let few = of_column(["NguyÔn V¨n An"]).confidence;
    let many = of_column(["NguyÔn V¨n ThuËt", "TrÇn ThÞ Lª", "Ph¹m V¨n §ång"]).confidence;
    assert!(SURE <= few && few < many && many <= 1.0, "{few} {many}");
    assert_eq!(of_column(["Minh"]), Guess { encoding: None, confidence: 1.0 });
    let doubtful = of_column(["Lª"]);
    assert!(doubtful.encoding.is_none() && doubtful.confidence < 1.0);
}

#[test]
fn a_short_column_goes_with_the_others_of_its_table() {
    let names = vec!["NguyÔn V¨n ThuËt", "TrÇn ThÞ Lª"];
    let columns = [names, vec!["", "Ph¹m"], vec!["Thaï", "Café"], vec!["Hà"], vec!["5"]];
    let encodings: Vec<_> = of_columns(&columns).iter().map(|guess| guess.encoding).collect();
    assert_eq!(encodings, [Some(Legacy::Tcvn3), Some(Legacy::Tcvn3), None, None, None]);
}

#[test]
fn fonts_go_before_words_and_must_agree() {
    let sure = |encoding| Some(Guess { encoding: Some(encoding), confidence: 1.0 });
    assert_eq!(of_fonts([".VnTime", "Arial", ".VnTimeH"]), sure(Legacy::Tcvn3));
    assert_eq!(of_fonts(["VNI-Times"]), sure(Legacy::Vni));
    assert_eq!(of_fonts(["VNI-Times", ".VnTime"]), None);
    assert_eq!(of_fonts(["Arial"]), None);
}
