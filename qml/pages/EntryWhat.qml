// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! What to add: a kind as chips, then the item, found by typing. */
ColumnLayout {
    id: what

    required property EntryFormViewModel vm
    property list<string> kindNames: []

    function readKinds(): void {
        const names = []
        for (let i = 0; i < vm.kinds.rowCount(); ++i)
            names.push(vm.kinds.data(vm.kinds.index(i, 0), Qt.DisplayRole))
        kindNames = names
    }
    function kindCode(index: int): string { return vm.kinds.codeAt(index) }

    spacing: Theme.gap
    Component.onCompleted: readKinds()

    ChoiceChips {
        label: qsTr("Kind of entry", "form")
        options: what.kindNames
        current: what.vm.kinds.indexOf(what.vm.kind)
        Layout.fillWidth: true
        onPicked: index => what.vm.kind = what.kindCode(index)
    }
    SearchField {
        Layout.fillWidth: true
        onTextChanged: what.vm.search = text
    }
    ChoiceList {
        visible: what.vm.codes.count > 0
        choices: what.vm.codes
        Layout.fillWidth: true
        onPicked: code => what.vm.code = code
    }
}
