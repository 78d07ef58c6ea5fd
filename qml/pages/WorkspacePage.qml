// SPDX-License-Identifier: GPL-3.0-or-later
// Not Bound: in Qt 6.4 a Loader cannot make bound components.
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! The open app: rail or bottom bar, the place one is at, a page over it, and the one line at the foot. */
FocusScope {
    id: frame

    required property Workspace workspace
    required property Shell shell
    readonly property Navigator navigator: workspace.navigator
    readonly property bool wide: width >= Theme.railFrom
    readonly property bool panes: width >= Theme.panesFrom
    readonly property bool covered: navigator.page !== Navigator.None
    readonly property bool watching: [Navigator.Watch, Navigator.WatchMeasure, Navigator.WatchMedicine, Navigator.Thinking].indexOf(navigator.page) >= 0
    readonly property bool settingUp: workspace.needsSetup

    function placeFile(place: int): string {
        switch (place) {
        case Navigator.Journey: return "JourneyPage.qml"
        case Navigator.Trends: return "TrendsPage.qml"
        case Navigator.Medicines: return "MedicinesPage.qml"
        case Navigator.More: return "MorePage.qml"
        }
        return "TodayPage.qml"
    }
    function pageFile(page: int): string {
        switch (page) {
        case Navigator.EntryForm: return "EntryFormPage.qml"
        case Navigator.EntryDetail: return "EntryDetailPage.qml"
        case Navigator.MedicineForm: return "MedicineFormPage.qml"
        case Navigator.MedicineDetail: return "MedicineDetailPage.qml"
        case Navigator.Taper: return "TaperPage.qml"
        case Navigator.DoseForm: return "DoseFormPage.qml"
        case Navigator.Call: return "CallPage.qml"
        case Navigator.People: return "PeoplePage.qml"
        case Navigator.PersonForm: return "PersonFormPage.qml"
        case Navigator.Since: return "SincePage.qml"
        case Navigator.CatchUp: return "CatchUpPage.qml"
        case Navigator.Rota: return "RotaPage.qml"
        case Navigator.Visits: return "VisitsPage.qml"
        case Navigator.Visit: return "VisitPage.qml"
        case Navigator.PatientForm: return "PatientFormPage.qml"
        case Navigator.Import: return "ImportPage.qml"
        case Navigator.Export: return "ExportPage.qml"
        case Navigator.Settings: return "SettingsPage.qml"
        case Navigator.About: return "AboutPage.qml"
        case Navigator.BeforeAfter: return "BeforeAfterPage.qml"
        case Navigator.Immunity: return "ImmunityPage.qml"
        case Navigator.LabForm: return "LabFormPage.qml"
        case Navigator.LabPaste: return "LabPastePage.qml"
        case Navigator.IvigForm: return "IvigFormPage.qml"
        case Navigator.VaccineForm: return "VaccineFormPage.qml"
        case Navigator.Activity: return "ActivityPage.qml"
        case Navigator.ScoreForm: return "ScoreFormPage.qml"
        case Navigator.Remission: return "RemissionPage.qml"
        case Navigator.StatementForm: return "StatementFormPage.qml"
        case Navigator.CallSheet: return "CallSheetPage.qml"
        case Navigator.Unwell: return "UnwellPage.qml"
        case Navigator.EmergencyCard: return "CardPage.qml"
        case Navigator.CardRead: return "CardReadPage.qml"
        case Navigator.WalletCard: return "WalletPage.qml"
        case Navigator.Watch: return "WatchPage.qml"
        case Navigator.WatchMeasure: return "WatchMeasurePage.qml"
        case Navigator.WatchMedicine: return "WatchMedicinePage.qml"
        case Navigator.WatchPlan: return "WatchPlanPage.qml"
        case Navigator.Thinking: return "ThinkingPage.qml"
        case Navigator.Told: return "ToldPage.qml"
        case Navigator.Treatments: return "TreatmentsPage.qml"
        case Navigator.Treatment: return "TreatmentPage.qml"
        case Navigator.TreatmentForm: return "TreatmentFormPage.qml"
        case Navigator.Prepare: return "PreparePage.qml"
        case Navigator.EarlierTreatments: return "EarlierTreatmentsPage.qml"
        case Navigator.TeamQuestions: return "TeamQuestionsPage.qml"
        case Navigator.Costs: return "CostsPage.qml"
        case Navigator.History: return "HistoryPage.qml"
        case Navigator.Removed: return "RemovedPage.qml"
        }
        return ""
    }
    function showPlace(): void {
        if (workspace.ready && !settingUp)
            place.setSource(placeFile(navigator.place), { "workspace": workspace, "shell": shell })
    }
    function showPage(): void {
        if (!covered)
            over.source = ""
        else if (navigator.pageModel)
            over.setSource(pageFile(navigator.page), { "workspace": workspace, "vm": navigator.pageModel })
        else
            over.setSource(pageFile(navigator.page), { "workspace": workspace, "shell": shell })
    }
    focus: true
    Component.onCompleted: showPlace()
    onSettingUpChanged: showPlace()
    Keys.onEscapePressed: navigator.back()

    Connections {
        target: frame.workspace
        function onReadyChanged(): void { if (!place.item) frame.showPlace() }
    }
    Connections {
        target: frame.navigator
        property int shown: Navigator.Today
        function onMoved(): void {
            if (shown !== frame.navigator.place) {
                shown = frame.navigator.place
                frame.showPlace()
            }
            frame.showPage()
        }
    }

    Loader {
        anchors.fill: parent
        active: frame.settingUp
        sourceComponent: SetupPage { vm: frame.workspace.setup }
    }
    RowLayout {
        anchors.fill: parent
        visible: !frame.settingUp
        spacing: 0

        SideRail {
            visible: frame.wide
            Layout.fillHeight: true
            current: frame.navigator.place
            patient: frame.workspace.day.patientName
            patientMeta: [frame.workspace.day.title, frame.workspace.day.phase].filter(part => part.length > 0).join(", ")
            onChosen: place => frame.navigator.go(place)
            writer: frame.workspace.people.several ? frame.workspace.people.authorName : ""
            onPatientPressed: frame.navigator.show(Navigator.People)
            onWriterPressed: frame.workspace.people.nextAuthor()
            onCallTeam: frame.navigator.show(Navigator.Call)
        }
        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true
            Layout.fillHeight: true

            MadeUpBanner {
                visible: frame.workspace.madeUp
                extra: frame.workspace.clockNote.length > 0
                       ? qsTr("The clock says %1.", "banner over every page").arg(frame.workspace.clockNote) : ""
                Layout.fillWidth: true
            }
            CallStrip {
                readonly property int page: frame.navigator.page
                visible: vm.level >= 2 && vm.calledText.length === 0 && page !== Navigator.Call && page !== Navigator.Unwell
                         && (page !== Navigator.Watch || Theme.large) && (page !== Navigator.None || frame.navigator.place !== Navigator.Today)
                vm: frame.workspace.calling
                Layout.fillWidth: true
                onClicked: frame.navigator.show(Navigator.Call)
            }
            RowLayout {
                spacing: 0
                Layout.fillWidth: true
                Layout.fillHeight: true

                Loader {
                    id: place
                    visible: !frame.covered || frame.panes
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.minimumWidth: frame.panes && frame.covered ? Math.min(Theme.listWidth, frame.width / 2) : 0
                    Layout.maximumWidth: frame.panes && frame.covered ? Theme.listWidth : Infinity
                }
                Rectangle {
                    visible: frame.covered && frame.panes
                    color: Theme.line
                    Layout.preferredWidth: Theme.hairline
                    Layout.fillHeight: true
                }
                FocusScope {
                    id: pane
                    visible: frame.covered
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    onVisibleChanged: if (visible) forceActiveFocus()

                    Rectangle {
                        anchors.fill: parent
                        visible: frame.panes
                        color: Theme.surface
                    }
                    Loader {
                        id: over
                        anchors.fill: parent
                        focus: true
                    }
                }
            }
            BottomBar {
                visible: !frame.wide && frame.navigator.page !== Navigator.Call && !frame.watching // it gives its room to the number
                current: frame.navigator.place
                Layout.fillWidth: true
                onChosen: place => frame.navigator.go(place)
                onMenu: menu.visible = true
                onCallTeam: frame.navigator.show(Navigator.Call)
            }
        }
    }
    Snackbar {
        id: snack
        readonly property Notices notices: frame.workspace.notices
        anchors {
            bottom: parent.bottom
            horizontalCenter: parent.horizontalCenter
            bottomMargin: (frame.wide ? 0 : Theme.bottomBarHeight) + Theme.gap
        }
        width: Math.min(parent.width - 2 * Theme.margin, Theme.listWidth)
        actionText: notices.undoable ? qsTr("Undo", "button: take back the last change") : ""
        onActed: notices.undo()

        Connections {
            target: snack.notices
            function onChanged(): void { snack.notices.text.length > 0 ? snack.show(snack.notices.text, "") : snack.close() }
        }
    }
    Rectangle {
        id: menu
        anchors.fill: parent
        visible: false
        color: Theme.ground

        ScrollPage {
            anchors.fill: parent
            topSpace: Theme.margin

            PlaceMenu {
                current: frame.navigator.place
                Layout.fillWidth: true
                onChosen: place => {
                    menu.visible = false
                    frame.navigator.go(place)
                }
            }
            AppButton {
                text: qsTr("Close", "button")
                kind: "outline"
                Layout.fillWidth: true
                onClicked: menu.visible = false
            }
        }
    }
}
