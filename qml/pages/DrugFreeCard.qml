// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! Days without immunosuppressants: a lane until it runs, then the number; under it both clocks and the next milestone. */
Card {
    id: card

    required property MedicinesViewModel vm
    readonly property bool runs: vm.daysFree > 0

    spacing: Theme.gapTiny

    AppLabel {
        text: qsTr("Days without immunosuppressants", "card title")
        weight: Theme.semibold
        heading: true
        Layout.fillWidth: true
    }
    AppLabel {
        visible: card.runs
        //: %1 is a count of days
        text: card.vm.daysAbout ? qsTr("about %1", "days without medicines").arg(card.vm.daysFree) : card.vm.daysFree
        role: "number"
        Layout.fillWidth: true
    }
    Item { // the lane: taken, planned, and where the count would begin
        id: lane
        visible: !card.runs
        implicitHeight: Theme.gap
        Layout.fillWidth: true
        Layout.topMargin: Theme.gapTiny
        Layout.bottomMargin: Theme.gapTiny
        Accessible.ignored: true
        readonly property real now: width * card.vm.laneTaken
        readonly property real end: card.vm.lanePlanned < 0 ? width : width * card.vm.lanePlanned

        Rectangle {
            width: lane.now
            height: parent.height
            radius: Theme.gapTiny
            color: Theme.inkSoft
        }
        Row { // dashed: planned
            x: lane.now + Theme.stroke
            spacing: Theme.gapTiny
            Repeater {
                model: Math.max(0, Math.floor((lane.end - lane.now) / (2 * Theme.gapTiny + Theme.gapTiny)))
                Rectangle {
                    width: Theme.gapSmall
                    height: lane.height
                    color: Theme.clear
                    border.width: Theme.hairline
                    border.color: Theme.inkSoft
                }
            }
        }
        Icon {
            visible: card.vm.lanePlanned >= 0
            x: Math.min(lane.width - width, lane.end + Theme.gapTiny)
            anchors.verticalCenter: parent.verticalCenter
            glyph: "chevron-right"
            size: Theme.iconMeta
            color: Theme.primary
        }
    }
    Repeater {
        model: card.vm.daysLines
        AppLabel {
            required property string modelData
            text: modelData
            role: "meta"
            soft: true
            Layout.fillWidth: true
        }
    }
}
