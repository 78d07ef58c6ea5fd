// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! What can be done with the picture by button: open the day that is read out, look around an event, nearer, further, the whole. */
Flow {
    id: tools

    required property TrendsViewModel vm
    required property TrendPicture picture
    /*! All of it beside each other. */
    readonly property real oneRow: open.width + (around.visible ? around.width + spacing : 0) + out.width + into.width + all.width
                                   + (look.visible ? look.width + spacing : 0) + 3 * spacing

    spacing: Theme.gapTiny

    AppButton {
        id: open
        text: qsTr("Open", "button: the entries of the day that is read out")
        kind: "ghost"
        enabled: tools.vm.cursor.canOpen
        onClicked: tools.vm.cursor.open()
    }
    AppButton {
        id: around
        visible: tools.vm.cursor.event.length > 0
        text: qsTr("Around this", "button: the days before and after an event")
        kind: "ghost"
        Accessible.name: qsTr("Around this: %1", "button; %1 is an event").arg(tools.vm.cursor.event)
        onClicked: tools.vm.showAround()
    }
    IconButton {
        id: out
        glyph: "minus"
        tone: Theme.primary
        text: qsTr("More days", "button: zoom out")
        enabled: tools.vm.zoomed
        onClicked: tools.picture.zoomOut()
    }
    IconButton {
        id: into
        glyph: "plus"
        tone: Theme.primary
        text: qsTr("Fewer days", "button: zoom in")
        onClicked: tools.picture.zoomIn()
    }
    IconButton {
        id: all
        glyph: "whole"
        tone: Theme.primary
        text: qsTr("The whole range", "button: end of zooming")
        enabled: tools.vm.zoomed
        onClicked: tools.picture.showAll()
    }
    IconButton {
        id: look
        visible: !tools.vm.wide // a wide page has it in its head
        glyph: "more"
        tone: Theme.primary
        text: qsTr("How it is shown", "button")
        onClicked: tools.vm.view = TrendsViewModel.Look
    }
}
