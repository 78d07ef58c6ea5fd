// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of watch mode.
#include "viewmodels/workspace.h"

#include "viewmodels/maskviewmodel.h"
#include "viewmodels/measureviewmodel.h"
#include "viewmodels/thinkingviewmodel.h"
#include "viewmodels/toldviewmodel.h"
#include "viewmodels/watchplanviewmodel.h"
#include "viewmodels/watchviewmodel.h"

namespace dayplus {

WatchViewModel *Workspace::watch()
{
    if (!m_watch) {
        m_watch = std::make_unique<WatchViewModel>(m_journal, m_roster, m_day, m_notices);
        connect(m_watch.get(), &WatchViewModel::chime, this, &Workspace::chime);
    }
    return m_watch.get();
}

ThinkingViewModel *Workspace::thinking()
{
    if (!m_thinking) {
        m_thinking = std::make_unique<ThinkingViewModel>(m_journal, m_roster, m_day, m_notices);
        connect(m_thinking.get(), &ThinkingViewModel::finished, &m_navigator, &Navigator::back);
    }
    return m_thinking.get();
}

void Workspace::openWatch()
{
    m_navigator.open(Navigator::Page::Watch);
}

void Workspace::openMeasure()
{
    auto *form = new MeasureViewModel(m_journal, m_roster, m_notices);
    connect(form, &MeasureViewModel::saved, &m_navigator, &Navigator::back);
    m_navigator.open(Navigator::Page::WatchMeasure, form);
}

void Workspace::openMask()
{
    auto *form = new MaskViewModel(m_journal, m_roster, m_notices);
    connect(form, &MaskViewModel::saved, &m_navigator, &Navigator::back);
    m_navigator.open(Navigator::Page::WatchMedicine, form);
}

void Workspace::openWatchPlan()
{
    auto *form = new WatchPlanViewModel(m_journal, m_roster, m_day, m_notices);
    connect(form, &WatchPlanViewModel::saved, &m_navigator, &Navigator::back);
    m_navigator.open(Navigator::Page::WatchPlan, form);
}

void Workspace::openThinking()
{
    thinking()->open();
    m_navigator.open(Navigator::Page::Thinking);
}

void Workspace::openTold(const QString &code)
{
    auto *form = new ToldViewModel(m_journal, m_roster, m_notices, code);
    connect(form, &ToldViewModel::saved, &m_navigator, &Navigator::back);
    m_navigator.open(Navigator::Page::Told, form);
}

} // namespace dayplus
