// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! One cell of the week, or a whole day: an answer is saved with its tap and closes the sheet. Esc or a press outside changes nothing. */
T.Popup {
    id: sheet

    required property CatchUpViewModel vm
    property int question: -1 // −1 = the day as a whole
    readonly property string heading: question < 0 ? qsTr("The whole day", "sheet: a day of the week") : vm.questions[question] || ""

    function ask(index: int, iso: string): void {
        vm.day = iso
        question = index
        open()
    }

    parent: T.Overlay.overlay
    width: parent ? Math.min(parent.width - 2 * Theme.margin, Theme.formWidth) : Theme.formWidth
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.max(Theme.margin, Math.round((parent.height - height) / 2)) : 0
    height: Math.min(implicitHeight, parent ? parent.height - 2 * Theme.margin : implicitHeight)
    implicitHeight: contentHeight + topPadding + bottomPadding
    padding: Theme.gapLarge
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    contentItem: Flickable {
        implicitHeight: column.implicitHeight
        contentHeight: column.implicitHeight
        clip: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.Dialog
        Accessible.name: Theme.joined([sheet.heading, sheet.vm.title], ", ")
        Column {
            id: column
            width: parent.width
            spacing: Theme.gapSmall
            AppLabel {
                text: sheet.question < 0 ? sheet.heading : ""
                visible: text.length > 0
                role: "cardTitle"
                heading: true
                width: parent.width
            }
            AppLabel {
                text: Theme.joined([sheet.vm.title, sheet.vm.note], ". ")
                role: "meta"
                soft: true
                width: parent.width
            }
            Repeater {
                model: sheet.vm.items
                CatchUpItem {
                    vm: sheet.vm
                    visible: index === sheet.question
                    width: column.width
                    onSaid: sheet.close()
                }
            }
            AppButton {
                width: parent.width
                text: qsTr("Can’t answer", "button: stores that the open items could not be answered")
                onClicked: {
                    sheet.close()
                    sheet.question < 0 ? sheet.vm.cannotAnswer() : sheet.vm.cannot(sheet.question)
                }
            }
            AppButton {
                visible: sheet.question < 0
                width: parent.width
                text: qsTr("In hospital", "button: this day was spent in hospital")
                glyph: sheet.vm.inHospital || sheet.vm.stay ? "check" : "hospital"
                enabled: !sheet.vm.stay || sheet.vm.inHospital
                onClicked: {
                    sheet.close()
                    sheet.vm.toggleHospital()
                }
            }
            AppButton {
                width: parent.width
                text: qsTr("Close", "button")
                kind: "ghost"
                onClicked: sheet.close()
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.width: Theme.hairline
        border.color: Theme.line
    }
    T.Overlay.modal: Rectangle { color: Theme.scrim }
}
