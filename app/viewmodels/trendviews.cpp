// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/trendviews.h"

#include "journal/futures.h"

using namespace Qt::StringLiterals;

namespace dayplus {

namespace {

constexpr int kRest = 1500; ///< ms; then what was changed is written

} // namespace

TrendViews::TrendViews(Journal &journal, Roster &roster, Notices &notices) : m_journal(journal), m_roster(roster), m_notices(notices)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, &TrendViews::keep);
}

void TrendViews::start(Id patient)
{
    keep();
    m_patient = patient;
    m_list = {};
    if (!read())
        Q_EMIT changed();
}

bool TrendViews::read()
{
    if (m_patient.isNull() || m_rest.isActive())
        return false;
    const TrendViewList list = trendViewsFrom(m_roster.setting(trendViewsKey(m_patient)));
    if (list == m_list)
        return false;
    m_list = list;
    Q_EMIT changed();
    return true;
}

QStringList TrendViews::names() const
{
    QStringList names{tr("Suggested", "name of a view of Trends")};
    for (qsizetype i = 1; i < m_list.views.size(); ++i)
        names += m_list.views[i].name;
    return names;
}

void TrendViews::altered()
{
    m_rest.start();
    Q_EMIT changed();
}

void TrendViews::choose(int index)
{
    if (index < 0 || index >= m_list.views.size() || index == m_list.current)
        return;
    m_list.current = index;
    altered();
}

void TrendViews::change(const TrendView &view)
{
    if (view == m_list.view())
        return;
    m_list.views[m_list.current] = view;
    altered();
}

QString TrendViews::problemOf(const QString &name, bool renaming) const
{
    const QString wanted = name.simplified();
    if (wanted.isEmpty())
        return tr("Please give the view a name.", "view of Trends");
    if (wanted.size() > kLongestName)
        return tr("Please choose a name of at most %1 letters.", "view of Trends").arg(kLongestName);
    if (!renaming && m_list.views.size() >= kMostViews)
        return tr("There are %1 views already. Please delete one first.", "view of Trends").arg(m_list.views.size());
    const QStringList taken = names();
    for (int i = 0; i < taken.size(); ++i) {
        if (taken[i].compare(wanted, Qt::CaseInsensitive) == 0 && !(renaming && i == m_list.current))
            return tr("There is a view with that name already.", "view of Trends");
    }
    return {};
}

void TrendViews::add(const QString &name, const TrendView &like)
{
    if (!problemOf(name, false).isEmpty() || like.codes.isEmpty())
        return;
    TrendView view = like;
    view.name = name.simplified();
    m_list.views += view;
    m_list.current = int(m_list.views.size()) - 1;
    altered();
    keep();
}

void TrendViews::rename(const QString &name)
{
    if (!own() || !problemOf(name, true).isEmpty())
        return;
    m_list.views[m_list.current].name = name.simplified();
    altered();
    keep();
}

void TrendViews::remove()
{
    if (!own())
        return;
    m_list.views.removeAt(m_list.current);
    m_list.current = 0;
    altered();
    keep();
}

void TrendViews::suggest()
{
    if (own() || !byHand())
        return;
    m_list.views.first().codes.clear();
    altered();
}

void TrendViews::keep()
{
    if (!m_rest.isActive() || m_patient.isNull())
        return;
    m_rest.stop();
    if (m_notices.undoable())
        m_notices.dismiss(); // its Undo would take this back, not what it speaks of
    onResult(m_journal.put(Setting{trendViewsKey(m_patient), toJson(m_list)}), this, [this](const Result<Id> &kept) {
        if (!kept)
            m_notices.failed(kept.error());
    });
}

} // namespace dayplus
