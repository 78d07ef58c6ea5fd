// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme

/*! The one sentence under a field: a problem (call-today colour and icon) or else a hint. Not a Layout, as fields are not: their height
    is right as soon as their width is, so that forms never settle late. */
Item {
    id: note

    property string problem: ""
    property string hint: ""

    visible: problem.length > 0 || hint.length > 0
    implicitHeight: words.implicitHeight
    Layout.fillWidth: true
    Icon {
        id: mark
        visible: note.problem.length > 0
        glyph: visible ? "info" : "" // most fields never need it
        size: Theme.iconMeta
        color: Theme.callToday
        anchors { left: parent.left; top: parent.top }
    }
    AppLabel {
        id: words
        anchors { left: mark.visible ? mark.right : parent.left; right: parent.right; leftMargin: mark.visible ? Theme.gapTiny : 0 }
        text: note.problem.length > 0 ? note.problem : note.hint
        role: "meta"
        color: note.problem.length > 0 ? Theme.callToday : Theme.inkSoft
        Accessible.role: note.problem.length > 0 ? Accessible.AlertMessage : Accessible.StaticText
    }
}
