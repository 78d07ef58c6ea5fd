// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Who is typing, as chips: one tap switches. Only where there is more than one. */
// A fixed wish for width: layouts in layouts lose their place when rows arrive late (Qt 6.4).
Item {
    id: who

    required property PeopleViewModel people

    visible: people.several
    implicitWidth: 1
    implicitHeight: column.implicitHeight

    Column {
        id: column
        width: parent.width
        spacing: Theme.gapSmall

        AppLabel {
            text: qsTr("Who is typing?", "choice of a person")
            weight: Theme.semibold
            width: parent.width
        }
        Flow {
            width: parent.width
            spacing: Theme.gapSmall
            Repeater {
                model: who.people.persons
                Choice {
                    id: one
                    required property string code
                    required property string label
                    text: label
                    chosen: who.people.author === code
                    implicitHeight: Theme.tall(Theme.target)
                    width: Math.min(column.width, measured.advanceWidth + 2 * Theme.gapLarge + 1)
                    onClicked: who.people.author = code
                    background: ChipBox { chip: one; chosen: one.chosen }

                    TextMetrics {
                        id: measured
                        font: Theme.body.at(Theme.semibold)
                        text: one.label
                    }
                }
            }
        }
    }
}
