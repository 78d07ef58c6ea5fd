// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! A medicine taken now: its dose, when next, "Taken" until today's is logged, and its taper under it. */
Item {
    id: row

    required property int index
    required property var medicineId
    required property string title
    required property string meta
    required property string takenAt
    required property bool canTake
    required property bool tapers
    required property int revision
    required property string spoken
    required property MedicinesViewModel vm
    signal opened(var id)
    signal taken(var id)
    signal taperOpened(var id)

    implicitHeight: line.implicitHeight + (tapers ? graph.height + 2 * Theme.gap : 0)
    Layout.fillWidth: true

    CardRow {
        id: line
        anchors { left: parent.left; right: parent.right; top: parent.top }
        title: row.title
        meta: row.meta
        titleWeight: Theme.semibold
        divider: row.index > 0
        pressable: true
        chevron: !row.canTake && row.takenAt.length === 0
        actionText: row.canTake ? qsTr("Taken", "button: log today's dose now") : ""
        onClicked: row.opened(row.medicineId)
        onActed: row.taken(row.medicineId)

        Icon {
            visible: row.takenAt.length > 0
            glyph: "check"
            size: Theme.iconRow
            color: Theme.done
        }
        AppLabel {
            visible: row.takenAt.length > 0
            text: row.takenAt
            weight: Theme.semibold
            color: Theme.done
            //: read aloud; %1 is a time
            Accessible.name: qsTr("taken at %1", "medicine").arg(row.takenAt)
        }
    }
    PressableRow {
        id: graph
        visible: row.tapers
        anchors { left: parent.left; right: parent.right; top: line.bottom; margins: Theme.cardPadding; topMargin: Theme.gapTiny }
        height: picture.implicitHeight
        padding: 0
        //: %1 is a medicine with its dose
        text: qsTr("Taper of %1", "button: opens the plan").arg(row.title)
        Accessible.description: row.spoken
        onClicked: row.taperOpened(row.medicineId)
        contentItem: TaperPicture {
            id: picture
            graph: row.tapers && row.revision >= 0 ? row.vm.graphOf(row.medicineId) : undefined
            Accessible.ignored: true
        }
        background: FocusRing { shown: graph.visualFocus }
    }
}
