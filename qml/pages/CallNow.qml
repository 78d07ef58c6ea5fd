// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! What the call list says now, on Today, in watch mode and wherever a value is entered. Nothing speaks: nothing is there. */
ColumnLayout {
    id: now

    required property Workspace workspace
    readonly property CallViewModel vm: workspace.calling

    visible: vm.speaks || vm.neutral.length > 0 || vm.unreadable.length > 0
    spacing: Theme.gapSmall
    Layout.fillWidth: true
    Layout.fillHeight: false

    CallBanner {
        visible: now.vm.speaks
        calm: now.vm.level === 1
        value: now.vm.value
        unit: now.vm.unit
        reason: now.vm.reason
        details: Theme.joined([now.vm.details, now.vm.others], "\n")
        number: now.vm.number
        who: now.vm.who
        quote: now.vm.quote
        quoteSource: now.vm.quoteSource
        maskTitle: now.vm.maskTitle
        maskText: now.vm.maskText
        calledText: now.vm.calledText
        onCall: Qt.openUrlExternally("tel:" + now.vm.number.replace(/[^+0-9]/g, ""))
        onSayThis: now.workspace.navigator.show(Navigator.Call)
        onCalled: now.vm.called()
    }
    CallSaid {
        vm: now.vm
    }
    Banner {
        visible: now.vm.unreadable.length > 0
        kind: "callToday"
        title: now.vm.unreadable
        actionText: qsTr("Call list", "button: opens the call list")
        Layout.fillWidth: true
        onActed: now.workspace.openCallSheet()
    }
    Banner {
        visible: now.vm.neutral.length > 0
        title: now.vm.neutral
        actionText: qsTr("Fill it in", "button: opens the call list")
        Layout.fillWidth: true
        onActed: now.workspace.openCallSheet()
    }
}
