// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Dayplus.Theme
import Dayplus.Controls
import Dayplus.ViewModels

/*! On Today: what others wrote since, days without a check-in, who is on watch. Each line opens its page; most days there is none. */
Card {
    id: news

    required property Workspace workspace
    readonly property bool since: workspace.since.news
    readonly property bool week: workspace.catchUp.missing > 0
    readonly property bool rota: workspace.rota.watchDay

    visible: since || week || rota
    flush: true

    CardRow {
        visible: news.rota
        title: news.workspace.rota.now.length > 0 ? news.workspace.rota.now : qsTr("Who is on watch tonight?", "row on Today")
        meta: news.workspace.rota.next
        glyph: "moon"
        titleWeight: Theme.regular
        pressable: true
        divider: false
        onClicked: news.workspace.navigator.show(Navigator.Rota)
    }
    CardRow {
        visible: news.since
        title: qsTr("Since you last looked: %1", "row on Today").arg(news.workspace.since.summary)
        glyph: "eye"
        titleWeight: Theme.regular
        pressable: true
        divider: news.rota
        onClicked: news.workspace.navigator.show(Navigator.Since)
    }
    CardRow {
        visible: news.week
        title: qsTr("%n day(s) of the last week without a check-in", "row on Today", news.workspace.catchUp.missing)
        meta: qsTr("Fill in what you remember", "row on Today")
        glyph: "table"
        titleWeight: Theme.regular
        pressable: true
        divider: news.rota || news.since
        onClicked: news.workspace.navigator.show(Navigator.CatchUp)
    }
}
