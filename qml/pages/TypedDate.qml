// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import Dayplus.Controls

/*! A date field for models that keep a date as it is typed: "about:" in front of what is not exact. */
DateField {
    id: field

    required property string typed
    signal edited(string typed)

    value: typed.replace(/^about:/, "")
    about: typed.startsWith("about:")
    onPicked: (iso, about) => edited((about && iso.length > 0 ? "about:" : "") + iso)
}
