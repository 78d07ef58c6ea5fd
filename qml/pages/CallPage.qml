// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The team's number in the largest type, the emergency number, what to say. Nothing scrolls, nothing times out. */
Item {
    id: page

    required property Workspace workspace
    required property Shell shell
    readonly property CallViewModel vm: workspace.calling
    readonly property bool known: vm.teamPhone.length > 0

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Call my team", "page")

    CallFrame {
        anchors.fill: parent
        title: qsTr("Call my team", "title")
        teamName: page.vm.teamName
        teamPhone: page.vm.teamPhone
        emergencyNumber: page.vm.emergencyNumber
        missing: qsTr("Your team’s number is not filled in.", "call screen")
        missingAction: qsTr("Fill it in", "button: opens the call list")
        sentence: page.vm.sayThis
        brief: page.vm.sayThisBrief
        calledText: page.vm.calledText
        onClosed: page.workspace.navigator.back()
        onFillIn: page.workspace.openCallSheet()
        onCalled: page.vm.called(!page.known)
    }
    Rectangle { // over the foot, after "I called"
        visible: page.vm.asksWhatTheySaid
        color: Theme.ground
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        implicitHeight: said.implicitHeight + 2 * Theme.margin

        CallSaid {
            id: said
            vm: page.vm
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: Theme.margin }
        }
    }
}
