// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! One of the first questions: a title, one line of why, and the answer under it. */
ColumnLayout {
    id: question

    required property string title
    property string why: ""

    spacing: Theme.gapLarge

    AppLabel {
        text: question.title
        role: "pageTitle"
        heading: true
        Layout.fillWidth: true
    }
    AppLabel {
        visible: text.length > 0
        text: question.why
        soft: true
        Layout.fillWidth: true
    }
}
