// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! A plan before it is kept: each step can be left out or given another day. */
ColumnLayout {
    id: preview

    required property TreatmentFormViewModel vm
    property int open: -1 // the row whose day is changed

    spacing: Theme.gap

    AppLabel {
        text: qsTr("These are usual steps, not your team’s plan. Keep what fits, leave out what does not, change any day. All of it stays a plan until you say “It happened on…”.", "preview of a plan")
        Layout.fillWidth: true
    }
    Banner {
        visible: preview.vm.questions.length > 0
        text: preview.vm.questions
        Layout.fillWidth: true
    }
    ListSection {
        title: qsTr("Steps", "section: plan of a treatment")
        note: preview.vm.kept
    }
    Repeater {
        model: preview.vm.rows
        ColumnLayout {
            id: step
            required property int index
            required property string title
            required property string when
            required property string detail
            required property string iso
            required property bool about
            required property bool included

            spacing: Theme.gapTiny
            Layout.fillWidth: true
            Layout.fillHeight: false

            RowLayout {
                spacing: Theme.gapTiny
                CheckTile {
                    text: step.title
                    meta: Theme.joined([step.when, step.detail], ", ")
                    checked: step.included
                    onToggled: preview.vm.setIncluded(step.index, checked)
                }
                IconButton {
                    visible: step.included
                    text: (preview.open === step.index ? qsTr("Close the day of %1", "button: %1 is a step") : qsTr("Change the day of %1", "button: %1 is a step")).arg(step.title)
                    glyph: preview.open === step.index ? "close" : "pencil"
                    tone: Theme.primary
                    Layout.alignment: Qt.AlignVCenter
                    onClicked: preview.open = preview.open === step.index ? -1 : step.index
                }
            }
            Repeater { // only the one that is changed is made
                model: preview.open === step.index ? 1 : 0
                DateField {
                    label: step.title
                    value: step.iso
                    about: step.about
                    onPicked: (iso, isAbout) => preview.vm.setDay(step.index, iso, isAbout)
                }
            }
        }
    }
}
