// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! The one sentence under a field: a problem (call-today colour and icon) or else a hint. */
RowLayout {
    id: note

    property string problem: ""
    property string hint: ""

    visible: problem.length > 0 || hint.length > 0
    spacing: Theme.gapTiny
    Layout.fillWidth: true
    Layout.fillHeight: false
    Icon {
        visible: note.problem.length > 0
        glyph: note.problem.length > 0 ? "info" : "" // most fields never need it
        size: Theme.iconMeta
        color: Theme.callToday
        Layout.alignment: Qt.AlignTop
    }
    AppLabel {
        text: note.problem.length > 0 ? note.problem : note.hint
        role: "meta"
        color: note.problem.length > 0 ? Theme.callToday : Theme.inkSoft
        Layout.fillWidth: true
        Accessible.role: note.problem.length > 0 ? Accessible.AlertMessage : Accessible.StaticText
    }
}
