// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls

/*! What the shapes of the week's cells mean. */
Flow {
    id: legend

    readonly property list<string> words: [qsTr("not logged", "a cell of the week"), qsTr("could not answer", "a cell of the week"),
        qsTr("none", "a cell of the week: no symptom"), qsTr("severe", "a cell of the week")]

    spacing: Theme.gap
    Layout.fillWidth: true
    Layout.preferredWidth: 1

    Repeater {
        model: [-1, -2, 0, 1]
        Row {
            id: pair
            required property int index
            required property real modelData
            spacing: Theme.gapTiny
            LevelMark {
                share: pair.modelData
                anchors.verticalCenter: parent.verticalCenter
            }
            AppLabel {
                text: legend.words[pair.index]
                role: "meta"
                soft: true
                wrapMode: Text.NoWrap
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    Row {
        spacing: Theme.gapTiny
        Icon {
            glyph: "hospital"
            size: Theme.iconSize
            color: Theme.inkSoft
            anchors.verticalCenter: parent.verticalCenter
        }
        AppLabel {
            text: qsTr("in hospital", "a cell of the week")
            role: "meta"
            soft: true
            wrapMode: Text.NoWrap
            anchors.verticalCenter: parent.verticalCenter
        }
    }
}
