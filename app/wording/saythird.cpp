// SPDX-License-Identifier: GPL-3.0-or-later
// What is said on the telephone by somebody else than the patient.
#include "wording/callwords.h"

#include <QCoreApplication>

#include <array>

namespace dayplus {

using namespace Qt::StringLiterals;

namespace {

struct Saying {
    const char *own, *about; // %1 is the value, %2 the name
};

//: what a caregiver says on the telephone: %1 is a value such as 38.4 °C, %2 a name
constexpr std::array kSayings{
    Saying{"My temperature is %1.", QT_TRANSLATE_NOOP("SayThis", "%2 has a temperature of %1.")},
    Saying{"My temperature is %1 and I feel unwell.", QT_TRANSLATE_NOOP("SayThis", "%2 has a temperature of %1 and feels unwell.")},
    Saying{"I have shaking chills.", QT_TRANSLATE_NOOP("SayThis", "%2 has shaking chills.")},
    Saying{"My thinking check is %1 of 10.", QT_TRANSLATE_NOOP("SayThis", "The thinking check of %2 is %1 of 10.")},
    Saying{"My handwriting has changed.", QT_TRANSLATE_NOOP("SayThis", "The handwriting of %2 has changed.")},
    Saying{"This person cannot be woken.", QT_TRANSLATE_NOOP("SayThis", "%2 cannot be woken.")},
    Saying{"There was a seizure.", QT_TRANSLATE_NOOP("SayThis", "%2 had a seizure.")},
    Saying{"My oxygen is %1.", QT_TRANSLATE_NOOP("SayThis", "The oxygen of %2 is %1.")},
    Saying{"My upper blood pressure is %1.", QT_TRANSLATE_NOOP("SayThis", "The upper blood pressure of %2 is %1.")},
    Saying{"My blood pressure is high: %1.", QT_TRANSLATE_NOOP("SayThis", "The blood pressure of %2 is high: %1.")},
    Saying{"My pulse is %1.", QT_TRANSLATE_NOOP("SayThis", "The pulse of %2 is %1.")},
    Saying{"I have trouble breathing.", QT_TRANSLATE_NOOP("SayThis", "%2 has trouble breathing.")},
    Saying{"I had %1 stools in 24 hours.", QT_TRANSLATE_NOOP("SayThis", "%2 had %1 stools in 24 hours.")},
    Saying{"I may need extra steroid.", QT_TRANSLATE_NOOP("SayThis", "%2 may need extra steroid.")},
    Saying{"I missed my steroid for 24 hours.", QT_TRANSLATE_NOOP("SayThis", "%2 has missed the steroid for 24 hours.")},
    Saying{"I was near somebody with an infection.", QT_TRANSLATE_NOOP("SayThis", "%2 was near somebody with an infection.")},
    Saying{"I have myasthenia. %1.", QT_TRANSLATE_NOOP("SayThis", "%2 has myasthenia. %1.")},
    Saying{"I have had a new symptom for 24 hours.", QT_TRANSLATE_NOOP("SayThis", "%2 has had a new symptom for 24 hours.")},
    Saying{"My sight is dim or colours are faded.", QT_TRANSLATE_NOOP("SayThis", "The sight of %2 is dim or colours are faded.")},
    Saying{"I take a thyroid tablet. %1.", QT_TRANSLATE_NOOP("SayThis", "%2 takes a thyroid tablet. %1.")},
    Saying{"I have type 1 diabetes. %1.", QT_TRANSLATE_NOOP("SayThis", "%2 has type 1 diabetes. %1.")},
    Saying{"I have new or worse symptoms where the illness was before.",
           QT_TRANSLATE_NOOP("SayThis", "%2 has new or worse symptoms where the illness was before.")},
    Saying{"My pregnancy test is positive.", QT_TRANSLATE_NOOP("SayThis", "The pregnancy test of %2 is positive.")},
    Saying{"I was offered a live vaccine.", QT_TRANSLATE_NOOP("SayThis", "%2 was offered a live vaccine.")},
    Saying{"I have thoughts of hurting myself.", QT_TRANSLATE_NOOP("SayThis", "%2 has thoughts of self-harm.")},
    Saying{"I have passed no urine for 8 hours.", QT_TRANSLATE_NOOP("SayThis", "%2 has passed no urine for 8 hours.")},
};

} // namespace

QString calledName(const QString &name)
{
    const QString first = name.simplified().section(u' ', 0, 0);
    return first.isEmpty() ? QCoreApplication::translate("SayThis", "The patient") : first;
}

QString saidOf(const QString &english, const QString &name)
{
    for (const Saying &saying : kSayings) {
        if (english == QLatin1StringView(saying.own))
            return QCoreApplication::translate("SayThis", saying.about).replace(u"%2"_s, name);
    }
    return QCoreApplication::translate("catalogue", english.toUtf8().constData());
}

} // namespace dayplus
