// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Rows of a plan: hollow until they happened, filled then, crossed out if they will not. */
Card {
    id: list

    required property PlanRowModel rows
    property string actionText: ""
    property bool openable: true
    signal acted(string row)
    signal opened(string row)

    flush: true

    Column { // a Layout gives up on heights that hang on widths
        id: stack
        Layout.fillWidth: true
        Layout.preferredWidth: 1

        Repeater {
            model: list.rows
            Column {
                id: line
                required property int index
                required property string rowId
                required property string title
                required property string when
                required property string detail
                required property bool happened
                required property bool cancelled
                required property bool come
                readonly property bool acts: list.actionText.length > 0 && come && !happened && !cancelled

                width: stack.width

                CardRow {
                    width: line.width
                    title: line.title
                    meta: Theme.joined([line.cancelled ? qsTr("Will not happen", "a cancelled step") : "", line.when, line.detail], ", ")
                    glyph: line.happened ? "check" : line.cancelled ? "close" : "planned"
                    glyphTone: line.happened ? Theme.primary : Theme.inkSoft
                    titleWeight: line.happened ? Theme.semibold : Theme.regular
                    pressable: list.openable
                    divider: line.index > 0
                    onClicked: list.opened(line.rowId)
                }
                Repeater { // most rows have none
                    model: line.acts ? 1 : 0
                    Item {
                        width: line.width
                        implicitHeight: deed.implicitHeight + Theme.gapSmall
                        AppButton {
                            id: deed
                            x: Theme.large ? Theme.cardPadding : Theme.cardPadding + Theme.iconSize + Theme.gap
                            width: Math.min(implicitWidth, parent.width - x - Theme.cardPadding)
                            text: list.actionText
                            kind: "tint"
                            Accessible.name: Theme.joined([list.actionText, line.title], ", ")
                            onClicked: list.acted(line.rowId)
                        }
                    }
                }
            }
        }
    }
}
