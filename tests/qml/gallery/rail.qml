// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls

RowLayout {
    spacing: 0
    SideRail { patient: "Mara L."; patientMeta: "Day +23, Recover"; current: 1; Layout.fillHeight: true }
    GridLayout {
        columns: 10
        Layout.margins: Theme.gapHuge
        Repeater {
            model: ["sun", "journey", "trends", "pill", "more", "menu", "phone", "plus", "minus", "undo", "redo", "pencil", "trash",
                "search", "filter", "calendar", "chevron-left", "chevron-right", "chevron-up", "chevron-down", "back", "check",
                "close", "info", "warning", "person", "people", "lock", "unlock", "eye", "eye-off", "copy", "paste", "document",
                "image", "thermometer", "drop", "hospital", "settings", "upload", "download", "share", "globe", "moon", "clock",
                "note", "star", "list", "hand", "key", "speech", "speaker", "fingerprint", "table", "folder", "syringe", "heart",
                "bell", "refresh", "flag", "help"]
            delegate: Icon { required property string modelData; glyph: modelData; size: 44 }
        }
    }
}
