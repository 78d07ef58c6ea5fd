// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/draftoptions.h"

namespace dayplus::cli {

const QList<OptionSpec> &commonOptions()
{
    static const QList<OptionSpec> options{
        {"json", nullptr, "answer in JSON"},
        {"passphrase-file", "FILE", "a file whose first line is the passphrase"},
        {"patient", "NAME|ID", "whose; may be left out when the vault has one patient"},
        {"as", "NAME|ID", "who is typing; may be left out when the vault has one person"},
        {"help", nullptr, "what the command does"},
    };
    return options;
}

const QList<Command> &commands()
{
    static const OptionSpec from{"from", "WHEN", "from this day, month or year on"};
    static const OptionSpec to{"to", "WHEN", "up to and including it"};
    static const OptionSpec yes{"yes", nullptr, "do it without asking"};
    static const OptionSpec note{"note", "TEXT", "a note"};
    static const OptionSpec reporter{"reporter", "WHO", "patient, caregiver, team or report"};
    static const QList<Command> table{
        {"create", "create VAULT [--kdf PASSES,MIB]", "Makes an empty vault and shows its recovery code once.", 1, 1,
         {{"kdf", "PASSES,MIB", "the cost of the passphrase: 2 to 16 passes over 19 to 1024 MiB"}}, create},
        {"info", "info VAULT", "Says how large the vault is and how it is encrypted.", 1, 1, {}, info},
        {"patient", "patient VAULT add NAME [--birth DATE] [--disease D] [--team T] [--phone P] [--zone Z] | list",
         "Adds a patient, or lists them.", 1, 3,
         {{"birth", "DATE", "birth date"}, {"disease", "CODE|NAME", "of the catalogue, or own words"}, {"team", "TEXT", "the care team's name"},
          {"phone", "TEXT", "the care team's number"}, {"zone", "ZONE", "home time zone such as Europe/Berlin"}}, patient},
        {"person", "person VAULT add NAME [--role patient|caregiver|team] | list", "Adds somebody who writes, or lists them.", 1, 3,
         {{"role", "ROLE", "patient, caregiver or team"}}, person},
        {"course", "course VAULT add [--template T] [--day0 WHEN] [--product P] | list", "Adds a treatment course with its Day 0, or lists them.",
         1, 2, {{"template", "ID", "a treatment of the catalogue, such as cart_auto"}, {"day0", "WHEN", "the date of Day 0; without it not known"},
                {"product", "TEXT", "the product's name"}}, course},
        {"allergy", "allergy VAULT add SUBSTANCE [--reaction R] [--since WHEN] | none | list",
         "Writes down an allergy, or that none are known; or lists them.", 1, 3,
         {{"reaction", "TEXT", "what it did"}, {"since", "WHEN", "since when"}, reporter, note, yes}, allergy},
        {"medicine", "medicine VAULT add NAME [--dose N --unit U] [--from WHEN] | step ID --dose N --from WHEN | stop ID --last WHEN | list",
         "Adds a medicine, a new dose of it, or its end; or lists them.", 1, 3,
         {{"dose", "NUMBER", "the amount; 0 = stopped with this step"}, {"unit", "UNIT", "its unit, such as mg"},
          {"from", "WHEN", "since when this dose; without it today"}, {"per-dose", nullptr, "the amount is per dose, not per day"},
          {"schedule", "TEXT", "when it is taken"}, {"last", "WHEN", "the last dose was on"}, {"reason", "TEXT", "why it was stopped"},
          {"purpose", "P", "disease, prevention, toxicity, supportive or conditioning"}, note}, medicine},
        {"log", "log VAULT --kind K --code C [--value V --unit U | --level L | --text T] [--when T] [--note N] …",
         "Writes one entry and prints its id when it is stored.", 1, 1, draftOptions(), log},
        {"entries", "entries VAULT [--from WHEN] [--to WHEN] [--kind K,…] [--code C,…] [--search WORDS] [--state S] [--due]",
         "Lists entries in the order they happened.", 1, 1,
         {from, to, {"kind", "KINDS", "only these, separated by commas"}, {"code", "CODES", "only these, separated by commas"},
          {"search", "WORDS", "only those with these words, or words that begin so"}, {"state", "STATE", "planned, happened or cancelled"},
          {"due", nullptr, "planned for today or earlier"}, {"newest", nullptr, "newest first"}, {"limit", "N", "at most so many"}}, entries},
        {"amend", "amend VAULT ID [the options of log]", "Changes an entry; the earlier version stays in its history.", 2, 2, draftOptions(), amend},
        {"remove", "remove VAULT ID …", "Removes entries; undo brings them back.", 2, -1, {}, remove},
        {"history", "history VAULT ID", "Shows who changed a record, when, and what it was before.", 2, 2, {}, history},
        {"attach", "attach VAULT FILE --entry ID [--name N] | --list | --save ID --out FILE",
         "Keeps a photo or PDF with an entry, lists what is kept, or writes a copy of it.", 1, 2,
         {{"entry", "ID", "the entry it belongs to"}, {"name", "TEXT", "another name than the file's"}, {"list", nullptr, "list what is kept"},
          {"save", "ID", "write a copy of this one"}, {"out", "FILE", "where to; nothing there is overwritten without --yes"}, yes}, attach},
        {"undo", "undo VAULT [--last | --batch ID [--all]]", "Takes back the last step, or a whole import.", 1, 1,
         {{"last", nullptr, "the last step (the default)"}, {"batch", "ID", "this import"}, {"all", nullptr, "also what was changed since"}}, undo},
        {"redo", "redo VAULT", "Does again what was last taken back.", 1, 1, {}, redo},
        {"import", "import VAULT FILE [--format F] [--map M] [--dry-run]", "Reads a file onto the timeline and counts every record.", 2, 2,
         {{"format", "FORMAT", "fhir-json, fhir-ndjson or csv; without it found out"}, {"map", "MAP", "CSV: date=Column,value=Column,unit=°C,…"},
          {"dry-run", nullptr, "count only, change nothing"}, {"zone", "ZONE", "the home time zone for times without one"}}, importFile},
        {"export", "export VAULT --format csv|fhir-collection --out FILE [--from WHEN] [--to WHEN] [--items C,…]",
         "Writes entries to a file that other programs read.", 1, 1,
         {{"format", "FORMAT", "csv or fhir-collection"}, {"out", "FILE", "where to; nothing there is overwritten without --yes"}, from, to,
          {"items", "CODES", "only these codes, separated by commas"}, yes}, exportFile},
        {"trend", "trend VAULT --code C [--by day|week|month] [--unit U]", "Counts one item by day, week or month.", 1, 1,
         {{"code", "CODE", "the item"}, {"by", "BIN", "day, week or month"}, {"unit", "UNIT", "the unit to show"}}, trendOf},
        {"check", "check VAULT", "Reads everything and compares it with its history.", 1, 1, {}, check},
        {"demo", "demo VAULT [--years N] [--seed S] [--until DATE]", "Fills an empty vault with a made-up journey.", 1, 1,
         {{"years", "N", "2 to 30 years; 15 make about 110,000 entries"}, {"seed", "N", "the same number makes the same journey"}, {"until", "DATE", "the journey's last day; without it today"}},
         demo},
    };
    return table;
}

} // namespace dayplus::cli
